/** Which units of an organ's surroundings stand in which row of the reading table; persons stand there by their posts. */
import { relationsTo, surroundingsOf } from "../../../permissions/policies/relation.js";
import { findOrgan, findPlace } from "../../../permissions/policies/structure.js";
import type { OrgFacts, OrgPlace } from "../../kernel/org-facts.js";
import type { ReaderStanding, RelationWord } from "../../kernel/vocabulary.js";

/** Read a row as: an organ that is WORD to the owner stands in ROW. */
const ROW_OF_ORGAN: Readonly<Partial<Record<RelationWord, ReaderStanding>>> = {
  OWN_GOV_LEGAL_OFFICE: "OWN_GOV_LEGAL_OFFICE",
  DIRECT_BUSINESS_SUPERIOR: "SUPERIOR_DEPARTMENT",
  SUPERVISION_OR_AUDIT_ORGAN: "SUPERVISION_OR_AUDIT_ORGAN",
};

/** What a part of the owner is, item by item: who handles one is known only of the item. */
function rowOfPart(part: OrgPlace): ReaderStanding | undefined {
  switch (part.sectionRole) {
    case "LEGAL_SECTION": return "LEGAL_SECTION";
    case "PERSONNEL_SUPERVISION": return "PERSONNEL_SUPERVISION_SECTION";
    case "OFFICE": return "BUREAU_OFFICE";
    default:
  }
  if (part.kind === "INTERNAL_ORGAN") return "OTHER_INTERNAL_ORGAN";
  return part.kind === "SUBORDINATE_INSTITUTION" || part.kind === "AUTHORISED_ORG" ? "SUBORDINATE_INSTITUTION_NOT_HANDLING" : undefined;
}

/** The organ that owns what is opined on. */
export const ownerOf = (facts: OrgFacts, unitId: string): OrgPlace | undefined => {
  const place = findPlace(facts, unitId);
  return place && (findOrgan(facts, place) ?? place);
};

/** Organs beside the owner that have a row of their own. */
export const organsAround = (facts: OrgFacts, owner: OrgPlace): string[] =>
  surroundingsOf(facts, owner).relations.filter(({ word }) => ROW_OF_ORGAN[word]).map(({ unit }) => unit.id);

export function rowsOfUnit(facts: OrgFacts, unitId: string, owner: OrgPlace): ReaderStanding[] {
  const unit = findPlace(facts, unitId);
  if (!unit) return [];
  if (unit.id === owner.id) return ["ASSESSED_BODY"];
  if (findOrgan(facts, unit)?.id === owner.id) return [rowOfPart(unit)].filter((row) => row !== undefined);
  return relationsTo(facts, unit, surroundingsOf(facts, owner)).flatMap(({ word }) => ROW_OF_ORGAN[word] ?? []);
}
