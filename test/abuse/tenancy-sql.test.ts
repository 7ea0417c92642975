/** Two tenants with a canary row in every table: neither sees, counts, changes or refers to the other's, and each policy is what stops it. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import type pg from "pg";
import { newId, type Id } from "../../src/kernel/ids.js";
import { newConnection, onConnection } from "../../src/platform/db/connection.js";
import { createTenant } from "../../src/platform/db/control.store.js";
import { cloneDatabase, type ClonedDatabase } from "../support/database.js";

interface Column { readonly name: string; readonly type: string }

const COLUMNS = `
  SELECT a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type FROM pg_attribute a
   WHERE a.attrelid = $1::regclass AND a.attnum > 0 AND NOT a.attisdropped AND a.attnotnull AND NOT a.atthasdef ORDER BY a.attnum`;

/** Read a row as: a required column of TYPE is filled with VALUE. */
const FILL: Readonly<Record<string, string>> = {
  uuid: "gen_random_uuid()", text: "'canary'", boolean: "false", integer: "1", smallint: "1", bigint: "1", numeric: "1", date: "'2020-01-01'", jsonb: "'true'",
  "text[]": "'{}'", "uuid[]": "'{}'", bytea: "decode(repeat('00', 32), 'hex')", "timestamp with time zone": "clock_timestamp()",
};

const valueOf = ({ name, type }: Column, tenant: Id): string => {
  const value = name === "tenant_id" ? `'${tenant}'` : FILL[type.replace(/\(.*\)$/, "")];
  if (value === undefined) throw new Error(`no canary value for ${name} ${type}`);
  return value;
};

describe("tenancy in SQL", () => {
  let clone: ClonedDatabase;
  let owner: pg.Client;
  const ours = newId();
  const theirs = newId();
  let tables: string[] = [];

  const count = async (client: pg.Client, table: string, tenant: Id): Promise<number> =>
    Number((await client.query<{ count: string }>(`SELECT count(*) FROM ${table} WHERE tenant_id = $1`, [tenant])).rows[0]!.count);

  async function plantCanary(client: pg.Client, table: string): Promise<void> {
    const { rows } = await client.query<Column>(COLUMNS, [table]);
    const values = rows.map((column) => valueOf(column, theirs));
    await client.query(`INSERT INTO ${table} (${rows.map(({ name }) => `"${name}"`).join(", ")}) VALUES (${values.join(", ")}) ON CONFLICT DO NOTHING`);
  }

  /** Foreign keys, checks and guards are not what this file asks about: a canary need not make sense. */
  async function unguard(table: string): Promise<void> {
    const { rows } = await owner.query<{ name: string }>("SELECT conname AS name FROM pg_constraint WHERE conrelid = $1::regclass AND contype IN ('f', 'c')", [table]);
    for (const { name } of rows) await owner.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
    await owner.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  }

  before(async () => {
    clone = await cloneDatabase();
    await clone.database.asOwner(async (registrar) => {
      for (const [id, code] of [[ours, "ours"], [theirs, "theirs"]] as const) await createTenant(registrar, { id, code, name: code, divisionCode: "000000", calendarCode: "CN" });
    });
    owner = newConnection(clone.urlFor("owner"), theirs);
    await owner.connect();
    const { rows } = await owner.query<{ name: string }>("SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relrowsecurity ORDER BY relname");
    tables = rows.map(({ name }) => name);
    for (const table of tables) {
      await unguard(table);
      await plantCanary(owner, table);
    }
  });
  after(async () => {
    await owner.end();
    await clone.drop();
  });

  it("planted a canary in every table", async () => {
    expect(tables).to.include.members(["audit_event", "audit_head", "access_log", "idempotency_key", "org_unit", "org_closure", "account"]);
    for (const table of tables) expect(await count(owner, table, theirs), table).to.be.greaterThan(0);
  });

  it("shows no canary to the other tenant, whoever asks", async () => {
    for (const role of ["app", "auditor", "owner"] as const) {
      await onConnection(clone.urlFor(role), async (client) => {
        for (const table of tables) expect(await count(client, table, theirs), `${role} in ${table}`).to.equal(0);
      }, ours);
    }
  });

  it("each policy dropped once lets the canary out: it is that policy which holds it", async () => {
    const intruder = newConnection(clone.urlFor("owner"), ours);
    await intruder.connect();
    try {
      for (const table of tables) {
        await intruder.query("BEGIN");
        await intruder.query(`DROP POLICY ${table}_of_tenant ON ${table}`);
        // no policy left means no rows at all: the table is opened as a forgotten policy would be, by its absence together with its switch
        await intruder.query(`ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY`);
        const seen = await count(intruder, table, theirs);
        await intruder.query("ROLLBACK");
        expect(seen, `${table} without its policy`).to.be.greaterThan(0);
        expect(await count(intruder, table, theirs), `${table} with it again`).to.equal(0);
      }
    } finally {
      await intruder.end();
    }
  });

  it("writes no row for another tenant", async () => {
    const client = newConnection(clone.urlFor("owner"), ours);
    await client.connect();
    try {
      for (const table of tables) {
        const code = await plantCanary(client, table).then(() => "written", (error: { code?: string }) => error.code);
        expect(code, table).to.equal("42501");
      }
    } finally {
      await client.end();
    }
  });

  it("TEN-044 gives two tenants the same code without a word", async () => {
    const insert = (tenant: Id): Promise<string> =>
      onConnection(clone.urlFor("owner"), async (client) => {
        await client.query("BEGIN");
        await client.query(`INSERT INTO org_unit (tenant_id, id, code, kind, level, subject_status, enforcement_function, external, established_on, version)
          VALUES ($1, gen_random_uuid(), 'same', 'GOVERNMENT', 'COUNTY', 'NONE', false, false, '2020-01-01', 1)`, [tenant]);
        await client.query("ROLLBACK");
        return "inserted";
      }, tenant);
    expect(await insert(ours)).to.equal("inserted");
    expect(await insert(theirs)).to.equal("inserted");
  });

  it("keeps the tenant of a connection through RESET ALL and DISCARD ALL", async () => {
    await onConnection(clone.urlFor("app"), async (client) => {
      for (const sql of ["RESET ALL", "DISCARD ALL", "RESET app.tenant"]) {
        await client.query(sql);
        expect((await client.query<{ tenant: string }>("SELECT current_setting('app.tenant') AS tenant")).rows[0]?.tenant, sql).to.equal(ours);
      }
    }, ours);
  });
});
