/** Takes the body of a GraphQL request off the wire: one JSON object, in UTF-8, within the limit; else a refusal and its status. */
import { isUtf8 } from "node:buffer";
import type { IncomingMessage } from "node:http";
import { Denied } from "../../kernel/fault.js";

/** A request that never became GraphQL, with the HTTP status that says so. */
export class Unreadable extends Error {
  constructor(readonly status: number, readonly denied: Denied, readonly headers: Readonly<Record<string, string>> = {}) {
    super(denied.code);
    this.name = "Unreadable";
  }
}

const badRequest = (path: string, rule: string): Unreadable => new Unreadable(400, new Denied("BAD_USER_INPUT", { fields: [{ path, rule }] }));
const unsupported = (rule: string): Unreadable => new Unreadable(415, new Denied("REQUEST_REJECTED", { rule }));
const tooLarge = (): Unreadable => new Unreadable(413, new Denied("REQUEST_REJECTED", { rule: "limits.body" }), { connection: "close" });

export const BODY_LIMIT = 256 * 1024;

/** What can be refused from the headers alone, before a byte of the body is waited for. */
export function checkHead(request: IncomingMessage): void {
  if (request.method !== "POST") throw new Unreadable(405, new Denied("REQUEST_REJECTED", { rule: "http.method" }), { allow: "POST" });
  const [essence = "", ...parameters] = (request.headers["content-type"] ?? "").toLowerCase().split(";").map((part) => part.trim());
  if (essence !== "application/json") throw unsupported("http.contentType");
  const charset = parameters.find((each) => each.startsWith("charset="))?.slice(8).replaceAll('"', "");
  if (charset !== undefined && charset !== "utf-8") throw unsupported("http.charset");
  const encoding = request.headers["content-encoding"];
  if (encoding !== undefined && encoding !== "identity") throw unsupported("http.contentEncoding");
  if (Number(request.headers["content-length"] ?? 0) > BODY_LIMIT) throw tooLarge();
  if (timesSent(request, "authorization") > 1) throw badRequest("headers.authorization", "sentTwice");
}

/** Node keeps only the first of two Authorization headers; a proxy before us may have decided on the second. */
function timesSent({ rawHeaders }: IncomingMessage, name: string): number {
  let times = 0;
  for (let at = 0; at < rawHeaders.length; at += 2) if (rawHeaders[at]?.toLowerCase() === name) times++;
  return times;
}

export async function readBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  const bytes = await collectBody(request);
  // Asked first: toString puts U+FFFD for broken bytes, which would change a record without a word.
  if (!isUtf8(bytes)) throw badRequest("body", "utf8");
  let body: unknown;
  try {
    body = JSON.parse(bytes.toString("utf8"));
  } catch {
    throw badRequest("body", "json");
  }
  return shaped(body);
}

/** All of a body, of at most so many bytes. */
export function collectBody(request: IncomingMessage, limit = BODY_LIMIT): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else {
        request.pause();
        reject(tooLarge());
      }
    });
    request.on("end", () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)));
    request.on("close", () => !request.readableEnded && reject(badRequest("body", "incomplete")));
    request.on("error", () => reject(badRequest("body", "incomplete")));
  });
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);

/** The shape of GraphQL over HTTP. A list of requests in one body is refused like any other list. */
function shaped(body: unknown): Record<string, unknown> {
  if (!isRecord(body)) throw badRequest("body", "object");
  if (typeof body["query"] !== "string" || body["query"] === "") throw badRequest("query", "required");
  const { operationName, variables, extensions } = body;
  if (operationName != null && typeof operationName !== "string") throw badRequest("operationName", "type");
  if (variables != null && !isRecord(variables)) throw badRequest("variables", "type");
  if (extensions != null && !isRecord(extensions)) throw badRequest("extensions", "type");
  if (isRecord(extensions) && extensions["persistedQuery"] !== undefined) throw badRequest("extensions.persistedQuery", "unknownField");
  return body;
}
