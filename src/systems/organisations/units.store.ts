/** Units as they stood on a date: rows for the graph, read raw and never hydrated. */
import type { OrgUnit } from "../../../entities/organisations/org-unit.entity.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { Scope } from "../../kernel/scope.js";
import { visibleSql } from "../../platform/db/scope-sql.js";
import { statement } from "../../platform/db/statement.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import type { TreeColumns } from "./tree.rules.js";

/** A unit's row as of a date; `node` type and parent travel with it. */
export type UnitRow = Omit<OrgUnit, "tenantId" | "names"> & { readonly nameZh: string; readonly nameEn: string | null; readonly nameKo: string | null; readonly shortName: string | null };

const isOn = (alias: string, date: string): string => `${alias}.valid_from <= ${date} AND (${alias}.valid_to IS NULL OR ${date} < ${alias}.valid_to)`;

export const UNIT_COLUMNS = `u.id, u.code, u.kind, u.level, u.section_role AS "sectionRole", u.subject_status AS "subjectStatus",
  u.enforcement_function AS "enforcementFunction", s.id IS NOT NULL AS "inResponsibilityScope", u.territory_code AS "territoryCode",
  u.external, u.established_on AS "establishedOn", u.closed_on AS "closedOn", u.version, m.mode, m.dual_primary AS "dualPrimary",
  b.object_id AS "parentId", nz.name AS "nameZh", nz.short_name AS "shortName", ne.name AS "nameEn", nk.name AS "nameKo"`;

/** Joins that every unit row needs; `date` is the parameter that holds the day. */
export const unitJoins = (date: string): string => `
  LEFT JOIN management_term m ON m.tenant_id = u.tenant_id AND m.unit_id = u.id AND ${isOn("m", date)}
  LEFT JOIN responsibility_term s ON s.tenant_id = u.tenant_id AND s.unit_id = u.id AND ${isOn("s", date)}
  LEFT JOIN org_relation b ON b.tenant_id = u.tenant_id AND b.subject_id = u.id AND b.kind = 'BELONGS_TO' AND ${isOn("b", date)}
  LEFT JOIN org_name nz ON nz.tenant_id = u.tenant_id AND nz.unit_id = u.id AND nz.language = 'ZH' AND ${isOn("nz", date)}
  LEFT JOIN org_name ne ON ne.tenant_id = u.tenant_id AND ne.unit_id = u.id AND ne.language = 'EN' AND ${isOn("ne", date)}
  LEFT JOIN org_name nk ON nk.tenant_id = u.tenant_id AND nk.unit_id = u.id AND nk.language = 'KO' AND ${isOn("nk", date)}`;

/** What the reader may see of units, with its parameters numbered from `first`. */
const seen = (first: number, tenant = "u.tenant_id") => visibleSql("OrgUnit", { tenant }, first);
const SEEN_FOURTH = seen(4);
const SEEN_LAST = seen(15);
const SEEN_COUNTED = seen(12);
const SEEN_IN_TREE = seen(5, "c.tenant_id");

export const stands = (date: string): string => `u.established_on <= ${date} AND (u.closed_on IS NULL OR ${date} < u.closed_on)`;

const byIds = statement<UnitRow>(
  "organisations.unitsById",
  `SELECT ${UNIT_COLUMNS}, $3::date AS "asOf" FROM org_unit u ${unitJoins("$3::date")} WHERE u.tenant_id = $1 AND u.id = ANY ($2::uuid[]) AND ${stands("$3::date")}
      AND ${SEEN_FOURTH.text}`,
);
const byCode = statement<UnitRow>(
  "organisations.unitByCode",
  `SELECT ${UNIT_COLUMNS}, $3::date AS "asOf" FROM org_unit u ${unitJoins("$3::date")} WHERE u.tenant_id = $1 AND u.code = $2 AND ${stands("$3::date")}
      AND ${SEEN_FOURTH.text}`,
);

export const unitsById = (reader: Reader, scope: Scope, ids: readonly string[], date: LegalDate) =>
  reader.rows(byIds, [scope.tenantId, ids, date, ...SEEN_FOURTH.params(scope)]);
export const findUnitByCode = (reader: Reader, scope: Scope, code: string, date: LegalDate) =>
  reader.first(byCode, [scope.tenantId, code, date, ...SEEN_FOURTH.params(scope)]);

