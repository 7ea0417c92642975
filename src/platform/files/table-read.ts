/** A table as a file says it: rows by the number a spreadsheet shows, cells by their column, and what of them is no text one could keep. */
import { badInput, type Denied } from "../../kernel/fault.js";
import type { ReadRow } from "../../kernel/table-columns.js";

export interface ReadTable { readonly sheet: string; readonly rows: readonly ReadRow[] }
export type TableReader = (bytes: Uint8Array) => ReadTable;

/** What a file may ask of us, whatever it says of itself: `text` are the signs of all its cells together, `elements` those of one part of a workbook. */
export const FILE_LIMITS = {
  bytes: 5 * 1024 * 1024, parts: 200, inflated: 48 * 1024 * 1024, text: 16 * 1024 * 1024, elements: 2_500_000, rows: 10_001, columns: 64, cell: 32_767,
} as const;

type FileRule = "notATable" | "tooManyRows" | "tooManyColumns" | "cellTooLong" | "inflatesTooFar" | "tooManyParts" | "declaresEntities" | `undecodableInRow${number}`;
/** The rule is named, the content never. */
export const unreadableFile = (rule: FileRule): Denied => badInput({ path: "file", rule });

export function withinLimits(rows: number, column: number, length: number): void {
  if (rows > FILE_LIMITS.rows) throw unreadableFile("tooManyRows");
  if (column >= FILE_LIMITS.columns) throw unreadableFile("tooManyColumns");
  if (length > FILE_LIMITS.cell) throw unreadableFile("cellTooLong");
}
