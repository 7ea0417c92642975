/** A small world for each cell of the assessment table: the subject of the column, everyone who can stand in a row, and the fact of the condition. */
import type { AssessCircumstances, AssessParty, OfficerSubject } from "../../permissions/policies/assessment.facts.js";
import type { OrgFacts } from "../../src/kernel/org-facts.js";
import type { AssessmentKind, Role } from "../../src/kernel/vocabulary.js";
import type { Cell } from "./authority-file.js";
import { factsOf, place, withPolicies, type Draft } from "./places.js";

/** A world that a condition may still change, and the question asked in it. */
export interface World {
  readonly at: Map<string, Draft>;
  readonly s: Draft;
  /** The department, street or township that answers for the subject. */
  organ: Draft;
  party: AssessParty;
  officer: { -readonly [K in keyof OfficerSubject]: OfficerSubject[K] } | undefined;
  circumstances: { -readonly [K in keyof AssessCircumstances]: AssessCircumstances[K] };
}

const post = (unitId: string, roles: Role[], personId: string, heads?: string[]): AssessParty =>
  ({ as: "POST", unitId, roles, personId, ...(heads && { heads }) });

/** The ground everyone stands on: three levels of government, their legal offices, a line of superiors, and neighbours. */
function ground(): Map<string, Draft> {
  const drafts = [
    place("province", "GOVERNMENT", { level: "PROVINCE", external: true }),
    place("prefecture", "GOVERNMENT", { level: "PREFECTURE", ledBy: ["province"] }),
    place("county", "GOVERNMENT", { belongsTo: "prefecture" }),
    place("otherCounty", "GOVERNMENT", { belongsTo: "prefecture" }),
    place("town", "GOVERNMENT", { level: "TOWNSHIP", belongsTo: "county" }),
    place("provinceLegal", "GOV_LEGAL_OFFICE", { level: "PROVINCE", external: true, belongsTo: "province" }),
    place("prefectureLegal", "GOV_LEGAL_OFFICE", { level: "PREFECTURE", belongsTo: "prefecture" }),
    place("countyLegal", "GOV_LEGAL_OFFICE", { belongsTo: "county" }),
    place("grandparent", "ENFORCEMENT_DEPARTMENT", { level: "PROVINCE", external: true, mode: "VERTICAL" }),
    place("superior", "ENFORCEMENT_DEPARTMENT", { level: "PREFECTURE", mode: "VERTICAL", ledBy: ["grandparent"], locatedIn: ["prefecture"] }),
    place("peer", "ENFORCEMENT_DEPARTMENT", { mode: "LOCAL", belongsTo: "county" }),
    place("bureau", "ENFORCEMENT_DEPARTMENT", { mode: "LOCAL", belongsTo: "county", ledBy: ["county"], leadingGroupOffice: "legalSection" }),
    place("legalSection", "INTERNAL_ORGAN", { belongsTo: "bureau", sectionRole: "LEGAL_SECTION" }),
    place("personnelSection", "INTERNAL_ORGAN", { belongsTo: "bureau", sectionRole: "PERSONNEL_SUPERVISION" }),
    place("section", "INTERNAL_ORGAN", { belongsTo: "bureau" }),
    place("principal", "ENFORCEMENT_DEPARTMENT", { mode: "LOCAL", belongsTo: "otherCounty" }),
    place("audit", "AUDIT_ORGAN", { belongsTo: "county" }),
    place("prefectureAudit", "AUDIT_ORGAN", { belongsTo: "prefecture" }),
    place("organisationOffice", "OTHER_ORG"),
    place("performanceOffice", "ENFORCEMENT_DEPARTMENT", { mode: "LOCAL", belongsTo: "county" }),
  ];
  return new Map(drafts.map((d) => [d.id, d]));
}

