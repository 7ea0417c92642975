/** The oracle: authority.tsv, cell by cell, as the domain model transcribes it (§2.10). */
import { readFileSync } from "node:fs";
import { join } from "node:path";

export interface Cell {
  readonly line: number;
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly kind: string;
  readonly condition: string;
  readonly answer: string;
  readonly share: string;
  readonly refusal: string;
  readonly clause: string;
  readonly note: string;
}

const FILE = join(import.meta.dirname, "../../../test/policies/authority.tsv");

export function readCells(table: "ASSESS" | "DELEGATE" | "READ"): Cell[] {
  const [, ...lines] = readFileSync(FILE, "utf8").trimEnd().split("\n");
  return lines
    .map((text, place) => ({ fields: text.split("\t"), line: place + 2 }))
    .map(({ fields, line }): Cell => {
      const [name, row, column, kind, condition, answer, share, refusal, clause, note] = fields as [string, string, string, string, string, string, string, string, string, string];
      return { line, table: name, row, column, kind, condition, answer, share, refusal, clause, note };
    })
    .filter((cell) => cell.table === table);
}

export function titleOf(c: Cell): string {
  const question = [c.row, "→", c.column, c.kind, c.condition === "-" ? "-" : `[${c.condition}]`].filter((word) => word !== "-").join(" ");
  const answer = [c.answer, c.share, c.refusal].filter((word) => word !== "-").join(" ");
  return `${question}: ${answer} (${c.clause})`;
}
export const clausesOf = (c: Cell): string[] => (c.clause === "-" ? [] : c.clause.split(","));
export const orNull = (text: string): string | null => (text === "-" ? null : text);
