/** A clone of the world with clocks that a test can set: deadlines are started in units of work, and the jobs run when they are told to. */
import { newId, type Id } from "../../src/kernel/ids.js";
import { legalDate, legalDateOf } from "../../src/kernel/legal-date.js";
import { startDeadline, type StartDeadline, type Started, type Subject } from "../../src/platform/deadlines/deadlines.js";
import { onConnection } from "../../src/platform/db/connection.js";
import { statement } from "../../src/platform/db/statement.js";
import type { Database } from "../../src/platform/db/tenant-database.js";
import { unitOfWork, type Caller, type Tx } from "../../src/platform/db/unit-of-work.js";
import type { JobParts } from "../../src/platform/jobs/jobs.js";
import { silentLog } from "../../src/platform/log/log.js";
import type { ClonedDatabase } from "./database.js";

const unitByCode = statement<{ id: Id }>("test.clockUnit", "SELECT id FROM org_unit WHERE tenant_id = $1 AND code = $2");

/** Ten in the morning in Shanghai. */
export const morningOf = (day: string): Date => new Date(`${day}T10:00:00+08:00`);

export const callerOn = (database: Database, tenantId: Id, day: string): Caller => ({
  who: { tenantId, system: "job", reason: "tries the clocks" }, today: legalDateOf(morningOf(day)), now: () => morningOf(day), db: database.tenant(tenantId),
});

/** A unit of work about one subject. */
export const acting = <T>(caller: Caller, subject: Subject, work: (tx: Tx) => Promise<T>): Promise<T> =>
  unitOfWork(caller, "test.deadline", async (tx) => {
    const result = await work(tx);
    tx.record({ action: "clocked", subject });
    return result;
  });

export const jobOn = (database: Database, day: string, signal?: AbortSignal): JobParts => ({ database, clock: { now: () => morningOf(day) }, log: silentLog, signal });

export async function unitOf(database: Database, tenantId: Id, code: string): Promise<Id> {
  const unit = await database.tenant(tenantId).first(unitByCode, [tenantId, code]);
  if (!unit) throw new Error(`no unit has the code ${code}`);
  return unit.id;
}

export type Wanted = Partial<StartDeadline> & Pick<StartDeadline, "ownerUnitId">;

/** Twenty working days for the publication of something new, unless the test says otherwise. */
export async function started(caller: Caller, wanted: Wanted): Promise<Started & { readonly subject: Subject }> {
  const subject = wanted.subject ?? { type: "OrgUnit", id: newId() };
  const row = await acting(caller, subject, (tx) => startDeadline(tx, {
    subject, kind: "decision.publication", startsOn: legalDate(caller.today), amount: 20, unit: "WORKING", law: ["TJ-3.1.3.1-1"], ...wanted,
  }));
  return { ...row, subject };
}

/** The world's own clocks are taken away, so that the lists hold what a test starts: the owner alone can, and no verb of the house. */
export async function withoutSeededClocks(clone: ClonedDatabase, tenantId: Id): Promise<void> {
  const tables = ["notice", "deadline_journal", "deadline_pause", "deadline"];
  await onConnection(clone.urlFor("owner"), async (owner) => {
    for (const table of tables) await owner.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    for (const table of tables) await owner.query(`DELETE FROM ${table} WHERE tenant_id = $1`, [tenantId]);
    for (const table of tables) await owner.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  }, tenantId);
}
