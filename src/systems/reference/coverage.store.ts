/** Where the law is shown and cited in this checkout: the texts that `npm run clauses` reads. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inProject } from "../../platform/config/root.js";
import type { Text } from "./coverage.rules.js";

/** Read a row as: below this SHELF, files whose path matches cite the law. */
const CITING: readonly (readonly [shelf: string, path: RegExp])[] = [
  ["permissions/policies", /\.ts$/],
  ["src/systems", /\.ts$/],
  ["src/kernel", /\.ts$/],
  ["entities", /\.ts$/],
  ["seeds/reference", /\.ts$/],
];

const textsBelow = (shelf: string, path: RegExp): Text[] => {
  const folder = inProject(shelf);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => path.test(file))
    .sort()
    .map((file) => ({ path: `${shelf}/${file.replaceAll("\\", "/")}`, text: readFileSync(join(folder, file), "utf8") }));
};

export const scenarioTexts = (): Text[] => textsBelow("test/scenarios", /\.test\.ts$/);
export const citingTexts = (): Text[] => CITING.flatMap(([shelf, path]) => textsBelow(shelf, path));
export const COVERAGE_PAGE = "docs/clauses.md";
export const committedPage = (): string | undefined => {
  const path = inProject(COVERAGE_PAGE);
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
};
