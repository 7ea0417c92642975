/** The committed schema is what the code emits, and nothing that clients rely on disappears unsaid. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { CriticalityLevel, diff } from "@graphql-inspector/core";
import { expect } from "chai";
import { buildSchema, getIntrospectionQuery, graphqlSync, validateSchema, type GraphQLSchema } from "graphql";
import { describe, it } from "mocha";
import { generatedFiles } from "../../src/generate.js";
import { inProject, projectRoot } from "../../src/platform/config/root.js";
import { buildPlainSchema } from "../../src/schema.js";
import { committedSchema } from "./graph.js";

/** The schema of the last commit; undefined in a checkout without git or before the first one. */
function findEarlierSchema(): GraphQLSchema | undefined {
  try {
    return buildSchema(execFileSync("git", ["show", "HEAD:schema.graphql"], { cwd: projectRoot, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));
  } catch (error) {
    if (error instanceof Error && ("status" in error || "code" in error)) return undefined;
    throw error;
  }
}

async function breaksBetween(earlier: GraphQLSchema, now: GraphQLSchema): Promise<string[]> {
  const changes = await diff(earlier, now);
  return changes.filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking).map(({ path, message }) => path ?? message);
}

/** A break is announced in a line of the changelog that begins with "**Breaking**" and names the path in backticks. */
const announced = (changelog: string): Set<string> =>
  new Set(changelog.split("\n").filter((line) => line.includes("**Breaking**")).flatMap((line) => [...line.matchAll(/`([^`]+)`/g)].map(([, path = ""]) => path)));

describe("what is generated", () => {
  for (const [file, text] of Object.entries(generatedFiles(buildPlainSchema()))) {
    it(`${file} is what \`npm run generate\` writes`, () => {
      const committed = existsSync(inProject(file)) ? readFileSync(inProject(file), "utf8") : "";
      const lines = new Set(committed.split("\n"));
      expect(text.split("\n").filter((line) => !lines.has(line)).slice(0, 10).join("\n")).to.equal("");
      expect(committed === text).to.equal(true);
    });
  }
});

describe("what is built", () => {
  it("is a schema, and tells of itself without a fault", () => {
    const schema = buildPlainSchema();
    expect(validateSchema(schema)).to.deep.equal([]);
    expect(graphqlSync({ schema, source: getIntrospectionQuery() }).errors).to.equal(undefined);
  });
});

describe("the committed schema", () => {
  it("breaks no client without saying so in CHANGELOG.md", async () => {
    const earlier = findEarlierSchema();
    const breaks = earlier ? await breaksBetween(earlier, committedSchema()) : [];
    const said = announced(readFileSync(inProject("CHANGELOG.md"), "utf8"));
    expect(breaks.filter((path) => !said.has(path)).join("\n")).to.equal("");
  });

  it("a field that went away is seen, one that came is not", async () => {
    const earlier = buildSchema("type Query { a: Int b: Int }");
    expect(await breaksBetween(earlier, buildSchema("type Query { a: Int c: Int }"))).to.deep.equal(["Query.b"]);
    expect(announced("- **Breaking**: `Query.b` is gone, ask `Query.c`.")).to.deep.equal(new Set(["Query.b", "Query.c"]));
  });
});
