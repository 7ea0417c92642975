/** The shape of a world's registers: subjects, officers with their certificates, reviewers. People and units are named as everywhere in the world. */
import type { CertificateGround, Employment, EnforcementArea } from "../../src/kernel/officer-words.js";

/** A sentence, and the first day on which it holds. */
interface Fact { readonly says: string; readonly from: string }

export interface SubjectFact extends Fact {
  readonly unit: string;
  readonly basis: string;
  /** Read as: [day, found lawful, on what basis]; absent while nobody has examined it. */
  readonly examined?: readonly [on: string, isQualified: boolean, basis: string];
}

export interface CertificateFact {
  /** Read as: [day of the exam, points]. */
  readonly exam: readonly [on: string, score: number];
  readonly number: string;
  readonly issued: string;
  readonly expires: string;
  /** Years that were checked. */
  readonly checked?: readonly number[];
  /** Read as: [day, on what ground]. */
  readonly suspended?: readonly [on: string, ground: CertificateGround];
}

export interface OfficerFact extends Fact {
  readonly person: string;
  readonly unit: string;
  readonly employment: Employment;
  readonly areas: readonly EnforcementArea[];
  readonly certificate?: CertificateFact;
}

export interface ReviewerFact extends Fact {
  readonly person: string;
  readonly unit: string;
  readonly qualificationNo?: string;
  readonly firstReview?: string;
}

export interface RegisterFacts {
  readonly subjects: readonly SubjectFact[];
  readonly officers: readonly OfficerFact[];
  readonly reviewers: readonly ReviewerFact[];
}
