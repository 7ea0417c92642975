/** Policies hung on units: what holds where, where it came from, who may depart from it and what nobody below may change. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { expectRefusal } from "../../support/refused.js";
import { attachesPreset, listsSettings, looksUpUnit, readsPolicy, setsPolicy } from "../../support/verbs/organisations.verbs.js";
import { done, expectFacts } from "../../support/verbs/told.verbs.js";
import { openWorld, type NamedPerson, type NamedWorld } from "../../support/world.js";
import { POLICY_KEYS } from "../../../src/kernel/policy-keys.js";

let w: NamedWorld;
let shen: NamedPerson;
let piao: NamedPerson;
before(async () => {
  w = await openWorld();
  [shen, piao] = [w.as("沈明珠"), w.as("朴哲洙")];
});
after(() => w.close());

describe("the policy that holds for a unit", () => {
  it("comes from the preset of the prefecture, inherited by reference (YB-4.4-2)", async () => {
    expect(await readsPolicy(piao, "YB-HRSS", "gradeScale")).to.deep.include({
      value: "EXCELLENT_QUALIFIED_UNQUALIFIED", origin: "PRESET", inherited: true, preset: "YANBIAN", setOn: { code: "YB-GOV" },
    });
    expect(await readsPolicy(piao, "YB-GOV", "gradeScale")).to.deep.include({ origin: "PRESET", inherited: false });
  });

  it("is the county's own where it departed, for everything below it (YB-4.4-2)", async () => {
    expect(await readsPolicy(piao, "YB-DUNHUA-MSA", "gradeScale")).to.deep.include({
      value: "EXCELLENT_GOOD_FAIR_POOR", origin: "SETTING", inherited: true, preset: null, setOn: { code: "YB-DUNHUA-GOV" },
    });
    expect(await readsPolicy(piao, "YB-DUNHUA-GOV", "gradeScale")).to.deep.include({ origin: "SETTING", inherited: false });
    expect(await readsPolicy(piao, "YB-TUMEN-MSA", "gradeScale")).to.deep.include({ origin: "PRESET" });
  });

  it("is a lock from above before anything else, with its basis", async () => {
    expect(await readsPolicy(piao, "YB-YANJI-HRSS", "authorisedOrgAsOrganForLicence")).to.deep.include({
      value: true, origin: "LOCK", lockBasis: "行政许可法第二十三条", setOn: { code: "YB-GOV" },
    });
  });

  it("is the default where nobody set anything, and on days before somebody did", async () => {
    expect(await readsPolicy(piao, "YB-GOV", "legalReviewDays")).to.deep.include({ value: 7, origin: "DEFAULT", setOn: null, inherited: false });
    expect(await readsPolicy(piao, "YB-GOV", "gradeScale", "2017-08-02")).to.deep.include({ origin: "DEFAULT" });
    expect(await readsPolicy(piao, "YB-DUNHUA-GOV", "gradeScale", "2017-12-31")).to.deep.include({ origin: "PRESET", inherited: true });
  });

  it("is told for every key, each with the clauses it rests on", async () => {
    const { policies } = await looksUpUnit(piao, { code: "YB-HRSS" }, "policies { key law { id } }");
    expect(policies.map(({ key }) => key)).to.deep.equal(Object.keys(POLICY_KEYS));
    for (const { key, law } of policies as unknown as { key: keyof typeof POLICY_KEYS; law: { id: string }[] }[])
      expect(law.map(({ id }) => id), key).to.deep.equal(POLICY_KEYS[key].law);
  });

  it("stands in catalogues of keys and presets", async () => {
    const { policyKeys, policyPresets } = await piao.asks<{ policyKeys: { key: string }[]; policyPresets: { name: string; values: Record<string, unknown> }[] }>(
      "{ policyKeys { key zh en shape unit default law { id } } policyPresets { name zh en source values } }");
    expect(policyKeys.map(({ key }) => key)).to.deep.equal(Object.keys(POLICY_KEYS));
    expect(policyPresets.map(({ name }) => name)).to.include.members(["YANBIAN", "ARUN", "ZHIJIANG", "TIANJIN"]);
    expect(policyPresets.find(({ name }) => name === "ARUN")?.values["gradeScale"]).to.equal("POINTS_ONLY");
  });
});

describe("setting a policy", () => {
  const set = async (code: string, key: string, value: unknown, more: { from?: string; lockBasis?: string } = {}) =>
    setsPolicy(shen, { unit: await w.unit(code), key, value, from: "2026-09-01", ...more });

  it("holds from its day on, for the unit and what is below, and ends what the unit had set before", async () => {
    const id = done(await set("YB-YANJI-GOV", "annualReportDue", "DECEMBER_31"));
    expect(await readsPolicy(piao, "YB-YANJI-HRSS", "annualReportDue")).to.deep.include({ value: "DECEMBER_31", origin: "SETTING", setOn: { code: "YB-YANJI-GOV" } });
    expect(await readsPolicy(piao, "YB-YANJI-HRSS", "annualReportDue", "2026-08-31")).to.deep.include({ value: "JANUARY_15" });
    const { node } = await w.as("元吉顺").asks<{ node: object }>("query($id: ID!) { node(id: $id) { ... on PolicySetting { key value unit { code } } } }", { id });
    expect(node).to.deep.equal({ key: "annualReportDue", value: "DECEMBER_31", unit: { code: "YB-YANJI-GOV" } });
  });

  it("below is seen from above: the prefecture reads what its counties set otherwise (YB-4.4-2)", async () => {
    const seen = async (name: string) => (await listsSettings(w.as(name), { key: "gradeScale" })).edges.map(({ node }) => node.unit.code);
    expect(await seen("金成哲")).to.deep.equal(["YB-DUNHUA-GOV"]);
    expect(await seen("元吉顺")).to.deep.equal([]);
    const { totalCount } = await listsSettings(w.as("金成哲"), { under: await w.unit("YB-DUNHUA-GOV") });
    expect(totalCount).to.equal(1);
  });

  it("that an organ above has locked is refused, with the lock and its basis (YB-4.4-2)", async () => {
    const lockedBy = await w.unit("YB-GOV");
    await w.unchanged(async () => {
      const told = await set("YB-YANJI-GOV", "authorisedOrgAsOrganForLicence", false);
      expectRefusal(told, "PolicyLocked", "POLICY_LOCKED", "YB-4.4-2");
      expectFacts(told, { lockedBy, basis: "行政许可法第二十三条" });
    });
  });

  it("may lock it for everything below, and what a county had set gives way on that day", async () => {
    done(await set("YB-GOV", "townshipOpinionOnDispatched", false, { lockBasis: "(示例)延州政办发〔2026〕9号", from: "2026-10-01" }));
    expect(await readsPolicy(piao, "YB-YANJI-HRSS", "townshipOpinionOnDispatched")).to.deep.include({ value: true, origin: "SETTING" });
    expect(await readsPolicy(piao, "YB-YANJI-HRSS", "townshipOpinionOnDispatched", "2026-10-01")).to.deep.include({ value: false, origin: "LOCK" });
    const refused = await w.unchanged(() => set("YB-TUMEN-GOV", "townshipOpinionOnDispatched", true, { from: "2026-10-02" }));
    expectRefusal(refused, "PolicyLocked", "POLICY_LOCKED");
  });

  it("to a value of the wrong shape is refused", async () => {
    const wrong: [string, unknown][] = [
      ["legalReviewDays", 0], ["legalReviewDays", 61], ["legalReviewDays", 7.5], ["legalReviewDays", "7"], ["withdrawDaysPenalty", 4], ["legalReviewExtension", "true"], ["legalReviewExtension", null],
      ["gradeScale", "HUNDRED_POINTS"], ["gradeScale", ["POINTS_ONLY"]], ["assessmentKinds", "OFFICER"], ["assessmentKinds", ["OFFICER", "OFFICER"]], ["assessmentKinds", [1]],
      ["gradeScale", { __proto__: null, toString: "POINTS_ONLY" }],
    ];
    await w.unchanged(async () => {
      for (const [key, value] of wrong) {
        const told = await set("YB-YANJI-GOV", key, value);
        if (value === null) expectRefusal(told, "Denied", "BAD_USER_INPUT");
        else expectRefusal(told, "ChangeRefused", "POLICY_VALUE_INVALID");
      }
    });
  });

  it("of a key that does not exist is malformed", async () => {
    await w.unchanged(async () => {
      for (const key of ["gradeScales", "toString", "__proto__"]) {
        const told = await set("YB-YANJI-GOV", key, true);
        expectRefusal(told, "Denied", "BAD_USER_INPUT");
        expect(told.fields?.[0]?.rule).to.equal("isPolicyKey");
      }
    });
  });

  it("on a day before one already set is refused: nothing is rewritten", async () => {
    done(await set("YB-TUMEN-GOV", "noticeMinimum", 20, { from: "2026-06-01" }));
    const told = await w.unchanged(() => set("YB-TUMEN-GOV", "noticeMinimum", 25, { from: "2026-05-01" }));
    expectRefusal(told, "OverlappingValidity", "OVERLAPPING_VALIDITY");
    expectFacts(told, { existingFrom: "2026-06-01", existingTo: null });
  });
});

describe("attaching a preset", () => {
  it("gives a county another document's values from a day on (YB-4.4-2)", async () => {
    done(await attachesPreset(shen, { unit: await w.unit("YB-HUNCHUN-GOV"), preset: "ZHIJIANG", from: "2026-09-01" }));
    expect(await readsPolicy(piao, "YB-HUNCHUN-HRSS", "gradeScale")).to.deep.include({ value: "EXCELLENT_GOOD_FAIR_POOR", origin: "PRESET", preset: "ZHIJIANG" });
    expect(await readsPolicy(piao, "YB-HUNCHUN-HRSS", "gradeScale", "2026-08-31")).to.deep.include({ preset: "YANBIAN" });
  });

  it("twice on one day is refused, and so is a preset nobody wrote", async () => {
    const unit = await w.unit("YB-HUNCHUN-GOV");
    expectRefusal(await w.unchanged(() => attachesPreset(shen, { unit, preset: "ARUN", from: "2026-09-01" })), "OverlappingValidity", "OVERLAPPING_VALIDITY");
    for (const preset of ["BEIJING", "constructor"])
      expectRefusal(await w.unchanged(() => attachesPreset(shen, { unit, preset, from: "2026-09-02" })), "Denied", "BAD_USER_INPUT");
  });
});
