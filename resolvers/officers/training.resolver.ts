/** Questions about training: plans, sessions and studies, officers' hours against the minimum, results, totals and what is missing. */
import { Arg, Args, Ctx, ID, Int, Query, Resolver } from "type-graphql";
import { LeaderStudyPlan } from "../../entities/officers/study-plan.entity.js";
import { TrainingPlan } from "../../entities/officers/training-plan.entity.js";
import { TrainingSession } from "../../entities/officers/training-session.entity.js";
import { TrainingStandingEnum } from "../../entities/platform/enums.js";
import { LegalDateScalar } from "../../entities/platform/scalars.js";
import type { RequestContext } from "../../src/context.js";
import { Access } from "../../src/kernel/access.js";
import type { LegalDate } from "../../src/kernel/legal-date.js";
import type { TrainingStanding } from "../../src/kernel/training-words.js";
import { share, yearOfUnit } from "../../src/systems/officers/index.js";
import { found, idOf, optionalId } from "../platform/node-id.js";
import { PageArgs } from "../platform/page.inputs.js";
import * as lists from "./training-lists.inputs.js";
import * as results from "./training.results.js";

const ID_ARG = { description: "标识: its global id." };
const FILTER = { nullable: true, description: "筛选条件: which of them." };
const ORDER = { nullable: true, description: "排序: newest first when absent." };
const UNIT = { description: "单位: id of the unit; everything below it is counted." };
const YEAR = { description: "年度: the calendar year in Asia/Shanghai; one that has not begun is not found." };
const AS_OF = { nullable: true, description: "时点: hours as they stood on this day of the year; today, or the last day of a year that is over, when absent." };
const underOf = (filter: { readonly under?: string | null } | undefined) => optionalId("OrgUnit", filter?.under, "filter.under");
const yearAt = (unit: string, year: number, asOf: LegalDate) => yearOfUnit(idOf("OrgUnit", unit, "unit"), year, asOf);

@Resolver()
export class TrainingResolver {
  @Access("seeTraining")
  @Query(() => TrainingPlan, { description: "培训计划: one plan by its id." })
  async trainingPlan(@Arg("id", () => ID, ID_ARG) id: string, @Ctx() { training }: RequestContext) {
    return found(await training.plan.load(idOf("TrainingPlan", id, "id")));
  }

  @Access("seeTraining")
  @Query(() => results.TrainingPlanConnection, { description: "培训计划列表: plans you may see (WP-F-14)." })
  trainingPlans(
    @Args(() => PageArgs) page: PageArgs, @Ctx() { training }: RequestContext,
    @Arg("filter", () => lists.TrainingPlanFilter, FILTER) filter?: lists.TrainingPlanFilter, @Arg("orderBy", () => lists.TrainingPlanOrder, ORDER) order?: lists.TrainingPlanOrder,
  ) {
    return training.plans({ ...filter, under: underOf(filter) }, order ?? { field: "YEAR", direction: "DESC" }, page);
  }

  @Access("seeTraining")
  @Query(() => TrainingSession, { description: "培训班次: one session by its id." })
  async trainingSession(@Arg("id", () => ID, ID_ARG) id: string, @Ctx() { training }: RequestContext) {
    return found(await training.session.load(idOf("TrainingSession", id, "id")));
  }

  @Access("seeTraining")
  @Query(() => results.TrainingSessionConnection, { description: "培训班次列表: sessions you may see." })
  trainingSessions(
    @Args(() => PageArgs) page: PageArgs, @Ctx() { training }: RequestContext,
    @Arg("filter", () => lists.TrainingSessionFilter, FILTER) filter?: lists.TrainingSessionFilter, @Arg("orderBy", () => lists.TrainingSessionOrder, ORDER) order?: lists.TrainingSessionOrder,
  ) {
    const planId = optionalId("TrainingPlan", filter?.plan, "filter.plan");
    return training.sessions({ ...filter, under: underOf(filter), planId }, order ?? { field: "HELD_ON", direction: "DESC" }, page);
  }

