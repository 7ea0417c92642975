/** Reads the chain of one tenant back, in its own order. */
import type { Id } from "../../kernel/ids.js";
import { statement } from "../db/statement.js";
import type { Reader } from "../db/tenant-database.js";

export interface StoredEvent {
  readonly seq: string;
  readonly id: Id;
  readonly recorded_at: string;
  readonly account_id: Id | null;
  readonly operation: string;
  readonly action: string;
  readonly subject_type: string;
  readonly subject_id: Id;
  readonly format_version: number;
  readonly key_id: string;
  readonly body: Buffer;
  readonly hash: Buffer;
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

export async function* eventsOf(reader: Reader, tenantId: Id): AsyncGenerator<StoredEvent> {
  for (let after = "0"; ; ) {
    const page = await reader.rows(eventsAfter, [tenantId, after]);
    yield* page;
    if (page.length < PAGE) return;
    after = page.at(-1)!.seq;
  }
}

export const findHead = (reader: Reader, tenantId: Id): Promise<ChainHead | undefined> => reader.first(head, [tenantId]);
