/** A whole tree in one answer: the same units that walking its children would find, as deep as was asked, on the day that was asked. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { expectDenied } from "../../support/refused.js";
import { drawsTree, listsBelow, type TreeRead } from "../../support/verbs/organisations.verbs.js";
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
