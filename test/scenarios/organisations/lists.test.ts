/** Lists of units as a portal pages through them: every order, both directions, filters, search, totals and a budget of statements. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { expectDenied } from "../../support/refused.js";
import { countsUnits, listsBelow, listsUnits, UNITS_DOCUMENT, type ListAsked, type ListRead, type UnitRead } from "../../support/verbs/organisations.verbs.js";
import { openWorld, type NamedPerson, type NamedWorld } from "../../support/world.js";
import { YANBIAN } from "../../../seeds/world/yanbian.js";

const ORDERS = ["CODE", "NAME", "LEVEL", "ESTABLISHED"];
const codesIn = (list: ListRead): string[] => list.edges.map(({ node }) => node.code);

type Lists = (asked: ListAsked) => Promise<ListRead>;

async function walkForward(list: Lists, asked: ListAsked, size: number): Promise<string[]> {
  const codes: string[] = [];
  for (let page = await list({ ...asked, first: size }); ; page = await list({ ...asked, first: size, after: page.pageInfo.endCursor })) {
    codes.push(...codesIn(page));
    if (!page.pageInfo.hasNextPage) return codes;
  }
}

async function walkBackward(list: Lists, asked: ListAsked, size: number): Promise<string[]> {
  const codes: string[] = [];
  for (let page = await list({ ...asked, last: size }); ; page = await list({ ...asked, last: size, before: page.pageInfo.startCursor })) {
    codes.unshift(...codesIn(page));
    if (!page.pageInfo.hasPreviousPage) return codes;
  }
}

describe("lists of units", () => {
  let w: NamedWorld;
  let portal: NamedPerson;
  let everything: Lists;
  before(async () => {
    w = await openWorld();
    portal = w.as("yb-portal");
    everything = (asked) => listsUnits(portal, asked);
  });
  after(() => w.close());

  it("hold every unit of the tenant once, and count them", async () => {
    const codes = await walkForward(everything, {}, 100);
    expect(codes).to.have.members(YANBIAN.units.map(({ code }) => code));
    expect(await countsUnits(portal)).to.equal(YANBIAN.units.length);
  });

  for (const field of ORDERS) for (const direction of ["ASC", "DESC"]) {
    it(`are the same in pages of any size, forward and backward, by ${field} ${direction}`, async () => {
      const orderBy = { field, direction };
      const whole = await walkForward(everything, { orderBy }, 100);
      expect(new Set(whole).size).to.equal(YANBIAN.units.length);
      expect(await walkForward(everything, { orderBy }, 7)).to.deep.equal(whole);
      expect(await walkBackward(everything, { orderBy }, 13)).to.deep.equal(whole);
    });
  }

  it("in descending order are the ascending ones reversed", async () => {
    for (const field of ORDERS) {
      const up = await walkForward(everything, { orderBy: { field } }, 100);
      expect(await walkForward(everything, { orderBy: { field, direction: "DESC" } }, 100), field).to.deep.equal([...up].reverse());
    }
  });

  it("by level run from the province to the townships", async () => {
    const levels: unknown[] = [];
    for (let after: string | null = null; ;) {
      const page: ListRead = await listsUnits(portal, { first: 100, after, orderBy: { field: "LEVEL" } }, "level code");
      levels.push(...page.edges.map(({ node }) => node["level"]));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect([...new Set(levels)]).to.deep.equal(["PROVINCE", "PREFECTURE", "COUNTY", "TOWNSHIP"]);
  });

  it("below a unit: children are one step down, descendants all of them", async () => {
    const below = (which: "children" | "descendants"): Lists => (asked) => listsBelow(portal, "YB-YANJI-HRSS", which, asked);
    const children = await walkForward(below("children"), {}, 3);
    expect(children).to.have.members(YANBIAN.units.filter(({ under }) => under === "YB-YANJI-HRSS").map(({ code }) => code));
    expect(await walkBackward(below("children"), {}, 2)).to.deep.equal(children);
    const county = (asked: ListAsked) => listsBelow(portal, "YB-YANJI-GOV", "descendants", asked);
    expect(await walkForward(county, {}, 9)).to.include.members([...children, "YB-YANJI-HRSS"]).and.not.include("YB-YANJI-ECOLOGY");
    expect(await walkForward(county, { filter: { maxDepth: 1 } }, 9)).to.not.include("YB-YANJI-HRSS-OFFICE");
  });

  it("tell at both ends whether there is more", async () => {
    const first = await listsUnits(portal, { first: 2 });
    const next = await listsUnits(portal, { first: 2, after: first.pageInfo.endCursor });
    expect([first.pageInfo.hasPreviousPage, first.pageInfo.hasNextPage, next.pageInfo.hasPreviousPage]).to.deep.equal([false, true, true]);
    const back = await listsUnits(portal, { last: 2, before: next.pageInfo.startCursor });
    expect(codesIn(back)).to.deep.equal(codesIn(first));
    const none = await listsUnits(portal, { first: 0 });
    expect([none.edges, none.pageInfo.startCursor, none.pageInfo.endCursor]).to.deep.equal([[], null, null]);
  });

  it("keep every condition given", async () => {
    const filtered = async (filter: Record<string, unknown>): Promise<string[]> => {
      const codes = await walkForward(everything, { filter }, 50);
      expect(await countsUnits(portal, filter)).to.equal(codes.length);
      return codes;
    };
    const facts = YANBIAN.units;
    expect(await filtered({ external: true })).to.have.members(facts.filter(({ external }) => external).map(({ code }) => code));
    expect(await filtered({ kinds: ["STREET_OFFICE", "AUDIT_ORGAN"] })).to.have.members(
      facts.filter(({ kind }) => kind === "STREET_OFFICE" || kind === "AUDIT_ORGAN").map(({ code }) => code));
    expect(await filtered({ levels: ["TOWNSHIP"], enforcementFunction: true })).to.have.members(["YB-YANJI-SQUAD-XIAOYING", "YB-YANJI-SQUAD-CHAOYANGCHUAN"]);
    expect(await filtered({ modes: ["VERTICAL"], levels: ["PREFECTURE"] })).to.have.members(["YB-TAX", "YB-CUSTOMS", "YB-TOBACCO"]);
    expect(await filtered({ inResponsibilityScope: false, external: false, kinds: ["GOVERNMENT"] })).to.have.members(
      facts.filter(({ kind, inScope, external }) => kind === "GOVERNMENT" && !inScope && !external).map(({ code }) => code));
  });

  it("filter by what held on the day: 州生态环境局 was not DUAL in 2018 (NL-OG-83)", async () => {
    const dual = async (asOf: string) => codesIn(await listsUnits(portal, { first: 100, asOf, filter: { modes: ["DUAL"], levels: ["PREFECTURE"] } }));
    expect(await dual("2018-12-31")).to.have.members(["YB-POLICE", "YB-METEO"]);
    expect(await dual("2026-09-01")).to.have.members(["YB-POLICE", "YB-METEO", "YB-ECOLOGY"]);
  });

  it("refuse what no page can be", async () => {
    for (const asked of [{ first: 101 }, { first: -1 }, { last: 1000 }, { first: 2, last: 2 }])
      expectDenied(await portal.tries(UNITS_DOCUMENT("code"), asked), "BAD_USER_INPUT");
  });
});

describe("searching units", () => {
  let w: NamedWorld;
  const found = async (search: string, asOf?: string): Promise<string[]> =>
    codesIn(await listsUnits(w.as("yb-portal"), { first: 100, filter: { search }, ...(asOf ? { asOf } : {}) }));
  before(async () => {
    w = await openWorld();
  });
  after(() => w.close());

  it("finds a unit by its characters, its short name, its syllables, their initials and its code", async () => {
    expect(await found("州编办")).to.deep.equal(["YB-ESTABLISHMENT"]);
    expect(await found("气象局")).to.include.members(["YB-METEO", "YB-YANJI-METEO", "JL-METEO"]);
    expect(await found("yanji")).to.include("YB-YANJI-HRSS");
    expect(await found("yjsrlzyhshbzj")).to.deep.equal(["YB-YANJI-HRSS"]);
    expect(await found("YB-YANJI-SQUAD")).to.have.members(["YB-YANJI-SQUAD-XIAOYING", "YB-YANJI-SQUAD-CHAOYANGCHUAN"]);
  });

  it("finds it in Korean and in English, in capital and full-width letters", async () => {
    expect(await found("연길시공안국")).to.deep.equal(["YB-YANJI-POLICE"]);
    expect(await found("YANJI CUSTOMS")).to.deep.equal(["YB-CUSTOMS"]);
    expect(await found("Ｙａｎｊｉ Customs")).to.deep.equal(["YB-CUSTOMS"]);
  });

  it("looks at the names of the day", async () => {
    expect(await found("州司法局", "2019-02-28")).to.deep.equal([]);
    expect(await found("法制办公室", "2019-02-28")).to.include("YB-LEGAL");
    expect(await found("自治州司法局")).to.deep.equal(["YB-LEGAL"]);
  });

  it("takes % _ and \\ for themselves", async () => {
    for (const sign of ["%", "_", "\\", "%%", "\\%", "延_州", "' OR 1=1 --"]) expect(await found(sign), sign).to.deep.equal([]);
  });
});

/** Read a row as: FIELDS round the units of a page; MOST rows that stay below the limit of cost. */
const ROUND: readonly (readonly [fields: string, most: number])[] = [
  [`id code name parent { code parent { code } } ancestors { code } children(first: 3) { edges { node { code parent { code } gaps { code } } } }`, 50],
  [`descendants(first: 2) { totalCount edges { node { code posts { title holder { name } } } } } gaps { code law { id } } policies { key setOn { code } }`, 50],
  [`posts { title holder { name } reportsTo { title } } relations { kind object { code name } } dutyDivision { lines { dutyArea owner indicatorGroup } }`, 50],
  [`leadingGroups { office { code } seats { position post { title holder { name } } } } meetingBodies { kind }`, 20],
  [`responsibilities { clause { id } unit { code } } history { names { name } modes { mode } relations { kind } } firstResponsible { title }`, 50],
];

