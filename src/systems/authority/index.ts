/** Authority 权限: who may assess, delegate, read and supervise, asked of the policies and answered with law, reason and way. */
export {
  assessorsOf, assessorsOfUnit, mayAssess,
  type Assessors, type AssessorsQuestion, type AssessQuestion, type Circumstances, type ExplainedAssessment, type ExplainedStanding,
} from "./assessment.service.js";
export { subjectsOf, CANDIDATE_LIMIT, type AssessableSubject, type AssessableSubjects, type SubjectsQuestion } from "./subjects.service.js";
export {
  delegationCheck, OUTSIDE_DELEGATE, type DelegationCircumstances, type DelegationQuestion, type ExplainedDelegation, type OutsideDelegate,
} from "./delegation.service.js";
export { opinionReaders, type OpinionReader } from "./opinions.service.js";
export { accessDecision, type DecisionQuestion } from "./decisions.service.js";
export { interestCheck, type ExplainedConflict, type ExplainedInterest, type InterestQuestion } from "./interests.service.js";
export { ACCESS_ACTION, DECIDED_BY, type AccessAction } from "./decisions.rules.js";
export { pageOfEffects, reorganisationPreview, type EffectPage, type ReorganisationPreview } from "./reorganisation-preview.service.js";
export { maySupervise, supervisorsOf, type ExplainedSupervision, type SupervisingOrgan } from "./supervision.service.js";
export { explain, explainAlone, requireUnits, type Asking, type Explained, type Step } from "./authority.loaders.js";
export { reasonOf, type Reasoned } from "./reasons.rules.js";
export type { Ref } from "./parties.service.js";
