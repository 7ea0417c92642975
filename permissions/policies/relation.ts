/** What one unit is to another on the date: a set of words from a closed list, each with the recorded edges that make it so. */
import type { DelegationEdge, OrgFacts, OrgPlace } from "../../src/kernel/org-facts.js";
import type { PathStep } from "../../src/kernel/verdict.js";
import type { RelationWord } from "../../src/kernel/vocabulary.js";
import {
  appointersOf, delegationsOf, delegatorsOf, designatedImplementersOf, findGovernmentAbove, findOrgan, findOwnGovernment, findPlace, formerHoldersOf,
  isGovernment, isTownshipOrStreet, legalOfficesOf, locationsOf, pathToOrgan, skipLevelSuperiorsOf, superiorsOf, watchdogsIn, type Reached,
} from "./structure.js";

/** `unit` is `word` of the unit whose surroundings these are, because of `path`. */
export interface Relation { readonly word: RelationWord; readonly unit: OrgPlace; readonly path: readonly PathStep[] }

/** Everyone who stands in a recorded relation to one unit, and the unit's own organ and governments. */
export interface Surroundings {
  readonly subject: OrgPlace;
  /** The organ whose relations count: the unit itself, or the organ it is a part of. */
  readonly organ: OrgPlace | undefined;
  readonly ownGovernment: OrgPlace | undefined;
  readonly relations: readonly Relation[];
  /** Delegations in force under which the unit acts. */
  readonly delegations: readonly DelegationEdge[];
}

/** Rows of an organ's governments and their legal offices. */
function governmentRelations(facts: OrgFacts, base: OrgPlace, way: readonly PathStep[]): { own: OrgPlace | undefined; relations: Relation[] } {
  const own = findOwnGovernment(facts, base);
  const toOwn = own ? [...way, own.step] : way;
  const upper = findGovernmentAbove(facts, own?.place ?? base);
  const relations: Relation[] = [];
  const add = (word: RelationWord, unit: OrgPlace, path: readonly PathStep[]) => relations.push({ word, unit, path });
  if (own) {
    add("OWN_GOVERNMENT", own.place, toOwn);
    for (const office of legalOfficesOf(facts, own.place)) add("OWN_GOV_LEGAL_OFFICE", office.place, office.place.id === base.id ? toOwn : [...toOwn, office.step]);
  }
  if (upper && (own || isGovernment(base) || base.kind === "STREET_OFFICE")) {
    add("NEXT_UPPER_GOVERNMENT", upper.place, [...toOwn, upper.step]);
    for (const office of legalOfficesOf(facts, upper.place)) add("UPPER_GOV_LEGAL_OFFICE", office.place, [...toOwn, upper.step, office.step]);
  }
  return { own: own?.place, relations };
}

/** Watchdogs of the governments in whose area the organ stands: its own, and every one above. */
function watchdogRelations(facts: OrgFacts, base: OrgPlace): Relation[] {
  const watchdogs = watchdogsIn(facts);
  if (watchdogs.length === 0) return [];
  const area = new Set<string>();
  let government = isGovernment(base) ? base : findOwnGovernment(facts, base)?.place ?? findGovernmentAbove(facts, base)?.place;
  while (government && !area.has(government.id)) {
    area.add(government.id);
    government = findGovernmentAbove(facts, government)?.place;
  }
  return watchdogs
    .filter((w) => area.has(w.step.to) && w.place.id !== base.id)
    .map((w) => ({ word: "SUPERVISION_OR_AUDIT_ORGAN" as const, unit: w.place, path: [w.step] }));
}

const related = (word: RelationWord, reached: readonly Reached[], way: readonly PathStep[] = []): Relation[] =>
  reached.map((r) => ({ word, unit: r.place, path: [...way, r.step] }));

/** Facts never change once made: what surrounds a unit is worked out once for all who ask about it. */
const known = new WeakMap<OrgFacts, Map<string, Surroundings>>();

export function surroundingsOf(facts: OrgFacts, subject: OrgPlace): Surroundings {
  const ofFacts = known.get(facts) ?? new Map<string, Surroundings>();
  known.set(facts, ofFacts);
  const found = ofFacts.get(subject.id) ?? workOut(facts, subject, [subject]);
  ofFacts.set(subject.id, found);
  return found;
}

/** An officer acts under the delegations of every unit up to the organ. */
export const surroundingsOfOfficer = (facts: OrgFacts, unit: OrgPlace, upToOrgan: readonly OrgPlace[]): Surroundings =>
  upToOrgan.length > 1 ? workOut(facts, unit, upToOrgan) : surroundingsOf(facts, unit);

