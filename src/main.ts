/** npm start: configuration, database, world, server; and an orderly end. */
import "reflect-metadata";
import { demoSignIns, plantReference, plantWorld } from "../seeds/plant.js";
import { startApp, type RunningApp } from "./app.js";
import { firstAdministrators } from "./first-administrators.js";
import { firstQuery } from "./first-query.js";
import { configuredAnchors } from "./platform/audit/anchors.js";
import { readConfig, type Config } from "./platform/config/config.js";
import { sentenceOf } from "./platform/db/boot-fault.js";
import { Database } from "./platform/db/tenant-database.js";

/** How long the answers that are under way may take to fail when the database is gone. */
const LAST_ANSWERS_MS = 5_000;
let isStopping = false;
let running: RunningApp | undefined;

async function main(): Promise<void> {
  const config = readConfig(process.env);
  stopOnSignals();
  const anchors = configuredAnchors(config);
  const database = await Database.open(config);
  try {
    const accounts = await plant(database, config);
    const app = await startApp({ config, database, anchors, demo: accounts.length > 0 ? { query: firstQuery, accounts } : undefined });
    running = app;
    void database.lost?.then(() => endWithDatabase(app));
    process.stdout.write(banner(app.url, config, accounts, await firstAdministrators(database, config)));
  } catch (error) {
    await database.close();
    throw error;
  }
}

type SignIns = Awaited<ReturnType<typeof demoSignIns>>;

/** Reference data wherever we may write it; the demo world never in production. */
async function plant(database: Database, config: Config): Promise<SignIns> {
  if (!database.hasOwner) return [];
  await plantReference(database);
  if (config.mode === "production") return [];
  await plantWorld(database, config.clock);
  return demoSignIns(database, config.clock);
}

function banner(url: string, config: Config, accounts: SignIns, administrators: readonly string[]): string {
  const lines = [
    "", `  GraphQL   ${url}/graphql`,
    `  data      ${config.database.kind === "embedded" ? config.dataFolder : "the database of DATABASE_URL"}`,
  ];
  if (accounts.length === 0) {
    lines.push("", "  Tenants, identity providers and tokens: npm run operator -- help");
    lines.push(config.localIssuer ? `  Local sign-in ${url}/sign-in (JSON by POST): see README.md` : "  People come by an identity provider; where there is none, set LOCAL_ISSUER=on: see README.md.");
    if (config.mode === "production" && config.database.kind === "embedded") {
      lines.push("  For real work configure DATABASE_URL, DATABASE_OWNER_URL and APP_SECRET: see README.md.");
    }
    lines.push(...administrators);
  } else {
    lines.push(`  GraphiQL  ${url}/`, "", "  Demo accounts (send as  Authorization: Bearer <token>):");
    for (const { token, world, why } of accounts) lines.push(`    ${token.padEnd(36)} ${world}  ${why}`);
    lines.push("", "  A first query, as demo-token-yb-legal-officer:", "", ...firstQuery.split("\n").map((line) => `    ${line}`));
  }
  return `${lines.join("\n")}\n\n`;
}

/** A signal before the server stands ends the start; a second one does not wait: whoever sends it has waited long enough. */
function stopOnSignals(): void {
  const stop = async (): Promise<void> => {
    if (isStopping || !running) process.exit(1);
    isStopping = true;
    await running.stop();
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void stop());
}

/** Without its database the process could only answer that it is unavailable; whoever supervises it starts it again, and the start recovers. */
async function endWithDatabase(app: RunningApp): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  process.stderr.write("the embedded PostgreSQL ended under the server: start again, and what was committed is recovered (its server.log is in the data folder)\n");
  setTimeout(() => process.exit(1), LAST_ANSWERS_MS).unref();
  await app.stop().then(() => process.exit(1), fail);
}

function fail(error: unknown): never {
  process.stderr.write(`${sentenceOf(error) ?? (error instanceof Error ? (error.stack ?? error.message) : String(error))}\n`);
  process.exit(1);
}

try {
  await main();
} catch (error) {
  fail(error);
}
