/** The two ledgers as auditors page through them: newest first, ids and codes only. */
import type { Scope } from "../../kernel/scope.js";
import { visibleSql } from "../db/scope-sql.js";
import { statement } from "../db/statement.js";
import type { Reader } from "../db/tenant-database.js";

export interface AuditRow {
  readonly id: string; readonly sortKey: string; readonly seq: string; readonly recordedAt: string; readonly accountId: string | null; readonly operation: string;
  readonly action: string; readonly subjectType: string; readonly subjectId: string; readonly hash: string;
}
export interface LedgerSlice { readonly direction: "ASC" | "DESC"; readonly after: readonly [key: string, id: string] | null; readonly limit: number }
export interface AuditListing { readonly subjectId: string | null; readonly accountId: string | null }

/** Sequence numbers are padded, so that their text sorts as the numbers do. */
const SEQ = `lpad(e.seq::text, 20, '0')`;
const SEEN = visibleSql("AuditEvent", { tenant: "e.tenant_id" }, 6);
const SEEN_COUNTED = visibleSql("AuditEvent", { tenant: "e.tenant_id" }, 4);
const WANTED = `e.tenant_id = $1 AND ($2::uuid IS NULL OR e.subject_id = $2) AND ($3::uuid IS NULL OR e.account_id = $3)`;

const listIn = (direction: "ASC" | "DESC") => statement<AuditRow>(
  `audit.list.${direction}`,
  `SELECT e.id, ${SEQ} AS "sortKey", e.seq, e.recorded_at AS "recordedAt", e.account_id AS "accountId", e.operation, e.action,
          e.subject_type AS "subjectType", e.subject_id AS "subjectId", encode(e.hash, 'hex') AS hash
     FROM audit_event e WHERE ${WANTED} AND ${SEEN.text} AND ($4::text IS NULL OR e.seq ${direction === "ASC" ? ">" : "<"} $4::bigint)
    ORDER BY e.seq ${direction} LIMIT $5`,
);
const LISTS = { ASC: listIn("ASC"), DESC: listIn("DESC") };

export const listAuditEvents = (reader: Reader, scope: Scope, { subjectId, accountId }: AuditListing, { direction, after, limit }: LedgerSlice) =>
  reader.rows(LISTS[direction], [scope.tenantId, subjectId, accountId, after?.[0] ?? null, limit, ...SEEN.params(scope)]);

const counted = statement<{ count: number }>("audit.count", `SELECT count(*)::int AS count FROM audit_event e WHERE ${WANTED} AND ${SEEN_COUNTED.text}`);
export const countAuditEvents = async (reader: Reader, scope: Scope, { subjectId, accountId }: AuditListing) =>
  (await reader.first(counted, [scope.tenantId, subjectId, accountId, ...SEEN_COUNTED.params(scope)]))?.count ?? 0;

export interface AccessRow {
  readonly id: string; readonly sortKey: string; readonly recordedAt: string; readonly accountId: string | null; readonly outcome: string; readonly action: string;
  readonly code: string | null; readonly rule: string | null; readonly requestId: string | null;
}
const READ = visibleSql("AccessLogEntry", { tenant: "l.tenant_id" }, 4);
const READ_COUNTED = visibleSql("AccessLogEntry", { tenant: "l.tenant_id" }, 2);

/** Ids are made in the order of time, so the id alone is the order. */
const accessIn = (direction: "ASC" | "DESC") => statement<AccessRow>(
  `audit.accessLog.${direction}`,
  `SELECT l.id, l.id::text AS "sortKey", l.logged_at AS "recordedAt", l.account_id AS "accountId", l.outcome, l.action, l.code, l.rule, l.request_id AS "requestId"
     FROM access_log l WHERE l.tenant_id = $1 AND ${READ.text} AND ($2::uuid IS NULL OR l.id ${direction === "ASC" ? ">" : "<"} $2)
    ORDER BY l.id ${direction} LIMIT $3`,
);
const ACCESS_LISTS = { ASC: accessIn("ASC"), DESC: accessIn("DESC") };
export const listAccess = (reader: Reader, scope: Scope, { direction, after, limit }: LedgerSlice) =>
  reader.rows(ACCESS_LISTS[direction], [scope.tenantId, after?.[1] ?? null, limit, ...READ.params(scope)]);

const accessCounted = statement<{ count: number }>("audit.accessLogCount", `SELECT count(*)::int AS count FROM access_log l WHERE l.tenant_id = $1 AND ${READ_COUNTED.text}`);
export const countAccess = async (reader: Reader, scope: Scope) => (await reader.first(accessCounted, [scope.tenantId, ...READ_COUNTED.params(scope)]))?.count ?? 0;
