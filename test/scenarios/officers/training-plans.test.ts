/** Training: a year's plan is drafted, approved by somebody else, carried out in sessions, and measured by who was there. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { expectRefusal } from "../../support/refused.js";
import { createsPost, appoints, registersPerson } from "../../support/verbs/organisations.verbs.js";
import { done, expectFacts, type Told } from "../../support/verbs/told.verbs.js";
import * as training from "../../support/verbs/training.verbs.js";
import { openWorld, type NamedPerson, type NamedWorld } from "../../support/world.js";

const TODAY = "2026-09-01";
let w: NamedWorld;
let bureau: string;
/** The personnel section plans, the head approves, the detachment's officer attends. */
let jiang: NamedPerson;
let piao: NamedPerson;
let shen: NamedPerson;
before(async () => {
  w = await openWorld();
  [jiang, piao, shen] = [w.as("姜东日"), w.as("朴哲洙"), w.as("沈明珠")];
  bureau = await w.unit("YB-HRSS");
});
after(() => w.close());

const plan = (more: object = {}) => ({ unit: bureau, year: 2026, title: "执法人员知识更新培训", audience: "OFFICERS", targetHeadcount: 100, laws: ["行政处罚法"], ...more });
const session = (more: object = {}) => ({
  unit: bureau, heldOn: "2026-08-20", hours: 8, kind: "KNOWLEDGE_UPDATE", title: "新修订行政处罚法", audience: "OFFICERS", laws: ["行政处罚法"], ...more,
});
const approved = async (more: object = {}): Promise<string> => {
  const id = done(await training.draftsPlan(jiang, plan(more)));
  done(await training.approvesPlan(piao, { plan: id, expectedVersion: 1 }));
  return id;
};
const people = async (count: number): Promise<string[]> => {
  const ids: string[] = [];
  for (let at = 0; at < count; at += 1) ids.push(done(await registersPerson(shen, { name: `学员${at}`, from: TODAY })));
  return ids;
};
const refusedBy = (told: Told, facts: object): void => {
  expectRefusal(told, "Denied", "FORBIDDEN");
  expectFacts(told, facts as Readonly<Record<string, unknown>>);
};

