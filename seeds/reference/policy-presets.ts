/** The presets of §5: what each document sets. A key that a document leaves open, or gives no number for, is left out and inherited. */
import type { PolicyKey, PolicyValue } from "../../src/kernel/policy-keys.js";
import { ACTION_KINDS_COUNTED } from "./action-kinds.js";

export interface PolicyPreset {
  readonly zh: string;
  readonly en: string;
  /** The document or law the bundle is taken from. */
  readonly source: string;
  readonly values: { readonly [Key in PolicyKey]?: PolicyValue };
}

const YANBIAN: PolicyPreset = {
  zh: "延边州", en: "Yanbian prefecture", source: "延州政办发〔2017〕23号",
  values: {
    gradeScale: "EXCELLENT_QUALIFIED_UNQUALIFIED", // YB-2.4.3-2
    gradeConsequences: ["OFFICER_CONSEQUENCES", "DEPARTMENT_CONSEQUENCES"], // YB-2.4.3-3 to 2.4.3-9
    adjustmentDeadline: 1, // YB-2.1-7
    adjustmentDeadlineUnit: "MONTHS", // YB-2.1-7
    adjustmentCovers: "ADJUSTMENT_AND_PUBLICATION", // YB-2.1-7
    adjustmentStart: "PROMULGATION", // YB-2.1-7
    adjustmentNeedsFiling: false,
    listExaminer: "GOVERNMENT_LEGAL_OFFICE", // YB-3.1-2
    annualReportDue: "DECEMBER_31", // YB-4.4-1; owed by the county governments
    actionTypesUnderThreeSystems: ACTION_KINDS_COUNTED.YANBIAN.kinds, // YB-2.2-2
    assessmentImplementer: "GOVERNMENT_LEGAL_OFFICE", // YB-2.4.1-2
    assessmentKinds: ["ENFORCEMENT", "LAW_ADMIN", "INTERNAL_UNIT", "OFFICER"], // YB-2.4.1-6, YB-2.4.2-1
    reportRecipient: "UPPER_LEGAL_OFFICE", // YB-4.4-1
    releaseScope: "CERTAIN_SCOPE", // YB-2.4.3-7
  },
};

const ARUN: PolicyPreset = {
  zh: "阿荣旗人社局", en: "Bureau of human resources of Arun banner", source: "阿荣旗人社局行政执法责任制实施方案",
  values: {
    gradeScale: "POINTS_ONLY", // AR-4.2-5
    gradeConsequences: ["MERIT_EVALUATION", "MAIN_BASIS_OF_PERSON_GRADE"], // AR-4.2-5, AR-4.2-6
    adjustmentDeadline: 3, // AR-4.3-1
    adjustmentDeadlineUnit: "MONTHS", // AR-4.3-1
    adjustmentCovers: "ADJUSTMENT_ONLY", // AR-4.3-2; publication and filing follow as prescribed, without a number
    adjustmentStart: "CHANGE", // AR-4.3-1
    adjustmentNeedsFiling: true, // AR-4.3-2
    listExaminer: "OWN_SECTIONS", // AR-4.1.1-1
    annualReportDue: "HALF_YEARLY", // AR-5.1-6
    assessmentImplementer: "LEADING_GROUP_OFFICE", // AR-5.1-2
    assessmentKinds: ["INTERNAL_UNIT", "OFFICER"], // AR-4.2-5
    reportRecipient: "LEADING_GROUP", // AR-5.1-6
    approvalTiers: "TWO_TIERS_AND_SEAL", // AR-4.1.2-2 to 4.1.2-4
  },
};

/**
 * 随时 (at any time) gives no number: adjustmentDeadline and publicationDays stay out, and the platform's default of working days holds.
 * The document asks no qualification of its reviewers; the law does, so reviewerQualification stays out and the law's default holds.
 */