const DEPARTMENT: Partial<Draft> = { belongsTo: "county", ledBy: ["county"], guidedBy: ["superior"], locatedIn: ["town"] };
/** Read a row as: COLUMN: the place that stands in it. */
const SUBJECT: Readonly<Record<string, () => Draft>> = {
  LOWER_GOVERNMENT: () => place("county", "GOVERNMENT", { belongsTo: "prefecture", guidedBy: ["superior"] }),
  GOV_LEGAL_OFFICE: () => place("countyLegal", "GOV_LEGAL_OFFICE", DEPARTMENT),
  DEPT_LOCAL: () => place("s", "ENFORCEMENT_DEPARTMENT", { ...DEPARTMENT, mode: "LOCAL" }),
  DEPT_VERTICAL: () => place("s", "ENFORCEMENT_DEPARTMENT", { mode: "VERTICAL", ledBy: ["superior"], locatedIn: ["county", "town"] }),
  DEPT_DUAL: () => place("s", "ENFORCEMENT_DEPARTMENT", { ...DEPARTMENT, mode: "DUAL", ledBy: ["county", "superior"], divisionInForce: true }),
  AUTHORISED_ORG: () => place("s", "AUTHORISED_ORG", { ...DEPARTMENT, mode: "LOCAL" }),
  INTERNAL_ORGAN: () => place("s", "INTERNAL_ORGAN", { belongsTo: "bureau", locatedIn: ["town"] }),
  SUBORDINATE_INSTITUTION: () => place("s", "SUBORDINATE_INSTITUTION", { belongsTo: "bureau", locatedIn: ["town"] }),
  DISPATCHED_BODY: () => place("s", "DISPATCHED_BODY", { belongsTo: "bureau", locatedIn: ["town"] }),
  EXTERNAL_DELEGATED_ORG: () => place("s", "OTHER_ORG", { belongsTo: "county", guidedBy: ["superior"], locatedIn: ["town"] }),
  OFFICER: () => place("s", "INTERNAL_ORGAN", { belongsTo: "bureau", locatedIn: ["town"] }),
  TOWNSHIP_GOVERNMENT: () => place("s", "GOVERNMENT", { level: "TOWNSHIP", belongsTo: "county", guidedBy: ["superior"] }),
  STREET_OFFICE: () => place("s", "STREET_OFFICE", { level: "TOWNSHIP", belongsTo: "county", guidedBy: ["superior"] }),
};

const inside = new Set(["INTERNAL_ORGAN", "SUBORDINATE_INSTITUTION", "DISPATCHED_BODY", "OFFICER"]);
const outside = new Set(["LOWER_GOVERNMENT", "TOWNSHIP_GOVERNMENT", "STREET_OFFICE", "EXTERNAL_DELEGATED_ORG"]);
const below = new Set(["TOWNSHIP_GOVERNMENT", "STREET_OFFICE"]);

/** Read a row as: who stands in ROW towards the subject of this column. Departments outside stand for any department. */
const PARTY: Readonly<Record<string, (w: World, column: string) => AssessParty>> = {
  OWN_GOVERNMENT: () => ({ as: "ORGAN", unitId: "county" }),
  NEXT_UPPER_GOVERNMENT: (_w, column) => ({ as: "ORGAN", unitId: below.has(column) ? "county" : "prefecture" }),
  OTHER_GOVERNMENT: () => ({ as: "ORGAN", unitId: "otherCounty" }),
  OWN_GOV_LEGAL_OFFICE: () => ({ as: "ORGAN", unitId: "countyLegal" }),
  UPPER_GOV_LEGAL_OFFICE: (_w, column) => ({ as: "ORGAN", unitId: below.has(column) ? "countyLegal" : "prefectureLegal" }),
  DIRECT_BUSINESS_SUPERIOR: () => ({ as: "ORGAN", unitId: "superior" }),
  SKIP_LEVEL_BUSINESS_SUPERIOR: () => ({ as: "ORGAN", unitId: "grandparent" }),
  DEPARTMENT_ITSELF: (w) => ({ as: "ORGAN", unitId: w.organ.id }),
  DEPT_LEADING_GROUP: (w) => ({ as: "LEADING_GROUP", unitId: w.organ.id }),
  DEPT_LEADING_GROUP_OFFICE: (w) => ({ as: "LEADING_GROUP_OFFICE", unitId: w.organ.id }),
  PERSONNEL_SUPERVISION_SECTION: (w) => post(w.organ.id === "bureau" ? "personnelSection" : w.organ.id, ["PERSONNEL_SUPERVISION"], "p.personnel"),
  OTHER_ORGAN_OR_PEER: (_w, column) => ({ as: "ORGAN", unitId: outside.has(column) ? "section" : "peer" }),
  UNIT_HEAD: () => post("section", ["UNIT_HEAD"], "p.head"),
  DELEGATOR: (w) => { w.s.delegations = [{ delegator: "principal", actionKinds: ["PENALTY"] }]; return { as: "ORGAN", unitId: "principal" }; },
  DELEGATE: (w, column) => delegate(w, column),
  TOWNSHIP_OR_STREET_WHERE_LOCATED: () => ({ as: "ORGAN", unitId: "town" }),
  SUPERVISION_OR_AUDIT_ORGAN: () => ({ as: "ORGAN", unitId: "audit" }),
  OFFICER: () => post("section", ["OFFICER"], "p.colleague"),
  CITIZEN_PARTY_INVITED_SUPERVISOR: () => ({ as: "CITIZEN" }),
  INTEGRATOR_OR_PORTAL: () => ({ as: "ACCOUNT" }),
  APPOINTING_AUTHORITY: (w, column) => {
    (outside.has(column) ? w.s : w.organ).leadersAppointedBy = ["organisationOffice"];
    return { as: "APPOINTING_AUTHORITY", unitId: "organisationOffice" };
  },
};

