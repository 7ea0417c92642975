/** `GET /public/:documentId?variables=…` and `GET /public/:picture/….svg`: a trusted document's answer, which anybody may keep until its ETag changes. Nobody is ever signed in here. */
import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { GraphQLError} from "graphql";
import { type ExecutionResult } from "graphql";
import { badInput, Denied, notFound } from "../../kernel/fault.js";
import type { Log } from "../log/log.js";
import type { Metrics } from "../metrics/metrics.js";
import { refuseRequest, send, type Refused } from "./answers.js";
import { Unreadable } from "./body.js";
import { corsFor } from "./cors.js";
import type { HttpConfig } from "./defaults.js";
import { headOf, prepare, type Endpoint, type InFlight } from "./endpoint.js";
import { codeOf, deniedBehind, type ErrorExit } from "./errors.js";
import type { Executor } from "./executor.js";
import { readAddress, type Asked, type PublicAddresses } from "./public-address.js";
import { rateLimiter } from "./rate.js";
import type { RequestHead, TransportContext } from "./request.js";
import type { Scales } from "./request-plugin.js";
import type { TrustedDocument } from "./trusted-documents.js";

export interface PublicEndpointParts<C extends TransportContext> extends PublicAddresses {
  readonly execute: Executor;
  readonly weigh: Scales;
  readonly errors: ErrorExit;
  readonly config: HttpConfig;
  readonly contextFor: (head: RequestHead) => Promise<C>;
  readonly addressOf: (request: IncomingMessage) => string;
  readonly inFlight: InFlight;
  readonly log: Log;
  readonly metrics: Metrics;
}

const KEPT = "public, max-age=60, must-revalidate";
const JSON_ANSWER = "application/json; charset=utf-8";
const PICTURE = "image/svg+xml; charset=utf-8";
/** A drawing can carry script: whatever opens it runs nothing, loads nothing and belongs to no origin. */
const NOTHING_RUNS = "default-src 'none'; frame-ancestors 'none'; sandbox";
const METHODS = "GET, HEAD, OPTIONS";

/** Read a row as: code of the first error → HTTP status; any other is 400. */
const STATUS: Readonly<Record<string, number>> = { NOT_FOUND: 404, RATE_LIMITED: 429, UNAVAILABLE: 503, TIMED_OUT: 504, INTERNAL: 500, FORBIDDEN: 403, UNAUTHENTICATED: 403 };

export function publicEndpoint<C extends TransportContext>(parts: PublicEndpointParts<C>): Endpoint {
  const { config, log, inFlight } = parts;
  const allowOrigin = corsFor(config.corsOrigins);
  const rate = rateLimiter(config.publicRate);
  return async (request, response) => {
    const head = headOf(request, parts);
    prepare(response, head);
    response.setHeader("vary", "Accept-Language, Origin");
    allowOrigin(request, response);
    if (inFlight.count >= config.maxInFlight) return refuseRequest(request, response, new Denied("UNAVAILABLE"), head, { status: 503, retryAfter: 1 });
    const wait = rate.take(head.ip, 1);
    if (wait > 0) return refuseRequest(request, response, new Denied("RATE_LIMITED"), head, { status: 429, retryAfter: wait });
    inFlight.count++;
    try {
      await answer(parts, request, response, head);
    } catch (error) {
      if (!(error instanceof Unreadable || error instanceof Denied)) log.error("request.fault", { requestId: head.requestId, err: error });
      const denied = error instanceof Unreadable ? error.denied : error instanceof Denied ? error : new Denied("INTERNAL");
      refuseRequest(request, response, denied, head, error instanceof Unreadable ? error : refusedAs(denied.code));
    } finally {
      inFlight.count--;
    }
  };
}

const refusedAs = (code: string): Refused => ({ status: STATUS[code] ?? 400, ...((code === "RATE_LIMITED" || code === "UNAVAILABLE") && { retryAfter: 1 }) });

