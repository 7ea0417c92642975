/** Keyset pages: from what was asked to the slice to read, and from the rows back to a page. */
import { badInput } from "../../kernel/fault.js";
import { PAGE_DEFAULT, PAGE_LIMIT, type Counted, type Page, type PageRequest } from "../../kernel/page.js";
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

const isGiven = <V>(value: V | null | undefined): value is V => value !== undefined && value !== null;

/** Read a row as: THIS is not asked together with THAT, because RULE. */
const MIXED = [
  { path: "last", with: "first", rule: "notWithFirst" },
  { path: "after", with: "last", rule: "notWithLast" },
  { path: "before", with: "first", rule: "notWithFirst" },
  { path: "before", with: "after", rule: "notWithAfter" },
] as const;

/** What would be ignored is refused: whoever mixes directions expects an answer that no page gives. */
function refuseMixed(request: PageRequest): void {
  const mixed = MIXED.find((pair) => isGiven(request[pair.path]) && isGiven(request[pair.with]));
  if (mixed) throw badInput({ path: mixed.path, rule: mixed.rule });
}

export function sliceOf(request: PageRequest, direction: Direction, seal: CursorSeal, binding: string): SliceAsked {
  refuseMixed(request);
  const isBackward = isGiven(request.last) || isGiven(request.before);
  const size = (isBackward ? request.last : request.first) ?? PAGE_DEFAULT;
  if (size < 0 || size > PAGE_LIMIT) throw badInput({ path: isBackward ? "last" : "first", rule: `between0And${PAGE_LIMIT}` });
  const cursor = isBackward ? request.before : request.after;
  return {
    isBackward, size, limit: size + 1, direction: isBackward ? flipped(direction) : direction,
    after: isGiven(cursor) ? seal.open(binding, cursor) : null,
  };
}

export interface Keyed { readonly id: string; readonly sortKey: string }

/** A page of rows that were worked out in memory, in ascending order of their keys, each key once. */
export function pageOfAll<R extends Keyed>(rows: readonly R[], request: PageRequest, seal: CursorSeal, binding: string): Counted<R> {
  const slice = sliceOf(request, "ASC", seal, binding);
  const isForward = slice.direction === "ASC";
  const last = slice.after?.[0];
  const rest = (isForward ? rows : [...rows].reverse()).filter(({ sortKey }) => last === undefined || (isForward ? sortKey > last : sortKey < last));
  return { ...pageOf(rest.slice(0, slice.limit), slice, seal, binding), count: () => Promise.resolve(rows.length) };
}

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
