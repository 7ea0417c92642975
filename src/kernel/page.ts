/** Keyset pages: what is asked for, and what comes back. */

export const PAGE_LIMIT = 100;
export const PAGE_DEFAULT = 20;

export interface PageRequest {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

export interface Page<T> {
  readonly edges: readonly { readonly cursor: string; readonly node: T }[];
  readonly pageInfo: PageInfo;
  /** Present only when it was asked for. */
  readonly totalCount?: number | undefined;
}
/** A page whose total is counted only when somebody asks. */
export type Counted<T> = Page<T> & { readonly count: () => Promise<number> };
