/** Hours of a year: who reaches seven days, who stays below, who reads whose hours and results. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { expectDenied, expectRefusal } from "../../support/refused.js";
import { appoints, createsPost, registersPerson, setsPolicy } from "../../support/verbs/organisations.verbs.js";
import { done } from "../../support/verbs/told.verbs.js";
import * as training from "../../support/verbs/training.verbs.js";
import { openWorld, type NamedPerson, type NamedWorld } from "../../support/world.js";

const LAST_DAY = "2026-12-31";
let w: NamedWorld;
let bureau: string;
let jiang: NamedPerson;
let shen: NamedPerson;
before(async () => {
  w = await openWorld({ now: "2026-12-31T01:00:00Z" });
  [jiang, shen] = [w.as("姜东日"), w.as("沈明珠")];
  bureau = await w.unit("YB-HRSS");
});
after(() => w.close());

/** The person who holds the post with this title in the unit. */
const holderOf = async (code: string, title: string): Promise<string> => {
  const { orgUnit } = await shen.asks<{ orgUnit: { posts: { title: string; holder: { id: string } | null }[] } }>(`{ orgUnit(code: "${code}") { posts { title holder { id } } } }`);
  return orgUnit.posts.find((post) => post.title === title)!.holder!.id;
};
const attends = async (person: string, days: number, more: object = {}, test: object = {}): Promise<string> => {
  const session = done(await training.schedulesSession(jiang, {
    unit: bureau, heldOn: "2026-11-10", hours: days * 8, kind: "CONCENTRATED_TRAINING", title: "年度集中培训", audience: "OFFICERS", laws: ["行政处罚法"], ...more,
  }));
  done(await training.recordsAttendance(jiang, { session, lines: [{ person, hours: days * 8, ...test }] }));
  return session;
};
const ofName = (rows: readonly training.HoursRead[], name: string) => rows.find(({ person }) => person.name === name);
const hoursOf = async (reader: string, name: string, more = "", year = 2026) => ofName(await training.readsHours(w.as(reader), bureau, year, more), name);

