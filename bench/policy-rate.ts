/** How many answers a second the assessment table gives by itself, once the facts round a unit are loaded. */
import { assessorsOf } from "../permissions/policies/assessment.policy.js";
import { systemClock, todayOf } from "../src/kernel/clock.js";
import { Database } from "../src/platform/db/tenant-database.js";
import { orgFacts } from "../src/systems/organisations/index.js";
import { BENCH_SECRET, type Ground } from "./cluster.js";
import { median } from "./measure.js";
import { subjectsOf } from "./questions.js";

const SUBJECTS = 50;

/** Answers a second, median of the rounds. */
export async function policyRate({ appUrl, trees }: Ground, rounds: number, seconds = 0.5): Promise<number> {
  const tree = trees[0]!;
  const database = new Database({ appUrl, secret: BENCH_SECRET });
  const today = todayOf(systemClock);
  const loaded = await Promise.all(subjectsOf(tree).slice(0, SUBJECTS).map(async (unitId) => ({
    unitId, facts: await orgFacts(database.tenant(tree.tenantId), tree.tenantId, [unitId], today),
  })));
  await database.close();
  const rates: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const began = performance.now();
    let answers = 0;
    while (performance.now() - began < seconds * 1_000) {
      for (const { facts, unitId } of loaded) assessorsOf(facts, { unitId }, "ENFORCEMENT");
      answers += loaded.length;
    }
    if (round > 0) rates.push(answers / ((performance.now() - began) / 1_000)); // the first one warms up
  }
  return median(rates);
}
