/** The kinds of enforcement action, as a portal lists them. */
import { ACTION_KIND, type ActionKind } from "../../kernel/vocabulary.js";
import { wordsOf } from "../../kernel/words.js";

export interface ActionKindInfo {
  readonly kind: ActionKind;
  readonly zh: string;
  readonly en: string;
}

export const actionKinds = (): ActionKindInfo[] => wordsOf(ACTION_KIND).map((kind) => ({ kind, ...ACTION_KIND[kind] }));
