/** What follows a letter in force: supervision of the delegate, clean-up campaigns, and matters that went back to the delegator (NL-CF-20-3, YB-2.1-8). */
import { Check, Column, Entity, ForeignKey, Index, Unique } from "typeorm";
import { Field, Int, ObjectType } from "type-graphql";
import { Access } from "../../src/kernel/access.js";
import { CAMPAIGN_STATE, CAMPAIGN_VERDICT, SUPERVISION_KIND, type CampaignState, type CampaignVerdict, type SupervisionKind } from "../../src/kernel/delegation-words.js";
import { OrgUnit } from "../organisations/org-unit.entity.js";
import { CampaignStateEnum, CampaignVerdictEnum, SupervisionKindEnum } from "../platform/delegation-enums.js";
import { NodeShape } from "../platform/node-shape.js";
import { OneOf } from "../platform/one-of.js";
import { LegalDateScalar } from "../platform/scalars.js";
import { TenantRow } from "../platform/tenant-row.js";
import { Delegation } from "./delegation.entity.js";

@Access("seeDelegations")
@ObjectType("DelegationSupervision", { simpleResolvers: true, description: "委托监督记录: what was found at the delegate, reported by it, or has to be put right (NL-CF-20-3)." })
@Entity("delegation_supervision")
@OneOf("delegation_supervision", "kind", SUPERVISION_KIND)
@Check("delegation_supervision_due_check", `("kind" = 'RECTIFICATION') = ("due_on" IS NOT NULL)`)
@ForeignKey(() => Delegation, ["tenantId", "delegationId"], ["tenantId", "id"], { name: "delegation_supervision_delegation_fkey" })
@Index("delegation_supervision_by_delegation", ["tenantId", "delegationId"])
export class DelegationSupervision extends TenantRow {
  @Column("uuid", { name: "delegation_id" }) delegationId: string;

  @Field(() => SupervisionKindEnum, { description: "监督种类: what the record is about." })
  @Column("text")
  kind: SupervisionKind;

  @Field(() => String, { description: "监督情况: what was found or reported." })
  @Column("text")
  finding: string;

  @Field(() => LegalDateScalar, { nullable: true, description: "整改期限: by when it is put right; null for inspections and reports." })
  @Column("date", { name: "due_on", nullable: true })
  dueOn: string | null;

  @Field(() => LegalDateScalar, { description: "登记日期: the day." })
  @Column("date", { name: "recorded_on" })
  recordedOn: string;
}

@Access("seeDelegations")
@ObjectType("HandedBackMatter", { simpleResolvers: true, description: "移交委托机关的事项: something open that went back to the delegator when the delegation ended (YB-2.1-11)." })
@Entity("delegation_handed_back")
@ForeignKey(() => Delegation, ["tenantId", "delegationId"], ["tenantId", "id"], { name: "delegation_handed_back_delegation_fkey" })
@Index("delegation_handed_back_by_delegation", ["tenantId", "delegationId"])
export class HandedBackMatter extends TenantRow {
  @Column("uuid", { name: "delegation_id" }) delegationId: string;

  @Field(() => String, { description: "未办结事项: its number." })
  @Column("text")
  matter: string;

  @Field(() => LegalDateScalar, { description: "移交日期: the day." })
  @Column("date", { name: "handed_back_on" })
  handedBackOn: string;
}

@Access("seeDelegations")
@ObjectType("DelegationCampaign", { simpleResolvers: true, implements: NodeShape, description: "委托执法清理: a legal office looks at every delegation of its area (YB-2.1-8)." })
@Entity("delegation_campaign")
@OneOf("delegation_campaign", "state", CAMPAIGN_STATE)
@Check("delegation_campaign_closed_check", `("state" = 'CLOSED') = ("closed_on" IS NOT NULL)`)
@ForeignKey(() => OrgUnit, ["tenantId", "officeId"], ["tenantId", "id"], { name: "delegation_campaign_office_fkey" })
export class DelegationCampaign extends TenantRow {
  @Field(() => CampaignStateEnum, { description: "状态: whether each delegation has its verdict." })
  @Column("text")
  state: CampaignState;

  @Field(() => Int, { description: "版本: rises with every step; send it back as `expectedVersion`." })
  @Column("integer")
  version: number;

  @Column("uuid", { name: "office_id" }) officeId: string;

  @Field(() => String, { description: "清理名称: its title." })
  @Column("text")
  title: string;

  @Field(() => LegalDateScalar, { description: "开始日期: the day on which the delegations were listed." })
  @Column("date", { name: "opened_on" })
  openedOn: string;

  @Field(() => LegalDateScalar, { nullable: true, description: "结束日期: the day on which it closed; null while it is open." })
  @Column("date", { name: "closed_on", nullable: true })
  closedOn: string | null;
}

@Access("seeDelegations")
@ObjectType("CampaignEntry", { simpleResolvers: true, description: "清理对象: one delegation of a campaign, with what becomes of it." })
@Entity("campaign_entry")
@OneOf("campaign_entry", "verdict", CAMPAIGN_VERDICT)
@Check("campaign_entry_given_check", `("verdict" IS NULL) = ("given_on" IS NULL) AND ("verdict" IS NULL) = ("reason" IS NULL)`)
@ForeignKey(() => DelegationCampaign, ["tenantId", "campaignId"], ["tenantId", "id"], { name: "campaign_entry_campaign_fkey" })
@ForeignKey(() => Delegation, ["tenantId", "delegationId"], ["tenantId", "id"], { name: "campaign_entry_delegation_fkey" })
@Unique("campaign_entry_key", ["tenantId", "campaignId", "delegationId"])
@Index("campaign_entry_by_delegation", ["tenantId", "delegationId"])
export class CampaignEntry extends TenantRow {
  @Column("uuid", { name: "campaign_id" }) campaignId: string;
  @Column("uuid", { name: "delegation_id" }) delegationId: string;

  @Field(() => CampaignVerdictEnum, { nullable: true, description: "清理结论: what becomes of it; null while nobody has said so." })
  @Column("text", { nullable: true })
  verdict: CampaignVerdict | null;

  @Field(() => String, { nullable: true, description: "理由: why." })
  @Column("text", { nullable: true })
  reason: string | null;

  @Field(() => LegalDateScalar, { nullable: true, description: "结论日期: the day." })
  @Column("date", { name: "given_on", nullable: true })
  givenOn: string | null;
}
