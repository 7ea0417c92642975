/** Where a unit stands: the organ that answers for it and everything above it, as SQL and as a row. Organs are units that are no part of another. */
import type { LegalDate } from "../../kernel/legal-date.js";
import { statement } from "../../platform/db/statement.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import { PARTS_OF_ORGANS } from "./accounts.store.js";

export const isOn = (alias: string, date: string): string => `${alias}.valid_from <= ${date} AND (${alias}.valid_to IS NULL OR ${date} < ${alias}.valid_to)`;

/** The organ of a unit on a day, as a scalar of SQL. */
export const organOf = (unit: string, date: string): string =>
  `(SELECT oc.ancestor_id FROM org_closure oc JOIN org_unit o ON o.tenant_id = $1 AND o.id = oc.ancestor_id AND o.kind NOT IN (${PARTS_OF_ORGANS})
     WHERE oc.tenant_id = $1 AND oc.descendant_id = ${unit} AND ${isOn("oc", date)} ORDER BY oc.depth LIMIT 1)`;

/** Everything above a unit on a day, itself first. */
export const pathOf = (unit: string, date: string): string =>
  `(SELECT array_agg(pc.ancestor_id ORDER BY pc.depth) FROM org_closure pc WHERE pc.tenant_id = $1 AND pc.descendant_id = ${unit} AND ${isOn("pc", date)})`;

/** Governments in whose territory a unit, or one above it, is located without belonging to them (属地). */
export const locatedOf = (unit: string, date: string): string =>
  `ARRAY(SELECT DISTINCT lr.object_id FROM org_closure lc JOIN org_relation lr ON lr.tenant_id = $1 AND lr.subject_id = lc.ancestor_id AND lr.kind = 'LOCATED_IN' AND ${isOn("lr", date)}
     WHERE lc.tenant_id = $1 AND lc.descendant_id = ${unit} AND ${isOn("lc", date)})`;

/** Divisions in which a unit acts: of the governments where it is located, else of the nearest unit above that has one; none where the register knows none. */
const areasOfUnit = (unit: string, date: string): string =>
  `coalesce((SELECT array_agg(DISTINCT g.territory_code) FROM org_relation r JOIN org_unit g ON g.tenant_id = $1 AND g.id = r.object_id AND g.territory_code IS NOT NULL
      WHERE r.tenant_id = $1 AND r.subject_id = ${unit} AND r.kind = 'LOCATED_IN' AND ${isOn("r", date)}),
    ARRAY(SELECT a.territory_code FROM org_closure ac JOIN org_unit a ON a.tenant_id = $1 AND a.id = ac.ancestor_id AND a.territory_code IS NOT NULL
      WHERE ac.tenant_id = $1 AND ac.descendant_id = ${unit} AND ${isOn("ac", date)} ORDER BY ac.depth LIMIT 1))`;
const areas = statement<{ id: string; areas: string[] }>("organisations.areasOf", `SELECT u.id, ${areasOfUnit("u.id", "$3::date")} AS areas FROM org_unit u WHERE u.tenant_id = $1 AND u.id = ANY ($2::uuid[])`);
export const areasOf = async (reader: Reader, tenantId: string, unitIds: readonly string[], date: LegalDate): Promise<ReadonlyMap<string, readonly string[]>> =>
  new Map((await reader.rows(areas, [tenantId, unitIds, date])).map((row) => [row.id, row.areas]));

export interface Place { readonly unitId: string; readonly organId: string; readonly path: readonly string[]; readonly locatedIn: readonly string[] }

const placeOf = statement<Place>(
  "organisations.placeOfUnit",
  `SELECT p.*, ${pathOf('p."organId"', "$3::date")} AS path, ${locatedOf('p."organId"', "$3::date")} AS "locatedIn" FROM (
     SELECT u.id AS "unitId", ${organOf("u.id", "$3::date")} AS "organId" FROM org_unit u
      WHERE u.tenant_id = $1 AND u.id = $2 AND u.established_on <= $3::date AND (u.closed_on IS NULL OR $3::date < u.closed_on)) p
    WHERE p."organId" IS NOT NULL`,
);
export const findPlace = (reader: Reader, tenantId: string, unitId: string, date: LegalDate) => reader.first(placeOf, [tenantId, unitId, date]);

/** Records of a unit or of anything below it today; without a unit, of any. */
export const under = (unit: string, parameter: string): string =>
  `(${parameter}::uuid IS NULL OR EXISTS (SELECT FROM org_closure uc WHERE uc.tenant_id = $1 AND uc.ancestor_id = ${parameter} AND uc.descendant_id = ${unit}
      AND uc.valid_from <= $2::date AND (uc.valid_to IS NULL OR $2::date < uc.valid_to)))`;
