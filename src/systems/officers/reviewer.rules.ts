/** Whether a person may review penalties: the national qualification for a first review, and who is exempt from it. */
import type { LegalDate } from "../../kernel/legal-date.js";
import type { LawRef, Verdict } from "../../kernel/verdict.js";
import { label, type Label } from "../../kernel/words.js";

export const QUALIFICATION: readonly LawRef[] = ["NL-CF-58-2"];

/** The qualification was asked of first reviews from this day on; whoever reviewed before it goes on reviewing. */
export const ASKED_SINCE = "2018-01-01" as LegalDate;

export type ReviewerPolicy = "NONE" | "LEGAL_QUALIFICATION_AT_FIRST_REVIEW";

export interface Qualification {
  readonly qualificationNo: string | null;
  readonly firstReviewDate: LegalDate | null;
  /** What the unit's policy `reviewerQualification` asks on the day. */
  readonly policy: ReviewerPolicy;
}

/** Read a row as: whoever this HOLDS of may review, because of this. */
const GROUNDS: readonly { readonly because: Label; readonly holds: (reviewer: Qualification) => boolean }[] = [
  { because: label("本单位政策不作要求", "the unit's policy asks for none"), holds: ({ policy }) => policy === "NONE" },
  { because: label("已取得法律职业资格", "holds the qualification"), holds: ({ qualificationNo }) => qualificationNo !== null },
  { because: label("2018年前已从事审核", "reviewed before 2018"), holds: ({ firstReviewDate }) => firstReviewDate !== null && firstReviewDate < ASKED_SINCE },
];

export const isQualified = (reviewer: Qualification): boolean => GROUNDS.some(({ holds }) => holds(reviewer));

export function reviewerVerdict(reviewer: Qualification): Verdict {
  const ground = GROUNDS.find(({ holds }) => holds(reviewer));
  const answer = { rule: "officers.REVIEWER_QUALIFICATION", law: QUALIFICATION, path: [] };
  return ground ? { ...answer, allowed: true, because: "RULE_HOLDS", condition: ground.because } : { ...answer, allowed: false, because: "REVIEWER_UNQUALIFIED" };
}
