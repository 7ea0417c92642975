/** The named world of the seeds, served over real HTTP on a database of its own. Whoever acts is a value in every line. */
import { startApp, type RunningApp } from "../../src/app.js";
import { fixedClock, type Clock } from "../../src/kernel/clock.js";
import { globalId } from "../../src/kernel/ids.js";
import { legalDateOf, type LegalDate } from "../../src/kernel/legal-date.js";
import { readConfig } from "../../src/platform/config/config.js";
import { Database } from "../../src/platform/db/tenant-database.js";
import type { HttpConfig } from "../../src/platform/http/defaults.js";
import { silentLog } from "../../src/platform/log/log.js";
import { demoToken } from "../../seeds/world/demo-accounts.js";
import { ADMINISTRATORS, plantReference, plantWorld } from "../../seeds/plant.js";
import { WORLDS } from "../../seeds/world/worlds.js";
import type pg from "pg";
import { cloneDatabase, TEST_SECRET, type ClonedDatabase } from "./database.js";

/** The day on which every scenario stands unless it says otherwise. */
export const TEST_NOW = "2026-09-01T01:00:00Z";

export interface Answer<T = Record<string, unknown>> {
  readonly data: T | null;
  readonly errors?: readonly { readonly message: string; readonly path?: readonly (string | number)[]; readonly extensions: Record<string, unknown> & { readonly code: string } }[];
  readonly extensions?: { readonly cost: { readonly statements: number; readonly fields: number } };
}

export interface NamedPerson {
  readonly name: string;
  readonly token: string;
  /** One real HTTP request; whatever comes back. */
  tries<T = Record<string, unknown>>(document: string, variables?: Record<string, unknown>): Promise<Answer<T>>;
  /** One real HTTP request that must succeed; its data. */
  asks<T = Record<string, unknown>>(document: string, variables?: Record<string, unknown>): Promise<T>;
}

