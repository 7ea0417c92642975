/** The one secret of the installation, from which every key is derived: configured, or made once and kept beside the data. */
import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isErrno, keepOnce } from "../files/kept-file.js";
import type { Config } from "./config.js";
import { PASSABLE } from "./data-folder.js";

export function secretOf(config: Pick<Config, "secret" | "dataFolder">): string {
  if (config.secret) return config.secret;
  const file = join(config.dataFolder, "app.secret");
  mkdirSync(config.dataFolder, { recursive: true, mode: PASSABLE });
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (!isErrno(error, "ENOENT")) throw error;
    keepOnce(file, randomBytes(32).toString("base64url"));
    return readFileSync(file, "utf8");
  }
}
