/** Every part of the graph says in Chinese what it is called in law, and in one English sentence what it gives. */
import { expect } from "chai";
import { buildSchema } from "graphql";
import { describe, it } from "mocha";
import { committedSchema, ownTypes, partsOf, type Part } from "./graph.js";

/** The roots are no things of the domain, and JSON is described by its own standard. */
const NOT_OURS = new Set(["Query", "Mutation", "JSON"]);
const FORM = /^\p{Script=Han}[^:]*: \S[\s\S]*[.]$/u;
const isUnclear = ({ path, description }: Part): boolean => !NOT_OURS.has(path) && !FORM.test(description ?? "");

describe("descriptions of the graph", () => {
  it("start with the Chinese term, then one English sentence", () => {
    const unclear = ownTypes(committedSchema()).flatMap(partsOf).filter(isUnclear);
    expect(unclear.map(({ path, description }) => `${path}: ${description ?? "(none)"}`).join("\n")).to.equal("");
  });

  it("a part without one is seen, wherever it stands", () => {
    const schema = buildSchema(`
      "单位: a unit." type Unit { "代码: its code." code("语言: a language." lang: Int, bare: Int): Int silent: Int }
      "性质: a kind." enum Kind { "政府: government." GOVERNMENT OTHER }
      "输入: an input." input Place { here: Int }
      "English only." type Query { "单位: a unit." unit: Unit }`);
    const unclear = ownTypes(schema).flatMap(partsOf).filter(isUnclear);
    expect(unclear.map(({ path }) => path)).to.have.members(["Unit.code(bare)", "Unit.silent", "Kind.OTHER", "Place.here"]);
  });
});
