/** A deadline from its object's first step to its last: a training plan is approved, the year ends, the government hears of it, the plan is closed late. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { tellOfDeadlines } from "../../../src/platform/deadlines/escalation.js";
import { jobOn, withoutSeededClocks } from "../../support/clocks.js";
import { tenantIdOf } from "../../support/tenant-rows.js";
import { listsDeadlines, opensInbox, type DeadlineRead, type InboxList } from "../../support/verbs/deadlines.verbs.js";
import { setsPolicy } from "../../support/verbs/organisations.verbs.js";
import { done } from "../../support/verbs/told.verbs.js";
import * as training from "../../support/verbs/training.verbs.js";
import { openWorld, serveAgain, type NamedPerson, type NamedWorld } from "../../support/world.js";

const linesOf = ({ edges }: InboxList): string[] => edges.map(({ node }) => `${node.kind} ${node.title} ${node.dueOn}`);

describe("the deadline of a training plan", () => {
  let w: NamedWorld;
  let bureau: string;
  let plan: string;
  before(async () => {
    w = await openWorld();
    await withoutSeededClocks(w.clone, await tenantIdOf(w.clone, "yanbian"));
    bureau = await w.unit("YB-HRSS");
  });
  after(() => w.close());

  /** Somebody on a later day, in another process of the same service. */
  async function later<T>(name: string, now: string, act: (person: NamedPerson) => Promise<T>): Promise<T> {
    const { asker, stop } = await serveAgain(w, name, now);
    try {
      return await act(asker);
    } finally {
      await stop();
    }
  }
  const hours = async (person: NamedPerson): Promise<DeadlineRead> => (await listsDeadlines(person, { unit: bureau, kinds: ["training.hours"] })).edges[0]!.node;

  it("is drafted without one, and starts when the head approves: to the end of the year (WP-H-9, WP-F-14)", async () => {
    plan = done(await training.draftsPlan(w.as("姜东日"), { unit: bureau, year: 2026, title: "执法人员知识更新培训", audience: "OFFICERS", targetHeadcount: 20, laws: ["行政处罚法"] }));
    expect((await listsDeadlines(w.as("朴哲洙"), { unit: bureau })).totalCount).to.equal(0);
    await w.unchanged(() => training.approvesPlan(w.as("朴哲洙"), { plan, validateOnly: true }));
    done(await training.approvesPlan(w.as("朴哲洙"), { plan }));
    expect(await hours(w.as("朴哲洙"))).to.include({ title: "年度培训学时", dueOn: "2026-12-31", standing: "RUNNING", provisional: false });
    expect(linesOf(await opensInbox(w.as("孙慧敏")))).to.deep.equal(["TASK 年度培训学时 2026-12-31"]);
  });

  it("is warned of as long ahead as the bureau's policy says (AR-3.4-1)", async () => {
    done(await setsPolicy(w.as("沈明珠"), { unit: bureau, key: "dueSoonDays", value: 10, from: "2026-09-01" }));
    const second = done(await training.draftsPlan(w.as("姜东日"), { unit: bureau, year: 2026, title: "执法规范化培训", audience: "OFFICERS", targetHeadcount: 20, laws: ["行政许可法"] }));
    done(await training.approvesPlan(w.as("朴哲洙"), { plan: second }));
    const warned = await w.as("朴哲洙").asks<{ deadlines: { edges: { node: { warnOn: string } }[] } }>(`query($unit: ID!) { deadlines(unit: $unit) { edges { node { warnOn } } } }`, { unit: bureau });
    expect(warned.deadlines.edges.map(({ node }) => node.warnOn).sort()).to.deep.equal(["2026-12-17", "2026-12-28"]);
    done(await training.cancelsPlan(w.as("姜东日"), { plan: second }));
    expect((await listsDeadlines(w.as("朴哲洙"), { unit: bureau, state: ["CANCELLED"] })).totalCount).to.equal(1);
  });

  it("passes with the year: the bureau and the government above hear of it, once, and what was late is met late (AR-3.4-1)", async () => {
    await tellOfDeadlines(jobOn(w.clone.database, "2027-01-04"));
    await tellOfDeadlines(jobOn(w.clone.database, "2027-01-05"));
    const after_ = "2027-01-05T02:00:00Z";
    await later("孙慧敏", after_, async (sun) => {
      expect(linesOf(await opensInbox(sun))).to.have.members(["TASK 年度培训学时 2026-12-31", "OVERDUE 逾期通知：年度培训学时 2026-12-31"]);
      expect((await hours(sun)).standing).to.equal("OVERDUE");
    });
    await later("金成哲", after_, async (jin) => expect(linesOf(await opensInbox(jin))).to.deep.equal(["ESCALATION 逾期上报通知：年度培训学时 2026-12-31"]));
    await later("姜东日", after_, async (jiang) => void done(await training.closesPlan(jiang, { plan })));
    await later("孙慧敏", after_, async (sun) => {
      expect(await hours(sun)).to.include({ standing: "MET", metOn: "2027-01-05", metLate: true });
      expect(linesOf(await opensInbox(sun, { filter: { kinds: ["TASK"] } }))).to.deep.equal([]);
    });
    expect((await hours(w.as("孙慧敏"))).journal.map(({ event }) => event)).to.deep.equal(["STARTED", "ESCALATED", "MET"]);
  });
});
