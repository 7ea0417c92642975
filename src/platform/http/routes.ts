/** The small routes round the endpoint: security headers, probes, and what answers when nothing else does. */
import type { ErrorRequestHandler, RequestHandler } from "express";
import helmet from "helmet";
import { newId } from "../../kernel/ids.js";
import { Denied } from "../../kernel/fault.js";
import type { Log } from "../log/log.js";
import type { Metrics } from "../metrics/metrics.js";
import { refuseRequest, send } from "./answers.js";
import { Unreadable } from "./body.js";
import { languageOf } from "./language.js";

const TEXT = "text/plain; charset=utf-8";

/** Scripts, fonts and calls from our own origin only. GraphiQL's editor measures itself with inline styles, so styles are freer. */
export function securityHeaders(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"], scriptSrc: ["'self'"], styleSrc: ["'self'", "'unsafe-inline'"], connectSrc: ["'self'"], imgSrc: ["'self'", "data:"],
        fontSrc: ["'self'", "data:"], workerSrc: ["'self'", "blob:"], baseUri: ["'none'"], formAction: ["'none'"], frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: false, // the proxy that ends TLS says this
    crossOriginResourcePolicy: { policy: "same-origin" },
  });
}

export interface ProbeParts { readonly ready: () => Promise<boolean>; readonly metrics: Metrics; readonly log: Log }

/** `/livez`: the process runs. `/readyz`: send it work. `/metrics`: how it fares. None of them asks who is calling or tells anything of the data. */
export function probes({ ready, metrics, log }: ProbeParts): RequestHandler {
  return async (request, response, next) => {
    response.setHeader("cache-control", "no-store");
    if (request.method !== "GET") return next();
    switch (request.path) {
      case "/livez":
        return send(response, 200, TEXT, "ok\n");
      case "/readyz": {
        const isReady = await ready().catch((error: unknown) => {
          log.warn("readiness.failed", { err: error });
          return false;
        });
        return send(response, isReady ? 200 : 503, TEXT, isReady ? "ready\n" : "not ready\n");
      }
      case "/metrics":
        return send(response, 200, metrics.contentType, await metrics.text());
      default:
        return next();
    }
  };
}

/** No route, or a route that threw: still JSON, still with a request id. */
export function lastResort(log: Log): [RequestHandler, ErrorRequestHandler] {
  const readerOf = (header: string | undefined) => ({ requestId: newId(), language: languageOf(header) });
  return [
    (request, response) => refuseRequest(request, response, new Denied("NOT_FOUND"), readerOf(request.headers["accept-language"]), { status: 404 }),
    (error: unknown, request, response, _next) => {
      const reader = readerOf(request.headers["accept-language"]);
      // an address that cannot be decoded leads nowhere, which is no fault of ours
      if (error instanceof URIError) return refuseRequest(request, response, new Denied("NOT_FOUND"), reader, { status: 404 });
      if (error instanceof Unreadable) return refuseRequest(request, response, error.denied, reader, error);
      log.error("http.fault", { requestId: reader.requestId, err: error });
      refuseRequest(request, response, new Denied("INTERNAL"), reader, { status: 500 });
    },
  ];
}
