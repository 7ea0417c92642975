/** What a change of accounts is drafted with, and who the first three administrators are. */
import { ArrayMaxSize, ArrayMinSize, IsIn, IsOptional, IsUrl, Length, Matches, Max, Min, ValidateNested } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import { PlatformOfficeEnum } from "../../entities/administration/platform-account.entity.js";
import { AbilityEnum, graphEnum } from "../../entities/platform/enums.js";
import type { Ability } from "../../src/kernel/abilities.js";
import { LONGEST_TOKEN_DAYS, RESERVED_ROLE, type PlatformOffice, type ReservedRole } from "../../src/kernel/administration.js";
import { IN_A_WORD, IN_WORDS, RehearsableInput, VerbInput } from "../platform/change.inputs.js";

export const ReservedRoleEnum = graphEnum("ReservedRole", "管理岗位: a post of a tenant that only the platform gives.", RESERVED_ROLE);

const LABEL = /^[a-z0-9][a-z0-9-]{1,39}$/;
const TENANT_CODE = /^[a-z][a-z0-9-]{1,31}$/;
const UNIT_CODE = /^[A-Z][A-Z0-9-]{1,39}$/;
const STAFF_NO = /^[\p{L}\p{N}-]{2,32}$/u;
const ALGORITHMS = ["RS256", "PS256", "ES256", "ES384", "EdDSA"];
/** Keys that anybody on the way can replace prove nothing. */
const HTTPS = { protocols: ["https"], require_protocol: true, require_tld: false };

@InputType({ description: "登录身份: the subject of an identity provider that signs in as the account." })
export class SignInInput {
  @Field(() => String, { description: "签发方: the exact issuer of its tokens, up to 500 characters." })
  @Length(8, 500) @Matches(IN_A_WORD)
  issuer: string;
  @Field(() => String, { description: "主体: the subject there, up to 255 characters." })
  @Length(1, 255) @Matches(IN_A_WORD)
  subject: string;
}

@InputType({ description: "授予管理岗位: gives a person a reserved post, with an account that an invitation opens." })
export class GiveReservedPostInput {
  @Field(() => ReservedRoleEnum, { description: "管理岗位: which reserved post." })
  role: ReservedRole;
  @Field(() => String, { description: "单位代码: code of the unit where the post stands, such as GOV." })
  @Matches(UNIT_CODE)
  unit: string;
  @Field(() => String, { description: "岗位名称: the post's title, 2 to 60 characters." })
  @Length(2, 60) @Matches(IN_WORDS)
  title: string;
  @Field(() => String, { description: "姓名: name of the person, 2 to 60 characters." })
  @Length(2, 60) @Matches(IN_WORDS)
  person: string;
  @Field(() => String, { description: "账号名称: small letters, digits and hyphens, 2 to 40 characters, unique in the tenant." })
  @Matches(LABEL)
  label: string;
  @Field(() => SignInInput, { nullable: true, description: "登录身份: absent when the person comes by the invitation." })
  @IsOptional() @ValidateNested()
  signIn?: SignInInput | null;
}

@InputType({ description: "免去管理岗位: ends somebody's reserved post, today or, if it began today, tomorrow." })
export class EndReservedPostInput {
  @Field(() => ID, { description: "账号: id of the holder's account." })
  account: string;
  @Field(() => ReservedRoleEnum, { description: "管理岗位: which reserved post." })
  role: ReservedRole;
}

@InputType({ description: "注销账号: closes the account of an administrator, auditor or service of a tenant; it opens nothing from today on." })
export class CloseAccountInput {
  @Field(() => ID, { description: "账号: id of the account." })
  account: string;
}

@InputType({ description: "重新邀请: lets the holder of an account in again whose token has ended or whose phone is lost; the account stays what it is." })
export class InviteAgainInput {
  @Field(() => ID, { description: "账号: id of a person's account of the tenant, or of a platform account with the tenant `platform`." })
  account: string;
}

