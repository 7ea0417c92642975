/** The policy keys of §5: what a tenant may set on a unit, of what shape, and what holds where nobody set anything. */
import type { LawRef } from "./verdict.js";
import * as choice from "./policy-words.js";
import type { PolicyUnit } from "./policy-words.js";
import { ACTION_KIND, ASSESSMENT_KIND, MEETING_BODY_KIND } from "./vocabulary.js";
import type { WordList } from "./words.js";

export type PolicyShape =
  | { readonly is: "BOOLEAN" }
  | { readonly is: "INTEGER"; readonly min: number; readonly max: number }
  | { readonly is: "ONE_OF"; readonly words: WordList<string> }
  | { readonly is: "SOME_OF"; readonly words: WordList<string> }
  | { readonly is: "TEXT"; readonly maxLength: number };

export type PolicyValue = boolean | number | string | readonly string[];

export interface PolicyKeyRow {
  readonly zh: string;
  readonly en: string;
  readonly shape: PolicyShape;
  /** What an INTEGER counts. */
  readonly unit?: PolicyUnit;
  readonly default: PolicyValue;
  readonly law: readonly LawRef[];
}

const yesNo = { is: "BOOLEAN" } as const;
const integer = (min: number, max: number) => ({ is: "INTEGER", min, max }) as const;
const oneOf = <Word extends string>(list: WordList<Word>) => ({ is: "ONE_OF", words: list }) as const;
const someOf = <Word extends string>(list: WordList<Word>) => ({ is: "SOME_OF", words: list }) as const;

