/** What is disclosed follows what it shows: a basis changes, a list has a later edition, a board still says what was (ZJ8-7, TJ-3.1.1.1-2, ZJ8-5-1). */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { tellOfDeadlines } from "../../../src/platform/deadlines/escalation.js";
import { jobOn } from "../../support/clocks.js";
import { expectRefusal } from "../../support/refused.js";
import { listsDeadlines, opensInbox } from "../../support/verbs/deadlines.verbs.js";
import * as powerLists from "../../support/verbs/power-lists.verbs.js";
import * as publicity from "../../support/verbs/publicity.verbs.js";
import { FIT, onSite, text } from "../../support/verbs/publicity.verbs.js";
import { done } from "../../support/verbs/told.verbs.js";
import { openWorld, serveAgain, type NamedPerson, type NamedWorld } from "../../support/world.js";

const TODAY = "2026-09-01";
let w: NamedWorld;
/** Read a row as: of a bureau, who collects for which part of it, who heads the office, who reviews. */
interface Bureau { readonly unit: string; readonly collector: NamedPerson; readonly part: string; readonly office: NamedPerson; readonly reviewer: NamedPerson; readonly legal: NamedPerson }
let zhijiang: Bureau;
let tianjin: Bureau;
before(async () => {
  w = await openWorld();
  zhijiang = {
    unit: await w.unit("YC-ZHIJIANG-HRSS"), part: await w.unit("YC-ZHIJIANG-HRSS-INSPECTION"), collector: w.as("龚丽"), office: w.as("彭建华"), reviewer: w.as("闵家豪"), legal: w.as("鲁敏"),
  };
  tianjin = { unit: await w.unit("TJ-HRSS"), part: await w.unit("TJ-HRSS-INSPECTION"), collector: w.as("戚雯"), office: w.as("盛玉珍"), reviewer: w.as("霍思远"), legal: w.as("窦文华") };
});
after(() => w.close());

const basisOf = async ({ unit, legal }: Bureau, title: string) =>
  done(await powerLists.registersBasis(legal, { unit, title, rank: "LAW", issuer: "全国人大常委会", promulgatedOn: "2010-10-28", effectiveOn: "2011-07-01" }));
async function reviewed({ collector, part, office, reviewer }: Bureau, more: object, input: object = {}): Promise<string> {
  const item = done(await publicity.collects(collector, { unit: part, text: text(more), ...input }));
  done(await publicity.arranges(office, { item }));
  done(await publicity.passes(reviewer, { item, ...FIT }));
  return item;
}
async function published(of: Bureau, more: object, input: object = {}): Promise<string> {
  const item = await reviewed(of, more, input);
  done(await publicity.publishes(of.office, onSite(item)));
  return item;
}
interface TaskRead { readonly id: string; readonly target: { readonly id: string } | null; readonly availableActions: readonly { readonly action: string; readonly dueOn: string | null }[] }
const tasksOf = async (person: NamedPerson, basis: string) => (await powerLists.lists<TaskRead>(
  person, "adjustmentTasks", `first: 50, filter: { basis: "${basis}" }`, "id target { ... on DisclosureItem { id } } availableActions { action dueOn }")).rows;
const standing = async (person: NamedPerson, item: string) => (await publicity.looksUp(person, item, "standing"))["standing"];
const amended = (basis: string) => ({ kind: "AMENDED", basis, promulgatedOn: "2026-08-31", changedOn: TODAY, note: "主席令第99号" });

