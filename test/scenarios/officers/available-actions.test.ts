/** What a button says is what the mutation does: every object of the registers × every step × people of every standing, tried as a dry run. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { LIFECYCLES } from "../../../src/lifecycles.js";
import * as verbs from "../../support/verbs/officers.verbs.js";
import { countOf, turnsOf } from "../../support/sweep.js";
import { registersPerson } from "../../support/verbs/organisations.verbs.js";
import { done } from "../../support/verbs/told.verbs.js";
import { openWorld, serveAgain, type NamedPerson, type NamedWorld } from "../../support/world.js";

const EXAM = { takenOn: "2026-08-01", passed: true };
const GROUND = { ground: "OTHER" };
/** Read a row as: ACTION is well formed with this INPUT besides the object; the object stands in the field of its register. */
const INPUTS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  examineEnforcementSubject: { isQualified: true, basis: "经审查" }, reopenExamination: {}, cancelEnforcementSubject: {},
  changeEmployment: { employment: "ESTABLISHED" }, releaseOfficer: {},
  recordExam: EXAM, recordContinuingEducation: EXAM, issueCertificate: { number: "吉H-2099-0001", expiresOn: "2040-01-01" }, recordAnnualCheck: { year: 2026, passed: true },
  renewCertificate: { expiresOn: "2045-01-01" }, replaceCertificate: { number: "吉H-2099-0002" }, proposeSuspension: GROUND, suspendCertificate: GROUND, proposeRestoration: {},
  restoreCertificate: {}, proposeCancellation: GROUND, cancelCertificate: GROUND, expireCertificate: {},
  recordQualification: { qualificationNo: "A20260000000001" }, endLegalReviewer: {},
};
const PEOPLE = ["李顺姬", "崔京浩", "丁海燕", "全美兰", "姜东日", "朴哲洙", "石磊", "罗文静", "金成哲"];

interface Seen { readonly id: string; readonly state: string; readonly availableActions: readonly verbs.ActionRead[] }
interface Kind { readonly type: string; readonly field: string; readonly read: (who: NamedPerson) => Promise<readonly Seen[]> }
const FIELDS = "id state availableActions { action allowed because }";
const KINDS: readonly Kind[] = [
  { type: "EnforcementSubject", field: "subject", read: (who) => verbs.subjectsRegister.asks(who, FIELDS) },
  { type: "Officer", field: "officer", read: (who) => verbs.officersRegister.asks(who, FIELDS) },
  { type: "Certificate", field: "certificate", read: (who) => verbs.certificatesRegister.asks(who, FIELDS) },
  { type: "LegalReviewer", field: "reviewer", read: (who) => verbs.reviewersRegister.asks(who, FIELDS) },
];

let w: NamedWorld;
before(async () => {
  w = await openWorld();
  await plant();
});
after(() => w.close());

/** One certificate in each state that the seeds leave out, and one with each kind of proposal. */
async function plant(): Promise<void> {
  const [quan, li] = [w.as("全美兰"), w.as("李顺姬")];
  const unit = await w.unit("YB-HRSS-INSPECTION");
  const apply = async (name: string): Promise<string> => {
    const person = done(await registersPerson(w.as("沈明珠"), { name, from: "2026-09-01" }));
    return done(await verbs.applies(quan, { officer: done(await verbs.registersOfficer(quan, { unit, person, employment: "ESTABLISHED", areas: ["LABOUR"] })), areas: ["LABOUR"] }));
  };
  const issue = async (name: string, number: string, expiresOn = "2030-01-01"): Promise<string> => {
    const certificate = await apply(name);
    done(await verbs.recordsExam(li, { certificate, ...EXAM }));
    return done(await verbs.issues(li, { certificate, number, expiresOn }));
  };
  await apply("待考");
  done(await verbs.recordsExam(li, { certificate: await apply("已考"), ...EXAM }));
  done(await verbs.proposesSuspension(quan, { certificate: await issue("拟停", "吉H-2026-1001"), ...GROUND }));
  const cancelled = await issue("已销", "吉H-2026-1002");
  done(await verbs.proposesCancellation(quan, { certificate: cancelled, ...GROUND }));
  done(await verbs.cancels(li, { certificate: cancelled, ...GROUND }));
  const restored = await issue("拟复", "吉H-2026-1003");
  done(await verbs.proposesSuspension(quan, { certificate: restored, ...GROUND }));
  done(await verbs.suspends(li, { certificate: restored, ...GROUND }));
  done(await verbs.proposesRestoration(quan, { certificate: restored }));
  await issue("将过期", "吉H-2026-1004", "2026-09-20");
}

let looks = 0;

/** Tries every step on every object that this person sees, or half of them by turns; how many answers were compared. */
async function compare(who: NamedPerson, states: Map<string, Set<string>>): Promise<number> {
  let compared = 0;
  for (const { type, field, read } of KINDS) {
    const { transitions } = LIFECYCLES.find((store) => store.type === type)!.lifecycle;
    const every = Object.keys(transitions).filter((action) => transitions[action]!.from !== null);
    for (const { id, state, availableActions } of await read(who)) {
      const steps = turnsOf(every, (looks += 1), Math.ceil(every.length / 2));
      states.set(type, (states.get(type) ?? new Set()).add(state));
      for (const action of steps) {
        const told = await verbs.takes(action)(who, { [field]: id, ...INPUTS[action], validateOnly: true });
        const button = availableActions.find((each) => each.action === action);
        const says = button ? (button.allowed ? "Validated" : button.because) : "ILLEGAL_TRANSITION";
        const does = told.__typename === "Validated" ? "Validated" : (told.because ?? told.code);
        // whoever may not take the step at all is told so before the state is looked at
        if (button || told.code !== "FORBIDDEN") expect(does, `${who.name}: ${action} on ${type} in ${state}`).to.equal(says);
        compared += 1;
      }
    }
  }
  return compared;
}

describe("available actions", () => {
  const states = new Map<string, Set<string>>();
  for (const name of PEOPLE) {
    it(`say to ${name} exactly what the mutation then does`, async () => {
      await w.unchanged(() => compare(w.as(name), states));
    }).timeout(120_000);
  }

  it("say it on a later day, too, when certificates have run out", async () => {
    for (const name of ["李顺姬", "全美兰"]) {
      const later = await serveAgain(w, name, "2026-10-09T01:00:00Z");
      try {
        expect(await compare(later.asker, states)).to.be.above(countOf(100, 70));
        const ended = (await verbs.certificatesRegister.asks(later.asker, "number state standing", { filter: { standings: ["EXPIRED"] } }));
        expect(ended.map(({ number, state }) => [number, state])).to.deep.equal([["吉H-2026-1004", "VALID"]]);
      } finally {
        await later.stop();
      }
    }
  }).timeout(120_000);

  it("were asked in every state but the one that only time brings", () => {
    expect([...states.get("Certificate")!].sort()).to.deep.equal(["AWAITING_EXAM", "CANCELLED", "PASSED", "SUSPENDED", "VALID"]);
    expect([...states.get("EnforcementSubject")!].sort()).to.deep.equal(["PENDING", "QUALIFIED"]);
  });
});
