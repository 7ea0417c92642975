/** The answers of the assessment table and how they are written: A · ½ · I · O · E · R · s · none, each with its law. */
import type { Code } from "../../src/kernel/codes.js";
import type { LawRef } from "../../src/kernel/verdict.js";
import type { AssessmentAnswer, AssessmentKind, AssessorStanding, Share } from "../../src/kernel/vocabulary.js";
import type { Condition } from "./assessment.conditions.js";

/** `grading` is the refusal of a grade where another code than the usual one is right. */
export interface Answer {
  readonly answer: AssessmentAnswer;
  readonly share: Share | null;
  readonly refusal: Code | null;
  readonly law: readonly LawRef[];
  readonly grading?: Code;
}
export interface Case { readonly when: Condition | null; readonly then: Answer }
/** Cases are tried in their order. Where none holds, the column's own refusal answers, so no cell has a gap. */
export type Cell = Answer | readonly Case[];
export interface Column {
  /** The kinds of assessment that can be made of such a subject. */
  readonly kinds: readonly AssessmentKind[];
  /** The law that refuses whoever has no row here. */
  readonly law: readonly LawRef[];
  readonly rows: Readonly<Partial<Record<AssessorStanding, Cell>>>;
}

const answer = (word: AssessmentAnswer, share: Share | null, law: readonly LawRef[]): Answer => ({ answer: word, share, refusal: null, law });
export const A = (share: Share, ...law: LawRef[]): Answer => answer("A", share, law);
export const HALF = (share: Share, ...law: LawRef[]): Answer => answer("HALF", share, law);
export const I = (share: Share, ...law: LawRef[]): Answer => answer("I", share, law);
export const O = (...law: LawRef[]): Answer => answer("O", null, law);
export const E = (...law: LawRef[]): Answer => answer("E", null, law);
export const R = (...law: LawRef[]): Answer => answer("R", null, law);
export const R_OF = (share: Share, ...law: LawRef[]): Answer => answer("R", share, law);
export const S = (...law: LawRef[]): Answer => answer("S", null, law);
export const no = (refusal: Code, ...law: LawRef[]): Answer => ({ answer: "NONE", share: null, refusal, law });
/** Reports are received, and a grade is not only somebody else's: it is nobody's. */
export const R_UNGRADED = (...law: LawRef[]): Answer => ({ ...answer("R", null, law), grading: "NO_ASSESSOR_DEFINED" });
export const S_ON_ONESELF = (...law: LawRef[]): Answer => ({ ...answer("S", null, law), grading: "SELF_ASSESSMENT" });
export const when = (condition: Condition, then: Answer): Case => ({ when: condition, then });
export const otherwise = (then: Answer): Case => ({ when: null, then });
