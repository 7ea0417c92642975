/** The addresses of exports: `GET /exports/<table>.<format>`. Who may see the list in the graph gets it as a file, row by row as he sees it there, and the access log says so. */
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Router } from "express";
import type { Ability } from "../../kernel/abilities.js";
import type { TableFormat } from "../../kernel/exchange-words.js";
import { notFound } from "../../kernel/fault.js";
import type { Cells, Column } from "../../kernel/table-columns.js";
import type { Label } from "../../kernel/words.js";
import { logAccess } from "../audit/access-log.store.js";
import { writeCsv } from "./csv.format.js";
import { askedOf, fileRoute, requireFor, type FileContext, type FileRouteParts } from "./file-route.js";
import { writeNdjson } from "./ndjson.format.js";
import type { TableWriter } from "./table-file.js";
import { writeXlsx } from "./xlsx.format.js";

/** A list that can be had as a file: by whoever holds the ability, narrowed by these parameters of the address. */
export interface ExportTable<C> {
  readonly title: Label;
  readonly ability: Ability;
  readonly columns: readonly Column[];
  readonly narrowedBy: readonly string[];
  rows(context: C, asked: Readonly<Record<string, string>>): AsyncIterable<readonly Cells[]>;
}
export interface ExportParts<C extends FileContext> extends FileRouteParts<C> { readonly tables: Readonly<Record<string, ExportTable<C>>> }

/** Read a row as: FORMAT is asked for by this ending, sent as this type, written so. */
const FORMATS: Readonly<Record<TableFormat, readonly [ending: string, type: string, write: TableWriter]>> = {
  XLSX: ["xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", writeXlsx],
  CSV: ["csv", "text/csv; charset=utf-8", writeCsv],
  NDJSON: ["ndjson", "application/x-ndjson; charset=utf-8", writeNdjson],
};

export const exportRoutes = <C extends FileContext>(parts: ExportParts<C>): Router => Router().get("/exports/:file", fileRoute(parts, async ({ context, request, response, head }) => {
  const file = String(request.params["file"]);
  const [name = "", ending] = file.split(".");
  const format = Object.values(FORMATS).find(([each]) => each === ending);
  const table = Object.hasOwn(parts.tables, name) ? parts.tables[name] : undefined;
  if (!table || !format || file !== `${name}.${ending}`) throw notFound();
  await requireFor(context, table.ability, `export.${name}`);
  const batches = table.rows(context, askedOf(request, table.narrowedBy));
  await logAccess(context, { outcome: "READ", action: `export.${name}`, requestId: head.requestId });
  const [, type, write] = format;
  response.setHeader("content-type", type);
  response.setHeader("content-disposition", `attachment; filename="${name}-${context.today}.${ending}"`);
  await pipeline(Readable.from(write({ title: table.title.zh, columns: table.columns, batches })), response);
}));
