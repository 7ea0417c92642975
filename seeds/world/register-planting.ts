/** Plants a world's registers through the verbs of officers, each fact on its own day: applied, examined, issued, checked, suspended. */
import type { Id } from "../../src/kernel/ids.js";
import { legalDate } from "../../src/kernel/legal-date.js";
import type { Caller } from "../../src/platform/db/unit-of-work.js";
import * as officers from "../../src/systems/officers/index.js";
import { done, idOf, on, type Planted } from "./planting.js";
import type { CertificateFact, OfficerFact, RegisterFacts } from "./register.types.js";

async function plantCertificate(caller: Caller, officerId: Id, { areas, from, says }: OfficerFact, facts: CertificateFact): Promise<void> {
  const id = await done(officers.applyForCertificate(on(caller, from), { officerId, areas }), says);
  const [examined, score] = facts.exam;
  await done(officers.recordExam(on(caller, examined), { id, takenOn: legalDate(examined), passed: true, score }), says);
  await done(officers.issueCertificate(on(caller, facts.issued), { id, number: facts.number, expiresOn: legalDate(facts.expires) }), says);
  for (const year of facts.checked ?? []) await done(officers.recordAnnualCheck(on(caller, `${year}-11-20`), { id, year, passed: true }), says);
  if (!facts.suspended) return;
  const [day, ground] = facts.suspended;
  await done(officers.proposeSuspension(on(caller, day), { id, ground }), says);
  await done(officers.suspendCertificate(on(caller, day), { id, ground }), says);
}

export async function plantRegister(caller: Caller, { subjects, officers: people, reviewers }: RegisterFacts, { units, persons }: Pick<Planted, "units" | "persons">): Promise<void> {
  for (const { unit, basis, from, examined, says } of subjects) {
    const id = await done(officers.registerEnforcementSubject(on(caller, from), { unitId: idOf(units, unit), basis }), says);
    if (examined) await done(officers.examineEnforcementSubject(on(caller, examined[0]), { id, isQualified: examined[1], basis: examined[2] }), says);
  }
  for (const fact of people) {
    const { person, unit, employment, areas, from, says, certificate } = fact;
    const entry = { unitId: idOf(units, unit), personId: idOf(persons, person), employment, auxiliary: false, areas };
    const id = await done(officers.registerOfficer(on(caller, from), entry), says);
    if (certificate) await plantCertificate(caller, id, fact, certificate);
  }
  for (const { person, unit, qualificationNo, firstReview, from, says } of reviewers) {
    const entry = { unitId: idOf(units, unit), personId: idOf(persons, person), qualificationNo, firstReviewDate: firstReview ? legalDate(firstReview) : null };
    await done(officers.registerLegalReviewer(on(caller, from), entry), says);
  }
}
