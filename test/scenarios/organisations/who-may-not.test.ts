/** Who may not change the register: everybody but its keeper, whatever the change; and the keeper of another tenant finds nothing. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { expectRefusal } from "../../support/refused.js";
import { mutationsAsking } from "../../support/sweep.js";
import * as verbs from "../../support/verbs/organisations.verbs.js";
import { done, expectFacts, type Told } from "../../support/verbs/told.verbs.js";
import { openWorld, rehearsing, type NamedPerson, type NamedWorld } from "../../support/world.js";

const TODAY = "2026-09-01";
/** Changes of another system that ask for the same ability; they are swept beside it. */
const ELSEWHERE: readonly string[] = ["revokeServiceToken"];
const LINES = [["执法", "SUPERIOR", "EXERCISE_OF_POWERS"], ["履职", "LOCAL", "FULFILMENT_OF_DUTIES"], ["责任制", "LOCAL", "RESPONSIBILITY_SYSTEM"], ["评议", "LOCAL", "PUBLIC_PARTICIPATION"]]
  .map(([dutyArea, owner, indicatorGroup]) => ({ dutyArea, owner, indicatorGroup }));

describe("changing the register", () => {
  let w: NamedWorld;
  /** Read a row as: VERB with an input that its keeper could send. */
  let changes: Readonly<Record<string, (person: NamedPerson) => Promise<Told>>>;
  before(async () => {
    w = await openWorld();
    const [unit, bureau, government, parent] = [await w.unit("YB-ANTU-POLICE"), await w.unit("YB-ANTU-MSA"), await w.unit("YB-ANTU-GOV"), await w.unit("YB-HRSS")];
    const { posts } = await verbs.looksUpUnit(w.as("沈明珠"), { code: "YB-HRSS" }, "posts { id holder { id } }");
    const [post, person] = [posts[0]!.id, posts[0]!.holder!.id];
    const { relations } = await verbs.looksUpUnit(w.as("沈明珠"), { code: "YB-HRSS" }, "relations(kinds: [DELEGATES_TO]) { id kind subject { code } object { code } }");
    const { id: office, version } = await verbs.looksUpUnit(w.as("沈明珠"), { code: "YB-OFFICE" }, "id version");
    const keeper = w.as("沈明珠");
    const holder = done(await verbs.registersPerson(keeper, { name: "任某", from: TODAY }));
    const heldPost = async (title: string): Promise<string> => {
      const made = done(await verbs.createsPost(keeper, { unit: parent, title, roles: ["HANDLER"], from: "2026-02-01" }));
      done(await verbs.appoints(keeper, { post: made, person: holder, from: "2026-02-01" }));
      return made;
    };
    const [acted, away, left, abolished] = [await heldPost("一岗"), await heldPost("二岗"), await heldPost("三岗"), await heldPost("四岗")];
    done(await verbs.letsAct(keeper, { post: away, person, from: "2026-08-01", to: "2026-12-01", ground: "STUDY", documentNo: "(示例)〔2026〕2号" }));
    const from = TODAY;
    const idle = await w.unit("YB-ANTU-METEO");
    changes = {
      establishUnit: (who) => verbs.establishesUnit(who, { code: "YB-NEW", kind: "INTERNAL_ORGAN", level: "PREFECTURE", names: [{ language: "ZH", name: "新科" }], parent, from }),
      nameUnit: (who) => verbs.namesUnit(who, { unit, name: { language: "ZH", name: "新名" }, from }),
      setResponsibilityScope: (who) => verbs.setsScope(who, { unit: office, inScope: false, expectedVersion: version, from }),
      relateUnits: (who) => verbs.relatesUnits(who, { subject: unit, kind: "LEADERS_APPOINTED_BY", object: government, from }),
      closeUnit: (who) => verbs.closesUnit(who, { unit: idle, from: "2027-01-01", documentNo: "编办〔2026〕1号" }),
      leaveParent: (who) => verbs.leavesParent(who, { unit: bureau, from, documentNo: "编办〔2026〕1号" }),
      endRelation: (who) => verbs.endsRelation(who, { relation: relations[0]!.id, from }),
      setManagementMode: (who) => verbs.setsMode(who, { unit: bureau, mode: "LOCAL", government, from }),
      recordDutyDivision: (who) => verbs.dividesDuties(who, { unit, lines: LINES, from }),
      assignResponsibility: (who) => verbs.assignsResponsibility(who, { unit, clause: "WP-C-5", from }),
      createPost: (who) => verbs.createsPost(who, { unit, title: "副局长", roles: ["DEPUTY"], from }),
      registerPerson: (who) => verbs.registersPerson(who, { name: "新人", from }),
      appoint: (who) => verbs.appoints(who, { post, person, from }),
      actFor: (who) => verbs.letsAct(who, { post: acted, person, from, to: "2026-10-01", ground: "LEAVE", documentNo: "(示例)〔2026〕1号" }),
      endActing: (who) => verbs.endsActing(who, { post: away, from: "2026-09-02" }),
      endAppointment: (who) => verbs.leavesPost(who, { post: left, from }),
      endPost: (who) => verbs.abolishesPost(who, { post: abolished, endHolding: true, from }),
      formLeadingGroup: (who) => verbs.formsLeadingGroup(who, { unit: parent, name: "第二领导小组", duties: [], seats: [{ post, position: "LEADER" }], from }),
      formMeetingBody: (who) => verbs.formsMeetingBody(who, { unit: parent, kind: "PLENARY", posts: [post], from }),
      setPolicy: (who) => verbs.setsPolicy(who, { unit, key: "legalReviewDays", value: 9, from }),
      attachPreset: (who) => verbs.attachesPreset(who, { unit, preset: "ARUN", from }),
    };
  });
  after(() => w.close());

  it("is asked here of every change there is", () =>
    expect([...Object.keys(changes), ...ELSEWHERE]).to.have.members(mutationsAsking("maintainOrganisation", "maintainPosts", "maintainPolicies")));

  for (const [name, why] of [
    ["yb-portal", "a portal"], ["yb-integrator", "another system"], ["裴成男", "an auditor"], ["柳春海", "the operator of the platform"], ["石磊", "an officer"],
    ["李顺姬", "the legal office"], ["金成哲", "the government's leader"], ["朴哲洙", "the head of the bureau"],
  ] as const) {
    it(`is not for ${why}: ${name} is refused every change`, () => w.unchanged(async () => {
      for (const [mutation, change] of Object.entries(changes)) {
        const told = await change(w.as(name));
        expectRefusal(told, "Denied", "FORBIDDEN");
        expectFacts(told, { because: "NO_ABILITY" });
        expect(told.rule, mutation).to.match(/^ability\.maintain(Organisation|Posts|Policies)$/);
      }
    }));
  }

  it("is not for somebody who has not signed in, nor with a token nobody issued", () => w.unchanged(async () => {
    for (const change of Object.values(changes)) expectRefusal(await change(w.nobody), "Denied", "UNAUTHENTICATED");
    const response = await fetch(`${w.url}/graphql`, {
      method: "POST", headers: { "content-type": "application/json", authorization: "Bearer demo-token-yb-tenant-admim" }, body: JSON.stringify({ query: "{ me { label } }" }),
    });
    expect(JSON.stringify(await response.json())).to.include("UNAUTHENTICATED");
  }));

  it("is not for the keeper of another tenant: 苏德胜 finds none of it", () => w.unchanged(async () => {
    for (const [mutation, change] of Object.entries(changes)) {
      if (mutation === "registerPerson") continue; // names nothing of ours: it registers a person in the keeper's own tenant
      expectRefusal(await change(w.as("苏德胜")), "Denied", "NOT_FOUND");
    }
  }));

  it("can be tried first by its keeper: 沈明珠 is told that each would be done, and nothing is", () => w.unchanged(async () => {
    for (const [mutation, change] of Object.entries(changes)) expect(await change(rehearsing(w.as("沈明珠"))), mutation).to.deep.include({ __typename: "Validated", action: mutation });
  }));

  it("is for its keeper: 沈明珠 makes every one of these changes", async () => {
    for (const change of Object.values(changes)) done(await change(w.as("沈明珠")));
  });
});
