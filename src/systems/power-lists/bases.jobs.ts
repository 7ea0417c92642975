/** A basis whose last day has passed is a change that nobody makes: a job records it, and whatever rests on the basis gets its task. */
import type { Job, JobParts } from "../../platform/jobs/jobs.js";
import { forEachTenant } from "../../platform/jobs/tenants.js";
import { recordLapse } from "./adjustments.service.js";
import { lapsesToRecord } from "./adjustments.store.js";

const REASON = "records bases whose last day has passed";
/** At most so many of one tenant in one run; the rest have their turn in the next. */
const BATCH = 200;

export const basesLapsed: Job = { name: "powerLists.basesLapsed", everyMs: 600_000, run: recordLapses };

export function recordLapses(parts: JobParts): Promise<void> {
  return forEachTenant(parts, REASON, async (caller) => {
    const asking = caller();
    for (const { id } of await lapsesToRecord(asking.db, asking.db.tenantId, asking.today, BATCH)) {
      if (parts.signal?.aborted) return;
      await recordLapse(caller(), id);
    }
  });
}
