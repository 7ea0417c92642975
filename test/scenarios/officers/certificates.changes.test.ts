/** The life of a certificate as people live it: applied for, examined, issued, suspended, restored, cancelled, and each time somebody who may not. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { expectRefusal } from "../../support/refused.js";
import * as verbs from "../../support/verbs/officers.verbs.js";
import { registersPerson } from "../../support/verbs/organisations.verbs.js";
import { done } from "../../support/verbs/told.verbs.js";
import { openWorld, type NamedPerson, type NamedWorld } from "../../support/world.js";

const UNIT = "YB-HRSS-INSPECTION";

let w: NamedWorld;
/** Heads the legal section of 州人社局: proposes. */
let quan: NamedPerson;
/** Works in 州司法局: decides. */
let li: NamedPerson;
before(async () => {
  w = await openWorld();
  quan = w.as("全美兰");
  li = w.as("李顺姬");
});
after(() => w.close());

async function newOfficer(name: string, employment = "ESTABLISHED"): Promise<string> {
  const person = done(await registersPerson(w.as("沈明珠"), { name, from: "2026-09-01" }));
  return done(await verbs.registersOfficer(quan, { unit: await w.unit(UNIT), person, employment, areas: ["LABOUR"] }));
}
const applied = async (officer: string): Promise<string> => done(await verbs.applies(quan, { officer, areas: ["LABOUR"] }));
async function passed(certificate: string): Promise<string> {
  return done(await verbs.recordsExam(li, { certificate, takenOn: "2026-08-20", passed: true, score: 91 }));
}
async function issued(name: string, number: string): Promise<string> {
  const certificate = await passed(await applied(await newOfficer(name)));
  return done(await verbs.issues(li, { certificate, number, expiresOn: "2031-09-01" }));
}

