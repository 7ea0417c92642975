/** Verbs of publicity of law: record an activity with its numbers, withdraw it, put funds on record. */
import { PublicityActivity, PublicityCount, PublicityFund } from "../../../entities/officers/publicity-activity.entity.js";
import { isSystem } from "../../kernel/actor.js";
import { badInput, forbidden } from "../../kernel/fault.js";
import { newId } from "../../kernel/ids.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { PublicityAudience, PublicityKind, PublicityMedium } from "../../kernel/training-words.js";
import type { Caller, Tx } from "../../platform/db/unit-of-work.js";
import { advance, begin } from "../../platform/lifecycle/advance.js";
import { performing, type Outcome, type StepOn, type VerbInput } from "../../platform/lifecycle/verb.js";
import { mayKeepFunds } from "../../../permissions/policies/training.policy.js";
import { publicityActivities } from "./training-objects.store.js";
import { beginningAt, getPlace, ownedBy, trimmed, verb } from "./training-plans.service.js";

export interface RecordPublicityActivity extends VerbInput {
  readonly unitId: string;
  readonly heldOn: LegalDate;
  readonly title: string;
  readonly kind: PublicityKind;
  readonly audiences: readonly PublicityAudience[];
  readonly laws: readonly string[];
  readonly programme?: string | null | undefined;
  readonly personsReached: number;
  readonly counts: readonly { readonly medium: PublicityMedium; readonly number?: number | null | undefined }[];
}

export const recordPublicityActivity = (caller: Caller, input: RecordPublicityActivity): Promise<Outcome> =>
  performing(caller, verb("recordPublicityActivity", "recordTraining"), input, async (tx) => {
    requireSound(tx, input);
    const place = await getPlace(tx, input.unitId);
    return begin(tx, publicityActivities, "recordPublicityActivity", {
      input, facts: (id) => beginningAt(id, place), audit: { unit: place.unitId, kind: input.kind, heldOn: input.heldOn },
      async insert(id, state) {
        const { heldOn, kind, personsReached } = input;
        await tx.insert(PublicityActivity, Object.assign(new PublicityActivity(), {
          ...ownedBy(tx, id, place), state, heldOn, title: input.title.trim(), kind, audiences: [...new Set(input.audiences)], laws: trimmed(input.laws),
          programme: input.programme ?? null, personsReached,
        }));
        const counts = input.counts.map(({ medium, number }) =>
          Object.assign(new PublicityCount(), { tenantId: tx.tenantId, id: newId(), activityId: id, medium, number: number ?? 0 }));
        if (counts.length > 0) await tx.insert(PublicityCount, counts);
      },
    });
  });

function requireSound({ today }: Tx, { heldOn, counts }: RecordPublicityActivity): void {
  if (heldOn > today) throw badInput({ path: "input.heldOn", rule: "notInTheFuture" });
  if (new Set(counts.map(({ medium }) => medium)).size < counts.length) throw badInput({ path: "input.counts", rule: "eachMediumOnce" });
}

export const withdrawPublicityActivity = (caller: Caller, input: StepOn): Promise<Outcome> =>
  performing(caller, verb("withdrawPublicityActivity", "recordTraining"), input, (tx) =>
    advance(tx, publicityActivities, input.id, "withdrawPublicityActivity", { expectedVersion: input.expectedVersion, note: input.note }));

export interface RecordPublicityFunds extends VerbInput { readonly unitId: string; readonly year: number; readonly amountYuan: number; readonly source: string }

/** Money for the year's publicity (WP-E-4). A further sum is a further record. */
export const recordPublicityFunds = (caller: Caller, input: RecordPublicityFunds): Promise<Outcome> =>
  performing(caller, verb("recordPublicityFunds", "planTraining"), input, async (tx) => {
    const place = await getPlace(tx, input.unitId);
    const may = isSystem(tx.who) ? undefined : mayKeepFunds(tx.who, { organId: place.organId, draftedBy: null });
    if (may && !may.allowed) throw forbidden(may);
    const fund = Object.assign(new PublicityFund(), {
      tenantId: tx.tenantId, id: newId(), unitId: place.unitId, organId: place.organId, year: input.year, amountYuan: input.amountYuan, source: input.source.trim(),
    });
    await tx.insert(PublicityFund, fund);
    tx.record({ action: "publicityFundsRecorded", subject: { type: "PublicityFund", id: fund.id }, facts: { unit: place.unitId, year: input.year } });
    return { id: fund.id };
  });
