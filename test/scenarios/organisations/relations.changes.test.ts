/** Edges, modes and duty divisions change on a day; circles, overlaps and half-registered modes are refused and leave no trace. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { expectRefusal } from "../../support/refused.js";
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

  it("under an organ of the wrong kind, or where it stands already, is refused (AR-2.1-2)", async () => {
    expectRefusal(await w.unchanged(() => relate("YB-HRSS-INSPECTION", "BELONGS_TO", "YB-HRSS-LEGAL")), "ChangeRefused", "PARENT_UNSUITABLE", "AR-2.1-2");
    expectRefusal(await w.unchanged(() => relate("YB-YANJI-BEISHAN", "BELONGS_TO", "YB-HRSS")), "ChangeRefused", "PARENT_UNSUITABLE");
    expectRefusal(await w.unchanged(() => relate("YB-HRSS", "BELONGS_TO", "YB-GOV")), "OverlappingValidity", "OVERLAPPING_VALIDITY");
  });

  it("for a time only is refused: a parent is left by a move to another one", async () => {
    expectRefusal(await w.unchanged(() => relate("YB-TUMEN-HRSS", "BELONGS_TO", "YB-HUNCHUN-GOV", { to: "2027-01-01" })), "ChangeRefused", "PARENT_UNSUITABLE");
    const { history } = await looksUpUnit(li, { code: "YB-TUMEN-HRSS" }, "history { relations { id kind } }") as unknown as { history: { relations: { id: string; kind: string }[] } };
    const relation = history.relations.find(({ kind }) => kind === "BELONGS_TO")!.id;
    expectRefusal(await w.unchanged(() => endsRelation(shen, { relation, from: TODAY })), "ChangeRefused", "PARENT_UNSUITABLE");
  });

  it("further back than last year's end, or before the unit stood, is refused", async () => {
    const told = await w.unchanged(() => relate("YB-TUMEN-HRSS", "BELONGS_TO", "YB-HUNCHUN-GOV", { from: "2025-12-31" }));
    expectRefusal(told, "ChangeRefused", "BACKDATED_TOO_FAR");
    expectFacts(told, { earliest: "2026-01-01" });
  });
});

describe("relating units", () => {
  it("records who handed which powers to a street, and the street has them from that day (NL-CF-24)", async () => {
    done(await relate("YB-YANJI-URBAN", "POWER_TRANSFERRED", "YB-YANJI-XINXING", { actionKinds: ["PENALTY"] }));
    const arriving = async (asOf: string) =>
      (await looksUpUnit(li, { code: "YB-YANJI-XINXING", asOf }, "relations(side: IN) { kind actionKinds scopeLeft subject { code } object { code } }")).relations;
    expect(await arriving("2026-08-31")).to.deep.equal([]);
    expect(await arriving(TODAY)).to.deep.equal([
      { kind: "POWER_TRANSFERRED", actionKinds: ["PENALTY"], scopeLeft: false, subject: { code: "YB-YANJI-URBAN" }, object: { code: "YB-YANJI-XINXING" } },
    ]);
  });

  it("back to where a power came from is refused (NL-CF-24)", async () => {
    expectRefusal(await w.unchanged(() => relate("YB-YANJI-BEISHAN", "POWER_TRANSFERRED", "YB-YANJI-URBAN")), "HierarchyCycle", "HIERARCHY_CYCLE");
  });

  it("that puts a leader under those it leads is refused, whichever edges close the circle (NL-OG-83)", async () => {
    expectRefusal(await w.unchanged(() => relate("JL-GOV", "LED_BY", "YB-GOV")), "HierarchyCycle", "HIERARCHY_CYCLE");
    expectRefusal(await w.unchanged(() => relate("JL-GOV", "LED_BY", "YB-TUMEN-GOV")), "HierarchyCycle", "HIERARCHY_CYCLE");
    expectRefusal(await w.unchanged(() => relate("JL-HRSS", "GUIDED_BY", "YB-YANJI-HRSS")), "HierarchyCycle", "HIERARCHY_CYCLE");
  });

  it("to itself is refused for every kind", async () => {
    await w.unchanged(async () => {
      for (const kind of ["LOCATED_IN", "LEADERS_APPOINTED_BY", "ASSESSMENT_IMPLEMENTED_BY", "DELEGATES_TO", "AUTHORISED_FOR", "POWER_TRANSFERRED"])
        expectRefusal(await relate("YB-ANTU-LEGAL", kind, "YB-ANTU-LEGAL"), "HierarchyCycle", "HIERARCHY_CYCLE");
    });
  });

  it("a section as delegate or delegator is refused: it acts in the bureau's name (AR-2.1-2)", async () => {
    expectRefusal(await w.unchanged(() => relate("YB-HRSS", "DELEGATES_TO", "YB-HRSS-RELATIONS", { actionKinds: ["INSPECTION"] })), "ChangeRefused", "DELEGATE_KIND", "AR-2.1-2");
    expectRefusal(await w.unchanged(() => relate("YB-HRSS-LEGAL", "DELEGATES_TO", "YB-HRSS-INSPECTION")), "ChangeRefused", "NOT_AN_ORGAN", "AR-2.1-2");
    done(await relate("YB-URBAN", "DELEGATES_TO", "YB-YANJI-HENAN", { actionKinds: ["INSPECTION"] }));
  });

  it("twice over the same days is refused, with the days in the way", async () => {
    const told = await w.unchanged(() => relate("YB-HRSS", "DELEGATES_TO", "YB-HRSS-INSPECTION", { actionKinds: ["LICENCE"] }));
    expectRefusal(told, "OverlappingValidity", "OVERLAPPING_VALIDITY");
    expectFacts(told, { existingFrom: "2015-01-01", existingTo: null });
  });

  it("until a day that does not come after the first is malformed", async () => {
    await w.unchanged(async () => {
      for (const to of [TODAY, "2026-08-31"]) {
        const told = await relate("YB-URBAN", "DELEGATES_TO", "YB-YANJI-JIANGONG", { to });
        expectRefusal(told, "Denied", "BAD_USER_INPUT");
        expect(told.fields?.[0]).to.include({ path: "input.to", rule: "afterFrom" });
      }
    });
  });

  it("ends on a day, once", async () => {
    const relation = done(await relate("YB-CULTURE", "DELEGATES_TO", "YB-HRSS-INSPECTION", { from: "2026-02-01" }));
    done(await endsRelation(shen, { relation, from: TODAY }));
    const told = await w.unchanged(() => endsRelation(shen, { relation, from: "2026-10-01" }));
    expectRefusal(told, "OverlappingValidity", "OVERLAPPING_VALIDITY");
    expectFacts(told, { existingFrom: "2026-02-01", existingTo: TODAY });
  });
});

describe("the mode of management", () => {
  const mode = async (unit: string, chosen: string, ends: { superior?: string; government?: string; dualPrimary?: string; from?: string }) =>
    setsMode(shen, {
      unit: await w.unit(unit), mode: chosen, from: ends.from ?? TODAY, ...(ends.dualPrimary ? { dualPrimary: ends.dualPrimary } : {}),
      ...(ends.superior ? { superior: await w.unit(ends.superior) } : {}), ...(ends.government ? { government: await w.unit(ends.government) } : {}),
    });
  const leaders = async (code: string, asOf: string) =>
    (await looksUpUnit(li, { code, asOf }, "relations(kinds: [LED_BY, GUIDED_BY, LOCATED_IN]) { kind subject { code } object { code } }"))
      .relations.map(({ kind, object }) => `${kind} ${object.code}`).sort();

  it("changes with its edges on one day: a LOCAL bureau becomes VERTICAL (NL-OG-83)", async () => {
    done(await mode("YB-TUMEN-MSA", "VERTICAL", { superior: "YB-MSA", government: "YB-TUMEN-GOV" }));
    expect(await leaders("YB-TUMEN-MSA", "2026-08-31")).to.deep.equal(["GUIDED_BY YB-MSA", "LED_BY YB-TUMEN-GOV"]);
    expect(await leaders("YB-TUMEN-MSA", TODAY)).to.deep.equal(["LED_BY YB-MSA", "LOCATED_IN YB-TUMEN-GOV"]);
    expect((await looksUpUnit(li, { code: "YB-TUMEN-MSA" }, "mode")).mode).to.equal("VERTICAL");
  });

  /** Read a row as: MODE with these ENDS lacks or contradicts what FAULTS name. */
  const HALF: readonly (readonly [mode: string, ends: Parameters<typeof mode>[2], ...faults: string[]])[] = [
    ["VERTICAL", {}, "SUPERIOR_REQUIRED"],
    ["VERTICAL", { government: "YB-YANJI-GOV" }, "SUPERIOR_REQUIRED"],
    ["VERTICAL", { superior: "YB-HRSS", dualPrimary: "SUPERIOR" }, "DUAL_PRIMARY_FORBIDDEN"],
    ["LOCAL", {}, "GOVERNMENT_REQUIRED"],
    ["LOCAL", { superior: "YB-HRSS" }, "GOVERNMENT_REQUIRED"],
    ["LOCAL", { government: "YB-YANJI-GOV", dualPrimary: "LOCAL" }, "DUAL_PRIMARY_FORBIDDEN"],
    ["DUAL", { superior: "YB-HRSS", government: "YB-YANJI-GOV" }, "DUAL_PRIMARY_REQUIRED"],
    ["DUAL", { dualPrimary: "LOCAL" }, "SUPERIOR_REQUIRED", "GOVERNMENT_REQUIRED"],
    ["LOCAL", { government: "YB-MSA" }, "GOVERNMENT_NOT_A_GOVERNMENT"],
    ["VERTICAL", { superior: "YB-GOV" }, "SUPERIOR_NOT_A_DEPARTMENT"],
    ["VERTICAL", { superior: "YB-YANJI-HRSS" }, "OWN_SUPERIOR"],
  ];
  it("half registered is refused, with everything that is wrong (NL-OG-83)", async () => {
    await w.unchanged(async () => {
      for (const [chosen, ends, ...faults] of HALF) {
        const told = await mode("YB-YANJI-HRSS", chosen, ends);
        expectRefusal(told, "ManagementModeInvalid", "MANAGEMENT_MODE_INVALID", "NL-OG-83");
        expectFacts(told, { faults });
      }
    });
  });

  it("belongs to departments and authorised organisations only (NL-OG-83)", async () => {
    await w.unchanged(async () => {
      for (const unit of ["YB-HRSS-LEGAL", "YB-YANJI-SQUAD-XIAOYING", "YB-TUMEN-GOV"])
        expectFacts(await mode(unit, "LOCAL", { government: "YB-GOV" }), { __typename: "ManagementModeInvalid", faults: ["UNIT_HAS_NO_MODE"] });
    });
  });

  it("that puts a bureau under its own subordinate is refused (NL-OG-83)", async () => {
    expectRefusal(await w.unchanged(() => mode("YB-TAX", "VERTICAL", { superior: "YB-YANJI-TAX" })), "HierarchyCycle", "HIERARCHY_CYCLE");
  });

  it("on the first day of the standing one or before is refused: it would overlap", async () => {
    expectRefusal(await w.unchanged(() => mode("YB-TUMEN-MSA", "LOCAL", { government: "YB-TUMEN-GOV" })), "OverlappingValidity", "OVERLAPPING_VALIDITY");
  });

  it("holds its edges: a VERTICAL body never loses its superior by the edge alone, nor gets a second one (NL-OG-83)", async () => {
    const { relations } = await looksUpUnit(li, { code: "YB-YANJI-TAX" }, "relations(kinds: [LED_BY]) { id kind subject { code } object { code } }");
    expectRefusal(await w.unchanged(() => endsRelation(shen, { relation: relations[0]!.id, from: TODAY })), "ChangeRefused", "MANAGEMENT_MODE_INVALID", "NL-OG-83");
    expectRefusal(await w.unchanged(() => relate("YB-YANJI-HRSS", "LED_BY", "YB-HRSS")), "ChangeRefused", "MANAGEMENT_MODE_INVALID", "NL-OG-83");
  });
});

