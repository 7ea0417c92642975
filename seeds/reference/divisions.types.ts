/** Shape of divisions.json: places of GB/T 2260 and, below the county, of the statistical code of townships and streets. */
import type { Level } from "../../src/kernel/vocabulary.js";

export interface Division {
  /** Six digits down to the county, nine digits for townships and streets. */
  readonly code: string;
  readonly name: string;
  readonly level: Level;
  readonly parent: string | null;
}

export interface DivisionFile { readonly source: string; readonly divisions: readonly Division[] }
