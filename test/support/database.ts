/** One PostgreSQL for a run of the tests, one migrated and planted template in it, and a clone of that for each test file. */
import { chmodSync, existsSync, mkdtempSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isReachableByOthers } from "../../src/platform/config/data-folder.js";
import { newConnection, onConnection } from "../../src/platform/db/connection.js";
import { startEmbedded, type EmbeddedServer } from "../../src/platform/db/embedded/embedded.js";
import { migrate } from "../../src/platform/db/migrate.js";
import { connectSql, DATABASE_NAME, ROLE_NAMES, type DatabaseRole } from "../../src/platform/db/roles.js";
import { Database } from "../../src/platform/db/tenant-database.js";
import type { Limits } from "../../src/platform/db/tenant-pools.js";
import type pg from "pg";

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

const MEMORY = "/dev/shm";
/** What the clones that stand at one time and the log of the server need, and as much again. */
const ENOUGH_BYTES = 4 * 1024 ** 3;

/** In memory where there is enough: a clone is a thousand files, which a disk takes ten times as long to make. */
function homeOfClusters(): string {
  if (existsSync(MEMORY)) {
    const { bavail, bsize } = statfsSync(MEMORY);
    if (bavail * bsize > ENOUGH_BYTES) return MEMORY;
  }
  return isReachableByOthers(tmpdir()) ? tmpdir() : "/var/tmp";
}

export async function mochaGlobalSetup(): Promise<void> {
  folder = mkdtempSync(join(homeOfClusters(), "enforcement-test-"));
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
  /** One after the other on a connection that is kept: a new one reads the catalogue of all tables first, which takes longer than most work. */
  asOwner<T>(work: (owner: pg.Client) => Promise<T>): Promise<T>;
  drop(): Promise<void>;
}

function keptOwner(url: string): Pick<ClonedDatabase, "asOwner"> & { close(): Promise<void> } {
  let connection: Promise<pg.Client> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const connect = async (): Promise<pg.Client> => {
    const client = newConnection(url, undefined);
    client.on("error", () => undefined); // a test that takes its database away takes this too; whoever asks next is told
    await client.connect();
    return client;
  };
  return {
    asOwner(work) {
      const turn = last.then(async () => work(await (connection ??= connect())));
      last = turn.catch(() => undefined); // whoever asked is told by the turn; the next one only waits for it
      return turn;
    },
    close: async () => { await (await connection)?.end(); },
  };
}

/**
 * Ends the sessions that a killed server left behind, then drops. Not DROP … WITH (FORCE): that wants to end everything in the database, and is
 * refused while autovacuum, which belongs to the superuser, looks at one of its tables. A plain DROP waits for autovacuum and sends it away itself.
 */
const dropDatabase = (name: string): Promise<void> =>
  onMaintenance(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + name + "' AND backend_type = 'client backend'",
    `DROP DATABASE ${name}`,
  );

const onMaintenance = (...statements: readonly string[]): Promise<void> =>
  onConnection(urlIn("postgres", "owner"), async (owner) => {
    for (const sql of ["SELECT set_config('statement_timeout', '60s', false)", ...statements]) await owner.query(sql);
  });

let made = 0;

/** A database of one's own, made as PostgreSQL is told to, then prepared. */
async function newDatabase(how: string, { limits, prepare }: { limits?: Limits; prepare?: (ownerUrl: string) => Promise<void> } = {}): Promise<ClonedDatabase> {
  const name = `made_${process.pid}_${(made += 1)}`;
  await onMaintenance(`CREATE DATABASE ${name} ${how}`, ...connectSql(name));
  const urlFor = (role: DatabaseRole): string => urlIn(name, role);
  await prepare?.(urlFor("owner"));
  const database = new Database({ appUrl: urlFor("app"), publicUrl: urlFor("public_reader"), ownerUrl: urlFor("owner"), secret: TEST_SECRET, limits });
  const { asOwner, close } = keptOwner(urlFor("owner"));
  return {
    name, database, urlFor, asOwner,
    drop: async () => {
      await Promise.all([database.close(), close()]);
      await dropDatabase(name);
    },
  };
}

/** A database of one's own, as the seeds left it. */
export const cloneDatabase = ({ limits }: { limits?: Limits } = {}): Promise<ClonedDatabase> =>
  newDatabase(`TEMPLATE ${DATABASE_NAME} STRATEGY FILE_COPY`, { limits });

/** A database as the first start of an installation finds it: migrated, and without anybody in it. */
export const bareDatabase = (): Promise<ClonedDatabase> => newDatabase("TEMPLATE template0", { prepare: migrate });
