/** Why the platform does not start, as far as an operator can mend it: told in one sentence, without a stack. */
import { Denied } from "../../kernel/fault.js";
import { ConfigurationFault } from "../config/config.js";
import { findSqlState, isConnectionLost } from "./sql-faults.js";

export class BootFault extends Error {
  override readonly name = "BootFault";
}

const isErrno = (error: unknown): error is NodeJS.ErrnoException => error instanceof Error && "syscall" in error;
const codeOf = (error: unknown): string | undefined => (error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined);

/** Read a row as: an error of the system with CODE means SENTENCE. */
const SYSTEM_FAULTS: Readonly<Record<string, (error: NodeJS.ErrnoException) => string>> = {
  EADDRINUSE: (error) => `the address is in use already (${error.message}): stop what listens there, or set PORT or HOST`,
  EADDRNOTAVAIL: (error) => `this machine does not have the address (${error.message}): set HOST`,
  EACCES: (error) => `the operating system does not permit it (${error.message})`,
  ENOENT: (error) => `a file is not there (${error.message})`,
  EEXIST: (error) => `the file is there already (${error.message}): name another, or remove it`,
  ENOSPC: (error) => `the disk is full (${error.message})`,
  ECONNREFUSED: () => "nothing answers at the database's address: check DATABASE_URL and DATABASE_OWNER_URL, and that PostgreSQL runs",
  ENOTFOUND: (error) => `the database's host is unknown (${error.message}): check DATABASE_URL and DATABASE_OWNER_URL`,
  ETIMEDOUT: () => "the database's address does not answer in time: check DATABASE_URL and DATABASE_OWNER_URL",
};

/** Read a row as: PostgreSQL's SQLSTATE before serving means SENTENCE. */
const SQL_FAULTS: Readonly<Record<string, string>> = {
  "28P01": "the database refuses the password: check DATABASE_URL and DATABASE_OWNER_URL",
  "28000": "the database does not let this role in: check DATABASE_URL, DATABASE_OWNER_URL and its pg_hba.conf",
  "3D000": "there is no such database: create it with what npm run -s db:roles prints",
  "42704": "the database lacks a role of the platform: create the roles with what npm run -s db:roles prints",
  "53300": "the database has no connection left: raise its max_connections, or stop what holds them",
  "57P03": "the database is starting or stopping: try again in a moment",
};

const WENT_AWAY = "the database went away in the middle: try again";

/** The sentence for an operator; undefined for a fault of ours, whose stack somebody must read. */
export function sentenceOf(error: unknown): string | undefined {
  if (error instanceof BootFault || error instanceof ConfigurationFault) return error.message;
  const ofSql = SQL_FAULTS[findSqlState(error) ?? ""];
  if (ofSql) return `${ofSql} (${(error as Error).message})`;
  const sentence = SYSTEM_FAULTS[codeOf(error) ?? ""];
  if (sentence && (isErrno(error) || error instanceof AggregateError)) return sentence(error as NodeJS.ErrnoException);
  return isConnectionLost(error) || (error instanceof Denied && error.code === "UNAVAILABLE") ? WENT_AWAY : undefined;
}
