/** One JSON object a line, by the names and identifiers that the graph uses; for programs, so nothing is put into words. */
import type { TableWriter } from "./table-file.js";

export const writeNdjson: TableWriter = async function* ({ columns, batches }) {
  for await (const rows of batches) {
    yield Buffer.from(rows.map((row) => `${JSON.stringify(Object.fromEntries(columns.map(({ name }) => [name, row[name] ?? null])))}\n`).join(""));
  }
};
