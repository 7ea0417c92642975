/** The reference data: presets say what §5 says, the calendar counts as the law does, the divisions hang together. */
import { expect } from "chai";
import { describe, it } from "mocha";
import { addDays, legalDate, type LegalDate } from "../../src/kernel/legal-date.js";
import { POLICY_KEYS, type PolicyKey } from "../../src/kernel/policy-keys.js";
import { fitsKey } from "../../src/systems/organisations/policy.rules.js";
import { findClause } from "../../src/systems/reference/index.js";
import { ACTION_KINDS_COUNTED } from "../../seeds/reference/action-kinds.js";
import { calendarRows, divisionRows } from "../../seeds/reference/load-reference.js";
import { POLICY_PRESETS } from "../../seeds/reference/policy-presets.js";
import { LITERAL_PRESETS } from "../support/literal-presets.js";

const repeated = (names: readonly string[]): string[] => names.filter((name, at) => names.indexOf(name) !== at);
const unknownClauses = (ids: readonly string[]): string[] => ids.filter((id) => !findClause(id));

describe("policy keys and presets (§5)", () => {
  it("name clauses of the matrix, and each default fits its shape", () => {
    for (const [key, row] of Object.entries(POLICY_KEYS)) {
      expect(unknownClauses(row.law), key).to.deep.equal([]);
      expect(row.law, key).to.not.deep.equal([]);
      expect(fitsKey(key as PolicyKey, row.default), key).to.equal(true);
    }
  });

  for (const [name, preset] of Object.entries(POLICY_PRESETS)) {
    it(`${name} says what its column says, and nothing where the column is empty`, () => {
      expect(preset.values).to.deep.equal(LITERAL_PRESETS[name]);
      for (const [key, value] of Object.entries(preset.values)) expect(fitsKey(key as PolicyKey, value), key).to.equal(true);
    });
  }

  it("count six kinds of action in 延边 (YB-2.2-2), five in 天津 (TJ-2-1), seven in file review (WP-F-6)", () => {
    const counts = Object.entries(ACTION_KINDS_COUNTED).map(([name, { kinds, law }]) => [name, kinds.length, unknownClauses(law).length]);
    expect(counts).to.deep.equal([["YANBIAN", 6, 0], ["TIANJIN", 5, 0], ["NATIONAL", 5, 1], ["FILE_REVIEW", 7, 0]]);
    expect(ACTION_KINDS_COUNTED.NATIONAL.law, "the document itself: no row of the matrix counts its kinds").to.deep.equal(["国办发〔2018〕118号"]);
  });
});

describe("the calendar", () => {
  const days = new Map(calendarRows().map((row) => [row.date, row.kind]));
  const isWorking = (date: LegalDate): boolean => {
    const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
    const kind = days.get(date) ?? (weekday === 0 || weekday === 6 ? "REST_DAY" : "WORKDAY");
    return kind === "WORKDAY" || kind === "MAKE_UP_WORKDAY";
  };
  /** The day on which the period begins is not counted. */
  const afterWorkingDays = (start: string, count: number): LegalDate => {
    let date = legalDate(start);
    for (let left = count; left > 0; left -= isWorking(date) ? 1 : 0) date = addDays(date, 1);
    return date;
  };

  it("has each day once, from 2004 to 2026, and works only on weekends that are exchanged", () => {
    expect(repeated(calendarRows().map(({ date }) => date))).to.deep.equal([]);
    expect(new Set(calendarRows().map(({ date }) => date.slice(0, 4))).size).to.equal(23);
    for (const [date, kind] of days) {
      if (kind === "MAKE_UP_WORKDAY") expect([0, 6], date).to.include(new Date(`${date}T00:00:00Z`).getUTCDay());
    }
  });

  it("counts working days across holidays and make-up days (TJ-3.1.3.1-1, TJ-3.1.3.1-2)", () => {
    expect(afterWorkingDays("2026-02-13", 7)).to.equal("2026-03-02");
    expect(afterWorkingDays("2026-09-20", 20)).to.equal("2026-10-23");
    expect(afterWorkingDays("2024-09-30", 7)).to.equal("2024-10-15");
  });

  it("names the notice of every year from 2007 on, also for the New Year's days in December before", () => {
    const unnamed = calendarRows().filter((row) => row.date >= "2007-01-01" && !row.document_no);
    expect(unnamed).to.deep.equal([]);
    expect(calendarRows().find(({ date }) => date === "2007-12-31")?.document_no).to.equal("国办发明电〔2007〕52号");
  });
});

describe("the divisions (GB/T 2260)", () => {
  const rows = divisionRows();
  const below = (code: string) => rows.filter((row) => row.parent_code === code).length;

  it("have each code once, each below a known parent", () => {
    expect(repeated(rows.map(({ code }) => code))).to.deep.equal([]);
    const codes = new Set(rows.map(({ code }) => code));
    expect(rows.filter((row) => row.parent_code && !codes.has(row.parent_code))).to.deep.equal([]);
  });

  it("hold the counties of the four places, and the townships of three of them", () => {
    const counts = ["222400", "150700", "420500", "120000", "222401", "150721", "420583"].map(below);
    expect(counts).to.deep.equal([8, 14, 13, 16, 10, 12, 9]);
  });
});
