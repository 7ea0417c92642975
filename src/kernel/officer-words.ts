/** The words of enforcement subjects, officers and certificates (执法主体与人员): what they are, where they stand, and why a certificate rests or ends. */
import { words } from "./words.js";

export const EMPLOYMENT = words({
  ESTABLISHED: ["在编", "On the establishment: civil servant or staff with a post of the establishment"],
  CONTRACT: ["聘用合同", "Employed by contract"],
  TEMPORARY: ["临时", "Employed for a time"],
  SECONDED: ["外聘协助", "Lent by another employer to assist"],
});
export type Employment = keyof typeof EMPLOYMENT;

/** Fields of enforcement: a certificate is good for those it names and for no other. */
export const ENFORCEMENT_AREA = words({
  LABOUR: ["劳动保障监察", "Labour inspection"],
  SOCIAL_INSURANCE: ["社会保险", "Social insurance"],
  MARKET: ["市场监管", "Market regulation"],
  FOOD_AND_DRUGS: ["食品药品", "Food and drugs"],
  TRANSPORT: ["交通运输", "Transport"],
  URBAN_MANAGEMENT: ["城市管理", "Urban management"],
  ECOLOGY: ["生态环境", "Ecology and environment"],
  TAX: ["税务", "Taxation"],
  CUSTOMS: ["海关", "Customs"],
  TOBACCO: ["烟草专卖", "Tobacco monopoly"],
  PUBLIC_SECURITY: ["公安", "Public security"],
  HEALTH: ["卫生健康", "Health"],
  AGRICULTURE: ["农业农村", "Agriculture"],
  CULTURE_AND_TOURISM: ["文化旅游", "Culture and tourism"],
  HOUSING_AND_CONSTRUCTION: ["住房城乡建设", "Housing and construction"],
  NATURAL_RESOURCES: ["自然资源", "Natural resources"],
  EMERGENCY: ["应急管理", "Emergency management"],
  METEOROLOGY: ["气象", "Meteorology"],
  STATISTICS: ["统计", "Statistics"],
  OTHER: ["其他", "Another field"],
});
export type EnforcementArea = keyof typeof ENFORCEMENT_AREA;

export const SUBJECT_STATE = words({
  PENDING: ["待审查", "Registered; nobody has examined its legality yet"],
  QUALIFIED: ["合格", "Examined and found a lawful subject of enforcement"],
  UNQUALIFIED: ["不合格", "Examined and found without the right to enforce"],
  CANCELLED: ["注销", "Struck off the register"],
});
export type SubjectState = keyof typeof SUBJECT_STATE;

export const OFFICER_STATE = words({
  ACTIVE: ["在岗", "Serves in the unit"],
  LEFT: ["离岗", "No longer serves there"],
});
export type OfficerState = keyof typeof OFFICER_STATE;

export const CERTIFICATE_STATE = words({
  AWAITING_EXAM: ["待考试", "Applied for; the qualification exam is not yet passed"],
  PASSED: ["合格", "The exam is passed; nothing is issued yet"],
  VALID: ["有效", "Issued and in force"],
  SUSPENDED: ["暂停", "Withdrawn for a time"],
  CANCELLED: ["注销", "Ended for good"],
  EXPIRED: ["过期", "Its last day has passed"],
});
export type CertificateState = keyof typeof CERTIFICATE_STATE;

export const CERTIFICATE_GROUND = words({
  UNQUALIFIED_ASSESSMENT: ["考核不合格", "Assessed as unqualified"],
  TWO_CONSECUTIVE_YEARS: ["连续两年考核不合格", "Assessed as unqualified in two consecutive years"],
  OFF_POST_TRAINING: ["离岗培训", "Sent to training off the post"],
  ANNUAL_CHECK_FAILED: ["年度审验不合格", "The annual check was not passed"],
  LEFT_POST: ["调离执法岗位", "Moved away from enforcement"],
  OTHER: ["其他", "Another ground, told in the note"],
});
export type CertificateGround = keyof typeof CERTIFICATE_GROUND;

/** What a department may propose; the issuing office decides. */
export const CERTIFICATE_PROPOSAL = words({
  SUSPENSION: ["建议暂停", "To suspend"],
  RESTORATION: ["建议恢复", "To restore"],
  CANCELLATION: ["建议注销", "To cancel"],
});
export type CertificateProposal = keyof typeof CERTIFICATE_PROPOSAL;

export const EXAM_KIND = words({
  QUALIFICATION: ["资格考试", "The qualification exam before the first certificate"],
  CONTINUING_EDUCATION: ["继续教育", "Continuing education of a certified officer"],
});
export type ExamKind = keyof typeof EXAM_KIND;

export const EDUCATION_STATUS = words({
  NOT_RECORDED: ["无记录", "No continuing education is on record"],
  CURRENT: ["有效", "The last one still counts"],
  LAPSED: ["已过期", "The last one no longer counts"],
});
export type EducationStatus = keyof typeof EDUCATION_STATUS;

export const REVIEWER_STATE = words({
  ACTIVE: ["在任", "Reviews for the organ"],
  ENDED: ["已卸任", "No longer reviews"],
});
export type ReviewerState = keyof typeof REVIEWER_STATE;
