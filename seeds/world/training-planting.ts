/** Plants a world's training through its verbs: plans before their sessions, sessions before their attendance. */
import { legalDate } from "../../src/kernel/legal-date.js";
import type { Id } from "../../src/kernel/ids.js";
import { isRefusal } from "../../src/kernel/refusal.js";
import type { Caller } from "../../src/platform/db/unit-of-work.js";
import { isDone, type Outcome } from "../../src/platform/lifecycle/verb.js";
import { approveLeaderStudyPlan, approveTrainingPlan, draftLeaderStudyPlan, draftTrainingPlan, recordPublicityActivity, recordPublicityFunds, recordTrainingAttendance, scheduleTrainingSession } from "../../src/systems/officers/index.js";
import type { TrainingFacts } from "./training.types.js";

/** Units by code and persons by name, as planted before. */
export interface Known { readonly units: ReadonlyMap<string, Id>; readonly persons: ReadonlyMap<string, Id> }

async function done(outcome: Promise<Outcome>, says: string): Promise<Id> {
  const result = await outcome;
  if (!isDone(result)) throw new Error(`${isRefusal(result) ? result.code : "a dry run"} refuses the fact: ${says}`);
  return result.id;
}

const known = (ids: ReadonlyMap<string, Id>, name: string): Id => {
  const id = ids.get(name);
  if (!id) throw new Error(`no fact before this one states ${name}`);
  return id;
};

/** What lies ahead of the day of planting has not happened yet. */
const sofar = <F extends { readonly heldOn: string }>({ today }: Caller, facts: readonly F[]): F[] => facts.filter(({ heldOn }) => heldOn <= today);

export async function plantTraining(caller: Caller, facts: TrainingFacts, { units, persons }: Known): Promise<void> {
  const plans = new Map<string, Id>();
  for (const { says, unit, ...plan } of facts.plans) {
    const id = await done(draftTrainingPlan(caller, { ...plan, unitId: known(units, unit) }), says);
    await done(approveTrainingPlan(caller, { id }), says);
    plans.set(plan.title, id);
  }
  for (const { says, unit, plan, heldOn, attendance, ...session } of sofar(caller, facts.sessions)) {
    const id = await done(scheduleTrainingSession(caller, { ...session, unitId: known(units, unit), planId: plan && known(plans, plan), heldOn: legalDate(heldOn) }), says);
    const lines = attendance.map(([name, hours, score]) => ({ personId: known(persons, name), hours, score, passed: score === undefined ? null : true }));
    await done(recordTrainingAttendance(caller, { id, lines }), says);
  }
  for (const { says, unit, meetings, ...study } of facts.studies) {
    const foreseen = meetings.map(([heldOn, agenda]) => ({ heldOn: legalDate(heldOn), agenda }));
    const id = await done(draftLeaderStudyPlan(caller, { ...study, unitId: known(units, unit), meetings: foreseen }), says);
    await done(approveLeaderStudyPlan(caller, { id }), says);
  }
  for (const { says, unit, heldOn, counts, ...activity } of sofar(caller, facts.activities)) {
    const numbers = counts.map(([medium, number]) => ({ medium, number }));
    await done(recordPublicityActivity(caller, { ...activity, unitId: known(units, unit), heldOn: legalDate(heldOn), counts: numbers }), says);
  }
  for (const { says, unit, ...fund } of facts.funds) await done(recordPublicityFunds(caller, { ...fund, unitId: known(units, unit) }), says);
}