/** A delegate checks itself; towards everyone else it is the delegate of the subject. */
function delegate(w: World, column: string): AssessParty {
  if (["SUBORDINATE_INSTITUTION", "EXTERNAL_DELEGATED_ORG", "TOWNSHIP_GOVERNMENT", "STREET_OFFICE"].includes(column)) {
    w.s.delegations = [{ delegator: "principal", actionKinds: [] }];
    return { as: "ORGAN", unitId: w.s.id };
  }
  if (outside.has(column)) w.organ = w.s;
  w.at.set("agent", place("agent", "OTHER_ORG", { delegations: [{ delegator: w.organ.id, actionKinds: [] }] }));
  return { as: "ORGAN", unitId: "agent" };
}

/** The organ of an officer who leads it: the officer's post hangs on the organ itself. */
function leadsOrgan(w: World, organ: Partial<Draft>, kind: Draft["kind"] = "ENFORCEMENT_DEPARTMENT"): void {
  const id = w.s.id;
  const appointed = w.organ.leadersAppointedBy;
  Object.assign(w.s, place(id, kind, { ...DEPARTMENT, mode: "LOCAL", leadersAppointedBy: appointed, ...organ }));
  w.organ = w.s;
  if (w.officer) { w.officer.leads = true; }
}
const led: Partial<Draft> = { mode: "DUAL", ledBy: ["county", "superior"] };
const vertical: Partial<Draft> = { belongsTo: null, mode: "VERTICAL", ledBy: ["superior"], locatedIn: ["county"] };
const byAppointer = (w: World): void => withPolicies(w.organ, { leadingOfficerAssessor: "APPOINTING_AUTHORITY" });
const township = (w: World): void => leadsOrgan(w, { level: "TOWNSHIP", belongsTo: "county", ledBy: [], mode: null }, "STREET_OFFICE");
const leads = (mode: string) => `leading officer (head or deputy) of a ${mode}`;
const byDepartmentAssessor = ", policy DEPARTMENT_ASSESSOR";
const nothing = (): void => undefined;

