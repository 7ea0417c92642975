/** A year of the calendar is loaded or changed: every running deadline follows, in batches that may be cut off, and the journal says what moved. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { readCalendarFile } from "../../seeds/reference/calendar-file.js";
import { plantReference } from "../../seeds/plant.js";
import { loadCalendarYears } from "../../src/operator.js";
import type { Id } from "../../src/kernel/ids.js";
import { legalDate } from "../../src/kernel/legal-date.js";
import { currentCalendar } from "../../src/platform/deadlines/calendar.store.js";
import { startDeadline } from "../../src/platform/deadlines/deadlines.js";
import { recomputeDeadlines } from "../../src/platform/deadlines/recompute.js";
import { loadCalendar } from "../../src/platform/db/calendar-editions.store.js";
import { statement } from "../../src/platform/db/statement.js";
import { newId } from "../../src/kernel/ids.js";
import { acting, callerOn, jobOn, started, unitOf, withoutSeededClocks } from "../support/clocks.js";
import { cloneDatabase, type ClonedDatabase } from "../support/database.js";
import { tenantIdOf } from "../support/tenant-rows.js";

const rowOf = statement<Record<string, unknown>>(
  "test.recountedRow", `SELECT due_on AS "dueOn", provisional, calendar_version AS "calendarVersion" FROM deadline WHERE tenant_id = $1 AND id = $2`);
const recomputed = statement<{ count: number; most: number }>(
  "test.recomputedLines",
  `SELECT coalesce(sum(n), 0)::int AS count, coalesce(max(n), 0)::int AS most FROM (SELECT count(*) AS n FROM deadline_journal WHERE tenant_id = $1 AND event = 'RECOMPUTED' GROUP BY deadline_id) j`);
const batches = statement<{ count: number }>("test.recomputeBatches", `SELECT count(*)::int AS count FROM audit_event WHERE tenant_id = $1 AND operation = 'deadlines.recompute'`);

/** What the notice of 2027 may say: nobody knows yet. */
const YEAR_2027 = {
  year: 2027, notice: "国办发明电〔2026〕9号", changedBy: [],
  daysOff: { 元旦: ["2027-01-01", "2027-01-02", "2027-01-03"], 春节: ["2027-02-05", "2027-02-06", "2027-02-07", "2027-02-08", "2027-02-09", "2027-02-10", "2027-02-11"] },
  makeUpWorkdays: { 春节: ["2027-02-13", "2027-02-14"] },
};
const file = (year: object): string => JSON.stringify({ source: "operator", years: [{ ...YEAR_2027, ...year }] });

