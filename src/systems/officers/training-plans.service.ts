/** Verbs of training plans and of plans of leaders' study: draft, approve, close, cancel; each one unit of work. */
import { LeaderStudyPlan, PlannedStudyMeeting } from "../../../entities/officers/study-plan.entity.js";
import { TrainingPlan } from "../../../entities/officers/training-plan.entity.js";
import type { Ability } from "../../kernel/abilities.js";
import { isSystem } from "../../kernel/actor.js";
import { badInput, notFound } from "../../kernel/fault.js";
import { newId } from "../../kernel/ids.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { TrainingAudience } from "../../kernel/training-words.js";
import type { Caller, Tx } from "../../platform/db/unit-of-work.js";
import { advance, begin } from "../../platform/lifecycle/advance.js";
import { performing, type Outcome, type StepOn, type VerbInput } from "../../platform/lifecycle/verb.js";
import type { Closing, FourFixed } from "./study-plan.states.js";
import { studyPlans, trainingPlans } from "./training-objects.store.js";
import { yearOf } from "./training.rules.js";
import { findPlace, type Place } from "../organisations/index.js";

export interface DraftTrainingPlan extends VerbInput {
  readonly unitId: string;
  readonly year: number;
  readonly title: string;
  readonly audience: TrainingAudience;
  readonly targetHeadcount: number;
  readonly laws: readonly string[];
  readonly programme?: string | null | undefined;
  readonly campaign?: string | null | undefined;
  readonly campaignStartsOn?: LegalDate | null | undefined;
}

export const draftTrainingPlan = (caller: Caller, input: DraftTrainingPlan): Promise<Outcome> =>
  performing(caller, verb("draftTrainingPlan", "planTraining"), input, async (tx) => {
    if (Boolean(input.campaign) !== Boolean(input.campaignStartsOn)) throw badInput({ path: "input.campaignStartsOn", rule: "withCampaign" });
    const place = await getPlace(tx, input.unitId);
    const draftedBy = personOf(tx);
    return begin(tx, trainingPlans, "draftTrainingPlan", {
      input, audit: { unit: place.unitId, year: input.year },
      facts: (id) => ({ ...beginningAt(id, place, draftedBy), year: input.year, audience: input.audience }),
      insert: (id, state) => tx.insert(TrainingPlan, Object.assign(new TrainingPlan(), {
        ...ownedBy(tx, id, place), state, year: input.year, title: input.title.trim(), audience: input.audience, targetHeadcount: input.targetHeadcount,
        laws: trimmed(input.laws), programme: input.programme ?? null, campaign: input.campaign ?? null, campaignStartsOn: input.campaignStartsOn ?? null, draftedBy,
      })),
    });
  });

const planStep = (action: "approveTrainingPlan" | "closeTrainingPlan" | "cancelTrainingPlan", ability: Ability) => (caller: Caller, input: StepOn): Promise<Outcome> =>
  performing(caller, verb(action, ability), input, (tx) => advance(tx, trainingPlans, input.id, action, { expectedVersion: input.expectedVersion, note: input.note }));

export const approveTrainingPlan = planStep("approveTrainingPlan", "approveTraining");
export const closeTrainingPlan = planStep("closeTrainingPlan", "planTraining");
export const cancelTrainingPlan = planStep("cancelTrainingPlan", "planTraining");

export interface DraftLeaderStudyPlan extends VerbInput, FourFixed {
  readonly unitId: string;
  readonly year: number;
  readonly minimumHours: number;
  readonly meetings: readonly { readonly heldOn: LegalDate; readonly agenda: string }[];
}

export const draftLeaderStudyPlan = (caller: Caller, input: DraftLeaderStudyPlan): Promise<Outcome> =>
  performing(caller, verb("draftLeaderStudyPlan", "planTraining"), input, async (tx) => {
    if (input.meetings.some(({ heldOn }) => yearOf(heldOn) !== input.year)) throw badInput({ path: "input.meetings", rule: "inTheYear" });
    const place = await getPlace(tx, input.unitId);
    const draftedBy = personOf(tx);
    const { year, plan, content, timing, people, minimumHours } = input;
    return begin(tx, studyPlans, "draftLeaderStudyPlan", {
      input, facts: (id) => beginningAt(id, place, draftedBy), audit: { unit: place.unitId, year },
      async insert(id, state) {
        await tx.insert(LeaderStudyPlan, Object.assign(new LeaderStudyPlan(), {
          ...ownedBy(tx, id, place), state, year, plan, content, timing, people, effect: null, minimumHours, draftedBy,
        }));
        const meetings = input.meetings.map((meeting) => Object.assign(new PlannedStudyMeeting(), { ...meeting, tenantId: tx.tenantId, id: newId(), planId: id }));
        if (meetings.length > 0) await tx.insert(PlannedStudyMeeting, meetings);
      },
    });
  });

const studyStep = (action: "approveLeaderStudyPlan" | "cancelLeaderStudyPlan", ability: Ability) => (caller: Caller, input: StepOn): Promise<Outcome> =>
  performing(caller, verb(action, ability), input, (tx) => advance(tx, studyPlans, input.id, action, { expectedVersion: input.expectedVersion, note: input.note }));

export const approveLeaderStudyPlan = studyStep("approveLeaderStudyPlan", "approveTraining");
export const cancelLeaderStudyPlan = studyStep("cancelLeaderStudyPlan", "planTraining");

export interface CloseLeaderStudyPlan extends StepOn, Closing {}

/** The fifth that is fixed, the effect, is written with the closing (WP-J-1). */
export const closeLeaderStudyPlan = (caller: Caller, input: CloseLeaderStudyPlan): Promise<Outcome> =>
  performing(caller, verb("closeLeaderStudyPlan", "planTraining"), input, (tx) =>
    advance(tx, studyPlans, input.id, "closeLeaderStudyPlan", {
      input, expectedVersion: input.expectedVersion, note: input.note, patch: () => ({ effect: input.effect.trim() }),
    }));

export const verb = (name: string, ability: Ability) => ({ operation: `officers.${name}`, ability });

/** The unit and its organ; out of sight and never existed are one answer. */
export async function getPlace(tx: Tx, unitId: string): Promise<Place> {
  const place = await findPlace(tx, tx.tenantId, unitId, tx.today);
  if (!place) throw notFound();
  return place;
}

/** Facts of an object that does not exist yet, as if it stood at the place. */
export const beginningAt = (id: string, { unitId, organId, path }: Place, draftedBy: string | null = null) =>
  ({ id, state: null, version: 0, unitId, organId, draftedBy, seenBy: { owner: { unitId: organId, path } } });

export const ownedBy = ({ tenantId }: Tx, id: string, { unitId, organId }: Place) => ({ tenantId, id, unitId, organId, version: 1 });
export const personOf = ({ who }: Tx): string | null => (isSystem(who) ? null : who.personId);
export const trimmed = (texts: readonly string[]): string[] => [...new Set(texts.map((text) => text.trim()))];
