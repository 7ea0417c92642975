/** ServiceGuide 服务指南: one edition of what an organ tells people about a matter, with its eight contents and its steps (ZJ8-4-2, TJ-3.1.1.3-1). */
import { Check, Column, Entity, ForeignKey, Index, Unique } from "typeorm";
import { Field, Int, ObjectType } from "type-graphql";
import { Access } from "../../src/kernel/access.js";
import {
  GUIDE_CHANNEL, HANDLING_MODE, SERVICE_GUIDE_STATE, type FlowStepKind, type GuideChannel, type HandlingMode, type MaterialForm, type ServiceGuideState,
} from "../../src/kernel/service-words.js";
import { OrgUnit } from "../organisations/org-unit.entity.js";
import { NodeShape } from "../platform/node-shape.js";
import { OneOf } from "../platform/one-of.js";
import { LegalDateScalar } from "../platform/scalars.js";
import { FlowStepKindEnum, GuideChannelEnum, HandlingModeEnum, MaterialFormEnum, ServiceGuideStateEnum } from "../platform/service-enums.js";
import { TenantRow } from "../platform/tenant-row.js";
import { Basis } from "./basis.entity.js";
import { ServiceMatter } from "./service-matter.entity.js";

@Access("seeStructure")
@ObjectType("GuideMaterial", { simpleResolvers: true, description: "申请材料: one thing to hand in." })
export class GuideMaterial {
  @Field(() => String, { description: "材料名称: what it is." })
  name: string;
  @Field(() => MaterialFormEnum, { description: "材料形式: in which form." })
  form: MaterialForm;
  @Field(() => Int, { description: "份数: how many." })
  copies: number;
  @Field(() => String, { nullable: true, description: "说明: who issues it, or when it is needed." })
  note?: string | null;
}

@Access("seeStructure")
@ObjectType("FlowBranch", { simpleResolvers: true, description: "后续步骤: where a step leads." })
export class FlowBranch {
  @Field(() => String, { description: "步骤编号: code of the step that follows." })
  to: string;
  @Field(() => String, { nullable: true, description: "分支说明: when this way is taken." })
  label?: string | null;
}

@Access("seeStructure")
@ObjectType("FlowStep", { simpleResolvers: true, description: "流程步骤: one step of how a matter is handled." })
export class FlowStep {
  @Field(() => String, { description: "步骤编号: its code in this guide." })
  code: string;
  @Field(() => FlowStepKindEnum, { description: "步骤种类: beginning, something done, a decision, or an end." })
  kind: FlowStepKind;
  @Field(() => String, { description: "步骤名称: what happens." })
  title: string;
  @Field(() => String, { nullable: true, description: "承办岗位: the post or section that acts, never a person." })
  actor?: string | null;
  @Field(() => String, { nullable: true, description: "办理时限: by when." })
  timeLimit?: string | null;
  @Field(() => [FlowBranch], { description: "后续步骤: what follows; none after an end." })
  next: FlowBranch[];
}

@Access("seeStructure")
@ObjectType("ServiceGuide", { simpleResolvers: true, implements: NodeShape, description: "服务指南: one edition of the guide of a matter; a published text never changes, a later edition replaces it (ZJ8-4-2)." })
@Entity("service_guide")
@OneOf("service_guide", "state", SERVICE_GUIDE_STATE)
@OneOf("service_guide", "mode", HANDLING_MODE)
@Check("service_guide_edition_check", `"edition" > 0`)
@Check("service_guide_days_check", `"statutory_days" > 0 AND "promised_days" > 0`)
@Check("service_guide_published_check", `("published_on" IS NOT NULL OR "state" <> 'PUBLISHED') AND ("published_on" IS NULL OR "state" IN ('PUBLISHED', 'WITHDRAWN'))`)
@Check("service_guide_withdrawn_check", `("state" = 'WITHDRAWN') = ("withdrawn_on" IS NOT NULL)`)
@ForeignKey(() => ServiceMatter, ["tenantId", "matterId"], ["tenantId", "id"], { name: "service_guide_matter_fkey" })
@ForeignKey(() => OrgUnit, ["tenantId", "organId"], ["tenantId", "id"], { name: "service_guide_organ_fkey" })
@Unique("service_guide_edition_key", ["tenantId", "matterId", "edition"])
@Index("service_guide_by_organ", ["tenantId", "organId"])
@Index("service_guide_under_way", ["tenantId", "matterId"], { unique: true, where: `state IN ('DRAFT', 'SUBMITTED', 'REVIEWED', 'RETURNED')` })
export class ServiceGuide extends TenantRow {
  @Column("uuid", { name: "matter_id" }) matterId: string;
  /** Whose matter it is. */
  @Column("uuid", { name: "organ_id" }) organId: string;

  @Field(() => Int, { description: "版次: the first edition is 1." })
  @Column("integer")
  edition: number;

