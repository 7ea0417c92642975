/** Starting, resting, meeting and cancelling deadlines: what every system calls inside the unit of work of its own verb. */
import { Deadline, DeadlinePause } from "../../../entities/platform/deadline.entity.js";
import { COUNTING_RULES, countDeadline, isAmountOf, UNITS, warningDay, type Pause } from "../../kernel/deadline.js";
import { isAgainstParty, PAUSE_GROUND, type DeadlineKind, type DeadlineState, type DeadlineUnit, type PauseGround } from "../../kernel/deadline-words.js";
import { badInput } from "../../kernel/fault.js";
import { newId, type Id } from "../../kernel/ids.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { LawRef } from "../../kernel/verdict.js";
import type { Role } from "../../kernel/vocabulary.js";
import { isWord } from "../../kernel/words.js";
import type { Tx } from "../db/tx.js";
import { currentCalendar, type CalendarEdition } from "./calendar.store.js";
import {
  changeOwner, changeState, closePause, findOpenDeadline, moveDeadlines, writeJournal, type OpenDeadline, type Recount, type Subject,
} from "./deadline.store.js";
import { clockPolicyOf, type ClockPolicy } from "./policy-port.js";

export { openDeadlinesOf, type Subject } from "./deadline.store.js";

export interface StartDeadline {
  readonly subject: Subject;
  readonly kind: DeadlineKind;
  readonly ownerUnitId: Id;
  /** Roles of the posts it is addressed to; left out, every post of the unit answers for it. */
  readonly ownerRoles?: readonly Role[] | undefined;
  /** Not counted itself; the event's day for the units that count back. */
  readonly startsOn: LegalDate;
  /** For HOURS, and for them alone. */
  readonly startsAt?: Date | undefined;
  readonly amount: number;
  readonly unit: DeadlineUnit;
  readonly law: readonly LawRef[];
  /** Left out, the unit's policy decides; a measure against a party never rolls. */
  readonly rollForward?: boolean | undefined;
  /** Who is told when it passes; left out, the unit above the owner on that day. */
  readonly escalatesTo?: Id | undefined;
}

export interface Started { readonly id: Id; readonly dueOn: LegalDate; readonly dueAt: Date; readonly provisional: boolean }

/** Starts the one deadline of this kind for the subject; while one is open, a second is a fault of the caller. */
export const startDeadline = async (tx: Tx, wanted: StartDeadline): Promise<Started> => (await startDeadlines(tx, [wanted]))[0]!;

/** The same for many subjects at once: statements are as many as there are owners, not as there are subjects. */
export async function startDeadlines(tx: Tx, many: readonly StartDeadline[]): Promise<Started[]> {
  if (many.length === 0) return [];
  for (const wanted of many) requireSound(wanted);
  const edition = await currentCalendar(tx);
  const policies = new Map<Id, ClockPolicy>();
  for (const ownerUnitId of new Set(many.map((wanted) => wanted.ownerUnitId))) policies.set(ownerUnitId, await clockPolicyOf(tx, tx.tenantId, ownerUnitId, tx.today));
  const rows = many.map((wanted) => rowOf(tx, wanted, policies.get(wanted.ownerUnitId)!, edition));
  await tx.insert(Deadline, rows.map(({ row }) => row));
  await writeJournal(tx, rows.map(({ started: { id, dueOn } }) => ({ deadlineId: id, event: "STARTED", dueAfter: dueOn })), edition.version);
  return rows.map(({ started }) => started);
}

function requireSound({ kind, unit, amount, startsAt }: StartDeadline): void {
  if (!isAmountOf(unit, amount)) throw badInput({ path: "amount", rule: "amountOfUnit" });
  if ((unit === "HOURS") !== (startsAt !== undefined)) throw new Error(`${kind}: hours run from an instant, days do not`);
}

function rowOf(tx: Tx, wanted: StartDeadline, policy: ClockPolicy, edition: CalendarEdition): { row: Deadline; started: Started } {
  const { unit, amount } = wanted;
  const rollForward = !isAgainstParty(wanted.kind) && (wanted.rollForward ?? (UNITS[unit].rolls && policy.rollForward));
  const started = recount({ ...wanted, id: newId(), version: 1, startsAt: wanted.startsAt?.toISOString() ?? null, rollForward, warningDays: policy.warningDays, pauses: null }, edition);
  const row = Object.assign(new Deadline(), {
    ...started, tenantId: tx.tenantId, subjectType: wanted.subject.type, subjectId: wanted.subject.id, kind: wanted.kind, ownerUnitId: wanted.ownerUnitId,
    ownerRoles: [...(wanted.ownerRoles ?? [])], escalatesToId: wanted.escalatesTo ?? null, startsOn: wanted.startsOn, startsAt: wanted.startsAt ?? null, amount, unit,
    rollForward, warningDays: policy.warningDays, law: [...wanted.law], calendarVersion: edition.version, rulesVersion: COUNTING_RULES,
    state: "RUNNING", metOn: null, warnedAt: null, escalatedAt: null,
  });
  return { row, started };
}

