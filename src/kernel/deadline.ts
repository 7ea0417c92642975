/** Counting a time limit (§4.1): from a start, an amount and the official calendar to the last day, and why each day between did not count. */
import type { Calendar, CalendarDay } from "./calendar.js";
import type { DeadlineStanding, DeadlineState, DeadlineUnit, PauseGround, SkipReason } from "./deadline-words.js";
import { addDays, addMonths, dayOfMonth, daysBetween, legalDateOf, startOfDay, type LegalDate } from "./legal-date.js";
import type { LawRef } from "./verdict.js";

/** Version of these rules: kept with every deadline that was counted by them, and raised with every change of an answer. */
export const COUNTING_RULES = 1;

/** The days [from, to) on which the time rested: the day of the pause is the first that does not count, the day of going on counts again. */
export interface Pause {
  readonly from: LegalDate;
  readonly to: LegalDate;
  readonly ground: PauseGround;
}

export interface Term {
  /** Not counted itself. For the units that count back: the day of the event. */
  readonly startsOn: LegalDate;
  /** For HOURS alone, which run from an instant. */
  readonly startsAt?: Date | null | undefined;
  readonly amount: number;
  readonly unit: DeadlineUnit;
  /** Whether an end on a rest day moves to the next working day; never for a measure against a party. */
  readonly rollForward: boolean;
  readonly pauses?: readonly Pause[] | undefined;
}

export interface SkippedDay {
  readonly date: LegalDate;
  readonly because: SkipReason;
  /** The festival, for a public holiday. */
  readonly name: string | null;
  readonly documentNo: string | null;
  /** Why the time rested, for a day within a pause. */
  readonly ground: PauseGround | null;
}

export interface CountedDeadline {
  /** The last day on which what is due is still in time. */
  readonly dueOn: LegalDate;
  /** The instant from which it is late. */
  readonly dueAt: Date;
  /** A day that was looked up lies in a year whose notice has not appeared. */
  readonly provisional: boolean;
  readonly skipped: readonly SkippedDay[];
  /** Weekends that were worked for a festival, and so count. */
  readonly madeUp: readonly CalendarDay[];
}

/** Read a row as: UNIT takes amounts from … to …; whether its end ROLLS forward when nobody says otherwise, whether it can PAUSE, and the LAW of counting so. */
export const UNITS: Readonly<Record<DeadlineUnit, { readonly min: number; readonly max: number; readonly rolls: boolean; readonly pauses: boolean; readonly law: readonly LawRef[] }>> = {
  WORKING: { min: 1, max: 750, rolls: false, pauses: true, law: ["处罚法§85", "许可法§82"] },
  CALENDAR: { min: 0, max: 36_600, rolls: true, pauses: true, law: ["民法典§201", "民法典§203"] },
  MONTHS: { min: 1, max: 1_200, rolls: true, pauses: true, law: ["民法典§202", "民法典§203"] },
  YEARS: { min: 1, max: 100, rolls: false, pauses: true, law: ["民法典§202"] },
  FIXED: { min: 101, max: 1_231, rolls: false, pauses: false, law: [] },
  BEFORE_EVENT: { min: 1, max: 366, rolls: false, pauses: false, law: ["民法典§201"] },
  WORKING_BEFORE_EVENT: { min: 1, max: 250, rolls: false, pauses: false, law: ["处罚法§85"] },
  HOURS: { min: 1, max: 8_784, rolls: false, pauses: false, law: ["民法典§201"] },
};

const monthOf = (amount: number): number => Math.floor(amount / 100);
const dayOf = (amount: number): number => amount % 100;
const isDayOfYear = (amount: number): boolean => monthOf(amount) >= 1 && monthOf(amount) <= 12 && dayOf(amount) >= 1 && dayOf(amount) <= 31;

export const isAmountOf = (unit: DeadlineUnit, amount: number): boolean =>
  Number.isInteger(amount) && amount >= UNITS[unit].min && amount <= UNITS[unit].max && (unit !== "FIXED" || isDayOfYear(amount));

/** Looks days up and remembers whether the answer hung on a year that may still change. */
class Lookup {
  provisional = false;
  readonly skipped: SkippedDay[] = [];
  readonly madeUp: CalendarDay[] = [];

  constructor(private readonly calendar: Calendar, readonly pauses: readonly Pause[]) {}

  /** Whether the day counts when every day does that is not within a pause. */
  countsAny(date: LegalDate): boolean {
    const pause = this.pauses.find(({ from, to }) => from <= date && date < to);
    if (pause) this.skipped.push({ date, because: "PAUSED", name: null, documentNo: null, ground: pause.ground });
    return !pause;
  }

  /** Whether it counts when only working days do. */
  countsWorking(date: LegalDate): boolean {
    return this.countsAny(date) && this.isWorking(date);
  }

