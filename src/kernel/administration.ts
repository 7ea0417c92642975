/** The three administrators of the platform, and what two of them change together: closed lists and the realm they live in. */
import type { Id } from "./ids.js";
import { words } from "./words.js";

/**
 * The platform's own realm: it has a chain, rows and connections as a tenant has, and no organisation. Whoever is bound to it sees
 * no row of any tenant, because the database shows none.
 */
export const PLATFORM_REALM: Id = "00000000-0000-7000-8000-000000000001";

export const PLATFORM_OFFICE = words({
  SYSTEM_ADMINISTRATOR: ["系统管理员", "System administrator: drafts changes of accounts"],
  SECURITY_ADMINISTRATOR: ["安全保密管理员", "Security administrator: approves or rejects them"],
  SECURITY_AUDITOR: ["安全审计员", "Security auditor: reads what both did, and changes nothing"],
});
export type PlatformOffice = keyof typeof PLATFORM_OFFICE;

export const ACCOUNT_CHANGE_KIND = words({
  GIVE_RESERVED_POST: ["授予管理岗位", "Gives a person a reserved post of a tenant, with an account"],
  END_RESERVED_POST: ["免去管理岗位", "Ends somebody's reserved post"],
  CLOSE_ACCOUNT: ["注销账号", "Closes an account of a tenant"],
  INVITE_AGAIN: ["重新邀请", "Lets somebody in again whose token has ended or whose phone is lost"],
  ISSUE_TOKEN: ["签发接口令牌", "Issues an integrator's token"],
  REVOKE_TOKEN: ["吊销接口令牌", "Revokes an integrator's token"],
  ADD_ISSUER: ["信任身份提供方", "Trusts an identity provider for a tenant"],
  OPEN_PLATFORM_ACCOUNT: ["开立平台账号", "Opens an account of one of the three administrators"],
  CLOSE_PLATFORM_ACCOUNT: ["注销平台账号", "Closes an account of one of the three administrators"],
});
export type AccountChangeKind = keyof typeof ACCOUNT_CHANGE_KIND;

export const ACCOUNT_CHANGE_STATE = words({
  DRAFTED: ["已起草", "Drafted, waits for the security administrator"],
  WITHDRAWN: ["已撤回", "Withdrawn by its drafter"],
  REJECTED: ["已驳回", "Rejected with a reason"],
  APPROVED: ["已批准", "Approved, about to be carried out"],
  EXECUTED: ["已执行", "Carried out, once"],
  FAILED: ["未能执行", "Approved, and overtaken by another change before it was carried out"],
});
export type AccountChangeState = keyof typeof ACCOUNT_CHANGE_STATE;

/** Posts that a tenant's own administrator can neither make nor fill. */
export const RESERVED_ROLE = words({
  TENANT_ADMIN: ["租户管理员", "Tenant administrator"],
  AUDITOR: ["安全审计员", "Auditor of the tenant"],
});
export type ReservedRole = keyof typeof RESERVED_ROLE;

/** Days for which a draft may be decided, counted as calendar days. */
export const DRAFT_DAYS = 14;
/** Days for which an invitation opens what was approved. */
export const INVITATION_DAYS = 7;
/** The longest life of a token: one that never ends is never looked at. */
export const LONGEST_TOKEN_DAYS = 366;
