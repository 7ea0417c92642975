/** What one request reads of power lists and bases: pages, objects in batches, and the edition that is in force on a day. */
import { notFound } from "../../kernel/fault.js";
import type { ImportKind, ImportState } from "../../kernel/exchange-words.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { AdjustmentState, BasisFault, BasisRank, ListCampaignState, PowerListState } from "../../kernel/list-words.js";
import type { Counted, PageRequest } from "../../kernel/page.js";
import type { Scope } from "../../kernel/scope.js";
import type { ActionKind } from "../../kernel/vocabulary.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import { batched, groupedInOrder, inOrder, type Batched } from "../../platform/loaders/batched.js";
import type { CursorSeal } from "../../platform/pages/cursor-seal.js";
import { pageOfAll, type Keyed } from "../../platform/pages/keyset.js";
import * as adjustments from "./adjustment-list.store.js";
import { differencesOf, type ItemDifference } from "./difference.rules.js";
import { revisionsOf, type RevisionRow } from "./basis.store.js";
import { faultsOfItem } from "./basis-faults.rules.js";
import * as campaigns from "./campaigns.store.js";
import * as catalogue from "./catalogue.store.js";
import * as imports from "./imports.store.js";
import * as catalogues from "./catalogues.store.js";
import type { Ordered } from "../../platform/pages/listing.store.js";

type Maybe<T> = T | null | undefined;
export interface BasisFilter { readonly under?: Maybe<string>; readonly ranks?: Maybe<readonly BasisRank[]>; readonly search?: Maybe<string>; readonly catalogueId?: Maybe<string> }
export interface ImportFilter { readonly kinds?: Maybe<readonly ImportKind[]>; readonly states?: Maybe<readonly ImportState[]> }
export interface CampaignFilter { readonly under?: Maybe<string>; readonly states?: Maybe<readonly ListCampaignState[]> }
export interface AddresseeFilter { readonly campaignId?: Maybe<string>; readonly overdue?: Maybe<boolean> }
export interface CatalogueFilter { readonly under?: Maybe<string>; readonly year?: Maybe<number> }
export interface ListFilter { readonly under?: Maybe<string>; readonly states?: Maybe<readonly PowerListState[]> }
export interface ItemFilter {
  readonly listId?: Maybe<string>; readonly asOf: LegalDate; readonly under?: Maybe<string>; readonly actionKinds?: Maybe<readonly ActionKind[]>;
  readonly search?: Maybe<string>; readonly basisId?: Maybe<string>; readonly withoutFlowChart?: Maybe<boolean>;
}

export interface TaskFilter { readonly under?: Maybe<string>; readonly states?: Maybe<readonly AdjustmentState[]>; readonly basisId?: Maybe<string>; readonly overdue?: Maybe<boolean> }
export interface FiguresFilter { readonly under?: Maybe<string>; readonly dueFrom?: Maybe<LegalDate>; readonly dueTo?: Maybe<LegalDate> }

