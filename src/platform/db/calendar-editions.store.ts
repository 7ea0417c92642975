/** Loading the official calendar, as the owner: a year is replaced whole, and what changed a day is a new edition. */
import type pg from "pg";
import type { CalendarDayRow } from "./control.store.js";

export interface CalendarLoad {
  /** The years that the days make up completely. */
  readonly years: readonly number[];
  readonly days: readonly CalendarDayRow[];
  /** What an operator loaded for a year is not taken back by the reference of a later start. */
  readonly source: "REFERENCE" | "OPERATOR";
}

const LOCK = "SELECT pg_advisory_xact_lock(hashtextextended('calendar', 0))";
const OPERATORS_YEARS = "SELECT DISTINCT unnest(years) AS year FROM control.calendar_edition WHERE source = 'OPERATOR'";
const DAYS = "jsonb_to_recordset($1::jsonb) AS n (date date, kind text, name text, document_no text)";
const DROP_OTHERS = `DELETE FROM control.calendar_day d WHERE extract(year FROM d.date) = ANY ($2::int[]) AND NOT EXISTS (SELECT FROM ${DAYS} WHERE n.date = d.date)`;
const PUT = `INSERT INTO control.calendar_day AS d (date, kind, name, document_no) SELECT date, kind, name, document_no FROM ${DAYS}
  ON CONFLICT (date) DO UPDATE SET kind = excluded.kind, name = excluded.name, document_no = excluded.document_no
   WHERE (d.kind, d.name, d.document_no) IS DISTINCT FROM (excluded.kind, excluded.name, excluded.document_no)`;
const NEW_EDITION = `INSERT INTO control.calendar_edition (version, digest, source, years)
  SELECT coalesce((SELECT max(version) FROM control.calendar_edition), 0) + 1,
         (SELECT md5(string_agg(concat_ws('|', date, kind, name, document_no), ',' ORDER BY date)) FROM control.calendar_day), $1, $2
  RETURNING version`;

const yearOf = ({ date }: CalendarDayRow): number => Number(date.slice(0, 4));

/** The version of the new edition; null when the calendar says already what was to be loaded. */
export async function loadCalendar(owner: pg.Client, load: CalendarLoad): Promise<number | null> {
  await owner.query("BEGIN");
  try {
    await owner.query(LOCK);
    const version = await replaceYears(owner, load);
    await owner.query("COMMIT");
    return version;
  } catch (error) {
    await owner.query("ROLLBACK");
    throw error;
  }
}

async function replaceYears(owner: pg.Client, { years, days, source }: CalendarLoad): Promise<number | null> {
  const kept = source === "OPERATOR" ? [] : (await owner.query<{ year: number }>(OPERATORS_YEARS)).rows.map(({ year }) => year);
  const replaced = years.filter((year) => !kept.includes(year));
  const rows = JSON.stringify(days.filter((day) => replaced.includes(yearOf(day))));
  const dropped = await owner.query(DROP_OTHERS, [rows, replaced]);
  const put = await owner.query(PUT, [rows]);
  if (dropped.rowCount === 0 && put.rowCount === 0) return null;
  const { rows: [edition] } = await owner.query<{ version: number }>(NEW_EDITION, [source, replaced]);
  return edition!.version;
}
