/** In which rows of the assessment table a party stands towards a subject. Relations in force settle it before any cell is read. */
import type { OrgFacts, OrgPlace } from "../../src/kernel/org-facts.js";
import type { PathStep } from "../../src/kernel/verdict.js";
import type { AssessorStanding, RelationWord, Role, SubjectColumn } from "../../src/kernel/vocabulary.js";
import { isOfficer, type AssessParty, type AssessSituation, type AssessSubject } from "./assessment.facts.js";
import { relationsTo } from "./relation.js";
import { findOrgan, isDirectAuthorisedOrg, isGovernment, isTownship, isTownshipOrStreet, modeOf, parentOf } from "./structure.js";

export interface Standing { readonly row: AssessorStanding; readonly path: readonly PathStep[] }

const DEPARTMENT_COLUMN = { LOCAL: "DEPT_LOCAL", VERTICAL: "DEPT_VERTICAL", DUAL: "DEPT_DUAL" } as const;

/** The column of a subject, or undefined: a unit of another kind, or without a mode on record, is no subject of assessment. */
export function findColumn(facts: OrgFacts, subject: AssessSubject, place: OrgPlace): SubjectColumn | undefined {
  if (isOfficer(subject)) return "OFFICER";
  switch (place.kind) {
    case "GOVERNMENT": return isTownship(place) ? "TOWNSHIP_GOVERNMENT" : "LOWER_GOVERNMENT";
    case "ENFORCEMENT_DEPARTMENT": return place.mode ? DEPARTMENT_COLUMN[place.mode] : undefined;
    case "AUTHORISED_ORG":
      if (!isDirectAuthorisedOrg(facts, place)) return "SUBORDINATE_INSTITUTION";
      return modeOf(place) ? "AUTHORISED_ORG" : undefined;
    case "OTHER_ORG": return "EXTERNAL_DELEGATED_ORG";
    case "GOV_LEGAL_OFFICE": case "INTERNAL_ORGAN": case "SUBORDINATE_INSTITUTION": case "DISPATCHED_BODY": case "STREET_OFFICE": return place.kind;
    case "ESTABLISHMENT_OFFICE": case "SUPERVISION_ORGAN": case "AUDIT_ORGAN": return undefined;
  }
}

/** The unit and the units above it, up to and with its organ. */
export function unitsUpToOrgan(facts: OrgFacts, place: OrgPlace): OrgPlace[] {
  const organ = findOrgan(facts, place);
  const units = [place];
  for (let at = place; organ && at.id !== organ.id;) {
    const above = parentOf(facts, at);
    if (!above) break;
    units.push(above);
    at = above;
  }
  return units;
}

/** Read a row as: who is RELATION of the subject stands in ROW. Words that are absent give no standing by themselves. */
const ROW_OF_RELATION: Readonly<Partial<Record<RelationWord, AssessorStanding>>> = {
  OWN_GOVERNMENT: "OWN_GOVERNMENT",
  NEXT_UPPER_GOVERNMENT: "NEXT_UPPER_GOVERNMENT",
  OTHER_GOVERNMENT: "OTHER_GOVERNMENT",
  OWN_GOV_LEGAL_OFFICE: "OWN_GOV_LEGAL_OFFICE",
  UPPER_GOV_LEGAL_OFFICE: "UPPER_GOV_LEGAL_OFFICE",
  DIRECT_BUSINESS_SUPERIOR: "DIRECT_BUSINESS_SUPERIOR",
  SKIP_LEVEL_BUSINESS_SUPERIOR: "SKIP_LEVEL_BUSINESS_SUPERIOR",
  OWNING_DEPARTMENT: "DEPARTMENT_ITSELF",
  DELEGATOR: "DELEGATOR",
  DELEGATE: "DELEGATE",
  LOCATED_TOWNSHIP_OR_STREET: "TOWNSHIP_OR_STREET_WHERE_LOCATED",
  SUPERVISION_OR_AUDIT_ORGAN: "SUPERVISION_OR_AUDIT_ORGAN",
  APPOINTING_AUTHORITY: "APPOINTING_AUTHORITY",
  DESIGNATED_IMPLEMENTER: "DESIGNATED_IMPLEMENTER",
  PEER: "OTHER_ORGAN_OR_PEER",
};

