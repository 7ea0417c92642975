/** 谁监督谁执法 (model §2.9): supervision finds and corrects; it gives no score and opens no right to assess. */
import type { OrgFacts, OrgPlace } from "../../src/kernel/org-facts.js";
import type { LawRef, PathStep, Verdict } from "../../src/kernel/verdict.js";
import type { SupervisionScope } from "../../src/kernel/vocabulary.js";
import {
  delegatorsOf, findGovernmentAbove, findOrgan, findOwnGovernment, findPlace, isGovernment, isTownship, legalOfficesOf, modeOf, pathToOrgan, superiorsOf,
} from "./structure.js";

/** As what a supervisor supervises; guidance is none of these. */
export type SupervisionSource = "GOVERNMENT" | "LOCAL_GOVERNMENT" | "DEPARTMENT" | "LINE" | "DELEGATOR";

export interface Supervisor {
  readonly unitId: string;
  readonly source: SupervisionSource;
  readonly scope: SupervisionScope;
  /** The supervision body (司法行政部门) through which a government supervises. */
  readonly through: string | undefined;
  readonly rule: string;
  readonly law: readonly LawRef[];
  readonly path: readonly PathStep[];
}

export interface SupervisionVerdict extends Verdict {
  readonly source: SupervisionSource | null;
  readonly scope: SupervisionScope | null;
  readonly through: string | undefined;
}

/** Read a row as: a supervisor of this SOURCE supervises so far, by that law. */
const SOURCES: Readonly<Record<SupervisionSource, { readonly scope: SupervisionScope; readonly law: readonly LawRef[] }>> = {
  GOVERNMENT: { scope: "FULL", law: ["NL-SUP-2"] },
  LOCAL_GOVERNMENT: { scope: "LAW_AND_POLICY", law: ["NL-SUP-42-1"] },
  DEPARTMENT: { scope: "FULL", law: ["NL-SUP-42-2"] },
  LINE: { scope: "FULL", law: ["NL-SUP-42-2"] },
  DELEGATOR: { scope: "DELEGATED_MATTERS", law: ["NL-CF-20-3"] },
};

/** Who leads the organ in the main; a DUAL body whose flag is not on record is nobody's in full. */
type Lead = "LOCAL" | "SUPERIOR" | "UNKNOWN";
function leadOf(organ: OrgPlace): Lead {
  const mode = modeOf(organ);
  if (mode === "VERTICAL") return "SUPERIOR";
  return mode === "DUAL" ? (organ.dualPrimary ?? "UNKNOWN") : "LOCAL";
}

function by(facts: OrgFacts, source: SupervisionSource, unit: OrgPlace, path: readonly PathStep[]): Supervisor {
  const through = isGovernment(unit) ? legalOfficesOf(facts, unit)[0]?.place.id : undefined;
  return { unitId: unit.id, source, ...SOURCES[source], through, rule: `supervise.${source}`, path };
}

/** Every government from the county upward over a lower government. */
function governmentsOver(facts: OrgFacts, government: OrgPlace): Supervisor[] {
  const found: Supervisor[] = [];
  const path: PathStep[] = [];
  const seen = new Set([government.id]);
  for (let up = findGovernmentAbove(facts, government); up && !seen.has(up.place.id); up = findGovernmentAbove(facts, up.place)) {
    seen.add(up.place.id);
    path.push(up.step);
    if (!isTownship(up.place)) found.push(by(facts, "GOVERNMENT", up.place, [...path]));
  }
  return found;
}

/** The line above a body that its superior leads in the main, as far up as that holds link by link. */
function lineOver(facts: OrgFacts, organ: OrgPlace): Supervisor[] {
  const found: Supervisor[] = [];
  const seen = new Set([organ.id]);
  const climb = (from: OrgPlace, path: readonly PathStep[]): void => {
    if (leadOf(from) !== "SUPERIOR") return;
    for (const { place, step } of superiorsOf(facts, from)) {
      if (seen.has(place.id)) continue;
      seen.add(place.id);
      found.push(by(facts, "LINE", place, [...path, step]));
      climb(place, [...path, step]);
    }
  };
  climb(organ, []);
  return found;
}

