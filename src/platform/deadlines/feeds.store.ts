/** Calendar feeds in the database: found by the digest of their token, and what they show: the running deadlines of somebody's posts. */
import type { Actor } from "../../kernel/actor.js";
import type { DeadlineKind } from "../../kernel/deadline-words.js";
import type { Id } from "../../kernel/ids.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { Scope } from "../../kernel/scope.js";
import { visibleSql } from "../db/scope-sql.js";
import { statement } from "../db/statement.js";
import type { Reader } from "../db/tenant-database.js";
import type { Tx } from "../db/tx.js";
import { heldBy } from "./inbox.store.js";

export interface FeedRow { readonly id: Id; readonly label: string; readonly createdAt: string; readonly expiresAt: string; readonly revokedAt: string | null }

const COLUMNS = `f.id, f.label, f.created_at AS "createdAt", f.expires_at AS "expiresAt", f.revoked_at AS "revokedAt"`;
const ofAccount = statement<FeedRow>("feeds.ofAccount", `SELECT ${COLUMNS} FROM calendar_feed f WHERE f.tenant_id = $1 AND f.account_id = $2 ORDER BY f.id DESC LIMIT 100`);
/** Newest first, revoked and expired ones too. */
export const feedsOf = (reader: Reader, { tenantId, accountId }: Actor): Promise<FeedRow[]> => reader.rows(ofAccount, [tenantId, accountId]);

const byId = statement<FeedRow>("feeds.byId", `SELECT ${COLUMNS} FROM calendar_feed f WHERE f.tenant_id = $1 AND f.account_id = $2 AND f.id = $3`);
export const findFeed = (reader: Reader, { tenantId, accountId }: Actor, id: Id): Promise<FeedRow | undefined> => reader.first(byId, [tenantId, accountId, id]);

const good = statement<{ count: number }>(
  "feeds.countGood", `SELECT count(*)::int AS count FROM calendar_feed f WHERE f.tenant_id = $1 AND f.account_id = $2 AND f.revoked_at IS NULL AND f.expires_at > $3`);
const lockAccount = statement<unknown>("feeds.lockAccount", `SELECT pg_advisory_xact_lock(hashtextextended('feeds/' || $1, 0))`);
/** How many the account has that answer; nobody makes another one meanwhile. */
export async function countGoodFeeds(tx: Tx, accountId: Id): Promise<number> {
  await tx.rows(lockAccount, [accountId]);
  return (await tx.first(good, [tx.tenantId, accountId, tx.now()]))!.count;
}

const revoke = statement<unknown>(
  "feeds.revoke", `UPDATE calendar_feed SET revoked_at = $4 WHERE tenant_id = $1 AND account_id = $2 AND id = $3 AND revoked_at IS NULL`);
export const revokeFeed = async (tx: Tx, accountId: Id, id: Id): Promise<boolean> => (await tx.change(revoke, [tx.tenantId, accountId, id, tx.now()])) === 1;

const byToken = statement<{ accountId: Id }>(
  "feeds.byToken", `SELECT f.account_id AS "accountId" FROM calendar_feed f WHERE f.tenant_id = $1 AND f.token_hash = $2 AND f.revoked_at IS NULL AND f.expires_at > $3`);
/** Revoked and expired ones are as unknown as those that never were. */
export const findHolder = async (reader: Reader, tenantId: Id, tokenHash: Buffer, now: Date): Promise<Id | undefined> =>
  (await reader.first(byToken, [tenantId, tokenHash, now]))?.accountId;

export interface FeedEntry { readonly id: Id; readonly kind: DeadlineKind; readonly dueOn: LegalDate; readonly provisional: boolean; readonly version: number }

const SEEN = visibleSql("Deadline", { tenant: "d.tenant_id", owner: "d.owner_unit_id" }, 5);
const entries = statement<FeedEntry>(
  "feeds.entries",
  `SELECT d.id, d.kind, d.due_on AS "dueOn", d.provisional, d.version FROM deadline d
    WHERE d.tenant_id = $1 AND d.state = 'RUNNING' AND d.owner_unit_id = ANY ($2::uuid[])
      AND (cardinality(d.owner_roles) = 0 OR EXISTS (SELECT FROM unnest($2::uuid[], $3::text[]) AS held (unit, role) WHERE held.unit = d.owner_unit_id AND held.role = ANY (d.owner_roles)))
      AND ${SEEN.text}
    ORDER BY d.due_on, d.id LIMIT $4`,
);
export function feedEntries(reader: Reader, scope: Scope, who: Actor, limit: number): Promise<FeedEntry[]> {
  const held = heldBy(who);
  return reader.rows(entries, [scope.tenantId, held.units, held.roles, limit, ...SEEN.params(scope)]);
}
