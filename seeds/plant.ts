/** What a start plants: the reference everywhere, the demo world only outside production. Planting twice changes nothing. */
import { systemClock, todayOf, type Clock } from "../src/kernel/clock.js";
import { newId, type Id } from "../src/kernel/ids.js";
import { createTenant, createToken, hashOfToken, tenantByCode, tokenByHash, type NewToken, type Owner } from "../src/platform/db/control.store.js";
import type { Database } from "../src/platform/db/tenant-database.js";
import type { Caller } from "../src/platform/db/unit-of-work.js";
import { loadReference } from "./reference/load-reference.js";
import { DEMO_ACCOUNTS, demoToken, type DemoAccount } from "./world/demo-accounts.js";
import { plantFacts } from "./world/planting.js";
import { WORLDS } from "./world/worlds.js";
import type { World } from "./world/world.types.js";

/** Divisions, calendar: safe in production. */
export const plantReference = (database: Database): Promise<void> => database.asOwner(loadReference);

/** The demo worlds, side by side: they share nothing. */
export async function plantWorld(database: Database, clock: Clock = systemClock, worlds: readonly World[] = WORLDS): Promise<void> {
  await Promise.all(worlds.map((world) => plantOne(database, clock, world)));
}

export async function plantEverything(database: Database, clock: Clock = systemClock): Promise<void> {
  await plantReference(database);
  await plantWorld(database, clock);
}

const loginsOf = ({ persons, services }: World): string[] => [...persons, ...services].map(({ login }) => login);
const signsIn = async (database: Database, clock: Clock, login: string) =>
  database.control.first(tokenByHash, [hashOfToken(demoToken(login)), clock.now()]);

async function plantOne(database: Database, clock: Clock, world: World): Promise<void> {
  const logins = loginsOf(world);
  const last = logins[logins.length - 1];
  if (last && (await signsIn(database, clock, last))) return;
  const caller = await newTenantOf(database, clock, world);
  const { accounts } = await plantFacts(caller, world);
  const tokens = logins.map((login) => ({
    token: demoToken(login), tenantId: caller.db.tenantId, accountId: accounts.get(login)!, label: login, scopes: null, expiresAt: null,
  }));
  await database.asOwner((owner) => createAll(owner, tokens));
}

/** All tokens of a world or none: a few of them would say that the world stands. */
async function createAll(owner: Owner, tokens: readonly NewToken[]): Promise<void> {
  await owner.query("BEGIN");
  for (const token of tokens) await createToken(owner, token);
  await owner.query("COMMIT");
}

/** Tokens come last: a tenant without them was cut off while planting. Its records are never removed, so the next one takes another code. */
async function newTenantOf(database: Database, clock: Clock, world: World): Promise<Caller> {
  const tenantId = newId(clock.now().getTime());
  const code = await freeCode(database, world.code);
  await database.asOwner((owner) => createTenant(owner, {
    id: tenantId, code, name: world.name, divisionCode: world.division, calendarCode: "CN",
  }));
  return {
    who: { tenantId, system: "seed", reason: `plants the demo world of ${world.name}` },
    today: todayOf(clock), now: () => clock.now(), db: database.tenant(tenantId),
  };
}

async function freeCode(database: Database, wanted: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const code = number === 1 ? wanted : `${wanted}-${number}`;
    if (!(await database.control.first(tenantByCode, [code]))) return code;
  }
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
  return found;
}

const nameOf = ({ persons, services }: World, login: string): string =>
  persons.find((person) => person.login === login)?.name ?? services.find((service) => service.login === login)?.label ?? login;
