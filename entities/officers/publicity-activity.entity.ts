/** PublicityActivity 普法宣传活动, its counts by medium, and PublicityFund 普法经费: how law is brought to the people, in numbers (WP-A-7-2, WP-E-3). */
import { Column, Entity, ForeignKey, Index, Unique } from "typeorm";
import { Field, Int, ObjectType } from "type-graphql";
import { Access } from "../../src/kernel/access.js";
import {
  PUBLICITY_ACTIVITY_STATE, PUBLICITY_AUDIENCE, PUBLICITY_KIND, PUBLICITY_MEDIUM,
  type PublicityActivityState, type PublicityAudience, type PublicityKind, type PublicityMedium,
} from "../../src/kernel/training-words.js";
import { OrgUnit } from "../organisations/org-unit.entity.js";
import { PublicityActivityStateEnum, PublicityAudienceEnum, PublicityKindEnum, PublicityMediumEnum } from "../platform/enums.js";
import { NodeShape } from "../platform/node-shape.js";
import { OneOf, SomeOf } from "../platform/one-of.js";
import { LegalDateScalar } from "../platform/scalars.js";
import { TenantRow } from "../platform/tenant-row.js";
import { TrainingRow } from "./training-row.entity.js";

@Access("seeTraining")
@ObjectType("PublicityActivity", { simpleResolvers: true, implements: NodeShape, description: "普法活动: one activity that brings law to an audience, with its numbers (WP-A-7-2)." })
@Entity("publicity_activity")
@OneOf("publicity_activity", "state", PUBLICITY_ACTIVITY_STATE)
@OneOf("publicity_activity", "kind", PUBLICITY_KIND)
@SomeOf("publicity_activity", "audiences", PUBLICITY_AUDIENCE)
@ForeignKey(() => OrgUnit, ["tenantId", "unitId"], ["tenantId", "id"], { name: "publicity_activity_unit_fkey" })
@Index("publicity_activity_by_organ", ["tenantId", "organId", "heldOn"])
export class PublicityActivity extends TrainingRow {
  @Field(() => PublicityActivityStateEnum, { description: "状态: whether it counts." })
  @Column("text")
  state: PublicityActivityState;

  @Field(() => LegalDateScalar, { description: "活动日期: its first day; it counts in the year of this day." })
  @Column("date", { name: "held_on" })
  heldOn: string;

  @Field(() => String, { description: "活动名称: what it was called." })
  @Column("text")
  title: string;

  @Field(() => PublicityKindEnum, { description: "形式: the form of the activity (WP-B-2)." })
  @Column("text")
  kind: PublicityKind;

  @Field(() => [PublicityAudienceEnum], { description: "宣传对象: whom it was for, at least one (AR-1.2-3)." })
  @Column("text", { array: true })
  audiences: PublicityAudience[];

  @Field(() => [String], { description: "所宣传法律: names or clause ids; none is warned of (WP-F-15)." })
  @Column("text", { array: true })
  laws: string[];

  @Field(() => String, { nullable: true, description: "普法规划: the programme it belongs to, such as 八五普法 (WP-F-15)." })
  @Column("text", { nullable: true })
  programme: string | null;

  @Field(() => Int, { description: "受众人数: persons reached." })
  @Column("integer", { name: "persons_reached" })
  personsReached: number;
}

@ObjectType("PublicityCount", { simpleResolvers: true, description: "宣传数量: how many of one medium (WP-E-3)." })
@Entity("publicity_count")
@OneOf("publicity_count", "medium", PUBLICITY_MEDIUM)
@ForeignKey(() => PublicityActivity, ["tenantId", "activityId"], ["tenantId", "id"], { name: "publicity_count_activity_fkey" })
@Unique("publicity_count_medium_key", ["tenantId", "activityId", "medium"])
export class PublicityCount extends TenantRow {
  @Column("uuid", { name: "activity_id" }) activityId: string;

  @Field(() => PublicityMediumEnum, { description: "宣传形式: the medium." })
  @Column("text")
  medium: PublicityMedium;

  @Field(() => Int, { description: "数量: leaflets, issues, slogans and so on, by the medium." })
  @Column("integer")
  number: number;
}

@Entity("publicity_fund")
@ForeignKey(() => OrgUnit, ["tenantId", "unitId"], ["tenantId", "id"], { name: "publicity_fund_unit_fkey" })
@Index("publicity_fund_by_unit", ["tenantId", "unitId", "year"])
export class PublicityFund extends TenantRow {
  @Column("uuid", { name: "unit_id" }) unitId: string;
  @Column("uuid", { name: "organ_id" }) organId: string;
  @Column("integer") year: number;
  /** Whole yuan. */
  @Column("integer", { name: "amount_yuan" }) amountYuan: number;
  @Column("text") source: string;
}
