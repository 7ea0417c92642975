/** An operator's work: tenants, reserved posts, identity providers and tokens; through the same verbs as everybody's. */
import { ABILITY } from "./kernel/abilities.js";
import { LONGEST_TOKEN_DAYS, PLATFORM_REALM } from "./kernel/administration.js";
import { systemClock, todayOf } from "./kernel/clock.js";
import { newId, type Id } from "./kernel/ids.js";
import { isRefusal } from "./kernel/refusal.js";
import { LEVEL, type Level, type Role } from "./kernel/vocabulary.js";
import { exportChain } from "./platform/audit/audit-export.js";
import { newToken } from "./platform/auth/token.js";
import { giveToken, revokeTokenByHash, trustIssuer } from "./platform/auth/tokens.store.js";
import { isSafeAddress } from "./platform/config/safe-address.js";
import {
  createTenant, divisionByCode, hashOfToken, issuerByUrl, openTenant, tenantByCode, tokenByHash, type DivisionRow, type NewToken, type TenantRow,
} from "./platform/db/control.store.js";
import { loadCalendar, type CalendarLoad } from "./platform/db/calendar-editions.store.js";
import type { Database } from "./platform/db/tenant-database.js";
import { recomputeDeadlines } from "./platform/deadlines/recompute.js";
import { silentLog } from "./platform/log/log.js";
import { unitOfWork, type Caller } from "./platform/db/unit-of-work.js";
import { inviteAdministrator } from "./systems/administration/index.js";
import * as organisations from "./systems/organisations/index.js";

const DAY_MS = 86_400_000;
export const DEFAULT_DAYS = 90;
/** The unit a tenant begins with. */
export const GOVERNMENT_CODE = "GOV";
/** As the column's own check has them. */
export const ALGORITHMS = ["RS256", "PS256", "ES256", "ES384", "EdDSA"] as const;
const TENANT_CODE = /^[a-z][a-z0-9-]{1,31}$/;

/** What an operator asked for and cannot have, in a sentence. */
export class OperatorFault extends Error {
  override readonly name = "OperatorFault";
}
const refused = (sentence: string): never => { throw new OperatorFault(sentence); };

const named = (option: string, text: string): string => text.normalize("NFC").trim() || refused(`--${option} is blank`);

/** Read a row as: COMMAND fills a post with these ROLES under TITLE. The roles are an operator's alone to give: whoever maintains a tenant does not watch over himself. */
export const RESERVED_POSTS = {
  admin: { roles: ["TENANT_ADMIN"], title: "租户管理员" },
  auditor: { roles: ["AUDITOR"], title: "安全审计员" },
  platform: { roles: ["PLATFORM_ADMIN"], title: "平台运维" },
} as const satisfies Record<string, { roles: readonly Role[]; title: string }>;
export type ReservedPost = keyof typeof RESERVED_POSTS;

export interface NewTenant { readonly code: string; readonly name: string; readonly division: string; readonly government: string; readonly admin: string }

/**
 * A tenant begins with its government and one person who may maintain it; everything else is entered through the graph.
 * It gets its code last: what was cut off on the way is a draft that nobody can sign in to, and the command can be given again.
 */
export async function createTenantWithAdmin(database: Database, wanted: NewTenant): Promise<string> {
  const { code } = wanted;
  if (!TENANT_CODE.test(code)) refused("--code has 2 to 32 characters of a-z, 0-9 and -, and begins with a letter");
  const name = named("name", wanted.name);
  const government = named("government", wanted.government);
  const admin = named("admin", wanted.admin);
  const division = await divisionOf(database, wanted.division);
  if (await database.control.first(tenantByCode, [code])) refused(`there is a tenant ${code} already`);

  const tenantId = newId();
  await database.asOwner((owner) => createTenant(owner, { id: tenantId, code: `draft-${tenantId.slice(-12)}`, name, divisionCode: division.code, calendarCode: "CN" }));
  const caller = operatorOf(database, tenantId, `creates the tenant ${code}`);
  const unitId = await done(organisations.establishUnit(caller, {
    code: GOVERNMENT_CODE, kind: "GOVERNMENT", level: levelOf(division), subjectStatus: "ADMINISTRATIVE_ORGAN", enforcementFunction: true, inResponsibilityScope: true,
    territoryCode: division.code, names: [{ language: "ZH", name: government }], from: caller.today,
  }));
  const accountId = await fillReservedPost(caller, "admin", { unitId, name: admin, label: "tenant-admin" });
  const token = tokenFor({ tenantId, accountId, label: "tenant-admin", scopes: null, days: DEFAULT_DAYS });
  await database.asOwner((owner) => openTenant(owner, tenantId, code, [token]));
  return token.token;
}

