/** The three administrators: how they come in, what they draft and decide, what the auditor reads. */
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { AccountChangeKindEnum, AccountChangeRequest, AccountChangeStateEnum } from "../../entities/administration/account-change.entity.js";
import type { RequestContext } from "../../src/context.js";
import { Access } from "../../src/kernel/access.js";
import type { AccountChangeKind, AccountChangeState } from "../../src/kernel/administration.js";
import { auditPage } from "../../src/platform/audit/audit-list.js";
import * as administration from "../../src/systems/administration/index.js";
import { found, idOf } from "../platform/node-id.js";
import { PageArgs } from "../platform/page.inputs.js";
import { accepted, changeAsked, firstThree, moved, shownOnce, stepOf, withInvitation } from "./administration.fields.js";
import * as inputs from "./administration.inputs.js";
import * as results from "./administration.results.js";

const CHANGE = { description: "输入: which change." };

@Resolver()
export class AdministrationResolver {
  @Access("seePlatformAccounts")
  @Query(() => results.PlatformAccountConnection, { description: "平台账号列表: the accounts of the three administrators, oldest first, closed ones too." })
  platformAccounts(@Args(() => PageArgs) page: PageArgs, @Ctx() context: RequestContext) {
    return administration.platformAccountPage(context, page);
  }

  @Access("seePlatformAccounts")
  @Query(() => results.AccountChangeConnection, { description: "账号变更列表: newest first." })
  accountChanges(
    @Args(() => PageArgs) page: PageArgs, @Ctx() context: RequestContext,
    @Arg("state", () => AccountChangeStateEnum, { nullable: true, description: "状态: only changes in this state." }) state?: AccountChangeState,
    @Arg("kind", () => AccountChangeKindEnum, { nullable: true, description: "种类: only changes of this kind." }) kind?: AccountChangeKind,
  ) {
    return administration.accountChangePage(context, { state: state ?? null, kind: kind ?? null }, page);
  }

  @Access("seePlatformAccounts")
  @Query(() => AccountChangeRequest, { description: "账号变更: one change by its id." })
  async accountChange(@Arg("id", () => ID, { description: "标识: id of the change." }) id: string, @Ctx() context: RequestContext) {
    return found(await administration.findSeenRequest(context.db, context.scope, idOf("AccountChangeRequest", id, "id")));
  }

  @Access("seePlatformAccounts")
  @Query(() => [results.AdministeredAccountShape], { description: "受管账号列表: a tenant's administrators, auditors and services, at most 1,000; nothing of what they work on." })
  administeredAccounts(@Arg("tenant", () => String, { description: "租户代码: code of the tenant." }) tenant: string, @Ctx() context: RequestContext) {
    return administration.administeredAccountsOf(context, tenant);
  }

  @Access("readPlatformAudit")
  @Query(() => results.PlatformAuditConnection, { description: "平台审计事件列表: what the administrators of the platform did, newest first; for the security auditor." })
  platformAuditEvents(@Args(() => PageArgs) page: PageArgs, @Ctx() context: RequestContext) {
    return auditPage(context, { subjectId: null, accountId: null }, page);
  }

  @Access("draftAccountChange")
  @Mutation(() => results.DraftAccountChangeResult, { description: "起草账号变更: drafts a change of accounts; it waits for the security administrator." })
  draftAccountChange(@Ctx() caller: RequestContext, @Arg("input", () => inputs.DraftAccountChangeInput, CHANGE) input: inputs.DraftAccountChangeInput) {
    return withInvitation(administration.draftAccountChange(caller, { ...input, change: changeAsked(input.change) }));
  }

  @Access("draftAccountChange")
  @Mutation(() => results.AccountChangeStepResult, { description: "撤回账号变更: takes a draft of one's own back." })
  withdrawAccountChange(@Ctx() caller: RequestContext, @Arg("input", () => inputs.AccountChangeStepInput, CHANGE) input: inputs.AccountChangeStepInput) {
    return moved(administration.withdrawAccountChange(caller, ...stepOf(input)));
  }

  @Access("decideAccountChange")
  @Mutation(() => results.AccountChangeStepResult, { description: "批准账号变更: approves a draft of somebody else and carries it out, once." })
  approveAccountChange(@Ctx() caller: RequestContext, @Arg("input", () => inputs.AccountChangeStepInput, CHANGE) input: inputs.AccountChangeStepInput) {
    return moved(administration.approveAccountChange(caller, ...stepOf(input)));
  }

  @Access("decideAccountChange")
  @Mutation(() => results.AccountChangeStepResult, { description: "驳回账号变更: rejects a draft of somebody else with a reason." })
  rejectAccountChange(@Ctx() caller: RequestContext, @Arg("input", () => inputs.RejectAccountChangeInput, CHANGE) input: inputs.RejectAccountChangeInput) {
    return moved(administration.rejectAccountChange(caller, ...stepOf({ ...input, note: input.reason })));
  }

  @Access("decideAccountChange")
  @Mutation(() => results.AccountChangeStepResult, { description: "执行账号变更: carries out by hand what was approved and cut off before it took effect." })
  carryOutAccountChange(@Ctx() caller: RequestContext, @Arg("input", () => inputs.AccountChangeStepInput, CHANGE) input: inputs.AccountChangeStepInput) {
    return moved(administration.carryOutAccountChange(caller, ...stepOf(input)));
  }

  @Access("anyone")
  @Mutation(() => results.OpenPlatformAccountsResult, { description: "开立首批平台账号: opens the three first accounts with the token that the first start printed; it works once." })
  openPlatformAccounts(@Ctx() { desk }: RequestContext, @Arg("input", () => inputs.OpenPlatformAccountsInput, { description: "输入: the token and the three persons." }) input: inputs.OpenPlatformAccountsInput) {
    const people = { SYSTEM_ADMINISTRATOR: input.systemAdministrator, SECURITY_ADMINISTRATOR: input.securityAdministrator, SECURITY_AUDITOR: input.securityAuditor };
    return shownOnce(input, "openPlatformAccounts", (options) => administration.openFirstAccounts(desk, input.bootToken, people, options), firstThree);
  }

  @Access("anyone")
  @Mutation(() => results.AcceptInvitationResult, { description: "接受邀请: turns an invitation into the token of its account, once." })
  acceptInvitation(@Ctx() { desk }: RequestContext, @Arg("input", () => inputs.AcceptInvitationInput, { description: "输入: the invitation." }) input: inputs.AcceptInvitationInput) {
    return shownOnce(input, "acceptInvitation", (options) => administration.acceptInvitation(desk, input.invitation, options), accepted);
  }
}
