/** What is due in a unit and below it: for the unit itself and whoever stands above, page by page, with a budget of statements. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { globalId, type Id } from "../../../src/kernel/ids.js";
import { meetDeadline, pauseDeadline, resumeDeadline, startDeadline } from "../../../src/platform/deadlines/deadlines.js";
import { legalDate } from "../../../src/kernel/legal-date.js";
import { newId } from "../../../src/kernel/ids.js";
import { acting, callerOn, started, unitOf, withoutSeededClocks, type Wanted } from "../../support/clocks.js";
import { expectDenied } from "../../support/refused.js";
import { tenantIdOf } from "../../support/tenant-rows.js";
import { DEADLINES_DOCUMENT, listsDeadlines, triesDeadlines, type DeadlineList } from "../../support/verbs/deadlines.verbs.js";
import { triesNode } from "../../support/verbs/platform.verbs.js";
import { openWorld, type NamedPerson, type NamedWorld } from "../../support/world.js";

const KIND = "decision.publication";
const duesIn = (list: DeadlineList): string[] => list.edges.map(({ node }) => node.dueOn);
const WHOLE = ["2026-08-07 MET YB-HRSS", "2026-08-10 OVERDUE YB-HRSS", "2026-09-03 DUE_SOON YB-HRSS", "2026-09-29 RUNNING YB-HRSS-INSPECTION", "2026-10-10 PAUSED YB-HRSS"];
const dues = WHOLE.map((line) => line.slice(0, 10));

describe("deadlines of a unit", () => {
  let w: NamedWorld;
  let tenantId: Id;
  let bureau: string;
  let piao: NamedPerson;
  const starting = async (code: string, day: string, wanted: Partial<Wanted> = {}) =>
    started(callerOn(w.clone.database, tenantId, day), { ownerUnitId: await unitOf(w.clone.database, tenantId, code), ...wanted });

  before(async () => {
    w = await openWorld(); // it is the first of September, a Tuesday
    tenantId = await tenantIdOf(w.clone, "yanbian");
    await withoutSeededClocks(w.clone, tenantId);
    bureau = await w.unit("YB-HRSS");
    piao = w.as("朴哲洙");
    const on = (day: string) => callerOn(w.clone.database, tenantId, day);
    await starting("YB-HRSS", "2026-08-03", { amount: 5 });
    await starting("YB-HRSS", "2026-08-25", { amount: 7 });
    await starting("YB-HRSS-INSPECTION", "2026-09-01", { amount: 20, kind: "decision.legalReview", law: ["ZJ10-11"] });
    const met = await starting("YB-HRSS", "2026-08-01", { amount: 5 });
    await acting(on("2026-08-20"), met.subject, (tx) => meetDeadline(tx, met.subject, KIND));
    const resting = await starting("YB-HRSS", "2026-08-24", { amount: 30 });
    await acting(on("2026-08-26"), resting.subject, (tx) => pauseDeadline(tx, resting.subject, KIND, "HEARING"));
    await acting(on("2026-08-26"), resting.subject, (tx) => resumeDeadline(tx, resting.subject, KIND, "HEARING"));
    await acting(on("2026-08-27"), resting.subject, (tx) => pauseDeadline(tx, resting.subject, KIND, "EXPERT_REVIEW"));
  });
  after(() => w.close());

  it("say where each stands at this moment, what it is called and what set it (AR-3.4-1)", async () => {
    const { edges, totalCount } = await listsDeadlines(piao, { unit: bureau });
    expect(edges.map(({ node }) => `${node.dueOn} ${node.standing} ${node.ownerUnit?.code}`)).to.deep.equal(WHOLE);
    expect(totalCount).to.equal(5);
    expect(edges[0]!.node).to.include({ title: "执法决定公示", kind: KIND, metLate: true, metOn: "2026-08-20", provisional: false });
    expect(edges[3]!.node.law.map(({ id }) => id)).to.deep.equal(["ZJ10-11"]);
  });

  it("tell on what grounds one rested and what happened to it (NL-XK-42)", async () => {
    const { node } = (await listsDeadlines(piao, { unit: bureau, state: ["PAUSED"] })).edges[0]!;
    expect(node.pauses).to.deep.equal([
      { ground: "HEARING", pausedOn: "2026-08-26", resumedOn: "2026-08-26" }, { ground: "EXPERT_REVIEW", pausedOn: "2026-08-27", resumedOn: null },
    ]);
    expect(node.journal.map(({ event }) => event)).to.deep.equal(["STARTED", "PAUSED", "RESUMED", "PAUSED"]);
  });

  it("are found by standing, kind, last day and with or without what lies below", async () => {
    const asked = async (more: object) => duesIn(await listsDeadlines(piao, { unit: bureau, ...more }));
    expect(await asked({ state: ["OVERDUE", "DUE_SOON"] })).to.deep.equal([dues[1], dues[2]]);
    expect(await asked({ state: ["RUNNING"] })).to.deep.equal([dues[3]]);
    expect(await asked({ kinds: ["decision.legalReview"] })).to.deep.equal([dues[3]]);
    expect(await asked({ dueBefore: "2026-09-03" })).to.deep.equal([dues[0], dues[1]]);
    expect(await asked({ includeSubtree: false })).to.deep.equal(dues.filter((due) => due !== dues[3]));
    expect(await asked({ orderBy: { field: "STARTED", direction: "DESC" } })).to.deep.equal([dues[3], dues[2], dues[4], dues[1], dues[0]]);
  });

  it("are the same in pages of two, forward and backward", async () => {
    const forward: string[] = [];
    for (let page = await listsDeadlines(piao, { unit: bureau, first: 2 }); ; page = await listsDeadlines(piao, { unit: bureau, first: 2, after: page.pageInfo.endCursor })) {
      forward.push(...duesIn(page));
      if (!page.pageInfo.hasNextPage) break;
    }
    const backward: string[] = [];
    for (let page = await listsDeadlines(piao, { unit: bureau, last: 2 }); ; page = await listsDeadlines(piao, { unit: bureau, last: 2, before: page.pageInfo.startCursor })) {
      backward.unshift(...duesIn(page));
      if (!page.pageInfo.hasPreviousPage) break;
    }
    expect([forward, backward]).to.deep.equal([dues, dues]);
  });

  it("are seen by the unit and from above, by nobody beside or below", async () => {
    const seen = async (name: string) => duesIn(await listsDeadlines(w.as(name), { unit: bureau }));
    expect(await seen("金成哲"), "leads the government above").to.deep.equal(dues);
    expect(await seen("石磊"), "serves in the detachment below").to.deep.equal([dues[3]]);
    expect(await seen("方国栋"), "heads the bureau beside").to.deep.equal([]);
    const { edges } = await listsDeadlines(piao, { unit: bureau });
    const { id } = edges[0]!.node;
    expect((await triesNode(w.as("金成哲"), id)).data?.node).to.deep.equal({ __typename: "Deadline", id });
    expectDenied(await triesNode(w.as("方国栋"), id), "NOT_FOUND");
    expectDenied(await triesNode(piao, globalId("Deadline", newId())), "NOT_FOUND");
  });

  it("are no business of administrators and portals", async () => {
    for (const name of ["沈明珠", "裴成男", "yb-portal"]) expectDenied(await triesDeadlines(w.as(name), { unit: bureau }), "FORBIDDEN", "ability.seeDeadlines");
    expectDenied(await triesDeadlines(w.nobody, { unit: bureau }), "UNAUTHENTICATED");
  });

  it("of another tenant's unit are not there", async () =>
    expectDenied(await triesDeadlines(piao, { unit: await w.unit("HL-GOV") }), "NOT_FOUND"));

  it("asked for by a kind that is none are refused by its place", async () => {
    const { errors } = await triesDeadlines(piao, { unit: bureau, kinds: [KIND, "nothing.of.the.kind"] });
    expect((errors?.[0]?.extensions["fields"] as object[])[0]).to.include({ path: "kinds.1", rule: "isDeadlineKind" });
  });

  it("fifty cost as many statements as one", async () => {
    const section = await unitOf(w.clone.database, tenantId, "YB-HRSS-LEGAL");
    await acting(callerOn(w.clone.database, tenantId, "2026-09-01"), { type: "OrgUnit", id: section }, async (tx) => {
      for (let at = 0; at < 50; at += 1) {
        await startDeadline(tx, { subject: { type: "OrgUnit", id: newId() }, kind: KIND, ownerUnitId: section, startsOn: legalDate("2026-09-01"), amount: 1 + at, unit: "WORKING", law: [] });
      }
    });
    const statements = async (first: number) => {
      const answer = await piao.tries<{ deadlines: DeadlineList }>(DEADLINES_DOCUMENT, { unit: globalId("OrgUnit", section), first });
      return [answer.data?.deadlines.edges.length, answer.extensions?.cost.statements];
    };
    expect([await statements(1), await statements(50)]).to.deep.equal([[1, 6], [50, 6]]);
  });
});
