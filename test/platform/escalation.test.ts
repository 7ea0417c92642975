/** What passes never passes silently: warnings and escalations, each exactly once, whoever runs the job and whatever cuts it off. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import type { Id } from "../../src/kernel/ids.js";
import { onConnection } from "../../src/platform/db/connection.js";
import { statement } from "../../src/platform/db/statement.js";
import { Database } from "../../src/platform/db/tenant-database.js";
import { cancelDeadline, meetDeadline, pauseDeadline, resumeDeadline, type Subject } from "../../src/platform/deadlines/deadlines.js";
import { tellOfDeadlines } from "../../src/platform/deadlines/escalation.js";
import { verifyTenant } from "../../src/platform/audit/verify-tenants.js";
import { acting, callerOn, jobOn, started, unitOf, type Wanted } from "../support/clocks.js";
import { cloneDatabase, TEST_SECRET, type ClonedDatabase } from "../support/database.js";
import { tenantIdOf } from "../support/tenant-rows.js";

const noticesOf = statement<{ kind: string; unit: string; roles: string[] }>(
  "test.noticesOf",
  `SELECT n.kind, u.code AS unit, n.roles FROM notice n JOIN org_unit u ON u.tenant_id = n.tenant_id AND u.id = n.unit_id
    WHERE n.tenant_id = $1 AND n.subject_id = ANY ($2::uuid[]) ORDER BY n.id`,
);
const waiting = statement<{ pid: number }>(
  "test.waitingBackends",
  `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%audit_head%'`,
);

describe("telling of deadlines", () => {
  let clone: ClonedDatabase;
  let tenantId: Id;
  let transport: Id;
  before(async () => {
    clone = await cloneDatabase();
    tenantId = await tenantIdOf(clone, "yanbian");
    transport = await unitOf(clone.database, tenantId, "YB-TRANSPORT");
  });
  after(() => clone.drop());

  const starting = (day: string, wanted: Partial<Wanted> = {}) => started(callerOn(clone.database, tenantId, day), { ownerUnitId: transport, ...wanted });
  const tell = (day: string, database = clone.database): Promise<void> => tellOfDeadlines(jobOn(database, day));
  const told = async (...subjects: Subject[]): Promise<string[]> =>
    (await clone.database.tenant(tenantId).rows(noticesOf, [tenantId, subjects.map(({ id }) => id)])).map(({ kind, unit, roles }) => [kind, unit, ...roles].join(" "));

  it("warns the owner's posts ahead, tells owner and unit above when it has passed, and each of them once", async () => {
    const { subject, dueOn } = await starting("2026-09-01", { amount: 10, ownerRoles: ["BUREAU_HEAD", "OFFICE"] });
    expect(dueOn).to.equal("2026-09-15");
    await tell("2026-09-09");
    expect(await told(subject)).to.deep.equal([]);
    await tell("2026-09-10");
    await tell("2026-09-11");
    expect(await told(subject)).to.deep.equal(["DUE_SOON YB-TRANSPORT BUREAU_HEAD OFFICE"]);
    await tell("2026-09-15");
    expect(await told(subject), "the last day is in time").to.have.lengthOf(1);
    await tell("2026-09-16");
    await tell("2026-10-16");
    expect((await told(subject)).slice(1)).to.have.members(["OVERDUE YB-TRANSPORT BUREAU_HEAD OFFICE", "ESCALATION YB-GOV"]);
  });

  it("tells whoever was named instead of the unit above", async () => {
    const { subject } = await starting("2026-09-01", { amount: 1, escalatesTo: await unitOf(clone.database, tenantId, "YB-LEGAL") });
    await tell("2026-09-03");
    expect(await told(subject)).to.have.members(["OVERDUE YB-TRANSPORT", "ESCALATION YB-LEGAL"]);
  });

  it("tells the topmost unit alone, above which nobody stands", async () => {
    const { subject } = await starting("2026-09-01", { amount: 1, ownerUnitId: await unitOf(clone.database, tenantId, "YB-GOV") });
    await tell("2026-09-03");
    expect(await told(subject)).to.deep.equal(["OVERDUE YB-GOV"]);
  });

  it("tells nobody of what is met, cancelled or resting", async () => {
    const rows = await Promise.all([1, 2, 3].map(() => starting("2026-09-01", { amount: 5 })));
    const [met, cancelled, resting] = rows.map(({ subject }) => subject) as [Subject, Subject, Subject];
    const on = callerOn(clone.database, tenantId, "2026-09-02");
    await acting(on, met, (tx) => meetDeadline(tx, met, "decision.publication"));
    await acting(on, cancelled, (tx) => cancelDeadline(tx, cancelled, "decision.publication"));
    await acting(on, resting, (tx) => pauseDeadline(tx, resting, "decision.publication", "APPRAISAL"));
    await tell("2026-11-02");
    expect(await told(met, cancelled, resting)).to.deep.equal([]);
  });

  it("warns again when the time has gone on and ends on a later day", async () => {
    const { subject } = await starting("2026-09-01", { amount: 5 });
    await tell("2026-09-04");
    await acting(callerOn(clone.database, tenantId, "2026-09-04"), subject, (tx) => pauseDeadline(tx, subject, "decision.publication", "HEARING"));
    await acting(callerOn(clone.database, tenantId, "2026-09-28"), subject, (tx) => resumeDeadline(tx, subject, "decision.publication", "HEARING"));
    await tell("2026-09-28");
    await tell("2026-09-29");
    expect(await told(subject)).to.deep.equal(["DUE_SOON YB-TRANSPORT", "DUE_SOON YB-TRANSPORT"]);
  });

  it("two processes at once tell each post once", async () => {
    const rows = await Promise.all(Array.from({ length: 30 }, () => starting("2026-09-01", { amount: 1 })));
    const other = new Database({ appUrl: clone.urlFor("app"), secret: TEST_SECRET });
    await Promise.all([tell("2026-09-03"), tell("2026-09-03", other), tell("2026-09-03"), tell("2026-09-03", other)]);
    await other.close();
    const all = await told(...rows.map(({ subject }) => subject));
    expect([all.length, all.filter((each) => each.startsWith("OVERDUE")).length]).to.deep.equal([60, 30]);
  });

  it("a process killed in the middle has told nobody, and the next one tells everybody", async () => {
    const { subject } = await starting("2026-09-01", { amount: 1 });
    const cut = await onConnection(clone.urlFor("app"), async (holder) => {
      await holder.query("BEGIN");
      await holder.query("SELECT FROM audit_head FOR UPDATE"); // the job has sent its notices and waits for its audit event
      const run = tell("2026-09-03").then(() => "done", () => "failed");
      const [blocked] = await untilFound(() => clone.database.tenant(tenantId).rows(waiting));
      await onConnection(clone.urlFor("app"), (killer) => killer.query("SELECT pg_terminate_backend($1)", [blocked!.pid]));
      await holder.query("ROLLBACK");
      return run;
    }, tenantId);
    expect([cut, await told(subject)]).to.deep.equal(["failed", []]);
    await tell("2026-09-03");
    expect(await told(subject)).to.have.members(["OVERDUE YB-TRANSPORT", "ESCALATION YB-GOV"]);
  });

  it("leaves the audit chain whole, with a manifest of every deadline it moved", async () =>
    expect(await verifyTenant(clone.database, tenantId)).to.have.property("events").that.is.greaterThan(10));
});

async function untilFound<T>(read: () => Promise<T[]>): Promise<T[]> {
  for (let tried = 0; tried < 200; tried += 1) {
    const found = await read();
    if (found.length > 0) return found;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error("nothing waits");
}
