/** How much of the official calendar is shown at once. */
import { badInput } from "../../kernel/fault.js";
import { addDays, type LegalDate } from "../../kernel/legal-date.js";

/** A year and the weeks around it: what a portal draws at once. */
export const SPAN_LIMIT = 400;

export function checkSpan(from: LegalDate, to: LegalDate): void {
  if (to < from) throw badInput({ path: "to", rule: "notBeforeFrom" });
  if (addDays(from, SPAN_LIMIT) <= to) throw badInput({ path: "to", rule: "atMost400Days" });
}
