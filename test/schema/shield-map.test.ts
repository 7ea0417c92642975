/** The access map of a schema: which edges need a rule of their own, and which schemas do not boot. */
import { expect } from "chai";
import { describe, it } from "mocha";
import { accessMap } from "../../permissions/shield/access-map.js";
import { requireGuards } from "../../permissions/shield/require-guards.js";
import { toySchema, type Declarations } from "./shield-toy.js";

const SDL = /* GraphQL */ `
  interface Node { id: ID! head: Person }
  type Unit implements Node { id: ID! head: Person office: Office! history: [Unit!]! }
  type Office { seat: String secret: String head: Person unit: Unit! }
  type Person { id: ID! unit: Unit office: Office }
  union Found = Unit | Person
  type Query { unit: Unit person: Person found: Found }
`;
const WHOLE: Declarations = { "Query.unit": "seeStructure", "Query.person": "seePeople", "Query.found": "signedIn", Unit: "seeStructure", Person: "seePeople" };
const without = (...names: string[]): Declarations => Object.fromEntries(Object.entries(WHOLE).filter(([at]) => !names.includes(at)));
const guardsOf = (declarations: Declarations): Record<string, string> =>
  Object.fromEntries(accessMap(toySchema(SDL, declarations)).guards.map(({ type, field, access }) => [`${type}.${field}`, access]));

describe("the access map", () => {
  it("gives a rule to roots and to edges between classes, and to no other field", () =>
    expect(guardsOf(WHOLE)).to.deep.equal({
      "Query.unit": "seeStructure", "Query.person": "seePeople", "Query.found": "signedIn",
      "Unit.head": "seePeople", "Person.unit": "seeStructure",
      // an office is reached as a part of a unit and of a person, so each edge out of it leads to a class that some reader has not been asked for
      "Office.head": "seePeople", "Office.unit": "seeStructure",
    }));

  it("follows a part that only one class leads to", () => {
    const once = SDL.replace("unit: Unit office: Office }", "unit: Unit }");
    const guards = accessMap(toySchema(once, WHOLE)).guards.map(({ type, field }) => `${type}.${field}`);
    expect(guards).to.include("Office.head").and.not.to.include("Office.unit");
  });

  it("asks nobody twice: an ability is held by the signed-in alone", () => {
    expect(guardsOf({ ...WHOLE, Person: "signedIn" })).not.to.have.any.keys("Unit.head", "Office.head");
    expect(guardsOf({ ...WHOLE, Person: "anyone" })).not.to.have.any.keys("Unit.head", "Office.head");
    expect(guardsOf({ ...WHOLE, Person: "signedIn", "Query.unit": "anyone", Unit: "anyone" })).to.include({ "Unit.head": "signedIn" });
  });

  it("takes nothing for asked of a type that no root leads to", () => {
    const orphan = toySchema(`${SDL} type Orphan { head: Person }`, { ...WHOLE, Person: "anyone" });
    expect(accessMap(orphan).guards).to.deep.include({ type: "Orphan", field: "head", access: "anyone", members: new Map() });
  });

  it("guards a leaf that declares a class", () => expect(guardsOf({ ...WHOLE, "Office.secret": "readAudit" })).to.include({ "Office.secret": "readAudit" }));

  it("lets an edge speak for the type behind it, and asks again further on", () => {
    const guards = guardsOf({ ...WHOLE, "Unit.head": "signedIn" });
    expect(guards).to.include({ "Unit.head": "signedIn", "Person.unit": "seeStructure", "Office.head": "seePeople" });
  });

  it("names the class of every member that asks for another than its field", () => {
    const found = accessMap(toySchema(SDL, WHOLE)).guards.find(({ field }) => field === "found");
    expect([...(found?.members ?? [])]).to.deep.equal([["Unit", "seeStructure"], ["Person", "seePeople"]]);
  });
});

/** Read a row as: a schema with these DECLARATIONS does not boot, because of this FAULT. */
const UNGUARDED: readonly (readonly [fault: string, sdl: string, declarations: Declarations])[] = [
  ["Query.unit is a root field without an access class", SDL, without("Query.unit")],
  ["Unit.head leads to Person, which has an id but no access class", SDL, without("Person")],
  ["Office.head leads to Person, which has an id but no access class", SDL, without("Person")],
  ["Query.found leads to Person, which has an id but no access class", SDL, without("Person")],
  ["Query.person declares an access class that does not exist", SDL, { ...WHOLE, "Query.person": "seePeopl" }],
  ["Person declares an access class that does not exist", SDL, { ...WHOLE, Person: "everybody" }],
  ["Found is no object type: declare the class on its members", SDL, { ...WHOLE, Found: "signedIn" }],
  ["Node is no object type: declare the class on its members", SDL, { ...WHOLE, Node: "signedIn" }],
  ["Unit.head does not repeat the access class that Node declares", SDL, { ...WHOLE, "Node.head": "seePeople" }],
  ["Office.found leads to Person among others: declare the class of the edge", SDL.replace("seat: String", "seat: String found: Found"), WHOLE],
  ["Subscription: nothing guards the act of subscribing", `${SDL} type Subscription { heard: String }`, { ...WHOLE, "Subscription.heard": "signedIn" }],
];

describe("the boot check", () => {
  it("starts a schema whose declarations are whole", () => expect(accessMap(toySchema(SDL, WHOLE)).faults).to.deep.equal([]));

  for (const [fault, sdl, declarations] of UNGUARDED) {
    it(`refuses: ${fault}`, () => expect(() => requireGuards(toySchema(sdl, declarations))).to.throw(fault));
  }

  it("names every fault at once", () => {
    const { faults } = accessMap(toySchema(SDL, {}));
    expect(faults).to.include.members(["Query.unit is a root field without an access class", "Query.found is a root field without an access class"]);
  });
});
