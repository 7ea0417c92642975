/** Our server as production runs it, in a process that tells what it used: outside database, rules, limits, audit and log on. */
import "reflect-metadata";
import { startApp } from "../src/app.js";
import { readConfig } from "../src/platform/config/config.js";
import { Database } from "../src/platform/db/tenant-database.js";
import { answerUsage } from "./child.js";

const config = readConfig(process.env);
const app = await startApp({ config, database: await Database.open(config) });
answerUsage();
process.once("SIGTERM", () => void app.stop().then(() => process.exit(0)));
process.send?.({ url: app.url });
