/** The words that policies choose among (§5), each as a practitioner would say it. Kinds of action and of meetings have lists of their own. */
import { words } from "./words.js";

export const GRADE_SCALE = words({
  EXCELLENT_QUALIFIED_UNQUALIFIED: ["优秀、合格、不合格", "Excellent, qualified, unqualified"],
  POINTS_ONLY: ["只加分、扣分", "Points gained and lost only"],
  EXCELLENT_GOOD_FAIR_POOR: ["优秀、较好、一般、差", "Excellent, good, fair, poor"],
});
export const GRADE_CONSEQUENCE = words({
  OFFICER_CONSEQUENCES: ["对执法人员奖惩", "Reward or sanction of officers"],
  DEPARTMENT_CONSEQUENCES: ["对执法部门奖惩", "Reward or sanction of departments"],
  MERIT_EVALUATION: ["作为评先评优依据", "Counts in the evaluation of merit"],
  MAIN_BASIS_OF_PERSON_GRADE: ["作为个人年度考核主要依据", "Main basis of the person's yearly grade"],
  CIRCULAR: ["通报", "Internal circular"],
  YEARLY_ASSESSMENT: ["纳入年度考核", "Counts in the yearly assessment"],
  SELECTION_OF_EXCELLENCE: ["作为评选先进依据", "Counts in the selection of the excellent"],
});
export const ADJUSTMENT_START = words({
  PROMULGATION: ["自依据公布之日起", "From promulgation of the basis"],
  CHANGE: ["自情况变化之日起", "From the change itself"],
});
export const ADJUSTMENT_UNIT = words({
  MONTHS: ["个月", "Months"],
  WORKING_DAYS: ["个工作日", "Working days"],
});
export const ADJUSTMENT_COVERS = words({
  ADJUSTMENT_AND_PUBLICATION: ["调整并重新公布", "Adjusting and publishing anew"],
  ADJUSTMENT_ONLY: ["仅调整，公布另计", "Adjusting alone; publication has a time of its own"],
});
export const LIST_EXAMINER = words({
  GOVERNMENT_LEGAL_OFFICE: ["政府法制部门", "Government legal office"],
  OWN_SECTIONS: ["本机关有关科室", "The organ's own sections"],
});
export const REPORT_DUE = words({
  DECEMBER_31: ["12月31日前", "By 31 December"],
  HALF_YEARLY: ["每半年", "Every half-year"],
  JANUARY_15: ["次年1月15日前", "By 15 January of the next year"],
  FEBRUARY_END: ["次年2月底前", "By the end of February of the next year"],
});
export const PUBLICATION_DUE = words({
  JANUARY_31: ["次年1月31日前", "By 31 January of the next year"],
  FEBRUARY_END: ["次年2月底前", "By the end of February of the next year"],
});
export const PUBLISHED_PENALTIES = words({
  SOCIAL_EFFECT: ["具有一定社会影响的", "Those of social effect"],
  BROADLY: ["除依法不公开的以外", "Broadly, but for what law withholds"],
  ALL: ["全部", "All"],
});
export const DAY_COUNT = words({
  DAYS: ["日", "Days"],
  WORKING_DAYS: ["工作日", "Working days"],
});
export const VOTE_PASS = words({
  AT_LEAST_HALF: ["半数以上同意", "Half or more in favour"],
  HEAD_DECIDES_AFTER_DISCUSSION: ["集体讨论后由主要负责人决定", "The head decides after discussion"],
});
export const OVERRIDE = words({
  NONE: ["不得改变多数意见", "Nothing"],
  REFUSE_AMEND_POSTPONE: ["可以不同意、修改或者暂缓", "Refuse, amend or postpone"],
  ANY: ["可以作出任何决定", "Anything"],
});
export const RECORD_MEDIUM = words({
  PAPER: ["以纸质为主，电子为辅", "Paper, with electronic devices beside it"],
  EITHER: ["纸质或者电子", "Either paper or electronic"],
});
export const AUDIO_VIDEO_MODE = words({
  AUXILIARY: ["作为文字记录的补充", "Only helps the written record"],
  MANDATORY_IN_SCENES: ["法定场景必须全程记录", "Mandatory in the scenes the law names"],
});
export const IMPLEMENTER = words({
  GOVERNMENT_LEGAL_OFFICE: ["政府法制部门", "Government legal office"],
  LEADING_GROUP_OFFICE: ["领导小组办公室", "Office of the leading group"],
  BY_LEVEL: ["按层级确定", "By level"],
});
export const LEADING_OFFICER_ASSESSOR = words({
  DEPARTMENT_ASSESSOR: ["该部门的考核主体", "The assessor of the department"],
  APPOINTING_AUTHORITY: ["任免机关", "The appointing authority"],
});
export const REPORT_RECIPIENT = words({
  UPPER_LEGAL_OFFICE: ["上级政府法制部门", "Legal office above"],
  LEADING_GROUP: ["领导小组", "The leading group"],
  OWN_GOVERNMENT: ["本级人民政府", "The own government"],
  BY_LEVEL: ["按层级确定", "By level"],
});
export const RELEASE_SCOPE = words({
  BUREAU_CIRCULAR: ["局内通报", "Circular inside the bureau"],
  CERTAIN_SCOPE: ["一定范围内", "A certain scope"],
  JURISDICTION: ["本行政区域内", "The jurisdiction"],
});
export const APPROVAL_TIERS = words({
  TWO_TIERS_AND_SEAL: ["两级审批并用印", "Two tiers and the seal"],
  COLLECTIVE_FOR_MAJOR: ["重大事项集体审议", "Collective discussion for major matters"],
  ONE_LEADER_IN_CHARGE: ["分管领导一级审批", "One leader in charge"],
  THREE_TIERS: ["三级审批", "Three tiers"],
});
export const PARTICIPATION_MANDATORY = words({
  VITAL_INTERESTS: ["涉及群众切身利益的决策", "Decisions on vital interests of the public"],
  ALL_NON_SECRET_MAJOR: ["除涉密外的所有重大决策", "All major decisions that are not secret"],
});
export const RISK_MANDATORY = words({
  VITAL_INTERESTS: ["涉及群众切身利益", "Vital interests of the public"],
  MAJOR_PROJECTS: ["重大项目", "Major projects"],
  SOCIAL_STABILITY_OR_PUBLIC_SAFETY: ["影响社会稳定或者公共安全", "Social stability or public safety"],
});
export const RISK_EXEMPTION = words({
  PERSONNEL: ["人事任免", "Personnel"],
  INTERNAL_MANAGEMENT_AND_REFORM: ["内部管理和改革", "Internal management and reform"],
  EMERGENCY: ["突发事件应急处置", "Emergency"],
  SECRET_OR_PRIVATE: ["涉及国家秘密、商业秘密或者个人隐私", "State secrets, trade secrets or privacy"],
  OTHER_BY_LAW: ["法律法规另有规定", "Otherwise provided by law"],
});
export const FAULT_DECIDERS = words({
  SECTIONS_PROPOSE_LEADERS_CONSENT: ["有关科室提出，领导班子同意", "Legal and personnel sections propose, leaders consent"],
  PERSONNEL_AUTHORITY: ["按干部管理权限决定", "The personnel authority decides"],
});
export const REVIEWER_QUALIFICATION = words({
  NONE: ["不作要求", "None"],
  LEGAL_QUALIFICATION_AT_FIRST_REVIEW: ["初次审核应当取得法律职业资格", "Legal qualification when reviewing for the first time"],
});

/** What the number of a policy counts. */
export const POLICY_UNIT = words({
  MONTHS: ["个月", "months"],
  DAYS: ["日", "days"],
  WORKING_DAYS: ["个工作日", "working days"],
  DAYS_AS_NOTICE_MINIMUM_UNIT: ["日（是否工作日，依“决策公示期限单位”）", "days or working days, as noticeMinimumUnit says"],
  AS_ADJUSTMENT_UNIT: ["（单位依“调整期限单位”）", "months or working days, as adjustmentDeadlineUnit says"],
  PERCENT: ["%", "percent"],
});
export type PolicyUnit = keyof typeof POLICY_UNIT;
/** English alone tells one from many. */
export const ONE_IN_ENGLISH: Readonly<Record<PolicyUnit, string>> = {
  MONTHS: "month", DAYS: "day", WORKING_DAYS: "working day", PERCENT: "percent",
  DAYS_AS_NOTICE_MINIMUM_UNIT: "day or working day, as noticeMinimumUnit says",
  AS_ADJUSTMENT_UNIT: "month or working day, as adjustmentDeadlineUnit says",
};
