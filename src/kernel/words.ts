/** A closed list of the domain's words: English identifier → Chinese term and English label. */

export interface Label { readonly zh: string; readonly en: string }
export type WordList<W extends string> = Readonly<Record<W, Label>>;

/** The same thing said in both languages: label("中文", "English"). */
export const label = (zh: string, en: string): Label => Object.freeze({ zh, en });

/** Read a row as: IDENTIFIER: ["中文", "English"]. */
export const words = <W extends string>(rows: Record<W, readonly [zh: string, en: string]>): WordList<W> =>
  Object.freeze(
    Object.fromEntries(Object.entries<readonly [string, string]>(rows).map(([word, [zh, en]]) => [word, label(zh, en)])),
  ) as WordList<W>;

export const wordsOf = <W extends string>(list: WordList<W>): W[] => Object.keys(list) as W[];

export const isWord = <W extends string>(list: WordList<W>, value: unknown): value is W =>
  typeof value === "string" && Object.hasOwn(list, value);
