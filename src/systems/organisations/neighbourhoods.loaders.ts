/** Neighbourhoods that were read before and are still true: remembered under the revision of the organisations that they were read at. */
import type { LegalDate } from "../../kernel/legal-date.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import { leastRecentlyUsed, type BoundedMemory } from "../../platform/http/least-recently-used.js";
import { readNeighbourhood, type Neighbourhood } from "./facts.store.js";

export type Neighbourhoods = BoundedMemory<Neighbourhood>;

/** One process's memory, for all tenants together; of an ordinary unit eight kilobytes. */
export const rememberNeighbourhoods = (capacity = 2_500): Neighbourhoods => leastRecentlyUsed<Neighbourhood>(capacity);

export interface Remembering {
  readonly known: Neighbourhoods;
  /** The revision that the request itself read; null when it knows none that still holds, because it has begun to write. */
  readonly revision: () => string | null;
}

/** Questions are about one unit or two; what a list asks of many at once is large and seldom asked again. */
const UNITS_REMEMBERED = 2;
const PLACES_REMEMBERED = 40;

/**
 * The revision is another one after every transaction that changed what is read here, and comes from the statement that read the caller:
 * the same revision is the same rows, whichever process wrote them. What is read now is kept under the revision its own statement saw.
 */
export async function neighbourhoodOf(
  reader: Reader, tenantId: string, unitIds: readonly string[], date: LegalDate, { known, revision }: Remembering,
): Promise<Neighbourhood> {
  const keyAt = (at: string): string => [tenantId, at, date, ...[...unitIds].sort()].join(" ");
  const now = unitIds.length > UNITS_REMEMBERED ? null : revision();
  const remembered = now === null ? undefined : known.get(keyAt(now));
  if (remembered) return remembered;
  const read = await readNeighbourhood(reader, tenantId, unitIds, date);
  if (now !== null && read.revision !== null && read.units.size <= PLACES_REMEMBERED) known.set(keyAt(read.revision), read);
  return read;
}
