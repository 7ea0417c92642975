/** Long work in short transactions: batch after batch until one finds nothing, or the process is ending. */
import type { JobParts } from "../jobs/jobs.js";

/** How many things were done in all. */
export async function inBatches({ signal }: Pick<JobParts, "signal">, one: () => Promise<number>): Promise<number> {
  let all = 0;
  while (!signal?.aborted) {
    const done = await one();
    if (done === 0) break;
    all += done;
  }
  return all;
}
