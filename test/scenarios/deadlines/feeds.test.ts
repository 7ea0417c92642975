/** Calendar feeds: an address that a calendar program reads without signing in, for as long as its holder holds a post and the address is good. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { globalId, newId, type Id } from "../../../src/kernel/ids.js";
import { onConnection } from "../../../src/platform/db/connection.js";
import { callerOn, started, unitOf } from "../../support/clocks.js";
import { expectDenied } from "../../support/refused.js";
import { tenantIdOf } from "../../support/tenant-rows.js";
import { listsFeeds, makesFeed, revokesFeed, type FeedRead } from "../../support/verbs/deadlines.verbs.js";
import { openWorld, serveAgain, type NamedPerson, type NamedWorld } from "../../support/world.js";

describe("a calendar feed", () => {
  let w: NamedWorld;
  let tenantId: Id;
  let piao: NamedPerson;
  before(async () => {
    w = await openWorld();
    tenantId = await tenantIdOf(w.clone, "yanbian");
    piao = w.as("朴哲洙");
    const ownerUnitId = await unitOf(w.clone.database, tenantId, "YB-HRSS");
    await started(callerOn(w.clone.database, tenantId, "2026-09-01"), { ownerUnitId, amount: 20, ownerRoles: ["BUREAU_HEAD"] });
    await started(callerOn(w.clone.database, tenantId, "2026-09-01"), { ownerUnitId, amount: 90, kind: "report.annual" });
    await started(callerOn(w.clone.database, tenantId, "2026-09-01"), { ownerUnitId, amount: 3, kind: "decision.legalReview", ownerRoles: ["LEGAL_SECTION"] });
  });
  after(() => w.close());

  const read = async (address: string) => {
    const response = await fetch(`${w.url}${address}`);
    return { status: response.status, type: response.headers.get("content-type"), cache: response.headers.get("cache-control"), text: await response.text() };
  };
  const made = async (person: NamedPerson, label: string): Promise<{ address: string; feed: FeedRead }> => {
    const told = await makesFeed(person, { label });
    return { address: told["address"] as string, feed: told["feed"] as FeedRead };
  };
  /** All but the random part of an answer. */
  const gone = { status: 404, type: "text/plain; charset=utf-8", cache: "no-store", text: "not found\n" };

  it("shows what runs for the posts of its holder: days and titles, nothing else, and is kept by nobody", async () => {
    const { address } = await made(piao, "手机");
    const { status, type, cache, text } = await read(address);
    expect([status, type, cache]).to.deep.equal([200, "text/calendar; charset=utf-8", "no-store"]);
    const fields = (name: string) => [...text.matchAll(new RegExp(`^${name}:(.*)\r$`, "gm"))].map(([, value]) => value);
    expect(fields("SUMMARY")).to.deep.equal(["执法决定公示", "年度执法报告（暂定）"]);
    expect(fields("DTSTART;VALUE=DATE")).to.deep.equal(["20260929", "20270111"]);
    expect(text).to.match(/^BEGIN:VCALENDAR\r\n/).and.not.to.match(/朴哲洙|YB-HRSS|DESCRIPTION|ATTENDEE|ORGANIZER/);
  });

  it("is shown once: the list and a repeated request tell no address", async () => {
    const [first, again] = [await makesFeed(piao, { label: "平板", idempotencyKey: "tablet-feed" }), await makesFeed(piao, { label: "平板", idempotencyKey: "tablet-feed" })];
    expect(first["address"]).to.match(/^\/calendar\/[\w-]{64}\.ics$/);
    expect([again["address"], (again["feed"] as FeedRead).id]).to.deep.equal([null, (first["feed"] as FeedRead).id]);
    expect(JSON.stringify(await listsFeeds(piao))).not.to.include((first["address"] as string).slice(10, -4));
    const kept = await onConnection(w.clone.urlFor("app"), (app) => app.query<{ row: string }>("SELECT f::text AS row FROM calendar_feed f"), tenantId);
    expect(kept.rows.some(({ row }) => row.includes((first["address"] as string).slice(10, -4)))).to.equal(false);
  });

  it("that is revoked answers like one that never was", async () => {
    const { address, feed } = await made(piao, "旧电脑");
    expect((await read(address)).status).to.equal(200);
    expect((await revokesFeed(piao, { feed: feed.id })).recordedId).to.equal(feed.id);
    expect(await read(address)).to.deep.equal(gone);
    expect(await read(`/calendar/${"A".repeat(64)}.ics`)).to.deep.equal(gone);
    for (const nonsense of ["/calendar/x.ics", `${address.slice(0, -5)}A.ics`, `/calendar/${encodeURIComponent("'; DROP TABLE deadline")}.ics`]) expect(await read(nonsense), nonsense).to.deep.equal(gone);
    expect((await read("/calendar/%ff.ics")).status, "an address that cannot be decoded").to.equal(404);
    await w.unchanged(async () => expect((await revokesFeed(piao, { feed: feed.id })).code, "revoked already").to.equal("NOT_FOUND"));
  });

  it("that has expired answers so, too", async () => {
    const { address, feed } = await made(piao, "将到期");
    expect(feed.expiresAt).to.equal("2027-02-28T01:00:00Z");
    const then = await serveAgain(w, "朴哲洙", "2027-02-28T01:00:00Z");
    expect((await fetch(`${then.url}${address}`)).status).to.equal(404);
    const before = await serveAgain(w, "朴哲洙", "2027-02-28T00:59:59Z");
    expect((await fetch(`${before.url}${address}`)).status).to.equal(200);
    await Promise.all([then.stop(), before.stop()]);
  });

  it("whose holder left the post answers so at the next look", async () => {
    const { address } = await made(w.as("尹春子"), "办公室");
    expect((await read(address)).status).to.equal(200);
    await onConnection(w.clone.urlFor("owner"), async (owner) => {
      await owner.query("ALTER TABLE post_holding DISABLE TRIGGER USER");
      await owner.query(`UPDATE post_holding SET valid_to = '2026-09-01' WHERE person_id = (SELECT id FROM person WHERE name = '尹春子') AND valid_to IS NULL`);
      await owner.query("ALTER TABLE post_holding ENABLE TRIGGER USER");
    }, tenantId);
    expect(await read(address)).to.deep.equal(gone);
  });

  it("of another person cannot be revoked, nor seen", async () => {
    const { feed } = await made(piao, "本人");
    await w.unchanged(async () => expect((await revokesFeed(w.as("孙慧敏"), { feed: feed.id })).code).to.equal("NOT_FOUND"));
    await w.unchanged(async () => expect((await revokesFeed(piao, { feed: globalId("CalendarFeed", newId()) })).code).to.equal("NOT_FOUND"));
    expect(await listsFeeds(w.as("孙慧敏"))).to.deep.equal([]);
  });

  it("is tried without being made, and at most ten answer at a time, however many are asked for at once", async () => {
    const sun = w.as("孙慧敏");
    await w.unchanged(async () => expect((await makesFeed(sun, { label: "试试", validateOnly: true })).__typename).to.equal("Validated"));
    const told = await Promise.all(Array.from({ length: 12 }, (_, at) => makesFeed(sun, { label: `设备${at}` })));
    expect(told.filter(({ __typename }) => __typename === "CalendarFeedCreated")).to.have.lengthOf(10);
    expect(told.filter(({ code }) => code === "TOO_MANY_FEEDS")).to.have.lengthOf(2);
    const [newest] = await listsFeeds(sun);
    await revokesFeed(sun, { feed: newest!.id });
    expect((await makesFeed(sun, { label: "补一个" })).__typename).to.equal("CalendarFeedCreated");
  });

  it("has a name and a life within bounds, and is made by whoever has deadlines to see", async () => {
    for (const [input, path] of [[{ label: " " }, "label"], [{ label: "x", days: 0 }, "days"], [{ label: "x", days: 367 }, "days"]] as const) {
      await w.unchanged(async () => expect((await makesFeed(piao, input)).fields?.[0]?.path).to.equal(path));
    }
    expectDenied(await w.as("沈明珠").tries(`mutation { createCalendarFeed(input: { label: "x" }) { __typename } }`), "FORBIDDEN", "ability.seeDeadlines");
  });
});
