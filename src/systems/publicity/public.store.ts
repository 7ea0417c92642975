/** What is published of disclosures, organs and those who enforce for them: questions that the role of anonymous readers may ask the database, and nothing else. */
import type { ContactKind, DisclosureCategory, DisclosureKind, DossierSection, PublicityChannel } from "../../kernel/publicity-words.js";
import type { EnforcementArea } from "../../kernel/officer-words.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import { statement } from "../../platform/db/statement.js";
import type { Reader } from "../../platform/db/tenant-database.js";
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

export interface PublicProfileRow {
  readonly organ: string; readonly organCode: string; readonly examinedOn: string | null; readonly powers: number; readonly listEdition: number | null;
  readonly dossierEdition: number | null; readonly dossierUrl: string | null; readonly dossierPublishedOn: string | null;
  readonly contacts: readonly { readonly unit: string; readonly kind: ContactKind; readonly number: string; readonly hours: string }[] | null;
}
const profile = statement<PublicProfileRow>(
  "publicity.published_profile",
  `SELECT organ, organ_code AS "organCode", examined_on AS "examinedOn", powers, list_edition AS "listEdition", dossier_edition AS "dossierEdition", dossier_url AS "dossierUrl",
          dossier_published_on AS "dossierPublishedOn", contacts FROM published_profile($1::uuid, $2::date, $3::text)`,
);
export const publishedProfile = (reader: Reader, tenantId: string, on: LegalDate, organ: string) => reader.first(profile, [tenantId, on, organ]);

export interface PublicRosterRow {
  readonly name: string; readonly unit: string; readonly unitCode: string; readonly isAuxiliary: boolean; readonly areas: EnforcementArea[]; readonly certificateNumber: string | null;
}
export const publishedRoster = publishedListOf<PublicRosterRow>({
  system: "publicity", question: "published_roster", filter: ["text", "boolean"],
  columns: `name, unit, unit_code AS "unitCode", is_auxiliary AS "isAuxiliary", areas, "number" AS "certificateNumber"`,
});
