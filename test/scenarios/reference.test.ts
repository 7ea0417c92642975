/** The catalogues over real HTTP: what every signed-in person of every tenant may look up, and nobody else. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { openWorld, type NamedWorld } from "../support/world.js";

const DAYS = `query Days($from: LegalDate!, $to: LegalDate!) { calendarDays(from: $from, to: $to) { date kind working name provisional } }`;
const CLAUSES = `query Clauses($system: ClauseSystem, $search: String, $first: Int, $after: String) {
  clauses(system: $system, level: MUST, search: $search, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { node { id system level } } }
}`;

interface Clauses { clauses: { totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string }; edges: { node: { id: string; system: string; level: string } }[] } }

describe("the reference catalogues", () => {
  let world: NamedWorld;
  before(async () => {
    world = await openWorld();
  });
  after(() => world.close());

  it("show a clause by its id, in words, and nothing for an id that is none", async () => {
    const person = world.as("李顺姬");
    const { clause, none } = await person.asks(`{ clause(id: "YB-2.4.1-3") { id source level levelLabel(language: ZH) requirement } none: clause(id: "YB-9.9-9") { id } }`);
    expect(clause).to.include({ id: "YB-2.4.1-3", source: "YB", level: "MUST", levelLabel: "必须" });
    expect(none).to.equal(null);
  });

  it("page through the rows that fit, without a second look at the same row", async () => {
    const person = world.as("李顺姬");
    const first = await person.asks<Clauses>(CLAUSES, { system: "DELEG", first: 10 });
    const second = await person.asks<Clauses>(CLAUSES, { system: "DELEG", first: 100, after: first.clauses.pageInfo.endCursor });
    const ids = [...first.clauses.edges, ...second.clauses.edges].map(({ node }) => node.id);
    expect(ids).to.have.length(first.clauses.totalCount);
    expect(new Set(ids).size).to.equal(ids.length);
    expect((await person.tries(CLAUSES, { after: "YB-9.9-9" })).errors?.[0]?.extensions.code).to.equal("INVALID_CURSOR");
  });

  it("know the festival, the make-up day and the year that nobody has arranged yet", async () => {
    const person = world.as("李顺姬");
    const { calendarDays } = await person.asks<{ calendarDays: Record<string, unknown>[] }>(DAYS, { from: "2026-02-13", to: "2026-02-15" });
    expect(calendarDays.map(({ kind, working }) => [kind, working])).to.deep.equal([["WORKDAY", true], ["MAKE_UP_WORKDAY", true], ["HOLIDAY", false]]);
    const later = await person.asks<{ calendarDays: Record<string, unknown>[] }>(DAYS, { from: "2027-01-04", to: "2027-01-04" });
    expect(later.calendarDays).to.deep.equal([{ date: "2027-01-04", kind: "WORKDAY", working: true, name: null, provisional: true }]);
  });

  it("refuse a stretch of days that is too long, and one that runs backwards", async () => {
    const person = world.as("李顺姬");
    for (const [from, to, rule] of [["2026-01-01", "2027-02-05", "atMost400Days"], ["2026-01-02", "2026-01-01", "notBeforeFrom"]] as const) {
      const extensions = (await person.tries(DAYS, { from, to })).errors?.[0]?.extensions;
      expect(extensions?.code).to.equal("BAD_USER_INPUT");
      expect((extensions?.["fields"] as { path: string; rule: string }[]).map((field) => [field.path, field.rule])).to.deep.equal([["to", rule]]);
    }
  });

  it("find places below another and by name", async () => {
    const { below, named } = await world.as("李顺姬").asks<{ below: unknown[]; named: { code: string; parentCode: string }[] }>(
      `{ below: divisions(parentCode: "222400") { name } named: divisions(search: "阿荣") { code parentCode } }`,
    );
    expect(below).to.have.length(8);
    expect(named).to.deep.equal([{ code: "150721", parentCode: "150700" }]);
  });

  it("are closed to somebody who has not signed in", async () => {
    const { data, errors } = await world.nobody.tries(`{ clause(id: "YB-2.4.1-3") { id } }`);
    expect(data?.["clause"] ?? null).to.equal(null);
    expect(errors?.[0]?.extensions.code).to.equal("UNAUTHENTICATED");
  });
});
