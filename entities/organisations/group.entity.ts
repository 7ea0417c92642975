/** LeadingGroup 领导小组 and MeetingBody 议事机构 of a unit: seats belong to posts, so a new holder takes the seat over with the post. */
import { Column, Entity, Exclusion, ForeignKey, Index } from "typeorm";
import { Field, ObjectType } from "type-graphql";
import { Access } from "../../src/kernel/access.js";
import { GROUP_POSITION, LEADING_GROUP_DUTY, MEETING_BODY_KIND, type GroupPosition, type LeadingGroupDuty, type MeetingBodyKind } from "../../src/kernel/vocabulary.js";
import { NodeShape } from "../platform/node-shape.js";
import { DatedRow } from "../platform/dated-row.js";
import { GroupPositionEnum, LeadingGroupDutyEnum, MeetingBodyKindEnum } from "../platform/enums.js";
import { OneOf, Period, SomeOf } from "../platform/one-of.js";
import { OrgUnit } from "./org-unit.entity.js";
import { Post } from "./post.entity.js";

@Access("seeStructure")
@ObjectType("LeadingGroup", { simpleResolvers: true, implements: NodeShape, description: "领导小组: the group that leads the responsibility system in a unit (YB-4.1-1, AR-5.1-1)." })
@Entity("leading_group")
@Period("leading_group")
@SomeOf("leading_group", "duties", LEADING_GROUP_DUTY)
@ForeignKey(() => OrgUnit, ["tenantId", "unitId"], ["tenantId", "id"], { name: "leading_group_unit_fkey" })
@ForeignKey(() => OrgUnit, ["tenantId", "officeUnitId"], ["tenantId", "id"], { name: "leading_group_office_fkey" })
@Index("leading_group_by_unit", ["tenantId", "unitId"])
@Exclusion("leading_group_no_overlap", `USING gist ("tenant_id" WITH =, "unit_id" WITH =, "name" WITH =, daterange("valid_from", "valid_to") WITH &&)`)
export class LeadingGroup extends DatedRow {
  @Column("uuid", { name: "unit_id" }) unitId: string;
  @Column("uuid", { name: "office_unit_id", nullable: true }) officeUnitId: string | null;

  @Field(() => String, { description: "名称: the group's name." })
  @Column("text")
  name: string;

  @Field(() => [LeadingGroupDutyEnum], { description: "职责: the duties that the document gives the group (AR-5.1-3)." })
  @Column("text", { array: true })
  duties: LeadingGroupDuty[];
}

@Access("seeStructure")
@ObjectType("LeadingGroupSeat", { simpleResolvers: true, description: "领导小组席位: a post's seat in a leading group." })
@Entity("leading_group_seat")
@Period("leading_group_seat")
@OneOf("leading_group_seat", "position", GROUP_POSITION)
@ForeignKey(() => LeadingGroup, ["tenantId", "groupId"], ["tenantId", "id"], { name: "leading_group_seat_group_fkey" })
@ForeignKey(() => Post, ["tenantId", "postId"], ["tenantId", "id"], { name: "leading_group_seat_post_fkey" })
@Exclusion("leading_group_seat_no_overlap", `USING gist ("tenant_id" WITH =, "group_id" WITH =, "post_id" WITH =, daterange("valid_from", "valid_to") WITH &&)`)
export class LeadingGroupSeat extends DatedRow {
  @Column("uuid", { name: "group_id" }) groupId: string;
  @Column("uuid", { name: "post_id" }) postId: string;

  @Field(() => GroupPositionEnum, { description: "职务: the seat's position in the group." })
  @Column("text")
  position: GroupPosition;
}

@Access("seeStructure")
@ObjectType("MeetingBody", { simpleResolvers: true, implements: NodeShape, description: "议事机构: a meeting that decides for a unit; which decides what is a policy of the unit." })
@Entity("meeting_body")
@Period("meeting_body")
@OneOf("meeting_body", "kind", MEETING_BODY_KIND)
@ForeignKey(() => OrgUnit, ["tenantId", "unitId"], ["tenantId", "id"], { name: "meeting_body_unit_fkey" })
@Exclusion("meeting_body_no_overlap", `USING gist ("tenant_id" WITH =, "unit_id" WITH =, "kind" WITH =, daterange("valid_from", "valid_to") WITH &&)`)
export class MeetingBody extends DatedRow {
  @Column("uuid", { name: "unit_id" }) unitId: string;

  @Field(() => MeetingBodyKindEnum, { description: "种类: the kind of meeting." })
  @Column("text")
  kind: MeetingBodyKind;
}

@Entity("meeting_body_seat")
@Period("meeting_body_seat")
@ForeignKey(() => MeetingBody, ["tenantId", "bodyId"], ["tenantId", "id"], { name: "meeting_body_seat_body_fkey" })
@ForeignKey(() => Post, ["tenantId", "postId"], ["tenantId", "id"], { name: "meeting_body_seat_post_fkey" })
@Exclusion("meeting_body_seat_no_overlap", `USING gist ("tenant_id" WITH =, "body_id" WITH =, "post_id" WITH =, daterange("valid_from", "valid_to") WITH &&)`)
export class MeetingBodySeat extends DatedRow {
  @Column("uuid", { name: "body_id" }) bodyId: string;
  @Column("uuid", { name: "post_id" }) postId: string;
}
