/** Relations: edges between units, the mode of management that draws most of them, and the division of duties under dual management. */
import { DutyDivision, DutyDivisionLine } from "../../../entities/organisations/duty-division.entity.js";
import { ManagementTerm } from "../../../entities/organisations/management-term.entity.js";
import { OrgRelation } from "../../../entities/organisations/org-relation.entity.js";
import { notFound } from "../../kernel/fault.js";
import { newId } from "../../kernel/ids.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import { isRefusal, type Refusal } from "../../kernel/refusal.js";
import type { ActionKind, DualPrimary, ManagementMode, RelationKind } from "../../kernel/vocabulary.js";
import type { Caller, Tx } from "../../platform/db/unit-of-work.js";
import { amended, deciding, lockUnit, openUnits, overtaken, unitToAmend, type Amendment, type Outcome, type Told } from "./change.service.js";
import { edgesInTheWay, endRelationRow, endRow, findModeOn, findRelation, inTheWay, type UnitRow } from "./change.store.js";
import { faultsOfDivision, isWhole, type DivisionLine, type Weights } from "./duty-division.rules.js";
import { canBelong, HIERARCHY_LAW } from "./hierarchy.rules.js";
import { EDGES, faultsOfMode, lawOfMode, MODE_EDGES } from "./management.rules.js";
import { changeRefused, divisionInvalid, hierarchyCycle, modeInvalid, overlapping } from "./organisations.refusals.js";
import { deriveClosure, findWayUpward } from "./tree.store.js";
import { edgeRow } from "./units.service.js";

/** Edges that put one organ above another: together they may never close a circle. */
const ABOVE: readonly RelationKind[] = ["BELONGS_TO", "LED_BY", "GUIDED_BY"];
/** Read a row as: an edge of KIND may not close a circle over these kinds; kinds not listed cannot. */
const CIRCLES: Partial<Record<RelationKind, readonly RelationKind[]>> = {
  BELONGS_TO: ABOVE, LED_BY: ABOVE, GUIDED_BY: ABOVE, DELEGATES_TO: ["DELEGATES_TO"], POWER_TRANSFERRED: ["POWER_TRANSFERRED"],
};

export interface RelateUnits extends Amendment {
  readonly subjectId: string;
  readonly kind: RelationKind;
  readonly objectId: string;
  readonly to?: LegalDate | null | undefined;
  readonly actionKinds?: readonly ActionKind[] | null | undefined;
  readonly scopeLeft?: boolean | null | undefined;
}

/** Draws one dated edge. A new BELONGS_TO moves the unit: the edge to the old parent ends on the day the new one begins. */
export const relateUnits = (caller: Caller, input: RelateUnits): Promise<Outcome> =>
  deciding(caller, "relateUnits", "maintainOrganisation", input, relate, STRUCTURAL.includes(input.kind) ? [input.subjectId, input.objectId] : []);

/** Edges that a policy may reserve to decided reorganisations. */
const STRUCTURAL: readonly RelationKind[] = ["BELONGS_TO", "LED_BY"];

export async function relate(tx: Tx, input: RelateUnits): Promise<Told> {
  await tx.lockHierarchy();
  const units = await openUnits(tx, [input.subjectId, input.objectId], input.from);
  if (isRefusal(units)) return units;
  const [subject, object] = units as [UnitRow, UnitRow];
  const refusal =
    overtaken(input, subject) ?? refuseEnds(input, subject, object) ?? (await refuseLeadership(tx, subject.id, input.kind, input.from)) ??
    (await refuseCircle(tx, subject.id, input.kind, object.id, input.from, input.to ?? null)) ?? (await makeRoom(tx, subject, object, input));
  if (refusal) return refusal;
  const edge = edgeRow(tx, {
    subjectId: subject.id, kind: input.kind, objectId: object.id, actionKinds: [...(input.actionKinds ?? [])], scopeLeft: input.scopeLeft ?? false,
    validFrom: input.from, validTo: input.to ?? null, documentNo: input.documentNo ?? null,
  });
  await tx.insert(OrgRelation, edge);
  if (input.kind === "BELONGS_TO") await deriveClosure(tx, subject.id);
  return amended(tx, subject, {
    action: "related", subject: { type: "OrgRelation", id: edge.id },
    facts: { subject: subject.id, kind: input.kind, object: object.id, from: input.from, to: input.to ?? null },
  });
}

