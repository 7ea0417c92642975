/** Leaders study law by the five that are fixed, and law is brought to the people with audience and numbers. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { expectRefusal } from "../../support/refused.js";
import * as officers from "../../support/verbs/officers.verbs.js";
import { formsLeadingGroup, registersPerson } from "../../support/verbs/organisations.verbs.js";
import { done, expectFacts } from "../../support/verbs/told.verbs.js";
import * as training from "../../support/verbs/training.verbs.js";
import { openWorld, type NamedPerson, type NamedWorld } from "../../support/world.js";

let w: NamedWorld;
let bureau: string;
let yin: NamedPerson;
let piao: NamedPerson;
let shen: NamedPerson;
before(async () => {
  w = await openWorld();
  [yin, piao, shen] = [w.as("尹春子"), w.as("朴哲洙"), w.as("沈明珠")];
  bureau = await w.unit("YB-HRSS");
});
after(() => w.close());

const study = (more: object = {}) => ({
  unit: bureau, year: 2026, plan: "全年学法四次", content: "行政处罚法、社会保险法", timing: "每季度第一次局务会前", people: "局领导班子成员", minimumHours: 16,
  meetings: [{ heldOn: "2026-03-10", agenda: "研究欠薪治理" }, { heldOn: "2026-06-10", agenda: "研究社会保险扩面" }], ...more,
});
const approvedStudy = async (more: object = {}): Promise<string> => {
  const plan = done(await training.draftsStudy(yin, study(more)));
  done(await training.approvesStudy(piao, { plan }));
  return plan;
};
interface Meeting { readonly id: string; readonly heldOn: string; readonly agenda: string; readonly withoutSession: boolean; readonly session: { title: string } | null }
const meetingsOf = async (plan: string) =>
  (await training.looksUp(yin, "leaderStudyPlan", plan, "meetings { id heldOn agenda withoutSession session { title } }")).meetings as Meeting[];
const studies = (more: object = {}) => ({
  unit: bureau, heldOn: "2026-03-10", hours: 2, kind: "EXECUTIVE_MEETING_STUDY", title: "会前学法", audience: "LEADERS", laws: ["保障农民工工资支付条例"], ...more,
});

describe("a plan of leaders' study", () => {
  it("fixes plan, content, time and people when it is drafted (WP-J-1)", async () => {
    for (const empty of ["plan", "content", "timing", "people"])
      expectRefusal(await w.unchanged(() => training.draftsStudy(yin, study({ [empty]: " " }))), "TransitionRefused", "STUDY_NOT_FIXED", "WP-J-1");
    expectRefusal(await w.unchanged(() => training.draftsStudy(w.as("石磊"), study())), "Denied", "FORBIDDEN");
    expectRefusal(await w.unchanged(() => training.draftsStudy(yin, study({ meetings: [{ heldOn: "2027-01-05", agenda: "跨年会议" }] }))), "Denied", "BAD_USER_INPUT");
  });

  it("is not closed with an empty effect, and says its effect once it is (WP-J-1)", async () => {
    const plan = await approvedStudy();
    expectRefusal(await w.unchanged(() => training.closesStudy(yin, { plan, effect: "  " })), "TransitionRefused", "EFFECT_MISSING", "WP-J-1");
    expectRefusal(await w.unchanged(() => training.closesStudy(w.as("李顺姬"), { plan, effect: "完成" })), "Denied", "NOT_FOUND");
    done(await training.closesStudy(yin, { plan, effect: "班子成员全部参加,提出整改意见三条", expectedVersion: 2 }));
    expect(await training.looksUp(piao, "leaderStudyPlan", plan, "state effect plan content timing people")).to.deep.include(
      { state: "CLOSED", effect: "班子成员全部参加,提出整改意见三条", people: "局领导班子成员" });
    expectRefusal(await w.unchanged(() => training.cancelsStudy(yin, { plan })), "TransitionRefused", "ILLEGAL_TRANSITION");
  });

  it("is approved by the head alone, who did not draft it (WP-J-1)", async () => {
    const plan = done(await training.draftsStudy(yin, study()));
    for (const name of ["尹春子", "孙慧敏"]) expectRefusal(await w.unchanged(() => training.approvesStudy(w.as(name), { plan })), "Denied", "FORBIDDEN");
    const told = await w.unchanged(() => training.approvesStudy(w.as("金成哲"), { plan }));
    expectFacts(told, { rule: "training.HEAD_OF_ORGAN", because: "OUTSIDE_ORGAN" });
    done(await training.approvesStudy(piao, { plan }));
  });

  it("lists an executive meeting without its session, until study tied to the agenda was held at it (WP-H-1)", async () => {
    const plan = await approvedStudy({ meetings: [{ heldOn: "2026-03-10", agenda: "研究欠薪治理" }, { heldOn: "2026-12-10", agenda: "研究年度总结" }] });
    const [march] = await meetingsOf(plan);
    expect((await meetingsOf(plan)).map(({ heldOn, withoutSession }) => [heldOn, withoutSession])).to.deep.equal([["2026-03-10", true], ["2026-12-10", false]]);
    const other = await approvedStudy();
    expectRefusal(await w.unchanged(() => training.schedulesSession(yin, studies({ studyPlan: other, plannedMeeting: march!.id }))), "TransitionRefused", "MEETING_NOT_PLANNED", "WP-H-1");
    const session = done(await training.schedulesSession(yin, studies({ studyPlan: plan, plannedMeeting: march!.id, agenda: "研究欠薪治理" })));
    expect((await meetingsOf(plan))[0]).to.include({ withoutSession: true, session: null });
    done(await training.recordsAttendance(yin, { session, lines: [{ person: done(await registersPerson(shen, { name: "列席人员", from: "2026-01-01" })), hours: 2 }] }));
    expect((await meetingsOf(plan))[0]).to.deep.include({ withoutSession: false, session: { title: "会前学法" } });
  });

  it("lists leaders below its hours; cadres of villages and communities are counted as a group (WP-E-2)", async () => {
    const plan = await approvedStudy({ minimumHours: 4 });
    const { orgUnit } = await shen.asks<{ orgUnit: { posts: { title: string; holder: { id: string } }[] } }>(`{ orgUnit(code: "YB-HRSS") { posts { title holder { id } } } }`);
    const head = orgUnit.posts.find(({ title }) => title === "局长")!.holder.id;
    const below = async () => (await training.looksUp(yin, "leaderStudyPlan", plan, "leadersBelowMinimum { hours minimumHours person { name } }")).leadersBelowMinimum as { hours: number; person: { name: string } }[];
    expect((await below()).map(({ person }) => person.name)).to.have.members(["朴哲洙", "孙慧敏"]);
    const session = done(await training.schedulesSession(yin, studies({ hours: 4, kind: "SPECIAL_LECTURE", title: "专题法制讲座" })));
    done(await training.recordsAttendance(yin, { session, lines: [{ person: head, hours: 4 }] }));
    expect((await below()).map(({ person, hours }) => [person.name, hours])).to.deep.equal([["孙慧敏", 0]]);
    const cadres = done(await training.schedulesSession(yin, studies({ kind: "CONCENTRATED_TRAINING", audience: "VILLAGE_COMMUNITY_CADRES", title: "村（社区）干部培训" })));
    const lines = [];
    for (const name of ["村干部甲", "村干部乙"]) lines.push({ person: done(await registersPerson(shen, { name, from: "2026-01-01" })), hours: 2 });
    done(await training.recordsAttendance(yin, { session: cadres, lines }));
    const { trainingStatistics } = await piao.asks<{ trainingStatistics: { leaderSessions: number; byAudience: { audience: string }[] } }>(
      `{ trainingStatistics(unit: "${bureau}", year: 2026) { leaderSessions byAudience { audience sessions persons personHours } } }`);
    expect(trainingStatistics.byAudience.find(({ audience }) => audience === "VILLAGE_COMMUNITY_CADRES")).to.deep.equal(
      { audience: "VILLAGE_COMMUNITY_CADRES", sessions: 1, persons: 2, personHours: 4 });
    expect(trainingStatistics.leaderSessions).to.equal(2);
  });
});

describe("an officer who is not certified", () => {
  it("is trained for the qualification and enforces nothing by it: beside a certified colleague neither counts nor shows a card (WP-A-7-1)", async () => {
    const [quan, shi] = [w.as("全美兰"), w.as("石磊")];
    const unit = await w.unit("YB-HRSS-INSPECTION");
    const person = done(await registersPerson(shen, { name: "许受训", from: "2026-09-01" }));
    const trainee = done(await officers.registersOfficer(quan, { unit, person, employment: "ESTABLISHED", areas: ["LABOUR"] }));
    const session = done(await training.schedulesSession(yin, studies({ kind: "QUALIFICATION_TRAINING", audience: "OFFICERS", title: "执法资格培训" })));
    done(await training.recordsAttendance(yin, { session, lines: [{ person, hours: 2, score: 90, passed: true }] }));
    const colleague = await officers.officerNamed(quan, "石磊");
    const verdict = await officers.asksWhetherTheySign(quan, [colleague.id, trainee], "LABOUR");
    expect([verdict.allowed, verdict.each.map(({ because }) => because)]).to.deep.equal([false, ["RULE_HOLDS", "CERT_INVALID"]]);
    const shown = [{ officer: colleague.id, number: colleague.certificates[0]!.number! }, { officer: trainee, number: "吉H-2026-9001" }].map((each) => ({ ...each, shownAt: "2026-09-01T00:30:00Z" }));
    const told = await w.unchanged(() => officers.identifies(shi, { unit, area: "LABOUR", place: "延吉市河南街某厂", shown }));
    expectRefusal(told, "IdentificationRefused", "TWO_OFFICERS", "AR-3.1-2");
    expect(told["faults"]).to.deep.equal([{ officer: trainee, code: "CERT_INVALID" }]);
  });
});

describe("a publicity activity", () => {
  const activity = (more: object = {}) => ({
    unit: bureau, heldOn: "2026-05-20", title: "民法典宣传月", kind: "PUBLICITY_MONTH", audiences: ["SERVICE_USERS", "COMMUNITY"], laws: ["民法典"], programme: "八五普法",
    personsReached: 1000, counts: [{ medium: "LEAFLET", number: 500 }, { medium: "COLUMN", number: 8 }, { medium: "SLOGAN", number: 50 }], ...more,
  });
  const totals = async (reader: NamedPerson, unit = bureau) =>
    (await reader.asks<{ publicityStatistics: object }>(`{ publicityStatistics(unit: "${unit}", year: 2026) { activities personsReached counts { medium number } } }`)).publicityStatistics;

  it("is recorded with numbers by medium, which add up over everything below and are for everybody (WP-A-7-2, WP-E-3)", async () => {
    const first = done(await training.recordsActivity(yin, activity()));
    done(await training.recordsActivity(yin, activity({ kind: "LAW_DAY", title: "宪法日", personsReached: 250, counts: [{ medium: "LEAFLET", number: 100 }] })));
    const all = { activities: 2, personsReached: 1250, counts: [{ medium: "COLUMN", number: 8 }, { medium: "LEAFLET", number: 600 }, { medium: "SLOGAN", number: 50 }] };
    for (const name of ["朴哲洙", "方国栋", "yb-portal"]) expect(await totals(w.as(name)), name).to.deep.equal(all);
    expect(await totals(w.as("金成哲"), await w.unit("YB-GOV"))).to.deep.equal(all);
    done(await training.withdrawsActivity(yin, { activity: first, note: "重复登记" }));
    expect(await totals(piao)).to.deep.include({ activities: 1, personsReached: 250 });
    expectRefusal(await w.unchanged(() => training.withdrawsActivity(yin, { activity: first })), "TransitionRefused", "ILLEGAL_TRANSITION");
  });

  it("with a negative number, with a medium without number or twice, or in the future is refused (WP-A-7-2, WP-E-3)", async () => {
    await w.unchanged(async () => {
      for (const more of [{ personsReached: -1 }, { counts: [{ medium: "LEAFLET", number: -500 }] }, { counts: [{ medium: "LEAFLET", number: 1 }, { medium: "LEAFLET", number: 2 }] }, { heldOn: "2026-12-04" }])
        expectRefusal(await training.recordsActivity(yin, activity(more)), "Denied", "BAD_USER_INPUT");
      expectRefusal(await training.recordsActivity(yin, activity({ counts: [{ medium: "LEAFLET" }] })), "TransitionRefused", "MEDIUM_WITHOUT_NUMBER", "WP-E-3");
    });
  });

  it("without audience is refused; it goes to organs, service users, communities, schools and families (AR-1.2-3, WP-B-2)", async () => {
    expectRefusal(await w.unchanged(() => training.recordsActivity(yin, activity({ audiences: [] }))), "TransitionRefused", "AUDIENCE_MISSING", "AR-1.2-3");
    const id = done(await training.recordsActivity(yin, activity({ kind: "VISIT", audiences: ["COMMUNITY", "SCHOOL", "FAMILY"], title: "法律进社区" })));
    expect(await training.looksUp(piao, "publicityActivity", id, "kind audiences warnings counts { medium number }")).to.deep.equal({
      kind: "VISIT", audiences: ["COMMUNITY", "SCHOOL", "FAMILY"], warnings: [], counts: [{ medium: "COLUMN", number: 8 }, { medium: "LEAFLET", number: 500 }, { medium: "SLOGAN", number: 50 }],
    });
    const schools = await training.lists(piao, "publicityActivities", "filter: { audiences: [SCHOOL], year: 2026 }, orderBy: { field: PERSONS, direction: DESC }", "title");
    expect(training.rowsOf<{ title: string }>(schools)).to.deep.equal([{ title: "法律进社区" }]);
  });

  it("without law is recorded with a warning, within the programme it names (WP-F-15)", async () => {
    const told = await training.recordsActivity(yin, activity({ laws: [] }));
    expectFacts(told, { __typename: "PublicityActivityRecorded", warnings: ["ACTIVITY_WITHOUT_LAW"] });
    expect(await training.looksUp(piao, "publicityActivity", done(told), "programme warnings")).to.deep.equal({ programme: "八五普法", warnings: ["ACTIVITY_WITHOUT_LAW"] });
    expectFacts(await training.recordsActivity(yin, activity()), { warnings: [] });
  });

  it("of another organ is not recorded, and not seen by a neighbour", async () => {
    expectRefusal(await w.unchanged(() => training.recordsActivity(w.as("罗文静"), activity())), "Denied", "FORBIDDEN");
    expect((await training.lists(w.as("方国栋"), "publicityActivities", "", "title")).totalCount).to.equal(0);
  });
});

describe("the publicity of law in a unit", () => {
  const work = async (reader: NamedPerson, code: string) =>
    (await reader.asks<{ publicityWork: { gaps: string[]; fundsYuan: number } }>(`query($unit: ID!) { publicityWork(unit: $unit, year: 2026) { hasGroup fundsYuan educationSessions gaps } }`, { unit: await w.unit(code) })).publicityWork;

  it("lacks its leading group, its funds and two sessions of legal education until they stand (WP-E-4)", async () => {
    const xu = w.as("徐海涛");
    expect((await work(xu, "YB-URBAN")).gaps).to.deep.equal(["GROUP_MISSING", "FUNDS_MISSING", "EDUCATION_BELOW_TWO"]);
    const { orgUnit } = await shen.asks<{ orgUnit: { posts: { id: string; title: string }[] } }>(`{ orgUnit(code: "YB-URBAN") { posts { id title } } }`);
    const seats = [{ post: orgUnit.posts.find(({ title }) => title === "局长")!.id, position: "LEADER" }];
    done(await formsLeadingGroup(shen, { unit: await w.unit("YB-URBAN"), name: "普法工作领导小组", duties: ["TRAIN_AND_PUBLICISE"], seats, from: "2026-09-01" }));
    expect((await work(xu, "YB-URBAN")).gaps).to.deep.equal(["FUNDS_MISSING", "EDUCATION_BELOW_TWO"]);
    const funds = { unit: bureau, year: 2026, amountYuan: 30_000, source: "部门预算" };
    expectRefusal(await w.unchanged(() => training.recordsFunds(w.as("罗文静"), funds)), "Denied", "FORBIDDEN");
    expectRefusal(await w.unchanged(() => training.recordsFunds(yin, { ...funds, amountYuan: 0 })), "Denied", "BAD_USER_INPUT");
    done(await training.recordsFunds(yin, funds));
    expect(await work(piao, "YB-HRSS")).to.deep.include({ fundsYuan: 30_000 });
    expect((await work(piao, "YB-HRSS")).gaps).to.not.include("FUNDS_MISSING").and.not.include("EDUCATION_BELOW_TWO");
    const { errors } = await w.as("方国栋").tries(`query($unit: ID!) { publicityWork(unit: $unit, year: 2026) { gaps } }`, { unit: bureau });
    expect(errors?.[0]?.extensions.code).to.equal("NOT_FOUND");
  });
});