export type ChainRow = UnitRow & { readonly belowId: string; readonly depth: number };

const aboveIds = statement<ChainRow>(
  "organisations.unitsAbove",
  `SELECT c.descendant_id AS "belowId", c.depth, ${UNIT_COLUMNS}, $3::date AS "asOf"
     FROM org_closure c JOIN org_unit u ON u.tenant_id = c.tenant_id AND u.id = c.ancestor_id ${unitJoins("$3::date")}
    WHERE c.tenant_id = $1 AND c.descendant_id = ANY ($2::uuid[]) AND c.depth > 0 AND ${isOn("c", "$3::date")}
      AND ${SEEN_FOURTH.text}
    ORDER BY c.descendant_id, c.depth`,
);
/** Everything above each of the units, nearest first. */
export const unitsAbove = (reader: Reader, scope: Scope, ids: readonly string[], date: LegalDate) =>
  reader.rows(aboveIds, [scope.tenantId, ids, date, ...SEEN_FOURTH.params(scope)]);

const withChain = statement<ChainRow>(
  "organisations.unitWithChain",
  `SELECT c.descendant_id AS "belowId", c.depth, ${UNIT_COLUMNS}, $3::date AS "asOf"
     FROM org_closure c JOIN org_unit u ON u.tenant_id = c.tenant_id AND u.id = c.ancestor_id ${unitJoins("$3::date")}
    WHERE c.tenant_id = $1 AND c.descendant_id = $2 AND ${isOn("c", "$3::date")} AND (c.depth > 0 OR ${stands("$3::date")})
      AND ${SEEN_FOURTH.text}
    ORDER BY c.depth`,
);
/** The unit and everything above it, nearest first. */
export const unitWithChain = (reader: Reader, scope: Scope, id: string, date: LegalDate) =>
  reader.rows(withChain, [scope.tenantId, id, date, ...SEEN_FOURTH.params(scope)]);

const BELOW_ROOT = `c.tenant_id = $1 AND c.ancestor_id = $2 AND c.depth <= $4 AND ${isOn("c", "$3::date")} AND ${SEEN_IN_TREE.text}`;
const TREE_ROW = `'unit_' || u.id AS id, 'unit_' || b.object_id AS "parentId", c.depth, u.code, n.name, u.kind, u.level, m.mode`;
const inColumns = (rows: string): string =>
  `SELECT json_agg(id) AS id, json_agg("parentId") AS "parentId", json_agg(depth) AS depth, json_agg(code) AS code, json_agg(name) AS name,
          json_agg(kind) AS kind, json_agg(level) AS level, json_agg(mode) AS mode FROM (${rows} ORDER BY c.depth, u.code) t HAVING count(*) > 0`;

/** Columns, because thousands of rows cost more to carry apart than to read. Looks each unit up: right for a few of them. */
const smallTree = statement<TreeColumns>(
  "organisations.smallTree",
  inColumns(`SELECT ${TREE_ROW}
     FROM org_closure c
     JOIN org_unit u ON u.tenant_id = $1 AND u.id = c.descendant_id
     JOIN org_name n ON n.tenant_id = $1 AND n.unit_id = u.id AND n.language = 'ZH' AND ${isOn("n", "$3::date")}
     LEFT JOIN org_relation b ON b.tenant_id = $1 AND b.subject_id = u.id AND b.kind = 'BELONGS_TO' AND ${isOn("b", "$3::date")}
     LEFT JOIN management_term m ON m.tenant_id = $1 AND m.unit_id = u.id AND ${isOn("m", "$3::date")}
    WHERE ${BELOW_ROOT}`),
);
/** Reads the names, parents and modes of the whole tenant once and joins them: half the work when most of its units are asked for. */
const largeTree = statement<TreeColumns>(
  "organisations.largeTree",
  inColumns(`WITH
     c AS MATERIALIZED (SELECT c.descendant_id, c.depth FROM org_closure c WHERE ${BELOW_ROOT}),
     n AS MATERIALIZED (SELECT unit_id, name FROM org_name n WHERE n.tenant_id = $1 AND n.language = 'ZH' AND ${isOn("n", "$3::date")}),
     b AS MATERIALIZED (SELECT subject_id, object_id FROM org_relation b WHERE b.tenant_id = $1 AND b.kind = 'BELONGS_TO' AND ${isOn("b", "$3::date")}),
     m AS MATERIALIZED (SELECT unit_id, mode FROM management_term m WHERE m.tenant_id = $1 AND ${isOn("m", "$3::date")})
   SELECT ${TREE_ROW}
     FROM org_unit u JOIN c ON c.descendant_id = u.id JOIN n ON n.unit_id = u.id
     LEFT JOIN b ON b.subject_id = u.id LEFT JOIN m ON m.unit_id = u.id
    WHERE u.tenant_id = $1`),
);
const treeSize = statement<{ size: number }>("organisations.treeSize", `SELECT count(*)::int AS size FROM org_closure c WHERE ${BELOW_ROOT}`);

