/** Where the project lies on this machine: seeds, pages and tables that are read at run time are found from here. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const PROJECT = "enforcement-responsibility";

function isProject(folder: string): boolean {
  const manifest = join(folder, "package.json");
  return existsSync(manifest) && (JSON.parse(readFileSync(manifest, "utf8")) as { name?: string }).name === PROJECT;
}

function findProject(folder: string): string {
  if (isProject(folder)) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error(`no package.json of ${PROJECT} above ${fileURLToPath(import.meta.url)}`);
  return findProject(parent);
}

export const projectRoot = findProject(dirname(fileURLToPath(import.meta.url)));
export const inProject = (...parts: string[]): string => join(projectRoot, ...parts);