  @Access("seeTraining")
  @Query(() => LeaderStudyPlan, { description: "领导干部学法计划: one plan by its id." })
  async leaderStudyPlan(@Arg("id", () => ID, ID_ARG) id: string, @Ctx() { training }: RequestContext) {
    return found(await training.studyPlan.load(idOf("LeaderStudyPlan", id, "id")));
  }

  @Access("seeTraining")
  @Query(() => results.LeaderStudyPlanConnection, { description: "领导干部学法计划列表: plans you may see, newest year first (WP-J-1)." })
  leaderStudyPlans(
    @Args(() => PageArgs) page: PageArgs, @Ctx() { training }: RequestContext, @Arg("filter", () => lists.LeaderStudyPlanFilter, FILTER) filter?: lists.LeaderStudyPlanFilter,
  ) {
    return training.studyPlans({ ...filter, under: underOf(filter) }, { field: "YEAR", direction: "DESC" }, page);
  }
}

@Resolver()
export class TrainingHoursResolver {
  @Access("seeTraining")
  @Query(() => results.OfficerTrainingConnection, { description: "执法人员年度学时列表: officers of a unit and below with their hours; shortfalls when only those standings are asked for (WP-H-9)." })
  officerTraining(
    @Arg("unit", () => ID, UNIT) unit: string, @Arg("year", () => Int, YEAR) year: number, @Args(() => PageArgs) page: PageArgs, @Ctx() { training, today }: RequestContext,
    @Arg("asOf", () => LegalDateScalar, AS_OF) asOf?: LegalDate,
    @Arg("standings", () => [TrainingStandingEnum], { nullable: true, description: "达标情况: only these; all when absent." }) standings?: TrainingStanding[],
    @Arg("orderBy", () => lists.OfficerTrainingOrder, { nullable: true, description: "排序: by name when absent." }) order?: lists.OfficerTrainingOrder,
  ) {
    return training.officerHours(yearAt(unit, year, asOf ?? today), standings, order ?? { field: "NAME", direction: "ASC" }, page);
  }

  @Access("seeTraining")
  @Query(() => results.TrainingResultConnection, { description: "考试成绩列表: tests as evidence for the assessor and the personnel section; everybody else reads only the own (WP-J-2)." })
  trainingResults(
    @Args(() => PageArgs) page: PageArgs, @Ctx() { training }: RequestContext,
    @Arg("filter", () => lists.TrainingResultFilter, FILTER) filter?: lists.TrainingResultFilter, @Arg("orderBy", () => lists.TrainingResultOrder, ORDER) order?: lists.TrainingResultOrder,
  ) {
    return training.results({ ...filter, under: underOf(filter) }, order ?? { field: "HELD_ON", direction: "DESC" }, page);
  }

  @Access("seeTraining")
  @Query(() => results.SectionWithoutTrainingConnection, { description: "无培训记录的科室列表: functional sections of a unit without any training in the year (AR-4.1.1-3)." })
  sectionsWithoutTraining(
    @Arg("unit", () => ID, UNIT) unit: string, @Arg("year", () => Int, YEAR) year: number, @Args(() => PageArgs) page: PageArgs, @Ctx() { training, today }: RequestContext,
  ) {
    return training.sectionsWithout(yearAt(unit, year, today), page);
  }

  @Access("seeTraining")
  @Query(() => results.TrainingStatistics, { description: "培训统计: totals of a unit and year without names; its organ and those above it read them." })
  async trainingStatistics(
    @Arg("unit", () => ID, UNIT) unit: string, @Arg("year", () => Int, YEAR) year: number, @Ctx() { training, today }: RequestContext,
    @Arg("asOf", () => LegalDateScalar, AS_OF) asOf?: LegalDate,
  ) {
    const of = yearAt(unit, year, asOf ?? today);
    const totals = await training.totals(of);
    return { ...of, ...totals, metPercent: share(totals.met, totals.officers), passPercent: share(totals.passed, totals.tested) };
  }
}
