/** Who may stand under whom, and from when the tree may still be changed. */
import type { LegalDate } from "../../kernel/legal-date.js";
import { legalDate } from "../../kernel/legal-date.js";
import type { LawRef } from "../../kernel/verdict.js";
import type { Level, UnitKind } from "../../kernel/vocabulary.js";

const DEPARTMENT_LIKE: readonly UnitKind[] = [
  "ENFORCEMENT_DEPARTMENT", "AUTHORISED_ORG", "GOV_LEGAL_OFFICE", "ESTABLISHMENT_OFFICE", "SUPERVISION_ORGAN", "AUDIT_ORGAN",
];
const ORGANS_WITH_PARTS: readonly UnitKind[] = [...DEPARTMENT_LIKE, "GOVERNMENT", "STREET_OFFICE"];

/** Read a row as: a unit of KIND may belong to a unit of one of these kinds; an empty list means it stands at the top of its tree. */
export const PARENT_KINDS: Readonly<Record<UnitKind, readonly UnitKind[]>> = {
  GOVERNMENT: ["GOVERNMENT"],
  GOV_LEGAL_OFFICE: ["GOVERNMENT"],
  ESTABLISHMENT_OFFICE: ["GOVERNMENT"],
  SUPERVISION_ORGAN: ["GOVERNMENT"],
  AUDIT_ORGAN: ["GOVERNMENT"],
  ENFORCEMENT_DEPARTMENT: ["GOVERNMENT", "ENFORCEMENT_DEPARTMENT"],
  AUTHORISED_ORG: ["GOVERNMENT", "ENFORCEMENT_DEPARTMENT"],
  INTERNAL_ORGAN: [...ORGANS_WITH_PARTS, "SUBORDINATE_INSTITUTION", "DISPATCHED_BODY", "INTERNAL_ORGAN"],
  SUBORDINATE_INSTITUTION: [...ORGANS_WITH_PARTS, "SUBORDINATE_INSTITUTION"],
  DISPATCHED_BODY: [...ORGANS_WITH_PARTS, "SUBORDINATE_INSTITUTION"],
  STREET_OFFICE: ["GOVERNMENT"],
  OTHER_ORG: [...ORGANS_WITH_PARTS, "OTHER_ORG"],
};

/** Kinds that may stand without anything above them in the tenant: a root government, and organs outside the tree. */
const MAY_BE_ROOT: readonly UnitKind[] = [...DEPARTMENT_LIKE, "GOVERNMENT", "OTHER_ORG"];

export const canStandUnder = (kind: UnitKind, parent: UnitKind | null): boolean =>
  parent === null ? MAY_BE_ROOT.includes(kind) : PARENT_KINDS[kind].includes(parent);

/** From the top: a unit stands no higher than what it belongs to, and a government below the government above it. */
const LEVELS_FROM_TOP: readonly Level[] = ["PROVINCE", "PREFECTURE", "COUNTY", "TOWNSHIP"];

export interface Standing { readonly kind: UnitKind; readonly level: Level; readonly external: boolean }

/** Kind, level and side of the fence together: what is outside the tenant's tree has nothing of it above or below. */
export function canBelong(unit: Standing, parent: Standing | null): boolean {
  if (!canStandUnder(unit.kind, parent?.kind ?? null)) return false;
  if (parent === null) return true;
  const steps = LEVELS_FROM_TOP.indexOf(unit.level) - LEVELS_FROM_TOP.indexOf(parent.level);
  return unit.external === parent.external && (unit.kind === "GOVERNMENT" && parent.kind === "GOVERNMENT" ? steps > 0 : steps >= 0);
}

export const HIERARCHY_LAW: readonly LawRef[] = ["AR-2.1-2", "NL-OG-83"];

/**
 * The first day that a verb of a person may still reach: assessments are yearly, so the last closed period ended with last year.
 * What the seeds and operators enter is history and knows no such bound.
 */
export const earliestChange = (today: LegalDate): LegalDate => legalDate(`${today.slice(0, 4)}-01-01`);
