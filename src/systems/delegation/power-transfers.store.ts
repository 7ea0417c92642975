/** What the engine reads of a transfer before a step, and which transfers stand around a unit on a day. */
import type { StandingTransfer } from "../../../permissions/policies/power-transfer.policy.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { TransferKind, TransferState } from "../../kernel/transfer-words.js";
import { statement } from "../../platform/db/statement.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import type { FactsAsked, LifecycleStore } from "../../platform/lifecycle/lifecycle-store.js";
import { isOn, locatedOf, pathOf } from "../organisations/index.js";
import { powerTransferLife, type TransferAction, type TransferFacts } from "./power-transfer.states.js";

const PUBLISHED = "t.state IN ('PUBLISHED', 'ENDED')";
export const TRANSFER_SEEN_BY = { tenant: "t.tenant_id", owner: "t.from_id", published: PUBLISHED, parties: "ARRAY[t.from_id, t.to_id, t.keeper_id]" };
/** In force from its first day to its last; the clock says it. */
export const inForceOn = (date: string): string => `(${PUBLISHED} AND t.from_on <= ${date} AND (least(t.to_on, t.ended_on) IS NULL OR ${date} < least(t.to_on, t.ended_on)))`;

interface FactsRow {
  readonly id: string; readonly state: TransferState; readonly version: number; readonly kind: TransferKind; readonly fromId: string; readonly toId: string; readonly keeperId: string;
  readonly draftedBy: string | null; readonly fromOn: string; readonly toOn: string | null; readonly endedOn: string | null; readonly relationId: string | null; readonly decidedOn: string | null;
  readonly actionKinds: StandingTransfer["actionKinds"]; readonly scopeLeft: string | null; readonly documentNo: string | null; readonly path: readonly string[] | null; readonly locatedIn: readonly string[];
}
const looking = statement<FactsRow>(
  "delegation.transferFacts",
  `SELECT t.id, t.state, t.version, t.kind, t.from_id AS "fromId", t.to_id AS "toId", t.keeper_id AS "keeperId", t.drafted_by AS "draftedBy", t.from_on AS "fromOn", t.to_on AS "toOn",
          t.ended_on AS "endedOn", t.relation_id AS "relationId", t.decided_on AS "decidedOn", t.action_kinds AS "actionKinds", t.scope_left AS "scopeLeft", t.document_no AS "documentNo",
          ${pathOf("t.from_id", "$3::date")} AS path, ${locatedOf("t.from_id", "$3::date")} AS "locatedIn"
     FROM power_transfer t WHERE t.tenant_id = $1 AND t.id = ANY ($2::uuid[])`,
);
const locking = statement<unknown>("delegation.lockTransfer", `SELECT t.id FROM power_transfer t WHERE t.tenant_id = $1 AND t.id = ANY ($2::uuid[]) ORDER BY t.id FOR UPDATE`);

export type TransferFactsRead = TransferFacts & Omit<FactsRow, "path">;

async function factsOf(reader: Reader, { tenantId, ids, today, isActing }: FactsAsked): Promise<Map<string, TransferFactsRead>> {
  if (isActing) await reader.rows(locking, [tenantId, ids]);
  const rows = await reader.rows(looking, [tenantId, ids, today]);
  return new Map(rows.map(({ path, ...row }) => [row.id, { ...row, path: path ?? [], seenBy: seenBy(row, path ?? []) }]));
}

export const seenBy = ({ fromId, toId, keeperId, locatedIn, state }: Pick<FactsRow, "fromId" | "toId" | "keeperId" | "locatedIn"> & { readonly state: TransferState | null }, path: readonly string[]) => ({
  owner: { unitId: fromId, path, locatedIn }, partyIds: [fromId, toId, keeperId], isPublished: state === "PUBLISHED" || state === "ENDED",
});

export const powerTransfers = {
  lifecycle: powerTransferLife, type: "PowerTransfer", system: "delegation", table: "power_transfer", factsOf,
} as const satisfies LifecycleStore<TransferState, TransferFactsRead, TransferAction>;

const standing = statement<StandingTransfer>(
  "delegation.standingTransfers",
  `SELECT r.subject_id AS "from", r.object_id AS "to", r.action_kinds AS "actionKinds", r.scope_left AS "scopeLeft", coalesce(t.matters, '[]'::jsonb) AS matters
     FROM org_relation r LEFT JOIN power_transfer t ON t.tenant_id = $1 AND t.relation_id = r.id
    WHERE r.tenant_id = $1 AND r.kind = 'POWER_TRANSFERRED' AND (r.subject_id = ANY ($2::uuid[]) OR r.object_id = ANY ($2::uuid[])) AND ${isOn("r", "$3::date")} ORDER BY r.valid_from, r.id`,
);
/** What these organs gave up and received, as it stands on the day; an edge without a record covers all of its kinds. */
export const standingTransfers = (reader: Reader, tenantId: string, organIds: readonly string[], date: LegalDate) => reader.rows(standing, [tenantId, organIds, date]);
