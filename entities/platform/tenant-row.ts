/** What every row of a tenant has: the tenant first in its key, and an id that the app made. */
import { PrimaryColumn } from "typeorm";

export abstract class TenantRow {
  @PrimaryColumn("uuid", { name: "tenant_id" }) tenantId: string;
  @PrimaryColumn("uuid") id: string;
}
