/** Starts on a database as a process would with these URLs, and says "opened" or why not. */
import { readConfig } from "../../src/platform/config/config.js";
import { sentenceOf } from "../../src/platform/db/boot-fault.js";
import { Database } from "../../src/platform/db/tenant-database.js";
import { TEST_SECRET } from "../support/database.js";

export async function openAs({ app, owner }: { readonly app: string; readonly owner?: string }): Promise<string> {
  const env = { NODE_ENV: "test", APP_SECRET: TEST_SECRET, DATABASE_URL: app, DATABASE_OWNER_URL: owner };
  try {
    const database = await Database.open(readConfig(env));
    await database.close();
    return "opened";
  } catch (error) {
    return sentenceOf(error) ?? `not a sentence: ${String(error)}`;
  }
}
