/** Random organisations, small and dense: edges of leadership climb, as saving them demands, and everything else may point anywhere. */
import type { OrgFacts, OrgPlace } from "../../src/kernel/org-facts.js";
import { ACTION_KIND, type ActionKind, type UnitKind } from "../../src/kernel/vocabulary.js";
import { wordsOf } from "../../src/kernel/words.js";
import { factsOf, place, POLICIES, type Draft } from "./places.js";

/** mulberry32: the same seed always makes the same world. */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export class Luck {
  private readonly next: () => number;
  constructor(seed: number) { this.next = dice(seed); }
  is(chance: number): boolean { return this.next() < chance; }
  of<T>(list: readonly T[]): T { return list[Math.floor(this.next() * list.length)]!; }
  some<T>(list: readonly T[], chance: number): T[] { return list.length > 0 && this.is(chance) ? [this.of(list)] : []; }
}

/** The kinds that follow the governments; departments come more often, since the law is mostly about them. */
const KINDS: readonly UnitKind[] = [
  "ENFORCEMENT_DEPARTMENT", "ENFORCEMENT_DEPARTMENT", "ENFORCEMENT_DEPARTMENT", "ENFORCEMENT_DEPARTMENT", "GOV_LEGAL_OFFICE", "GOV_LEGAL_OFFICE",
  "AUTHORISED_ORG", "AUTHORISED_ORG", "INTERNAL_ORGAN", "SUBORDINATE_INSTITUTION", "DISPATCHED_BODY", "STREET_OFFICE", "OTHER_ORG",
  "AUDIT_ORGAN", "SUPERVISION_ORGAN", "ESTABLISHMENT_OFFICE",
];
const ACTIONS = wordsOf(ACTION_KIND);
const actions = (luck: Luck): ActionKind[] => luck.some(ACTIONS, 0.4);

function governments(luck: Luck): Draft[] {
  const prefecture = place("g0", "GOVERNMENT", { level: "PREFECTURE" });
  const county = place("g1", "GOVERNMENT", { ...(luck.is(0.8) ? { belongsTo: "g0" } : { ledBy: ["g0"] }) });
  const other = luck.is(0.5) ? [place("g2", "GOVERNMENT", { belongsTo: "g0" })] : [];
  const town = luck.is(0.6) ? [place("g3", "GOVERNMENT", { level: "TOWNSHIP", belongsTo: "g1" })] : [];
  return [prefecture, county, ...other, ...town];
}

/** A unit below those that stand already. */
function unit(luck: Luck, id: string, before: readonly Draft[]): Draft {
  const kind = luck.of(KINDS);
  const governed = before.filter((p) => p.kind === "GOVERNMENT");
  const bodies = before.filter((p) => p.kind !== "GOVERNMENT");
  const isPart = kind === "INTERNAL_ORGAN" || kind === "SUBORDINATE_INSTITUTION" || kind === "DISPATCHED_BODY";
  const mode = luck.is(0.93) ? luck.of(["LOCAL", "VERTICAL", "DUAL"] as const) : null;
  const parents = isPart || (kind === "AUTHORISED_ORG" && luck.is(0.4)) ? before : governed;
  const government = luck.some(governed, mode === "VERTICAL" ? 0.1 : 0.7).map((p) => p.id);
  const superior = luck.some(bodies, mode === "LOCAL" ? 0.1 : 0.8).map((p) => p.id);
  return place(id, kind, {
    mode: kind === "ENFORCEMENT_DEPARTMENT" || kind === "AUTHORISED_ORG" || luck.is(0.1) ? mode : null,
    dualPrimary: luck.is(0.9) ? luck.of(["SUPERIOR", "LOCAL"] as const) : null,
    sectionRole: luck.is(0.3) ? "LEGAL_SECTION" : null,
    subjectStatus: luck.is(0.3) ? "DELEGATED" : "ADMINISTRATIVE_ORGAN",
    belongsTo: luck.is(0.85) && parents.length > 0 ? luck.of(parents).id : null,
    ledBy: [...government, ...superior],
    guidedBy: luck.some(before, 0.5).map((p) => p.id),
    divisionInForce: luck.is(0.7),
    assessedAsDepartment: luck.is(0.2),
  });
}

/** The edges that may point anywhere, and the policies. */
function entangle(luck: Luck, draft: Draft, places: readonly Draft[]): void {
  const anyone = (chance: number): string[] => luck.some(places, chance).map((p) => p.id);
  draft.open = !luck.is(0.04);
  draft.locatedIn = [...anyone(0.5), ...anyone(0.3)].filter((id, at, list) => list.indexOf(id) === at);
  draft.leadersAppointedBy = anyone(0.4);
  draft.assessmentImplementedBy = anyone(0.5);
  draft.delegations = anyone(0.25).map((delegator) => ({ delegator, actionKinds: actions(luck) }));
  draft.powersReceived = anyone(0.25).map((other) => ({ other, actionKinds: actions(luck), scopeLeft: false }));
  draft.powersGivenUp = anyone(0.25).map((other) => ({ other, actionKinds: actions(luck), scopeLeft: luck.is(0.4) }));
  draft.leadingGroupOffice = luck.some(places, 0.3)[0]?.id ?? null;
  draft.policies = {
    upperGovAssessesLower: luck.is(0.7), townshipOpinionOnDispatched: luck.is(0.5), authorisedOrgAsOrganForLicence: luck.is(0.6),
    superiorReadsDecisionOpinion: luck.is(0.5), leadingOfficerAssessor: luck.is(0.3) ? "APPOINTING_AUTHORITY" : "DEPARTMENT_ASSESSOR",
    assessmentKinds: luck.is(0.9) ? POLICIES.assessmentKinds : ["INTERNAL_UNIT"],
  };
}

export interface RandomWorld { readonly seed: number; readonly facts: OrgFacts; readonly places: readonly OrgPlace[]; readonly luck: Luck }

export function randomWorld(seed: number, units = 6): RandomWorld {
  const luck = new Luck(seed);
  const places = governments(luck);
  for (let n = 0; n < units; n++) places.push(unit(luck, `u${n}`, places));
  for (const draft of places) entangle(luck, draft, places);
  return { seed, facts: factsOf(places), places, luck };
}
