/** Edges of plans, sessions, studies, hours and activities: their units, people, sessions, warnings, and the steps before and behind them. */
import { Ctx, FieldResolver, Float, ID, Int, Resolver, Root, type ClassType } from "type-graphql";
import { PublicityActivity, PublicityCount } from "../../entities/officers/publicity-activity.entity.js";
import { LeaderStudyPlan, PlannedStudyMeeting } from "../../entities/officers/study-plan.entity.js";
import { TrainingPlan } from "../../entities/officers/training-plan.entity.js";
import { TrainingAttendance, TrainingSession } from "../../entities/officers/training-session.entity.js";
import { OrgUnit } from "../../entities/organisations/org-unit.entity.js";
import { Person } from "../../entities/organisations/post.entity.js";
import { TrainingWarningEnum } from "../../entities/platform/enums.js";
import type { RequestContext } from "../../src/context.js";
import { globalId, type NodeType } from "../../src/kernel/ids.js";
import type { LegalDate } from "../../src/kernel/legal-date.js";
import * as officers from "../../src/systems/officers/index.js";
import { lawOf } from "../../src/systems/reference/index.js";
import { anyLifecycle } from "../../src/platform/lifecycle/lifecycle-store.js";
import { lifecycleFields } from "../platform/lifecycle.results.js";
import { LawReference } from "../reference/reference.results.js";
import { AudienceAttendance, LeaderStudyHours, OfficerTraining, SectionWithoutTraining, TrainingResult, TrainingStatistics } from "./training.results.js";

interface Owned { readonly id: string; readonly unitId: string }
type Context = Pick<RequestContext, "organisations" | "today">;
/** Units are named as they stand today: a record of last year shows the unit that keeps it. */
const unitOf = ({ unitId }: Pick<Owned, "unitId">, { organisations, today }: Context) => organisations.unit.load({ id: unitId, date: today });
const personOf = (row: { readonly personId: string; readonly personName?: string; readonly name?: string }) => ({ id: row.personId, name: row.personName ?? row.name });

/** Id and unit of a kind of record; `zh` names it. */
function ownedFields(Type: ClassType, type: NodeType, zh: string) {
  @Resolver(() => Type)
  class OwnedFields {
    @FieldResolver(() => ID, { description: `标识: global id of the ${zh}.` })
    id(@Root() { id }: Owned): string {
      return globalId(type, id);
    }

    @FieldResolver(() => OrgUnit, { nullable: true, description: `单位: the unit whose ${zh} it is; null once it is closed.` })
    unit(@Root() row: Owned, @Ctx() context: RequestContext) {
      return unitOf(row, context);
    }
  }
  return OwnedFields;
}

export const TrainingPlanOwner = ownedFields(TrainingPlan, "TrainingPlan", "培训计划");
export const TrainingSessionOwner = ownedFields(TrainingSession, "TrainingSession", "培训班次");
export const LeaderStudyPlanOwner = ownedFields(LeaderStudyPlan, "LeaderStudyPlan", "学法计划");
export const PublicityActivityOwner = ownedFields(PublicityActivity, "PublicityActivity", "普法活动");
export const TrainingPlanSteps = lifecycleFields(TrainingPlan, anyLifecycle(officers.trainingPlans), "培训计划");
export const TrainingSessionSteps = lifecycleFields(TrainingSession, anyLifecycle(officers.trainingSessions), "培训班次");
export const LeaderStudyPlanSteps = lifecycleFields(LeaderStudyPlan, anyLifecycle(officers.studyPlans), "学法计划");
export const PublicityActivitySteps = lifecycleFields(PublicityActivity, anyLifecycle(officers.publicityActivities), "普法活动");

@Resolver(() => TrainingPlan)
export class TrainingPlanFields {
  @FieldResolver(() => Int, { description: "已培训人数: different persons who attended a session of the plan." })
  trained(@Root() { trained }: officers.PlanRow): number {
    return trained;
  }

  @FieldResolver(() => Int, { description: "完成率: percent of the planned people, rounded down, at most 100 (WP-F-14)." })
  completionPercent(@Root() { trained, targetHeadcount }: officers.PlanRow): number {
    return officers.completionPercent(trained, targetHeadcount);
  }

  @FieldResolver(() => [TrainingWarningEnum], { description: "提示: a campaign without study before it (WP-D-2)." })
  warnings(@Root() plan: officers.PlanRow) {
    return officers.planWarnings(plan);
  }
}

@Resolver(() => TrainingSession)
export class TrainingSessionFields {
  @FieldResolver(() => TrainingPlan, { nullable: true, description: "培训计划: the plan it belongs to." })
  plan(@Root() { planId }: officers.SessionRow, @Ctx() { training }: RequestContext) {
    return planId && training.plan.load(planId);
  }

  @FieldResolver(() => Int, { description: "出勤人数: persons with hours on record." })
  attendees(@Root() { attendees }: officers.SessionRow): number {
    return attendees;
  }

  @FieldResolver(() => [TrainingAttendance], { description: "出勤记录: those you may see, by name, the last supplement first, at most 200." })
  attendance(@Root() { id }: officers.SessionRow, @Ctx() { training }: RequestContext) {
    return training.attendance.load(id);
  }
}