describe("a change of a basis", () => {
  it("opens a task for each published item that cites it, due in ten working days, and flags it 待更新 (ZJ8-7, TJ-3.1.1.1-2)", async () => {
    const [basis, other] = [await basisOf(zhijiang, "社会保险法"), await basisOf(zhijiang, "劳动法")];
    const item = await published(zhijiang, { title: "社会保险费征缴依据", section: "BASES", category: "LAWS_AND_POLICIES", sources: [{ kind: "BASIS", target: basis }] });
    await published(zhijiang, { title: "劳动用工依据", sources: [{ kind: "BASIS", target: other }] });
    const draft = await reviewed(zhijiang, { title: "尚未公示", sources: [{ kind: "BASIS", target: basis }] });
    done(await powerLists.recordsChange(zhijiang.legal, amended(basis)));
    const [task, ...rest] = await tasksOf(zhijiang.legal, basis);
    expect([task!.target, rest]).to.deep.equal([{ id: item }, []]);
    expect(task!.availableActions.find(({ action }) => action === "concludeAdjustment")!.dueOn).to.equal("2026-09-15");
    expect(await standing(zhijiang.collector, item)).to.equal("TO_UPDATE");
    expect(await standing(zhijiang.collector, draft)).to.equal("UNPUBLISHED");
    expect((await publicity.lists<{ id: string }>(zhijiang.collector, `first: 9, filter: { toUpdate: true }`, "id")).rows).to.deep.equal([{ id: item }]);
    await w.unchanged(async () => {
      expectRefusal(await powerLists.concludes(zhijiang.legal, { task: task!.id, verdict: "ADJUSTED" }), "TransitionRefused", "NOT_YET_ADJUSTED");
      expectRefusal(await powerLists.concludes(tianjin.legal, { task: task!.id, verdict: "ADJUSTED" }), "Denied", "NOT_FOUND");
    });
    const second = await published(zhijiang, { title: "社会保险费征缴依据（新）", sources: [{ kind: "BASIS", target: basis }] }, { replaces: item });
    done(await powerLists.concludes(zhijiang.legal, { task: task!.id, verdict: "ADJUSTED" }));
    expect(await powerLists.looksUp(zhijiang.legal, "adjustmentTask", task!.id, "state verdict")).to.deep.equal({ state: "DONE", verdict: "ADJUSTED" });
    expect([await standing(zhijiang.collector, item), await standing(zhijiang.collector, second)]).to.deep.equal(["REPLACED", "CURRENT"]);
  });

  it("left alone past its day is overdue, and the government's legal office is told (ZJ8-7)", async () => {
    const basis = await basisOf(zhijiang, "劳动合同法");
    await published(zhijiang, { title: "劳动合同监察标准", sources: [{ kind: "BASIS", target: basis }] });
    done(await powerLists.recordsChange(zhijiang.legal, amended(basis)));
    const later = await serveAgain(w, "谭志刚", "2026-09-16T01:00:00Z");
    const { edges } = await listsDeadlines(later.asker, { unit: zhijiang.unit, kinds: ["basis.adjustment"], first: 50 });
    expect(edges.filter(({ node }) => node.standing === "OVERDUE").map(({ node }) => node.dueOn)).to.deep.equal(["2026-09-15"]);
    await later.stop();
    await tellOfDeadlines(jobOn(w.clone.database, "2026-09-16"));
    const office = await serveAgain(w, "向春梅", "2026-09-16T01:00:00Z");
    expect((await opensInbox(office.asker)).edges.map(({ node }) => [node.kind, node.dueOn])).to.deep.include(["ESCALATION", "2026-09-15"]);
    await office.stop();
  });

  it("found to change nothing is concluded with its reason, and the item is current again (ZJ8-7)", async () => {
    const basis = await basisOf(tianjin, "就业促进法");
    const item = await published(tianjin, { title: "就业监察依据", sources: [{ kind: "BASIS", target: basis }] });
    done(await powerLists.recordsChange(tianjin.legal, amended(basis)));
    const [task] = await tasksOf(tianjin.legal, basis);
    expectRefusal(await w.unchanged(() => powerLists.concludes(tianjin.legal, { task: task!.id, verdict: "NO_CHANGE_NEEDED" })), "TransitionRefused", "REASON_MISSING");
    done(await powerLists.concludes(tianjin.legal, { task: task!.id, verdict: "NO_CHANGE_NEEDED", note: "修改条款未涉及公示内容" }));
    expect(await standing(tianjin.collector, item)).to.equal("CURRENT");
  });
});

