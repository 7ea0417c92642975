/** The time to adjust: a month in 延边 until the list stands anew, three months in 阿荣旗 for adjusting alone, ten working days where nobody gave a number. Late blocks nothing. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { basisOf, examined, onBothSites, published, reported, type Department } from "../../support/departments.js";
import { expectRefusal } from "../../support/refused.js";
import { jobOn } from "../../support/clocks.js";
import { listsDeadlines, opensInbox } from "../../support/verbs/deadlines.verbs.js";
import * as lists from "../../support/verbs/power-lists.verbs.js";
import { done, expectFacts } from "../../support/verbs/told.verbs.js";
import { legalDate } from "../../../src/kernel/legal-date.js";
import { recordLapses } from "../../../src/systems/power-lists/index.js";
import { tellOfDeadlines } from "../../../src/platform/deadlines/escalation.js";
import { openWorld, serveAgain, type NamedPerson, type NamedWorld } from "../../support/world.js";

interface Cast { readonly unit: string; readonly drafter: string; readonly leader: string; readonly office: string; readonly reporter?: string }
const BUREAU: Cast = { unit: "YB-HRSS", drafter: "全美兰", leader: "朴哲洙", office: "李顺姬" };
const BANNER: Cast = { unit: "HL-ARUN-HRSS", drafter: "涂振国", leader: "敖春林", office: "杜淑琴", reporter: "杜淑琴" };

const departmentOf = async (w: NamedWorld, { unit, ...people }: Cast): Promise<Department> => ({
  unit: await w.unit(unit), drafter: w.as(people.drafter), leader: w.as(people.leader), office: w.as(people.office), ...(people.reporter && { reporter: w.as(people.reporter) }),
});

/** What `work` does happens on that day: another process of the same service, with the same people. */
async function on<T>(w: NamedWorld, day: string, work: (as: (name: string) => NamedPerson) => Promise<T>): Promise<T> {
  const later = await serveAgain(w, "全美兰", `${day}T01:00:00Z`);
  try {
    return await work((name) => later.as(name));
  } finally {
    await later.stop();
  }
}
const casting = (department: Department, as: (name: string) => NamedPerson): Department => ({
  ...department, drafter: as(department.drafter.name), leader: as(department.leader.name), office: as(department.office.name), ...(department.reporter && { reporter: as(department.reporter.name) }),
});
const TASK = "id state dueOn daysLate isOverdue adjustedOn publishedOn";
const taskOf = async (person: NamedPerson, basis: string, fields = TASK) =>
  (await lists.lists<{ id: string }>(person, "adjustmentTasks", `first: 5, filter: { basis: "${basis}" }`, fields)).rows[0]!;
const figuresOf = async (person: NamedPerson, filter = "") =>
  (await lists.lists<{ organ: { code: string } }>(person, "adjustmentFigures", `first: 20${filter && `, filter: { ${filter} }`}`, "organ { code } total due onTime late overdue averageDays")).rows;

