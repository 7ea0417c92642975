/** Reorganisation 机构改革事项: what is to be changed in the organisation, on which document, from which day; its lines in each revision, and who signed. */
import { Column, Entity, ForeignKey, Index, Unique } from "typeorm";
import { Field, Int, ObjectType } from "type-graphql";
import { Access } from "../../src/kernel/access.js";
import {
  REORGANISATION_LINE_KIND, REORGANISATION_STATE, type ReorganisationLineKind, type ReorganisationState,
} from "../../src/kernel/reorganisation-words.js";
import { NodeShape } from "../platform/node-shape.js";
import { OneOf } from "../platform/one-of.js";
import { ReorganisationLineKindEnum, ReorganisationStateEnum } from "../platform/reorganisation-enums.js";
import { LegalDateScalar } from "../platform/scalars.js";
import { TenantRow } from "../platform/tenant-row.js";
import { OrgUnit } from "./org-unit.entity.js";

/** Read a row as: in this STATE the lines of REVISION wait for GOVERNMENT to decide and SIGNERS to sign what is to hold from EFFECTIVE_ON. */
@Access("seeReorganisations")
@ObjectType("Reorganisation", { simpleResolvers: true, implements: NodeShape, description: "机构改革事项: changes of the organisation that are drafted, decided, signed and carried out together." })
@Entity("reorganisation")
@OneOf("reorganisation", "state", REORGANISATION_STATE)
@ForeignKey(() => OrgUnit, ["tenantId", "governmentId"], ["tenantId", "id"], { name: "reorganisation_government_fkey" })
@Index("reorganisation_by_day", ["tenantId", "effectiveOn", "id"])
export class Reorganisation extends TenantRow {
  @Field(() => ReorganisationStateEnum, { description: "状态: where it stands." })
  @Column("text")
  state: ReorganisationState;

  @Field(() => Int, { description: "版本: rises with every step; send it back as `expectedVersion`." })
  @Column("integer")
  version: number;

  @Field(() => Int, { description: "稿次: how often the lines were written." })
  @Column("integer")
  revision: number;

  @Field(() => String, { description: "标题: what it is about." })
  @Column("text")
  title: string;

  @Field(() => String, { description: "文号: the document on which it rests." })
  @Column("text", { name: "document_no" })
  documentNo: string;

  @Field(() => LegalDateScalar, { description: "生效日期: the first day on which its lines hold." })
  @Column("date", { name: "effective_on" })
  effectiveOn: string;

  @Column("uuid", { name: "government_id", nullable: true }) governmentId: string | null;
  @Column("uuid", { name: "unit_ids", array: true }) unitIds: string[];
  @Column("uuid", { name: "signer_ids", array: true }) signerIds: string[];
  /** Persons who wrote it: none of them decides or signs. */
  @Column("uuid", { name: "drafter_ids", array: true }) drafterIds: string[];
  /** Digest of what was on record of the units when it was submitted. */
  @Column("text", { name: "facts_digest", nullable: true }) factsDigest: string | null;

  @Field(() => LegalDateScalar, { description: "拟稿日期: the day on which it was first drafted." })
  @Column("date", { name: "drafted_on" })
  draftedOn: string;

  @Field(() => LegalDateScalar, { nullable: true, description: "决定日期: the day on which the common government decided." })
  @Column("date", { name: "decided_on", nullable: true })
  decidedOn: string | null;

  @Field(() => LegalDateScalar, { nullable: true, description: "实施日期: the day on which its lines were written into the organisation." })
  @Column("date", { name: "carried_out_on", nullable: true })
  carriedOutOn: string | null;
}

@Access("seeReorganisations")
@ObjectType("ReorganisationLine", { simpleResolvers: true, description: "机构改革条目: one thing that a reorganisation does." })
@Entity("reorganisation_line")
@OneOf("reorganisation_line", "kind", REORGANISATION_LINE_KIND)
@ForeignKey(() => Reorganisation, ["tenantId", "reorganisationId"], ["tenantId", "id"], { name: "reorganisation_line_of_fkey" })
@Unique("reorganisation_line_position_key", ["tenantId", "reorganisationId", "revision", "position"])
export class ReorganisationLine extends TenantRow {
  @Column("uuid", { name: "reorganisation_id" }) reorganisationId: string;
  @Column("integer") revision: number;

  @Field(() => Int, { description: "序号: its place; lines take effect in this order, all together or not at all." })
  @Column("integer")
  position: number;

  @Field(() => ReorganisationLineKindEnum, { description: "种类: what it does." })
  @Column("text")
  kind: ReorganisationLineKind;

  @Column("jsonb") content: unknown;
}

/** Read a row as: for SIGNER, one of those whose signature is needed, PERSON signed that REVISION on the day. */
@Access("seeReorganisations")
@ObjectType("ReorganisationSignature", { simpleResolvers: true, description: "会签: the signature of a superior or of a side under a reorganisation." })
@Entity("reorganisation_signature")
@ForeignKey(() => Reorganisation, ["tenantId", "reorganisationId"], ["tenantId", "id"], { name: "reorganisation_signature_of_fkey" })
@ForeignKey(() => OrgUnit, ["tenantId", "signerId"], ["tenantId", "id"], { name: "reorganisation_signature_signer_fkey" })
@Unique("reorganisation_signature_once_key", ["tenantId", "reorganisationId", "revision", "signerId"])
export class ReorganisationSignature extends TenantRow {
  @Column("uuid", { name: "reorganisation_id" }) reorganisationId: string;
  @Column("integer") revision: number;
  @Column("uuid", { name: "signer_id" }) signerId: string;
  @Column("uuid", { name: "person_id" }) personId: string;

  @Field(() => LegalDateScalar, { nullable: true, description: "签署日期: the day of the signature; null while it is missing." })
  @Column("date", { name: "signed_on" })
  signedOn: string;
}