describe("a later edition of the power list that an item shows", () => {
  it("flags it 待更新 until it is written anew or found still right (TJ-3.1.1.1-2)", async () => {
    const basis = await basisOf(tianjin, "劳动保障监察条例");
    const list = await powerListOf(basis);
    const [power] = (await powerLists.lists<{ id: string }>(tianjin.legal, "powerItems", `first: 1, filter: { list: "${list}" }`, "id")).rows;
    const item = await published(tianjin, { title: "劳动保障监察事项", section: "POWERS", sources: [{ kind: "POWER_ITEM", target: power!.id }, { kind: "UNIT", target: tianjin.unit }] });
    const whole = await published(tianjin, { title: "行政执法权责清单", section: "POWERS", sources: [{ kind: "POWER_LIST", target: list }] });
    expect(await standing(tianjin.collector, item)).to.equal("CURRENT");
    await powerListOf(basis);
    expect([await standing(tianjin.collector, item), await standing(tianjin.collector, whole)]).to.deep.equal(["TO_UPDATE", "TO_UPDATE"]);
    done(await publicity.confirms(tianjin.collector, { item, nextReviewOn: "2027-03-01" }));
    expect(await standing(tianjin.collector, item)).to.equal("CURRENT");
  });

  it("is shown only once it is published, and only as what it is (TJ-3.1.1.1-1)", async () => {
    const draft = done(await powerLists.draftsList(tianjin.legal, { unit: tianjin.unit, title: "起草中的清单" }));
    const basis = await basisOf(tianjin, "工伤保险条例");
    await w.unchanged(async () => {
      const collects = (sources: object[]) => publicity.collects(tianjin.collector, { unit: tianjin.part, text: text({ sources }) });
      expectRefusal(await collects([{ kind: "POWER_LIST", target: draft }]), "Denied", "NOT_FOUND");
      expectRefusal(await collects([{ kind: "UNIT", target: basis }]), "Denied", "NOT_FOUND");
      expectRefusal(await collects([{ kind: "BASIS", target: basis }, { kind: "BASIS", target: basis }]), "Denied", "BAD_USER_INPUT");
      expectRefusal(await publicity.collects(zhijiang.collector, { unit: zhijiang.part, text: text({ sources: [{ kind: "BASIS", target: basis }] }) }), "Denied", "NOT_FOUND");
    });
  });

  /** 倪国强 consents, 穆雅琴 of the municipal legal office examines. */
  async function powerListOf(basis: string): Promise<string> {
    const { legal, unit } = tianjin;
    const list = done(await powerLists.draftsList(legal, { unit, title: "行政执法权责清单" }));
    done(await powerLists.writesItem(legal, {
      list, code: "TJ-JC-001", actionKind: "INSPECTION", matter: "劳动保障监察", duty: "监督检查", subject: unit, power: "检查", target: "依法检查", procedure: "检查、处理", responsibility: "依法处分",
      responsiblePost: "监察员", bases: [{ basis }],
    }));
    done(await powerLists.consents(w.as("倪国强"), { list }));
    done(await powerLists.submits(legal, { list }));
    done(await powerLists.accepts(w.as("穆雅琴"), { list }));
    done(await powerLists.passes(w.as("穆雅琴"), { list }));
    for (const channel of ["DEPARTMENT_SITE", "GOVERNMENT_SITE"]) done(await powerLists.publishes(tianjin.office, { list, channel, url: "https://www.example.gov.cn/qd", publishedOn: TODAY }));
    return list;
  }
});

describe("a notice board", () => {
  it("is due when a further edition is on the page and the earlier one still hangs there (ZJ8-5-1)", async () => {
    const board = { channel: "NOTICE_BOARD", location: "一楼大厅", publishedOn: TODAY };
    const first = await published(zhijiang, { title: "收费依据和标准", category: "FEES", section: null });
    done(await publicity.publishes(zhijiang.office, { item: first, ...board }));
    const second = await published(zhijiang, { title: "收费依据和标准（2026年9月）", category: "FEES", section: null }, { replaces: first });
    const due = async () => (await listsDeadlines(w.as("黎峰"), { unit: zhijiang.part, kinds: ["disclosure.board"], first: 9 })).edges.map(({ node }) => [node.dueOn, node.standing]);
    expect(await due()).to.deep.equal([["2026-09-15", "RUNNING"]]);
    done(await publicity.publishes(zhijiang.office, { item: second, channel: "PRINTED", copies: 500, publishedOn: TODAY }));
    expect(await due()).to.deep.equal([["2026-09-15", "RUNNING"]]);
    const { availableActions } = await publicity.looksUp(zhijiang.office, second, "availableActions { action dueOn }");
    expect((availableActions as { action: string; dueOn: string }[]).find(({ action }) => action === "publishDisclosureItem")!.dueOn).to.equal("2026-09-15");
    done(await publicity.publishes(zhijiang.office, { item: second, ...board }));
    expect(await due()).to.deep.equal([["2026-09-15", "MET"]]);
  });
});