export interface PowerListReads {
  readonly basis: Batched<string, catalogue.BasisRow | null>;
  readonly list: Batched<string, catalogue.ListRow | null>;
  readonly item: Batched<string, catalogue.ItemRow | null>;
  readonly revisions: Batched<string, RevisionRow[]>;
  readonly campaign: Batched<string, campaigns.CampaignRow | null>;
  readonly addressee: Batched<string, campaigns.AddresseeRow | null>;
  /** Ids of organisations that a call leaves out though law authorises them. */
  readonly omitted: Batched<string, campaigns.OmittedRow[]>;
  campaigns(filter: CampaignFilter, page: PageRequest): Promise<Counted<campaigns.CampaignRow & Keyed>>;
  addressees(filter: AddresseeFilter, page: PageRequest): Promise<Counted<campaigns.AddresseeRow & Keyed>>;
  readonly importRun: Batched<string, imports.RunRow | null>;
  importRuns(filter: ImportFilter, page: PageRequest): Promise<Counted<imports.RunRow & Keyed>>;
  importFaults(filter: { readonly runId: string | null }, page: PageRequest): Promise<Counted<imports.FaultRow & Keyed>>;
  readonly externalId: Batched<string, string | null>;
  readonly catalogue: Batched<string, catalogues.CatalogueRow | null>;
  catalogues(filter: CatalogueFilter, page: PageRequest): Promise<Counted<catalogues.CatalogueRow & Keyed>>;
  /** Departments without a catalogue of the year. */
  cataloguesOwed(filter: CatalogueFilter & { readonly year: number }, page: PageRequest): Promise<Counted<catalogues.OwedRow & Keyed>>;
  readonly faults: Batched<string, BasisFault[]>;
  readonly rests: Batched<string, catalogue.RestRow[]>;
  readonly publications: Batched<string, catalogue.PublicationRow[]>;
  readonly examinations: Batched<string, catalogue.ExaminationRow[]>;
  bases(filter: BasisFilter, order: Ordered<catalogue.BasisOrder>, page: PageRequest): Promise<Counted<catalogue.BasisRow & Keyed>>;
  lists(filter: ListFilter, order: Ordered<catalogue.ListOrder>, page: PageRequest): Promise<Counted<catalogue.ListRow & Keyed>>;
  items(filter: ItemFilter, order: Ordered<catalogue.ItemOrder>, page: PageRequest): Promise<Counted<catalogue.ItemRow & Keyed>>;
  inForce(organId: string, on: LegalDate): Promise<catalogue.ListRow | null>;
  /** Between two editions of one department, the earlier first; whoever does not see both is told of neither. */
  difference(fromId: string, toId: string, page: PageRequest): Promise<Counted<ItemDifference & Keyed>>;
  readonly task: Batched<string, adjustments.TaskRow | null>;
  readonly changes: Batched<string, adjustments.ChangeRow[]>;
  tasks(filter: TaskFilter, page: PageRequest): Promise<Counted<adjustments.TaskRow & Keyed>>;
  figures(filter: FiguresFilter, page: PageRequest): Promise<Counted<adjustments.FiguresRow & Keyed>>;
}

interface Reading { readonly db: Reader; readonly scope: Scope; readonly cursors: CursorSeal }

