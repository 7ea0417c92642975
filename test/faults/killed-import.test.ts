/** The server killed with half a batch of an accepted file written: the next start goes on with it, every row is there once, none is lost, and the chain is whole. */
import { expect } from "chai";
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, describe, it } from "mocha";
import { findIdOf } from "../../src/kernel/ids.js";
import { verifyTenants } from "../../src/platform/audit/verify-tenants.js";
import { onConnection } from "../../src/platform/db/connection.js";
import { waitUntil } from "../../src/platform/db/embedded/postmaster.js";
import { TEST_SECRET } from "../support/database.js";
import { tenantIdOf } from "../support/tenant-rows.js";
import { acceptsImport, brings, readsRun } from "../support/verbs/exchange.verbs.js";
import { registersBasis } from "../support/verbs/power-lists.verbs.js";
import { done } from "../support/verbs/told.verbs.js";
import { openWorld, personAt, TEST_NOW, type NamedPerson, type NamedWorld } from "../support/world.js";

const ROUNDS = Number(process.env["ROUNDS"] ?? 1);
const TENANT = "yanbian";
/** Three batches; the kill comes in the second. */
const [ROWS, BATCH] = [1_250, 500];
const HEAD = "外部标识,维护单位代码,名称,效力层级,制定机关,文号,公布日期,施行日期,有效期届满日期,公布载体,全文网址,执行条款";

describe(`an import whose server is killed (${ROUNDS} rounds)`, () => {
  let w: NamedWorld;
  let tenantId: string;
  let dataFolder: string;
  let quan: NamedPerson;
  /** A basis on record, for whoever holds an id back. */
  let basis: string;
  const children: ChildProcess[] = [];
  before(async () => {
    w = await openWorld();
    tenantId = await tenantIdOf(w.clone, TENANT);
    dataFolder = mkdtempSync(join(tmpdir(), "enforcement-killed-import-"));
    quan = w.as("全美兰");
    basis = findIdOf("Basis", done(await registersBasis(quan, { unit: await w.unit("YB-HRSS"), title: "保障农民工工资支付条例", rank: "ADMINISTRATIVE_REGULATION", issuer: "国务院", number: "1", promulgatedOn: "2019-12-30", effectiveOn: "2020-05-01" })))!;
  });
  afterEach(() => Promise.all(children.splice(0).map((child) => ends(child, "SIGTERM"))));
  after(async () => {
    rmSync(dataFolder, { recursive: true, force: true });
    await w.close();
  });

  const ends = async (child: ChildProcess, signal: NodeJS.Signals): Promise<void> => {
    const ended = once(child, "exit");
    if (child.kill(signal)) await ended;
  };
  /** A process as `npm start` makes one, its jobs included. */
  async function start(): Promise<{ child: ChildProcess; url: string }> {
    const child = spawn(process.execPath, [join(import.meta.dirname, "../../src/main.js")], {
      env: { PATH: process.env["PATH"], NODE_ENV: "test", LOG_LEVEL: "silent", PORT: "0", DATA_DIR: dataFolder, APP_SECRET: TEST_SECRET, CLOCK: TEST_NOW, DATABASE_URL: w.clone.urlFor("app") }, stdio: ["ignore", "pipe", "ignore"],
    });
    children.push(child);
    let text = "";
    child.stdout.on("data", (bytes: Buffer) => (text += bytes.toString()));
    const address = (): string | undefined => /(http:\S+)\/graphql/.exec(text)?.[1];
    await waitUntil(() => address() !== undefined || child.exitCode !== null, 60_000);
    expect(address(), "the server stands").to.be.a("string");
    return { child, url: address()! };
  }
  const counted = (round: number, sql: string): Promise<number> => w.clone.asOwner(async (owner) => {
    await owner.query("SELECT set_config('app.tenant', $1, false)", [tenantId]);
    return (await owner.query<{ count: number }>(sql, [`K${round}-%`])).rows[0]!.count;
  });
  const written = (round: number) => counted(round, "SELECT count(*)::int FROM basis WHERE title LIKE $1");
  const known = (round: number) => counted(round, "SELECT count(DISTINCT b.title)::int FROM basis_external_id x JOIN basis b ON b.id = x.basis_id AND b.title = x.external_id WHERE b.title LIKE $1");
  const until = async (isSo: () => Promise<boolean>): Promise<void> => { while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 50)); };

  /** Somebody holds the id of row 600 back, so that its batch stands still with its bases written; there the process dies. */
  const killedInBatchTwo = (round: number, child: ChildProcess, begin: () => Promise<void>): Promise<void> =>
    onConnection(w.clone.urlFor("owner"), async (owner) => {
      await owner.query("BEGIN");
      await owner.query("SELECT set_config('app.tenant', $1, true), set_config('idle_in_transaction_session_timeout', '60s', true)", [tenantId]);
      await owner.query("INSERT INTO basis_external_id (tenant_id, id, organ_id, external_id, basis_id) SELECT tenant_id, gen_random_uuid(), organ_id, $2, id FROM basis WHERE id = $1", [basis, `K${round}-600`]);
      await begin();
      const pids = async (sql: string, ...values: unknown[]): Promise<number[]> => (await owner.query<{ pid: number }>(sql, values)).rows.map(({ pid }) => pid);
      let held: number[] = [];
      await until(async () => (held = await pids("SELECT pid FROM pg_locks WHERE NOT granted AND transactionid = pg_current_xact_id()::xid")).length === 1);
      await ends(child, "SIGKILL");
      await owner.query("ROLLBACK");
      await until(async () => (await pids("SELECT pid FROM pg_stat_activity WHERE pid = ANY ($1)", held)).length === 0);
    });

  it("is gone on with by the next start: every row once, none lost, the chain whole", async () => {
    let running = await start();
    for (let round = 1; round <= ROUNDS; round += 1) {
      const through = personAt(running.url, quan.name, quan.token);
      const rows = Array.from({ length: ROWS }, (_row, at) => `K${round}-${at + 1},YB-HRSS,K${round}-${at + 1},行政法规,国务院,,2019-12-30,2020-05-01,,,,第一条`);
      const sent = await brings(through, running.url, `bases?unit=${await w.unit("YB-HRSS")}&name=a.csv`, "text/csv", [HEAD, ...rows].join("\r\n"));
      const run = sent.importRun!;
      await killedInBatchTwo(round, running.child, async () => { done(await acceptsImport(through, { run })); });
      expect(await readsRun(quan, run), "the first batch is there with its count, of the second nothing").to.include({ state: "WRITING", done: BATCH, created: BATCH });
      expect(await written(round)).to.equal(BATCH);
      running = await start();
      await until(async () => (await readsRun(quan, run)).state !== "WRITING");
      expect(await readsRun(quan, run)).to.include({ state: "DONE", done: ROWS, created: ROWS, changed: 0, unchanged: 0 });
      expect([await written(round), await known(round)]).to.deep.equal([ROWS, ROWS]);
    }
    const [proof] = await verifyTenants(w.clone.database, { code: TENANT });
    expect(proof!.findings).to.deep.equal([]);
  }).timeout(60_000 + ROUNDS * 20_000);
});
