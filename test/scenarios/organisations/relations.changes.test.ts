/** Edges, modes and duty divisions change on a day; circles, overlaps and half-registered modes are refused and leave no trace. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { expectDenied, expectRefusal } from "../../support/refused.js";
import { dividesDuties, endsRelation, listsBelow, looksUpUnit, relatesUnits, setsMode } from "../../support/verbs/organisations.verbs.js";
import { done, expectFacts } from "../../support/verbs/told.verbs.js";
import { openWorld, type NamedPerson, type NamedWorld } from "../../support/world.js";

const TODAY = "2026-09-01";
let w: NamedWorld;
let shen: NamedPerson;
let li: NamedPerson;
before(async () => {
  w = await openWorld();
  [shen, li] = [w.as("沈明珠"), w.as("李顺姬")];
});
after(() => w.close());

const relate = async (subject: string, kind: string, object: string, more: { from?: string; to?: string; actionKinds?: string[] } = {}) =>
  relatesUnits(shen, { subject: await w.unit(subject), kind, object: await w.unit(object), from: TODAY, ...more });

describe("moving a unit", () => {
  it("takes everything below with it, and history stays where it was", async () => {
    const below = async (code: string, asOf: string) =>
      (await listsBelow(li, code, "descendants", { first: 100, asOf })).edges.map(({ node }) => node.code).filter((each) => each.startsWith("YB-YANJI-HRSS"));
    const subtree = await below("YB-YANJI-GOV", TODAY);
    expect(subtree).to.include.members(["YB-YANJI-HRSS", "YB-YANJI-HRSS-INSPECTION"]);
    done(await relate("YB-YANJI-HRSS", "BELONGS_TO", "YB-LONGJING-GOV"));
    expect([await below("YB-YANJI-GOV", "2026-08-31"), await below("YB-LONGJING-GOV", "2026-08-31")]).to.deep.equal([subtree, []]);
    expect([await below("YB-YANJI-GOV", TODAY), await below("YB-LONGJING-GOV", TODAY)]).to.deep.equal([[], subtree]);
    const squad = (asOf: string) => looksUpUnit(li, { code: "YB-YANJI-SQUAD-XIAOYING", asOf }, "ancestors { code }");
    expect((await squad("2026-08-31")).ancestors.map(({ code }) => code)).to.deep.equal(["YB-YANJI-HRSS", "YB-YANJI-GOV", "YB-GOV"]);
    expect((await squad(TODAY)).ancestors.map(({ code }) => code)).to.deep.equal(["YB-YANJI-HRSS", "YB-LONGJING-GOV", "YB-GOV"]);
  });

  it("under itself or under what stands below it is refused, with the circle", async () => {
    const circle = [await w.unit("YB-GOV"), await w.unit("YB-TUMEN-GOV"), await w.unit("YB-GOV")];
    const told = await w.unchanged(() => relate("YB-GOV", "BELONGS_TO", "YB-TUMEN-GOV"));
    expectRefusal(told, "HierarchyCycle", "HIERARCHY_CYCLE");
    expectFacts(told, { circle });
    expectRefusal(await w.unchanged(() => relate("YB-GOV", "BELONGS_TO", "YB-GOV")), "HierarchyCycle", "HIERARCHY_CYCLE");
    expectRefusal(await w.unchanged(() => relate("YB-TAX", "BELONGS_TO", "YB-YANJI-TAX")), "HierarchyCycle", "HIERARCHY_CYCLE");
  });

});
