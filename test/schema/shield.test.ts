/** The gate refuses before anything is read: by ability, by class of the edge, by class of each member, and when a rule itself breaks. */
import { expect } from "chai";
import { graphql, printSchema, type GraphQLInterfaceType } from "graphql";
import { beforeEach, describe, it } from "mocha";
import { accessMap } from "../../permissions/shield/access-map.js";
import { shieldSchema } from "../../permissions/shield/index.js";
import * as library from "../../permissions/shield/library.js";
import { ruleOf } from "../../permissions/shield/rules.js";
import { proveRefusal } from "../../permissions/shield/self-test.js";
import { codeOf } from "../../src/platform/http/errors.js";
import { ask, everyAbility, guardedToy, reader, toySchema, withoutPost, type Declarations, type Resolvers } from "./shield-toy.js";

const SDL = /* GraphQL */ `
  interface Node { id: ID! }
  type Unit implements Node { id: ID! name: String! code: String! parent: Unit head: Person settings: SettingPage! }
  type Person implements Node { id: ID! name: String! }
  type Setting implements Node { id: ID! value: String! }
  type SettingPage { nodes: [Setting!]! count: Int! }
  type Portal { name: String! }
  type Query { units: [Unit!]! unit: Unit node(id: ID!): Node nodes: [Node]! me: Person portal: Portal! person: Person }
  type Mutation { rename: String! }
`;
const ACCESS: Declarations = {
  "Query.units": "seeStructure", "Query.unit": "seeStructure", "Query.node": "signedIn", "Query.nodes": "signedIn", "Query.me": "signedIn",
  "Query.portal": "anyone", "Query.person": "seePeople", "Mutation.rename": "maintainOrganisation",
  Unit: "seeStructure", Person: "seePeople", Setting: "seePolicies",
};
const person = { __typename: "Person", id: "p", name: "王" };
const settings = { nodes: [{ id: "s", value: "3" }], count: 1 };
const unit = { __typename: "Unit", id: "u", name: "局", parent: { id: "v", name: "州" }, head: person, settings };
const codeOfUnit = () => "331";
let reads: string[] = [];
const reading = (what: string, value: unknown) => () => (reads.push(what), value);
const RESOLVERS: Resolvers = {
  "Query.units": reading("units", [unit, unit]), "Query.unit": reading("unit", unit), "Query.me": () => person, "Query.person": () => person,
  "Query.node": (_source, { id }: { id: string }) => (id === "p" ? person : id === "?" ? { id } : id === "none" ? null : unit),
  "Query.nodes": () => Promise.resolve([unit, null, Promise.resolve(person)]),
  "Query.portal": () => ({ name: "门户" }), "Mutation.rename": reading("rename", "ok"), "Unit.code": codeOfUnit,
};
const schema = guardedToy(SDL, ACCESS, RESOLVERS);
const as = (...abilities: Parameters<typeof reader>) => ({ actor: reader(...abilities) });

describe("the gate", () => {
  beforeEach(() => { reads = []; });

  it("lets the permitted through", async () =>
    expect(await ask(schema, "{ unit { name parent { name } } }", as("seeStructure"))).to.deep.equal(
      { data: { unit: { name: "局", parent: { name: "州" } } }, codes: [], denied: [] }));

  it("asks a visitor to sign in, and reads nothing", async () => {
    expect((await ask(schema, "{ unit { name } }", { actor: null })).codes).to.deep.equal(["UNAUTHENTICATED"]);
    expect((await ask(schema, "mutation { rename }", { actor: null })).codes).to.deep.equal(["UNAUTHENTICATED"]);
    expect(reads).to.deep.equal([]);
  });

  it("shows a visitor what is declared for anyone", async () =>
    expect((await ask(schema, "{ portal { name } }", { actor: null })).data).to.deep.equal({ portal: { name: "门户" } }));

  for (const [because, actor] of [
    ["NO_POST", withoutPost], ["OUTSIDE_SCOPE", reader("seePeople")],
    ["NO_ABILITY", { ...reader(...everyAbility), posts: [{ ...reader().posts[0]!, roles: [] }] }],
  ] as const) {
    it(`says why an ability is missing: ${because}`, async () => {
      const { data, denied } = await ask(schema, "{ unit { name } }", { actor });
      expect(data).to.deep.equal({ unit: null });
      expect(denied[0]).to.include({ code: "FORBIDDEN", rule: "ability.seeStructure", because }).and.to.have.deep.property("law", []);
      expect(reads).to.deep.equal([]);
    });
  }

  it("guards an edge that leads to another class, on every path to it", async () => {
    const document = "{ unit { name head { name } settings { count nodes { value } } } }";
    expect((await ask(schema, document, as("seeStructure", "seePolicies"))).codes).to.deep.equal(["FORBIDDEN"]);
    expect((await ask(schema, document, as("seeStructure", "seePeople", "seePolicies"))).codes).to.deep.equal([]);
    expect((await ask(schema, document, as("seeStructure", "seePeople"))).denied.map(({ rule }) => rule)).to.deep.equal(["ability.seePolicies"]);
  });

  it("lets an edge speak for itself: everybody reads about himself", async () =>
    expect((await ask(schema, "{ me { name } person { name } }", as())).data).to.deep.equal({ me: { name: "王" }, person: null }));

  it("guards every alias and fragment by itself", async () => {
    const document = "{ a: unit { name } b: person { ...P } c: me { ...P } } fragment P on Person { name }";
    const { data, codes } = await ask(schema, document, as("seeStructure"));
    expect(data).to.deep.equal({ a: { name: "局" }, b: null, c: { name: "王" } });
    expect(codes).to.deep.equal(["FORBIDDEN"]);
  });

  it("self-test: the gate of this very build holds", proveRefusal);
});

