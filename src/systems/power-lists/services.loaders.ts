/** What one request reads of service matters: pages of matters, windows and guides, and everything that hangs on them in batches. */
import type { LegalDate } from "../../kernel/legal-date.js";
import type { Counted, PageRequest } from "../../kernel/page.js";
import type { Scope } from "../../kernel/scope.js";
import type { ServiceCategory, ServiceGap, ServiceGuideState, ServiceMatterState, ServiceWindowState } from "../../kernel/service-words.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import { batched, groupedInOrder, inOrder, type Batched } from "../../platform/loaders/batched.js";
import type { CursorSeal } from "../../platform/pages/cursor-seal.js";
import type { Keyed } from "../../platform/pages/keyset.js";
import type { Ordered } from "../../platform/pages/listing.store.js";
import * as lists from "./service-lists.store.js";

type Maybe<T> = T | null | undefined;
export interface MatterFilter {
  readonly under?: Maybe<string>; readonly categories?: Maybe<readonly ServiceCategory[]>; readonly states?: Maybe<readonly ServiceMatterState[]>; readonly search?: Maybe<string>;
  readonly windowId?: Maybe<string>; readonly gaps?: Maybe<readonly ServiceGap[]>;
}
export interface GuideFilter {
  readonly under?: Maybe<string>; readonly categories?: Maybe<readonly ServiceCategory[]>; readonly states?: Maybe<readonly ServiceGuideState[]>; readonly search?: Maybe<string>;
  readonly basisId?: Maybe<string>; readonly matterId?: Maybe<string>; readonly asOf?: Maybe<LegalDate>; readonly needsUpdate?: Maybe<boolean>;
}
export interface WindowFilter { readonly under?: Maybe<string>; readonly states?: Maybe<readonly ServiceWindowState[]> }

export interface ServiceReads {
  readonly matter: Batched<string, lists.MatterRow | null>;
  readonly window: Batched<string, lists.WindowRow | null>;
  readonly guide: Batched<string, lists.GuideRow | null>;
  readonly bases: Batched<string, lists.GuideBasisRow[]>;
  readonly publications: Batched<string, lists.GuidePublicationRow[]>;
  /** By matter: the id of the edition that people go by today. */
  readonly current: Batched<string, string | null>;
  /** By window: ids of the matters that are accepted there. */
  readonly accepted: Batched<string, { readonly id: string }[]>;
  matters(filter: MatterFilter, order: Ordered<lists.MatterOrder>, page: PageRequest): Promise<Counted<lists.MatterRow & Keyed>>;
  windows(filter: WindowFilter, page: PageRequest): Promise<Counted<lists.WindowRow & Keyed>>;
  guides(filter: GuideFilter, order: Ordered<lists.GuideOrder>, page: PageRequest): Promise<Counted<lists.GuideRow & Keyed>>;
}

interface Reading { readonly db: Reader; readonly scope: Scope; readonly cursors: CursorSeal }

/** One for each request. */
export function serviceReads({ db, scope, cursors }: Reading): ServiceReads {
  const { tenantId } = scope;
  const byId = <R extends { readonly id: string }>(read: (ids: readonly string[]) => Promise<R[]>): Batched<string, R | null> =>
    batched(async (ids) => inOrder(ids, (id) => id, await read(ids), ({ id }) => id, (row) => row ?? null));
  return {
    matter: byId((ids) => lists.mattersById(db, scope, ids)),
    window: byId((ids) => lists.windowsById(db, scope, ids)),
    guide: byId((ids) => lists.guidesById(db, scope, ids)),
    bases: batched(async (ids) => groupedInOrder(ids, (id) => id, await lists.basesOfGuides(db, tenantId, ids), ({ guideId }) => guideId)),
    publications: batched(async (ids) => groupedInOrder(ids, (id) => id, await lists.publicationsOfGuides(db, tenantId, ids), ({ guideId }) => guideId)),
    current: batched(async (ids) => inOrder(ids, (id) => id, await lists.currentGuides(db, scope, ids), ({ matterId }) => matterId, (row) => row?.id ?? null)),
    accepted: batched(async (ids) => groupedInOrder(ids, (id) => id, await lists.mattersAtWindows(db, tenantId, ids), ({ windowId }) => windowId)),
    matters: (filter, order, page) => lists.matterList.page(db, scope, cursors, {
      filter: [filter.under ?? null, filter.categories ?? null, filter.states ?? null, filter.search?.trim() || null, filter.windowId ?? null, filter.gaps ?? null], order, page,
    }),
    windows: (filter, page) => lists.windowList.page(db, scope, cursors, { filter: [filter.under ?? null, filter.states ?? null], order: { field: "NAME", direction: "ASC" }, page }),
    guides: (filter, order, page) => lists.guideList.page(db, scope, cursors, {
      filter: [filter.under ?? null, filter.categories ?? null, filter.states ?? null, filter.search?.trim() || null, filter.basisId ?? null, filter.matterId ?? null, filter.asOf ?? null, filter.needsUpdate ?? null],
      order, page,
    }),
  };
}
