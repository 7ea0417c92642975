/** Makes calendar.json from the chinese-days package: `node dist/seeds/reference/extract-calendar.js > seeds/reference/calendar.json`. */
import { readFileSync } from "node:fs";
import type { CalendarFile, CalendarYear } from "./calendar.types.js";
import { STATE_COUNCIL_NOTICES } from "./state-council-notices.js";

/** Day → "English name,中文名,days of the holiday by law". */
interface ChineseDays { readonly holidays: Record<string, string>; readonly workdays: Record<string, string> }

const byFestival = (days: Record<string, string>, year: number): Record<string, string[]> => {
  const festivals: Record<string, string[]> = {};
  for (const date of Object.keys(days).filter((day) => day.startsWith(`${year}-`)).sort()) {
    const festival = days[date]!.split(",")[1]!;
    (festivals[festival] ??= []).push(date);
  }
  return festivals;
};

function calendarYear(year: number, days: ChineseDays): CalendarYear {
  const [notice, ...changedBy] = STATE_COUNCIL_NOTICES[year]!;
  return { year, notice, changedBy, daysOff: byFestival(days.holidays, year), makeUpWorkdays: byFestival(days.workdays, year) };
}

/** One line for each year keeps the diff of a new year to one line. */
function print(file: CalendarFile): string {
  const years = file.years.map((year) => `    ${JSON.stringify(year)}`).join(",\n");
  return `{\n  "source": ${JSON.stringify(file.source)},\n  "years": [\n${years}\n  ]\n}\n`;
}

const from = process.argv[2] ?? "node_modules/chinese-days/dist/chinese-days.json";
const days = JSON.parse(readFileSync(from, "utf8")) as ChineseDays;
const years = Object.keys(STATE_COUNCIL_NOTICES).map((year) => calendarYear(Number(year), days));
process.stdout.write(print({ source: "chinese-days 1.5.7", years }));
