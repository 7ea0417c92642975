/** Two bureaus become one: what the closed one still had to do by a day is due for its heir, and whoever stands there finds it. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { callerOn, started, unitOf } from "../../support/clocks.js";
import { tenantIdOf } from "../../support/tenant-rows.js";
import { listsDeadlines } from "../../support/verbs/deadlines.verbs.js";
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