describe("hours of a year", () => {
  it("of six days on 31 December are 未达标, of seven 达标 (WP-H-9)", async () => {
    const shi = await holderOf("YB-HRSS-INSPECTION", "监察员");
    await attends(shi, 4);
    await attends(shi, 2, { heldOn: "2026-12-30" });
    expect(await hoursOf("姜东日", "石磊")).to.deep.include({ hours: 48, days: 6, missingHours: 8, minimumDays: 7, standing: "NOT_MET" });
    expect(await hoursOf("姜东日", "石磊", `, asOf: "2026-12-01"`)).to.deep.include({ hours: 32, days: 4, missingHours: 24, standing: "OPEN" });
    await attends(shi, 1, { heldOn: LAST_DAY });
    expect(await hoursOf("姜东日", "石磊")).to.deep.include({ hours: 56, days: 7, missingHours: 0, standing: "MET" });
  });

  it("are asked for years of the register: one before it, or not begun, is not found, whatever the number", async () => {
    for (const year of [-5, 0, 100, 1948, 2027, 2_147_483_647]) {
      expectDenied(await w.as("姜东日").tries(`{ officerTraining(unit: "${bureau}", year: ${year}) { totalCount } }`), "NOT_FOUND");
      expectDenied(await w.as("姜东日").tries(`{ trainingStatistics(unit: "${bureau}", year: ${year}) { officers } }`), "NOT_FOUND");
    }
  });

  it("count in the year of the session's own day, and a supplement replaces what it corrects (WP-H-9)", async () => {
    const shi = await holderOf("YB-HRSS-INSPECTION", "监察员");
    const before = (await hoursOf("姜东日", "石磊"))!.hours;
    await attends(shi, 1, { heldOn: "2025-12-31" });
    expect((await hoursOf("姜东日", "石磊"))!.hours).to.equal(before);
    expect((await hoursOf("姜东日", "石磊", "", 2025))!).to.deep.include({ hours: 8, standing: "NOT_MET" });
    const session = await attends(shi, 1, { heldOn: "2026-01-01" });
    done(await training.correctsAttendance(jiang, { session, line: { person: shi, hours: 2.5 }, reason: "中途离场" }));
    expect((await hoursOf("姜东日", "石磊"))!.hours).to.equal(before + 2.5);
  });

  it("are measured against the minimum of the officer's own unit, inherited or set there (WP-H-9)", async () => {
    const officer = async (name: string, code: string): Promise<string> => {
      const post = done(await createsPost(shen, { unit: await w.unit(code), title: `${name}岗`, roles: ["OFFICER"], from: "2026-03-01" }));
      const person = done(await registersPerson(shen, { name, from: "2026-03-01" }));
      done(await appoints(shen, { post, person, from: "2026-03-01" }));
      return person;
    };
    const person = await officer("甲某某", "YB-HRSS-RELATIONS");
    done(await setsPolicy(shen, { unit: await w.unit("YB-HRSS-RELATIONS"), key: "trainingMinimum", value: 2, from: "2026-06-01" }));
    await attends(person, 2);
    expect(await hoursOf("姜东日", "甲某某")).to.deep.include({ minimumDays: 2, days: 2, standing: "MET" });
    await officer("乙某某", "YB-HRSS-SERVICE");
    const short = await training.readsHours(jiang, bureau, 2026, `, standings: [NOT_MET, OPEN], orderBy: { field: HOURS }`);
    expect(short.map(({ person: { name } }) => name)).to.include("乙某某").and.not.to.include("甲某某");
    expect(short.map(({ hours }) => hours)).to.deep.equal(short.map(({ hours }) => hours).sort((a, b) => a - b));
    const page = await training.lists(jiang, "officerTraining", `first: 1, unit: "${bureau}", year: 2026`, "hours");
    expect([page.totalCount, page.edges.length, page.pageInfo.hasNextPage]).to.deep.equal([5, 1, true]);
  });

  it("are read inside the organ by whoever plans or heads, by the officer of himself, and by nobody else; those above read totals (WP-H-9)", async () => {
    const names = async (reader: string) => (await training.readsHours(w.as(reader), bureau, 2026)).map(({ person }) => person.name);
    for (const reader of ["姜东日", "全美兰", "尹春子", "朴哲洙", "孙慧敏", "赵光日"]) expect(await names(reader), reader).to.have.length(5);
    expect(await names("石磊")).to.deep.equal(["石磊"]);
    for (const reader of ["金成哲", "李顺姬", "方国栋", "安贞爱"]) expect(await names(reader), reader).to.deep.equal([]);
    const totals = await w.as("金成哲").asks<{ trainingStatistics: object }>(
      `{ trainingStatistics(unit: "${bureau}", year: 2026) { officers met metPercent sessions personsTrained tested passPercent } }`);
    expect(totals.trainingStatistics).to.deep.equal({ officers: 5, met: 2, metPercent: 40, sessions: 5, personsTrained: 2, tested: 0, passPercent: null });
    const { errors } = await w.as("方国栋").tries(`{ trainingStatistics(unit: "${bureau}", year: 2026) { officers } }`);
    expect(errors?.[0]?.extensions.code).to.equal("NOT_FOUND");
    expectRefusal(await training.draftsPlan(w.as("石磊"), {}), "Denied", "BAD_USER_INPUT");
  });

  it("of 莫日根 in 阿荣旗 are six days, and his legal section sees it (WP-H-9)", async () => {
    const rows = await training.readsHours(w.as("杜淑琴"), await w.unit("HL-ARUN-HRSS"), 2026);
    expect(ofName(rows, "莫日根")).to.deep.include({ days: 6, missingHours: 8, standing: "NOT_MET" });
    const plans = await training.lists(w.as("敖春林"), "trainingPlans", "filter: { year: 2026 }", "title trained completionPercent");
    expect(training.rowsOf(plans)).to.deep.equal([{ title: "2026 年更新知识培训", trained: 2, completionPercent: 20 }]);
  });

  it("of fifty officers cost as many statements as of one", async () => {
    for (let at = 0; at < 50; at += 1) {
      const post = done(await createsPost(shen, { unit: await w.unit("YB-MSA-LEGAL"), title: `执法岗${at}`, roles: ["OFFICER"], from: "2026-03-01" }));
      done(await appoints(shen, { post, person: done(await registersPerson(shen, { name: `执法${at}`, from: "2026-03-01" })), from: "2026-03-01" }));
    }
    const unit = await w.unit("YB-MSA");
    const document = (first: number) => `{ officerTraining(unit: "${unit}", year: 2026, first: ${first}) { edges { node { person { name } unit { code } ${"hours days missingHours standing"} } } } }`;
    const fang = w.as("方国栋");
    const [one, fifty] = [await fang.tries<{ officerTraining: { edges: object[] } }>(document(1)), await fang.tries<{ officerTraining: { edges: object[] } }>(document(50))];
    expect(fifty.data!.officerTraining.edges).to.have.length(50);
    expect(fifty.extensions!.cost.statements).to.equal(one.extensions!.cost.statements).and.to.be.at.most(6);
  });
});

