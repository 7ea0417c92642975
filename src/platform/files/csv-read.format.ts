/** Reads comma-separated files, and those that a spreadsheet separates with tabs, in any encoding of theirs; apostrophes that guard against formulas come off. */
import type * as CsvParse from "csv-parse/sync";
import { onDemand } from "../config/on-demand.js";
import { Denied } from "../../kernel/fault.js";
import type { ReadRow } from "../../kernel/table-columns.js";
import { unguarded } from "./formula-guard.format.js";
import { isErrno } from "./kept-file.js";
import { FILE_LIMITS, unreadableFile, withinLimits, type TableReader } from "./table-read.js";
import { decoded } from "./text-encoding.format.js";

const csv = onDemand<typeof CsvParse>("csv-parse/sync");
const isEmpty = (cells: readonly string[]): boolean => cells.every((cell) => cell === "");
/** What stands between the names of the head stands between all cells. */
const between = (text: string): string => (/^[^,\r\n]*\t/.test(text) ? "\t" : ",");

export const readCsv: TableReader = (bytes) => {
  const { text, isLost } = decoded(bytes);
  const rows: ReadRow[] = [];
  try {
    const records = csv().parse(text, {
      bom: true, delimiter: between(text), relax_column_count: true, to: FILE_LIMITS.rows + 1, max_record_size: FILE_LIMITS.columns * FILE_LIMITS.cell,
      // asked for each cell as it is read, so that one row cannot grow without end
      cast(cell, { index }) {
        withinLimits(0, index, cell.length);
        return cell;
      },
    }) as unknown as string[][];
    withinLimits(records.length, 0, 0);
    records.forEach((cells, at) => {
      if (cells.some(isLost)) throw unreadableFile(`undecodableInRow${at + 1}`);
      if (!isEmpty(cells)) rows.push({ number: at + 1, cells: cells.map(unguarded) });
    });
  } catch (error) {
    throw error instanceof Denied ? error : unreadableFile(isErrno(error, "CSV_MAX_RECORD_SIZE") ? "cellTooLong" : "notATable");
  }
  return { sheet: "CSV", rows };
};
