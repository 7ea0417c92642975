/** What rests on a basis or belongs to an organ and so has to follow a change: items of power lists, and whatever later systems keep. */
import { benchmarksResting, followedBenchmarks } from "./benchmarks.store.js";
import { restingGuides } from "./service-resting.store.js";
import { adjustedItems, followedItems, itemsResting, type RestingKind } from "./resting.store.js";

const OWN: readonly RestingKind[] = [
  { target: "POWER_ITEM", resting: itemsResting, followed: followedItems, adjusted: adjustedItems },
  { target: "DISCRETION_BENCHMARK", neverFiled: true, resting: benchmarksResting, followed: followedBenchmarks },
  restingGuides,
];
let later: readonly RestingKind[] | undefined;

/** Systems that keep what rests on bases plug it when the application is put together. */
export function plugResting(kinds: readonly RestingKind[]): void {
  later = kinds;
}

export function restingKinds(): readonly RestingKind[] {
  if (!later) throw new Error("nobody has said what else rests on bases: a change would be recorded without telling all who have to follow");
  return [...OWN, ...later];
}
