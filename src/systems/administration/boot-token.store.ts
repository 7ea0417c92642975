/** Boot tokens: at most one stands at a time, kept by its digest and used once. */
import { PLATFORM_REALM } from "../../kernel/administration.js";
import type { Id } from "../../kernel/ids.js";
import { statement } from "../../platform/db/statement.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import type { Tx } from "../../platform/db/unit-of-work.js";

interface BootTokenRow { readonly id: Id; readonly expiresAt: string }

const standing = statement<BootTokenRow>(
  "administration.standingBootToken",
  `SELECT id, expires_at AS "expiresAt" FROM boot_token WHERE tenant_id = $1 AND used_at IS NULL AND expires_at > $2 LIMIT 1`,
);
export const findStandingBootToken = (reader: Reader, now: Date) => reader.first(standing, [PLATFORM_REALM, now]);

const add = statement<unknown>("administration.addBootToken", `INSERT INTO boot_token (tenant_id, id, hash, issued_at, expires_at) VALUES ($1, $2, $3, $4, $5)`);
export const addBootToken = (tx: Tx, id: Id, hash: string, issuedAt: Date, expiresAt: Date) =>
  tx.change(add, [PLATFORM_REALM, id, Buffer.from(hash, "hex"), issuedAt, expiresAt]);

const byHash = statement<BootTokenRow>(
  "administration.bootTokenByHash",
  `SELECT id, expires_at AS "expiresAt" FROM boot_token WHERE tenant_id = $1 AND hash = $2 AND used_at IS NULL AND expires_at > $3`,
);
export const findBootToken = (reader: Reader, hash: string, now: Date) => reader.first(byHash, [PLATFORM_REALM, Buffer.from(hash, "hex"), now]);

const use = statement<unknown>("administration.useBootToken", `UPDATE boot_token SET used_at = $3 WHERE tenant_id = $1 AND id = $2 AND used_at IS NULL`);
export const markBootTokenUsed = (tx: Tx, id: Id, now: Date) => tx.change(use, [PLATFORM_REALM, id, now]);
