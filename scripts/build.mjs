/** Compiles the sources when they differ from what was compiled last; a compiler that finds nothing to do still takes a second. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Read a row as: PROJECT is compiled by CONFIG from these SOURCES, into the folder that all projects share. */
const PROJECTS = {
  serving: { config: "tsconfig.build.json", sources: ["src", "resolvers", "entities", "permissions", "seeds", "ormconfig.ts"] },
  everything: { config: "tsconfig.json", sources: ["src", "resolvers", "entities", "permissions", "seeds", "test", "bench", "ormconfig.ts"] },
};
/** What compiles everything has compiled what serves as well. */
const INCLUDES = { serving: ["serving"], everything: ["everything", "serving"] };

const LOCK_LIMIT_MS = 120_000;
const LOCK_PAUSE_MS = 50;

const filesIn = (root, path) =>
  path.endsWith(".ts")
    ? [path].filter((file) => existsSync(join(root, file)))
    : readdirSync(join(root, path), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
        .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));

/** By content: a checkout or a copy gives every file a new time and changes nothing. */
function stampOf(root, project) {
  const { config, sources } = PROJECTS[project];
  const hash = createHash("sha256");
  const files = sources.filter((path) => existsSync(join(root, path))).flatMap((path) => filesIn(root, path));
  for (const file of [...files.sort(), "tsconfig.json", config, "package-lock.json"]) {
    hash.update(file).update("\0").update(readFileSync(join(root, file))).update("\0");
  }
  return hash.digest("hex");
}

const stampFile = (root, project) => join(root, "dist", `${project}.stamp`);
const isCurrent = (root, project, stamp) => existsSync(stampFile(root, project)) && readFileSync(stampFile(root, project), "utf8") === stamp;

/** A test whose source was deleted would still run. */
function removeOrphans(root) {
  for (const folder of PROJECTS.everything.sources.map((path) => join("dist", path)).filter((path) => existsSync(join(root, path)))) {
    if (folder.endsWith(".ts")) continue;
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      const output = join(entry.parentPath, entry.name).slice(root.length + 1);
      const source = output.slice("dist/".length).replace(/\.js(\.map)?$/, ".ts");
      if (entry.isFile() && source.endsWith(".ts") && !existsSync(join(root, source))) rmSync(join(root, output));
    }
  }
}

function compile(root, project) {
  const compiler = join(root, "node_modules", "typescript", "bin", "tsc");
  // Without a stamp the last build was cut short, and the compiler's own notes may promise files that are not there.
  const isWhole = existsSync(stampFile(root, project));
  if (!isWhole) rmSync(join(root, "dist", `${project}.tsbuildinfo`), { force: true });
  const { status } = spawnSync(process.execPath, [compiler, "-p", PROJECTS[project].config], { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
  if (status !== 0) throw new Error("the sources do not compile");
}

const isAlive = (pid) => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
};

/** One compiler at a time; a lock whose owner died is taken over. */
async function underLock(root, work) {
  const lock = join(root, "dist", "building");
  mkdirSync(join(root, "dist"), { recursive: true });
  for (const until = Date.now() + LOCK_LIMIT_MS; ; await new Promise((resolve) => setTimeout(resolve, LOCK_PAUSE_MS))) {
    try {
      writeFileSync(lock, String(process.pid), { flag: "wx" });
      break;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
      const owner = Number(existsSync(lock) ? readFileSync(lock, "utf8") : 0);
      if (owner > 0 && !isAlive(owner)) rmSync(lock, { force: true });
      else if (Date.now() > until) throw new Error(`process ${owner} has been compiling for two minutes: end it, or remove ${lock}`, { cause: error });
    }
  }
  try {
    return work();
  } finally {
    rmSync(lock, { force: true });
  }
}

export async function build(root, project) {
  const stamp = stampOf(root, project);
  if (isCurrent(root, project, stamp)) return;
  await underLock(root, () => {
    if (isCurrent(root, project, stamp)) return; // another launcher compiled it while this one waited
    compile(root, project);
    removeOrphans(root);
    for (const included of INCLUDES[project]) writeFileSync(stampFile(root, included), included === project ? stamp : stampOf(root, included));
  });
}
