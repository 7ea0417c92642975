/** What the engine reads of an adjustment before a step, and who keeps the basis that a change is about. */
import type { DeadlineKind } from "../../kernel/deadline-words.js";
import type { Id } from "../../kernel/ids.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { AdjustmentState, AdjustmentTarget } from "../../kernel/list-words.js";
import { statement } from "../../platform/db/statement.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import type { Tx } from "../../platform/db/tx.js";
import type { FactsAsked, LifecycleStore, Term } from "../../platform/lifecycle/lifecycle-store.js";
import { locatedOf, pathOf } from "../organisations/index.js";
import { adjustmentLife, type AdjustmentAction, type TaskFacts } from "./adjustment.states.js";
import { restingKinds } from "./resting.service.js";
import type { RestingKind } from "./resting.store.js";

interface FactsRow {
  readonly id: string; readonly state: AdjustmentState; readonly version: number; readonly organId: string; readonly path: readonly string[] | null; readonly locatedIn: readonly string[];
  readonly examinerId: string | null; readonly needsFiling: boolean; readonly publicationDays: number | null; readonly filingDays: number | null;
  readonly targetKind: AdjustmentTarget; readonly targetId: string;
}
const facts = statement<FactsRow>(
  "powerLists.taskFacts",
  `SELECT t.id, t.state, t.version, t.organ_id AS "organId", ${pathOf("t.organ_id", "$3::date")} AS path, ${locatedOf("t.organ_id", "$3::date")} AS "locatedIn",
          t.examiner_id AS "examinerId", t.needs_filing AS "needsFiling", t.publication_days AS "publicationDays", t.filing_days AS "filingDays",
          t.target_kind AS "targetKind", t.target_id AS "targetId"
     FROM adjustment_task t
    WHERE t.tenant_id = $1 AND t.id = ANY ($2::uuid[])`,
);

type Asks = (kind: RestingKind, ids: readonly Id[]) => Promise<readonly Id[]>;
/** Asks each kind of object about its own rows; a kind without rows is not asked. */
async function those(rows: readonly FactsRow[], asks: Asks): Promise<ReadonlySet<Id>> {
  const answers = await Promise.all(restingKinds().map((kind) => {
    const ids = rows.flatMap(({ targetKind, targetId }) => (targetKind === kind.target ? [targetId] : []));
    return ids.length === 0 ? Promise.resolve([]) : asks(kind, ids);
  }));
  return new Set(answers.flat());
}

async function factsOf(reader: Reader, { tenantId, ids, today }: FactsAsked): Promise<Map<string, TaskFacts>> {
  const rows = await reader.rows(facts, [tenantId, ids, today]);
  const [followed, adjusted] = await Promise.all([
    those(rows, (kind, of) => kind.followed(reader, tenantId, of)),
    those(rows, (kind, of) => kind.adjusted?.(reader, tenantId, of) ?? Promise.resolve([])),
  ]);
  return new Map(rows.map(({ path, ...row }) => [row.id, {
    ...row, path: path ?? [], isFollowed: followed.has(row.targetId), isAdjusted: adjusted.has(row.targetId), authors: [],
    seenBy: { owner: { unitId: row.organId, path: path ?? [], locatedIn: row.locatedIn }, examinerId: row.examinerId },
  }]));
}

/** Publication runs from the adjustment, filing from the publication, each only where the policy gave it a time of its own (AR-4.3-2). */
function termOf(kind: DeadlineKind, { organId, state, publicationDays, filingDays }: TaskFacts, today: LegalDate): Term | undefined {
  const amount = kind === "basis.adjustmentPublication" && state === "TO_PUBLISH" ? publicationDays : kind === "basis.adjustmentFiling" && state === "TO_FILE" ? filingDays : null;
  return amount === null ? undefined : { ownerUnitId: organId, startsOn: today, amount, unit: "WORKING", law: ["AR-4.3-2"] };
}

export const adjustmentTasks: LifecycleStore<AdjustmentState, TaskFacts, AdjustmentAction> =
  { lifecycle: adjustmentLife, type: "AdjustmentTask", system: "powerLists", table: "adjustment_task", factsOf, deadlineOf: termOf };

const ownerOf = statement<{ organId: string }>("powerLists.ownerOfBasis", `SELECT organ_id AS "organId" FROM basis WHERE tenant_id = $1 AND id = $2`);
export const findOwnerOfBasis = async (tx: Tx, basisId: string): Promise<string | undefined> => (await tx.first(ownerOf, [tx.tenantId, basisId]))?.organId;

interface Lapse { readonly id: Id; readonly lapsesOn: string }
const LAPSES = `SELECT b.id, b.lapses_on AS "lapsesOn" FROM basis b WHERE b.tenant_id = $1 AND b.lapses_on <= $2::date AND NOT EXISTS (
  SELECT FROM basis_change c WHERE c.tenant_id = $1 AND c.basis_id = b.id AND c.kind = 'LAPSED' AND c.changed_on = b.lapses_on)`;
const lapses = statement<Lapse>("powerLists.lapses", `${LAPSES} ORDER BY b.lapses_on, b.id LIMIT $3`);
/** Bases whose last day has passed while no change says so yet. */
export const lapsesToRecord = (reader: Reader, tenantId: Id, today: LegalDate, limit: number) => reader.rows(lapses, [tenantId, today, limit]);
const lapse = statement<Lapse>("powerLists.lapse", `${LAPSES} AND b.id = $3`);
export const findLapse = (tx: Tx, basisId: Id) => tx.first(lapse, [tx.tenantId, tx.today, basisId]);