export interface NamedWorld {
  readonly url: string;
  readonly today: LegalDate;
  readonly clone: ClonedDatabase;
  /** A person or service of the cast by name, such as 李顺姬. */
  as(name: string): NamedPerson;
  /** Whoever holds this token. */
  withToken(name: string, token: string): NamedPerson;
  /** Somebody who has not signed in. */
  readonly nobody: NamedPerson;
  /** Global id of a unit by its code, such as YB-YANJI-TAX. */
  unit(code: string): Promise<string>;
  /** Runs `act` and fails if a row or an audit event of any tenant changed; the access log may grow. */
  unchanged<T>(act: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

interface ServedAgain { readonly url: string; readonly database: Database; readonly asker: NamedPerson; as(name: string): NamedPerson; stop(): Promise<void> }

/** Another process of the same service: an application of its own on the same database, on another day or with other figures if some are named. */
export async function serveAgain({ clone }: NamedWorld, name: string, now = TEST_NOW, http: Partial<HttpConfig> = {}): Promise<ServedAgain> {
  const database = new Database({ appUrl: clone.urlFor("app"), publicUrl: clone.urlFor("public_reader"), secret: TEST_SECRET });
  const app = await serving(database, fixedClock(now), http);
  const as = (who: string): NamedPerson => personAt(app.url, who, demoToken(loginOf(who)));
  return { url: app.url, database, asker: as(name), as, stop: () => app.stop() };
}

const serving = (database: Database, clock: Clock = fixedClock(TEST_NOW), http: Partial<HttpConfig> = {}): Promise<RunningApp> => startApp({
  config: { ...readConfig({ NODE_ENV: "test", PORT: "0", APP_SECRET: TEST_SECRET, LOG_LEVEL: "silent" }), clock },
  database, log: silentLog, jobs: [], http: { introspection: true, ...http },
});

export async function openWorld({ now = TEST_NOW, clock = fixedClock(now) }: { now?: string; clock?: Clock } = {}): Promise<NamedWorld> {
  const clone = await cloneDatabase();
  return worldOn(await serving(clone.database, clock), clone, legalDateOf(clock.now()));
}

/** The worlds as a start of development plants them, with what departments have published; on a database that nothing was planted in before. */
export async function openPublishedWorld(clone: ClonedDatabase): Promise<NamedWorld> {
  await plantReference(clone.database);
  await plantWorld(clone.database);
  return worldOn(await serving(clone.database), clone, legalDateOf(fixedClock(TEST_NOW).now()));
}

function worldOn(app: RunningApp, clone: ClonedDatabase, today: LegalDate): NamedWorld {
  return {
    url: app.url, today, clone,
    as: (name) => personAt(app.url, name, demoToken(loginOf(name))),
    withToken: (name, token) => personAt(app.url, name, token),
    nobody: personAt(app.url, "nobody", ""),
    unit: async (code) => globalId("OrgUnit", await onlyValue(clone, `SELECT id AS value FROM org_unit WHERE code = $1`, [code])),
    async unchanged(act) {
      const before = await fingerprint(clone);
      const result = await act();
      const after = await fingerprint(clone);
      const changed = Object.keys(after).filter((table) => before[table] !== after[table]);
      if (changed.length > 0) throw new Error(`something was written: ${changed.join(", ")}`);
      return result;
    },
    async close() {
      await app.stop();
      await clone.drop();
    },
  };
}

function loginOf(name: string): string {
  const cast = [...Object.values(ADMINISTRATORS), ...WORLDS.flatMap(({ persons, services }) => [...persons, ...services.map(({ label, login }) => ({ name: label, login }))])];
  const found = cast.find((each) => each.name === name || each.login === name);
  if (!found) throw new Error(`nobody in the cast is called ${name}`);
  return found.login;
}

export function personAt(url: string, name: string, token: string): NamedPerson {
  const tries = async <T>(document: string, variables: Record<string, unknown> = {}): Promise<Answer<T>> => {
    const response = await fetch(`${url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", ...(token ? { authorization: `Bearer ${token}` } : {}) },
      body: JSON.stringify({ query: document, variables }),
    });
    return (await response.json()) as Answer<T>;
  };
  return {
    name, token, tries,
    async asks<T>(document: string, variables?: Record<string, unknown>) {
      const { data, errors } = await tries<T>(document, variables);
      if (errors || data === null) throw new Error(`${name} was answered ${JSON.stringify(errors)}`);
      return data;
    },
  };
}

/** The same person, who tries everything first: every change is sent as a dry run. */
export const rehearsing = (of: NamedPerson): NamedPerson => ({
  ...of, tries: (document, variables = {}) => of.tries(document, { ...variables, input: { ...(variables["input"] as object), validateOnly: true } }),
});

/** The owner is held to row security like everybody, so it looks at one tenant after the other. */
async function inEveryTenant<T>(clone: ClonedDatabase, work: (client: pg.Client, tenantId: string) => Promise<T>): Promise<T[]> {
  return clone.asOwner(async (client) => {
    const { rows: tenants } = await client.query<{ id: string }>("SELECT id FROM control.tenant ORDER BY code");
    const answers: T[] = [];
    for (const { id } of tenants) {
      await client.query("SELECT set_config('app.tenant', $1, false)", [id]);
      answers.push(await work(client, id));
    }
    return answers;
  });
}

async function onlyValue(clone: ClonedDatabase, sql: string, values: unknown[]): Promise<string> {
  const found = (await inEveryTenant(clone, async (client) => (await client.query<{ value: string }>(sql, values)).rows)).flat();
  if (found.length !== 1) throw new Error(`expected one row, found ${found.length}: ${sql} ${JSON.stringify(values)}`);
  return found[0]!.value;
}

const TABLES = `SELECT relname AS name FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace
  WHERE n.nspname = 'public' AND relkind = 'r' AND relname NOT IN ('access_log', 'schema_migration') ORDER BY 1`;

/** Rows and a digest of their content, which does not depend on their order; one statement for all tables, since this runs a thousand times in a run. */
const markOf = (table: string): string => `SELECT '${table}' AS name, count(*) || ' ' || coalesce(sum(hash_record_extended(t, 0)), 0) AS mark FROM ${table} t`;

/** Row count and content digest of every tenant table but the access log. */
async function fingerprint(clone: ClonedDatabase): Promise<Record<string, string>> {
  let statement: string | undefined;
  const marks = await inEveryTenant(clone, async (client, tenantId) => {
    statement ??= (await client.query<{ name: string }>(TABLES)).rows.map(({ name }) => markOf(name)).join(" UNION ALL ");
    const { rows } = await client.query<{ name: string; mark: string }>({ name: "fingerprint", text: statement });
    return rows.map(({ name, mark }): [string, string] => [`${name} of ${tenantId}`, mark]);
  });
  return Object.fromEntries(marks.flat());
}
