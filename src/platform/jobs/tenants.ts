/** A job's way through the tenants: one after the other, as a system actor who says why. */
import { todayOf } from "../../kernel/clock.js";
import { allTenants } from "../db/control.store.js";
import type { Caller } from "../db/tx.js";
import type { JobParts } from "./jobs.js";

export function jobCaller({ database, clock }: Pick<JobParts, "database" | "clock">, tenantId: string, reason: string): Caller {
  return { who: { tenantId, system: "job", reason }, today: todayOf(clock), now: () => clock.now(), db: database.tenant(tenantId) };
}

/** What fails for one tenant is told, and the next one has its turn all the same. */
export async function forEachTenant(parts: JobParts, reason: string, work: (caller: () => Caller) => Promise<unknown>): Promise<void> {
  const failed: unknown[] = [];
  for (const { id } of await parts.database.control.rows(allTenants)) {
    if (parts.signal?.aborted) return;
    await work(() => jobCaller(parts, id, reason)).catch((error: unknown) => failed.push(error));
  }
  if (failed.length > 0) throw new AggregateError(failed, `${failed.length} tenants could not be served`, { cause: failed[0] });
}
