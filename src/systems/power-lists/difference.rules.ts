/** What differs between two editions of a list, item by item and element by element, in words somebody can read. */
import { LIST_ELEMENT, type ItemDifferenceKind, type ListElement } from "../../kernel/list-words.js";
import { wordsOf } from "../../kernel/words.js";

/** An item with every element as text. */
export interface ReadableItem {
  readonly id: string; readonly listId: string; readonly code: string; readonly actionKind: string; readonly matter: string | null; readonly duty: string | null;
  readonly subject: string | null; readonly bases: string | null; readonly power: string | null; readonly target: string | null; readonly procedure: string | null;
  readonly responsibility: string | null; readonly responsiblePost: string | null;
}
export interface ElementDifference { readonly element: ListElement; readonly before: string | null; readonly after: string | null }
export interface ItemDifference {
  readonly code: string; readonly kind: ItemDifferenceKind; readonly beforeId: string | null; readonly afterId: string | null; readonly elements: readonly ElementDifference[];
}

const joined = (...texts: (string | null)[]): string | null => texts.filter(Boolean).join(",") || null;

/** Read a row as: of an item, this ELEMENT reads so. */
const READS: Readonly<Record<ListElement, (item: ReadableItem) => string | null>> = {
  DUTY: ({ duty }) => duty,
  SUBJECT: ({ subject }) => subject,
  BASES: ({ bases }) => bases,
  MATTER: ({ matter }) => matter,
  POWER: ({ power }) => power,
  TARGET: ({ target }) => target,
  PROCEDURE: ({ procedure }) => procedure,
  RESPONSIBILITY: ({ responsibility, responsiblePost }) => joined(responsibility, responsiblePost),
};

function elementsOf(before: ReadableItem | undefined, after: ReadableItem | undefined): ElementDifference[] {
  return wordsOf(LIST_ELEMENT)
    .map((element) => ({ element, before: before ? READS[element](before) : null, after: after ? READS[element](after) : null }))
    .filter((each) => each.before !== each.after);
}

/** By code; items that say the same in both are left out. */
export function differencesOf(earlier: readonly ReadableItem[], later: readonly ReadableItem[]): ItemDifference[] {
  const [before, after] = [earlier, later].map((items) => new Map(items.map((item) => [item.code, item]))) as [Map<string, ReadableItem>, Map<string, ReadableItem>];
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((code) => {
    const [was, is] = [before.get(code), after.get(code)];
    const elements = elementsOf(was, is);
    if (was && is && elements.length === 0 && was.actionKind === is.actionKind) return [];
    return [{ code, kind: was ? (is ? "CHANGED" : "REMOVED") : "ADDED", beforeId: was?.id ?? null, afterId: is?.id ?? null, elements }];
  });
}
