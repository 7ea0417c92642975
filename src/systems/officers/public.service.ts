/** 公众查询: what anybody may ask about certificates, auxiliaries and subjects of a place, without signing in. */
import type { Id } from "../../kernel/ids.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import { tenantOfPlace } from "../../platform/db/control.store.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import { numberOf } from "./certificates.service.js";
import { publicAuxiliaries, publicCertificate, publicSubjects } from "./public.store.js";

/** What a request without a tenant can read: the register of places, and what the tenant of one has published. */
interface Asking { readonly database: { readonly control: Reader }; readonly today: LegalDate; published(tenantId: Id): Reader }

/** A place that no tenant covers is answered like one where nothing is published. */
async function at<T>({ database, published, today }: Asking, place: string, nothing: T, read: (reader: Reader, tenantId: Id, today: LegalDate) => Promise<T>): Promise<T> {
  const tenant = await database.control.first(tenantOfPlace, [place]);
  return tenant ? read(published(tenant.id), tenant.id, today) : nothing;
}

const asking = (context: Asking): Asking => ({ database: context.database, today: context.today, published: (id) => context.published(id) });

/** Unknown numbers and people without a certificate get the same answer: none. */
export const certificateCheck = (context: Asking, place: string, number: string, name: string | null) =>
  at(asking(context), place, null, async (reader, tenantId, today) => (await publicCertificate(reader, tenantId, today, numberOf(number), name?.normalize("NFC").trim() ?? null)) ?? null);

export const auxiliaryRoster = (context: Asking, place: string, unitCode: string) =>
  at(asking(context), place, [], (reader, tenantId, today) => publicAuxiliaries(reader, tenantId, today, unitCode));

export const publishedSubjects = (context: Asking, place: string) => at(asking(context), place, [], publicSubjects);
