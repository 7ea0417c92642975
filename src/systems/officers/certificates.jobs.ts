/** A certificate whose last day has passed is recorded as expired where nobody did so; that it has expired is true without it. */
import type { Job, JobParts } from "../../platform/jobs/jobs.js";
import { forEachTenant } from "../../platform/jobs/tenants.js";
import { lapsedCertificates } from "./certificates.store.js";
import { expireCertificate } from "./suspension.service.js";

const REASON = "records certificates whose last day has passed";
/** At most so many of one tenant in one run; the rest have their turn in the next. */
const BATCH = 200;

export const certificatesLapsed: Job = { name: "officers.certificatesLapsed", everyMs: 600_000, run: recordLapsed };

/** Somebody may have been faster: then the step is refused, and nothing is lost. */
export function recordLapsed(parts: JobParts): Promise<void> {
  return forEachTenant(parts, REASON, async (caller) => {
    const asking = caller();
    for (const id of await lapsedCertificates(asking.db, asking.db.tenantId, asking.today, BATCH)) {
      if (parts.signal?.aborted) return;
      await expireCertificate(caller(), { id });
    }
  });
}
