/** The four roles of the database. None is a superuser, none escapes row-level security, and the app owns nothing. */

/** Read a row as: ROLE is for PURPOSE. */
export const ROLES = {
  owner: "owns every table and migrates; absent while serving",
  app: "serves requests; owns nothing",
  auditor: "reads the ledgers, tenant by tenant",
  public_reader: "reads what is published, for anonymous requests",
} as const;
export type DatabaseRole = keyof typeof ROLES;
export const ROLE_NAMES = Object.keys(ROLES) as DatabaseRole[];

export const DATABASE_NAME = "responsibility";

/** The owner inherits, or PostgreSQL 15 withholds from it what a database's owner may do in the schema public. */
const inheritance = (role: DatabaseRole): string => (role === "owner" ? "INHERIT" : "NOINHERIT");

const createRole = (role: DatabaseRole, password: string): string =>
  `CREATE ROLE ${role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE ${inheritance(role)} NOREPLICATION NOBYPASSRLS PASSWORD '${password}'`;

export const rolesSql = (passwordOf: (role: DatabaseRole) => string): string[] => ROLE_NAMES.map((role) => createRole(role, passwordOf(role)));

/** A database belongs to the owner; whoever is not named cannot even connect. Cloned databases need these grants again. */
export const connectSql = (database: string): string[] => [
  `REVOKE ALL ON DATABASE ${database} FROM PUBLIC`,
  `GRANT CONNECT ON DATABASE ${database} TO app, auditor, public_reader`,
];

export const databaseSql = (database = DATABASE_NAME): string[] => [
  `CREATE DATABASE ${database} OWNER owner TEMPLATE template0 ENCODING 'UTF8'`,
  ...connectSql(database),
];
