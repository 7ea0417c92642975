/** What is published at a place: the tenant that covers it decides, and a place that none covers is answered like one where nothing is published. */
import { notFound } from "../../kernel/fault.js";
import type { Id } from "../../kernel/ids.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { Counted } from "../../kernel/page.js";
import { tenantOfPlace } from "../db/control.store.js";
import type { Reader } from "../db/tenant-database.js";
import type { CursorSeal } from "./cursor-seal.js";

/** What a request without a tenant can read: the register of places, and what the tenant of one has published. */
export interface Asking {
  readonly database: { readonly control: Reader };
  readonly today: LegalDate;
  readonly cursors: CursorSeal;
  published(tenantId: Id): Reader;
}

/** What is read, of whom, and as of which day. */
export interface Published {
  readonly reader: Reader;
  readonly tenantId: Id;
  readonly on: LegalDate;
  readonly place: string;
  readonly cursors: CursorSeal;
}

/** One question of an address, however many statements it takes. */
export async function atPlace<T>(asking: Asking, place: string, nothing: () => T, read: (published: Published) => Promise<T>, asOf?: LegalDate | null): Promise<T> {
  const tenant = await asking.database.control.first(tenantOfPlace, [place]);
  if (!tenant) return nothing();
  return read({ reader: asking.published(tenant.id), tenantId: tenant.id, on: asOf ?? asking.today, place, cursors: asking.cursors });
}

export const noRows = <T>(): Counted<T> => ({
  edges: [], pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null }, count: async () => 0,
});
export const nothingThere = (): never => {
  throw notFound();
};
