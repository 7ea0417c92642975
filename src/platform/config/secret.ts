/** The one secret of the installation, from which every key is derived: configured, or made once and kept beside the data. */
import { randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "./config.js";
import { PASSABLE } from "./data-folder.js";

const isErrno = (error: unknown, code: string): boolean => error instanceof Error && "code" in error && error.code === code;

/** A file is written whole and then linked into place, so that two processes at first boot agree on one secret. */
function makeSecret(file: string): void {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, randomBytes(32).toString("base64url"), { mode: 0o600, flag: "w" });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!isErrno(error, "EEXIST")) throw error;
  } finally {
    unlinkSync(draft);
  }
}

export function secretOf(config: Pick<Config, "secret" | "dataFolder">): string {
  if (config.secret) return config.secret;
  const file = join(config.dataFolder, "app.secret");
  mkdirSync(config.dataFolder, { recursive: true, mode: PASSABLE });
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (!isErrno(error, "ENOENT")) throw error;
    makeSecret(file);
    return readFileSync(file, "utf8");
  }
}
