/** Publicity of law: verbs that put it on record, lists, totals for everybody, and what a unit's work lacks. */
import { Arg, Args, Ctx, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import { PublicityActivity } from "../../entities/officers/publicity-activity.entity.js";
import type { RequestContext } from "../../src/context.js";
import { Access } from "../../src/kernel/access.js";
import * as officers from "../../src/systems/officers/index.js";
import { globalId } from "../../src/kernel/ids.js";
import { answered, recorded } from "../platform/change.results.js";
import { found, idOf, optionalId } from "../platform/node-id.js";
import { PageArgs } from "../platform/page.inputs.js";
import * as inputs from "./publicity-activity.inputs.js";
import { PublicityActivityFilter, PublicityActivityOrder } from "./training-lists.inputs.js";
import {
  PublicityActivityConnection, PublicityStatistics, PublicityWork, RecordPublicityActivityResult, RecordPublicityFundsResult, TrainingStepResult,
} from "./training.results.js";

const INPUT = { description: "输入: what is to be put on record." };
const UNIT = { description: "单位: id of the unit; everything below it is counted." };
const YEAR = { description: "年度: the calendar year." };
const unitOf = ({ unit }: { readonly unit: string }) => idOf("OrgUnit", unit, "input.unit");

@Resolver()
export class PublicityActivityResolver {
  @Access("recordTraining")
  @Mutation(() => RecordPublicityActivityResult, { description: "登记普法活动: with audience and numbers; an activity without law is recorded with a warning (WP-F-15)." })
  recordPublicityActivity(@Ctx() caller: RequestContext, @Arg("input", () => inputs.RecordPublicityActivityInput, INPUT) input: inputs.RecordPublicityActivityInput) {
    const outcome = officers.recordPublicityActivity(caller, { ...input, unitId: unitOf(input) });
    const warnings = officers.activityWarnings(input.laws);
    return answered(outcome, (id) => ({ __typename: "PublicityActivityRecorded", recordedId: globalId("PublicityActivity", id), warnings }));
  }

  @Access("recordTraining")
  @Mutation(() => TrainingStepResult, { description: "撤回普法活动: takes back what was recorded in error." })
  withdrawPublicityActivity(@Ctx() caller: RequestContext, @Arg("input", () => inputs.WithdrawPublicityActivityInput, INPUT) input: inputs.WithdrawPublicityActivityInput) {
    const id = idOf("PublicityActivity", input.activity, "input.activity");
    return recorded("PublicityActivity", officers.withdrawPublicityActivity(caller, { ...input, id }));
  }

  @Access("planTraining")
  @Mutation(() => RecordPublicityFundsResult, { description: "登记普法经费: funds of a year for the publicity of law (WP-E-4)." })
  recordPublicityFunds(@Ctx() caller: RequestContext, @Arg("input", () => inputs.RecordPublicityFundsInput, INPUT) input: inputs.RecordPublicityFundsInput) {
    return recorded("PublicityFund", officers.recordPublicityFunds(caller, { ...input, unitId: unitOf(input) }));
  }

  @Access("seeTraining")
  @Query(() => PublicityActivity, { description: "普法活动: one activity by its id." })
  async publicityActivity(@Arg("id", () => ID, { description: "标识: id of the activity." }) id: string, @Ctx() { training }: RequestContext) {
    return found(await training.activity.load(idOf("PublicityActivity", id, "id")));
  }

  @Access("seeTraining")
  @Query(() => PublicityActivityConnection, { description: "普法活动列表: newest first unless ordered otherwise." })
  publicityActivities(
    @Args(() => PageArgs) page: PageArgs, @Ctx() { training }: RequestContext,
    @Arg("filter", () => PublicityActivityFilter, { nullable: true, description: "筛选条件: which of them." }) filter?: PublicityActivityFilter,
    @Arg("orderBy", () => PublicityActivityOrder, { nullable: true, description: "排序: newest first when absent." }) order?: PublicityActivityOrder,
  ) {
    const under = optionalId("OrgUnit", filter?.under, "filter.under");
    return training.activities({ ...filter, under }, order ?? { field: "HELD_ON", direction: "DESC" }, page);
  }

  @Access("seeStructure")
  @Query(() => PublicityStatistics, { description: "普法统计: totals of a unit and year without names, for everybody (WP-A-7-2, WP-E-3)." })
  async publicityStatistics(@Arg("unit", () => ID, UNIT) unit: string, @Arg("year", () => Int, YEAR) year: number, @Ctx() { training, organisations, today }: RequestContext) {
    const { id } = found(await organisations.unit.load({ id: idOf("OrgUnit", unit, "unit"), date: today }));
    const totals = await training.publicityTotals(id, year);
    return { ...totals, year, counts: totals.counts ?? [] };
  }

  @Access("seeTraining")
  @Query(() => PublicityWork, { description: "普法工作: leading group, funds and legal education of a unit in a year, with what is missing (WP-E-4)." })
  async publicityWork(@Arg("unit", () => ID, { description: "单位: id of the unit." }) unit: string, @Arg("year", () => Int, YEAR) year: number, @Ctx() { training, today }: RequestContext) {
    const standing = await training.publicityStanding(officers.yearOfUnit(idOf("OrgUnit", unit, "unit"), year, today));
    return { ...standing, gaps: officers.publicityGaps(standing) };
  }
}
