/** 公众查阅: what anybody may read of what organs disclose before they enforce, of one organ the whole, and of those who enforce, without signing in (TJ-3.1.1.1-1, WP-I-1-3). */
import type { LegalDate } from "../../kernel/legal-date.js";
import { PAGE_LIMIT, type PageRequest } from "../../kernel/page.js";
import { SECTIONS_OF_A_DOSSIER, type DisclosureCategory, type DossierSection } from "../../kernel/publicity-words.js";
import { atPlace, noRows, type Asking } from "../../platform/pages/at-place.js";
import type { Keyed } from "../../platform/pages/keyset.js";
import { fromRegisters, type RegisterFacts } from "./dossier.rules.js";
import { publishedDisclosures, publishedProfile, publishedRoster, type PublicDisclosureRow, type PublicProfileRow, type PublicRosterRow } from "./public.store.js";

type Maybe<T> = T | null | undefined;
export interface PublicDisclosuresFilter {
  readonly organ?: Maybe<string>; readonly categories?: Maybe<readonly DisclosureCategory[]>; readonly sections?: Maybe<readonly DossierSection[]>; readonly search?: Maybe<string>;
}

export const publicDisclosures = (context: Asking, place: string, asOf: Maybe<LegalDate>, { organ, categories = null, sections = null, search }: PublicDisclosuresFilter, page: PageRequest) =>
  atPlace(context, place, noRows<Keyed & PublicDisclosureRow>, (published) =>
    publishedDisclosures.page(published, [organ?.trim() || null, categories, sections, search?.trim() || null], [asOf ?? null], page), asOf);

const OF_A_PROFILE: readonly DossierSection[] = [...SECTIONS_OF_A_DOSSIER, "DECISIONS", "SUPERVISION"];

/** Sections in which nothing stands are not shown: what is missing is said to the organ alone (TJ-3.1.1.1-1, ZJ8-3). */
export const publicOrganProfile = (context: Asking, place: string, organ: string, asOf: Maybe<LegalDate>) =>
  atPlace(context, place, () => null, async (published) => {
    const { reader, tenantId, on } = published;
    const found = await publishedProfile(reader, tenantId, on, organ.trim());
    if (!found) return null;
    const { edges } = await publishedDisclosures.page(published, [found.organCode, null, OF_A_PROFILE, null], [], { first: PAGE_LIMIT });
    const items = edges.map(({ node }) => node);
    const sections = OF_A_PROFILE.map((section) => ({ section, items: items.filter((item) => item.section === section), registerCount: fromRegisters(registered(found), section) }));
    const profile = { ...found, dossier: dossierOf(found), contacts: found.contacts ?? [], sections: sections.filter(({ items: standing, registerCount }) => standing.length + registerCount > 0) };
    return isEmpty(profile) ? null : profile;
  }, asOf);

/** What the public registers say of the organ; its roster has a list of its own. */
const registered = ({ examinedOn, powers }: PublicProfileRow): RegisterFacts => ({ subjects: examinedOn ? 1 : 0, powers, roster: 0 });
const dossierOf = ({ dossierEdition, dossierUrl, dossierPublishedOn }: PublicProfileRow) =>
  dossierEdition === null ? null : { edition: dossierEdition, url: dossierUrl, publishedOn: dossierPublishedOn };
const isEmpty = ({ sections, contacts, dossier }: { readonly sections: readonly unknown[]; readonly contacts: readonly unknown[]; readonly dossier: unknown }): boolean =>
  sections.length === 0 && contacts.length === 0 && dossier === null;

/** Nobody of an organ that has not put its roster on a site (WP-I-1-3). */
export const publicRoster = (context: Asking, place: string, organ: string, isAuxiliary: Maybe<boolean>, page: PageRequest) =>
  atPlace(context, place, noRows<Keyed & PublicRosterRow>, (published) => publishedRoster.page(published, [organ.trim(), isAuxiliary ?? null], [], page));
