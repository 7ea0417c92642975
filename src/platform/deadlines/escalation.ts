/** Telling of deadlines: who owns one is warned ahead; when it has passed, the owner and the unit above are told, each of them once. */
import { MOVED_LIMIT } from "../audit/audit-event.format.js";
import { unitOfWork, type Caller, type Tx } from "../db/unit-of-work.js";
import type { Job, JobParts } from "../jobs/jobs.js";
import { forEachTenant } from "../jobs/tenants.js";
import { writeJournal } from "./deadline.store.js";
import { notifyAll, type NoticeToPosts } from "./notices.js";
import { isAnyUntold, lockAllUntold, markTold, type Untold } from "./watch.store.js";
import { inBatches } from "./batches.js";

const REASON = "warns of deadlines that are due soon and escalates those that have passed";

export const escalation: Job = { name: "deadlines.escalation", everyMs: 60_000, run: tellOfDeadlines };

export function tellOfDeadlines(parts: JobParts): Promise<void> {
  return forEachTenant(parts, REASON, (caller) => inBatches(parts, () => tellSome(caller())));
}

/** How many were told of; the mark, the notices and the journal stand in one transaction, so a kill in the middle tells nobody or everybody once. */
async function tellSome(caller: Caller): Promise<number> {
  if (!(await isAnyUntold(caller.db, caller))) return 0;
  return unitOfWork(caller, "deadlines.tell", async (tx) => {
    const untold = await lockAllUntold(tx, MOVED_LIMIT);
    await tell(tx, untold);
    tx.record({
      action: "deadlinesTold", subject: { type: "Tenant", id: tx.tenantId },
      facts: { overdue: untold.filter(({ isOverdue }) => isOverdue).length, dueSoon: untold.filter(({ isOverdue }) => !isOverdue).length },
      moved: untold.map(({ id, version }) => ({ type: "Deadline", id, version: version + 1 })),
    });
    return untold.length;
  });
}

async function tell(tx: Tx, untold: readonly Untold[]): Promise<void> {
  await notifyAll(tx, untold.flatMap(noticesOf));
  await markTold(tx, untold);
  await writeJournal(tx, untold.map(({ id, dueOn, isOverdue }) => ({ deadlineId: id, event: isOverdue ? "ESCALATED" : "WARNED", dueBefore: dueOn })));
}

function noticesOf({ id, dueOn, dueAt, isOverdue, subjectType, subjectId, kind, ownerUnitId, ownerRoles, targetId }: Untold): NoticeToPosts[] {
  const about = { subject: { type: subjectType, id: subjectId }, facts: { deadlineKind: kind, dueOn }, deadlineId: id, dueOn };
  const toOwner = { ...about, unitId: ownerUnitId, roles: ownerRoles };
  if (!isOverdue) return [{ ...toOwner, kind: "DUE_SOON", once: `${id}/soon/${dueOn}` }];
  const overdue: NoticeToPosts = { ...toOwner, kind: "OVERDUE", once: `${id}/overdue/${dueAt}` };
  if (targetId === null || targetId === ownerUnitId) return [overdue];
  return [overdue, { ...about, unitId: targetId, kind: "ESCALATION", once: `${id}/escalated/${dueAt}` }];
}
