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
/** Signs as the graph counts them: a rare character is one, though it takes two units. */
const signs = (text: string): number => text.length - (text.match(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)?.length ?? 0);

/** One line between two lengths, without signs that cannot be seen. */
export const text = (least: number, most: number): CellKind => ({
  write: joined,
  read: (cell) => (signs(cell) < least ? { rule: "TOO_SHORT" } : signs(cell) > most ? { rule: "TOO_LONG" } : UNSEEN.test(cell) ? { rule: "UNSEEN_SIGN" } : { value: cell }),
});

/** A text that may go over several lines. */
export const passage = (most: number): CellKind => ({ write: joined, read: (cell) => (signs(cell) > most ? { rule: "TOO_LONG" } : cell.includes("\0") ? { rule: "UNSEEN_SIGN" } : { value: cell }) });

/** Lines of one cell, each a text of its own. */
export const lines = (many: number, most: number): CellKind => ({
  write: joined,
  read(cell) {
    const each = cell.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== "");
    if (each.length > many) return { rule: "TOO_MANY" };
    if (each.some((line) => signs(line) > most)) return { rule: "TOO_LONG" };
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
    return URL.canParse(cell) && /^https?:\/\/[^/\s]+\.[^/\s]+/i.test(cell) ? { value: cell } : { rule: "NOT_AN_ADDRESS" };
  },
});

/** Read a row as: COLUMN: [what it is called, what its cells hold, whether one may stay empty]. */
export type ColumnRows = Readonly<Record<string, readonly [label: Label, kind: CellKind, need: "NEEDED" | "MAY_BE_EMPTY"]>>;
export const columns = (rows: ColumnRows): readonly Column[] =>
  Object.entries(rows).map(([name, [label, kind, need]]) => ({ name, label, isNeeded: need === "NEEDED", write: kind.write, read: kind.read }));

export const readCell = ({ isNeeded, read }: Column, cell: string): CellRead => {
  const trimmed = cell.trim();
  return trimmed !== "" ? read(trimmed) : isNeeded ? { rule: "MISSING" } : { value: null };
};
export const writeCell = ({ write }: Column, value: CellValue | undefined): string => (value === null || value === undefined ? "" : write(value));
/** What stands above a column: in both languages, so that whoever reads one finds it. */
export const headOf = ({ label: { zh, en } }: Column): string => `${zh} ${en}`;

/** A, B … Z, AA … as a sheet counts its columns, from 0. */
export const columnLetter = (index: number): string => (index < 26 ? "" : columnLetter(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

/** A cell of a file: a text, or why what stands there cannot be taken for one. */
export type ReadCell = string | { readonly rule: CellRule };
/** A row by the number that a spreadsheet shows. */
export interface ReadRow { readonly number: number; readonly cells: readonly (ReadCell | undefined)[] }

export interface CellFault { readonly row: number; readonly column: string | null; readonly field: string | null; readonly rule: CellRule }
export interface SoundRow { readonly number: number; readonly cells: Cells }
/** Rows whose every cell is sound by itself, and what is wrong with the others; where the head has a fault, no row is read. */
export interface TableRead { readonly rows: readonly SoundRow[]; readonly faults: readonly CellFault[]; placeOf(field: string): string | null }

const namesOf = (column: Column): string[] => [headOf(column), column.label.zh, column.label.en, column.name];

export function readTable(table: readonly Column[], [head, ...rest]: readonly ReadRow[], key: string): TableRead {
  const named = (head?.cells ?? []).map((cell) => (typeof cell === "string" ? table.find((column) => namesOf(column).includes(cell.trim())) : undefined));
  const placeOf = (field: string): string | null => {
    const at = named.findIndex((column) => column?.name === field);
    return at < 0 ? null : columnLetter(at);
  };
  const headFaults = [
    ...named.flatMap((column, at): CellFault[] => {
      const isBlank = (head!.cells[at] ?? "") === "";
      const rule = !column ? (isBlank ? undefined : "UNKNOWN_COLUMN") : named.indexOf(column) < at ? "REPEATED" : undefined;
      return rule ? [{ row: head!.number, column: columnLetter(at), field: column?.name ?? null, rule }] : [];
    }),
    ...table.filter((column) => !named.includes(column)).map(({ name }): CellFault => ({ row: head?.number ?? 1, column: null, field: name, rule: "MISSING_COLUMN" })),
  ];
  if (headFaults.length > 0) return { rows: [], faults: headFaults, placeOf };
  const read = rest.map((row) => readRow(named, row));
  const known = new Set<string>();
  const repeated = read.flatMap(({ number, cells }): CellFault[] => {
    const value = cells[key];
    if (typeof value !== "string") return [];
    if (known.has(value)) return [{ row: number, column: placeOf(key), field: key, rule: "REPEATED" }];
    known.add(value);
    return [];
  });
  const faults = [...read.flatMap((row) => row.faults), ...repeated];
  const bad = new Set(faults.map(({ row }) => row));
  return { rows: read.filter(({ number }) => !bad.has(number)), faults, placeOf };
}

function readRow(named: readonly (Column | undefined)[], { number, cells }: ReadRow): SoundRow & { readonly faults: readonly CellFault[] } {
  const values: Record<string, CellValue> = {};
  const faults: CellFault[] = [];
  for (let at = 0; at < Math.max(named.length, cells.length); at += 1) {
    const [column, cell = ""] = [named[at], cells[at]];
    const read: CellRead = !column ? (cell === "" ? { value: null } : { rule: "UNKNOWN_COLUMN" }) : typeof cell === "string" ? readCell(column, cell) : cell;
    if ("rule" in read) faults.push({ row: number, column: columnLetter(at), field: column?.name ?? null, rule: read.rule });
    else if (column) values[column.name] = read.value;
  }
  return { number, cells: values, faults };
}
