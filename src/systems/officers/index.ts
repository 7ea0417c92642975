/** Officers 执法主体与人员: the front door. Who may enforce, by which certificate, and who reviews. */
export {
  cancelEnforcementSubject, examineEnforcementSubject, registerEnforcementSubject, reopenExamination, type ExamineSubject, type RegisterSubject,
} from "./subjects.service.js";
export {
  changeEmployment, endLegalReviewer, recordQualification, registerLegalReviewer, registerOfficer, releaseOfficer,
  type ChangeEmployment, type RecordQualification, type RegisterOfficer, type RegisterReviewer,
} from "./officers.service.js";
export {
  applyForCertificate, issueCertificate, numberOf, recordAnnualCheck, recordContinuingEducation, recordExam, renewCertificate, replaceCertificate,
  type AnnualCheck, type Apply, type Issue, type RecordExam, type Renew, type Replace,
} from "./certificates.service.js";
export {
  cancelCertificate, expireCertificate, proposeCancellation, proposeRestoration, proposeSuspension, restoreCertificate, suspendCertificate, type OnGround,
} from "./suspension.service.js";
export { recordIdentification, type RecordIdentification } from "./identification.service.js";
export { officersStanding, reviewerCheck, signatoryCheck, SIGNATORY_LIMIT, type Asking as OfficersAsking } from "./checks.service.js";
export { officerReads, type OfficerReads, type Ordering } from "./officers.loaders.js";
export { certificateStore, type CertificateFilter, type CertificateOrder, type CertificateRow, type ExamRow } from "./certificates.store.js";
export { officerStore, reviewerStore, type OfficerFilter, type OfficerOrder, type OfficerRow, type ReviewerFilter, type ReviewerRow } from "./officers.store.js";
export { subjectStore, type IdentificationFilter, type IdentificationRow, type ShownRow, type SubjectFilter, type SubjectOrder, type SubjectRow } from "./subjects.store.js";
export * from "./officers.refusals.js";
export type { Step } from "./steps.service.js";
export {
  approveLeaderStudyPlan, approveTrainingPlan, cancelLeaderStudyPlan, cancelTrainingPlan, closeLeaderStudyPlan, closeTrainingPlan, draftLeaderStudyPlan,
  draftTrainingPlan,
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
export { auxiliaryRoster, certificateCheck, publishedSubjects } from "./public.service.js";
export { officersOfUnit } from "./handing-over.store.js";
export { certificatesLapsed, recordLapsed } from "./certificates.jobs.js";
export { certifiedOfficers, holdCertificatesOf, type CertifiedOfficer } from "./certified.store.js";
