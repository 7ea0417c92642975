/** The shape of a bureau's dossier in a world: what it discloses, at which numbers it is reached, each with its sentence. */
import type { ContactKind, DisclosureCategory, DossierSection } from "../../src/kernel/publicity-words.js";

interface Said { readonly says: string; readonly unit: string }

export interface DisclosureFact extends Said {
  readonly section: DossierSection; readonly category: DisclosureCategory; readonly title: string; readonly body: string;
  /** Where its notice board hangs, if it hangs on one. */
  readonly board?: string;
}
export interface ContactFact extends Said { readonly kind: ContactKind; readonly number: string; readonly hours: string }

export interface DossierFact extends Said {
  /** The day on which everything was reviewed and went on the page. */
  readonly publishedOn: string;
  readonly url: string;
  readonly items: readonly DisclosureFact[];
  readonly contacts: readonly ContactFact[];
}
