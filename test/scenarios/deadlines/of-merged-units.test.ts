/** A unit ends: what it still had to do by a day is due for its heir, or for whoever stood above it; nothing is due for nobody. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { callerOn, started, unitOf } from "../../support/clocks.js";
import { tenantIdOf } from "../../support/tenant-rows.js";
import { expectRefusal } from "../../support/refused.js";
import { listsDeadlines } from "../../support/verbs/deadlines.verbs.js";
import { closesUnit, establishesUnit } from "../../support/verbs/organisations.verbs.js";
import { done } from "../../support/verbs/told.verbs.js";
import * as verbs from "../../support/verbs/reorganisation.verbs.js";
import { openWorld, type NamedWorld } from "../../support/world.js";

describe("the deadlines of a unit that is merged", () => {
  let w: NamedWorld;
  before(async () => { w = await openWorld(); });
  after(() => w.close());

  it("go on for the heir, with the move in their journal (AR-3.4-1, NL-OG-83)", async () => {
    const tenantId = await tenantIdOf(w.clone, "yanbian");
    await started(callerOn(w.clone.database, tenantId, "2026-09-01"), { ownerUnitId: await unitOf(w.clone.database, tenantId, "YB-URBAN") });
    const heir = await w.unit("YB-TRANSPORT");
    const jin = w.as("金成哲");
    expect((await listsDeadlines(jin, { unit: heir })).totalCount).to.equal(0);
    const drafted = verbs.standing(await verbs.draftsReorganisation(w.as("许英花"), {
      title: "城管并入交通", documentNo: "延州发〔2026〕11号", effectiveOn: "2026-09-01",
      lines: [{ merge: { units: [await w.unit("YB-URBAN")], heir, handsOver: ["CHILDREN", "POSTS", "GUIDANCE", "DELEGATIONS", "POWERS", "TASKS"] } }],
    }));
    verbs.standing(await verbs.submitsReorganisation(w.as("许英花"), drafted.id));
    expect(verbs.standing(await verbs.decidesReorganisation(jin, drafted.id)).state).to.equal("IN_FORCE");
    const { edges } = await listsDeadlines(jin, { unit: heir });
    expect(edges.map(({ node }) => [node.dueOn, node.standing, node.ownerUnit?.code])).to.deep.equal([["2026-09-29", "RUNNING", "YB-TRANSPORT"]]);
    expect(edges[0]!.node.journal.map(({ event }) => event)).to.deep.equal(["STARTED", "HANDED_OVER"]);
  });
});

describe("the deadlines of a unit that is closed", () => {
  let w: NamedWorld;
  let tenantId: string;
  before(async () => {
    w = await openWorld();
    tenantId = await tenantIdOf(w.clone, "yanbian");
    done(await establishesUnit(w.as("沈明珠"), { code: "YB-HRSS-BRIEF", kind: "INTERNAL_ORGAN", level: "PREFECTURE", names: [{ language: "ZH", name: "临时专班" }], parent: await w.unit("YB-HRSS"), from: "2026-03-01" }));
    await started(callerOn(w.clone.database, tenantId, "2026-09-01"), { ownerUnitId: await unitOf(w.clone.database, tenantId, "YB-HRSS-BRIEF") });
  });
  after(() => w.close());
  const close = async (from: string) => closesUnit(w.as("沈明珠"), { unit: await w.unit("YB-HRSS-BRIEF"), from, documentNo: "延州编〔2026〕12号" });

  it("stand in the way while its day has not come: until then nobody else answers for them (NL-OG-83)", async () => {
    const told = await w.unchanged(() => close("2026-10-01"));
    expectRefusal(told, "UnitStillInUse", "UNIT_STILL_IN_USE");
    expect((told["left"] as { tie: string; count: number }[]).map(({ tie, count }) => [tie, count])).to.deep.equal([["DEADLINES", 1]]);
  });

  it("fall on its day to the unit above, which finds them among its own", async () => {
    expect((await close("2026-09-01")).__typename).to.equal("UnitChanged");
    const { edges } = await listsDeadlines(w.as("朴哲洙"), { unit: await w.unit("YB-HRSS") });
    const moved = edges.filter(({ node }) => node.journal.some(({ event }) => event === "HANDED_OVER"));
    expect(moved.map(({ node }) => [node.standing, node.ownerUnit?.code])).to.deep.equal([["RUNNING", "YB-HRSS"]]);
  });
});
