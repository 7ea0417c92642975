/** The law as data: the matrix is whole, pages meet at their edges, references resolve, the calendar's limits hold. */
import { expect } from "chai";
import { describe, it } from "mocha";
import { Denied } from "../../src/kernel/fault.js";
import { legalDate } from "../../src/kernel/legal-date.js";
import { allClauses, clausePage, findClause, isWorkingDay, lawOf } from "../../src/systems/reference/index.js";
import { checkSpan } from "../../src/systems/reference/calendar.rules.js";
import { coverageOf, idsIn, strayCitations, titlesIn } from "../../src/systems/reference/coverage.rules.js";
import { parseClauses } from "../../src/systems/reference/law.rules.js";

const denial = (act: () => unknown): Denied | undefined => {
  try {
    act();
    return undefined;
  } catch (error) {
    if (error instanceof Denied) return error;
    throw error;
  }
};

describe("the conformance matrix", () => {
  it("has 582 rows: 460 must, 113 should, 9 context", () => {
    const levels = allClauses().map(({ level }) => level);
    const count = (level: string) => levels.filter((found) => found === level).length;
    expect([levels.length, count("MUST"), count("SHOULD"), count("CONTEXT")]).to.deep.equal([582, 460, 113, 9]);
  });

  it("keeps each row as the document says it", () => {
    const row = findClause("YB-2.4.1-3");
    expect(row).to.include({ source: "YB", system: "ASSESS", level: "MUST", kind: "PERMISSION" });
    expect(Object.isFrozen(row)).to.equal(true);
    expect(findClause("YB-0-0")).to.equal(undefined);
  });

  it("refuses a row that does not fit its columns, and an id that occurs twice", () => {
    const header = "id\tsource\n";
    const row = "YB-1\tf\t一\tORG\twhat\trule\t-\t-\tsoftware\tscenario\tpublic\tmust\n";
    expect(parseClauses(header + row)).to.have.length(1);
    expect(() => parseClauses(header + row.replace("ORG", "NOWHERE"))).to.throw("YB-1");
    expect(() => parseClauses(header + row.replace("\tmust", ""))).to.throw("YB-1");
    expect(() => parseClauses(header + row + row)).to.throw("twice");
  });

  it("pages forward and backward over the same rows", async () => {
    const filter = { system: "ASSESS", level: "MUST" } as const;
    const all = allClauses().filter(({ system, level }) => system === "ASSESS" && level === "MUST").map(({ id }) => id);
    const forward: string[] = [];
    for (let after: string | null = null; ;) {
      const page = clausePage(filter, { first: 7, after });
      forward.push(...page.edges.map(({ node }) => node.id));
      expect(await page.count()).to.equal(all.length);
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    const lastTwo = clausePage(filter, { last: 2 }).edges.map(({ node }) => node.id);
    expect(forward).to.deep.equal(all);
    expect(lastTwo).to.deep.equal(all.slice(-2));
    expect(clausePage(filter, { last: 2, before: all[2] }).edges.map(({ node }) => node.id)).to.deep.equal(all.slice(0, 2));
    expect(denial(() => clausePage(filter, { after: "NL-CF-20-1" }))?.code).to.equal("INVALID_CURSOR");
    expect(denial(() => clausePage(filter, { first: 101 }))?.code).to.equal("BAD_USER_INPUT");
  });

  it("is found by a word in any letter case", async () => {
    const ids = clausePage({ search: "YB-2.4.1" }, { first: 100 }).edges.map(({ node }) => node.id);
    expect(ids).to.include("YB-2.4.1-3");
    expect(await clausePage({ search: "yb-2.4.1" }, {}).count()).to.equal(ids.length);
  });
});

describe("references to law", () => {
  it("lead to a row, or name the article in full", () => {
    const [row, article, paragraph] = lawOf(["YB-2.4.1-3", "强制法§17", "处罚法§24(3)"]);
    expect(row?.clause?.id).to.equal("YB-2.4.1-3");
    expect(article).to.deep.equal({ id: "强制法§17", clause: null, text: "《中华人民共和国行政强制法》第17条" });
    expect(paragraph?.text).to.equal("《中华人民共和国行政处罚法》第24条第3款");
  });

  it("every id of the matrix is recognised in a text", () =>
    expect(allClauses().filter(({ id }) => idsIn(`(${id}).`).join() !== id)).to.deep.equal([]));

  it("a stray citation is seen", () =>
    expect(strayCitations(allClauses(), [{ path: "a.ts", text: 'law: ["YB-9.9-9", "强制法§17", "YB-2.4.1-3"]' }])).to.deep.equal([{ path: "a.ts", ref: "YB-9.9-9" }]));
});

describe("coverage", () => {
  const clauses = allClauses().filter(({ id }) => ["YB-2.4.1-1", "YB-2.4.1-2", "YB-2.4.1-3"].includes(id));

  it("tells shown from cited from open; a title counts, a comment does not", () => {
    const scenario = { path: "a.test.ts", text: 'it("a bureau waits (YB-2.4.1-1)", () => {}); // YB-2.4.1-3' };
    const policy = { path: "a.policy.ts", text: 'law: ["YB-2.4.1-1", "YB-2.4.1-2"]' };
    expect(titlesIn(scenario.text)).to.deep.equal(["a bureau waits (YB-2.4.1-1)"]);
    expect(coverageOf(clauses, [scenario], [policy])).to.deep.equal([
      { system: "ASSESS", shown: ["YB-2.4.1-1"], cited: ["YB-2.4.1-2"], open: ["YB-2.4.1-3"] },
    ]);
  });
});

describe("the calendar", () => {
  it("counts make-up days as working days, festivals not", () =>
    expect((["WORKDAY", "MAKE_UP_WORKDAY", "REST_DAY", "HOLIDAY"] as const).map(isWorkingDay)).to.deep.equal([true, true, false, false]));

  it("answers at most 400 days, and none backwards", () => {
    const first = legalDate("2026-01-01");
    expect(denial(() => checkSpan(first, legalDate("2027-02-04")))).to.equal(undefined);
    expect(denial(() => checkSpan(first, legalDate("2027-02-05")))?.fields).to.deep.equal([{ path: "to", rule: "atMost400Days" }]);
    expect(denial(() => checkSpan(first, legalDate("2025-12-31")))?.fields).to.deep.equal([{ path: "to", rule: "notBeforeFrom" }]);
  });
});
