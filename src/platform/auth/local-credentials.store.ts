/** Local credentials of one realm: the digest of the password, the sealed seed, and how often somebody has failed lately. */
import type { Id } from "../../kernel/ids.js";
import { statement } from "../db/statement.js";
import type { Reader } from "../db/tenant-database.js";
import type { Tx } from "../db/tx.js";

export const TRIES = 5;
const LOCKED_MINUTES = 15;

export interface CredentialRow {
  readonly id: Id;
  readonly accountId: Id;
  readonly login: string;
  readonly digest: string;
  readonly sealed: Buffer;
  readonly confirmedAt: string | null;
}
const COLUMNS = `id, account_id AS "accountId", login, password_hash AS digest, totp_sealed AS sealed, confirmed_at AS "confirmedAt"`;

/**
 * A try is counted before it is looked at, so that a thousand at once are five. Past its lock the count begins anew.
 * While the account is locked nothing is counted and nothing is answered.
 */
const FAILED = `CASE WHEN locked_until <= $3::timestamptz THEN 1 ELSE failures + 1 END`;
const countTry = statement<CredentialRow>(
  "auth.countTry",
  `UPDATE local_credential SET failures = ${FAILED}, locked_until = CASE WHEN ${FAILED} >= ${TRIES} THEN $3::timestamptz + interval '${LOCKED_MINUTES} minutes' END
    WHERE tenant_id = $1 AND login = $2 AND (locked_until IS NULL OR locked_until <= $3) RETURNING ${COLUMNS}`,
);
/** The credential, with one try less; undefined when there is none or it is locked. */
export const takeTry = (reader: Reader, tenantId: Id, login: string, now: Date) => reader.first(countTry, [tenantId, login, now]);

const succeed = statement<unknown>(
  "auth.trySucceeded",
  `UPDATE local_credential SET failures = 0, locked_until = NULL, totp_last_step = $3 WHERE tenant_id = $1 AND id = $2 AND (totp_last_step IS NULL OR totp_last_step < $3)`,
);
/** 0 when the code of this step, or a later one, was used before. */
export const keepSuccess = (tx: Tx, id: Id, step: number) => tx.change(succeed, [tx.tenantId, id, step]);

const byAccount = statement<CredentialRow>("auth.credentialOfAccount", `SELECT ${COLUMNS} FROM local_credential WHERE tenant_id = $1 AND account_id = $2`);
export const findCredential = (reader: Reader, tenantId: Id, accountId: Id) => reader.first(byAccount, [tenantId, accountId]);

const loginTaken = statement<{ id: Id }>("auth.loginTaken", `SELECT id FROM local_credential WHERE tenant_id = $1 AND login = $2 AND account_id <> $3`);
export const isLoginTaken = async (reader: Reader, tenantId: Id, login: string, accountId: Id) => (await reader.first(loginTaken, [tenantId, login, accountId])) !== undefined;

export interface NewCredential { readonly id: Id; readonly accountId: Id; readonly login: string; readonly digest: string; readonly sealed: Buffer }

/** An enrolment that was not confirmed, or that a new invitation replaces, begins anew under the login that was chosen first. */
const enrol = statement<{ login: string }>(
  "auth.enrol",
  `INSERT INTO local_credential (tenant_id, id, account_id, login, password_hash, totp_sealed, password_changed_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
   ON CONFLICT (tenant_id, account_id) DO UPDATE SET password_hash = excluded.password_hash, totp_sealed = excluded.totp_sealed, totp_last_step = NULL,
     confirmed_at = NULL, failures = 0, locked_until = NULL, password_changed_at = excluded.password_changed_at
   RETURNING login`,
);
export const keepEnrolment = (tx: Tx, { id, accountId, login, digest, sealed }: NewCredential, now: Date) =>
  tx.first(enrol, [tx.tenantId, id, accountId, login, digest, sealed, now]);

const confirm = statement<unknown>("auth.confirmEnrolment", `UPDATE local_credential SET confirmed_at = $3 WHERE tenant_id = $1 AND id = $2 AND confirmed_at IS NULL`);
export const keepConfirmation = (tx: Tx, id: Id, now: Date) => tx.change(confirm, [tx.tenantId, id, now]);

const change = statement<unknown>("auth.changePassword", `UPDATE local_credential SET password_hash = $3, password_changed_at = $4 WHERE tenant_id = $1 AND id = $2`);
export const keepPassword = (tx: Tx, id: Id, digest: string, now: Date) => tx.change(change, [tx.tenantId, id, digest, now]);

const endSessions = statement<unknown>(
  "auth.endSessions",
  `UPDATE control.api_token SET revoked_at = $3 WHERE tenant_id = $1 AND account_id = $2 AND kind = 'SESSION' AND revoked_at IS NULL AND ($4::bytea IS NULL OR hash <> $4)`,
);
/** All sessions of the account, but the one that is named. */
export const endSessionsOf = (tx: Tx, accountId: Id, now: Date, but: Buffer | null) => tx.change(endSessions, [tx.tenantId, accountId, now, but]);
