/** The unit of work: the only way to a transaction. It commits what it audited, and knows whether it did. */
import { Denied } from "../../kernel/fault.js";
import type { Id } from "../../kernel/ids.js";
import { isRefusal } from "../../kernel/refusal.js";
import { appendEvent } from "../audit/audit-chain.store.js";
import type { AuditEntry } from "../audit/audit-event.format.js";
import { requirePostStillHeld } from "./acting-post.store.js";
import { findEarlierResult, keepResult, type Idempotency, type ResultRef } from "./idempotency.store.js";
import { asFault, denied, findSqlState, isConnectionLost, isLostRace } from "./sql-faults.js";
import type { Connection } from "./tenant-pools.js";
import { Transaction } from "./transaction.js";
import type { Caller, Tx } from "./tx.js";

export type { AuditEntry } from "../audit/audit-event.format.js";
export type { Caller, Tx } from "./tx.js";
export { byId, type Idempotency, type ResultRef } from "./idempotency.store.js";

export interface UnitOfWorkOptions<T> {
  readonly idempotency?: Idempotency<T> | undefined;
  /** The posts of the actor that grant what is done: one of them must still be held at commit. Without it any of the actor's posts will do. */
  readonly postIds?: readonly Id[] | undefined;
  /** Everything is done and checked up to the commit, and then undone. */
  readonly isDryRun?: boolean | undefined;
}

const ATTEMPTS = 4;
const RETRY_PAUSE_MS = 15;

/** Callers inside a unit of work: a nested one would wait for a second connection, and commit apart from the first. */
const busy = new WeakSet<Caller>();

export async function unitOfWork<T>(caller: Caller, operation: string, work: (tx: Tx) => Promise<T>, options: UnitOfWorkOptions<T> = {}): Promise<T> {
  if (busy.has(caller)) throw new Error(`${operation} began inside another unit of work of the same caller`);
  if (caller.who.tenantId !== caller.db.tenantId) throw new Error(`${operation}: the actor and the database belong to different tenants`);
  busy.add(caller);
  try {
    return await withRetries(() => attempt(caller, operation, work, options));
  } finally {
    busy.delete(caller);
  }
}

/** A lost race left nothing behind, so the work is done again from its first statement. */
async function withRetries<T>(run: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await run();
    } catch (error) {
      if (!isLostRace(error)) throw asFault(error);
      if (tried === ATTEMPTS) throw denied("UNAVAILABLE", error);
      await new Promise((resolve) => setTimeout(resolve, tried * RETRY_PAUSE_MS * (0.5 + Math.random())));
    }
  }
}

async function attempt<T>(caller: Caller, operation: string, work: (tx: Tx) => Promise<T>, options: UnitOfWorkOptions<T>): Promise<T> {
  const { pools } = caller.db.writing;
  const connection = await pools.borrow(caller.db.tenantId);
  let isBroken = true;
  try {
    const tx = await Transaction.begin(connection.client, caller);
    const result = await decide(tx, caller, operation, work, options);
    isBroken = false;
    return result;
  } catch (error) {
    isBroken = isConnectionLost(error instanceof Denied ? error.cause : error) || !(await isRolledBack(connection));
    throw error;
  } finally {
    pools.giveBack(connection, isBroken);
  }
}

async function decide<T>(tx: Transaction, caller: Caller, operation: string, work: (tx: Tx) => Promise<T>, { idempotency, postIds, isDryRun = false }: UnitOfWorkOptions<T>): Promise<T> {
  const earlier = idempotency && (await findEarlierResult(tx, operation, idempotency));
  if (earlier) {
    await tx.rollback();
    return idempotency.replay(earlier);
  }
  const result = await work(tx);
  if (isRefusal(result)) {
    await tx.rollback();
    return result;
  }
  const entry = tx.recorded(operation);
  if (idempotency) await keepResult(tx, operation, idempotency, resultOf(entry));
  await requirePostStillHeld(tx, tx.who, postIds);
  await appendEvent(tx, caller.db.writing.auditKey, tx.who, operation, entry);
  await (isDryRun ? tx.rehearseCommit() : commit(tx));
  return result;
}

/** A verb's result is the subject of its audit event. */
const resultOf = ({ subject, moved }: AuditEntry): ResultRef => ({
  ...subject,
  version: moved?.find(({ id }) => id === subject.id)?.version ?? null,
});

/**
 * A statement that failed and was caught turns COMMIT into a ROLLBACK which resolves like a success: the decision would be lost
 * without an error. Only the tag COMMIT means committed; no tag at all, because the connection died, means nobody knows.
 */
async function commit(tx: Transaction): Promise<void> {
  let tag: string;
  try {
    tag = await tx.commit();
  } catch (error) {
    if (findSqlState(error) !== undefined && !isConnectionLost(error)) throw error;
    throw denied("UNKNOWN_OUTCOME", error);
  }
  if (tag !== "COMMIT") throw new Error(`the transaction ended with ${tag}: an SQL error inside it was caught without a savepoint`);
}

/** After an error the transaction is undone here and now, so that its locks do not outlive it. */
async function isRolledBack({ client }: Connection): Promise<boolean> {
  try {
    await client.query("ROLLBACK");
    return true;
  } catch {
    return false; // the connection is destroyed, and the server rolls back by itself
  }
}
