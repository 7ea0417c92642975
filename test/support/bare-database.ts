/** A database as the first start of an installation finds it: migrated, and without anybody in it. */
import { onConnection } from "../../src/platform/db/connection.js";
import { migrate } from "../../src/platform/db/migrate.js";
import { connectSql } from "../../src/platform/db/roles.js";
import { Database } from "../../src/platform/db/tenant-database.js";
import { cloneDatabase, dropDatabase, TEST_SECRET, type ClonedDatabase } from "./database.js";

let made = 0;

export async function bareDatabase(): Promise<ClonedDatabase> {
  const neighbour = await cloneDatabase();
  const name = `bare_${process.pid}_${(made += 1)}`;
  const urlFor: ClonedDatabase["urlFor"] = (role) => neighbour.urlFor(role).replace(/[^/]+$/, name);
  const maintenance = neighbour.urlFor("owner").replace(/[^/]+$/, "postgres");
  await onConnection(maintenance, async (owner) => {
    for (const sql of [`CREATE DATABASE ${name} TEMPLATE template0`, ...connectSql(name)]) await owner.query(sql);
  });
  await migrate(urlFor("owner"));
  const database = new Database({ appUrl: urlFor("app"), ownerUrl: urlFor("owner"), secret: TEST_SECRET });
  return {
    name, database, urlFor,
    drop: async () => {
      await database.close();
      await dropDatabase(maintenance, name);
      await neighbour.drop();
    },
  };
}
