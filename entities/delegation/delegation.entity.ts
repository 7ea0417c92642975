/** Delegation 委托: a letter by which an organ lets somebody else exercise a power in its name, with its matters, bases, conditions, signatures and publications. */
import { Check, Column, Entity, ForeignKey, Index, Unique } from "typeorm";
import { Field, Int, ObjectType } from "type-graphql";
import { Access } from "../../src/kernel/access.js";
import {
  DELEGATION_END, DELEGATION_SIDE, DELEGATION_STATE, QUALIFICATION, type DelegationEnd, type DelegationSide, type DelegationState, type Qualification,
} from "../../src/kernel/delegation-words.js";
import { ACTION_KIND, type ActionKind } from "../../src/kernel/vocabulary.js";
import { OrgRelation } from "../organisations/org-relation.entity.js";
import { OrgUnit } from "../organisations/org-unit.entity.js";
import { DelegationEndEnum, DelegationSideEnum, DelegationStateEnum, QualificationEnum } from "../platform/delegation-enums.js";
import { ActionKindEnum } from "../platform/enums.js";
import { NodeShape } from "../platform/node-shape.js";
import { OneOf } from "../platform/one-of.js";
import { LegalDateScalar } from "../platform/scalars.js";
import { TenantRow } from "../platform/tenant-row.js";
import { Basis } from "../power-lists/basis.entity.js";

@Access("seeStructure")
@ObjectType("Delegation", { simpleResolvers: true, implements: NodeShape, description: "委托书: by which an organ lets somebody else exercise a power in its name; what was signed never changes (NL-CF-20-1)." })
@Entity("delegation")
@OneOf("delegation", "state", DELEGATION_STATE)
@OneOf("delegation", "end_ground", DELEGATION_END)
@Check("delegation_days_check", `"starts_on" <= "ends_on"`)
@Check("delegation_effective_check", `"effective_on" IS NOT NULL OR "state" NOT IN ('PUBLISHED', 'IN_RECTIFICATION', 'SUSPENDED', 'EXPIRED')`)
@Check("delegation_ended_check", `("state" IN ('EXPIRED', 'TERMINATED')) = ("ended_on" IS NOT NULL) AND ("state" = 'TERMINATED') = ("end_ground" IS NOT NULL)`)
@ForeignKey(() => OrgUnit, ["tenantId", "delegatorId"], ["tenantId", "id"], { name: "delegation_delegator_fkey" })
@ForeignKey(() => OrgUnit, ["tenantId", "delegateId"], ["tenantId", "id"], { name: "delegation_delegate_fkey" })
@ForeignKey(() => OrgUnit, ["tenantId", "confirmerId"], ["tenantId", "id"], { name: "delegation_confirmer_fkey" })
@ForeignKey(() => Delegation, ["tenantId", "renewsId"], ["tenantId", "id"], { name: "delegation_renews_fkey" })
@Unique("delegation_letter_key", ["tenantId", "delegatorId", "letterNo"])
@Index("delegation_by_delegate", ["tenantId", "delegateId"])
@Index("delegation_by_end", ["tenantId", "endsOn"], { where: `"state" IN ('PUBLISHED', 'IN_RECTIFICATION', 'SUSPENDED')` })
export class Delegation extends TenantRow {
  @Field(() => DelegationStateEnum, { description: "状态: where the letter stands." })
  @Column("text")
  state: DelegationState;

  @Field(() => Int, { description: "版本: rises with every step; send it back as `expectedVersion`." })
  @Column("integer")
  version: number;

  /** The version at which its text was last written; matters, bases and conditions carry it. */
  @Column("integer", { name: "written_at" }) writtenAt: number;

  @Field(() => String, { description: "委托书文号: its number, once for each delegator." })
  @Column("text", { name: "letter_no" })
  letterNo: string;