/** From here on one reading of the whole tenant is cheaper than looking each unit up. */
const LARGE = 500;

/** The unit and everything down to `depth` below it, parents before children; ids are those of the graph. "TOO_LARGE" beyond `limit` units. */
export async function treeBelow(reader: Reader, scope: Scope, rootId: string, date: LegalDate, depth: number, limit: number): Promise<TreeColumns | "TOO_LARGE" | undefined> {
  const params = [scope.tenantId, rootId, date, depth, ...SEEN_IN_TREE.params(scope)];
  const size = (await reader.first(treeSize, params))?.size ?? 0;
  if (size > limit) return "TOO_LARGE";
  return reader.first(size < LARGE ? smallTree : largeTree, params);
}

/** How lists may be ordered, and the text each order sorts by: a closed map, so that no input ever becomes SQL. */
export const UNIT_ORDERS = {
  CODE: `u.code`,
  NAME: `coalesce(nz.sort_text, '')`,
  LEVEL: `(CASE u.level WHEN 'PROVINCE' THEN '1' WHEN 'PREFECTURE' THEN '2' WHEN 'COUNTY' THEN '3' ELSE '4' END) || u.code`,
  ESTABLISHED: `u.established_on::text || u.code`,
} as const;
export type UnitOrder = keyof typeof UNIT_ORDERS;

export interface UnitFilter {
  readonly kinds?: readonly string[] | null | undefined;
  readonly levels?: readonly string[] | null | undefined;
  readonly modes?: readonly string[] | null | undefined;
  readonly search?: string | null | undefined;
  readonly enforcementFunction?: boolean | null | undefined;
  readonly inResponsibilityScope?: boolean | null | undefined;
  readonly external?: boolean | null | undefined;
  readonly maxDepth?: number | null | undefined;
}

/** $4 … $10 are the filter, always in this order; an absent one is null and lets everything pass. */
const FILTER = `($4::text[] IS NULL OR u.kind = ANY ($4)) AND ($5::text[] IS NULL OR u.level = ANY ($5)) AND ($6::text[] IS NULL OR m.mode = ANY ($6))
  AND ($7::text IS NULL OR EXISTS (SELECT FROM org_name f WHERE f.tenant_id = u.tenant_id AND f.unit_id = u.id AND ${isOn("f", "$3::date")}
                                      AND f.search_text LIKE $7) OR lower(u.code) LIKE $7)
  AND ($8::boolean IS NULL OR u.enforcement_function = $8) AND ($9::boolean IS NULL OR (s.id IS NOT NULL) = $9)
  AND ($10::boolean IS NULL OR u.external = $10)`;

const BELOW = `org_closure c JOIN org_unit u ON u.tenant_id = c.tenant_id AND u.id = c.descendant_id`;
const belowOf = (ancestor: string): string => `c.tenant_id = $1 AND c.ancestor_id = ${ancestor} AND c.depth BETWEEN 1 AND $11 AND ${isOn("c", "$3::date")}`;

export type ListedUnit = UnitRow & { readonly ownerId: string | null; readonly sortKey: string };

