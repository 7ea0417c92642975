/** A call for lists, 2017 in 延边: the prefecture's legal office calls, departments confirm and report, it examines, and the days say who is late. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { basisOf, examined, itemOf, onBothSites, type Department } from "../../support/departments.js";
import { expectRefusal } from "../../support/refused.js";
import { listsDeadlines } from "../../support/verbs/deadlines.verbs.js";
import * as lists from "../../support/verbs/power-lists.verbs.js";
import { done, expectFacts } from "../../support/verbs/told.verbs.js";
import { openWorld, serveAgain, type NamedPerson, type NamedWorld } from "../../support/world.js";

let w: NamedWorld;
let office: string;
let bureau: Department;
let called: string[];
before(async () => {
  w = await openWorld({ now: "2017-08-03T01:00:00Z" });
  office = await w.unit("YB-LEGAL");
  bureau = { unit: await w.unit("YB-HRSS"), drafter: w.as("全美兰"), leader: w.as("朴哲洙"), office: w.as("李顺姬") };
  called = [bureau.unit, await w.unit("YB-URBAN"), await w.unit("YB-HOUSING-FUND"), await w.unit("YB-TRANSPORT")];
});
after(() => w.close());

const call = (more: object = {}) => ({
  office, title: "行政执法部门权责清单确认公布工作", documentNo: "延州政办发〔2017〕23号", addressees: called, confirmBy: "2017-08-20", examineBy: "2017-08-31", ...more,
});
const COUNTS = "state addresseeCount passedCount overdueCount";

describe("a call for lists", () => {
  let campaign: string;
  let list: string;

  it("is issued by the legal office to departments of its area, authorised organisations among them, and to nobody outside it (YB-3.1-1)", async () => {
    await w.unchanged(async () => {
      for (const name of ["全美兰", "金成哲"]) expectFacts(await lists.callsForLists(w.as(name), call()), { code: "FORBIDDEN", because: "NO_ABILITY" });
      expectFacts(await lists.callsForLists(w.as("丁海燕"), call()), { because: "NOT_LIST_OWNER" });
      const beyond = await lists.callsForLists(w.as("丁海燕"), call({ office: await w.unit("YB-YANJI-LEGAL") }));
      expectRefusal(beyond, "Denied", "FORBIDDEN");
      expectFacts(beyond, { rule: "list.ADDRESSEES_IN_AREA", because: "ADDRESSEE_OUTSIDE_AREA" });
      for (const wrong of [{ addressees: [await w.unit("YB-HRSS-LEGAL")] }, { confirmBy: "2017-08-03" }, { examineBy: "2017-08-19" }, { examineBy: "2018-09-01" }, { addressees: [bureau.unit, bureau.unit] }, { addressees: [] }])
        expectRefusal(await lists.callsForLists(w.as("李顺姬"), call(wrong)), "Denied", "BAD_USER_INPUT");
      expectRefusal(await lists.callsForLists(w.as("李顺姬"), call({ addressees: ["unit_00000000-0000-7000-8000-000000000000"] })), "Denied", "NOT_FOUND");
    });
    campaign = done(await lists.callsForLists(w.as("李顺姬"), call()));
    expect(await lists.looksUp(w.as("李顺姬"), "listCampaign", campaign, `${COUNTS} documentNo issuedOn office { code }`)).to.deep.equal(
      { state: "OPEN", addresseeCount: 4, passedCount: 0, overdueCount: 0, documentNo: "延州政办发〔2017〕23号", issuedOn: "2017-08-03", office: { code: "YB-LEGAL" } });
  });

  it("warns of authorised organisations that it leaves out, and is issued all the same (YB-3.1-1)", async () => {
    const { omitted } = await lists.looksUp(w.as("李顺姬"), "listCampaign", campaign, "omitted { code }");
    expect(omitted).to.deep.equal([{ code: "YB-METEO" }, { code: "YB-TOBACCO" }]);
  });

  it("tells the office how far each has come, and each department of itself alone (YB-3.1-1, YB-3.1-2)", async () => {
    const progress = async (person: NamedPerson) => (await lists.addresseesOf<{ organ: { code: string }; progress: string | null }>(person, campaign, "organ { code } progress"))
      .map((row) => [row.organ.code, row.progress]).sort();
    const others = [["YB-HOUSING-FUND", null], ["YB-TRANSPORT", null], ["YB-URBAN", null]];
    expect(await progress(w.as("李顺姬"))).to.deep.equal([["YB-HOUSING-FUND", null], ["YB-HRSS", null], ["YB-TRANSPORT", null], ["YB-URBAN", null]]);
    list = done(await lists.draftsList(bureau.drafter, { unit: bureau.unit, title: "州人社局权责清单" }));
    expect(await progress(w.as("全美兰"))).to.deep.equal([["YB-HRSS", "DRAFT"]]);
    expect((await progress(w.as("李顺姬"))).filter(([code]) => code !== "YB-HRSS")).to.deep.equal(others);
    expect(await progress(w.as("罗文静"))).to.deep.equal([]);
  });

  it("starts a clock for each department until its report, and one for the office until its examination (YB-3.1-3)", async () => {
    const due = async (unit: string, kind: string) => (await listsDeadlines(w.as("金成哲"), { unit, kinds: [kind], first: 10 })).edges.map(({ node }) => [node.dueOn, node.standing]);
    expect(await due(bureau.unit, "list.confirmation")).to.deep.equal([["2017-08-20", "RUNNING"]]);
    expect(await due(office, "list.examination")).to.have.length(4);
    await fill(list);
    expect(await due(bureau.unit, "list.confirmation")).to.deep.equal([["2017-08-20", "MET"]]);
    expect((await due(office, "list.examination")).filter(([, standing]) => standing === "MET")).to.deep.equal([]);
    await examined(bureau, list);
    expect((await due(office, "list.examination")).filter(([, standing]) => standing === "MET")).to.deep.equal([["2017-08-31", "MET"]]);
    await onBothSites(bureau, list, w.today);
    expect(await lists.looksUp(w.as("李顺姬"), "listCampaign", campaign, COUNTS)).to.deep.equal({ state: "OPEN", addresseeCount: 4, passedCount: 1, overdueCount: 0 });
  });

  it("past its day lists the three departments whose lists are still pending, and blocks none of them (YB-3.1-3)", async () => {
    const later = await serveAgain(w, "李顺姬", "2017-09-01T01:00:00Z");
    try {
      expect(await lists.looksUp(later.asker, "listCampaign", campaign, COUNTS)).to.deep.equal({ state: "OPEN", addresseeCount: 4, passedCount: 1, overdueCount: 3 });
      const rows = await lists.addresseesOf<{ organ: { code: string } }>(later.asker, campaign, "organ { code } confirmationOverdue examinationOverdue", true);
      expect(rows.map(({ organ }) => organ.code).sort()).to.deep.equal(["YB-HOUSING-FUND", "YB-TRANSPORT", "YB-URBAN"]);
      expect(await lists.addresseesOf(later.as("全美兰"), campaign, "progress", true)).to.deep.equal([]);
    } finally {
      await later.stop();
    }
  });

  it("is closed by its office, once, and nothing is due under it any more (YB-3.1-1)", async () => {
    await w.unchanged(async () => {
      expectFacts(await lists.closesCall(w.as("丁海燕"), { campaign }), { because: "NOT_LIST_OWNER" });
      expectFacts(await lists.closesCall(w.as("全美兰"), { campaign }), { because: "NO_ABILITY" });
    });
    done(await lists.closesCall(w.as("崔京浩"), { campaign }));
    expectRefusal(await w.unchanged(() => lists.closesCall(w.as("李顺姬"), { campaign })), "TransitionRefused", "ILLEGAL_TRANSITION");
    const { edges } = await listsDeadlines(w.as("金成哲"), { unit: office, kinds: ["list.examination"], first: 10 });
    expect(edges.map(({ node }) => node.standing).sort()).to.deep.equal(["CANCELLED", "CANCELLED", "CANCELLED", "MET"]);
  });

  /** The draft gets an item, the leader's consent, and goes up. */
  async function fill(draft: string): Promise<void> {
    const basis = await basisOf(bureau, "劳动法", { promulgatedOn: "1994-07-05", effectiveOn: "1995-01-01" });
    done(await lists.writesItem(bureau.drafter, itemOf(draft, bureau, ["A1", basis])));
    done(await lists.consents(bureau.leader, { list: draft }));
    done(await lists.submits(bureau.drafter, { list: draft }));
  }
});

describe("fifty departments under one call", () => {
  it("are read in as many statements as one", async () => {
    const { orgUnits } = await w.as("李顺姬").asks<{ orgUnits: { edges: { node: { id: string } }[] } }>(
      `{ orgUnits(first: 50, filter: { external: false, kinds: [ENFORCEMENT_DEPARTMENT, AUTHORISED_ORG, STREET_OFFICE, GOVERNMENT] }) { edges { node { id } } } }`);
    const campaign = done(await lists.callsForLists(w.as("李顺姬"), call({ addressees: orgUnits.edges.map(({ node }) => node.id) })));
    expect(orgUnits.edges).to.have.length(50);
    const read = (first: number) => w.as("李顺姬").tries(`{ campaignAddressees(first: ${first}, filter: { campaign: "${campaign}" }) { edges { node { progress examinationOverdue organ { code } } } } }`);
    const [one, fifty] = [await read(1), await read(50)];
    expect(fifty.extensions!.cost.statements).to.equal(one.extensions!.cost.statements).and.to.be.at.most(8);
  });
});
