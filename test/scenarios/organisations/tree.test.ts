/** A whole tree in one answer: the same units that walking its children would find, as deep as was asked, on the day that was asked. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { expectDenied } from "../../support/refused.js";
import { drawsTree, listsBelow, listsUnits, type TreeRead } from "../../support/verbs/organisations.verbs.js";
import { openWorld, type NamedPerson, type NamedWorld } from "../../support/world.js";

const TREE = `query($root: ID!, $depth: Int! = 4, $asOf: LegalDate) { organisationTree(root: $root, depth: $depth, asOf: $asOf) { code } }`;

/** Code and children, as they nest. */
type Shape = readonly [code: string, children: readonly Shape[]];
const shapeOf = ({ code, children }: TreeRead): Shape => [code, (children ?? []).map(shapeOf)];
const depthOf = ({ children }: TreeRead): number => 1 + Math.max(-1, ...(children ?? []).map(depthOf));

describe("the organisation tree", () => {
  let w: NamedWorld;
  let portal: NamedPerson;
  before(async () => {
    w = await openWorld();
    portal = w.as("yb-portal");
  });
  after(() => w.close());

  async function walked(code: string, depth: number, asOf?: string): Promise<Shape> {
    if (depth === 0) return [code, []];
    const { edges } = await listsBelow(portal, code, "children", { first: 100, ...(asOf ? { asOf } : {}) });
    const children: Shape[] = [];
    for (const { node } of edges) children.push(await walked(node.code, depth - 1, asOf));
    return [code, children];
  }

  it("is what walking the children finds, level by level", async () => {
    expect(shapeOf(await drawsTree(portal, await w.unit("YB-YANJI-GOV")))).to.deep.equal(await walked("YB-YANJI-GOV", 4));
    expect(shapeOf(await drawsTree(portal, await w.unit("YB-GOV"), { depth: 2 }))).to.deep.equal(await walked("YB-GOV", 2));
  });

  it("was another one in 2012: what did not stand yet is not in it", async () => {
    const then = await drawsTree(portal, await w.unit("YB-YANJI-GOV"), { asOf: "2012-01-01" });
    expect(shapeOf(then)).to.deep.equal(await walked("YB-YANJI-GOV", 4, "2012-01-01"));
    expect(JSON.stringify(then)).to.include("YB-YANJI-HRSS-INSPECTION").and.not.include("YB-YANJI-MSA").and.not.include("SQUAD");
  });

  it("goes as deep as asked, from the root alone to four steps", async () => {
    const root = await w.unit("YB-GOV");
    for (const [depth, reached] of [[0, 0], [1, 1], [2, 2], [4, 3]] as const) expect(depthOf(await drawsTree(portal, root, { depth })), `${depth}`).to.equal(reached);
  });

  it("a unit and everything above it come in one statement, and are what two would find, on every day and whichever way they are asked", async () => {
    const fields = "code name mode ancestors { code name parent { code } }";
    const ahead = `query($id: ID!, $asOf: LegalDate) { orgUnit(id: $id, asOf: $asOf) { ...Seen } } fragment Seen on OrgUnit { ... on OrgUnit { ${fields} } }`;
    const apart = `query($code: String!, $asOf: LegalDate) { orgUnit(code: $code, asOf: $asOf) { ${fields} } }`;
    const { edges } = await listsUnits(portal, { first: 100 });
    await Promise.all(edges.flatMap(({ node: { id, code } }) => ["2012-01-01", w.today].map(async (asOf) => {
      const [one, two] = [await portal.tries(ahead, { id, asOf }), await portal.tries(apart, { code, asOf })];
      expect([one.data, one.errors?.[0]?.extensions.code], `${code} ${asOf}`).to.deep.equal([two.data, two.errors?.[0]?.extensions.code]);
    })));
    const chain = `query($id: ID!) { orgUnit(id: $id) { code ancestors { code } } }`;
    expect((await portal.tries(chain, { id: await w.unit("YB-YANJI-HRSS-LEGAL") })).extensions!.cost.statements).to.equal(2);
  });

  it("costs the same few statements for a section and for the prefecture", async () => {
    const statements = async (code: string) => (await portal.tries(TREE, { root: await w.unit(code) })).extensions!.cost.statements;
    expect(await statements("YB-GOV")).to.equal(await statements("YB-HRSS-LEGAL")).and.at.most(4);
  });

  it("is refused deeper than four steps, for what is no id, for a post's id and for a day on which the root does not stand", async () => {
    const root = await w.unit("YB-YANJI-ECOLOGY");
    for (const depth of [5, -1, 2_000_000]) expectDenied(await portal.tries(TREE, { root, depth }), "BAD_USER_INPUT");
    expectDenied(await portal.tries(TREE, { root: "YB-GOV" }), "BAD_USER_INPUT");
    expectDenied(await portal.tries(TREE, { root: root.replace("unit_", "post_") }), "NOT_FOUND");
    expectDenied(await portal.tries(TREE, { root, asOf: "2019-12-31" }), "NOT_FOUND");
  });
});
