/** 延边 merges two bureaus: drafted, decided, signed by the superior concerned, carried out on its day; before and after both stay true of their days. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { silentLog } from "../../../src/platform/log/log.js";
import { carryOutDue } from "../../../src/systems/organisations/reorganisation.jobs.js";
import { findFields } from "../../../src/platform/audit/audit-event.format.js";
import { tenantIdOf } from "../../support/tenant-rows.js";
import { expectRefusal } from "../../support/refused.js";
import { asksAssessors } from "../../support/verbs/authority.verbs.js";
import { looksUpUnit } from "../../support/verbs/organisations.verbs.js";
import * as verbs from "../../support/verbs/reorganisation.verbs.js";
import { openWorld, TEST_NOW, type NamedPerson, type NamedWorld } from "../../support/world.js";

const DAY = "2026-10-01";
const EVE = "2026-09-30";
/** The day passes when the scenario says so. */
let now = TEST_NOW;
const clock = { now: () => new Date(now) };
let w: NamedWorld;
let xu: NamedPerson;
let jin: NamedPerson;
let tai: NamedPerson;
let li: NamedPerson;
let matter: string;

/** 市场监管 and 城管 become one bureau; 生态环境 goes from dual to vertical management. */
const lines = async () => [
  {
    establish: {
      code: "YB-ENFORCEMENT", kind: "ENFORCEMENT_DEPARTMENT", level: "PREFECTURE", names: [{ language: "ZH", name: "延边朝鲜族自治州综合行政执法局" }],
      parent: await w.unit("YB-GOV"), subjectStatus: "ADMINISTRATIVE_ORGAN", enforcementFunction: true, inResponsibilityScope: true,
    },
  },
  { setMode: { unit: "YB-ENFORCEMENT", mode: "LOCAL", superior: await w.unit("JL-MSA"), government: await w.unit("YB-GOV") } },
  { merge: { units: [await w.unit("YB-MSA"), await w.unit("YB-URBAN")], heir: "YB-ENFORCEMENT", handsOver: ["CHILDREN", "POSTS", "GUIDANCE", "DELEGATIONS", "POWERS", "TASKS"] } },
  { setMode: { unit: await w.unit("YB-ECOLOGY"), mode: "VERTICAL", superior: await w.unit("JL-ECOLOGY"), government: await w.unit("YB-GOV") } },
];
const draft = async () => ({ title: "组建州综合行政执法局", documentNo: "延州发〔2026〕9号", effectiveOn: DAY, lines: await lines() });

/** What lies in somebody's inbox about reorganisations. */
const inboxOf = async (who: NamedPerson): Promise<[string, string][]> =>
  (await who.asks<{ inbox: { edges: { node: { kind: string; subject: string } }[] } }>("{ inbox(first: 50) { edges { node { kind subject } } } }")).inbox.edges
    .filter(({ node }) => node.subject.startsWith("reorg_")).map(({ node }) => [node.kind, node.subject]);

before(async () => {
  w = await openWorld({ clock });
  [xu, jin, tai, li] = [w.as("许英花"), w.as("金成哲"), w.as("太明浩"), w.as("李顺姬")];
});
after(() => w.close());

