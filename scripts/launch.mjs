/** Every command of package.json: compiles what is out of date, then runs the command in this process, so that signals reach it. */
import { spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "./build.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const load = (file) => import(pathToFileURL(join(root, file)).href);
const main = (file) => () => load(join("dist", file));

/** Read a row as: COMMAND needs this BUILD and then RUNs. */
const COMMANDS = {
  start: { build: "serving", run: main("src/main.js") },
  operator: { build: "serving", run: main("src/operator.main.js") },
  "audit-verify": { build: "serving", run: main("src/platform/audit/verify.main.js") },
  "db-roles": { build: "serving", run: main("src/platform/db/roles.main.js") },
  "hierarchy-rebuild": { build: "serving", run: main("src/systems/organisations/rebuild.main.js") },
  generate: { build: "everything", run: main("src/generate.main.js") },
  permissions: { build: "everything", run: main("src/generate.main.js") },
  clauses: { build: "everything", run: main("src/systems/reference/clauses.main.js") },
  bench: { build: "everything", run: main("bench/main.js") },
  check: { run: () => load("scripts/check.mjs") }, // its first step compiles
  laws: { build: "everything", run: (args) => test(["dist/test/policies/laws.test.js", "--timeout", "0", ...args], { WORLDS: "1000000" }) },
  faults: { build: "everything", run: (args) => test(["dist/test/faults/killed.test.js", "dist/test/faults/killed-import.test.js", "dist/test/faults/starting.test.js", "--require", "dist/test/support/database.js", "--timeout", "0", ...args], { ROUNDS: process.env.ROUNDS ?? "200" }) },
  sweeps: { build: "everything", run: (args) => test([...SWEEPS, "--parallel", "--jobs", "2", "--require", "dist/test/support/database.js", "--timeout", "90000", ...args], { SWEEP: "all" }) },
  test: { build: "everything", run: (args) => test([...EVERY_TEST, ...args]) },
};

/** `npm run check` tries the rules of the linter, which read the whole program for it; `npm run faults` kills. */
const ELSEWHERE = ["architecture/lint", "faults/killed", "faults/killed-import"].map((name) => `dist/test/${name}.test.js`);
const EVERY_TEST = ["dist/test/**/*.test.js", ...ELSEWHERE.flatMap((file) => ["--ignore", file]), "--parallel", "--jobs", "2", "--require", "dist/test/support/database.js", "--timeout", "90000"];
const SWEEPS = [...["tenancy-graph", "changes", "canaries"].map((name) => `dist/test/abuse/${name}.test.js`), "dist/test/scenarios/**/*buttons.test.js", "dist/test/scenarios/officers/available-actions.test.js"];
const STRICT = process.env.CI ? ["--forbid-only", "--forbid-pending"] : [];

/** Ends with one line that says how many passed and failed; no count at all is a failure too. */
function test(args, env = {}) {
  const mocha = join(root, "node_modules", "mocha", "bin", "mocha.js");
  const options = ["--reporter", join(root, "scripts", "mocha-summary.mjs"), "--exit", ...STRICT];
  const runner = spawn(process.execPath, [mocha, ...args, ...options], {
    cwd: root,
    env: { NODE_ENV: "test", ...process.env, ...env },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  let count = { passed: 0, failed: 0 };
  runner.on("message", (message) => (count = message));
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => runner.kill(signal));
  runner.on("exit", (code) => {
    const isGreen = code === 0 && count.passed > 0 && count.failed === 0;
    console.log(`${count.passed} passed, ${isGreen ? 0 : Math.max(count.failed, 1)} failed`);
    process.exitCode = isGreen ? 0 : 1;
  });
}

const [name = "", ...args] = process.argv.slice(2);
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
if (!command) {
  console.error(`unknown command ${JSON.stringify(name)}; there are: ${Object.keys(COMMANDS).join(", ")}`);
  process.exit(2);
}
process.argv.splice(2, 1); // the command reads its own arguments as if it had been started directly
try {
  if (command.build) await build(root, command.build);
  await command.run(args);
} catch (error) {
  console.error(["ConfigurationFault", "BootFault"].includes(error.name) ? error.message : error);
  process.exitCode = 1;
}
