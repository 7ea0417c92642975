/** The ledger of deadlines: what starts, rests, goes on and ends inside somebody's unit of work, and what the journal says of it. */
import { expect } from "chai";
import { after, before, beforeEach, describe, it } from "mocha";
import type { DeadlineKind, PauseGround } from "../../src/kernel/deadline-words.js";
import { Denied } from "../../src/kernel/fault.js";
import { newId, type Id } from "../../src/kernel/ids.js";
import { addDays, legalDate, legalDateOf } from "../../src/kernel/legal-date.js";
import { statement } from "../../src/platform/db/statement.js";
import { unitOfWork, type Caller, type Tx } from "../../src/platform/db/unit-of-work.js";
import {
  cancelDeadline, handOverDeadlines, meetDeadline, pauseDeadline, resumeDeadline, startDeadline, type StartDeadline, type Subject,
} from "../../src/platform/deadlines/deadlines.js";
import { cloneDatabase, type ClonedDatabase } from "../support/database.js";
import { tenantIdOf } from "../support/tenant-rows.js";

const unitIds = statement<{ id: Id; code: string }>("test.unitIds", "SELECT id, code FROM org_unit WHERE tenant_id = $1 ORDER BY code");
const deadlineRow = statement<Record<string, unknown>>(
  "test.deadlineRow",
  `SELECT state, due_on AS "dueOn", due_at AS "dueAt", warn_on AS "warnOn", provisional, met_on AS "metOn", roll_forward AS "rollForward", owner_unit_id AS "ownerUnitId", version
     FROM deadline WHERE tenant_id = $1 AND subject_id = $2 ORDER BY id`,
);
const journalOf = statement<{ event: string; dueBefore: string | null; dueAfter: string | null; ground: string | null }>(
  "test.journalOf",
  `SELECT j.event, j.due_before AS "dueBefore", j.due_after AS "dueAfter", j.ground FROM deadline_journal j JOIN deadline d ON d.tenant_id = j.tenant_id AND d.id = j.deadline_id
    WHERE j.tenant_id = $1 AND d.subject_id = $2 ORDER BY j.id`,
);