describe("a reorganisation of 延边", () => {
  it("is drafted by the establishment office, and nothing of the organisation changes (地方组织法§79)", async () => {
    const before = await looksUpUnit(li, { code: "YB-MSA" }, "id version parent { code }");
    const drafted = verbs.standing(await verbs.draftsReorganisation(xu, await draft()));
    expect(drafted).to.include({ state: "DRAFT", version: 1 });
    matter = drafted.id;
    expect(await looksUpUnit(li, { code: "YB-MSA" }, "id version parent { code }")).to.deep.equal(before);
    const read = await verbs.readsReorganisation(xu, matter);
    expect(read.decidedBy?.code).to.equal("YB-GOV");
    expect(read.lines.map(({ kind }) => kind)).to.deep.equal(["ESTABLISH", "SET_MODE", "MERGE", "SET_MODE"]);
    expect(read.signatures.map(({ signer }) => signer.code)).to.deep.equal(["JL-ECOLOGY"]);
  });

  it("is submitted, decided by the leader of the common government, and waits for the superior's signature (NL-OG-83)", async () => {
    expect(verbs.standing(await verbs.submitsReorganisation(xu, matter, { expectedVersion: 1 })).state).to.equal("SUBMITTED");
    expect(await inboxOf(jin)).to.deep.equal([["TO_DECIDE", matter]]);
    expect(verbs.standing(await verbs.decidesReorganisation(jin, matter, { expectedVersion: 2 })).state).to.equal("AWAITING_SIGNATURE");
    expect(await inboxOf(tai)).to.deep.equal([["TO_SIGN", matter]]);
    const signed = verbs.standing(await verbs.signsReorganisation(tai, matter));
    expect(signed.state).to.equal("SCHEDULED");
  });

  it("waits for its day, and is carried out on it without anybody's asking", async () => {
    const due = () => carryOutDue({ database: w.clone.database, clock, log: silentLog });
    await w.unchanged(due);
    now = `${DAY}T01:00:00Z`;
    await due();
    await w.unchanged(due);
    const read = await verbs.readsReorganisation(xu, matter);
    expect(read).to.include({ state: "IN_FORCE", carriedOutOn: DAY, decidedOn: "2026-09-01" });
    expect(read.history.map(({ action, toState }) => [action, toState]).reverse()).to.deep.equal([
      ["draftReorganisation", "DRAFT"], ["submitReorganisation", "SUBMITTED"], ["decideReorganisation", "AWAITING_SIGNATURE"],
      ["signReorganisation", "SCHEDULED"], ["carryOutReorganisation", "IN_FORCE"],
    ]);
    expect(read.history[0]!.system).to.equal("job");
  });

  it("closed both bureaus on the day, and they stood the day before (AR-2.1-2)", async () => {
    const stands = async (code: string, asOf: string) =>
      (await li.tries<{ orgUnit: { code: string } }>("query($code: String, $asOf: LegalDate) { orgUnit(code: $code, asOf: $asOf) { code } }", { code, asOf })).data !== null;
    for (const code of ["YB-MSA", "YB-URBAN"]) expect([await stands(code, EVE), await stands(code, DAY)], code).to.deep.equal([true, false]);
    expect([await stands("YB-ENFORCEMENT", EVE), await stands("YB-ENFORCEMENT", DAY)]).to.deep.equal([false, true]);
  });

  it("handed over the people with their posts, and the bureaus that were guided (NL-OG-83)", async () => {
    const { posts } = await looksUpUnit(li, { code: "YB-ENFORCEMENT", asOf: DAY }, "posts { title holder { name } }");
    expect(posts.map(({ holder }) => holder?.name)).to.have.members(["方国栋", "徐海涛"]);
    const guide = async (asOf: string) =>
      (await looksUpUnit(li, { code: "YB-YANJI-MSA", asOf }, "relations(kinds: [GUIDED_BY]) { object { code } }")).relations.map(({ object }) => object.code);
    expect([await guide(EVE), await guide(DAY)]).to.deep.equal([["YB-MSA"], ["YB-ENFORCEMENT"]]);
    const me = await w.as("方国栋").asks<{ me: { posts: { unit: { code: string } }[] } }>("{ me { posts { unit { code } } } }");
    expect(me.me.posts.map(({ unit }) => unit.code)).to.deep.equal(["YB-ENFORCEMENT"]);
  });

  it("changed who assesses whom from the day on, and not before (YB-2.4.1-3)", async () => {
    const responsible = async (code: string, asOf: string) =>
      (await asksAssessors(li, { subject: await w.unit(code), kind: "ENFORCEMENT", asOf })).responsible.map(({ unit, share }) => `${unit.code} ${share}`);
    expect(await responsible("YB-ECOLOGY", EVE)).to.have.members(["JL-ECOLOGY SUPERIOR", "YB-GOV LOCAL"]);
    expect(await responsible("YB-ECOLOGY", DAY)).to.deep.equal(["JL-ECOLOGY ALL"]);
    expect(await responsible("YB-ENFORCEMENT", DAY)).to.deep.equal(["YB-GOV ALL"]);
  });

  it("leaves the audit a manifest: how many rows it made and ended, and a digest over them", async () => {
    const [event, ...more] = await w.clone.database.tenant(await tenantIdOf(w.clone, "yanbian")).rows<{ body: Buffer }>(
      { name: "test.carriedOut", text: "SELECT body FROM audit_event WHERE operation = 'organisations.carryOutReorganisation'" });
    expect(more).to.deep.equal([]);
    const facts = JSON.parse(findFields(event!.body)!.facts) as { lines: number; rowsMade: number; rowsEnded: number; rowsDigest: string };
    expect(facts.lines).to.equal(4);
    expect([facts.rowsMade > 10, facts.rowsEnded > 10, facts.rowsDigest.length]).to.deep.equal([true, true, 64]);
  });

  it("stands in force for good: no step is left to anybody", async () => {
    expect((await verbs.readsReorganisation(jin, matter)).availableActions).to.deep.equal([]);
    const told = await w.unchanged(() => verbs.withdrawsReorganisation(xu, matter));
    expectRefusal(told, "TransitionRefused", "ILLEGAL_TRANSITION", "NL-OG-83");
  });
});
