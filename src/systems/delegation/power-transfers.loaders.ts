/** What one request reads of transfers of power: pages, objects in batches, and who holds a power on a day. */
import { powerHolder, type PowerQuestion } from "../../../permissions/policies/power-transfer.policy.js";
import type { PowerTransfer, TransferInspection } from "../../../entities/delegation/power-transfer.entity.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { Counted, PageRequest } from "../../kernel/page.js";
import type { Scope } from "../../kernel/scope.js";
import type { TransferKind, TransferState } from "../../kernel/transfer-words.js";
import { visibleSql } from "../../platform/db/scope-sql.js";
import { statement } from "../../platform/db/statement.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import { batched, groupedInOrder, inOrder, type Batched } from "../../platform/loaders/batched.js";
import type { CursorSeal } from "../../platform/pages/cursor-seal.js";
import type { Keyed } from "../../platform/pages/keyset.js";
import { anyOf, listOf, type Ordered } from "../../platform/pages/listing.store.js";
import { explainAlone, requireUnits, type Asking, type Explained } from "../authority/index.js";
import { orgFacts, under } from "../organisations/index.js";
import { inForceOn, standingTransfers, TRANSFER_SEEN_BY } from "./power-transfers.store.js";

export type TransferRow = Omit<PowerTransfer, "tenantId"> & { readonly asOf: LegalDate; readonly isInForce: boolean };
export type TransferInspectionRow = Omit<TransferInspection, "tenantId">;

const TRANSFER = `t.kind, t.state, t.version, t.from_id AS "fromId", t.to_id AS "toId", t.keeper_id AS "keeperId", t.drafted_by AS "draftedBy", t.matters, t.action_kinds AS "actionKinds", t.measures,
  t.scope_left AS "scopeLeft", t.guide_post AS "guidePost", t.from_on AS "fromOn", t.to_on AS "toOn", t.document_no AS "documentNo", t.decided_level AS "decidedLevel", t.decided_by AS "decidedBy",
  t.decided_on AS "decidedOn", t.published_on AS "publishedOn", t.url, t.ended_on AS "endedOn", t.end_document_no AS "endDocumentNo", t.end_decided_level AS "endDecidedLevel", t.end_decided_by AS "endDecidedBy", t.end_decided_on AS "endDecidedOn", t.relation_id AS "relationId", ${inForceOn("$2::date")} AS "isInForce"`;

export type TransferOrder = "FROM_ON" | "DRAFTED";
/** $3 unit on either side, $4 kinds, $5 states, $6 a day on which it is in force. Ids are made in the order of time. */
const transferList = listOf<TransferRow, TransferOrder>({
  name: "transfers", system: "delegation", type: "PowerTransfer", select: TRANSFER, from: "FROM power_transfer t", id: "t.id", filters: 4, seenBy: TRANSFER_SEEN_BY,
  narrowed: `t.tenant_id = $1 AND (${under("t.from_id", "$3")} OR ${under("t.to_id", "$3")}) AND ${anyOf("t.kind", "$4")} AND ${anyOf("t.state", "$5")} AND ($6::date IS NULL OR ${inForceOn("$6::date")})`,
  orders: { FROM_ON: "t.from_on::text", DRAFTED: "t.id::text" },
});

const SEEN = visibleSql("PowerTransfer", TRANSFER_SEEN_BY, 4);
const byIds = statement<TransferRow>("delegation.transfersById", `SELECT t.id, $2::date AS "asOf", ${TRANSFER} FROM power_transfer t WHERE t.tenant_id = $1 AND t.id = ANY ($3::uuid[]) AND ${SEEN.text}`);
const { tenant, owner, parties } = TRANSFER_SEEN_BY;
const SEEN_INSPECTION = visibleSql("TransferInspection", { tenant, owner, parties }, 3);
const inspections = statement<TransferInspectionRow>(
  "delegation.transferInspections",
  `SELECT i.id, i.transfer_id AS "transferId", i.finding, i.report, i.inspected_on AS "inspectedOn" FROM transfer_inspection i JOIN power_transfer t ON t.tenant_id = $1 AND t.id = i.transfer_id
    WHERE i.tenant_id = $1 AND i.transfer_id = ANY ($2::uuid[]) AND ${SEEN_INSPECTION.text} ORDER BY i.inspected_on, i.id`,
);

type Maybe<T> = T | null | undefined;
export interface TransferFilter { readonly under?: Maybe<string>; readonly kinds?: Maybe<readonly TransferKind[]>; readonly states?: Maybe<readonly TransferState[]>; readonly inForceOn?: Maybe<LegalDate> }

export interface TransferReads {
  readonly transfer: Batched<string, TransferRow | null>;
  readonly inspections: Batched<string, TransferInspectionRow[]>;
  transfers(filter: TransferFilter, order: Ordered<TransferOrder>, page: PageRequest): Promise<Counted<TransferRow & Keyed>>;
}

interface Reading { readonly db: Reader; readonly scope: Scope; readonly cursors: CursorSeal }

/** One for each request. */
export function transferReads({ db, scope, cursors }: Reading): TransferReads {
  return {
    transfer: batched(async (ids) => inOrder(ids, (id) => id, await db.rows(byIds, [scope.tenantId, scope.today, ids, ...SEEN.params(scope)]), ({ id }) => id, (row) => row ?? null)),
    inspections: batched(async (ids) => groupedInOrder(ids, (id) => id, await db.rows(inspections, [scope.tenantId, ids, ...SEEN_INSPECTION.params(scope)]), ({ transferId }) => transferId)),
    transfers: (filter, order, page) => transferList.page(db, scope, cursors, {
      filter: [filter.under ?? null, filter.kinds ?? null, filter.states ?? null, filter.inForceOn ?? null], order, page,
    }),
  };
}

/** Whether a unit holds a power in one matter on a day, with the transfer or delegation that makes it so. */
export async function powerHolderCheck(asking: Asking, question: PowerQuestion, asOf: LegalDate): Promise<Explained> {
  const named = [question.unitId, ...(question.placeId ? [question.placeId] : [])];
  const { tenantId } = asking.db;
  const own = await orgFacts(asking.db, tenantId, named, asOf);
  requireUnits(asking, own, ...named);
  const transfers = await standingTransfers(asking.db, tenantId, [...own.places.keys()], asOf);
  const facts = await orgFacts(asking.db, tenantId, [...named, ...transfers.flatMap(({ from, to }) => [from, to])], asOf);
  return explainAlone(asking, powerHolder(facts, transfers, question), asOf);
}
