/** The addresses of exports: `GET /exports/<table>.<format>`. Who may see the list in the graph gets it as a file, row by row as he sees it there, and the access log says so. */
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Router, type Request, type Response } from "express";
import { mayUse } from "../../../permissions/policies/abilities.js";
import type { Ability } from "../../kernel/abilities.js";
import type { Actor } from "../../kernel/actor.js";
import type { TableFormat } from "../../kernel/exchange-words.js";
import { badInput, Denied, forbidden, notFound, unauthenticated } from "../../kernel/fault.js";
import { newId } from "../../kernel/ids.js";
import type { Cells, Column } from "../../kernel/table-columns.js";
import type { Label } from "../../kernel/words.js";
import { logAccess } from "../audit/access-log.store.js";
import type { Caller } from "../db/tx.js";
import { refuseRequest, type Refused } from "../http/answers.js";
import { CONTENT_LANGUAGE, languageOf } from "../http/language.js";
import { rateLimiter } from "../http/rate.js";
import type { RequestHead, TransportContext } from "../http/request.js";
import type { Log } from "../log/log.js";
import { writeCsv } from "./csv.format.js";
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
export type ExportContext = TransportContext & Caller & { readonly actor: Actor | null };
export interface ExportParts<C extends ExportContext> {
  readonly contextFor: (head: RequestHead) => Promise<C>;
  readonly tables: Readonly<Record<string, ExportTable<C>>>;
  readonly log: Log;
}

/** Read a row as: FORMAT is asked for by this ending, sent as this type, written so. */
const FORMATS: Readonly<Record<TableFormat, readonly [ending: string, type: string, write: TableWriter]>> = {
  XLSX: ["xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", writeXlsx],
  CSV: ["csv", "text/csv; charset=utf-8", writeCsv],
  NDJSON: ["ndjson", "application/x-ndjson; charset=utf-8", writeNdjson],
};
/** Files of one account: ten at once, then one in five seconds. */
const RATE = { perSecond: 0.2, burst: 10 };
/** Tokens that are none, of one address. */
const FAILURES = { perSecond: 1, burst: 30 };
const DEADLINE_MS = 10 * 60_000;

/** Read a row as: code → HTTP status; any other is 400. */
const STATUS: Readonly<Record<string, Refused>> = {
  UNAUTHENTICATED: { status: 401, headers: { "www-authenticate": "Bearer" } }, FORBIDDEN: { status: 403 }, NOT_FOUND: { status: 404 },
  RATE_LIMITED: { status: 429, retryAfter: 5 }, UNAVAILABLE: { status: 503, retryAfter: 1 }, INTERNAL: { status: 500 },
};

export function exportRoutes<C extends ExportContext>(parts: ExportParts<C>): Router {
  const rate = rateLimiter(RATE);
  const failures = rateLimiter(FAILURES);
  return Router().get("/exports/:file", async (request, response) => {
    const head = headOf(request);
    prepare(response, head);
    try {
      if (failures.wait(head.ip) > 0) throw new Denied("RATE_LIMITED");
      await answer(parts, request, response, head, (key) => rate.take(key, 1) > 0);
    } catch (error) {
      const denied = error instanceof Denied ? error : new Denied("INTERNAL");
      if (denied.code === "UNAUTHENTICATED") failures.take(head.ip, 1);
      if (denied.code === "INTERNAL" && !response.destroyed) parts.log.error("export.fault", { requestId: head.requestId, err: error });
      refuseRequest(request, response, denied, head, STATUS[denied.code] ?? { status: 400 });
    }
  });
}

const headOf = ({ headers, ip = "" }: Request): RequestHead =>
  ({ requestId: newId(), language: languageOf(headers["accept-language"]), ip, headers, deadline: performance.now() + DEADLINE_MS });

function prepare(response: Response, { requestId, language }: RequestHead): void {
  response.setHeader("cache-control", "no-store");
  response.setHeader("content-language", CONTENT_LANGUAGE[language]);
  response.setHeader("x-request-id", requestId);
}

type Asking = Request<{ file: string }>;
async function answer<C extends ExportContext>({ contextFor, tables }: ExportParts<C>, request: Asking, response: Response, head: RequestHead, isTooMuch: (key: string) => boolean): Promise<void> {
  const context = await contextFor(head);
  if (context.actor === null) throw unauthenticated();
  const [name = "", ending] = request.params.file.split(".");
  const format = Object.values(FORMATS).find(([each]) => each === ending);
  const table = Object.hasOwn(tables, name) ? tables[name] : undefined;
  if (!table || !format || request.params.file !== `${name}.${ending}`) throw notFound();
  const able = mayUse(context.actor, table.ability);
  if (!able.allowed) {
    await logAccess(context, { outcome: "REFUSED", action: `export.${name}`, code: "FORBIDDEN", rule: able.rule, requestId: head.requestId });
    throw forbidden(able);
  }
  const batches = table.rows(context, askedOf(request, table.narrowedBy));
  if (isTooMuch(context.rateKey)) throw new Denied("RATE_LIMITED");
  await logAccess(context, { outcome: "READ", action: `export.${name}`, requestId: head.requestId });
  const [, type, write] = format;
  response.setHeader("content-type", type);
  response.setHeader("content-disposition", `attachment; filename="${name}-${context.today}.${ending}"`);
  await pipeline(Readable.from(write({ title: table.title.zh, columns: table.columns, batches })), response);
}

/** Each parameter once and known: what would be ignored is refused. */
function askedOf({ query }: Asking, known: readonly string[]): Readonly<Record<string, string>> {
  const given = Object.entries(query);
  const faults = given.filter(([name, value]) => !known.includes(name) || typeof value !== "string").map(([name]) => ({ path: known.includes(name) ? name : "query", rule: known.includes(name) ? "type" : "unknownField" }));
  if (faults.length > 0) throw badInput(...faults);
  return Object.fromEntries(given) as Record<string, string>;
}