const ZHIJIANG: PolicyPreset = {
  zh: "枝江市人社局", en: "Bureau of human resources of Zhijiang", source: "枝江市人社局十二项制度(2017-09-10)",
  values: {
    gradeScale: "EXCELLENT_GOOD_FAIR_POOR", // ZJ12-5-1
    gradeConsequences: ["CIRCULAR", "YEARLY_ASSESSMENT", "SELECTION_OF_EXCELLENCE"], // ZJ12-5-2
    adjustmentStart: "CHANGE", // ZJ8-7
    adjustmentNeedsFiling: false,
    penaltiesPublished: "BROADLY", // ZJ8-4-1
    legalReviewDays: 7, // ZJ10-11
    legalReviewExtension: true, // ZJ10-11
    noticeMinimum: 7, // ZJ2-7-3
    noticeMinimumUnit: "WORKING_DAYS", // ZJ2-7-3
    votePass: "AT_LEAST_HALF", // ZJ1-4-2
    overrideAllowed: "REFUSE_AMEND_POSTPONE", // ZJ5-7-8 and ZJ5-7-11 read with ZJ1-4-2
    quorum: 50, // ZJ5-10
    plenaryNotice: 3, // ZJ5-7-4
    officeMeetingNotice: 1, // ZJ5-7-4
    meetingBodies: ["PLENARY", "DIRECTORS_OFFICE"], // ZJ5-5; the votes in it are the leading body's, ZJ1-4-2
    recordPrimary: "PAPER", // ZJ9-7
    avMode: "AUXILIARY", // ZJ9-7
    assessmentImplementer: "LEADING_GROUP_OFFICE", // ZJ12-4
    assessmentKinds: ["INTERNAL_UNIT"], // ZJ12-2
    releaseScope: "BUREAU_CIRCULAR", // ZJ12-5-2
    approvalTiers: "COLLECTIVE_FOR_MAJOR", // ZJ10-9
    participationMandatoryFor: "ALL_NON_SECRET_MAJOR", // ZJ2-4
    riskMandatoryFor: ["VITAL_INTERESTS", "MAJOR_PROJECTS"], // ZJ3-4
    riskExemptions: ["PERSONNEL", "INTERNAL_MANAGEMENT_AND_REFORM", "EMERGENCY", "SECRET_OR_PRIVATE", "OTHER_BY_LAW"], // ZJ3-12
    faultDeciders: "SECTIONS_PROPOSE_LEADERS_CONSENT", // ZJ11-10, ZJ7-6
  },
};

/** 及时 (promptly) and 动态 (dynamically) give no number: withdrawDays and adjustmentDeadline stay out, and the platform's defaults hold. */
const TIANJIN: PolicyPreset = {
  zh: "天津市人社局", en: "Bureau of human resources of Tianjin", source: "津人社办发〔2019〕69号",
  values: {
    adjustmentStart: "CHANGE", // TJ-3.1.1.3-2
    adjustmentNeedsFiling: false,
    annualReportDue: "JANUARY_15", // TJ-3.1.3.3-1
    publicationDays: 20, // TJ-3.1.3.1-1
    publicationDaysLicencePenalty: 7, // TJ-3.1.3.1-2
    penaltiesPublished: "ALL", // TJ-3.1.3.1-1
    avMode: "MANDATORY_IN_SCENES", // TJ-3.2.2.1-2
    actionTypesUnderThreeSystems: ACTION_KINDS_COUNTED.TIANJIN.kinds, // TJ-2-1
    reportRecipient: "OWN_GOVERNMENT", // TJ-3.1.3.3-2
  },
};

const NATIONAL: PolicyPreset = {
  zh: "国家法律", en: "National law", source: "行政处罚法(2021)、行政许可法(2019)、重大行政决策程序暂行条例(2019)、国办发〔2018〕118号",
  values: {
    annualPublicationDue: "JANUARY_31", // NL-118-2
    penaltiesPublished: "SOCIAL_EFFECT", // NL-CF-48-1
    withdrawDaysPenalty: 3, // NL-CF-48-2
    noticeMinimum: 30, // NL-DC-15
    noticeMinimumUnit: "DAYS", // NL-DC-15
    hearingMaterials: 7, // NL-DC-16
    votePass: "HEAD_DECIDES_AFTER_DISCUSSION", // NL-DC-30
    overrideAllowed: "ANY", // NL-DC-30
    meetingBodies: ["GOVERNMENT_EXECUTIVE", "GOVERNMENT_PLENARY"], // NL-DC-30
    recordPrimary: "EITHER",
    actionTypesUnderThreeSystems: ACTION_KINDS_COUNTED.NATIONAL.kinds, // 国办发〔2018〕118号
    authorisedOrgAsOrganForLicence: true, // NL-XK-23
    riskMandatoryFor: ["SOCIAL_STABILITY_OR_PUBLIC_SAFETY"],
    faultDeciders: "PERSONNEL_AUTHORITY",
    reviewerQualification: "LEGAL_QUALIFICATION_AT_FIRST_REVIEW", // NL-CF-58-2
  },
};

export const POLICY_PRESETS = { YANBIAN, ARUN, ZHIJIANG, TIANJIN, NATIONAL };
export type PresetName = keyof typeof POLICY_PRESETS;
export const isPresetName = (text: string): text is PresetName => Object.hasOwn(POLICY_PRESETS, text);
