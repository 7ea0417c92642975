/** How many officers of a unit and its sections may enforce on a day: on the establishment, with a certificate that is valid then; what later systems ask of the register. */
import type { LegalDate } from "../../kernel/legal-date.js";
import { statement } from "../../platform/db/statement.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import type { Tx } from "../../platform/db/unit-of-work.js";
import { isOn } from "../organisations/index.js";

/** Sections and dispatched bodies act in the name of the unit they are part of; whoever serves in an institution below it does not (model §2.6). */
const OF_UNITS = `FROM org_closure oc JOIN officer o ON o.tenant_id = $1 AND o.unit_id = oc.descendant_id JOIN certificate c ON c.tenant_id = $1 AND c.officer_id = o.id
    WHERE oc.tenant_id = $1 AND oc.ancestor_id = ANY ($2::uuid[]) AND ${isOn("oc", "$3::date")} AND NOT EXISTS (
      SELECT FROM org_closure bc JOIN org_unit b ON b.tenant_id = $1 AND b.id = bc.ancestor_id AND b.kind NOT IN ('INTERNAL_ORGAN', 'DISPATCHED_BODY')
       WHERE bc.tenant_id = $1 AND bc.descendant_id = oc.descendant_id AND ${isOn("bc", "$3::date")} AND bc.depth < oc.depth)`;
const certified = statement<{ unitId: string; officerId: string; personId: string }>(
  "officers.certified",
  `SELECT DISTINCT oc.ancestor_id AS "unitId", o.id AS "officerId", o.person_id AS "personId" ${OF_UNITS} AND o.state = 'ACTIVE' AND o.employment = 'ESTABLISHED' AND NOT o.auxiliary
      AND c.state = 'VALID' AND c.issued_on <= $3::date AND $3::date < c.expires_on`,
);
const hold = statement<unknown>("officers.holdCertified", `SELECT c.id ${OF_UNITS} ORDER BY c.id FOR SHARE OF c`);

/** `unitId` is the unit that was asked about, in which or in a part of which the officer serves. */
export interface CertifiedOfficer { readonly unitId: string; readonly officerId: string; readonly personId: string }
export const certifiedOfficers = (reader: Reader, tenantId: string, unitIds: readonly string[], on: LegalDate): Promise<CertifiedOfficer[]> => reader.rows(certified, [tenantId, unitIds, on]);

/** Whoever decides on them keeps them as they are: a suspension that begins now comes before the decision or after it. */
export const holdCertificatesOf = (reader: Pick<Tx, "rows">, tenantId: string, unitIds: readonly string[], on: LegalDate): Promise<unknown[]> => reader.rows(hold, [tenantId, unitIds, on]);
