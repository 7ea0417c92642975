/** What rests on a basis or belongs to an organ and so has to follow a change: items of power lists, and whatever later systems keep. */
import type { Id } from "../../kernel/ids.js";
import type { AdjustmentTarget } from "../../kernel/list-words.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import type { Tx } from "../../platform/db/tx.js";
import { benchmarksResting, followedBenchmarks } from "./benchmarks.store.js";
import { restingGuides } from "./service-resting.store.js";
import { adjustedItems, followedItems, itemsResting, type Changed, type Resting } from "./resting.store.js";

export interface RestingKind {
  readonly target: AdjustmentTarget;
  /** It is no catalogue, so what was adjusted is filed with nobody, whatever the policy asks of lists (AR-4.3-2). */
  readonly neverFiled?: true;
  /** Those in force that cite the basis, or are the organ's own; one statement for any number. */
  resting(tx: Tx, changed: Changed): Promise<readonly Resting[]>;
  /** Those of `ids` that a later one in force has replaced, or that are no longer in force; one statement for any number. */
  followed(reader: Reader, tenantId: Id, ids: readonly Id[]): Promise<readonly Id[]>;
  /** Those of `ids` of which a later one is finished, though not yet in force; left out where being finished and being in force are one. */
  adjusted?(reader: Reader, tenantId: Id, ids: readonly Id[]): Promise<readonly Id[]>;
}

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
