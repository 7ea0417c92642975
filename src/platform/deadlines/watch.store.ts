/** What the clocks themselves look for: deadlines to warn of, deadlines that have passed, deadlines counted on an older calendar. */
import type { DeadlineKind } from "../../kernel/deadline-words.js";
import type { Id, NodeType } from "../../kernel/ids.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { Role } from "../../kernel/vocabulary.js";
import { statement } from "../db/statement.js";
import type { Reader } from "../db/tenant-database.js";
import type { Caller, Tx } from "../db/tx.js";
import { OPEN_COLUMNS, type OpenDeadline } from "./deadline.store.js";

export interface Untold {
  readonly id: Id;
  readonly version: number;
  readonly subjectType: NodeType;
  readonly subjectId: Id;
  readonly kind: DeadlineKind;
  readonly ownerUnitId: Id;
  readonly ownerRoles: readonly Role[];
  readonly dueOn: LegalDate;
  readonly dueAt: string;
  readonly isOverdue: boolean;
  /** Who is told besides the owner: whoever was named, or the unit above today; null where nobody stands above. */
  readonly targetId: Id | null;
}

/** $2 is the instant, $3 the day of the question. */
const UNTOLD = `d.tenant_id = $1 AND d.state = 'RUNNING'
  AND ((d.escalated_at IS NULL AND d.due_at <= $2::timestamptz) OR (d.warned_at IS NULL AND d.warn_on <= $3::date AND d.due_at > $2::timestamptz))`;

const anyUntold = statement<{ id: Id }>("deadlines.anyUntold", `SELECT d.id FROM deadline d WHERE ${UNTOLD} LIMIT 1`);
export const isAnyUntold = async (reader: Reader, { db, today, now }: Pick<Caller, "db" | "today" | "now">): Promise<boolean> =>
  (await reader.first(anyUntold, [db.tenantId, now(), today])) !== undefined;

/** Another process that is at the same rows keeps them, and tells of them itself. */
const lockUntold = statement<Untold>(
  "deadlines.lockUntold",
  `SELECT d.id, d.version, d.subject_type AS "subjectType", d.subject_id AS "subjectId", d.kind, d.owner_unit_id AS "ownerUnitId", d.owner_roles AS "ownerRoles",
          d.due_on AS "dueOn", d.due_at AS "dueAt", d.due_at <= $2::timestamptz AS "isOverdue",
          coalesce(d.escalates_to_id, (SELECT c.ancestor_id FROM org_closure c WHERE c.tenant_id = $1 AND c.descendant_id = d.owner_unit_id AND c.depth = 1
                                          AND c.valid_from <= $3::date AND (c.valid_to IS NULL OR $3::date < c.valid_to) LIMIT 1)) AS "targetId"
     FROM deadline d WHERE ${UNTOLD} ORDER BY d.due_at, d.id LIMIT $4 FOR UPDATE OF d SKIP LOCKED`,
);
export const lockAllUntold = (tx: Tx, limit: number): Promise<Untold[]> => tx.rows(lockUntold, [tx.tenantId, tx.now(), tx.today, limit]);

const mark = statement<unknown>(
  "deadlines.markTold",
  `UPDATE deadline d SET version = d.version + 1, escalated_at = CASE WHEN n."isOverdue" THEN $3 ELSE d.escalated_at END,
          warned_at = CASE WHEN n."isOverdue" THEN d.warned_at ELSE $3 END
     FROM jsonb_to_recordset($2::jsonb) AS n (id uuid, "isOverdue" boolean) WHERE d.tenant_id = $1 AND d.id = n.id`,
);
export const markTold = (tx: Tx, told: readonly Untold[]): Promise<number> => tx.change(mark, [tx.tenantId, JSON.stringify(told), tx.now()]);

const STALE = `d.tenant_id = $1 AND d.state = 'RUNNING' AND d.calendar_version < $2`;
const anyStale = statement<{ id: Id }>("deadlines.anyStale", `SELECT d.id FROM deadline d WHERE ${STALE} LIMIT 1`);
export const isAnyStale = async (reader: Reader, tenantId: Id, calendarVersion: number): Promise<boolean> =>
  (await reader.first(anyStale, [tenantId, calendarVersion])) !== undefined;

const lockStale = statement<OpenDeadline>(
  "deadlines.lockStale",
  `SELECT ${OPEN_COLUMNS} FROM deadline d WHERE ${STALE} ORDER BY d.calendar_version, d.id LIMIT $3 FOR UPDATE OF d SKIP LOCKED`,
);
export const lockAllStale = (tx: Tx, calendarVersion: number, limit: number): Promise<OpenDeadline[]> => tx.rows(lockStale, [tx.tenantId, calendarVersion, limit]);
