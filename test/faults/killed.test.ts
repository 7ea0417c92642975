/** The server and PostgreSQL, killed in the middle of writes: what was acknowledged is there, once, and the chain is whole and as the anchors say. `npm run faults` does it 200 times each. */
import { expect } from "chai";
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, describe, it } from "mocha";
import { findIdOf, type Id } from "../../src/kernel/ids.js";
import { readAnchorFolder } from "../../src/platform/audit/anchor-files.js";
import { openAnchorKeys } from "../../src/platform/audit/anchor-keys.js";
import { verifyTenants, type Proof } from "../../src/platform/audit/verify-tenants.js";
import { isReachableByOthers } from "../../src/platform/config/data-folder.js";
import { readConfig } from "../../src/platform/config/config.js";
import { secretOf } from "../../src/platform/config/secret.js";
import { tenantByCode } from "../../src/platform/db/control.store.js";
import { startEmbedded } from "../../src/platform/db/embedded/embedded.js";
import { findPostmaster, waitUntil } from "../../src/platform/db/embedded/postmaster.js";
import { statement } from "../../src/platform/db/statement.js";
import { Database } from "../../src/platform/db/tenant-database.js";
import { Writers } from "./writers.js";

const ROUNDS = Number(process.env["ROUNDS"] ?? 6);
const WRITERS = 4;
const TENANT = "killed";
const NOBODY = "00000000-0000-7000-8000-000000000000";
/** From the first acknowledgement of a round to its end, in milliseconds: at most this. */
const LONGEST_ROUND_MS = 300;

interface Books { readonly found: number; readonly twice: number; readonly unmatched: number }
/** $2: ids that were acknowledged. `unmatched`: what the writers registered without its event, or events without their registration. */
const books = statement<Books>(
  "test.books",
  `SELECT (SELECT count(*)::int FROM person WHERE tenant_id = $1 AND id = ANY ($2)) AS found,
          (SELECT count(*)::int FROM (SELECT FROM person WHERE tenant_id = $1 GROUP BY name HAVING count(*) > 1) t) AS twice,
          (SELECT count(*)::int FROM (SELECT id FROM person WHERE tenant_id = $1 AND name LIKE '甲%') p
             FULL JOIN (SELECT subject_id FROM audit_event WHERE tenant_id = $1 AND operation = 'organisations.registerPerson') e ON e.subject_id = p.id
            WHERE p.id IS NULL OR e.subject_id IS NULL) AS unmatched`,
);

interface Running { readonly child: ChildProcess; readonly url: string; readonly ended: Promise<unknown> }

