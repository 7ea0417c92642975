/** The desk of the platform: the only thing from which a request may reach more than one realm, and only through what stands in this system. */
import { PLATFORM_REALM } from "../../kernel/administration.js";
import { todayOf, type Clock } from "../../kernel/clock.js";
import type { Id } from "../../kernel/ids.js";
import type { Reader, TenantDatabase } from "../../platform/db/tenant-database.js";
import type { Caller } from "../../platform/db/unit-of-work.js";

export interface Desk {
  readonly control: Reader;
  readonly clock: Clock;
  tenant(tenantId: Id): TenantDatabase;
}

/** What the platform itself does in a realm, for a reason that stands in that realm's audit. */
export const platformCaller = ({ clock, tenant }: Desk, tenantId: Id, reason: string): Caller => ({
  who: { tenantId, system: "platform", reason }, today: todayOf(clock), now: () => clock.now(), db: tenant(tenantId),
});

export const realmOf = (desk: Desk): TenantDatabase => desk.tenant(PLATFORM_REALM);

interface Realms { readonly control: Reader; tenant(tenantId: Id): TenantDatabase }
export const createDesk = (database: Realms, clock: Clock): Desk => ({ control: database.control, clock, tenant: (tenantId) => database.tenant(tenantId) });
