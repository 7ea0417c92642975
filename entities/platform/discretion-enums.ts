/** The words of discretion benchmarks as GraphQL enums. */
import * as discretion from "../../src/kernel/discretion-words.js";
import { graphEnum } from "./enums.js";

export const BenchmarkStateEnum = graphEnum("BenchmarkState", "裁量基准状态: where an edition of a benchmark stands.", discretion.BENCHMARK_STATE);
export const BenchmarkDegreeEnum = graphEnum("BenchmarkDegree", "违法情节档次: how grave a case is, from the least on.", discretion.BENCHMARK_DEGREE);
export const BenchmarkMeasureEnum = graphEnum("BenchmarkMeasure", "裁量种类: what follows in a tier.", discretion.BENCHMARK_MEASURE);
export const BenchmarkElementEnum = graphEnum("BenchmarkElement", "裁量基准要素: what a benchmark must say (WP-J-12).", discretion.BENCHMARK_ELEMENT);
