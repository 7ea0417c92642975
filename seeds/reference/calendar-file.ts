/** A file of calendar years, ours or an operator's, as rows of the calendar; what is no calendar is refused in a sentence. */
import { findLegalDate, isWeekend } from "../../src/kernel/legal-date.js";
import type { DayKind } from "../../src/kernel/vocabulary.js";
import type { CalendarDayRow } from "../../src/platform/db/control.store.js";
import type { CalendarFile, CalendarYear } from "./calendar.types.js";

export interface CalendarRows { readonly years: readonly number[]; readonly days: readonly CalendarDayRow[] }

/** New Year's days off in December are arranged by the notice of the year that begins. */
const noticeYear = (date: string, festival: string): number =>
  Number(date.slice(0, 4)) + (festival === "元旦" && date.slice(5, 7) === "12" ? 1 : 0);

type NoticeOf = (year: number) => string | null;

function rowsOf(days: Readonly<Record<string, readonly string[]>>, kind: DayKind, noticeOf: NoticeOf): CalendarDayRow[] {
  return Object.entries(days).flatMap(([festival, dates]) =>
    dates.map((date) => ({ date: dayOf(date), kind, name: festival, document_no: noticeOf(noticeYear(date, festival)) })));
}

function dayOf(text: unknown) {
  return findLegalDate(text) ?? wrong(`${JSON.stringify(text)} is no day`);
}

function wrong(what: string): never {
  throw new Error(`the calendar file cannot be loaded: ${what}`);
}

const daysOf = ({ daysOff, makeUpWorkdays }: CalendarYear, noticeOf: NoticeOf): CalendarDayRow[] =>
  [...rowsOf(daysOff, "HOLIDAY", noticeOf), ...rowsOf(makeUpWorkdays, "MAKE_UP_WORKDAY", noticeOf)];

/** Only the days that depart from the plain week; a Monday without a row is a working day. */
export function calendarRowsOf({ years }: CalendarFile): CalendarRows {
  const notices = new Map(years.map(({ year, notice, changedBy }) => [year, notice && [notice, ...changedBy].join("、")]));
  return { years: years.map(({ year }) => year), days: years.flatMap((year) => daysOf(year, (of) => notices.get(of) ?? null)) };
}

/** Read a row as: a year of the file is refused as WHAT when this finds something. */
const FAULTS: readonly (readonly [what: string, find: (year: CalendarYear, days: readonly CalendarDayRow[]) => boolean])[] = [
  ["names no year", ({ year }) => !Number.isInteger(year) || year < 2000 || year > 2199],
  ["names no notice of the State Council", ({ notice }) => typeof notice !== "string" || notice.trim() === ""],
  ["has no days off", ({ daysOff }) => Object.keys(daysOff).length === 0],
  ["holds a day of another year", ({ year }, days) => days.some(({ date }) => !date.startsWith(`${year}-`))],
  ["names a day twice", (_, days) => new Set(days.map(({ date }) => date)).size < days.length],
  ["works for a festival on a day that is no weekend", (_, days) => days.some(({ kind, date }) => kind === "MAKE_UP_WORKDAY" && !isWeekend(date))],
];

const isCalendarYear = (year: unknown): year is CalendarYear =>
  typeof year === "object" && year !== null && ["daysOff", "makeUpWorkdays"].every((key) => {
    const days: unknown = (year as Record<string, unknown>)[key];
    return typeof days === "object" && days !== null && Object.values(days).every((dates) => Array.isArray(dates));
  }) && Array.isArray((year as CalendarYear).changedBy);

/** What an operator hands in: each year with its notice, and nothing that the notice cannot have said. */
export function readCalendarFile(text: string): CalendarRows {
  const years: unknown = (parsed(text) as Partial<CalendarFile> | null)?.years;
  if (!Array.isArray(years) || years.length === 0) return wrong("it has no list of years");
  for (const year of years) {
    if (!isCalendarYear(year)) return wrong("a year has year, notice, changedBy, daysOff and makeUpWorkdays");
    const fault = FAULTS.find(([, find]) => find(year, daysOf(year, () => null)));
    if (fault) return wrong(`${year.year} ${fault[0]}`);
  }
  return calendarRowsOf({ source: "operator", years: years as CalendarYear[] });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return wrong("it is no JSON");
  }
}
