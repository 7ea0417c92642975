/** The official calendar: what a day is, and whether the State Council has spoken on its year yet. */
import { isWeekend, type LegalDate } from "./legal-date.js";
import type { DayKind } from "./vocabulary.js";

/** A day on which the year departs from the plain week. */
export interface CalendarEntry {
  readonly date: LegalDate;
  readonly kind: DayKind;
  /** The festival that the day belongs to. */
  readonly name: string | null;
  readonly documentNo: string | null;
}

export interface CalendarDay extends CalendarEntry {
  /** Whether the day counts in a time limit of working days. */
  readonly working: boolean;
  /** The year is not loaded: the kind is the plain week's and may change when the yearly notice appears. */
  readonly provisional: boolean;
}

export type Calendar = (date: LegalDate) => CalendarDay;

export const isWorkingDay = (kind: DayKind): boolean => kind === "WORKDAY" || kind === "MAKE_UP_WORKDAY";

const yearOf = (date: LegalDate): string => date.slice(0, 4);

/** Days without an entry follow the plain week; a year without any entry is provisional. */
export function calendarOf(entries: Iterable<CalendarEntry>): Calendar {
  const days = new Map<LegalDate, CalendarEntry>();
  const years = new Set<string>();
  for (const entry of entries) {
    days.set(entry.date, entry);
    years.add(yearOf(entry.date));
  }
  return (date) => {
    const entry = days.get(date) ?? { date, kind: isWeekend(date) ? "REST_DAY" : "WORKDAY", name: null, documentNo: null };
    return { ...entry, working: isWorkingDay(entry.kind), provisional: !years.has(yearOf(date)) };
  };
}
