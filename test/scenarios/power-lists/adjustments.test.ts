/** A basis changes: every item in force that rests on it gets a task, due by its department's policy, and only a later edition or a reason ends it. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { expectRefusal } from "../../support/refused.js";
import { listsDeadlines } from "../../support/verbs/deadlines.verbs.js";
import * as lists from "../../support/verbs/power-lists.verbs.js";
import { done, expectFacts } from "../../support/verbs/told.verbs.js";
import { openWorld, type NamedPerson, type NamedWorld } from "../../support/world.js";

const TODAY = "2026-09-01";
let w: NamedWorld;
/** Read a row as: of a department, who drafts, who leads, who examines. */
interface Department { readonly unit: string; readonly drafter: NamedPerson; readonly leader: NamedPerson; readonly office: NamedPerson }
let prefecture: Department;
let city: Department;
let banner: Department;
before(async () => {
  w = await openWorld();
  prefecture = { unit: await w.unit("YB-HRSS"), drafter: w.as("全美兰"), leader: w.as("朴哲洙"), office: w.as("李顺姬") };
  city = { unit: await w.unit("YB-YANJI-HRSS"), drafter: w.as("罗文静"), leader: w.as("廉哲浩"), office: w.as("丁海燕") };
  banner = { unit: await w.unit("HL-ARUN-HRSS"), drafter: w.as("涂振国"), leader: w.as("敖春林"), office: w.as("杜淑琴") };
});
after(() => w.close());

const basisOf = async ({ unit, drafter }: Department, title: string) => done(await lists.registersBasis(drafter, {
  unit, title, rank: "LAW", issuer: "全国人大常委会", promulgatedOn: "2010-10-28", effectiveOn: "2011-07-01",
}));
const item = (list: string, { unit }: Department, code: string, basis: string) => ({
  list, code, actionKind: "PENALTY", matter: `事项${code}`, duty: "监督缴费", subject: unit, power: "罚款", target: "依法足额", procedure: "立案、调查、决定", responsibility: "依法处分",
  responsiblePost: "监察员", bases: [{ basis }],
});
async function published(of: Department, items: readonly (readonly [code: string, basis: string])[]): Promise<string> {
  const { drafter, leader, office, unit } = of;
  const list = done(await lists.draftsList(drafter, { unit, title: "行政执法权责清单" }));
  for (const [code, basis] of items) done(await lists.writesItem(drafter, item(list, of, code, basis)));
  done(await lists.consents(leader, { list }));
  done(await lists.submits(drafter, { list }));
  return publishing(of, list, office);
}
async function publishing({ drafter }: Department, list: string, office: NamedPerson): Promise<string> {
  done(await lists.accepts(office, { list }));
  done(await lists.passes(office, { list }));
  for (const channel of ["DEPARTMENT_SITE", "GOVERNMENT_SITE"]) done(await lists.publishes(drafter, { list, channel, url: "https://www.example.gov.cn/qd", publishedOn: TODAY }));
  return list;
}
const amended = (basis: string, more: object = {}) => ({ kind: "AMENDED", basis, promulgatedOn: "2026-08-31", changedOn: "2026-10-01", note: "主席令第99号", ...more });
interface TaskRead { readonly id: string; readonly state: string; readonly organ: { readonly code: string }; readonly target: { readonly code: string } | null; readonly availableActions: readonly { readonly action: string; readonly dueOn: string | null }[] }
const tasksOf = async (person: NamedPerson, basis: string) =>
  (await lists.lists<TaskRead>(person, "adjustmentTasks", `first: 50, filter: { basis: "${basis}" }`, "id state organ { code } target { ... on PowerItem { code } } availableActions { action dueOn }")).rows;

