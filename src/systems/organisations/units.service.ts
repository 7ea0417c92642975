/** Units: establish, name, take into the responsibility system. */
import { OrgName } from "../../../entities/organisations/org-name.entity.js";
import { OrgRelation } from "../../../entities/organisations/org-relation.entity.js";
import { OrgUnit } from "../../../entities/organisations/org-unit.entity.js";
import { badInput } from "../../kernel/fault.js";
import { newId } from "../../kernel/ids.js";
import { isRefusal } from "../../kernel/refusal.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { Language, Level, SectionRole, SubjectStatus, UnitKind } from "../../kernel/vocabulary.js";
import type { Caller, Tx } from "../../platform/db/unit-of-work.js";
import { findableBy, folded } from "../../platform/text/search-text.js";
import { changing, lockUnit, openUnit, recordAmended, unitToAmend, type Amendment, type Change, type Done, type Outcome } from "./change.service.js";
import { changeScope, endRow, findUnitRowByCode, inTheWay } from "./change.store.js";
import { canBelong, HIERARCHY_LAW } from "./hierarchy.rules.js";
import { staleVersion } from "../../../entities/platform/refusals.js";
import { changeRefused, overlapping } from "./organisations.refusals.js";
import { deriveClosureOf } from "./tree.store.js";

export interface NameInput { readonly language: Language; readonly name: string; readonly shortName?: string | null | undefined }

export interface EstablishUnit extends Change {
  readonly code: string;
  readonly kind: UnitKind;
  readonly level: Level;
  readonly names: readonly NameInput[];
  readonly parentId?: string | null | undefined;
  readonly sectionRole?: SectionRole | null | undefined;
  readonly subjectStatus: SubjectStatus;
  readonly enforcementFunction: boolean;
  readonly inResponsibilityScope: boolean;
  readonly territoryCode?: string | null | undefined;
  readonly external?: boolean | null | undefined;
}

export const establishUnit = (caller: Caller, input: EstablishUnit): Promise<Outcome> =>
  changing(caller, "establishUnit", "maintainOrganisation", input, async (tx) => {
    requireChineseName(input.names);
    if (input.sectionRole && input.kind !== "INTERNAL_ORGAN") throw badInput({ path: "input.sectionRole", rule: "onlyForInternalOrgans" });
    await tx.lockHierarchy();
    if (await findUnitRowByCode(tx, codeOf(input.code))) return changeRefused("CODE_TAKEN");
    const parent = input.parentId ? await openUnit(tx, input.parentId, input.from) : null;
    if (isRefusal(parent)) return parent;
    if (!canBelong({ ...input, external: input.external ?? false }, parent)) return changeRefused("PARENT_UNSUITABLE", HIERARCHY_LAW);
    const unit = unitRow(tx, input);
    await tx.insert(OrgUnit, unit);
    await tx.insert(OrgName, input.names.map((name) => nameRow(tx, unit.id, name, input)));
    if (parent) await tx.insert(OrgRelation, edgeRow(tx, { subjectId: unit.id, kind: "BELONGS_TO", objectId: parent.id, ...periodOf(input) }));
    await deriveClosureOf(tx, [unit.id]);
    tx.record({ action: "established", subject: { type: "OrgUnit", id: unit.id }, facts: { kind: unit.kind, parent: parent?.id ?? null, from: input.from } });
    return { id: unit.id };
  });

/** Chinese is what every missing language falls back to. */
function requireChineseName(names: readonly NameInput[]): void {
  const languages = names.map(({ language }) => language);
  if (!languages.includes("ZH")) throw badInput({ path: "input.names", rule: "hasChineseName" });
  if (new Set(languages).size < languages.length) throw badInput({ path: "input.names", rule: "oneNameForEachLanguage" });
}

export interface NameUnit extends Amendment { readonly unitId: string; readonly name: NameInput }

/** A new name from a day on; the name that stood in that language ends there. */
export const nameUnit = (caller: Caller, input: NameUnit): Promise<Outcome> =>
  changing(caller, "nameUnit", "maintainOrganisation", input, async (tx) => {
    const unit = await unitToAmend(tx, input.unitId, input);
    if (isRefusal(unit)) return unit;
    for (const standing of await inTheWay(tx, "org_name", unit.id, input.name.language, input.from, null)) {
      if ((await endRow(tx, "org_name", standing.id, input.from)) === 0) return overlapping(standing);
    }
    await tx.insert(OrgName, nameRow(tx, unit.id, input.name, input));
    await recordAmended(tx, unit, { action: "named", subject: { type: "OrgUnit", id: unit.id }, facts: { language: input.name.language, from: input.from } });
    return { id: unit.id };
  });

export interface SetResponsibilityScope extends Change { readonly unitId: string; readonly inScope: boolean; readonly expectedVersion: number }

/** Takes a unit into the responsibility system or out of it; the audit event is the log that AR-2.1-1 asks for. */
export const setResponsibilityScope = (caller: Caller, input: SetResponsibilityScope): Promise<Outcome> =>
  changing(caller, "setResponsibilityScope", "maintainOrganisation", input, async (tx) => {
    const unit = await lockUnit(tx, input.unitId);
    if ((await changeScope(tx, unit.id, input.inScope, input.expectedVersion)) === 0) return staleVersion(unit.version);
    tx.record({ action: "scoped", subject: { type: "OrgUnit", id: unit.id }, facts: { inScope: input.inScope } });
    return { id: unit.id };
  });

/** Codes that look alike are one code: compatibility forms and case are folded before they are compared. */
export const codeOf = (typed: string): string => folded(typed).toUpperCase();

const periodOf = ({ from, documentNo }: Change): { validFrom: LegalDate; documentNo: string | null } => ({ validFrom: from, documentNo: documentNo ?? null });

const unitRow = (tx: Tx, input: EstablishUnit): OrgUnit & Done =>
  Object.assign(new OrgUnit(), {
    tenantId: tx.tenantId, id: newId(), code: codeOf(input.code), kind: input.kind, level: input.level, sectionRole: input.sectionRole ?? null,
    subjectStatus: input.subjectStatus, enforcementFunction: input.enforcementFunction, inResponsibilityScope: input.inResponsibilityScope,
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
