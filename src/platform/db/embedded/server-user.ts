/** The operating system's user that runs the embedded PostgreSQL: whoever we are, except that it refuses to run as root. */
import { readFileSync } from "node:fs";
import { isRoot } from "../../config/data-folder.js";
import { BootFault } from "../boot-fault.js";

export interface ServerUser { readonly uid: number; readonly gid: number }

/** Preferred first: the user made for it, else the one that owns nothing. */
const CANDIDATES = ["postgres", "nobody"] as const;

/** undefined: the server runs as we do. */
export function findServerUser(): ServerUser | undefined {
  if (!isRoot()) return undefined;
  const users = readFileSync("/etc/passwd", "utf8").split("\n").map((line) => line.split(":"));
  const [row] = CANDIDATES.flatMap((name) => users.filter(([user]) => user === name));
  if (!row) throw new BootFault('PostgreSQL does not run as root, and there is no user "postgres" or "nobody" to run it: start as an ordinary user or set DATABASE_URL');
  return { uid: Number(row[2]), gid: Number(row[3]) };
}