/** Townships and streets: the former holder of a power handed over to them stands as their business superior (处罚法§24). */
const TAKES_OVER_POWERS: ReadonlySet<SubjectColumn> = new Set(["TOWNSHIP_GOVERNMENT", "STREET_OFFICE"]);

/** What a post makes of its holder towards a subject: its organ, a body of it, or only himself or herself. */
type Capacity = "ORGAN" | "DEPT_LEADING_GROUP" | "DEPT_LEADING_GROUP_OFFICE" | "PERSONNEL_SUPERVISION_SECTION" | "UNIT_HEAD" | "OFFICER"
  | "CITIZEN_PARTY_INVITED_SUPERVISOR" | "INTEGRATOR_OR_PORTAL";

/** Read a row as: a post with ROLE acts as each of these. A role that is absent assesses nobody. */
const CAPACITY_OF_ROLE: Readonly<Partial<Record<Role, readonly Capacity[]>>> = {
  GOV_LEADER: ["ORGAN"],
  GOV_LEGAL: ["ORGAN"],
  SUPERVISION: ["ORGAN"],
  AUDIT: ["ORGAN"],
  SUPERIOR_DEPT: ["ORGAN"],
  BUREAU_HEAD: ["ORGAN"],
  DEPUTY: ["ORGAN"],
  LEADING_BODY: ["ORGAN"],
  LEADING_GROUP: ["DEPT_LEADING_GROUP"],
  RESPONSIBILITY_SYSTEM_LEADER: ["DEPT_LEADING_GROUP"],
  LG_OFFICE: ["DEPT_LEADING_GROUP_OFFICE"],
  LEGAL_SECTION: ["DEPT_LEADING_GROUP_OFFICE"],
  PERSONNEL_SUPERVISION: ["PERSONNEL_SUPERVISION_SECTION"],
  UNIT_HEAD: ["UNIT_HEAD", "OFFICER"],
  HANDLER: ["OFFICER"],
  OFFICER: ["OFFICER"],
  RECORDER: ["OFFICER"],
  EXPERT: ["CITIZEN_PARTY_INVITED_SUPERVISOR"],
  LEGAL_ADVISER: ["CITIZEN_PARTY_INVITED_SUPERVISOR"],
  NPC_CPPCC: ["CITIZEN_PARTY_INVITED_SUPERVISOR"],
  SUPERVISOR_VOLUNTEER: ["CITIZEN_PARTY_INVITED_SUPERVISOR"],
  PORTAL: ["INTEGRATOR_OR_PORTAL"],
  INTEGRATOR: ["INTEGRATOR_OR_PORTAL"],
};

/** Subjects outside every department: towards them the rows of a department and its bodies speak of any department. */
const OUTSIDE_DEPARTMENTS: ReadonlySet<SubjectColumn> = new Set(["LOWER_GOVERNMENT", "TOWNSHIP_GOVERNMENT", "STREET_OFFICE", "EXTERNAL_DELEGATED_ORG"]);
/** Subjects of which only colleagues know something. */
const INSIDE_DEPARTMENTS: ReadonlySet<SubjectColumn> = new Set(["INTERNAL_ORGAN", "SUBORDINATE_INSTITUTION", "DISPATCHED_BODY"]);

const isSameDepartment = (s: AssessSituation): boolean => s.organ !== undefined && s.organ.id === s.unitOrgan?.id;

/** Whether somebody who acts in this capacity stands in its row at all. */
function isInRow(s: AssessSituation, capacity: Exclude<Capacity, "ORGAN">): boolean {
  switch (capacity) {
    case "DEPT_LEADING_GROUP": case "DEPT_LEADING_GROUP_OFFICE": return isSameDepartment(s) || OUTSIDE_DEPARTMENTS.has(s.column);
    case "PERSONNEL_SUPERVISION_SECTION": return isSameDepartment(s) || !(INSIDE_DEPARTMENTS.has(s.column) || s.column === "OFFICER");
    case "OFFICER": return isSameDepartment(s) || !INSIDE_DEPARTMENTS.has(s.column);
    case "UNIT_HEAD": case "CITIZEN_PARTY_INVITED_SUPERVISOR": case "INTEGRATOR_OR_PORTAL": return true;
  }
}

