/** What the engine reads of an adjustment before a step, and which items in force rest on what has changed. */
import { statement } from "../../platform/db/statement.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import type { Tx } from "../../platform/db/tx.js";
import type { FactsAsked, LifecycleStore } from "../../platform/lifecycle/lifecycle-store.js";
import type { AdjustmentState } from "../../kernel/list-words.js";
import { pathOf } from "../officers/index.js";
import { adjustmentLife, type AdjustmentAction, type TaskFacts } from "./adjustment.states.js";
import { isStanding } from "./power-lists.store.js";

interface FactsRow {
  readonly id: string; readonly state: AdjustmentState; readonly version: number; readonly organId: string; readonly path: readonly string[] | null;
  readonly examinerId: string | null; readonly needsFiling: boolean; readonly isRepublished: boolean;
}
const facts = statement<FactsRow>(
  "powerLists.taskFacts",
  `SELECT t.id, t.state, t.version, t.organ_id AS "organId", ${pathOf("t.organ_id", "$3::date")} AS path, l.examiner_id AS "examinerId", t.needs_filing AS "needsFiling",
          EXISTS (SELECT FROM power_list n WHERE n.tenant_id = $1 AND n.organ_id = t.organ_id AND n.edition > l.edition AND n.state = 'PUBLISHED') AS "isRepublished"
     FROM adjustment_task t JOIN power_item i ON i.tenant_id = $1 AND i.id = t.item_id JOIN power_list l ON l.tenant_id = $1 AND l.id = i.list_id
    WHERE t.tenant_id = $1 AND t.id = ANY ($2::uuid[])`,
);

async function factsOf(reader: Reader, { tenantId, ids, today }: FactsAsked): Promise<Map<string, TaskFacts>> {
  const rows = await reader.rows(facts, [tenantId, ids, today]);
  return new Map(rows.map((row) => [row.id, { ...row, draftedBy: null, seenBy: { owner: { unitId: row.organId, path: row.path ?? [] }, examinerId: row.examinerId } }]));
}

export const adjustmentTasks: LifecycleStore<AdjustmentState, TaskFacts, AdjustmentAction> =
  { lifecycle: adjustmentLife, type: "AdjustmentTask", system: "powerLists", table: "adjustment_task", factsOf };

export interface Affected { readonly itemId: string; readonly organId: string; readonly examinerId: string | null }
/** Items of the latest published edition of each department that cite the basis, or are the organ's own. $2 basis, $3 organ. */
const affected = statement<Affected>(
  "powerLists.affectedItems",
  `SELECT i.id AS "itemId", l.organ_id AS "organId", l.examiner_id AS "examinerId" FROM power_list l JOIN power_item i ON i.tenant_id = $1 AND i.list_id = l.id
    WHERE l.tenant_id = $1 AND l.state = 'PUBLISHED' AND ${isStanding("i")}
      AND NOT EXISTS (SELECT FROM power_list n WHERE n.tenant_id = $1 AND n.organ_id = l.organ_id AND n.edition > l.edition AND n.state = 'PUBLISHED')
      AND (l.organ_id = $3::uuid OR EXISTS (SELECT FROM power_item_basis b WHERE b.tenant_id = $1 AND b.item_id = i.id AND b.basis_id = $2::uuid))
    ORDER BY l.organ_id, i.code`,
);
export const itemsAffected = (tx: Tx, basisId: string | null, organId: string | null) => tx.rows(affected, [tx.tenantId, basisId, organId]);

const ownerOf = statement<{ organId: string }>("powerLists.ownerOfBasis", `SELECT organ_id AS "organId" FROM basis WHERE tenant_id = $1 AND id = $2`);
export const findOwnerOfBasis = async (tx: Tx, basisId: string): Promise<string | undefined> => (await tx.first(ownerOf, [tx.tenantId, basisId]))?.organId;
