/** The registers as each reader sees them: the own organ, the legal office of the area, oneself; and nobody else (YB-2.3-4). */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { expectDenied, expectRefusal } from "../../support/refused.js";
import * as verbs from "../../support/verbs/officers.verbs.js";
import { registersPerson, setsPolicy } from "../../support/verbs/organisations.verbs.js";
import { triesNodes } from "../../support/verbs/platform.verbs.js";
import { done } from "../../support/verbs/told.verbs.js";
import { openWorld, type NamedPerson, type NamedWorld } from "../../support/world.js";

let w: NamedWorld;
before(async () => {
  w = await openWorld();
});
after(() => w.close());

const namesSeen = async (who: NamedPerson, filter: Readonly<Record<string, unknown>> = {}): Promise<string[]> =>
  (await verbs.officersRegister.asks(who, "name", { filter })).map(({ name }) => name).sort();

const INSPECTION = ["石磊", "金日善", "李哲", "赵光日", "崔银姬", "宋巧玲"].sort();
const YANJI = ["蔡承国", "尹光洙"].sort();

describe("the register of officers", () => {
  it("shows the legal office its own jurisdiction and no other's: 延吉市 sees its own, 安图县 none of them", async () => {
    expect(await namesSeen(w.as("李顺姬"))).to.include.members([...INSPECTION, ...YANJI]);
    expect(await namesSeen(w.as("丁海燕"))).to.deep.equal(YANJI);
    expect(await namesSeen(w.as("段宏"))).to.deep.equal([]);
    expect(await namesSeen(w.as("段宏"), { under: await w.unit("YB-YANJI-GOV") })).to.deep.equal([]);
    const { id } = await verbs.officerNamed(w.as("丁海燕"), "蔡承国");
    expect((await triesNodes(w.as("段宏"), [id])).data?.nodes).to.deep.equal([null]);
  });

  it("shows an organ its own people, an officer at least himself, and a portal nobody", async () => {
    for (const name of ["全美兰", "朴哲洙", "石磊"]) expect(await namesSeen(w.as(name)), name).to.deep.equal(INSPECTION);
    expect(await namesSeen(w.as("方国栋"))).to.deep.equal([]);
    expect(await namesSeen(w.as("yb-portal"))).to.deep.equal([]);
    expectDenied(await verbs.officersRegister.tries(w.nobody, "name"), "UNAUTHENTICATED");
  });

  it("is filtered by unit, employment, field and the state of the certificate, and counts what is seen", async () => {
    const li = w.as("李顺姬");
    expect(await namesSeen(li, { employments: ["CONTRACT", "SECONDED"] })).to.deep.equal(["宋巧玲", "崔银姬"].sort());
    expect(await namesSeen(li, { auxiliary: true, under: await w.unit("YB-HRSS") })).to.deep.equal(["宋巧玲", "崔银姬"].sort());
    expect(await namesSeen(li, { certificateStates: ["SUSPENDED"] })).to.deep.equal(["李哲"]);
    expect(await namesSeen(li, { area: "SOCIAL_INSURANCE" })).to.deep.equal(["赵光日"]);
    const soon = await verbs.certificatesRegister.asks(li, "number", { filter: { expiringBefore: "2027-02-01" } });
    expect(soon.map(({ number }) => number)).to.deep.equal(["吉H-2022-0102"]);
    expect((await verbs.officersRegister.tries(w.as("丁海燕"), "name")).data?.list.totalCount).to.equal(2);
  });

  it("costs as many statements for fifty rows with their buttons as for five", async () => {
    const fields = "id name unit { code } certificates { id standing availableActions { action allowed because } history { action } exams { score } } availableActions { action allowed }";
    const cost = async (first: number): Promise<number> => (await verbs.officersRegister.tries(w.as("李顺姬"), fields, { first })).extensions!.cost.statements;
    const few = await cost(3);
    expect(await cost(50)).to.equal(few);
    expect(few).to.be.at.most(14);
  });

  it("enters a person once, also when two enter him at once", async () => {
    const person = done(await registersPerson(w.as("沈明珠"), { name: "许同时", from: "2026-09-01" }));
    const entry = { unit: await w.unit("YB-HRSS-INSPECTION"), person, employment: "ESTABLISHED", areas: ["LABOUR"] };
    const answers = await Promise.all([verbs.registersOfficer(w.as("全美兰"), entry), verbs.registersOfficer(w.as("姜东日"), entry)]);
    expect(answers.map(({ code }) => code ?? "done").sort()).to.deep.equal(["OFFICER_REGISTERED", "done"]);
    await w.unchanged(async () => expect(await verbs.registersOfficer(w.as("罗文静"), entry)).to.include({ code: "FORBIDDEN", because: "NOT_OWN_ORGAN" }));
  });
});

