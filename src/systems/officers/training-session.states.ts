/** The life of a training session: arranged with the laws it teaches, held when attendance is recorded; corrections are supplements. */
import { ofOwnOrgan } from "../../../permissions/policies/training.policy.js";
import { lifecycle, need, needOfInput } from "../../kernel/lifecycle.js";
import { TRAINING_SESSION_STATE, type TrainingPlanState, type TrainingSessionState } from "../../kernel/training-words.js";
import { label } from "../../kernel/words.js";
import type { TrainingFacts } from "./training-facts.rules.js";

export interface SessionFacts extends TrainingFacts<TrainingSessionState> {
  readonly unitId: string;
  readonly heldOn: string;
  readonly hours: number;
  /** Persons with attendance on record; read by whoever acts. */
  readonly attended: readonly string[];
}

/** What arranging a session brings: its laws, and how its plans stand. */
export interface Arranged {
  readonly laws: readonly string[];
  readonly planStates: readonly TrainingPlanState[];
  /** Whether the meeting it is held at stands in the study plan; true when it names none. */
  readonly isMeetingPlanned: boolean;
}
export interface AttendanceAsked { readonly lines: readonly { readonly personId: string; readonly hours: number }[] }

const staff = ofOwnOrgan("recordTraining", ["WP-F-14"]);

const isHeld = need<SessionFacts>("SESSION_NOT_HELD", ["WP-F-14"], ({ heldOn }, today) => heldOn <= today);
const isWithinHours = needOfInput<SessionFacts, AttendanceAsked>("HOURS_EXCEED_SESSION", ["WP-H-9"], ({ hours }, { lines }) => lines.every((line) => line.hours <= hours));
const isNew = needOfInput<SessionFacts, AttendanceAsked>("ATTENDANCE_RECORDED", ["WP-F-14"], ({ attended }, { lines }) => !lines.some(({ personId }) => attended.includes(personId)));
const isKnown = needOfInput<SessionFacts, AttendanceAsked>("ATTENDANCE_MISSING", ["WP-F-14"], ({ attended }, { lines }) => lines.every(({ personId }) => attended.includes(personId)));

/** Read a row as: ACTION leads FROM a state TO the next when the post holds the ABILITY, WHO stands right and the NEEDS hold. */
export const trainingSessionLife = lifecycle<TrainingSessionState, SessionFacts>()("trainingSession", TRAINING_SESSION_STATE, {
  scheduleTrainingSession: {
    from: null, to: "SCHEDULED", label: label("安排培训班次", "Arrange a training session"), ability: "recordTraining", who: staff, law: ["WP-B-2", "WP-D-2"],
    needs: [
      needOfInput<SessionFacts, Arranged>("STUDY_WITHOUT_LAW", ["WP-B-2"], (_facts, { laws }) => laws.length > 0),
      needOfInput<SessionFacts, Arranged>("PLAN_NOT_APPROVED", ["WP-F-14"], (_facts, { planStates }) => planStates.every((state) => state === "APPROVED")),
      needOfInput<SessionFacts, Arranged>("MEETING_NOT_PLANNED", ["WP-H-1"], (_facts, { isMeetingPlanned }) => isMeetingPlanned),
    ],
  },
  recordTrainingAttendance: {
    from: ["SCHEDULED", "HELD"], to: "HELD", label: label("登记培训出勤", "Record attendance"), ability: "recordTraining", who: staff,
    law: ["WP-F-14", "WP-H-9", "WP-J-2"], needs: [isHeld, isWithinHours, isNew],
  },
  correctTrainingAttendance: {
    from: "HELD", to: "HELD", label: label("补充更正出勤", "Correct attendance by a supplement"), ability: "recordTraining", who: staff,
    law: ["WP-F-14", "WP-H-9"], needs: [isWithinHours, isKnown],
  },
  cancelTrainingSession: {
    from: "SCHEDULED", to: "CANCELLED", label: label("取消培训班次", "Cancel the session"), ability: "recordTraining", who: staff, law: ["WP-F-14"],
  },
});