describe("a change of a basis in 延边", () => {
  let social: string;
  let other: string;
  before(async () => {
    social = await basisOf(prefecture, "社会保险法");
    other = await basisOf(prefecture, "劳动法");
    await published(prefecture, [["A1", social], ["A2", social], ["A3", social], ["B1", other]]);
    await published(city, [["C1", social]]);
  });

  it("opens a task for each of the items in force that cite it, in every department, and for no other (YB-2.1-6)", async () => {
    await w.unchanged(async () => {
      expectRefusal(await lists.recordsChange(w.as("徐海涛"), amended(social)), "Denied", "FORBIDDEN");
      const told = await lists.recordsChange(city.drafter, amended(social));
      expectRefusal(told, "Denied", "FORBIDDEN");
      expectFacts(told, { rule: "list.RECORDER", because: "NOT_LIST_OWNER" });
      expectRefusal(await lists.recordsChange(prefecture.drafter, amended(social, { kind: "ORGAN_CHANGED" })), "Denied", "BAD_USER_INPUT");
      expectRefusal(await lists.recordsChange(prefecture.drafter, amended(social, { organ: prefecture.unit })), "Denied", "BAD_USER_INPUT");
      expectRefusal(await lists.recordsChange(prefecture.drafter, amended("basis_00000000-0000-7000-8000-000000000000")), "Denied", "NOT_FOUND");
    });
    done(await lists.recordsChange(prefecture.drafter, amended(social)));
    expect((await tasksOf(prefecture.drafter, social)).map((task) => task.target?.code).sort()).to.deep.equal(["A1", "A2", "A3"]);
    expect((await tasksOf(city.drafter, social)).map((task) => [task.organ.code, task.target?.code])).to.deep.equal([["YB-YANJI-HRSS", "C1"]]);
    expect(await tasksOf(prefecture.drafter, other)).to.deep.equal([]);
    expect((await tasksOf(prefecture.office, social))).to.have.length(3);
    expect(await tasksOf(w.as("徐海涛"), social)).to.deep.equal([]);
  });

  it("makes each due one month from promulgation, told to department and legal office (YB-2.1-7)", async () => {
    const [task] = await tasksOf(prefecture.drafter, social);
    expect(task!.availableActions).to.deep.equal([{ action: "concludeAdjustment", dueOn: "2026-09-30" }]);
    const { edges } = await listsDeadlines(prefecture.leader, { unit: prefecture.unit, kinds: ["basis.adjustment"], first: 50 });
    expect(edges.map(({ node }) => [node.dueOn, node.standing])).to.have.deep.members([["2026-09-30", "RUNNING"], ["2026-09-30", "RUNNING"], ["2026-09-30", "RUNNING"]]);
  });

  it("ends only with a later edition, or with a reason why nothing needs to change (YB-2.1-7)", async () => {
    const [first, second] = (await tasksOf(prefecture.drafter, social)).map(({ id }) => id) as [string, string];
    await w.unchanged(async () => {
      expectRefusal(await lists.concludes(prefecture.drafter, { task: first, verdict: "ADJUSTED" }), "TransitionRefused", "NOT_YET_ADJUSTED", "YB-2.1-7");
      expectRefusal(await lists.concludes(prefecture.drafter, { task: first, verdict: "NO_CHANGE_NEEDED" }), "TransitionRefused", "REASON_MISSING");
      expectRefusal(await lists.concludes(city.drafter, { task: first, verdict: "ADJUSTED" }), "Denied", "NOT_FOUND");
      expectRefusal(await lists.files(prefecture.drafter, { task: first, receipt: "备〔2026〕1号" }), "TransitionRefused", "ILLEGAL_TRANSITION");
    });
    done(await lists.concludes(prefecture.drafter, { task: first, verdict: "NO_CHANGE_NEEDED", note: "条款未涉及本事项" }));
    await published(prefecture, [["A2", social]]);
    done(await lists.concludes(prefecture.drafter, { task: second, verdict: "ADJUSTED" }));
    expect(await lists.looksUp(prefecture.drafter, "adjustmentTask", second, "state verdict change { kind changedOn }")).to.deep.equal(
      { state: "DONE", verdict: "ADJUSTED", change: { kind: "AMENDED", changedOn: "2026-10-01" } });
    expectRefusal(await w.unchanged(() => lists.concludes(prefecture.drafter, { task: second, verdict: "ADJUSTED" })), "TransitionRefused", "ILLEGAL_TRANSITION");
    const { edges } = await listsDeadlines(prefecture.leader, { unit: prefecture.unit, kinds: ["basis.adjustment"], first: 50 });
    expect(edges.map(({ node }) => node.standing).sort()).to.deep.equal(["MET", "MET", "RUNNING"]);
  });

  it("changes what the catalogue says from its day on, and keeps every change (AR-4.1.1-2)", async () => {
    done(await lists.recordsChange(prefecture.office, { kind: "REPEALED", basis: other, promulgatedOn: "2026-08-01", changedOn: "2026-09-01" }));
    expect(await lists.looksUp(prefecture.drafter, "basis", other, "status changes { kind }")).to.deep.equal({ status: "REPEALED", changes: [{ kind: "REPEALED" }] });
    expect(await lists.looksUp(prefecture.drafter, "basis", social, "status")).to.deep.equal({ status: "IN_FORCE" });
  });

  it("of the organ itself opens a task for every item of its list (YB-2.1-6)", async () => {
    done(await lists.recordsChange(city.drafter, { kind: "FUNCTION_CHANGED", organ: city.unit, promulgatedOn: TODAY, changedOn: TODAY }));
    const { rows } = await lists.lists<{ target: { code: string }; change: { kind: string } }>(city.drafter, "adjustmentTasks", `first: 10, filter: { under: "${city.unit}" }`, "target { ... on PowerItem { code } } change { kind }");
    expect(rows.map(({ change, target: { code } }) => [change.kind, code])).to.deep.equal([["FUNCTION_CHANGED", "C1"], ["AMENDED", "C1"]]);
  });
});

