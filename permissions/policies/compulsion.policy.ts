/** Who carries out compulsory measures: the organ itself, through two of its own qualified officers; never a delegate, an auxiliary or anybody else (强制法§17). */
import type { Code } from "../../src/kernel/codes.js";
import type { LegalDate } from "../../src/kernel/legal-date.js";
import type { EnforcementArea } from "../../src/kernel/officer-words.js";
import type { OrgFacts, OrgPlace } from "../../src/kernel/org-facts.js";
import type { LawRef, PathStep } from "../../src/kernel/verdict.js";
import { countsAsOfficer, OFFICERS_NEEDED, type OfficerFact, type SignatoryVerdict } from "./officers.facts.js";
import { findPlace, isDirectAuthorisedOrg, servesIn } from "./structure.js";

/** A concentrated penalty power in force on the day, with the measures that go with it (强制法§17第二款). */
export interface ConcentratedPower { readonly from: string; readonly to: string; readonly measures: readonly string[] }
export interface CompulsionQuestion {
  readonly organId: string;
  readonly date: LegalDate;
  readonly area: EnforcementArea;
  /** The measure by its words; unstated, only who acts is asked. */
  readonly measure: string | null;
}
export type CompulsionOfficer = OfficerFact & { readonly unitId: string };

const LAW: readonly LawRef[] = ["NL-QZ-17", "NL-QZ-17-2"];

/** Streets, institutions and sections compel nobody in their own name; law or regulation may authorise an organisation that stands by itself (强制法§70). */
const compels = (facts: OrgFacts, organ: OrgPlace): boolean => organ.kind === "ENFORCEMENT_DEPARTMENT" || organ.kind === "GOVERNMENT" || isDirectAuthorisedOrg(facts, organ);

/** Order: the organ, the measure and who holds it, each officer, their number. */
export function mayCompel(facts: OrgFacts, concentrated: readonly ConcentratedPower[], { organId, date, area, measure }: CompulsionQuestion, officers: readonly CompulsionOfficer[]): SignatoryVerdict {
  const organ = findPlace(facts, organId);
  const each = officers.map((officer) => ({ ...standingOf(facts, organ, officer, date, area), officerId: officer.officerId }));
  const said = (rule: string, because: Code, law: readonly LawRef[] = LAW, path: readonly PathStep[] = []): SignatoryVerdict =>
    ({ allowed: because === "RULE_HOLDS", rule: `compulsion.${rule}`, because, law, path, each });
  if (!organ) return said("UNIT_NOT_OPEN", "UNIT_NOT_OPEN", []);
  if (!compels(facts, organ)) return said("NOT_AN_ORGAN", "NO_SUBJECT_QUALIFICATION");
  const tied = measure === null ? [] : concentrated.filter(({ measures }) => measures.includes(measure));
  const way = (power: ConcentratedPower | undefined): PathStep[] => (power ? [{ from: power.from, relation: "POWER_TRANSFERRED", to: power.to }] : []);
  const gone = tied.find(({ from }) => from === organ.id);
  if (gone) return said("GIVEN_UP", "POWER_TRANSFERRED", ["NL-QZ-17-2", "WP-H-8-4"], way(gone));
  const barred = each.find(({ allowed }) => !allowed);
  if (barred) return said("OWN_QUALIFIED_OFFICERS", barred.because, barred.law);
  if (new Set(officers.map(({ personId }) => personId)).size < OFFICERS_NEEDED) return said("TWO_OFFICERS", "TWO_OFFICERS");
  const linked = tied.find(({ to }) => to === organ.id);
  return linked ? said("LINKED_MEASURE", "RULE_HOLDS", LAW, way(linked)) : said("OWN_QUALIFIED_OFFICERS", "RULE_HOLDS");
}

function standingOf(facts: OrgFacts, organ: OrgPlace | undefined, officer: CompulsionOfficer, date: LegalDate, area: EnforcementArea) {
  const counted = countsAsOfficer(officer, date, area);
  if (!counted.allowed) return { ...counted, law: [...LAW, ...counted.law] };
  const own = organ !== undefined && servesIn(facts, organ, officer.unitId);
  return { allowed: own, rule: "compulsion.OWN_OFFICER", because: own ? ("RULE_HOLDS" as const) : ("NOT_OWN_OFFICER" as const), law: LAW, path: [] };
}
