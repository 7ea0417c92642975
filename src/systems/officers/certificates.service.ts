/** Certificates up to their issue and through their years: application, exam, issue, checks, education, renewal, replacement. */
import { Certificate } from "../../../entities/officers/certificate.entity.js";
import { transitionRefused } from "../../../entities/platform/refusals.js";
import { isVisible } from "../../../permissions/policies/visibility.js";
import { badInput, notFound } from "../../kernel/fault.js";
import type { Id } from "../../kernel/ids.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { EnforcementArea } from "../../kernel/officer-words.js";
import type { Refusal } from "../../kernel/refusal.js";
import type { Caller, Tx } from "../../platform/db/unit-of-work.js";
import { begin } from "../../platform/lifecycle/advance.js";
import { performing, type Outcome, type VerbInput } from "../../platform/lifecycle/verb.js";
import { folded } from "../../platform/text/search-text.js";
import { certificateStore, earlierCertificates, keepExam, officersAsked, takeNumber, voidNumbers, type CertificateStepFacts } from "./certificates.store.js";
import { officerStore } from "./officers.store.js";
import { requireAfter, requireNotInFuture, step, staying, type Step } from "./steps.service.js";

export interface Apply extends VerbInput { readonly officerId: Id; readonly areas: readonly EnforcementArea[]; readonly note?: string | null | undefined }

export const applyForCertificate = (caller: Caller, input: Apply): Promise<Outcome> =>
  performing(caller, { operation: "officers.applyForCertificate", ability: "maintainOfficers" }, input, async (tx) => {
    const { officerId, areas, note } = input;
    const facts = await factsForApplying(tx, officerId);
    return begin(tx, certificateStore, "applyForCertificate", {
      note, audit: { officer: officerId, areas },
      facts: (id) => ({ ...facts, id, state: null, version: 0 }),
      insert: (id, state) => tx.insert(Certificate, Object.assign(new Certificate(), {
        tenantId: tx.tenantId, id, officerId, state, version: 1, areas: [...areas], appliedOn: tx.today, examPassedOn: null, examValidUntil: null, number: null, organId: null,
        issuedById: null, issuedOn: null, expiresOn: null, checkedYear: null, educationValidUntil: null, proposal: null, proposalGround: null, ground: null, barredUntil: null,
      })),
    });
  });

/** The officer is held meanwhile, so that two applications come one after the other. */
async function factsForApplying(tx: Tx, officerId: Id): Promise<Omit<CertificateStepFacts, "id" | "state" | "version">> {
  const held = (await officerStore.factsOf(tx, { tenantId: tx.tenantId, ids: [officerId], today: tx.today, isActing: true })).get(officerId);
  if (!held || !isVisible("Officer", { actor: tx.who, ...held.seenBy })) throw notFound();
  const { employment, auxiliary, state: officerState } = (await officersAsked(tx, tx.tenantId, [officerId])).get(officerId)!;
  const { place, personId, seenBy } = held;
  return {
    place, personId, seenBy, officerState, employment, auxiliary, examValidUntil: null, expiresOn: null, issuedOn: null, checkedYear: null, proposal: null, number: null, proposedBy: null, missedTraining: false,
    ...(await earlierCertificates(tx, officerId)),
  };
}

export interface RecordExam extends Step {
  readonly takenOn: LegalDate; readonly passed: boolean; readonly score?: number | null | undefined; readonly validUntil?: LegalDate | null | undefined;
}

export const recordExam = (caller: Caller, input: RecordExam): Promise<Outcome> =>
  step(caller, certificateStore, "recordExam", input, (tx) => {
    const result = resultOf(tx, input);
    return {
      to: input.passed ? "PASSED" : "AWAITING_EXAM", audit: { passed: input.passed },
      patch: (): Record<string, unknown> => (input.passed ? { exam_passed_on: result.takenOn, exam_valid_until: result.validUntil } : {}),
      also: () => keepExam(tx, input.id, { kind: "QUALIFICATION", ...result }).then(nothing),
    };
  });

const nothing = (): undefined => undefined;

