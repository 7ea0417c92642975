/** Reads comma-separated files: UTF-8, or else GB 18030 as Chinese spreadsheets write it; apostrophes that guard against formulas come off. */
import { isUtf8 } from "node:buffer";
import type * as CsvParse from "csv-parse/sync";
import { onDemand } from "../config/on-demand.js";
import { Denied } from "../../kernel/fault.js";
import type { ReadRow } from "../../kernel/table-columns.js";
import { unguarded } from "./formula-guard.format.js";
import { FILE_LIMITS, unreadableFile, withinLimits, type TableReader } from "./table-read.js";

const csv = onDemand<typeof CsvParse>("csv-parse/sync");
const isEmpty = (cells: readonly string[]): boolean => cells.every((cell) => cell === "");

export const readCsv: TableReader = (bytes) => {
  const text = new TextDecoder(isUtf8(bytes) ? "utf-8" : "gb18030").decode(bytes);
  if (text.includes("\0") || text.includes("\uFFFD")) throw unreadableFile("notATable");
  const rows: ReadRow[] = [];
  try {
    const records = csv().parse(text, { bom: true, relax_column_count: true, to: FILE_LIMITS.rows + 1, max_record_size: FILE_LIMITS.columns * FILE_LIMITS.cell }) as unknown as string[][];
    records.forEach((cells, index) => {
      for (const cell of cells) withinLimits(index + 1, cells.length - 1, cell.length);
      if (!isEmpty(cells)) rows.push({ number: index + 1, cells: cells.map(unguarded) });
    });
  } catch (error) {
    throw error instanceof Denied ? error : unreadableFile("notATable");
  }
  return { sheet: "CSV", rows };
};
