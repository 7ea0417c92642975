/** The end of a unit, and of its place under another one. What hangs on it is handed over or ended first; nothing is left without its unit. */
import { badInput } from "../../kernel/fault.js";
import { isSystem } from "../../kernel/actor.js";
import { isRefusal } from "../../kernel/refusal.js";
import { staleVersion } from "../../../entities/platform/refusals.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { UnitTie } from "../../kernel/reorganisation-words.js";
import { handOverDeadlines, openDeadlinesOf } from "../../platform/deadlines/deadlines.js";
import type { Caller, Tx } from "../../platform/db/unit-of-work.js";
import { amended, deciding, unitToAmend, type Amendment, type Change, type Outcome, type Told } from "./change.service.js";
import { closeUnitRow, edgesInTheWay, endRelationRow } from "./change.store.js";
import { endWithUnit, NAMED, tiesOfUnit, type TieRow } from "./closing.store.js";
import { canStandUnder, HIERARCHY_LAW } from "./hierarchy.rules.js";
import { changeRefused, overlapping, unitStillInUse } from "./organisations.refusals.js";
import { pluggedRegister } from "./registers.service.js";
import { deriveClosure } from "./tree.store.js";

export interface CloseUnit extends Amendment { readonly unitId: string }

/** Closes a unit on a decision made on paper: the day is the first on which it no longer exists. */
export const closeUnit = (caller: Caller, input: CloseUnit): Promise<Outcome> => {
  requireDocument(caller, input);
  return deciding(caller, "closeUnit", "maintainOrganisation", input, close, [input.unitId]);
};

export async function close(tx: Tx, input: CloseUnit): Promise<Told> {
  const { unitId, from } = input;
  await tx.lockHierarchy();
  const unit = await unitToAmend(tx, unitId, input);
  if (isRefusal(unit)) return unit;
  if (unit.closedOn) return changeRefused("UNIT_NOT_OPEN");
  const above = await answersAfter(tx, unit.id, from);
  const ties = [...(await tiesOfUnit(tx, unit.id, from)), ...(await registered(tx, unit.id)), ...(above ? [] : await unanswered(tx, unit.id))];
  if (ties.length > 0 || unit.establishedOn >= from) return unitStillInUse(unit.id, ties);
  if (above) await handOverDeadlines(tx, unit.id, above);
  await endWithUnit(tx, unit.id, from);
  if (!(await closeUnitRow(tx, unit.id, from))) return staleVersion(unit.version);
  await deriveClosure(tx, unit.id);
  return { action: "closed", subject: { type: "OrgUnit", id: unit.id }, facts: { on: from }, moved: [{ type: "OrgUnit", id: unit.id, version: unit.version + 1 }] };
}

const tied = (tie: UnitTie, ids: readonly string[]): TieRow[] => (ids.length > 0 ? [{ tie, count: ids.length, ids: ids.slice(0, NAMED) }] : []);

/** People on a register of the unit would be nobody's. */
async function registered(tx: Tx, unitId: string): Promise<TieRow[]> {
  const register = pluggedRegister();
  return tied(register.tie, await register.openAt(tx, unitId));
}

/** Without an heir whoever stands above answers for what is still due, from the day on; before it nobody else can. */
async function answersAfter(tx: Tx, unitId: string, from: LegalDate): Promise<string | undefined> {
  if (from > tx.today) return undefined;
  return (await edgesInTheWay(tx, unitId, ["BELONGS_TO"], from, null))[0]?.objectId;
}

/** What is due would pass in nobody's sight. */
const unanswered = async (tx: Tx, unitId: string): Promise<TieRow[]> => tied("DEADLINES", await openDeadlinesOf(tx, unitId));

export interface LeaveParent extends Amendment { readonly unitId: string }

/** Ends a unit's place in the tree: from the day on it stands alone, as an organ whose line leads outside the tenant. */
export const leaveParent = (caller: Caller, input: LeaveParent): Promise<Outcome> => {
  requireDocument(caller, input);
  return deciding(caller, "leaveParent", "maintainOrganisation", input, leave, [input.unitId]);
};

async function leave(tx: Tx, input: LeaveParent): Promise<Told> {
  const { unitId, from } = input;
  await tx.lockHierarchy();
  const unit = await unitToAmend(tx, unitId, input);
  if (isRefusal(unit)) return unit;
  const [edge, ...later] = await edgesInTheWay(tx, unit.id, ["BELONGS_TO"], from, null);
  if (!edge) return changeRefused("NO_PARENT", HIERARCHY_LAW);
  if (!canStandUnder(unit.kind, null)) return changeRefused("PARENT_UNSUITABLE", HIERARCHY_LAW);
  if (later.length > 0 || (await endRelationRow(tx, edge.id, from)) === 0) return overlapping(later[0] ?? edge);
  await deriveClosure(tx, unit.id);
  return amended(tx, unit, { action: "parentLeft", subject: { type: "OrgUnit", id: unit.id }, facts: { parent: edge.objectId, on: from } });
}

/** A person registers what a document decided; seeds and operators enter history. */
function requireDocument({ who }: Caller, { documentNo }: Change): void {
  if (!isSystem(who) && !documentNo?.trim()) throw badInput({ path: "input.documentNo", rule: "isRequired" });
}
