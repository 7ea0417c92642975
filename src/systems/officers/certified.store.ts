/** How many officers of a unit may enforce on a day: on the establishment, with a certificate that is valid then; what later systems ask of the register. */
import type { LegalDate } from "../../kernel/legal-date.js";
import { statement } from "../../platform/db/statement.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import type { Tx } from "../../platform/db/unit-of-work.js";

const OF_UNITS = `FROM officer o JOIN certificate c ON c.tenant_id = $1 AND c.officer_id = o.id WHERE o.tenant_id = $1 AND o.unit_id = ANY ($2::uuid[])`;
const certified = statement<{ unitId: string; officerId: string; personId: string }>(
  "officers.certified",
  `SELECT DISTINCT o.unit_id AS "unitId", o.id AS "officerId", o.person_id AS "personId" ${OF_UNITS} AND o.state = 'ACTIVE' AND o.employment = 'ESTABLISHED' AND NOT o.auxiliary
      AND c.state = 'VALID' AND c.issued_on <= $3::date AND $3::date < c.expires_on`,
);
const hold = statement<unknown>("officers.holdCertified", `SELECT c.id ${OF_UNITS} ORDER BY c.id FOR SHARE OF c`);

export interface CertifiedOfficer { readonly unitId: string; readonly officerId: string; readonly personId: string }
export const certifiedOfficers = (reader: Reader, tenantId: string, unitIds: readonly string[], on: LegalDate): Promise<CertifiedOfficer[]> => reader.rows(certified, [tenantId, unitIds, on]);

/** Whoever decides on them keeps them as they are: a suspension that begins now comes before the decision or after it. */
export const holdCertificatesOf = (reader: Pick<Tx, "rows">, tenantId: string, unitIds: readonly string[]): Promise<unknown[]> => reader.rows(hold, [tenantId, unitIds]);
