/** Tokens as the app itself gives and takes them: on a connection of the token's own tenant, and audited there. */
import type { Id } from "../../kernel/ids.js";
import { statement } from "../db/statement.js";
import type { Tx } from "../db/tx.js";
import { hashOfToken } from "./token.js";

export interface GivenToken {
  readonly token: string;
  readonly id: Id;
  readonly accountId: Id;
  readonly label: string;
  /** They only narrow what the account's posts grant; null narrows nothing. */
  readonly scopes: readonly string[] | null;
  readonly expiresAt: Date;
  /** A session ends with its sign-out; a token of the interface when it is revoked or its day comes. */
  readonly kind: "API" | "SESSION";
}

const give = statement<unknown>(
  "auth.giveToken",
  `INSERT INTO control.api_token (hash, tenant_id, account_id, label, scopes, expires_at, id, kind) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
);
export const giveToken = (tx: Tx, { token, accountId, label, scopes, expiresAt, id, kind }: GivenToken) =>
  tx.change(give, [Buffer.from(hashOfToken(token), "hex"), tx.tenantId, accountId, label, scopes, expiresAt, id, kind]);

const revoke = statement<unknown>("auth.revokeTokenById", `UPDATE control.api_token SET revoked_at = $3 WHERE tenant_id = $1 AND id = $2 AND revoked_at IS NULL`);
export const revokeTokenById = (tx: Tx, id: Id, at: Date) => tx.change(revoke, [tx.tenantId, id, at]);

const addIssuer = statement<unknown>("auth.addIssuer", `INSERT INTO control.issuer (issuer, audience, jwks_uri, algorithms, tenant_id) VALUES ($1, $2, $3, $4, $5)`);
export interface GivenIssuer { readonly issuer: string; readonly audience: string; readonly jwks: string; readonly algorithms: readonly string[] }
export const trustIssuer = (tx: Tx, { issuer, audience, jwks, algorithms }: GivenIssuer) => tx.change(addIssuer, [issuer, audience, jwks, algorithms, tx.tenantId]);

const revokeByHash = statement<unknown>("auth.revokeTokenByHash", `UPDATE control.api_token SET revoked_at = $3 WHERE tenant_id = $1 AND hash = $2 AND revoked_at IS NULL`);
export const revokeTokenByHash = (tx: Tx, hash: Buffer, at: Date) => tx.change(revokeByHash, [tx.tenantId, hash, at]);

export interface StandingToken { readonly id: Id; readonly accountId: Id; readonly label: string; readonly scopes: readonly string[] | null; readonly expiresAt: string | null }
const standing = statement<StandingToken>(
  "auth.standingToken",
  `SELECT id, account_id AS "accountId", label, scopes, expires_at AS "expiresAt" FROM control.api_token
    WHERE tenant_id = $1 AND hash = $2 AND kind = 'API' AND replaced_by IS NULL AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > $3) FOR UPDATE`,
);
/** Locked until the end of the transaction: of two who replace it at once, the second no longer finds it. */
export const findReplaceable = (tx: Tx, hash: string, now: Date) => tx.first(standing, [tx.tenantId, Buffer.from(hash, "hex"), now]);

const replace = statement<unknown>("auth.replaceToken", `UPDATE control.api_token SET replaced_by = $3, expires_at = least(expires_at, $4) WHERE tenant_id = $1 AND id = $2 AND replaced_by IS NULL`);
export const markReplaced = (tx: Tx, id: Id, by: Id, until: Date) => tx.change(replace, [tx.tenantId, id, by, until]);
