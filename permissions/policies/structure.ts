/** Where a unit stands on the date: its organ, its governments, its superiors. Everything is derived from the edges in force (model §2.2). */
import type { DelegationEdge, OrgFacts, OrgPlace } from "../../src/kernel/org-facts.js";
import type { ManagementMode, RelationKind, UnitKind } from "../../src/kernel/vocabulary.js";
import type { PathStep } from "../../src/kernel/verdict.js";

/** A unit reached over a recorded edge, and that edge. */
export interface Reached { readonly place: OrgPlace; readonly step: PathStep }

/** A chain longer than this is no hierarchy of organs but an error in the facts. */
const LONGEST_CHAIN = 12;

/** Organs answer for themselves; every other kind is a part of the organ above it, or stands outside. */
const ORGANS: ReadonlySet<UnitKind> = new Set<UnitKind>([
  "GOVERNMENT", "GOV_LEGAL_OFFICE", "ESTABLISHMENT_OFFICE", "SUPERVISION_ORGAN", "AUDIT_ORGAN", "ENFORCEMENT_DEPARTMENT", "STREET_OFFICE",
]);

/** A unit that is closed, or not among the facts, does not exist for the policies. */
export function findPlace(facts: OrgFacts, id: string | null | undefined): OrgPlace | undefined {
  const place = id ? facts.places.get(id) : undefined;
  return place?.open ? place : undefined;
}

export const isGovernment = (place: OrgPlace): boolean => place.kind === "GOVERNMENT";
export const isTownship = (place: OrgPlace): boolean => place.kind === "GOVERNMENT" && place.level === "TOWNSHIP";
export const isTownshipOrStreet = (place: OrgPlace): boolean => place.kind === "STREET_OFFICE" || isTownship(place);
export const isWatchdog = (place: OrgPlace): boolean => place.kind === "SUPERVISION_ORGAN" || place.kind === "AUDIT_ORGAN";

const step = (from: OrgPlace, relation: RelationKind, to: OrgPlace): PathStep => ({ from: from.id, relation, to: to.id });

function reach(facts: OrgFacts, from: OrgPlace, relation: RelationKind, ids: readonly (string | null)[]): Reached[] {
  const found: Reached[] = [];
  for (const id of ids) {
    const place = findPlace(facts, id);
    if (place && place.id !== from.id) found.push({ place, step: step(from, relation, place) });
  }
  return found;
}

export const parentOf = (facts: OrgFacts, place: OrgPlace): OrgPlace | undefined => findPlace(facts, place.belongsTo);

/** The mode the tables go by. A government legal office is a department of its government alone. */
export const modeOf = (place: OrgPlace): ManagementMode | null => (place.kind === "GOV_LEGAL_OFFICE" ? "LOCAL" : place.mode);

/** An authorised organisation stands for itself directly under a government; hosted by a department it is that department's institution. */
export function isDirectAuthorisedOrg(facts: OrgFacts, place: OrgPlace): boolean {
  if (place.kind !== "AUTHORISED_ORG") return false;
  const host = parentOf(facts, place);
  return place.assessedAsDepartment === true || place.mode === "VERTICAL" || !host || host.kind === "GOVERNMENT" || host.kind === "STREET_OFFICE";
}

export const isOrgan = (facts: OrgFacts, place: OrgPlace): boolean => ORGANS.has(place.kind) || isDirectAuthorisedOrg(facts, place);

/** The organ that answers for a unit: itself, or the nearest one above; never a government from the county upward for a unit inside it. */
export function findOrgan(facts: OrgFacts, place: OrgPlace): OrgPlace | undefined {
  if (isOrgan(facts, place)) return place;
  let above = parentOf(facts, place);
  for (let steps = 0; above && steps < LONGEST_CHAIN; steps++) {
    if (isOrgan(facts, above)) return isGovernment(above) && !isTownship(above) ? undefined : above;
    above = parentOf(facts, above);
  }
  return undefined;
}

