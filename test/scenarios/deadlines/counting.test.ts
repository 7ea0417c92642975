/** When does a period end, and why: anybody who may read the calendar asks, and every day that did not count is named. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { expectDenied } from "../../support/refused.js";
import { counts, triesCounting } from "../../support/verbs/deadlines.verbs.js";
import { openWorld, type NamedPerson, type NamedWorld } from "../../support/world.js";

describe("a question about a period", () => {
  let w: NamedWorld;
  let li: NamedPerson;
  before(async () => {
    w = await openWorld();
    li = w.as("李顺姬");
  });
  after(() => w.close());

  it("seven working days from 13 February end on 2 March, and each day left out is explained (AR-3.4-1, TJ-3.1.3.1-2)", async () => {
    const counted = await counts(li, { start: "2026-02-13", amount: 7, unit: "WORKING" });
    expect([counted.dueOn, counted.dueAt, counted.provisional, counted.calendarVersion]).to.deep.equal(["2026-03-02", "2026-03-02T16:00:00.000Z", false, 1]);
    expect(counted.skipped).to.have.lengthOf(10);
    expect(counted.skipped[0]).to.deep.equal({ date: "2026-02-15", because: "HOLIDAY", becauseLabel: "法定节假日", name: "春节", documentNo: "国办发明电〔2025〕7号" });
    expect(counted.skipped.at(-1)).to.deep.equal({ date: "2026-03-01", because: "REST_DAY", becauseLabel: "休息日", name: null, documentNo: null });
    expect(counted.madeUp.map(({ date, name }) => `${date} ${name}`)).to.deep.equal(["2026-02-14 春节", "2026-02-28 春节"]);
    expect(counted.law.map(({ text }) => text)).to.include("《中华人民共和国行政处罚法》第85条");
  });

  it("twenty from 20 September end on 23 October, with the make-up Saturday (TJ-3.1.3.1-1)", async () => {
    const { dueOn, madeUp } = await counts(li, { start: "2026-09-20", amount: 20, unit: "WORKING" });
    expect([dueOn, madeUp.map(({ date }) => date)]).to.deep.equal(["2026-10-23", ["2026-10-10"]]);
  });

  it("a month that ends in the holiday runs on to the next working day, a seizure would not (NL-QZ-25)", async () => {
    const month = await counts(li, { start: "2026-09-01", amount: 1, unit: "MONTHS" });
    expect([month.dueOn, month.skipped.length]).to.deep.equal(["2026-10-08", 7]);
    const seizure = await counts(li, { start: "2026-09-01", amount: 30, unit: "CALENDAR", rollForward: false });
    expect([seizure.dueOn, seizure.skipped]).to.deep.equal(["2026-10-01", []]);
  });

  it("is provisional beyond the last official year", async () => {
    expect(await counts(li, { start: "2026-12-25", amount: 20, unit: "WORKING" })).to.include({ dueOn: "2027-01-22", provisional: true });
  });

  it("counts hours from an instant, and back from an event (ZJ5-12, NL-CF-63)", async () => {
    expect(await counts(li, { start: "2026-09-01", startsAt: "2026-09-01T17:30:00+08:00", amount: 24, unit: "HOURS" })).to.include({ dueOn: "2026-09-02", dueAt: "2026-09-02T09:30:00.000Z" });
    expect(await counts(li, { start: "2026-10-12", amount: 7, unit: "WORKING_BEFORE_EVENT" })).to.include({ dueOn: "2026-09-24" });
  });

  it("a fixed day of the year is found whatever the year (TJ-3.1.3.3-1, WP-C-4-1)", async () => {
    expect(await counts(li, { start: "2026-09-01", amount: 115, unit: "FIXED" })).to.include({ dueOn: "2027-01-15", provisional: false });
    expect(await counts(li, { start: "2027-09-01", amount: 229, unit: "FIXED" })).to.include({ dueOn: "2028-02-29" });
  });

  it("is refused by the name of the argument when it makes no sense", async () => {
    for (const [asked, path] of [
      [{ start: "2026-09-01", amount: 0, unit: "WORKING" }, "amount"], [{ start: "2026-09-01", amount: 100_000, unit: "CALENDAR" }, "amount"],
      [{ start: "2026-09-01", amount: 1340, unit: "FIXED" }, "amount"], [{ start: "2026-09-01", amount: 24, unit: "HOURS" }, "startsAt"],
      [{ start: "2026-09-01", amount: 2, unit: "WORKING", startsAt: "2026-09-01T17:30:00+08:00" }, "startsAt"],
    ] as const) {
      const { errors } = await triesCounting(li, asked);
      expect(errors?.map(({ extensions }) => [extensions.code, (extensions["fields"] as { path: string }[])[0]?.path]), JSON.stringify(asked)).to.deep.equal([["BAD_USER_INPUT", path]]);
    }
  });

  it("is answered to nobody who has not signed in", async () => expectDenied(await triesCounting(w.nobody, { start: "2026-09-01", amount: 1, unit: "WORKING" }), "UNAUTHENTICATED"));
});
