/** AccountChangeRequest 账号变更: what one administrator of the platform drafted and another decides; it says what it rests on. */
import { Check, Column, Entity, ForeignKey, Index } from "typeorm";
import { Field, Int, ObjectType } from "type-graphql";
import { Access } from "../../src/kernel/access.js";
import { ACCOUNT_CHANGE_KIND, ACCOUNT_CHANGE_STATE, type AccountChangeKind, type AccountChangeState } from "../../src/kernel/administration.js";
import { graphEnum } from "../platform/enums.js";
import { NodeShape } from "../platform/node-shape.js";
import { OneOf } from "../platform/one-of.js";
import { InstantScalar, LegalDateScalar } from "../platform/scalars.js";
import { TenantRow } from "../platform/tenant-row.js";
import { PlatformAccount } from "./platform-account.entity.js";

export const AccountChangeKindEnum = graphEnum("AccountChangeKind", "账号变更种类: what a change of accounts does.", ACCOUNT_CHANGE_KIND);
export const AccountChangeStateEnum = graphEnum("AccountChangeState", "账号变更状态: how far a change of accounts has come.", ACCOUNT_CHANGE_STATE);

@Access("seePlatformAccounts")
@ObjectType("AccountChangeRequest", {
  simpleResolvers: true, implements: NodeShape, description: "账号变更: a change of accounts that the system administrator drafts and the security administrator decides.",
})
@Entity("account_change")
@OneOf("account_change", "kind", ACCOUNT_CHANGE_KIND)
@OneOf("account_change", "state", ACCOUNT_CHANGE_STATE)
@Check("account_change_two_persons", `"decided_person" <> "drafted_person"`)
@ForeignKey(() => PlatformAccount, ["tenantId", "draftedBy"], ["tenantId", "id"], { name: "account_change_drafter_fkey" })
@ForeignKey(() => PlatformAccount, ["tenantId", "decidedBy"], ["tenantId", "id"], { name: "account_change_decider_fkey" })
@Index("account_change_by_state", ["tenantId", "state", "id"])
export class AccountChangeRequest extends TenantRow {
  @Field(() => AccountChangeStateEnum, { description: "状态: how far it has come; a draft whose last day has passed stays DRAFTED and can no longer be approved." })
  @Column("text")
  state: AccountChangeState;

  @Field(() => Int, { description: "版本: rises by one with each step." })
  @Column("integer")
  version: number;

  @Field(() => AccountChangeKindEnum, { description: "种类: what it does." })
  @Column("text")
  kind: AccountChangeKind;

  @Column("uuid", { name: "subject_tenant_id" }) subjectTenantId: string;

  /** What was asked for, with the digest of its invitation instead of the invitation. */
  @Column("jsonb") content: Readonly<Record<string, unknown>>;

  /** Digest of what it rests on, as it stood when it was drafted. */
  @Column("text") basis: string;

  @Field(() => String, { description: "事由: why, in the drafter's words." })
  @Column("text")
  reason: string;

  @Column("uuid", { name: "drafted_by" }) draftedBy: string;
  @Column("uuid", { name: "drafted_person" }) draftedPerson: string;

  @Field(() => InstantScalar, { description: "起草时间: when it was drafted." })
  @Column("timestamptz", { name: "drafted_at" })
  draftedAt: Date | string;

  @Field(() => LegalDateScalar, { description: "审批截止日: the last day on which it may be approved." })
  @Column("date", { name: "expires_on" })
  expiresOn: string;

  @Column("uuid", { name: "decided_by", nullable: true }) decidedBy: string | null;
  @Column("uuid", { name: "decided_person", nullable: true }) decidedPerson: string | null;

  @Field(() => InstantScalar, { nullable: true, description: "审批时间: when it was approved or rejected." })
  @Column("timestamptz", { name: "decided_at", nullable: true })
  decidedAt: Date | string | null;

  @Field(() => InstantScalar, { nullable: true, description: "执行时间: when it took effect." })
  @Column("timestamptz", { name: "executed_at", nullable: true })
  executedAt: Date | string | null;

  @Field(() => String, { nullable: true, description: "未能执行原因: stable code of what overtook it; null unless FAILED." })
  @Column("text", { nullable: true })
  failure: string | null;

  @Field(() => String, { description: "租户代码: the tenant it concerns; `platform` for the accounts of the three administrators themselves." })
  tenantCode: string;
}
