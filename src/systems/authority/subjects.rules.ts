/** Where to look for those whom a party may assess: every unit that some relation of the table can connect with it, and hardly any other. */
import type { AssessParty } from "../../../permissions/policies/assessment.facts.js";
import { findOrgan, findOwnGovernment, findPlace, isGovernment, isTownship, isWatchdog } from "../../../permissions/policies/structure.js";
import type { OrgFacts, OrgPlace } from "../../kernel/org-facts.js";
import type { AssessmentAnswer } from "../../kernel/vocabulary.js";

export interface Search {
  /** Units whose edges are followed: the party's own, its organ, and the government that a legal office or watchdog serves. */
  readonly bases: readonly string[];
  /** Bases that answer for whatever belongs to them. */
  readonly owners: readonly string[];
  /** Results and reports climb one government higher than grades do. */
  readonly beyondGovernments: boolean;
  /** Evidence is taken from anywhere. */
  readonly everywhere: boolean;
}

const ownsItsParts = (place: OrgPlace): boolean => !isGovernment(place) || isTownship(place);

export function searchFor(facts: OrgFacts, parties: readonly AssessParty[], capacity: readonly AssessmentAnswer[]): Search {
  const bases = new Map<string, OrgPlace>();
  for (const party of parties) {
    const unit = "unitId" in party ? findPlace(facts, party.unitId) : undefined;
    if (!unit) continue;
    const organ = findOrgan(facts, unit) ?? unit;
    const served = organ.kind === "GOV_LEGAL_OFFICE" || isWatchdog(organ) ? findOwnGovernment(facts, organ)?.place : undefined;
    for (const place of [unit, organ, served]) if (place) bases.set(place.id, place);
  }
  return {
    bases: [...bases.keys()], owners: [...bases.values()].filter(ownsItsParts).map(({ id }) => id),
    beyondGovernments: capacity.includes("R"), everywhere: capacity.includes("E"),
  };
}