  @Column("uuid", { name: "delegator_id" }) delegatorId: string;
  @Column("uuid", { name: "delegate_id" }) delegateId: string;
  /** Settled with the leader's consent: who confirms it. */
  @Column("uuid", { name: "confirmer_id", nullable: true }) confirmerId: string | null;
  /** The letter that it takes the place of. */
  @Column("uuid", { name: "renews_id", nullable: true }) renewsId: string | null;

  @Field(() => String, { description: "委托权限: what the delegate may do." })
  @Column("text")
  powers: string;

  @Field(() => [String], { description: "委托地域: codes of the divisions in which it may do so." })
  @Column("text", { array: true })
  territory: string[];

  @Field(() => LegalDateScalar, { description: "起始日: its first day." })
  @Column("date", { name: "starts_on" })
  startsOn: string;

  @Field(() => LegalDateScalar, { description: "终止日: its last day; none is without one." })
  @Column("date", { name: "ends_on" })
  endsOn: string;

  @Field(() => LegalDateScalar, { nullable: true, description: "生效日期: the first day on which it is published and has begun; null before it is published (NL-CF-20-2)." })
  @Column("date", { name: "effective_on", nullable: true })
  effectiveOn: string | null;

  @Field(() => LegalDateScalar, { nullable: true, description: "整改期限: by when what was found is put right; null while nothing is." })
  @Column("date", { name: "rectify_by", nullable: true })
  rectifyBy: string | null;

  @Field(() => LegalDateScalar, { nullable: true, description: "结束日期: the day on which its end was recorded; null while it runs." })
  @Column("date", { name: "ended_on", nullable: true })
  endedOn: string | null;

  @Field(() => DelegationEndEnum, { nullable: true, description: "终止原因: why it ended before its last day; null otherwise." })
  @Column("text", { name: "end_ground", nullable: true })
  endGround: DelegationEnd | null;
}

@Access("seeStructure")
@ObjectType("DelegationMatter", { simpleResolvers: true, description: "委托事项: an item of the delegator's published power list that the letter names." })
@Entity("delegation_matter")
@OneOf("delegation_matter", "action_kind", ACTION_KIND)
@ForeignKey(() => Delegation, ["tenantId", "delegationId"], ["tenantId", "id"], { name: "delegation_matter_delegation_fkey" })
@Unique("delegation_matter_key", ["tenantId", "delegationId", "writtenAt", "code"])
export class DelegationMatter extends TenantRow {
  @Column("uuid", { name: "delegation_id" }) delegationId: string;
  @Column("integer", { name: "written_at" }) writtenAt: number;

  @Field(() => String, { description: "事项编码: its code in the delegator's power list." })
  @Column("text")
  code: string;

  @Field(() => ActionKindEnum, { description: "行为种类: the kind of action that is delegated." })
  @Column("text", { name: "action_kind" })
  actionKind: ActionKind;
}

@Access("seeStructure")
@ObjectType("DelegationBasis", { simpleResolvers: true, description: "委托依据: a law, regulation or rule that allows the delegation, with its articles." })
@Entity("delegation_basis")
@ForeignKey(() => Delegation, ["tenantId", "delegationId"], ["tenantId", "id"], { name: "delegation_basis_delegation_fkey" })
@ForeignKey(() => Basis, ["tenantId", "basisId"], ["tenantId", "id"], { name: "delegation_basis_basis_fkey" })
@Unique("delegation_basis_key", ["tenantId", "delegationId", "writtenAt", "basisId"])
@Index("delegation_basis_by_basis", ["tenantId", "basisId"])
export class DelegationBasis extends TenantRow {
  @Column("uuid", { name: "delegation_id" }) delegationId: string;
  @Column("integer", { name: "written_at" }) writtenAt: number;
  @Column("uuid", { name: "basis_id" }) basisId: string;

  @Field(() => String, { description: "条款: the articles." })
  @Column("text")
  articles: string;

  @Field(() => Boolean, { description: "明确委托主体: whether these articles name the delegator as one; an authorised organisation needs it (YB-2.1-9)." })
  @Column("boolean", { name: "names_delegator" })
  namesDelegator: boolean;
}

