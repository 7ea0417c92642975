/** Deadlines as people read them: by id, by object, of a unit and everything below it; only what the reader may see. */
import type { Deadline } from "../../../entities/platform/deadline.entity.js";
import type { DeadlineEvent, DeadlineKind, DeadlineStanding, PauseGround } from "../../kernel/deadline-words.js";
import type { Id, NodeType } from "../../kernel/ids.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { Scope } from "../../kernel/scope.js";
import { visibleSql } from "../db/scope-sql.js";
import { statement } from "../db/statement.js";
import type { Reader } from "../db/tenant-database.js";
import type { PauseRow } from "./deadline.store.js";

/** Instants as ISO text, days as text. */
export type DeadlineRow = Pick<Deadline, "id" | "version" | "subjectType" | "subjectId" | "kind" | "ownerUnitId" | "ownerRoles" | "escalatesToId" | "startsOn" | "amount" | "unit"
  | "rollForward" | "law" | "dueOn" | "warnOn" | "provisional" | "calendarVersion" | "state" | "metOn"> & { readonly __typename: "Deadline"; readonly dueAt: string; readonly startsAt: string | null };

const COLUMNS = `'Deadline' AS "__typename", d.id, d.version, d.subject_type AS "subjectType", d.subject_id AS "subjectId", d.kind, d.owner_unit_id AS "ownerUnitId",
  d.owner_roles AS "ownerRoles", d.escalates_to_id AS "escalatesToId", d.starts_on AS "startsOn", d.starts_at AS "startsAt", d.amount, d.unit,
  d.roll_forward AS "rollForward", d.law, d.due_on AS "dueOn", d.due_at AS "dueAt", d.warn_on AS "warnOn", d.provisional, d.calendar_version AS "calendarVersion",
  d.state, d.met_on AS "metOn"`;
const VISIBLE = { tenant: "d.tenant_id", owner: "d.owner_unit_id" } as const;
const SEEN_BY_ID = visibleSql("Deadline", VISIBLE, 3);
const SEEN_BY_SUBJECT = visibleSql("Deadline", VISIBLE, 4);
const SEEN_LISTED = visibleSql("Deadline", VISIBLE, 12);
const SEEN_COUNTED = visibleSql("Deadline", VISIBLE, 9);

const byIds = statement<DeadlineRow>("deadlines.byIds", `SELECT ${COLUMNS} FROM deadline d WHERE d.tenant_id = $1 AND d.id = ANY ($2::uuid[]) AND ${SEEN_BY_ID.text}`);
export const deadlinesById = (reader: Reader, scope: Scope, ids: readonly Id[]): Promise<DeadlineRow[]> =>
  reader.rows(byIds, [scope.tenantId, ids, ...SEEN_BY_ID.params(scope)]);

const bySubjects = statement<DeadlineRow>(
  "deadlines.bySubjects",
  `SELECT ${COLUMNS} FROM deadline d WHERE d.tenant_id = $1 AND d.subject_type = $2 AND d.subject_id = ANY ($3::uuid[]) AND ${SEEN_BY_SUBJECT.text} ORDER BY d.due_on, d.id`,
);
export const deadlinesOfSubjects = (reader: Reader, scope: Scope, type: NodeType, ids: readonly Id[]): Promise<DeadlineRow[]> =>
  reader.rows(bySubjects, [scope.tenantId, type, ids, ...SEEN_BY_SUBJECT.params(scope)]);

/** Where a row stands at the instant $5, which is the day $4. */
const STANDING = `CASE WHEN d.state <> 'RUNNING' THEN d.state WHEN d.due_at <= $5::timestamptz THEN 'OVERDUE' WHEN d.warn_on <= $4::date THEN 'DUE_SOON' ELSE 'RUNNING' END`;
const LISTED = `d.tenant_id = $1 AND d.owner_unit_id IN (SELECT c.descendant_id FROM org_closure c WHERE c.tenant_id = $1 AND c.ancestor_id = $2 AND c.depth <= $3
    AND c.valid_from <= $4::date AND (c.valid_to IS NULL OR $4::date < c.valid_to))
  AND ($6::text[] IS NULL OR ${STANDING} = ANY ($6)) AND ($7::date IS NULL OR d.due_on < $7) AND ($8::text[] IS NULL OR d.kind = ANY ($8))`;

/** How lists may be ordered: a closed map, so that no input ever becomes SQL. */
const ORDERS = { DUE: "d.due_on", STARTED: "d.starts_on" } as const;
export type DeadlineOrderField = keyof typeof ORDERS;
export type Direction = "ASC" | "DESC";

