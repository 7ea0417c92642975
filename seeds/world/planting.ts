/** Plants one world through the verbs of organisations, fact by fact in the order of the law: units before edges, posts before their holders. */
import { legalDate } from "../../src/kernel/legal-date.js";
import type { Id } from "../../src/kernel/ids.js";
import { isRefusal } from "../../src/kernel/refusal.js";
import { isDone } from "../../src/platform/lifecycle/verb.js";
import type { Language } from "../../src/kernel/vocabulary.js";
import type { Caller } from "../../src/platform/db/unit-of-work.js";
import { appoint, assignResponsibility, attachPreset, createPost, establishUnit, formLeadingGroup, formMeetingBody, nameUnit, openAccount, recordDutyDivision, registerPerson, relateUnits, setManagementMode, setPolicy, type Outcome } from "../../src/systems/organisations/index.js";
import { plantTraining } from "./training-planting.js";
import type { Fact, ModeFact, PersonFact, UnitFact, World } from "./world.types.js";

/** What was planted, by the codes of the world; accounts by login. */
export interface Planted {
  readonly units: ReadonlyMap<string, Id>;
  readonly posts: ReadonlyMap<string, Id>;
  readonly persons: ReadonlyMap<string, Id>;
  readonly accounts: ReadonlyMap<string, Id>;
}

/** A refusal here means that a table of the world contradicts the law or the tables before it. */
export async function done(outcome: Promise<Outcome>, says: string): Promise<Id> {
  const result = await outcome;
  if (!isDone(result)) throw new Error(`${isRefusal(result) ? result.code : "a dry run"} refuses the fact: ${says}`);
  return result.id;
}

/** The same seed, acting on a day gone by. */
export const on = (caller: Caller, day: string): Caller => ({ ...caller, today: legalDate(day) });

export const idOf = (ids: ReadonlyMap<string, Id>, code: string): Id => {
  const id = ids.get(code);
  if (!id) throw new Error(`no fact before this one states ${code}`);
  return id;
};

const since = ({ from, document }: Fact) => ({ from: legalDate(from), documentNo: document });
const until = ({ to }: Fact) => (to ? legalDate(to) : null);

function namesOf({ zh, en, ko, short }: UnitFact): { language: Language; name: string; shortName?: string | undefined }[] {
  return [
    { language: "ZH", name: zh, shortName: short },
    ...(en ? [{ language: "EN" as const, name: en }] : []),
    ...(ko ? [{ language: "KO" as const, name: ko }] : []),
  ];
}

async function plantUnits(caller: Caller, world: World): Promise<ReadonlyMap<string, Id>> {
  const units = new Map<string, Id>();
  for (const unit of world.units) {
    const id = await done(establishUnit(caller, {
      ...since(unit), code: unit.code, kind: unit.kind, level: unit.level, names: namesOf(unit), parentId: unit.under && idOf(units, unit.under),
      sectionRole: unit.sectionRole, subjectStatus: unit.status ?? "NONE", enforcementFunction: unit.enforces ?? false,
      inResponsibilityScope: unit.inScope ?? false, territoryCode: unit.territory, external: unit.external,
    }), unit.says);
    units.set(unit.code, id);
  }
  for (const { unit, language, name, short, ...fact } of world.names)
    await done(nameUnit(caller, { ...since(fact), unitId: idOf(units, unit), name: { language, name, shortName: short } }), fact.says);
  return units;
}

/** The two sides of a mode, by the codes of their units. */
function sidesOf(mode: ModeFact): { superior: string | undefined; government: string | undefined; dualPrimary?: "SUPERIOR" | "LOCAL" } {
  switch (mode.mode) {
    case "LOCAL": return { superior: mode.guidedBy, government: mode.government };
    case "VERTICAL": return { superior: mode.superior, government: mode.locatedIn };
    case "DUAL": return { superior: mode.superior, government: mode.government, dualPrimary: mode.primary };
  }
}

async function plantEdges(caller: Caller, world: World, units: ReadonlyMap<string, Id>): Promise<void> {
  for (const mode of world.modes) {
    const { superior, government, dualPrimary } = sidesOf(mode);
    await done(setManagementMode(caller, {
      ...since(mode), unitId: idOf(units, mode.unit), mode: mode.mode, dualPrimary,
      superiorId: superior && idOf(units, superior), governmentId: government && idOf(units, government),
    }), mode.says);
  }
  for (const division of world.divisions) {
    const lines = division.lines.map(([dutyArea, owner, indicatorGroup]) => ({ dutyArea, owner, indicatorGroup }));
    await done(recordDutyDivision(caller, {
      ...since(division), to: until(division), unitId: idOf(units, division.unit), lines, weights: division.weights,
    }), division.says);
  }
  for (const relation of world.relations) {
    await done(relateUnits(caller, {
      ...since(relation), to: until(relation), subjectId: idOf(units, relation.subject), kind: relation.kind, objectId: idOf(units, relation.object),
      actionKinds: relation.actionKinds, scopeLeft: relation.scopeLeft,
    }), relation.says);
  }
}

