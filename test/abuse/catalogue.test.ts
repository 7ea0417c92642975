/** What the catalogue of the database must say: every tenant table is closed by tenant, and nothing goes round that. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import type pg from "pg";
import { newId } from "../../src/kernel/ids.js";
import { newConnection, onConnection } from "../../src/platform/db/connection.js";
import { cloneDatabase, type ClonedDatabase } from "../support/database.js";

const TENANT_TABLES = `SELECT c.oid, c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND c.relname <> 'schema_migration'`;

/** Read a row as: it would be wrong if there were any WHAT; the query finds them. */
const NEVER: readonly (readonly [what: string, query: string])[] = [
  ["TEN-056 tenant table without tenant_id uuid NOT NULL as its first column", `
    SELECT t.name FROM (${TENANT_TABLES}) t
     WHERE NOT EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = t.oid AND a.attname = 'tenant_id' AND a.atttypid = 'uuid'::regtype AND a.attnotnull AND a.attnum = 1)`],
  ["TEN-056 tenant table without row-level security, enabled and forced", `
    SELECT t.name FROM (${TENANT_TABLES}) t JOIN pg_class c ON c.oid = t.oid WHERE NOT (c.relrowsecurity AND c.relforcerowsecurity)`],
  ["TEN-056 tenant table with another policy than the one on its tenant, for every command, in both directions", `
    SELECT t.name FROM (${TENANT_TABLES}) t
     WHERE ARRAY(SELECT (polcmd, polpermissive, polroles, pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid))::text FROM pg_policy WHERE polrelid = t.oid)
        <> ARRAY[('*'::"char", true, '{0}'::oid[], '(tenant_id = (current_setting(''app.tenant''::text))::uuid)', '(tenant_id = (current_setting(''app.tenant''::text))::uuid)')::text]`],
  ["TEN-044 primary key, unique or exclusion that does not start with tenant_id", `
    SELECT t.name || '.' || i.indexrelid::regclass AS name FROM (${TENANT_TABLES}) t JOIN pg_index i ON i.indrelid = t.oid
     WHERE (i.indisunique OR i.indisexclusion) AND i.indkey[0] <> (SELECT attnum FROM pg_attribute WHERE attrelid = t.oid AND attname = 'tenant_id')`],
  ["TEN-041 foreign key between tenant tables that does not start with tenant_id on both sides", `
    SELECT t.name || '.' || k.conname AS name FROM (${TENANT_TABLES}) t JOIN pg_constraint k ON k.conrelid = t.oid AND k.contype = 'f'
     WHERE k.confrelid IN (SELECT oid FROM (${TENANT_TABLES}) x)
       AND NOT (SELECT a.attname = 'tenant_id' AND b.attname = 'tenant_id' FROM pg_attribute a, pg_attribute b
                 WHERE a.attrelid = k.conrelid AND a.attnum = k.conkey[1] AND b.attrelid = k.confrelid AND b.attnum = k.confkey[1])`],
  ["foreign key that deletes or changes rows by itself", `SELECT conname AS name FROM pg_constraint WHERE contype = 'f' AND (confdeltype NOT IN ('a', 'r') OR confupdtype NOT IN ('a', 'r'))`],
  ["SECURITY DEFINER function without a fixed search_path", `
    SELECT proname AS name FROM pg_proc WHERE prosecdef AND pronamespace IN ('public'::regnamespace, 'control'::regnamespace)
       AND NOT coalesce(proconfig::text LIKE '%search_path=%', false)`],
  ["TEN-055 view without security_invoker, or materialised view", `
    SELECT relname AS name FROM pg_class WHERE relnamespace IN ('public'::regnamespace, 'control'::regnamespace)
       AND (relkind = 'm' OR relkind = 'v' AND NOT coalesce(reloptions::text LIKE '%security_invoker=true%', false))`],
  ["role that escapes row-level security", `
    SELECT rolname AS name FROM pg_roles WHERE rolname IN ('owner', 'app', 'auditor', 'public_reader') AND (rolsuper OR rolbypassrls OR rolreplication OR rolcreaterole)`],
  ["role that is a member of another", `SELECT member::regrole::text AS name FROM pg_auth_members WHERE member::regrole::text IN ('owner', 'app', 'auditor', 'public_reader')`],
  ["object of ours that the owner does not own", `
    SELECT relname AS name FROM pg_class WHERE relnamespace IN ('public'::regnamespace, 'control'::regnamespace) AND relkind IN ('r', 'p', 'v', 'S') AND relowner <> 'owner'::regrole`],
  ["table the app may empty, hang triggers on or refer to", `
    SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace IN ('public'::regnamespace, 'control'::regnamespace) AND c.relkind IN ('r', 'p')
       AND has_table_privilege('app', c.oid, 'TRUNCATE, TRIGGER, REFERENCES')`],
  ["column the app may update that is part of an identity", `
    SELECT t.name || '.' || a.attname AS name FROM (${TENANT_TABLES}) t JOIN pg_attribute a ON a.attrelid = t.oid
     WHERE a.attname IN ('tenant_id', 'id') AND has_column_privilege('app', t.oid, a.attname, 'UPDATE')`],
  ["row of a record that the app may delete", `
    SELECT t.name FROM (${TENANT_TABLES}) t JOIN pg_trigger g ON g.tgrelid = t.oid AND g.tgname = t.name || '_kept' WHERE has_table_privilege('app', t.oid, 'DELETE')`],
  ["table of the control schema that the app may write", `
    SELECT relname AS name FROM pg_class c WHERE relnamespace = 'control'::regnamespace AND relkind = 'r' AND has_table_privilege('app', c.oid, 'INSERT, UPDATE, DELETE')`],
  ["column of the control schema that the app may write beyond tokens, issuers and invitations of its connection's own tenant", `
    SELECT c.relname || '.' || a.attname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
     WHERE c.relnamespace = 'control'::regnamespace AND c.relkind = 'r' AND has_column_privilege('app', c.oid, a.attname, 'INSERT, UPDATE')
       AND (c.relname NOT IN ('api_token', 'issuer', 'invitation') OR NOT c.relrowsecurity)`],
  ["column of a token or invitation that the app may change although it says whose it is or what it opens", `
    SELECT c.relname || '.' || a.attname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
     WHERE c.relnamespace = 'control'::regnamespace AND c.relkind = 'r' AND has_column_privilege('app', c.oid, a.attname, 'UPDATE')
       AND a.attname NOT IN ('revoked_at', 'expires_at', 'last_used_at', 'used_at', 'replaced_by')`],
  ["tenant table that the public may read", `SELECT t.name FROM (${TENANT_TABLES}) t WHERE has_any_column_privilege('public_reader', t.oid, 'SELECT')`],
  ["column of control.api_token that the auditor or the public may read", `
    SELECT r.rolname AS name FROM pg_roles r WHERE rolname IN ('auditor', 'public_reader') AND has_any_column_privilege(r.rolname, 'control.api_token', 'SELECT')`],
  ["function that the public may ask beyond what is published, or that somebody else may ask for it", `
    SELECT proname AS name FROM pg_proc p WHERE pronamespace IN ('public'::regnamespace, 'control'::regnamespace) AND prorettype <> 'trigger'::regtype
       AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
       AND (has_function_privilege('public_reader', oid, 'EXECUTE') <> (proname LIKE 'published\\_%')
         OR proname LIKE 'published\\_%' AND (has_function_privilege('app', oid, 'EXECUTE') OR has_function_privilege('auditor', oid, 'EXECUTE') OR NOT prosecdef OR provolatile <> 's'))`],
  ["stranger who may connect", `SELECT datname AS name FROM pg_database WHERE datname = current_database() AND has_database_privilege('public', oid, 'CONNECT')`],
];