/** No edge leads back to where it began; compulsion is never delegated; a section is part of its bureau and never a party to a delegation; a parent has no last day. */
function refuseEnds({ kind, to, actionKinds }: RelateUnits, subject: UnitRow, object: UnitRow): Refusal | undefined {
  if (subject.id === object.id) return hierarchyCycle([subject.id, object.id]);
  if (kind === "DELEGATES_TO" && actionKinds?.includes("COMPULSION")) return changeRefused("NOT_DELEGABLE", ["NL-QZ-17"]);
  if (kind === "DELEGATES_TO" && subject.kind === "INTERNAL_ORGAN") return changeRefused("NOT_AN_ORGAN", ["AR-2.1-2"]);
  if (kind === "DELEGATES_TO" && object.kind === "INTERNAL_ORGAN") return changeRefused("DELEGATE_KIND", ["AR-2.1-2"]);
  return kind === "BELONGS_TO" && to ? changeRefused("PARENT_UNSUITABLE", HIERARCHY_LAW) : undefined;
}

/** Who leads a department comes and goes with its mode: ended by itself, the edge would leave a VERTICAL body without its superior. */
async function refuseLeadership(tx: Tx, unitId: string, kind: RelationKind, on: LegalDate): Promise<Refusal | undefined> {
  const mode = kind === "LED_BY" ? await findModeOn(tx, unitId, on) : undefined;
  return mode && changeRefused("MANAGEMENT_MODE_INVALID", lawOfMode(mode));
}

export async function refuseCircle(tx: Tx, subjectId: string, kind: RelationKind, objectId: string, from: LegalDate, to: LegalDate | null): Promise<Refusal | undefined> {
  const over = CIRCLES[kind];
  const way = over && (await findWayUpward(tx, tx.tenantId, objectId, subjectId, over, from, to));
  return way && hierarchyCycle([subjectId, ...way]);
}

/** Ends the parent that stands in the way of a move; any other edge in the way is an overlap. */
async function makeRoom(tx: Tx, subject: UnitRow, object: UnitRow, input: RelateUnits): Promise<Refusal | undefined> {
  const standing = await edgesInTheWay(tx, subject.id, [input.kind], input.from, input.to ?? null);
  if (input.kind !== "BELONGS_TO") {
    const same = standing.find((edge) => edge.objectId === object.id);
    return same && overlapping(same);
  }
  if (!canBelong(subject, object)) return changeRefused("PARENT_UNSUITABLE", HIERARCHY_LAW);
  for (const edge of standing) {
    if (edge.objectId === object.id || (await endRelationRow(tx, edge.id, input.from)) === 0) return overlapping(edge);
  }
  return undefined;
}

export interface EndRelation extends Amendment { readonly relationId: string }

/** Ends an edge on a day: the first on which it no longer holds. A parent is left only by a move to another one. */
export const endRelation = (caller: Caller, input: EndRelation): Promise<Outcome> => deciding(caller, "endRelation", "maintainOrganisation", input, undraw);

/** The same, told and not recorded: for a system whose own decision ends the edge. */
export async function undraw(tx: Tx, input: EndRelation): Promise<Told> {
  await tx.lockHierarchy();
  const relation = await findRelation(tx, input.relationId);
  if (!relation) throw notFound();
  const unit = await lockUnit(tx, relation.subjectId);
  const stale = overtaken(input, unit);
  if (stale) return stale;
  if (relation.kind === "BELONGS_TO") return changeRefused("PARENT_UNSUITABLE", HIERARCHY_LAW);
  const refusal = await refuseLeadership(tx, relation.subjectId, relation.kind, input.from);
  if (refusal) return refusal;
  if ((await endRelationRow(tx, relation.id, input.from)) === 0) return overlapping(relation);
  return amended(tx, unit, { action: "relationEnded", subject: { type: "OrgRelation", id: relation.id }, facts: { on: input.from } });
}

export interface SetManagementMode extends Amendment {
  readonly unitId: string;
  readonly mode: ManagementMode;
  readonly dualPrimary?: DualPrimary | null | undefined;
  readonly superiorId?: string | null | undefined;
  readonly governmentId?: string | null | undefined;
}

/** Registers the mode from a day on, with its edges; the mode that stood before, and its edges, end there. */
export const setManagementMode = (caller: Caller, input: SetManagementMode): Promise<Outcome> =>
  deciding(caller, "setManagementMode", "maintainOrganisation", input, setMode, [input.unitId]);

