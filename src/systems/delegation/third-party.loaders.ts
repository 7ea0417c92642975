/** What one request reads of services of third parties: pages, and objects in batches. */
import type { ThirdPartyService } from "../../../entities/delegation/third-party-service.entity.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { Counted, PageRequest } from "../../kernel/page.js";
import type { Scope } from "../../kernel/scope.js";
import type { ThirdPartyServiceKind, ThirdPartyState } from "../../kernel/transfer-words.js";
import { visibleSql } from "../../platform/db/scope-sql.js";
import { statement } from "../../platform/db/statement.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import { batched, inOrder, type Batched } from "../../platform/loaders/batched.js";
import type { CursorSeal } from "../../platform/pages/cursor-seal.js";
import type { Keyed } from "../../platform/pages/keyset.js";
import { anyOf, listOf, type Ordered } from "../../platform/pages/listing.store.js";
import { under } from "../organisations/index.js";
import { keeping } from "./third-party.store.js";

export type ThirdPartyRow = Omit<ThirdPartyService, "tenantId"> & { readonly asOf: LegalDate; readonly isRunning: boolean };

const runsOn = (date: string): string => `(t.state <> 'WITHDRAWN' AND ${date} BETWEEN t.from_on AND t.until_on AND (t.ended_on IS NULL OR ${date} < t.ended_on))`;
const SERVICE = `t.kind, t.state, t.version, t.organ_id AS "organId", t.handler_id AS "handlerId", t.party_name AS "partyName", t.credit_code AS "creditCode", t.subject, t.decision_no AS "decisionNo", t.from_on AS "fromOn",
  t.until_on AS "untilOn", t.reminded_on AS "remindedOn", t.cost_estimate AS "costEstimate", t.check_rule AS "checkRule", t.staff_ids AS "staffIds", t.ended_on AS "endedOn", t.report, ${runsOn("$2::date")} AS "isRunning"`;
const SEEN_BY = { tenant: "t.tenant_id", owner: "keeper.id" };
const FROM = `FROM third_party_service t ${keeping("$2::date")}`;

export type ThirdPartyOrder = "UNTIL_ON" | "REGISTERED";
/** $3 unit, $4 kinds, $5 states, $6 a day on which it runs, $7 credit code. Ids are made in the order of time. */
const services = listOf<ThirdPartyRow, ThirdPartyOrder>({
  name: "thirdPartyServices", system: "delegation", type: "ThirdPartyService", select: SERVICE, from: FROM, id: "t.id", filters: 5, seenBy: SEEN_BY,
  narrowed: `t.tenant_id = $1 AND (${under("t.organ_id", "$3")} OR ${under("keeper.id", "$3")}) AND ${anyOf("t.kind", "$4")} AND ${anyOf("t.state", "$5")} AND ($6::date IS NULL OR ${runsOn("$6::date")}) AND ($7::text IS NULL OR t.credit_code = $7)`,
  orders: { UNTIL_ON: "t.until_on::text", REGISTERED: "t.id::text" },
});

const SEEN = visibleSql("ThirdPartyService", SEEN_BY, 4);
const byIds = statement<ThirdPartyRow>(
  "delegation.thirdPartyServicesById", `SELECT t.id, $2::date AS "asOf", ${SERVICE} ${FROM} WHERE t.tenant_id = $1 AND t.id = ANY ($3::uuid[]) AND ${SEEN.text}`);

type Maybe<T> = T | null | undefined;
export interface ThirdPartyFilter {
  readonly under?: Maybe<string>; readonly kinds?: Maybe<readonly ThirdPartyServiceKind[]>; readonly states?: Maybe<readonly ThirdPartyState[]>;
  readonly runningOn?: Maybe<LegalDate>; readonly creditCode?: Maybe<string>;
}

export interface ThirdPartyReads {
  readonly service: Batched<string, ThirdPartyRow | null>;
  services(filter: ThirdPartyFilter, order: Ordered<ThirdPartyOrder>, page: PageRequest): Promise<Counted<ThirdPartyRow & Keyed>>;
}

/** One for each request. */
export function thirdPartyReads({ db, scope, cursors }: { readonly db: Reader; readonly scope: Scope; readonly cursors: CursorSeal }): ThirdPartyReads {
  return {
    service: batched(async (ids) => inOrder(ids, (id) => id, await db.rows(byIds, [scope.tenantId, scope.today, ids, ...SEEN.params(scope)]), ({ id }) => id, (row) => row ?? null)),
    services: (filter, order, page) => services.page(db, scope, cursors, {
      filter: [filter.under ?? null, filter.kinds ?? null, filter.states ?? null, filter.runningOn ?? null, filter.creditCode ?? null], order, page,
    }),
  };
}
