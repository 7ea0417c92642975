/** What an operator's commands look up in a tenant. */
import type { Id } from "./kernel/ids.js";
import type { LegalDate } from "./kernel/legal-date.js";
import { statement } from "./platform/db/statement.js";
import type { TenantDatabase } from "./platform/db/tenant-database.js";

const unitByCode = statement<{ id: Id }>(
  "operator.unitByCode",
  `SELECT id FROM org_unit WHERE tenant_id = $1 AND code = $2 AND established_on <= $3::date AND (closed_on IS NULL OR $3::date < closed_on)`,
);
export const findUnitIdByCode = async (db: TenantDatabase, code: string, date: LegalDate): Promise<Id | undefined> =>
  (await db.first(unitByCode, [db.tenantId, code, date]))?.id;