@Resolver(() => TrainingAttendance)
export class TrainingAttendanceFields {
  @FieldResolver(() => Person, { description: "人员: who attended." })
  person(@Root() row: officers.AttendanceRow) {
    return personOf(row);
  }
}

@Resolver(() => OfficerTraining)
export class OfficerTrainingFields {
  @FieldResolver(() => Person, { description: "人员: the officer." })
  person(@Root() row: officers.OfficerHoursRow) {
    return personOf(row);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: "单位: where the officer serves." })
  unit(@Root() row: officers.OfficerHoursRow, @Ctx() context: RequestContext) {
    return unitOf(row, context);
  }

  @FieldResolver(() => Float, { description: "折合天数: days of eight hours, one decimal, rounded down." })
  days(@Root() { hours }: officers.OfficerHoursRow): number {
    return officers.daysOf(hours);
  }

  @FieldResolver(() => Float, { description: "所欠学时: hours to the minimum; 0 when it is met." })
  missingHours(@Root() { hours, minimumDays }: officers.OfficerHoursRow): number {
    return Math.max(0, officers.hoursOf(minimumDays) - hours);
  }
}

@Resolver(() => TrainingResult)
export class TrainingResultFields {
  @FieldResolver(() => Person, { description: "人员: who took the test." })
  person(@Root() row: officers.ResultRow) {
    return personOf(row);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: "单位: where the person served." })
  unit(@Root() row: officers.ResultRow, @Ctx() context: RequestContext) {
    return unitOf(row, context);
  }

  @FieldResolver(() => Float, { description: "扣分: points that the result takes from the assessment; a failed test takes one (WP-J-2)." })
  deduction(@Root() { passed }: officers.ResultRow): number {
    return officers.testDeduction(passed).points;
  }

  @FieldResolver(() => [LawReference], { description: "依据: the clauses on which the deduction rests." })
  law(@Root() { passed }: officers.ResultRow) {
    return lawOf(officers.testDeduction(passed).law);
  }
}

@Resolver(() => SectionWithoutTraining)
export class SectionWithoutTrainingFields {
  @FieldResolver(() => OrgUnit, { nullable: true, description: "科室: the section." })
  unit(@Root() { unitId, asOf }: officers.SectionRow, @Ctx() { organisations }: RequestContext) {
    return organisations.unit.load({ id: unitId, date: asOf as LegalDate });
  }
}

@Resolver(() => TrainingStatistics)
export class TrainingStatisticsFields {
  @FieldResolver(() => [AudienceAttendance], { description: "分对象出勤: by group of people (WP-E-2)." })
  byAudience(@Root() of: { unitId: string; year: number; asOf: LegalDate }, @Ctx() { training }: RequestContext) {
    return training.byAudience(of);
  }
}

@Resolver(() => LeaderStudyPlan)
export class LeaderStudyPlanFields {
  @FieldResolver(() => [PlannedStudyMeeting], { description: "计划内学法会议: the executive meetings that the plan foresees (WP-H-1)." })
  meetings(@Root() { id }: officers.StudyPlanRow, @Ctx() { training }: RequestContext) {
    return training.meetings.load(id);
  }

  @FieldResolver(() => [LeaderStudyHours], { description: "学时不足的领导干部: leaders of the unit below the plan's hours whom you may see (WP-E-2)." })
  leadersBelowMinimum(@Root() { id }: officers.StudyPlanRow, @Ctx() { training }: RequestContext) {
    return training.leadersBelow.load(id);
  }
}

@Resolver(() => PlannedStudyMeeting)
export class PlannedStudyMeetingFields {
  @FieldResolver(() => ID, { description: "标识: global id of the planned meeting." })
  id(@Root() { id }: officers.MeetingRow): string {
    return globalId("PlannedStudyMeeting", id);
  }

  @FieldResolver(() => TrainingSession, { nullable: true, description: "学法班次: the session that was held at it; null while there is none." })
  session(@Root() { sessionId }: officers.MeetingRow, @Ctx() { training }: RequestContext) {
    return sessionId && training.session.load(sessionId);
  }

  @FieldResolver(() => Boolean, { description: "会前未学法: the day has come and no session was held (WP-H-1)." })
  withoutSession(@Root() { isDue }: officers.MeetingRow): boolean {
    return isDue;
  }
}

@Resolver(() => LeaderStudyHours)
export class LeaderStudyHoursFields {
  @FieldResolver(() => Person, { description: "人员: the leader." })
  person(@Root() row: officers.LeaderHoursRow) {
    return personOf(row);
  }
}

@Resolver(() => PublicityActivity)
export class PublicityActivityFields {
  @FieldResolver(() => [PublicityCount], { description: "宣传数量: by medium (WP-E-3)." })
  counts(@Root() { id }: officers.ActivityRow, @Ctx() { training }: RequestContext) {
    return training.counts.load(id);
  }

  @FieldResolver(() => [TrainingWarningEnum], { description: "提示: an activity that names no law (WP-F-15)." })
  warnings(@Root() { laws }: officers.ActivityRow) {
    return officers.activityWarnings(laws);
  }
}
