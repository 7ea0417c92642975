/** The arithmetic of training, on random years: never negative, the same as counting by hand, and true to the day in Asia/Shanghai. */
import { expect } from "chai";
import fc from "fast-check";
import { describe, it } from "mocha";
import { fixedClock, todayOf } from "../../src/kernel/clock.js";
import { addDays, legalDate, type LegalDate } from "../../src/kernel/legal-date.js";
import {
  activityWarnings, completionPercent, daysOf, hoursOf, isInHalfHours, planWarnings, publicityGaps, share, standingRecords, testDeduction, trainingShortfall,
  yearHours, yearOf, type AttendedHours,
} from "../../src/systems/officers/training.rules.js";

const SEED = 20261122;
const FIRST = legalDate("2024-12-25");
const day = fc.nat({ max: 750 }).map((days) => addDays(FIRST, days));
const half = fc.nat({ max: 40 }).map((halves) => halves / 2);
const record: fc.Arbitrary<AttendedHours> = fc.record({
  sessionId: fc.constantFrom("s1", "s2", "s3", "s4"), personId: fc.constantFrom("wang", "li"), revision: fc.integer({ min: 1, max: 4 }), heldOn: day, hours: half,
});
/** A session has one day, and each record of a person at it its own number, as the database keeps them. */
const records = fc.array(record, { maxLength: 24 }).map((all) => {
  const days = new Map<string, LegalDate>();
  for (const each of all) if (!days.has(each.sessionId)) days.set(each.sessionId, each.heldOn);
  const once = new Map(all.map((each) => [`${each.sessionId} ${each.personId} ${each.revision}`, { ...each, heldOn: days.get(each.sessionId)! }]));
  return [...once.values()];
});

/** By hand: for each session the highest number, then those of the year up to the day. */
function counted(all: readonly AttendedHours[], person: string, year: number, asOf: string): number {
  let sum = 0;
  for (const session of ["s1", "s2", "s3", "s4"]) {
    const own = all.filter((each) => each.personId === person && each.sessionId === session).sort((a, b) => b.revision - a.revision);
    if (own[0]?.heldOn.startsWith(`${year}-`) && own[0].heldOn <= asOf) sum += own[0].hours;
  }
  return sum;
}

describe("hours of a year", () => {
  it("are never negative, in halves, and what counting by hand gives (WP-H-9)", () =>
    fc.assert(fc.property(records, day, fc.constantFrom(2024, 2025, 2026), (all, asOf, year) => {
      const hours = yearHours(all, "wang", year, asOf);
      expect(hours).to.be.at.least(0);
      expect(isInHalfHours(hours)).to.equal(true);
      expect(hours).to.equal(counted(all, "wang", year, asOf));
    }), { numRuns: 2_000, seed: SEED }));

  it("do not depend on the order of the records, and only grow with the days that pass", () =>
    fc.assert(fc.property(records, day, fc.nat({ max: 60 }), (all, asOf, later) => {
      expect(yearHours([...all].reverse(), "li", 2025, asOf)).to.equal(yearHours(all, "li", 2025, asOf));
      expect(yearHours(all, "li", 2025, addDays(asOf, later))).to.be.at.least(yearHours(all, "li", 2025, asOf));
      expect(standingRecords(all).length).to.be.at.most(all.length);
    }), { numRuns: 500, seed: SEED }));

  it("belong to the year of the day in Asia/Shanghai: the last evening of December in London is the new year here", () => {
    expect(yearOf(todayOf(fixedClock("2026-12-31T15:59:59Z")))).to.equal(2026);
    expect(yearOf(todayOf(fixedClock("2026-12-31T16:00:00Z")))).to.equal(2027);
    const at = (heldOn: string): AttendedHours[] => [{ sessionId: "s", personId: "p", revision: 1, heldOn: legalDate(heldOn), hours: 8 }];
    for (const [heldOn, year] of [["2025-12-31", 2025], ["2026-01-01", 2026], ["2026-12-31", 2026], ["2027-01-01", 2027]] as const)
      for (const asked of [2025, 2026, 2027]) expect(yearHours(at(heldOn), "p", asked, legalDate("2027-12-31"))).to.equal(asked === year ? 8 : 0);
  });
});

describe("the shortfall of a year", () => {
  it("of six days is open until 30 December and 未达标 on the 31st; seven days are enough on any day (WP-H-9)", () => {
    expect(trainingShortfall(hoursOf(6), 7, 2026, legalDate("2026-12-30"))).to.deep.equal({ standing: "OPEN", missingHours: 8, law: ["WP-H-9"] });
    expect(trainingShortfall(hoursOf(6), 7, 2026, legalDate("2026-12-31"))).to.deep.equal({ standing: "NOT_MET", missingHours: 8, law: ["WP-H-9"] });
    expect(trainingShortfall(hoursOf(7), 7, 2026, legalDate("2026-01-02"))).to.deep.include({ standing: "MET", missingHours: 0 });
    expect(trainingShortfall(0, 0, 2026, legalDate("2026-12-31"))).to.deep.include({ standing: "MET" });
  });

  it("is met exactly when nothing is missing, and hours and missing hours make at least the minimum", () =>
    fc.assert(fc.property(half, fc.nat({ max: 60 }), day, (hours, days, asOf) => {
      const { standing, missingHours } = trainingShortfall(hours, days, 2025, asOf);
      expect(standing === "MET").to.equal(missingHours === 0);
      expect(missingHours).to.be.at.least(0);
      expect(hours + missingHours).to.be.at.least(hoursOf(days));
      expect(hoursOf(daysOf(hours))).to.be.at.most(hours);
    }), { numRuns: 1_000, seed: SEED }));
});

describe("what else training counts", () => {
  it("80 of 100 is 80 %, 2 of 3 is 66 %, and more than planned is 100 % (WP-F-14)", () => {
    expect([completionPercent(80, 100), completionPercent(2, 3), completionPercent(0, 5), completionPercent(120, 100)]).to.deep.equal([80, 66, 0, 100]);
    expect([share(2, 3), share(0, 0)]).to.deep.equal([66.7, null]);
  });

  it("a failed test costs a point, a passed one and none cost nothing (WP-J-2)", () =>
    expect([false, true, null].map((passed) => testDeduction(passed).points)).to.deep.equal([1, 0, 0]));

  it("a campaign without study before it and an activity without law are warned of (WP-D-2, WP-F-15)", () => {
    expect(planWarnings({ campaignStartsOn: "2026-05-01", heldBefore: false })).to.deep.equal(["CAMPAIGN_WITHOUT_TRAINING"]);
    for (const plan of [{ campaignStartsOn: "2026-05-01", heldBefore: true }, { campaignStartsOn: null, heldBefore: false }]) expect(planWarnings(plan)).to.deep.equal([]);
    expect([activityWarnings([]), activityWarnings(["民法典"])]).to.deep.equal([["ACTIVITY_WITHOUT_LAW"], []]);
  });

  it("group, funds and two sessions are asked for, each by itself (WP-E-4)", () => {
    expect(publicityGaps({ hasGroup: false, fundsYuan: 0, educationSessions: 1 })).to.deep.equal(["GROUP_MISSING", "FUNDS_MISSING", "EDUCATION_BELOW_TWO"]);
    expect(publicityGaps({ hasGroup: true, fundsYuan: 1, educationSessions: 2 })).to.deep.equal([]);
  });
});