@InputType({ description: "签发接口令牌: a token for a service, opened for it if it has no account yet." })
export class IssueTokenInput {
  @Field(() => String, { description: "账号名称: name of the service's account: small letters, digits and hyphens, 2 to 40 characters." })
  @Matches(LABEL)
  label: string;
  @Field(() => String, { description: "服务种类: INTEGRATOR or PORTAL." })
  @IsIn(["INTEGRATOR", "PORTAL"])
  service: "INTEGRATOR" | "PORTAL";
  @Field(() => String, { description: "单位代码: code of the unit where the service stands." })
  @Matches(UNIT_CODE)
  unit: string;
  @Field(() => [AbilityEnum], { description: "授权范围: scopes; the service can do what its role grants and these leave, never more." })
  @ArrayMinSize(1) @ArrayMaxSize(30)
  scopes: Ability[];
  @Field(() => Int, { description: `有效天数: days from its first use of the invitation, 1 to ${LONGEST_TOKEN_DAYS}.` })
  @Min(1) @Max(LONGEST_TOKEN_DAYS)
  days: number;
}

@InputType({ description: "吊销接口令牌: revokes a service's token; it is dead at the next request." })
export class RevokeTokenInput {
  @Field(() => ID, { description: "令牌: id of the token." })
  token: string;
}

@InputType({ description: "信任身份提供方: its access tokens sign in the accounts that name it." })
export class AddIssuerInput {
  @Field(() => String, { description: "签发方: the exact issuer, an https address." })
  @Length(8, 500) @IsUrl(HTTPS)
  issuer: string;
  @Field(() => String, { description: "受众: the audience its tokens must name, up to 200 characters." })
  @Length(1, 200) @Matches(IN_A_WORD)
  audience: string;
  @Field(() => String, { description: "公钥地址: https address of its published keys." })
  @Length(8, 500) @IsUrl(HTTPS)
  jwks: string;
  @Field(() => [String], { description: `签名算法: some of ${ALGORITHMS.join(", ")}.` })
  @ArrayMinSize(1) @ArrayMaxSize(5) @IsIn(ALGORITHMS, { each: true })
  algorithms: string[];
}

@InputType({ description: "平台账号人员: a person who becomes one of the three administrators." })
export class AdministratorInput {
  @Field(() => String, { description: "姓名: the person's name, 2 to 60 characters." })
  @Length(2, 60) @Matches(IN_WORDS)
  name: string;
  @Field(() => String, { description: "工号: the number under which the operating organisation employs the person, 2 to 32 letters, digits and hyphens; one number is one person." })
  @Matches(STAFF_NO)
  staffNo: string;
  @Field(() => SignInInput, { nullable: true, description: "登录身份: absent when the person comes by the invitation." })
  @IsOptional() @ValidateNested()
  signIn?: SignInInput | null;
}

@InputType({ description: "开立平台账号: one more account of one of the three offices." })
export class OpenPlatformAccountInput extends AdministratorInput {
  @Field(() => PlatformOfficeEnum, { description: "职位: which of the three." })
  office: PlatformOffice;
}

@InputType({ description: "注销平台账号: closes an account of the three administrators; the last open one of its office stays." })
export class ClosePlatformAccountInput {
  @Field(() => ID, { description: "平台账号: id of the account." })
  account: string;
}

@InputType({ description: "变更内容: exactly one of these." })
export class AccountChangeContentInput {
  @Field(() => GiveReservedPostInput, { nullable: true, description: "授予管理岗位: gives a reserved post." })
  @IsOptional() @ValidateNested()
  giveReservedPost?: GiveReservedPostInput | null;
  @Field(() => EndReservedPostInput, { nullable: true, description: "免去管理岗位: ends a reserved post." })
  @IsOptional() @ValidateNested()
  endReservedPost?: EndReservedPostInput | null;
  @Field(() => CloseAccountInput, { nullable: true, description: "注销账号: closes an account of a tenant." })
  @IsOptional() @ValidateNested()
  closeAccount?: CloseAccountInput | null;
  @Field(() => InviteAgainInput, { nullable: true, description: "重新邀请: lets the holder of an account in again." })
  @IsOptional() @ValidateNested()
  inviteAgain?: InviteAgainInput | null;
  @Field(() => IssueTokenInput, { nullable: true, description: "签发接口令牌: issues a service's token." })
  @IsOptional() @ValidateNested()
  issueToken?: IssueTokenInput | null;
  @Field(() => RevokeTokenInput, { nullable: true, description: "吊销接口令牌: revokes a service's token." })
  @IsOptional() @ValidateNested()
  revokeToken?: RevokeTokenInput | null;
  @Field(() => AddIssuerInput, { nullable: true, description: "信任身份提供方: trusts an identity provider." })
  @IsOptional() @ValidateNested()
  addIssuer?: AddIssuerInput | null;
  @Field(() => OpenPlatformAccountInput, { nullable: true, description: "开立平台账号: opens a platform account." })
  @IsOptional() @ValidateNested()
  openPlatformAccount?: OpenPlatformAccountInput | null;
  @Field(() => ClosePlatformAccountInput, { nullable: true, description: "注销平台账号: closes a platform account." })
  @IsOptional() @ValidateNested()
  closePlatformAccount?: ClosePlatformAccountInput | null;
}

