/** A letter whose last day has passed is recorded as expired, one of a side that was closed or of a law that is gone as ended; that they are so is true without it. */
import type { Job, JobParts } from "../../platform/jobs/jobs.js";
import { forEachTenant } from "../../platform/jobs/tenants.js";
import { lettersRunOut, lettersWithoutBasis } from "./delegation.store.js";
import { expireDelegation, terminateDelegation } from "./running.service.js";

const REASON = "records delegations that have run out, and ends those of a side that was closed or of a law that is gone";
/** At most so many of one tenant in one run; the rest have their turn in the next. */
const BATCH = 200;

export const delegationsRunOut: Job = { name: "delegation.runOut", everyMs: 600_000, run: recordRunOut };

/** Somebody may have been faster: then the step is refused, and nothing is lost. */
export function recordRunOut(parts: JobParts): Promise<void> {
  return forEachTenant(parts, REASON, async (caller) => {
    const asking = caller();
    for (const { id, endsOn } of await lettersRunOut(asking.db, asking.db.tenantId, asking.today, BATCH)) {
      if (parts.signal?.aborted) return;
      await (endsOn < asking.today ? expireDelegation(caller(), { id }) : terminateDelegation(caller(), { id, ground: "PARTY_CLOSED", reason: "一方机构已撤销" }));
    }
    for (const id of (await lettersWithoutBasis(asking.db, asking.db.tenantId, asking.today)).slice(0, BATCH)) {
      if (parts.signal?.aborted) return;
      await terminateDelegation(caller(), { id, ground: "LAW_CHANGED", reason: "所依据的法律、法规、规章已失去效力，且无其他依据" });
    }
  });
}
