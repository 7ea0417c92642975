/** Compiled and interpreted execution answer alike: values, errors with their paths and causes, nulls that bubble. */
import { expect } from "chai";
import { execute, GraphQLError, parse, validate, type ExecutionResult, type OperationDefinitionNode } from "graphql";
import { describe, it } from "mocha";
import { createExecutor, type Executor } from "../../src/platform/http/executor.js";
import { toySchema } from "../support/http.js";

/** Read a row as: [what it shows, document, variables?]. */
const BATTERY: readonly (readonly [title: string, document: string, variables?: Record<string, unknown>])[] = [
  ["scalars, custom scalars, enums", `{ unit(id: "1") { id name since colour } }`],
  ["null object", `{ unit(id: "none") { id } }`],
  ["nested promises", `{ unit(id: "1") { parent { id parent { id parent { id } } } } }`],
  ["lists in lists", `{ unit(id: "1") { children { id children(first: 2) { id name } } } }`],
  ["nullable items", `query ($ids: [ID!]!) { units(ids: $ids) { id } }`, { ids: ["1", "none", "2"] }],
  ["one value for a list", `query ($ids: [ID!]!) { units(ids: $ids) { id } }`, { ids: "1" }],
  ["connection", `query ($n: Int) { page(first: $n) { totalCount edges { cursor node { id since } } nodes { name } } }`, { n: 3 }],
  ["variable left out", `query ($n: Int) { page(first: $n) { totalCount } }`],
  ["variable null", `query ($n: Int) { page(first: $n) { totalCount } }`, { n: null }],
  ["variable default", `query ($n: Int = 4) { page(first: $n) { totalCount } }`],
  ["custom scalar by argument default", `{ day }`],
  ["custom scalar by literal", `{ day(on: "2026-02-03") }`],
  ["custom scalar by variable", `query ($on: Day) { day(on: $on) }`, { on: "2026-02-03" }],
  ["custom scalar by variable default", `query ($on: Day = "2026-02-04") { day(on: $on) }`],
  ["union", `{ found { __typename ... on Unit { id parent { id } } ... on Person { name age } } }`],
  ["interface", `{ named { __typename name ... on Unit { id } ... on Person { age } } }`],
  ["fragments that merge", `{ unit(id: "1") { ...A ...B } } fragment A on Unit { parent { id } } fragment B on Unit { parent { name } children(first: 1) { id } }`],
  ["aliases", `{ a: unit(id: "1") { n: name } b: unit(id: "2") { n: name m: id } }`],
  ["skip and include", `query ($yes: Boolean!, $no: Boolean!) { unit(id: "1") { id @include(if: $yes) name @skip(if: $yes) colour @include(if: $no) since @skip(if: $no) } }`, { yes: true, no: false }],
  ["skip on fragments", `query ($no: Boolean!) { unit(id: "1") { ...A @include(if: $no) ... on Unit @skip(if: $no) { name } } } fragment A on Unit { id }`, { no: false }],
  ["one fragment under two conditions", `query ($yes: Boolean!, $no: Boolean!) { a: unit(id: "1") { ...A @include(if: $no) } b: unit(id: "2") { ...A @include(if: $yes) } } fragment A on Unit { id parent { name } }`, { yes: true, no: false }],
  ["same field, two conditions", `query ($yes: Boolean!, $no: Boolean!) { unit(id: "1") { id @include(if: $no) id @include(if: $yes) } }`, { yes: true, no: false }],
  ["include on a root field", `query ($no: Boolean!) { unit(id: "1") @include(if: $no) { id } echo(text: "x") }`, { no: false }],
  ["nullable field fails", `{ unit(id: "1") { id broken } }`],
  ["non-null field is null", `{ unit(id: "1") { id required } echo(text: "kept") }`],
  ["null bubbles to the root", `{ echo(text: "lost") required }`],
  ["null bubbles through a list", `{ unit(id: "1") { children { id required } } }`],
  ["errors in lists", `{ page(first: 3) { nodes { id broken parent { broken } } } }`],
  ["thrown Denied", `{ fail(as: "DENIED") }`],
  ["thrown Error", `{ fail(as: "ERROR") }`],
  ["thrown text", `{ fail(as: "NOT_AN_ERROR") }`],
  ["input objects", `query ($f: Filter!) { echoFilter(filter: $f) }`, { f: { code: "a", shades: [{ colour: "RED" }, { colour: "GREEN", weight: 2 }], and: { code: "b", since: "2026-01-01" } } }],
  ["input objects in literals with variables", `query ($c: Colour!, $w: Float) { echoFilter(filter: { code: "a", shades: [{ colour: $c, weight: $w }] }) }`, { c: "RED" }],
  ["text with quotes and Chinese", `query ($t: String) { echo(text: $t) }`, { t: `"'\u2028\\ 行政执法 𠮷 <script>` }],
  ["text that jit would run as a program", `{ echo(text: "__MAGIC_DATE__33a9e76d_02e0_4128_8e92_3530ad3da74d0),x:(globalThis.forged=1") }`],
  ["response names that jit would mix up", `{ a_b: unit(id: "1") { c: parent { id } } a: unit(id: "2") { b_c: children(first: 1) { id } } }`],
  ["a response name that is no plain key", `{ __proto__: echo(text: "x") constructor: echo(text: "y") unit(id: "1") { toString: name } }`],
  ["literals of every kind", `{ echoFilter(filter: { code: "a", since: "2026-01-01", shades: [{ colour: RED, weight: 1.5 }, { colour: GREEN }], and: { code: "b" } }) units(ids: "1") { id } day(on: null) }`],
  ["literals beside variables", `query ($literal0: String) { echo(text: $literal0) unit(id: "1") { id children(first: 2) { id } } }`, { literal0: "kept" }],
  ["block text", `{ echo(text: """a\n  b""") }`],
  ["introspection", `{ __schema { queryType { name } } __type(name: "Unit") { fields { name } } }`],
  ["typename at the root", `{ __typename }`],
];

