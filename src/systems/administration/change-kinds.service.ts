/** What each kind of change rests on and what it does: read when it is drafted, when it is decided and again when it is carried out. */
import { createHash } from "node:crypto";
import { PLATFORM_REALM, type AccountChangeKind, type PlatformOffice, type ReservedRole } from "../../kernel/administration.js";
import type { Code } from "../../kernel/codes.js";
import type { Id } from "../../kernel/ids.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import { revokeTokenById, trustIssuer, type GivenIssuer } from "../../platform/auth/tokens.store.js";
import { issuerByUrl } from "../../platform/db/control.store.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import type { Tx } from "../../platform/db/unit-of-work.js";
import * as organisations from "../organisations/index.js";
import type { EffectRow } from "./account-change.store.js";
import { openInvitation } from "./invitations.service.js";
import { openPlatformAccount } from "./platform-accounts.service.js";
import { closePlatformAccountRow, findOpenAccount, findOpenAccountOf, findPersonByStaffNo } from "./platform-accounts.store.js";

/** `invitation` is the digest of the half that only the drafter was shown; when the change is carried out, that of both halves. */
export interface ChangeContents {
  readonly GIVE_RESERVED_POST: {
    readonly role: ReservedRole; readonly unitCode: string; readonly title: string; readonly personName: string; readonly label: string;
    readonly signIn: organisations.SignIn | null; readonly invitation: string;
  };
  readonly END_RESERVED_POST: { readonly accountId: Id; readonly role: ReservedRole };
  readonly CLOSE_ACCOUNT: { readonly accountId: Id };
  readonly INVITE_AGAIN: { readonly accountId: Id; readonly invitation: string };
  readonly ISSUE_TOKEN: {
    readonly label: string; readonly role: "INTEGRATOR" | "PORTAL"; readonly unitCode: string; readonly scopes: readonly string[]; readonly days: number; readonly invitation: string;
  };
  readonly REVOKE_TOKEN: { readonly tokenId: Id };
  readonly ADD_ISSUER: GivenIssuer;
  readonly OPEN_PLATFORM_ACCOUNT: {
    readonly office: PlatformOffice; readonly name: string; readonly staffNo: string; readonly signIn: organisations.SignIn | null; readonly invitation: string;
  };
  readonly CLOSE_PLATFORM_ACCOUNT: { readonly accountId: Id };
}

/** Where and when it is asked. */
export interface Ground { readonly tenantId: Id; readonly today: LegalDate; readonly now: Date }

/** What the change rests on. When it differs from what stood there at the drafting, somebody else has acted meanwhile. */
type Basis = Readonly<Record<string, unknown>>;
export const digestOf = (basis: Basis): string => createHash("sha256").update(JSON.stringify(basis)).digest("hex");
export const isBasis = (found: Basis | Code): found is Basis => typeof found !== "string";

interface ChangeKind<C> {
  /** The basis, or why there is none. */
  basisOf(reader: Reader, content: C, ground: Ground): Promise<Basis | Code>;
  /** In the tenant's transaction, under its lock, right after the basis was found to stand. */
  apply(tx: Tx, content: C, basis: Basis, ground: Ground): Promise<EffectRow>;
}

const account = (resultId: Id): EffectRow => ({ resultType: "Account", resultId });

const administeredBasis = async (reader: Reader, { tenantId, today, now }: Ground, accountId: Id): Promise<organisations.AdministeredAccount | undefined> => {
  const found = await organisations.findAdministeredAccount(reader, tenantId, accountId, today, now);
  return found?.closedOn === null ? found : undefined;
};

