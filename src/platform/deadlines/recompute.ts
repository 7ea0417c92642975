/** Counting again: when a year of the calendar is loaded or changed, every running deadline follows, and the journal says what moved. */
import { COUNTING_RULES } from "../../kernel/deadline.js";
import { MOVED_LIMIT } from "../audit/audit-event.format.js";
import { unitOfWork, type Caller, type Tx } from "../db/unit-of-work.js";
import type { Job, JobParts } from "../jobs/jobs.js";
import { forEachTenant } from "../jobs/tenants.js";
import { inBatches } from "./batches.js";
import { currentCalendar, type CalendarEdition } from "./calendar.store.js";
import { moveDeadlines, writeJournal, type OpenDeadline, type Recount } from "./deadline.store.js";
import { recount } from "./deadlines.js";
import { isAnyStale, lockAllStale } from "./watch.store.js";

const REASON = "counts running deadlines again on the newest calendar";

export const recomputation: Job = { name: "deadlines.recompute", everyMs: 60_000, run: async (parts) => void (await recomputeDeadlines(parts)) };

/** How many were counted again. A row carries the version it was counted on, so work that was cut off goes on where it stopped. */
export async function recomputeDeadlines(parts: JobParts): Promise<number> {
  let counted = 0;
  await forEachTenant(parts, REASON, async (caller) => {
    counted += await inBatches(parts, () => recomputeSome(caller()));
  });
  return counted;
}

async function recomputeSome(caller: Caller): Promise<number> {
  const { version } = await currentCalendar(caller.db);
  if (!(await isAnyStale(caller.db, caller.db.tenantId, version))) return 0;
  return unitOfWork(caller, "deadlines.recompute", async (tx) => {
    const edition = await currentCalendar(tx);
    const stale = await lockAllStale(tx, edition.version, MOVED_LIMIT);
    const moved = await countAgain(tx, stale, edition);
    tx.record({
      action: "deadlinesRecomputed", subject: { type: "Tenant", id: tx.tenantId }, facts: { calendarVersion: edition.version, moved },
      moved: stale.map(({ id, version: before }) => ({ type: "Deadline", id, version: before + 1 })),
    });
    return stale.length;
  });
}

/** How many of them moved or became final; the rest only learn that the newer calendar says the same. */
async function countAgain(tx: Tx, stale: readonly OpenDeadline[], edition: CalendarEdition): Promise<number> {
  const counted = stale.map((row): readonly [OpenDeadline, Recount] => [row, recount(row, edition)]);
  const moved = counted.filter(([before, after]) => before.dueOn !== after.dueOn || before.provisional !== after.provisional);
  await moveDeadlines(tx, counted.map(([, after]) => after), edition.version, COUNTING_RULES);
  await writeJournal(tx, moved.map(([before, after]) => ({ deadlineId: before.id, event: "RECOMPUTED", dueBefore: before.dueOn, dueAfter: after.dueOn })), edition.version);
  return moved.length;
}
