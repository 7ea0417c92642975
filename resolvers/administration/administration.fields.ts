/** Fields of what the administrators read, and the translation of what they ask. */
import { Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import { AccountChangeRequest } from "../../entities/administration/account-change.entity.js";
import { PlatformAccount } from "../../entities/administration/platform-account.entity.js";
import type { RequestContext } from "../../src/context.js";
import { Access } from "../../src/kernel/access.js";
import { badInput } from "../../src/kernel/fault.js";
import { globalId, type Id, type NodeType } from "../../src/kernel/ids.js";
import { isRefusal, type Refusal } from "../../src/kernel/refusal.js";
import { isDone } from "../../src/platform/lifecycle/verb.js";
import {
  ACCOUNT_CHANGE_LIFECYCLE, findSeenRequest, staffNoOf, type Accepted, type Drafted, type Replaced, type Invitations, type StepInput, type WantedChange,
} from "../../src/systems/administration/index.js";
import { lifecycleFields } from "../platform/lifecycle.results.js";
import type { RehearsableInput } from "../platform/change.inputs.js";
import { idOf, nodeRefOf } from "../platform/node-id.js";
import type { AccountChangeContentInput, AccountChangeStepInput } from "./administration.inputs.js";
import { AccountChangeDrafted, AccountChangeMoved, AdministeredAccountShape, PlatformAuditEvent, ServiceToken } from "./administration.results.js";


export const AccountChangeLifecycle = lifecycleFields(AccountChangeRequest, ACCOUNT_CHANGE_LIFECYCLE, "账号变更");

@Resolver(() => PlatformAccount)
export class PlatformAccountFields {
  @FieldResolver(() => ID, { description: "标识: global id of the account." })
  id(@Root() { id }: PlatformAccount): string {
    return globalId("PlatformAccount", id);
  }
}

@Resolver(() => AccountChangeRequest)
export class AccountChangeFields {
  @FieldResolver(() => ID, { description: "标识: global id of the change." })
  id(@Root() { id }: AccountChangeRequest): string {
    return globalId("AccountChangeRequest", id);
  }

  @Access("seePlatformAccounts")
  @FieldResolver(() => PlatformAccount, { description: "起草人: the account that drafted it." })
  draftedBy(@Root() { draftedBy }: AccountChangeRequest, @Ctx() { administrators }: RequestContext) {
    return administrators.load(draftedBy);
  }

  @Access("seePlatformAccounts")
  @FieldResolver(() => PlatformAccount, { nullable: true, description: "审批人: the account that approved or rejected it; null while nobody has." })
  decidedBy(@Root() { decidedBy }: AccountChangeRequest, @Ctx() { administrators }: RequestContext) {
    return decidedBy && administrators.load(decidedBy);
  }

  @FieldResolver(() => String, { description: "内容: what exactly is to be changed, in words of the graph, as JSON; whoever decides reads this." })
  content(@Root() { content: { invitation: _digest, ...shown } }: AccountChangeRequest): string {
    return JSON.stringify(shown);
  }
}

@Resolver(() => AccountChangeDrafted)
export class AccountChangeDraftedFields {
  @Access("seePlatformAccounts")
  @FieldResolver(() => AccountChangeRequest, { description: "账号变更: the draft." })
  accountChange(@Root() { requestId }: AccountChangeDrafted, @Ctx() { db, scope }: RequestContext) {
    return findSeenRequest(db, scope, requestId);
  }
}

@Resolver(() => AccountChangeMoved)
export class AccountChangeMovedFields {
  @Access("seePlatformAccounts")
  @FieldResolver(() => AccountChangeRequest, { description: "账号变更: as it now stands." })
  accountChange(@Root() { requestId }: AccountChangeMoved, @Ctx() { db, scope }: RequestContext) {
    return findSeenRequest(db, scope, requestId);
  }
}

@Resolver(() => AdministeredAccountShape)
export class AdministeredAccountFields {
  @FieldResolver(() => ID, { description: "标识: global id of the account, in its own tenant." })
  id(@Root() { id }: { id: Id }): string {
    return globalId("Account", id);
  }
}

@Resolver(() => ServiceToken)
export class ServiceTokenFields {
  @FieldResolver(() => ID, { description: "标识: id of the token." })
  id(@Root() { id }: { id: Id }): string {
    return globalId("ServiceToken", id);
  }
}

@Resolver(() => PlatformAuditEvent)
export class PlatformAuditEventFields {
  @FieldResolver(() => ID, { description: "对象标识: global id of what it happened to." })
  subject(@Root() { subjectType, subjectId }: { subjectType: string; subjectId: Id }): string {
    return globalId(subjectType as NodeType, subjectId);
  }

  @FieldResolver(() => ID, { nullable: true, description: "平台账号: global id of the account that acted; null for the platform itself." })
  account(@Root() { accountId }: { accountId: Id | null }): string | null {
    return accountId && globalId("PlatformAccount", accountId);
  }
}

/** Read a row as: this FIELD of the input asks for a change of that kind with this content. */
const ASKED: { readonly [F in keyof AccountChangeContentInput]-?: (input: NonNullable<AccountChangeContentInput[F]>) => WantedChange } = {
  giveReservedPost: ({ role, unit, title, person, label, signIn }) =>
    ({ kind: "GIVE_RESERVED_POST", content: { role, unitCode: unit, title: title.trim(), personName: person.trim(), label, signIn: signIn ? { ...signIn } : null } }),
  endReservedPost: ({ account, role }) => ({ kind: "END_RESERVED_POST", content: { accountId: idOf("Account", account, "input.change.endReservedPost.account"), role } }),
  closeAccount: ({ account }) => ({ kind: "CLOSE_ACCOUNT", content: { accountId: idOf("Account", account, "input.change.closeAccount.account") } }),
  inviteAgain: ({ account }) => ({ kind: "INVITE_AGAIN", content: { accountId: nodeRefOf(account, "input.change.inviteAgain.account").id } }),
  issueToken: ({ label, service, unit, scopes, days }) =>
    ({ kind: "ISSUE_TOKEN", content: { label, role: service, unitCode: unit, scopes: [...scopes].sort(), days } }),
  revokeToken: ({ token }) => ({ kind: "REVOKE_TOKEN", content: { tokenId: idOf("ServiceToken", token, "input.change.revokeToken.token") } }),
  addIssuer: ({ issuer, audience, jwks, algorithms }) => ({ kind: "ADD_ISSUER", content: { issuer, audience: audience.trim(), jwks, algorithms: [...algorithms] } }),
  openPlatformAccount: ({ office, name, staffNo, signIn }) =>
    ({ kind: "OPEN_PLATFORM_ACCOUNT", content: { office, name: name.trim(), staffNo: staffNoOf(staffNo), signIn: signIn ? { ...signIn } : null } }),
  closePlatformAccount: ({ account }) => ({ kind: "CLOSE_PLATFORM_ACCOUNT", content: { accountId: idOf("PlatformAccount", account, "input.change.closePlatformAccount.account") } }),
};

/** Exactly one change. */
export function changeAsked(input: AccountChangeContentInput): WantedChange {
  const asked = (Object.keys(ASKED) as (keyof AccountChangeContentInput)[]).filter((field) => input[field]);
  const [field] = asked;
  if (!field || asked.length > 1) throw badInput({ path: "input.change", rule: "exactlyOne" });
  return (ASKED[field] as (input: unknown) => WantedChange)(input[field]);
}

export const stepOf = ({ accountChange, idempotencyKey, validateOnly, expectedVersion, note }: AccountChangeStepInput): [Id, StepInput] =>
  [idOf("AccountChangeRequest", accountChange, "input.accountChange"), { idempotencyKey, validateOnly, expectedVersion, note }];

export const moved = async (outcome: Promise<Drafted>) => {
  const result = await outcome;
  return isDone(result) ? { __typename: "AccountChangeMoved", requestId: result.id, invitationHalf: result.invitation ?? null } : result;
};

export const withInvitation = async (outcome: Promise<Drafted>) => {
  const result = await outcome;
  return isDone(result) ? { __typename: "AccountChangeDrafted", requestId: result.id, invitation: result.invitation ?? null } : result;
};

/** Verbs that answer with a secret: shown when it holds, and not at all when everything was only tried. */
export async function shownOnce<T extends object>(
  { validateOnly }: RehearsableInput, action: string, work: (options: { readonly isDryRun: boolean }) => Promise<T | Refusal>, shape: (done: T) => object,
): Promise<object> {
  const result = await work({ isDryRun: validateOnly === true });
  if (isRefusal(result)) return result;
  return validateOnly ? { __typename: "Validated", action } : shape(result);
}

export const replaced = (token: Replaced) => ({ __typename: "TokenReplaced", ...token });
export const accepted = (token: Accepted) => ({ __typename: "AcceptedInvitation", ...token });
export const firstThree = (invitations: Invitations) => ({
  __typename: "PlatformInvitations",
  systemAdministrator: invitations.SYSTEM_ADMINISTRATOR, securityAdministrator: invitations.SECURITY_ADMINISTRATOR, securityAuditor: invitations.SECURITY_AUDITOR,
});

/** What the schema needs of this file. */
export const administrationResolvers = {
  AccountChangeLifecycle, PlatformAccountFields, AccountChangeFields, AccountChangeDraftedFields, AccountChangeMovedFields, AdministeredAccountFields, ServiceTokenFields,
  PlatformAuditEventFields,
};
