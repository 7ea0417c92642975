/** What the calendar makes of a certificate: whether it still stands, whether a check is missing, how long a cancellation bars a new one. */
import type { DeadlineKind, DeadlineUnit } from "../../kernel/deadline-words.js";
import { daysBetween, type LegalDate } from "../../kernel/legal-date.js";
import type { CertificateGround } from "../../kernel/officer-words.js";

/** Read a row as: a cancellation on this GROUND bars a new certificate for so many years. Grounds without a row bar nothing. The clause cancels and names no time: two years mirror the two it counts [R]. */
const BAR_YEARS: Readonly<Partial<Record<CertificateGround, number>>> = { TWO_CONSECUTIVE_YEARS: 2 };

/** The same day so many years later; 29 February ends with its month. */
export function yearsAfter(date: LegalDate, years: number): LegalDate {
  const year = Number(date.slice(0, 4)) + years;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return (date.endsWith("-02-29") && !isLeap ? `${year}-02-28` : `${year}${date.slice(4)}`) as LegalDate;
}

/** The first day on which a new application is open again; null when nothing bars it. */
export function barredUntil(ground: CertificateGround, cancelledOn: LegalDate): LegalDate | null {
  const years = BAR_YEARS[ground];
  return years === undefined ? null : yearsAfter(cancelledOn, years);
}

interface Dated { readonly issuedOn: LegalDate | null; readonly expiresOn: LegalDate | null; readonly checkedYear: number | null }
interface CertificateTerm { readonly startsOn: LegalDate; readonly amount: number; readonly unit: DeadlineUnit }

/** The last day of a certificate, and the last day of the year for which it must be checked: the year after the one it was issued in or last checked for. */
export function certificateTerm(kind: DeadlineKind, { issuedOn, expiresOn, checkedYear }: Dated, today: LegalDate): CertificateTerm | undefined {
  if (issuedOn === null || expiresOn === null) return undefined;
  if (kind === "certificate.expiry") return { startsOn: today, amount: Math.max(daysBetween(today, expiresOn) - 1, 0), unit: "CALENDAR" };
  const settled = checkedYear ?? Number(issuedOn.slice(0, 4));
  return kind === "certificate.annualCheck" ? { startsOn: `${settled}-12-31` as LegalDate, amount: 1_231, unit: "FIXED" } : undefined;
}
