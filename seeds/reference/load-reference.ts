/** Loads what is the same for every tenant, divisions and calendar, into the control schema; loading twice changes nothing. */
import { legalDate } from "../../src/kernel/legal-date.js";
import { LEVEL, type DayKind } from "../../src/kernel/vocabulary.js";
import { wordsOf } from "../../src/kernel/words.js";
import { loadCalendar, loadDivisions, type CalendarDayRow, type DivisionRow, type Owner } from "../../src/platform/db/control.store.js";
import type { CalendarFile, CalendarYear } from "./calendar.types.js";
import { referenceJson } from "./data-files.js";
import type { DivisionFile } from "./divisions.types.js";
import { STATE_COUNCIL_NOTICES } from "./state-council-notices.js";

/** New Year's days off in December are arranged by the notice of the year that begins. */
const noticeYear = (date: string, festival: string): number =>
  Number(date.slice(0, 4)) + (festival === "元旦" && date.slice(5, 7) === "12" ? 1 : 0);

function noticesOf(date: string, festival: string): string | null {
  const [notice, ...changedBy] = STATE_COUNCIL_NOTICES[noticeYear(date, festival)] ?? [null];
  return notice ? [notice, ...changedBy].join("、") : null;
}

const rowsOf = (days: Readonly<Record<string, readonly string[]>>, kind: DayKind): CalendarDayRow[] =>
  Object.entries(days).flatMap(([festival, dates]) =>
    dates.map((date) => ({ date: legalDate(date), kind, name: festival, document_no: noticesOf(date, festival) })));

const daysOf = ({ daysOff, makeUpWorkdays }: CalendarYear): CalendarDayRow[] =>
  [...rowsOf(daysOff, "HOLIDAY"), ...rowsOf(makeUpWorkdays, "MAKE_UP_WORKDAY")];

/** Only the days that depart from the plain week; a Monday without a row is a working day. */
export const calendarRows = (): CalendarDayRow[] => referenceJson<CalendarFile>("calendar.json").years.flatMap(daysOf);

const LEVELS = wordsOf(LEVEL);
export const divisionRows = (): DivisionRow[] =>
  referenceJson<DivisionFile>("divisions.json").divisions.map(({ code, name, level, parent }) => ({
    code, name, level: LEVELS.indexOf(level) + 1, parent_code: parent,
  }));

export async function loadReference(owner: Owner): Promise<void> {
  await loadDivisions(owner, divisionRows());
  await loadCalendar(owner, calendarRows());
}