/** The way from a unit up to its organ, one 隶属 step after the other. */
export function pathToOrgan(facts: OrgFacts, place: OrgPlace): PathStep[] {
  const path: PathStep[] = [];
  let at = place;
  while (!isOrgan(facts, at) && path.length < LONGEST_CHAIN) {
    const above = parentOf(facts, at);
    if (!above) break;
    path.push(step(at, "BELONGS_TO", above));
    at = above;
  }
  return path;
}

const firstGovernment = (reached: readonly Reached[]): Reached | undefined => reached.find((r) => isGovernment(r.place));
/** A department lies in a township without being its department. */
const firstGovernmentAboveTownship = (reached: readonly Reached[]): Reached | undefined =>
  reached.find((r) => isGovernment(r.place) && !isTownship(r.place));

/** 本级人民政府: it leads the organ, the organ belongs to it, or lies in its territory; of a VERTICAL body only the last, else the second. */
export function findOwnGovernment(facts: OrgFacts, organ: OrgPlace): Reached | undefined {
  if (isGovernment(organ) || organ.kind === "STREET_OFFICE") return undefined;
  const leads = firstGovernment(reach(facts, organ, "LED_BY", organ.ledBy));
  const owns = firstGovernment(reach(facts, organ, "BELONGS_TO", [organ.belongsTo]));
  const hosts = firstGovernmentAboveTownship(reach(facts, organ, "LOCATED_IN", organ.locatedIn));
  return modeOf(organ) === "VERTICAL" ? (hosts ?? owns) : (leads ?? owns ?? hosts);
}

/** The government above a government; of a street, the government that set it up. */
export const findGovernmentAbove = (facts: OrgFacts, place: OrgPlace): Reached | undefined =>
  firstGovernment(reach(facts, place, "LED_BY", place.ledBy)) ?? firstGovernment(reach(facts, place, "BELONGS_TO", [place.belongsTo]));

/** 上一级主管部门: who leads a VERTICAL or DUAL body beside governments; who guides any other. */
export function superiorsOf(facts: OrgFacts, organ: OrgPlace): Reached[] {
  const mode = modeOf(organ);
  const over = mode === "VERTICAL" || mode === "DUAL" ? reach(facts, organ, "LED_BY", organ.ledBy) : reach(facts, organ, "GUIDED_BY", organ.guidedBy);
  return over.filter((r) => !isGovernment(r.place));
}

/** Whoever stands above a direct superior in the chain, with the whole way there. */
export function skipLevelSuperiorsOf(facts: OrgFacts, organ: OrgPlace): { place: OrgPlace; path: PathStep[] }[] {
  const found = new Map<string, { place: OrgPlace; path: PathStep[] }>();
  let level = superiorsOf(facts, organ).map((r) => ({ place: r.place, path: [r.step] }));
  for (let steps = 0; level.length > 0 && steps < LONGEST_CHAIN; steps++) {
    const next = level.flatMap(({ place, path }) => superiorsOf(facts, place).map((r) => ({ place: r.place, path: [...path, r.step] })));
    level = next.filter(({ place }) => place.id !== organ.id && !found.has(place.id));
    for (const reached of level) found.set(reached.place.id, reached);
  }
  return [...found.values()];
}

const PARTS: ReadonlySet<UnitKind> = new Set<UnitKind>(["INTERNAL_ORGAN", "SUBORDINATE_INSTITUTION", "DISPATCHED_BODY", "OTHER_ORG"]);

/** Delegations in force. One that somebody recorded for a part of an organ as delegator has no delegator in law, and so no effect. */
export const delegationsOf = (facts: OrgFacts, place: OrgPlace): DelegationEdge[] =>
  place.delegations.filter(({ delegator }) => {
    const from = findPlace(facts, delegator);
    return from !== undefined && from.id !== place.id && !PARTS.has(from.kind);
  });

export const delegatorsOf = (facts: OrgFacts, place: OrgPlace): Reached[] =>
  delegationsOf(facts, place).map(({ delegator }) => {
    const from = facts.places.get(delegator)!;
    return { place: from, step: step(from, "DELEGATES_TO", place) };
  });

