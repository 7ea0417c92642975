/** What the administrators of the platform read and are answered. */
import { Field, Int, ObjectType } from "type-graphql";
import { AccountChangeRequest } from "../../entities/administration/account-change.entity.js";
import { PlatformAccount } from "../../entities/administration/platform-account.entity.js";
import { RoleEnum } from "../../entities/platform/enums.js";
import { StaleVersion, TransitionRefused } from "../../entities/platform/refusals.js";
import { InstantScalar, LegalDateScalar } from "../../entities/platform/scalars.js";
import { Access } from "../../src/kernel/access.js";
import type { Role } from "../../src/kernel/vocabulary.js";
import { Recorded, resultOf } from "../platform/change.results.js";
import { connectionOf } from "../platform/connection.js";

export const PlatformAccountConnection = connectionOf(PlatformAccount, "PlatformAccount", "平台账号");
export const AccountChangeConnection = connectionOf(AccountChangeRequest, "AccountChangeRequest", "账号变更");

@Access("readPlatformAudit")
@ObjectType("PlatformAuditEvent", { simpleResolvers: true, description: "平台审计事件: one link of the platform's own chain; it names ids and codes, never texts." })
export class PlatformAuditEvent {
  @Field(() => Int, { description: "序号: place in the platform's chain, from 1 without gaps." })
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
export const PlatformAuditConnection = connectionOf(PlatformAuditEvent, "PlatformAuditEvent", "平台审计事件");

@Access("signedIn")
@ObjectType("ServiceToken", { simpleResolvers: true, description: "接口令牌: a token that stands, without its text, which nobody can be shown again." })
export class ServiceToken {
  @Field(() => String, { description: "名称: what it was issued for." })
  label: string;
  @Field(() => [String], { nullable: true, description: "授权范围: scopes that narrow what the role grants; null narrows nothing." })
  scopes: string[] | null;
  @Field(() => InstantScalar, { description: "签发时间: since when it stands." })
  createdAt: string;
  @Field(() => InstantScalar, { nullable: true, description: "失效时间: from when on it opens nothing." })
  expiresAt: string | null;
  @Field(() => InstantScalar, { nullable: true, description: "最近使用: to the hour; null when it has never been used." })
  lastUsedAt: string | null;
}

@Access("signedIn")
@ObjectType("AdministeredAccount", { simpleResolvers: true, description: "受管账号: an account of a tenant that is the platform's business: of an administrator, an auditor or a service." })
export class AdministeredAccountShape {
  @Field(() => String, { description: "账号名称: the account's name." })
  label: string;
  @Field(() => String, { nullable: true, description: "姓名: the person behind it; null for services." })
  personName: string | null;
  @Field(() => RoleEnum, { nullable: true, description: "服务种类: PORTAL or INTEGRATOR; null for persons." })
  serviceRole: Role | null;
  @Field(() => [RoleEnum], { description: "管理岗位: the reserved posts that the person holds today." })
  reservedRoles: Role[];
  @Field(() => LegalDateScalar, { nullable: true, description: "注销日期: from when on it opens nothing; null while it is open." })
  closedOn: string | null;
  @Field(() => [ServiceToken], { description: "接口令牌: the tokens that stand." })
  tokens: ServiceToken[];
}

@ObjectType("AccountChangeDrafted", { simpleResolvers: true, description: "账号变更已起草: it waits for the security administrator." })
export class AccountChangeDrafted {
  requestId: string;
  @Field(() => String, {
    nullable: true, description: "邀请码前半: for whoever gets the account or token, shown this once; whoever approves is shown the other half. Joined by a dot they open the account or token, once.",
  })
  invitation: string | null;
}

@ObjectType("AccountChangeMoved", { simpleResolvers: true, description: "账号变更已办理: the change as it now stands." })
export class AccountChangeMoved {
  requestId: string;
  @Field(() => String, { nullable: true, description: "邀请码后半: for whoever gets the account or token, shown this once to whoever approved; null for every other step." })
  invitationHalf: string | null;
}

@ObjectType("PlatformInvitations", { simpleResolvers: true, description: "首批邀请码: one for each of the three, shown this once; each person opens the own account with it." })
export class PlatformInvitations {
  @Field(() => String, { description: "系统管理员邀请码: for the system administrator." })
  systemAdministrator: string;
  @Field(() => String, { description: "安全保密管理员邀请码: for the security administrator." })
  securityAdministrator: string;
  @Field(() => String, { description: "安全审计员邀请码: for the security auditor." })
  securityAuditor: string;
}

@ObjectType("AcceptedInvitation", { simpleResolvers: true, description: "已接受邀请: the token that now signs in, shown this once." })
export class AcceptedInvitation {
  @Field(() => String, { description: "令牌: send it as Authorization: Bearer." })
  token: string;
  @Field(() => InstantScalar, { description: "失效时间: from when on it opens nothing." })
  expiresAt: Date;
}

@ObjectType("TokenReplaced", { simpleResolvers: true, description: "令牌已更换: the new token, shown this once, and how long the old one still opens what it opened." })
export class TokenReplaced {
  @Field(() => String, { description: "新令牌: send it as Authorization: Bearer." })
  token: string;
  @Field(() => InstantScalar, { description: "新令牌失效时间: that of the old one as it was given: replacing prolongs nothing." })
  expiresAt: Date;
  @Field(() => InstantScalar, { description: "旧令牌失效时间: the end of the grace period." })
  oldExpiresAt: Date;
}

export const DraftAccountChangeResult = resultOf("DraftAccountChangeResult", "起草账号变更结果", AccountChangeDrafted, TransitionRefused);
export const AccountChangeStepResult = resultOf("AccountChangeStepResult", "办理账号变更结果", AccountChangeMoved, TransitionRefused, StaleVersion);
export const RevokeServiceTokenResult = resultOf("RevokeServiceTokenResult", "吊销服务令牌结果", Recorded, TransitionRefused);
export const ReplaceTokenResult = resultOf("ReplaceTokenResult", "更换令牌结果", TokenReplaced, TransitionRefused);
export const OpenPlatformAccountsResult = resultOf("OpenPlatformAccountsResult", "开立首批平台账号结果", PlatformInvitations);
export const AcceptInvitationResult = resultOf("AcceptInvitationResult", "接受邀请结果", AcceptedInvitation);