describe("a change of a basis in 阿荣旗", () => {
  it("is due three months from the change, and what was adjusted is then filed; its own sections examine (AR-4.3-1, AR-4.3-2, AR-4.1.1-1)", async () => {
    const basis = await basisOf({ ...banner, drafter: w.as("杜淑琴") }, "劳动保障监察条例");
    const list = await drafted(basis);
    await w.unchanged(async () => {
      expectRefusal(await lists.accepts(banner.drafter, { list }), "Denied", "FORBIDDEN");
      expectRefusal(await lists.accepts(w.as("郭建军"), { list }), "Denied", "NOT_FOUND");
    });
    await publishing({ ...banner, drafter: banner.office }, list, banner.office);
    done(await lists.recordsChange(banner.drafter, amended(basis, { promulgatedOn: "2026-05-01", changedOn: "2026-06-10" })));
    const [task] = await tasksOf(banner.drafter, basis);
    expect(task!.availableActions).to.deep.equal([{ action: "concludeAdjustment", dueOn: "2026-09-10" }]);
    await publishing({ ...banner, drafter: banner.office }, await drafted(basis), banner.office);
    done(await lists.concludes(banner.drafter, { task: task!.id, verdict: "ADJUSTED" }));
    expect(await lists.looksUp(banner.drafter, "adjustmentTask", task!.id, "state stateLabel needsFiling")).to.deep.equal({ state: "TO_FILE", stateLabel: "待备案", needsFiling: true });
    expectRefusal(await w.unchanged(() => lists.files(banner.drafter, { task: task!.id, receipt: "阿备〔2026〕3号" })), "Denied", "FORBIDDEN");
    done(await lists.files(banner.office, { task: task!.id, receipt: "阿备〔2026〕3号" }));
    expect(await lists.looksUp(banner.drafter, "adjustmentTask", task!.id, "state receipt")).to.deep.equal({ state: "DONE", receipt: "阿备〔2026〕3号" });
  });

  /** The brigade's head drafts, the legal section reports. */
  async function drafted(basis: string): Promise<string> {
    const list = done(await lists.draftsList(banner.drafter, { unit: banner.unit, title: "执法依据目录" }));
    done(await lists.writesItem(banner.drafter, item(list, banner, "X1", basis)));
    done(await lists.consents(banner.leader, { list }));
    done(await lists.submits(banner.office, { list }));
    return list;
  }
});

describe("many items that rest on one basis", () => {
  it("get their tasks in as many statements as a few do", async () => {
    const statements = async (title: string, count: number) => {
      const basis = await basisOf(city, title);
      await published(city, Array.from({ length: count }, (_, at) => [`${title}${at}`, basis] as const));
      const { data, extensions } = await city.drafter.tries<{ recordBasisChange: { recordedId: string } }>(
        `mutation($input: RecordBasisChangeInput!) { recordBasisChange(input: $input) { ... on Recorded { recordedId } } }`, { input: amended(basis) });
      expect(data!.recordBasisChange.recordedId).to.match(/^bchange_/);
      expect(await tasksOf(city.drafter, basis)).to.have.length(count);
      return extensions!.cost.statements;
    };
    expect(await statements("少量", 2)).to.equal(await statements("多量", 20));
  });
});
