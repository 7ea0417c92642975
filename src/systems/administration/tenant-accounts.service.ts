/** The accounts of a tenant that are the platform's business: its administrators, its auditors, its services. Never what they work on. */
import { PLATFORM_REALM } from "../../kernel/administration.js";
import { notFound } from "../../kernel/fault.js";
import { tenantByCode } from "../../platform/db/control.store.js";
import { administeredAccounts, type AdministeredAccount } from "../organisations/index.js";
import type { Administering } from "./account-changes.service.js";

export async function administeredAccountsOf({ desk, today }: Administering, code: string): Promise<AdministeredAccount[]> {
  const tenant = await desk.control.first(tenantByCode, [code]);
  if (!tenant || tenant.id === PLATFORM_REALM) throw notFound();
  return administeredAccounts(desk.tenant(tenant.id), tenant.id, today, desk.clock.now());
}
