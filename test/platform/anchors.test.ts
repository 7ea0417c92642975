/** Where anchors go: in what order, how often, and what becomes of them while a recipient is away. */
import { expect } from "chai";
import { createHmac } from "node:crypto";
import { once } from "node:events";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, beforeEach, describe, it } from "mocha";
import type { Id } from "../../src/kernel/ids.js";
import { anchorFiles } from "../../src/platform/audit/anchor-files.js";
import { anchorJob, type AnchorJob } from "../../src/platform/audit/anchor-job.js";
import { openAnchorKeys, replaceLostKey } from "../../src/platform/audit/anchor-keys.js";
import type { AnchorSink } from "../../src/platform/audit/anchor-sink.js";
import { anchorWebhook } from "../../src/platform/audit/anchor-webhook.js";
import { findAnchor, type SignedAnchor } from "../../src/platform/audit/anchor.format.js";
import { findUnvouchedKey, newBeginnings } from "../../src/platform/audit/key-ring.format.js";
import { configuredAnchors } from "../../src/platform/audit/anchors.js";
import { readConfig } from "../../src/platform/config/config.js";
import { silentLog } from "../../src/platform/log/log.js";
import { startApp } from "../../src/app.js";
import { addEvents, newChain } from "../support/chains.js";
import { cloneDatabase, TEST_SECRET, type ClonedDatabase } from "../support/database.js";

const SECRET = "shared with the recipient, thirty-two at least";
const MINUTE_MS = 60_000;

