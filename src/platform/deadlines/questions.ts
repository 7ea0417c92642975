/** When does a period end, for anybody who asks: the same counting as the ledger's, without a deadline behind it. */
import { COUNTING_RULES, countDeadline, isAmountOf, UNITS, type CountedDeadline } from "../../kernel/deadline.js";
import { DEADLINE_KIND, type DeadlineKind, type DeadlineUnit } from "../../kernel/deadline-words.js";
import { badInput } from "../../kernel/fault.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { LawRef } from "../../kernel/verdict.js";
import { isWord } from "../../kernel/words.js";
import type { Reader } from "../db/tenant-database.js";
import { currentCalendar } from "./calendar.store.js";

export interface Question {
  readonly start: LegalDate;
  readonly amount: number;
  readonly unit: DeadlineUnit;
  readonly startsAt?: string | null | undefined;
  readonly rollForward?: boolean | null | undefined;
}
export type Answer = CountedDeadline & { readonly calendarVersion: number; readonly rulesVersion: number; readonly law: readonly LawRef[] };

export async function countedOn(control: Reader, { start, amount, unit, startsAt, rollForward }: Question): Promise<Answer> {
  if (!isAmountOf(unit, amount)) throw badInput({ path: "amount", rule: `between${UNITS[unit].min}And${UNITS[unit].max}` });
  if ((unit === "HOURS") !== (startsAt !== null && startsAt !== undefined)) throw badInput({ path: "startsAt", rule: "withHoursOnly" });
  const { version, calendar } = await currentCalendar(control);
  const term = { startsOn: start, startsAt: startsAt ? new Date(startsAt) : null, amount, unit, rollForward: rollForward ?? UNITS[unit].rolls };
  return { ...countDeadline(term, calendar), calendarVersion: version, rulesVersion: COUNTING_RULES, law: UNITS[unit].law };
}

/** Keys of kinds as they come from outside. */
export function kindsOf(keys: readonly string[] | null | undefined): DeadlineKind[] | null {
  if (keys === null || keys === undefined) return null;
  return keys.map((key, at) => (isWord(DEADLINE_KIND, key) ? key : unknown(at)));
}
const unknown = (at: number): never => { throw badInput({ path: `kinds.${at}`, rule: "isDeadlineKind" }); };
