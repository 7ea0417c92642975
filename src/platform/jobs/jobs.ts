/** Periodic jobs: each runs in one process at a time, ends before the database closes, and harms nobody when it fails. */
import type { Clock } from "../../kernel/clock.js";
import type { Database } from "../db/tenant-database.js";
import type { Log } from "../log/log.js";
import type { Metrics } from "../metrics/metrics.js";

export interface JobParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
  /** Set when the process is ending: a job that works in batches begins no further one. */
  readonly signal?: AbortSignal | undefined;
}

export interface Job {
  readonly name: string;
  /** Pause between the end of one run and the beginning of the next. */
  readonly everyMs: number;
  run(parts: JobParts): Promise<void>;
}

export interface RunningJobs { stop(): Promise<void> }

/** A server that has just started answers first. */
const FIRST_RUN_MS = 1_000;

export function startJobs(jobs: readonly Job[], parts: JobParts & { readonly metrics: Pick<Metrics, "observeJob"> }): RunningJobs {
  const stopping = new AbortController();
  const timers = new Set<NodeJS.Timeout>();
  const running = new Set<Promise<void>>();

  const later = (job: Job, wait: number): void => {
    if (stopping.signal.aborted) return;
    const timer = setTimeout(() => {
      timers.delete(timer);
      const run = runOnce(job, { ...parts, signal: stopping.signal }).finally(() => {
        running.delete(run);
        later(job, job.everyMs);
      });
      running.add(run);
    }, wait);
    timers.add(timer);
  };

  for (const job of jobs) later(job, Math.min(job.everyMs, FIRST_RUN_MS));
  return {
    async stop() {
      stopping.abort();
      for (const timer of timers) clearTimeout(timer);
      await Promise.all(running);
    },
  };
}

async function runOnce(job: Job, { metrics, ...parts }: JobParts & { readonly metrics: Pick<Metrics, "observeJob"> }): Promise<void> {
  const started = performance.now();
  const told = (outcome: "done" | "elsewhere" | "failed"): void =>
    metrics.observeJob({ job: job.name, outcome, seconds: (performance.now() - started) / 1000 });
  try {
    told((await parts.database.inTurn(job.name, () => job.run(parts))) ? "done" : "elsewhere");
  } catch (error) {
    parts.log.error("job.failed", { job: job.name, err: error });
    told("failed");
  }
}