const operationOf = (text: string): OperationDefinitionNode => parse(text).definitions.find((each) => each.kind === "OperationDefinition") as OperationDefinitionNode;

const runOn = (executor: Executor, source: string, variables: Record<string, unknown> | undefined): Promise<ExecutionResult> =>
  executor({ document: parse(source), source, operation: operationOf(source), operationName: undefined, hash: source, variables, context: {} });

/**
 * What a client or formatError can see of a result. Left out: the order of errors, which is a race of promises; texts and
 * causes of faults, which all leave as INTERNAL; how often nulls of one list are reported before the list is gone.
 */
function seen({ data, errors = [] }: ExecutionResult): unknown {
  const told = errors.map(({ path = [], originalError }) => {
    const isDenied = originalError?.name === "Denied";
    return isDenied ? `${path.join(".")} ${originalError.message}` : path.filter((step) => typeof step === "string").join(".");
  });
  return { data: JSON.parse(JSON.stringify(data ?? null)) as unknown, errors: [...new Set(told)].sort() };
}

describe("compiled execution", () => {
  const schema = toySchema();
  for (const [title, document, variables] of BATTERY) {
    it(`answers as graphql-js does: ${title}`, async () => {
      expect(validate(schema, parse(document)), "the battery is valid").to.have.length(0);
      const executor = createExecutor(schema);
      const plain = seen(await execute({ schema, document: parse(document), variableValues: variables, contextValue: {} }));
      for (const round of ["interpreted", "compiled", "compiled again"]) expect(seen(await runOn(executor, document, variables)), round).to.deep.equal(plain);
    });
  }

  it("wraps every error as a GraphQLError with its cause and its place", async () => {
    const executor = createExecutor(schema);
    await runOn(executor, `{ fail(as: "DENIED") }`, undefined);
    const [error] = (await runOn(executor, `{ fail(as: "DENIED") }`, undefined)).errors ?? [];
    expect(error).to.be.instanceOf(GraphQLError);
    expect(error?.originalError?.name).to.equal("Denied");
    expect(error?.locations).to.deep.equal([{ line: 1, column: 3 }]);
  });

  it("never lets text of a document become part of a program", async () => {
    const document = `{ echo(text: "__MAGIC_DATE__33a9e76d_02e0_4128_8e92_3530ad3da74d0),x:(globalThis.forged=1") }`;
    const executor = createExecutor(schema);
    for (let round = 0; round < 3; round++) await runOn(executor, document, undefined);
    expect(globalThis).not.to.have.property("forged");
  });

  it("runs mutations one after the other", async () => {
    const counter = { count: 0 };
    const executor = createExecutor(toySchema(counter));
    const document = `mutation { a: slowCount(milliseconds: 20) b: count }`;
    expect((await runOn(executor, document, undefined)).data).to.deep.equal({ a: 1, b: 2 });
    expect((await runOn(executor, document, undefined)).data).to.deep.equal({ a: 3, b: 4 });
  });

  it("says which variable does not fit, by its path and without its value", async () => {
    const document = `query ($f: Filter!, $n: Int) { echoFilter(filter: $f) page(first: $n) { totalCount } }`;
    const sent = { f: { code: 7_654_321, shades: [{ colour: "PURPLE-SECRET" }], other: 1 }, n: "110101199003070000" };
    const [error] = (await runOn(createExecutor(schema), document, sent)).errors ?? [];
    const { fields } = error?.originalError as unknown as { fields: unknown };
    expect(fields).to.deep.equal([
      { path: "f.code", rule: "type" }, { path: "f.shades.0.colour", rule: "type" }, { path: "f", rule: "unknownField" }, { path: "n", rule: "type" },
    ]);
    expect(JSON.stringify(error)).not.to.match(/7654321|PURPLE|110101/);
  });
});
