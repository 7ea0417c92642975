/** What a shortfall of training does to the renewal of a certificate: nothing, unless the unit's policy says that it stands against it (WP-H-9). */
import type { LegalDate } from "../../kernel/legal-date.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import { policyValuesOf } from "../organisations/index.js";
import { readYearHours } from "./training-hours.store.js";
import { lastDayOf, trainingShortfall, yearOf } from "./training.rules.js";

interface Trained { readonly id: string; readonly unitId: string; readonly personId: string }

/** Ids of those whose last full year stands against a renewal; only a year that is over can have been missed. One set of statements for any number. */
export async function missedTraining(reader: Reader, tenantId: string, rows: readonly Trained[], today: LegalDate): Promise<ReadonlySet<string>> {
  const units = [...new Set(rows.map(({ unitId }) => unitId))];
  const isAsked = await policyValuesOf(reader, tenantId, units, today, "renewalNeedsTraining");
  const asked = rows.filter(({ unitId }) => isAsked.get(unitId) === true);
  if (asked.length === 0) return new Set();
  const year = yearOf(today) - 1;
  const lastDay = lastDayOf(year);
  const minimum = await policyValuesOf(reader, tenantId, units, lastDay, "trainingMinimum");
  const hours = await readYearHours(reader, tenantId, asked.map(({ personId }) => personId), lastDay);
  const isMissed = ({ unitId, personId }: Trained): boolean => trainingShortfall(hours.get(personId) ?? 0, Number(minimum.get(unitId)), year, lastDay).standing !== "MET";
  return new Set(asked.filter(isMissed).map(({ id }) => id));
}
