/** Imports: reading them with their faults, accepting them and laying them aside. Files come in by `POST /imports/…`. */
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { ImportRun } from "../../entities/power-lists/import-run.entity.js";
import type { RequestContext } from "../../src/context.js";
import { Access } from "../../src/kernel/access.js";
import * as lists from "../../src/systems/power-lists/index.js";
import { recorded } from "../platform/change.results.js";
import { found, idOf, optionalId } from "../platform/node-id.js";
import { PageArgs } from "../platform/page.inputs.js";
import * as inputs from "./imports.inputs.js";
import { ImportFaultConnection, ImportRunConnection, ImportStepResult } from "./imports.results.js";

const INPUT = { description: "输入: what is to be done." };

@Resolver()
export class ImportsResolver {
  @Access("seeLists")
  @Query(() => ImportRun, { description: "批量导入: one import by its id, with how far it has come." })
  async importRun(@Arg("id", () => ID, { description: "标识: its global id." }) id: string, @Ctx() { powerLists }: RequestContext) {
    return found(await powerLists.importRun.load(idOf("ImportRun", id, "id")));
  }

  @Access("seeLists")
  @Query(() => ImportRunConnection, { description: "批量导入列表: of your department, the latest first." })
  importRuns(
    @Args(() => PageArgs) page: PageArgs, @Ctx() { powerLists }: RequestContext,
    @Arg("filter", () => inputs.ImportRunFilter, { nullable: true, description: "筛选条件: which of them." }) filter?: inputs.ImportRunFilter,
  ) {
    return powerLists.importRuns(filter ?? {}, page);
  }

  @Access("seeLists")
  @Query(() => ImportFaultConnection, { description: "导入问题列表: every cell of your department's files that is not sound, in the order of its rows." })
  importFaults(
    @Args(() => PageArgs) page: PageArgs, @Ctx() { powerLists }: RequestContext,
    @Arg("filter", () => inputs.ImportFaultFilter, { nullable: true, description: "筛选条件: of which import." }) filter?: inputs.ImportFaultFilter,
  ) {
    return powerLists.importFaults({ runId: optionalId("ImportRun", filter?.run, "filter.run") }, page);
  }

  @Access("maintainBases")
  @Mutation(() => ImportStepResult, { description: "接受导入: what was checked is written, by whoever brought it in and only without a fault." })
  acceptImport(@Ctx() caller: RequestContext, @Arg("input", () => inputs.AcceptImportInput, INPUT) input: inputs.AcceptImportInput) {
    return recorded("ImportRun", lists.acceptImport(caller, { ...input, id: idOf("ImportRun", input.run, "input.run") }));
  }

  @Access("maintainBases")
  @Mutation(() => ImportStepResult, { description: "放弃导入: what was checked is laid aside." })
  discardImport(@Ctx() caller: RequestContext, @Arg("input", () => inputs.DiscardImportInput, INPUT) input: inputs.DiscardImportInput) {
    return recorded("ImportRun", lists.discardImport(caller, { ...input, id: idOf("ImportRun", input.run, "input.run") }));
  }
}