/** Read a row as: after this FAULT the query of NEVER named by WHAT must find something. Each is rolled back. */
const PLANTED: readonly (readonly [what: string, fault: string])[] = [
  ["tenant table without tenant_id", "CREATE TABLE planted (id uuid PRIMARY KEY)"],
  ["without row-level security", "ALTER TABLE person NO FORCE ROW LEVEL SECURITY"],
  ["with another policy", "CREATE POLICY planted ON person USING (true)"],
  ["with another policy", "DROP POLICY person_of_tenant ON person"],
  ["primary key, unique or exclusion", "CREATE UNIQUE INDEX planted ON person (name)"],
  ["foreign key between tenant tables", "ALTER TABLE person ADD UNIQUE (id); ALTER TABLE account ADD FOREIGN KEY (person_id) REFERENCES person (id)"],
  ["deletes or changes rows by itself", "ALTER TABLE account ADD FOREIGN KEY (tenant_id, person_id) REFERENCES person ON DELETE CASCADE"],
  ["SECURITY DEFINER", "CREATE FUNCTION planted() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1'"],
  ["view without security_invoker", "CREATE VIEW planted AS SELECT * FROM person"],
  ["view without security_invoker", "CREATE MATERIALIZED VIEW planted AS SELECT 1 AS one"],
  ["may empty", "GRANT TRUNCATE ON person TO app"],
  ["part of an identity", "GRANT UPDATE ON person TO app"],
  ["row of a record", "GRANT DELETE ON person TO app"],
  ["table of the control schema", "GRANT UPDATE ON control.tenant TO app"],
  ["beyond tokens", "GRANT UPDATE (name) ON control.tenant TO app"],
  ["what it opens", "GRANT UPDATE (scopes) ON control.api_token TO app"],
  ["public may read", "GRANT SELECT (name) ON person TO public_reader"],
  ["control.api_token", "GRANT SELECT ON control.api_token TO auditor"],
  ["beyond what is published", "CREATE FUNCTION planted() RETURNS int LANGUAGE sql AS 'SELECT 1'"],
  ["beyond what is published", "GRANT EXECUTE ON FUNCTION published_subjects (uuid, date) TO app"],
  ["stranger", "DO $$ BEGIN EXECUTE format('GRANT CONNECT ON DATABASE %I TO PUBLIC', current_database()); END $$"],
];

