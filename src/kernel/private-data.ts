/** What may not stand in a text that goes out: numbers by which somebody is known, called or paid (ZJ8-6-2, ZJ8-3). */
import { PRIVATE_DATUM, type PrivateDatum } from "./publicity-words.js";
import { wordsOf } from "./words.js";

type Text = string | null | undefined;

/** Full-width digits read like others, and signs that cannot be seen hide nothing. */
export const readable = (text: string): string => text.normalize("NFKC").replace(/\p{Cf}/gu, "");

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
