/** The official calendar as facts: what a day is, and whether the State Council has spoken on its year yet. */
import { badInput } from "../../kernel/fault.js";
import { addDays, type LegalDate } from "../../kernel/legal-date.js";
import type { DayKind } from "../../kernel/vocabulary.js";

export interface CalendarDay {
  readonly date: LegalDate;
  readonly kind: DayKind;
  /** Whether the day counts in a time limit of working days. */
  readonly working: boolean;
  /** The festival that the day belongs to. */
  readonly name: string | null;
  readonly documentNo: string | null;
  /** The year is not loaded: the kind is the plain week's and may change when the yearly notice appears. */
  readonly provisional: boolean;
}

/** A year and the weeks around it: what a portal draws at once. */
export const SPAN_LIMIT = 400;

export function checkSpan(from: LegalDate, to: LegalDate): void {
  if (to < from) throw badInput({ path: "to", rule: "notBeforeFrom" });
  if (addDays(from, SPAN_LIMIT) <= to) throw badInput({ path: "to", rule: "atMost400Days" });
}

export const isWorkingDay = (kind: DayKind): boolean => kind === "WORKDAY" || kind === "MAKE_UP_WORKDAY";