/** `within`: units whose delegations count as the subject's. */
function workOut(facts: OrgFacts, subject: OrgPlace, within: readonly OrgPlace[]): Surroundings {
  const organ = findOrgan(facts, subject);
  const way = organ && organ.id !== subject.id ? pathToOrgan(facts, subject) : [];
  // an organisation outside every organ still has a government and a place of its own
  const base = organ ?? subject;
  const governments = governmentRelations(facts, base, way);
  const relations: Relation[] = [{ word: "SELF", unit: subject, path: [] }, ...governments.relations];
  if (organ && organ.id !== subject.id) relations.push({ word: "OWNING_DEPARTMENT", unit: organ, path: way });
  relations.push(
    ...related("DIRECT_BUSINESS_SUPERIOR", superiorsOf(facts, base), way),
    ...skipLevelSuperiorsOf(facts, base).map(({ place, path }) => ({ word: "SKIP_LEVEL_BUSINESS_SUPERIOR" as const, unit: place, path: [...way, ...path] })),
    ...related("FORMER_POWER_HOLDER", formerHoldersOf(facts, subject)),
    ...within.flatMap((unit) => related("DELEGATOR", delegatorsOf(facts, unit))),
    ...related("LOCATED_TOWNSHIP_OR_STREET", locationsOf(facts, subject).filter((r) => isTownshipOrStreet(r.place))),
    ...related("APPOINTING_AUTHORITY", appointersOf(facts, base).filter((r) => findOrgan(facts, r.place)?.id !== base.id), way),
    ...related("DESIGNATED_IMPLEMENTER", designatedImplementersOf(facts, base), way),
    ...watchdogRelations(facts, base),
  );
  return { subject, organ, ownGovernment: governments.own, relations, delegations: within.flatMap((unit) => delegationsOf(facts, unit)) };
}

/** Words that need both units: they are not listed in the surroundings, since half the tenant would be in them. */
function relationsByComparison(facts: OrgFacts, unit: OrgPlace, around: Surroundings): Relation[] {
  const relations: Relation[] = [];
  const add = (word: RelationWord, path: readonly PathStep[]) => relations.push({ word, unit, path });
  const { subject } = around;
  const organ = findOrgan(facts, unit);
  const isKnownGovernment = around.relations.some((r) => r.unit.id === unit.id && isGovernmentWord(r.word));
  if (isGovernment(unit) && unit.id !== subject.id && !isKnownGovernment) add("OTHER_GOVERNMENT", []);
  // who acts for the organ is as much the delegate of its parts and its officers
  const delegated = delegatorsOf(facts, unit).filter((r) => r.place.id === subject.id || r.place.id === around.organ?.id);
  if (delegated.length > 0) add("DELEGATE", delegated.map((r) => r.step));
  if (!organ || !around.organ || unit.id === subject.id) return relations;
  if (organ.id === around.organ.id) add("SAME_DEPARTMENT", [...pathToOrgan(facts, unit), ...pathToOrgan(facts, subject)]);
  else {
    const theirs = findOwnGovernment(facts, organ);
    if (theirs && theirs.place.id === around.ownGovernment?.id) add("PEER", [...pathToOrgan(facts, unit), theirs.step]);
  }
  return relations;
}

const isGovernmentWord = (word: RelationWord): boolean =>
  word === "OWN_GOVERNMENT" || word === "NEXT_UPPER_GOVERNMENT" || word === "OWNING_DEPARTMENT" || word === "LOCATED_TOWNSHIP_OR_STREET";

/** What `unit` is to the unit whose surroundings are given. */
export function relationsTo(facts: OrgFacts, unit: OrgPlace, around: Surroundings): Relation[] {
  const listed = around.relations.filter((r) => r.unit.id === unit.id);
  return [...listed, ...relationsByComparison(facts, unit, around)];
}

/** The words for what `aId` is to `bId`; empty when either does not exist on the date. */
export function relationsOf(facts: OrgFacts, aId: string, bId: string): ReadonlySet<RelationWord> {
  const a = findPlace(facts, aId);
  const b = findPlace(facts, bId);
  return a && b ? new Set(relationsTo(facts, a, surroundingsOf(facts, b)).map((r) => r.word)) : new Set();
}

/** The edges that make `aId` what it is to `bId`, each edge once. */
export function pathBetween(facts: OrgFacts, aId: string, bId: string): PathStep[] {
  const a = findPlace(facts, aId);
  const b = findPlace(facts, bId);
  if (!a || !b) return [];
  const steps = new Map<string, PathStep>();
  for (const relation of relationsTo(facts, a, surroundingsOf(facts, b))) {
    for (const s of relation.path) steps.set(`${s.from} ${s.relation} ${s.to}`, s);
  }
  return [...steps.values()];
}