describe("the budget of lists", () => {
  let w: NamedWorld;
  before(async () => {
    w = await openWorld();
  });
  after(() => w.close());

  const statements = async (document: string, variables: Record<string, unknown>): Promise<number> => {
    const { errors, extensions, data } = await w.as("李顺姬").tries<{ list: ListRead<UnitRead> }>(document, variables);
    expect(errors).to.equal(undefined);
    expect(data).to.not.equal(null);
    return extensions!.cost.statements;
  };

  for (const [at, [fields, most]] of ROUND.entries()) {
    it(`does not grow with the page: ${most} units cost what five cost (${at + 1} of ${ROUND.length})`, async () => {
      const costOf = (first: number, filter: Record<string, unknown>) => statements(UNITS_DOCUMENT(fields), { first, orderBy: { field: "ESTABLISHED" }, filter });
      // 延吉市人社局 with what is inside it: among these five is every edge that any of the fifty has
      const five = await costOf(5, { search: "YB-YANJI-HRSS" });
      expect(await costOf(most, { external: false })).to.equal(five);
      expect(five).to.be.at.most(12);
    });
  }

  it("holds for policy settings and audit events too", async () => {
    const settings = "query($first: Int) { policySettings(first: $first) { totalCount edges { node { key unit { code parent { code } } } } } }";
    expect(await statements(settings, { first: 50 })).to.equal(await statements(settings, { first: 1 }));
    const events = "query($first: Int) { auditEvents(first: $first) { totalCount edges { node { seq subject account } } } }";
    const cost = async (first: number) => (await w.as("裴成男").tries(events, { first })).extensions!.cost.statements;
    expect(await cost(100)).to.equal(await cost(5));
  });
});