describe("a certificate", () => {
  it("is issued after a passed exam, by the legal office of the same government, and then lets its holder count (AR-3.1-2, WP-J-III-3-1)", async () => {
    const officer = await newOfficer("许明哲");
    const certificate = await applied(officer);
    await w.unchanged(async () => expectRefusal(await verbs.issues(li, { certificate, number: "吉H-2026-0001", expiresOn: "2031-09-01" }), "TransitionRefused", "ILLEGAL_TRANSITION"));
    done(await verbs.recordsExam(li, { certificate, takenOn: "2026-08-20", passed: false, score: 41 }));
    done(await verbs.recordsExam(li, { certificate, takenOn: "2026-08-28", passed: true, score: 88 }));
    done(await verbs.issues(li, { certificate, number: "吉H-2026-0001", expiresOn: "2031-09-01" }));
    const second = await verbs.officerNamed(quan, "石磊");
    expect(await verbs.asksWhetherTheySign(quan, [officer, second.id], "LABOUR")).to.include({ allowed: true });
  });

  it("holds to the day before it runs out: from that day on its holder counts no more (AR-3.1-2)", async () => {
    const officers = [];
    for (const [name, number] of [["许到期甲", "吉H-2026-0090"], ["许到期乙", "吉H-2026-0091"]] as const) {
      await issued(name, number);
      officers.push((await verbs.officerNamed(quan, name)).id);
    }
    expect(await verbs.asksWhetherTheySign(quan, officers, "LABOUR", "2031-08-31")).to.include({ allowed: true });
    const { allowed, because, each } = await verbs.asksWhetherTheySign(quan, officers, "LABOUR", "2031-09-01");
    expect([allowed, because, each.map((of) => of.because)]).to.deep.equal([false, "TWO_OFFICERS", ["CERT_INVALID", "CERT_INVALID"]]);
    expect(each[0]?.condition).to.equal("the certificate has expired");
    const otherField = await verbs.asksWhetherTheySign(quan, officers, "FOOD_AND_DRUGS");
    expect(otherField.each.map((of) => [of.because, of.condition])[0]).to.deep.equal(["CERT_INVALID", "the certificate names other fields"]);
  });

  it("is refused to contract, temporary and seconded staff, at the application and at the issue (WP-J-III-3-1)", async () => {
    const temporary = await newOfficer("临时甲", "TEMPORARY");
    await w.unchanged(async () => expectRefusal(await verbs.applies(quan, { officer: temporary, areas: ["LABOUR"] }), "TransitionRefused", "EMPLOYMENT_UNSUITABLE", "WP-J-III-3-1"));
    const officer = await newOfficer("许转聘");
    const certificate = await passed(await applied(officer));
    done(await verbs.changesEmployment(quan, { officer, employment: "CONTRACT" }));
    await w.unchanged(async () =>
      expectRefusal(await verbs.issues(li, { certificate, number: "吉H-2026-0009", expiresOn: "2031-09-01" }), "TransitionRefused", "EMPLOYMENT_UNSUITABLE", "WP-J-III-3-1"));
  });

  it("is issued by no other office: 延吉市's may not, the department may not, and nobody may for himself", async () => {
    const certificate = await passed(await applied(await newOfficer("许外发")));
    const asked = { certificate, number: "吉H-2026-0010", expiresOn: "2031-09-01" };
    await w.unchanged(async () => expectRefusal(await verbs.issues(w.as("丁海燕"), asked), "Denied", "NOT_FOUND"));
    await w.unchanged(async () => expect(await verbs.issues(quan, asked)).to.include({ code: "FORBIDDEN", because: "NO_ABILITY" }));
    const own = done(await verbs.registersOfficer(w.as("崔京浩"), {
      unit: await w.unit("YB-LEGAL"), person: (await verbs.readsPerson(w.as("崔京浩"), "李顺姬")), employment: "ESTABLISHED", areas: ["OTHER"],
    }));
    await w.unchanged(async () => expect(await verbs.applies(li, { officer: own, areas: ["OTHER"] })).to.include({ code: "FORBIDDEN", because: "SELF_CERTIFICATE" }));
    const ofOffice = done(await verbs.applies(w.as("崔京浩"), { officer: own, areas: ["OTHER"] }));
    await w.unchanged(async () =>
      expect(await verbs.recordsExam(w.as("崔京浩"), { certificate: ofOffice, takenOn: "2026-08-20", passed: true })).to.include({ code: "FORBIDDEN", because: "SELF_EXAMINATION" }));
  });

  it("carries a number that is one for all time, also of two who take it at once", async () => {
    const [first, second] = await Promise.all([newOfficer("许同号甲"), newOfficer("许同号乙")]);
    const certificates = [await passed(await applied(first)), await passed(await applied(second))];
    const answers = await Promise.all(certificates.map((certificate) => verbs.issues(li, { certificate, number: "吉H-2026-0020", expiresOn: "2031-09-01" })));
    expect(answers.map(({ __typename }) => __typename).sort()).to.deep.equal(["Recorded", "TransitionRefused"]);
    expect(answers.find(({ code }) => code)?.code).to.equal("CERTIFICATE_NUMBER_TAKEN");
  });

  it("is suspended and restored on the department's proposal alone, and the next request sees it (YB-2.4.3-4)", async () => {
    const certificate = await issued("许暂停", "吉H-2026-0030");
    const officer = await verbs.officerNamed(quan, "许暂停");
    const second = await verbs.officerNamed(quan, "石磊");
    const asked = { certificate, ground: "OFF_POST_TRAINING" };
    await w.unchanged(async () => expect((await verbs.suspends(li, asked))).to.deep.include({ __typename: "TransitionRefused", code: "PROPOSAL_MISSING" }));
    await w.unchanged(async () => expectRefusal(await verbs.proposesSuspension(w.as("石磊"), asked), "Denied", "FORBIDDEN"));
    expect((await verbs.proposesSuspension(quan, asked)).__typename).to.equal("Recorded");
    await w.unchanged(async () => expect((await verbs.proposesSuspension(quan, asked)).code).to.equal("PROPOSAL_MADE"));
    expect((await verbs.suspends(li, asked)).__typename).to.equal("Recorded");
    const verdict = await verbs.asksWhetherTheySign(quan, [officer.id, second.id], "LABOUR");
    expect([verdict.allowed, verdict.because]).to.deep.equal([false, "TWO_OFFICERS"]);
    expect(verdict.each[0]).to.include({ because: "CERT_INVALID", condition: "the certificate is suspended" });
    expect((await verbs.proposesRestoration(quan, { certificate })).__typename).to.equal("Recorded");
    expect((await verbs.restores(li, { certificate })).__typename).to.equal("Recorded");
    expect(await verbs.asksWhetherTheySign(quan, [officer.id, second.id], "LABOUR")).to.include({ allowed: true });
  });

  it("that is cancelled for two unqualified years bars a new one for two years", async () => {
    const certificate = await issued("许注销", "吉H-2026-0040");
    const { id: officer } = await verbs.officerNamed(quan, "许注销");
    const asked = { certificate, ground: "TWO_CONSECUTIVE_YEARS" };
    expect((await verbs.proposesCancellation(quan, asked)).__typename).to.equal("Recorded");
    expect((await verbs.cancels(li, asked)).__typename).to.equal("Recorded");
    await w.unchanged(async () => expectRefusal(await verbs.applies(quan, { officer, areas: ["LABOUR"] }), "TransitionRefused", "CERTIFICATE_BARRED", "YB-2.4.3-5"));
    const [ended] = (await verbs.certificatesRegister.asks(li, "id standing barredUntil", { filter: { standings: ["CANCELLED"] } })).filter(({ id }) => id === certificate);
    expect(ended).to.include({ standing: "CANCELLED", barredUntil: "2028-09-01" });
  });

  it("is checked once a year, and one that fails is suspended", async () => {
    const certificate = await issued("许审验", "吉H-2026-0050");
    await w.unchanged(async () => expect(await verbs.checksYear(li, { certificate, year: 2027, passed: true })).to.include({ code: "BAD_USER_INPUT" }));
    done(await verbs.checksYear(li, { certificate, year: 2025, passed: true }));
    await w.unchanged(async () => expectRefusal(await verbs.checksYear(li, { certificate, year: 2025, passed: true }), "TransitionRefused", "ANNUAL_CHECK_DONE"));
    done(await verbs.checksYear(li, { certificate, year: 2026, passed: false }));
    const [read] = (await verbs.certificatesRegister.asks(li, "id state ground checkedYear", { filter: { standings: ["SUSPENDED"] } })).filter(({ id }) => id === certificate);
    expect(read).to.include({ state: "SUSPENDED", ground: "ANNUAL_CHECK_FAILED", checkedYear: 2026 });
  });

  it("whose last year nobody checked is shown as such", async () => {
    const missing = await verbs.certificatesRegister.asks(li, "number annualCheckMissing", { filter: { annualCheckMissing: true } });
    expect(missing.map(({ number }) => number)).to.deep.equal(["吉H-2022-0104"]);
  });

  it("that is lost is replaced, and its old number is void and stays taken", async () => {
    const certificate = await issued("许遗失", "吉H-2026-0060");
    done(await verbs.replaces(li, { certificate, number: "吉H-2026-0061" }));
    await w.unchanged(async () => expectRefusal(await verbs.replaces(li, { certificate, number: "吉h-2026-0060" }), "TransitionRefused", "CERTIFICATE_NUMBER_TAKEN"));
  });

  it("refuses a step on a version that was overtaken, and tries one without writing", async () => {
    const certificate = await issued("许版本", "吉H-2026-0070");
    const stale = { certificate, ground: "OTHER", expectedVersion: 1 };
    await w.unchanged(async () => expect((await verbs.proposesSuspension(quan, stale))).to.include({ __typename: "StaleVersion" }));
    await w.unchanged(async () => expect((await verbs.proposesSuspension(quan, { certificate, ground: "OTHER", validateOnly: true }))).to.include({ __typename: "Validated" }));
  });

  it("counts its exams and education, whose lapse is shown and whose scores few read (WP-D-3-2)", async () => {
    const certificate = await issued("许教育", "吉H-2026-0080");
    expect((await verbs.studies(quan, { certificate, takenOn: "2025-06-01", passed: true, score: 77.5, validUntil: "2026-06-01" })).__typename).to.equal("Recorded");
    const read = async (who: NamedPerson) => (await verbs.certificatesRegister.asks(who, "id educationStatus exams { kind score }")).find(({ id }) => id === certificate);
    expect(await read(li)).to.deep.include({ educationStatus: "LAPSED", exams: [{ kind: "QUALIFICATION", score: 91 }, { kind: "CONTINUING_EDUCATION", score: 77.5 }] });
    expect(await read(w.as("石磊"))).to.deep.include({ educationStatus: "LAPSED", exams: [] });
    const officer = await newOfficer("许过期");
    const late = await applied(officer);
    done(await verbs.recordsExam(li, { certificate: late, takenOn: "2024-08-20", passed: true, validUntil: "2026-08-20" }));
    await w.unchanged(async () => expectRefusal(await verbs.issues(li, { certificate: late, number: "吉H-2026-0081", expiresOn: "2031-09-01" }), "TransitionRefused", "EXAM_EXPIRED", "WP-D-3-2"));
  });
});
