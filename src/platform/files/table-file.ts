/** A table file on its way out: its columns, and rows that come in batches so that none waits in memory for the last. */
import type { Cells, Column } from "../../kernel/table-columns.js";

export interface TableFile {
  /** What the sheet is called. */
  readonly title: string;
  readonly columns: readonly Column[];
  readonly batches: AsyncIterable<readonly Cells[]>;
}
/** Writes a file piece by piece. */
export type TableWriter = (file: TableFile) => AsyncGenerator<Uint8Array>;
