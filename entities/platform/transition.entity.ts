/** Transition 办理步骤: one step of one object's life, with the person and the posts held at that time. Written once, never changed. */
import { Column, Entity, Unique } from "typeorm";
import { Field, Int, ObjectType } from "type-graphql";
import { Access } from "../../src/kernel/access.js";
import { InstantScalar, LegalDateScalar } from "./scalars.js";
import { TenantRow } from "./tenant-row.js";

@Access("signedIn")
@ObjectType("Transition", { simpleResolvers: true, description: "办理步骤: one step of an object's life; whoever sees the object sees its steps." })
@Entity("transition")
@Unique("transition_of_subject_key", ["tenantId", "subjectType", "subjectId", "version"])
export class Transition extends TenantRow {
  @Column("text", { name: "subject_type" }) subjectType: string;
  @Column("uuid", { name: "subject_id" }) subjectId: string;

  @Field(() => Int, { description: "版本: the version of the object after this step." })
  @Column("integer")
  version: number;

  @Field(() => String, { description: "步骤: the name of the mutation that took it." })
  @Column("text")
  action: string;

  @Field(() => String, { nullable: true, description: "原状态: the state before; null for the step that created the object." })
  @Column("text", { name: "from_state", nullable: true })
  fromState: string | null;

  @Field(() => String, { description: "新状态: the state after." })
  @Column("text", { name: "to_state" })
  toState: string;

  @Field(() => LegalDateScalar, { description: "日期: the day on which it was taken, in Asia/Shanghai." })
  @Column("date")
  day: string;

  @Field(() => InstantScalar, { description: "记录时间: when the database wrote it." })
  @Column("timestamptz", { name: "recorded_at", default: () => "clock_timestamp()" })
  recordedAt: string;

  @Column("uuid", { name: "person_id", nullable: true }) personId: string | null;
  @Column("uuid", { name: "account_id", nullable: true }) accountId: string | null;
  @Column("uuid", { name: "post_ids", array: true }) postIds: string[];
  /** Those of the posts through which the person acted for an absent holder. */
  @Column("uuid", { name: "acting_post_ids", array: true }) actingPostIds: string[];

  @Field(() => String, { nullable: true, description: "系统来源: seed, job or operator where no person acted; null for people." })
  @Column("text", { nullable: true })
  system: string | null;

  @Field(() => String, { nullable: true, description: "说明: the reason or remark given with the step." })
  @Column("text", { nullable: true })
  note: string | null;
}
