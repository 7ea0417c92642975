/** Sign-in over the control schema: tokens and issuers from there, accounts from whoever keeps them. */
import type { Id } from "../../kernel/ids.js";
import { issuerByUrl, tokenByHash } from "../db/control.store.js";
import type { Database, Reader } from "../db/tenant-database.js";
import type { AuthStore } from "./auth-store.js";

/** The port that the system of accounts plugs: the account that a subject of an issuer signs in to. */
export type AccountFinder = (reader: Reader, tenantId: Id, issuer: string, subject: string) => Promise<Id | undefined>;

export const createAuthStore = (database: Database, findAccount: AccountFinder, now: () => Date): AuthStore => ({
  async tokenByHash(hash) {
    const row = await database.control.first(tokenByHash, [Buffer.from(hash, "hex"), now()]);
    // the statement finds no token that has expired or was revoked
    return row && { tenantId: row.tenant_id, tenantOpen: true, accountId: row.account_id, scopes: row.scopes, expiresAt: null, revokedAt: null };
  },
  async issuerByUrl(issuer) {
    const row = await database.control.first(issuerByUrl, [issuer]);
    return row && { tenantId: row.tenant_id, tenantOpen: true, issuer: row.issuer, audience: row.audience, jwksUrl: row.jwks_uri, algorithms: row.algorithms };
  },
  async accountBySubject(tenantId, issuer, subject) {
    const accountId = await findAccount(database.tenant(tenantId), tenantId, issuer, subject);
    return accountId === undefined ? undefined : { accountId, tokensValidFrom: null };
  },
});
