/** `npm run audit:verify [-- --tenant CODE] [--anchor FILE]`: fails with the first event at which a chain does not hold. */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { readConfig } from "../config/config.js";
import { Database } from "../db/tenant-database.js";
import type { Anchor } from "./verify.js";
import { verifyTenants } from "./verify-tenants.js";

const { values } = parseArgs({ options: { tenant: { type: "string" }, anchor: { type: "string" } } });

/** One anchor or a list of them, as this command prints them. */
const anchorsIn = (file: string): Anchor[] => [JSON.parse(readFileSync(file, "utf8")) as Anchor | Anchor[]].flat();

const database = await Database.visit(readConfig(process.env));
try {
  const reports = await verifyTenants(database, { code: values.tenant, anchors: values.anchor ? anchorsIn(values.anchor) : [] });
  for (const { tenantId, events, broken } of reports) {
    console.error(broken ? `${tenantId}: broken at ${broken.seq} (${broken.fault})` : `${tenantId}: ${events} events, sound`);
  }
  console.log(JSON.stringify(reports.flatMap(({ end }) => end ?? [])));
  process.exitCode = reports.some(({ broken }) => broken) ? 1 : 0;
} finally {
  await database.close();
}
