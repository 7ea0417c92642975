/** Which powers go from whom to whom by whose decision: handed over, devolved, concentrated (处罚法§§18, 24; model §2.6). */
import type { LawRef } from "../../src/kernel/verdict.js";
import type { DecidingLevel, TransferKind } from "../../src/kernel/transfer-words.js";
import { ACTION_KIND, type ActionKind } from "../../src/kernel/vocabulary.js";
import { wordsOf } from "../../src/kernel/words.js";

/** What an organ is on one side of a transfer. */
export type TransferSide = "COUNTY_DEPARTMENT" | "DEPARTMENT" | "TOWNSHIP_OR_STREET";
export interface TransferRow {
  readonly deciders: readonly DecidingLevel[];
  readonly from: readonly TransferSide[];
  readonly to: readonly TransferSide[];
  /** Kinds of action that this way never carries. */
  readonly never: readonly ActionKind[];
  /** Whether compulsory measures tied to the power go with it (强制法§17). */
  readonly carriesMeasures: boolean;
  readonly law: readonly LawRef[];
}

/** 处罚法§24 hands over the power to penalise and no other; licences and the rest are devolved (WP-G-2-2). */
const ALL_BUT_PENALTIES = wordsOf(ACTION_KIND).filter((kind) => kind !== "PENALTY");

/** Read a row as: a transfer of this KIND is decided by one of these, goes FROM such an organ TO such a one, and NEVER carries those actions. */
export const TRANSFER_TABLE: Readonly<Record<TransferKind, TransferRow>> = {
  HANDED_OVER: { deciders: ["PROVINCE"], from: ["COUNTY_DEPARTMENT"], to: ["TOWNSHIP_OR_STREET"], never: ALL_BUT_PENALTIES, carriesMeasures: false, law: ["NL-CF-24"] },
  DEVOLVED: {
    deciders: ["STATE_COUNCIL", "PROVINCE", "PREFECTURE", "COUNTY"], from: ["COUNTY_DEPARTMENT", "DEPARTMENT"], to: ["COUNTY_DEPARTMENT", "TOWNSHIP_OR_STREET"],
    never: ["PENALTY", "COMPULSION"], carriesMeasures: false, law: ["WP-G-2-2", "NL-CF-24"],
  },
  CONCENTRATED: {
    deciders: ["STATE_COUNCIL", "PROVINCE"], from: ["COUNTY_DEPARTMENT", "DEPARTMENT"], to: ["COUNTY_DEPARTMENT", "DEPARTMENT"],
    never: ["COMPULSION"], carriesMeasures: true, law: ["WP-H-8-4", "NL-QZ-17-2"],
  },
};
