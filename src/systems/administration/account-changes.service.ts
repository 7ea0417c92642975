/** Changes of accounts: draft, withdraw, approve, reject; and the carrying out, once, of what two persons agreed on. */
import { AccountChangeRequest } from "../../../entities/administration/account-change.entity.js";
import { transitionRefused } from "../../../entities/platform/refusals.js";
import { DRAFT_DAYS, PLATFORM_REALM, type AccountChangeKind, type AccountChangeState } from "../../kernel/administration.js";
import type { Code } from "../../kernel/codes.js";
import { Denied } from "../../kernel/fault.js";
import type { Id } from "../../kernel/ids.js";
import { addDays } from "../../kernel/legal-date.js";
import type { PageRequest } from "../../kernel/page.js";
import type { Refusal } from "../../kernel/refusal.js";
import type { Scope } from "../../kernel/scope.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import { tenantByCode } from "../../platform/db/control.store.js";
import type { Caller, Tx } from "../../platform/db/unit-of-work.js";
import { advance, begin } from "../../platform/lifecycle/advance.js";
import { isDone, performing, type Decided, type Outcome, type VerbInput } from "../../platform/lifecycle/verb.js";
import type { CursorSeal } from "../../platform/pages/cursor-seal.js";
import { pageOf, sliceOf } from "../../platform/pages/keyset.js";
import { ACCOUNT_CHANGES, addHalf, countRequests, findRequest, listRequests, type ChangeFilter, type RequestRow } from "./account-change.store.js";
import { accountChange, type AccountChangeAction, type AccountChangeFacts } from "./account-change.states.js";
import { carryOut } from "./carrying-out.service.js";
import { changeKind, digestOf, isBasis, type ChangeContents, type Ground } from "./change-kinds.service.js";
import { realmOf, type Desk } from "./desk.service.js";
import { firstHalf, hashOfHalf, secondHalf } from "./invitations.service.js";

/** A request of one of the three administrators, with the desk from which it reaches the tenant it is about. */
export interface Administering extends Caller { readonly desk: Desk }

export type WantedChange = { readonly [K in AccountChangeKind]: { readonly kind: K; readonly content: Omit<ChangeContents[K], "invitation"> } }[AccountChangeKind];

export interface DraftInput extends VerbInput {
  /** Code of the tenant; ignored for the accounts of the platform itself. */
  readonly tenant: string;
  readonly change: WantedChange;
  readonly reason: string;
}

const verb = (action: AccountChangeAction) => ({ operation: `administration.${action}`, ability: accountChange.transitions[action].ability });
const isOfPlatform = (kind: AccountChangeKind): boolean => kind === "OPEN_PLATFORM_ACCOUNT" || kind === "CLOSE_PLATFORM_ACCOUNT";

/** The realm in which the change takes effect; the accounts of the platform are in its own, those of tenants are not. */
async function findRealm({ desk }: Administering, kind: AccountChangeKind, code: string): Promise<Id | undefined> {
  if (isOfPlatform(kind)) return PLATFORM_REALM;
  const id = (await desk.control.first(tenantByCode, [code]))?.id;
  return id === PLATFORM_REALM && kind !== "INVITE_AGAIN" ? undefined : id;
}

const groundOf = (caller: Caller, tenantId: Id): Ground => ({ tenantId, today: caller.today, now: caller.now() });

const refused = (action: AccountChangeAction, code: Code, state: AccountChangeState | null): Refusal =>
  transitionRefused(code, [], { action, state, possibleActions: state === "DRAFTED" ? ["withdrawAccountChange", "approveAccountChange", "rejectAccountChange"] : [] });

/** Kinds by which somebody is let in: an invitation goes with them. */
const INVITING: ReadonlySet<AccountChangeKind> = new Set(["GIVE_RESERVED_POST", "INVITE_AGAIN", "ISSUE_TOKEN", "OPEN_PLATFORM_ACCOUNT"]);

/** A half of an invitation is shown this once; a repeated request finds the change and no half. */
export type Drafted = Outcome & { readonly invitation?: string | null };

export async function draftAccountChange(caller: Administering, input: DraftInput): Promise<Drafted> {
  let shown: string | null = null;
  const outcome = await performing(caller, verb("draftAccountChange"), input, async (tx) => {
    const invitation = INVITING.has(input.change.kind) ? firstHalf() : null;
    const decided = await drafted(tx, caller, input, invitation);
    shown = invitation;
    return decided;
  });
  return isDone(outcome) ? { ...outcome, invitation: shown } : outcome;
}