/** Read a row as: a change of KIND rests on this, and does that. */
export const CHANGE_KINDS: { readonly [K in AccountChangeKind]: ChangeKind<ChangeContents[K]> } = {
  GIVE_RESERVED_POST: {
    async basisOf(reader, { unitCode, label }, { tenantId, today }) {
      const unitId = await organisations.findUnitIdByCode(reader, tenantId, unitCode, today);
      if (!unitId) return "UNIT_NOT_OPEN";
      return (await organisations.findAccountByLabel(reader, tenantId, label)) ? "LABEL_TAKEN" : { unitId };
    },
    async apply(tx, { role, title, personName, label, signIn, invitation }, { unitId }, { now }) {
      const { accountId } = await organisations.giveReservedPost(tx, { unitId: unitId as Id, title, roles: [role], personName, label, signIn });
      await openInvitation(tx, invitation, { accountId, label }, now);
      return account(accountId);
    },
  },
  END_RESERVED_POST: {
    async basisOf(reader, { accountId, role }, { tenantId, today }) {
      const holding = await organisations.findReservedHolding(reader, tenantId, today, accountId, role);
      return holding ? { holding } : "NO_RESERVED_POST";
    },
    async apply(tx, _content, { holding }) {
      const { id } = holding as organisations.ReservedHolding;
      await organisations.endReservedHolding(tx, holding as organisations.ReservedHolding);
      return { resultType: "PostHolding", resultId: id };
    },
  },
  CLOSE_ACCOUNT: {
    async basisOf(reader, { accountId }, ground) {
      const found = await administeredBasis(reader, ground, accountId);
      return found ? { label: found.label, roles: found.reservedRoles } : "ACCOUNT_NOT_OPEN";
    },
    async apply(tx, { accountId }) {
      await organisations.closeAccountRow(tx, accountId, tx.today);
      return account(accountId);
    },
  },
  INVITE_AGAIN: {
    async basisOf(reader, { accountId }, ground) {
      if (ground.tenantId === PLATFORM_REALM) return (await findOpenAccount(reader, accountId)) ? { label: "platform" } : "ACCOUNT_NOT_OPEN";
      const found = await administeredBasis(reader, ground, accountId);
      return found && found.serviceRole === null ? { label: found.label } : "ACCOUNT_NOT_OPEN";
    },
    async apply(tx, { accountId, invitation }, { label }, { now }) {
      await openInvitation(tx, invitation, { accountId, label: label as string }, now);
      return { resultType: tx.tenantId === PLATFORM_REALM ? "PlatformAccount" : "Account", resultId: accountId };
    },
  },
  ISSUE_TOKEN: {
    async basisOf(reader, { label, role, unitCode }, ground) {
      const unitId = await organisations.findUnitIdByCode(reader, ground.tenantId, unitCode, ground.today);
      if (!unitId) return "UNIT_NOT_OPEN";
      const accountId = await organisations.findAccountByLabel(reader, ground.tenantId, label);
      if (!accountId) return { unitId, accountId: null };
      const found = await administeredBasis(reader, ground, accountId);
      return found?.serviceRole === role && found.serviceUnitId === unitId ? { unitId, accountId } : "LABEL_TAKEN";
    },
    async apply(tx, { label, role, scopes, days, invitation }, { unitId, accountId }, { now }) {
      const id = (accountId as Id | null) ?? (await organisations.addAccount(tx, { label, service: { role, unitId: unitId as Id } }));
      await openInvitation(tx, invitation, { accountId: id, label, scopes, tokenDays: days }, now);
      return account(id);
    },
  },
  REVOKE_TOKEN: {
    async basisOf(reader, { tokenId }, { tenantId, today, now }) {
      const owner = (await organisations.administeredAccounts(reader, tenantId, today, now)).find(({ tokens }) => tokens.some(({ id }) => id === tokenId));
      return owner?.serviceRole ? { accountId: owner.id } : "TOKEN_NOT_VALID";
    },
    async apply(tx, { tokenId }, { accountId }, { now }) {
      await revokeTokenById(tx, tokenId, now);
      return account(accountId as Id);
    },
  },
  ADD_ISSUER: {
    async basisOf(reader, { issuer }) {
      return (await reader.first(issuerByUrl, [issuer])) ? "ISSUER_TRUSTED" : {};
    },
    async apply(tx, content) {
      await trustIssuer(tx, content);
      return { resultType: "Tenant", resultId: tx.tenantId };
    },
  },
  OPEN_PLATFORM_ACCOUNT: {
    async basisOf(reader, { staffNo }) {
      const personId = await findPersonByStaffNo(reader, staffNo);
      return personId && (await findOpenAccountOf(reader, personId)) ? "PERSON_HAS_OFFICE" : {};
    },
    async apply(tx, { invitation, ...administrator }, _basis, { now }) {
      const accountId = await openPlatformAccount(tx, administrator, now);
      await openInvitation(tx, invitation, { accountId, label: administrator.office }, now);
      return { resultType: "PlatformAccount", resultId: accountId };
    },
  },
  CLOSE_PLATFORM_ACCOUNT: {
    async basisOf(reader, { accountId }) {
      const found = await findOpenAccount(reader, accountId);
      if (!found) return "ACCOUNT_NOT_OPEN";
      return found.others === 0 ? "LAST_OF_OFFICE" : { office: found.office };
    },
    async apply(tx, { accountId }, _basis, { now }) {
      await closePlatformAccountRow(tx, accountId, now);
      return { resultType: "PlatformAccount", resultId: accountId };
    },
  },
};

/** The row of a kind, for content that was checked against it when it was drafted. */
export const changeKind = (kind: AccountChangeKind): ChangeKind<unknown> => CHANGE_KINDS[kind] as ChangeKind<unknown>;
