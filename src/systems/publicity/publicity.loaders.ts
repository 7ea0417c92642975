/** What one request reads of publicity: pages of items, and items, sources, publications and editions in batches. */
import type { LegalDate } from "../../kernel/legal-date.js";
import type { Counted, PageRequest } from "../../kernel/page.js";
import type { DisclosureCategory, DisclosureKind, DisclosureState, DossierSection } from "../../kernel/publicity-words.js";
import type { Scope } from "../../kernel/scope.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import { batched, groupedInOrder, inOrder, type Batched } from "../../platform/loaders/batched.js";
import type { CursorSeal } from "../../platform/pages/cursor-seal.js";
import type { Keyed } from "../../platform/pages/keyset.js";
import type { Ordered } from "../../platform/pages/listing.store.js";
import * as lists from "./disclosure-lists.store.js";

type Maybe<T> = T | null | undefined;
export interface DisclosureFilter {
  readonly under?: Maybe<string>; readonly states?: Maybe<readonly DisclosureState[]>; readonly categories?: Maybe<readonly DisclosureCategory[]>;
  readonly sections?: Maybe<readonly DossierSection[]>; readonly kinds?: Maybe<readonly DisclosureKind[]>; readonly asOf?: Maybe<LegalDate>;
  readonly toUpdate?: Maybe<boolean>; readonly search?: Maybe<string>;
}

export interface PublicityReads {
  readonly item: Batched<string, lists.DisclosureRow | null>;
  readonly sources: Batched<string, lists.SourceRow[]>;
  readonly publications: Batched<string, lists.PublicationRow[]>;
  /** Ids of the editions that the reader sees, first one first. */
  readonly editions: Batched<string, lists.EditionRow[]>;
  items(filter: DisclosureFilter, order: Ordered<lists.DisclosureOrder>, page: PageRequest): Promise<Counted<lists.DisclosureRow & Keyed>>;
}

interface Reading { readonly db: Reader; readonly scope: Scope; readonly cursors: CursorSeal }

/** One for each request. */
export function publicityReads({ db, scope, cursors }: Reading): PublicityReads {
  const { tenantId } = scope;
  return {
    item: batched(async (ids) => inOrder(ids, (id) => id, await lists.disclosuresById(db, scope, ids), ({ id }) => id, (row) => row ?? null)),
    sources: batched(async (ids) => groupedInOrder(ids, (id) => id, await lists.sourcesOfItems(db, tenantId, ids), ({ itemId }) => itemId)),
    publications: batched(async (ids) => groupedInOrder(ids, (id) => id, await lists.publicationsOfItems(db, tenantId, ids), ({ itemId }) => itemId)),
    editions: batched(async (ids) => groupedInOrder(ids, (id) => id, await lists.editionsOfSeries(db, scope, ids), ({ seriesId }) => seriesId)),
    items: (filter, order, page) => lists.disclosureList.page(db, scope, cursors, {
      filter: [filter.under ?? null, filter.states ?? null, filter.categories ?? null, filter.sections ?? null, filter.kinds ?? null, filter.asOf ?? null, filter.toUpdate ?? null, filter.search?.trim() || null],
      order, page,
    }),
  };
}
