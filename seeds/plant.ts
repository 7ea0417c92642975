/** What a start plants: the reference everywhere, the demo world only outside production. Planting twice changes nothing. */
import { PLATFORM_OFFICE, PLATFORM_REALM, type PlatformOffice } from "../src/kernel/administration.js";
import { systemClock, todayOf, type Clock } from "../src/kernel/clock.js";
import { newId, type Id } from "../src/kernel/ids.js";
import { createTenant, createToken, hashOfToken, openTenant, tenantByCode, tokenByHash } from "../src/platform/db/control.store.js";
import { wordsOf } from "../src/kernel/words.js";
import type { Database } from "../src/platform/db/tenant-database.js";
import type { Caller } from "../src/platform/db/unit-of-work.js";
import { acceptInvitation, createDesk, openFirstAccounts, prepareBootToken } from "../src/systems/administration/index.js";
import { loadReference } from "./reference/load-reference.js";
import { DEMO_ACCOUNTS, demoToken, type DemoAccount } from "./world/demo-accounts.js";
import { plantDossiers } from "./world/disclosure-planting.js";
import { plantLists } from "./world/lists-planting.js";
import { plantFacts } from "./world/planting.js";
import { plantPractice } from "./world/practice-planting.js";
import { plantRegister } from "./world/register-planting.js";
import { CAST, WORLDS } from "./world/worlds.js";
import type { World } from "./world/world.types.js";

/** Divisions, calendar: safe in production. */
export const plantReference = (database: Database): Promise<void> => database.asOwner(loadReference);

/** The demo worlds, side by side: they share nothing. */
export async function plantWorld(database: Database, clock: Clock = systemClock, worlds: readonly World[] = WORLDS): Promise<void> {
  const planted = await Promise.all([plantAdministrators(database, clock), ...worlds.map((world) => plantOne(database, clock, world))]);
  // plans made for empty tables would stay with the first connections
  if (planted.includes(true)) await database.asOwner((owner) => owner.query("ANALYZE"));
}

/** Where every department still has its first list before it. */
export async function plantCast(database: Database, clock: Clock = systemClock): Promise<void> {
  await plantReference(database);
  await plantWorld(database, clock, CAST);
}

/** Read a row as: OFFICE is held by this person of the operating organisation, who signs in as LOGIN. */
export const ADMINISTRATORS: Readonly<Record<PlatformOffice, { readonly login: string; readonly name: string; readonly staffNo: string; readonly why: string }>> = {
  SYSTEM_ADMINISTRATOR: { login: "platform-system", name: "姜文博", staffNo: "OP-001", why: "姜文博 drafts changes of accounts, and decides none." },
  SECURITY_ADMINISTRATOR: { login: "platform-security", name: "邓晓岚", staffNo: "OP-002", why: "邓晓岚 approves or rejects them, and drafts none." },
  SECURITY_AUDITOR: { login: "platform-auditor", name: "罗启明", staffNo: "OP-003", why: "罗启明 reads what both did, and changes nothing." },
};

/** They come in as the first ones do in production, by a boot token; development knows their tokens beforehand. */
async function plantAdministrators(database: Database, clock: Clock): Promise<boolean> {
  const desk = createDesk(database, clock);
  const boot = await prepareBootToken(desk);
  if (boot.is !== "ISSUED") return false;
  const invitations = await openFirstAccounts(desk, boot.token, ADMINISTRATORS);
  const now = clock.now();
  for (const office of wordsOf(PLATFORM_OFFICE)) {
    const { token } = await acceptInvitation(desk, invitations[office]);
    const row = (await database.control.first(tokenByHash, [hashOfToken(token), now]))!;
    await database.asOwner((owner) => createToken(owner, {
      token: demoToken(ADMINISTRATORS[office].login), tenantId: PLATFORM_REALM, accountId: row.account_id, label: ADMINISTRATORS[office].login, scopes: null, expiresAt: null,
    }));
  }
  return true;
}

const loginsOf = ({ persons, services }: World): string[] => [...persons, ...services].map(({ login }) => login);
const signsIn = async (database: Database, clock: Clock, login: string) =>
  database.control.first(tokenByHash, [hashOfToken(demoToken(login)), clock.now()]);

/** A planting that was cut off leaves a draft that nobody can sign in to; the next start plants anew. */
async function plantOne(database: Database, clock: Clock, world: World): Promise<boolean> {
  if (await database.control.first(tenantByCode, [world.code])) return false;
  const caller = await draftTenant(database, clock, world);
  const planted = await plantFacts(caller, world);
  if (world.register) await plantRegister(caller, world.register, planted);
  const bases = await plantLists(caller, world.lists ?? [], planted);
  if (world.practice) await plantPractice(caller, world.practice, { units: planted.units, bases });
  if (world.dossiers) await plantDossiers(caller, world.dossiers, planted);
  const tokens = loginsOf(world).map((login) => ({
    token: demoToken(login), tenantId: caller.db.tenantId, accountId: planted.accounts.get(login)!, label: login, scopes: null, expiresAt: null,
  }));
  await database.asOwner((owner) => openTenant(owner, caller.db.tenantId, world.code, tokens));
  return true;
}

async function draftTenant(database: Database, clock: Clock, world: World): Promise<Caller> {
  const tenantId = newId(clock.now().getTime());
  await database.asOwner((owner) => createTenant(owner, {
    id: tenantId, code: `draft-${tenantId.slice(-12)}`, name: world.name, divisionCode: world.division, calendarCode: "CN",
  }));
  return {
    who: { tenantId, system: "seed", reason: `plants the demo world of ${world.name}` },
    today: todayOf(clock), now: () => clock.now(), db: database.tenant(tenantId),
  };
}

/** A demo account as the banner prints it and as the development issuer signs it in. */
export interface DemoSignIn extends DemoAccount {
  readonly world: string;
  readonly name: string;
  readonly token: string;
  readonly tenantId: Id;
  readonly accountId: Id;
}

/** The accounts of the banner that are planted here, in its order; none in production. */
export async function demoSignIns(database: Database, clock: Clock = systemClock): Promise<DemoSignIn[]> {
  const found: DemoSignIn[] = [];
  for (const world of WORLDS) {
    for (const account of DEMO_ACCOUNTS[world.code] ?? []) {
      const row = await signsIn(database, clock, account.login);
      if (!row) continue;
      found.push({
        ...account, world: world.name, name: nameOf(world, account.login), token: demoToken(account.login),
        tenantId: row.tenant_id, accountId: row.account_id,
      });
    }
  }
  for (const { login, name, why } of Object.values(ADMINISTRATORS)) {
    const row = await signsIn(database, clock, login);
    if (row) found.push({ login, why, world: "平台", name, token: demoToken(login), tenantId: row.tenant_id, accountId: row.account_id });
  }
  return found;
}

const nameOf = ({ persons, services }: World, login: string): string =>
  persons.find((person) => person.login === login)?.name ?? services.find((service) => service.login === login)?.label ?? login;