describe("a training plan", () => {
  it("of a hundred officers of whom eighty came is carried out by 80 % (WP-F-14)", async () => {
    const id = await approved();
    const held = done(await training.schedulesSession(jiang, session({ plan: id })));
    const lines = (await people(80)).map((person) => ({ person, hours: 8 }));
    done(await training.recordsAttendance(jiang, { session: held, lines }));
    expect(await training.looksUp(piao, "trainingPlan", id, "state trained targetHeadcount completionPercent")).to.deep.equal(
      { state: "APPROVED", trained: 80, targetHeadcount: 100, completionPercent: 80 });
    done(await training.closesPlan(jiang, { plan: id }));
    expectRefusal(await w.unchanged(() => training.schedulesSession(jiang, session({ plan: id }))), "TransitionRefused", "PLAN_NOT_APPROVED", "WP-F-14");
  });

  it("is approved by the head of the organ: not by whoever drafted it, by a deputy, another bureau's head or the government (WP-F-14)", async () => {
    const id = done(await training.draftsPlan(jiang, plan()));
    await w.unchanged(async () => {
      for (const name of ["孙慧敏", "姜东日", "石磊"]) refusedBy(await training.approvesPlan(w.as(name), { plan: id }), { because: "NO_ABILITY" });
      refusedBy(await training.approvesPlan(w.as("金成哲"), { plan: id }), { rule: "training.HEAD_OF_ORGAN", because: "OUTSIDE_ORGAN" });
      expectRefusal(await training.approvesPlan(w.as("方国栋"), { plan: id }), "Denied", "NOT_FOUND");
    });
    const offered = (await training.looksUp(piao, "trainingPlan", id, "availableActions { action allowed because }")).availableActions as { action: string; allowed: boolean }[];
    expect(offered.filter(({ allowed }) => allowed).map(({ action }) => action)).to.deep.equal(["approveTrainingPlan"]);
    done(await training.approvesPlan(piao, { plan: id, note: "同意" }));
    expectRefusal(await w.unchanged(() => training.approvesPlan(piao, { plan: id })), "TransitionRefused", "ILLEGAL_TRANSITION");
    expectRefusal(await w.unchanged(() => training.cancelsPlan(jiang, { plan: id, expectedVersion: 1 })), "StaleVersion", "STALE_VERSION");
    const { history } = await training.looksUp(piao, "trainingPlan", id, "history { action toState note }");
    expect(history).to.deep.equal([{ action: "approveTrainingPlan", toState: "APPROVED", note: "同意" }, { action: "draftTrainingPlan", toState: "DRAFT", note: null }]);
  });

  it("is not approved by the head who drafted it himself, through whatever post", async () => {
    const post = done(await createsPost(shen, { unit: await w.unit("YB-URBAN"), title: "人事专员", roles: ["PERSONNEL_SUPERVISION"], from: TODAY }));
    const { orgUnit } = await shen.asks<{ orgUnit: { posts: { title: string; holder: { id: string } }[] } }>(`{ orgUnit(code: "YB-URBAN") { posts { title holder { id } } } }`);
    done(await appoints(shen, { post, person: orgUnit.posts.find(({ title }) => title === "局长")!.holder.id, from: TODAY }));
    const xu = w.as("徐海涛");
    const id = done(await training.draftsPlan(xu, plan({ unit: await w.unit("YB-URBAN") })));
    refusedBy(await w.unchanged(() => training.approvesPlan(xu, { plan: id })), { rule: "training.SOMEBODY_ELSES_DRAFT", because: "OWN_DRAFT" });
  });

  it("is drafted for the own organ only, by those who plan: officers, other organs and the register are refused (WP-F-14)", async () => {
    await w.unchanged(async () => {
      for (const name of ["石磊", "赵光日", "沈明珠", "裴成男"]) refusedBy(await training.draftsPlan(w.as(name), plan()), { because: "NO_ABILITY" });
      refusedBy(await training.draftsPlan(w.as("李顺姬"), plan()), { rule: "training.OWN_ORGAN", because: "OUTSIDE_ORGAN" });
      expectRefusal(await training.draftsPlan(jiang, plan({ unit: "unit_00000000-0000-7000-8000-000000000000" })), "Denied", "NOT_FOUND");
      expectRefusal(await training.draftsPlan(jiang, plan({ targetHeadcount: 0 })), "Denied", "BAD_USER_INPUT");
      expectRefusal(await training.draftsPlan(jiang, plan({ campaign: "清欠专项检查" })), "Denied", "BAD_USER_INPUT");
      expect(await training.draftsPlan(jiang, plan({ validateOnly: true }))).to.include({ __typename: "Validated", action: "draftTrainingPlan" });
    });
  });

  it("is seen by its organ and those above it, and by no neighbour (WP-F-14)", async () => {
    const id = await approved({ title: "法制工作人员培训", audience: "LEGAL_STAFF" });
    for (const name of ["姜东日", "石磊", "全美兰", "朴哲洙", "金成哲"]) expect(await training.looksUp(w.as(name), "trainingPlan", id, "title"), name).to.deep.equal({ title: "法制工作人员培训" });
    for (const name of ["方国栋", "廉哲浩", "敖春林"]) {
      const { errors } = await w.as(name).tries(`{ trainingPlan(id: "${id}") { title } }`);
      expect(errors?.[0]?.extensions.code, name).to.equal("NOT_FOUND");
    }
    const { errors } = await shen.tries(`{ trainingPlan(id: "${id}") { title } }`);
    expect(errors?.[0]?.extensions.code).to.equal("FORBIDDEN");
  });

  it("that prepares a campaign warns while nothing was held before it, and no longer afterwards (WP-D-2)", async () => {
    const id = await approved({ title: "清欠检查前学习", campaign: "根治欠薪专项检查", campaignStartsOn: "2026-08-25" });
    expect(await training.looksUp(piao, "trainingPlan", id, "campaign warnings")).to.deep.equal({ campaign: "根治欠薪专项检查", warnings: ["CAMPAIGN_WITHOUT_TRAINING"] });
    const held = done(await training.schedulesSession(jiang, session({ plan: id, kind: "PRE_CAMPAIGN_STUDY", campaign: "根治欠薪专项检查", laws: ["保障农民工工资支付条例"] })));
    const [person] = await people(1);
    done(await training.recordsAttendance(jiang, { session: held, lines: [{ person, hours: 4 }] }));
    expect(await training.looksUp(piao, "trainingPlan", id, "warnings")).to.deep.equal({ warnings: [] });
  });

  it("belongs to a programme, and whoever attended nothing has no hours (AR-2.2.1-1)", async () => {
    const id = await approved({ title: "八五普法学习", programme: "八五普法", laws: ["社会保险法"], audience: "STAFF" });
    expect(await training.looksUp(piao, "trainingPlan", id, "programme laws trained completionPercent")).to.deep.equal(
      { programme: "八五普法", laws: ["社会保险法"], trained: 0, completionPercent: 0 });
  });
});

