/** Which browsers of other origins are answered: those of listed origins; to everybody else the endpoint does not speak CORS at all. */
import type { IncomingMessage, ServerResponse } from "node:http";

const ALLOWED = {
  "access-control-expose-headers": "content-language, etag, retry-after, x-request-id",
  "access-control-allow-methods": "POST",
  "access-control-allow-headers": "authorization, content-type, accept-language, x-request-id",
  "access-control-max-age": "600",
} as const;

export function corsFor(origins: readonly string[]): (request: IncomingMessage, response: ServerResponse) => void {
  const listed = new Set(origins);
  return ({ headers: { origin } }, response) => {
    if (origin === undefined || !listed.has(origin)) return;
    response.setHeader("access-control-allow-origin", origin);
    for (const [name, value] of Object.entries(ALLOWED)) response.setHeader(name, value);
  };
}
