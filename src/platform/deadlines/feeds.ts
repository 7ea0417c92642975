/** Making and revoking calendar feeds: the token is told once, and only its digest is kept. */
import { createHash, randomBytes } from "node:crypto";
import { transitionRefused } from "../../../entities/platform/refusals.js";
import { CalendarFeed } from "../../../entities/platform/calendar-feed.entity.js";
import { isSystem, type Actor, type Acting } from "../../kernel/actor.js";
import { forbidden, notFound } from "../../kernel/fault.js";
import { isUuid, newId, type Id } from "../../kernel/ids.js";
import type { Caller } from "../db/unit-of-work.js";
import { isDone, performing, type Done, type Outcome, type VerbInput } from "../lifecycle/verb.js";
import { countGoodFeeds, revokeFeed } from "./feeds.store.js";

/** More calendars than anybody has devices. */
export const FEED_LIMIT = 10;
const DAY_MS = 86_400_000;
const TENANT_BYTES = 16;
const SECRET_BYTES = 32;

/** The tenant stands in front, so that the right database is asked; the rest is the secret. */
const newFeedToken = (tenantId: Id): string =>
  Buffer.concat([Buffer.from(tenantId.replaceAll("-", ""), "hex"), randomBytes(SECRET_BYTES)]).toString("base64url");
export const hashOfFeedToken = (token: string): Buffer => createHash("sha256").update(token).digest();

/** The tenant that a token names, or undefined for what is no token. */
export function findTenantOfToken(token: string): Id | undefined {
  const bytes = Buffer.from(token, "base64url");
  if (bytes.length !== TENANT_BYTES + SECRET_BYTES || bytes.toString("base64url") !== token) return undefined;
  const hex = bytes.subarray(0, TENANT_BYTES).toString("hex");
  const id = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
  return isUuid(id) ? id : undefined;
}

/** Feeds are a person's: a service has its own tokens. */
function personIn(who: Acting): Actor {
  if (isSystem(who) || who.personId === null) throw forbidden({ rule: "feeds.personsOnly", because: "NO_POST", law: [] });
  return who;
}

export interface CreateCalendarFeed extends VerbInput { readonly label: string; readonly days: number }
/** The token is absent when the request was repeated: it was told once. */
export type FeedMade = Done & { readonly token?: string | undefined };

export async function createCalendarFeed(caller: Caller, input: CreateCalendarFeed): Promise<FeedMade | Exclude<Outcome, Done>> {
  const { accountId } = personIn(caller.who);
  let token: string | undefined;
  const outcome = await performing(caller, { operation: "deadlines.createCalendarFeed", ability: "seeDeadlines" }, input, async (tx) => {
    if ((await countGoodFeeds(tx, accountId)) >= FEED_LIMIT) {
      return transitionRefused("TOO_MANY_FEEDS", [], { action: "createCalendarFeed", state: null, possibleActions: ["revokeCalendarFeed"] });
    }
    token = newFeedToken(tx.tenantId);
    const expiresAt = new Date(tx.now().getTime() + input.days * DAY_MS);
    const feed = { tenantId: tx.tenantId, id: newId(), accountId, label: input.label.trim(), tokenHash: hashOfFeedToken(token), createdAt: tx.now(), expiresAt, revokedAt: null };
    await tx.insert(CalendarFeed, feed);
    tx.record({ action: "calendarFeedCreated", subject: { type: "CalendarFeed", id: feed.id }, facts: { days: input.days } });
    return { id: feed.id };
  });
  return isDone(outcome) ? { ...outcome, token } : outcome;
}

export interface RevokeCalendarFeed extends VerbInput { readonly feedId: Id }

/** Dead at the next look; one that is revoked already is not there any more. */
export const revokeCalendarFeed = (caller: Caller, input: RevokeCalendarFeed): Promise<Outcome> =>
  performing(caller, { operation: "deadlines.revokeCalendarFeed", ability: "seeDeadlines" }, input, async (tx) => {
    if (!(await revokeFeed(tx, personIn(tx.who).accountId, input.feedId))) throw notFound();
    tx.record({ action: "calendarFeedRevoked", subject: { type: "CalendarFeed", id: input.feedId } });
    return { id: input.feedId };
  });
