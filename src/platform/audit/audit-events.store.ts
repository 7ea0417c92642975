/** Reads the chain of one tenant back, in its own order. */
import type { Id } from "../../kernel/ids.js";
import { statement } from "../db/statement.js";
import type { Reader } from "../db/tenant-database.js";

/** What is signed and what it is signed with: all that leaves the database in an export. */
export interface ChainEvent {
  readonly seq: string;
  readonly key_id: string;
  readonly body: Buffer;
  readonly hash: Buffer;
}
/** With the columns that repeat some of it, so that events can be found. */
export interface StoredEvent extends ChainEvent {
  readonly id: Id;
  readonly recorded_at: string;
  readonly account_id: Id | null;
  readonly operation: string;
  readonly action: string;
  readonly subject_type: string;
  readonly subject_id: Id;
  readonly format_version: number;
}
export interface ChainHead {
  readonly seq: string;
  readonly hash: Buffer;
  /** The highest event there was when the head was read; null where there is none. */
  readonly last?: string | null;
}

const PAGE = 1_000;

const eventsAfter = statement<StoredEvent>(
  "audit.eventsAfter",
  `SELECT seq, id, recorded_at, account_id, operation, action, subject_type, subject_id, format_version, key_id, body, hash
     FROM audit_event WHERE tenant_id = $1 AND seq > $2 ORDER BY seq LIMIT ${PAGE}`,
);
/** One statement, one moment: an event that is added meanwhile is in both figures or in neither. */
const head = statement<ChainHead>(
  "audit.head",
  `SELECT seq, hash, (SELECT max(e.seq) FROM audit_event e WHERE e.tenant_id = $1) AS last FROM audit_head WHERE tenant_id = $1`,
);

/** Events after the one numbered `start`. */
export async function* eventsOf(reader: Reader, tenantId: Id, start = "0"): AsyncGenerator<StoredEvent> {
  for (let after = start; ; ) {
    const page = await reader.rows(eventsAfter, [tenantId, after]);
    yield* page;
    if (page.length < PAGE) return;
    after = page.at(-1)!.seq;
  }
}

/** Events that are added while somebody reads would look like a tail that is too long: they are left out. */
export async function* upTo<E extends { readonly seq: string }>(events: AsyncIterable<E>, seq: string | undefined): AsyncGenerator<E> {
  for await (const event of events) {
    if (seq !== undefined && BigInt(event.seq) > BigInt(seq)) return;
    yield event;
  }
}

export const findHead = (reader: Reader, tenantId: Id): Promise<ChainHead | undefined> => reader.first(head, [tenantId]);
