/** Plants what departments have published through the verbs of power lists, each step on its own day: bases entered and confirmed, a list drafted, agreed to, examined, on both sites. */
import type { Id } from "../../src/kernel/ids.js";
import { legalDate } from "../../src/kernel/legal-date.js";
import type { Caller } from "../../src/platform/db/unit-of-work.js";
import * as lists from "../../src/systems/power-lists/index.js";
import { LAWS, POWERS, type LawKey } from "./labour-powers.js";
import type { LawFact, PublishedListFact } from "./lists.types.js";
import { done, idOf, on, type Planted } from "./planting.js";

type Units = Planted["units"];
/** Bases by the code of the department and the key of the law. */
export type PlantedBases = ReadonlyMap<string, Id>;

async function plantBases(caller: Caller, { keeps, powers, says }: PublishedListFact, units: Units): Promise<ReadonlyMap<string, Id>> {
  const bases = new Map<string, Id>();
  for (const [unit, laws] of keeps) {
    for (const law of laws) {
      const [title, rank, issuer, number, promulgated, effective]: LawFact = LAWS[law as LawKey];
      const articles = powers.flatMap((power) => POWERS[power]!.rests).flatMap(([key, of]) => (key === law ? of.split("、") : []));
      const id = await done(lists.registerBasis(caller, {
        unitId: idOf(units, unit), title, rank, issuer, number, promulgatedOn: legalDate(promulgated), effectiveOn: legalDate(effective), articles: [...new Set(articles)],
      }), says);
      await done(lists.confirmBasis(caller, { id }), says);
      bases.set(law, id);
    }
  }
  return bases;
}

async function plantItems(caller: Caller, { unit, prefix, post, powers, says }: PublishedListFact, listId: Id, units: Units, bases: ReadonlyMap<string, Id>): Promise<void> {
  for (const [at, key] of powers.entries()) {
    const { kind, flow, rests, ...power } = POWERS[key]!;
    await done(lists.writePowerItem(caller, {
      id: listId, code: `${prefix}-${String(at + 1).padStart(3, "0")}`, actionKind: kind, ...power, subjectId: idOf(units, unit), procedure: flow.join("、"), flowSteps: flow,
      responsibility: "不履行或者不正确履行法定职责的，依法依规追究责任", responsiblePost: post, bases: rests.map(([law, articles]) => ({ basisId: idOf(bases, law), articles })),
    }), says);
  }
}

/** Drafted and agreed to on the day of the examination; that it took longer is nowhere on record. */
async function plantList(caller: Caller, fact: PublishedListFact, units: Units): Promise<ReadonlyMap<string, Id>> {
  const { unit, title, examined, published, sites, says } = fact;
  const then = on(caller, examined);
  const bases = await plantBases(then, fact, units);
  const id = await done(lists.draftPowerList(then, { unitId: idOf(units, unit), title }), says);
  await plantItems(then, fact, id, units, bases);
  for (const step of [lists.consentPowerList, lists.submitPowerList, lists.acceptPowerList, lists.passPowerList]) await done(step(then, { id }), says);
  for (const [at, channel] of (["GOVERNMENT_SITE", "DEPARTMENT_SITE"] as const).entries())
    await done(lists.publishPowerList(on(caller, published), { id, channel, url: sites[at]!, publishedOn: legalDate(published) }), says);
  for (const day of fact.compiled ?? []) await done(lists.compileBasisCatalogue(on(caller, day), { unitId: idOf(units, unit) }), says);
  return bases;
}

export async function plantLists(caller: Caller, facts: readonly PublishedListFact[], { units }: Pick<Planted, "units">): Promise<PlantedBases> {
  const planted = new Map<string, Id>();
  for (const fact of facts) for (const [law, id] of await plantList(caller, fact, units)) planted.set(`${fact.unit}/${law}`, id);
  return planted;
}
