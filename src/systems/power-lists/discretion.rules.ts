/** Rules of discretion: what a benchmark lacks, whether its fines follow one another, and whether a decision lies inside it (处罚法§34). */
import type { Code } from "../../kernel/codes.js";
import { BENCHMARK_DEGREE, BENCHMARK_ELEMENT, type BenchmarkDegree, type BenchmarkElement, type BenchmarkMeasure } from "../../kernel/discretion-words.js";
import type { LawRef, Verdict } from "../../kernel/verdict.js";
import { wordsOf } from "../../kernel/words.js";

export interface Tier {
  readonly degree: BenchmarkDegree;
  readonly conditions: string;
  readonly measure: BenchmarkMeasure;
  /** Yuan, as decimal numbers; both ends are included. */
  readonly amountFrom: string | null;
  readonly amountTo: string | null;
  readonly factors: readonly string[];
}
export interface BenchmarkText { readonly scope: string | null; readonly tiers: readonly Tier[] }

const CENTS = 100;
/** Amounts are compared in cents: no fraction of a decimal number is lost. */
const cents = (amount: string): number => Math.round(Number(amount) * CENTS);
const DEGREES = wordsOf(BENCHMARK_DEGREE);
const inOrder = (tiers: readonly Tier[]): Tier[] => [...tiers].sort((a, b) => DEGREES.indexOf(a.degree) - DEGREES.indexOf(b.degree));

const hasRange = ({ measure, amountFrom, amountTo }: Tier): boolean => measure !== "FINE" || (amountFrom !== null && amountTo !== null && cents(amountFrom) <= cents(amountTo));

/** Fines rise with the degree, each from where the one before ends: the same amount, or the next cent. */
const follow = (before: Tier, after: Tier): boolean => {
  const step = cents(after.amountFrom!) - cents(before.amountTo!);
  return step === 0 || step === 1;
};
function areRangesWhole(tiers: readonly Tier[]): boolean {
  if (!tiers.every(hasRange)) return false;
  const fines = inOrder(tiers).filter(({ measure }) => measure === "FINE");
  return fines.every((tier, at) => at === 0 || follow(fines[at - 1]!, tier));
}

const isWritten = (text: string | null): boolean => Boolean(text?.trim());

/** Read a row as: a benchmark says this ELEMENT when this holds (WP-J-12). */
const SAYS: Readonly<Record<BenchmarkElement, (benchmark: BenchmarkText) => boolean>> = {
  SCOPE: ({ scope }) => isWritten(scope),
  CONDITIONS: ({ tiers }) => tiers.length > 0 && tiers.every(({ conditions }) => isWritten(conditions)),
  KINDS: ({ tiers }) => tiers.length > 0,
  RANGES: ({ tiers }) => tiers.length > 0 && areRangesWhole(tiers),
};
export const missingOfBenchmark = (benchmark: BenchmarkText): BenchmarkElement[] => wordsOf(BENCHMARK_ELEMENT).filter((element) => !SAYS[element](benchmark));

/** A benchmark as it stood on the day of a decision. */
export interface CitedBenchmark { readonly isInForce: boolean; readonly tiers: readonly Tier[] }
/** What somebody means to decide. */
export interface Choice {
  readonly degree: BenchmarkDegree;
  /** Yuan; null for what is no fine. */
  readonly amount: string | null;
  readonly factors: readonly string[];
  readonly reason: string | null;
}
export interface DiscretionVerdict extends Verdict {
  /** Outside the tier for a stated reason, or with factors that are none: whoever reviews the decision looks at it (AR-3.2-2). */
  readonly needsReview: boolean;
  /** Considered, although the benchmark does not name them. */
  readonly irrelevantFactors: readonly string[];
}

const LAW: readonly LawRef[] = ["YB-2.2-4", "AR-3.2-2"];

/** May a decision cite this benchmark, and does it stay inside the tier? */
export function mayDecideWithin(benchmark: CitedBenchmark, { degree, amount, factors, reason }: Choice): DiscretionVerdict {
  if (!benchmark.isInForce) return refused("BENCHMARK_NOT_PUBLISHED", ["TJ-3.1.1.2-3"]);
  const tier = benchmark.tiers.find((each) => each.degree === degree);
  const irrelevantFactors = factors.filter((factor) => !tier?.factors.includes(factor));
  if (tier && isInside(tier, amount)) return { ...answered(true, "RULE_HOLDS"), needsReview: irrelevantFactors.length > 0, irrelevantFactors };
  if (!isWritten(reason)) return { ...refused("DISCRETION_OUT_OF_RANGE", LAW), irrelevantFactors };
  return { ...answered(true, "DISCRETION_EXPLAINED"), needsReview: true, irrelevantFactors };
}

const isInside = ({ measure, amountFrom, amountTo }: Tier, amount: string | null): boolean =>
  measure === "FINE" ? amount !== null && cents(amountFrom!) <= cents(amount) && cents(amount) <= cents(amountTo!) : amount === null;
const answered = (allowed: boolean, because: Code, law: readonly LawRef[] = LAW): Verdict => ({ allowed, rule: "discretion.WITHIN_TIER", because, law, path: [] });
const refused = (because: Code, law: readonly LawRef[]): DiscretionVerdict => ({ ...answered(false, because, law), needsReview: false, irrelevantFactors: [] });
