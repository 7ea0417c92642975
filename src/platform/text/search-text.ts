/** How a Chinese name is found and sorted: by its characters, its syllables and their initials. */
import type * as Pinyin from "pinyin-pro";
import { onDemand } from "../config/on-demand.js";

const dictionary = onDemand<typeof Pinyin>("pinyin-pro");

/** Compatibility forms and letter case are one to a person who searches: full-width Ａ, radical ⼈ and 人 alike. */
export const folded = (text: string): string => text.normalize("NFKC").trim().toLowerCase();

const syllablesOf = (text: string): string[] => dictionary().pinyin(text, { toneType: "none", type: "array", nonZh: "consecutive" }).map(folded).filter(Boolean);

export interface Findable { readonly searchText: string; readonly sortText: string }

/** One form a line, so that a search for `rsj` or `renshe` never matches across two forms. */
export function findableBy(name: string, shortName: string | null): Findable {
  const forms = [name, shortName].filter((form) => form !== null).map(folded);
  const syllables = forms.map(syllablesOf);
  const lines = forms.flatMap((form, at) => [form, syllables[at]!.join(""), syllables[at]!.map((s) => s[0]).join("")]);
  return { searchText: `\n${[...new Set(lines)].join("\n")}\n`, sortText: syllables[0]!.join(" ") };
}

/** What was typed, as a LIKE pattern: `%`, `_` and `\` mean themselves. */
export const containing = (typed: string): string => `%${folded(typed).replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
