/** The ledger of deadlines in the database: rows of what is open, changed under lock, with a journal line for each move. */
import type { DeadlineKind, DeadlineEvent, DeadlineState, DeadlineUnit, PauseGround } from "../../kernel/deadline-words.js";
import { newId, type Id, type NodeType } from "../../kernel/ids.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { Role } from "../../kernel/vocabulary.js";
import { statement } from "../db/statement.js";
import type { Reader } from "../db/tenant-database.js";
import type { Tx } from "../db/tx.js";

/** What is due: one kind of thing about one object. */
export interface Subject { readonly type: NodeType; readonly id: Id }

export interface OpenDeadline {
  readonly id: Id;
  readonly version: number;
  readonly subjectType: NodeType;
  readonly subjectId: Id;
  readonly kind: DeadlineKind;
  readonly ownerUnitId: Id;
  readonly ownerRoles: readonly Role[];
  readonly escalatesToId: Id | null;
  readonly startsOn: LegalDate;
  readonly startsAt: string | null;
  readonly amount: number;
  readonly unit: DeadlineUnit;
  readonly rollForward: boolean;
  readonly warningDays: number;
  readonly dueOn: LegalDate;
  readonly dueAt: string;
  readonly warnOn: LegalDate;
  readonly provisional: boolean;
  readonly state: DeadlineState;
  readonly pauses: readonly PauseRow[] | null;
}
export interface PauseRow { readonly id: Id; readonly ground: PauseGround; readonly pausedOn: LegalDate; readonly resumedOn: LegalDate | null }

export const OPEN_COLUMNS = `d.id, d.version, d.subject_type AS "subjectType", d.subject_id AS "subjectId", d.kind, d.owner_unit_id AS "ownerUnitId",
  d.owner_roles AS "ownerRoles", d.escalates_to_id AS "escalatesToId", d.starts_on AS "startsOn", d.starts_at AS "startsAt", d.amount, d.unit,
  d.roll_forward AS "rollForward", d.warning_days AS "warningDays", d.due_on AS "dueOn", d.due_at AS "dueAt", d.warn_on AS "warnOn", d.provisional, d.state,
  (SELECT json_agg(json_build_object('id', p.id, 'ground', p.ground, 'pausedOn', p.paused_on, 'resumedOn', p.resumed_on) ORDER BY p.paused_on, p.id)
     FROM deadline_pause p WHERE p.tenant_id = $1 AND p.deadline_id = d.id) AS pauses`;

const lockOpen = statement<OpenDeadline>(
  "deadlines.lockOpen",
  `SELECT ${OPEN_COLUMNS} FROM deadline d
    WHERE d.tenant_id = $1 AND d.subject_type = $2 AND d.subject_id = $3 AND d.kind = $4 AND d.state IN ('RUNNING', 'PAUSED') FOR UPDATE OF d`,
);
/** The one that is open, held until the end of the transaction. */
export const findOpenDeadline = (tx: Tx, subject: Subject, kind: DeadlineKind): Promise<OpenDeadline | undefined> =>
  tx.first(lockOpen, [tx.tenantId, subject.type, subject.id, kind]);

/** What counting again may move. */
export interface Recount {
  readonly id: Id;
  readonly version: number;
  readonly dueOn: LegalDate;
  readonly dueAt: Date;
  readonly warnOn: LegalDate;
  readonly provisional: boolean;
}

/** A warning or an escalation given for a day that is no longer the last one may be given again for the new day. */
const moveAll = statement<{ id: Id }>(
  "deadlines.moveAll",
  `UPDATE deadline d SET version = d.version + 1, state = 'RUNNING', due_on = n."dueOn", due_at = n."dueAt", warn_on = n."warnOn", provisional = n.provisional,
          calendar_version = $3, rules_version = $4,
          warned_at = CASE WHEN n."dueOn" <> d.due_on THEN NULL ELSE d.warned_at END,
          escalated_at = CASE WHEN n."dueAt" > $5::timestamptz THEN NULL ELSE d.escalated_at END
     FROM jsonb_to_recordset($2::jsonb) AS n (id uuid, version integer, "dueOn" date, "dueAt" timestamptz, "warnOn" date, provisional boolean)
    WHERE d.tenant_id = $1 AND d.id = n.id AND d.version = n.version RETURNING d.id`,
);
export async function moveDeadlines(tx: Tx, recounts: readonly Recount[], calendarVersion: number, rulesVersion: number): Promise<void> {
  const moved = await tx.rows(moveAll, [tx.tenantId, JSON.stringify(recounts), calendarVersion, rulesVersion, tx.now()]);
  if (moved.length !== recounts.length) throw new Error("a deadline moved under its own lock");
}

