/** The facts on which the reading of an opinion can hang: what the reader does in the item is told, what the organs are is recorded. */
import type { OrgPlace } from "../../src/kernel/org-facts.js";
import { label, type Label } from "../../src/kernel/words.js";
import { modeOf } from "./structure.js";

/** What the reader is in this very case or item, and how far it has got. What is not said counts as no. */
export interface OpinionCircumstances {
  readonly acting?: boolean | undefined;
  readonly inAssessingTeam?: boolean | undefined;
  readonly runsConsultation?: boolean | undefined;
  /** Numbers are asked for, not texts and persons. */
  readonly countsOnly?: boolean | undefined;
  readonly preparesMeeting?: boolean | undefined;
  /** Sits in meetings as an observer (列席); `attendsMeeting` says that it is the meeting on this item, now. */
  readonly observes?: boolean | undefined;
  readonly attendsMeeting?: boolean | undefined;
  readonly faultCaseOpen?: boolean | undefined;
  readonly decisionFaultCase?: boolean | undefined;
  /** The accountability file is about a member of the reader's own section. */
  readonly concernsOwnMember?: boolean | undefined;
  readonly decidesCase?: boolean | undefined;
  /** A request with its purpose is on the access log. */
  readonly purposeLogged?: boolean | undefined;
  readonly reviewsFile?: boolean | undefined;
  readonly examinesDraft?: boolean | undefined;
  readonly isFilingOrgan?: boolean | undefined;
  readonly examinesList?: boolean | undefined;
  readonly isHeard?: boolean | undefined;
  readonly ownReview?: boolean | undefined;
  readonly ownFiles?: boolean | undefined;
  readonly reconsiders?: boolean | undefined;
  readonly letterIssued?: boolean | undefined;
  readonly ownerIsRespondent?: boolean | undefined;
  readonly referred?: boolean | undefined;
  readonly released?: boolean | undefined;
  /** The adoption note is asked for, not the opinion. */
  readonly adoptionNoteOnly?: boolean | undefined;
  readonly ownList?: boolean | undefined;
  /** The reader is the person held accountable. */
  readonly isPersonHeld?: boolean | undefined;
  readonly engagedAsReviewer?: boolean | undefined;
  readonly ownContribution?: boolean | undefined;
  readonly materialsHandedOver?: boolean | undefined;
  readonly filedAsEvidence?: boolean | undefined;
  readonly ownRequest?: boolean | undefined;
  readonly ownOpinion?: boolean | undefined;
  /** The published summary or aggregate is asked for, not the texts. */
  readonly publishedOnly?: boolean | undefined;
  readonly outcomeNoticeOnly?: boolean | undefined;
}

export interface ReadSituation {
  readonly circumstances: OpinionCircumstances;
  /** The organ that owns the opinion's object. */
  readonly owner: OrgPlace;
  /** The reader's organ is the owner itself, or its direct superior. */
  readonly isOwner: boolean;
  readonly isDirectSuperior: boolean;
}
export interface ReadCondition { readonly name: Label; readonly holds: (s: ReadSituation) => boolean }

type Name = readonly [zh: string, en: string];
const condition = (name: Name, holds: ReadCondition["holds"]): ReadCondition => ({ name: label(...name), holds });
const told = (name: Name, circumstance: keyof OpinionCircumstances): ReadCondition =>
  condition(name, (s) => s.circumstances[circumstance] === true);
const both = (a: ReadCondition, b: ReadCondition): ReadCondition =>
  condition([`${a.name.zh}，且${b.name.zh}`, `${a.name.en} and ${b.name.en}`], (s) => a.holds(s) && b.holds(s));

