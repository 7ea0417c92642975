/** npm run hierarchy:rebuild: derives every tenant's closure anew from its dated relations, and tells whether it had drifted. */
import "reflect-metadata";
import { systemClock, todayOf } from "../../kernel/clock.js";
import { readConfig } from "../../platform/config/config.js";
import { allTenants } from "../../platform/db/control.store.js";
import { Database } from "../../platform/db/tenant-database.js";
import { rebuildHierarchy } from "./tree.service.js";

const database = await Database.visit(readConfig(process.env));
try {
  for (const tenant of await database.control.rows(allTenants)) {
    const report = await rebuildHierarchy({
      who: { tenantId: tenant.id, system: "operator", reason: "rebuilds the closure" }, today: todayOf(systemClock), now: () => systemClock.now(),
      db: database.tenant(tenant.id),
    });
    process.stdout.write(`${tenant.code}: ${report.units} units, ${report.rows} rows, ${report.changed ? "had drifted and is mended" : "no difference"}\n`);
  }
} finally {
  await database.close();
}
