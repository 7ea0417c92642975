/** Sign-in over the control schema: tokens and issuers from there, accounts from whoever keeps them. */
import type { Id } from "../../kernel/ids.js";
import { leastRecentlyUsed } from "../http/least-recently-used.js";
import { issuerByUrl, tokenByHash, type TokenRow } from "../db/control.store.js";
import type { Database, Reader } from "../db/tenant-database.js";
import type { AuthStore } from "./auth-store.js";

/** The port that the system of accounts plugs: the account that a subject of an issuer signs in to. */
export type AccountFinder = (reader: Reader, tenantId: Id, issuer: string, subject: string) => Promise<Id | undefined>;

/**
 * Whose a token is never changes, so it is remembered; whether it still stands is read on every request, with the account's posts,
 * on the tenant's own connection (`findActor`).
 */
const REMEMBERED = 10_000;

export const createAuthStore = (database: Database, findAccount: AccountFinder, now: () => Date): AuthStore => {
  const owners = leastRecentlyUsed<TokenRow>(REMEMBERED);
  return {
    async tokenByHash(hash) {
      const row = owners.get(hash) ?? (await database.control.first(tokenByHash, [Buffer.from(hash, "hex"), now()]));
      if (!row) return undefined;
      owners.set(hash, row);
      return { tenantId: row.tenant_id, tenantOpen: true, accountId: row.account_id, scopes: row.scopes, expiresAt: null, revokedAt: null };
    },
    async issuerByUrl(issuer) {
      const row = await database.control.first(issuerByUrl, [issuer]);
      return row && { tenantId: row.tenant_id, tenantOpen: true, issuer: row.issuer, audience: row.audience, jwksUrl: row.jwks_uri, algorithms: row.algorithms };
    },
    async accountBySubject(tenantId, issuer, subject) {
      const accountId = await findAccount(database.tenant(tenantId), tenantId, issuer, subject);
      return accountId === undefined ? undefined : { accountId, tokensValidFrom: null };
    },
  };
};