/** Read a row as: CONDITION of the file: what it makes of the world. */
export const CONDITIONS: Readonly<Record<string, (w: World, cell: Cell) => void>> = {
  "-": nothing,
  "another organ is designated as implementer": (w) => { w.s.assessmentImplementedBy = ["performanceOffice"]; },
  "no other implementer is designated": nothing,
  "duty division in force": (w) => { w.s.divisionInForce = true; },
  "no duty division in force": (w) => { w.s.divisionInForce = false; },
  "mode LOCAL": (w) => { w.s.mode = "LOCAL"; },
  "mode VERTICAL": (w) => { Object.assign(w.s, vertical); },
  "mode DUAL": (w) => { Object.assign(w.s, led); },
  "mode DUAL, duty division in force": (w) => { Object.assign(w.s, led, { divisionInForce: true }); },
  "mode DUAL, no duty division in force": (w) => { Object.assign(w.s, led); },
  "policy upperGovAssessesLower on (default)": nothing,
  "policy upperGovAssessesLower off": (w) => withPolicies(w.s, { upperGovAssessesLower: false }),
  "policy townshipOpinionOnDispatched on": nothing,
  "policy townshipOpinionOnDispatched off": (w) => withPolicies(w.s, { townshipOpinionOnDispatched: false }),
  "ordinary officer": nothing,
  "any other officer": nothing,
  "ordinary officer of the department or its units": nothing,
  "head or deputy of the department itself": (w) => { w.officer!.leads = true; },
  [`${leads("LOCAL department")}${byDepartmentAssessor}`]: (w) => leadsOrgan(w, {}),
  [`leading officer (head or deputy) of another LOCAL department${byDepartmentAssessor}`]: (w) => leadsOrgan(w, {}),
  [`${leads("DUAL department with a duty division in force")}${byDepartmentAssessor}`]: (w) => leadsOrgan(w, { ...led, divisionInForce: true }),
  [`${leads("DUAL department without a duty division")}${byDepartmentAssessor}`]: (w) => leadsOrgan(w, led),
  [`${leads("VERTICAL department")}${byDepartmentAssessor}`]: (w) => leadsOrgan(w, vertical),
  [`${leads("township or street")}${byDepartmentAssessor}`]: township,
  [`${leads("township or street below it")}${byDepartmentAssessor}`]: (w) => { township(w); atCounty(w); },
  "leading officer of a township or street below it, policy APPOINTING_AUTHORITY": (w) => { township(w); atCounty(w); byAppointer(w); },
  "leading officer (head or deputy) of the legal office itself, policy DEPARTMENT_ASSESSOR": (w) => {
    w.at.get("countyLegal")!.ledBy = ["county"];
    w.officer = { personId: "p.subject", unitId: "countyLegal", leads: true };
  },
  "leading officer, policy APPOINTING_AUTHORITY": (w, cell) => {
    // the superior of a LOCAL department only guides; of a VERTICAL one it leads, and still may not
    leadsOrgan(w, cell.row === "DIRECT_BUSINESS_SUPERIOR" ? vertical : {});
    byAppointer(w);
  },
  "leading officer, policy DEPARTMENT_ASSESSOR": (w) => leadsOrgan(w, {}),
  "handed-over powers": (w) => { w.s.powersReceived = [{ other: "peer", actionKinds: [], scopeLeft: false }]; },
  "other matters, none handed over": (w) => {
    w.s.powersReceived = [{ other: "peer", actionKinds: ["PENALTY"], scopeLeft: false }];
    w.circumstances.matter = "LICENCE";
  },
  "handed-over matters": (w) => { w.s.powersReceived = [{ other: "superior", actionKinds: [], scopeLeft: false }]; },
  "it is the delegator, delegation in force in the period": (w) => { w.s.delegations = [{ delegator: w.organ.id, actionKinds: [] }]; },
  "its department is the delegator, delegation in force in the period": (w) => { w.s.delegations = [{ delegator: w.organ.id, actionKinds: [] }]; },
  "no delegation of its own in force in the period": (w) => { w.s.delegations = [{ delegator: "principal", actionKinds: [] }]; },
  "delegation in force in the period": nothing,
  "delegation not in force in the period": (w) => { w.circumstances.matter = "LICENCE"; },
  "its own institution": (w) => { w.s.delegations = [{ delegator: "bureau", actionKinds: [] }]; w.party = { as: "ORGAN", unitId: "bureau" }; },
  "institution of another organ, delegation in force in the period": nothing,
  "institution of another organ, delegation not in force in the period": (w) => { w.circumstances.matter = "LICENCE"; },
  "matters it delegated, delegation in force in the period": (w) => { w.circumstances.matter = "PENALTY"; },
  "acts done under its delegation": (w) => { w.officer!.actsUnderDelegation = true; },
  "other acts": (w) => { w.officer!.actsUnderDelegation = false; },
  "other matters": (w, cell) => { if (cell.row === "DELEGATOR") w.circumstances.matter = "LICENCE"; },
  "before the result is released": nothing,
  "after release, use logged": (w) => { w.circumstances.released = true; },
  "asked by the assessor": (w) => { w.circumstances.askedByAssessor = true; },
  "not asked": nothing,
  "organ of the same department": (w) => { w.party = { as: "ORGAN", unitId: "section" }; },
  "peer department or its organ": nothing,
  "the unit he or she heads": (w) => { w.party = post(w.s.id, ["UNIT_HEAD"], "p.head", [w.s.id]); },
  "another unit": nothing,
  "routine (平时) entry on own staff": (w) => { w.party = post(w.s.id, ["UNIT_HEAD"], "p.head"); w.circumstances.routineEntry = true; },
  "yearly grade of own staff": (w) => { w.party = post(w.s.id, ["UNIT_HEAD"], "p.head"); },
  "staff of another unit": (w) => { w.circumstances.routineEntry = true; },
  "himself or herself": (w, cell) => { w.party = post(w.s.id, [cell.row === "UNIT_HEAD" ? "UNIT_HEAD" : "OFFICER"], "p.subject"); },
  "another officer": nothing,
  "itself the subject": (w) => { w.party = { as: "ORGAN", unitId: w.s.id }; },
  "another one": nothing,
};

