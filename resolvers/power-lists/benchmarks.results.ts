/** What the graph answers about discretion benchmarks beside the records themselves. */
import { Field, ObjectType } from "type-graphql";
import { DiscretionBenchmark } from "../../entities/power-lists/benchmark.entity.js";
import { RedactionRequired, StaleVersion, TransitionRefused } from "../../entities/platform/refusals.js";
import { Eligibility } from "../officers/officers.results.js";
import { Recorded, resultOf } from "../platform/change.results.js";
import { connectionOf } from "../platform/connection.js";

export const DiscretionBenchmarkConnection = connectionOf(DiscretionBenchmark, "DiscretionBenchmark", "裁量权基准");

@ObjectType("DiscretionFinding", { simpleResolvers: true, description: "裁量核对结果: whether a decision may cite the benchmark and stays inside it, and why (YB-2.2-4)." })
export class DiscretionFinding extends Eligibility {
  @Field(() => Boolean, { description: "须经审核: it lies outside the tier for a stated reason, or considers what is irrelevant; the review of the decision looks at it." })
  needsReview: boolean;
  @Field(() => [String], { description: "无关因素: considered, although the benchmark does not name them (AR-3.2-2)." })
  irrelevantFactors: string[];
}

export const DraftBenchmarkResult = resultOf("DraftBenchmarkResult", "起草裁量基准结果", Recorded, TransitionRefused, RedactionRequired);
export const ReviseBenchmarkResult = resultOf("ReviseBenchmarkResult", "修改裁量基准结果", Recorded, TransitionRefused, RedactionRequired, StaleVersion);
export const BenchmarkStepResult = resultOf("BenchmarkStepResult", "裁量基准办理结果", Recorded, TransitionRefused, StaleVersion);
