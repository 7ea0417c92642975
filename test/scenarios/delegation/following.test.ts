/** What follows a published transfer at the next request, without a job: delegations and assessors; and who may carry out compulsory measures. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { asksAssessors, asksDelegation, asksMayAssess } from "../../support/verbs/authority.verbs.js";
import { registersPerson } from "../../support/verbs/organisations.verbs.js";
import * as officers from "../../support/verbs/officers.verbs.js";
import * as transfers from "../../support/verbs/power-transfers.verbs.js";
import { done } from "../../support/verbs/told.verbs.js";
import { openWorld, serveAgain, type NamedPerson, type NamedWorld } from "../../support/world.js";

const TODAY = "2026-09-01";
let w: NamedWorld;
let ding: NamedPerson;
let li: NamedPerson;
before(async () => {
  w = await openWorld();
  [ding, li] = [w.as("丁海燕"), w.as("李顺姬")];
});
after(() => w.close());

const published = async (input: object): Promise<string> => {
  const transfer = done(await transfers.drafts(ding, { fromOn: TODAY, ...input }));
  done(await transfers.decides(li, { transfer, documentNo: "吉政发〔2026〕9号", decidedLevel: "PROVINCE", decidedBy: "吉林省人民政府", decidedOn: "2026-08-20" }));
  done(await transfers.publishes(li, { transfer, publishedOn: "2026-08-25", url: "https://www.example.gov.cn/transfer" }));
  return transfer;
};

describe("a published transfer", () => {
  it("is followed by delegation checks and assessors at the next request, and no longer once it has ended (NL-CF-24, WP-H-8-4)", async () => {
    const [from, to, other] = [await w.unit("YB-YANJI-URBAN"), await w.unit("YB-YANJI-HENAN"), await w.unit("YB-YANJI-XINXING")];
    const told = { basis: true, ownPower: true, qualified21: true, sectorLawNamesDelegator: true };
    const answers = async (asker: NamedPerson) => ({
      delegates: await Promise.all([to, other].map(async (delegate) => (await asksDelegation(asker, { delegator: from, delegate, actionKind: "PENALTY", told })).because)),
      assesses: (await asksMayAssess(asker, { assessor: from, subject: to, kind: "ENFORCEMENT", told: { matter: "PENALTY" } })).answer,
      isHeard: (await asksAssessors(asker, { subject: to, kind: "ENFORCEMENT" })).evidence.some(({ code }) => code === "YB-YANJI-URBAN"),
    });
    const untouched = { delegates: ["RULE_HOLDS", "RULE_HOLDS"], assesses: "NONE", isHeard: false };
    expect(await answers(ding)).to.deep.equal(untouched);
    const transfer = await published({ kind: "HANDED_OVER", from, to, matters: [{ actionKind: "PENALTY", text: "对占道经营的处罚" }] });
    expect(await answers(ding)).to.deep.equal({ delegates: ["POWER_TRANSFERRED", "RULE_HOLDS"], assesses: "E", isHeard: true });
    done(await transfers.ends(li, { transfer, documentNo: "吉政发〔2026〕10号", decidedLevel: "PROVINCE", decidedBy: "吉林省人民政府", decidedOn: TODAY, endsOn: "2026-09-02" }));
    expect((await answers(ding)).delegates).to.deep.equal(["POWER_TRANSFERRED", "RULE_HOLDS"]);
    const later = await serveAgain(w, "丁海燕", "2026-09-02T01:00:00Z");
    expect(await answers(later.asker)).to.deep.equal(untouched);
    await later.stop();
  });
});

describe("a compulsory measure", () => {
  const asks = async (person: NamedPerson, organ: string, names: readonly string[], more: object = {}) => {
    const ids = await Promise.all(names.map(async (name) => (await officers.officerNamed(person, name)).id));
    return officers.asksWhetherTheyCompel(person, { organ: await w.unit(organ), officers: ids, area: "LABOUR", ...more });
  };

  it("is not for officers of the institution that is the delegate, nor for auxiliaries (NL-QZ-17-2)", async () => {
    const quan = w.as("全美兰");
    const verdict = await asks(quan, "YB-HRSS", ["石磊", "金日善"]);
    expect(verdict).to.include({ allowed: false, because: "NOT_OWN_OFFICER" });
    expect(verdict.law.map(({ id }) => id)).to.include.members(["NL-QZ-17", "NL-QZ-17-2"]);
    expect(verdict.each.map(({ allowed, because }) => [allowed, because])).to.deep.equal([[false, "NOT_OWN_OFFICER"], [false, "NOT_OWN_OFFICER"]]);
    expect((await asks(quan, "YB-HRSS", ["崔银姬", "李哲"])).each.map(({ because }) => because)).to.deep.equal(["AUXILIARY_STAFF", "CERT_INVALID"]);
    expect(await asks(quan, "YB-HRSS-INSPECTION", ["石磊", "金日善"])).to.include({ allowed: false, because: "NO_SUBJECT_QUALIFICATION" });
  });

  it("is for two own officers whose certificates are valid that day; one alone is too few (NL-QZ-17-2)", async () => {
    const quan = w.as("全美兰");
    const unit = await w.unit("YB-HRSS-RELATIONS");
    for (const [at, name] of ["方文彬", "严立新"].entries()) {
      const person = done(await registersPerson(w.as("沈明珠"), { name, from: TODAY }));
      const officer = done(await officers.registersOfficer(quan, { unit, person, employment: "ESTABLISHED", areas: ["LABOUR"] }));
      const certificate = done(await officers.applies(quan, { officer, areas: ["LABOUR"] }));
      done(await officers.recordsExam(li, { certificate, takenOn: "2026-08-20", passed: true }));
      done(await officers.issues(li, { certificate, number: `吉H-2026-090${at}`, expiresOn: "2031-08-31" }));
    }
    expect(await asks(quan, "YB-HRSS", ["方文彬", "严立新"])).to.include({ allowed: true, because: "RULE_HOLDS" });
    expect(await asks(quan, "YB-HRSS", ["方文彬"])).to.include({ allowed: false, because: "TWO_OFFICERS" });
    expect(await asks(quan, "YB-HRSS", ["方文彬", "严立新"], { asOf: "2031-08-31" })).to.include({ allowed: false, because: "CERT_INVALID" });
    expect(await asks(quan, "YB-MSA", ["方文彬", "严立新"])).to.include({ allowed: false, because: "NOT_OWN_OFFICER" });
  });
});

describe("an enterprise", () => {
  it("is no delegate, and fine as a custodian without an interest while two of the organ's staff are there (NL-QZ-26)", async () => {
    const organ = await w.unit("YB-YANJI-URBAN");
    const told = { basis: true, ownPower: true, qualified21: true };
    for (const actionKind of ["PENALTY", "COMPULSION"]) expect(await asksDelegation(ding, { delegator: organ, outside: "ENTERPRISE", actionKind, told }), actionKind).to.include({ allowed: false });
    const serves = async (more: object = {}) => (await ding.asks<{ thirdPartyCheck: { allowed: boolean; because: string; law: { id: string }[] } }>(
      `query($organ: ID!, $kind: ThirdPartyServiceKind!, $creditCode: String!, $staffPresent: Int!, $interest: String) {
         thirdPartyCheck(organ: $organ, kind: $kind, creditCode: $creditCode, staffPresent: $staffPresent, interest: $interest) { allowed because law { id } } }`,
      { organ, kind: "CUSTODY", creditCode: "91350100M000100Y43", staffPresent: 2, ...more })).thirdPartyCheck;
    expect(await serves()).to.deep.equal({ allowed: true, because: "RULE_HOLDS", law: [{ id: "NL-QZ-26" }] });
    expect(await serves({ kind: "SUBSTITUTE_PERFORMANCE" })).to.include({ allowed: true });
    expect(await serves({ interest: "与当事人同一法定代表人" })).to.include({ allowed: false, because: "THIRD_PARTY_INTEREST" });
    expect(await serves({ staffPresent: 1 })).to.include({ allowed: false, because: "STAFF_ABSENT" });
    expect(await serves({ creditCode: "91350100M000100Y44" })).to.include({ allowed: false, because: "CREDIT_CODE_INVALID" });
  });
});
