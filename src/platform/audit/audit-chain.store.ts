/** Adds one event to a tenant's chain: the last thing a unit of work does before it commits. */
import type { Acting } from "../../kernel/actor.js";
import { newId } from "../../kernel/ids.js";
import { statement } from "../db/statement.js";
import { encode, fieldsOf, FORMAT_VERSION, type AuditEntry } from "./audit-event.format.js";
import type { AuditKey } from "./audit-key.js";
import type { Tx } from "../db/tx.js";

/** Taken last, so that writers of one tenant queue only for the length of a commit. */
const lockHead = statement<{ seq: string; hash: Buffer; now: string }>(
  "audit.lockHead",
  `SELECT seq, hash, clock_timestamp() AS now FROM audit_head WHERE tenant_id = $1 FOR UPDATE`,
);

const append = statement<unknown>(
  "audit.append",
  `WITH event AS (
     INSERT INTO audit_event (tenant_id, seq, id, recorded_at, account_id, operation, action, subject_type, subject_id, format_version, key_id, body, hash)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) RETURNING tenant_id, seq, hash)
   UPDATE audit_head head SET seq = event.seq, hash = event.hash FROM event WHERE head.tenant_id = event.tenant_id AND head.seq = event.seq - 1`,
);

export async function appendEvent(tx: Pick<Tx, "first" | "change" | "tenantId" | "today">, key: AuditKey, who: Acting, operation: string, entry: AuditEntry): Promise<void> {
  const head = await tx.first(lockHead, [tx.tenantId]);
  if (!head) throw new Error(`tenant ${tx.tenantId} has no audit chain`);
  const place = { id: newId(), seq: String(BigInt(head.seq) + 1n), previousHash: head.hash, recordedAt: head.now };
  const fields = fieldsOf(place, { who, today: tx.today, operation }, entry);
  const body = encode(fields);
  const affected = await tx.change(append, [
    tx.tenantId, place.seq, place.id, place.recordedAt, fields.accountId || null, operation, entry.action, entry.subject.type, entry.subject.id,
    FORMAT_VERSION, key.id, body, key.sign(body),
  ]);
  if (affected !== 1) throw new Error(`the audit chain of tenant ${tx.tenantId} moved under its own lock`);
}