describe("the hours that a plan for officers asks for", () => {
  const dueOf = async (id: string) => {
    const { availableActions } = await training.looksUp(piao, "trainingPlan", id, "availableActions { action dueOn }");
    return (availableActions as { action: string; dueOn: string | null }[]).find(({ action }) => action === "closeTrainingPlan")?.dueOn ?? null;
  };

  it("are due on the last day of its year; a plan for others starts no clock (WP-H-9)", async () => {
    expect(await dueOf(await approved())).to.equal("2026-12-31");
    expect(await dueOf(await approved({ audience: "LEADERS" }))).to.equal(null);
    const gone = await approved();
    done(await training.cancelsPlan(jiang, { plan: gone }));
    expect(await dueOf(gone)).to.equal(null);
  });
});

describe("a training session", () => {
  it("without law is refused: newly issued laws are what is studied (WP-B-2)", async () => {
    expectRefusal(await w.unchanged(() => training.schedulesSession(jiang, session({ laws: [] }))), "TransitionRefused", "STUDY_WITHOUT_LAW", "WP-B-2");
    done(await training.schedulesSession(jiang, session({ kind: "LEARNING_SESSION", title: "支部学习会" })));
  });

  it("is attended from its day on, for no more hours than it had, and each person is recorded once (WP-F-14, WP-H-9)", async () => {
    const held = done(await training.schedulesSession(jiang, session({ hours: 4 })));
    const later = done(await training.schedulesSession(jiang, session({ heldOn: "2026-10-20" })));
    const [first, second] = await people(2);
    await w.unchanged(async () => {
      expectRefusal(await training.recordsAttendance(jiang, { session: later, lines: [{ person: first, hours: 4 }] }), "TransitionRefused", "SESSION_NOT_HELD", "WP-F-14");
      expectRefusal(await training.recordsAttendance(jiang, { session: held, lines: [{ person: first, hours: 4.5 }] }), "TransitionRefused", "HOURS_EXCEED_SESSION", "WP-H-9");
      expectRefusal(await training.recordsAttendance(jiang, { session: held, lines: [{ person: first, hours: 0.3 }] }), "Denied", "BAD_USER_INPUT");
      expectRefusal(await training.recordsAttendance(jiang, { session: held, lines: [{ person: first, hours: -1 }] }), "Denied", "BAD_USER_INPUT");
      expectRefusal(await training.recordsAttendance(jiang, { session: held, lines: [{ person: first, hours: 1 }, { person: first, hours: 2 }] }), "Denied", "BAD_USER_INPUT");
      expectRefusal(await training.recordsAttendance(jiang, { session: held, lines: [{ person: "person_00000000-0000-7000-8000-000000000000", hours: 1 }] }), "Denied", "NOT_FOUND");
      expectRefusal(await training.correctsAttendance(jiang, { session: held, line: { person: first, hours: 1 }, reason: "漏登" }), "TransitionRefused", "ILLEGAL_TRANSITION");
    });
    done(await training.recordsAttendance(jiang, { session: held, lines: [{ person: first, hours: 4 }] }));
    expectRefusal(await w.unchanged(() => training.recordsAttendance(jiang, { session: held, lines: [{ person: first, hours: 2 }] })), "TransitionRefused", "ATTENDANCE_RECORDED");
    expectRefusal(await w.unchanged(() => training.correctsAttendance(jiang, { session: held, line: { person: second, hours: 2 }, reason: "漏登" })), "TransitionRefused", "ATTENDANCE_MISSING");
    expectRefusal(await w.unchanged(() => training.cancelsSession(jiang, { session: held })), "TransitionRefused", "ILLEGAL_TRANSITION");
    done(await training.cancelsSession(jiang, { session: later }));
  });

  it("is corrected by a supplement with its reason: what was recorded first stays on record (WP-F-14)", async () => {
    const held = done(await training.schedulesSession(jiang, session()));
    const [person] = await people(1);
    done(await training.recordsAttendance(jiang, { session: held, lines: [{ person, hours: 8 }] }));
    done(await training.correctsAttendance(jiang, { session: held, line: { person, hours: 4 }, reason: "下午请假" }));
    const { attendance, attendees } = await training.looksUp(piao, "trainingSession", held, "attendees attendance { revision hours reason }");
    expect([attendees, attendance]).to.deep.equal([1, [{ revision: 2, hours: 4, reason: "下午请假" }, { revision: 1, hours: 8, reason: null }]]);
  });

  it("of another organ is neither seen nor touched", async () => {
    const held = done(await training.schedulesSession(jiang, session()));
    const [person] = await people(1);
    const lines = [{ person, hours: 1 }];
    expectRefusal(await w.unchanged(() => training.recordsAttendance(w.as("罗文静"), { session: held, lines })), "Denied", "NOT_FOUND");
    expectRefusal(await w.unchanged(() => training.recordsAttendance(w.as("石磊"), { session: held, lines })), "Denied", "FORBIDDEN");
  });
});