function resultOf({ today }: Tx, { takenOn, passed, score, validUntil }: RecordExam) {
  requireNotInFuture(takenOn, today, "input.takenOn");
  requireAfter(validUntil, takenOn, "input.validUntil");
  return { takenOn, passed, score: score ?? null, validUntil: validUntil ?? null };
}

export const recordContinuingEducation = (caller: Caller, input: RecordExam): Promise<Outcome> =>
  step(caller, certificateStore, "recordContinuingEducation", input, async (tx) => {
    const result = resultOf(tx, input);
    return {
      ...(await staying(tx, certificateStore, input.id, ["VALID", "SUSPENDED"])), audit: { passed: input.passed },
      patch: (): Record<string, unknown> => (input.passed ? { education_valid_until: result.validUntil } : {}),
      also: () => keepExam(tx, input.id, { kind: "CONTINUING_EDUCATION", ...result }).then(nothing),
    };
  });

/** Numbers that look alike are one number. */
export const numberOf = (typed: string): string => folded(typed).toUpperCase();

export interface Issue extends Step { readonly number: string; readonly expiresOn: LegalDate }

export const issueCertificate = (caller: Caller, input: Issue): Promise<Outcome> =>
  step(caller, certificateStore, "issueCertificate", input, (tx) => {
    const number = numberOf(input.number);
    requireAfter(input.expiresOn, tx.today, "input.expiresOn");
    return {
      also: (facts) => refuseTaken(tx, facts, "issueCertificate", number),
      patch: ({ place }) => ({ number, organ_id: place.organId, issued_by: officeOf(tx, place.offices), issued_on: tx.today, expires_on: input.expiresOn }),
    };
  });

/** The office that the deciding person serves in; for a seed or a job the one that would decide. */
const officeOf = ({ who }: Tx, offices: readonly string[]): string | null =>
  ("posts" in who ? who.posts.map(({ organId }) => organId).find((organ) => organ != null && offices.includes(organ)) : undefined) ?? offices[0] ?? null;

async function refuseTaken(tx: Tx, { id, state }: CertificateStepFacts, action: string, number: string): Promise<Refusal | undefined> {
  if (await takeNumber(tx, id, number)) return undefined;
  return transitionRefused("CERTIFICATE_NUMBER_TAKEN", ["AR-3.1-2"], { action, state, possibleActions: [action] });
}

export interface AnnualCheck extends Step { readonly year: number; readonly passed: boolean }

export const recordAnnualCheck = (caller: Caller, input: AnnualCheck): Promise<Outcome> =>
  step(caller, certificateStore, "recordAnnualCheck", input, (tx) => {
    requireNotInFuture(`${input.year}-01-01` as LegalDate, tx.today, "input.year");
    const outcome = { checked_year: input.year };
    return {
      to: input.passed ? "VALID" : "SUSPENDED", audit: { year: input.year, passed: input.passed },
      patch: () => (input.passed ? outcome : { ...outcome, ground: "ANNUAL_CHECK_FAILED", proposal: null, proposal_ground: null }),
    };
  });

export interface Renew extends Step { readonly expiresOn: LegalDate }

export const renewCertificate = (caller: Caller, input: Renew): Promise<Outcome> =>
  step(caller, certificateStore, "renewCertificate", input, () => ({
    also: async ({ expiresOn }) => {
      if (expiresOn !== null && input.expiresOn <= expiresOn) throw badInput({ path: "input.expiresOn", rule: "afterThatDay" });
      return undefined;
    },
    patch: () => ({ expires_on: input.expiresOn }),
  }));

export interface Replace extends Step { readonly number: string }

/** 声明作废: the lost number is void from today on and never used again. */
export const replaceCertificate = (caller: Caller, input: Replace): Promise<Outcome> =>
  step(caller, certificateStore, "replaceCertificate", input, (tx) => {
    const number = numberOf(input.number);
    return {
      also: async (facts) => {
        await voidNumbers(tx, facts.id, tx.today);
        return refuseTaken(tx, facts, "replaceCertificate", number);
      },
      patch: () => ({ number }),
    };
  });
