/** TrainingPlan 培训计划: whom a unit trains in a year, in which laws and how many of them (WP-F-14). */
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { Field, Int, ObjectType } from "type-graphql";
import { Access } from "../../src/kernel/access.js";
import { TRAINING_AUDIENCE, TRAINING_PLAN_STATE, type TrainingAudience, type TrainingPlanState } from "../../src/kernel/training-words.js";
import { OrgUnit } from "../organisations/org-unit.entity.js";
import { TrainingAudienceEnum, TrainingPlanStateEnum } from "../platform/enums.js";
import { NodeShape } from "../platform/node-shape.js";
import { OneOf } from "../platform/one-of.js";
import { LegalDateScalar } from "../platform/scalars.js";
import { TrainingRow } from "./training-row.entity.js";

@Access("seeTraining")
@ObjectType("TrainingPlan", { simpleResolvers: true, implements: NodeShape, description: "培训计划: whom a unit trains in a year, in which laws, and how many of them (WP-F-14)." })
@Entity("training_plan")
@OneOf("training_plan", "state", TRAINING_PLAN_STATE)
@OneOf("training_plan", "audience", TRAINING_AUDIENCE)
@ForeignKey(() => OrgUnit, ["tenantId", "unitId"], ["tenantId", "id"], { name: "training_plan_unit_fkey" })
@Index("training_plan_by_organ", ["tenantId", "organId", "year"])
export class TrainingPlan extends TrainingRow {
  @Field(() => TrainingPlanStateEnum, { description: "状态: where the plan stands." })
  @Column("text")
  state: TrainingPlanState;

  @Field(() => Int, { description: "年度: the calendar year in Asia/Shanghai." })
  @Column("integer")
  year: number;

  @Field(() => String, { description: "计划名称: the plan's title." })
  @Column("text")
  title: string;

  @Field(() => TrainingAudienceEnum, { description: "培训对象: whom it is for (WP-A-7-1)." })
  @Column("text")
  audience: TrainingAudience;

  @Field(() => Int, { description: "计划人数: how many people are to be trained; completion is measured against it (WP-F-14)." })
  @Column("integer", { name: "target_headcount" })
  targetHeadcount: number;

  @Field(() => [String], { description: "所学法律: names or clause ids of what is taught, in the plan's order." })
  @Column("text", { array: true })
  laws: string[];

  @Field(() => String, { nullable: true, description: "普法规划: the programme it belongs to, such as 八五普法 (AR-2.2.1-1)." })
  @Column("text", { nullable: true })
  programme: string | null;

  @Field(() => String, { nullable: true, description: "专项检查: the inspection campaign it prepares (WP-D-2)." })
  @Column("text", { nullable: true })
  campaign: string | null;

  @Field(() => LegalDateScalar, { nullable: true, description: "专项检查开始日期: first day of the campaign; study comes before it." })
  @Column("date", { name: "campaign_starts_on", nullable: true })
  campaignStartsOn: string | null;

  @Column("uuid", { name: "drafted_by", nullable: true }) draftedBy: string | null;
}
