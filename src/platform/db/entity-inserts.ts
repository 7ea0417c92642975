/** Inserting entities: TypeORM writes the INSERT, on a connection that the unit of work lends it. The only file that lends one. */
import type pg from "pg";
import { DataSource, getMetadataArgsStorage, type ObjectLiteral, type QueryRunner } from "typeorm";
import { PostgresQueryRunner } from "typeorm/driver/postgres/PostgresQueryRunner.js";
import type { PostgresDriver } from "typeorm/driver/postgres/PostgresDriver.js";

export type EntityClass<E> = new () => E;

/** PostgreSQL counts at most 65,535 parameters in one statement. */
const PARAMETER_LIMIT = 60_000;

/** Knows what entities look like and has no connection of its own: a repository reached from here could not read a row. */
class Metadata extends DataSource {
  static async ofImportedEntities(): Promise<Metadata> {
    const entities = getMetadataArgsStorage().tables.flatMap(({ target }) => (typeof target === "function" ? [target] : []));
    const metadata = new Metadata({ type: "postgres", entities, installExtensions: false, uuidExtension: "pgcrypto" });
    await metadata.buildMetadatas();
    return metadata;
  }
}

class LentQueryRunner extends PostgresQueryRunner {
  constructor(driver: PostgresDriver, client: pg.Client) {
    super(driver, "master");
    this.databaseConnection = client;
    this.isTransactionActive = true;
  }
}

let metadata: Promise<Metadata> | undefined;

function chunksOf<E>(rows: readonly E[], columns: number): (readonly E[])[] {
  const size = Math.max(1, Math.floor(PARAMETER_LIMIT / columns));
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, index) => rows.slice(index * size, (index + 1) * size));
}

/** insert, never save: save is an upsert, and has moved rows from one tenant to another. Returns how many statements were sent. */
export async function insertEntities<E extends ObjectLiteral>(client: pg.Client, entity: EntityClass<E>, rows: readonly E[]): Promise<number> {
  metadata ??= Metadata.ofImportedEntities();
  const source = await metadata;
  const runner: QueryRunner = new LentQueryRunner(source.driver as PostgresDriver, client);
  const chunks = chunksOf(rows, source.getMetadata(entity).columns.length);
  for (const chunk of chunks) {
    await source.createQueryBuilder(runner).insert().into(entity).values([...chunk]).updateEntity(false).execute();
  }
  return chunks.length;
}