describe("a duty division", () => {
  const WHOLE = [
    ["执法", "SUPERIOR", "EXERCISE_OF_POWERS"], ["履职", "LOCAL", "FULFILMENT_OF_DUTIES"],
    ["责任制", "LOCAL", "RESPONSIBILITY_SYSTEM"], ["评议", "LOCAL", "PUBLIC_PARTICIPATION"],
  ] as const;
  type Line = readonly [area: string, owner: string, group: string];
  const divide = async (unit: string, lines: readonly Line[], more: { weights?: { superior: number; local: number }; to?: string } = {}) =>
    dividesDuties(shen, { unit: await w.unit(unit), from: TODAY, lines: lines.map(([dutyArea, owner, indicatorGroup]) => ({ dutyArea, owner, indicatorGroup })), ...more });

  it("of 和龙市公安局 is recorded at last, weights and all (YB-2.4.1-5)", async () => {
    done(await divide("YB-HELONG-POLICE", WHOLE, { weights: { superior: 33.33, local: 66.67 } }));
    const { dutyDivision } = await looksUpUnit(li, { code: "YB-HELONG-POLICE" }, "dutyDivision { superiorWeight localWeight lines { dutyArea } }");
    expect(dutyDivision).to.deep.include({ superiorWeight: 33.33, localWeight: 66.67 });
    expect((dutyDivision as { lines: unknown[] }).lines).to.have.length(4);
  });

  it("with a group unowned, owned twice, an area repeated, one side only or wrong weights is refused (YB-2.4.1-5)", async () => {
    const [exercise, fulfilment, system, public_] = WHOLE;
    const wrong: readonly (readonly [lines: readonly Line[], facts: Record<string, unknown>, weights?: { superior: number; local: number }])[] = [
      [[exercise, fulfilment, system], { unowned: ["PUBLIC_PARTICIPATION"], ownedTwice: [] }],
      [[...WHOLE, ["重点执法", "LOCAL", "EXERCISE_OF_POWERS"]], { unowned: [], ownedTwice: ["EXERCISE_OF_POWERS"] }],
      [[exercise, fulfilment, system, ["责任制 ", "LOCAL", public_[2]]], { repeatedAreas: ["责任制"] }],
      [WHOLE.map(([area, , group]) => [area, "LOCAL", group] as const), { isOneSided: true }],
      [WHOLE, { weightsOff: true }, { superior: 33.3, local: 66.6 }],
      [WHOLE, { weightsOff: true }, { superior: 0.1, local: 0.2 }],
      [WHOLE, { weightsOff: true }, { superior: 60, local: 60 }],
    ];
    await w.unchanged(async () => {
      for (const [lines, facts, weights] of wrong) {
        const told = await divide("YB-YANJI-POLICE", lines, weights ? { weights } : {});
        expectRefusal(told, "DutyDivisionInvalid", "DUTY_DIVISION_INVALID", "YB-2.4.1-5");
        expectFacts(told, facts);
      }
    });
  });

  it("with weights finer than two decimals is malformed: nothing is rounded silently", async () => {
    const told = await w.unchanged(() => divide("YB-YANJI-POLICE", WHOLE, { weights: { superior: 33.334, local: 66.666 } }));
    expectRefusal(told, "Denied", "BAD_USER_INPUT");
  });

  it("of a body that is not under dual management is refused (YB-2.4.1-5)", async () => {
    expectRefusal(await w.unchanged(() => divide("YB-YANJI-HRSS", WHOLE)), "ManagementModeInvalid", "MANAGEMENT_MODE_INVALID", "YB-2.4.1-5");
  });

  it("over one that already ends later is refused", async () => {
    done(await divide("YB-ANTU-POLICE", WHOLE, { to: "2027-01-01" }));
    expectRefusal(await w.unchanged(() => divide("YB-ANTU-POLICE", WHOLE)), "OverlappingValidity", "OVERLAPPING_VALIDITY");
  });
});
