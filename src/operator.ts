/** An operator's work: tenants, identity providers and tokens; through the same verbs as everybody's. */
import { systemClock, todayOf } from "./kernel/clock.js";
import { newId } from "./kernel/ids.js";
import { isRefusal } from "./kernel/refusal.js";
import { newToken } from "./platform/auth/token.js";
import { createIssuer, createTenant, createToken, revokeToken, tenantByCode, type TenantRow } from "./platform/db/control.store.js";
import type { Database } from "./platform/db/tenant-database.js";
import type { Caller } from "./platform/db/unit-of-work.js";
import * as organisations from "./systems/organisations/index.js";

const DAY_MS = 86_400_000;

export interface NewTenant { readonly code: string; readonly name: string; readonly division: string; readonly government: string; readonly admin: string }

/** A tenant begins with its government and one person who may maintain it; everything else is entered through the graph. */
export async function createTenantWithAdmin(database: Database, wanted: NewTenant): Promise<string> {
  const tenantId = newId();
  await database.asOwner((owner) =>
    createTenant(owner, { id: tenantId, code: wanted.code, name: wanted.name, divisionCode: wanted.division, calendarCode: "CN" }));
  const caller = operatorOf(database, tenantId, `creates the tenant ${wanted.code}`);
  const from = caller.today;
  const unitId = await done(organisations.establishUnit(caller, {
    code: "GOV", kind: "GOVERNMENT", level: "PREFECTURE", subjectStatus: "ADMINISTRATIVE_ORGAN", enforcementFunction: true, inResponsibilityScope: true,
    territoryCode: wanted.division, names: [{ language: "ZH", name: wanted.government }], from,
  }));
  const postId = await done(organisations.createPost(caller, { unitId, title: "租户管理员", roles: ["TENANT_ADMIN"], from }));
  const personId = await done(organisations.registerPerson(caller, { name: wanted.admin, from }));
  await done(organisations.appoint(caller, { postId, personId, from }));
  const accountId = await done(organisations.openAccount(caller, { label: "tenant-admin", personId, from }));
  return keepToken(database, { tenantId, accountId, label: "tenant-admin", scopes: null, days: 90 });
}

export interface NewIssuer { readonly tenant: string; readonly issuer: string; readonly audience: string; readonly jwks: string; readonly algorithms: readonly string[] }

export async function addIssuer(database: Database, wanted: NewIssuer): Promise<void> {
  const tenant = await tenantOf(database, wanted.tenant);
  await database.asOwner((owner) => createIssuer(owner, {
    issuer: wanted.issuer, audience: wanted.audience, jwks_uri: wanted.jwks, algorithms: wanted.algorithms, tenant_id: tenant.id,
  }));
}

export interface WantedToken { readonly tenant: string; readonly account: string; readonly scopes: readonly string[] | null; readonly days: number }

export async function issueToken(database: Database, { tenant, account, scopes, days }: WantedToken): Promise<string> {
  const { id: tenantId } = await tenantOf(database, tenant);
  const accountId = await organisations.findAccountByLabel(database.tenant(tenantId), tenantId, account);
  if (!accountId) throw new Error(`the tenant ${tenant} has no account ${account}`);
  return keepToken(database, { tenantId, accountId, label: account, scopes, days });
}

export const killToken = (database: Database, token: string): Promise<boolean> =>
  database.asOwner((owner) => revokeToken(owner, token, systemClock.now()));

async function keepToken(database: Database, wanted: { tenantId: string; accountId: string; label: string; scopes: readonly string[] | null; days: number }): Promise<string> {
  if (!(wanted.days > 0 && wanted.days <= 366)) throw new Error("--days is a number from 1 to 366: a token that never ends is never looked at");
  const token = newToken();
  const expiresAt = new Date(systemClock.now().getTime() + wanted.days * DAY_MS);
  await database.asOwner((owner) => createToken(owner, { token, tenantId: wanted.tenantId, accountId: wanted.accountId, label: wanted.label, scopes: wanted.scopes, expiresAt }));
  return token;
}

async function tenantOf(database: Database, code: string): Promise<TenantRow> {
  const tenant = await database.control.first(tenantByCode, [code]);
  if (!tenant) throw new Error(`there is no tenant ${code}`);
  return tenant;
}

const operatorOf = (database: Database, tenantId: string, reason: string): Caller => ({
  who: { tenantId, system: "operator", reason }, today: todayOf(systemClock), now: () => systemClock.now(), db: database.tenant(tenantId),
});

/** An operator meets the same refusals as everybody, and reads their code. */
async function done(outcome: Promise<organisations.Outcome>): Promise<string> {
  const result = await outcome;
  if (isRefusal(result)) throw new Error(`refused: ${result.code}`);
  return (result as organisations.Done).id;
}
