/** PowerTransfer 权力划转: a power handed over, devolved or concentrated by a government's decision, with its fixed content and its inspections. */
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { Field, Int, ObjectType } from "type-graphql";
import { Access } from "../../src/kernel/access.js";
import { DECIDING_LEVEL, TRANSFER_FINDING, TRANSFER_KIND, TRANSFER_STATE, type DecidingLevel, type TransferFinding, type TransferKind, type TransferState } from "../../src/kernel/transfer-words.js";
import { ACTION_KIND, type ActionKind } from "../../src/kernel/vocabulary.js";
import { OrgUnit } from "../organisations/org-unit.entity.js";
import { ActionKindEnum, DecidingLevelEnum, TransferFindingEnum, TransferKindEnum, TransferStateEnum } from "../platform/enums.js";
import { NodeShape } from "../platform/node-shape.js";
import { OneOf, SomeOf } from "../platform/one-of.js";
import { LegalDateScalar } from "../platform/scalars.js";
import { TenantRow } from "../platform/tenant-row.js";

@ObjectType("TransferredMatter", { simpleResolvers: true, description: "划转事项: one matter that goes over, by its code in the power list or in words." })
export class TransferredMatter {
  @Field(() => ActionKindEnum, { description: "行为种类: the kind of enforcement action." })
  actionKind: ActionKind;
  @Field(() => String, { nullable: true, description: "事项编码: its code in the old holder's list; null where it has none." })
  code: string | null;
  @Field(() => String, { description: "事项内容: the matter in words." })
  text: string;
}

@Access("seeStructure")
@ObjectType("PowerTransfer", { simpleResolvers: true, implements: NodeShape, description: "权力划转: a power handed over, devolved or concentrated by a government's decision; no delegation (NL-CF-24)." })
@Entity("power_transfer")
@OneOf("power_transfer", "kind", TRANSFER_KIND)
@OneOf("power_transfer", "state", TRANSFER_STATE)
@OneOf("power_transfer", "decided_level", DECIDING_LEVEL)
@OneOf("power_transfer", "end_decided_level", DECIDING_LEVEL)
@SomeOf("power_transfer", "action_kinds", ACTION_KIND)
@ForeignKey(() => OrgUnit, ["tenantId", "fromId"], ["tenantId", "id"], { name: "power_transfer_from_fkey" })
@ForeignKey(() => OrgUnit, ["tenantId", "toId"], ["tenantId", "id"], { name: "power_transfer_to_fkey" })
@Index("power_transfer_by_from", ["tenantId", "fromId"])
@Index("power_transfer_by_to", ["tenantId", "toId"])
export class PowerTransfer extends TenantRow {
  @Field(() => TransferKindEnum, { description: "划转种类: handed over, devolved or concentrated." })
  @Column("text")
  kind: TransferKind;

  @Field(() => TransferStateEnum, { description: "状态: where it stands; whether it is in force is said by its days." })
  @Column("text")
  state: TransferState;

  @Field(() => Int, { description: "版本: rises with every step; send it back as `expectedVersion`." })
  @Column("integer")
  version: number;

  @Column("uuid", { name: "from_id" }) fromId: string;
  @Column("uuid", { name: "to_id" }) toId: string;
  /** The office that keeps the record. */
  @Column("uuid", { name: "keeper_id" }) keeperId: string;
  @Column("uuid", { name: "drafted_by", nullable: true }) draftedBy: string | null;

  @Field(() => [TransferredMatter], { description: "划转事项: the fixed content, at most 100; nothing else goes over (WP-G-2-2)." })
  @Column("jsonb")
  matters: TransferredMatter[];

  @Field(() => [ActionKindEnum], { description: "行为种类: kinds of action of all matters." })
  @Column("text", { name: "action_kinds", array: true })
  actionKinds: ActionKind[];

  @Field(() => [String], { description: "关联强制措施: compulsory measures tied to a concentrated power, at most 20 (NL-QZ-17-2)." })
  @Column("text", { array: true })
  measures: string[];

  @Field(() => String, { nullable: true, description: "保留范围: the scope that the decision leaves to the old holder; null where it names none." })
  @Column("text", { name: "scope_left", nullable: true })
  scopeLeft: string | null;

