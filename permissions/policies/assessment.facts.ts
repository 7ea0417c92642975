/** What a question of assessment is about: the asking party, the subject, and the circumstances that no register holds. */
import type { OrgFacts, OrgPlace } from "../../src/kernel/org-facts.js";
import type { ActionKind, AssessmentAnswer, AssessmentKind, AssessorStanding, Role, Share, SubjectColumn } from "../../src/kernel/vocabulary.js";
import type { Code } from "../../src/kernel/codes.js";
import type { LawRef, Verdict } from "../../src/kernel/verdict.js";
import type { Label } from "../../src/kernel/words.js";
import type { Surroundings } from "./relation.js";

/** A post acts for its organ, a body of it or itself, as its roles say. `heads`: units its holder leads; `alsoIn`: units of the holder's other posts. */
export interface AssessingPost {
  readonly as: "POST";
  readonly unitId: string;
  readonly roles: readonly Role[];
  readonly personId: string;
  readonly heads?: readonly string[];
  readonly alsoIn?: readonly string[];
}

export type AssessParty =
  | { readonly as: "ORGAN"; readonly unitId: string }
  /** The leading group, or its office, of that organ. */
  | { readonly as: "LEADING_GROUP" | "LEADING_GROUP_OFFICE"; readonly unitId: string }
  /** An organ looked at in this capacity alone. */
  | { readonly as: "APPOINTING_AUTHORITY"; readonly unitId: string }
  | AssessingPost
  | { readonly as: "CITIZEN" }
  | { readonly as: "ACCOUNT" };

export interface UnitSubject { readonly unitId: string }
/** `leads`: heads or co-heads the organ that would grade; `actsUnderDelegation`: the acts in question were done under a delegation. */
export interface OfficerSubject {
  readonly personId: string;
  readonly unitId: string;
  readonly leads?: boolean;
  readonly actsUnderDelegation?: boolean;
}
export type AssessSubject = UnitSubject | OfficerSubject;
export const isOfficer = (subject: AssessSubject): subject is OfficerSubject => "personId" in subject;

/** What is not said counts as no. */
export interface AssessCircumstances {
  /** The matter in question; without it, every matter handed over or delegated counts. */
  readonly matter?: ActionKind | undefined;
  /** The share somebody wants to grade. */
  readonly share?: Share | undefined;
  readonly askedByAssessor?: boolean | undefined;
  readonly released?: boolean | undefined;
  /** A routine (平时) entry, not the yearly grade. */
  readonly routineEntry?: boolean | undefined;
}

/** All that a condition of the table may look at. */
export interface AssessSituation {
  readonly facts: OrgFacts;
  readonly kind: AssessmentKind;
  readonly subject: AssessSubject;
  readonly column: SubjectColumn;
  /** The unit assessed, or the officer's unit. */
  readonly place: OrgPlace;
  /** The organ that answers for it. */
  readonly organ: OrgPlace | undefined;
  readonly around: Surroundings;
  readonly party: AssessParty;
  /** The unit the party belongs to, and the organ it acts for. */
  readonly unit: OrgPlace | undefined;
  readonly unitOrgan: OrgPlace | undefined;
  readonly circumstances: AssessCircumstances;
}

/** One standing's answer, with the condition it hung on. */
export interface StandingAnswer {
  readonly standing: AssessorStanding | null;
  readonly answer: AssessmentAnswer;
  readonly share: Share | null;
  /** Given with NONE only. What else is refused stands in the verdict's `because`. */
  readonly refusal: Code | null;
  readonly law: readonly LawRef[];
  readonly condition: Label | undefined;
}

/** `allowed` is about grading: A or HALF, within its share, by an uninvolved person. `others` are the weaker standings of the same pair. */
export interface AssessmentVerdict extends Verdict, Omit<StandingAnswer, "law" | "condition"> {
  readonly subjectColumn: SubjectColumn | null;
  readonly others: readonly StandingAnswer[];
}
