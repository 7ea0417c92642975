/** LegalDate: a day as the law counts it, YYYY-MM-DD in Asia/Shanghai. Text sorts as time, so plain < and <= compare days. */

export type LegalDate = string & { readonly __legalDate: never };

/** The founding of the republic and a horizon no register needs to pass: days outside are typing errors, not facts. */
export const FIRST_DAY = "1949-10-01" as LegalDate;
export const LAST_DAY = "2199-12-31" as LegalDate;

const FORM = /^\d{4}-\d{2}-\d{2}$/;
const DAY_MS = 86_400_000;
const SHANGHAI_OFFSET_MS = 8 * 3_600_000; // the zone has had no summer time since 1991, and no rule here reads an instant before

const utc = (date: string): number => Date.parse(`${date}T00:00:00Z`);
const fromUtc = (ms: number): LegalDate => new Date(ms).toISOString().slice(0, 10) as LegalDate;

/** The day, or undefined for a text that is no day of the calendar or lies outside the horizon. */
export function findLegalDate(text: unknown): LegalDate | undefined {
  if (typeof text !== "string" || !FORM.test(text)) return undefined;
  const ms = utc(text);
  if (Number.isNaN(ms) || fromUtc(ms) !== text) return undefined; // 2026-02-30 would roll over silently
  return text >= FIRST_DAY && text <= LAST_DAY ? (text as LegalDate) : undefined;
}

/** For literals in tables and seeds; throws on anything that is not a day. */
export function legalDate(text: string): LegalDate {
  const date = findLegalDate(text);
  if (!date) throw new Error(`not a calendar day: ${JSON.stringify(text)}`);
  return date;
}

export const legalDateOf = (instant: Date): LegalDate => fromUtc(instant.getTime() + SHANGHAI_OFFSET_MS);
export const addDays = (date: LegalDate, days: number): LegalDate => fromUtc(utc(date) + days * DAY_MS);
/** How many days `to` lies after `from`. */
export const daysBetween = (from: LegalDate, to: LegalDate): number => (utc(to) - utc(from)) / DAY_MS;
/** The first instant of the day in Shanghai. */
export const startOfDay = (date: LegalDate): Date => new Date(utc(date) - SHANGHAI_OFFSET_MS);
export const isWeekend = (date: LegalDate): boolean => [0, 6].includes(new Date(utc(date)).getUTCDay());

/** The day of that month, or the month's last where it is shorter: 31 January and a month is the end of February. */
export function dayOfMonth(year: number, month: number, day: number): LegalDate {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return fromUtc(Date.UTC(year, month - 1, Math.min(day, last)));
}

export function addMonths(date: LegalDate, months: number): LegalDate {
  const [year, month, day] = date.split("-").map(Number) as [number, number, number];
  const at = year * 12 + (month - 1) + months;
  return dayOfMonth(Math.floor(at / 12), (at % 12) + 1, day);
}

/** A half-open stretch of valid time [from, to); an absent `to` means "until further notice". */
export interface Validity { readonly from: LegalDate; readonly to?: LegalDate | null | undefined }

export const isValidOn = (v: Validity, date: LegalDate): boolean => v.from <= date && (!v.to || date < v.to);
export const overlaps = (a: Validity, b: Validity): boolean => (!b.to || a.from < b.to) && (!a.to || b.from < a.to);
