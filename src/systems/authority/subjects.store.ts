/** Units that can be subjects of a party's assessments: over the recorded edges, in one statement. */
import type { LegalDate } from "../../kernel/legal-date.js";
import { statement } from "../../platform/db/statement.js";
import type { TenantDatabase } from "../../platform/db/tenant-database.js";
import type { Search } from "./subjects.rules.js";

export interface Candidate { readonly id: string; readonly sortKey: string }

const ON = (alias: string): string => `${alias}.valid_from <= $3::date AND (${alias}.valid_to IS NULL OR $3::date < ${alias}.valid_to)`;
const STANDS_UNDER = `('BELONGS_TO', 'LED_BY', 'GUIDED_BY', 'LOCATED_IN', 'LEADERS_APPOINTED_BY', 'ASSESSMENT_IMPLEMENTED_BY')`;

/** $2 bases · $4 owners · $5 one government further · $6 everywhere · $7 with everything inside the organs that were found · $8 limit. */
const candidates = statement<Candidate>(
  "authority.candidates",
  `WITH near (id) AS (
     SELECT unnest($2::uuid[])
     UNION SELECT r.subject_id FROM org_relation r WHERE r.tenant_id = $1 AND r.object_id = ANY ($2) AND r.kind IN ${STANDS_UNDER} AND ${ON("r")}
     UNION SELECT r.object_id FROM org_relation r
      WHERE r.tenant_id = $1 AND r.subject_id = ANY ($2) AND r.kind IN ('DELEGATES_TO', 'POWER_TRANSFERRED') AND ${ON("r")}
     UNION SELECT c.descendant_id FROM org_closure c WHERE c.tenant_id = $1 AND c.ancestor_id = ANY ($4::uuid[]) AND ${ON("c")}),
   beyond (id) AS (
     SELECT id FROM near
     UNION SELECT r.subject_id FROM near JOIN org_unit g ON g.tenant_id = $1 AND g.id = near.id AND g.kind = 'GOVERNMENT'
       JOIN org_relation r ON r.tenant_id = $1 AND r.object_id = g.id AND r.kind IN ${STANDS_UNDER} AND ${ON("r")}
      WHERE $5::boolean),
   inside (id) AS (
     SELECT id FROM beyond
     UNION SELECT c.descendant_id FROM beyond JOIN org_unit o ON o.tenant_id = $1 AND o.id = beyond.id AND (o.kind <> 'GOVERNMENT' OR o.level = 'TOWNSHIP')
       JOIN org_closure c ON c.tenant_id = $1 AND c.ancestor_id = o.id AND ${ON("c")}
      WHERE $7::boolean)
   SELECT u.id, u.code AS "sortKey" FROM org_unit u
    WHERE u.tenant_id = $1 AND u.established_on <= $3::date AND (u.closed_on IS NULL OR $3::date < u.closed_on)
      AND ($6::boolean OR u.id IN (SELECT id FROM inside))
    ORDER BY u.code, u.id LIMIT $8`,
);

export const candidateUnits = (db: TenantDatabase, { bases, owners, beyondGovernments, everywhere }: Search, inside: boolean, date: LegalDate, limit: number) =>
  db.rows(candidates, [db.tenantId, bases, date, owners, beyondGovernments, everywhere, inside, limit]);
