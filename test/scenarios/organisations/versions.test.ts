/** A unit's version: whoever changes what somebody else has changed meanwhile is told so, and nothing is overwritten unread. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { expectRefusal } from "../../support/refused.js";
import {
  attachesPreset, dividesDuties, endsRelation, looksUpUnit, namesUnit, relatesUnits, setsMode, setsPolicy, setsScope,
} from "../../support/verbs/organisations.verbs.js";
import { done, expectFacts, type Told } from "../../support/verbs/told.verbs.js";
import { openWorld, type NamedPerson, type NamedWorld } from "../../support/world.js";

const TODAY = "2026-09-01";
const LINES = [["执法", "SUPERIOR", "EXERCISE_OF_POWERS"], ["履职", "LOCAL", "FULFILMENT_OF_DUTIES"], ["责任制", "LOCAL", "RESPONSIBILITY_SYSTEM"], ["评议", "LOCAL", "PUBLIC_PARTICIPATION"]]
  .map(([dutyArea, owner, indicatorGroup]) => ({ dutyArea, owner, indicatorGroup }));

let w: NamedWorld;
let shen: NamedPerson;
before(async () => {
  w = await openWorld();
  shen = w.as("沈明珠");
});
after(() => w.close());

const versionOf = async (code: string): Promise<number> => (await looksUpUnit(shen, { code }, "version")).version;

/** Read a row as: this CHANGE of the unit, made by somebody who read that version. */
const CHANGES: readonly (readonly [code: string, change: string, make: (unit: string, expectedVersion: number) => Promise<Told>])[] = [
  ["YB-URBAN", "a new name", (unit, expectedVersion) => namesUnit(shen, { unit, name: { language: "ZH", name: "延边州综合执法局" }, from: TODAY, expectedVersion })],
  ["YB-URBAN", "its scope", (unit, expectedVersion) => setsScope(shen, { unit, inScope: false, from: TODAY, expectedVersion })],
  ["YB-URBAN", "a policy", (unit, expectedVersion) => setsPolicy(shen, { unit, key: "legalReviewDays", value: 9, from: TODAY, expectedVersion })],
  ["YB-URBAN", "a preset", (unit, expectedVersion) => attachesPreset(shen, { unit, preset: "ARUN", from: TODAY, expectedVersion })],
  ["YB-ANTU-MSA", "its mode of management (NL-OG-83)", async (unit, expectedVersion) =>
    setsMode(shen, { unit, mode: "LOCAL", government: await w.unit("YB-ANTU-GOV"), from: TODAY, expectedVersion })],
  ["YB-ANTU-POLICE", "its division of duties (YB-2.4.1-5)", (unit, expectedVersion) => dividesDuties(shen, { unit, lines: LINES, from: TODAY, expectedVersion })],
  ["YB-ANTU-POLICE", "an edge that leaves it", async (subject, expectedVersion) =>
    relatesUnits(shen, { subject, kind: "LEADERS_APPOINTED_BY", object: await w.unit("YB-ANTU-GOV"), from: TODAY, expectedVersion })],
  ["YB-HRSS", "the end of an edge", async (_unit, expectedVersion) => {
    const { relations } = await looksUpUnit(shen, { code: "YB-HRSS", asOf: "2026-08-31" }, "relations(kinds: [DELEGATES_TO]) { id kind subject { code } object { code } }");
    return endsRelation(shen, { relation: relations.find(({ subject }) => subject.code === "YB-HRSS")!.id, from: TODAY, expectedVersion });
  }],
];

describe("the version of a unit", () => {
  for (const [code, change, make] of CHANGES) {
    it(`rises with ${change}, and whoever read the one before is refused`, async () => {
      const [unit, version] = [await w.unit(code), await versionOf(code)];
      const told = await w.unchanged(() => make(unit, version + 1));
      expectRefusal(told, "StaleVersion", "STALE_VERSION");
      expectFacts(told, { currentVersion: version });
      done(await make(unit, version));
      expect(await versionOf(code)).to.equal(version + 1);
      expectRefusal(await w.unchanged(() => make(unit, version)), "StaleVersion", "STALE_VERSION");
    });
  }

  it("of two changes made on one version lets exactly one through", async () => {
    const unit = await w.unit("YB-TRANSPORT");
    for (let round = 0; round < 20; round += 1) {
      const expectedVersion = await versionOf("YB-TRANSPORT");
      const from = `2026-09-${String(round + 2).padStart(2, "0")}`;
      const told = await Promise.all([
        namesUnit(shen, { unit, name: { language: "ZH", name: `延边州交通运输局${round}` }, from, expectedVersion }),
        setsPolicy(shen, { unit, key: "legalReviewDays", value: 5 + (round % 2), from, expectedVersion }),
      ]);
      expect(told.map(({ __typename }) => __typename), `round ${round}`).to.include("StaleVersion");
      expect(await versionOf("YB-TRANSPORT")).to.equal(expectedVersion + 1);
    }
  });

  it("is another unit's business only where the edge leaves: the other end keeps its own", async () => {
    const [subject, object] = [await w.unit("YB-ANTU-TAX"), await w.unit("YB-ANTU-GOV")];
    const version = await versionOf("YB-ANTU-GOV");
    done(await relatesUnits(shen, { subject, kind: "LEADERS_APPOINTED_BY", object, from: TODAY }));
    expect(await versionOf("YB-ANTU-GOV")).to.equal(version);
  });
});
