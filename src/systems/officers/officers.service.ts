/** Officers and legal reviewers: an organ keeps the register of its own people; nobody enters or judges himself. */
import { LegalReviewer } from "../../../entities/officers/legal-reviewer.entity.js";
import { Officer } from "../../../entities/officers/officer.entity.js";
import { notFound } from "../../kernel/fault.js";
import type { Id } from "../../kernel/ids.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { Employment, EnforcementArea } from "../../kernel/officer-words.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import type { Caller, Tx } from "../../platform/db/unit-of-work.js";
import { begin } from "../../platform/lifecycle/advance.js";
import { performing, type Outcome, type VerbInput } from "../../platform/lifecycle/verb.js";
import { policyValueOf } from "../organisations/index.js";
import { holdStill } from "./certificates.store.js";
import { findReviewer, isServing, officerStore, placeOf, reviewerStore } from "./officers.store.js";
import { isKnown } from "./people.store.js";
import type { ReviewerPolicy } from "./reviewer.rules.js";
import { requireNotInFuture, step, type Step } from "./steps.service.js";
import { requireOpen } from "./subjects.service.js";

interface OfPerson extends VerbInput { readonly unitId: Id; readonly personId: Id; readonly note?: string | null | undefined }

/** Where the record will stand; the same person is entered into the same unit once, whoever else enters him at this moment. */
async function entering(tx: Tx, register: string, { unitId, personId }: OfPerson) {
  await requireOpen(tx, unitId);
  if (!(await isKnown(tx, personId))) throw notFound();
  await holdStill(tx, `${register}/${unitId}/${personId}`);
  return (await placeOf(tx, tx.tenantId, [unitId], tx.today))(unitId, personId);
}

export interface RegisterOfficer extends OfPerson {
  readonly employment: Employment;
  /** Everybody but established staff is auxiliary anyway. */
  readonly auxiliary: boolean;
  readonly areas: readonly EnforcementArea[];
}

const isAuxiliary = ({ employment, auxiliary }: Pick<RegisterOfficer, "employment" | "auxiliary">): boolean => auxiliary || employment !== "ESTABLISHED";

export const registerOfficer = (caller: Caller, input: RegisterOfficer): Promise<Outcome> =>
  performing(caller, { operation: "officers.registerOfficer", ability: "maintainOfficers" }, input, async (tx) => {
    const { unitId, personId, employment, areas, note } = input;
    const place = await entering(tx, "officer", input);
    const isRegistered = await isServing(tx, unitId, personId);
    return begin(tx, officerStore, "registerOfficer", {
      note, audit: { unit: unitId, person: personId, employment },
      facts: (id) => ({ id, state: null, version: 0, ...place, isRegistered }),
      insert: (id, state) => tx.insert(Officer, Object.assign(new Officer(), {
        tenantId: tx.tenantId, id, unitId, personId, state, version: 1, employment, auxiliary: isAuxiliary(input), areas: [...areas], registeredOn: tx.today, leftOn: null,
      })),
    });
  });

export interface ChangeEmployment extends Step { readonly employment: Employment; readonly auxiliary: boolean }

export const changeEmployment = (caller: Caller, input: ChangeEmployment): Promise<Outcome> =>
  step(caller, officerStore, "changeEmployment", input, () => ({
    patch: () => ({ employment: input.employment, auxiliary: isAuxiliary(input) }), audit: { employment: input.employment },
  }));

export const releaseOfficer = (caller: Caller, input: Step): Promise<Outcome> =>
  step(caller, officerStore, "releaseOfficer", input, (tx) => ({ patch: () => ({ left_on: tx.today }) }));

export interface RegisterReviewer extends OfPerson { readonly qualificationNo?: string | null | undefined; readonly firstReviewDate?: LegalDate | null | undefined }

/** What the unit asks of whoever reviews for the first time. */
export const reviewerPolicyOf = async (reader: Reader, tenantId: Id, unitId: Id, date: LegalDate): Promise<ReviewerPolicy> =>
  (await policyValueOf(reader, tenantId, unitId, date, "reviewerQualification")) as ReviewerPolicy;

export const registerLegalReviewer = (caller: Caller, input: RegisterReviewer): Promise<Outcome> =>
  performing(caller, { operation: "officers.registerLegalReviewer", ability: "maintainOfficers" }, input, async (tx) => {
    const { unitId, personId, note } = input;
    const [qualificationNo, firstReviewDate] = [input.qualificationNo?.trim() ?? null, input.firstReviewDate ?? null];
    if (firstReviewDate) requireNotInFuture(firstReviewDate, tx.today, "input.firstReviewDate");
    const place = await entering(tx, "reviewer", input);
    const isRegistered = (await findReviewer(tx, tx.tenantId, unitId, personId)) !== undefined;
    const policy = await reviewerPolicyOf(tx, tx.tenantId, unitId, tx.today);
    return begin(tx, reviewerStore, "registerLegalReviewer", {
      note, audit: { unit: unitId, person: personId },
      facts: (id) => ({ id, state: null, version: 0, ...place, isRegistered, qualificationNo, firstReviewDate, policy }),
      insert: (id, state) => tx.insert(LegalReviewer, Object.assign(new LegalReviewer(), {
        tenantId: tx.tenantId, id, unitId, personId, state, version: 1, qualificationNo, firstReviewDate, registeredOn: tx.today,
      })),
    });
  });

export interface RecordQualification extends Step { readonly qualificationNo: string }

export const recordQualification = (caller: Caller, input: RecordQualification): Promise<Outcome> =>
  step(caller, reviewerStore, "recordQualification", input, () => ({ patch: () => ({ qualification_no: input.qualificationNo.trim() }) }));

export const endLegalReviewer = (caller: Caller, input: Step): Promise<Outcome> => step(caller, reviewerStore, "endLegalReviewer", input);
