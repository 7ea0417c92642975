/** The folder of the embedded cluster: made whole beside its place and renamed into it, so that half a cluster never exists. */
import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PASSABLE } from "../../config/data-folder.js";
import { BootFault } from "../boot-fault.js";
import { databaseSql, ROLE_NAMES, rolesSql, type DatabaseRole } from "../roles.js";
import type { Binaries } from "./binaries.js";
import type { ServerUser } from "./server-user.js";

export const MAJOR_VERSION = "18";
export type Passwords = Readonly<Record<DatabaseRole, string>>;

export interface ClusterFolder {
  readonly pgData: string;
  readonly log: string;
  readonly passwords: Passwords;
}

export interface ClusterMaking {
  readonly binaries: Binaries;
  readonly user: ServerUser | undefined;
  /** Tests: nothing is synced to disk, and the owner may clone databases. */
  readonly isDisposable: boolean;
}

/** LANG of whoever starts us must not decide about encoding and sort order. */
export const SERVER_ENVIRONMENT = { PATH: process.env["PATH"] ?? "", LC_ALL: "C", TZ: "UTC" };

/** Only the four roles, only from this machine, only with a password: the superuser cannot log in at all. */
const HOST_RULES = `host all ${ROLE_NAMES.join(",")} 127.0.0.1/32 scram-sha-256\n`;

const passwordsFile = (folder: string): string => join(folder, "passwords.json");
const newPassword = (): string => randomBytes(32).toString("base64url");

const newPasswords = (): Passwords => ({ owner: newPassword(), app: newPassword(), auditor: newPassword(), public_reader: newPassword() });

function run(program: string, args: readonly string[], { user, cwd, input }: { user: ServerUser | undefined; cwd: string; input?: string }): void {
  const { error, status, stderr } = spawnSync(program, args, { ...user, cwd, env: SERVER_ENVIRONMENT, encoding: "utf8", ...(input === undefined ? {} : { input }) });
  if (error || status !== 0) throw new BootFault(`${program} failed: ${error?.message ?? stderr.trim()}; set DATA_DIR to another folder, or DATABASE_URL to another PostgreSQL`);
}

function initialise(pgData: string, { binaries, user, isDisposable }: ClusterMaking): void {
  const superuserPassword = join(pgData, "..", "superuser");
  writeFileSync(superuserPassword, newPassword(), { mode: 0o600 });
  if (user) chownSync(superuserPassword, user.uid, user.gid);
  const options = [
    "-D", pgData, "-U", "postgres", "--auth=scram-sha-256", `--pwfile=${superuserPassword}`,
    "--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-instructions",
    ...(isDisposable ? ["--no-sync"] : []),
  ];
  run(binaries.initdb, options, { user, cwd: pgData });
  rmSync(superuserPassword);
  writeFileSync(join(pgData, "pg_hba.conf"), HOST_RULES);
}

/** Single-user mode reads one statement a line; it is the superuser's only appearance. */
function createRolesAndDatabase(pgData: string, passwords: Passwords, { binaries, user, isDisposable }: ClusterMaking): void {
  const statements = [
    // Stretching protects passwords that people choose; 256 random bits need none, and each connection would pay for it.
    "SET scram_iterations = 1",
    ...rolesSql((role) => passwords[role]),
    ...databaseSql(),
    ...(isDisposable ? ["ALTER ROLE owner CREATEDB"] : []),
  ];
  const options = ["--single", "-D", pgData, "-c", "exit_on_error=on", ...(isDisposable ? ["-F"] : []), "postgres"];
  run(binaries.postgres, options, { user, cwd: pgData, input: `${statements.join("\n")}\n` });
}

function makeCluster(folder: string, making: ClusterMaking): void {
  const draft = `${folder}.${process.pid}.${randomBytes(4).toString("hex")}`;
  const pgData = join(draft, "data");
  mkdirSync(draft, { recursive: true, mode: PASSABLE });
  mkdirSync(pgData, { mode: 0o700 });
  if (making.user) chownSync(pgData, making.user.uid, making.user.gid);
  try {
    const passwords = newPasswords();
    writeFileSync(passwordsFile(draft), JSON.stringify(passwords), { mode: 0o600 });
    initialise(pgData, making);
    createRolesAndDatabase(pgData, passwords, making);
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error; // otherwise another process was first, and its cluster is as good
  }
}

function refuseForeign(pgData: string, user: ServerUser | undefined): void {
  const major = readFileSync(join(pgData, "PG_VERSION"), "utf8").trim();
  if (major !== MAJOR_VERSION) {
    throw new BootFault(`${pgData} was made by PostgreSQL ${major} and this is ${MAJOR_VERSION}: set DATA_DIR to a new folder, or run PostgreSQL ${major} yourself and set DATABASE_URL`);
  }
  const { uid } = statSync(pgData);
  const runner = user?.uid ?? process.getuid?.() ?? uid;
  if (uid !== runner) throw new BootFault(`${pgData} belongs to uid ${uid} and would be run by uid ${runner}: start as the user who made it, or set DATA_DIR to a new folder`);
}

export function openClusterFolder(dataFolder: string, making: ClusterMaking): ClusterFolder {
  const folder = join(dataFolder, "postgres");
  const pgData = join(folder, "data");
  mkdirSync(dataFolder, { recursive: true, mode: PASSABLE });
  if (!existsSync(folder)) makeCluster(folder, making);
  if (statSync(folder).uid === (process.getuid?.() ?? statSync(folder).uid)) refuseForeign(pgData, making.user);
  else throw new BootFault(`${folder} belongs to another user: start as the user who made it, or set DATA_DIR to a new folder`);
  return { pgData, log: join(folder, "server.log"), passwords: JSON.parse(readFileSync(passwordsFile(folder), "utf8")) as Passwords };
}
