/** Loads what is the same for every tenant, divisions and calendar, into the control schema; loading twice changes nothing. */
import { LEVEL } from "../../src/kernel/vocabulary.js";
import { wordsOf } from "../../src/kernel/words.js";
import { loadCalendar } from "../../src/platform/db/calendar-editions.store.js";
import { loadDivisions, type CalendarDayRow, type DivisionRow, type Owner } from "../../src/platform/db/control.store.js";
import { calendarRowsOf } from "./calendar-file.js";
import type { CalendarFile } from "./calendar.types.js";
import { referenceJson } from "./data-files.js";
import type { DivisionFile } from "./divisions.types.js";

const calendar = () => calendarRowsOf(referenceJson<CalendarFile>("calendar.json"));
export const calendarRows = (): readonly CalendarDayRow[] => calendar().days;

const LEVELS = wordsOf(LEVEL);
export const divisionRows = (): DivisionRow[] =>
  referenceJson<DivisionFile>("divisions.json").divisions.map(({ code, name, level, parent }) => ({
    code, name, level: LEVELS.indexOf(level) + 1, parent_code: parent,
  }));

export async function loadReference(owner: Owner): Promise<void> {
  await loadDivisions(owner, divisionRows());
  await loadCalendar(owner, { ...calendar(), source: "REFERENCE" });
}
