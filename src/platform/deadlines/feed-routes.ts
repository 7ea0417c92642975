/** The address of a calendar feed: `GET /calendar/<token>.ics`. Whatever is not good answers the same 404, and nothing is kept on the way. */
import { Router, type RequestHandler } from "express";
import { abilitiesOf } from "../../../permissions/policies/abilities.js";
import { scopeOf } from "../../../permissions/policies/visibility.js";
import type { Actor } from "../../kernel/actor.js";
import { todayOf, type Clock } from "../../kernel/clock.js";
import type { Id } from "../../kernel/ids.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import { tenantById } from "../db/control.store.js";
import type { Database, Reader } from "../db/tenant-database.js";
import { rateLimiter } from "../http/rate.js";
import { feedEntries, findHolder } from "./feeds.store.js";
import { findTenantOfToken, hashOfFeedToken } from "./feeds.js";
import { calendarFile } from "./ics.format.js";

export interface FeedParts {
  readonly database: Database;
  readonly clock: Clock;
  /** Who the account is today, with the posts held today; undefined when it is closed. */
  readonly findActor: (reader: Reader, account: { readonly tenantId: Id; readonly accountId: Id }, today: LegalDate, now: Date) => Promise<Actor | undefined>;
}

const ENTRY_LIMIT = 1_000;
/** Guesses of one address: after a burst one a second. */
const FAILURES = { perSecond: 1, burst: 30 };

export function feedRoutes(parts: FeedParts): Router {
  const failures = rateLimiter(FAILURES);
  const answer: RequestHandler<{ token: string }> = async (request, response) => {
    response.setHeader("cache-control", "no-store");
    response.setHeader("referrer-policy", "no-referrer");
    const address = request.ip ?? "";
    const file = failures.wait(address) > 0 ? undefined : await findCalendar(parts, request.params.token);
    if (file !== undefined) return void response.type("text/calendar; charset=utf-8").send(file);
    failures.take(address, 1);
    response.status(404).type("text/plain; charset=utf-8").send("not found\n");
  };
  return Router().get("/calendar/:token.ics", answer);
}

/** The calendar file, or undefined when the token is none, or was one, or its holder has no post to do anything for. */
async function findCalendar({ database, clock, findActor }: FeedParts, token: string): Promise<string | undefined> {
  const tenantId = findTenantOfToken(token);
  if (tenantId === undefined || !(await database.control.first(tenantById, [tenantId]))) return undefined;
  const db = database.tenant(tenantId);
  const now = clock.now();
  const today = todayOf(clock);
  const accountId = await findHolder(db, tenantId, hashOfFeedToken(token), now);
  const actor = accountId && (await findActor(db, { tenantId, accountId }, today, now));
  if (!actor || !abilitiesOf(actor).has("seeDeadlines")) return undefined;
  return calendarFile(await feedEntries(db, scopeOf(actor, today), actor, ENTRY_LIMIT), now);
}
