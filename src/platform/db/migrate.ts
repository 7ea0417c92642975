/** Brings a database to the newest migration, as its owner, one process at a time. */
import type pg from "pg";
import { DataSource } from "typeorm";
import { onConnection } from "./connection.js";
import { findSqlState } from "./sql-faults.js";
import { MIGRATIONS } from "./migrations/index.js";

const MIGRATION_TABLE = "schema_migration";
/** Any constant will do, as long as nobody else locks it: two processes booting at once must not migrate twice. */
const MIGRATION_LOCK = 712_001;
const UNDEFINED_TABLE = "42P01";

/** The owner's data source: migrations only, nothing is ever derived from entities. */
export const ownerDataSource = (ownerUrl: string, entities: string[] = []): DataSource =>
  new DataSource({
    type: "postgres",
    url: ownerUrl,
    entities,
    migrations: [...MIGRATIONS],
    migrationsTableName: MIGRATION_TABLE,
    migrationsTransactionMode: "each",
    installExtensions: false,
    uuidExtension: "pgcrypto",
    synchronize: false,
    poolSize: 1,
    logging: ["error"],
  });

async function migrationsRun(client: pg.Client): Promise<Set<string>> {
  try {
    const { rows } = await client.query<{ name: string }>(`SELECT name FROM ${MIGRATION_TABLE}`);
    return new Set(rows.map(({ name }) => name));
  } catch (error) {
    if (findSqlState(error) === UNDEFINED_TABLE) return new Set();
    throw error;
  }
}

async function pendingIn(client: pg.Client): Promise<string[]> {
  const run = await migrationsRun(client);
  return MIGRATIONS.map(({ name }) => name).filter((name) => !run.has(name));
}

/** Names of migrations this database has yet to run; may be asked as the app. */
export const pendingMigrations = (url: string): Promise<string[]> => onConnection(url, pendingIn);

/**
 * What has run is readable to the app before anything runs: a process killed between a migration and its grant
 * would leave a database of which the app cannot even ask what it lacks.
 */
async function openLedger(owner: pg.Client): Promise<void> {
  await owner.query("BEGIN");
  await owner.query("SET LOCAL statement_timeout = 0"); // whoever migrates at this moment is waited for
  await owner.query("SELECT pg_advisory_xact_lock($1)", [MIGRATION_LOCK]);
  await owner.query(`CREATE TABLE IF NOT EXISTS ${MIGRATION_TABLE} (id serial PRIMARY KEY, timestamp bigint NOT NULL, name varchar NOT NULL)`);
  await owner.query(`GRANT SELECT ON ${MIGRATION_TABLE} TO app, auditor`);
  await owner.query("COMMIT");
}

/** The lock is taken by the one session that migrates, and so is held for as long as anything of it may still commit. */
async function runPending(ownerUrl: string): Promise<void> {
  const source = await ownerDataSource(ownerUrl).initialize();
  try {
    await source.query("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK]);
    await source.runMigrations();
  } finally {
    await source.destroy();
  }
}

/** A database that is up to date already costs a glance. */
export async function migrate(ownerUrl: string): Promise<void> {
  const pending = await onConnection(ownerUrl, async (owner) => {
    await openLedger(owner);
    return pendingIn(owner);
  });
  if (pending.length > 0) await runPending(ownerUrl);
}
