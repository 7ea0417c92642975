/** About a dozen rules, each of which catches a bug this platform could have; taste is left to the reader. */
import eslint from "@eslint/js";
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

/** Read a row as: what may not be written, and why. */
const ban = (selector, message) => ({ selector, message });
const silentWrites = ban(
  "CallExpression[callee.property.name=/^(save|upsert|getRepository)$/]",
  "TypeORM would write more, or elsewhere, than this line says: use tx.insert or a named statement.",
);
const hiddenClock = [
  ban("NewExpression[callee.name='Date'][arguments.length=0]", "The law does not read the clock: take the date as a fact."),
  ban("MemberExpression[object.name='Date'][property.name='now']", "The law does not read the clock: take the date as a fact."),
  ban("MemberExpression[object.name='Math'][property.name='random']", "The same facts must always give the same answer."),
];
/** PATH is what a child process is found by; it is no setting. */
const environment = ban(
  "MemberExpression[object.name='process'][property.name='env']:not(MemberExpression[property.value='PATH'] > *)",
  "Settings are read and checked once, at boot, in src/platform/config.",
);
const negation = [
  ban("CallExpression[callee.name='not']", "not() turns a failing rule into a permission: absence means no."),
  ban("CallExpression[callee.property.name='not']", "not() turns a failing rule into a permission: absence means no."),
  ban("ObjectPattern > Property[key.name='not']", "not() turns a failing rule into a permission: absence means no."),
];
const syntax = (...bans) => ({ "no-restricted-syntax": ["error", ...bans.flat()] });

const imports = (...paths) => ({
  "no-restricted-imports": ["error", {
    paths: [
      { name: "type-graphql", importNames: ["Authorized"], message: "One @Authorized without a checker breaks every schema in the process; access is declared with @Access." },
      { name: "graphql-shield", importNames: ["not"], message: "not() turns a failing rule into a permission: absence means no." },
      ...paths,
    ],
  }],
});
const environmentModule = ["process", "node:process"].map((name) => ({ name, importNames: ["env"], message: environment.message }));

const browser = ["document", "window", "location", "localStorage", "fetch", "Option", "React", "ReactDOM", "GraphiQL"];

export default defineConfig(
  { ignores: ["dist/", "node_modules/", ".data/", "coverage/"] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: "error" } },
  {
    files: ["**/*.ts"],
    plugins: { "@typescript-eslint": tseslint.plugin },
    languageOptions: { parser: tseslint.parser, parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": "error",
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/ban-ts-comment": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/only-throw-error": "error",
      "@typescript-eslint/no-unused-vars": ["error", { args: "none", caughtErrors: "all", ignoreRestSiblings: true }],
      "no-empty": "error",
      eqeqeq: ["error", "always", { null: "ignore" }],
      ...imports(...environmentModule),
      ...syntax(silentWrites, environment),
    },
  },
  { files: ["permissions/policies/**/*.ts", "src/**/*.rules.ts", "src/**/*.states.ts"], rules: syntax(silentWrites, environment, hiddenClock) },
  { files: ["permissions/shield/**/*.ts"], rules: syntax(silentWrites, environment, negation) },
  { files: ["src/platform/db/**/*.ts"], rules: syntax(environment) },
  // entry points hand the environment over to src/platform/config
  { files: ["src/main.ts", "**/*.main.ts", "ormconfig.ts"], rules: syntax(silentWrites) },
  { files: ["src/platform/config/**/*.ts"], rules: { ...imports(), ...syntax(silentWrites) } },
  // tests set up children's environments, and throw what must never be thrown to see it masked
  { files: ["test/**/*.ts", "bench/**/*.ts"], rules: { ...imports(), ...syntax(silentWrites), "@typescript-eslint/only-throw-error": "off" } },
  {
    files: ["**/*.mjs", "**/*.js"],
    ...eslint.configs.recommended,
    languageOptions: { globals: { process: "readonly", console: "readonly", URL: "readonly", setTimeout: "readonly", clearTimeout: "readonly", performance: "readonly", Buffer: "readonly", fetch: "readonly" } },
    rules: { ...eslint.configs.recommended.rules, eqeqeq: "error" },
  },
  { files: ["src/platform/http/graphiql/**/*.js"], languageOptions: { globals: Object.fromEntries(browser.map((name) => [name, "readonly"])) } },
);
