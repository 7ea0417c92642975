/** `npm run check`: everything that can be known without a database, in under a minute. One line per step; the exit code says whether all hold. */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "..");
/** Random organisations that the laws are tried on here; `npm test` takes a thousand, `npm run laws` a million. */
const WORLDS = "100";
const scratch = mkdtempSync(join(tmpdir(), "check-"));
const tool = (script, ...args) => [join("node_modules", script), ...args];

/** Runs node in the project's root; the output is kept for the case that it fails. */
const run = (args) =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, env: { NODE_ENV: "test", WORLDS, ...process.env }, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    child.on("error", (error) => resolve({ ok: false, output: error.message }));
    child.on("close", (code) => resolve({ ok: code === 0, output: output.trim() }));
  });

/** A step that counts tests; a folder or file without tests is a failure, never a silence. */
async function tests(name, files) {
  const missing = files.filter((file) => !existsSync(join(ROOT, file)));
  if (files.length === 0 || missing.length > 0) return { ok: false, output: `no tests: ${missing.join(", ") || name} (not written, or not compiled)` };
  const report = join(scratch, `${name.replaceAll("/", "-")}.json`);
  const { ok, output } = await run(tool("mocha/bin/mocha.js", "--forbid-only", "--forbid-pending", "--timeout", "30000", "--reporter", "json", "--reporter-option", `output=${report}`, ...files));
  if (!existsSync(report)) return { ok: false, output };
  const { stats, failures } = JSON.parse(readFileSync(report, "utf8"));
  const said = failures.map(({ fullTitle, err }) => [fullTitle, err.message, err.expected === "" ? err.actual : ""].filter(Boolean).join("\n    ")).join("\n");
  return { ok: ok && stats.passes > 0, note: `${stats.passes} tests passed, ${stats.failures} failed`, output: said || output };
}

const compiled = (folder) => {
  const path = join("dist", "test", folder);
  if (!existsSync(join(ROOT, path))) return [];
  return readdirSync(join(ROOT, path), { recursive: true }).filter((file) => file.endsWith(".test.js")).map((file) => join(path, file)).sort();
};
const existing = (...folders) => folders.filter((folder) => existsSync(join(ROOT, folder)));

/** Read a row as: NAME, what it runs. The first lane compiles and then uses what was compiled; the second reads sources only. */
const LANES = [
  [
    ["compile (tsc, strict)", () => run(["--input-type=module", "--eval", 'await (await import("./scripts/build.mjs")).build(process.cwd(), "everything")'])],
    ["policies", () => tests("policies", compiled("policies"))],
    ["architecture", () => tests("architecture", compiled("architecture"))],
    ["schema: drift", () => tests("schema/drift", ["dist/test/schema/drift.test.js"])],
    ["schema: descriptions", () => tests("schema/descriptions", ["dist/test/schema/descriptions.test.js"])],
    ["schema: glossary", () => tests("schema/glossary", ["dist/test/schema/glossary.test.js"])],
  ],
  [
    ["lint (eslint)", () => run(tool("eslint/bin/eslint.js", "."))],
    ["the arrow (dependency-cruiser)", () => run(tool("dependency-cruiser/bin/dependency-cruise.mjs", "--config", ".dependency-cruiser.cjs", ...existing("src", "entities", "resolvers", "permissions", "seeds", "test", "bench", "ormconfig.ts")))],
  ],
];

const results = [];
async function lane(steps) {
  for (const [name, step] of steps) {
    const started = performance.now();
    const { ok, note, output } = await step();
    results.push(ok);
    console.log(`${ok ? "passed" : "FAILED"}  ${name.padEnd(32)} ${String(Math.round(performance.now() - started)).padStart(6)} ms${note ? `  ${note}` : ""}`);
    if (!ok) console.log(output.split("\n").slice(0, 60).map((line) => `        ${line}`).join("\n"));
  }
}

const started = performance.now();
try {
  await Promise.all(LANES.map(lane));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
const passed = results.filter(Boolean).length;
console.log(`${passed} passed, ${results.length - passed} failed  (${((performance.now() - started) / 1000).toFixed(1)} s)`);
process.exitCode = passed === results.length ? 0 : 1;
