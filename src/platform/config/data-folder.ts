/** Where the installation keeps what it makes itself: the embedded database and its secrets. */
import { createHash } from "node:crypto";
import { existsSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { projectRoot } from "./root.js";

/** Directories created at boot: others may pass through towards the database's own folder, and see nothing. */
export const PASSABLE = 0o711;
const OTHERS_MAY_PASS = 0o001;

export const isRoot = (): boolean => process.getuid?.() === 0;

/** Whether a stranger can reach the path: every folder above that exists lets others pass. */
export function isReachableByOthers(path: string): boolean {
  const folder = resolve(path);
  if (existsSync(folder) && !(statSync(folder).mode & OTHERS_MAY_PASS)) return false;
  return dirname(folder) === folder || isReachableByOthers(dirname(folder));
}

/**
 * PostgreSQL refuses to run as root and so runs as another user, who cannot enter a checkout below /root.
 * Then the data lie below /var/tmp, in a folder that is this checkout's own.
 */
export function defaultDataFolder(root = projectRoot): string {
  if (!isRoot() || isReachableByOthers(root)) return join(root, ".data");
  const name = createHash("sha256").update(root).digest("hex").slice(0, 12);
  return join("/var/tmp", `enforcement-responsibility-${name}`);
}
