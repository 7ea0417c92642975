/** Every change of the graph, as the schema lists them: nobody without the ability comes further than the gate, and another tenant's id is one that never was. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { DEMO_ACCOUNTS } from "../../seeds/world/demo-accounts.js";
import { newId } from "../../src/kernel/ids.js";
import { idFieldsOf, soundInput, tries, verbsOfGraph, type Verb } from "../support/inputs.js";
import { countOf, turnsOf } from "../support/sweep.js";
import { nodesOfTenant, oneOfEach, tenantIdOf, type NodeRow } from "../support/tenant-rows.js";
import type { Told } from "../support/verbs/told.verbs.js";
import { openWorld, type NamedPerson, type NamedWorld } from "../support/world.js";

const accessTo = (verb: Verb): string => String(verb.extensions["access"]);
/** Who comes in by a secret, or replaces the own one, needs no ability. */
const OPEN = ["anyone", "signedIn"];
/** How many of those without the ability try each change, and how many kinds of foreign id each place; in `npm run sweeps` all of them. */
const SOME = 8;
const guarded = verbsOfGraph().filter((verb) => !OPEN.includes(accessTo(verb)));

describe("abuse: every change there is", () => {
  let w: NamedWorld;
  let people: { readonly person: NamedPerson; readonly abilities: readonly string[] }[];
  let own: string;
  before(async () => {
    w = await openWorld();
    own = await w.unit("YB-HRSS");
    people = await Promise.all(Object.values(DEMO_ACCOUNTS).flat().map(async ({ login }) => {
      const person = w.as(login);
      return { person, abilities: (await person.asks<{ me: { abilities: string[] } }>(`{ me { abilities } }`)).me.abilities };
    }));
  });
  after(() => w.close());

  it("is asked for by an ability that somebody holds and somebody does not", () => {
    expect(guarded.length).to.be.above(80);
    for (const verb of guarded) expect(people.some(({ abilities }) => !abilities.includes(accessTo(verb))), verb.name).to.equal(true);
  });

  it("stops at the gate for everybody whose posts do not hold its ability, by name of the ability, and nothing is written", async () => {
    await w.unchanged(async () => {
      for (const [at, verb] of guarded.entries()) {
        for (const { person } of turnsOf(people.filter(({ abilities }) => !abilities.includes(accessTo(verb))), at, SOME)) {
          const told = await tries(person, verb, soundInput(verb, own));
          expect([told.__typename, told.code, told.rule], `${person.name}: ${verb.name}`).to.deep.equal(["Denied", "FORBIDDEN", `ability.${accessTo(verb)}`]);
        }
      }
    });
  }).timeout(240_000);

  it("does not exist for whoever has not signed in", () => w.unchanged(async () => {
    for (const verb of guarded) expect((await tries(w.nobody, verb, soundInput(verb, own))).code, verb.name).to.equal("UNAUTHENTICATED");
  }));

  /** The answer without what differs between any two requests, and with the id that was asked for made nameless. */
  const faceOf = ({ requestId: _, ...told }: Told, asked: string): string => JSON.stringify(told).replaceAll(asked, "the id");
  const nobodys = (globalId: string): string => `${globalId.slice(0, globalId.indexOf("_"))}_${newId()}`;

  it("answers another tenant's id in any place of its input like one that never was, letter by letter, and nothing is written", async () => {
    const foreign: NodeRow[] = oneOfEach(await nodesOfTenant(w.clone, await tenantIdOf(w.clone, "hulunbuir")));
    expect(foreign.length).to.be.above(20);
    let compared = 0;
    await w.unchanged(async () => {
      for (const verb of guarded) {
        const holder = people.find(({ abilities, person }) => abilities.includes(accessTo(verb)) && (person.name.startsWith("yb-") || person.name.startsWith("yanji-")))?.person;
        if (!holder) continue;
        for (const { name, isList } of idFieldsOf(verb)) {
          for (const { globalId } of turnsOf(foreign, compared, SOME)) {
            const [theirs, none] = await Promise.all([globalId, nobodys(globalId)].map(async (id) =>
              faceOf(await tries(holder, verb, { ...soundInput(verb, own), [name]: isList ? [id] : id }), id)));
            expect(theirs, `${holder.name}: ${verb.name}(${name}: ${globalId})`).to.equal(none);
            compared += 1;
          }
        }
      }
    });
    expect(compared).to.be.above(countOf(2_000, 700));
  }).timeout(240_000);
});
