/** One word for one thing: the glossary names every type and every word of the graph, with the term that the graph shows. */
import { readFileSync } from "node:fs";
import { expect } from "chai";
import { isEnumType, isInputObjectType, isScalarType, isUnionType, type GraphQLNamedType } from "graphql";
import { describe, it } from "mocha";
import { inProject } from "../../src/platform/config/root.js";
import { findClause, isArticle } from "../../src/systems/reference/index.js";
import { idsIn } from "../../src/systems/reference/coverage.rules.js";
import { committedSchema, ownTypes, partsOf } from "./graph.js";

interface Row { readonly term: string; readonly identifier: string; readonly meaning: string; readonly basis: string }

const ROW = /^\| ([^|]+) \| `([^`]+)` \| ([^|]+) \| ([^|]+) \|$/gm;
const rowsOf = (page: string): Row[] =>
  [...page.matchAll(ROW)].map(([, term = "", identifier = "", meaning = "", basis = ""]) => ({ term, identifier, meaning, basis }));

const rows = rowsOf(readFileSync(inProject("GLOSSARY.md"), "utf8"));
const byIdentifier = new Map(rows.map((row) => [row.identifier, row]));
const termOf = (description: string | null | undefined): string => (description ?? "").split(": ")[0] ?? "";

/** Shapes of the protocol rather than words of the domain: pages, inputs, unions of results. */
const isShape = (type: GraphQLNamedType): boolean =>
  /^(?:Query|Mutation|PageInfo)$|(?:Connection|Edge|Payload)$/.test(type.name) || isInputObjectType(type) || isUnionType(type) || isScalarType(type);

describe("the glossary", () => {
  it("has rows of four cells, each identifier once", () => {
    const identifiers = rows.map(({ identifier }) => identifier);
    expect(rows.length).to.be.greaterThan(200);
    expect(identifiers.filter((identifier, index) => identifiers.indexOf(identifier) !== index)).to.deep.equal([]);
  });

  it("says what each thing is, and in Chinese how law calls it", () =>
    expect(rows.filter(({ term, meaning }) => !/\p{Script=Han}/u.test(term) || !meaning.trim().endsWith(".")).map(({ identifier }) => identifier)).to.deep.equal([]));

  it("names every type and enum of the graph with the term that the graph shows", () => {
    const wrong = ownTypes(committedSchema()).filter((type) => !isShape(type) && byIdentifier.get(type.name)?.term !== termOf(type.description));
    expect(wrong.map(({ name, description }) => `${name}: ${termOf(description)}, not ${byIdentifier.get(name)?.term ?? "(no row)"}`).join("\n")).to.equal("");
  });

  it("names every member of a closed list with the term that the graph shows", () => {
    const words = ownTypes(committedSchema()).filter(isEnumType).flatMap((type) => partsOf(type).slice(1));
    const wrong = words.filter(({ path, description }) => byIdentifier.get(path)?.term !== termOf(description));
    expect(wrong.map(({ path, description }) => `${path}: ${termOf(description)}, not ${byIdentifier.get(path)?.term ?? "(no row)"}`).join("\n")).to.equal("");
  });

  it("rests on clauses and articles that exist", () => {
    const stray = rows.flatMap(({ basis }) => [
      ...idsIn(basis).filter((id) => !findClause(id)),
      ...(basis.match(/\p{Script=Han}+§\d+/gu) ?? []).filter((ref) => !isArticle(ref)),
    ]);
    expect(stray).to.deep.equal([]);
  });
});
