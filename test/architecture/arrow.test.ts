/** The arrow holds, and each of its rules can fail: a tree with one planted import a row is cruised once, and its findings are compared. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { cruise, type IConfiguration, type ICruiseResult } from "dependency-cruiser";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";
import { PLANTED, type Planted } from "./planted-imports.js";
import { ROOT } from "./tree.js";

const config = createRequire(import.meta.url)(join(ROOT, ".dependency-cruiser.cjs")) as IConfiguration;
const PACKAGES = ["typeorm", "pg", "some-package", "type-graphql", "graphql", "graphql-shield", "express", "tried-only"];
const isFile = (target: string): boolean => target.endsWith(".ts");

async function write(root: string, path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

function line({ from, to, typeOnly }: Planted): string {
  const path = relative(dirname(from), to).replace(/\.ts$/, ".js");
  const specifier = !isFile(to) ? to : path.startsWith("..") ? path : `./${path}`;
  return typeOnly ? `import type { It } from "${specifier}";\nexport type Mine = It;\n` : `import "${specifier}";\n`;
}

async function plantTree(root: string): Promise<void> {
  const dependencies = Object.fromEntries(PACKAGES.filter((name) => name !== "tried-only").map((name) => [name, "1.0.0"]));
  await write(root, "package.json", JSON.stringify({ type: "module", dependencies, devDependencies: { "tried-only": "1.0.0" } }));
  await write(root, "tsconfig.json", JSON.stringify({ compilerOptions: { module: "NodeNext", moduleResolution: "NodeNext" } }));
  for (const name of PACKAGES) {
    await write(root, `node_modules/${name}/package.json`, JSON.stringify({ name, version: "1.0.0", main: "index.js" }));
    await write(root, `node_modules/${name}/index.js`, "export {};\n");
  }
  const importing = new Set(PLANTED.map(({ from }) => from));
  const imported = PLANTED.map(({ to }) => to).filter((to) => isFile(to) && !to.endsWith("nowhere.ts") && !importing.has(to));
  for (const path of imported) await write(root, path, "export type It = string;\nexport {};\n");
  for (const row of PLANTED) await write(root, row.from, line(row));
}

async function findings(root: string): Promise<Map<string, string[]>> {
  const tsConfig = extractTSConfig(join(root, "tsconfig.json"));
  const options = { ...config.options, baseDir: root, tsConfig: { fileName: "tsconfig.json" }, ruleSet: { forbidden: config.forbidden ?? [] }, validate: true };
  const { output } = await cruise(["src", "entities", "resolvers", "permissions", "seeds", "test"], options, {}, { tsConfig });
  const found = new Map<string, string[]>();
  for (const { from, rule } of (output as ICruiseResult).summary.violations) {
    found.set(from, [...new Set([...(found.get(from) ?? []), rule.name])].sort());
  }
  return found;
}

describe("the arrow", () => {
  let root: string;
  let found: Map<string, string[]>;
  before(async () => {
    root = await mkdtemp(join(tmpdir(), "arrow-"));
    await plantTree(root);
    found = await findings(root);
  });
  after(() => rm(root, { recursive: true, force: true }));

  for (const { from, to, breaks } of PLANTED) {
    it(`${from} → ${to}: ${breaks.join(", ") || "lawful"}`, () => expect(found.get(from) ?? []).to.deep.equal([...breaks].sort()));
  }

  it("each rule has a planted import that breaks it", () => {
    const broken = new Set(PLANTED.flatMap(({ breaks }) => breaks));
    const isOrder = (name: string) => name.endsWith("-calls-only-what-stands-before-it");
    const names = (config.forbidden ?? []).map(({ name }) => name ?? "");
    expect(names.filter((name) => !broken.has(name) && !isOrder(name))).to.deep.equal([]);
    expect(names.filter(isOrder)).to.have.length(17);
  });
});