describe("enforcement subjects", () => {
  it("stand as 待审查 until the legal office of their government has examined them, and nobody examines itself (WP-J-III-3-2)", async () => {
    const li = w.as("李顺姬");
    const unit = await w.unit("YB-URBAN");
    const subject = done(await verbs.registersSubject(w.as("徐海涛"), { unit, basis: "三定规定" }));
    const read = async () => (await verbs.subjectsRegister.asks(li, "id state unit { code }")).find(({ id }) => id === subject)?.state;
    expect(await read()).to.equal("PENDING");
    await w.unchanged(async () => expect(await verbs.examinesSubject(w.as("徐海涛"), { subject, isQualified: true, basis: "自查" })).to.include({ code: "FORBIDDEN", because: "NO_ABILITY" }));
    await w.unchanged(async () => expectRefusal(await verbs.examinesSubject(w.as("丁海燕"), { subject, isQualified: true, basis: "经审查" }), "Denied", "NOT_FOUND"));
    done(await verbs.examinesSubject(li, { subject, isQualified: false, basis: "没有法定依据" }));
    expect(await read()).to.equal("UNQUALIFIED");
    await w.unchanged(async () => expectRefusal(await verbs.examinesSubject(li, { subject, isQualified: true, basis: "再审" }), "TransitionRefused", "ILLEGAL_TRANSITION", "WP-J-III-3-2"));
    done(await verbs.reopensExamination(w.as("徐海涛"), { subject }));
    expect(await read()).to.equal("PENDING");
    const office = done(await verbs.registersSubject(w.as("崔京浩"), { unit: await w.unit("YB-LEGAL"), basis: "三定规定" }));
    await w.unchanged(async () => expect(await verbs.examinesSubject(li, { subject: office, isQualified: true, basis: "自查" })).to.include({ code: "FORBIDDEN", because: "SELF_EXAMINATION" }));
    await w.unchanged(async () => expectRefusal(await verbs.registersSubject(w.as("徐海涛"), { unit, basis: "三定规定" }), "TransitionRefused", "SUBJECT_REGISTERED"));
  });
});

describe("legal reviewers", () => {
  const newPerson = async (name: string): Promise<string> => done(await registersPerson(w.as("沈明珠"), { name, from: "2026-09-01" }));

  it("need the national qualification for a first review; whoever reviewed before 2018 goes on (NL-CF-58-2)", async () => {
    const quan = w.as("全美兰");
    const unit = await w.unit("YB-HRSS-LEGAL");
    const [fresh, qualified, old] = [await newPerson("许初审"), await newPerson("许有证"), await newPerson("许老法")];
    await w.unchanged(async () => expectRefusal(await verbs.registersReviewer(quan, { unit, person: fresh }), "TransitionRefused", "REVIEWER_UNQUALIFIED", "NL-CF-58-2"));
    await w.unchanged(async () =>
      expectRefusal(await verbs.registersReviewer(quan, { unit, person: fresh, firstReviewDate: "2018-01-01" }), "TransitionRefused", "REVIEWER_UNQUALIFIED", "NL-CF-58-2"));
    done(await verbs.registersReviewer(quan, { unit, person: qualified, qualificationNo: "A20232200000001" }));
    done(await verbs.registersReviewer(quan, { unit, person: old, firstReviewDate: "2017-12-31" }));
    const check = async (person: string) => (await quan.asks<{ reviewerCheck: { allowed: boolean; because: string } }>(
      `query($unit: ID!, $person: ID!) { reviewerCheck(unit: $unit, person: $person) { allowed because } }`, { unit, person })).reviewerCheck;
    expect([await check(fresh), await check(qualified), await check(old)].map(({ allowed, because }) => [allowed, because]))
      .to.deep.equal([[false, "REVIEWER_UNQUALIFIED"], [true, "RULE_HOLDS"], [true, "RULE_HOLDS"]]);
  });

  it("need none where the unit's policy asks for none", async () => {
    const unit = await w.unit("YB-YANJI-HRSS");
    const person = await newPerson("许免试");
    await w.unchanged(async () => expectRefusal(await verbs.registersReviewer(w.as("罗文静"), { unit, person }), "TransitionRefused", "REVIEWER_UNQUALIFIED"));
    done(await setsPolicy(w.as("沈明珠"), { unit, key: "reviewerQualification", value: "NONE", from: "2026-09-01" }));
    done(await verbs.registersReviewer(w.as("罗文静"), { unit, person }));
  });
});
