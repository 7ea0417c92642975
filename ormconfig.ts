/** The one TypeORM data source: metadata, migrations and the CLI, as the owner. Requests never pass through it. */
import { join } from "node:path";
import { readConfig } from "./src/platform/config/config.js";
import { bootDatabase } from "./src/platform/db/boot.js";
import { ownerDataSource } from "./src/platform/db/migrate.js";

const { ownerUrl } = await bootDatabase(readConfig(process.env), { isGuest: true });
if (!ownerUrl) throw new Error("TypeORM's commands act as the owner: set DATABASE_OWNER_URL");

export default ownerDataSource(ownerUrl, [join(import.meta.dirname, "entities/**/*.entity.js")]);
