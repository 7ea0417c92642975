/** The inbox: what is open for somebody's posts and what they were told, in one list. A post that ended took its inbox along. */
import type { NoticeFacts } from "../../../entities/platform/notice.entity.js";
import type { Actor } from "../../kernel/actor.js";
import type { DeadlineKind, InboxKind } from "../../kernel/deadline-words.js";
import type { Id, NodeType } from "../../kernel/ids.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { Scope } from "../../kernel/scope.js";
import { visibleSql } from "../db/scope-sql.js";
import { statement } from "../db/statement.js";
import type { Reader } from "../db/tenant-database.js";
import type { Tx } from "../db/tx.js";

export interface InboxRow {
  readonly id: Id;
  readonly kind: InboxKind;
  readonly unitId: Id;
  readonly subjectType: NodeType;
  readonly subjectId: Id;
  readonly deadlineId: Id | null;
  readonly deadlineKind: DeadlineKind | null;
  readonly dueOn: LegalDate | null;
  readonly isOverdue: boolean;
  /** null for a task, which is not read but done. */
  readonly isRead: boolean | null;
  readonly sentAt: string | null;
  readonly facts: NoticeFacts;
}

/** The posts of today as pairs of unit and role; every post also stands for its unit alone. */
export interface HeldPosts { readonly units: readonly Id[]; readonly roles: readonly string[] }
export function heldBy({ posts }: Actor): HeldPosts {
  const pairs = posts.flatMap(({ unitId, roles }) => ["", ...roles].map((role) => ({ unitId, role })));
  return { units: pairs.map(({ unitId }) => unitId), roles: pairs.map(({ role }) => role) };
}

/** Addressed to one of the pairs in $2 and $3; without roles to every post of the unit. */
const addressed = (unit: string, roles: string): string =>
  `${unit} = ANY ($2::uuid[]) AND (cardinality(${roles}) = 0 OR EXISTS (SELECT FROM unnest($2::uuid[], $3::text[]) AS held (unit, role)
     WHERE held.unit = ${unit} AND held.role = ANY (${roles})))`;

/** $4 is the account, $5 the instant. What the reader's rows show is asked from parameter `first` on. */
function items(first: number) {
  const tasks = visibleSql("Deadline", { tenant: "d.tenant_id", owner: "d.owner_unit_id" }, first);
  const notices = visibleSql("Notice", { tenant: "n.tenant_id", owner: "n.unit_id" }, first + tasks.size);
  const text = `(SELECT d.id, 'TASK' AS kind, d.owner_unit_id AS "unitId", d.subject_type AS "subjectType", d.subject_id AS "subjectId", d.id AS "deadlineId",
       d.kind AS "deadlineKind", d.due_on AS "dueOn", d.state = 'RUNNING' AND d.due_at <= $5::timestamptz AS "isOverdue", CASE WHEN d.state = 'RUNNING' THEN d.warn_on END AS "warnOn", NULL::boolean AS "isRead",
       NULL::timestamptz AS "sentAt", '{}'::jsonb AS facts
     FROM deadline d WHERE d.tenant_id = $1 AND d.state IN ('RUNNING', 'PAUSED') AND ${addressed("d.owner_unit_id", "d.owner_roles")} AND ${tasks.text}
   UNION ALL
   SELECT n.id, n.kind, n.unit_id, n.subject_type, n.subject_id, n.deadline_id, n.facts->>'deadlineKind', n.due_on, n.kind IN ('OVERDUE', 'ESCALATION'), NULL,
       coalesce((SELECT r.is_read FROM notice_reading r WHERE r.tenant_id = $1 AND r.notice_id = n.id AND r.account_id = $4), false), n.sent_at, n.facts
     FROM notice n WHERE n.tenant_id = $1 AND ${addressed("n.unit_id", "n.roles")} AND ${notices.text}) i`;
  return { text, params: (scope: Scope) => [...tasks.params(scope), ...notices.params(scope)] };
}

const LISTED = items(12);
const COUNTED = items(9);
const SUMMED = items(7);

