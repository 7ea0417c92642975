/** Enforcement subjects: the department registers, the legal office of its government examines, nobody examines itself (WP-J-III-3-2). */
import { EnforcementSubject } from "../../../entities/officers/enforcement-subject.entity.js";
import { notFound } from "../../kernel/fault.js";
import type { Id } from "../../kernel/ids.js";
import type { Caller, Tx } from "../../platform/db/unit-of-work.js";
import { begin } from "../../platform/lifecycle/advance.js";
import { performing, type Outcome, type VerbInput } from "../../platform/lifecycle/verb.js";
import { holdStill } from "./certificates.store.js";
import { placeOf } from "./officers.store.js";
import { isOpen } from "./people.store.js";
import { step, type Step } from "./steps.service.js";
import { isOnRegister, subjectStore } from "./subjects.store.js";

export interface RegisterSubject extends VerbInput { readonly unitId: Id; readonly basis: string; readonly note?: string | null | undefined }

export const registerEnforcementSubject = (caller: Caller, input: RegisterSubject): Promise<Outcome> =>
  performing(caller, { operation: "officers.registerEnforcementSubject", ability: "maintainOfficers" }, input, async (tx) => {
    const { unitId, basis, note } = input;
    await requireOpen(tx, unitId);
    await holdStill(tx, `subject/${unitId}`);
    const place = (await placeOf(tx, tx.tenantId, [unitId], tx.today))(unitId, null);
    const isRegistered = await isOnRegister(tx, unitId);
    return begin(tx, subjectStore, "registerEnforcementSubject", {
      note, audit: { unit: unitId },
      facts: (id) => ({ id, state: null, version: 0, ...place, isRegistered, proposedBy: null }),
      insert: (id, state) => tx.insert(EnforcementSubject, Object.assign(new EnforcementSubject(), {
        tenantId: tx.tenantId, id, unitId, state, version: 1, basis: basis.trim(), examinedById: null, examinedOn: null, examinationBasis: null,
      })),
    });
  });

/** A unit that does not stand today is none that could be registered. */
export async function requireOpen(tx: Tx, unitId: Id): Promise<void> {
  if (!(await isOpen(tx, unitId))) throw notFound();
}

export interface ExamineSubject extends Step { readonly isQualified: boolean; readonly basis: string }

export const examineEnforcementSubject = (caller: Caller, input: ExamineSubject): Promise<Outcome> =>
  step(caller, subjectStore, "examineEnforcementSubject", input, (tx) => ({
    to: input.isQualified ? "QUALIFIED" : "UNQUALIFIED",
    note: input.note ?? input.basis,
    patch: ({ place }) => ({ examined_by: place.offices[0] ?? null, examined_on: tx.today, examination_basis: input.basis.trim() }),
  }));

export const reopenExamination = (caller: Caller, input: Step): Promise<Outcome> => step(caller, subjectStore, "reopenExamination", input);
export const cancelEnforcementSubject = (caller: Caller, input: Step): Promise<Outcome> => step(caller, subjectStore, "cancelEnforcementSubject", input);
