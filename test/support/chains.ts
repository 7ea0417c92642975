/** Tenants with a chain of their own, and what somebody could do to it who owns the tables. */
import type pg from "pg";
import type { SystemActor } from "../../src/kernel/actor.js";
import { newId, type Id } from "../../src/kernel/ids.js";
import { legalDate } from "../../src/kernel/legal-date.js";
import { onConnection } from "../../src/platform/db/connection.js";
import { createTenant } from "../../src/platform/db/control.store.js";
import { unitOfWork, type Caller } from "../../src/platform/db/unit-of-work.js";
import type { ClonedDatabase } from "./database.js";

export async function newChain(clone: ClonedDatabase, events: number): Promise<Id> {
  const tenantId = newId();
  await clone.database.asOwner((owner) => createTenant(owner, { id: tenantId, code: `t-${tenantId.slice(-12)}`, name: "测试", divisionCode: "000000", calendarCode: "CN" }));
  await addEvents(clone, tenantId, events);
  return tenantId;
}

const callerIn = (clone: ClonedDatabase, tenantId: Id): Caller => ({
  who: { tenantId, system: "job", reason: "test" } satisfies SystemActor,
  today: legalDate("2026-03-02"), now: () => new Date("2026-03-02T01:00:00Z"), db: clone.database.tenant(tenantId),
});

export async function addEvents(clone: ClonedDatabase, tenantId: Id, events: number): Promise<void> {
  for (let event = 0; event < events; event += 1) {
    await unitOfWork(callerIn(clone, tenantId), "test.act", async (tx) => {
      tx.record({ action: "TEST_ACTED", subject: { type: "Person", id: newId() }, facts: { step: event } });
      return {};
    });
  }
}

const GUARDED = ["audit_event", "audit_head", "audit_anchor"];

/** The owner with every guard off: what a DBA could do. */
export const tamperWith = (clone: ClonedDatabase, tenantId: Id, work: (owner: pg.Client) => Promise<unknown>): Promise<void> =>
  onConnection(clone.urlFor("owner"), async (owner) => {
    for (const table of GUARDED) await owner.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    await work(owner);
    for (const table of GUARDED) await owner.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  }, tenantId);
