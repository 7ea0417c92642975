/** The embedded server when processes die: the next boot finds it, whole, and no two processes share a data folder. */
import { expect } from "chai";
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, describe, it } from "mocha";
import { isReachableByOthers } from "../../src/platform/config/data-folder.js";
import { readConfig } from "../../src/platform/config/config.js";
import { onConnection } from "../../src/platform/db/connection.js";
import { startEmbedded } from "../../src/platform/db/embedded/embedded.js";
import { findPostmaster, isAlive, waitUntil } from "../../src/platform/db/embedded/postmaster.js";
import { Database } from "../../src/platform/db/tenant-database.js";

interface Said { readonly pid?: number; readonly port?: number; readonly refused?: string }

describe("the embedded server", () => {
  let dataFolder: string;
  const children: ChildProcess[] = [];

  const holder = async (): Promise<{ child: ChildProcess; said: Said }> => {
    const child = spawn(process.execPath, [join(import.meta.dirname, "holder.js"), dataFolder], { stdio: ["ignore", "pipe", "inherit"] });
    children.push(child);
    const [line] = (await once(child.stdout!, "data")) as [Buffer];
    return { child, said: JSON.parse(line.toString()) as Said };
  };
  const kill = async (child: ChildProcess, signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    await once(child, "exit");
  };

  before(() => {
    dataFolder = mkdtempSync(join(isReachableByOthers(tmpdir()) ? tmpdir() : "/var/tmp", "enforcement-embedded-"));
    chmodSync(dataFolder, 0o711);
  });
  afterEach(() => { for (const child of children.splice(0)) child.kill("SIGTERM"); });
  after(() => rmSync(dataFolder, { recursive: true, force: true }));

  it("of three first boots at once one serves, and the others say that it does", async () => {
    const boots = await Promise.all([holder(), holder(), holder()]);
    expect(boots.filter(({ said }) => said.pid !== undefined)).to.have.length(1);
    expect(boots.filter(({ said }) => said.refused?.includes("another process is serving"))).to.have.length(2);
    expect(readdirSync(dataFolder), "no draft of a cluster is left").to.deep.equal(["postgres"]);
    const serving = boots.find(({ said }) => said.pid !== undefined)!;
    await kill(serving.child, "SIGTERM");
    expect(await waitUntil(() => !isAlive(serving.said.pid!), 10_000), "the server ends with its process").to.equal(true);
  });

  it("takes over the server of a process that was killed, and stops it", async () => {
    const killed = await holder();
    await kill(killed.child, "SIGKILL");
    expect(isAlive(killed.said.pid!)).to.equal(true);
    const server = await startEmbedded({ dataFolder });
    expect(server.pid).to.equal(killed.said.pid);
    await server.stop();
    expect(findPostmaster(join(dataFolder, "postgres", "data"))).to.equal(undefined);
  });

  it("INF-001 starts again after the server itself was killed, with everything that was committed", async () => {
    const first = await startEmbedded({ dataFolder });
    await onConnection(first.urlFor("owner"), (owner) => owner.query("CREATE TABLE IF NOT EXISTS kept AS SELECT 1 AS row"));
    process.kill(first.pid, "SIGKILL");
    await waitUntil(() => !isAlive(first.pid), 10_000);
    await first.stop();
    const second = await startEmbedded({ dataFolder });
    const { rows } = await onConnection(second.urlFor("owner"), (owner) => owner.query<{ row: number }>("SELECT row FROM kept"));
    expect(rows).to.deep.equal([{ row: 1 }]);
    await second.stop();
  });

  it("serves a guest beside its holder, and the guest stops nothing", async () => {
    const server = await startEmbedded({ dataFolder });
    const guest = await startEmbedded({ dataFolder, isGuest: true });
    await guest.stop();
    expect(isAlive(server.pid)).to.equal(true);
    await server.stop();
  });

  it("lets no superuser in, and nobody without the password", async () => {
    const server = await startEmbedded({ dataFolder });
    const codeAs = (url: string): Promise<string | undefined> =>
      onConnection(url, () => Promise.resolve("in")).catch((error: { code?: string }) => error.code);
    const app = new URL(server.urlFor("app"));
    expect(await codeAs(app.href)).to.equal("in");
    app.password = "guess";
    expect(await codeAs(app.href)).to.equal("28P01");
    app.username = "postgres";
    expect(await codeAs(app.href)).to.equal("28000");
    await server.stop();
  });

  it("refuses to serve as a role that owns the tables", async () => {
    const server = await startEmbedded({ dataFolder });
    const env = { NODE_ENV: "test", DATA_DIR: dataFolder, DATABASE_OWNER_URL: server.urlFor("owner") };
    const migrated = await Database.open(readConfig({ ...env, DATABASE_URL: server.urlFor("app") }));
    await migrated.close();
    const asOwner = await Database.open(readConfig({ ...env, DATABASE_URL: server.urlFor("owner") })).then(() => "opened", (error: Error) => error.message);
    expect(asOwner).to.include("owns tables");
    await server.stop();
  });

  it("refuses a folder of another major version with advice", async () => {
    writeFileSync(join(dataFolder, "postgres", "data", "PG_VERSION"), "17\n");
    const message = await startEmbedded({ dataFolder }).then(() => "started", (error: Error) => error.message);
    expect(message).to.include("DATA_DIR").and.include("17");
  });
});
