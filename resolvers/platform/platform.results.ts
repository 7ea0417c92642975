/** Types of the platform itself: the node interface, the viewer, audit events. */
import { Field, Int, ObjectType } from "type-graphql";
import { Post } from "../../entities/organisations/post.entity.js";
import { ResponsibilityAssignment } from "../../entities/organisations/responsibility-assignment.entity.js";
import { AbilityEnum } from "../../entities/platform/enums.js";
import { InstantScalar } from "../../entities/platform/scalars.js";
import { Access } from "../../src/kernel/access.js";
import type { Ability } from "../../src/kernel/abilities.js";
import { connectionOf } from "./connection.js";

@Access("signedIn")
@ObjectType("Tenant", { simpleResolvers: true, description: "租户: one prefecture with everything below it; tenants never see each other." })
export class TenantShape {
  @Field(() => String, { description: "租户代码: the tenant's code." })
  code: string;
  @Field(() => String, { description: "租户名称: the tenant's name." })
  name: string;
  @Field(() => String, { description: "行政区划代码: GB/T 2260 code of its territory." })
  divisionCode: string;
}

@Access("signedIn")
@ObjectType("Viewer", { simpleResolvers: true, description: "当前账号: who asks, through which posts, and what they make possible today." })
export class Viewer {
  @Field(() => String, { description: "账号名称: the account's label." })
  label: string;
  @Field(() => String, { nullable: true, description: "姓名: the person behind the account; null for services." })
  personName: string | null;
  @Field(() => [AbilityEnum], { description: "权限: what the posts grant and the token's scopes leave." })
  abilities: Ability[];
  @Field(() => TenantShape, { description: "租户: the tenant the token belongs to." })
  tenant: TenantShape;
  @Access("signedIn")
  @Field(() => [Post], { description: "在任岗位: the posts held or acted for today; a service account has none." })
  posts: Post[];
  @Access("signedIn")
  @Field(() => [Post], { description: "代理岗位: those of the posts in which somebody absent is stood in for." })
  actingPosts: Post[];
  @Access("signedIn")
  @Field(() => [ResponsibilityAssignment], { description: "本单位责任条款: clauses for which the units of these posts are responsible (TJ-3.1.1.1-3)." })
  responsibilities: ResponsibilityAssignment[];
}

@Access("readAudit")
@ObjectType("AuditEvent", { simpleResolvers: true, description: "审计事件: one link of the tenant's chain; it names ids and codes, never texts." })
export class AuditEventShape {
  @Field(() => Int, { description: "序号: place in the tenant's chain, from 1 without gaps." })
  seq: number;
  @Field(() => InstantScalar, { description: "记录时间: when the database wrote it." })
  recordedAt: string;
  @Field(() => String, { description: "操作: the verb." })
  operation: string;
  @Field(() => String, { description: "动作: what happened." })
  action: string;
  @Field(() => String, { description: "对象类型: type of what it happened to." })
  subjectType: string;
  @Field(() => String, { description: "散列值: hexadecimal hash of this link, which covers the one before." })
  hash: string;
}

export const AuditEventConnection = connectionOf(AuditEventShape, "AuditEvent", "审计事件");

@Access("readAccessLog")
@ObjectType("AccessLogEntry", { simpleResolvers: true, description: "访问日志: a refused attempt or a logged read; ids and codes only." })
export class AccessLogEntryShape {
  @Field(() => InstantScalar, { description: "记录时间: when the database wrote it." })
  recordedAt: string;
  @Field(() => String, { description: "结果: REFUSED or READ." })
  outcome: string;
  @Field(() => String, { description: "动作: the root field or ability that was asked for." })
  action: string;
  @Field(() => String, { nullable: true, description: "代码: code of the refusal." })
  code: string | null;
  @Field(() => String, { nullable: true, description: "规则: the rule that refused." })
  rule: string | null;
  @Field(() => String, { nullable: true, description: "请求编号: id of the request." })
  requestId: string | null;
}

export const AccessLogConnection = connectionOf(AccessLogEntryShape, "AccessLogEntry", "访问日志");
