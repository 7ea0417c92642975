/** ServiceMatter 政务服务事项 and ServiceWindow 服务窗口: what an organ offers the public, at which one window, under which one leader (WP-F-4). */
import { Check, Column, Entity, ForeignKey, Index, Unique } from "typeorm";
import { Field, Int, ObjectType } from "type-graphql";
import { Access } from "../../src/kernel/access.js";
import {
  SERVICE_CATEGORY, SERVICE_MATTER_STATE, SERVICE_WINDOW_STATE, type ServiceCategory, type ServiceMatterState, type ServiceWindowState,
} from "../../src/kernel/service-words.js";
import { OrgUnit } from "../organisations/org-unit.entity.js";
import { Post } from "../organisations/post.entity.js";
import { NodeShape } from "../platform/node-shape.js";
import { OneOf } from "../platform/one-of.js";
import { LegalDateScalar } from "../platform/scalars.js";
import { ServiceCategoryEnum, ServiceMatterStateEnum, ServiceWindowStateEnum } from "../platform/service-enums.js";
import { TenantRow } from "../platform/tenant-row.js";
import { PowerItem } from "./power-item.entity.js";

@Access("seeStructure")
@ObjectType("WindowDuty", { simpleResolvers: true, description: "窗口岗位职责: a post at a window and what it does; never a person (TJ-3.1.2.2-1)." })
export class WindowDuty {
  @Field(() => String, { description: "岗位: title of the post." })
  post: string;
  @Field(() => String, { description: "职责: what it does." })
  duty: string;
}

@Access("seeStructure")
@ObjectType("ServiceWindow", { simpleResolvers: true, implements: NodeShape, description: "服务窗口: where people are served, with its board: duties of its posts, sample forms, numbers to ask and to complain at (TJ-3.1.2.2-1)." })
@Entity("service_window")
@OneOf("service_window", "state", SERVICE_WINDOW_STATE)
@ForeignKey(() => OrgUnit, ["tenantId", "organId"], ["tenantId", "id"], { name: "service_window_organ_fkey" })
@Index("service_window_by_organ", ["tenantId", "organId"])
export class ServiceWindow extends TenantRow {
  @Column("uuid", { name: "organ_id" }) organId: string;

  @Field(() => ServiceWindowStateEnum, { description: "状态: open or closed." })
  @Column("text")
  state: ServiceWindowState;

  @Field(() => Int, { description: "版本: rises with every step; send it back as `expectedVersion`." })
  @Column("integer")
  version: number;

  @Field(() => String, { description: "窗口名称: what it is called." })
  @Column("text")
  name: string;

  @Field(() => String, { description: "地点: where it is." })
  @Column("text")
  location: string;

  @Field(() => String, { description: "办公时间: when people are served." })
  @Column("text")
  hours: string;

  @Field(() => [WindowDuty], { description: "窗口岗位职责: duties of its posts, at most 20." })
  @Column("jsonb")
  duties: WindowDuty[];
}

@Access("seeStructure")
@ObjectType("ServiceMatter", { simpleResolvers: true, implements: NodeShape, description: "政务服务事项: something that people apply for at an organ (WP-E-5)." })
@Entity("service_matter")
@OneOf("service_matter", "state", SERVICE_MATTER_STATE)
@OneOf("service_matter", "category", SERVICE_CATEGORY)
@Check("service_matter_cancelled_check", `("state" = 'CANCELLED') = ("cancelled_on" IS NOT NULL)`)
@ForeignKey(() => OrgUnit, ["tenantId", "organId"], ["tenantId", "id"], { name: "service_matter_organ_fkey" })
@ForeignKey(() => OrgUnit, ["tenantId", "sectionId"], ["tenantId", "id"], { name: "service_matter_section_fkey" })
@ForeignKey(() => PowerItem, ["tenantId", "powerItemId"], ["tenantId", "id"], { name: "service_matter_item_fkey" })
@ForeignKey(() => ServiceWindow, ["tenantId", "windowId"], ["tenantId", "id"], { name: "service_matter_window_fkey" })
@ForeignKey(() => Post, ["tenantId", "leaderId"], ["tenantId", "id"], { name: "service_matter_leader_fkey" })
@Unique("service_matter_code_key", ["tenantId", "organId", "code"])
@Index("service_matter_by_window", ["tenantId", "windowId"])
export class ServiceMatter extends TenantRow {
  /** Who accepts and decides. */
  @Column("uuid", { name: "organ_id" }) organId: string;
  /** The section that handles it, or the organ itself. */
  @Column("uuid", { name: "section_id" }) sectionId: string;
  @Column("uuid", { name: "power_item_id", nullable: true }) powerItemId: string | null;
  /** One at most: the column holds no second (WP-F-4). */
  @Column("uuid", { name: "window_id", nullable: true }) windowId: string | null;
  @Column("uuid", { name: "leader_id", nullable: true }) leaderId: string | null;

  @Field(() => ServiceMatterStateEnum, { description: "状态: kept, adjusted or cancelled." })
  @Column("text")
  state: ServiceMatterState;

  @Field(() => Int, { description: "版本: rises with every step; send it back as `expectedVersion`." })
  @Column("integer")
  version: number;

  @Field(() => String, { description: "事项编码: its code in the organ." })
  @Column("text")
  code: string;

  @Field(() => String, { description: "事项名称: its name." })
  @Column("text")
  name: string;

  @Field(() => ServiceCategoryEnum, { description: "事项类别: what it is in law." })
  @Column("text")
  category: ServiceCategory;

  @Field(() => String, { nullable: true, description: "文号: the last document that adjusted or cancelled it; null before." })
  @Column("text", { name: "document_no", nullable: true })
  documentNo: string | null;

  @Field(() => LegalDateScalar, { nullable: true, description: "取消日期: the first day on which nobody applies for it any more." })
  @Column("date", { name: "cancelled_on", nullable: true })
  cancelledOn: string | null;
}
