/** What is asked of a database before a single request is served from it: of its roles before anything is written, of the rest after. */
import { newId } from "../../kernel/ids.js";
import { BootFault } from "./boot-fault.js";
import { onConnection } from "./connection.js";

interface RefusedRole { readonly holds: string; readonly why: string }

/** Read a row as: when HOLDS for the role, boot stops and says WHY. */
const UNBOUND: readonly RefusedRole[] = [
  { holds: "r.rolsuper", why: "is a superuser, whom row-level security does not bind" },
  { holds: "r.rolbypassrls", why: "has BYPASSRLS, which sets row-level security aside" },
];
const REFUSED_APPS: readonly RefusedRole[] = [
  ...UNBOUND,
  { holds: "r.rolcreaterole", why: "may create roles, and so may become any of them" },
  { holds: "pg_has_role(r.oid, (SELECT datdba FROM pg_database WHERE datname = current_database()), 'MEMBER')", why: "owns the database or is a member of its owner" },
  {
    holds: "EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('r', 'p') AND n.nspname IN ('public', 'control') AND pg_has_role(r.oid, c.relowner, 'MEMBER'))",
    why: "owns tables or is a member of their owner, who can switch row-level security off",
  },
];

interface RoleSeen { readonly role: string; readonly why: string | undefined }

const roleAt = (url: string, refused: readonly RefusedRole[]): Promise<RoleSeen> =>
  onConnection(url, async (client) => {
    const text = `SELECT r.rolname::text, ${refused.map(({ holds }) => holds).join(", ")} FROM pg_roles r WHERE r.rolname = current_user`;
    const { rows } = await client.query<[string, ...boolean[]]>({ text, rowMode: "array" });
    const [role = "", ...holds] = rows[0] ?? [];
    return { role, why: refused.find((_, index) => holds[index])?.why };
  });

/** Before migrating: tables made by the wrong owner, or shown to the wrong app, are not easily made right. */
export async function refuseRoles(appUrl: string, ownerUrl: string | undefined, publicUrl?: string): Promise<void> {
  const owner = ownerUrl === undefined ? undefined : await roleAt(ownerUrl, UNBOUND);
  if (owner?.why) throw new BootFault(`the role of DATABASE_OWNER_URL ${owner.why}: connect as the role "owner" that npm run db:roles prints`);
  const app = await roleAt(appUrl, REFUSED_APPS);
  if (app.role === owner?.role) throw new BootFault(`DATABASE_URL and DATABASE_OWNER_URL are the same role "${app.role}", who owns tables and so could serve past row-level security: connect as the roles "app" and "owner" that npm run db:roles prints`);
  if (app.why) throw new BootFault(`the role of DATABASE_URL ${app.why}: connect as the role "app" that npm run db:roles prints`);
  const anonymous = publicUrl === undefined ? undefined : await roleAt(publicUrl, REFUSED_APPS);
  if (anonymous?.why) throw new BootFault(`the role of DATABASE_PUBLIC_URL ${anonymous.why}: connect as the role "public_reader" that npm run db:roles prints`);
  if (anonymous && anonymous.role === app.role) throw new BootFault(`DATABASE_URL and DATABASE_PUBLIC_URL are the same role "${app.role}", who reads more than what is published: connect as the roles "app" and "public_reader" that npm run db:roles prints`);
}

/** A pooler that drops startup options would hand the same server connection to two tenants. */
export async function refusePooler(appUrl: string): Promise<void> {
  const tenant = newId();
  const seen = await onConnection(appUrl, async (client) => (await client.query<{ tenant: string | null }>("SELECT current_setting('app.tenant', true) AS tenant")).rows[0]?.tenant, tenant);
  if (seen !== tenant) throw new BootFault("what stands before the database drops the startup option app.tenant: connect to PostgreSQL itself, or let the pooler pass options on");
}
