/** The official calendar in the control schema: the same days for every tenant. */
import { isWorkingDay, type CalendarDay } from "../../kernel/calendar.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import { statement } from "../../platform/db/statement.js";
import { checkSpan } from "./calendar.rules.js";

/** Days without a row of their own follow the plain week; a year without any row is provisional. */
const daysBetween = statement<Omit<CalendarDay, "working">>("reference.daysBetween", `
  SELECT d::date AS date,
         coalesce(c.kind, CASE WHEN extract(isodow FROM d) > 5 THEN 'REST_DAY' ELSE 'WORKDAY' END) AS kind,
         c.name, c.document_no AS "documentNo",
         NOT EXISTS (SELECT FROM control.calendar_day y
                      WHERE y.date >= date_trunc('year', d)::date AND y.date < (date_trunc('year', d) + interval '1 year')::date) AS provisional
    FROM generate_series($1::date::timestamp, $2::date::timestamp, interval '1 day') d
    LEFT JOIN control.calendar_day c ON c.date = d::date
   ORDER BY d`);

export async function calendarDays(reader: Reader, from: LegalDate, to: LegalDate): Promise<CalendarDay[]> {
  checkSpan(from, to);
  const days = await reader.rows(daysBetween, [from, to]);
  return days.map((day) => ({ ...day, working: isWorkingDay(day.kind) }));
}
