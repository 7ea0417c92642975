/** The shape of how departments of a world use what they have published: who acts in their name, how they fine, how a licence is had. */
import type { BenchmarkDegree, BenchmarkMeasure } from "../../src/kernel/discretion-words.js";
import type { MaterialForm } from "../../src/kernel/service-words.js";

/** `unit` is the department whose list it rests on; items are named by their code, laws by the key under which the department keeps them. */
interface Said { readonly says: string; readonly unit: string; readonly law: string; readonly articles: string }

export interface LetterFact extends Said {
  readonly delegate: string;
  readonly letterNo: string;
  readonly powers: string;
  readonly territory: readonly string[];
  readonly items: readonly string[];
  /** What shows that the delegate is lawfully established, staffed and equipped (NL-CF-21). */
  readonly evidence: readonly [established: string, staffed: string, equipped: string];
  readonly signed: string;
  readonly published: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly sites: readonly [delegator: string, delegate: string];
}

/** Read as: [degree, conditions, what follows, from, to, what is considered within it]. */
export type TierFact = readonly [degree: BenchmarkDegree, conditions: string, measure: BenchmarkMeasure, from: string | null, to: string | null, factors: readonly string[]];
export interface BenchmarkFact extends Said {
  readonly item: string;
  readonly title: string;
  readonly scope: string;
  readonly tiers: readonly TierFact[];
  readonly decided: string;
  readonly published: string;
  readonly url: string;
}

/** Read as: [name, form, copies, what it is for]. */
export type MaterialFact = readonly [name: string, form: MaterialForm, copies: number, note?: string];
export interface GuideFact extends Said {
  readonly item: string;
  readonly section: string;
  readonly code: string;
  readonly name: string;
  readonly conditions: string;
  readonly materials: readonly MaterialFact[];
  readonly sampleFormUrl: string;
  readonly window: { readonly name: string; readonly location: string; readonly hours: string; readonly duty: string };
  /** Read a row as: an edition stands on the page from this day and promises a decision within so many working days. */
  readonly editions: readonly (readonly [published: string, promisedDays: number])[];
  readonly url: string;
}

export interface PracticeFacts { readonly letters: readonly LetterFact[]; readonly benchmarks: readonly BenchmarkFact[]; readonly guides: readonly GuideFact[] }
