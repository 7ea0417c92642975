/** The addresses of imports: `POST /imports/<table>` with the file as its body. What comes in is read, checked and kept aside; nothing of it takes effect before somebody accepts it in the graph. */
import { createHash } from "node:crypto";
import { Router } from "express";
import type { Ability } from "../../kernel/abilities.js";
import { badInput, Denied, notFound } from "../../kernel/fault.js";
import { send } from "../http/answers.js";
import { collectBody, Unreadable } from "../http/body.js";
import { readCsv } from "./csv-read.format.js";
import { askedOf, fileRoute, requireFor, type FileContext, type FileRouteParts } from "./file-route.js";
import { readNdjson } from "./ndjson-read.format.js";
import { FILE_LIMITS, type ReadTable, type TableReader } from "./table-read.js";
import { readXlsx } from "./xlsx-read.format.js";

export interface ReceivedFile { readonly name: string; readonly sha256: string; readonly table: ReadTable }
/** A table that can be brought in: by whoever holds the ability, for what these parameters of the address name. */
export interface ImportTable<C> {
  readonly ability: Ability;
  readonly asked: readonly string[];
  /** What was kept aside, as the sender is told. */
  receive(context: C, file: ReceivedFile, asked: Readonly<Record<string, string>>): Promise<object>;
}
export interface ImportParts<C extends FileContext> extends FileRouteParts<C> { readonly tables: Readonly<Record<string, ImportTable<C>>> }

/** Read a row as: a body of this TYPE is read so. */
const READERS: Readonly<Record<string, TableReader>> = {
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": readXlsx,
  "text/csv": readCsv,
  "application/x-ndjson": readNdjson,
};
/** Letters of any script, digits and plain marks: what a name of a file is shown by, never opened by. */
const FILE_NAME = /^[\p{L}\p{N} ()（）._-]{1,120}$/u;

export const importRoutes = <C extends FileContext>(parts: ImportParts<C>): Router => Router().post("/imports/:table", fileRoute(parts, async ({ context, request, response }) => {
  const name = String(request.params["table"]);
  const table = Object.hasOwn(parts.tables, name) ? parts.tables[name] : undefined;
  if (!table) throw notFound();
  await requireFor(context, table.ability, `import.${name}`);
  const { name: fileName = "", ...asked } = askedOf(request, ["name", ...table.asked]);
  if (!FILE_NAME.test(fileName)) throw badInput({ path: "name", rule: "matches" });
  const read = READERS[(request.headers["content-type"] ?? "").split(";")[0]!.trim().toLowerCase()];
  if (!read) throw new Unreadable(415, new Denied("REQUEST_REJECTED", { rule: "http.contentType" }));
  const bytes = await collectBody(request, FILE_LIMITS.bytes);
  const received = { name: fileName, sha256: createHash("sha256").update(bytes).digest("hex"), table: read(bytes) };
  send(response, 201, "application/json; charset=utf-8", JSON.stringify({ data: await table.receive(context, received, asked) }));
}));