describe("a month to adjust and publish anew in 延边", () => {
  let w: NamedWorld;
  let bureau: Department;
  let basis: string;
  let task: string;
  before(async () => {
    w = await openWorld({ now: "2024-01-10T01:00:00Z" });
    bureau = await departmentOf(w, BUREAU);
    basis = await basisOf(bureau, "社会保险法");
    await published(bureau, [["A1", basis], ["A2", basis]], w.today);
  });
  after(() => w.close());

  it("counts from promulgation to the last day of February (YB-2.1-7)", async () => {
    await on(w, "2024-02-01", async (as) => {
      done(await lists.recordsChange(as("李顺姬"), { kind: "AMENDED", basis, promulgatedOn: "2024-01-31", changedOn: "2024-07-01" }));
      const read = await taskOf(as("全美兰"), basis);
      expect(read).to.include({ state: "PENDING", dueOn: "2024-02-29", daysLate: 0, isOverdue: false, adjustedOn: null });
      task = read.id;
      await w.unchanged(async () => {
        const told = await lists.takesUp(as("李顺姬"), { task });
        expectRefusal(told, "Denied", "FORBIDDEN");
        expectFacts(told, { rule: "list.OWN_DEPARTMENT", because: "NOT_LIST_OWNER" });
        expectRefusal(await lists.takesUp(as("罗文静"), { task }), "Denied", "NOT_FOUND");
        expectRefusal(await lists.publishesAdjustment(as("全美兰"), { task }), "TransitionRefused", "ILLEGAL_TRANSITION");
      });
      done(await lists.takesUp(as("全美兰"), { task }));
      expect(await lists.looksUp(as("李顺姬"), "adjustmentTask", task, "state stateLabel")).to.deep.equal({ state: "IN_ADJUSTMENT", stateLabel: "调整中" });
    });
  });

  it("is not kept by an edition that only passed: the month runs until it stands on both sites (YB-2.1-7, YB-2.1-4)", async () => {
    await on(w, "2024-02-28", async (as) => {
      const here = casting(bureau, as);
      expectRefusal(await w.unchanged(() => lists.concludes(here.drafter, { task, verdict: "ADJUSTED" })), "TransitionRefused", "NOT_YET_ADJUSTED", "YB-2.1-7");
      await examined(here, await reported(here, [["A1", basis]]));
      done(await lists.concludes(here.drafter, { task, verdict: "ADJUSTED" }));
      expect(await lists.looksUp(here.drafter, "adjustmentTask", task, "state availableActions { action dueOn allowed }")).to.deep.equal(
        { state: "TO_PUBLISH", availableActions: [{ action: "publishAdjustment", dueOn: "2024-02-29", allowed: false }] });
      expectRefusal(await w.unchanged(() => lists.publishesAdjustment(here.drafter, { task })), "TransitionRefused", "NOT_YET_PUBLISHED", "YB-2.1-7");
    });
  });

  it("passed, is told to the department with its leader, and to its government's legal office, once (YB-2.1-7)", async () => {
    const told = async (as: (name: string) => NamedPerson, name: string, kind: string) =>
      (await opensInbox(as(name), { filter: { kinds: [kind] }, first: 20 })).edges.filter(({ node }) => node.title.includes("执法依据调整")).length;
    for (let round = 0; round < 2; round += 1) await tellOfDeadlines(jobOn(w.clone.database, "2024-03-01"));
    await on(w, "2024-03-01", async (as) => {
      expect([await told(as, "朴哲洙", "OVERDUE"), await told(as, "李顺姬", "ESCALATION"), await told(as, "金成哲", "ESCALATION")]).to.deep.equal([2, 2, 0]);
    });
  });

  it("published a day later is late by one day, never blocked, and counted against the department (YB-2.1-7)", async () => {
    await on(w, "2024-03-01", async (as) => {
      const here = casting(bureau, as);
      expect(await lists.looksUp(here.office, "adjustmentTask", task, "daysLate isOverdue")).to.deep.equal({ daysLate: 1, isOverdue: true });
      const { rows } = await lists.lists<{ id: string }>(here.office, "adjustmentTasks", "first: 5, filter: { overdue: true }", "id");
      expect(rows).to.have.length(2);
      const { rows: [list] } = await lists.lists<{ id: string }>(here.drafter, "powerLists", `first: 1, filter: { under: "${bureau.unit}", states: [PASSED] }`, "id");
      await onBothSites(here, list!.id, legalDate("2024-03-01"));
      done(await lists.publishesAdjustment(here.drafter, { task }));
      expect(await lists.looksUp(here.office, "adjustmentTask", task, TASK)).to.deep.equal(
        { id: task, state: "DONE", dueOn: "2024-02-29", daysLate: 1, isOverdue: false, adjustedOn: "2024-02-28", publishedOn: "2024-03-01" });
      const { edges } = await listsDeadlines(here.leader, { unit: bureau.unit, kinds: ["basis.adjustment"], first: 5 });
      expect(edges.map(({ node }) => [node.standing, node.metLate]).sort()).to.deep.equal([["MET", true], ["OVERDUE", false]]);
    });
  });

  it("is an indicator for the owner, the legal office above it and nobody beside (YB-2.1-7)", async () => {
    await on(w, "2024-03-10", async (as) => {
      const row = { organ: { code: "YB-HRSS" }, total: 2, due: 2, onTime: 0, late: 1, overdue: 1, averageDays: 30 };
      for (const name of ["朴哲洙", "李顺姬"]) expect(await figuresOf(as(name)), name).to.deep.equal([row]);
      for (const name of ["徐海涛", "丁海燕"]) expect(await figuresOf(as(name)), name).to.deep.equal([]);
      expect(await figuresOf(as("朴哲洙"), 'dueFrom: "2024-03-01"')).to.deep.equal([]);
    });
  });
});

