/** Idempotency keys: the second request with the same key gets the first one's result, or is told that it asks for something else. */
import { isSystem, type Acting } from "../../kernel/actor.js";
import { Denied } from "../../kernel/fault.js";
import type { Id } from "../../kernel/ids.js";
import { statement } from "./statement.js";
import type { Tx } from "./tx.js";

/** What is kept of a result: enough to load it again under the rights of today. */
export interface ResultRef { readonly type: string; readonly id: Id; readonly version: number | null }

export interface Idempotency<T> {
  readonly key: string;
  readonly inputHash: string;
  /** Turns the kept reference into the answer of a repeated request; outside any transaction, under the rights of today. */
  readonly replay: (ref: ResultRef) => T | Promise<T>;
}

/** What most verbs answer: the id of what they made. */
export const byId = ({ id }: ResultRef): { id: Id } => ({ id });

/** A second writer of the same key waits here for the first one's end: it then inserts (rolled back) or finds the row (committed). */
const claim = statement<{ claimed: boolean }>(
  "idempotency.claim",
  `INSERT INTO idempotency_key (tenant_id, actor_id, operation, key, input_hash) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
);
const kept = statement<{ input_hash: string; result_type: string; result_id: Id; result_version: number | null }>(
  "idempotency.kept",
  `SELECT input_hash, result_type, result_id, result_version FROM idempotency_key WHERE tenant_id = $1 AND actor_id = $2 AND operation = $3 AND key = $4`,
);
const complete = statement<unknown>(
  "idempotency.complete",
  `UPDATE idempotency_key SET result_type = $5, result_id = $6, result_version = $7 WHERE tenant_id = $1 AND actor_id = $2 AND operation = $3 AND key = $4`,
);

const actorId = (who: Acting): Id => {
  if (isSystem(who)) throw new Error("a system actor repeats itself by its own rules, not by idempotency keys");
  return who.accountId;
};

/** The reference an earlier request left under this key, or undefined when the key is now ours. */
export async function findEarlierResult(tx: Tx, operation: string, { key, inputHash }: Idempotency<unknown>): Promise<ResultRef | undefined> {
  const row = [tx.tenantId, actorId(tx.who), operation, key];
  if ((await tx.change(claim, [...row, inputHash])) === 1) return undefined;
  const earlier = await tx.first(kept, row);
  if (!earlier || earlier.input_hash !== inputHash) throw new Denied("IDEMPOTENCY_KEY_REUSED");
  return { type: earlier.result_type, id: earlier.result_id, version: earlier.result_version };
}

export async function keepResult(tx: Tx, operation: string, { key }: Idempotency<unknown>, ref: ResultRef): Promise<void> {
  await tx.change(complete, [tx.tenantId, actorId(tx.who), operation, key, ref.type, ref.id, ref.version]);
}
