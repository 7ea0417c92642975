/** The facts on which a cell of the assessment table can hang: pure predicates, each named as the law would name it. */
import type { ActionKind, Role } from "../../src/kernel/vocabulary.js";
import type { AssessSituation } from "./assessment.facts.js";
import { isOfficer } from "./assessment.facts.js";
import { designatedImplementersOf, isTownshipOrStreet, modeOf } from "./structure.js";

export interface Condition { readonly name: string; readonly holds: (s: AssessSituation) => boolean }
const condition = (name: string, holds: Condition["holds"]): Condition => ({ name, holds });
const not = (c: Condition, name: string): Condition => condition(name, (s) => !c.holds(s));
const both = (a: Condition, b: Condition, name: string): Condition => condition(name, (s) => a.holds(s) && b.holds(s));

/** An edge without action kinds is for every kind; a question without a matter asks about any. */
export const covers = (kinds: readonly ActionKind[], matter: ActionKind | undefined): boolean =>
  matter === undefined || kinds.length === 0 || kinds.includes(matter);

const leads = (s: AssessSituation): boolean => isOfficer(s.subject) && s.subject.leads === true;
const leadsUnder = (mode: string) => (s: AssessSituation): boolean =>
  leads(s) && s.organ !== undefined && !isTownshipOrStreet(s.organ) && modeOf(s.organ) === mode;
const isHimself = (s: AssessSituation): boolean =>
  isOfficer(s.subject) && s.party.as === "POST" && s.party.personId === s.subject.personId;
/** A unit head heads the unit of the post, unless other units are named. */
export const headedBy = (s: AssessSituation): readonly string[] =>
  s.party.as !== "POST" ? [] : (s.party.heads ?? (s.party.roles.includes("UNIT_HEAD" satisfies Role) ? [s.party.unitId] : []));

export const UPPER_ASSESSES_LOWER = condition(
  "policy upperGovAssessesLower on", (s) => s.kind === "LAW_ADMIN" && s.place.policies.upperGovAssessesLower);
export const IS_LAW_ADMIN = condition("kind LAW_ADMIN", (s) => s.kind === "LAW_ADMIN");

export const MODE_LOCAL = condition("mode LOCAL", (s) => s.place.mode === "LOCAL");
export const MODE_VERTICAL = condition("mode VERTICAL", (s) => s.place.mode === "VERTICAL");
export const MODE_DUAL = condition("mode DUAL", (s) => s.place.mode === "DUAL");
export const DIVISION = condition("duty division in force", (s) => s.place.divisionInForce);
export const DUAL_DIVIDED = both(MODE_DUAL, DIVISION, "mode DUAL, duty division in force");

export const IMPLEMENTER_DESIGNATED = condition(
  "another organ is designated as implementer", (s) => s.organ !== undefined && designatedImplementersOf(s.facts, s.organ).length > 0);

export const HANDED_OVER = condition(
  "handed-over powers", (s) => s.place.powersReceived.some((power) => covers(power.actionKinds, s.circumstances.matter)));
export const FORMER_HOLDER = condition("handed-over matters, of which it is the former holder", (s) =>
  s.place.powersReceived.some((power) => power.other === s.unit?.id && covers(power.actionKinds, s.circumstances.matter)));
/** A section or a body speaks for its organ; an authorised organisation delegates for itself even where a department hosts it. */
const delegatingOrgan = (s: AssessSituation): string | undefined => (s.unit?.kind === "AUTHORISED_ORG" ? s.unit : s.unitOrgan)?.id;
/** The delegations of the subject, or of whatever unit the officer acts in. */
export const DELEGATED_BY_IT = condition("it is the delegator, delegation in force", (s) =>
  s.around.delegations.some((d) => d.delegator === delegatingOrgan(s) && covers(d.actionKinds, s.circumstances.matter)));
export const OWN_INSTITUTION = condition("its own institution", (s) => s.organ !== undefined && s.organ.id === s.unit?.id);
export const ACTS_FOR_IT = both(
  condition("acts under delegation", (s) => isOfficer(s.subject) && s.subject.actsUnderDelegation === true),
  DELEGATED_BY_IT, "acts done under its delegation");

export const ASKED = condition("asked by the assessor", (s) => s.circumstances.askedByAssessor === true);
export const RELEASED = condition("after release, use logged", (s) => s.circumstances.released === true);
export const ITSELF = condition("itself the subject", (s) => s.unit?.id === s.place.id);
export const SAME_DEPARTMENT = condition(
  "organ of the same department", (s) => s.organ !== undefined && s.organ.id === s.unitOrgan?.id);
export const HEADS_IT = condition("the unit he or she heads", (s) => headedBy(s).includes(s.place.id));
export const HIMSELF = condition("himself or herself", isHimself);
export const OWN_STAFF = condition("own staff", (s) => headedBy(s).includes(s.place.id));
export const ROUTINE_ON_OWN_STAFF = condition(
  "routine (平时) entry on own staff", (s) => s.circumstances.routineEntry === true && headedBy(s).includes(s.place.id));
export const TOWNSHIP_OPINION = condition(
  "policy townshipOpinionOnDispatched on", (s) => s.place.policies.townshipOpinionOnDispatched);

export const LEADING = condition("leading officer (head or deputy)", leads);
export const ORDINARY = not(LEADING, "ordinary officer");
export const BY_APPOINTER = condition("leading officer, policy APPOINTING_AUTHORITY", (s) =>
  leads(s) && s.organ?.policies.leadingOfficerAssessor === "APPOINTING_AUTHORITY");
export const LEADS_TOWNSHIP = condition(
  "leading officer of a township or street", (s) => leads(s) && s.organ !== undefined && isTownshipOrStreet(s.organ));
export const LEADS_TOWNSHIP_BY_APPOINTER = both(
  LEADS_TOWNSHIP, BY_APPOINTER, "leading officer of a township or street, policy APPOINTING_AUTHORITY");
export const LEADS_LOCAL = condition("leading officer of a LOCAL department", leadsUnder("LOCAL"));
export const LEADS_VERTICAL = condition("leading officer of a VERTICAL department", leadsUnder("VERTICAL"));
export const LEADS_DUAL = condition("leading officer of a DUAL department", leadsUnder("DUAL"));
export const LEADS_DUAL_DIVIDED = both(
  LEADS_DUAL, condition("divided", (s) => s.organ?.divisionInForce === true), "leading officer of a DUAL department with a duty division in force");
export const LEADS_LEGAL_OFFICE = condition(
  "leading officer of the legal office itself", (s) => leads(s) && s.organ?.kind === "GOV_LEGAL_OFFICE");
