/** Every source file keeps the house rules, and each rule can fail. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { describe, it } from "mocha";
import ts from "typescript";
import { HOUSE_RULES, LINE_LIMIT, LONG_FILES, METHOD_LIMIT, PAGE_RULES } from "./house.js";
import { allPaths, filesBelow, fileAt, ROOT, type SourceFile } from "./tree.js";

const SOURCES = filesBelow(["src", "entities", "resolvers", "permissions", "seeds", "test", "bench", "scripts"], /\.(?:ts|mjs)$/);
const PAGES = allPaths().filter((path) => /\.(?:md|graphql)$/.test(path)).map(fileAt);
const DOC = "/** A sentence that says what this is in the domain. */\n";

/** Read a row as: a file of this PATH and TEXT breaks this RULE. */
const BROKEN: readonly (readonly [rule: string, path: string, text: string])[] = [
  ["opens with one sentence", "src/kernel/silent.ts", "export {};\n"],
  ["is short enough to read", "src/kernel/endless.ts", DOC + "\n".repeat(LINE_LIMIT)],
  ["stands on a known shelf", "src/systems/weather/index.ts", DOC],
  ["stands on a known shelf", "resolvers/weather/rain.resolver.ts", DOC],
  ["is named by its role", "src/systems/cases/CaseStore.ts", DOC],
  ["is named by its role", "src/systems/cases/case.ts", DOC],
  ["is named by its role", "src/systems/cases/case.controller.ts", DOC],
  ["has a name that says something", "src/platform/http/http-utils.ts", DOC],
  ["uses words that say something", "src/platform/http/server.ts", `${DOC}export class ServerManager {}\n`],
  ["names no machine path", "src/platform/files/place.ts", `${DOC}export const at = "/home/someone/data";\n`],
  ["names no registry", "src/platform/files/source.ts", `${DOC}export const at = "https://registry.npmjs.org";\n`],
  ["leaves no loose end", "src/kernel/later.ts", `${DOC}// TODO\n`],
  ["silences no check", "src/kernel/quiet.ts", `${DOC}// eslint-disable-next-line\n`],
  ["answers plain fields plainly", "resolvers/cases/case.results.ts", `${DOC}@ObjectType({ description: "案件: a case." })\nexport class Case {}\n`],
  ["loads the shield in one place", "src/schema.ts", `${DOC}export const load = (require: (name: string) => unknown) => require("graphql-shield");\n`],
];

describe("the house rules", () => {
  for (const [name, rule] of Object.entries(HOUSE_RULES)) {
    it(`every file ${name}`, () => {
      const wrong = SOURCES.map((file) => ({ path: file.path, says: rule(file) })).filter(({ says }) => says !== null);
      expect(wrong.map(({ path, says }) => `${path}: ${says}`).join("\n")).to.equal("");
    });
  }

  for (const name of PAGE_RULES) {
    it(`every page ${name}`, () =>
      expect(PAGES.map((page) => ({ path: page.path, says: HOUSE_RULES[name]?.(page) })).filter(({ says }) => says)).to.deep.equal([]));
  }

  for (const [rule, path, text] of BROKEN) {
    it(`can fail: ${path} does not pass "${rule}"`, () => expect(HOUSE_RULES[rule]?.({ path, text })).to.be.a("string"));
  }

  it("each rule has an example that breaks it", () =>
    expect(Object.keys(HOUSE_RULES).filter((name) => !BROKEN.some(([rule]) => rule === name))).to.deep.equal([]));

  it("each exception to the length limit still exists", () =>
    expect([...LONG_FILES.keys()].filter((path) => !existsSync(join(ROOT, path)))).to.deep.equal([]));
});

interface Method { readonly name: string; readonly lines: number }

/** Methods of the classes in a file, with the lines from the opening brace of the body to the closing one. */
function methodsOf({ path, text }: SourceFile): Method[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const lineAt = (position: number) => source.getLineAndCharacterOfPosition(position).line;
  const found: Method[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isMethodDeclaration(node) && node.body) {
      found.push({ name: node.name.getText(source), lines: lineAt(node.body.end) - lineAt(node.body.getStart(source)) - 1 });
    }
    node.forEachChild(visit);
  };
  visit(source);
  return found;
}

describe("resolvers", () => {
  it(`have methods of at most ${METHOD_LIMIT} lines`, () => {
    const resolvers = SOURCES.filter(({ path }) => /^resolvers\/.*\.(?:resolver|fields)\.ts$/.test(path));
    const long = resolvers.flatMap((file) =>
      methodsOf(file).filter(({ lines }) => lines > METHOD_LIMIT).map(({ name, lines }) => `${file.path} ${name}: ${lines} lines`));
    expect(long).to.deep.equal([]);
  });

  it("a longer method is seen", () => {
    const text = `class A { m() {\n${"  1;\n".repeat(METHOD_LIMIT + 1)}} }`;
    expect(methodsOf({ path: "a.ts", text })).to.deep.equal([{ name: "m", lines: METHOD_LIMIT + 1 }]);
  });
});