  isWorking(date: LegalDate): boolean {
    const day = this.calendar(date);
    this.provisional ||= day.provisional;
    if (day.kind === "MAKE_UP_WORKDAY") this.madeUp.push(day);
    if (!day.working) this.skipped.push({ date, because: day.kind === "HOLIDAY" ? "HOLIDAY" : "REST_DAY", name: day.name, documentNo: day.documentNo, ground: null });
    return day.working;
  }
}

type Counts = (lookup: Lookup, date: LegalDate) => boolean;
const ANY_DAY: Counts = (lookup, date) => lookup.countsAny(date);
const WORKING_DAY: Counts = (lookup, date) => lookup.countsWorking(date);

/** Day after day from the start, which is not counted itself, until the budget is used up. */
function walk(lookup: Lookup, start: LegalDate, step: 1 | -1, budget: number, counts: Counts): LegalDate {
  if (counts === ANY_DAY && lookup.pauses.length === 0) return addDays(start, step * budget); // thousands of days at once
  let date = start;
  for (let left = budget; left > 0; left -= counts(lookup, date) ? 1 : 0) date = addDays(date, step);
  return date;
}

/** A month or a year is worth as many days as it has; what rested is added at its end. */
const walkTo = (lookup: Lookup, start: LegalDate, end: LegalDate): LegalDate => walk(lookup, start, 1, daysBetween(start, end), ANY_DAY);

/** That day of the year, the first time after the start. */
function nextFixedDay(start: LegalDate, amount: number): LegalDate {
  const year = Number(start.slice(0, 4));
  const same = dayOfMonth(year, monthOf(amount), dayOf(amount));
  return same > start ? same : dayOfMonth(year + 1, monthOf(amount), dayOf(amount));
}

/** Read a row as: the last day of an amount of UNIT, before it rolls. */
const LAST_DAY_OF: Readonly<Record<Exclude<DeadlineUnit, "HOURS">, (lookup: Lookup, start: LegalDate, amount: number) => LegalDate>> = {
  WORKING: (lookup, start, amount) => walk(lookup, start, 1, amount, WORKING_DAY),
  CALENDAR: (lookup, start, amount) => walk(lookup, start, 1, amount, ANY_DAY),
  MONTHS: (lookup, start, amount) => walkTo(lookup, start, addMonths(start, amount)),
  YEARS: (lookup, start, amount) => walkTo(lookup, start, addMonths(start, amount * 12)),
  FIXED: (_, start, amount) => nextFixedDay(start, amount),
  BEFORE_EVENT: (_, start, amount) => addDays(start, -amount),
  WORKING_BEFORE_EVENT: (lookup, start, amount) => walk(lookup, start, -1, amount, WORKING_DAY),
};

const HOUR_MS = 3_600_000;

export function countDeadline(term: Term, calendar: Calendar): CountedDeadline {
  const { unit, amount, startsOn, startsAt, rollForward } = term;
  const lookup = new Lookup(calendar, UNITS[unit].pauses ? (term.pauses ?? []) : []);
  if (unit === "HOURS") {
    const dueAt = new Date((startsAt ?? startOfDay(startsOn)).getTime() + amount * HOUR_MS);
    return { dueOn: legalDateOf(dueAt), dueAt, provisional: false, skipped: [], madeUp: [] };
  }
  let dueOn = LAST_DAY_OF[unit](lookup, startsOn, amount);
  if (rollForward && isRolling(unit)) while (!lookup.isWorking(dueOn)) dueOn = addDays(dueOn, 1);
  return { dueOn, dueAt: startOfDay(addDays(dueOn, 1)), provisional: lookup.provisional, skipped: lookup.skipped, madeUp: lookup.madeUp };
}

/** Working days end on one by themselves, and what is counted back would be shortened by rolling. */
const isRolling = (unit: DeadlineUnit): boolean => unit === "CALENDAR" || unit === "MONTHS" || unit === "YEARS" || unit === "FIXED";

/** The first day on which the owner is warned: so many working days before the last one. */
export const warningDay = (dueOn: LegalDate, workingDays: number, calendar: Calendar): LegalDate =>
  workingDays === 0 ? dueOn : countDeadline({ startsOn: dueOn, amount: workingDays, unit: "WORKING_BEFORE_EVENT", rollForward: false }, calendar).dueOn;

export interface Clocked {
  readonly state: DeadlineState;
  readonly dueAt: Date;
  readonly warnOn: LegalDate;
}

/** Where a deadline stands at an instant: that it is due soon or overdue is said by the clock alone. */
export function standingOf({ state, dueAt, warnOn }: Clocked, now: Date): DeadlineStanding {
  if (state !== "RUNNING") return state;
  if (dueAt <= now) return "OVERDUE";
  return warnOn <= legalDateOf(now) ? "DUE_SOON" : "RUNNING";
}
