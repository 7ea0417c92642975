/** Periodic jobs: one process at a time, a failure is counted and harms nobody, and the end waits for what is under way. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { systemClock } from "../../src/kernel/clock.js";
import { Database } from "../../src/platform/db/tenant-database.js";
import { startJobs, type Job } from "../../src/platform/jobs/jobs.js";
import { forEachTenant } from "../../src/platform/jobs/tenants.js";
import { silentLog } from "../../src/platform/log/log.js";
import type { JobFigures } from "../../src/platform/metrics/metrics.js";
import { jobOn } from "../support/clocks.js";
import { cloneDatabase, TEST_SECRET, type ClonedDatabase } from "../support/database.js";

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe("periodic jobs", () => {
  let clone: ClonedDatabase;
  before(async () => { clone = await cloneDatabase(); });
  after(() => clone.drop());

  const serving = (database: Database, ...jobs: Job[]) => {
    const runs: JobFigures[] = [];
    const failures: string[] = [];
    const log = { ...silentLog, error: (event: string) => void failures.push(event) };
    return { runs, failures, jobs: startJobs(jobs, { database, clock: systemClock, log, metrics: { observeJob: (run) => void runs.push(run) } }) };
  };
  const outcomes = (runs: readonly JobFigures[]) => [...new Set(runs.map(({ outcome }) => outcome))].sort();

  it("run again and again, and not any more when they are stopped", async () => {
    let count = 0;
    const { jobs, runs } = serving(clone.database, { name: "counts", everyMs: 5, run: async () => void (count += 1) });
    while (count < 3) await pause(5);
    await jobs.stop();
    const atStop = count;
    await pause(30);
    expect([count, outcomes(runs)]).to.deep.equal([atStop, ["done"]]);
  });

  it("run in one process at a time", async () => {
    let inside = 0;
    let most = 0;
    const job: Job = { name: "alone", everyMs: 1, run: async () => { most = Math.max(most, (inside += 1)); await pause(10); inside -= 1; } };
    const other = new Database({ appUrl: clone.urlFor("app"), secret: TEST_SECRET });
    const both = [serving(clone.database, job), serving(other, job)];
    await pause(200);
    await Promise.all(both.map(({ jobs }) => jobs.stop()));
    await other.close();
    expect([most, outcomes(both.flatMap(({ runs }) => runs))]).to.deep.equal([1, ["done", "elsewhere"]]);
  });

  it("that fail are told and counted, and tried again", async () => {
    const { jobs, runs, failures } = serving(clone.database, { name: "fails", everyMs: 5, run: () => Promise.reject(new Error("broken")) });
    while (runs.length < 2) await pause(5);
    await jobs.stop();
    expect([outcomes(runs), new Set(failures)]).to.deep.equal([["failed"], new Set(["job.failed"])]);
  });

  it("that are under way when the server ends are told so and waited for", async () => {
    let ended = "not begun";
    const { jobs } = serving(clone.database, {
      name: "long", everyMs: 1,
      run: async ({ signal }) => {
        ended = "no";
        while (!signal?.aborted) await pause(5);
        await pause(20);
        ended = "in order";
      },
    });
    while (ended === "not begun") await pause(5);
    await jobs.stop();
    expect(ended).to.equal("in order");
  });

  it("serve the next tenant when one could not be served", async () => {
    let served = 0;
    const run = forEachTenant(jobOn(clone.database, "2026-09-01"), "tries", async (caller) => {
      served += 1;
      if (served === 1) throw new Error(caller().db.tenantId);
    });
    expect(await run.then(() => "done", (error: Error) => error.message)).to.equal("1 tenants could not be served");
    expect(served).to.be.greaterThan(1);
  });
});
