/** Accepted imports are written by a job, which goes on with whatever an earlier process left unfinished; another lays aside what nobody decided on. */
import type { Job, JobParts } from "../../platform/jobs/jobs.js";
import { forEachTenant } from "../../platform/jobs/tenants.js";
import { writeNextBatch } from "./import-writing.service.js";
import { discardImport } from "./imports.service.js";
import { runsToWrite, runsUndecided } from "./imports.store.js";

const REASON = "writes files that were accepted";
const TOO_LATE = "lays aside files that nobody decided on in time";
/** At most so many of one tenant in one run; the rest have their turn in the next. */
const BATCH = 200;

export const importsAccepted: Job = { name: "powerLists.importsAccepted", everyMs: 2_000, run: writeImports };

export function writeImports(parts: JobParts): Promise<void> {
  return forEachTenant(parts, REASON, async (caller) => {
    const asking = caller();
    for (const { id } of await runsToWrite(asking.db, asking.db.tenantId)) {
      while (!parts.signal?.aborted && (await writeNextBatch(caller(), id)));
    }
  });
}

export const importsUndecided: Job = { name: "powerLists.importsUndecided", everyMs: 600_000, run: layAsideUndecided };

/** Somebody may have been faster: then the step is refused, and nothing is lost. */
export function layAsideUndecided(parts: JobParts): Promise<void> {
  return forEachTenant(parts, TOO_LATE, async (caller) => {
    const asking = caller();
    for (const { id } of await runsUndecided(asking.db, asking.db.tenantId, asking.today, BATCH)) {
      if (parts.signal?.aborted) return;
      await discardImport(caller(), { id, note: "逾期未处理" });
    }
  });
}
