/** Accepted imports are written by a job, which goes on with whatever an earlier process left unfinished. */
import type { Job, JobParts } from "../../platform/jobs/jobs.js";
import { forEachTenant } from "../../platform/jobs/tenants.js";
import { writeNextBatch } from "./import-writing.service.js";
import { runsToWrite } from "./imports.store.js";

const REASON = "writes files that were accepted";

export const importsAccepted: Job = { name: "powerLists.importsAccepted", everyMs: 2_000, run: writeImports };

export function writeImports(parts: JobParts): Promise<void> {
  return forEachTenant(parts, REASON, async (caller) => {
    const asking = caller();
    for (const { id } of await runsToWrite(asking.db, asking.db.tenantId)) {
      while (!parts.signal?.aborted && (await writeNextBatch(caller(), id)));
    }
  });
}
