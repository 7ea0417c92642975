/** Verifies a chain: every event is there, says what was signed, follows the one before it, is what was anchored, and none was cut from the end. */
import type { Id } from "../../kernel/ids.js";
import { EMPTY_DIGEST, nextDigest } from "./anchor.format.js";
import { findFields, type AuditFields } from "./audit-event.format.js";
import type { ChainEvent, ChainHead, StoredEvent } from "./audit-events.store.js";
import type { AuditKey } from "./audit-key.js";
import type { ChainFault } from "./verify-faults.js";

/** What was known of a chain at an earlier time and kept elsewhere: against it even a chain rewritten whole is found out. */
export interface Anchor { readonly tenant: Id; readonly seq: string; readonly hash: string }
/** An anchor's word on a chain; the digest is there when the anchor was signed. */
export type Mark = Pick<Anchor, "seq" | "hash"> & { readonly digest?: string };

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
  /** Absent for an outsider, who knows no secret: then the bytes of events are held to the digests of anchors only. */
  readonly key: AuditKey | undefined;
  readonly head: ChainHead | undefined;
  readonly events: AsyncIterable<ChainEvent | StoredEvent>;
  /** In the order of the chain. */
  readonly marks?: readonly Mark[] | undefined;
}

/** Where a walk along a chain stands. */
export interface Place { readonly seq: bigint; readonly hash: string; readonly digest: string }
export const START: Place = { seq: 0n, hash: "", digest: EMPTY_DIGEST };
export const after = (place: Place, event: ChainEvent): Place =>
  ({ seq: BigInt(event.seq), hash: event.hash.toString("hex"), digest: nextDigest(place.digest, event) });

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

export function faultOf(event: ChainEvent | StoredEvent, previous: Place, { key, tenantId }: Pick<ChainToVerify, "key" | "tenantId">): ChainFault | undefined {
  if (BigInt(event.seq) !== previous.seq + 1n) return "EVENT_MISSING";
  if (key && event.key_id !== key.id) return "KEY_UNKNOWN";
  if (key && !key.sign(event.body).equals(event.hash)) return "BODY_ALTERED";
  const fields = findFields(event.body);
  if (!fields) return "BODY_UNREADABLE";
  if (fields.previousHash !== previous.hash) return "LINK_BROKEN";
  if (fields.tenantId !== tenantId || fields.seq !== event.seq) return "COLUMN_ALTERED";
  return "operation" in event && REPEATED.some(([column, field]) => column(event) !== fields[field]) ? "COLUMN_ALTERED" : undefined;
}

function faultOfMark(place: Place, mark: Mark | undefined): ChainFault | undefined {
  if (mark?.seq !== String(place.seq)) return undefined;
  if (mark.hash !== place.hash) return "ANCHOR_ALTERED";
  return mark.digest !== undefined && mark.digest !== place.digest ? "CONTENT_ALTERED" : undefined;
}

function faultOfEnd(last: Place, { head, marks = [] }: ChainToVerify): ChainFault | undefined {
  const mark = marks.at(-1);
  if (mark && last.seq === 0n && (!head || head.seq === "0")) return "CHAIN_DELETED";
  if (!head) return "HEAD_MISSING";
  // Outside the chain it would be read by nobody but the auditors' list, and every later change would look for its own event there.
  if (head.last && BigInt(head.last) > BigInt(head.seq)) return "EVENT_BEYOND_HEAD";
  if (BigInt(head.seq) !== last.seq) return "TAIL_CUT";
  if (head.hash.toString("hex") !== last.hash) return "HEAD_ALTERED";
  return mark && BigInt(mark.seq) > last.seq ? "ANCHOR_MISSING" : undefined;
}

export async function verifyChain(chain: ChainToVerify): Promise<ChainReport> {
  const { tenantId, marks = [] } = chain;
  let last = START;
  let passed = 0;
  for await (const event of chain.events) {
    const fault = faultOf(event, last, chain);
    if (fault) return { tenantId, events: Number(last.seq), broken: { seq: fault === "EVENT_MISSING" ? String(last.seq + 1n) : event.seq, fault } };
    const place = after(last, event);
    const disproved = faultOfMark(place, marks[passed]);
    if (disproved) return { tenantId, events: Number(last.seq), broken: { seq: event.seq, fault: disproved } };
    if (marks[passed]?.seq === event.seq) passed += 1;
    last = place;
  }
  const fault = faultOfEnd(last, chain);
  return {
    tenantId,
    events: Number(last.seq),
    ...(fault ? { broken: { seq: String(last.seq + 1n), fault } } : { end: { tenant: tenantId, seq: String(last.seq), hash: last.hash } }),
  };
}
