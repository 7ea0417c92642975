/** The GraphQL endpoint, from a request's first byte to its answer: who is not even listened to, what is not readable, who calls. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { HeaderMap, type ApolloServer } from "@apollo/server";
import { Denied } from "../../kernel/fault.js";
import { newId } from "../../kernel/ids.js";
import type { Log } from "../log/log.js";
import { refuseRequest, send, type Refused } from "./answers.js";
import { checkHead, readBody, Unreadable } from "./body.js";
import { corsFor } from "./cors.js";
import type { HttpConfig } from "./defaults.js";
import { CONTENT_LANGUAGE, languageOf } from "./language.js";
import { rateLimiter } from "./rate.js";
import type { RequestHead, TransportContext } from "./request.js";

export interface EndpointParts<C extends TransportContext> {
  readonly apollo: ApolloServer<C>;
  readonly config: HttpConfig;
  readonly contextFor: (head: RequestHead) => Promise<C>;
  readonly addressOf: (request: IncomingMessage) => string;
  readonly inFlight: InFlight;
  readonly log: Log;
}
/** Requests that are being answered, whichever way they came. */
export interface InFlight { count: number }
export type Endpoint = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const REQUEST_ID = /^[\w-]{8,64}$/;
const requestIdOf = (sent: string | string[] | undefined): string => (typeof sent === "string" && REQUEST_ID.test(sent) ? sent : newId());

const BUSY: Refused = { status: 503, retryAfter: 1 };
/** Read a row as: code thrown while finding out who calls → HTTP status. */
const STATUS: Readonly<Record<string, Refused>> = {
  UNAUTHENTICATED: { status: 401, headers: { "www-authenticate": "Bearer" } },
  UNAVAILABLE: BUSY,
  FORBIDDEN: { status: 403 },
};

/**
 * Plain node:http, not a route of Express: Express gives every request another prototype, which alone costs as much as
 * Apollo does for a small query.
 */
export function graphqlEndpoint<C extends TransportContext>(parts: EndpointParts<C>): Endpoint {
  const { config, contextFor, inFlight } = parts;
  const allowOrigin = corsFor(config.corsOrigins);
  const failures = rateLimiter(config.failures);

  const handle = async (request: IncomingMessage, response: ServerResponse, head: RequestHead): Promise<void> => {
    if (request.method === "OPTIONS") return void response.writeHead(204, { "content-length": "0" }).end();
    const wait = failures.wait(head.ip);
    if (wait > 0) return refuseRequest(request, response, new Denied("RATE_LIMITED"), head, { status: 429, retryAfter: wait });
    checkHead(request);
    const body = await readBody(request);
    await answer(parts.apollo, response, { accept: request.headers.accept, body, context: await contextFor(head) });
  };

  return async (request, response) => {
    const head = headOf(request, parts);
    prepare(response, head);
    allowOrigin(request, response);
    if (inFlight.count >= config.maxInFlight) return refuseRequest(request, response, new Denied("UNAVAILABLE"), head, BUSY);
    inFlight.count++;
    try {
      await handle(request, response, head);
    } catch (error) {
      if (error instanceof Denied && error.code === "UNAUTHENTICATED") failures.take(head.ip, 1);
      refuse(request, response, head, error, parts.log);
    } finally {
      inFlight.count--;
    }
  };
}

export const headOf = (request: IncomingMessage, { config, addressOf }: Pick<EndpointParts<never>, "config" | "addressOf">): RequestHead => ({
  requestId: requestIdOf(request.headers["x-request-id"]),
  language: languageOf(request.headers["accept-language"]),
  ip: addressOf(request),
  headers: request.headers,
  deadline: performance.now() + config.deadline,
});

interface Asked<C> { readonly accept: string | undefined; readonly body: Record<string, unknown>; readonly context: C }

async function answer<C extends TransportContext>(apollo: ApolloServer<C>, response: ServerResponse, asked: Asked<C>): Promise<void> {
  const { accept, body, context } = asked;
  const headers = new HeaderMap([["content-type", "application/json"]]);
  if (accept !== undefined) headers.set("accept", accept);
  const httpGraphQLRequest = { method: "POST", headers, search: "", body };
  const result = await apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest, context: async () => context });
  if (result.body.kind !== "complete") throw new Error("Answers in parts are switched off.");
  for (const [name, value] of result.headers) response.setHeader(name, value);
  send(response, result.status ?? 200, result.headers.get("content-type") ?? "application/json", result.body.string);
}

function refuse(request: IncomingMessage, response: ServerResponse, head: RequestHead, error: unknown, log: Log): void {
  const { requestId } = head;
  if (error instanceof Unreadable) {
    log.info("request.refused", { requestId, codes: [error.denied.code], rule: error.denied.rule });
    return refuseRequest(request, response, error.denied, head, error);
  }
  if (error instanceof Denied) {
    log.info("request.denied", { requestId, codes: [error.code] });
    return refuseRequest(request, response, error, head, STATUS[error.code] ?? { status: 400 });
  }
  log.error("request.fault", { requestId, err: error });
  refuseRequest(request, response, new Denied("INTERNAL"), head, { status: 500 });
}

/** An answer is data: never kept, never sniffed, and if a browser shows it, nothing in it runs. */
export function prepare(response: ServerResponse, { requestId, language }: RequestHead): void {
  response.setHeader("cache-control", "no-store");
  response.setHeader("content-language", CONTENT_LANGUAGE[language]);
  response.setHeader("content-security-policy", "default-src 'none'; script-src 'self'; frame-ancestors 'none'");
  response.setHeader("referrer-policy", "no-referrer");
  response.setHeader("vary", "Origin, Accept, Accept-Language");
  response.setHeader("x-content-type-options", "nosniff");
  response.setHeader("x-request-id", requestId);
}
