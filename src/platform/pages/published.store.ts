/** Lists of what is published: the database cuts the page inside its own question, for anonymous readers reach no table. */
import type { Counted, PageRequest } from "../../kernel/page.js";
import { statement } from "../db/statement.js";
import { pageOf, sliceOf, type Keyed } from "./keyset.js";
import type { Published } from "./at-place.js";

export interface PublishedShape {
  readonly system: string;
  /** The database's question, such as published_power_items; its total is asked as …_count. */
  readonly question: string;
  readonly columns: string;
  /** Types of the filter, as the question takes them. */
  readonly filter: readonly string[];
}

export interface PublishedListing<Row> {
  /** `asked` is what the cursors of the page are good for: the filter and the day as the reader named them. */
  page(published: Published, filter: readonly unknown[], asked: readonly unknown[], page: PageRequest): Promise<Counted<Row & Keyed>>;
}

/** A page is one statement, its total another one that is sent only when somebody asks. */
export function publishedListOf<Row extends object>({ system, question, columns, filter: types }: PublishedShape): PublishedListing<Row> {
  const filters = types.map((type, at) => `$${at + 3}::${type}`).join(", ");
  const next = types.length + 3;
  const rows = statement<Row & Keyed>(
    `${system}.${question}`,
    `SELECT id, key AS "sortKey", ${columns} FROM ${question}($1::uuid, $2::date, ${filters}, $${next}::text, $${next + 1}::uuid, $${next + 2}::boolean, $${next + 3}::integer)`,
  );
  const total = statement<{ count: number }>(`${system}.${question}.count`, `SELECT ${question}_count($1::uuid, $2::date, ${filters})::int AS count`);
  return {
    async page({ reader, tenantId, on, place, cursors }, filter, asked, page) {
      const binding = JSON.stringify([tenantId, place, question, filter, asked]);
      const slice = sliceOf(page, "ASC", cursors, binding);
      const found = await reader.rows(rows, [tenantId, on, ...filter, slice.after?.[0] ?? null, slice.after?.[1] ?? null, slice.direction === "DESC", slice.limit]);
      return {
        ...pageOf(found, slice, cursors, binding),
        count: async () => (await reader.first(total, [tenantId, on, ...filter]))?.count ?? 0,
      };
    },
  };
}
