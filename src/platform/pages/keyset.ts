/** Keyset pages: from what was asked to the slice to read, and from the rows back to a page. */
import { badInput } from "../../kernel/fault.js";
import { PAGE_DEFAULT, PAGE_LIMIT, type Page, type PageRequest } from "../../kernel/page.js";
import type { CursorSeal } from "./cursor-seal.js";

export type Direction = "ASC" | "DESC";

export interface SliceAsked {
  readonly isBackward: boolean;
  /** The direction in which the database reads. */
  readonly direction: Direction;
  readonly size: number;
  /** One row more than the page, to know whether there is a next one. */
  readonly limit: number;
  readonly after: readonly [key: string, id: string] | null;
}

const flipped = (direction: Direction): Direction => (direction === "ASC" ? "DESC" : "ASC");

export function sliceOf(request: PageRequest, direction: Direction, seal: CursorSeal, binding: string): SliceAsked {
  const isBackward = request.last !== undefined && request.last !== null;
  if (isBackward && request.first !== undefined && request.first !== null) throw badInput({ path: "last", rule: "notWithFirst" });
  const size = (isBackward ? request.last : request.first) ?? PAGE_DEFAULT;
  if (size < 0 || size > PAGE_LIMIT) throw badInput({ path: isBackward ? "last" : "first", rule: `between0And${PAGE_LIMIT}` });
  const cursor = isBackward ? request.before : request.after;
  return {
    isBackward, size, limit: size + 1, direction: isBackward ? flipped(direction) : direction,
    after: cursor === undefined || cursor === null ? null : seal.open(binding, cursor),
  };
}

export interface Keyed { readonly id: string; readonly sortKey: string }

/** Rows as read, at most `limit` of them; the page is in the order of the list whichever way it was read. */
export function pageOf<R extends Keyed>(rows: readonly R[], slice: SliceAsked, seal: CursorSeal, binding: string): Page<R> {
  const kept = rows.slice(0, slice.size);
  if (slice.isBackward) kept.reverse();
  const hasMore = rows.length > slice.size;
  const edges = kept.map((node) => ({ cursor: seal.seal(binding, node.sortKey, node.id), node }));
  return {
    edges,
    pageInfo: {
      hasNextPage: slice.isBackward ? slice.after !== null : hasMore,
      hasPreviousPage: slice.isBackward ? hasMore : slice.after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