describe("a test", () => {
  const results = async (reader: string) =>
    training.rowsOf<{ person: { name: string }; score: number; passed: boolean; deduction: number; law: { id: string }[] }>(
      await training.lists(w.as(reader), "trainingResults", `filter: { year: 2026, under: "${bureau}" }`, "person { name } score passed deduction law { id }"));

  it("that was failed is a deduction, one that was passed is none: results are content of assessment and a basis of promotion (WP-J-2)", async () => {
    const shi = await holderOf("YB-HRSS-INSPECTION", "监察员");
    const an = await holderOf("YB-HRSS-INSPECTION", "记录员");
    await attends(shi, 1, { title: "法律知识考试" }, { score: 52.5, passed: false });
    await attends(an, 1, { title: "法律知识考试" }, { score: 88, passed: true });
    const rows = await results("姜东日");
    expect(rows.find(({ person }) => person.name === "石磊")).to.deep.equal({ person: { name: "石磊" }, score: 52.5, passed: false, deduction: 1, law: [{ id: "WP-J-2" }] });
    expect(rows.find(({ person }) => person.name === "安贞爱")).to.deep.include({ score: 88, passed: true, deduction: 0 });
  });

  it("is read by the personnel section, by the office that prepares the assessment and by the person; head, legal section, superiors and neighbours read none (WP-J-2)", async () => {
    for (const reader of ["姜东日", "尹春子"]) expect(await results(reader), reader).to.have.length(2);
    expect((await results("石磊")).map(({ person }) => person.name)).to.deep.equal(["石磊"]);
    for (const reader of ["朴哲洙", "全美兰", "赵光日", "金成哲", "李顺姬", "方国栋"]) expect(await results(reader), reader).to.deep.equal([]);
    const only = await training.lists(jiang, "trainingResults", "filter: { passed: false }, orderBy: { field: SCORE, direction: DESC }", "score");
    expect(only.totalCount).to.equal(1);
  });

  it("comes with whether it was passed; a score beyond a hundred is no score", async () => {
    const shi = await holderOf("YB-HRSS-INSPECTION", "监察员");
    const session = done(await training.schedulesSession(jiang, {
      unit: bureau, heldOn: "2026-11-11", hours: 8, kind: "QUALIFICATION_TRAINING", title: "资格培训", audience: "OFFICERS", laws: ["行政处罚法"],
    }));
    await w.unchanged(async () => {
      expectRefusal(await training.recordsAttendance(jiang, { session, lines: [{ person: shi, hours: 8, score: 60 }] }), "Denied", "BAD_USER_INPUT");
      expectRefusal(await training.recordsAttendance(jiang, { session, lines: [{ person: shi, hours: 8, score: 101, passed: true }] }), "Denied", "BAD_USER_INPUT");
    });
  });
});

describe("sections without training", () => {
  const without = async (reader: NamedPerson) =>
    training.rowsOf<{ unit: { code: string } }>(await training.lists(reader, "sectionsWithoutTraining", `first: 100, unit: "${bureau}", year: 2026`, "unit { code }")).map(({ unit }) => unit.code);

  it("are listed; one that tied a session to its matter, or sent somebody, is not (AR-4.1.1-3)", async () => {
    const listed = await without(w.as("朴哲洙"));
    expect(listed).to.include.members(["YB-HRSS-ARBITRATION", "YB-HRSS-SERVICE"]).and.not.include("YB-HRSS-INSPECTION");
    const session = done(await training.schedulesSession(jiang, {
      unit: await w.unit("YB-HRSS-SERVICE"), heldOn: "2026-12-01", hours: 2, kind: "LEARNING_SESSION", title: "业务学习", audience: "STAFF", laws: ["行政许可法"],
      matter: "劳务派遣许可经办", basis: "行政许可法第十二条",
    }));
    expect(await without(w.as("朴哲洙"))).to.include("YB-HRSS-SERVICE");
    done(await training.recordsAttendance(jiang, { session, lines: [{ person: await holderOf("YB-HRSS-PERSONNEL", "科长"), hours: 2 }] }));
    expect(await without(w.as("朴哲洙"))).to.not.include("YB-HRSS-SERVICE").and.not.include("YB-HRSS-PERSONNEL");
    expect(await without(w.as("方国栋"))).to.deep.equal([]);
  });
});