  @Field(() => ServiceGuideStateEnum, { description: "状态: where the edition stands." })
  @Column("text")
  state: ServiceGuideState;

  @Field(() => Int, { description: "版本: rises with every step; send it back as `expectedVersion`." })
  @Column("integer")
  version: number;

  /** The version at which the text and its bases were last written. */
  @Column("integer", { name: "written_at" }) writtenAt: number;
  /** Persons who wrote any of it: none of them reviews it. */
  @Column("uuid", { array: true }) authors: string[];

  @Field(() => String, { nullable: true, description: "条件: who may apply, and when it is granted." })
  @Column("text", { nullable: true })
  conditions: string | null;

  @Field(() => String, { nullable: true, description: "数量: how many are granted; 不限 where there is no limit." })
  @Column("text", { nullable: true })
  quantity: string | null;

  @Field(() => HandlingModeEnum, { description: "办理方式: by one organ or by several together." })
  @Column("text")
  mode: HandlingMode;

  @Field(() => Int, { nullable: true, description: "法定期限: working days that law gives from acceptance to decision." })
  @Column("integer", { name: "statutory_days", nullable: true })
  statutoryDays: number | null;

  @Field(() => Int, { nullable: true, description: "承诺期限: working days that the organ promises; never more than law gives." })
  @Column("integer", { name: "promised_days", nullable: true })
  promisedDays: number | null;

  @Field(() => String, { nullable: true, description: "另行规定: article of the law or regulation that gives a licence more time than the general rule (NL-XK-42)." })
  @Column("text", { name: "longer_by", nullable: true })
  longerBy: string | null;

  @Field(() => [GuideMaterial], { description: "申请材料目录: everything to hand in, at most 60." })
  @Column("jsonb")
  materials: GuideMaterial[];

  @Field(() => String, { nullable: true, description: "示范文本: where a form filled in as an example is read." })
  @Column("text", { name: "sample_form_url", nullable: true })
  sampleFormUrl: string | null;

  @Field(() => [FlowStep], { description: "流程步骤: how it goes, at most 40." })
  @Column("jsonb")
  steps: FlowStep[];

  @Field(() => LegalDateScalar, { nullable: true, description: "审核日期: the day on which it was found fit for publication; null before, and again after a change." })
  @Column("date", { name: "reviewed_on", nullable: true })
  reviewedOn: string | null;

  @Field(() => LegalDateScalar, { nullable: true, description: "公布日期: the first day on which it stood anywhere; null before." })
  @Column("date", { name: "published_on", nullable: true })
  publishedOn: string | null;

  @Field(() => LegalDateScalar, { nullable: true, description: "撤回日期: the day on which it was taken down or given up." })
  @Column("date", { name: "withdrawn_on", nullable: true })
  withdrawnOn: string | null;
}

/** Read a row as: a guide, as written at this version, rests on this basis, in these articles. */
@Access("seeStructure")
@ObjectType("GuideBasis", { simpleResolvers: true, description: "服务指南依据: a basis that a guide names, with its articles." })
@Entity("service_guide_basis")
@ForeignKey(() => ServiceGuide, ["tenantId", "guideId"], ["tenantId", "id"], { name: "service_guide_basis_guide_fkey" })
@ForeignKey(() => Basis, ["tenantId", "basisId"], ["tenantId", "id"], { name: "service_guide_basis_basis_fkey" })
@Unique("service_guide_basis_key", ["tenantId", "guideId", "writtenAt", "basisId"])
@Index("service_guide_basis_by_basis", ["tenantId", "basisId"])
export class GuideBasis extends TenantRow {
  @Column("uuid", { name: "guide_id" }) guideId: string;
  @Column("integer", { name: "written_at" }) writtenAt: number;
  @Column("uuid", { name: "basis_id" }) basisId: string;

  @Field(() => String, { nullable: true, description: "条款: articles, such as 第十二条." })
  @Column("text", { nullable: true })
  articles: string | null;
}

@Access("seeStructure")
@ObjectType("GuidePublication", { simpleResolvers: true, description: "服务指南公布记录: where a guide stands or stood, and since when." })
@Entity("service_guide_publication")
@OneOf("service_guide_publication", "channel", GUIDE_CHANNEL)
@ForeignKey(() => ServiceGuide, ["tenantId", "guideId"], ["tenantId", "id"], { name: "service_guide_publication_guide_fkey" })
@Unique("service_guide_publication_channel_key", ["tenantId", "guideId", "channel"])
export class GuidePublication extends TenantRow {
  @Column("uuid", { name: "guide_id" }) guideId: string;

  @Field(() => GuideChannelEnum, { description: "公布渠道: site or hall." })
  @Column("text")
  channel: GuideChannel;

  @Field(() => LegalDateScalar, { description: "公布日期: the first day it stood there." })
  @Column("date", { name: "published_on" })
  publishedOn: string;

  @Field(() => String, { description: "网址或地点: where it is read." })
  @Column("text")
  place: string;
}
