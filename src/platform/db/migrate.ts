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

/** Names of migrations this database has yet to run; may be asked as the app. */
export const pendingMigrations = (url: string): Promise<string[]> =>
  onConnection(url, async (client) => {
    const run = await migrationsRun(client);
    return MIGRATIONS.map(({ name }) => name).filter((name) => !run.has(name));
  });

export const migrate = (ownerUrl: string): Promise<void> =>
  onConnection(ownerUrl, async (client) => {
    await client.query("SELECT set_config('statement_timeout', '0', false)");
    await client.query("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK]);
    const source = await ownerDataSource(ownerUrl).initialize();
    try {
      await source.runMigrations();
      await client.query(`GRANT SELECT ON ${MIGRATION_TABLE} TO app, auditor`);
    } finally {
      await source.destroy();
    }
  });
