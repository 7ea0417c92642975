/** The inbox of a post: what its holder has to do and was told, and nobody else's; read by each account for itself. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { globalId, newId, type Id } from "../../../src/kernel/ids.js";
import { tellOfDeadlines } from "../../../src/platform/deadlines/escalation.js";
import { callerOn, jobOn, started, unitOf, withoutSeededClocks, type Wanted } from "../../support/clocks.js";
import { expectDenied } from "../../support/refused.js";
import { tenantIdOf } from "../../support/tenant-rows.js";
import { countsInbox, marksRead, marksUnread, opensInbox, triesInbox, type InboxList } from "../../support/verbs/deadlines.verbs.js";
import { done } from "../../support/verbs/told.verbs.js";
import { openWorld, type NamedPerson, type NamedWorld } from "../../support/world.js";

const linesOf = ({ edges }: InboxList): string[] => edges.map(({ node }) => `${node.kind} ${node.title} ${node.dueOn}`);

describe("the inbox", () => {
  let w: NamedWorld;
  let tenantId: Id;
  let piao: NamedPerson;
  const starting = async (code: string, day: string, wanted: Partial<Wanted> = {}) =>
    started(callerOn(w.clone.database, tenantId, day), { ownerUnitId: await unitOf(w.clone.database, tenantId, code), ...wanted });

  before(async () => {
    w = await openWorld(); // it is the first of September, a Tuesday
    tenantId = await tenantIdOf(w.clone, "yanbian");
    await withoutSeededClocks(w.clone, tenantId);
    piao = w.as("朴哲洙");
    await starting("YB-HRSS", "2026-08-03", { amount: 5, ownerRoles: ["BUREAU_HEAD"] }); // overdue since 11 August
    await starting("YB-HRSS", "2026-08-25", { amount: 7, kind: "report.annual" }); // due on 3 September, every post of the bureau
    await starting("YB-HRSS", "2026-09-01", { amount: 20, kind: "decision.legalReview", ownerRoles: ["LEGAL_SECTION"] });
    await tellOfDeadlines(jobOn(w.clone.database, "2026-09-01"));
  });
  after(() => w.close());

  it("holds the tasks of one's posts and what they were told, what is due first in front (AR-3.4-1)", async () => {
    expect(linesOf(await opensInbox(piao))).to.have.members([
      "TASK 执法决定公示 2026-08-10", "OVERDUE 逾期通知：执法决定公示 2026-08-10", "TASK 年度执法报告 2026-09-03", "DUE_SOON 即将到期提醒：年度执法报告 2026-09-03",
    ]);
    expect((await opensInbox(piao)).edges.map(({ node }) => node.dueOn)).to.deep.equal(["2026-08-10", "2026-08-10", "2026-09-03", "2026-09-03"]);
    expect((await opensInbox(piao, { direction: "DESC" })).edges[0]!.node).to.include({ dueOn: "2026-09-03" });
    expect((await opensInbox(piao)).edges.map(({ node }) => node.deadline?.standing)).to.have.members(["OVERDUE", "OVERDUE", "DUE_SOON", "DUE_SOON"]);
    expect(await countsInbox(piao)).to.deep.equal({ tasks: 2, overdue: 1, dueSoon: 1, unread: 2 });
  });

  it("is another one for another post of the same bureau, and for the unit above", async () => {
    expect(linesOf(await opensInbox(w.as("孙慧敏")))).to.have.members(["TASK 年度执法报告 2026-09-03", "DUE_SOON 即将到期提醒：年度执法报告 2026-09-03"]);
    expect(linesOf(await opensInbox(w.as("金成哲")))).to.deep.equal(["ESCALATION 逾期上报通知：执法决定公示 2026-08-10"]);
    expect(linesOf(await opensInbox(w.as("方国栋")))).to.deep.equal([]);
  });

  it("is searched by kind, by what was read and by what has passed, and paged", async () => {
    expect(linesOf(await opensInbox(piao, { filter: { kinds: ["TASK"] } }))).to.have.lengthOf(2);
    expect(linesOf(await opensInbox(piao, { filter: { overdue: true } }))).to.have.lengthOf(2);
    expect((await opensInbox(piao, { filter: { read: false } })).totalCount).to.equal(2);
    const first = await opensInbox(piao, { first: 3 });
    const rest = await opensInbox(piao, { first: 3, after: first.pageInfo.endCursor });
    expect([first.edges.length, first.totalCount, rest.edges.length, rest.pageInfo.hasNextPage]).to.deep.equal([3, 4, 1, false]);
  });

  it("a notice is read and laid back by one account for itself", async () => {
    const notice = (await opensInbox(piao, { filter: { kinds: ["DUE_SOON"] } })).edges[0]!.node;
    expect(notice.isRead).to.equal(false);
    await w.unchanged(async () => expect((await marksRead(piao, { notice: notice.id, validateOnly: true })).__typename).to.equal("Validated"));
    expect(done(await marksRead(piao, { notice: notice.id }))).to.equal(notice.id);
    expect(done(await marksRead(piao, { notice: notice.id, idempotencyKey: "read-it-twice" }))).to.equal(notice.id);
    expect(await countsInbox(piao)).to.include({ unread: 1 });
    expect((await opensInbox(piao, { filter: { read: true } })).edges.map(({ node }) => node.id)).to.deep.equal([notice.id]);
    expect(await countsInbox(w.as("孙慧敏")), "who was told the same").to.include({ unread: 1 });
    done(await marksUnread(piao, { notice: notice.id }));
    expect(await countsInbox(piao)).to.include({ unread: 2 });
  });

  it("a notice to others, and one that never was, are not there", async () => {
    const notice = (await opensInbox(piao, { filter: { kinds: ["OVERDUE"] } })).edges[0]!.node;
    for (const [who, id] of [["孙慧敏", notice.id], ["方国栋", notice.id], ["朴哲洙", globalId("Notice", newId())]] as const) {
      await w.unchanged(async () => expect((await marksRead(w.as(who), { notice: id })).code, who).to.equal("NOT_FOUND"));
    }
    await w.unchanged(async () => expect((await marksRead(piao, { notice: "notice" })).code).to.equal("BAD_USER_INPUT"));
  });

  it("is no place for administrators and portals", async () => {
    for (const name of ["沈明珠", "yb-portal"]) expectDenied(await triesInbox(w.as(name)), "FORBIDDEN", "ability.seeDeadlines");
  });
});
