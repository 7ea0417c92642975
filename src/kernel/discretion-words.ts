/** The words of discretion benchmarks (裁量权基准): how grave a case is, what follows for it, and where an edition stands. */
import { words } from "./words.js";

export const BENCHMARK_STATE = words({
  DRAFT: ["草案", "Being drafted by the section that applies it"],
  IN_REVIEW: ["法制审核中", "Under legal review"],
  RETURNED: ["退回修改", "Returned by the review with a reason"],
  REVIEWED: ["已审核", "Reviewed and found lawful; it waits for the leader"],
  DECIDED: ["领导审定", "The leader agrees; it may be published"],
  PUBLISHED: ["已公布", "Published: decisions cite it until a later edition stands"],
  WITHDRAWN: ["失效", "No longer valid, for a reason on record"],
});
export type BenchmarkState = keyof typeof BENCHMARK_STATE;

/** From the least to the most grave. */
export const BENCHMARK_DEGREE = words({
  MINOR: ["轻微", "Minor"],
  LIGHTER: ["较轻", "Rather light"],
  ORDINARY: ["一般", "Ordinary"],
  HEAVIER: ["较重", "Rather grave"],
  SERIOUS: ["严重", "Grave"],
});
export type BenchmarkDegree = keyof typeof BENCHMARK_DEGREE;

/** What follows in a tier (处罚法§9, and nothing at all). */
export const BENCHMARK_MEASURE = words({
  NONE: ["不予处罚", "No penalty"],
  WARNING: ["警告、通报批评", "Warning or public criticism"],
  FINE: ["罚款", "A fine between two amounts"],
  CONFISCATION: ["没收违法所得、非法财物", "Confiscation"],
  QUALIFICATION: ["暂扣、降低、吊销许可或资质", "Suspending, lowering or revoking a licence or grade"],
  BUSINESS: ["限制开展经营活动、责令停产停业、关闭、限制从业", "Restricting or stopping a business, or work in it"],
});
export type BenchmarkMeasure = keyof typeof BENCHMARK_MEASURE;

/** What a benchmark must say (WP-J-12). */
export const BENCHMARK_ELEMENT = words({
  SCOPE: ["适用范围", "To what it applies"],
  CONDITIONS: ["适用条件", "The conditions of every tier"],
  KINDS: ["裁量种类", "What follows in every tier"],
  RANGES: ["裁量幅度", "The range of every fine, without a gap or an overlap"],
});
export type BenchmarkElement = keyof typeof BENCHMARK_ELEMENT;
