/** Discretion benchmarks: reading them and the matters that have none, checking a decision, and the verbs of an edition. */
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { LegalDateScalar } from "../../entities/platform/scalars.js";
import { DiscretionBenchmark } from "../../entities/power-lists/benchmark.entity.js";
import type { RequestContext } from "../../src/context.js";
import { Access } from "../../src/kernel/access.js";
import type { LegalDate } from "../../src/kernel/legal-date.js";
import * as lists from "../../src/systems/power-lists/index.js";
import { recorded } from "../platform/change.results.js";
import { found, idOf, optionalId } from "../platform/node-id.js";
import { PageArgs } from "../platform/page.inputs.js";
import * as inputs from "./benchmarks.inputs.js";
import * as results from "./benchmarks.results.js";
import { PowerItemConnection } from "./power-lists.results.js";

const INPUT = { description: "输入: what is to be done." };
const AS_OF = { nullable: true, description: "时点: the day; today when absent." };
const benchmarkOf = ({ benchmark }: { readonly benchmark: string }) => idOf("DiscretionBenchmark", benchmark, "input.benchmark");
const basisOf = ({ basis }: { readonly basis: string }) => idOf("Basis", basis, "input.basis");

@Resolver()
export class BenchmarksResolver {
  @Access("seeStructure")
  @Query(() => DiscretionBenchmark, { description: "裁量权基准: one edition by its id." })
  async discretionBenchmark(@Arg("id", () => ID, { description: "标识: its global id." }) id: string, @Ctx() { discretion }: RequestContext) {
    return found(await discretion.benchmark.load(idOf("DiscretionBenchmark", id, "id")));
  }

  @Access("seeStructure")
  @Query(() => DiscretionBenchmark, { nullable: true, description: "现行裁量基准: the edition that an organ's decisions on a matter cite on a day; null when none is published." })
  benchmarkInForce(
    @Arg("organ", () => ID, { description: "机关: id of the organ." }) organ: string, @Arg("itemCode", () => String, { description: "事项编码: code of the item." }) itemCode: string,
    @Ctx() { discretion, today }: RequestContext, @Arg("asOf", () => LegalDateScalar, AS_OF) asOf?: LegalDate,
  ) {
    return discretion.inForce(idOf("OrgUnit", organ, "organ"), itemCode, asOf ?? today);
  }

  @Access("seeStructure")
  @Query(() => results.DiscretionBenchmarkConnection, { description: "裁量权基准列表: published editions, and those of your organ (TJ-3.1.1.2-3)." })
  discretionBenchmarks(
    @Args(() => PageArgs) page: PageArgs, @Ctx() { discretion }: RequestContext,
    @Arg("filter", () => inputs.BenchmarkFilter, { nullable: true, description: "筛选条件: which of them." }) filter?: inputs.BenchmarkFilter,
    @Arg("orderBy", () => inputs.BenchmarkOrder, { nullable: true, description: "排序: by code when absent." }) order?: inputs.BenchmarkOrder,
  ) {
    const asked = { ...filter, under: optionalId("OrgUnit", filter?.under, "filter.under"), basisId: optionalId("Basis", filter?.basis, "filter.basis") };
    return discretion.benchmarks(asked, order ?? { field: "ITEM_CODE", direction: "ASC" }, page);
  }

  @Access("seeStructure")
  @Query(() => PowerItemConnection, { description: "缺少裁量基准的处罚事项: penalties of lists in force for which their organ has published no benchmark (YB-2.2-3)." })
  benchmarkGaps(
    @Args(() => PageArgs) page: PageArgs, @Ctx() { discretion, today }: RequestContext,
    @Arg("under", () => ID, { nullable: true, description: "所属单位: only of this unit and those below." }) underUnit?: string, @Arg("asOf", () => LegalDateScalar, AS_OF) asOf?: LegalDate,
  ) {
    return discretion.gaps(optionalId("OrgUnit", underUnit, "under"), asOf ?? today, page);
  }

  @Access("seeStructure")
  @Query(() => results.DiscretionFinding, { description: "裁量核对: may a decision cite this benchmark, and does it stay inside the tier, on a day (YB-2.2-4, AR-3.2-2)." })
  discretionCheck(
    @Arg("input", () => inputs.DiscretionCheckInput, { description: "输入: what is meant to be decided." }) { benchmark, amount, reason, ...choice }: inputs.DiscretionCheckInput,
    @Ctx() { discretion, today }: RequestContext, @Arg("asOf", () => LegalDateScalar, AS_OF) asOf?: LegalDate,
  ) {
    return discretion.check({ ...choice, amount: amount ?? null, reason: reason ?? null, benchmarkId: idOf("DiscretionBenchmark", benchmark, "input.benchmark"), asOf: asOf ?? today });
  }
}

