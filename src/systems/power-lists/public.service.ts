/** 公众查阅: what anybody may look up of published power lists and their bases at a place, without signing in (YB-2.1-5). */
import { notFound } from "../../kernel/fault.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { BasisRank } from "../../kernel/list-words.js";
import type { Counted, PageRequest } from "../../kernel/page.js";
import type { ServiceCategory } from "../../kernel/service-words.js";
import type { ActionKind } from "../../kernel/vocabulary.js";
import { pageOfAll, type Keyed } from "../../platform/pages/keyset.js";
import { atPlace, noRows, nothingThere, type Asking } from "../../platform/pages/at-place.js";
import { differencesOf } from "./difference.rules.js";
import { basisStatus } from "./power-lists.rules.js";
import {
  publishedBases, publishedBenchmarks, publishedGuides, publishedItems, publishedLists, publishedReadable, type PublicBasisFacts, type PublicBenchmarkRow, type PublicGuideRow,
} from "./public.store.js";
import { flowChartOf } from "./service-flow-drawing.rules.js";
import { flowFaults } from "./service-flow.rules.js";
import { extensionOf } from "./service-guide.rules.js";

type Maybe<T> = T | null | undefined;
const text = (sent: Maybe<string>): string | null => sent?.trim() || null;

export interface PublicListsAsked { readonly place: string; readonly organ?: Maybe<string>; readonly asOf?: Maybe<LegalDate> }

/** Editions in force on the day, one of each department. */
export const publicPowerLists = (context: Asking, { place, organ, asOf }: PublicListsAsked, page: PageRequest) =>
  atPlace(context, place, noRows, (published) => publishedLists.page(published, [text(organ), false], [asOf ?? null], page), asOf);

export const publicPowerList = async (context: Asking, asked: PublicListsAsked & { readonly organ: string }) =>
  (await publicPowerLists(context, asked, { first: 1 })).edges[0]?.node ?? null;

/** Every edition of a department that was ever in force by now, the latest first. */
export const publicPowerListEditions = (context: Asking, place: string, organ: string, page: PageRequest) =>
  atPlace(context, place, noRows, (published) => publishedLists.page(published, [text(organ), true], [], page));

export interface PublicItemsFilter {
  readonly organ?: Maybe<string>; readonly actionKinds?: Maybe<readonly ActionKind[]>; readonly search?: Maybe<string>; readonly basis?: Maybe<string>; readonly article?: Maybe<string>;
}

export const publicPowerItems = (context: Asking, place: string, asOf: Maybe<LegalDate>, filter: PublicItemsFilter, page: PageRequest) =>
  atPlace(context, place, noRows, async (published) => {
    const { organ, actionKinds = null, search, basis, article } = filter;
    const items = await publishedItems.page(published, [text(organ), actionKinds, text(search), text(basis), text(article)], [asOf ?? null], page);
    return each(items, (item) => ({ ...item, bases: (item.bases ?? []).map((rest) => withStatus(rest, published.on)) }));
  }, asOf);

export interface PublicBasesFilter { readonly organ?: Maybe<string>; readonly ranks?: Maybe<readonly BasisRank[]>; readonly search?: Maybe<string> }

export const publicBases = (context: Asking, place: string, asOf: Maybe<LegalDate>, { organ, ranks = null, search }: PublicBasesFilter, page: PageRequest) =>
  atPlace(context, place, noRows, async (published) => {
    const bases = await publishedBases.page(published, [text(organ), ranks, text(search)], [asOf ?? null], page);
    return each(bases, ({ basis, ...row }) => ({ ...row, ...withStatus(basis, published.on) }));
  }, asOf);

/** Between two published editions of a department; one that is being drafted is answered like one that never was. */
export const publicPowerListDifference = (context: Asking, asked: { readonly place: string; readonly organ: string; readonly earlier: number; readonly later: number }, page: PageRequest) =>
  atPlace(context, asked.place, nothingThere, async ({ reader, tenantId, on, cursors }) => {
    const editions = [asked.earlier, asked.later];
    const items = await publishedReadable(reader, tenantId, on, asked.organ, editions);
    const [before, after] = editions.map((wanted) => items.filter(({ edition }) => edition === wanted).map((item) => ({ ...item, id: item.code, listId: `${wanted}` })));
    if (!before?.length || !after?.length) throw notFound(); // nothing is published without items
    const rows = differencesOf(before, after).map((row) => ({ ...row, id: row.code, sortKey: row.code }));
    return pageOfAll(rows, page, cursors, JSON.stringify([tenantId, "publicDifference", asked]));
  });

/** Whether a basis is in force is said by its days, nobody sets it. */
const withStatus = <B extends PublicBasisFacts>(basis: B, on: LegalDate) => ({ ...basis, status: basisStatus(basis, on) });

const each = <A, B>({ edges, ...page }: Counted<A>, shown: (node: A) => B): Counted<B> => ({ ...page, edges: edges.map(({ cursor, node }) => ({ cursor, node: shown(node) })) });

export interface PublicBenchmarksFilter { readonly organ?: Maybe<string>; readonly itemCode?: Maybe<string>; readonly search?: Maybe<string> }

/** What may be cited on the day; an edition that is not published does not exist here (TJ-3.1.1.2-3). */
export const publicBenchmarks = (context: Asking, place: string, asOf: Maybe<LegalDate>, { organ, itemCode, search }: PublicBenchmarksFilter, page: PageRequest) =>
  atPlace(context, place, noRows<Keyed & PublicBenchmarkRow>, (published) =>
    publishedBenchmarks.page(published, [organ?.trim() || null, itemCode?.trim() || null, search?.trim() || null], [asOf ?? null], page), asOf);

export interface PublicGuidesFilter { readonly organ?: Maybe<string>; readonly matter?: Maybe<string>; readonly categories?: Maybe<readonly ServiceCategory[]>; readonly search?: Maybe<string> }

/** What people go by on the day; a guide that stands nowhere does not exist here (TJ-3.1.1.3-1). */
export const publicServiceGuides = (context: Asking, place: string, asOf: Maybe<LegalDate>, { organ, matter, categories = null, search }: PublicGuidesFilter, page: PageRequest) =>
  atPlace(context, place, noRows, async (published) =>
    each(await publishedGuides.page(published, [text(organ), text(matter), categories, text(search)], [asOf ?? null], page), shownGuide), asOf);

export const publicServiceGuide = async (context: Asking, place: string, { organ, matter, asOf }: { readonly organ: string; readonly matter: string; readonly asOf: Maybe<LegalDate> }) =>
  (await publicServiceGuides(context, place, asOf, { organ, matter }, { first: 1 })).edges[0]?.node ?? null;

const shownGuide = (row: Keyed & PublicGuideRow) =>
  ({ ...row, extensionDays: extensionOf(row.category, row.mode), bases: row.bases ?? [], contacts: row.contacts ?? [], places: row.places ?? [] });

/** Drawn when it is asked for; what was published before steps had to be a way has none. */
export const flowChartOfGuide = (guide: PublicGuideRow): string | null => (flowFaults(guide.steps).length > 0 ? null : flowChartOf(guide, guide.matter, guide.organ));