async function plantPosts(caller: Caller, world: World, units: ReadonlyMap<string, Id>, persons: ReadonlyMap<string, Id>): Promise<ReadonlyMap<string, Id>> {
  const posts = new Map<string, Id>();
  for (const post of world.posts) {
    const id = await done(createPost(caller, {
      ...since(post), to: until(post), unitId: idOf(units, post.unit), title: post.title, roles: post.roles,
      reportsToId: post.reportsTo && idOf(posts, post.reportsTo),
    }), post.says);
    posts.set(post.code, id);
    for (const [name, from, to] of post.heldBy)
      await done(appoint(caller, { postId: id, personId: idOf(persons, name), from: legalDate(from), to: to ? legalDate(to) : null }), post.says);
  }
  return posts;
}

/** The day on which a person first held a post, or the first day of the tenant's registers. */
const firstDay = (world: World, { name }: PersonFact): string =>
  world.posts.flatMap(({ heldBy }) => heldBy.filter(([holder]) => holder === name).map(([, from]) => from)).sort()[0] ?? "2010-08-01";

async function plantPersons(caller: Caller, world: World): Promise<{ persons: Map<string, Id>; accounts: Map<string, Id> }> {
  const persons = new Map<string, Id>();
  const accounts = new Map<string, Id>();
  for (const person of world.persons) {
    const from = legalDate(firstDay(world, person));
    const id = await done(registerPerson(caller, { name: person.name, from }), person.says);
    persons.set(person.name, id);
    accounts.set(person.login, await done(openAccount(caller, { label: person.login, personId: id, from }), person.says));
  }
  return { persons, accounts };
}

async function plantGroups(caller: Caller, world: World, units: ReadonlyMap<string, Id>, posts: ReadonlyMap<string, Id>): Promise<void> {
  for (const group of world.groups) {
    await done(formLeadingGroup(caller, {
      ...since(group), unitId: idOf(units, group.unit), name: group.name, officeUnitId: idOf(units, group.office), duties: group.duties,
      seats: group.seats.map(([post, position]) => ({ postId: idOf(posts, post), position })),
    }), group.says);
  }
  for (const body of world.bodies) {
    const postIds = body.posts.map((post) => idOf(posts, post));
    await done(formMeetingBody(caller, { ...since(body), unitId: idOf(units, body.unit), kind: body.kind, postIds }), body.says);
  }
}

async function plantPolicies(caller: Caller, world: World, units: ReadonlyMap<string, Id>): Promise<void> {
  for (const { unit, preset, ...fact } of world.presets)
    await done(attachPreset(caller, { ...since(fact), unitId: idOf(units, unit), preset }), fact.says);
  for (const { unit, key, value, lockedBy, ...fact } of world.policies)
    await done(setPolicy(caller, { ...since(fact), unitId: idOf(units, unit), key, value, lockBasis: lockedBy }), fact.says);
  for (const { clause, task, units: responsible, ...fact } of world.responsibilities) {
    for (const unit of responsible)
      await done(assignResponsibility(caller, { ...since(fact), unitId: idOf(units, unit), clauseId: clause, task }), fact.says);
  }
}

async function plantServices(caller: Caller, world: World, units: ReadonlyMap<string, Id>, accounts: Map<string, Id>): Promise<void> {
  for (const { says, login, label, role, unit } of world.services) {
    const service = { role, unitId: idOf(units, unit) };
    accounts.set(login, await done(openAccount(caller, { label, service, from: caller.today }), says));
  }
}

export async function plantFacts(caller: Caller, world: World): Promise<Planted> {
  const units = await plantUnits(caller, world);
  await plantEdges(caller, world, units);
  const { persons, accounts } = await plantPersons(caller, world);
  const posts = await plantPosts(caller, world, units, persons);
  await plantGroups(caller, world, units, posts);
  await plantPolicies(caller, world, units);
  await plantServices(caller, world, units, accounts);
  if (world.training) await plantTraining(caller, world.training, { units, persons });
  return { units, posts, persons, accounts };
}
