/** Tokens after they were given: a tenant's administrator sees and revokes those of his services, and whoever holds one replaces it. */
import { transitionRefused } from "../../../entities/platform/refusals.js";
import { forbidden } from "../../kernel/fault.js";
import { newId, type Id } from "../../kernel/ids.js";
import type { Refusal } from "../../kernel/refusal.js";
import { newToken } from "../../platform/auth/token.js";
import { findReplaceable, giveToken, markReplaced, revokeTokenById } from "../../platform/auth/tokens.store.js";
import { unitOfWork, type Caller } from "../../platform/db/unit-of-work.js";
import { performing, type Outcome, type VerbInput } from "../../platform/lifecycle/verb.js";
import { administeredAccounts, type AdministeredAccount } from "../organisations/index.js";
import { PERSON_TOKEN_DAYS } from "./invitations.service.js";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

export async function serviceAccounts(caller: Caller): Promise<AdministeredAccount[]> {
  const accounts = await administeredAccounts(caller.db, caller.db.tenantId, caller.today, caller.now());
  return accounts.filter(({ serviceRole }) => serviceRole !== null);
}

const gone = (action: string): Refusal => transitionRefused("TOKEN_NOT_VALID", [], { action, state: null, possibleActions: [] });

/** Taking away needs no second person: whoever learns that a token leaked does not wait for one. */
export const revokeServiceToken = (caller: Caller, tokenId: Id, input: VerbInput): Promise<Outcome> =>
  performing(caller, { operation: "administration.revokeServiceToken", ability: "maintainPosts" }, { tokenId, ...input }, async (tx) => {
    const owner = (await administeredAccounts(tx, tx.tenantId, tx.today, caller.now())).find(({ serviceRole, tokens }) => serviceRole !== null && tokens.some(({ id }) => id === tokenId));
    if (!owner || (await revokeTokenById(tx, tokenId, caller.now())) !== 1) return gone("revokeServiceToken");
    tx.record({ action: "tokenRevoked", subject: { type: "Account", id: owner.id }, facts: { token: tokenId } });
    return { id: tokenId };
  });

export interface Replaced { readonly token: string; readonly expiresAt: Date; readonly oldExpiresAt: Date }

/** The new one neither widens nor prolongs what was approved; the old one lives on for the time it takes to change a configuration. */
export function replaceToken(caller: Caller, tokenHash: string | undefined, graceHours: number, options: { readonly isDryRun?: boolean } = {}): Promise<Replaced | Refusal> {
  // A sign-in of a person is not replaced but renewed where it came from.
  if (tokenHash === undefined) throw forbidden({ rule: "replaceToken.BY_ITS_HOLDER", because: "TOKEN_NOT_VALID", law: [] });
  const now = caller.now();
  return unitOfWork(caller, "administration.replaceToken", async (tx) => {
    const old = await findReplaceable(tx, tokenHash, now);
    if (!old) return gone("replaceToken");
    const [token, id] = [newToken(), newId()];
    const expiresAt = old.expiresAt ? new Date(old.expiresAt) : new Date(now.getTime() + PERSON_TOKEN_DAYS * DAY_MS);
    const oldExpiresAt = new Date(Math.min(expiresAt.getTime(), now.getTime() + graceHours * HOUR_MS));
    await giveToken(tx, { token, id, accountId: old.accountId, label: old.label, scopes: old.scopes, expiresAt, kind: "API" });
    await markReplaced(tx, old.id, id, oldExpiresAt);
    tx.record({ action: "tokenReplaced", subject: { type: "Account", id: old.accountId }, facts: { old: old.id, token: id } });
    return { token, expiresAt, oldExpiresAt };
  }, options);
}
