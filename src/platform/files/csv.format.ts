/** Comma-separated files as RFC 4180 has them, with the mark by which spreadsheets know UTF-8. */
import { headOf, writeCell } from "../../kernel/table-columns.js";
import { guarded } from "./formula-guard.format.js";
import type { TableWriter } from "./table-file.js";

const BYTE_ORDER_MARK = "\uFEFF";
const quoted = (cell: string): string => (/[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const lineOf = (cells: readonly string[]): string => `${cells.map((cell) => quoted(guarded(cell))).join(",")}\r\n`;

export const writeCsv: TableWriter = async function* ({ columns, batches }) {
  yield Buffer.from(BYTE_ORDER_MARK + lineOf(columns.map(headOf)));
  for await (const rows of batches) yield Buffer.from(rows.map((row) => lineOf(columns.map((column) => writeCell(column, row[column.name])))).join(""));
};