/** What was due is done: late or in time, the two days say it. False when nothing of the kind was open. */
export const meetDeadline = (tx: Tx, subject: Subject, kind: DeadlineKind): Promise<boolean> => end(tx, subject, kind, "MET");

/** It is no longer due, because what it belonged to fell away. */
export const cancelDeadline = (tx: Tx, subject: Subject, kind: DeadlineKind): Promise<boolean> => end(tx, subject, kind, "CANCELLED");

async function end(tx: Tx, subject: Subject, kind: DeadlineKind, state: Extract<DeadlineState, "MET" | "CANCELLED">): Promise<boolean> {
  const open = await findOpenDeadline(tx, subject, kind);
  if (!open) return false;
  const pause = openPause(open);
  if (pause) await closePause(tx, pause.id, tx.today);
  await changeState(tx, open, state, state === "MET" ? tx.today : null);
  await writeJournal(tx, [{ deadlineId: open.id, event: state, dueBefore: open.dueOn }]);
  return true;
}

/** The time rests from today on. Without a ground it does not; false when none runs, or when it has passed already. */
export async function pauseDeadline(tx: Tx, subject: Subject, kind: DeadlineKind, ground: PauseGround): Promise<boolean> {
  requireGround(ground);
  const open = await findOpenDeadline(tx, subject, kind);
  if (open?.state !== "RUNNING" || new Date(open.dueAt) <= tx.now()) return false;
  if (!UNITS[open.unit].pauses) throw new Error(`${kind}: a deadline counted in ${open.unit} does not rest`);
  await tx.insert(DeadlinePause, { tenantId: tx.tenantId, id: newId(), deadlineId: open.id, ground, pausedOn: tx.today, resumedOn: null });
  await changeState(tx, open, "PAUSED", null);
  await writeJournal(tx, [{ deadlineId: open.id, event: "PAUSED", dueBefore: open.dueOn, ground }]);
  return true;
}

/** The time runs again, and today counts; false when it does not rest on this ground. */
export async function resumeDeadline(tx: Tx, subject: Subject, kind: DeadlineKind, ground: PauseGround): Promise<boolean> {
  requireGround(ground);
  const open = await findOpenDeadline(tx, subject, kind);
  const pause = open && openPause(open);
  if (!open || pause?.ground !== ground) return false;
  await closePause(tx, pause.id, tx.today);
  const edition = await currentCalendar(tx);
  const counted = recount({ ...open, pauses: open.pauses!.map((each) => (each.id === pause.id ? { ...each, resumedOn: tx.today } : each)) }, edition);
  await moveDeadlines(tx, [counted], edition.version, COUNTING_RULES);
  await writeJournal(tx, [{ deadlineId: open.id, event: "RESUMED", dueBefore: open.dueOn, dueAfter: counted.dueOn, ground }], edition.version);
  return true;
}

/** All that is open of a unit goes to another, such as the successor of a unit that was merged; how many. */
export async function handOverDeadlines(tx: Tx, fromUnitId: Id, toUnitId: Id): Promise<number> {
  const moved = await changeOwner(tx, fromUnitId, toUnitId);
  await writeJournal(tx, moved.map(({ id }) => ({ deadlineId: id, event: "HANDED_OVER" })));
  return moved.length;
}

const openPause = ({ pauses }: Pick<OpenDeadline, "pauses">) => pauses?.find(({ resumedOn }) => resumedOn === null);

function requireGround(ground: unknown): void {
  if (!isWord(PAUSE_GROUND, ground)) throw badInput({ path: "ground", rule: "pauseGround" });
}

type Countable = Pick<OpenDeadline, "id" | "version" | "startsOn" | "startsAt" | "amount" | "unit" | "rollForward" | "warningDays" | "pauses">;

/** Counts a row of the ledger on an edition of the calendar. */
export function recount(row: Countable, { calendar }: CalendarEdition): Recount {
  const pauses: Pause[] = (row.pauses ?? []).flatMap(({ pausedOn: from, resumedOn: to, ground }) => (to === null ? [] : [{ from, to, ground }]));
  const { dueOn, dueAt, provisional } = countDeadline({ ...row, startsAt: row.startsAt === null ? null : new Date(row.startsAt), pauses }, calendar);
  const warnOn = row.unit === "HOURS" ? dueOn : warningDay(dueOn, row.warningDays, calendar);
  return { id: row.id, version: row.version, dueOn, dueAt, warnOn, provisional };
}
