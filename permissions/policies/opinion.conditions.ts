/** The facts on which the reading of an opinion can hang: what the reader does in the item is told, what the organs are is recorded. */
import type { OrgPlace } from "../../src/kernel/org-facts.js";
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
export interface ReadCondition { readonly name: string; readonly holds: (s: ReadSituation) => boolean }

const condition = (name: string, holds: ReadCondition["holds"]): ReadCondition => ({ name, holds });
const told = (name: string, circumstance: keyof OpinionCircumstances): ReadCondition =>
  condition(name, (s) => s.circumstances[circumstance] === true);
const both = (a: ReadCondition, b: ReadCondition): ReadCondition => condition(`${a.name}, ${b.name}`, (s) => a.holds(s) && b.holds(s));

export const ACTING = told("acting in that case or item", "acting");
export const IN_TEAM = told("member of the assessing team of the item", "inAssessingTeam");
export const RUNS_CONSULTATION = told("runs the consultation of the item", "runsConsultation");
export const COUNTS_ONLY = told("counts", "countsOnly");
export const PREPARES_MEETING = told("meeting material it prepares", "preparesMeeting");
export const ATTENDS_MEETING = told("attends the meeting", "attendsMeeting");
export const AT_THAT_MEETING = told("at that meeting", "attendsMeeting");
export const FAULT_CASE_OPEN = told("opened fault case on the item", "faultCaseOpen");
export const DECISION_FAULT_CASE = told("opened decision-fault case, jointly", "decisionFaultCase");
export const ON_OWN_MEMBER = told("file on a member of its own", "concernsOwnMember");
export const DECIDES_CASE = told("consents to or decides the case", "decidesCase");
export const LOGGED = told("request with purpose logged", "purposeLogged");
export const REVIEWS_FILE = told("reviews the case file", "reviewsFile");
export const EXAMINES_DRAFT = told("examines the draft", "examinesDraft");
export const FILING_ORGAN = told("its government is the filing organ", "isFilingOrgan");
export const EXAMINES_LIST = told("same-level examiner of the list", "examinesList");
export const IS_HEARD = told("its government is heard", "isHeard");
export const OWN_REVIEW = told("own review", "ownReview");
export const OWN_FILES = told("own files", "ownFiles");
export const RECONSIDERS = told("handles the case as reconsideration body", "reconsiders");
export const LETTER_ISSUED = told("its government is the reconsideration organ, letter issued", "letterIssued");
export const OWNER_IS_RESPONDENT = told("the owner is the respondent", "ownerIsRespondent");
export const REFERRED = told("file referred to it", "referred");
export const RELEASED = told("after release", "released");
export const OWN_LIST = told("own list", "ownList");
export const PERSON_HELD = told("the person held: own file", "isPersonHeld");
export const ENGAGED_REVIEWER = told("engaged legal adviser acting as reviewer of the item", "engagedAsReviewer");
export const OWN_CONTRIBUTION = told("own contribution", "ownContribution");
export const MATERIALS_HANDED_OVER = told("materials handed over for it", "materialsHandedOver");
export const FILED_AS_EVIDENCE = told("party to a reconsideration in which it was filed as evidence", "filedAsEvidence");
export const OWN_REQUEST = told("the answer to the own request", "ownRequest");
export const OWN_OPINION = told("own opinion", "ownOpinion");
export const PUBLISHED_SUMMARY = told("published summary or aggregates", "publishedOnly");
export const OUTCOME_NOTICE = told("outcome notice of the own case", "outcomeNoticeOnly");
export const ADOPTION_NOTE_AFTER_RELEASE = both(told("adoption note", "adoptionNoteOnly"), RELEASED);

export const VERTICAL_OWNER = condition("the body is VERTICAL and under it", (s) => s.isDirectSuperior && modeOf(s.owner) === "VERTICAL");
const LED_BODY = condition("body is VERTICAL or DUAL", (s) => modeOf(s.owner) === "VERTICAL" || modeOf(s.owner) === "DUAL");
export const LED_BODY_AND_LOGGED = both(LED_BODY, LOGGED);
const SUPERIOR_POLICY = condition("policy superiorReadsDecisionOpinion on", (s) => s.owner.policies.superiorReadsDecisionOpinion);
export const SUPERIOR_POLICY_AND_LOGGED = both(SUPERIOR_POLICY, LOGGED);
export const LEADER_OF_ASSESSOR = condition("leader of the assessor", VERTICAL_OWNER.holds);
export const LEADER_OF_ASSESSED_AFTER_RELEASE = condition(
  "leader of the assessed body, after release", (s) => s.isOwner && RELEASED.holds(s));
