/** What a start does with an open database: the world is planted, the application put together, and said where it is found. */
import { demoSignIns, plantReference, plantWorld, type DemoSignIn } from "../seeds/plant.js";
import { startApp, type AppParts, type RunningApp } from "./app.js";
import { firstAdministrators } from "./first-administrators.js";
import { firstQuery } from "./first-query.js";
import type { Config } from "./platform/config/config.js";
import type { Database } from "./platform/db/tenant-database.js";

export async function serve({ config, database, anchors }: Pick<AppParts, "config" | "database" | "anchors">): Promise<{ readonly app: RunningApp; readonly banner: string }> {
  const accounts = await plant(database, config);
  const app = await startApp({ config, database, anchors, demo: accounts.length > 0 ? { query: firstQuery, accounts } : undefined });
  return { app, banner: banner(app.url, config, accounts, await firstAdministrators(database, config)) };
}

/** Reference data wherever we may write it; the demo world never in production. */
async function plant(database: Database, config: Config): Promise<readonly DemoSignIn[]> {
  if (!database.hasOwner) return [];
  await plantReference(database);
  if (config.mode === "production") return [];
  await plantWorld(database, config.clock);
  return demoSignIns(database, config.clock);
}

function banner(url: string, config: Config, accounts: readonly DemoSignIn[], administrators: readonly string[]): string {
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
