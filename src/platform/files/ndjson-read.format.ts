/** Reads lines of JSON as they went out: each line an object and a row, the names of all of them the head, a list in a cell its lines. */
import type { ReadCell, ReadRow } from "../../kernel/table-columns.js";
import { unreadableFile, withinLimits, type TableReader } from "./table-read.js";
import { decoded } from "./text-encoding.format.js";

function* linesOf(text: string): Generator<string> {
  for (let from = 0, to = 0; from <= text.length; from = to + 1) {
    to = text.indexOf("\n", from);
    if (to < 0) to = text.length;
    yield text.slice(from, to);
  }
}

function objectIn(line: string): object {
  try {
    const read: unknown = JSON.parse(line);
    if (typeof read === "object" && read !== null && !Array.isArray(read)) return read;
  } catch {
    // told below, like any other line that is none
  }
  throw unreadableFile("notATable");
}

/** A number that JSON has rounded is no identifier any more. */
function cellOf(value: unknown): ReadCell {
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (typeof value === "number") return Number.isInteger(value) && !Number.isSafeInteger(value) ? { rule: "ROUNDED" } : String(value);
  const isList = Array.isArray(value) && value.every((each) => typeof each === "string" && !each.includes("\n"));
  return isList ? value.join("\n") : { rule: "NOT_A_TEXT" };
}

export const readNdjson: TableReader = (bytes) => {
  const { text, isLost } = decoded(bytes);
  const columns = new Map<string, number>();
  const rows: ReadRow[] = [];
  let number = 0;
  for (const line of linesOf(text)) {
    number += 1;
    if (isLost(line)) throw unreadableFile(`undecodableInRow${number}`);
    if (line.trim() === "") continue;
    withinLimits(rows.length + 2, 0, 0);
    const cells: (ReadCell | undefined)[] = [];
    for (const [name, value] of Object.entries(objectIn(line))) {
      const column = columns.get(name) ?? columns.size;
      columns.set(name, column);
      const cell = cellOf(value);
      withinLimits(0, column, typeof cell === "string" ? cell.length : 0);
      cells[column] = cell;
    }
    rows.push({ number, cells });
  }
  return { sheet: "NDJSON", rows: [{ number: 1, cells: [...columns.keys()] }, ...rows] };
};