async function answer<C extends TransportContext>(parts: PublicEndpointParts<C>, request: IncomingMessage, response: ServerResponse, head: RequestHead): Promise<void> {
  if (request.method === "OPTIONS") return void response.writeHead(204, { "content-length": "0" }).end();
  if (request.method !== "GET" && request.method !== "HEAD") throw new Unreadable(405, new Denied("REQUEST_REJECTED", { rule: "http.method" }), { allow: METHODS });
  const { document, variables, isPicture } = readAddress(parts, request.url ?? "");
  const began = performance.now();
  const context = await parts.contextFor({ ...head, headers: {} }); // a token that came along is nobody's business here
  const result = await run(parts, document, variables, context);
  const error = result.errors?.[0];
  const code = error && codeOf(error);
  report(parts, document, context, began, code);
  if (error && code) return fail(parts, response, result, { head, code, context });
  if (!isPicture) return keep(request, response, JSON_ANSWER, JSON.stringify({ data: result.data }));
  const drawn = leafOf(result.data);
  if (typeof drawn !== "string") throw notFound();
  response.setHeader("content-security-policy", NOTHING_RUNS);
  keep(request, response, PICTURE, drawn);
}

/** What lies at the end of the one way that a picture's document asks for. */
const leafOf = (data: unknown): unknown => (typeof data === "object" && data !== null ? leafOf(Object.values(data)[0]) : data);

async function run<C extends TransportContext>({ weigh, execute }: PublicEndpointParts<C>, trusted: TrustedDocument, variables: Asked["variables"], context: C): Promise<ExecutionResult> {
  const { document, operation, text, id, name } = trusted;
  const strange = Object.keys(variables).find((sent) => !operation.variableDefinitions?.some(({ variable }) => variable.name.value === sent));
  if (strange !== undefined) throw badInput({ path: "variables", rule: "unknownField" });
  try {
    weigh(document, operation, variables, context);
  } catch (error) {
    throw deniedBehind(error) ?? error;
  }
  return execute({ document, source: text, operation, operationName: operation.name?.value ?? name, hash: id, variables, context });
}

/** An answer with an error in it is the answer to one request, and kept by nobody. */
function fail<C extends TransportContext>(
  { errors }: PublicEndpointParts<C>, response: ServerResponse, { data, errors: found = [] }: ExecutionResult,
  { head, code, context }: { readonly head: RequestHead; readonly code: string; readonly context: C },
): void {
  const shown = found.map((error: GraphQLError) => {
    errors.belongsTo(error, context);
    return errors.formatError(error.toJSON(), error);
  });
  const { status, retryAfter } = refusedAs(code);
  if (retryAfter !== undefined) response.setHeader("retry-after", String(retryAfter));
  response.setHeader("x-request-id", head.requestId);
  send(response, status, JSON_ANSWER, JSON.stringify({ errors: shown, ...(data && { data }) }));
}

/** A strong tag: the same bytes and no others. */
function keep(request: IncomingMessage, response: ServerResponse, type: string, body: string): void {
  const tag = `"${createHash("sha256").update(body).digest("base64url")}"`;
  response.setHeader("cache-control", KEPT);
  response.setHeader("etag", tag);
  response.removeHeader("x-request-id"); // whoever reads a kept answer did not send this request
  if (isKnown(request.headers["if-none-match"], tag)) return void response.writeHead(304).end();
  if (request.method === "HEAD") {
    response.setHeader("content-type", type);
    response.setHeader("content-length", Buffer.byteLength(body));
    return void response.writeHead(200).end();
  }
  send(response, 200, type, body);
}

const isKnown = (sent: string | undefined, tag: string): boolean =>
  sent !== undefined && sent.split(",").some((each) => ["*", tag].includes(each.trim().replace(/^W\//, "")));

function report<C extends TransportContext>(
  { log, metrics }: PublicEndpointParts<C>, { name, id }: TrustedDocument, { requestId, statements }: C, began: number, code: string | undefined,
): void {
  const seconds = (performance.now() - began) / 1000;
  metrics.observe({ operation: name, code: code ?? "OK", seconds, statements: statements?.count });
  log.info("request.public", { requestId, operation: name, document: id.slice(0, 16), ms: Math.round(seconds * 1e5) / 100, statements: statements?.count, ...(code && { codes: [code] }) });
}
