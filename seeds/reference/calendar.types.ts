/** Shape of calendar.json: the days on which a year departs from the plain week. */

export interface CalendarYear {
  readonly year: number;
  /** Number of the State Council notice that arranged the year; null where it is not known for certain. */
  readonly notice: string | null;
  readonly changedBy: readonly string[];
  /** Festival → every day off around it that falls in this year: days by law, days exchanged and the weekend between. */
  readonly daysOff: Readonly<Record<string, readonly string[]>>;
  /** Festival → the Saturdays and Sundays worked for it (调休上班). */
  readonly makeUpWorkdays: Readonly<Record<string, readonly string[]>>;
}

export interface CalendarFile { readonly source: string; readonly years: readonly CalendarYear[] }
