/** The derived tree: rebuilt from the truth in one unit of work, under the tenant's hierarchy lock. */
import { unitOfWork, type Caller } from "../../platform/db/unit-of-work.js";
import { rebuildClosure, type RebuildReport } from "./tree.store.js";

/** Subject of the audit event: the tenant as a whole. */
export const rebuildHierarchy = (caller: Caller): Promise<RebuildReport> =>
  unitOfWork(caller, "organisations.rebuildHierarchy", async (tx) => {
    await tx.lockHierarchy();
    const report = await rebuildClosure(tx);
    tx.record({ action: "hierarchyRebuilt", subject: { type: "Tenant", id: tx.tenantId }, facts: { rows: report.rows, changed: report.changed } });
    return report;
  });