const setState = statement<unknown>(
  "deadlines.setState",
  `UPDATE deadline SET version = version + 1, state = $4, met_on = $5 WHERE tenant_id = $1 AND id = $2 AND version = $3`,
);
export async function changeState(tx: Tx, { id, version }: Pick<OpenDeadline, "id" | "version">, state: DeadlineState, metOn: LegalDate | null): Promise<void> {
  if ((await tx.change(setState, [tx.tenantId, id, version, state, metOn])) !== 1) throw new Error("a deadline changed under its own lock");
}

const endPause = statement<unknown>("deadlines.endPause", `UPDATE deadline_pause SET resumed_on = $3 WHERE tenant_id = $1 AND id = $2 AND resumed_on IS NULL`);
export const closePause = (tx: Tx, pauseId: Id, on: LegalDate): Promise<number> => tx.change(endPause, [tx.tenantId, pauseId, on]);

export interface JournalLine {
  readonly deadlineId: Id;
  readonly event: DeadlineEvent;
  readonly dueBefore?: LegalDate | null;
  readonly dueAfter?: LegalDate | null;
  readonly ground?: PauseGround | null;
}
const writeLines = statement<unknown>(
  "deadlines.writeJournal",
  `INSERT INTO deadline_journal (tenant_id, id, deadline_id, event, happened_at, due_before, due_after, calendar_version, ground, account_id)
   SELECT $1, n.id, n."deadlineId", n.event, $3, n."dueBefore", n."dueAfter", $4, n.ground, $5
     FROM jsonb_to_recordset($2::jsonb) AS n (id uuid, "deadlineId" uuid, event text, "dueBefore" date, "dueAfter" date, ground text)`,
);
export async function writeJournal(tx: Tx, lines: readonly JournalLine[], calendarVersion: number | null = null): Promise<void> {
  const accountId = "accountId" in tx.who ? tx.who.accountId : null;
  await tx.change(writeLines, [tx.tenantId, JSON.stringify(lines.map((line) => ({ ...line, id: newId() }))), tx.now(), calendarVersion, accountId]);
}

const giveTo = statement<{ id: Id }>(
  "deadlines.handOver",
  `UPDATE deadline SET version = version + 1, owner_unit_id = $3 WHERE tenant_id = $1 AND owner_unit_id = $2 AND state IN ('RUNNING', 'PAUSED') RETURNING id`,
);
export const changeOwner = (tx: Tx, fromUnitId: Id, toUnitId: Id): Promise<{ id: Id }[]> => tx.rows(giveTo, [tx.tenantId, fromUnitId, toUnitId]);

/** The last deadline of a kind that an object of a type had or has, as a subquery for other systems' lists; open or not. */
export const latestDeadline = (type: NodeType, id: string, kind: DeadlineKind): string =>
  `(SELECT d.starts_on, d.due_on, d.met_on, d.state, d.owner_unit_id FROM deadline d WHERE d.tenant_id = $1 AND d.subject_type = '${type}' AND d.subject_id = ${id} AND d.kind = '${kind}' ORDER BY d.id DESC LIMIT 1)`;

const openOfUnit = statement<{ id: Id }>(
  "deadlines.openOfUnit", `SELECT id FROM deadline WHERE tenant_id = $1 AND owner_unit_id = $2 AND state IN ('RUNNING', 'PAUSED') ORDER BY id`,
);
/** What a unit still has to do by a day. */
export const openDeadlinesOf = async (tx: Tx, unitId: Id): Promise<Id[]> => (await tx.rows(openOfUnit, [tx.tenantId, unitId])).map(({ id }) => id);

/** When what is open of some objects runs out, by kind. */
export interface DueRow { readonly subjectId: Id; readonly kind: DeadlineKind; readonly dueOn: LegalDate }
const dueOf = statement<DueRow>(
  "deadlines.dueOf",
  `SELECT d.subject_id AS "subjectId", d.kind, d.due_on AS "dueOn" FROM deadline d
    WHERE d.tenant_id = $1 AND d.subject_type = $2 AND d.subject_id = ANY ($3::uuid[]) AND d.state IN ('RUNNING', 'PAUSED')`,
);
export const readDue = (reader: Reader, tenantId: Id, type: NodeType, ids: readonly Id[]): Promise<DueRow[]> => reader.rows(dueOf, [tenantId, type, ids]);
