/** Post 岗位, Person 人员, PostHolding 任职 and ActingHolding 代理: a person acts through a post; it has one holder at a time, and while he is absent one who acts for him. */
import { Check, Column, Entity, Exclusion, ForeignKey, Index } from "typeorm";
import { Field, Int, ObjectType } from "type-graphql";
import { Access } from "../../src/kernel/access.js";
import { ACTING_GROUND, type ActingGround } from "../../src/kernel/people.js";
import { ROLE, type Role } from "../../src/kernel/vocabulary.js";
import { NodeShape } from "../platform/node-shape.js";
import { DatedRow } from "../platform/dated-row.js";
import { RoleEnum } from "../platform/enums.js";
import { TenantRow } from "../platform/tenant-row.js";
import { OneOf, Period, SomeOf } from "../platform/one-of.js";
import { OrgUnit } from "./org-unit.entity.js";

@Access("seePeople")
@ObjectType("Person", { simpleResolvers: true, description: "人员: a natural person who holds posts; rules on conflicts of interest compare persons, not posts." })
@Entity("person")
export class Person extends TenantRow {
  @Field(() => String, { description: "姓名: the person's name." })
  @Column("text")
  name: string;

  /** How the name is found and sorted: its characters, its syllables and their initials. */
  @Column("text", { name: "search_text", default: "" }) searchText?: string;
  @Column("text", { name: "sort_text", default: "" }) sortText?: string;
}

@Access("seeStructure")
@ObjectType("Post", { simpleResolvers: true, implements: NodeShape, description: "岗位: a dated post of a unit; what it makes its holder stands in its roles." })
@Entity("post")
@Period("post")
@SomeOf("post", "roles", ROLE)
@ForeignKey(() => OrgUnit, ["tenantId", "unitId"], ["tenantId", "id"], { name: "post_unit_fkey" })
@ForeignKey(() => Post, ["tenantId", "reportsToId"], ["tenantId", "id"], { name: "post_reports_to_fkey" })
@Index("post_by_unit", ["tenantId", "unitId"])
export class Post extends DatedRow {
  @Column("uuid", { name: "unit_id" }) unitId: string;

  @Field(() => String, { description: "岗位名称: the post's title." })
  @Column("text")
  title: string;

  @Field(() => [RoleEnum], { description: "岗位职责: what the post makes its holder." })
  @Column("text", { array: true })
  roles: Role[];

  @Column("uuid", { name: "reports_to_id", nullable: true }) reportsToId: string | null;

  @Field(() => Int, { description: "版本: rises with each change of the post and of who is in it; send it as `expectedVersion`." })
  @Column("integer", { default: 1 })
  version?: number;
}

/** A stretch without a day is one that was taken back before it began; it holds on no day and stands in nobody's way. */
const mayBeTakenBack = (table: string): ClassDecorator => Check(`${table}_period_check`, `"valid_to" >= "valid_from"`) as ClassDecorator;

@Access("seePeople")
@ObjectType("PostHolding", { simpleResolvers: true, description: "任职: one person's time in one post, as its holder or acting for an absent one." })
@Entity("post_holding")
@mayBeTakenBack("post_holding")
@ForeignKey(() => Post, ["tenantId", "postId"], ["tenantId", "id"], { name: "post_holding_post_fkey" })
@ForeignKey(() => Person, ["tenantId", "personId"], ["tenantId", "id"], { name: "post_holding_person_fkey" })
@Exclusion("post_holding_one_holder", `USING gist ("tenant_id" WITH =, "post_id" WITH =, daterange("valid_from", "valid_to") WITH &&)`)
@Index("post_holding_by_person", ["tenantId", "personId"])
export class PostHolding extends DatedRow {
  @Column("uuid", { name: "post_id" }) postId: string;
  @Column("uuid", { name: "person_id" }) personId: string;
}

@Entity("acting_holding")
@mayBeTakenBack("acting_holding")
@OneOf("acting_holding", "ground", ACTING_GROUND)
@Check("acting_holding_is_dated", `"valid_to" IS NOT NULL AND "document_no" IS NOT NULL`)
@ForeignKey(() => Post, ["tenantId", "postId"], ["tenantId", "id"], { name: "acting_holding_post_fkey" })
@ForeignKey(() => Person, ["tenantId", "personId"], ["tenantId", "id"], { name: "acting_holding_person_fkey" })
@Exclusion("acting_holding_one_at_a_time", `USING gist ("tenant_id" WITH =, "post_id" WITH =, daterange("valid_from", "valid_to") WITH &&)`)
@Index("acting_holding_by_person", ["tenantId", "personId"])
export class ActingHolding extends DatedRow {
  @Column("uuid", { name: "post_id" }) postId: string;
  @Column("uuid", { name: "person_id" }) personId: string;
  @Column("text") ground: ActingGround;
}
