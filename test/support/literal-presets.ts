/** §5 of the domain model, column by column, transcribed by hand: the oracle of the presets. A cell with "–" or without a value has no line. */
export const LITERAL_PRESETS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  YANBIAN: {
    gradeScale: "EXCELLENT_QUALIFIED_UNQUALIFIED", // 优秀/合格/不合格
    gradeConsequences: ["OFFICER_CONSEQUENCES", "DEPARTMENT_CONSEQUENCES"], // yes (officer + dept)
    adjustmentDeadline: 1, // 1 month, from 公布
    adjustmentDeadlineUnit: "MONTHS",
    adjustmentCovers: "ADJUSTMENT_AND_PUBLICATION", // adjust + publish list (D01)
    adjustmentStart: "PROMULGATION",
    adjustmentNeedsFiling: false, // no
    listExaminer: "GOVERNMENT_LEGAL_OFFICE", // government legal office before publication
    annualReportDue: "DECEMBER_31", // Dec 31 (counties)
    actionTypesUnderThreeSystems: ["LICENCE", "PENALTY", "COMPULSION", "LEVY", "FEE", "INSPECTION"], // 6
    assessmentImplementer: "GOVERNMENT_LEGAL_OFFICE", // government legal office
    assessmentKinds: ["ENFORCEMENT", "LAW_ADMIN", "INTERNAL_UNIT", "OFFICER"], // ENFORCEMENT with LAW_ADMIN, INTERNAL_UNIT, OFFICER
    reportRecipient: "UPPER_LEGAL_OFFICE", // prefecture legal office
    releaseScope: "CERTAIN_SCOPE", // within a certain scope
  },
  ARUN: {
    gradeScale: "POINTS_ONLY", // 得失分 only
    gradeConsequences: ["MERIT_EVALUATION", "MAIN_BASIS_OF_PERSON_GRADE"], // merit, main basis of person grade
    adjustmentDeadline: 3, // 3 months, from change
    adjustmentDeadlineUnit: "MONTHS",
    adjustmentCovers: "ADJUSTMENT_ONLY", // for the adjustment only; publication and filing follow 按照规定 (D02)
    adjustmentStart: "CHANGE",
    adjustmentNeedsFiling: true, // yes
    listExaminer: "OWN_SECTIONS", // section sorts, no external exam
    annualReportDue: "HALF_YEARLY", // half-yearly
    assessmentImplementer: "LEADING_GROUP_OFFICE", // leading group's office in the bureau office
    assessmentKinds: ["INTERNAL_UNIT", "OFFICER"], // INTERNAL_UNIT, OFFICER
    reportRecipient: "LEADING_GROUP", // leading group
    approvalTiers: "TWO_TIERS_AND_SEAL", // 2 tiers + seal
  },
  ZHIJIANG: {
    gradeScale: "EXCELLENT_GOOD_FAIR_POOR", // 优秀/较好/一般/差
    gradeConsequences: ["CIRCULAR", "YEARLY_ASSESSMENT", "SELECTION_OF_EXCELLENCE"], // circular, yearly, excellence
    adjustmentStart: "CHANGE", // 随时: at any time after a change, no number
    adjustmentNeedsFiling: false, // no
    penaltiesPublished: "BROADLY", // publishAllPenalties: broad
    legalReviewDays: 7, // 7 wd + extension
    legalReviewExtension: true,
    noticeMinimum: 7, // 7 wd
    noticeMinimumUnit: "WORKING_DAYS",
    votePass: "AT_LEAST_HALF", // ≥1/2
    overrideAllowed: "REFUSE_AMEND_POSTPONE", // ZJ5-7 yes with reason; ZJ1-4 majority needed
    quorum: 50, // ≥1/2
    plenaryNotice: 3, // meetingNotice 3 d / 1 d
    officeMeetingNotice: 1,
    meetingBodies: ["PLENARY", "DIRECTORS_OFFICE"], // 局全体会议, 局长办公会
    recordPrimary: "PAPER", // paper primary
    avMode: "AUXILIARY", // electronic devices auxiliary (ZJ9-7)
    assessmentImplementer: "LEADING_GROUP_OFFICE", // leading group's office
    assessmentKinds: ["INTERNAL_UNIT"], // INTERNAL_UNIT only
    releaseScope: "BUREAU_CIRCULAR", // bureau circular
    approvalTiers: "COLLECTIVE_FOR_MAJOR", // collective for major
    participationMandatoryFor: "ALL_NON_SECRET_MAJOR", // all non-secret major
    riskMandatoryFor: ["VITAL_INTERESTS", "MAJOR_PROJECTS"], // vital interests, projects (5 exemptions)
    riskExemptions: ["PERSONNEL", "INTERNAL_MANAGEMENT_AND_REFORM", "EMERGENCY", "SECRET_OR_PRIVATE", "OTHER_BY_LAW"],
    faultDeciders: "SECTIONS_PROPOSE_LEADERS_CONSENT", // 法规科+人监科 propose, leaders consent
  },
  TIANJIN: {
    adjustmentStart: "CHANGE", // dynamic, 调整: no number
    adjustmentNeedsFiling: false, // no
    annualReportDue: "JANUARY_15", // Jan 15
    publicationDays: 20, // 20 / 7 wd
    publicationDaysLicencePenalty: 7,
    penaltiesPublished: "ALL", // all
    avMode: "MANDATORY_IN_SCENES", // AV mandatory in some scenes
    actionTypesUnderThreeSystems: ["PENALTY", "COMPULSION", "INSPECTION", "LEVY", "LICENCE"], // 5
    reportRecipient: "OWN_GOVERNMENT", // municipal government
  },
  NATIONAL: {
    annualPublicationDue: "JANUARY_31", // Jan 31 publish
    penaltiesPublished: "SOCIAL_EFFECT", // social effect
    withdrawDaysPenalty: 3, // 3 wd + reasons (penalties)
    noticeMinimum: 30, // 30 days
    noticeMinimumUnit: "DAYS",
    hearingMaterials: 7, // 7 days
    votePass: "HEAD_DECIDES_AFTER_DISCUSSION", // head decides after discussion
    overrideAllowed: "ANY", // yes with reason stated at meeting
    meetingBodies: ["GOVERNMENT_EXECUTIVE", "GOVERNMENT_PLENARY"], // executive or plenary meeting
    recordPrimary: "EITHER", // both allowed
    actionTypesUnderThreeSystems: ["PENALTY", "COMPULSION", "INSPECTION", "LEVY", "LICENCE"], // 5 in 118号
    authorisedOrgAsOrganForLicence: true, // yes
    riskMandatoryFor: ["SOCIAL_STABILITY_OR_PUBLIC_SAFETY"], // if social stability/public safety
    faultDeciders: "PERSONNEL_AUTHORITY", // personnel authority
    reviewerQualification: "LEGAL_QUALIFICATION_AT_FIRST_REVIEW", // legal qualification for first-timers
  },
};
