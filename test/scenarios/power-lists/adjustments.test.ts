/** A basis changes: every item in force that rests on it gets a task, due by its department's policy, and only a later edition or a reason ends it. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { basisOf, examined, itemOf, onBothSites, published, reported, type Department } from "../../support/departments.js";
import { expectRefusal } from "../../support/refused.js";
import { listsDeadlines } from "../../support/verbs/deadlines.verbs.js";
import * as lists from "../../support/verbs/power-lists.verbs.js";
import { done, expectFacts } from "../../support/verbs/told.verbs.js";
import { openWorld, type NamedPerson, type NamedWorld } from "../../support/world.js";

let w: NamedWorld;
let prefecture: Department;
let city: Department;
let banner: Department;
before(async () => {
  w = await openWorld();
  prefecture = { unit: await w.unit("YB-HRSS"), drafter: w.as("全美兰"), leader: w.as("朴哲洙"), office: w.as("李顺姬") };
  city = { unit: await w.unit("YB-YANJI-HRSS"), drafter: w.as("罗文静"), leader: w.as("廉哲浩"), office: w.as("丁海燕") };
  banner = { unit: await w.unit("HL-ARUN-HRSS"), drafter: w.as("涂振国"), leader: w.as("敖春林"), office: w.as("杜淑琴"), reporter: w.as("杜淑琴") };
});
after(() => w.close());

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
    await published(prefecture, [["A1", social], ["A2", social], ["A3", social], ["B1", other]], w.today);
    await published(city, [["C1", social]], w.today);
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
    expect(await tasksOf(prefecture.office, social), "the prefecture's office sees its whole area").to.have.length(4);
    expect(await tasksOf(city.office, social), "the city's office its own").to.have.length(1);
    expect(await tasksOf(w.as("徐海涛"), social)).to.deep.equal([]);
  });

  it("makes each due one month from promulgation, told to department and legal office (YB-2.1-7)", async () => {
    const [task] = await tasksOf(prefecture.drafter, social);
    expect(task!.availableActions).to.deep.equal([{ action: "beginAdjustment", dueOn: null }, { action: "concludeAdjustment", dueOn: "2026-09-30" }]);
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
    await published(prefecture, [["A2", social]], w.today);
    done(await lists.concludes(prefecture.drafter, { task: second, verdict: "ADJUSTED" }));
    expect(await lists.looksUp(prefecture.drafter, "adjustmentTask", second, "state verdict change { kind changedOn }")).to.deep.equal(
      { state: "DONE", verdict: "ADJUSTED", change: { kind: "AMENDED", changedOn: "2026-10-01" } });
    expectRefusal(await w.unchanged(() => lists.concludes(prefecture.drafter, { task: second, verdict: "ADJUSTED" })), "TransitionRefused", "ILLEGAL_TRANSITION");
    const { edges } = await listsDeadlines(prefecture.leader, { unit: prefecture.unit, kinds: ["basis.adjustment"], first: 50 });
    expect(edges.map(({ node }) => node.standing).sort()).to.deep.equal(["MET", "MET", "RUNNING"]);
  });

  it("changes what the catalogue says from its day on, and keeps every change", async () => {
    done(await lists.recordsChange(prefecture.office, { kind: "REPEALED", basis: other, promulgatedOn: "2026-08-01", changedOn: "2026-09-01" }));
    expect(await lists.looksUp(prefecture.drafter, "basis", other, "status changes { kind }")).to.deep.equal({ status: "REPEALED", changes: [{ kind: "REPEALED" }] });
    expect(await lists.looksUp(prefecture.drafter, "basis", social, "status")).to.deep.equal({ status: "IN_FORCE" });
  });

  it("of the organ itself opens a task for every item of its list (YB-2.1-6)", async () => {
    done(await lists.recordsChange(city.drafter, { kind: "FUNCTION_CHANGED", organ: city.unit, promulgatedOn: w.today, changedOn: w.today }));
    const { rows } = await lists.lists<{ targetKind: string; target: { code: string }; change: { kind: string } }>(
      city.drafter, "adjustmentTasks", `first: 50, filter: { under: "${city.unit}" }`, "targetKind target { ... on PowerItem { code } } change { kind }");
    const items = rows.filter(({ targetKind }) => targetKind === "POWER_ITEM");
    expect(items.map(({ change, target: { code } }) => [change.kind, code])).to.deep.equal([["FUNCTION_CHANGED", "C1"], ["AMENDED", "C1"]]);
  });
});

describe("a change of every kind", () => {
  it("opens a task for the item that rests on the basis or is the organ's own: nine kinds in three families, nine tasks (YB-2.1-6)", async () => {
    const basis = await basisOf(city, "工伤保险条例");
    await published(city, [["K1", basis]], w.today);
    const on = (kind: string, object: object) => lists.recordsChange(city.drafter, { kind, promulgatedOn: w.today, changedOn: w.today, ...object });
    for (const kind of ["ENACTED", "AMENDED", "REPEALED", "INTERPRETED", "ITEM_ADJUSTED", "ITEM_CANCELLED", "ITEM_HANDED_DOWN"]) done(await on(kind, { basis }));
    for (const kind of ["ORGAN_CHANGED", "FUNCTION_CHANGED"]) {
      expectRefusal(await w.unchanged(() => on(kind, { basis })), "Denied", "BAD_USER_INPUT");
      done(await on(kind, { organ: city.unit }));
    }
    const { rows } = await lists.lists<{ target: { code: string } | null; change: { kind: string } }>(city.drafter, "adjustmentTasks", `first: 100, filter: { under: "${city.unit}" }`, "target { ... on PowerItem { code } } change { kind }");
    expect(rows.filter(({ target }) => target?.code === "K1").map(({ change }) => change.kind).sort()).to.deep.equal(
      ["AMENDED", "ENACTED", "FUNCTION_CHANGED", "INTERPRETED", "ITEM_ADJUSTED", "ITEM_CANCELLED", "ITEM_HANDED_DOWN", "ORGAN_CHANGED", "REPEALED"]);
    const draft = done(await lists.draftsList(city.drafter, { unit: city.unit, title: "行政执法权责清单" }));
    done(await lists.removesItem(city.drafter, { list: draft, code: "K1" })); // the basis is gone, and the list goes on without the item
    done(await lists.consents(city.leader, { list: draft }));
    done(await lists.submits(city.drafter, { list: draft }));
    await onBothSites(city, await examined(city, draft), w.today);
  });
});

describe("whoever records a change", () => {
  it("is the unit that executes the basis or a legal office in whose area that unit stands, no other county's and no lower one's", async () => {
    const [own, above] = [await basisOf(city, "工资支付暂行规定", { rank: "DEPARTMENT_RULE" }), await basisOf(prefecture, "就业促进法")];
    await w.unchanged(async () => {
      for (const [office, basis] of [[w.as("段宏"), own], [city.office, above], [w.as("段宏"), above]] as const) {
        const told = await lists.recordsChange(office, amended(basis));
        expectRefusal(told, "Denied", "FORBIDDEN");
        expectFacts(told, { rule: "list.RECORDER_IN_AREA", because: "OUTSIDE_AREA" });
      }
      const told = await lists.recordsChange(w.as("段宏"), { kind: "ORGAN_CHANGED", organ: city.unit, promulgatedOn: w.today, changedOn: w.today });
      expectFacts(told, { because: "OUTSIDE_AREA" });
    });
    done(await lists.recordsChange(city.office, amended(own)));
    done(await lists.recordsChange(prefecture.office, amended(own, { kind: "INTERPRETED" })));
    done(await lists.recordsChange(prefecture.office, amended(above)));
  });
});

describe("a change of a basis in 阿荣旗", () => {
  it("is examined by its own sections, never by whoever drafted it", async () => {
    const list = await reported(banner, [["X1", await basisOf(banner, "劳动保障监察条例", { rank: "ADMINISTRATIVE_REGULATION" })]]);
    await w.unchanged(async () => {
      expectRefusal(await lists.accepts(banner.drafter, { list }), "Denied", "FORBIDDEN");
      expectRefusal(await lists.accepts(w.as("郭建军"), { list }), "Denied", "NOT_FOUND");
    });
    await onBothSites(banner, await examined(banner, list), w.today);
  });

  it("is not examined by whoever wrote in it after it was drafted by somebody else", async () => {
    const list = await reported(banner, [["X1", await basisOf(banner, "劳动合同法")]]);
    done(await lists.accepts(banner.office, { list }));
    done(await lists.returns(banner.office, { list, points: ["删去重复事项"] }));
    done(await lists.removesItem(banner.office, { list, code: "X1" }));
    done(await lists.writesItem(banner.drafter, itemOf(list, banner, ["X2", await basisOf(banner, "就业促进法")])));
    done(await lists.consents(banner.leader, { list }));
    done(await lists.submits(banner.office, { list }));
    const told = await w.unchanged(() => lists.accepts(banner.office, { list }));
    expectRefusal(told, "Denied", "FORBIDDEN");
    expectFacts(told, { rule: "list.NOT_ONES_OWN", because: "SELF_LIST_EXAMINATION" });
  });
});

describe("many items that rest on one basis", () => {
  it("get their tasks in as many statements as a few do", async () => {
    const statements = async (title: string, count: number) => {
      const basis = await basisOf(city, title);
      await published(city, Array.from({ length: count }, (_, at) => [`${title}${at}`, basis] as const), w.today);
      const { data, extensions } = await city.drafter.tries<{ recordBasisChange: { recordedId: string } }>(
        `mutation($input: RecordBasisChangeInput!) { recordBasisChange(input: $input) { ... on Recorded { recordedId } } }`, { input: amended(basis) });
      expect(data!.recordBasisChange.recordedId).to.match(/^bchange_/);
      expect(await tasksOf(city.drafter, basis)).to.have.length(count);
      return extensions!.cost.statements;
    };
    expect(await statements("少量", 2)).to.equal(await statements("多量", 20));
  });
});

describe("lists of adjustments and bases", () => {
  it("cost the same number of statements for many rows as for one", async () => {
    const { rows: [many] } = await lists.lists<{ id: string }>(city.drafter, "bases", `first: 1, filter: { under: "${city.unit}", search: "多量" }`, "id");
    // of one basis, so that all are tasks of items: each further kind of object asks its own statements, however many of it there are
    const questions = [
      (first: number) => `{ adjustmentTasks(first: ${first}, filter: { basis: "${many!.id}" }) { totalCount edges { node { dueOn daysLate isOverdue organ { code } target { ... on PowerItem { code faults } } change { kind } availableActions { action } history { action } } } } }`,
      (first: number) => `{ bases(first: ${first}) { edges { node { status fault cleanUpDueOn unit { code } changes { kind } revisions { version } availableActions { action } } } } }`,
      (first: number) => `{ adjustmentFigures(first: ${first}) { edges { node { organ { code } total averageDays } } } }`,
      (first: number) => `{ basisCataloguesOwed(first: ${first}) { edges { node { bases organ { code } } } } }`,
    ];
    for (const question of questions) {
      const [one, fifty] = [await prefecture.office.tries(question(1)), await prefecture.office.tries(question(50))];
      expect(fifty.errors).to.equal(undefined);
      expect(fifty.extensions!.cost.statements, question(50)).to.equal(one.extensions!.cost.statements).and.to.be.at.most(14);
    }
  });
});
