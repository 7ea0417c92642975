/** A unit is closed, or leaves its place, on a decision made on paper; whatever still hangs on it is named, and history stays where it was. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { expectDenied, expectRefusal } from "../../support/refused.js";
import { closesUnit, endsRelation, establishesUnit, formsLeadingGroup, leavesParent, looksUpUnit, relatesUnits, setsMode, setsPolicy, setsScope } from "../../support/verbs/organisations.verbs.js";
import { done, expectFacts } from "../../support/verbs/told.verbs.js";
import { openWorld, type NamedPerson, type NamedWorld } from "../../support/world.js";

const TODAY = "2026-09-01";
const PAPER = "延州编〔2026〕12号";
let w: NamedWorld;
let shen: NamedPerson;
let li: NamedPerson;
before(async () => {
  w = await openWorld();
  [shen, li] = [w.as("沈明珠"), w.as("李顺姬")];
});
after(() => w.close());

const close = async (code: string, more: Record<string, unknown> = {}) => closesUnit(shen, { unit: await w.unit(code), from: TODAY, documentNo: PAPER, ...more });
const exists = async (code: string, asOf: string) =>
  (await li.tries<{ orgUnit: unknown }>("query($code: String, $asOf: LegalDate) { orgUnit(code: $code, asOf: $asOf) { id } }", { code, asOf })).data?.orgUnit !== undefined &&
  (await li.tries("query($code: String, $asOf: LegalDate) { orgUnit(code: $code, asOf: $asOf) { id } }", { code, asOf })).errors === undefined;

describe("closing a unit", () => {
  it("with units, posts, delegations and guided bureaus hanging on it is refused, and everything left is named (AR-2.1-2)", async () => {
    const told = await w.unchanged(() => close("YB-HRSS"));
    expectRefusal(told, "UnitStillInUse", "UNIT_STILL_IN_USE", "AR-2.1-2", "NL-OG-83");
    const left = told["left"] as { tie: string; count: number; ids: string[] }[];
    expect(left.map(({ tie }) => tie)).to.include.members(["CHILDREN", "POSTS", "GUIDANCE", "DELEGATIONS"]);
    expect(left.find(({ tie }) => tie === "CHILDREN")!.ids).to.include(await w.unit("YB-HRSS-LEGAL"));
    expectFacts(told, { unitInUse: await w.unit("YB-HRSS") });
  });

  it("on which nothing hangs ends it on the day, and it stood the day before", async () => {
    done(await establishesUnit(shen, { code: "YB-HRSS-BRIEF", kind: "INTERNAL_ORGAN", level: "PREFECTURE", names: [{ language: "ZH", name: "临时专班" }], parent: await w.unit("YB-HRSS"), from: "2026-03-01" }));
    const unit = await w.unit("YB-HRSS-BRIEF");
    expect((await closesUnit(shen, { unit, from: TODAY, documentNo: PAPER })).__typename).to.equal("UnitChanged");
    expect([await exists("YB-HRSS-BRIEF", "2026-08-31"), await exists("YB-HRSS-BRIEF", TODAY)]).to.deep.equal([true, false]);
    const again = await w.unchanged(() => closesUnit(shen, { unit, from: TODAY, documentNo: PAPER }));
    expectRefusal(again, "ChangeRefused", "UNIT_NOT_OPEN");
  });

  it("at another version than the one that was read is refused", async () => {
    expectRefusal(await w.unchanged(() => close("YB-HRSS-RELATIONS", { expectedVersion: 99 })), "StaleVersion", "STALE_VERSION");
  });

  it("without naming the document is malformed", async () => {
    const told = await w.unchanged(() => close("YB-HRSS-RELATIONS", { documentNo: null }));
    expectRefusal(told, "Denied", "BAD_USER_INPUT");
    expect(told.fields?.[0]).to.include({ path: "input.documentNo" });
  });

  it("is nobody's but the administrator's", async () => {
    await w.unchanged(async () => {
      for (const name of ["金成哲", "许英花", "朴哲洙"])
        expectRefusal(await closesUnit(w.as(name), { unit: await w.unit("YB-HRSS-RELATIONS"), from: TODAY, documentNo: PAPER }), "Denied", "FORBIDDEN");
    });
  });
});

describe("leaving a parent", () => {
  it("lets an organ whose line leads outside stand alone from the day on", async () => {
    done(await establishesUnit(shen, { code: "YB-RAIL", kind: "ENFORCEMENT_DEPARTMENT", level: "PREFECTURE", names: [{ language: "ZH", name: "延边铁路监督管理局" }], parent: await w.unit("YB-GOV"), from: "2026-02-01" }));
    done(await leavesParent(shen, { unit: await w.unit("YB-RAIL"), from: TODAY, documentNo: PAPER }));
    const parent = async (asOf: string) => (await looksUpUnit(li, { code: "YB-RAIL", asOf }, "parent { code }")).parent?.code ?? null;
    expect([await parent("2026-08-31"), await parent(TODAY)]).to.deep.equal(["YB-GOV", null]);
    expectRefusal(await w.unchanged(async () => leavesParent(shen, { unit: await w.unit("YB-RAIL"), from: TODAY, documentNo: PAPER })), "ChangeRefused", "NO_PARENT");
  });

  it("is refused to a section: it is part of an organ and cannot stand alone (AR-2.1-2)", async () => {
    const told = await w.unchanged(async () => leavesParent(shen, { unit: await w.unit("YB-HRSS-LEGAL"), from: TODAY, documentNo: PAPER }));
    expectRefusal(told, "ChangeRefused", "PARENT_UNSUITABLE", "AR-2.1-2");
  });
});

describe("the responsibility system", () => {
  it("has a unit inside it for a stretch of days, and yesterday's answer stays (AR-2.1-1)", async () => {
    const inside = async (asOf: string) => (await looksUpUnit(li, { code: "YB-URBAN", asOf }, "inResponsibilityScope"))["inResponsibilityScope"];
    const { version } = await looksUpUnit(li, { code: "YB-URBAN" }, "version");
    done(await setsScope(shen, { unit: await w.unit("YB-URBAN"), inScope: false, expectedVersion: version, from: TODAY }));
    expect([await inside("2026-08-31"), await inside(TODAY)]).to.deep.equal([true, false]);
    done(await setsScope(shen, { unit: await w.unit("YB-URBAN"), inScope: true, expectedVersion: version + 1, from: "2026-10-01" }));
    expect([await inside(TODAY), await inside("2026-10-01")]).to.deep.equal([false, true]);
    const told = await w.unchanged(async () => setsScope(shen, { unit: await w.unit("YB-URBAN"), inScope: true, expectedVersion: version + 2, from: "2026-09-15" }));
    expectRefusal(told, "OverlappingValidity", "OVERLAPPING_VALIDITY");
  });
});

describe("two leading groups of one name in one unit", () => {
  it("are refused; another name is another group (YB-4.1-1)", async () => {
    const { posts } = await looksUpUnit(li, { code: "YB-MSA" }, "posts { id }");
    const group = { unit: await w.unit("YB-MSA"), duties: [], seats: [{ post: posts[0]!.id, position: "LEADER" }], from: TODAY };
    done(await formsLeadingGroup(shen, { ...group, name: "依法行政领导小组" }));
    expectRefusal(await w.unchanged(() => formsLeadingGroup(shen, { ...group, name: "依法行政领导小组" })), "OverlappingValidity", "OVERLAPPING_VALIDITY");
    done(await formsLeadingGroup(shen, { ...group, name: "法治建设领导小组" }));
  });
});

describe("where the structure changes only by decision", () => {
  it("direct registration is refused, whatever it would change; other verbs and other units are untouched (NL-OG-83)", async () => {
    done(await setsPolicy(shen, { unit: await w.unit("YB-DUNHUA-GOV"), key: "structureByDecisionOnly", value: true, from: TODAY }));
    const [unit, government, bureau] = [await w.unit("YB-DUNHUA-HRSS"), await w.unit("YB-DUNHUA-GOV"), await w.unit("YB-HRSS")];
    await w.unchanged(async () => {
      const told = [
        await closesUnit(shen, { unit, from: TODAY, documentNo: PAPER }),
        await leavesParent(shen, { unit, from: TODAY, documentNo: PAPER }),
        await relatesUnits(shen, { subject: unit, kind: "BELONGS_TO", object: await w.unit("YB-YANJI-GOV"), from: TODAY }),
        await relatesUnits(shen, { subject: await w.unit("YB-DUNHUA-LEGAL"), kind: "LED_BY", object: government, from: TODAY }),
        await setsMode(shen, { unit, mode: "VERTICAL", superior: bureau, government, from: TODAY }),
        await establishesUnit(shen, { code: "YB-DUNHUA-NEW", kind: "ENFORCEMENT_DEPARTMENT", level: "COUNTY", names: [{ language: "ZH", name: "敦化市数据局" }], parent: government, from: TODAY }),
      ];
      for (const each of told) expectRefusal(each, "ChangeRefused", "DECISION_REQUIRED", "NL-OG-83");
    });
    const relation = done(await relatesUnits(shen, { subject: unit, kind: "DELEGATES_TO", object: await w.unit("YB-HRSS-INSPECTION"), actionKinds: ["INSPECTION"], from: "2026-08-01" }));
    done(await endsRelation(shen, { relation, from: TODAY }));
    expect((await setsMode(shen, { unit: await w.unit("YB-TUMEN-HRSS"), mode: "LOCAL", superior: bureau, government: await w.unit("YB-TUMEN-GOV"), from: TODAY })).__typename).to.equal("UnitChanged");
    expectDenied(await w.as("金成哲").tries("mutation($i: CloseUnitInput!) { closeUnit(input: $i) { __typename } }", { i: { unit, from: TODAY } }), "FORBIDDEN");
  });
});
