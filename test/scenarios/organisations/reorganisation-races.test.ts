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
const fewer = Math.ceil(days / 2);

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

  it(`revise it: one revision after the other, each with its own lines, in each of ${fewer} rounds`, async () => {
    const shen = w.as("沈明珠");
    for (let round = 0; round < fewer; round += 1) {
      const draft = async (name: string) => ({ title: `修改${round}`, documentNo: `延州发〔2026〕${round}号`, effectiveOn: FIRST, lines: [await rename("YB-HEALTH", name)] });
      const { id: reorganisation } = verbs.standing(await verbs.draftsReorganisation(xu, await draft("卫生局")));
      const drafts = [await draft("卫健局"), await draft("卫生健康局")];
      const told = await Promise.all([xu, shen].map((who, at) => verbs.revisesReorganisation(who, { reorganisation, draft: drafts[at]! })));
      expect(told.filter(isChanged), `round ${round}`).to.have.length(2);
      const { revision, lines } = await verbs.readsReorganisation(xu, reorganisation);
      expect([revision, lines.length], `round ${round}`).to.deep.equal([3, 1]);
    }
  }).timeout(600_000);

  it(`revise and submit it: whoever decides is who was found for the lines that were laid before him (NL-OG-83), in each of ${fewer} rounds`, async () => {
    const shen = w.as("沈明珠");
    const deciders: Readonly<Record<string, string>> = { "YB-HEALTH": "YB-GOV", "YB-YANJI-HRSS": "YB-YANJI-GOV" };
    for (let round = 0; round < fewer; round += 1) {
      const draft = async (code: string) => ({ title: `报送${round}`, documentNo: `延州发〔2026〕${round}号`, effectiveOn: FIRST, lines: [await rename(code, "新名称局")] });
      const { id } = verbs.standing(await verbs.draftsReorganisation(shen, await draft("YB-YANJI-HRSS")));
      const revised = await draft("YB-HEALTH");
      await Promise.all([verbs.submitsReorganisation(shen, id), verbs.revisesReorganisation(xu, { reorganisation: id, draft: revised })]);
      const { decidedBy, units, state } = await verbs.readsReorganisation(shen, id);
      expect(decidedBy?.code, `round ${round}, ${state}`).to.equal(deciders[units[0]!.code]);
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