describe("three months to adjust alone in 阿荣旗", () => {
  let w: NamedWorld;
  let banner: Department;
  let basis: string;
  let task: string;
  before(async () => {
    w = await openWorld({ now: "2024-11-20T01:00:00Z" });
    banner = await departmentOf(w, BANNER);
    basis = await basisOf(banner, "劳动保障监察条例", { rank: "ADMINISTRATIVE_REGULATION" });
    await published(banner, [["X1", basis]], w.today);
  });
  after(() => w.close());

  it("run from the change, 2024-11-30 to 2025-02-28 (AR-4.3-1)", async () => {
    await on(w, "2024-12-02", async (as) => {
      done(await lists.recordsChange(as("郭建军"), { kind: "AMENDED", basis, promulgatedOn: "2024-09-01", changedOn: "2024-11-30" }));
      const read = await taskOf(as("涂振国"), basis);
      expect(read).to.include({ state: "PENDING", dueOn: "2025-02-28" });
      task = read.id;
    });
  });

  it("end when the later edition has passed; publication and filing follow, each with a day of its own, and only both complete it (AR-4.3-1, AR-4.3-2)", async () => {
    await on(w, "2025-02-28", async (as) => {
      const here = casting(banner, as);
      const list = await examined(here, await reported(here, [["X1", basis]]));
      done(await lists.concludes(here.drafter, { task, verdict: "ADJUSTED" }));
      expect(await lists.looksUp(here.drafter, "adjustmentTask", task, "state daysLate availableActions { action dueOn }")).to.deep.equal(
        { state: "TO_PUBLISH", daysLate: 0, availableActions: [{ action: "publishAdjustment", dueOn: "2025-03-14" }] });
      await onBothSites(here, list, legalDate("2025-02-28"));
    });
    await on(w, "2025-03-03", async (as) => {
      expectRefusal(await w.unchanged(() => lists.files(as("杜淑琴"), { task, receipt: "阿备〔2025〕3号" })), "TransitionRefused", "ILLEGAL_TRANSITION");
      done(await lists.publishesAdjustment(as("杜淑琴"), { task }));
      expect(await lists.looksUp(as("涂振国"), "adjustmentTask", task, "state stateLabel needsFiling availableActions { dueOn }")).to.deep.equal(
        { state: "TO_FILE", stateLabel: "待备案", needsFiling: true, availableActions: [{ dueOn: "2025-03-17" }] });
    });
    await on(w, "2025-03-20", async (as) => {
      expect(await lists.looksUp(as("涂振国"), "adjustmentTask", task, "isOverdue daysLate")).to.deep.equal({ isOverdue: true, daysLate: 0 });
      expectRefusal(await w.unchanged(() => lists.files(as("涂振国"), { task, receipt: "阿备〔2025〕3号" })), "Denied", "FORBIDDEN");
      done(await lists.files(as("杜淑琴"), { task, receipt: "阿备〔2025〕3号" }));
      expect(await lists.looksUp(as("涂振国"), "adjustmentTask", task, "state receipt isOverdue")).to.deep.equal({ state: "DONE", receipt: "阿备〔2025〕3号", isOverdue: false });
    });
  });
});

