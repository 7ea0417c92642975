/** The shape of what departments of a world have published: laws as they were promulgated, powers that rest on them, and one edition of each department. */
import type { BasisRank } from "../../src/kernel/list-words.js";
import type { ActionKind } from "../../src/kernel/vocabulary.js";

/** Read as: [title, rank, issuer, number, day of promulgation, first day in force]. */
export type LawFact = readonly [title: string, rank: BasisRank, issuer: string, number: string, promulgated: string, effective: string];

export interface PowerFact {
  readonly kind: ActionKind;
  readonly matter: string;
  readonly duty: string;
  readonly power: string;
  readonly target: string;
  readonly flow: readonly string[];
  /** Read as: [key of the law, its articles]. */
  readonly rests: readonly (readonly [law: string, articles: string])[];
}

export interface PublishedListFact {
  readonly says: string;
  readonly unit: string;
  readonly title: string;
  /** The post that answers for its items. */
  readonly post: string;
  /** Begins the code of each item. */
  readonly prefix: string;
  /** Read as: [unit that executes and keeps them, keys of laws]; a power rests on what is kept here. */
  readonly keeps: readonly (readonly [unit: string, laws: readonly string[]])[];
  readonly powers: readonly string[];
  readonly examined: string;
  readonly published: string;
  /** Read as: [site of the government, site of the department]. */
  readonly sites: readonly [government: string, department: string];
  /** Years for which its legal section compiled the catalogue of bases: the day. */
  readonly compiled?: readonly string[];
}