describe("anchors on their way", () => {
  let clone: ClonedDatabase;
  let folder: string;
  let tenantId: Id;
  let now: Date;
  let recipient: Server;
  let url: string;
  /** What the recipient answers next, and what it was told of our tenant. */
  let status: number;
  let posts: { anchor: SignedAnchor; request: IncomingMessage; body: string }[];

  before(async () => { clone = await cloneDatabase(); });
  after(() => clone.drop());
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "anchors-"));
    tenantId = await newChain(clone, 0);
    [now, status, posts] = [new Date("2026-09-01T01:00:00Z"), 204, []];
    recipient = createServer((request, response) => {
      let body = "";
      request.on("data", (bytes: Buffer) => (body += bytes.toString())).on("end", () => {
        const anchor = findAnchor(body)!;
        if (anchor.tenant === tenantId) posts.push({ anchor, request, body });
        response.writeHead(status, status === 302 ? { location: "/elsewhere" } : {}).end();
      });
    }).listen(0, "127.0.0.1");
    await once(recipient, "listening");
    url = `http://127.0.0.1:${(recipient.address() as AddressInfo).port}/anchors?token=secret`;
  });
  afterEach(() => {
    recipient.close();
    recipient.closeAllConnections();
    rmSync(folder, { recursive: true, force: true });
  });

  const keys = () => openAnchorKeys({ dataFolder: folder, anchors: { keyFile: undefined } }, now);
  /** A database whose registry knows our tenant alone. */
  const alone = () => ({ tenant: (id: Id) => clone.database.tenant(id), control: { rows: async () => [{ id: tenantId }] } }) as unknown as typeof clone.database;
  const run = (job: AnchorJob, log = silentLog) => job.run({ database: alone(), clock: { now: () => now }, log });
  const webhook = (timeoutMs = 2_000): AnchorSink => anchorWebhook({ url, secret: SECRET, timeoutMs });
  const jobTo = (...sinks: AnchorSink[]): AnchorJob => anchorJob({ keys: keys(), sinks, everyMs: 0 });
  const numbers = (): number[] => posts.map(({ anchor }) => anchor.number);
  const filed = (): number[] => {
    const place = join(folder, "anchors", tenantId);
    return readdirSync(place).sort().flatMap((name) => readFileSync(join(place, name), "utf8").trimEnd().split("\n")).map((line) => findAnchor(line)!.number);
  };

  it("are made when a chain moved, and only then", async () => {
    const job = jobTo(webhook());
    await run(job);
    expect(numbers(), "a chain without events").to.deep.equal([]);
    await addEvents(clone, tenantId, 3);
    await run(job);
    await run(job);
    await addEvents(clone, tenantId, 1);
    await run(job);
    expect(posts.map(({ anchor: { number, seq, previous } }) => ({ number, seq, previous }))).to.deep.equal([
      { number: 1, seq: "3", previous: "" }, { number: 2, seq: "4", previous: posts[0]!.anchor.id },
    ]);
  });

  it("are posted with their id and an HMAC of the body, and the address is named in no log", async () => {
    await addEvents(clone, tenantId, 1);
    await run(jobTo(webhook()));
    const [{ request, body, anchor }] = posts as [(typeof posts)[number]];
    expect(request.headers["idempotency-key"]).to.equal(anchor.id);
    expect(request.headers["x-anchor-hmac"]).to.equal(`sha256=${createHmac("sha256", SECRET).update(body).digest("hex")}`);
    status = 500;
    const told: unknown[] = [];
    await addEvents(clone, tenantId, 1);
    await run(jobTo(webhook()), { ...silentLog, error: (event, fields) => told.push([event, fields?.["sink"], String(fields?.["err"])]) });
    expect(JSON.stringify(told)).to.include("anchors.sink_failed").and.include("500").and.not.include("token=secret");
  });

  for (const [what, wrong] of Object.entries({ "answers 503": 503, "answers 404": 404, "points elsewhere": 302 })) {
    it(`wait for a recipient that ${what}, with longer and longer pauses, and come in their order`, async () => {
      const job = jobTo(webhook(), anchorFiles(join(folder, "anchors")));
      status = wrong;
      for (let event = 1; event <= 3; event += 1) {
        await addEvents(clone, tenantId, 1);
        await run(job);
      }
      expect(numbers(), "one attempt, then the pause").to.deep.equal([1]);
      expect(filed(), "the files wait for nobody").to.deep.equal([1, 2, 3]);
      expect(job.figures.undelivered).to.equal(3);
      now = new Date(now.getTime() + MINUTE_MS / 2);
      await run(job);
      now = new Date(now.getTime() + MINUTE_MS / 2);
      await run(job);
      expect(numbers(), "the second pause is longer").to.deep.equal([1, 1]);
      status = 200;
      now = new Date(now.getTime() + MINUTE_MS / 2);
      await run(job);
      expect(numbers()).to.deep.equal([1, 1, 1, 2, 3]);
      expect(job.figures.undelivered).to.equal(0);
    });
  }

  it("do not wait for a recipient that never answers", async () => {
    recipient.removeAllListeners("request");
    await addEvents(clone, tenantId, 1);
    const job = jobTo(webhook(100));
    await run(job);
    expect(job.figures.undelivered).to.equal(1);
  });

  it("are posted again by the next process when nobody knows whether they arrived, and not when somebody does", async () => {
    await addEvents(clone, tenantId, 1);
    status = 500; // it has the anchor, and we do not know
    await run(jobTo(webhook()));
    status = 200;
    await run(jobTo(webhook()));
    await run(jobTo(webhook()));
    expect(posts.map(({ anchor }) => anchor.id)).to.deep.equal([posts[0]!.anchor.id, posts[0]!.anchor.id]);
  });

  it("reach a recipient that is named later from the first on, and a folder that was lost anew", async () => {
    for (let event = 1; event <= 3; event += 1) {
      await addEvents(clone, tenantId, 1);
      await run(jobTo());
    }
    await run(jobTo(webhook(), anchorFiles(join(folder, "anchors"))));
    expect([numbers(), filed()]).to.deep.equal([[1, 2, 3], [1, 2, 3]]);
    rmSync(join(folder, "anchors"), { recursive: true });
    await run(jobTo(anchorFiles(join(folder, "anchors"))));
    expect(filed()).to.deep.equal([1, 2, 3]);
  });

  it("of two processes at once make one anchor", async () => {
    await addEvents(clone, tenantId, 5);
    await Promise.all([run(jobTo()), run(jobTo()), run(jobTo())]);
    await run(jobTo(webhook()));
    expect(numbers()).to.deep.equal([1]);
  });

  it("a folder that cannot be written stops nothing, and is filled when it can", async () => {
    const blocked = join(folder, "anchors");
    writeFileSync(blocked, "a file where a folder should be");
    await addEvents(clone, tenantId, 1);
    const job = jobTo(anchorFiles(blocked), webhook());
    await run(job);
    expect([numbers(), job.figures.undelivered]).to.deep.equal([[1], 1]);
    rmSync(blocked);
    await run(job);
    expect([filed(), job.figures.undelivered]).to.deep.equal([[1], 0]);
  });

  it("a key that was replaced under the anchors signs nothing, until its ring says that the old one was lost", async () => {
    await addEvents(clone, tenantId, 1);
    await run(jobTo(webhook()));
    const lost = keys().ring();
    rmSync(join(folder, "anchor.key"));
    await addEvents(clone, tenantId, 1);
    const told: string[] = [];
    await run(jobTo(webhook()), { ...silentLog, error: (event, fields) => told.push(event, String(fields?.["err"])) });
    expect(numbers()).to.deep.equal([1]);
    expect(told.join()).to.include("anchors.not_made").and.include("restore that file");
    replaceLostKey({ dataFolder: folder, anchors: { keyFile: undefined } }, lost, now);
    await run(jobTo(webhook()));
    expect(numbers()).to.deep.equal([1, 2]);
    expect([findUnvouchedKey(keys().ring()), newBeginnings(keys().ring()).map(({ id }) => id)]).to.deep.equal([undefined, [posts[1]!.anchor.keyId]]);
  });

  it("a server makes a last one when it stops, and shows what is undelivered", async () => {
    const other = await cloneDatabase();
    chmodSync(folder, 0o711);
    const config = readConfig({ NODE_ENV: "test", PORT: "0", APP_SECRET: TEST_SECRET, LOG_LEVEL: "silent", DATA_DIR: folder });
    tenantId = await newChain(other, 2);
    const app = await startApp({ config, database: other.database, log: silentLog, anchors: configuredAnchors(config) });
    expect(await (await fetch(`${app.url}/metrics`)).text()).to.include("audit_anchor_undelivered 0").and.include("audit_chains_broken 0");
    await app.stop();
    expect(filed()).to.deep.equal([1]);
    await other.drop();
  });

  for (const [fault, env] of Object.entries<Record<string, string>>({
    ANCHOR_WEBHOOKS: { ANCHOR_WEBHOOKS: "http://witness.example/anchors", ANCHOR_WEBHOOK_SECRET: SECRET },
    ANCHOR_WEBHOOK_SECRET: { ANCHOR_WEBHOOKS: "https://witness.example/anchors" },
    ANCHOR_SECONDS: { ANCHOR_SECONDS: "0" },
  })) {
    it(`a wrong ${fault} refuses the start`, () => expect(() => readConfig({ NODE_ENV: "test", ...env })).to.throw(fault));
  }
});