describe(`killed in the middle of writes (${ROUNDS} rounds each)`, () => {
  let dataFolder: string;
  let writers: Writers;
  let env: NodeJS.ProcessEnv;
  let anchors = 0;
  const children: Running[] = [];

  const config = () => readConfig({ NODE_ENV: "production", DATA_DIR: dataFolder });
  const main = (name: string, ...args: string[]): ChildProcess =>
    spawn(process.execPath, [join(import.meta.dirname, `../../src/${name}.js`), ...args], { env, stdio: ["ignore", "pipe", "ignore"] });

  before(async function () {
    this.timeout(120_000);
    dataFolder = mkdtempSync(join(isReachableByOthers(tmpdir()) ? tmpdir() : "/var/tmp", "enforcement-killed-"));
    chmodSync(dataFolder, 0o711);
    env = { PATH: process.env["PATH"], NODE_ENV: "production", LOG_LEVEL: "silent", DATA_DIR: dataFolder, PORT: "0", ANCHOR_SECONDS: "0.1" };
    const operator = main("operator.main", "tenant", "--code", TENANT, "--name", "图们市", "--division", "222402", "--government", "图们市人民政府", "--admin", "张三");
    const [said] = (await once(operator.stdout!, "data")) as [Buffer];
    await once(operator, "exit");
    writers = new Writers(/: (\S+)\s*$/.exec(said.toString())![1]!, WRITERS);
  });
  afterEach(async () => {
    for (const { child, ended } of children.splice(0)) {
      child.kill("SIGTERM");
      await ended;
    }
  });
  after(() => rmSync(dataFolder, { recursive: true, force: true }));

  async function start(): Promise<Running> {
    const child = main("main");
    const ended = once(child, "exit");
    let text = "";
    child.stdout!.on("data", (bytes: Buffer) => (text += bytes.toString()));
    const address = (): string | undefined => /(http:\S+)\/graphql/.exec(text)?.[1];
    await waitUntil(() => address() !== undefined || child.exitCode !== null, 60_000);
    if (address() === undefined) throw new Error("the server did not start again");
    const running = { child, ended, url: address()! };
    children.push(running);
    return running;
  }

  /** What the database says beside the running server. */
  async function audited(acknowledged: readonly Id[]): Promise<{ books: Books; proof: Proof }> {
    const witness = { ring: openAnchorKeys(config(), new Date()).ring(), lines: await readAnchorFolder(config().anchors.folder) };
    const server = await startEmbedded({ dataFolder, isGuest: true });
    const database = new Database({ appUrl: server.urlFor("app"), secret: secretOf(config()) });
    try {
      const { id } = (await database.control.first(tenantByCode, [TENANT]))!;
      const [proof] = await verifyTenants(database, { code: TENANT, witness });
      return { proof: proof!, books: (await database.tenant(id).first(books, [id, acknowledged]))! };
    } finally {
      await database.close();
    }
  }

  async function expectWhole(): Promise<void> {
    const ids = [...writers.acknowledged.values()].map((id) => findIdOf("Person", id)!);
    const { books: found, proof } = await audited(ids);
    expect(found).to.deep.equal({ found: ids.length, twice: 0, unmatched: 0 });
    expect(proof.findings).to.deep.equal([]);
    anchors = proof.lastAnchor;
  }

  async function round(kill: (running: Running) => void): Promise<void> {
    const running = await start();
    await expectWhole();
    await writers.start(running.url);
    await new Promise((resolve) => setTimeout(resolve, Math.random() * LONGEST_ROUND_MS));
    kill(running);
    await Promise.all([running.ended, writers.stop()]);
  }

  /** Read a row as: WHAT is killed, how. */
  const VICTIMS: Readonly<Record<string, (running: Running) => void>> = {
    "the server": ({ child }) => { child.kill("SIGKILL"); },
    PostgreSQL: () => { process.kill(findPostmaster(join(dataFolder, "postgres", "data"))!.pid, "SIGKILL"); },
  };
  for (const [what, kill] of Object.entries(VICTIMS)) {
    it(`INF-001 ${what}: nothing acknowledged is lost, nothing is there twice, and the chain holds`, async function () {
      this.timeout(ROUNDS * 20_000);
      const standing = writers.acknowledged.size;
      for (let done = 0; done < ROUNDS; done += 1) await round(kill);
      expect(writers.acknowledged.size - standing, "writes were under way").to.be.greaterThan(ROUNDS);
    });
  }

  it("after the last one the server starts, ends in order, and its last anchor covers every event", async function () {
    this.timeout(60_000);
    const last = await start();
    await writers.start(last.url); // what nobody knew of is sent again
    await writers.stop();
    const before = anchors;
    last.child.kill("SIGTERM");
    await last.ended;
    await start();
    await expectWhole();
    expect(anchors).to.be.greaterThan(before);
    const { proof, books: found } = await audited([NOBODY]);
    expect(found.found, "a write that is not there is missed").to.equal(0);
    expect(proof.notes.join(), "no event after the last anchor").not.to.include("came after");
    if (process.env["ROUNDS"]) console.log(`      ${writers.acknowledged.size} acknowledged writes, ${proof.events} events, ${anchors} anchors`);
  });
});
