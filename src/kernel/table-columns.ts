/** Columns of a table file: what each is called in both languages, how its value is written into a cell, and how a cell is read and checked. */
import type { CellRule } from "./exchange-words.js";
import { findLegalDate } from "./legal-date.js";
import { isWord, wordsOf, type Label, type WordList } from "./words.js";

/** What a row of the graph says in a column: one text, several in their order, or nothing. */
export type CellValue = string | readonly string[] | null;
export type Cells = Readonly<Record<string, CellValue>>;
/** A cell as read: its value, or the rule that it breaks. */
export type CellRead = { readonly value: CellValue } | { readonly rule: CellRule };

export interface CellKind {
  write(value: NonNullable<CellValue>): string;
  /** Of a text that is not empty. */
  read(text: string): CellRead;
}
export interface Column extends CellKind {
  readonly name: string;
  readonly label: Label;
  readonly isNeeded: boolean;
}

const joined = (value: NonNullable<CellValue>): string => (typeof value === "string" ? value : value.join("\n"));
const UNSEEN = /[\p{Cc}\p{Cf}]/u;

/** One line between two lengths, without signs that cannot be seen. */
export const text = (least: number, most: number): CellKind => ({
  write: joined,
  read: (cell) => (cell.length < least ? { rule: "TOO_SHORT" } : cell.length > most ? { rule: "TOO_LONG" } : UNSEEN.test(cell) ? { rule: "UNSEEN_SIGN" } : { value: cell }),
});

/** A text that may go over several lines. */
export const passage = (most: number): CellKind => ({ write: joined, read: (cell) => (cell.length > most ? { rule: "TOO_LONG" } : cell.includes("\0") ? { rule: "UNSEEN_SIGN" } : { value: cell }) });

/** Lines of one cell, each a text of its own. */
export const lines = (many: number, most: number): CellKind => ({
  write: joined,
  read(cell) {
    const each = cell.split("\n").map((line) => line.trim()).filter((line) => line !== "");
    if (each.length > many) return { rule: "TOO_MANY" };
    if (each.some((line) => line.length > most)) return { rule: "TOO_LONG" };
    return each.some((line) => UNSEEN.test(line)) ? { rule: "UNSEEN_SIGN" } : { value: each };
  },
});

/** A word of a closed list: written in Chinese, read in Chinese, English or as the graph names it. */
export const word = <W extends string>(list: WordList<W>): CellKind => ({
  write: (value) => (isWord(list, value) ? list[value].zh : joined(value)),
  read(cell) {
    const found = wordsOf(list).find((each) => each === cell || list[each].zh === cell || list[each].en === cell);
    return found ? { value: found } : { rule: "UNKNOWN_WORD" };
  },
});

/** The day that a sheet shows for a number, where somebody typed one into a cell of that form. */
const SHEET_DAY = /^\d{5}$/;
const FIRST_SHEET_DAY = Date.UTC(1899, 11, 30);
export const day: CellKind = {
  write: joined,
  read(cell) {
    const iso = SHEET_DAY.test(cell) ? new Date(FIRST_SHEET_DAY + Number(cell) * 86_400_000).toISOString().slice(0, 10) : cell.replaceAll("/", "-");
    return findLegalDate(iso) ? { value: iso } : { rule: "NOT_A_DAY" };
  },
};

export const address = (most: number): CellKind => ({
  write: joined,
  read(cell) {
    if (cell.length > most) return { rule: "TOO_LONG" };
    return URL.canParse(cell) && /^https?:\/\/[^/\s]+\.[^/\s]+/.test(cell) ? { value: cell } : { rule: "NOT_AN_ADDRESS" };
  },
});

/** Read a row as: COLUMN: [what it is called, what its cells hold, whether one may stay empty]. */
export type ColumnRows = Readonly<Record<string, readonly [label: Label, kind: CellKind, need: "NEEDED" | "MAY_BE_EMPTY"]>>;
export const columns = (rows: ColumnRows): readonly Column[] =>
  Object.entries(rows).map(([name, [label, kind, need]]) => ({ name, label, isNeeded: need === "NEEDED", write: kind.write, read: kind.read }));

export const readCell = ({ isNeeded, read }: Column, cell: string): CellRead => {
  const trimmed = cell.replaceAll("\r\n", "\n").trim();
  return trimmed !== "" ? read(trimmed) : isNeeded ? { rule: "MISSING" } : { value: null };
};
export const writeCell = ({ write }: Column, value: CellValue | undefined): string => (value === null || value === undefined ? "" : write(value));
/** What stands above a column: in both languages, so that whoever reads one finds it. */
export const headOf = ({ label: { zh, en } }: Column): string => `${zh} ${en}`;