/** Read a row as: KEY is set on a unit in this SHAPE; where nobody above set it, DEFAULT holds; LAW says where the choice comes from. */
export const POLICY_KEYS = {
  gradeScale: {
    zh: "考核等次", en: "Scale of grades: 优秀/合格/不合格, points gained and lost only, or 优秀/较好/一般/差",
    shape: oneOf(choice.GRADE_SCALE),
    default: "EXCELLENT_QUALIFIED_UNQUALIFIED", law: ["YB-2.4.3-2", "AR-4.2-5", "ZJ12-5-1"],
  },
  gradeConsequences: {
    zh: "考核结果运用", en: "What follows from a grade; the two consequences of 延边 belong to its scale",
    shape: someOf(choice.GRADE_CONSEQUENCE),
    default: ["OFFICER_CONSEQUENCES", "DEPARTMENT_CONSEQUENCES"], law: ["YB-2.4.3-3", "YB-2.4.3-9", "AR-4.2-5", "AR-4.2-6", "ZJ12-5-2"],
  },
  adjustmentDeadline: {
    zh: "权责清单（执法依据）调整期限", en: "Time to adjust list and bases after the start event; where nobody set a number, at once means ten working days",
    shape: integer(1, 60), unit: "AS_ADJUSTMENT_UNIT", default: 10, law: ["YB-2.1-7", "AR-4.3-1", "ZJ8-7", "TJ-3.1.1.1-2"],
  },
  adjustmentDeadlineUnit: {
    zh: "调整期限单位", en: "How the time to adjust is counted",
    shape: oneOf(choice.ADJUSTMENT_UNIT), default: "WORKING_DAYS", law: ["YB-2.1-7", "AR-4.3-1"],
  },
  adjustmentCovers: {
    zh: "调整期限涵盖范围", en: "Whether the time to adjust covers publishing anew, too, or the adjustment alone",
    shape: oneOf(choice.ADJUSTMENT_COVERS), default: "ADJUSTMENT_AND_PUBLICATION", law: ["YB-2.1-7", "AR-4.3-2"],
  },
  adjustmentPublicationDays: {
    zh: "调整后公布期限", en: "Time to publish what was adjusted, where the time to adjust does not cover it; no document gives a number",
    shape: integer(1, 60), unit: "WORKING_DAYS", default: 10, law: ["AR-4.3-2"],
  },
  adjustmentFilingDays: {
    zh: "调整后备案期限", en: "Time to file what was published after an adjustment, where it is filed; no document gives a number",
    shape: integer(1, 60), unit: "WORKING_DAYS", default: 10, law: ["AR-4.3-2"],
  },
  listPublicationDays: {
    zh: "权责清单审查通过后公布期限", en: "Time to put an examined list on both sites; the documents say promptly (及时) and give no number",
    shape: integer(1, 60), unit: "WORKING_DAYS", default: 10, law: ["YB-2.1-4", "YB-3.1-4"],
  },
  adjustmentStart: {
    zh: "调整期限起算", en: "Event from which the time to adjust runs: promulgation (公布) of the basis, or the change (变化) itself",
    shape: oneOf(choice.ADJUSTMENT_START), default: "CHANGE", law: ["YB-2.1-7", "AR-4.3-1", "ZJ8-7", "TJ-3.1.1.3-2"],
  },
  adjustmentNeedsFiling: {
    zh: "调整后备案", en: "Whether an adjusted catalogue is filed as prescribed; the filing lies outside the time to adjust",
    shape: yesNo, default: false, law: ["AR-4.3-2"],
  },
  listExaminer: {
    zh: "权责清单审核机关", en: "Who examines the list before publication: the government legal office, or only the own sections",
    shape: oneOf(choice.LIST_EXAMINER),
    default: "GOVERNMENT_LEGAL_OFFICE", law: ["YB-2.1-3", "YB-3.1-2", "AR-4.1.1-1"],
  },
  annualReportDue: {
    zh: "年度报告期限", en: "When the report on the past period is due inside the administration",
    shape: oneOf(choice.REPORT_DUE),
    default: "JANUARY_15", law: ["YB-4.4-1", "AR-5.1-6", "TJ-3.1.3.3-1", "WP-C-4-1"],
  },
  annualPublicationDue: {
    zh: "年度数据公开期限", en: "Last day to publish the enforcement data of the past year",
    shape: oneOf(choice.PUBLICATION_DUE), default: "JANUARY_31", law: ["NL-118-2", "TJ-3.1.3.3-3"],
  },
  publicationDays: {
    zh: "执法决定公开期限", en: "Time to publish a decision that is neither licence nor penalty, from the day it is made",
    shape: integer(1, 60), unit: "WORKING_DAYS", default: 20, law: ["TJ-3.1.3.1-1"],
  },
  publicationDaysLicencePenalty: {
    zh: "许可、处罚决定公开期限", en: "Time to publish a licence or a penalty, from the day it is made",
    shape: integer(1, 60), unit: "WORKING_DAYS", default: 7, law: ["TJ-3.1.3.1-2"],
  },
  penaltiesPublished: {
    zh: "处罚决定公开范围", en: "Which penalty decisions are published: those of social effect, broadly, or all, always redacted",
    shape: oneOf(choice.PUBLISHED_PENALTIES), default: "ALL", law: ["TJ-3.1.3.1-1", "NL-CF-48-1", "ZJ8-4-1"],
  },
  withdrawDays: {
    zh: "其他决定撤下期限", en: "Time to withdraw a published decision other than a penalty that was changed, revoked or found unlawful, with reasons; no law gives a number",
    shape: integer(1, 20), unit: "WORKING_DAYS", default: 3, law: ["TJ-3.1.3.2-1"],
  },
  withdrawDaysPenalty: {
    zh: "处罚决定撤下期限", en: "Time to withdraw a published penalty that was changed, revoked or found unlawful, with reasons; the law gives three days and no more",
    shape: integer(1, 3), unit: "WORKING_DAYS", default: 3, law: ["NL-CF-48-2"],
  },
  legalReviewDays: {
    zh: "法制审核期限", en: "Time the legal section has for a review, from complete materials",
    shape: integer(1, 60), unit: "WORKING_DAYS", default: 7, law: ["ZJ10-11"],
  },
  legalReviewExtension: {
    zh: "法制审核可否延长", en: "Whether the leader in charge may extend a complex review",
    shape: yesNo, default: true, law: ["ZJ10-11"],
  },
  noticeMinimum: {
    zh: "决策公示最短期限", en: "Shortest notice of a proposed decision; shorter than thirty days needs a reason at publication",
    shape: integer(1, 90), unit: "DAYS_AS_NOTICE_MINIMUM_UNIT", default: 30, law: ["NL-DC-15", "ZJ2-7-3"],
  },
  noticeMinimumUnit: {
    zh: "决策公示期限单位", en: "How the days of the shortest notice are counted",
    shape: oneOf(choice.DAY_COUNT), default: "DAYS", law: ["NL-DC-15", "ZJ2-7-3"],
  },
  hearingMaterials: {
    zh: "听证材料送达期限", en: "Time before a decision hearing at which its participants have the materials",
    shape: integer(1, 60), unit: "DAYS", default: 10, law: ["WP-J-4-3", "NL-DC-16"],
  },
  votePass: {
    zh: "表决通过", en: "When a proposal passes: half or more in favour (半数以上), or the head decides after discussion",
    shape: oneOf(choice.VOTE_PASS), default: "AT_LEAST_HALF", law: ["ZJ1-4-2", "NL-DC-30"],
  },
  overrideAllowed: {
    zh: "主持人可否改变多数意见", en: "Against the majority the chair may: nothing; refuse, amend or postpone; or anything; each with a reason",
    shape: oneOf(choice.OVERRIDE),
    default: "REFUSE_AMEND_POSTPONE", law: ["ZJ5-7-8", "ZJ5-7-11", "ZJ1-4-2", "NL-DC-30"],
  },
  quorum: {
    zh: "会议法定人数", en: "Share of the members who must be present, that share included",
    shape: integer(1, 100), unit: "PERCENT", default: 50, law: ["ZJ5-10"],
  },
  plenaryNotice: {
    zh: "全体会议提前通知", en: "Notice of a plenary meeting (局全体会议)",
    shape: integer(0, 30), unit: "DAYS", default: 3, law: ["ZJ5-7-4"],
  },
  officeMeetingNotice: {
    zh: "局长办公会提前通知", en: "Notice of a director's office meeting (局长办公会)",
    shape: integer(0, 30), unit: "DAYS", default: 1, law: ["ZJ5-7-4"],
  },
  meetingBodies: {
    zh: "集体决策会议", en: "Bodies that may decide a major matter; any other is the wrong body",
    shape: someOf(MEETING_BODY_KIND),
    default: ["PLENARY", "DIRECTORS_OFFICE"], law: ["ZJ5-5", "ZJ1-4-2", "WP-I-1-5", "NL-DC-30"],
  },
  recordPrimary: {
    zh: "执法记录主要载体", en: "Primary medium of the record: paper with electronic devices beside it, or either",
    shape: oneOf(choice.RECORD_MEDIUM), default: "PAPER", law: ["ZJ9-7"],
  },
  avMode: {
    zh: "音像记录", en: "Whether audio-video records only help, or are mandatory in the scenes the law names",
    shape: oneOf(choice.AUDIO_VIDEO_MODE), default: "MANDATORY_IN_SCENES", law: ["TJ-3.2.2.1-2", "TJ-3.2.2.1-3"],
  },
  actionTypesUnderThreeSystems: {
    zh: "三项制度适用的执法行为", en: "Kinds of action under publicity, full record and legal review",
    shape: someOf(ACTION_KIND), default: [
      "LICENCE", "PENALTY", "COMPULSION", "LEVY", "FEE", "INSPECTION", "CONFIRMATION", "REGISTRATION", "RULING",
    ], law: ["YB-2.2-2", "TJ-2-1", "WP-F-6"],
  },
  assessmentImplementer: {
    zh: "考核具体实施机构", en: "Who prepares an assessment: the government legal office, the office of the leading group, or by level",
    shape: oneOf(choice.IMPLEMENTER),
    default: "BY_LEVEL", law: ["YB-2.4.1-2", "AR-5.1-2", "ZJ12-4"],
  },
  assessmentKinds: {
    zh: "考核种类", en: "Kinds of assessment the unit has adopted",
    shape: someOf(ASSESSMENT_KIND),
    default: ["ENFORCEMENT", "LAW_ADMIN", "OFFICER", "INTERNAL_UNIT"], law: ["YB-2.4.1-1", "YB-2.4.1-6", "YB-2.4.2-1", "AR-4.2-5", "ZJ12-2"],
  },
  leadingOfficerAssessor: {
    zh: "领导人员执法考核主体", en: "Who grades a head or deputy holding a certificate: the assessor of the department, or the appointing authority (任免机关)",
    shape: oneOf(choice.LEADING_OFFICER_ASSESSOR), default: "DEPARTMENT_ASSESSOR", law: ["YB-2.4.1-7", "AR-4.2-8"],
  },
  upperGovAssessesLower: {
    zh: "上级政府考核下级政府", en: "Whether the next upper government assesses administration by law (依法行政) of the lower one",
    shape: yesNo, default: true, law: ["WP-F-5", "YB-4.4-1"],
  },
  townshipOpinionOnDispatched: {
    zh: "派出机构考核听取乡镇意见", en: "Whether the township must be heard on a body dispatched to it; otherwise its opinion is evidence",
    shape: yesNo, default: false, law: ["WP-I-2-2"],
  },
  authorisedOrgAsOrganForLicence: {
    zh: "授权组织许可视同行政机关", en: "Whether an authorised organisation counts as an organ on either side of a licence delegation",
    shape: yesNo, default: true, law: ["NL-XK-23"],
  },
  superiorReadsDecisionOpinion: {
    zh: "上级调阅决策合法性审查意见", en: "Whether a superior department may ask, on the record, for a legality opinion on a decision",
    shape: yesNo, default: false, law: ["ZJ4-8-3"],
  },
  reportRecipient: {
    zh: "报告报送对象", en: "To whom the report goes: legal office above, the leading group, the own government, or by level",
    shape: oneOf(choice.REPORT_RECIPIENT),
    default: "BY_LEVEL", law: ["YB-4.4-1", "AR-5.1-6", "TJ-3.1.3.3-2", "WP-C-4-1"],
  },
  releaseScope: {
    zh: "考核结果公开范围", en: "How far the result of a department is released: bureau circular, a certain scope (一定范围), the jurisdiction",
    shape: oneOf(choice.RELEASE_SCOPE), default: "JURISDICTION", law: ["YB-2.4.3-7", "ZJ12-5-2"],
  },
  approvalTiers: {
    zh: "分级审批", en: "Tiers of approval before an act leaves the bureau",
    shape: oneOf(choice.APPROVAL_TIERS),
    default: "THREE_TIERS", law: ["AR-4.1.2-2", "AR-4.1.2-3", "AR-4.1.2-4", "ZJ10-9", "WP-F-4"],
  },
  participationMandatoryFor: {
    zh: "应当公众参与的决策", en: "Major decisions on which the public must be heard",
    shape: oneOf(choice.PARTICIPATION_MANDATORY), default: "ALL_NON_SECRET_MAJOR", law: ["ZJ2-4", "WP-J-3-1"],
  },
  riskMandatoryFor: {
    zh: "应当风险评估的决策", en: "Matters that may not be decided without a risk assessment",
    shape: someOf(choice.RISK_MANDATORY),
    default: ["VITAL_INTERESTS", "MAJOR_PROJECTS", "SOCIAL_STABILITY_OR_PUBLIC_SAFETY"], law: ["ZJ3-4", "ZJ3-10"],
  },
  riskExemptions: {
    zh: "不适用风险评估的事项", en: "Matters the unit exempts from risk assessment",
    shape: someOf(choice.RISK_EXEMPTION),
    default: [], law: ["ZJ3-12"],
  },
  docFilingDays: {
    zh: "规范性文件备案期限", en: "Time to file a normative document after publication",
    shape: integer(1, 60), unit: "DAYS", default: 15, law: ["WP-J-10-1"],
  },
  trainingMinimum: {
    zh: "执法人员年度培训时间", en: "Least training of each officer in a year",
    shape: integer(0, 60), unit: "DAYS", default: 7, law: ["WP-H-9"],
  },
  renewalNeedsTraining: {
    zh: "换证须完成年度培训", en: "Whether a certificate is renewed only when the officer reached the least training of the last full year",
    shape: yesNo, default: false, law: ["WP-H-9"],
  },
  faultDeciders: {
    zh: "过错责任决定方式", en: "Who proposes and who decides on a fault: legal and personnel sections with consent of the leaders, or the personnel authority",
    shape: oneOf(choice.FAULT_DECIDERS),
    default: "SECTIONS_PROPOSE_LEADERS_CONSENT", law: ["ZJ11-10", "ZJ7-6"],
  },
  rollForward: {
    zh: "期限顺延", en: "Whether a period of days or months that ends on a rest day runs until the next working day; never for measures against a party",
    shape: yesNo, default: true, law: ["AR-3.4-1"],
  },
  dueSoonDays: {
    zh: "到期提醒提前期", en: "How long before a deadline its owner is warned",
    shape: integer(0, 30), unit: "WORKING_DAYS", default: 3, law: ["AR-3.4-1"],
  },
  structureByDecisionOnly: {
    zh: "机构变更须经决定", en: "Whether units are established, moved, closed and put under another mode only by a decided reorganisation, never by direct registration",
    shape: yesNo, default: false, law: ["NL-OG-83"],
  },
  uniformRequired: {
    zh: "现场着装和佩戴标识", en: "Whether uniform and badge are worn on site, as the ministry in charge prescribes for this field",
    shape: yesNo, default: false, law: ["TJ-3.1.2.1-3"],
  },
  reviewerQualification: {
    zh: "法制审核人员资格", en: "What a legal reviewer must hold: nothing, or the legal qualification when reviewing for the first time",
    shape: oneOf(choice.REVIEWER_QUALIFICATION), default: "LEGAL_QUALIFICATION_AT_FIRST_REVIEW", law: ["NL-CF-58-2"],
  },
} as const satisfies Record<string, PolicyKeyRow>;

export type PolicyKey = keyof typeof POLICY_KEYS;
export const isPolicyKey = (text: string): text is PolicyKey => Object.hasOwn(POLICY_KEYS, text);