describe("the ledger of deadlines", () => {
  let clone: ClonedDatabase;
  let tenantId: Id;
  let units: readonly { id: Id; code: string }[];
  let subject: Subject;
  const kind: DeadlineKind = "decision.publication";

  const on = (day: string): Caller => {
    const now = new Date(`${day}T10:00:00+08:00`);
    return { who: { tenantId, system: "job", reason: "tries the clocks" }, today: legalDateOf(now), now: () => now, db: clone.database.tenant(tenantId) };
  };
  const act = <T>(day: string, work: (tx: Tx) => Promise<T>): Promise<T> =>
    unitOfWork(on(day), "test.deadline", async (tx) => {
      const result = await work(tx);
      tx.record({ action: "clocked", subject });
      return result;
    });
  const start = (day: string, more: Partial<StartDeadline> = {}) => act(day, (tx) => startDeadline(tx, {
    subject, kind, ownerUnitId: units[0]!.id, startsOn: legalDate(day), amount: 20, unit: "WORKING", law: ["TJ-3.1.3.1-1"], ...more,
  }));
  const row = async () => (await clone.database.tenant(tenantId).rows(deadlineRow, [tenantId, subject.id])).at(-1)!;
  const journal = () => clone.database.tenant(tenantId).rows(journalOf, [tenantId, subject.id]);
  const failure = (attempt: Promise<unknown>): Promise<unknown> =>
    attempt.then(() => "done", (error: Error) => (error instanceof Denied ? (error.fields[0] ?? error.code) : error.message));

  before(async () => {
    clone = await cloneDatabase();
    tenantId = await tenantIdOf(clone, "yanbian");
    units = await clone.database.tenant(tenantId).rows(unitIds, [tenantId]);
  });
  after(() => clone.drop());
  beforeEach(() => { subject = { type: "OrgUnit", id: newId() }; });

  it("keeps the last day, the instant of lateness and the day of warning (TJ-3.1.3.1-1)", async () => {
    expect(await start("2026-09-20")).to.include({ dueOn: "2026-10-23", provisional: false });
    expect(await row()).to.include({ state: "RUNNING", dueOn: "2026-10-23", dueAt: "2026-10-23T16:00:00Z", warnOn: "2026-10-20", version: 1 });
    expect(await journal()).to.deep.equal([{ event: "STARTED", dueBefore: null, dueAfter: "2026-10-23", ground: null }]);
  });

  it("is met on the day it was done, late or in time", async () => {
    await start("2026-09-20");
    expect(await act("2026-10-28", (tx) => meetDeadline(tx, subject, kind))).to.equal(true);
    expect(await row()).to.include({ state: "MET", metOn: "2026-10-28", dueOn: "2026-10-23" });
    expect(await act("2026-10-28", (tx) => meetDeadline(tx, subject, kind)), "nothing is open any more").to.equal(false);
  });

  it("falls away with what it belonged to, and may then start anew", async () => {
    await start("2026-09-20");
    expect(await act("2026-09-22", (tx) => cancelDeadline(tx, subject, kind))).to.equal(true);
    expect(await start("2026-09-23")).to.have.property("dueOn");
    expect(await row()).to.include({ state: "RUNNING" });
  });

  it("does not run twice for one thing", async () => {
    await start("2026-09-20");
    expect(await failure(start("2026-09-21"))).to.match(/deadline_one_open/);
    expect(await journal()).to.have.lengthOf(1);
  });

  it("rests on a ground and goes on with what was left", async () => {
    await start("2026-09-01", { amount: 5 });
    expect(await act("2026-09-03", (tx) => pauseDeadline(tx, subject, kind, "SUPPLEMENT"))).to.equal(true);
    expect(await act("2026-09-04", (tx) => pauseDeadline(tx, subject, kind, "HEARING")), "it rests already").to.equal(false);
    expect(await act("2026-09-07", (tx) => resumeDeadline(tx, subject, kind, "HEARING")), "it rests on another ground").to.equal(false);
    expect(await act("2026-09-08", (tx) => resumeDeadline(tx, subject, kind, "SUPPLEMENT"))).to.equal(true);
    expect(await row()).to.include({ state: "RUNNING", dueOn: "2026-09-11" });
    expect(await journal()).to.deep.equal([
      { event: "STARTED", dueBefore: null, dueAfter: "2026-09-08", ground: null },
      { event: "PAUSED", dueBefore: "2026-09-08", dueAfter: null, ground: "SUPPLEMENT" },
      { event: "RESUMED", dueBefore: "2026-09-08", dueAfter: "2026-09-11", ground: "SUPPLEMENT" },
    ]);
  });

  it("does not rest without a ground, nor when it has passed", async () => {
    await start("2026-09-01", { amount: 5 });
    expect(await failure(act("2026-09-03", (tx) => pauseDeadline(tx, subject, kind, "" as PauseGround)))).to.deep.equal({ path: "ground", rule: "pauseGround" });
    expect(await act("2026-09-09", (tx) => pauseDeadline(tx, subject, kind, "HEARING"))).to.equal(false);
    expect(await row()).to.include({ state: "RUNNING", version: 1 });
  });

  it("rolls an end on a rest day as the policy says, a measure against a party never (NL-QZ-25)", async () => {
    await start("2026-09-01", { unit: "CALENDAR", amount: 30 });
    expect(await row()).to.include({ dueOn: "2026-10-08", rollForward: true });
    subject = { type: "OrgUnit", id: newId() };
    await start("2026-09-01", { unit: "CALENDAR", amount: 30, kind: "property.seizure", rollForward: true });
    expect(await row()).to.include({ dueOn: "2026-10-01", rollForward: false });
  });

  it("runs hours from an instant (ZJ5-12)", async () => {
    await start("2026-09-01", { kind: "emergency.report", unit: "HOURS", amount: 24, startsAt: new Date("2026-09-01T17:30:00+08:00") });
    expect(await row()).to.include({ dueOn: "2026-09-02", dueAt: "2026-09-02T09:30:00Z" });
    expect(await failure(start("2026-09-01", { unit: "HOURS" }))).to.match(/hours run from an instant/);
  });

  it("takes no amount that its unit does not know", async () =>
    expect(await failure(start("2026-09-01", { unit: "FIXED", amount: 1340 }))).to.deep.equal({ path: "amount", rule: "amountOfUnit" }));

  it("is provisional beyond the last official year", async () => {
    expect(await start("2026-12-25")).to.include({ provisional: true, dueOn: "2027-01-22" });
  });

  it("goes to the unit that follows in its place", async () => {
    await start("2026-09-01");
    expect(await act("2026-09-02", (tx) => handOverDeadlines(tx, units[0]!.id, units[1]!.id))).to.be.greaterThan(0);
    expect(await row()).to.include({ ownerUnitId: units[1]!.id });
    expect((await journal()).map(({ event }) => event)).to.deep.equal(["STARTED", "HANDED_OVER"]);
  });

  it("of two who end it at once one does", async () => {
    await start("2026-09-01");
    const ends = await Promise.all([meetDeadline, cancelDeadline].map((end) => act("2026-09-02", (tx) => end(tx, subject, kind))));
    expect(ends.sort()).to.deep.equal([false, true]);
    expect(await journal()).to.have.lengthOf(2);
  });

  it("leaves nothing behind when its verb is refused", async () => {
    await failure(act("2026-09-01", async (tx) => {
      await startDeadline(tx, { subject, kind, ownerUnitId: units[0]!.id, startsOn: addDays(tx.today, 1), amount: 1, unit: "WORKING", law: [] });
      throw new Denied("NOT_FOUND");
    }));
    expect(await journal()).to.deep.equal([]);
  });
});
