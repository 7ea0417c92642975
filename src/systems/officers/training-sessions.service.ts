/** Verbs of training sessions: arrange, record attendance and tests, correct them by supplements, cancel. */
import { TrainingAttendance, TrainingSession } from "../../../entities/officers/training-session.entity.js";
import { badInput, notFound } from "../../kernel/fault.js";
import { newId } from "../../kernel/ids.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { TrainingAudience, TrainingKind } from "../../kernel/training-words.js";
import type { Caller, Tx } from "../../platform/db/unit-of-work.js";
import { advance, begin } from "../../platform/lifecycle/advance.js";
import { performing, type Outcome, type StepOn, type VerbInput } from "../../platform/lifecycle/verb.js";
import { trainingSessions } from "./training-objects.store.js";
import { postingsOf } from "./training-places.store.js";
import { beginningAt, getPlace, ownedBy, trimmed, verb } from "./training-plans.service.js";
import type { SessionFacts } from "./training-session.states.js";
import { lastRevisions, planStatesFor } from "./training-sessions.store.js";
import { isInHalfHours } from "./training.rules.js";

export interface ScheduleTrainingSession extends VerbInput {
  readonly unitId: string;
  readonly planId?: string | null | undefined;
  readonly studyPlanId?: string | null | undefined;
  readonly plannedMeetingId?: string | null | undefined;
  readonly heldOn: LegalDate;
  readonly hours: number;
  readonly kind: TrainingKind;
  readonly title: string;
  readonly audience: TrainingAudience;
  readonly laws: readonly string[];
  readonly campaign?: string | null | undefined;
  readonly agenda?: string | null | undefined;
  readonly basis?: string | null | undefined;
  readonly matter?: string | null | undefined;
}

export const scheduleTrainingSession = (caller: Caller, input: ScheduleTrainingSession): Promise<Outcome> =>
  performing(caller, verb("scheduleTrainingSession", "recordTraining"), input, async (tx) => {
    if (!isInHalfHours(input.hours)) throw badInput({ path: "input.hours", rule: "halfHours" });
    if (input.plannedMeetingId && !input.studyPlanId) throw badInput({ path: "input.plannedMeeting", rule: "withStudyPlan" });
    const place = await getPlace(tx, input.unitId);
    const { planStates, isMeetingPlanned } = await planStatesFor(tx, place.organId, input);
    return begin(tx, trainingSessions, "scheduleTrainingSession", {
      input: { ...input, planStates, isMeetingPlanned }, audit: { unit: place.unitId, heldOn: input.heldOn, kind: input.kind },
      facts: (id) => ({ ...beginningAt(id, place), heldOn: input.heldOn, hours: input.hours, attended: [] }),
      insert: (id, state) => tx.insert(TrainingSession, Object.assign(new TrainingSession(), {
        ...ownedBy(tx, id, place), state, planId: input.planId ?? null, studyPlanId: input.studyPlanId ?? null, plannedMeetingId: input.plannedMeetingId ?? null,
        heldOn: input.heldOn, hours: input.hours, kind: input.kind, title: input.title.trim(), audience: input.audience, laws: trimmed(input.laws),
        campaign: input.campaign ?? null, agenda: input.agenda ?? null, basis: input.basis ?? null, matter: input.matter ?? null,
      })),
    });
  });

/** One person at one session: the hours attended, and the test if there was one. */
export interface AttendanceLine {
  readonly personId: string;
  readonly hours: number;
  readonly score?: number | null | undefined;
  readonly passed?: boolean | null | undefined;
}
export interface RecordAttendance extends StepOn { readonly lines: readonly AttendanceLine[] }

export const recordTrainingAttendance = (caller: Caller, input: RecordAttendance): Promise<Outcome> =>
  performing(caller, verb("recordTrainingAttendance", "recordTraining"), input, (tx) => {
    requireSound(input.lines);
    return advance(tx, trainingSessions, input.id, "recordTrainingAttendance", {
      input, expectedVersion: input.expectedVersion, note: input.note, audit: { persons: input.lines.length },
      also: (session) => writeLines(tx, session, input.lines, null),
    });
  });

export interface CorrectAttendance extends StepOn { readonly line: AttendanceLine; readonly reason: string }

/** Nothing is overwritten: the supplement stands beside what it replaces, with its reason. */
export const correctTrainingAttendance = (caller: Caller, { line, ...input }: CorrectAttendance): Promise<Outcome> =>
  performing(caller, verb("correctTrainingAttendance", "recordTraining"), { ...input, line }, (tx) => {
    requireSound([line]);
    return advance(tx, trainingSessions, input.id, "correctTrainingAttendance", {
      input: { lines: [line] }, expectedVersion: input.expectedVersion, note: input.note, audit: { person: line.personId },
      also: (session) => writeLines(tx, session, [line], input.reason.trim()),
    });
  });

export const cancelTrainingSession = (caller: Caller, input: StepOn): Promise<Outcome> =>
  performing(caller, verb("cancelTrainingSession", "recordTraining"), input, (tx) =>
    advance(tx, trainingSessions, input.id, "cancelTrainingSession", { expectedVersion: input.expectedVersion, note: input.note }));

function requireSound(lines: readonly AttendanceLine[]): void {
  if (new Set(lines.map(({ personId }) => personId)).size < lines.length) throw badInput({ path: "input.lines", rule: "eachPersonOnce" });
  if (!lines.every(({ hours }) => isInHalfHours(hours))) throw badInput({ path: "input.lines", rule: "halfHours" });
  if (lines.some(({ score, passed }) => score != null && passed == null)) throw badInput({ path: "input.lines", rule: "passedWithScore" });
}

/** The session is locked, so the number of the supplement cannot be taken by another. */
async function writeLines(tx: Tx, session: SessionFacts, lines: readonly AttendanceLine[], reason: string | null): Promise<undefined> {
  const persons = lines.map(({ personId }) => personId);
  const postings = new Map((await postingsOf(tx, tx.tenantId, persons, session.heldOn as LegalDate, session)).map((posting) => [posting.personId, posting]));
  const revisions = reason === null ? new Map<string, number>() : await lastRevisions(tx, session.id, persons);
  await tx.insert(TrainingAttendance, lines.map(({ personId, hours, score, passed }) => {
    const posting = postings.get(personId);
    if (!posting) throw notFound();
    return Object.assign(new TrainingAttendance(), {
      tenantId: tx.tenantId, id: newId(), sessionId: session.id, personId, unitId: posting.unitId, organId: posting.organId,
      revision: (revisions.get(personId) ?? 0) + 1, hours, score: score ?? null, passed: passed ?? null, reason,
    });
  }));
  return undefined;
}
