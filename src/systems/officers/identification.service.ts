/** 现场亮证: officers show their certificates on site, and it is recorded once and for all (TJ-3.1.2.1-1, TJ-3.1.2.1-3). */
import { CertificateShown, IdentificationRecord } from "../../../entities/officers/identification-record.entity.js";
import { ofOwnOrgan } from "../../../permissions/policies/officers.policy.js";
import { isVisible } from "../../../permissions/policies/visibility.js";
import { isSystem } from "../../kernel/actor.js";
import { badInput, forbidden, notFound } from "../../kernel/fault.js";
import { newId, type Id } from "../../kernel/ids.js";
import { legalDateOf, type LegalDate } from "../../kernel/legal-date.js";
import type { EnforcementArea } from "../../kernel/officer-words.js";
import type { LawRef } from "../../kernel/verdict.js";
import type { Caller, Tx } from "../../platform/db/unit-of-work.js";
import { performing, type Outcome, type VerbInput } from "../../platform/lifecycle/verb.js";
import { policyValueOf } from "../organisations/index.js";
import { numberOf } from "./certificates.service.js";
import { officersActing, standingOn, type ActingOfficer } from "./certificates.store.js";
import { findIncomplete } from "./identification.rules.js";
import { identificationRefused } from "./officers.refusals.js";
import { placeOf } from "./officers.store.js";
import { requireOpen } from "./subjects.service.js";

export interface ShownInput { readonly officerId: Id; readonly number: string; readonly shownAt: string; readonly uniformWorn?: boolean | null | undefined }
export interface RecordIdentification extends VerbInput {
  readonly unitId: Id;
  readonly area: EnforcementArea;
  readonly place: string;
  readonly shown: readonly ShownInput[];
}

const SHOWN: readonly LawRef[] = ["TJ-3.1.2.1-1"];
const mayRecord = ofOwnOrgan(SHOWN, "recordIdentification");

export const recordIdentification = (caller: Caller, input: RecordIdentification): Promise<Outcome> =>
  performing(caller, { operation: "officers.recordIdentification", ability: "recordIdentification" }, input, async (tx) => {
    const { unitId, area } = input;
    await requireOpen(tx, unitId);
    await requireOwnUnit(tx, unitId);
    const date = dayOf(tx, caller.now(), input.shown);
    const uniformRequired = (await policyValueOf(tx, tx.tenantId, unitId, date, "uniformRequired")) === true;
    const officers = await officersOf(tx, input.shown, date);
    const shown = input.shown.map((each) => ({ officer: officers.get(each.officerId)!, number: numberOf(each.number), shownAt: each.shownAt, uniformWorn: each.uniformWorn ?? null }));
    const lack = findIncomplete(shown, { date, area, uniformRequired });
    if (lack) return identificationRefused(lack.code, lack.law, lack.faults);
    const record = Object.assign(new IdentificationRecord(), { tenantId: tx.tenantId, id: newId(), unitId, area, place: input.place.trim(), happenedOn: date, uniformRequired });
    await tx.insert(IdentificationRecord, record);
    await tx.insert(CertificateShown, shown.map(({ officer, ...each }) => Object.assign(new CertificateShown(), {
      tenantId: tx.tenantId, id: newId(), recordId: record.id, officerId: officer.officerId, certificateId: officer.certificateId, ...each,
    })));
    tx.record({ action: "recordIdentification", subject: { type: "IdentificationRecord", id: record.id }, facts: { unit: unitId, officers: shown.map(({ officer }) => officer.officerId) } });
    return { id: record.id };
  });

async function requireOwnUnit(tx: Tx, unitId: Id): Promise<void> {
  if (isSystem(tx.who)) return;
  const verdict = mayRecord(tx.who, (await placeOf(tx, tx.tenantId, [unitId], tx.today))(unitId, null));
  if (!verdict.allowed) throw forbidden(verdict);
}

/** Everybody showed on one day, and that day is not to come. */
function dayOf({ today }: Tx, now: Date, shown: readonly ShownInput[]) {
  const days = [...new Set(shown.map(({ shownAt }) => legalDateOf(new Date(shownAt))))];
  if (days.length > 1) throw badInput({ path: "input.shown", rule: "onOneDay" });
  if (shown.some(({ shownAt }) => new Date(shownAt) > now)) throw badInput({ path: "input.shown", rule: "notInFuture" });
  return days[0] ?? today;
}

/**
 * Held as they are until the record stands: a suspension that begins now comes before it or after it, never in between.
 * What happened on an earlier day is judged by the certificates of that day. Whom the recorder does not see was not there.
 */
async function officersOf(tx: Tx, shown: readonly ShownInput[], date: LegalDate): Promise<Map<string, ActingOfficer>> {
  const ids = shown.map(({ officerId }) => officerId);
  if (new Set(ids).size < ids.length) throw badInput({ path: "input.shown", rule: "arrayUnique" });
  const officers = [...(await officersActing(tx, ids)).values()];
  const place = await placeOf(tx, tx.tenantId, officers.map(({ unitId }) => unitId), tx.today);
  const seen = officers.filter(({ unitId, personId }) => isVisible("Officer", { actor: tx.who, ...place(unitId, personId).seenBy }));
  if (seen.length < ids.length) throw notFound();
  return new Map((await standingOn(tx, tx.tenantId, seen, { date, today: tx.today })).map((officer) => [officer.officerId, officer]));
}
