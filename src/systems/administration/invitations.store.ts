/** Invitations in the control schema: kept by their digest, found before anybody is signed in, used once. */
import type { Id } from "../../kernel/ids.js";
import { statement } from "../../platform/db/statement.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import type { Tx } from "../../platform/db/unit-of-work.js";

export interface InvitationRow { readonly tenantId: Id; readonly accountId: Id; readonly label: string; readonly scopes: readonly string[] | null; readonly tokenDays: number }

const add = statement<unknown>(
  "administration.addInvitation",
  `INSERT INTO control.invitation (hash, tenant_id, account_id, label, scopes, token_days, issued_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
);
export const addInvitation = (tx: Tx, hash: string, { accountId, label, scopes, tokenDays }: Omit<InvitationRow, "tenantId">, issuedAt: Date, expiresAt: Date) =>
  tx.change(add, [Buffer.from(hash, "hex"), tx.tenantId, accountId, label, scopes, tokenDays, issuedAt, expiresAt]);

const open = statement<InvitationRow>(
  "administration.openInvitation",
  `SELECT tenant_id AS "tenantId", account_id AS "accountId", label, scopes, token_days AS "tokenDays"
     FROM control.invitation WHERE hash = $1 AND used_at IS NULL AND expires_at > $2`,
);
export const findOpenInvitation = (control: Reader, hash: string, now: Date) => control.first(open, [Buffer.from(hash, "hex"), now]);

const use = statement<unknown>("administration.useInvitation", `UPDATE control.invitation SET used_at = $2 WHERE hash = $1 AND used_at IS NULL AND expires_at > $2`);
/** 1 for whoever comes first, 0 for everybody after. */
export const markInvitationUsed = (tx: Tx, hash: string, now: Date) => tx.change(use, [Buffer.from(hash, "hex"), now]);
