/** When a token was last used, to the hour: written beside the requests, never by one, and at most once an hour for each token. */
import type { Clock } from "../../kernel/clock.js";
import type { Id } from "../../kernel/ids.js";
import { statement } from "../db/statement.js";
import type { TenantDatabase } from "../db/tenant-database.js";
import { leastRecentlyUsed } from "../http/least-recently-used.js";
import type { Log } from "../log/log.js";

const HOUR_MS = 3_600_000;
const REMEMBERED = 10_000;
/** More than this is waiting only when the database is not answering; then nobody misses the rest. */
const WAITING = 1_000;

/** Another process may have written this hour already. */
const touch = statement<unknown>(
  "auth.tokenUsed",
  `UPDATE control.api_token SET last_used_at = $3 WHERE tenant_id = $1 AND hash = $2 AND (last_used_at IS NULL OR last_used_at <= $3::timestamptz - interval '1 hour') RETURNING 1`,
);

export interface LastUse {
  /** Returns at once. */
  used(tenantId: Id, tokenHash: string): void;
  /** When everything that was noted is written. */
  settled(): Promise<void>;
}

export function recordLastUse({ tenant, clock, log }: { readonly tenant: (id: Id) => TenantDatabase; readonly clock: Clock; readonly log: Log }): LastUse {
  const noted = leastRecentlyUsed<number>(REMEMBERED);
  let line: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  const write = async (tenantId: Id, tokenHash: string, at: Date): Promise<void> => {
    try {
      await tenant(tenantId).rows(touch, [tenantId, Buffer.from(tokenHash, "hex"), at]);
    } catch (error) {
      log.warn("token.lastUse", { err: error }); // the next hour writes again
    } finally {
      waiting -= 1;
    }
  };
  return {
    used(tenantId, tokenHash) {
      const now = clock.now();
      if (now.getTime() - (noted.get(tokenHash) ?? 0) < HOUR_MS || waiting >= WAITING) return;
      noted.set(tokenHash, now.getTime());
      waiting += 1;
      line = line.then(() => write(tenantId, tokenHash, now));
    },
    settled: async () => void (await line),
  };
}
