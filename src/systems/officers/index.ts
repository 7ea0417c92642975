/** Officers 执法人员: the front door. Training, study and publicity of law stand here beside the officers themselves. */
export {
  approveLeaderStudyPlan, approveTrainingPlan, cancelLeaderStudyPlan, cancelTrainingPlan, closeLeaderStudyPlan, closeTrainingPlan, draftLeaderStudyPlan,
  draftTrainingPlan, type StepOn,
} from "./training-plans.service.js";
export {
  cancelTrainingSession, correctTrainingAttendance, recordTrainingAttendance, scheduleTrainingSession, type AttendanceLine,
} from "./training-sessions.service.js";
export { recordPublicityActivity, recordPublicityFunds, withdrawPublicityActivity } from "./publicity-activities.service.js";
export { publicityActivities, studyPlans, trainingPlans, trainingSessions } from "./training-objects.store.js";
export { trainingReads, yearOfUnit, type TrainingReads } from "./training.loaders.js";
export type { ActivityRow, CountRow, PublicityTotals } from "./publicity-activities.store.js";
export type { LeaderHoursRow, MeetingRow, StudyPlanRow } from "./study-plans.store.js";
export type { AudienceRow, OfficerHoursRow, SectionRow, YearTotals } from "./training-hours.store.js";
export type { AttendanceRow, PlanRow, ResultRow, SessionRow } from "./training-records.store.js";
export { activityWarnings, completionPercent, daysOf, hoursOf, publicityGaps, planWarnings, share, testDeduction, trainingShortfall, type Shortfall } from "./training.rules.js";
