/** A file that goes out says one moment, however long it takes; it has an end, and whoever goes away while it is sent holds nothing. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { fixedClock } from "../../../src/kernel/clock.js";
import { onConnection } from "../../../src/platform/db/connection.js";
import { waitUntil } from "../../../src/platform/db/embedded/postmaster.js";
import type { Database, Reader } from "../../../src/platform/db/tenant-database.js";
import { silentLog } from "../../../src/platform/log/log.js";
import { writeImports } from "../../../src/systems/power-lists/index.js";
import { tenantIdOf } from "../../support/tenant-rows.js";
import { acceptsImport, brings, fetches } from "../../support/verbs/exchange.verbs.js";
import * as lists from "../../support/verbs/power-lists.verbs.js";
import { done } from "../../support/verbs/told.verbs.js";
import { openWorld, serveAgain, TEST_NOW, type NamedPerson, type NamedWorld } from "../../support/world.js";

/** More than one page of a list. */
const ROWS = 150;
const HEAD = "外部标识,维护单位代码,名称,效力层级,制定机关,文号,公布日期,施行日期,有效期届满日期,公布载体,全文网址,执行条款";
const titleOf = (at: number): string => `条例 ${String(at).padStart(3, "0")}`;

let w: NamedWorld;
let quan: NamedPerson;
let bureau: string;
let file: string;
before(async () => {
  w = await openWorld();
  quan = w.as("全美兰");
  bureau = await w.unit("YB-HRSS");
  file = `bases.ndjson?under=${bureau}`;
  const rows = Array.from({ length: ROWS }, (_row, at) => `N${at},YB-HRSS,${titleOf(at)},行政法规,国务院,,2019-12-30,2020-05-01,,,,`);
  const { importRun } = await brings(quan, w.url, `bases?unit=${bureau}&name=a.csv`, "text/csv", [HEAD, ...rows].join("\r\n"));
  done(await acceptsImport(quan, { run: importRun! }));
  await writeImports({ database: w.clone.database, clock: fixedClock(TEST_NOW), log: silentLog });
});
after(() => w.close());

/** The export has read its first page and waits for what belongs to it, while `work` runs. */
const whileFirstPageIsRead = (begin: () => void, work: () => Promise<void>): Promise<void> =>
  onConnection(w.clone.urlFor("owner"), async (owner) => {
    await owner.query("BEGIN");
    await owner.query("LOCK TABLE basis_external_id IN ACCESS EXCLUSIVE MODE");
    begin();
    const waits = async (): Promise<boolean> => (await owner.query("SELECT FROM pg_locks WHERE NOT granted AND relation = 'basis_external_id'::regclass")).rowCount! > 0;
    while (!(await waits())) await new Promise((resolve) => setTimeout(resolve, 5));
    await work();
    await owner.query("ROLLBACK");
  });
const inUse = ({ connections: { open, idle } }: Pick<Database, "connections"> = w.clone.database): number => open - idle;
const transactionsLeftOpen = async (): Promise<number> =>
  (await w.clone.database.control.first<{ open: number }>({ name: "test.leftOpen", text: "SELECT count(*)::int AS open FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%' AND usename = current_user" }))!.open;

describe("a file that goes out", () => {
  it("is of one moment: what is corrected and added while it is sent stands in the next one", async () => {
    const before = (await fetches(quan, w.url, file)).text;
    expect(before.trim().split("\n")).to.have.length(ROWS);
    let sent: Promise<{ text: string }>;
    await whileFirstPageIsRead(() => { sent = fetches(quan, w.url, file); }, async () => {
      const { rows } = await lists.lists<{ id: string; version: number }>(quan, "bases", `first: 1, filter: { search: "${titleOf(ROWS - 1)}" }`, "id version");
      done(await lists.correctsBasis(quan, { basis: rows[0]!.id, expectedVersion: rows[0]!.version, ...law("修订的条例") }));
      done(await lists.registersBasis(quan, { unit: bureau, ...law("新的条例") }));
    });
    expect((await sent!).text).to.equal(before);
    const next = (await fetches(quan, w.url, file)).text;
    expect(next.trim().split("\n")).to.have.length(ROWS + 1);
    expect(next).to.include("修订的条例").and.to.include("新的条例");
  });

  it("holds neither connection nor transaction once its reader is gone, and the next reader is served", async () => {
    const isFree = (): Promise<boolean> => waitUntil(() => inUse() === 0, 3_000);
    expect(await isFree()).to.equal(true);
    const reader = new AbortController();
    let lost: Promise<unknown>;
    await whileFirstPageIsRead(() => { lost = fetch(`${w.url}/exports/${file}`, { headers: { authorization: `Bearer ${quan.token}` }, signal: reader.signal }).catch((error: Error) => error.name); }, async () => {
      expect(inUse()).to.equal(1);
      reader.abort();
      expect(await lost).to.equal("AbortError");
    });
    expect(await isFree(), "the connection came back").to.equal(true);
    expect(await transactionsLeftOpen()).to.equal(0);
    expect((await fetches(quan, w.url, file)).status).to.equal(200);
  });

  /** Read a row as: while one goes out of so many PLACES, THIS person, of the same tenant or of another, is asked to come again. */
  const FULL = [[{ ofTenant: 1, inAll: 9 }, "石磊"], [{ ofTenant: 9, inAll: 1 }, "窦文华"]] as const;
  for (const [places, name] of FULL) {
    it(`is cut when it takes too long, and ${name} is asked to come again while it holds the last place (${places.ofTenant} of a tenant, ${places.inAll} in all)`, async () => {
      const other = await serveAgain(w, "全美兰", TEST_NOW, { exports: { longest: 400, ...places } });
      try {
        let cut: Promise<unknown>;
        await whileFirstPageIsRead(() => { cut = fetches(quan, other.url, file).then(() => "whole", () => "cut"); }, async () => {
          const { status, error } = await fetches(w.as(name), other.url, "bases.ndjson");
          expect([status, error?.code]).to.deep.equal([429, "RATE_LIMITED"]);
          expect(await cut).to.equal("cut");
        });
        expect(await waitUntil(() => inUse(other.database) === 0, 3_000), "the connection came back").to.equal(true);
        expect((await fetches(w.as(name), other.url, "bases.ndjson")).status, "its place is free again").to.equal(200);
      } finally {
        await other.stop();
      }
    });
  }

  it("reads in a transaction that cannot write, and reads no more once that has ended", async () => {
    const database = w.clone.database.tenant(await tenantIdOf(w.clone, "yanbian"));
    let kept: Reader;
    const how = await database.snapshot(async (moment) => {
      kept = moment;
      return moment.first<{ isolation: string; only: string }>(HOW);
    });
    expect(how).to.deep.equal({ isolation: "repeatable read", only: "on" });
    expect(await kept!.rows(HOW).catch((error: { code: string }) => error.code)).to.equal("UNAVAILABLE");
  });
});
const HOW = { name: "test.howItReads", text: "SELECT current_setting('transaction_isolation') AS isolation, current_setting('transaction_read_only') AS only" };
const law = (title: string) => ({ title, rank: "ADMINISTRATIVE_REGULATION", issuer: "国务院", number: "1", promulgatedOn: "2019-12-30", effectiveOn: "2020-05-01" });