describe("the catalogue", () => {
  let clone: ClonedDatabase;
  let owner: pg.Client;
  before(async () => {
    clone = await cloneDatabase();
    owner = newConnection(clone.urlFor("owner"), newId()); // a tenant of no rows: adding a foreign key reads the table
    await owner.connect();
  });
  after(async () => {
    await owner.end();
    await clone.drop();
  });

  const found = async (query: string): Promise<string[]> => (await owner.query<{ name: string }>(query)).rows.map(({ name }) => name);

  it("has tenant tables to look at", async () => {
    expect(await found(TENANT_TABLES)).to.include.members(["audit_event", "access_log", "idempotency_key", "org_unit", "post_holding"]);
  });

  for (const [what, query] of NEVER) {
    it(`has no ${what}`, async () => expect(await found(query)).to.deep.equal([]));
  }

  for (const [what, fault] of PLANTED) {
    it(`notices: ${fault}`, async () => {
      const [, query] = NEVER.find(([title]) => title.includes(what))!;
      await owner.query("BEGIN");
      try {
        await owner.query(fault);
        expect(await found(query)).not.to.deep.equal([]);
      } finally {
        await owner.query("ROLLBACK");
      }
    });
  }

  for (const table of ["audit_event", "org_unit", "person"]) {
    it(`raises an error instead of showing an empty ${table} to a connection of no tenant`, async () => {
      const code = await onConnection(clone.urlFor("app"), (app) => app.query(`SELECT count(*) FROM ${table}`).then(() => "read", (error: { code?: string }) => error.code));
      expect(code).to.equal("42704");
    });
  }
});
