/** What the addresses of files share: who asks, how often, and a refusal with its code in the reader's language. */
import type { Request, RequestHandler, Response } from "express";
import { mayUse } from "../../../permissions/policies/abilities.js";
import type { Ability } from "../../kernel/abilities.js";
import type { Actor } from "../../kernel/actor.js";
import { badInput, Denied, forbidden, unauthenticated } from "../../kernel/fault.js";
import { newId } from "../../kernel/ids.js";
import { logAccess } from "../audit/access-log.store.js";
import type { Caller } from "../db/tx.js";
import { refuseRequest, type Refused } from "../http/answers.js";
import { Unreadable } from "../http/body.js";
import { CONTENT_LANGUAGE, languageOf } from "../http/language.js";
import { rateLimiter } from "../http/rate.js";
import type { RequestHead, TransportContext } from "../http/request.js";
import type { Log } from "../log/log.js";

export type FileContext = TransportContext & Caller & { readonly actor: Actor | null };
export interface FileRouteParts<C extends FileContext> {
  readonly contextFor: (head: RequestHead) => Promise<C>;
  readonly log: Log;
}

/** Tokens that are none, of one address. */
const FAILURES = { perSecond: 1, burst: 30 };
/** Files of one account, in and out: thirty at once, then one in two seconds. */
const RATE = { perSecond: 0.5, burst: 30 };
const DEADLINE_MS = 10 * 60_000;

/** Read a row as: code → HTTP status; any other is 400. */
const STATUS: Readonly<Record<string, Refused>> = {
  UNAUTHENTICATED: { status: 401, headers: { "www-authenticate": "Bearer" } }, FORBIDDEN: { status: 403 }, NOT_FOUND: { status: 404 },
  RATE_LIMITED: { status: 429, retryAfter: 5 }, UNAVAILABLE: { status: 503, retryAfter: 1 }, INTERNAL: { status: 500 },
};

export interface FileAsked<C> { readonly context: C; readonly request: Request; readonly response: Response; readonly head: RequestHead }
export type FileWork<C> = (asked: FileAsked<C>) => Promise<void>;

export function fileRoute<C extends FileContext>({ contextFor, log }: FileRouteParts<C>, work: FileWork<C>): RequestHandler {
  const [rate, failures] = [rateLimiter(RATE), rateLimiter(FAILURES)];
  return async (request, response) => {
    const head = headOf(request);
    prepare(response, head);
    try {
      if (failures.wait(head.ip) > 0) throw new Denied("RATE_LIMITED");
      const context = await contextFor(head);
      if (context.actor === null) throw unauthenticated();
      if (rate.take(context.rateKey, 1) > 0) throw new Denied("RATE_LIMITED");
      await work({ context, request, response, head });
    } catch (error) {
      const denied = error instanceof Unreadable ? error.denied : error instanceof Denied ? error : new Denied("INTERNAL");
      if (denied.code === "UNAUTHENTICATED") failures.take(head.ip, 1);
      if (denied.code === "INTERNAL" && !response.destroyed) log.error("file.fault", { requestId: head.requestId, err: error });
      refuseRequest(request, response, denied, head, error instanceof Unreadable ? error : (STATUS[denied.code] ?? { status: 400 }));
    }
  };
}

const headOf = ({ headers, ip = "" }: Request): RequestHead =>
  ({ requestId: newId(), language: languageOf(headers["accept-language"]), ip, headers, deadline: performance.now() + DEADLINE_MS });

function prepare(response: Response, { requestId, language }: RequestHead): void {
  response.setHeader("cache-control", "no-store");
  response.setHeader("content-language", CONTENT_LANGUAGE[language]);
  response.setHeader("x-request-id", requestId);
}

/** The ability first, as the shield asks it; a refusal leaves a line. */
export async function requireFor(context: FileContext, ability: Ability, action: string): Promise<void> {
  const able = mayUse(context.actor!, ability);
  if (able.allowed) return;
  await logAccess(context, { outcome: "REFUSED", action, code: "FORBIDDEN", rule: able.rule, requestId: context.requestId });
  throw forbidden(able);
}

/** Each parameter once and known: what would be ignored is refused. */
export function askedOf({ query }: Request, known: readonly string[]): Readonly<Record<string, string>> {
  const given = Object.entries(query);
  const faults = given.filter(([name, value]) => !known.includes(name) || typeof value !== "string").map(([name]) => (known.includes(name) ? { path: name, rule: "type" } : { path: "query", rule: "unknownField" }));
  if (faults.length > 0) throw badInput(...faults);
  return Object.fromEntries(given) as Record<string, string>;
}
