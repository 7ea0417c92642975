/** The official calendar as the clocks read it: whole, in memory, and read again only when a newer edition was loaded. */
import { calendarOf, type Calendar, type CalendarEntry } from "../../kernel/calendar.js";
import { statement } from "../db/statement.js";
import type { Reader } from "../db/tenant-database.js";

export interface CalendarEdition {
  /** Rises with every load that changed a day; kept with every deadline. */
  readonly version: number;
  readonly calendar: Calendar;
}

const newestEdition = statement<{ version: number; digest: string }>(
  "deadlines.newestEdition",
  `SELECT version, digest FROM control.calendar_edition ORDER BY version DESC LIMIT 1`,
);
const allDays = statement<CalendarEntry>("deadlines.allDays", `SELECT date, kind, name, document_no AS "documentNo" FROM control.calendar_day`);

/** Two databases may count their editions alike; what the days say is told apart by the digest. */
let remembered: { readonly digest: string; readonly calendar: Calendar } | undefined;

/** The newest edition: one short statement, as long as nobody has loaded another. */
export async function currentCalendar(reader: Reader): Promise<CalendarEdition> {
  const { version, digest } = (await reader.first(newestEdition)) ?? { version: 0, digest: "" };
  if (remembered?.digest !== digest) remembered = { digest, calendar: calendarOf(await reader.rows(allDays)) };
  return { version, calendar: remembered.calendar };
}