export const ACTING = told(["正在办理该案件或事项", "acting in that case or item"], "acting");
export const IN_TEAM = told(["属于该事项评估组成员", "member of the assessing team of the item"], "inAssessingTeam");
export const RUNS_CONSULTATION = told(["承办该事项的征求意见工作", "runs the consultation of the item"], "runsConsultation");
export const COUNTS_ONLY = told(["只查询数量", "only counts are asked for"], "countsOnly");
export const PREPARES_MEETING = told(["属于其准备的会议材料", "it prepares the meeting material"], "preparesMeeting");
export const ATTENDS_MEETING = told(["出席或列席该次会议", "attends the meeting"], "attendsMeeting");
export const AT_THAT_MEETING = told(["在该次会议上", "at that meeting"], "attendsMeeting");
export const FAULT_CASE_OPEN = told(["该事项已启动责任追究", "a fault case on the item is open"], "faultCaseOpen");
export const DECISION_FAULT_CASE = told(["决策过错责任追究已启动，会同办理", "a decision-fault case is open, handled jointly"], "decisionFaultCase");
export const ON_OWN_MEMBER = told(["涉及本机构人员", "the file is on a member of its own"], "concernsOwnMember");
export const DECIDES_CASE = told(["审批或决定该案", "consents to or decides the case"], "decidesCase");
export const LOGGED = told(["已登记调阅用途", "the request is logged with its purpose"], "purposeLogged");
export const REVIEWS_FILE = told(["正在评查该案卷", "reviews the case file"], "reviewsFile");
export const EXAMINES_DRAFT = told(["负责审核该草案", "examines the draft"], "examinesDraft");
export const FILING_ORGAN = told(["其政府为备案机关", "its government is the filing organ"], "isFilingOrgan");
export const EXAMINES_LIST = told(["为该清单的同级审核机关", "it is the same-level examiner of the list"], "examinesList");
export const IS_HEARD = told(["其政府为被征求意见方", "its government is heard"], "isHeard");
export const OWN_REVIEW = told(["属于本机关组织的评查", "the review is its own"], "ownReview");
export const OWN_FILES = told(["属于本人承办的案卷", "the files are its own"], "ownFiles");
export const RECONSIDERS = told(["作为行政复议机构办理该案", "handles the case as reconsideration body"], "reconsiders");
export const LETTER_ISSUED = told(
  ["其政府为行政复议机关，且意见书已制发", "its government is the reconsideration organ and the letter is issued"], "letterIssued");
export const OWNER_IS_RESPONDENT = told(["该单位为被申请人", "the organ is the respondent"], "ownerIsRespondent");
export const REFERRED = told(["案卷已移送该机关", "the file was referred to it"], "referred");
export const RELEASED = told(["结果已公布", "the result is released"], "released");
export const OWN_LIST = told(["属于本单位清单", "the list is its own"], "ownList");
export const PERSON_HELD = told(["为被追究责任人员，属于本人案卷", "it is the file of the person held"], "isPersonHeld");
export const ENGAGED_REVIEWER = told(["受聘担任该事项的审核人员", "engaged as reviewer of the item"], "engagedAsReviewer");
export const OWN_CONTRIBUTION = told(["属于本人提供的意见", "it is the own contribution"], "ownContribution");
export const MATERIALS_HANDED_OVER = told(["属于为咨询移交的材料", "the materials were handed over for it"], "materialsHandedOver");
export const FILED_AS_EVIDENCE = told(
  ["为行政复议参加人，且该意见已作为证据提交", "party to a reconsideration in which it was filed as evidence"], "filedAsEvidence");
export const OWN_REQUEST = told(["属于对本人申请的答复", "it is the answer to the own request"], "ownRequest");
export const OWN_OPINION = told(["属于本人提出的意见", "it is the own opinion"], "ownOpinion");
export const PUBLISHED_SUMMARY = told(["属于已公布的汇总或统计", "only what is published is asked for, as summary or aggregate"], "publishedOnly");
export const OUTCOME_NOTICE = told(["属于本人案件的处理结果告知", "it is the outcome notice of the own case"], "outcomeNoticeOnly");
export const ADOPTION_NOTE_AFTER_RELEASE = both(told(["只查询采纳情况", "only the adoption note is asked for"], "adoptionNoteOnly"), RELEASED);

export const VERTICAL_OWNER = condition(
  ["该单位实行垂直管理且由其领导", "the body is under vertical management and led by it"], (s) => s.isDirectSuperior && modeOf(s.owner) === "VERTICAL");
const LED_BODY = condition(
  ["该单位实行垂直管理或双重管理", "the body is under vertical or dual management"], (s) => modeOf(s.owner) === "VERTICAL" || modeOf(s.owner) === "DUAL");
export const LED_BODY_AND_LOGGED = both(LED_BODY, LOGGED);
const SUPERIOR_POLICY = condition(
  ["政策允许上级调阅", "the policy lets the superior ask for it"], (s) => s.owner.policies.superiorReadsDecisionOpinion);
export const SUPERIOR_POLICY_AND_LOGGED = both(SUPERIOR_POLICY, LOGGED);
export const LEADER_OF_ASSESSOR = condition(["属于考核机关领导", "a leader of the assessor"], VERTICAL_OWNER.holds);
export const LEADER_OF_ASSESSED_AFTER_RELEASE = condition(
  ["属于被考核单位领导，且结果已公布", "a leader of the assessed body, after release"], (s) => s.isOwner && RELEASED.holds(s));
