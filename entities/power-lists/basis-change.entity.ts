/** BasisChange 依据变动 and AdjustmentTask 调整任务: what happened to a basis or an organ, and each object that has to follow (YB-2.1-6). */
import { Column, Entity, ForeignKey, Index, Unique } from "typeorm";
import { Field, Int, ObjectType } from "type-graphql";
import { Access } from "../../src/kernel/access.js";
import {
  ADJUSTMENT_STATE, ADJUSTMENT_TARGET, ADJUSTMENT_VERDICT, BASIS_CHANGE_KIND, type AdjustmentState, type AdjustmentTarget, type AdjustmentVerdict, type BasisChangeKind,
} from "../../src/kernel/list-words.js";
import { OrgUnit } from "../organisations/org-unit.entity.js";
import { AdjustmentStateEnum, AdjustmentTargetEnum, AdjustmentVerdictEnum, BasisChangeKindEnum } from "../platform/enums.js";
import { NodeShape } from "../platform/node-shape.js";
import { OneOf } from "../platform/one-of.js";
import { LegalDateScalar } from "../platform/scalars.js";
import { TenantRow } from "../platform/tenant-row.js";
import { Basis } from "./basis.entity.js";

@Access("seeLists")
@ObjectType("BasisChange", { simpleResolvers: true, description: "依据变动: what happened to a basis, an item of approval or an organ, and when (YB-2.1-6)." })
@Entity("basis_change")
@OneOf("basis_change", "kind", BASIS_CHANGE_KIND)
@ForeignKey(() => Basis, ["tenantId", "basisId"], ["tenantId", "id"], { name: "basis_change_basis_fkey" })
@ForeignKey(() => OrgUnit, ["tenantId", "organId"], ["tenantId", "id"], { name: "basis_change_organ_fkey" })
@Index("basis_change_by_basis", ["tenantId", "basisId"])
export class BasisChange extends TenantRow {
  @Field(() => BasisChangeKindEnum, { description: "变动种类: one of nine, or how the basis fell away." })
  @Column("text")
  kind: BasisChangeKind;

  @Column("uuid", { name: "basis_id", nullable: true }) basisId: string | null;
  @Column("uuid", { name: "organ_id", nullable: true }) organId: string | null;

  @Field(() => LegalDateScalar, { description: "公布日期: the day on which the change was made public." })
  @Column("date", { name: "promulgated_on" })
  promulgatedOn: string;

  @Field(() => LegalDateScalar, { description: "变动日期: the first day on which it holds." })
  @Column("date", { name: "changed_on" })
  changedOn: string;

  @Field(() => String, { nullable: true, description: "说明: the document, or what changed." })
  @Column("text", { nullable: true })
  note: string | null;
}

@Access("seeLists")
@ObjectType("AdjustmentTask", { simpleResolvers: true, implements: NodeShape, description: "调整任务: something in force that has to follow a change; passing its day blocks nothing (YB-2.1-7)." })
@Entity("adjustment_task")
@OneOf("adjustment_task", "target_kind", ADJUSTMENT_TARGET)
@OneOf("adjustment_task", "state", ADJUSTMENT_STATE)
@OneOf("adjustment_task", "verdict", ADJUSTMENT_VERDICT)
@ForeignKey(() => BasisChange, ["tenantId", "changeId"], ["tenantId", "id"], { name: "adjustment_task_change_fkey" })
@ForeignKey(() => OrgUnit, ["tenantId", "examinerId"], ["tenantId", "id"], { name: "adjustment_task_examiner_fkey" })
@Unique("adjustment_task_target_key", ["tenantId", "changeId", "targetId"])
@Index("adjustment_task_by_organ", ["tenantId", "organId"])
@Index("adjustment_task_by_target", ["tenantId", "targetId"])
export class AdjustmentTask extends TenantRow {
  /** The department that has to follow. */
  @Column("uuid", { name: "organ_id" }) organId: string;
  @Column("uuid", { name: "change_id" }) changeId: string;
  /** Whoever examined the object is told of the task, and sees it. */
  @Column("uuid", { name: "examiner_id", nullable: true }) examinerId: string | null;
  /** No foreign key: each kind of object has a table of its own, and none of them is ever deleted. */
  @Column("uuid", { name: "target_id" }) targetId: string;

  @Field(() => AdjustmentTargetEnum, { description: "调整对象种类: what kind of object rests on what has changed." })
  @Column("text", { name: "target_kind" })
  targetKind: AdjustmentTarget;

  @Field(() => AdjustmentStateEnum, { description: "状态: where the adjustment stands." })
  @Column("text")
  state: AdjustmentState;

  @Field(() => Int, { description: "版本: rises with every step; send it back as `expectedVersion`." })
  @Column("integer")
  version: number;

  @Field(() => Boolean, { description: "是否需要备案: whether the policy of the department asks that the adjustment is filed (AR-4.3-2)." })
  @Column("boolean", { name: "needs_filing" })
  needsFiling: boolean;

  /** Working days from the adjustment, as the policy stood at the change; null where the time to adjust covers the publication, too. */
  @Column("integer", { name: "publication_days", nullable: true }) publicationDays: number | null;
  /** Working days from the publication; null where nothing is filed. */
  @Column("integer", { name: "filing_days", nullable: true }) filingDays: number | null;

  @Field(() => LegalDateScalar, { nullable: true, description: "调整日期: the day on which the adjustment was found done; null before." })
  @Column("date", { name: "adjusted_on", nullable: true })
  adjustedOn: string | null;

  @Field(() => LegalDateScalar, { nullable: true, description: "公布日期: the day from which what was adjusted counted as published; null before." })
  @Column("date", { name: "published_on", nullable: true })
  publishedOn: string | null;

  @Field(() => AdjustmentVerdictEnum, { nullable: true, description: "调整结论: null until it is concluded." })
  @Column("text", { nullable: true })
  verdict: AdjustmentVerdict | null;

  @Field(() => String, { nullable: true, description: "备案回执: number of the receipt; null before it is filed." })
  @Column("text", { nullable: true })
  receipt: string | null;
}