  @Field(() => String, { nullable: true, description: "指导岗位: the post of the old holder that guides (WP-G-2-2)." })
  @Column("text", { name: "guide_post", nullable: true })
  guidePost: string | null;

  @Field(() => LegalDateScalar, { description: "生效日期: the first day on which the new holder exercises it." })
  @Column("date", { name: "from_on" })
  fromOn: string;

  @Field(() => LegalDateScalar, { nullable: true, description: "届满日期: the first day on which it no longer holds; null where the decision names none." })
  @Column("date", { name: "to_on", nullable: true })
  toOn: string | null;

  @Field(() => String, { nullable: true, description: "决定文号: number of the decision; null before it is on record." })
  @Column("text", { name: "document_no", nullable: true })
  documentNo: string | null;

  @Field(() => DecidingLevelEnum, { nullable: true, description: "决定机关层级: which government decided; null before." })
  @Column("text", { name: "decided_level", nullable: true })
  decidedLevel: DecidingLevel | null;

  @Field(() => String, { nullable: true, description: "决定机关: name of the government that decided; null before." })
  @Column("text", { name: "decided_by", nullable: true })
  decidedBy: string | null;

  @Field(() => LegalDateScalar, { nullable: true, description: "决定日期: the day of the decision; null before." })
  @Column("date", { name: "decided_on", nullable: true })
  decidedOn: string | null;

  @Field(() => LegalDateScalar, { nullable: true, description: "公布日期: the day on which it was published; null before." })
  @Column("date", { name: "published_on", nullable: true })
  publishedOn: string | null;

  @Field(() => String, { nullable: true, description: "公布网址: where it is read; null before." })
  @Column("text", { nullable: true })
  url: string | null;

  @Field(() => LegalDateScalar, { nullable: true, description: "终止日期: the first day on which a later decision has ended it; null while none does." })
  @Column("date", { name: "ended_on", nullable: true })
  endedOn: string | null;

  @Field(() => String, { nullable: true, description: "终止决定文号: number of the decision that ended it; null while none does." })
  @Column("text", { name: "end_document_no", nullable: true })
  endDocumentNo: string | null;

  @Field(() => DecidingLevelEnum, { nullable: true, description: "终止决定机关层级: which government ended it; null while none does." })
  @Column("text", { name: "end_decided_level", nullable: true })
  endDecidedLevel: DecidingLevel | null;

  @Field(() => String, { nullable: true, description: "终止决定机关: name of the government that ended it; null while none does." })
  @Column("text", { name: "end_decided_by", nullable: true })
  endDecidedBy: string | null;

  @Field(() => LegalDateScalar, { nullable: true, description: "终止决定日期: the day of the decision that ended it; null while none does." })
  @Column("date", { name: "end_decided_on", nullable: true })
  endDecidedOn: string | null;

  /** The edge that it drew. */
  @Column("uuid", { name: "relation_id", nullable: true }) relationId: string | null;
}

@Access("seeTransfers")
@ObjectType("TransferInspection", { simpleResolvers: true, description: "划转检查记录: how the new holder exercises the power, as the old one or a legal office found; never changed (WP-G-2-2)." })
@Entity("transfer_inspection")
@OneOf("transfer_inspection", "finding", TRANSFER_FINDING)
@ForeignKey(() => PowerTransfer, ["tenantId", "transferId"], ["tenantId", "id"], { name: "transfer_inspection_transfer_fkey" })
@Index("transfer_inspection_by_transfer", ["tenantId", "transferId"])
export class TransferInspection extends TenantRow {
  @Column("uuid", { name: "transfer_id" }) transferId: string;

  @Field(() => TransferFindingEnum, { description: "检查结果: in order, or something to mend." })
  @Column("text")
  finding: TransferFinding;

  @Field(() => String, { description: "检查情况: what was found." })
  @Column("text")
  report: string;

  @Field(() => LegalDateScalar, { description: "检查日期: the day of the inspection." })
  @Column("date", { name: "inspected_on" })
  inspectedOn: string;
}
