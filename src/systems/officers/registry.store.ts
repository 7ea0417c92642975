/** One register in the database: lists by filter and order, totals, and rows by id or by what they belong to, all within what the reader may see. */
import type { NodeType } from "../../kernel/ids.js";
import type { Scope } from "../../kernel/scope.js";
import { visibleSql, type ScopeColumns } from "../../platform/db/scope-sql.js";
import { statement } from "../../platform/db/statement.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import type { Direction, SliceAsked } from "../../platform/pages/keyset.js";
import { PARTS_OF_ORGANS } from "../organisations/index.js";

/** A condition of constant text; `$` stands where the value of the filter goes. */
export type FilterRow<F> = readonly [key: keyof F & string, sqlType: string, holds: ($: string) => string];

export interface RegisterTable<F, O extends string, K extends string> {
  readonly type: NodeType;
  readonly columns: string;
  /** After FROM; $1 is the tenant, $2 the day. */
  readonly from: string;
  readonly scope: ScopeColumns;
  readonly id: string;
  readonly filters: readonly FilterRow<F>[];
  readonly orders: Readonly<Record<O, string>>;
  /** Columns by which whole batches are looked up. */
  readonly keys: Readonly<Record<K, string>>;
}

export const isOn = (alias: string): string => `${alias}.valid_from <= $2::date AND (${alias}.valid_to IS NULL OR $2::date < ${alias}.valid_to)`;

/** The organ that a unit is or is a part of, as `organ.id`. */
export const ORGAN_OF = (unit: string): string =>
  `LEFT JOIN LATERAL (SELECT up.ancestor_id AS id FROM org_closure up
     JOIN org_unit of ON of.tenant_id = $1 AND of.id = up.ancestor_id AND of.kind NOT IN (${PARTS_OF_ORGANS})
    WHERE up.tenant_id = $1 AND up.descendant_id = ${unit} AND ${isOn("up")} ORDER BY up.depth LIMIT 1) organ ON TRUE`;

/** Whether a unit is the one asked for, or stands below it. */
export const UNDER = (unit: string) => ($: string): string =>
  `EXISTS (SELECT FROM org_closure b WHERE b.tenant_id = $1 AND b.ancestor_id = ${$} AND b.descendant_id = ${unit} AND ${isOn("b")})`;

export interface Register<Row, F, O extends string, K extends string> {
  list(reader: Reader, scope: Scope, filter: F, order: O, slice: SliceAsked): Promise<(Row & { readonly sortKey: string })[]>;
  count(reader: Reader, scope: Scope, filter: F): Promise<number>;
  by(reader: Reader, scope: Scope, key: K, ids: readonly string[]): Promise<Row[]>;
}

export function register<Row, F, O extends string, K extends string>(table: RegisterTable<F, O, K>): Register<Row, F, O, K> {
  const { type, columns, from, scope: at, id, filters, orders, keys } = table;
  const wanted = filters.map(([, sqlType, holds], index) => `($${index + 3}::${sqlType} IS NULL OR ${holds(`$${index + 3}::${sqlType}`)})`).join("\n   AND ");
  const next = filters.length + 3;
  const counted = visibleSql(type, at, next);
  const listed = visibleSql(type, at, next + 3);
  const looked = visibleSql(type, at, 4);
  const where = `FROM ${from} WHERE ${at.tenant} = $1 AND ${wanted}`;
  const listIn = (order: O, direction: Direction) => statement<Row & { sortKey: string }>(
    `officers.${type}.${order}.${direction}`,
    `SELECT ${columns}, ${orders[order]} AS "sortKey" ${where} AND ${listed.text}
       AND ($${next}::text IS NULL OR (${orders[order]}, ${id}) ${direction === "ASC" ? ">" : "<"} ($${next}, $${next + 1}::uuid))
     ORDER BY ${orders[order]} ${direction}, ${id} ${direction} LIMIT $${next + 2}`,
  );
  const lists = Object.fromEntries((Object.keys(orders) as O[]).map((order) => [order, { ASC: listIn(order, "ASC"), DESC: listIn(order, "DESC") }])) as
    Record<O, Record<Direction, ReturnType<typeof listIn>>>;
  const count = statement<{ count: number }>(`officers.${type}.count`, `SELECT count(*)::int AS count ${where} AND ${counted.text}`);
  const lookups = Object.fromEntries((Object.keys(keys) as K[]).map((key) => [key, statement<Row>(
    `officers.${type}.by.${key}`,
    `SELECT ${columns} FROM ${from} WHERE ${at.tenant} = $1 AND ${keys[key]} = ANY ($3::uuid[]) AND ${looked.text} ORDER BY ${id}`,
  )])) as Record<K, ReturnType<typeof statement<Row>>>;
  const values = (scope: Scope, filter: F): unknown[] => [scope.tenantId, scope.today, ...filters.map(([key]) => filter[key] ?? null)];
  return {
    list: (reader, scope, filter, order, { direction, after, limit }) =>
      reader.rows(lists[order][direction], [...values(scope, filter), after?.[0] ?? null, after?.[1] ?? null, limit, ...listed.params(scope)]),
    count: async (reader, scope, filter) => (await reader.first(count, [...values(scope, filter), ...counted.params(scope)]))?.count ?? 0,
    by: (reader, scope, key, ids) => reader.rows(lookups[key], [scope.tenantId, scope.today, ids, ...looked.params(scope)]),
  };
}
