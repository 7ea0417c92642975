/** ListCampaign 清单确认公布工作部署: a legal office calls on departments to confirm their lists by a day, and each of them answers with an edition (YB-3.1-1). */
import { Column, Entity, ForeignKey, Index, Unique } from "typeorm";
import { Field, Int, ObjectType } from "type-graphql";
import { Access } from "../../src/kernel/access.js";
import { LIST_CAMPAIGN_STATE, type ListCampaignState } from "../../src/kernel/list-words.js";
import { OrgUnit } from "../organisations/org-unit.entity.js";
import { ListCampaignStateEnum } from "../platform/enums.js";
import { NodeShape } from "../platform/node-shape.js";
import { OneOf } from "../platform/one-of.js";
import { LegalDateScalar } from "../platform/scalars.js";
import { TenantRow } from "../platform/tenant-row.js";

@Access("seeLists")
@ObjectType("ListCampaign", { simpleResolvers: true, implements: NodeShape, description: "清单确认公布工作部署: a call of a legal office on departments of its area to confirm their lists by a day (YB-3.1-1)." })
@Entity("list_campaign")
@OneOf("list_campaign", "state", LIST_CAMPAIGN_STATE)
@ForeignKey(() => OrgUnit, ["tenantId", "organId"], ["tenantId", "id"], { name: "list_campaign_organ_fkey" })
export class ListCampaign extends TenantRow {
  /** The legal office. */
  @Column("uuid", { name: "organ_id" }) organId: string;

  @Field(() => ListCampaignStateEnum, { description: "状态: open or closed." })
  @Column("text")
  state: ListCampaignState;

  @Field(() => Int, { description: "版本: rises with every step; send it back as `expectedVersion`." })
  @Column("integer")
  version: number;

  @Field(() => String, { description: "标题: its title." })
  @Column("text")
  title: string;

  @Field(() => String, { description: "文号: number of the document that calls." })
  @Column("text", { name: "document_no" })
  documentNo: string;

  @Field(() => LegalDateScalar, { description: "部署日期: the day on which it was issued." })
  @Column("date", { name: "issued_on" })
  issuedOn: string;

  @Field(() => LegalDateScalar, { description: "确认上报期限: last day for departments to report." })
  @Column("date", { name: "confirm_by" })
  confirmBy: string;

  @Field(() => LegalDateScalar, { description: "审查期限: last day for the examination (YB-3.1-3)." })
  @Column("date", { name: "examine_by" })
  examineBy: string;
}

@Access("seeLists")
@ObjectType("CampaignAddressee", { simpleResolvers: true, implements: NodeShape, description: "部署对象: a department that is called on, and how far its list has come (YB-3.1-1)." })
@Entity("list_campaign_addressee")
@ForeignKey(() => ListCampaign, ["tenantId", "campaignId"], ["tenantId", "id"], { name: "list_campaign_addressee_campaign_fkey" })
@ForeignKey(() => OrgUnit, ["tenantId", "organId"], ["tenantId", "id"], { name: "list_campaign_addressee_organ_fkey" })
@Unique("list_campaign_addressee_key", ["tenantId", "campaignId", "organId"])
@Index("list_campaign_addressee_by_organ", ["tenantId", "organId"])
export class CampaignAddressee extends TenantRow {
  @Column("uuid", { name: "campaign_id" }) campaignId: string;
  @Column("uuid", { name: "organ_id" }) organId: string;
  /** The last edition that was published when the call came: only a later one answers it. */
  @Column("integer", { name: "edition_before" }) editionBefore: number;
}
