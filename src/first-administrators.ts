/** A production start without administrators prints one token, once, with which the first three are opened; it also keeps it where only the operator reads. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "./platform/config/config.js";
import { PASSABLE } from "./platform/config/data-folder.js";
import type { Database } from "./platform/db/tenant-database.js";
import { createDesk, prepareBootToken } from "./systems/administration/index.js";

const FILE = "boot.token";

/** Lines for the banner; none where demo accounts stand in, or where administrators are at work. */
export async function firstAdministrators(database: Database, config: Config): Promise<string[]> {
  if (config.mode !== "production") return [];
  const file = join(config.dataFolder, FILE);
  const state = await prepareBootToken(createDesk(database, config.clock));
  if (state.is === "ADMINISTERED") {
    rmSync(file, { force: true });
    return [];
  }
  const until = state.expiresAt.toISOString();
  if (state.is === "WAITING") return ["", `  No administrators yet: the token that an earlier start printed opens them until ${until}.`];
  mkdirSync(config.dataFolder, { recursive: true, mode: PASSABLE });
  rmSync(file, { force: true });
  writeFileSync(file, `${state.token}\n`, { mode: 0o600, flag: "wx" });
  return ["", `  No administrators yet. This token opens the first three, once, until ${until} (mutation openPlatformAccounts); it is not printed again:`, `    ${state.token}`, `  also in ${file}`];
}
