/** What is published of disclosures: the question that the role of anonymous readers may ask the database, and nothing else. */
import type { DisclosureCategory, DisclosureKind, DossierSection, PublicityChannel } from "../../kernel/publicity-words.js";
import { publishedListOf } from "../../platform/pages/published.store.js";

export interface PublicDisclosureRow {
  readonly organ: string; readonly organCode: string; readonly edition: number; readonly kind: DisclosureKind; readonly category: DisclosureCategory; readonly section: DossierSection | null;
  readonly title: string; readonly body: string; readonly validFrom: string; readonly validTo: string | null; readonly publishedOn: string;
  readonly places: readonly {
    readonly channel: PublicityChannel; readonly publishedOn: string; readonly url: string | null; readonly location: string | null; readonly outlet: string | null; readonly issue: string | null;
  }[];
}
export const publishedDisclosures = publishedListOf<PublicDisclosureRow>({
  system: "publicity", question: "published_disclosures", filter: ["text", "text[]", "text[]", "text"],
  columns: `organ, organ_code AS "organCode", edition, kind, category, section, title, body, valid_from AS "validFrom", valid_to AS "validTo", published_on AS "publishedOn", places`,
});
