/** TrainingSession 培训班次 and TrainingAttendance 出勤: what was taught on a day, who was there for how long, and how the test went. */
import { Column, Entity, ForeignKey, Index, Unique } from "typeorm";
import { Field, Float, Int, ObjectType } from "type-graphql";
import { Access } from "../../src/kernel/access.js";
import {
  TRAINING_AUDIENCE, TRAINING_KIND, TRAINING_SESSION_STATE, type TrainingAudience, type TrainingKind, type TrainingSessionState,
} from "../../src/kernel/training-words.js";
import { OrgUnit } from "../organisations/org-unit.entity.js";
import { Person } from "../organisations/post.entity.js";
import { TrainingAudienceEnum, TrainingKindEnum, TrainingSessionStateEnum } from "../platform/enums.js";
import { NodeShape } from "../platform/node-shape.js";
import { OneOf } from "../platform/one-of.js";
import { LegalDateScalar } from "../platform/scalars.js";
import { TenantRow } from "../platform/tenant-row.js";
import { TrainingPlan } from "./training-plan.entity.js";
import { TrainingRow } from "./training-row.entity.js";

@Access("seeTraining")
@ObjectType("TrainingSession", { simpleResolvers: true, implements: NodeShape, description: "培训班次: one session of training or study, with the laws it teaches (WP-B-2)." })
@Entity("training_session")
@OneOf("training_session", "state", TRAINING_SESSION_STATE)
@OneOf("training_session", "kind", TRAINING_KIND)
@OneOf("training_session", "audience", TRAINING_AUDIENCE)
@ForeignKey(() => OrgUnit, ["tenantId", "unitId"], ["tenantId", "id"], { name: "training_session_unit_fkey" })
@ForeignKey(() => TrainingPlan, ["tenantId", "planId"], ["tenantId", "id"], { name: "training_session_plan_fkey" })
@Index("training_session_by_organ", ["tenantId", "organId", "heldOn"])
@Index("training_session_by_plan", ["tenantId", "planId"])
export class TrainingSession extends TrainingRow {
  @Field(() => TrainingSessionStateEnum, { description: "状态: where the session stands." })
  @Column("text")
  state: TrainingSessionState;

  @Column("uuid", { name: "plan_id", nullable: true }) planId: string | null;
  @Column("uuid", { name: "study_plan_id", nullable: true }) studyPlanId: string | null;
  @Column("uuid", { name: "planned_meeting_id", nullable: true }) plannedMeetingId: string | null;

  @Field(() => LegalDateScalar, { description: "举办日期: the day of the session; it counts in the year of this day." })
  @Column("date", { name: "held_on" })
  heldOn: string;

  @Field(() => Float, { description: "学时: hours of the session in steps of half an hour; eight hours are one day." })
  @Column("numeric", { precision: 4, scale: 1 })
  hours: number;

  @Field(() => TrainingKindEnum, { description: "形式: the form of the session." })
  @Column("text")
  kind: TrainingKind;

  @Field(() => String, { description: "主题: what the session is about." })
  @Column("text")
  title: string;

  @Field(() => TrainingAudienceEnum, { description: "培训对象: whom it is for (WP-E-2)." })
  @Column("text")
  audience: TrainingAudience;

  @Field(() => [String], { description: "所学法律: names or clause ids, at least one (WP-B-2)." })
  @Column("text", { array: true })
  laws: string[];

  @Field(() => String, { nullable: true, description: "专项检查: the campaign it prepares (WP-D-2)." })
  @Column("text", { nullable: true })
  campaign: string | null;

  @Field(() => String, { nullable: true, description: "会议议题: the agenda of the meeting at which it was held (WP-H-1)." })
  @Column("text", { nullable: true })
  agenda: string | null;

  @Field(() => String, { nullable: true, description: "相关依据: the legal basis it is tied to (AR-4.1.1-3)." })
  @Column("text", { nullable: true })
  basis: string | null;

  @Field(() => String, { nullable: true, description: "相关事项: the matter it is tied to (AR-4.1.1-3)." })
  @Column("text", { nullable: true })
  matter: string | null;
}

@Access("seeTraining")
@ObjectType("TrainingAttendance", { simpleResolvers: true, description: "出勤记录: the hours of one person at one session; a correction is a further record with its reason." })
@Entity("training_attendance")
@ForeignKey(() => TrainingSession, ["tenantId", "sessionId"], ["tenantId", "id"], { name: "training_attendance_session_fkey" })
@ForeignKey(() => Person, ["tenantId", "personId"], ["tenantId", "id"], { name: "training_attendance_person_fkey" })
@Unique("training_attendance_revision_key", ["tenantId", "sessionId", "personId", "revision"])
@Index("training_attendance_by_person", ["tenantId", "personId"])
export class TrainingAttendance extends TenantRow {
  @Column("uuid", { name: "session_id" }) sessionId: string;
  @Column("uuid", { name: "person_id" }) personId: string;
  /** Where the person served on the day of the session. */
  @Column("uuid", { name: "unit_id" }) unitId: string;
  @Column("uuid", { name: "organ_id" }) organId: string;

  @Field(() => Int, { description: "登记次序: 1 for the first record, one more for each correction; the highest counts." })
  @Column("integer")
  revision: number;

  @Field(() => Float, { description: "实到学时: hours attended, in steps of half an hour." })
  @Column("numeric", { precision: 4, scale: 1 })
  hours: number;

  @Column("numeric", { precision: 5, scale: 2, nullable: true }) score: number | null;
  @Column("boolean", { nullable: true }) passed: boolean | null;

  @Field(() => String, { nullable: true, description: "更正理由: why it replaces the record before; null for the first." })
  @Column("text", { nullable: true })
  reason: string | null;
}
