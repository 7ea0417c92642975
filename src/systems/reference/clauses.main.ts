/** `npm run clauses`: which must rows of the law a scenario shows, which are only cited, which are open; `--list` names them. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { inProject } from "../../platform/config/root.js";
import { allClauses } from "./clauses.store.js";
import { coverageOf, coveragePage, strayCitations, type Coverage } from "./coverage.rules.js";
import { citingTexts, COVERAGE_PAGE, scenarioTexts } from "./coverage.store.js";
import { CLAUSE_SYSTEM } from "./law.rules.js";

const show = (name: string, shown: number, cited: number, open: number, zh: string): void =>
  console.log(`${name.padEnd(8)}${String(shown).padStart(6)}${String(cited).padStart(8)}${String(open).padStart(7)}   ${zh}`);

const rows = coverageOf(allClauses(), scenarioTexts(), citingTexts());
const count = (pick: (row: Coverage) => readonly string[]): number => rows.reduce((sum, row) => sum + pick(row).length, 0);

console.log("must rows  shown  cited   open");
for (const { system, shown, cited, open } of rows) {
  show(system, shown.length, cited.length, open.length, CLAUSE_SYSTEM[system].zh);
  if (process.argv.includes("--list")) {
    if (shown.length > 0) console.log(`    shown  ${shown.join(" ")}`);
    if (cited.length > 0) console.log(`    cited  ${cited.join(" ")}`);
    if (open.length > 0) console.log(`    open   ${open.join(" ")}`);
  }
}
show("all", count((row) => row.shown), count((row) => row.cited), count((row) => row.open), "");

const page = inProject(COVERAGE_PAGE);
mkdirSync(dirname(page), { recursive: true });
writeFileSync(page, coveragePage(rows));

for (const { path, ref } of strayCitations(allClauses(), citingTexts())) {
  console.error(`${path} cites ${ref}, which is no row of the matrix`);
  process.exitCode = 1;
}