describe("at once, where no document gives a number", () => {
  let w: NamedWorld;
  before(async () => { w = await openWorld(); });
  after(() => w.close());
  /** Read a row as: in this place, these people of this department. */
  const PLACES: readonly (readonly [place: string, cast: Cast])[] = [
    ["枝江", { unit: "YC-ZHIJIANG-HRSS", drafter: "鲁敏", leader: "谭志刚", office: "向春梅" }],
    ["天津", { unit: "TJ-HRSS", drafter: "窦文华", leader: "倪国强", office: "穆雅琴" }],
  ];
  for (const [place, cast] of PLACES) {
    it(`means ten working days from the change in ${place} (YB-2.1-7, ZJ8-7, TJ-3.1.1.1-2)`, async () => {
      const department = await departmentOf(w, cast);
      const basis = await basisOf(department, "就业促进法");
      await published(department, [["Z1", basis]], w.today);
      done(await lists.recordsChange(department.drafter, { kind: "AMENDED", basis, promulgatedOn: "2026-07-01", changedOn: w.today }));
      expect(await taskOf(department.drafter, basis)).to.include({ state: "PENDING", dueOn: "2026-09-15" });
    });
  }
});

describe("a basis that falls away", () => {
  let w: NamedWorld;
  let bureau: Department;
  /** One that a clean-up will remove, and one that lapses on 10 September. */
  let removed: string;
  let lapsing: string;
  before(async () => {
    w = await openWorld();
    bureau = await departmentOf(w, BUREAU);
    const document = (more: object) => basisOf(bureau, "关于规范检查的意见", { rank: "NORMATIVE_DOCUMENT", issuer: "州人民政府", promulgatedOn: "2025-03-01", effectiveOn: "2025-03-01", publishedIn: "州人民政府公报", ...more });
    [removed, lapsing] = [await document({}), await document({ lapsesOn: "2026-09-10" })];
    await published(bureau, [["N1", removed, { actionKind: "INSPECTION" }], ["L1", lapsing, { actionKind: "INSPECTION" }]], w.today);
  });
  after(() => w.close());

  const tasksOf = async (basis: string) => (await lists.lists<{ dueOn: string; target: { code: string } }>(bureau.drafter, "adjustmentTasks", `first: 5, filter: { basis: "${basis}" }`, "dueOn target { ... on PowerItem { code } }")).rows;
  const changesOf = async (basis: string) => (await lists.looksUp(bureau.drafter, "basis", basis, "changes { kind changedOn }"))["changes"];

  it("by a clean-up opens a task for every item that cites it, and one that is kept opens none (YB-2.1-6)", async () => {
    const found = { basis: removed, cleanedUpOn: "2026-08-20", note: "延州府法〔2026〕2号" };
    done(await lists.cleansUp(bureau.office, { ...found, verdict: "KEPT" }));
    expect(await tasksOf(removed)).to.deep.equal([]);
    done(await lists.cleansUp(bureau.office, { ...found, verdict: "REMOVED" }));
    expect(await tasksOf(removed)).to.deep.equal([{ dueOn: "2026-09-20", target: { code: "N1" } }]);
    expect(await changesOf(removed)).to.deep.equal([{ kind: "CLEANED_OUT", changedOn: "2026-08-20" }]);
  });

  it("with its last day does so without anybody's word, once, however often the server looks; nobody records it by hand (YB-2.1-6)", async () => {
    const looks = (day: string) => recordLapses(jobOn(w.clone.database, day));
    for (const kind of ["LAPSED", "CLEANED_OUT"])
      expectRefusal(await w.unchanged(() => lists.recordsChange(bureau.drafter, { kind, basis: lapsing, promulgatedOn: w.today, changedOn: w.today })), "Denied", "BAD_USER_INPUT");
    await looks("2026-09-09");
    expect(await tasksOf(lapsing)).to.deep.equal([]);
    await Promise.all([looks("2026-09-10"), looks("2026-09-10")]);
    await looks("2026-09-11");
    expect(await tasksOf(lapsing)).to.deep.equal([{ dueOn: "2026-10-10", target: { code: "L1" } }]);
    expect(await changesOf(lapsing)).to.deep.equal([{ kind: "LAPSED", changedOn: "2026-09-10" }]);
  });
});
