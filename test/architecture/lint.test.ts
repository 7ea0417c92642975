/** Each lint rule can fail: a planted line in the place of a real file is reported by that rule, and a lawful neighbour is not. */
import { join } from "node:path";
import { expect } from "chai";
import { ESLint } from "eslint";
import { describe, it } from "mocha";
import { ROOT } from "./tree.js";

const POLICY = "permissions/policies/relation.ts";
const RULES = "src/systems/reference/law.rules.ts";
const SERVICE = "src/systems/reference/clauses.store.ts";
const DATABASE = "src/platform/db/statement.ts";
const CONFIG = "src/platform/config/config.ts";
const ENTRY = "src/systems/reference/clauses.main.ts";
const SHIELD = "permissions/shield/index.ts";

const SYNTAX = "no-restricted-syntax";

/** Read a row as: this LINE in this FILE is reported by RULE; null means that it is lawful there. */
const PLANTED: readonly (readonly [file: string, line: string, rule: string | null])[] = [
  [SERVICE, "export const go = (work: () => Promise<void>) => { work(); };", "@typescript-eslint/no-floating-promises"],
  [SERVICE, "export const go = (work: () => Promise<void>) => [1].forEach(work);", "@typescript-eslint/no-misused-promises"],
  [SERVICE, "export const go = async (word: string) => await word;", "@typescript-eslint/await-thenable"],
  [SERVICE, "export function go(x: 'A' | 'B'): number { switch (x) { case 'A': return 1; } return 0; }", "@typescript-eslint/switch-exhaustiveness-check"],
  [SERVICE, "export const go = (x: any): unknown => x;", "@typescript-eslint/no-explicit-any"],
  [SERVICE, "// @ts-ignore\nexport const go: number = 1;", "@typescript-eslint/ban-ts-comment"],
  [SERVICE, 'import { Matrix } from "./law.rules.js";\nexport type Go = Matrix;', "@typescript-eslint/consistent-type-imports"],
  [SERVICE, 'export const go = () => { throw "no"; };', "@typescript-eslint/only-throw-error"],
  [SERVICE, "export const go = () => { try { return 1; } catch (error) { return 2; } };", "@typescript-eslint/no-unused-vars"],
  [SERVICE, "export const go = (work: () => void) => { try { work(); } catch {} };", "no-empty"],
  [SERVICE, "export const go = (x: unknown) => x == 1;", "eqeqeq"],
  [SERVICE, 'import { Authorized } from "type-graphql";\nexport const go = Authorized;', "no-restricted-imports"],
  [SERVICE, "export const go = (m: { save(): void }) => m.save();", SYNTAX],
  [SERVICE, "export const go = (m: { upsert(): void }) => m.upsert();", SYNTAX],
  [SERVICE, "export const go = (m: { getRepository(): void }) => m.getRepository();", SYNTAX],
  [DATABASE, "export const go = (m: { save(): void }) => m.save();", null],
  [SERVICE, "export const go = process.env.HOME;", SYNTAX],
  [SERVICE, 'import { env } from "node:process";\nexport const go = env;', "no-restricted-imports"],
  [CONFIG, "export const go = process.env.HOME;", null],
  [SERVICE, 'export const go = process.env["PATH"];', null],
  [ENTRY, "export const go = process.env;", null],
  [POLICY, "export const go = () => new Date();", SYNTAX],
  [POLICY, "export const go = () => Date.now();", SYNTAX],
  [POLICY, "export const go = () => Math.random();", SYNTAX],
  [RULES, "export const go = () => new Date();", SYNTAX],
  [RULES, 'export const go = () => new Date("2026-01-01");', null],
  [SERVICE, "export const go = () => new Date();", null],
  [SHIELD, "export const go = (not: (x: number) => number) => not(1);", SYNTAX],
  [SHIELD, "export const go = ({ not }: { not: number }) => not;", SYNTAX],
];

describe("the lint rules", function () {
  this.timeout(60_000);
  const eslint = new ESLint({ cwd: ROOT });

  for (const [file, line, rule] of PLANTED) {
    it(`${file}: ${line.replaceAll("\n", " ")} → ${rule ?? "lawful"}`, async () => {
      const [result] = await eslint.lintText(`${line}\n`, { filePath: join(ROOT, file) });
      expect((result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message)).to.deep.equal(rule === null ? [] : [rule]);
    });
  }
});
