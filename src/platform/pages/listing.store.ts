/** Lists as named statements: what narrows them, what they are ordered by, and whom they are shown to. */
import type { NodeType } from "../../kernel/ids.js";
import type { Counted, PageRequest } from "../../kernel/page.js";
import type { Scope } from "../../kernel/scope.js";
import { visibleSql, type ScopeColumns } from "../db/scope-sql.js";
import { statement } from "../db/statement.js";
import type { Reader } from "../db/tenant-database.js";
import type { CursorSeal } from "./cursor-seal.js";
import { pageOf, sliceOf, type Direction, type Keyed } from "./keyset.js";

export interface Ordered<O extends string> { readonly field: O; readonly direction: Direction }

/** Read as: rows of `type` come FROM there where they are `narrowed`, and are ordered by one of `orders`, each a text. */
export interface ListShape<O extends string> {
  readonly name: string;
  /** The system whose list it is, as it stands before the dot of a statement's name. */
  readonly system: string;
  readonly type: NodeType;
  /** Columns of a row; $1 is the tenant, $2 today, the filter follows. */
  readonly select: string;
  readonly from: string;
  readonly narrowed: string;
  /** How many parameters the filter has. */
  readonly filters: number;
  readonly id: string;
  readonly seenBy: ScopeColumns;
  readonly orders: Readonly<Record<O, string>>;
}

export interface ListAsked<O extends string> { readonly filter: readonly unknown[]; readonly order: Ordered<O>; readonly page: PageRequest }

export interface Listing<Row, O extends string> {
  page(reader: Reader, scope: Scope, seal: CursorSeal, asked: ListAsked<O>): Promise<Counted<Row & Keyed>>;
}

const FIXED = 2;

/** A page is one statement, its total another one that is sent only when somebody asks. */
export function listOf<Row extends { readonly id: string }, O extends string>(shape: ListShape<O>): Listing<Row, O> {
  const { name, system, type, select, from, narrowed, filters, id, seenBy, orders } = shape;
  const next = FIXED + filters + 1;
  const seen = visibleSql(type, seenBy, next + 3);
  const seenCounted = visibleSql(type, seenBy, next);
  const pageIn = (order: O, direction: Direction) => statement<Row & Keyed>(
    `${system}.${name}.${order}.${direction}`,
    `SELECT ${id} AS id, ${orders[order]} AS "sortKey", $2::date AS "asOf", ${select} ${from} WHERE ${narrowed} AND ${seen.text}
        AND ($${next}::text IS NULL OR (${orders[order]}, ${id}) ${direction === "ASC" ? ">" : "<"} ($${next}, $${next + 1}::uuid))
      ORDER BY ${orders[order]} ${direction}, ${id} ${direction} LIMIT $${next + 2}`,
  );
  const pages = Object.fromEntries((Object.keys(orders) as O[]).map((order) => [order, { ASC: pageIn(order, "ASC"), DESC: pageIn(order, "DESC") }])) as
    Record<O, Record<Direction, ReturnType<typeof pageIn>>>;
  const total = statement<{ count: number }>(`${system}.${name}.count`, `SELECT count(*)::int AS count ${from} WHERE ${narrowed} AND ${seenCounted.text} AND $2::date IS NOT NULL`);
  return {
    async page(reader, scope, seal, { filter, order, page }) {
      const binding = JSON.stringify([scope.tenantId, name, filter, order]);
      const slice = sliceOf(page, order.direction, seal, binding);
      const asked = [scope.tenantId, scope.today, ...filter];
      const rows = await reader.rows(pages[order.field][slice.direction], [...asked, slice.after?.[0] ?? null, slice.after?.[1] ?? null, slice.limit, ...seen.params(scope)]);
      return {
        ...pageOf(rows, slice, seal, binding),
        count: async () => (await reader.first(total, [...asked, ...seenCounted.params(scope)]))?.count ?? 0,
      };
    },
  };
}

export const anyOf = (column: string, parameter: string): string => `(${parameter}::text[] IS NULL OR ${column} = ANY (${parameter}::text[]))`;
