/** 公众查阅: what anybody may read of what organs disclose before they enforce, and of an organ the six sections at once, without signing in (TJ-3.1.1.1-1). */
import type { LegalDate } from "../../kernel/legal-date.js";
import { PAGE_LIMIT, type PageRequest } from "../../kernel/page.js";
import { SECTIONS_OF_A_DOSSIER, type DisclosureCategory, type DossierSection } from "../../kernel/publicity-words.js";
import { atPlace, noRows, type Asking } from "../../platform/pages/at-place.js";
import type { Keyed } from "../../platform/pages/keyset.js";
import { publishedDisclosures, type PublicDisclosureRow } from "./public.store.js";

type Maybe<T> = T | null | undefined;
export interface PublicDisclosuresFilter {
  readonly organ?: Maybe<string>; readonly categories?: Maybe<readonly DisclosureCategory[]>; readonly sections?: Maybe<readonly DossierSection[]>; readonly search?: Maybe<string>;
}

export const publicDisclosures = (context: Asking, place: string, asOf: Maybe<LegalDate>, { organ, categories = null, sections = null, search }: PublicDisclosuresFilter, page: PageRequest) =>
  atPlace(context, place, noRows<Keyed & PublicDisclosureRow>, (published) =>
    publishedDisclosures.page(published, [organ?.trim() || null, categories, sections, search?.trim() || null], [asOf ?? null], page), asOf);

/** Sections in which nothing stands are not shown: what is missing is said to the organ alone. */
export async function publicOrganProfile(context: Asking, place: string, organ: string, asOf: Maybe<LegalDate>) {
  const { edges } = await publicDisclosures(context, place, asOf, { organ, sections: SECTIONS_OF_A_DOSSIER }, { first: PAGE_LIMIT });
  const items = edges.map(({ node }) => node);
  const [first] = items;
  if (!first) return null;
  const sections = SECTIONS_OF_A_DOSSIER.map((section) => ({ section, items: items.filter((item) => item.section === section) }));
  return { organ: first.organ, organCode: first.organCode, sections: sections.filter(({ items }) => items.length > 0) };
}
