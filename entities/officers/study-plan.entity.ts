/** LeaderStudyPlan 领导干部学法计划: the five that are fixed — plan, content, time, people, effect (WP-J-1) — and the meetings it foresees. */
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { Field, Int, ObjectType } from "type-graphql";
import { Access } from "../../src/kernel/access.js";
import { TRAINING_PLAN_STATE, type TrainingPlanState } from "../../src/kernel/training-words.js";
import { OrgUnit } from "../organisations/org-unit.entity.js";
import { TrainingPlanStateEnum } from "../platform/enums.js";
import { NodeShape } from "../platform/node-shape.js";
import { OneOf } from "../platform/one-of.js";
import { LegalDateScalar } from "../platform/scalars.js";
import { TenantRow } from "../platform/tenant-row.js";
import { TrainingRow } from "./training-row.entity.js";

@Access("seeTraining")
@ObjectType("LeaderStudyPlan", { simpleResolvers: true, implements: NodeShape, description: "领导干部学法计划: how the leaders of a unit study law in a year, by the five that are fixed (WP-J-1)." })
@Entity("leader_study_plan")
@OneOf("leader_study_plan", "state", TRAINING_PLAN_STATE)
@ForeignKey(() => OrgUnit, ["tenantId", "unitId"], ["tenantId", "id"], { name: "leader_study_plan_unit_fkey" })
@Index("leader_study_plan_by_organ", ["tenantId", "organId", "year"])
export class LeaderStudyPlan extends TrainingRow {
  @Field(() => TrainingPlanStateEnum, { description: "状态: where the plan stands." })
  @Column("text")
  state: TrainingPlanState;

  @Field(() => Int, { description: "年度: the calendar year in Asia/Shanghai." })
  @Column("integer")
  year: number;

  @Field(() => String, { description: "计划: what is undertaken." })
  @Column("text")
  plan: string;

  @Field(() => String, { description: "内容: what is studied." })
  @Column("text")
  content: string;

  @Field(() => String, { description: "时间: when and how often." })
  @Column("text")
  timing: string;

  @Field(() => String, { description: "人员: who takes part." })
  @Column("text")
  people: string;

  @Field(() => String, { nullable: true, description: "效果: what came of it; written when the plan is closed." })
  @Column("text", { nullable: true })
  effect: string | null;

  @Field(() => Int, { description: "每人最低学时: hours that each leader owes in the year by this plan (WP-E-2)." })
  @Column("integer", { name: "minimum_hours" })
  minimumHours: number;

  @Column("uuid", { name: "drafted_by", nullable: true }) draftedBy: string | null;
}

@Access("seeTraining")
@ObjectType("PlannedStudyMeeting", { simpleResolvers: true, description: "计划内学法会议: an executive meeting at which the plan foresees study tied to its agenda (WP-H-1)." })
@Entity("study_plan_meeting")
@ForeignKey(() => LeaderStudyPlan, ["tenantId", "planId"], ["tenantId", "id"], { name: "study_plan_meeting_plan_fkey" })
export class PlannedStudyMeeting extends TenantRow {
  @Column("uuid", { name: "plan_id" }) planId: string;

  @Field(() => LegalDateScalar, { description: "会议日期: the day of the meeting." })
  @Column("date", { name: "held_on" })
  heldOn: string;

  @Field(() => String, { description: "会议议题: the topics on the agenda to which the study is tied." })
  @Column("text")
  agenda: string;
}
