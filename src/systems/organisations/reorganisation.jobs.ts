/** On its day a reorganisation is carried out without anybody's asking; one that no longer can be goes back with the reason. */
import { isRefusal } from "../../kernel/refusal.js";
import type { Caller } from "../../platform/db/unit-of-work.js";
import type { Job, JobParts } from "../../platform/jobs/jobs.js";
import { forEachTenant } from "../../platform/jobs/tenants.js";
import { carryOutReorganisation, returnReorganisation } from "./reorganisation.service.js";
import { readDue } from "./reorganisation.store.js";

const REASON = "carries out reorganisations whose day has come";

export const reorganisationsDue: Job = { name: "organisations.reorganisationsDue", everyMs: 60_000, run: carryOutDue };

export function carryOutDue(parts: JobParts): Promise<void> {
  return forEachTenant(parts, REASON, async (caller) => {
    const asking = caller();
    for (const id of await readDue(asking.db, asking.db.tenantId, asking.today)) {
      if (parts.signal?.aborted) return;
      await carryOutOne(caller, id);
    }
  });
}

/** Somebody may have been faster, which is no obstacle; any other refusal is one. */
async function carryOutOne(caller: () => Caller, id: string): Promise<void> {
  const outcome = await carryOutReorganisation(caller(), { id });
  if (isRefusal(outcome) && outcome.code !== "ILLEGAL_TRANSITION") await returnReorganisation(caller(), { id, note: outcome.code });
}