export interface WantedPost { readonly tenant: string; readonly name: string; readonly unit: string; readonly label: string }

/** A post that only an operator gives, with its person and an account; answers with the account's token. */
export async function openReservedPost(database: Database, post: ReservedPost, wanted: WantedPost): Promise<string> {
  const { id: tenantId } = await tenantOf(database, wanted.tenant);
  const name = named("name", wanted.name);
  const label = named("label", wanted.label);
  const db = database.tenant(tenantId);
  const caller = operatorOf(database, tenantId, `opens a post of ${RESERVED_POSTS[post].roles.join(", ")}`);
  const unitId = (await organisations.findUnitIdByCode(db, db.tenantId, organisations.codeOf(wanted.unit), caller.today)) ?? refused(`the tenant ${wanted.tenant} has no unit ${wanted.unit}: name one with --unit`);
  if (await organisations.findAccountByLabel(db, tenantId, label)) refused(`the tenant ${wanted.tenant} has an account ${label} already: name another with --label`);
  const accountId = await fillReservedPost(caller, post, { unitId, name, label });
  return keepToken(database, tokenFor({ tenantId, accountId, label, scopes: null, days: DEFAULT_DAYS }));
}

const fillReservedPost = (caller: Caller, post: ReservedPost, { unitId, name, label }: { unitId: Id; name: string; label: string }): Promise<Id> =>
  unitOfWork(caller, "operator.giveReservedPost", async (tx) => {
    const { roles, title } = RESERVED_POSTS[post];
    const { accountId } = await organisations.giveReservedPost(tx, { unitId, title, roles, personName: name, label });
    tx.record({ action: "reservedPostGiven", subject: { type: "Account", id: accountId }, facts: { roles: [...roles] } });
    return accountId;
  });

export interface NewIssuer { readonly tenant: string; readonly issuer: string; readonly audience: string; readonly jwks: string; readonly algorithms: readonly string[] }

export async function addIssuer(database: Database, wanted: NewIssuer): Promise<void> {
  const tenant = await tenantOf(database, wanted.tenant);
  const audience = named("audience", wanted.audience);
  // keys that anybody on the way can replace prove nothing
  for (const [option, url] of [["issuer", wanted.issuer], ["jwks", wanted.jwks]] as const) {
    if (!isSafeAddress(url)) refused(`--${option} is an address such as https://id.example; http is trusted on this machine only`);
  }
  const wrong = wanted.algorithms.filter((algorithm) => !ALGORITHMS.some((known) => known === algorithm));
  if (wrong.length > 0 || wanted.algorithms.length === 0) refused(`--algorithms lists some of ${ALGORITHMS.join(",")}`);
  if (await database.control.first(issuerByUrl, [wanted.issuer])) refused(`the issuer ${wanted.issuer} is trusted already`);
  await unitOfWork(operatorOf(database, tenant.id, "trusts an identity provider"), "operator.trustIssuer", async (tx) => {
    await trustIssuer(tx, { issuer: wanted.issuer, audience, jwks: wanted.jwks, algorithms: wanted.algorithms });
    tx.record({ action: "issuerTrusted", subject: { type: "Tenant", id: tenant.id } });
  });
}

export interface WantedToken { readonly tenant: string; readonly account: string; readonly scopes: readonly string[] | null; readonly days: number }

export async function issueToken(database: Database, { tenant, account, scopes, days }: WantedToken): Promise<string> {
  const { id: tenantId } = await tenantOf(database, tenant);
  const unknown = scopes?.filter((scope) => !Object.hasOwn(ABILITY, scope)) ?? [];
  if (unknown.length > 0 || scopes?.length === 0) refused(`--scopes lists some of ${Object.keys(ABILITY).join(",")}${unknown.length > 0 ? `; not ${unknown.join(", ")}` : ""}`);
  const accountId = (await organisations.findAccountByLabel(database.tenant(tenantId), tenantId, account)) ?? refused(`the tenant ${tenant} has no account ${account}`);
  return keepToken(database, tokenFor({ tenantId, accountId, label: account, scopes, days }));
}

