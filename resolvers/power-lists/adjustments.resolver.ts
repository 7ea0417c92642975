/** Changes of bases and the adjustments they ask for: reading them, and their verbs. */
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { AdjustmentTask } from "../../entities/power-lists/basis-change.entity.js";
import type { RequestContext } from "../../src/context.js";
import { Access } from "../../src/kernel/access.js";
import * as lists from "../../src/systems/power-lists/index.js";
import { recorded } from "../platform/change.results.js";
import { found, idOf, optionalId } from "../platform/node-id.js";
import { PageArgs } from "../platform/page.inputs.js";
import * as inputs from "./adjustments.inputs.js";
import { AdjustmentFiguresConnection, AdjustmentStepResult, AdjustmentTaskConnection, RecordBasisChangeResult } from "./power-lists.results.js";

const INPUT = { description: "输入: what is to be done." };
const taskOf = ({ task }: { readonly task: string }) => idOf("AdjustmentTask", task, "input.task");

@Resolver()
export class AdjustmentsResolver {
  @Access("seeLists")
  @Query(() => AdjustmentTask, { description: "调整任务: one task by its id." })
  async adjustmentTask(@Arg("id", () => ID, { description: "标识: its global id." }) id: string, @Ctx() { powerLists }: RequestContext) {
    return found(await powerLists.task.load(idOf("AdjustmentTask", id, "id")));
  }

  @Access("seeLists")
  @Query(() => AdjustmentTaskConnection, { description: "调整任务列表: items that have to follow a change, newest first; of your department, of those whose list your office examined, or in the area of your legal office (YB-2.1-6)." })
  adjustmentTasks(
    @Args(() => PageArgs) page: PageArgs, @Ctx() { powerLists }: RequestContext,
    @Arg("filter", () => inputs.AdjustmentTaskFilter, { nullable: true, description: "筛选条件: which of them." }) filter?: inputs.AdjustmentTaskFilter,
  ) {
    const [under, basisId] = [optionalId("OrgUnit", filter?.under, "filter.under"), optionalId("Basis", filter?.basis, "filter.basis")];
    return powerLists.tasks({ ...filter, under, basisId }, page);
  }

  @Access("seeLists")
  @Query(() => AdjustmentFiguresConnection, { description: "调整统计列表: a row for each department whose adjustments you see, most overdue first (YB-2.1-7)." })
  adjustmentFigures(
    @Args(() => PageArgs) page: PageArgs, @Ctx() { powerLists }: RequestContext,
    @Arg("filter", () => inputs.AdjustmentFiguresFilter, { nullable: true, description: "筛选条件: of which departments and days." }) filter?: inputs.AdjustmentFiguresFilter,
  ) {
    return powerLists.figures({ ...filter, under: optionalId("OrgUnit", filter?.under, "filter.under") }, page);
  }

  @Access("maintainBases")
  @Mutation(() => RecordBasisChangeResult, { description: "登记依据变动: opens a task for every item in force that rests on it, due by each department's policy (YB-2.1-6)." })
  recordBasisChange(@Ctx() caller: RequestContext, @Arg("input", () => inputs.RecordBasisChangeInput, INPUT) input: inputs.RecordBasisChangeInput) {
    const [basisId, unitId] = [optionalId("Basis", input.basis, "input.basis"), optionalId("OrgUnit", input.organ, "input.organ")];
    return recorded("BasisChange", lists.recordBasisChange(caller, { ...input, basisId, unitId }));
  }

  @Access("draftLists")
  @Mutation(() => AdjustmentStepResult, { description: "开始调整: the department takes up what has to follow a change (YB-2.1-7)." })
  beginAdjustment(@Ctx() caller: RequestContext, @Arg("input", () => inputs.BeginAdjustmentInput, INPUT) input: inputs.BeginAdjustmentInput) {
    return recorded("AdjustmentTask", lists.beginAdjustment(caller, { ...input, id: taskOf(input) }));
  }

  @Access("publishLists")
  @Mutation(() => AdjustmentStepResult, { description: "登记调整公布: of what was adjusted, late or in time; a later edition stands on both sites (YB-2.1-7, AR-4.3-2)." })
  publishAdjustment(@Ctx() caller: RequestContext, @Arg("input", () => inputs.PublishAdjustmentInput, INPUT) input: inputs.PublishAdjustmentInput) {
    return recorded("AdjustmentTask", lists.publishAdjustment(caller, { ...input, id: taskOf(input) }));
  }

  @Access("draftLists")
  @Mutation(() => AdjustmentStepResult, { description: "办结调整: a later edition has passed examination, or nothing needs to change; late or in time (YB-2.1-7)." })
  concludeAdjustment(@Ctx() caller: RequestContext, @Arg("input", () => inputs.ConcludeAdjustmentInput, INPUT) input: inputs.ConcludeAdjustmentInput) {
    return recorded("AdjustmentTask", lists.concludeAdjustment(caller, { ...input, id: taskOf(input) }));
  }

  @Access("submitLists")
  @Mutation(() => AdjustmentStepResult, { description: "登记调整备案: where the policy asks for it (AR-4.3-2)." })
  fileAdjustment(@Ctx() caller: RequestContext, @Arg("input", () => inputs.FileAdjustmentInput, INPUT) input: inputs.FileAdjustmentInput) {
    return recorded("AdjustmentTask", lists.fileAdjustment(caller, { ...input, id: taskOf(input) }));
  }
}
