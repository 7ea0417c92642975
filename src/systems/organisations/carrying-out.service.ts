/** Carrying a reorganisation out: every line through the decisions of the verbs, all together or not at all. */
import type { Fact } from "../../platform/audit/audit-event.format.js";
import type { Id } from "../../kernel/ids.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import { isRefusal, type Refusal } from "../../kernel/refusal.js";
import { handOverDeadlines } from "../../platform/deadlines/deadlines.js";
import type { Tx } from "../../platform/db/unit-of-work.js";
import { openUnits, type Told } from "./change.service.js";
import type { UnitRow } from "./change.store.js";
import { manifestOf } from "./carrying-out.store.js";
import { close } from "./closing.service.js";
import { handOver } from "./handing-over.service.js";
import { putPolicy } from "./policies.service.js";
import { divideDuties, relate, setMode } from "./relations.service.js";
import type { Line } from "./reorganisation-lines.rules.js";
import { lineRefused } from "./reorganisation.refusals.js";
import { deriveClosure } from "./tree.store.js";
import { establish, rename } from "./units.service.js";

/** What every line of a reorganisation shares. */
export interface Decision { readonly from: LegalDate; readonly documentNo: string | null }
type Carried = Told | undefined;

/** Read a row as: a line of this KIND is carried out by the decision of that verb. */
const CARRIED_OUT: { readonly [K in Line["kind"]]: (tx: Tx, line: Extract<Line, { kind: K }>, decision: Decision) => Promise<Carried> } = {
  ESTABLISH: (tx, { unit, unitId }, decision) => establish(tx, { ...unit, ...decision }, unitId),
  RENAME: (tx, { unitId, name }, decision) => rename(tx, { unitId, name, ...decision }),
  TRANSFER: (tx, { unitId, parentId }, decision) => relate(tx, { subjectId: unitId, kind: "BELONGS_TO", objectId: parentId, ...decision }),
  SET_MODE: (tx, line, decision) => setMode(tx, { ...line, ...decision }),
  MERGE: merge,
  SPLIT: split,
  CLOSE: (tx, { unitId }, decision) => close(tx, { unitId, ...decision }),
  DIVIDE_DUTIES: (tx, { unitId, lines, weights }, decision) => divideDuties(tx, { unitId, lines, weights, ...decision }),
  SET_POLICY: (tx, { unitId, key, value, lockBasis }, decision) => putPolicy(tx, { unitId, key, value, lockBasis, ...decision }),
};

/** The line that cannot be carried out with its reason, or the manifest of everything that was written. Under the tenant's hierarchy lock. */
export async function carryOut(tx: Tx, lines: readonly Line[], decision: Decision): Promise<Refusal | Readonly<Record<string, Fact>>> {
  await tx.lockHierarchy();
  for (const [at, line] of lines.entries()) {
    const told = await (CARRIED_OUT[line.kind] as (tx: Tx, line: Line, decision: Decision) => Promise<Carried>)(tx, line, decision);
    if (isRefusal(told)) return lineRefused(at + 1, line.kind, told);
  }
  return { lines: lines.length, ...(await manifestOf(tx)) };
}

/** What is named goes to the heir, and with the unit everything it still has to do by a day; a unit on which something else still hangs is not closed. */
async function merge(tx: Tx, { unitIds, heirId, handsOver }: Extract<Line, { kind: "MERGE" }>, decision: Decision): Promise<Carried> {
  for (const unitId of unitIds) {
    const told = (await handOne(tx, unitId, heirId, decision, (hand) => handOver(tx, hand, handsOver))) ?? (await closeAfter(tx, unitId, heirId, decision));
    if (isRefusal(told)) return told;
  }
  return undefined;
}

async function closeAfter(tx: Tx, unitId: string, heirId: string, decision: Decision): Promise<Carried> {
  await handOverDeadlines(tx, unitId, heirId);
  return close(tx, { unitId, ...decision });
}

async function split(tx: Tx, { unitId, shares, closes }: Extract<Line, { kind: "SPLIT" }>, decision: Decision): Promise<Carried> {
  for (const { heirId, children, posts, relations } of shares) {
    const only = new Set([...children, ...posts, ...relations]);
    const refusal = await handOne(tx, unitId, heirId, decision, (hand) => handOver(tx, { ...hand, only }, ["CHILDREN", "POSTS", "GUIDANCE", "DELEGATIONS", "POWERS"]));
    if (refusal) return refusal;
  }
  await deriveClosure(tx, unitId);
  return closes ? close(tx, { unitId, ...decision }) : undefined;
}

type Handing = { readonly from: UnitRow; readonly heir: UnitRow; readonly on: LegalDate; readonly documentNo: string | null };
async function handOne(tx: Tx, unitId: Id, heirId: Id, { from: on, documentNo }: Decision, hand: (handing: Handing) => Promise<Refusal | undefined>): Promise<Refusal | undefined> {
  const units = await openUnits(tx, [unitId, heirId], on);
  if (isRefusal(units)) return units;
  const [from, heir] = units as [UnitRow, UnitRow];
  return hand({ from, heir, on, documentNo });
}