/** Rows in which a unit stands by what it is to the subject. */
function standingsOfUnit(s: AssessSituation, unit: OrgPlace): Standing[] {
  const relations = relationsTo(s.facts, unit, s.around);
  const rows: Standing[] = [];
  for (const relation of relations) {
    const row = relation.word === "FORMER_POWER_HOLDER" && TAKES_OVER_POWERS.has(s.column) ? "DIRECT_BUSINESS_SUPERIOR" : ROW_OF_RELATION[relation.word];
    if (row && !(row === "DELEGATOR" && s.column === "OFFICER" && unit.id === s.organ?.id)) rows.push({ row, path: relation.path });
  }
  const add = (row: AssessorStanding) => rows.push({ row, path: [] });
  if (unit.id === s.organ?.id && !rows.some((r) => r.row === "DEPARTMENT_ITSELF")) add("DEPARTMENT_ITSELF");
  const isOutside = OUTSIDE_DEPARTMENTS.has(s.column);
  if (isOutside && s.unitOrgan?.id === unit.id && !isGovernment(unit) && unit.id !== s.place.id) add("DEPARTMENT_ITSELF");
  if (unit.id === s.place.id && unit.delegations.length > 0) add("DELEGATE");
  if (isTownshipOrStreet(unit) && (s.column === "LOWER_GOVERNMENT" || s.column === "TOWNSHIP_GOVERNMENT" || s.column === "STREET_OFFICE")) {
    add("TOWNSHIP_OR_STREET_WHERE_LOCATED");
  }
  if ((isSameDepartment(s) || isOutside) && s.unitOrgan && unit.id !== s.unitOrgan.id && unit.id !== s.place.id) add(rowOfSection(unit, s.unitOrgan));
  return rows;
}

/** A section is its department's office for assessment, its personnel section, or one organ among others. */
function rowOfSection(section: OrgPlace, department: OrgPlace): AssessorStanding {
  if (section.kind !== "INTERNAL_ORGAN") return "OTHER_ORGAN_OR_PEER";
  if (section.sectionRole === "LEGAL_SECTION" || section.id === department.leadingGroupOffice) return "DEPT_LEADING_GROUP_OFFICE";
  return section.sectionRole === "PERSONNEL_SUPERVISION" ? "PERSONNEL_SUPERVISION_SECTION" : "OTHER_ORGAN_OR_PEER";
}

const capacitiesOf = (party: AssessParty): Capacity[] => {
  switch (party.as) {
    case "ORGAN": case "APPOINTING_AUTHORITY": return ["ORGAN"];
    case "LEADING_GROUP": return ["DEPT_LEADING_GROUP"];
    case "LEADING_GROUP_OFFICE": return ["DEPT_LEADING_GROUP_OFFICE"];
    case "CITIZEN": return ["CITIZEN_PARTY_INVITED_SUPERVISOR"];
    case "ACCOUNT": return ["INTEGRATOR_OR_PORTAL"];
    case "POST": return [...new Set(party.roles.flatMap((role) => CAPACITY_OF_ROLE[role] ?? []))];
  }
};

/** Every row in which the party stands; empty means that nothing connects the two. */
export function standingsOf(s: AssessSituation): Standing[] {
  return capacitiesOf(s.party).flatMap((capacity) => {
    if (capacity !== "ORGAN") return isInRow(s, capacity) ? [{ row: capacity, path: [] }] : [];
    // a post acts for its organ; an organ, or any other unit that is asked about as such, for itself
    const unit = s.party.as === "POST" ? s.unitOrgan : s.unit;
    const rows = unit ? standingsOfUnit(s, unit) : [];
    return s.party.as === "APPOINTING_AUTHORITY" ? rows.filter((r) => r.row === "APPOINTING_AUTHORITY") : rows;
  });
}
