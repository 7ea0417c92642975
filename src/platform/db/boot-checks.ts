/** What is asked of a database before a single request is served from it. */
import type pg from "pg";
import { newId } from "../../kernel/ids.js";
import { onConnection } from "./connection.js";

/** Read a row as: when HOLDS, boot stops and says WHY. */
const REFUSED_ROLES = [
  { holds: "r.rolsuper", why: "is a superuser, whom row-level security does not bind" },
  { holds: "r.rolbypassrls", why: "has BYPASSRLS, which sets row-level security aside" },
  { holds: "r.rolcreaterole", why: "may create roles, and so may become any of them" },
  {
    holds: "EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('r', 'p') AND n.nspname IN ('public', 'control') AND pg_has_role(r.oid, c.relowner, 'MEMBER'))",
    why: "owns tables or is a member of their owner, who can switch row-level security off",
  },
] as const;

const ROLE_FAULTS = `SELECT ${REFUSED_ROLES.map(({ holds }) => holds).join(", ")} FROM pg_roles r WHERE r.rolname = current_user`;

async function refuseRole(client: pg.Client): Promise<void> {
  const { rows } = await client.query<boolean[]>({ text: ROLE_FAULTS, rowMode: "array" });
  const fault = REFUSED_ROLES.find((_, index) => rows[0]?.[index]);
  if (fault) throw new Error(`the role of DATABASE_URL ${fault.why}: connect as the role "app" that npm run db:roles prints`);
}

/** A pooler that drops startup options would hand the same server connection to two tenants. */
async function refusePooler(url: string): Promise<void> {
  const tenant = newId();
  const seen = await onConnection(url, async (client) => (await client.query<{ tenant: string | null }>("SELECT current_setting('app.tenant', true) AS tenant")).rows[0]?.tenant, tenant);
  if (seen !== tenant) throw new Error("what stands before the database drops the startup option app.tenant: connect to PostgreSQL itself, or let the pooler pass options on");
}

export async function refuseUnsafe(appUrl: string): Promise<void> {
  await onConnection(appUrl, refuseRole);
  await refusePooler(appUrl);
}
