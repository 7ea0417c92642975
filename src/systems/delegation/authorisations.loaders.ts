/** What one request reads of authorisations: pages, and objects in batches. */
import type { Authorisation } from "../../../entities/delegation/authorisation.entity.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { Counted, PageRequest } from "../../kernel/page.js";
import type { Scope } from "../../kernel/scope.js";
import type { AuthorisationState } from "../../kernel/transfer-words.js";
import type { ActionKind } from "../../kernel/vocabulary.js";
import { visibleSql } from "../../platform/db/scope-sql.js";
import { statement } from "../../platform/db/statement.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import { batched, inOrder, type Batched } from "../../platform/loaders/batched.js";
import type { CursorSeal } from "../../platform/pages/cursor-seal.js";
import type { Keyed } from "../../platform/pages/keyset.js";
import { anyOf, listOf, type Ordered } from "../../platform/pages/listing.store.js";
import { under } from "../organisations/index.js";
import { AUTHORISATION_SEEN_BY, authorisedOn } from "./authorisations.store.js";

export type AuthorisationRow = Omit<Authorisation, "tenantId"> & { readonly asOf: LegalDate; readonly isInForce: boolean };

const AUTHORISATION = `t.state, t.version, t.organisation_id AS "organisationId", t.department_id AS "departmentId", t.keeper_id AS "keeperId", t.drafted_by AS "draftedBy", t.basis_id AS "basisId", t.articles,
  t.matters, t.action_kinds AS "actionKinds", t.from_on AS "fromOn", t.to_on AS "toOn", t.published_on AS "publishedOn", t.url, t.ended_on AS "endedOn", t.relation_id AS "relationId",
  ${authorisedOn("$2::date")} AS "isInForce"`;

export type AuthorisationOrder = "FROM_ON" | "DRAFTED";
/** $3 unit on either side, $4 states, $5 kinds of action, $6 a day on which it holds. Ids are made in the order of time. */
const authorisationList = listOf<AuthorisationRow, AuthorisationOrder>({
  name: "authorisations", system: "delegation", type: "Authorisation", select: AUTHORISATION, from: "FROM authorisation t", id: "t.id", filters: 4, seenBy: AUTHORISATION_SEEN_BY,
  narrowed: `t.tenant_id = $1 AND (${under("t.organisation_id", "$3")} OR ${under("t.department_id", "$3")}) AND ${anyOf("t.state", "$4")} AND ($5::text[] IS NULL OR t.action_kinds && $5)
    AND ($6::date IS NULL OR ${authorisedOn("$6::date")})`,
  orders: { FROM_ON: "t.from_on::text", DRAFTED: "t.id::text" },
});

const SEEN = visibleSql("Authorisation", AUTHORISATION_SEEN_BY, 4);
const byIds = statement<AuthorisationRow>(
  "delegation.authorisationsById", `SELECT t.id, $2::date AS "asOf", ${AUTHORISATION} FROM authorisation t WHERE t.tenant_id = $1 AND t.id = ANY ($3::uuid[]) AND ${SEEN.text}`);

type Maybe<T> = T | null | undefined;
export interface AuthorisationFilter { readonly under?: Maybe<string>; readonly states?: Maybe<readonly AuthorisationState[]>; readonly actionKinds?: Maybe<readonly ActionKind[]>; readonly inForceOn?: Maybe<LegalDate> }

export interface AuthorisationReads {
  readonly authorisation: Batched<string, AuthorisationRow | null>;
  authorisations(filter: AuthorisationFilter, order: Ordered<AuthorisationOrder>, page: PageRequest): Promise<Counted<AuthorisationRow & Keyed>>;
}

/** One for each request. */
export function authorisationReads({ db, scope, cursors }: { readonly db: Reader; readonly scope: Scope; readonly cursors: CursorSeal }): AuthorisationReads {
  return {
    authorisation: batched(async (ids) => inOrder(ids, (id) => id, await db.rows(byIds, [scope.tenantId, scope.today, ids, ...SEEN.params(scope)]), ({ id }) => id, (row) => row ?? null)),
    authorisations: (filter, order, page) => authorisationList.page(db, scope, cursors, {
      filter: [filter.under ?? null, filter.states ?? null, filter.actionKinds ?? null, filter.inForceOn ?? null], order, page,
    }),
  };
}
