/** The ground of a measurement: an embedded PostgreSQL of its own, a database with one tenant's tree and another with many. */
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { plantReference } from "../seeds/plant.js";
import { organisationTree, SMALL_TREE } from "../seeds/scale/generate.js";
import { isReachableByOthers } from "../src/platform/config/data-folder.js";
import { onConnection } from "../src/platform/db/connection.js";
import { startEmbedded } from "../src/platform/db/embedded/embedded.js";
import { migrate } from "../src/platform/db/migrate.js";
import { connectSql, DATABASE_NAME } from "../src/platform/db/roles.js";
import { Database } from "../src/platform/db/tenant-database.js";
import { plantTree, type PlantedTree } from "./plant-tree.js";

/** The benchmark's databases are signed with it; nothing else knows it. */
export const BENCH_SECRET = "a-secret-that-only-the-benchmark-knows-of";
const LARGE_NAME = "bench_large";
const PATIENT = "SELECT set_config('statement_timeout', '120s', false)";

export interface Ground {
  readonly appUrl: string;
  readonly trees: readonly PlantedTree[];
}
export interface Grounds {
  readonly small: Ground;
  readonly large: Ground;
  /** The server whose sessions are the PostgreSQL part of a request's cost. */
  readonly postmaster: number;
  readonly folder: string;
  leave(): Promise<void>;
}

/** A folder that the server's own user can reach, when we are root. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(isReachableByOthers(tmpdir()) ? tmpdir() : "/var/tmp", "enforcement-bench-"));
  chmodSync(folder, 0o711);
  return folder;
}

export async function prepareGrounds(tenants: number): Promise<Grounds> {
  const folder = temporaryFolder();
  const server = await startEmbedded({ dataFolder: folder, isDisposable: true });
  await migrate(server.urlFor("owner"));
  const worlds = organisationTree({ ...SMALL_TREE, tenants });
  const groundOf = async (name: string, trees: PlantedTree[], count: number): Promise<Ground> => {
    const database = new Database({ appUrl: server.urlFor("app", name), ownerUrl: server.urlFor("owner", name), secret: BENCH_SECRET });
    if (trees.length === 0) await plantReference(database);
    while (trees.length < count) trees.push(await plantTree(database, worlds.next().value!));
    await database.asOwner(async (owner) => {
      await owner.query(PATIENT);
      await owner.query("VACUUM ANALYZE");
    });
    await database.close(); // a database with a session in it cannot be cloned
    return { appUrl: server.urlFor("app", name), trees: [...trees] };
  };
  const small = await groundOf(DATABASE_NAME, [], 1);
  await onConnection(server.urlFor("owner", "postgres"), async (owner) => {
    for (const sql of [PATIENT, `CREATE DATABASE ${LARGE_NAME} TEMPLATE ${DATABASE_NAME}`, ...connectSql(LARGE_NAME)]) await owner.query(sql);
  });
  const large = await groundOf(LARGE_NAME, [...small.trees], tenants);
  return {
    small, large, folder, postmaster: server.pid,
    async leave() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
