/** A running server as its own postmaster.pid describes it: how a boot finds what an earlier process left behind. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly status: "starting" | "stopping" | "ready" | "standby" | "";
}

const STATUSES: readonly Postmaster["status"][] = ["starting", "stopping", "ready", "standby"];

/** Whether the operating system knows the process; one of another user's answers EPERM, and lives. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** The server of this folder, or undefined when none is alive; a file left by a dead server says nothing. */
export function findPostmaster(pgData: string): Postmaster | undefined {
  let lines: string[];
  try {
    lines = readFileSync(join(pgData, "postmaster.pid"), "utf8").split("\n");
  } catch {
    return undefined; // no file, no server
  }
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return undefined;
  const status = STATUSES.find((word) => word === lines[7]?.trim()) ?? "";
  return { pid, port: Number(lines[3]), status };
}

export async function waitUntil(isSo: () => boolean, limitMs: number): Promise<boolean> {
  for (const until = Date.now() + limitMs; Date.now() < until; ) {
    if (isSo()) return true;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return isSo();
}
