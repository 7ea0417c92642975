/** One batch instead of a query a row: a loader for one request, keyed by every argument the answer depends on. */
import DataLoader from "dataloader";

export interface Batched<K, V> {
  load(key: K): Promise<V>;
  loadMany(keys: readonly K[]): Promise<V[]>;
  /** An answer that another statement brought along; one that is known already stays. */
  prime(key: K, value: V): void;
}

export interface BatchOptions<K> {
  /** Text that is equal exactly when the answers are: id and date and whatever else the rows depend on. Not needed for text keys. */
  readonly keyOf?: (key: K) => string;
  readonly maxBatchSize?: number;
}

const BATCH_LIMIT = 1_000;

/**
 * `load` answers in the order of the keys. A loader lives as long as its request: kept longer, it would answer
 * tomorrow's reader with what yesterday's was allowed to see.
 */
export function batched<K, V>(load: (keys: readonly K[]) => Promise<readonly V[]>, options: BatchOptions<K> = {}): Batched<K, V> {
  const keyOf = options.keyOf ?? textOf;
  const loader = new DataLoader<K, V, string>(load, { cacheKeyFn: keyOf, maxBatchSize: options.maxBatchSize ?? BATCH_LIMIT });
  return {
    load: (key) => loader.load(key),
    loadMany: (keys) => Promise.all(keys.map((key) => loader.load(key))),
    prime: (key, value) => void loader.prime(key, value),
  };
}

/** Rows to answers in the order of the keys; `answer` says what stands where there is no row. */
export function inOrder<K, R, V>(
  keys: readonly K[], keyOf: (key: K) => string, rows: Iterable<R>, keyOfRow: (row: R) => string, answer: (row: R | undefined) => V,
): V[] {
  const found = new Map<string, R>();
  for (const row of rows) found.set(keyOfRow(row), row);
  return keys.map((key) => answer(found.get(keyOf(key))));
}

/** Rows gathered under the key they belong to; a key without rows gets an empty list. */
export function groupedInOrder<K, R>(keys: readonly K[], keyOf: (key: K) => string, rows: Iterable<R>, keyOfRow: (row: R) => string): R[][] {
  const groups = new Map<string, R[]>(keys.map((key) => [keyOf(key), []]));
  for (const row of rows) groups.get(keyOfRow(row))?.push(row);
  return keys.map((key) => groups.get(keyOf(key)) ?? []);
}

function textOf(key: unknown): string {
  if (typeof key === "string" || typeof key === "number") return String(key);
  throw new TypeError("A loader with structured keys needs keyOf.");
}