/** One for each request. */
export function powerListReads({ db, scope, cursors }: Reading): PowerListReads {
  const byId = <R extends { readonly id: string }>(read: (ids: readonly string[]) => Promise<R[]>): Batched<string, R | null> =>
    batched(async (ids) => inOrder(ids, (id) => id, await read(ids), ({ id }) => id, (row) => row ?? null));
  const list = byId((ids) => catalogue.listsById(db, scope, ids));
  return {
    basis: byId((ids) => catalogue.basesById(db, scope, ids)),
    list,
    item: byId((ids) => catalogue.itemsById(db, scope, ids)),
    revisions: batched(async (ids) => groupedInOrder(ids, (id) => id, await revisionsOf(db, scope.tenantId, ids), ({ basisId }) => basisId)),
    campaign: byId((ids) => campaigns.campaignsById(db, scope, ids)),
    addressee: byId((ids) => campaigns.addresseesById(db, scope, ids)),
    omitted: batched(async (ids) => groupedInOrder(ids, (id) => id, await campaigns.omittedBy(db, scope, ids), ({ campaignId }) => campaignId)),
    campaigns: (filter, page) => campaigns.campaignList.page(db, scope, cursors, { filter: [filter.under ?? null, filter.states ?? null], order: { field: "ISSUED", direction: "DESC" }, page }),
    addressees: (filter, page) => campaigns.addresseeList.page(db, scope, cursors, { filter: [filter.campaignId ?? null, filter.overdue ?? null], order: { field: "ADDRESSED", direction: "ASC" }, page }),
    importRun: byId((ids) => imports.runsById(db, scope, ids)),
    importRuns: (filter, page) => imports.runList.page(db, scope, cursors, { filter: [filter.kinds ?? null, filter.states ?? null], order: { field: "UPLOADED", direction: "DESC" }, page }),
    importFaults: ({ runId }, page) => imports.faultList.page(db, scope, cursors, { filter: [runId], order: { field: "PLACE", direction: "ASC" }, page }),
    externalId: batched(async (ids) => inOrder(ids, (id) => id, await imports.externalIdsOf(db, scope.tenantId, ids), ({ basisId }) => basisId, (row) => row?.externalId ?? null)),
    catalogue: byId((ids) => catalogues.cataloguesById(db, scope, ids)),
    catalogues: (filter, page) => catalogues.catalogueList.page(db, scope, cursors, { filter: [filter.under ?? null, filter.year ?? null], order: { field: "YEAR", direction: "DESC" }, page }),
    cataloguesOwed: (filter, page) => catalogues.owedList.page(db, scope, cursors, { filter: [filter.under ?? null, filter.year], order: { field: "CODE", direction: "ASC" }, page }),
    faults: batched(async (ids) => inOrder(ids, (id) => id, await catalogue.restingItems(db, scope.tenantId, ids), ({ id }) => id, (item) => (item ? faultsOfItem(item, scope.today) : []))),
    rests: batched(async (ids) => groupedInOrder(ids, (id) => id, await catalogue.basesOfItems(db, scope.tenantId, ids), ({ itemId }) => itemId)),
    publications: batched(async (ids) => groupedInOrder(ids, (id) => id, await catalogue.publicationsOf(db, scope.tenantId, ids), ({ listId }) => listId)),
    examinations: batched(async (ids) => groupedInOrder(ids, (id) => id, await catalogue.examinationsOf(db, scope, ids), ({ listId }) => listId)),
    bases: (filter, order, page) => catalogue.basisList.page(db, scope, cursors, { filter: [filter.under ?? null, filter.ranks ?? null, filter.search?.trim() || null, filter.catalogueId ?? null], order, page }),
    lists: (filter, order, page) => catalogue.powerListList.page(db, scope, cursors, { filter: [filter.under ?? null, filter.states ?? null], order, page }),
    items: (filter, order, page) => catalogue.powerItemList.page(db, scope, cursors, {
      filter: [filter.listId ?? null, filter.asOf, filter.under ?? null, filter.actionKinds ?? null, filter.search?.trim() || null, filter.basisId ?? null, filter.withoutFlowChart ?? null], order, page,
    }),
    task: byId((ids) => adjustments.tasksById(db, scope, ids)),
    changes: batched(async (ids) => groupedInOrder(ids, (id) => id, await adjustments.changesOf(db, scope, ids), ({ basisId }) => basisId ?? "")),
    tasks: (filter, page) => adjustments.taskList.page(db, scope, cursors, {
      filter: [filter.under ?? null, filter.states ?? null, filter.basisId ?? null, filter.overdue ?? null], order: { field: "OPENED", direction: "DESC" }, page,
    }),
    figures: (filter, page) => adjustments.figuresList.page(db, scope, cursors, {
      filter: [filter.under ?? null, filter.dueFrom ?? null, filter.dueTo ?? null], order: { field: "OVERDUE", direction: "DESC" }, page,
    }),
    async difference(fromId, toId, page) {
      const [from, to] = await list.loadMany([fromId, toId]);
      if (!from || !to || from.organId !== to.organId) throw notFound();
      const items = await catalogue.readableItems(db, scope.tenantId, [fromId, toId]);
      const rows = differencesOf(items.filter(({ listId }) => listId === fromId), items.filter(({ listId }) => listId === toId));
      return pageOfAll(rows.map((row) => ({ ...row, id: (row.afterId ?? row.beforeId)!, sortKey: row.code })), page, cursors, JSON.stringify([scope.tenantId, "difference", fromId, toId]));
    },
    async inForce(organId, on) {
      const edition = await catalogue.editionInForce(db, scope, organId, on);
      return edition ? list.load(edition.id) : null;
    },
  };
}
