/** What one request reads of publicity: pages of items, dossiers and rosters, and everything that hangs on them in batches. */
import type { LegalDate } from "../../kernel/legal-date.js";
import type { Counted, PageRequest } from "../../kernel/page.js";
import type { DisclosureCategory, DisclosureKind, DisclosureState, DossierSection } from "../../kernel/publicity-words.js";
import type { Scope } from "../../kernel/scope.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import { batched, groupedInOrder, inOrder, type Batched } from "../../platform/loaders/batched.js";
import type { CursorSeal } from "../../platform/pages/cursor-seal.js";
import type { Keyed } from "../../platform/pages/keyset.js";
import type { Ordered } from "../../platform/pages/listing.store.js";
import { contactsById, contactsOfOrgans, type ContactRow } from "./contacts.store.js";
import * as dossiers from "./dossier.store.js";
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
  readonly contact: Batched<string, ContactRow | null>;
  /** By organ: the numbers in use. */
  readonly contacts: Batched<string, ContactRow[]>;
  /** By unit; null for a unit that does not stand today, or outside the tenant's own tree. */
  readonly dossier: Batched<string, dossiers.DossierRow | null>;
  /** By unit: what stands in its sections today. */
  readonly standing: Batched<string, dossiers.StandingRow[]>;
  readonly dossierPublications: Batched<string, dossiers.DossierPublicationRow[]>;
  /** Ids of the organs that owe a dossier. */
  dossierUnits(under: Maybe<string>, page: PageRequest): Promise<Counted<Keyed>>;
  roster(filter: RosterFilter, page: PageRequest): Promise<Counted<dossiers.RosterRow & Keyed>>;
  items(filter: DisclosureFilter, order: Ordered<lists.DisclosureOrder>, page: PageRequest): Promise<Counted<lists.DisclosureRow & Keyed>>;
}

export interface RosterFilter { readonly under?: Maybe<string>; readonly auxiliary?: Maybe<boolean> }

interface Reading { readonly db: Reader; readonly scope: Scope; readonly cursors: CursorSeal }

/** One for each request. */
export function publicityReads({ db, scope, cursors }: Reading): PublicityReads {
  const { tenantId } = scope;
  return {
    item: batched(async (ids) => inOrder(ids, (id) => id, await lists.disclosuresById(db, scope, ids), ({ id }) => id, (row) => row ?? null)),
    sources: batched(async (ids) => groupedInOrder(ids, (id) => id, await lists.sourcesOfItems(db, tenantId, ids), ({ itemId }) => itemId)),
    publications: batched(async (ids) => groupedInOrder(ids, (id) => id, await lists.publicationsOfItems(db, tenantId, ids), ({ itemId }) => itemId)),
    editions: batched(async (ids) => groupedInOrder(ids, (id) => id, await lists.editionsOfSeries(db, scope, ids), ({ seriesId }) => seriesId)),
    contact: batched(async (ids) => inOrder(ids, (id) => id, await contactsById(db, scope, ids), ({ id }) => id, (row) => row ?? null)),
    contacts: batched(async (ids) => groupedInOrder(ids, (id) => id, await contactsOfOrgans(db, scope, ids), ({ organId }) => organId)),
    dossier: batched(async (ids) => inOrder(ids, (id) => id, await dossiers.dossiersOf(db, scope, ids), ({ unitId }) => unitId, (row) => row ?? null)),
    standing: batched(async (ids) => groupedInOrder(ids, (id) => id, await dossiers.standingItems(db, scope, ids), ({ unitId }) => unitId)),
    dossierPublications: batched(async (ids) => groupedInOrder(ids, (id) => id, await dossiers.publicationsOfDossiers(db, tenantId, ids), ({ organId }) => organId)),
    dossierUnits: (under, page) => dossiers.dossierList.page(db, scope, cursors, { filter: [under ?? null], order: { field: "CODE", direction: "ASC" }, page }),
    roster: ({ under, auxiliary }, page) => dossiers.rosterList.page(db, scope, cursors, { filter: [under ?? null, auxiliary ?? null], order: { field: "UNIT", direction: "ASC" }, page }),
    items: (filter, order, page) => lists.disclosureList.page(db, scope, cursors, {
      filter: [filter.under ?? null, filter.states ?? null, filter.categories ?? null, filter.sections ?? null, filter.kinds ?? null, filter.asOf ?? null, filter.toUpdate ?? null, filter.search?.trim() || null],
      order, page,
    }),
  };
}