describe("two who record at once", () => {
  it("leave one record of each person, whoever comes second is told", async () => {
    const held = done(await training.schedulesSession(jiang, session()));
    const [person] = await people(1);
    const told = await Promise.all([1, 2, 3, 4].map((hours) => training.recordsAttendance(jiang, { session: held, lines: [{ person, hours }] })));
    expect(told.filter(({ __typename }) => __typename === "Recorded")).to.have.length(1);
    expect(told.filter(({ code }) => code === "ATTENDANCE_RECORDED")).to.have.length(3);
    const { attendance } = await training.looksUp(piao, "trainingSession", held, "attendance { revision }");
    expect(attendance).to.deep.equal([{ revision: 1 }]);
  });
});

describe("lists of training", () => {
  it("page, filter and order, at the same number of statements for fifty as for one (WP-F-14)", async () => {
    for (let at = 0; at < 50; at += 1) done(await training.draftsPlan(jiang, plan({ title: `培训计划${String(at).padStart(2, "0")}`, year: 2025 })));
    const document = (first: number) => `{ trainingPlans(first: ${first}, filter: { year: 2025, under: "${bureau}" }, orderBy: { field: TITLE }) { pageInfo { hasNextPage endCursor }
      edges { node { title unit { code } trained warnings availableActions { action allowed } history { action } } } } }`;
    const [one, fifty] = [await jiang.tries<{ trainingPlans: { edges: object[] } }>(document(1)), await jiang.tries<{ trainingPlans: { edges: object[] } }>(document(50))];
    expect(fifty.data!.trainingPlans.edges).to.have.length(50);
    expect(fifty.extensions!.cost.statements).to.equal(one.extensions!.cost.statements).and.to.be.at.most(8);
    const page = await training.lists(jiang, "trainingPlans", `first: 20, filter: { year: 2025, states: [DRAFT], audiences: [OFFICERS] }`, "title");
    expect([page.totalCount, page.edges.length, page.pageInfo.hasNextPage]).to.deep.equal([50, 20, true]);
    const none = await training.lists(w.as("方国栋"), "trainingPlans", `first: 20, filter: { year: 2025 }`, "title");
    expect(none.totalCount).to.equal(0);
  });
});
