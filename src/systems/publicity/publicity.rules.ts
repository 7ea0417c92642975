/** Rules of publicity: what a channel lacks, and what an item is worth on a day. */
import type { LegalDate } from "../../kernel/legal-date.js";
import { readable } from "../../kernel/private-data.js";
import type { ChannelFact, DisclosureStanding, DisclosureState, PublicityChannel } from "../../kernel/publicity-words.js";

type Text = string | null | undefined;

export interface ChannelRecord {
  readonly channel: PublicityChannel;
  readonly publishedOn?: Text;
  readonly url?: Text;
  readonly location?: Text;
  readonly outlet?: Text;
  readonly issue?: Text;
  readonly copies?: number | null | undefined;
}

/** Read a row as: a publication by this CHANNEL is put on record with these facts. */
export const CHANNEL_NEEDS: Readonly<Record<PublicityChannel, readonly ChannelFact[]>> = {
  OWN_SITE: ["URL", "PUBLISHED_ON"],
  GOVERNMENT_SITE: ["URL", "PUBLISHED_ON"],
  NOTICE_BOARD: ["LOCATION", "PUBLISHED_ON"],
  BROADCAST: ["OUTLET", "PUBLISHED_ON"],
  TELEVISION: ["OUTLET", "PUBLISHED_ON"],
  PRESS: ["OUTLET", "ISSUE", "PUBLISHED_ON"],
  PRINTED: ["COPIES", "PUBLISHED_ON"],
};
const SAYS: Readonly<Record<ChannelFact, (record: ChannelRecord) => boolean>> = {
  URL: ({ url }) => Boolean(url?.trim()),
  LOCATION: ({ location }) => Boolean(location?.trim()),
  OUTLET: ({ outlet }) => Boolean(outlet?.trim()),
  ISSUE: ({ issue }) => Boolean(issue?.trim()),
  COPIES: ({ copies }) => (copies ?? 0) > 0,
  PUBLISHED_ON: ({ publishedOn }) => Boolean(publishedOn),
};
export const lacksOf = (record: ChannelRecord): ChannelFact[] => CHANNEL_NEEDS[record.channel].filter((fact) => !SAYS[fact](record));

export interface DisclosureDays {
  readonly state: DisclosureState;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly nextReviewOn: string | null;
  /** The day from which a later edition stood on a site; null while none does. */
  readonly replacedOn: string | null;
  /** Whether something it shows has changed since it was written. */
  readonly isOutrun: boolean;
}

/** Read from above: the first row that holds says what the item is worth on the day. */
export function standingOf({ state, validFrom, validTo, nextReviewOn, replacedOn, isOutrun }: DisclosureDays, on: LegalDate): DisclosureStanding {
  if (state === "WITHDRAWN") return "WITHDRAWN";
  if (state !== "PUBLISHED") return "UNPUBLISHED";
  if (replacedOn !== null && replacedOn <= on) return "REPLACED";
  if (validTo !== null && validTo < on) return "EXPIRED";
  if (on < validFrom) return "NOT_YET";
  return isOutrun || (nextReviewOn !== null && nextReviewOn < on) ? "TO_UPDATE" : "CURRENT";
}

const LANDLINE = /^0\d{2,3}-?\d{7,8}(?:-\d{1,6})?$/u;
const HOTLINE = /^(?:1[0-2]\d{1,3}|9[56]\d{3,4}|[48]00-?\d{3}-?\d{4})$/u;

/** As it is dialled and kept: full-width digits and spaces fall away. */
export const numberOf = (number: string): string => readable(number).replace(/[\s()]/gu, "").replace(/[–—]/gu, "-");
export const isPublicNumber = (number: string): boolean => LANDLINE.test(number) || HOTLINE.test(number);