@Resolver()
export class BenchmarkVerbs {
  @Access("draftLists")
  @Mutation(() => results.DraftBenchmarkResult, { description: "起草裁量基准: a further edition for one matter (YB-2.2-3)." })
  draftBenchmark(@Ctx() caller: RequestContext, @Arg("input", () => inputs.DraftBenchmarkInput, INPUT) input: inputs.DraftBenchmarkInput) {
    return recorded("DiscretionBenchmark", lists.draftBenchmark(caller, { ...input, unitId: idOf("OrgUnit", input.unit, "input.unit"), basisId: basisOf(input) }));
  }

  @Access("draftLists")
  @Mutation(() => results.ReviseBenchmarkResult, { description: "修改裁量基准: the whole text anew, before the leader has agreed; a review given before falls away." })
  reviseBenchmark(@Ctx() caller: RequestContext, @Arg("input", () => inputs.ReviseBenchmarkInput, INPUT) input: inputs.ReviseBenchmarkInput) {
    return recorded("DiscretionBenchmark", lists.reviseBenchmark(caller, { ...input, id: benchmarkOf(input), basisId: basisOf(input) }));
  }

  @Access("draftLists")
  @Mutation(() => results.BenchmarkStepResult, { description: "送审裁量基准: to the legal section, when scope, conditions, kinds and ranges are complete (WP-J-12)." })
  submitBenchmark(@Ctx() caller: RequestContext, @Arg("input", () => inputs.SubmitBenchmarkInput, INPUT) input: inputs.SubmitBenchmarkInput) {
    return recorded("DiscretionBenchmark", lists.submitBenchmark(caller, { ...input, id: benchmarkOf(input) }));
  }

  @Access("reviewBenchmarks")
  @Mutation(() => results.BenchmarkStepResult, { description: "通过裁量基准审核: by the legal section, never by whoever drafted it." })
  passBenchmark(@Ctx() caller: RequestContext, @Arg("input", () => inputs.PassBenchmarkInput, INPUT) input: inputs.PassBenchmarkInput) {
    return recorded("DiscretionBenchmark", lists.passBenchmark(caller, { ...input, id: benchmarkOf(input) }));
  }

  @Access("reviewBenchmarks")
  @Mutation(() => results.BenchmarkStepResult, { description: "退回裁量基准: with the reason." })
  returnBenchmark(@Ctx() caller: RequestContext, @Arg("input", () => inputs.ReturnBenchmarkInput, INPUT) input: inputs.ReturnBenchmarkInput) {
    return recorded("DiscretionBenchmark", lists.returnBenchmark(caller, { ...input, id: benchmarkOf(input) }));
  }

  @Access("consentLists")
  @Mutation(() => results.BenchmarkStepResult, { description: "审定裁量基准: by a leader of the organ." })
  decideBenchmark(@Ctx() caller: RequestContext, @Arg("input", () => inputs.DecideBenchmarkInput, INPUT) input: inputs.DecideBenchmarkInput) {
    return recorded("DiscretionBenchmark", lists.decideBenchmark(caller, { ...input, id: benchmarkOf(input) }));
  }

  @Access("publishLists")
  @Mutation(() => results.BenchmarkStepResult, { description: "登记裁量基准公布: from this day on decisions cite it (TJ-3.1.1.2-3)." })
  publishBenchmark(@Ctx() caller: RequestContext, @Arg("input", () => inputs.PublishBenchmarkInput, INPUT) input: inputs.PublishBenchmarkInput) {
    return recorded("DiscretionBenchmark", lists.publishBenchmark(caller, { ...input, id: benchmarkOf(input) }));
  }

  @Access("consentLists")
  @Mutation(() => results.BenchmarkStepResult, { description: "登记裁量基准失效: from today on nobody cites it." })
  withdrawBenchmark(@Ctx() caller: RequestContext, @Arg("input", () => inputs.WithdrawBenchmarkInput, INPUT) input: inputs.WithdrawBenchmarkInput) {
    return recorded("DiscretionBenchmark", lists.withdrawBenchmark(caller, { ...input, id: benchmarkOf(input) }));
  }
}
