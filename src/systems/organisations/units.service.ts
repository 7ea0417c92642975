/** Units: establish, name, take into the responsibility system. */
import { OrgName } from "../../../entities/organisations/org-name.entity.js";
import { OrgRelation } from "../../../entities/organisations/org-relation.entity.js";
import { ResponsibilityTerm } from "../../../entities/organisations/responsibility-term.entity.js";
import { OrgUnit } from "../../../entities/organisations/org-unit.entity.js";
import { newId, type Id } from "../../kernel/ids.js";
import { isRefusal, type Refusal } from "../../kernel/refusal.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { Caller, Tx } from "../../platform/db/unit-of-work.js";
import { findableBy, folded } from "../../platform/text/search-text.js";
import { amended, deciding, openUnit, unitToAmend, type Amendment, type Change, type Done, type Outcome, type Told } from "./change.service.js";
import { endRow, findUnitRowByCode, inTheWay } from "./change.store.js";
import { canBelong, HIERARCHY_LAW } from "./hierarchy.rules.js";
import { changeRefused, overlapping } from "./organisations.refusals.js";
import { deriveClosureOf } from "./tree.store.js";
import { requireWellNamed, type NameInput, type UnitDraft } from "./unit-draft.rules.js";

export interface EstablishUnit extends Change, UnitDraft {}

export const establishUnit = (caller: Caller, input: EstablishUnit): Promise<Outcome> => {
  requireWellNamed(input);
  return deciding(caller, "establishUnit", "maintainOrganisation", input, establish, [input.parentId]);
};

/** `id`: known beforehand where lines that follow speak of the unit. */
export async function establish(tx: Tx, input: EstablishUnit, id: Id = newId()): Promise<Told> {
  await tx.lockHierarchy();
  if (await findUnitRowByCode(tx, codeOf(input.code))) return changeRefused("CODE_TAKEN");
  const parent = input.parentId ? await openUnit(tx, input.parentId, input.from) : null;
  if (isRefusal(parent)) return parent;
  if (!canBelong({ ...input, external: input.external ?? false }, parent)) return changeRefused("PARENT_UNSUITABLE", HIERARCHY_LAW);
  const unit = unitRow(tx, id, input);
  await tx.insert(OrgUnit, unit);
  await tx.insert(OrgName, input.names.map((name) => nameRow(tx, unit.id, name, input)));
  if (input.inResponsibilityScope) await tx.insert(ResponsibilityTerm, termRow(tx, unit.id, input));
  if (parent) await tx.insert(OrgRelation, edgeRow(tx, { subjectId: unit.id, kind: "BELONGS_TO", objectId: parent.id, ...periodOf(input) }));
  await deriveClosureOf(tx, [unit.id]);
  return { action: "established", subject: { type: "OrgUnit", id: unit.id }, facts: { kind: unit.kind, parent: parent?.id ?? null, from: input.from } };
}

export interface NameUnit extends Amendment { readonly unitId: string; readonly name: NameInput }

/** A new name from a day on; the name that stood in that language ends there. */
export const nameUnit = (caller: Caller, input: NameUnit): Promise<Outcome> => deciding(caller, "nameUnit", "maintainOrganisation", input, rename);

export async function rename(tx: Tx, input: NameUnit): Promise<Told> {
  const unit = await unitToAmend(tx, input.unitId, input);
  if (isRefusal(unit)) return unit;
  for (const standing of await inTheWay(tx, "org_name", unit.id, input.name.language, input.from, null)) {
    if ((await endRow(tx, "org_name", standing.id, input.from)) === 0) return overlapping(standing);
  }
  await tx.insert(OrgName, nameRow(tx, unit.id, input.name, input));
  return amended(tx, unit, { action: "named", subject: { type: "OrgUnit", id: unit.id }, facts: { language: input.name.language, from: input.from } });
}

export interface SetResponsibilityScope extends Change { readonly unitId: string; readonly inScope: boolean; readonly expectedVersion: number }

/** Takes a unit into the responsibility system or out of it from a day on; the audit event is the log that AR-2.1-1 asks for. */
export const setResponsibilityScope = (caller: Caller, input: SetResponsibilityScope): Promise<Outcome> =>
  deciding(caller, "setResponsibilityScope", "maintainOrganisation", input, async (tx) => {
    const unit = await unitToAmend(tx, input.unitId, input);
    if (isRefusal(unit)) return unit;
    const refusal = await scope(tx, unit.id, input);
    return refusal ?? amended(tx, unit, { action: "scoped", subject: { type: "OrgUnit", id: unit.id }, facts: { inScope: input.inScope, from: input.from } });
  });

/** Who is inside on the day stays inside; whoever leaves does so on the day. A stretch that begins later stands in the way of both. */
async function scope(tx: Tx, unitId: string, input: SetResponsibilityScope): Promise<Refusal | undefined> {
  const [standing, ...later] = await inTheWay(tx, "responsibility_term", unitId, null, input.from, null);
  const isInside = standing !== undefined && standing.validFrom <= input.from && standing.validTo === null;
  if (later.length > 0 || (standing && !isInside)) return overlapping(later[0] ?? standing);
  if (isInside && !input.inScope && (await endRow(tx, "responsibility_term", standing.id, input.from)) === 0) return overlapping(standing);
  if (!isInside && input.inScope) await tx.insert(ResponsibilityTerm, termRow(tx, unitId, input));
  return undefined;
}

/** Codes that look alike are one code: compatibility forms and case are folded before they are compared. */
export const codeOf = (typed: string): string => folded(typed).toUpperCase();

const periodOf = ({ from, documentNo }: Change): { validFrom: LegalDate; documentNo: string | null } => ({ validFrom: from, documentNo: documentNo ?? null });

const termRow = (tx: Tx, unitId: string, change: Change): ResponsibilityTerm =>
  Object.assign(new ResponsibilityTerm(), { tenantId: tx.tenantId, id: newId(), unitId, ...periodOf(change), validTo: null });

const unitRow = (tx: Tx, id: Id, input: EstablishUnit): OrgUnit & Done =>
  Object.assign(new OrgUnit(), {
    tenantId: tx.tenantId, id, code: codeOf(input.code), kind: input.kind, level: input.level, sectionRole: input.sectionRole ?? null,
    subjectStatus: input.subjectStatus, enforcementFunction: input.enforcementFunction,
    territoryCode: input.territoryCode ?? null, external: input.external ?? false, establishedOn: input.from, closedOn: null, version: 1,
  });

const nameRow = (tx: Tx, unitId: string, { language, name, shortName }: NameInput, change: Change): OrgName =>
  Object.assign(new OrgName(), {
    tenantId: tx.tenantId, id: newId(), unitId, language, name: name.normalize("NFC").trim(), shortName: shortName?.normalize("NFC").trim() || null,
    ...findableBy(name, shortName ?? null), ...periodOf(change), validTo: null,
  });

type Edge = Pick<OrgRelation, "subjectId" | "kind" | "objectId" | "validFrom" | "documentNo"> & Partial<Pick<OrgRelation, "actionKinds" | "scopeLeft" | "validTo">>;

export const edgeRow = (tx: Tx, edge: Edge): OrgRelation =>
  Object.assign(new OrgRelation(), { tenantId: tx.tenantId, id: newId(), actionKinds: [], scopeLeft: false, validTo: null, ...edge });
