/** Authorisation 授权: what a law or regulation itself gives an organisation to do in its own name; registered, never granted (处罚法§19). */
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { Field, Int, ObjectType } from "type-graphql";
import { Access } from "../../src/kernel/access.js";
import { AUTHORISATION_STATE, type AuthorisationState } from "../../src/kernel/transfer-words.js";
import { ACTION_KIND, type ActionKind } from "../../src/kernel/vocabulary.js";
import { OrgUnit } from "../organisations/org-unit.entity.js";
import { ActionKindEnum, AuthorisationStateEnum } from "../platform/enums.js";
import { NodeShape } from "../platform/node-shape.js";
import { OneOf, SomeOf } from "../platform/one-of.js";
import { LegalDateScalar } from "../platform/scalars.js";
import { TenantRow } from "../platform/tenant-row.js";
import { Basis } from "../power-lists/basis.entity.js";

@Access("seeStructure")
@ObjectType("Authorisation", { simpleResolvers: true, implements: NodeShape, description: "授权: what a law or regulation itself gives an organisation to do in its own name; no delegation (WP-A-5-1, NL-XK-23)." })
@Entity("authorisation")
@OneOf("authorisation", "state", AUTHORISATION_STATE)
@SomeOf("authorisation", "action_kinds", ACTION_KIND)
@ForeignKey(() => OrgUnit, ["tenantId", "organisationId"], ["tenantId", "id"], { name: "authorisation_organisation_fkey" })
@ForeignKey(() => OrgUnit, ["tenantId", "departmentId"], ["tenantId", "id"], { name: "authorisation_department_fkey" })
@ForeignKey(() => Basis, ["tenantId", "basisId"], ["tenantId", "id"], { name: "authorisation_basis_fkey" })
@Index("authorisation_by_organisation", ["tenantId", "organisationId"])
@Index("authorisation_by_department", ["tenantId", "departmentId"])
export class Authorisation extends TenantRow {
  @Field(() => AuthorisationStateEnum, { description: "状态: where it stands; whether it holds is said by its days." })
  @Column("text")
  state: AuthorisationState;

  @Field(() => Int, { description: "版本: rises with every step; send it back as `expectedVersion`." })
  @Column("integer")
  version: number;

  @Column("uuid", { name: "organisation_id" }) organisationId: string;
  @Column("uuid", { name: "department_id" }) departmentId: string;
  /** The office that keeps the record. */
  @Column("uuid", { name: "keeper_id" }) keeperId: string;
  @Column("uuid", { name: "drafted_by", nullable: true }) draftedBy: string | null;
  @Column("uuid", { name: "basis_id" }) basisId: string;

  @Field(() => String, { description: "授权条款: the articles that authorise." })
  @Column("text")
  articles: string;

  @Field(() => [String], { description: "授权事项: the matters in words, at most 100." })
  @Column("text", { array: true })
  matters: string[];

  @Field(() => [ActionKindEnum], { description: "行为种类: the kinds of enforcement action it speaks of." })
  @Column("text", { name: "action_kinds", array: true })
  actionKinds: ActionKind[];

  @Field(() => LegalDateScalar, { description: "生效日期: the first day." })
  @Column("date", { name: "from_on" })
  fromOn: string;

  @Field(() => LegalDateScalar, { nullable: true, description: "届满日期: the first day on which it no longer holds; null where the law names none." })
  @Column("date", { name: "to_on", nullable: true })
  toOn: string | null;

  @Field(() => LegalDateScalar, { nullable: true, description: "公布日期: the day on which it was published; null before." })
  @Column("date", { name: "published_on", nullable: true })
  publishedOn: string | null;

  @Field(() => String, { nullable: true, description: "公布网址: where it is read; null before." })
  @Column("text", { nullable: true })
  url: string | null;

  @Field(() => LegalDateScalar, { nullable: true, description: "终止日期: the first day on which it has ended; null while it has not." })
  @Column("date", { name: "ended_on", nullable: true })
  endedOn: string | null;

  /** The edge that it drew. */
  @Column("uuid", { name: "relation_id", nullable: true }) relationId: string | null;
}