/** Who exercised, before the hand-over, the powers this unit received. */
export const formerHoldersOf = (facts: OrgFacts, place: OrgPlace): Reached[] =>
  place.powersReceived.flatMap(({ other }) => {
    const from = findPlace(facts, other);
    return from && from.id !== place.id ? [{ place: from, step: step(from, "POWER_TRANSFERRED", place) }] : [];
  });

export const locationsOf = (facts: OrgFacts, place: OrgPlace): Reached[] => reach(facts, place, "LOCATED_IN", place.locatedIn);
export const appointersOf = (facts: OrgFacts, organ: OrgPlace): Reached[] =>
  reach(facts, organ, "LEADERS_APPOINTED_BY", organ.leadersAppointedBy);
/** Whom the government named instead of the office itself or a part of it. Who decides does not implement, so it cannot name itself. */
export function designatedImplementersOf(facts: OrgFacts, organ: OrgPlace): Reached[] {
  const decides = findOwnGovernment(facts, organ)?.place.id;
  return reach(facts, organ, "ASSESSMENT_IMPLEMENTED_BY", organ.assessmentImplementedBy)
    .filter((r) => r.place.id !== decides && findOrgan(facts, r.place)?.id !== organ.id);
}

/** What no edge says from the subject's side: whose legal offices and sections there are, which organs watch over an area. */
interface ReverseEdges {
  readonly legalOffices: ReadonlyMap<string, readonly Reached[]>;
  readonly legalSections: ReadonlyMap<string, readonly OrgPlace[]>;
  readonly watchdogs: readonly Reached[];
}

/** Facts never change once made, so their reverse edges are worked out once and kept beside them. */
const reverseEdges = new WeakMap<OrgFacts, ReverseEdges>();

function reverseEdgesOf(facts: OrgFacts): ReverseEdges {
  const known = reverseEdges.get(facts);
  if (known) return known;
  const legalOffices = new Map<string, Reached[]>();
  const legalSections = new Map<string, OrgPlace[]>();
  const watchdogs: Reached[] = [];
  for (const place of facts.places.values()) {
    if (!place.open) continue;
    const serves = place.kind === "GOV_LEGAL_OFFICE" || isWatchdog(place) ? findOwnGovernment(facts, place) : undefined;
    if (serves && isWatchdog(place)) watchdogs.push({ place, step: serves.step });
    else if (serves) addTo(legalOffices, serves.place.id, { place, step: serves.step });
    const organ = place.kind === "INTERNAL_ORGAN" && place.sectionRole === "LEGAL_SECTION" ? findOrgan(facts, place) : undefined;
    if (organ) addTo(legalSections, organ.id, place);
  }
  const edges = { legalOffices, legalSections, watchdogs };
  reverseEdges.set(facts, edges);
  return edges;
}

function addTo<V>(lists: Map<string, V[]>, key: string, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

export const legalSectionsOf = (facts: OrgFacts, organ: OrgPlace): readonly OrgPlace[] => reverseEdgesOf(facts).legalSections.get(organ.id) ?? [];
export const legalOfficesOf = (facts: OrgFacts, government: OrgPlace): readonly Reached[] =>
  reverseEdgesOf(facts).legalOffices.get(government.id) ?? [];
/** Supervision and audit organs of the facts; the step leads to the government whose area they watch. */
export const watchdogsIn = (facts: OrgFacts): readonly Reached[] => reverseEdgesOf(facts).watchdogs;

/** Serves in the organ, or in a section or dispatched body of it: what an institution does, it does as a delegate or not at all. */
export function servesIn(facts: OrgFacts, organ: OrgPlace, unitId: string): boolean {
  const unit = findPlace(facts, unitId);
  if (!unit || findOrgan(facts, unit)?.id !== organ.id) return false;
  for (let at: OrgPlace | undefined = unit; at && at.id !== organ.id; at = parentOf(facts, at)) if (at.kind !== "INTERNAL_ORGAN" && at.kind !== "DISPATCHED_BODY") return false;
  return true;
}