/** A street's county stands one row higher: it is the government that set the street up. */
function atCounty(w: World): void {
  w.party = { as: "ORGAN", unitId: w.party.as === "ORGAN" && w.party.unitId === "prefectureLegal" ? "countyLegal" : "county" };
}

export interface Question {
  readonly facts: OrgFacts;
  readonly party: AssessParty;
  readonly subject: OfficerSubject | { readonly unitId: string };
  readonly circumstances: AssessCircumstances;
}

export function questionOf(cell: Cell): Question {
  const at = ground();
  const s = SUBJECT[cell.column]!();
  at.set(s.id, s);
  const bureau = at.get("bureau")!;
  const organ = inside.has(cell.column) || outside.has(cell.column) ? bureau : s;
  const w: World = {
    at, s, organ, party: { as: "CITIZEN" }, circumstances: {},
    officer: cell.column === "OFFICER" ? { personId: "p.subject", unitId: s.id } : undefined,
  };
  if (cell.column === "OFFICER") Object.assign(bureau, { guidedBy: ["superior"] });
  if (inside.has(cell.column)) bureau.guidedBy = ["superior"];
  w.party = PARTY[cell.row]!(w, cell.column);
  const change = CONDITIONS[cell.condition];
  if (!change) throw new Error(`no world for the condition: ${cell.condition}`);
  change(w, cell);
  return { facts: factsOf(at.values()), party: w.party, subject: w.officer ?? { unitId: s.id }, circumstances: w.circumstances };
}

/** Read a row as: COLUMN: the kinds for which a line with kind "-" speaks. */
export const KINDS: Readonly<Record<string, readonly AssessmentKind[]>> = {
  LOWER_GOVERNMENT: ["LAW_ADMIN", "ENFORCEMENT"], TOWNSHIP_GOVERNMENT: ["LAW_ADMIN", "ENFORCEMENT"], STREET_OFFICE: ["LAW_ADMIN", "ENFORCEMENT"],
  GOV_LEGAL_OFFICE: ["ENFORCEMENT", "LAW_ADMIN"], DEPT_LOCAL: ["ENFORCEMENT", "LAW_ADMIN"], DEPT_VERTICAL: ["ENFORCEMENT", "LAW_ADMIN"],
  DEPT_DUAL: ["ENFORCEMENT", "LAW_ADMIN"], AUTHORISED_ORG: ["ENFORCEMENT", "LAW_ADMIN"],
  INTERNAL_ORGAN: ["INTERNAL_UNIT", "ENFORCEMENT"], SUBORDINATE_INSTITUTION: ["INTERNAL_UNIT", "ENFORCEMENT"], DISPATCHED_BODY: ["INTERNAL_UNIT", "ENFORCEMENT"],
  EXTERNAL_DELEGATED_ORG: ["ENFORCEMENT"], OFFICER: ["OFFICER"],
};
