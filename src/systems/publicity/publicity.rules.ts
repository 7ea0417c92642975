/** Rules of publicity: what may not stand in a text, what a channel lacks, and what an item is worth on a day. */
import type { LegalDate } from "../../kernel/legal-date.js";
import { PRIVATE_DATUM, type ChannelFact, type DisclosureStanding, type DisclosureState, type PrivateDatum, type PublicityChannel } from "../../kernel/publicity-words.js";
import { wordsOf } from "../../kernel/words.js";

type Text = string | null | undefined;

/** Full-width digits read like others, and signs that cannot be seen hide nothing. */
const readable = (text: string): string => text.normalize("NFKC").replace(/\p{Cf}/gu, "");

const IDENTITY = /(?<!\d)[1-9]\d{5}[ -]?(?:(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[ -]?\d{3}[\dXx]|\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3})(?![\dA-Za-z])/u;
/** One in ten of them would pass for a card. */
const EVERY_IDENTITY = new RegExp(IDENTITY, "gu");
const MOBILE = /(?<!\d)(?:(?:\+|00)?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/u;
const CARD = /(?<!\d)\d{4}(?:[ -]?\d{4}){3}(?:[ -]?\d{1,3})?(?!\d)/gu;
const NAMED_ACCOUNT = /(?:账号|帐号|卡号|账户|帐户)[^\d\n]{0,12}\d[\d -]{7,28}\d/u;

/** The check sum of cards: other long numbers, such as codes of organisations and of matters, rarely have it by accident. */
function isCardNumber(number: string): boolean {
  const digits = [...number.replace(/\D/g, "")].reverse().map(Number);
  const sum = digits.reduce((total, digit, at) => total + (at % 2 === 0 ? digit : digit < 5 ? digit * 2 : digit * 2 - 9), 0);
  return sum % 10 === 0 && digits.some((digit) => digit > 0);
}

/** Read a row as: a text holds this DATUM of somebody when this finds it. */
const HOLDS: Readonly<Record<PrivateDatum, (text: string) => boolean>> = {
  IDENTITY_NUMBER: (text) => IDENTITY.test(text),
  MOBILE_PHONE: (text) => MOBILE.test(text),
  BANK_ACCOUNT: (text) => NAMED_ACCOUNT.test(text) || [...text.replace(EVERY_IDENTITY, "").matchAll(CARD)].some(([number]) => isCardNumber(number)),
};

/** What has to be taken out before any of these texts goes out. */
export function privateData(...texts: readonly Text[]): PrivateDatum[] {
  const all = texts.map((text) => readable(text ?? ""));
  return wordsOf(PRIVATE_DATUM).filter((datum) => all.some((text) => HOLDS[datum](text)));
}

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
