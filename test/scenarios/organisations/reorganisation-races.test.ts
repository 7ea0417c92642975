/** Two at once: a reorganisation is decided once, withdrawn or decided but never both, and two of them on one unit do not overlap. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { addDays, legalDate } from "../../../src/kernel/legal-date.js";
import { looksUpUnit } from "../../support/verbs/organisations.verbs.js";
import * as verbs from "../../support/verbs/reorganisation.verbs.js";
import type { Told } from "../../support/verbs/told.verbs.js";
import { openWorld, type NamedPerson, type NamedWorld } from "../../support/world.js";

const ROUNDS = Number(process.env["ROUNDS"] ?? 50);
const FIRST = legalDate("2026-02-01");
let w: NamedWorld;
let xu: NamedPerson;
let jin: NamedPerson;
before(async () => {
  w = await openWorld();
  [xu, jin] = [w.as("许英花"), w.as("金成哲")];
});
after(() => w.close());

const isChanged = (told: Told): boolean => told.__typename === "ReorganisationChanged";
const days = ROUNDS > 200 ? 200 : ROUNDS;

async function submitted(round: number, lines: readonly object[]): Promise<string> {
  const draft = { title: `第${round}号`, documentNo: `延州发〔2026〕${round}号`, effectiveOn: addDays(FIRST, round % days), lines };
  const { id } = verbs.standing(await verbs.draftsReorganisation(xu, draft));
  expect(verbs.standing(await verbs.submitsReorganisation(xu, id)).state).to.equal("SUBMITTED");
  return id;
}
const rename = async (code: string, name: string) => ({ rename: { unit: await w.unit(code), name: { language: "ZH", name } } });

describe("two at once on a reorganisation", () => {
  it(`decide it: one decision, one effect, in each of ${days} rounds`, async () => {
    for (let round = 0; round < days; round += 1) {
      const id = await submitted(round, [await rename("YB-CULTURE", `文旅${round}`)]);
      const told = await Promise.all([verbs.decidesReorganisation(jin, id), verbs.decidesReorganisation(jin, id)]);
      expect(told.filter(isChanged), `round ${round}`).to.have.length(1);
      expect(told.find((each) => !isChanged(each))!.__typename).to.equal("TransitionRefused");
      const { names } = (await looksUpUnit(jin, { code: "YB-CULTURE" }, "history { names { name } }"))["history"] as { names: { name: string }[] };
      expect(names.filter(({ name }) => name === `文旅${round}`), `round ${round}`).to.have.length(1);
    }
  }).timeout(600_000);

  it(`decide and withdraw it: exactly one of them, and the organisation says which, in each of ${days} rounds`, async () => {
    for (let round = 0; round < days; round += 1) {
      const id = await submitted(round, [await rename("YB-HEALTH", `卫健${round}`)]);
      const [decided, withdrawn] = await Promise.all([verbs.decidesReorganisation(jin, id), verbs.withdrawsReorganisation(xu, id)]);
      expect([decided, withdrawn].filter(isChanged), `round ${round}`).to.have.length(1);
      const day = addDays(FIRST, round);
      const { name } = await looksUpUnit(jin, { code: "YB-HEALTH", asOf: day }, "name");
      expect(name === `卫健${round}`, `round ${round}`).to.equal(isChanged(decided));
      expect((await verbs.readsReorganisation(xu, id)).state).to.equal(isChanged(decided) ? "IN_FORCE" : "WITHDRAWN");
    }
  }).timeout(600_000);

  it(`touch one unit: the second is refused on what the first changed, in each of ${days} rounds`, async () => {
    for (let round = 0; round < days; round += 1) {
      const ids = [await submitted(round, [await rename("YB-AGRICULTURE", `甲${round}局`)]), await submitted(round, [await rename("YB-AGRICULTURE", `乙${round}局`)])];
      const told = await Promise.all(ids.map((id) => verbs.decidesReorganisation(jin, id)));
      expect(told.filter(isChanged), `round ${round}`).to.have.length(1);
      expect(told.find((each) => !isChanged(each))).to.include({ __typename: "TransitionRefused", code: "FACTS_CHANGED" });
      const { name } = await looksUpUnit(jin, { code: "YB-AGRICULTURE", asOf: addDays(FIRST, round) }, "name");
      expect(name).to.equal(`${isChanged(told[0]!) ? "甲" : "乙"}${round}局`);
    }
  }).timeout(600_000);
});
