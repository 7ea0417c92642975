/** The house rules that no compiler and no import rule can see: first lines, names, lengths and what never stands in a source. */
import type { SourceFile } from "./tree.js";

/** One folder name on every shelf; `platform` has no system of its own. */
export const SYSTEMS: ReadonlySet<string> = new Set([
  "reference", "organisations", "authority", "officers", "power-lists", "delegation", "cases", "legal-review", "publicity",
  "assessment", "accountability", "decisions", "supervision", "complaints", "norms", "remedies", "reports", "administration",
]);

/** Read a row as: below this FOLDER stand only these folders. */
const SHELVES: readonly (readonly [folder: string, names: ReadonlySet<string>])[] = [
  ["src/systems", SYSTEMS],
  ["resolvers", new Set([...SYSTEMS, "platform", "deadlines"])],
  ["entities", new Set([...SYSTEMS, "platform"])],
  ["permissions", new Set(["policies", "shield"])],
  ["seeds", new Set(["reference", "world", "scale"])],
  ["src", new Set(["kernel", "platform", "systems"])],
  ["src/platform", new Set(["config", "http", "auth", "db", "audit", "deadlines", "jobs", "lifecycle", "outbox", "loaders", "files", "log", "metrics", "pages", "text"])],
  ["test", new Set(["policies", "systems", "scenarios", "schema", "architecture", "support", "abuse", "faults", "platform", "seeds"])],
];

/** Read a row as: files below FOLDER end in one of these roles. Folders that are not named hold plainly named files too. */
const ROLES: readonly (readonly [folder: RegExp, roles: readonly string[]])[] = [
  [/^src\/systems\/[^/]+\//, ["states", "rules", "service", "store", "refusals", "loaders", "jobs", "main"]],
  [/^resolvers\/(?!platform\/)/, ["resolver", "fields", "inputs", "results", "enums"]],
  [/^entities\/(?!platform\/)/, ["entity"]],
  [/^(?:resolvers|entities)\/platform\//, ["resolver", "fields", "inputs", "results", "entity"]],
  [/^permissions\/policies\//, ["policy", "table", "facts", "conditions", "standing", "answers"]],
  [/^permissions\/shield\//, ["shield"]],
  [/^test\/support\//, ["verbs"]],
  [/^test\//, ["test", "oracle.test", "changes.test"]],
  [/^seeds\/world\//, ["units", "counties", "modes", "people", "policies", "tasks"]],
  [/^src\/platform\//, ["store", "format"]],
  [/^(?:src|seeds|bench)\//, ["main", "types"]],
];
const IS_PLAINLY_NAMED = /^(?:src\/systems\/[^/]+\/index\.ts$|(?:resolvers|entities)\/platform\/|permissions\/|seeds\/|test\/|bench\/|scripts\/|src\/(?!systems\/))/;

/** Files that may be longer than 300 lines, each with its reason. */
export const LONG_FILES: ReadonlyMap<string, string> = new Map([
  ["src/kernel/vocabulary.ts", "the closed lists are read side by side; a table is not split"],
  ["permissions/policies/assessment.table.ts", "one row a cell of the decision table, in the order of the document"],
]);
export const LINE_LIMIT = 300;
/** A table of cases is read from the top and searched by title. */
export const TEST_LINE_LIMIT = 400;
export const METHOD_LIMIT = 6;

const MACHINE_PATH = /(?<![\w.-])\/(?:work|home|root|Users|usr\/local)\/[\w.-]+/;
const REGISTRY = /registry\.npm|registry\.yarn|npmmirror|npmjs\.org|artifactory|nexus\./i;
const VAGUE_NAME = /(?:^|[/.-])(?:utils?|helpers?|common|misc|managers?|v2)(?=[/.-])/i;
const VAGUE_WORD = /\b\w*(?:Utils?|Helpers?|Manager|V2)\b(?!\s*["'`])/;
const LOOSE_END = /\b(?:TODO|FIXME|XXX|HACK)\b/;
const OVERRIDE = /eslint-disable|@ts-(?:ignore|nocheck|expect-error)/;

/** A rule answers with what is wrong, or with null. */
export type HouseRule = (file: SourceFile) => string | null;
const forbidding = (pattern: RegExp, say: string, where = /./): HouseRule => ({ path, text }) => {
  const found = where.test(path) ? pattern.exec(text) : null;
  return found ? `${say}: ${found[0]}` : null;
};

/** Read a row as: NAME of the rule: what is wrong with a file, if anything. */
export const HOUSE_RULES: Readonly<Record<string, HouseRule>> = {
  "opens with one sentence": ({ text }) => (/^\/\*\* .{12,}[.:] ?.*\*\/$/.test(firstLine(text)) ? null : firstLine(text).slice(0, 80)),
  "is short enough to read": ({ path, text }) => {
    const lines = text.split("\n").length - 1;
    return lines > (path.startsWith("test/") ? TEST_LINE_LIMIT : LINE_LIMIT) && !LONG_FILES.has(path) ? `${lines} lines` : null;
  },
  "stands on a known shelf": ({ path }) => {
    const stray = SHELVES.find(([folder, names]) => {
      const [first, rest] = path.startsWith(`${folder}/`) ? path.slice(folder.length + 1).split("/", 2) : [];
      return first !== undefined && rest !== undefined && !names.has(first);
    });
    return stray ? `not a shelf of ${stray[0]}` : null;
  },
  "is named by its role": ({ path }) => {
    const [name = "", role, ...more] = path.slice(path.lastIndexOf("/") + 1).replace(/\.(?:ts|mjs)$/, "").split(".");
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name)) return "not kebab-case";
    if (role === undefined) return IS_PLAINLY_NAMED.test(path) || !path.includes("/") ? null : "no role";
    const roles = ROLES.filter(([folder]) => folder.test(path)).flatMap(([, some]) => some);
    const asked = [role, ...more].join(".");
    return roles.includes(asked) ? null : `unknown role .${asked}`;
  },
  "has a name that says something": ({ path }) => (VAGUE_NAME.test(path) ? path : null),
  "uses words that say something": forbidding(VAGUE_WORD, "vague word", /^(?!test\/architecture\/)/),
  "names no machine path": forbidding(MACHINE_PATH, "machine path", /^(?!test\/architecture\/)/),
  "names no registry": forbidding(REGISTRY, "registry", /^(?!test\/architecture\/)/),
  "leaves no loose end": forbidding(LOOSE_END, "loose end", /^(?!test\/architecture\/)/),
  "silences no check": forbidding(OVERRIDE, "silenced", /^(?!test\/architecture\/)/),
  "answers plain fields plainly": ({ path, text }) => {
    const types = path.startsWith("test/") ? [] : [...text.matchAll(/@ObjectType\((.*?)\bclass (\w+)/gs)];
    const wrapped = types.find(([, declared = ""]) => !declared.includes("simpleResolvers: true"));
    return wrapped ? `every leaf of ${wrapped[2]} is wrapped without simpleResolvers: true` : null;
  },
  "loads the shield in one place": forbidding(/["'`]graphql-shield["'`]/, "graphql-shield", /^(?!permissions\/shield\/|test\/architecture\/)/),
};

/** What a page of prose keeps, too. */
export const PAGE_RULES = ["names no machine path", "names no registry", "leaves no loose end"] as const;

const firstLine = (text: string): string => text.slice(0, text.indexOf("\n"));