/** When the three are locked out together: whoever has the machine lets one of them in again, and it stands in the platform's audit. */
export const inviteAgain = async (database: Database, staffNo: string): Promise<string> =>
  (await inviteAdministrator(operatorOf(database, PLATFORM_REALM, "lets an administrator of the platform in again"), staffNo)) ?? refused(`nobody with the staff number ${staffNo} holds an open account of the three administrators`);

/** False when there is no such token, or none any more. */
export async function killToken(database: Database, token: string): Promise<boolean> {
  const hash = hashOfToken(token);
  const standing = await database.control.first(tokenByHash, [hash, systemClock.now()]);
  return standing !== undefined && unitOfWork(operatorOf(database, standing.tenant_id, "revokes a token"), "operator.revokeToken", async (tx) => {
    const revoked = await revokeTokenByHash(tx, hash, systemClock.now());
    tx.record({ action: "tokenRevoked", subject: { type: "Account", id: standing.account_id } });
    return revoked === 1;
  });
}

/** The chain of a tenant, byte for byte; an outsider verifies it without the database. */
export async function exportAudit(database: Database, tenant: string, file: string): Promise<number> {
  const { id } = await tenantOf(database, tenant);
  return exportChain(database.tenant(id), file);
}

function tokenFor({ days, ...wanted }: Pick<NewToken, "tenantId" | "accountId" | "label" | "scopes"> & { readonly days: number }): NewToken & { readonly expiresAt: Date } {
  if (!(Number.isInteger(days) && days >= 1 && days <= LONGEST_TOKEN_DAYS)) refused(`--days is a whole number from 1 to ${LONGEST_TOKEN_DAYS}: a token that never ends is never looked at`);
  return { ...wanted, token: newToken(), expiresAt: new Date(systemClock.now().getTime() + days * DAY_MS) };
}

const keepToken = (database: Database, { tenantId, expiresAt, ...token }: NewToken & { readonly expiresAt: Date }): Promise<string> =>
  unitOfWork(operatorOf(database, tenantId, "issues a token"), "operator.issueToken", async (tx) => {
    const id = newId();
    await giveToken(tx, { ...token, expiresAt, id, kind: "API" });
    tx.record({ action: "tokenIssued", subject: { type: "Account", id: token.accountId }, facts: { token: id, scopes: token.scopes ? [...token.scopes] : null } });
    return token.token;
  });

/** A year of the calendar, and at once every deadline that was counted without it; null when the calendar says it already. */
export async function loadCalendarYears(database: Database, calendar: Pick<CalendarLoad, "years" | "days">): Promise<{ version: number; recounted: number } | null> {
  const version = await database.asOwner((owner) => loadCalendar(owner, { ...calendar, source: "OPERATOR" }));
  return version === null ? null : { version, recounted: await recomputeDeadlines({ database, clock: systemClock, log: silentLog }) };
}

const tenantOf = async (database: Database, code: string): Promise<TenantRow> =>
  (await database.control.first(tenantByCode, [code])) ?? refused(`there is no tenant ${code}`);

const divisionOf = async (database: Database, code: string): Promise<DivisionRow> =>
  (await database.control.first(divisionByCode, [code])) ?? refused(`there is no division ${code}: --division is a code of GB/T 2260 such as 222400`);

/** A government stands on the level of its division, which the catalogue counts from one. */
const levelOf = ({ level }: DivisionRow): Level => (Object.keys(LEVEL) as Level[])[level - 1]!;

const operatorOf = (database: Database, tenantId: Id, reason: string): Caller => ({
  who: { tenantId, system: "operator", reason }, today: todayOf(systemClock), now: () => systemClock.now(), db: database.tenant(tenantId),
});

/** An operator meets the same refusals as everybody, and reads their code. */
async function done(outcome: Promise<organisations.Outcome>): Promise<Id> {
  const result = await outcome;
  if (isRefusal(result)) throw new OperatorFault(`refused: ${result.code}`);
  return (result as organisations.Done).id;
}