const listOf = (order: DeadlineOrderField, direction: Direction) => statement<DeadlineRow & { readonly sortKey: string }>(
  `deadlines.list.${order}.${direction}`,
  `SELECT ${COLUMNS}, ${ORDERS[order]}::text AS "sortKey" FROM deadline d WHERE ${LISTED} AND ${SEEN_LISTED.text}
      AND ($9::date IS NULL OR (${ORDERS[order]}, d.id) ${direction === "ASC" ? ">" : "<"} ($9, $10::uuid))
    ORDER BY ${ORDERS[order]} ${direction}, d.id ${direction} LIMIT $11`,
);
const LISTS = {
  DUE: { ASC: listOf("DUE", "ASC"), DESC: listOf("DUE", "DESC") }, STARTED: { ASC: listOf("STARTED", "ASC"), DESC: listOf("STARTED", "DESC") },
} as const;

/** What is asked of a list of deadlines. */
export interface DeadlineListing {
  readonly unitId: Id;
  readonly includeSubtree: boolean;
  readonly standings: readonly DeadlineStanding[] | null;
  readonly kinds: readonly DeadlineKind[] | null;
  readonly dueBefore: LegalDate | null;
}
export interface DeadlineSlice { readonly order: DeadlineOrderField; readonly direction: Direction; readonly after: readonly [key: string, id: string] | null; readonly limit: number }

const WHOLE_SUBTREE = 32;
const parameters = (scope: Scope, { unitId, includeSubtree, standings, kinds, dueBefore }: DeadlineListing, now: Date): unknown[] =>
  [scope.tenantId, unitId, includeSubtree ? WHOLE_SUBTREE : 0, scope.today, now, standings, dueBefore, kinds];

export const listDeadlines = (reader: Reader, scope: Scope, listing: DeadlineListing, now: Date, { order, direction, after, limit }: DeadlineSlice) =>
  reader.rows(LISTS[order][direction], [...parameters(scope, listing, now), after?.[0] ?? null, after?.[1] ?? null, limit, ...SEEN_LISTED.params(scope)]);

const counted = statement<{ count: number }>("deadlines.count", `SELECT count(*)::int AS count FROM deadline d WHERE ${LISTED} AND ${SEEN_COUNTED.text}`);
export const countDeadlines = async (reader: Reader, scope: Scope, listing: DeadlineListing, now: Date): Promise<number> =>
  (await reader.first(counted, [...parameters(scope, listing, now), ...SEEN_COUNTED.params(scope)]))?.count ?? 0;

const pausesOf = statement<PauseRow & { readonly deadlineId: Id }>(
  "deadlines.pausesOf",
  `SELECT p.deadline_id AS "deadlineId", p.id, p.ground, p.paused_on AS "pausedOn", p.resumed_on AS "resumedOn"
     FROM deadline_pause p WHERE p.tenant_id = $1 AND p.deadline_id = ANY ($2::uuid[]) ORDER BY p.deadline_id, p.paused_on, p.id`,
);
/** For deadlines that the reader sees already. */
export const readPauses = (reader: Reader, tenantId: Id, ids: readonly Id[]) => reader.rows(pausesOf, [tenantId, ids]);

export interface JournalRow {
  readonly deadlineId: Id; readonly event: DeadlineEvent; readonly happenedAt: string; readonly dueBefore: LegalDate | null; readonly dueAfter: LegalDate | null;
  readonly calendarVersion: number | null; readonly ground: PauseGround | null;
}
const journalsOf = statement<JournalRow>(
  "deadlines.journalsOf",
  `SELECT j.deadline_id AS "deadlineId", j.event, j.happened_at AS "happenedAt", j.due_before AS "dueBefore", j.due_after AS "dueAfter",
          j.calendar_version AS "calendarVersion", j.ground
     FROM unnest($2::uuid[]) AS asked (id) CROSS JOIN LATERAL (
       SELECT * FROM deadline_journal l WHERE l.tenant_id = $1 AND l.deadline_id = asked.id ORDER BY l.id DESC LIMIT 100) j
    ORDER BY j.deadline_id, j.id`,
);
/** The last hundred lines of each, oldest first; for deadlines that the reader sees already. */
export const readJournals = (reader: Reader, tenantId: Id, ids: readonly Id[]) => reader.rows(journalsOf, [tenantId, ids]);
