/** One PostgreSQL for a run of the tests, one migrated and planted template in it, and a clone of that for each test file. */
import { chmodSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isReachableByOthers } from "../../src/platform/config/data-folder.js";
import { onConnection } from "../../src/platform/db/connection.js";
import { startEmbedded, type EmbeddedServer } from "../../src/platform/db/embedded/embedded.js";
import { migrate } from "../../src/platform/db/migrate.js";
import { connectSql, DATABASE_NAME, ROLE_NAMES, type DatabaseRole } from "../../src/platform/db/roles.js";
import { Database } from "../../src/platform/db/tenant-database.js";
import type { Limits } from "../../src/platform/db/tenant-pools.js";

/** The secret every test database is signed with; nothing outside a test run knows it. */
export const TEST_SECRET = "a-secret-that-only-the-tests-know-of";

/** Test files run in processes of their own: they find the cluster by what the first process left in the environment. */
const CLUSTER = "TEST_CLUSTER";
type RoleUrls = Readonly<Record<DatabaseRole, string>>;

let server: EmbeddedServer | undefined;
let folder: string | undefined;

const rolesOf = ({ urlFor }: EmbeddedServer): RoleUrls =>
  Object.fromEntries(ROLE_NAMES.map((role) => [role, urlFor(role, "DATABASE")])) as RoleUrls;

const urlIn = (database: string, role: DatabaseRole): string => {
  const urls = process.env[CLUSTER];
  if (!urls) throw new Error("no test cluster: run mocha with --require dist/test/support/database.js, as npm test does");
  return (JSON.parse(urls) as RoleUrls)[role].replace(/DATABASE$/, database);
};

/** The world of the seeds, if they are compiled: tests of the platform alone do without. */
async function plant(database: Database): Promise<void> {
  const plantFile = new URL("../../seeds/plant.js", import.meta.url);
  if (!existsSync(plantFile)) return;
  const { plantCast } = (await import(plantFile.href)) as { plantCast: (database: Database) => Promise<void> };
  await plantCast(database);
}

export async function mochaGlobalSetup(): Promise<void> {
  const home = isReachableByOthers(tmpdir()) ? tmpdir() : "/var/tmp";
  folder = mkdtempSync(join(home, "enforcement-test-"));
  chmodSync(folder, 0o711);
  server = await startEmbedded({ dataFolder: folder, isDisposable: true });
  for (const signal of ["SIGTERM", "SIGHUP"] as const) process.once(signal, () => process.exit(1)); // a run that is told to end takes its server with it
  process.env[CLUSTER] = JSON.stringify(rolesOf(server));
  await migrate(server.urlFor("owner"));
  const database = new Database({ appUrl: server.urlFor("app"), ownerUrl: server.urlFor("owner"), secret: TEST_SECRET });
  await plant(database);
  await database.close(); // a template with a session in it cannot be cloned
}

export async function mochaGlobalTeardown(): Promise<void> {
  await server?.stop();
  if (folder) rmSync(folder, { recursive: true, force: true });
}

export interface ClonedDatabase {
  readonly name: string;
  readonly database: Database;
  urlFor(role: DatabaseRole): string;
  drop(): Promise<void>;
}

/**
 * Ends the sessions that a killed server left behind, then drops. Not DROP … WITH (FORCE): that wants to end everything in the database, and is
 * refused while autovacuum, which belongs to the superuser, looks at one of its tables. A plain DROP waits for autovacuum and sends it away itself.
 */
export const dropDatabase = (maintenance: string, name: string): Promise<void> =>
  onConnection(maintenance, async (owner) => {
    await owner.query("SELECT set_config('statement_timeout', '60s', false)");
    await owner.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND backend_type = 'client backend'", [name]);
    await owner.query(`DROP DATABASE ${name}`);
  });

let clones = 0;

/** A database of one's own, as the seeds left it. */
export async function cloneDatabase({ limits }: { limits?: Limits } = {}): Promise<ClonedDatabase> {
  const name = `clone_${process.pid}_${(clones += 1)}`;
  const maintenance = urlIn("postgres", "owner");
  await onConnection(maintenance, async (owner) => {
    await owner.query("SELECT set_config('statement_timeout', '60s', false)");
    for (const sql of [`CREATE DATABASE ${name} TEMPLATE ${DATABASE_NAME}`, ...connectSql(name)]) await owner.query(sql);
  });
  const urlFor = (role: DatabaseRole): string => urlIn(name, role);
  const database = new Database({ appUrl: urlFor("app"), publicUrl: urlFor("public_reader"), ownerUrl: urlFor("owner"), secret: TEST_SECRET, limits });
  return {
    name, database, urlFor,
    drop: async () => {
      await database.close();
      await dropDatabase(maintenance, name);
    },
  };
}
