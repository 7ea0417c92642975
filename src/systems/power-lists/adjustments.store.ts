/** What the engine reads of an adjustment before a step, and who keeps the basis that a change is about. */
import { statement } from "../../platform/db/statement.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import type { Tx } from "../../platform/db/tx.js";
import type { FactsAsked, LifecycleStore } from "../../platform/lifecycle/lifecycle-store.js";
import type { AdjustmentState, AdjustmentTarget } from "../../kernel/list-words.js";
import { adjustmentLife, type AdjustmentAction, type TaskFacts } from "./adjustment.states.js";
import { restingKinds } from "./resting.service.js";
import { pathOf } from "../organisations/index.js";

interface FactsRow {
  readonly id: string; readonly state: AdjustmentState; readonly version: number; readonly organId: string; readonly path: readonly string[] | null;
  readonly examinerId: string | null; readonly needsFiling: boolean; readonly targetKind: AdjustmentTarget; readonly targetId: string;
}
const facts = statement<FactsRow>(
  "powerLists.taskFacts",
  `SELECT t.id, t.state, t.version, t.organ_id AS "organId", ${pathOf("t.organ_id", "$3::date")} AS path, t.examiner_id AS "examinerId", t.needs_filing AS "needsFiling",
          t.target_kind AS "targetKind", t.target_id AS "targetId"
     FROM adjustment_task t
    WHERE t.tenant_id = $1 AND t.id = ANY ($2::uuid[])`,
);

const followedOf = async (ids: readonly string[], of: (ids: readonly string[]) => Promise<readonly string[]>): Promise<readonly string[]> => (ids.length === 0 ? [] : of(ids));

async function factsOf(reader: Reader, { tenantId, ids, today }: FactsAsked): Promise<Map<string, TaskFacts>> {
  const rows = await reader.rows(facts, [tenantId, ids, today]);
  const followed = new Set((await Promise.all(restingKinds().map(({ target, followed }) =>
    followedOf(rows.filter(({ targetKind }) => targetKind === target).map(({ targetId }) => targetId), (ids) => followed(reader, tenantId, ids))))).flat());
  return new Map(rows.map((row) => [row.id, { ...row, isFollowed: followed.has(row.targetId), draftedBy: null, seenBy: { owner: { unitId: row.organId, path: row.path ?? [] }, examinerId: row.examinerId } }]));
}

export const adjustmentTasks: LifecycleStore<AdjustmentState, TaskFacts, AdjustmentAction> =
  { lifecycle: adjustmentLife, type: "AdjustmentTask", system: "powerLists", table: "adjustment_task", factsOf };

const ownerOf = statement<{ organId: string }>("powerLists.ownerOfBasis", `SELECT organ_id AS "organId" FROM basis WHERE tenant_id = $1 AND id = $2`);
export const findOwnerOfBasis = async (tx: Tx, basisId: string): Promise<string | undefined> => (await tx.first(ownerOf, [tx.tenantId, basisId]))?.organId;