describe("the gate where the library fails open", () => {
  it("has no composition and no negation to misuse", () =>
    expect(Object.keys(library).sort()).to.deep.equal(["deny", "rule", "shield"]));

  it("looks at every member of an interface", async () => {
    expect((await ask(schema, '{ node(id: "p") { id } }', as("seeStructure"))).codes).to.deep.equal(["FORBIDDEN"]);
    expect((await ask(schema, '{ node(id: "p") { id } }', as("seePeople"))).data).to.deep.equal({ node: { id: "p" } });
    expect((await ask(schema, '{ node(id: "u") { id } none: node(id: "none") { id } }', as("seeStructure"))).data).to.deep.equal({ node: { id: "u" }, none: null });
    expect((await ask(schema, '{ node(id: "u") { id } }', { actor: null })).codes).to.deep.equal(["UNAUTHENTICATED"]);
  });

  it("looks at every item of a list of members", async () => {
    expect((await ask(schema, "{ nodes { id } }", as("seeStructure"))).codes).to.deep.equal(["FORBIDDEN"]);
    expect((await ask(schema, "{ nodes { id } }", as("seeStructure", "seePeople"))).data).to.deep.equal({ nodes: [{ id: "u" }, null, { id: "p" }] });
  });

  it("takes an answer of unknown type for a fault", async () =>
    expect((await ask(schema, '{ node(id: "?") { id } }', as(...everyAbility))).codes).to.deep.equal(["INTERNAL"]));

  it("does not leave the type to a later guess", async () => {
    const guessing = toySchema(SDL, ACCESS, RESOLVERS);
    (guessing.getType("Node") as GraphQLInterfaceType).resolveType = () => "Person";
    const { data, errors } = await graphql({ schema: shieldSchema(guessing), source: '{ node(id: "?") { id } }', contextValue: as() });
    expect(data).to.deep.equal({ node: null });
    expect(errors?.map(codeOf)).to.deep.equal(["INTERNAL"]);
  });

  it("answers INTERNAL when a rule breaks, whatever code the break carries", async () => {
    const broken = { get actor(): never { throw Object.assign(new Error("gone"), { extensions: { code: "BAD_USER_INPUT" } }); } };
    const { codes, data } = await ask(schema, "{ unit { name } }", broken);
    expect({ codes, data }).to.deep.equal({ codes: ["INTERNAL"], data: { unit: null } });
    expect(reads).to.deep.equal([]);
  });

  it("passes on what a resolver throws behind an open gate", async () => {
    const failing = guardedToy("type Query { a: String }", { "Query.a": "anyone" }, { "Query.a": () => { throw new TypeError("ours"); } });
    expect((await ask(failing, "{ a }", { actor: null })).codes).to.deep.equal(["INTERNAL"]);
  });

  it("remembers no decision: one rule a class, asked each time", async () => {
    expect(ruleOf("seePeople")).to.equal(ruleOf("seePeople")).and.to.include({ name: "seePeople", cache: "no_cache" });
    const shared = { actor: null as ReturnType<typeof reader> | null };
    expect((await ask(schema, "{ unit { name } }", shared)).codes).to.deep.equal(["UNAUTHENTICATED"]);
    shared.actor = reader("seeStructure");
    expect((await ask(schema, "{ unit { name } }", shared)).codes).to.deep.equal([]);
    shared.actor = null;
    expect((await ask(schema, "{ unit { name } }", shared)).codes).to.deep.equal(["UNAUTHENTICATED"]);
  });
});

describe("what the gate leaves alone", () => {
  const bare = toySchema(SDL, ACCESS, RESOLVERS);
  const resolversOf = (from: typeof schema) => Object.values(from.getTypeMap()).flatMap((type) =>
    "getFields" in type ? Object.values(type.getFields()).map((field) => [`${type.name}.${field.name}`, "resolve" in field ? field.resolve : undefined] as const) : []);

  it("wraps the guarded fields and no other", () => {
    const before = new Map(resolversOf(bare));
    const wrapped = resolversOf(schema).filter(([at, resolve]) => resolve !== before.get(at)).map(([at]) => at);
    expect(wrapped.sort()).to.deep.equal(accessMap(bare).guards.map(({ type, field }) => `${type}.${field}`).sort());
    expect(wrapped.filter((at) => at.startsWith("Unit."))).to.deep.equal(["Unit.head"]);
  });

  it("keeps leaf resolvers as they were", () => {
    const after = new Map(resolversOf(schema));
    expect(after.get("Unit.name")).to.equal(undefined);
    expect(after.get("Unit.code")).to.equal(codeOfUnit);
  });

  it("changes nothing a client can see", () => expect(printSchema(schema)).to.equal(printSchema(bare)));
});
