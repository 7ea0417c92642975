/** The arithmetic of training: hours of a year, who stays below the minimum, how far a plan came, what a failed test takes away. */
import type { LegalDate } from "../../kernel/legal-date.js";
import type { PublicityGap, TrainingStanding, TrainingWarning } from "../../kernel/training-words.js";
import type { LawRef } from "../../kernel/verdict.js";

/** The documents count in days and sessions run in hours; no document converts them, so this platform takes a working day of eight [R]. */
export const HOURS_IN_A_DAY = 8;

export const hoursOf = (days: number): number => days * HOURS_IN_A_DAY;
/** Days to one decimal, rounded down: nobody is credited with a day not attended. */
export const daysOf = (hours: number): number => Math.floor((hours / HOURS_IN_A_DAY) * 10) / 10;

export const isInHalfHours = (hours: number): boolean => Number.isInteger(hours * 2);

export const yearOf = (date: LegalDate): number => Number(date.slice(0, 4));
export const firstDayOf = (year: number): LegalDate => `${year}-01-01` as LegalDate;
export const lastDayOf = (year: number): LegalDate => `${year}-12-31` as LegalDate;

/** One record of one person's attendance at one session. */
export interface AttendedHours {
  readonly sessionId: string;
  readonly personId: string;
  readonly revision: number;
  readonly heldOn: LegalDate;
  readonly hours: number;
}

/** Of several records of one person at one session the last supplement counts. */
export function standingRecords<A extends AttendedHours>(records: readonly A[]): A[] {
  const last = new Map<string, A>();
  for (const record of records) {
    const key = `${record.sessionId} ${record.personId}`;
    const known = last.get(key);
    if (!known || known.revision < record.revision) last.set(key, record);
  }
  return [...last.values()];
}

/** Hours of a person in a calendar year, as they stood on a day; a session counts in the year of its own day. */
export const yearHours = (records: readonly AttendedHours[], personId: string, year: number, asOf: LegalDate): number =>
  standingRecords(records.filter((record) => record.personId === personId))
    .filter(({ heldOn }) => yearOf(heldOn) === year && heldOn <= asOf)
    .reduce((sum, { hours }) => sum + hours, 0);

export interface Shortfall {
  readonly standing: TrainingStanding;
  readonly missingHours: number;
  readonly law: readonly LawRef[];
}

/** Six days on 31 December are 未达标; until then the year is open (WP-H-9). What a shortfall does to a renewal is for the caller's policy. */
export function trainingShortfall(hours: number, minimumDays: number, year: number, asOf: LegalDate): Shortfall {
  const missingHours = Math.max(0, hoursOf(minimumDays) - hours);
  const isOver = asOf >= lastDayOf(year);
  return { standing: missingHours === 0 ? "MET" : isOver ? "NOT_MET" : "OPEN", missingHours, law: ["WP-H-9"] };
}

/** People trained of the people planned, in percent, rounded down and at most 100 (WP-F-14). */
export const completionPercent = (trained: number, target: number): number => Math.min(100, Math.floor((trained * 100) / target));

/** Share in percent with one decimal; null when there is nothing to share. */
export const share = (part: number, whole: number): number | null => (whole === 0 ? null : Math.round((part * 1000) / whole) / 10);

export interface Deduction { readonly points: number; readonly law: readonly LawRef[] }

/** Points that a failed test takes from the assessment; the clause names no number, so the least that can be seen is taken [R]. */
export const FAILED_TEST_POINTS = 1;

/** A passed test and one not taken cost nothing; a failed one does (WP-J-2). */
export const testDeduction = (passed: boolean | null): Deduction => ({ points: passed === false ? FAILED_TEST_POINTS : 0, law: ["WP-J-2"] });

/** A plan that prepares a campaign is warned of when nothing was held before the campaign began (WP-D-2). */
export const planWarnings = ({ campaignStartsOn, heldBefore }: { readonly campaignStartsOn: string | null; readonly heldBefore: boolean }): TrainingWarning[] =>
  campaignStartsOn !== null && !heldBefore ? ["CAMPAIGN_WITHOUT_TRAINING"] : [];

/** An activity without law is recorded and warned of, not refused (WP-F-15). */
export const activityWarnings = (laws: readonly string[]): TrainingWarning[] => (laws.length === 0 ? ["ACTIVITY_WITHOUT_LAW"] : []);

/** Sessions of legal education that a year should see (WP-E-4). */
export const EDUCATION_SESSIONS = 2;

export interface PublicityFacts { readonly hasGroup: boolean; readonly fundsYuan: number; readonly educationSessions: number }

/** A leading group, money and two sessions: whatever is missing is a gap (WP-E-4). */
export const publicityGaps = ({ hasGroup, fundsYuan, educationSessions }: PublicityFacts): PublicityGap[] => [
  ...(hasGroup ? [] : ["GROUP_MISSING" as const]),
  ...(fundsYuan > 0 ? [] : ["FUNDS_MISSING" as const]),
  ...(educationSessions >= EDUCATION_SESSIONS ? [] : ["EDUCATION_BELOW_TWO" as const]),
];
