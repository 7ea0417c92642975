/** What a basis must be to carry an item: in force, published and on the list of what is valid where it is a normative document, and of the rank that the action needs. */
import { addMonths, type LegalDate } from "../../kernel/legal-date.js";
import { BASIS_FAULT, BASIS_RANK, type BasisCleanUpVerdict, type BasisFault, type BasisRank } from "../../kernel/list-words.js";
import type { ActionKind } from "../../kernel/vocabulary.js";
import { wordsOf } from "../../kernel/words.js";
import { basisStatus, type BasisDays, type ChangedDays } from "./power-lists.rules.js";

/** What a rule asks of a basis. */
export interface BasisFacts extends BasisDays, ChangedDays {
  readonly rank: BasisRank;
  /** The gazette, site or paper that carried it; null where none is on record. */
  readonly publishedIn: string | null;
  readonly cleanedUpOn: string | null;
  readonly cleanUpVerdict: BasisCleanUpVerdict | null;
}
export interface RestingItem { readonly actionKind: ActionKind; readonly bases: readonly BasisFacts[] | null }

/** Read a row as: to do this to somebody, one basis of the item must rank no lower than that; a rule alone compels nobody (AR-3.1-3). */
export const LOWEST_RANK: Readonly<Partial<Record<ActionKind, BasisRank>>> = {
  LICENCE: "LOCAL_GOVERNMENT_RULE",
  PENALTY: "LOCAL_GOVERNMENT_RULE",
  COMPULSION: "LOCAL_REGULATION",
  LEVY: "LOCAL_GOVERNMENT_RULE",
  FEE: "LOCAL_GOVERNMENT_RULE",
};

const RANKS = wordsOf(BASIS_RANK);
const reaches = (rank: BasisRank, lowest: BasisRank): boolean => RANKS.indexOf(rank) <= RANKS.indexOf(lowest);
const isDocument = (rank: BasisRank): boolean => rank === "NORMATIVE_DOCUMENT" || rank === "POLICY";

/** A clean-up comes round every two years (WP-J-11-1). */
const CLEAN_UP_MONTHS = 24;
/** The last day of the time in which a normative document is to be looked at again; null for what ranks higher, which nobody here cleans up. */
export const cleanUpDueOn = ({ rank, cleanedUpOn, effectiveOn }: Pick<BasisFacts, "rank" | "cleanedUpOn" | "effectiveOn">): LegalDate | null =>
  isDocument(rank) ? addMonths((cleanedUpOn ?? effectiveOn) as LegalDate, CLEAN_UP_MONTHS) : null;

/** Kept by a clean-up of the last two years; or too young for any to have come round (WP-J-11-1). */
function isInValidList(basis: BasisFacts, on: LegalDate): boolean {
  if (basis.cleanUpVerdict !== null && basis.cleanUpVerdict !== "KEPT") return false;
  const due = cleanUpDueOn(basis);
  return due === null || on <= due;
}

/** Why the basis carries nothing on the day; null when it may. */
export function faultOfBasis(basis: BasisFacts, on: LegalDate): BasisFault | null {
  const status = basisStatus(basis, on);
  // what is promulgated and not yet in force is prepared for: the month to adjust runs from promulgation (YB-2.1-7)
  if (status === "REPEALED" || status === "LAPSED") return "NOT_IN_FORCE";
  if (!isDocument(basis.rank)) return null;
  if (basis.publishedIn === null) return "UNPUBLISHED";
  return isInValidList(basis, on) ? null : "NOT_IN_VALID_LIST";
}

/** Every fault among an item's bases, each once. A basis without effect lends no rank; an item without bases lacks an element, which is said elsewhere. */
export function faultsOfItem({ actionKind, bases }: RestingItem, on: LegalDate): BasisFault[] {
  const found = new Set((bases ?? []).flatMap((basis) => faultOfBasis(basis, on) ?? []));
  const lowest = LOWEST_RANK[actionKind];
  const sound = (bases ?? []).filter((basis) => faultOfBasis(basis, on) === null);
  if (lowest && bases?.length && !sound.some(({ rank }) => reaches(rank, lowest))) found.add("RANK_TOO_LOW");
  return wordsOf(BASIS_FAULT).filter((fault) => found.has(fault));
}