const keyset = (order: UnitOrder, direction: "ASC" | "DESC"): string => {
  const sign = direction === "ASC" ? ">" : "<";
  return `AND ($12::text IS NULL OR (${UNIT_ORDERS[order]}, u.id) ${sign} ($12, $13::uuid)) ORDER BY ${UNIT_ORDERS[order]} ${direction}, u.id ${direction} LIMIT $14`;
};
const listOf = (order: UnitOrder, direction: "ASC" | "DESC") => ({
  everywhere: statement<ListedUnit>(
    `organisations.units.${order}.${direction}`,
    `SELECT null AS "ownerId", ${UNIT_ORDERS[order]} AS "sortKey", ${UNIT_COLUMNS}, $3::date AS "asOf" FROM org_unit u ${unitJoins("$3::date")}
      WHERE u.tenant_id = $1 AND $2::uuid[] IS NULL AND $11::int IS NOT NULL AND ${stands("$3::date")} AND ${FILTER}
        AND ${SEEN_LAST.text} ${keyset(order, direction)}`,
  ),
  below: statement<ListedUnit>(
    `organisations.unitsBelow.${order}.${direction}`,
    `SELECT owner.id AS "ownerId", l.*, $3::date AS "asOf" FROM unnest($2::uuid[]) WITH ORDINALITY AS owner (id, at) CROSS JOIN LATERAL (
       SELECT ${UNIT_ORDERS[order]} AS "sortKey", ${UNIT_COLUMNS} FROM ${BELOW} ${unitJoins("$3::date")}
        WHERE ${belowOf("owner.id")} AND ${FILTER}
          AND ${SEEN_LAST.text} ${keyset(order, direction)}) l
      ORDER BY owner.at, l."sortKey" ${direction}, l.id ${direction}`,
  ),
});
const LISTS = Object.fromEntries(
  (Object.keys(UNIT_ORDERS) as UnitOrder[]).map((order) => [order, { ASC: listOf(order, "ASC"), DESC: listOf(order, "DESC") }]),
) as Record<UnitOrder, Record<"ASC" | "DESC", ReturnType<typeof listOf>>>;

const countEverywhere = statement<{ ownerId: null; count: number }>(
  "organisations.unitCount",
  `SELECT null AS "ownerId", count(*)::int AS count FROM org_unit u ${unitJoins("$3::date")}
    WHERE u.tenant_id = $1 AND $2::uuid[] IS NULL AND $11::int IS NOT NULL AND ${stands("$3::date")} AND ${FILTER}
      AND ${SEEN_COUNTED.text}`,
);
const countBelow = statement<{ ownerId: string; count: number }>(
  "organisations.unitCountBelow",
  `SELECT owner.id AS "ownerId", l.count FROM unnest($2::uuid[]) AS owner (id) CROSS JOIN LATERAL (
     SELECT count(*)::int AS count FROM ${BELOW} ${unitJoins("$3::date")} WHERE ${belowOf("owner.id")} AND ${FILTER}
       AND ${SEEN_COUNTED.text}) l`,
);

export interface UnitListing {
  /** Whose subtree is listed; null lists the whole tenant. */
  readonly owners: readonly string[] | null;
  readonly date: LegalDate;
  readonly filter: UnitFilter;
  /** The search, already a LIKE pattern. */
  readonly pattern: string | null;
}
export interface Slice { readonly order: UnitOrder; readonly direction: "ASC" | "DESC"; readonly after: readonly [key: string, id: string] | null; readonly limit: number }

const parameters = (scope: Scope, { owners, date, filter, pattern }: UnitListing): unknown[] => [
  scope.tenantId, owners, date, filter.kinds ?? null, filter.levels ?? null, filter.modes ?? null, pattern,
  filter.enforcementFunction ?? null, filter.inResponsibilityScope ?? null, filter.external ?? null, filter.maxDepth ?? 32,
];

/** One slice for each owner, in order; rows come in the direction asked for. */
export function listUnits(reader: Reader, scope: Scope, listing: UnitListing, { order, direction, after, limit }: Slice): Promise<ListedUnit[]> {
  const list = LISTS[order][direction];
  const values = [...parameters(scope, listing), after?.[0] ?? null, after?.[1] ?? null, limit, ...SEEN_LAST.params(scope)];
  return reader.rows(listing.owners ? list.below : list.everywhere, values);
}

export async function countUnits(reader: Reader, scope: Scope, listing: UnitListing): Promise<Map<string | null, number>> {
  const values = [...parameters(scope, listing), ...SEEN_COUNTED.params(scope)];
  const counted = listing.owners ? await reader.rows(countBelow, values) : await reader.rows(countEverywhere, values);
  return new Map(counted.map(({ ownerId, count }) => [ownerId, count]));
}