async function drafted(tx: Tx, caller: Administering, { tenant, change: { kind, content }, reason }: DraftInput, invitation: string | null): Promise<Decided> {
  const tenantId = await findRealm(caller, kind, tenant);
  if (!tenantId) return refused("draftAccountChange", "NO_SUCH_TENANT", null);
  const reader = tenantId === PLATFORM_REALM ? tx : caller.desk.tenant(tenantId);
  const basis = await changeKind(kind).basisOf(reader, content, groundOf(caller, tenantId));
  if (!isBasis(basis)) return refused("draftAccountChange", basis, null);
  const expiresOn = addDays(tx.today, DRAFT_DAYS);
  return begin(tx, ACCOUNT_CHANGES, "draftAccountChange", {
    facts: (id) => newborn(caller, id, kind, tenantId, expiresOn),
    insert: (id, state) => tx.insert(AccountChangeRequest, Object.assign(new AccountChangeRequest(), {
      tenantId: PLATFORM_REALM, id, state, version: 1, kind, subjectTenantId: tenantId, basis: digestOf(basis), reason: reason.trim(),
      content: invitation ? { ...content, invitation: hashOfHalf(invitation) } : content, ...drafter(caller), draftedAt: caller.now(), expiresOn,
    })),
    audit: { kind, tenant: tenantId },
  });
}

/** Only a person drafts: there is nobody else to be told apart from whoever decides. */
function drafter({ who }: Caller): { draftedBy: Id; draftedPerson: Id } {
  if (!("accountId" in who) || who.personId === null) throw new Denied("FORBIDDEN", { because: "NO_POST" });
  return { draftedBy: who.accountId, draftedPerson: who.personId };
}

const newborn = (caller: Caller, id: Id, kind: AccountChangeKind, tenantId: Id, expiresOn: AccountChangeFacts["expiresOn"]): AccountChangeFacts =>
  ({ id, state: null, version: 0, kind, tenantId, expiresOn, drafterId: drafter(caller).draftedPerson, aboutPersonId: null, seenBy: {} });

export interface StepInput extends VerbInput { readonly expectedVersion?: number | null | undefined; readonly note?: string | null | undefined }

const decided = (caller: Caller) => () => {
  const { draftedBy, draftedPerson } = drafter(caller);
  return { decided_by: draftedBy, decided_person: draftedPerson, decided_at: caller.now() };
};

export const withdrawAccountChange = (caller: Administering, id: Id, input: StepInput): Promise<Outcome> =>
  performing(caller, verb("withdrawAccountChange"), { id, ...input }, (tx) => advance(tx, ACCOUNT_CHANGES, id, "withdrawAccountChange", input));

export const rejectAccountChange = (caller: Administering, id: Id, input: StepInput): Promise<Outcome> =>
  performing(caller, verb("rejectAccountChange"), { id, ...input }, (tx) => advance(tx, ACCOUNT_CHANGES, id, "rejectAccountChange", { ...input, patch: decided(caller) }));

/** Approved here, carried out there: two realms, two transactions. What is cut off between them is finished by the next who looks. */
export async function approveAccountChange(caller: Administering, id: Id, input: StepInput): Promise<Drafted> {
  let shown: string | null = null;
  const outcome = await performing(caller, verb("approveAccountChange"), { id, ...input }, async (tx) => {
    const second = secondHalf();
    return advance(tx, ACCOUNT_CHANGES, id, "approveAccountChange", {
      ...input, patch: decided(caller),
      also: async ({ kind }) => {
        const refusal = await overtaken(caller, id);
        if (refusal || !INVITING.has(kind)) return refusal;
        await addHalf(tx, id, hashOfHalf((shown = second)));
        return undefined;
      },
    });
  });
  if (!isDone(outcome)) return outcome;
  await carryOut(caller.desk, id);
  return { ...outcome, invitation: shown };
}

/** Asked before the approval counts; asked once more under the tenant's own lock when it is carried out. */
async function overtaken(caller: Administering, id: Id): Promise<Refusal | undefined> {
  const { kind, content, subjectTenantId, basis } = (await findRequest(realmOf(caller.desk), id))!;
  const now = await changeKind(kind).basisOf(caller.desk.tenant(subjectTenantId), content, groundOf(caller, subjectTenantId));
  if (isBasis(now)) return digestOf(now) === basis ? undefined : refused("approveAccountChange", "ACCOUNT_CHANGE_OVERTAKEN", "DRAFTED");
  return refused("approveAccountChange", now, "DRAFTED");
}

/** By hand, for what was approved and not yet carried out. */
export async function carryOutAccountChange(caller: Administering, id: Id, input: StepInput): Promise<Outcome> {
  const allowed = await performing(caller, verb("carryOutAccountChange"), { id, ...input, validateOnly: true }, (tx) =>
    advance(tx, ACCOUNT_CHANGES, id, "carryOutAccountChange", { ...input, to: "EXECUTED" }));
  if (!("action" in allowed) || allowed.__typename !== "Validated" || input.validateOnly === true) return allowed;
  await carryOut(caller.desk, id);
  return { id };
}

interface Reading { readonly db: Reader; readonly scope: Scope; readonly cursors: CursorSeal }

export async function accountChangePage({ db, scope, cursors }: Reading, filter: ChangeFilter, page: PageRequest) {
  const binding = JSON.stringify([scope.tenantId, "accountChanges", filter]);
  const slice = sliceOf(page, "DESC", cursors, binding);
  const rows: RequestRow[] = await listRequests(db, scope, filter, slice.direction, slice.after?.[1] ?? null, slice.limit);
  return { ...pageOf(rows, slice, cursors, binding), count: () => countRequests(db, scope, filter) };
}
