/** Counting time limits on the real calendar: known years by hand, and every other case against a ledger kept day by day. */
import { expect } from "chai";
import fc from "fast-check";
import { describe, it } from "mocha";
import { calendarOf, type Calendar } from "../../src/kernel/calendar.js";
import { countDeadline, isAmountOf, standingOf, UNITS, warningDay, type Pause, type Term } from "../../src/kernel/deadline.js";
import { DEADLINE_UNIT, PAUSE_GROUND, type DeadlineUnit } from "../../src/kernel/deadline-words.js";
import { addDays, daysBetween, legalDate, type LegalDate } from "../../src/kernel/legal-date.js";
import { wordsOf } from "../../src/kernel/words.js";
import { isArticle } from "../../src/systems/reference/law.rules.js";
import { calendarRows } from "../../seeds/reference/load-reference.js";

const calendar: Calendar = calendarOf(calendarRows().map(({ document_no: documentNo, ...row }) => ({ ...row, documentNo })));
const count = (startsOn: string, amount: number, unit: DeadlineUnit, more: Partial<Term> = {}) =>
  countDeadline({ startsOn: legalDate(startsOn), amount, unit, rollForward: UNITS[unit].rolls, ...more }, calendar);
const dueOn = (...asked: Parameters<typeof count>): string => count(...asked).dueOn;
const pause = (from: string, to: string): Pause => ({ from: legalDate(from), to: legalDate(to), ground: "APPRAISAL" });

