/** The source tree as the house rules see it: every text file that belongs to the project, read once. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

/** The tests run from dist/test/architecture. */
export const ROOT = join(import.meta.dirname, "../../..");

export interface SourceFile { readonly path: string; readonly text: string }

const NOT_OURS = new Set(["node_modules", "dist", ".git", ".data", "coverage"]);

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return NOT_OURS.has(entry.name) ? [] : walk(join(folder, entry.name));
    return entry.isFile() ? [relative(ROOT, join(folder, entry.name))] : [];
  });
}

export const allPaths = (): string[] => walk(ROOT).sort();

export const fileAt = (path: string): SourceFile => ({ path, text: readFileSync(join(ROOT, path), "utf8") });

export const filesBelow = (shelves: readonly string[], ending: RegExp): SourceFile[] =>
  shelves.flatMap((shelf) => walk(join(ROOT, shelf))).filter((path) => ending.test(path)).sort().map(fileAt);