describe("a new edition of the calendar", () => {
  let clone: ClonedDatabase;
  let tenantId: Id;
  let unit: Id;
  before(async () => {
    clone = await cloneDatabase();
    tenantId = await tenantIdOf(clone, "yanbian");
    await withoutSeededClocks(clone, tenantId);
    unit = await unitOf(clone.database, tenantId, "YB-TRANSPORT");
  });
  after(() => clone.drop());

  const starting = (day: string) => started(callerOn(clone.database, tenantId, day), { ownerUnitId: unit });
  const read = (id: Id) => clone.database.tenant(tenantId).first(rowOf, [tenantId, id]);
  const lines = async () => (await clone.database.tenant(tenantId).first(recomputed, [tenantId]))!;
  const batchesRun = async () => (await clone.database.tenant(tenantId).first(batches, [tenantId]))!.count;
  const version = async () => (await currentCalendar(clone.database.control)).version;

  it("is none when the reference is loaded again", async () => {
    const before = await version();
    await plantReference(clone.database);
    expect([before, await version()]).to.deep.equal([1, 1]);
  });

  it("moves what was provisional and settles it; what ends before is left where it was", async () => {
    const [late, early] = [await starting("2026-12-25"), await starting("2026-09-20")];
    expect(await read(late.id)).to.deep.equal({ dueOn: "2027-01-22", provisional: true, calendarVersion: 1 });
    expect(await loadCalendarYears(clone.database, readCalendarFile(file({})))).to.deep.equal({ version: 2, recounted: 2 });
    expect(await read(late.id)).to.deep.equal({ dueOn: "2027-01-25", provisional: false, calendarVersion: 2 });
    expect(await read(early.id)).to.deep.equal({ dueOn: "2026-10-23", provisional: false, calendarVersion: 2 });
    expect(await lines()).to.deep.equal({ count: 1, most: 1 });
  });

  it("is none when an operator loads the same again, and is not taken back by the reference of the next start", async () => {
    expect(await loadCalendarYears(clone.database, readCalendarFile(file({})))).to.equal(null);
    await plantReference(clone.database);
    expect(await version()).to.equal(2);
  });

  it("replaces its year whole: a day that the notice no longer names is a plain day again", async () => {
    const { id } = await starting("2026-12-25");
    const shorter = { daysOff: { ...YEAR_2027.daysOff, 元旦: ["2027-01-02", "2027-01-03"] } };
    await loadCalendarYears(clone.database, readCalendarFile(file(shorter)));
    expect(await read(id)).to.include({ dueOn: "2027-01-22", provisional: false });
  });

  it("reaches thousands in batches of at most a thousand; cut off, it goes on where it stopped", async () => {
    for (let batch = 0; batch < 3; batch += 1) {
      await acting(callerOn(clone.database, tenantId, "2026-12-25"), { type: "OrgUnit", id: unit }, async (tx) => {
        for (let at = 0; at < 700; at += 1) {
          await startDeadline(tx, { subject: { type: "OrgUnit", id: newId() }, kind: "decision.publication", ownerUnitId: unit, startsOn: legalDate("2026-12-25"), amount: 20, unit: "WORKING", law: [] });
        }
      });
    }
    const { count: linesBefore } = await lines();
    const batchesBefore = await batchesRun();
    await clone.database.asOwner((owner) => loadCalendar(owner, { ...readCalendarFile(file({})), source: "OPERATOR" }));
    const cut = new AbortController();
    const counting = recomputeDeadlines(jobOn(clone.database, "2026-12-28", cut.signal));
    while ((await batchesRun()) === batchesBefore) await new Promise((resolve) => setTimeout(resolve, 5));
    cut.abort(); // while the second batch is at work
    const counted = await counting;
    expect(counted).to.equal(2_000);
    expect(await recomputeDeadlines(jobOn(clone.database, "2026-12-28"))).to.be.within(100, 110);
    expect(await recomputeDeadlines(jobOn(clone.database, "2026-12-28"))).to.equal(0);
    expect((await lines()).count - linesBefore).to.be.within(2_100, 2_110);
    expect((await batchesRun()) - batchesBefore).to.equal(3);
  });

  it("two at once count each deadline once", async () => {
    const workedOnNewYear = readCalendarFile(file({ daysOff: { 元旦: ["2027-01-02"] } }));
    await clone.database.asOwner((owner) => loadCalendar(owner, { ...workedOnNewYear, source: "OPERATOR" }));
    const before = (await lines()).count;
    const counted = await Promise.all([1, 2].map(() => recomputeDeadlines(jobOn(clone.database, "2026-12-28"))));
    expect(counted[0]! + counted[1]!).to.be.within(2_100, 2_110);
    expect((await lines()).count - before).to.be.within(2_100, 2_110);
  });

  for (const [what, year] of Object.entries({
    "no notice": { notice: null }, "a day of another year": { daysOff: { 元旦: ["2026-12-31"] } }, "a day that is none": { daysOff: { 元旦: ["2027-02-30"] } },
    "a weekday worked for a festival": { makeUpWorkdays: { 春节: ["2027-02-15"] } }, "a day twice": { daysOff: { 元旦: ["2027-01-01", "2027-01-01"] } }, "no year": { year: "2027" },
    "no days": { daysOff: null }, "no day off at all": { daysOff: {} },
  })) {
    it(`is none for a file with ${what}`, () => expect(() => readCalendarFile(file(year))).to.throw(/the calendar file cannot be loaded/));
  }
  it("is none for what is no file of years", () => {
    for (const text of ["", "null", "{}", `{"years":[]}`, `{"years":[1]}`]) expect(() => readCalendarFile(text), text).to.throw(/cannot be loaded/);
  });
});