describe("a time limit on the official calendar", () => {
  it("counts working days over spring festival and its make-up Saturdays (TJ-3.1.3.1-2)", () => {
    const { dueOn: end, skipped, madeUp, provisional } = count("2026-02-13", 7, "WORKING");
    expect([end, provisional]).to.deep.equal(["2026-03-02", false]);
    expect(madeUp.map(({ date }) => date)).to.deep.equal(["2026-02-14", "2026-02-28"]);
    expect(skipped.map(({ date, because }) => `${date} ${because}`)).to.deep.equal([
      ...[15, 16, 17, 18, 19, 20, 21, 22, 23].map((day) => `2026-02-${day} HOLIDAY`), "2026-03-01 REST_DAY",
    ]);
    expect(skipped[0]).to.include({ name: "春节", documentNo: "国办发明电〔2025〕7号" });
  });

  it("counts working days over the October holiday (TJ-3.1.3.1-1)", () => {
    const { dueOn: end, madeUp, skipped } = count("2026-09-20", 20, "WORKING");
    expect(end).to.equal("2026-10-23");
    expect(madeUp.map(({ date }) => date)).to.deep.equal(["2026-10-10"]);
    expect(new Set(skipped.map(({ name }) => name))).to.deep.equal(new Set(["中秋", "国庆节", null]));
    expect(dueOn("2024-09-30", 7, "WORKING")).to.equal("2024-10-15");
  });

  /** Read a row as: AMOUNT of UNIT from START, rolling or not, ends on END. */
  const ENDS: readonly (readonly [start: string, amount: number, unit: DeadlineUnit, rolls: boolean, end: string])[] = [
    ["2026-01-31", 1, "MONTHS", false, "2026-02-28"],
    ["2028-01-31", 1, "MONTHS", false, "2028-02-29"],
    ["2026-01-31", 1, "MONTHS", true, "2026-02-28"], // a Saturday that is worked
    ["2026-03-31", 1, "MONTHS", true, "2026-04-30"],
    ["2026-09-01", 1, "MONTHS", true, "2026-10-08"], // 1 October and the week behind it
    ["2025-11-30", 3, "MONTHS", false, "2026-02-28"],
    ["2025-12-15", 1, "MONTHS", true, "2026-01-15"],
    ["2024-02-29", 1, "YEARS", false, "2025-02-28"],
    ["2024-02-29", 4, "YEARS", false, "2028-02-29"],
    ["2026-09-01", 30, "CALENDAR", true, "2026-10-08"],
    ["2026-09-01", 30, "CALENDAR", false, "2026-10-01"], // a seizure ends on its day
    ["2026-09-01", 0, "CALENDAR", false, "2026-09-01"],
    ["2026-01-01", 90, "CALENDAR", true, "2026-04-01"],
    ["2025-12-31", 115, "FIXED", false, "2026-01-15"],
    ["2026-01-15", 115, "FIXED", false, "2027-01-15"],
    ["2026-01-20", 231, "FIXED", false, "2026-02-28"],
    ["2027-06-01", 229, "FIXED", false, "2028-02-29"],
    ["2026-09-01", 1231, "FIXED", false, "2026-12-31"],
    ["2026-10-10", 3, "BEFORE_EVENT", false, "2026-10-07"],
    ["2026-10-12", 7, "WORKING_BEFORE_EVENT", false, "2026-09-24"],
  ];
  for (const [start, amount, unit, rolls, end] of ENDS) {
    it(`${amount} ${unit} from ${start}${rolls ? ", rolling," : ""} end on ${end}`, () =>
      expect(dueOn(start, amount, unit, { rollForward: rolls })).to.equal(end));
  }

  it("runs hours from their instant, across midnight in Shanghai", () => {
    const counted = count("2026-09-01", 24, "HOURS", { startsAt: new Date("2026-09-01T17:30:00+08:00") });
    expect([counted.dueOn, counted.dueAt.toISOString()]).to.deep.equal(["2026-09-02", "2026-09-02T09:30:00.000Z"]);
  });

  it("is late from the first instant of the day after the last", () =>
    expect(count("2026-09-01", 1, "CALENDAR").dueAt.toISOString()).to.equal("2026-09-02T16:00:00.000Z"));

  it("is provisional only where a day of a year without a notice was looked up", () => {
    expect(count("2026-12-25", 4, "WORKING").provisional).to.equal(false);
    expect(count("2026-12-25", 5, "WORKING").provisional).to.equal(true);
    expect(count("2026-12-01", 40, "CALENDAR").provisional).to.equal(true);
    expect(count("2026-12-01", 40, "CALENDAR", { rollForward: false }).provisional).to.equal(false);
    expect(count("2026-12-01", 115, "FIXED").provisional).to.equal(false);
  });

  it("stands still while it rests: the day of the pause is the first that does not count", () => {
    const pauses = [pause("2026-09-03", "2026-09-08")];
    expect(dueOn("2026-09-01", 5, "WORKING")).to.equal("2026-09-08");
    expect(dueOn("2026-09-01", 5, "WORKING", { pauses })).to.equal("2026-09-11");
    expect(count("2026-09-01", 5, "WORKING", { pauses }).skipped[0]).to.include({ date: "2026-09-03", because: "PAUSED", ground: "APPRAISAL" });
    expect(dueOn("2026-09-01", 10, "CALENDAR", { pauses, rollForward: false })).to.equal("2026-09-16");
    expect(dueOn("2026-08-31", 1, "MONTHS", { pauses, rollForward: false })).to.equal("2026-10-05");
    expect(dueOn("2026-09-01", 5, "WORKING", { pauses: [pause("2026-09-03", "2026-09-03")] }), "resumed the same day").to.equal("2026-09-08");
  });

  it("warns so many working days ahead", () => {
    expect(warningDay(legalDate("2026-10-09"), 3, calendar)).to.equal("2026-09-29");
    expect(warningDay(legalDate("2026-10-09"), 0, calendar)).to.equal("2026-10-09");
  });

  it("takes amounts within the bounds of each unit, and days that exist", () => {
    for (const unit of wordsOf(DEADLINE_UNIT)) {
      const { min, max, law } = UNITS[unit];
      expect([min - 1, min, max, max + 1, 1.5].map((amount) => isAmountOf(unit, amount)), unit).to.deep.equal([false, true, true, false, false]);
      expect(law.filter((ref) => !isArticle(ref)), unit).to.deep.equal([]);
    }
    expect([132, 100, 1301, 231].map((amount) => isAmountOf("FIXED", amount))).to.deep.equal([false, false, false, true]);
  });

  it("is due soon and overdue by the clock alone, and neither once it rests or is met", () => {
    const clocked = { dueAt: new Date("2026-09-08T16:00:00Z"), warnOn: legalDate("2026-09-03") };
    const at = (state: "RUNNING" | "PAUSED" | "MET", instant: string) => standingOf({ ...clocked, state }, new Date(instant));
    expect(["2026-09-02T15:59:59Z", "2026-09-02T16:00:00Z", "2026-09-08T15:59:59Z", "2026-09-08T16:00:00Z"].map((instant) => at("RUNNING", instant)))
      .to.deep.equal(["RUNNING", "DUE_SOON", "DUE_SOON", "OVERDUE"]);
    expect([at("PAUSED", "2027-01-01T00:00:00Z"), at("MET", "2027-01-01T00:00:00Z")]).to.deep.equal(["PAUSED", "MET"]);
  });
});