@InputType({ description: "起草账号变更: what is to be changed, where, and why." })
export class DraftAccountChangeInput extends VerbInput {
  @Field(() => String, { description: "租户代码: code of the tenant; `platform` for the accounts of the three administrators." })
  @Matches(TENANT_CODE)
  tenant: string;
  @Field(() => AccountChangeContentInput, { description: "变更内容: exactly one change." })
  @ValidateNested()
  change: AccountChangeContentInput;
  @Field(() => String, { description: "事由: why, 2 to 500 characters; whoever decides reads it." })
  @Length(2, 500) @Matches(IN_WORDS)
  reason: string;
}

@InputType({ description: "办理账号变更: which change, as it was read." })
export class AccountChangeStepInput extends VerbInput {
  @Field(() => ID, { description: "账号变更: id of the change." })
  accountChange: string;
  @Field(() => Int, { nullable: true, description: "预期版本: the version you read; when another stands now the answer is `StaleVersion`." })
  @IsOptional() @Min(1)
  expectedVersion?: number | null;
  @Field(() => String, { nullable: true, description: "说明: a remark that stays in its history, 2 to 500 characters." })
  @IsOptional() @Length(2, 500) @Matches(IN_WORDS)
  note?: string | null;
}

@InputType({ description: "驳回账号变更: which change, and why not." })
export class RejectAccountChangeInput extends VerbInput {
  @Field(() => ID, { description: "账号变更: id of the change." })
  accountChange: string;
  @Field(() => Int, { nullable: true, description: "预期版本: the version you read; when another stands now the answer is `StaleVersion`." })
  @IsOptional() @Min(1)
  expectedVersion?: number | null;
  @Field(() => String, { description: "驳回理由: why not, 2 to 500 characters." })
  @Length(2, 500) @Matches(IN_WORDS)
  reason: string;
}

@InputType({ description: "开立首批平台账号: the three persons, and the token that the first start printed." })
export class OpenPlatformAccountsInput extends RehearsableInput {
  @Field(() => String, { description: "启动令牌: what the first start printed; it opens this once." })
  @Length(16, 100)
  bootToken: string;
  @Field(() => AdministratorInput, { description: "系统管理员: who drafts." })
  @ValidateNested()
  systemAdministrator: AdministratorInput;
  @Field(() => AdministratorInput, { description: "安全保密管理员: who decides." })
  @ValidateNested()
  securityAdministrator: AdministratorInput;
  @Field(() => AdministratorInput, { description: "安全审计员: who watches both." })
  @ValidateNested()
  securityAuditor: AdministratorInput;
}

@InputType({ description: "接受邀请: the invitation as it was shown." })
export class AcceptInvitationInput extends RehearsableInput {
  @Field(() => String, { description: "邀请码: one text, or both halves joined by a dot." })
  @Length(4, 200)
  invitation: string;
}

@InputType({ description: "吊销服务令牌: which token of a service of one's own tenant." })
export class RevokeServiceTokenInput extends VerbInput {
  @Field(() => ID, { description: "令牌: id of the token." })
  token: string;
}

@InputType({ description: "更换令牌: how long the old one still opens what it opened." })
export class ReplaceTokenInput extends RehearsableInput {
  @Field(() => Int, { defaultValue: 24, description: "宽限小时数: hours for which the old token still counts, 0 to 168." })
  @Min(0) @Max(168)
  graceHours: number;
}
