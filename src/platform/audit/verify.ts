/** Verifies a chain: every event is there, says what was signed, follows the one before it, and none was cut from the end. */
import type { Id } from "../../kernel/ids.js";
import { findFields, type AuditFields } from "./audit-event.format.js";
import type { ChainHead, StoredEvent } from "./audit-events.store.js";
import type { AuditKey } from "./audit-key.js";

export type ChainFault =
  | "EVENT_MISSING" | "KEY_UNKNOWN" | "BODY_ALTERED" | "BODY_UNREADABLE" | "COLUMN_ALTERED" | "LINK_BROKEN"
  | "HEAD_MISSING" | "EVENT_BEYOND_HEAD" | "TAIL_CUT" | "HEAD_ALTERED" | "ANCHOR_ALTERED" | "ANCHOR_MISSING";

/** What was known of a chain at an earlier time and kept elsewhere: against it even a chain rewritten whole is found out. */
export interface Anchor { readonly tenant: Id; readonly seq: string; readonly hash: string }

export interface ChainReport {
  readonly tenantId: Id;
  readonly events: number;
  /** The first event at which the chain does not hold. */
  readonly broken?: { readonly seq: string; readonly fault: ChainFault };
  /** The end of a sound chain, to be kept elsewhere as the next anchor. */
  readonly end?: Anchor;
}

export interface ChainToVerify {
  readonly tenantId: Id;
  readonly key: AuditKey;
  readonly head: ChainHead | undefined;
  readonly events: AsyncIterable<StoredEvent>;
  readonly anchor?: Anchor | undefined;
}

/** Read a row as: the COLUMN repeats the FIELD of the signed body, so that events can be found. */
const REPEATED: readonly (readonly [column: (event: StoredEvent) => string, field: keyof AuditFields])[] = [
  [(event) => event.id, "id"],
  [(event) => event.recorded_at, "recordedAt"],
  [(event) => event.account_id ?? "", "accountId"],
  [(event) => event.operation, "operation"],
  [(event) => event.action, "action"],
  [(event) => event.subject_type, "subjectType"],
  [(event) => event.subject_id, "subjectId"],
  [(event) => String(event.format_version), "formatVersion"],
];

function faultOf(event: StoredEvent, previous: { seq: bigint; hash: string }, { key, tenantId, anchor }: ChainToVerify): ChainFault | undefined {
  if (BigInt(event.seq) !== previous.seq + 1n) return "EVENT_MISSING";
  if (event.key_id !== key.id) return "KEY_UNKNOWN";
  if (!key.sign(event.body).equals(event.hash)) return "BODY_ALTERED";
  const fields = findFields(event.body);
  if (!fields) return "BODY_UNREADABLE";
  if (fields.previousHash !== previous.hash) return "LINK_BROKEN";
  if (fields.tenantId !== tenantId || fields.seq !== event.seq) return "COLUMN_ALTERED";
  if (REPEATED.some(([column, field]) => column(event) !== fields[field])) return "COLUMN_ALTERED";
  return anchor?.seq === event.seq && anchor.hash !== event.hash.toString("hex") ? "ANCHOR_ALTERED" : undefined;
}

function faultOfEnd(last: { seq: bigint; hash: string }, { head, anchor }: ChainToVerify): ChainFault | undefined {
  if (!head) return "HEAD_MISSING";
  // Outside the chain it would be read by nobody but the auditors' list, and every later change would look for its own event there.
  if (head.last && BigInt(head.last) > BigInt(head.seq)) return "EVENT_BEYOND_HEAD";
  if (BigInt(head.seq) !== last.seq) return "TAIL_CUT";
  if (head.hash.toString("hex") !== last.hash) return "HEAD_ALTERED";
  return anchor && BigInt(anchor.seq) > last.seq ? "ANCHOR_MISSING" : undefined;
}

export async function verifyChain(chain: ChainToVerify): Promise<ChainReport> {
  const { tenantId } = chain;
  let last = { seq: 0n, hash: "" };
  for await (const event of chain.events) {
    const fault = faultOf(event, last, chain);
    if (fault) return { tenantId, events: Number(last.seq), broken: { seq: fault === "EVENT_MISSING" ? String(last.seq + 1n) : event.seq, fault } };
    last = { seq: BigInt(event.seq), hash: event.hash.toString("hex") };
  }
  const fault = faultOfEnd(last, chain);
  return {
    tenantId,
    events: Number(last.seq),
    ...(fault ? { broken: { seq: String(last.seq + 1n), fault } } : { end: { tenant: tenantId, seq: String(last.seq), hash: last.hash } }),
  };
}
