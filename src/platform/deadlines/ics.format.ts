/** Deadlines as a calendar file (RFC 5545): one whole day each, a title and nothing else of what stands behind it. */
import type * as ICal from "ical-generator";
import { onDemand } from "../config/on-demand.js";
import { DEADLINE_KIND } from "../../kernel/deadline-words.js";
import { label } from "../../kernel/words.js";
import type { FeedEntry } from "./feeds.store.js";

const iCal = onDemand<typeof ICal>("ical-generator");
const NAME = label("执法期限", "Enforcement deadlines");
const PROVISIONAL = label("（暂定）", " (provisional)");

/** The library writes a whole day as its own clock reads it: midnight of that day there, wherever the server stands. */
function asLocalDay({ dueOn }: FeedEntry): Date {
  const [year, month, day] = dueOn.split("-").map(Number) as [number, number, number];
  return new Date(year, month - 1, day);
}

export function calendarFile(entries: readonly FeedEntry[], now: Date): string {
  const { default: ical, ICalCalendarMethod } = iCal();
  const calendar = ical({ name: NAME.zh, method: ICalCalendarMethod.PUBLISH, prodId: { company: "open-government", product: "enforcement-responsibility", language: "ZH" } });
  for (const entry of entries) {
    calendar.createEvent({
      id: `${entry.id}@enforcement-responsibility`, sequence: entry.version, stamp: now, start: asLocalDay(entry), allDay: true,
      summary: `${DEADLINE_KIND[entry.kind].zh}${entry.provisional ? PROVISIONAL.zh : ""}`,
    });
  }
  return calendar.toString();
}