const WANTED = `($6::text[] IS NULL OR i.kind = ANY ($6)) AND ($7::boolean IS NULL OR i."isRead" = $7) AND ($8::boolean IS NULL OR i."isOverdue" = $8)`;
/** What has no last day stands behind everything that has one. */
const KEY = `coalesce(i."dueOn"::text, '9999-12-31')`;

const listIn = (direction: "ASC" | "DESC") => statement<InboxRow & { readonly sortKey: string }>(
  `inbox.list.${direction}`,
  `SELECT i.*, ${KEY} AS "sortKey" FROM ${LISTED.text} WHERE ${WANTED} AND ($9::text IS NULL OR (${KEY}, i.id) ${direction === "ASC" ? ">" : "<"} ($9, $10::uuid))
    ORDER BY ${KEY} ${direction}, i.id ${direction} LIMIT $11`,
);
const LISTS = { ASC: listIn("ASC"), DESC: listIn("DESC") };

export interface InboxFilter { readonly kinds: readonly InboxKind[] | null; readonly read: boolean | null; readonly overdue: boolean | null }
export interface InboxSlice { readonly direction: "ASC" | "DESC"; readonly after: readonly [key: string, id: string] | null; readonly limit: number }
export interface InboxReader { readonly db: Reader; readonly scope: Scope; readonly who: Actor; now(): Date }

const reading = (by: InboxReader): unknown[] => {
  const held = heldBy(by.who);
  return [by.scope.tenantId, held.units, held.roles, by.who.accountId, by.now()];
};
const filtering = ({ kinds, read, overdue }: InboxFilter): unknown[] => [kinds, read, overdue];

export const listInbox = (by: InboxReader, filter: InboxFilter, { direction, after, limit }: InboxSlice) =>
  by.db.rows(LISTS[direction], [...reading(by), ...filtering(filter), after?.[0] ?? null, after?.[1] ?? null, limit, ...LISTED.params(by.scope)]);

const counted = statement<{ count: number }>("inbox.count", `SELECT count(*)::int AS count FROM ${COUNTED.text} WHERE ${WANTED}`);
export const countInbox = async (by: InboxReader, filter: InboxFilter): Promise<number> =>
  (await by.db.first(counted, [...reading(by), ...filtering(filter), ...COUNTED.params(by.scope)]))?.count ?? 0;

export interface InboxSums { readonly tasks: number; readonly overdue: number; readonly dueSoon: number; readonly unread: number }
/** $6 is the day. */
const summed = statement<InboxSums>(
  "inbox.sums",
  `SELECT count(*) FILTER (WHERE i.kind = 'TASK')::int AS tasks, count(*) FILTER (WHERE i.kind = 'TASK' AND i."isOverdue")::int AS overdue,
          count(*) FILTER (WHERE i.kind = 'TASK' AND NOT i."isOverdue" AND i."warnOn" <= $6::date)::int AS "dueSoon", count(*) FILTER (WHERE NOT i."isRead")::int AS unread
     FROM ${SUMMED.text}`,
);
export const sumInbox = async (by: InboxReader): Promise<InboxSums> => (await by.db.first(summed, [...reading(by), by.scope.today, ...SUMMED.params(by.scope)]))!;

const findAddressed = statement<{ id: Id }>("inbox.findNotice", `SELECT n.id FROM notice n WHERE n.tenant_id = $1 AND n.id = $4 AND ${addressed("n.unit_id", "n.roles")}`);
const mark = statement<unknown>(
  "inbox.markNotice",
  `INSERT INTO notice_reading AS r (tenant_id, notice_id, account_id, is_read, changed_at, version) VALUES ($1, $2, $3, $4, $5, 1)
   ON CONFLICT (tenant_id, notice_id, account_id) DO UPDATE SET is_read = excluded.is_read, changed_at = excluded.changed_at, version = r.version + 1`,
);
/** False when no such notice was sent to the posts of the actor. */
export async function markNotice(tx: Tx, who: Actor, noticeId: Id, isRead: boolean): Promise<boolean> {
  const held = heldBy(who);
  if (!(await tx.first(findAddressed, [tx.tenantId, held.units, held.roles, noticeId]))) return false;
  await tx.change(mark, [tx.tenantId, noticeId, who.accountId, isRead, tx.now()]);
  return true;
}
