/** 岗位列表: one page of posts, with whoever is in them on the day. */
import type { LegalDate } from "../../kernel/legal-date.js";
import type { Counted, PageRequest } from "../../kernel/page.js";
import type { Scope } from "../../kernel/scope.js";
import type { TenantDatabase } from "../../platform/db/tenant-database.js";
import type { CursorSeal } from "../../platform/pages/cursor-seal.js";
import { pageOf, sliceOf } from "../../platform/pages/keyset.js";
import { containing } from "../../platform/text/search-text.js";
import type { OrganisationReads } from "./organisations.loaders.js";
import { countPosts, listPosts, type PostFilter, type PostListing, type PostOrder } from "./posts.store.js";

interface Reading { readonly db: TenantDatabase; readonly scope: Scope; readonly cursors: CursorSeal; readonly organisations: OrganisationReads }
type PostRow = NonNullable<Awaited<ReturnType<OrganisationReads["post"]["load"]>>>;

export interface PostsAsked {
  readonly underUnitId: string | null;
  readonly date: LegalDate;
  readonly filter: PostFilter & { readonly search?: string | null | undefined; readonly below?: boolean | null | undefined };
  readonly order: { readonly field: PostOrder; readonly direction: "ASC" | "DESC" };
  readonly page: PageRequest;
}

/** Two statements for a page, however long: which posts, and what they are. */
export async function postPage({ db, scope, cursors, organisations }: Reading, { underUnitId, date, filter, order, page }: PostsAsked): Promise<Counted<PostRow & { asOf: LegalDate }>> {
  const { search, below, ...rest } = filter;
  const listing: PostListing = {
    underUnitId, isDeep: below ?? false, date, filter: rest, pattern: search ? containing(search) : null, isByName: scope.abilities.includes("seePeople"),
  };
  const binding = JSON.stringify([scope.tenantId, "posts", underUnitId, date, filter, order, listing.isByName]);
  const slice = sliceOf(page, order.direction, cursors, binding);
  const shown = pageOf(await listPosts(db, scope, listing, { order: order.field, ...slice }), slice, cursors, binding);
  const rows = await organisations.post.loadMany(shown.edges.map(({ node }) => ({ id: node.id, date })));
  return {
    ...shown, count: () => countPosts(db, scope, listing),
    edges: shown.edges.flatMap(({ cursor }, at) => { const post = rows[at]; return post ? [{ cursor, node: { ...post, asOf: date } }] : []; }),
  };
}
