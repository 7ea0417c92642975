/** The answers that Apollo does not write: refusals before GraphQL, probes, pages that do not exist. JSON always, HTML never. */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Denied } from "../../kernel/fault.js";
import { deniedBody, type Reader } from "./errors.js";
import { CONTENT_LANGUAGE } from "./language.js";

const GRAPHQL_RESPONSE = "application/graphql-response+json";

export interface Refused { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly retryAfter?: number }

/** A GraphQL error as the whole answer. */
export function refuseRequest(request: IncomingMessage, response: ServerResponse, denied: Denied, reader: Reader, how: Refused): void {
  if (response.headersSent) return void response.destroy();
  const body = deniedBody(denied, reader);
  const error = how.retryAfter === undefined ? body : { ...body, extensions: { ...body.extensions, retryAfter: how.retryAfter } };
  const media = request.headers.accept?.includes(GRAPHQL_RESPONSE) ? GRAPHQL_RESPONSE : "application/json";
  for (const [name, value] of Object.entries(how.headers ?? {})) response.setHeader(name, value);
  if (how.retryAfter !== undefined) response.setHeader("retry-after", String(how.retryAfter));
  response.setHeader("content-language", CONTENT_LANGUAGE[reader.language]);
  send(response, how.status, `${media}; charset=utf-8`, JSON.stringify({ errors: [error] }));
}

export function send(response: ServerResponse, status: number, contentType: string, body: string): void {
  response.statusCode = status;
  response.setHeader("content-type", contentType);
  response.setHeader("content-length", Buffer.byteLength(body));
  response.end(body);
}
