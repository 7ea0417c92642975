/** Lists of posts on a day: of the tenant or below a unit, found by title or by whoever is in them. */
import type { LegalDate } from "../../kernel/legal-date.js";
import type { Scope } from "../../kernel/scope.js";
import type { Role } from "../../kernel/vocabulary.js";
import { visibleSql } from "../../platform/db/scope-sql.js";
import { statement } from "../../platform/db/statement.js";
import type { Reader } from "../../platform/db/tenant-database.js";

/** How lists may be ordered, and the text each order sorts by: a closed map, so that no input ever becomes SQL. */
export const POST_ORDERS = { UNIT: `u.code`, TITLE: `p.title`, HOLDER: `coalesce(n.sort_text, '')`, SINCE: `coalesce(h.valid_from::text, '')` } as const;
export type PostOrder = keyof typeof POST_ORDERS;

export interface PostFilter {
  readonly roles?: readonly Role[] | null | undefined;
  readonly vacant?: boolean | null | undefined;
  readonly acting?: boolean | null | undefined;
}
export interface PostListing {
  /** The unit in which, or below which, the posts are; null lists the whole tenant. */
  readonly underUnitId: string | null;
  readonly isDeep: boolean;
  readonly date: LegalDate;
  readonly filter: PostFilter;
  /** The search, already a LIKE pattern. */
  readonly pattern: string | null;
  /** Whether the reader may find posts by the names of people. */
  readonly isByName: boolean;
}
export interface ListedPost { readonly id: string; readonly sortKey: string }

const isOn = (alias: string): string => `${alias}.valid_from <= $2::date AND (${alias}.valid_to IS NULL OR $2::date < ${alias}.valid_to)`;
const isNamed = (alias: string): string => `${alias}.search_text LIKE $8 OR lower(${alias}.name) LIKE $8`;
/** Whoever may not see people is not told by an order who they are. */
const FROM = `FROM post p JOIN org_unit u ON u.tenant_id = $1 AND u.id = p.unit_id
  LEFT JOIN post_holding h ON h.tenant_id = $1 AND h.post_id = p.id AND ${isOn("h")}
  LEFT JOIN person n ON $9::boolean AND n.tenant_id = $1 AND n.id = h.person_id
  LEFT JOIN acting_holding a ON a.tenant_id = $1 AND a.post_id = p.id AND ${isOn("a")}
  LEFT JOIN person s ON $9::boolean AND s.tenant_id = $1 AND s.id = a.person_id`;
const WANTED = `p.tenant_id = $1 AND ${isOn("p")}
  AND ($3::uuid IS NULL OR p.unit_id = $3 OR ($4::boolean AND EXISTS (SELECT FROM org_closure c WHERE c.tenant_id = $1 AND c.ancestor_id = $3 AND c.descendant_id = p.unit_id AND ${isOn("c")})))
  AND ($5::text[] IS NULL OR p.roles && $5) AND ($6::boolean IS NULL OR (h.id IS NULL) = $6) AND ($7::boolean IS NULL OR (a.id IS NOT NULL) = $7)
  AND ($8::text IS NULL OR lower(p.title) LIKE $8 OR ${isNamed("n")} OR ${isNamed("s")})`;
const SEEN = visibleSql("Post", { tenant: "p.tenant_id" }, 13);
const SEEN_COUNTED = visibleSql("Post", { tenant: "p.tenant_id" }, 10);

const listOf = (order: PostOrder, direction: "ASC" | "DESC") => statement<ListedPost>(
  `organisations.posts.${order}.${direction}`,
  `SELECT p.id, ${POST_ORDERS[order]} AS "sortKey" ${FROM} WHERE ${WANTED} AND ${SEEN.text}
      AND ($10::text IS NULL OR (${POST_ORDERS[order]}, p.id) ${direction === "ASC" ? ">" : "<"} ($10, $11::uuid))
    ORDER BY ${POST_ORDERS[order]} ${direction}, p.id ${direction} LIMIT $12`,
);
const LISTS = Object.fromEntries(
  (Object.keys(POST_ORDERS) as PostOrder[]).map((order) => [order, { ASC: listOf(order, "ASC"), DESC: listOf(order, "DESC") }]),
) as Record<PostOrder, Record<"ASC" | "DESC", ReturnType<typeof listOf>>>;
const counted = statement<{ count: number }>("organisations.postCount", `SELECT count(*)::int AS count ${FROM} WHERE ${WANTED} AND ${SEEN_COUNTED.text}`);

const paramsOf = ({ tenantId }: Scope, { date, underUnitId, isDeep, filter, pattern, isByName }: PostListing): unknown[] =>
  [tenantId, date, underUnitId, isDeep, filter.roles ?? null, filter.vacant ?? null, filter.acting ?? null, pattern, isByName];

export interface PostSlice { readonly order: PostOrder; readonly direction: "ASC" | "DESC"; readonly after: readonly [key: string, id: string] | null; readonly limit: number }
export const listPosts = (reader: Reader, scope: Scope, listing: PostListing, { order, direction, after, limit }: PostSlice) =>
  reader.rows(LISTS[order][direction], [...paramsOf(scope, listing), after?.[0] ?? null, after?.[1] ?? null, limit, ...SEEN.params(scope)]);
export const countPosts = async (reader: Reader, scope: Scope, listing: PostListing) =>
  (await reader.first(counted, [...paramsOf(scope, listing), ...SEEN_COUNTED.params(scope)]))?.count ?? 0;
