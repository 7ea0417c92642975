/** The addresses of exports: `GET /exports/<table>.<format>`. Who may see the list in the graph gets it as a file, row by row as he sees it there at one moment, and the access log says so. */
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Router } from "express";
import type { Ability } from "../../kernel/abilities.js";
import type { TableFormat } from "../../kernel/exchange-words.js";
import { Denied, notFound } from "../../kernel/fault.js";
import type { Id } from "../../kernel/ids.js";
import type { Cells, Column } from "../../kernel/table-columns.js";
import type { Label } from "../../kernel/words.js";
import { logAccess } from "../audit/access-log.store.js";
import type { Reader } from "../db/tenant-database.js";
import { writeCsv } from "./csv.format.js";
import { askedOf, fileRoute, requireFor, type FileAsked, type FileContext, type FileRouteParts } from "./file-route.js";
import { writeNdjson } from "./ndjson.format.js";
import type { TableWriter } from "./table-file.js";
import { writeXlsx } from "./xlsx.format.js";

/** A list that can be had as a file: by whoever holds the ability, narrowed by these parameters of the address. */
export interface ExportTable<C> {
  readonly title: Label;
  readonly ability: Ability;
  readonly columns: readonly Column[];
  readonly narrowedBy: readonly string[];
  /** What is asked for is tried at once; what it answers is read, when it is read, of one moment. */
  rows(context: C, asked: Readonly<Record<string, string>>): (moment: Reader) => AsyncIterable<readonly Cells[]>;
}
/** Each holds a connection and one moment of the database: how long, in milliseconds, and how many at once, of a tenant and in all. */
export interface ExportLimits { readonly longest: number; readonly ofTenant: number; readonly inAll: number }
export interface ExportParts<C extends FileContext> extends FileRouteParts<C> {
  readonly tables: Readonly<Record<string, ExportTable<C>>>;
  readonly limits: ExportLimits;
}

/** Read a row as: FORMAT is asked for by this ending, sent as this type, written so. */
const FORMATS: Readonly<Record<TableFormat, readonly [ending: string, type: string, write: TableWriter]>> = {
  XLSX: ["xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", writeXlsx],
  CSV: ["csv", "text/csv; charset=utf-8", writeCsv],
  NDJSON: ["ndjson", "application/x-ndjson; charset=utf-8", writeNdjson],
};

const sum = (counts: Iterable<number>): number => [...counts].reduce((all, count) => all + count, 0);
/** So many at once; one more comes again later. */
function places({ ofTenant, inAll }: ExportLimits): (tenantId: Id, work: () => Promise<void>) => Promise<void> {
  const taken = new Map<Id, number>();
  return async (tenantId, work) => {
    const others = taken.get(tenantId) ?? 0;
    if (others >= ofTenant || sum(taken.values()) >= inAll) throw new Denied("RATE_LIMITED");
    taken.set(tenantId, others + 1);
    await work().finally(() => taken.set(tenantId, taken.get(tenantId)! - 1));
  };
}

export function exportRoutes<C extends FileContext>(parts: ExportParts<C>): Router {
  const inPlace = places(parts.limits);
  return Router().get("/exports/:file", fileRoute(parts, async (asked) => {
    const { read, ...file } = await opened(parts, asked);
    await inPlace(asked.context.db.tenantId, async () => {
      const signal = AbortSignal.timeout(parts.limits.longest);
      await asked.context.db.snapshot(async (moment) => pipeline(Readable.from(file.write({ ...file, batches: read(moment) })), asked.response, { signal }))
        .finally(() => { if (signal.aborted) parts.log.warn("export.cut", { requestId: asked.head.requestId, afterMs: parts.limits.longest }); });
    });
  }));
}

/** Everything that can be refused is refused before the first byte. */
async function opened<C extends FileContext>(parts: ExportParts<C>, { context, request, response, head }: FileAsked<C>) {
  const file = String(request.params["file"]);
  const [name = "", ending] = file.split(".");
  const format = Object.values(FORMATS).find(([each]) => each === ending);
  const table = Object.hasOwn(parts.tables, name) ? parts.tables[name] : undefined;
  if (!table || !format || file !== `${name}.${ending}`) throw notFound();
  await requireFor(context, table.ability, `export.${name}`);
  const read = table.rows(context, askedOf(request, table.narrowedBy));
  await logAccess(context, { outcome: "READ", action: `export.${name}`, requestId: head.requestId });
  const [, type, write] = format;
  response.setHeader("content-type", type);
  response.setHeader("content-disposition", `attachment; filename="${name}-${context.today}.${ending}"`);
  return { title: table.title.zh, columns: table.columns, write, read };
}
