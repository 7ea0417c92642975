/** Administrative divisions (行政区划, GB/T 2260) of the places that tenants stand in. */
import { LEVEL, type Level } from "../../kernel/vocabulary.js";
import { wordsOf } from "../../kernel/words.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import { statement } from "../../platform/db/statement.js";
import { folded } from "../../platform/text/search-text.js";

export interface Division {
  readonly code: string;
  readonly name: string;
  readonly level: Level;
  readonly parentCode: string | null;
}

interface Row { readonly code: string; readonly name: string; readonly level: number; readonly parentCode: string | null }

export interface DivisionFilter {
  readonly parentCode?: string | null | undefined;
  readonly search?: string | null | undefined;
}

/** Without parent and search: the provinces. A search runs below the parent where one is given, else everywhere. */
const found = statement<Row>("reference.divisions", `
  SELECT code, name, level, parent_code AS "parentCode"
    FROM control.division
   WHERE ($1::text IS NULL OR parent_code = $1)
     AND ($2::text IS NULL OR position($2 IN name) > 0 OR code = $2)
     AND ($1 IS NOT NULL OR $2 IS NOT NULL OR parent_code IS NULL)
   ORDER BY code
   LIMIT 500`);

/** The column counts 1 to 4 from the province down. */
const LEVELS = wordsOf(LEVEL);

export async function divisions(reader: Reader, { parentCode, search }: DivisionFilter): Promise<Division[]> {
  const rows = await reader.rows(found, [parentCode ?? null, folded(search ?? "") || null]);
  return rows.map((row) => ({ ...row, level: LEVELS[row.level - 1] ?? "TOWNSHIP" }));
}