function departmentSupervisors(facts: OrgFacts, organ: OrgPlace): Supervisor[] {
  const government = findOwnGovernment(facts, organ);
  const source: SupervisionSource = leadOf(organ) === "LOCAL" ? "GOVERNMENT" : "LOCAL_GOVERNMENT";
  const own = government && !isTownship(government.place) ? [by(facts, source, government.place, [government.step])] : [];
  return [...own, ...lineOver(facts, organ)];
}

/** 处罚法§20: who delegates supervises what is done under the delegation, unless it supervises the delegate as a whole already. */
function delegatorsOver(facts: OrgFacts, delegate: OrgPlace, others: readonly Supervisor[]): Supervisor[] {
  const whole = new Set(others.filter(({ scope }) => scope === "FULL").map(({ unitId }) => unitId));
  const found = new Map<string, Supervisor>();
  for (const { place, step } of delegatorsOf(facts, delegate)) {
    if (!whole.has(place.id)) found.set(place.id, by(facts, "DELEGATOR", place, [step]));
  }
  return [...found.values()];
}

/** Everyone who supervises this unit on the date. */
export function supervisorsOf(facts: OrgFacts, unitId: string): Supervisor[] {
  const unit = findPlace(facts, unitId);
  if (!unit) return [];
  const standing = standingOver(facts, unit);
  return [...standing, ...delegatorsOver(facts, unit, standing)];
}

/** Whoever supervises by place in the organisation, without a delegation (§2.9). */
function standingOver(facts: OrgFacts, unit: OrgPlace): Supervisor[] {
  switch (unit.kind) {
    case "GOVERNMENT": return governmentsOver(facts, unit);
    case "STREET_OFFICE": {
      const above = findGovernmentAbove(facts, unit);
      return above && !isTownship(above.place) ? [by(facts, "GOVERNMENT", above.place, [above.step])] : [];
    }
    case "INTERNAL_ORGAN": case "DISPATCHED_BODY": {
      const organ = findOrgan(facts, unit);
      return organ ? [by(facts, "DEPARTMENT", organ, pathToOrgan(facts, unit))] : [];
    }
    case "AUTHORISED_ORG": {
      // hosted by a department, it is supervised as an authorised organisation by whoever supervises its host
      const organ = findOrgan(facts, unit);
      return organ ? departmentSupervisors(facts, organ).map((s) => ({ ...s, path: [...pathToOrgan(facts, unit), ...s.path] })) : [];
    }
    case "ENFORCEMENT_DEPARTMENT": case "GOV_LEGAL_OFFICE": case "ESTABLISHMENT_OFFICE": case "AUDIT_ORGAN": return departmentSupervisors(facts, unit);
    case "SUPERVISION_ORGAN": case "SUBORDINATE_INSTITUTION": case "OTHER_ORG": return [];
  }
}

/** Does an edge of supervision lead from `supervisorId` to `unitId`? */
export function maySupervise(facts: OrgFacts, supervisorId: string, unitId: string): SupervisionVerdict {
  const found = supervisorsOf(facts, unitId).find((s) => s.unitId === supervisorId);
  return found ? supervisionBy(found) : NO_SUPERVISION;
}

export const supervisionBy = ({ source, scope, through, rule, law, path }: Supervisor): SupervisionVerdict =>
  ({ allowed: true, rule, because: "RULE_HOLDS", law, path, source, scope, through });

export const NO_SUPERVISION: SupervisionVerdict = {
  allowed: false, rule: "supervise.NONE", because: "NOT_SUPERVISOR", law: ["NL-SUP-2", "NL-SUP-42-2", "NL-CF-20-3"], path: [],
  source: null, scope: null, through: undefined,
};
