/** What one request reads of reorganisations: batched by id, bounded by the reader's scope. */
import type { Id } from "../../kernel/ids.js";
import { addDays, type LegalDate } from "../../kernel/legal-date.js";
import type { Page, PageRequest } from "../../kernel/page.js";
import type { Scope } from "../../kernel/scope.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import { batched, groupedInOrder, inOrder, type Batched } from "../../platform/loaders/batched.js";
import type { CursorSeal } from "../../platform/pages/cursor-seal.js";
import { pageOf, sliceOf } from "../../platform/pages/keyset.js";
import {
  countReorganisations, linesNow, listReorganisations, readUnitsOnDays, reorganisationsById, signaturesNow,
  type LineRow, type ReorganisationFilter, type ReorganisationOrder, type ReorganisationRow, type SignatureRow,
} from "./reorganisation-lists.store.js";
import type { UnitRow } from "./units.store.js";

export interface ReorganisationListing {
  readonly filter: ReorganisationFilter;
  readonly order: { readonly field: ReorganisationOrder; readonly direction: "ASC" | "DESC" };
  readonly page: PageRequest;
}

export interface UnitMoment { readonly id: Id; readonly effectiveOn: LegalDate }

export interface ReorganisationReads {
  one: Batched<Id, ReorganisationRow | null>;
  lines: Batched<Id, LineRow[]>;
  signatures: Batched<Id, SignatureRow[]>;
  /** A unit as it stood the day before something took effect, or as it was established on the day. */
  unitBefore: Batched<UnitMoment, UnitRow | null>;
  list(listing: ReorganisationListing): Promise<Page<ReorganisationRow> & { readonly count: () => Promise<number> }>;
}

export function reorganisationReads(reader: Reader, scope: Scope, seal: CursorSeal): ReorganisationReads {
  const { tenantId } = scope;
  const self = (id: Id): Id => id;
  return {
    one: batched(async (ids) => inOrder(ids, self, await reorganisationsById(reader, scope, ids), ({ id }) => id, (row) => row ?? null)),
    lines: batched(async (ids) => groupedInOrder(ids, self, await linesNow(reader, tenantId, ids), ({ reorganisationId }) => reorganisationId)),
    signatures: batched(async (ids) => groupedInOrder(ids, self, await signaturesNow(reader, tenantId, ids), ({ reorganisationId }) => reorganisationId)),
    unitBefore: batched<UnitMoment, UnitRow | null>(async (keys) => {
      const rows = await readUnitsOnDays(reader, scope, keys.flatMap(({ id, effectiveOn }) => [{ id, date: addDays(effectiveOn, -1) }, { id, date: effectiveOn }]));
      const found = new Map(rows.map((row) => [`${row.id} ${row.asOf}`, row]));
      return keys.map(({ id, effectiveOn }) => found.get(`${id} ${addDays(effectiveOn, -1)}`) ?? found.get(`${id} ${effectiveOn}`) ?? null);
    }, { keyOf: ({ id, effectiveOn }) => `${id} ${effectiveOn}` }),
    async list({ filter, order, page }) {
      const binding = JSON.stringify([tenantId, "reorganisations", filter, order]);
      const slice = sliceOf(page, order.direction, seal, binding);
      const rows = await listReorganisations(reader, scope, filter, { order: order.field, direction: slice.direction, after: slice.after, limit: slice.limit });
      return { ...pageOf(rows, slice, seal, binding), count: () => countReorganisations(reader, scope, filter) };
    },
  };
}
