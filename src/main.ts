/** npm start: the configuration, the database and what serves from it; and an orderly end. */
import type { RunningApp } from "./app.js";
import { configuredAnchors } from "./platform/audit/anchors.js";
import { readConfig } from "./platform/config/config.js";
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
  // the database comes up while the program is read
  const [database, { serve }] = await Promise.all([Database.open(config), import("./serve.js")]);
  try {
    const { app, banner } = await serve({ config, database, anchors });
    running = app;
    void database.lost?.then(() => endWithDatabase(app));
    process.stdout.write(banner);
  } catch (error) {
    await database.close();
    throw error;
  }
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