describe("any time limit", () => {
  const RUNS = 500;
  const FIRST = legalDate("2024-01-01");
  const day = fc.nat({ max: 1_600 }).map((after) => addDays(FIRST, after));
  const pauses = (start: LegalDate) =>
    fc.array(fc.record({ after: fc.nat({ max: 60 }), days: fc.nat({ max: 20 }), ground: fc.constantFrom(...wordsOf(PAUSE_GROUND)) }), { maxLength: 4 })
      .map((some) => some.map(({ after, days, ground }) => ({ from: addDays(start, after), to: addDays(start, after + days), ground })));
  const term = fc.record({ start: day, amount: fc.integer({ min: 1, max: 40 }), rollForward: fc.boolean() })
    .chain(({ start, ...rest }) => pauses(start).map((some) => ({ startsOn: start, pauses: some, ...rest })));
  const isPaused = (some: readonly Pause[], date: LegalDate): boolean => some.some(({ from, to }) => date >= from && date < to);

  /** A ledger as a clerk keeps it: each morning one line, and whether it takes a day from the budget. */
  function ledger({ startsOn, amount, pauses: some = [] }: Omit<Term, "unit">, takes: (date: LegalDate) => boolean): LegalDate {
    let spent = 0;
    for (let at = 1; ; at += 1) {
      const date = addDays(startsOn, at);
      if (!isPaused(some, date) && takes(date)) spent += 1;
      if (spent === amount) return date;
    }
  }

  it("of working days ends where the ledger of budget and pauses ends", () =>
    fc.assert(fc.property(term, (each) => {
      const { dueOn: end, skipped } = countDeadline({ ...each, unit: "WORKING" }, calendar);
      expect(end).to.equal(ledger(each, (date) => calendar(date).working));
      expect(skipped.length).to.equal(daysBetween(each.startsOn, end) - each.amount);
      expect(new Set(skipped.map(({ date }) => date)).size).to.equal(skipped.length);
    }), { numRuns: RUNS }));

  it("of calendar days ends there too, and rolls at most over rest days", () =>
    fc.assert(fc.property(term, (each) => {
      const { dueOn: end } = countDeadline({ ...each, unit: "CALENDAR" }, calendar);
      const unrolled = ledger(each, () => true);
      expect(end === unrolled || each.rollForward).to.equal(true);
      if (each.rollForward) expect(calendar(end).working).to.equal(true);
      for (let date = unrolled; date < end; date = addDays(date, 1)) expect(calendar(date).working).to.equal(false);
    }), { numRuns: RUNS }));

  it("of months is worth the days of those months and of its pauses", () =>
    fc.assert(fc.property(term, (each) => {
      const plain = countDeadline({ ...each, pauses: [], rollForward: false, unit: "MONTHS" }, calendar).dueOn;
      const { dueOn: end, skipped } = countDeadline({ ...each, rollForward: false, unit: "MONTHS" }, calendar);
      expect(end).to.equal(ledger({ ...each, amount: daysBetween(each.startsOn, plain) }, () => true));
      expect(skipped.length).to.equal(daysBetween(plain, end));
      expect(Number(plain.slice(8))).to.be.at.most(Number(each.startsOn.slice(8)));
    }), { numRuns: RUNS }));

  it("counted back leaves exactly its working days before the event", () =>
    fc.assert(fc.property(day, fc.integer({ min: 1, max: 60 }), (event, amount) => {
      const last = countDeadline({ startsOn: event, amount, unit: "WORKING_BEFORE_EVENT", rollForward: false }, calendar).dueOn;
      const between = Array.from({ length: daysBetween(last, event) }, (_, at) => addDays(last, at)).filter((date) => calendar(date).working);
      expect([between.length, calendar(last).working]).to.deep.equal([amount, true]);
    }), { numRuns: RUNS }));

  it("never ends earlier for a later start, a larger amount or a pause", () =>
    fc.assert(fc.property(term, fc.constantFrom<DeadlineUnit>("WORKING", "CALENDAR", "MONTHS"), (each, unit) => {
      const end = countDeadline({ ...each, unit }, calendar).dueOn;
      expect(countDeadline({ ...each, unit, amount: each.amount + 1 }, calendar).dueOn >= end).to.equal(true);
      expect(countDeadline({ ...each, unit, pauses: [], startsOn: addDays(each.startsOn, 1) }, calendar).dueOn >= countDeadline({ ...each, unit, pauses: [] }, calendar).dueOn).to.equal(true);
      expect(end >= countDeadline({ ...each, unit, pauses: [] }, calendar).dueOn).to.equal(true);
    }), { numRuns: RUNS }));
});
