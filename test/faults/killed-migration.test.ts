/** A process killed while it migrates: the next start finishes what it began, whenever it was killed. */
import { expect } from "chai";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "mocha";
import { isReachableByOthers } from "../../src/platform/config/data-folder.js";
import { onConnection } from "../../src/platform/db/connection.js";
import { startEmbedded, type EmbeddedServer } from "../../src/platform/db/embedded/embedded.js";
import { MIGRATIONS } from "../../src/platform/db/migrations/index.js";
import { connectSql, type DatabaseRole } from "../../src/platform/db/roles.js";
import { openAs } from "./open-as.js";

/** Milliseconds from the first sign that the child migrates until it is killed. */
const MOMENTS = [0, 2, 5, 10, 20, 40, 80, 160];

describe("a killed migration", () => {
  let server: EmbeddedServer;
  let dataFolder: string;

  before(async () => {
    dataFolder = mkdtempSync(join(isReachableByOthers(tmpdir()) ? tmpdir() : "/var/tmp", "enforcement-killed-"));
    chmodSync(dataFolder, 0o711);
    server = await startEmbedded({ dataFolder, isDisposable: true });
  });
  after(async () => {
    await server.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  const urlsOf = (database: string): Readonly<Record<DatabaseRole, string>> => ({
    owner: server.urlFor("owner", database), app: server.urlFor("app", database), auditor: server.urlFor("auditor", database), public_reader: server.urlFor("public_reader", database),
  });
  const asOwner = async (database: string, ...statements: string[]): Promise<number> =>
    onConnection(server.urlFor("owner", database), async (owner) => {
      let rows = 0;
      for (const sql of statements) rows = (await owner.query(sql)).rowCount ?? 0;
      return rows;
    });

  async function killWhileMigrating(database: string, moment: number): Promise<void> {
    const urls = urlsOf(database);
    const child = spawn(process.execPath, [join(import.meta.dirname, "migrator.js"), urls.app, urls.owner], { stdio: ["ignore", "pipe", "inherit"] });
    await once(child.stdout, "data");
    await new Promise((resolve) => setTimeout(resolve, moment));
    child.kill("SIGKILL");
    if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  }

  for (const moment of MOMENTS) {
    it(`INF-023 ${moment} ms after it began leaves a database that the next start finishes`, async () => {
      const database = `killed_${moment}`;
      await asOwner("postgres", `CREATE DATABASE ${database} TEMPLATE template0`, ...connectSql(database));
      await killWhileMigrating(database, moment);
      expect(await openAs(urlsOf(database))).to.equal("opened");
      expect(await asOwner(database, "SELECT FROM schema_migration")).to.equal(MIGRATIONS.length);
      expect(await openAs({ app: urlsOf(database).app })).to.equal("opened");
    });
  }

  it("a list of migrations that the app was never shown is shown to it", async () => {
    await asOwner("postgres", "CREATE DATABASE begun TEMPLATE template0", ...connectSql("begun"));
    await asOwner("begun", "CREATE TABLE schema_migration (id serial PRIMARY KEY, timestamp bigint NOT NULL, name varchar NOT NULL)");
    expect(await openAs(urlsOf("begun"))).to.equal("opened");
    expect(await openAs({ app: urlsOf("begun").app })).to.equal("opened");
  });

  it("a database that nobody migrated is refused with advice", async () => {
    await asOwner("postgres", "CREATE DATABASE empty TEMPLATE template0", ...connectSql("empty"));
    expect(await openAs({ app: urlsOf("empty").app })).to.include("DATABASE_OWNER_URL");
  });

  it("two first starts at once migrate once", async () => {
    await asOwner("postgres", "CREATE DATABASE twice TEMPLATE template0", ...connectSql("twice"));
    expect(await Promise.all([openAs(urlsOf("twice")), openAs(urlsOf("twice")), openAs(urlsOf("twice"))])).to.deep.equal(["opened", "opened", "opened"]);
    expect(await asOwner("twice", "SELECT FROM schema_migration")).to.equal(MIGRATIONS.length);
  });
});