export async function setMode(tx: Tx, input: SetManagementMode): Promise<Told> {
  await tx.lockHierarchy();
  const units = await openUnits(tx, [input.unitId, input.superiorId, input.governmentId], input.from);
  if (isRefusal(units)) return units;
  const [unit, superior, government] = units as [UnitRow, UnitRow | null, UnitRow | null];
  const stale = overtaken(input, unit);
  if (stale) return stale;
  const faults = faultsOfMode({ mode: input.mode, dualPrimary: input.dualPrimary ?? null, unit, superior, government });
  if (faults.length > 0) return modeInvalid(faults, lawOfMode(input.mode));
  const edges = edgesOfMode(tx, input, unit, superior, government);
  const refusal = await replaceMode(tx, unit.id, edges, input.from);
  if (refusal) return refusal;
  const term = Object.assign(new ManagementTerm(), {
    tenantId: tx.tenantId, id: newId(), unitId: unit.id, mode: input.mode, dualPrimary: input.dualPrimary ?? null,
    validFrom: input.from, validTo: null, documentNo: input.documentNo ?? null,
  });
  await tx.insert(ManagementTerm, term);
  await tx.insert(OrgRelation, edges);
  return amended(tx, unit, {
    action: "modeSet", subject: { type: "OrgUnit", id: unit.id },
    facts: { mode: input.mode, superior: superior?.id ?? null, government: government?.id ?? null, from: input.from },
  });
}

function edgesOfMode(tx: Tx, input: SetManagementMode, unit: UnitRow, superior: UnitRow | null, government: UnitRow | null): OrgRelation[] {
  const { superior: toSuperior, government: toGovernment } = EDGES[input.mode];
  const edge = (kind: RelationKind, objectId: string) =>
    edgeRow(tx, { subjectId: unit.id, kind, objectId, validFrom: input.from, documentNo: input.documentNo ?? null });
  return [...(superior ? [edge(toSuperior, superior.id)] : []), ...(government ? toGovernment.map((kind) => edge(kind, government.id)) : [])];
}

async function replaceMode(tx: Tx, unitId: string, edges: readonly OrgRelation[], from: LegalDate): Promise<Refusal | undefined> {
  for (const standing of await inTheWay(tx, "management_term", unitId, null, from, null)) {
    if ((await endRow(tx, "management_term", standing.id, from)) === 0) return overlapping(standing);
  }
  for (const edge of await edgesInTheWay(tx, unitId, MODE_EDGES, from, null)) {
    if ((await endRelationRow(tx, edge.id, from)) === 0) return overlapping(edge);
  }
  for (const edge of edges) {
    const refusal = await refuseCircle(tx, unitId, edge.kind, edge.objectId, from, null);
    if (refusal) return refusal;
  }
  return undefined;
}

export interface RecordDutyDivision extends Amendment {
  readonly unitId: string;
  readonly to?: LegalDate | null | undefined;
  readonly lines: readonly DivisionLine[];
  readonly weights?: Weights | null | undefined;
}

/** Records how a body under dual management divides its duties; the division that stood before ends on the day this one begins. */
export const recordDutyDivision = (caller: Caller, input: RecordDutyDivision): Promise<Outcome> =>
  deciding(caller, "recordDutyDivision", "maintainOrganisation", input, divideDuties);

export async function divideDuties(tx: Tx, input: RecordDutyDivision): Promise<Told> {
  const unit = await unitToAmend(tx, input.unitId, input);
  if (isRefusal(unit)) return unit;
  if ((await findModeOn(tx, unit.id, input.from)) !== "DUAL") return modeInvalid(["UNIT_HAS_NO_MODE"], ["YB-2.4.1-5"]);
  const faults = faultsOfDivision(input.lines, input.weights ?? null);
  if (!isWhole(faults)) return divisionInvalid(faults);
  for (const standing of await inTheWay(tx, "duty_division", unit.id, null, input.from, input.to ?? null)) {
    if ((await endRow(tx, "duty_division", standing.id, input.from)) === 0) return overlapping(standing);
  }
  const division = Object.assign(new DutyDivision(), {
    tenantId: tx.tenantId, id: newId(), unitId: unit.id, superiorWeight: input.weights?.superior.toFixed(2) ?? null,
    localWeight: input.weights?.local.toFixed(2) ?? null, validFrom: input.from, validTo: input.to ?? null, documentNo: input.documentNo ?? null,
  });
  await tx.insert(DutyDivision, division);
  await tx.insert(DutyDivisionLine, input.lines.map((line) =>
    Object.assign(new DutyDivisionLine(), { ...line, tenantId: tx.tenantId, id: newId(), divisionId: division.id, dutyArea: line.dutyArea.trim() })));
  return amended(tx, unit, { action: "dutiesDivided", subject: { type: "DutyDivision", id: division.id }, facts: { unit: unit.id, from: input.from } });
}
