/** A verdict: the answer of a policy, always with the rule that gave it, the reason, the law and the way there. */
import type { Code } from "./codes.js";
import type { RelationKind } from "./vocabulary.js";
import { label, type Label } from "./words.js";

/** Id of a row of the conformance matrix (`YB-2.4.1-3`) or an article of a law (`强制法§17`). */
export type LawRef = string;

/** One step of the way: SUBJECT — relation → OBJECT, both unit ids. */
export interface PathStep { readonly from: string; readonly relation: RelationKind; readonly to: string }

export interface Verdict {
  readonly allowed: boolean;
  /** The row of the table that answered, e.g. `assess.OWN_GOVERNMENT.DEPT_LOCAL`. */
  readonly rule: string;
  /** The reason as a code of kernel/codes.ts; its sentence comes from there in the reader's language. */
  readonly because: Code;
  /** The fact the answer hung on, in the reader's language, where the row depends on one. */
  readonly condition?: Label | undefined;
  readonly law: readonly LawRef[];
  readonly path: readonly PathStep[];
}

/** What a row hangs on when none of its named facts holds. */
export const OTHERWISE = label("其他情形", "otherwise");

/** Version of the tables below permissions/policies; it rises with every change of an answer. */
export const RULES_VERSION = "2026.11.2";