@Access("seeStructure")
@ObjectType("DelegationQualification", { simpleResolvers: true, description: "受委托条件核查: whether the delegate meets a condition of law, and what shows it (NL-CF-21)." })
@Entity("delegation_qualification")
@OneOf("delegation_qualification", "condition", QUALIFICATION)
@ForeignKey(() => Delegation, ["tenantId", "delegationId"], ["tenantId", "id"], { name: "delegation_qualification_delegation_fkey" })
@Unique("delegation_qualification_key", ["tenantId", "delegationId", "writtenAt", "condition"])
export class DelegationQualification extends TenantRow {
  @Column("uuid", { name: "delegation_id" }) delegationId: string;
  @Column("integer", { name: "written_at" }) writtenAt: number;

  @Field(() => QualificationEnum, { description: "受委托条件: which of the three." })
  @Column("text")
  condition: Qualification;

  @Field(() => Boolean, { description: "是否符合: whether it is met." })
  @Column("boolean")
  met: boolean;

  @Field(() => String, { nullable: true, description: "证明材料: what shows it; without it a condition is not met." })
  @Column("text", { nullable: true })
  evidence: string | null;
}

@Access("seeStructure")
@ObjectType("DelegationSignature", { simpleResolvers: true, description: "委托书签署: the signature of one side." })
@Entity("delegation_signature")
@OneOf("delegation_signature", "side", DELEGATION_SIDE)
@ForeignKey(() => Delegation, ["tenantId", "delegationId"], ["tenantId", "id"], { name: "delegation_signature_delegation_fkey" })
@Unique("delegation_signature_key", ["tenantId", "delegationId", "side"])
export class DelegationSignature extends TenantRow {
  @Column("uuid", { name: "delegation_id" }) delegationId: string;

  @Field(() => DelegationSideEnum, { description: "签署方: for which side." })
  @Column("text")
  side: DelegationSide;

  /** null for what a seed wrote. */
  @Column("uuid", { name: "person_id", nullable: true }) personId: string | null;

  @Field(() => LegalDateScalar, { description: "签署日期: the day." })
  @Column("date", { name: "signed_on" })
  signedOn: string;
}

@Access("seeStructure")
@ObjectType("DelegationPublication", { simpleResolvers: true, description: "委托书公布记录: where one side published the letter (NL-CF-20-2)." })
@Entity("delegation_publication")
@OneOf("delegation_publication", "side", DELEGATION_SIDE)
@ForeignKey(() => Delegation, ["tenantId", "delegationId"], ["tenantId", "id"], { name: "delegation_publication_delegation_fkey" })
@Unique("delegation_publication_key", ["tenantId", "delegationId", "side"])
export class DelegationPublication extends TenantRow {
  @Column("uuid", { name: "delegation_id" }) delegationId: string;

  @Field(() => DelegationSideEnum, { description: "公布方: which side." })
  @Column("text")
  side: DelegationSide;

  @Field(() => String, { description: "网址: where it is read." })
  @Column("text")
  url: string;

  @Field(() => LegalDateScalar, { description: "公布日期: the first day it stood there." })
  @Column("date", { name: "published_on" })
  publishedOn: string;
}

/** The edge between the two sides that a letter in force drew: through it every question of authority hears of the letter. */
@Entity("delegation_edge")
@ForeignKey(() => Delegation, ["tenantId", "delegationId"], ["tenantId", "id"], { name: "delegation_edge_delegation_fkey" })
@ForeignKey(() => OrgRelation, ["tenantId", "relationId"], ["tenantId", "id"], { name: "delegation_edge_relation_fkey" })
@Index("delegation_edge_by_delegation", ["tenantId", "delegationId"])
export class DelegationEdge extends TenantRow {
  @Column("uuid", { name: "delegation_id" }) delegationId: string;
  @Column("uuid", { name: "relation_id" }) relationId: string;
}
