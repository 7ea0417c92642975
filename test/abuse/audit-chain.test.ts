/** Attacks on the audit chain by somebody who owns the tables: each is found by the verifier, or refused at once. */
import { expect } from "chai";
import { after, before, beforeEach, describe, it } from "mocha";
import type pg from "pg";
import type { SystemActor } from "../../src/kernel/actor.js";
import { newId, type Id } from "../../src/kernel/ids.js";
import { legalDate } from "../../src/kernel/legal-date.js";
import { findFields, encode } from "../../src/platform/audit/audit-event.format.js";
import { auditKeyOf } from "../../src/platform/audit/audit-key.js";
import type { Anchor, ChainReport } from "../../src/platform/audit/verify.js";
import { verifyTenant } from "../../src/platform/audit/verify-tenants.js";
import { onConnection } from "../../src/platform/db/connection.js";
import { createTenant } from "../../src/platform/db/control.store.js";
import { unitOfWork, type Caller } from "../../src/platform/db/unit-of-work.js";
import { cloneDatabase, type ClonedDatabase } from "../support/database.js";

describe("the audit chain", () => {
  let clone: ClonedDatabase;
  let tenantId: Id;

  const caller = (): Caller => ({
    who: { tenantId, system: "job", reason: "test" } satisfies SystemActor,
    today: legalDate("2026-03-02"), now: () => new Date("2026-03-02T01:00:00Z"), db: clone.database.tenant(tenantId),
  });
  const act = (by: Caller = caller()): Promise<{ id: Id }> =>
    unitOfWork(by, "test.act", async (tx) => {
      const id = newId();
      tx.record({ action: "TEST_ACTED", subject: { type: "Person", id }, facts: { step: 1 } });
      return { id };
    });
  const verify = (anchor?: Anchor): Promise<ChainReport> => verifyTenant(clone.database, tenantId, anchor);
  /** The owner with every guard off: what a DBA could do. */
  const tamper = (work: (owner: pg.Client) => Promise<unknown>): Promise<void> =>
    onConnection(clone.urlFor("owner"), async (owner) => {
      await owner.query("ALTER TABLE audit_event DISABLE TRIGGER USER");
      await owner.query("ALTER TABLE audit_head DISABLE TRIGGER USER");
      await work(owner);
      await owner.query("ALTER TABLE audit_event ENABLE TRIGGER USER");
      await owner.query("ALTER TABLE audit_head ENABLE TRIGGER USER");
    }, tenantId);
  const refusal = (role: "owner" | "app", sql: string): Promise<string | undefined> =>
    onConnection(clone.urlFor(role), (client) => client.query(sql).then(() => "done", (error: { code?: string }) => error.code), tenantId);

  before(async () => { clone = await cloneDatabase(); });
  after(() => clone.drop());
  beforeEach(async () => {
    tenantId = newId();
    await clone.database.asOwner((owner) => createTenant(owner, { id: tenantId, code: `t-${tenantId.slice(-12)}`, name: "测试", divisionCode: "000000", calendarCode: "CN" }));
    for (let event = 0; event < 5; event += 1) await act();
  });

  it("is sound when nobody touched it", async () => {
    const report = await verify();
    expect(report).to.include({ events: 5 });
    expect(report.end?.seq).to.equal("5");
  });

  for (const role of ["app", "owner"] as const) {
    it(`IMM-001 refuses UPDATE, DELETE and TRUNCATE to ${role}`, async () => {
      const code = role === "app" ? "42501" : "23001";
      expect(await refusal(role, "UPDATE audit_event SET action = 'X'")).to.equal(code);
      expect(await refusal(role, "DELETE FROM audit_event")).to.equal(code);
      expect(await refusal(role, "TRUNCATE audit_event")).to.equal(code);
    });
  }

  it("finds an edited body", async () => {
    await tamper((owner) => owner.query("UPDATE audit_event SET body = body || '\\x00' WHERE seq = 3"));
    expect((await verify()).broken).to.deep.equal({ seq: "3", fault: "BODY_ALTERED" });
  });

  for (const change of ["action = 'OTHER'", "account_id = gen_random_uuid()", "recorded_at = recorded_at - interval '1 day'", "subject_id = gen_random_uuid()", "operation = 'x'", "id = gen_random_uuid()"]) {
    it(`finds an edited column: ${change}`, async () => {
      await tamper((owner) => owner.query(`UPDATE audit_event SET ${change} WHERE seq = 3`));
      expect((await verify()).broken).to.deep.equal({ seq: "3", fault: "COLUMN_ALTERED" });
    });
  }

  it("finds an event taken out of the middle", async () => {
    await tamper((owner) => owner.query("DELETE FROM audit_event WHERE seq = 3"));
    expect((await verify()).broken).to.deep.equal({ seq: "3", fault: "EVENT_MISSING" });
  });

  it("finds the gap closed by renumbering", async () => {
    await tamper(async (owner) => {
      await owner.query("DELETE FROM audit_event WHERE seq = 3");
      await owner.query("UPDATE audit_event SET seq = seq - 1 WHERE seq > 3");
    });
    expect((await verify()).broken).to.deep.equal({ seq: "3", fault: "LINK_BROKEN" });
  });

  it("IMM-007 finds a cut tail by the head, and by an anchor when the head was moved back too", async () => {
    const { end } = await verify();
    await tamper((owner) => owner.query("DELETE FROM audit_event WHERE seq > 3"));
    expect((await verify()).broken).to.deep.equal({ seq: "4", fault: "TAIL_CUT" });
    await tamper((owner) => owner.query("UPDATE audit_head SET (seq, hash) = (SELECT seq, hash FROM audit_event WHERE seq = 3)"));
    expect((await verify()).broken, "without an anchor nobody can know").to.equal(undefined);
    expect((await verify(end)).broken).to.deep.equal({ seq: "4", fault: "ANCHOR_MISSING" });
  });

  it("IMM-009 finds a chain recomputed without the key", async () => {
    const foreign = auditKeyOf("somebody else's secret, long enough", tenantId);
    await tamper(async (owner) => {
      const { rows } = await owner.query<{ seq: string; body: Buffer }>("SELECT seq, body FROM audit_event ORDER BY seq");
      let previousHash = "";
      for (const { seq, body } of rows) {
        const forged = encode({ ...findFields(body)!, action: "FORGED", previousHash });
        const hash = foreign.sign(forged);
        previousHash = hash.toString("hex");
        await owner.query("UPDATE audit_event SET body = $2, hash = $3, action = 'FORGED' WHERE seq = $1", [seq, forged, hash]);
      }
      await owner.query("UPDATE audit_head SET hash = decode($1, 'hex')", [previousHash]);
    });
    expect((await verify()).broken).to.deep.equal({ seq: "1", fault: "BODY_ALTERED" });
  });

  it("finds a chain rewritten whole with the key, by an anchor kept elsewhere", async () => {
    const { end } = await verify();
    const key = auditKeyOf((await import("../support/database.js")).TEST_SECRET, tenantId);
    await tamper(async (owner) => {
      const { rows } = await owner.query<{ body: Buffer }>("SELECT body FROM audit_event WHERE seq = 5");
      const forged = encode({ ...findFields(rows[0]!.body)!, action: "FORGED" });
      await owner.query("UPDATE audit_event SET body = $1, hash = $2, action = 'FORGED' WHERE seq = 5", [forged, key.sign(forged)]);
      await owner.query("UPDATE audit_head SET hash = $1", [key.sign(forged)]);
    });
    expect((await verify()).broken, "without an anchor nobody can know").to.equal(undefined);
    expect((await verify(end)).broken).to.deep.equal({ seq: "5", fault: "ANCHOR_ALTERED" });
  });

  it("finds a missing head", async () => {
    await tamper((owner) => owner.query("DELETE FROM audit_head"));
    expect((await verify()).broken).to.deep.equal({ seq: "6", fault: "HEAD_MISSING" });
  });

  it("IMM-010 does not fork under concurrent writers", async () => {
    await Promise.all(Array.from({ length: 100 }, () => act()));
    expect(await verify()).to.include({ events: 105 });
  });

  it("refuses a second event for one place in the chain", async () => {
    expect(await refusal("owner", "INSERT INTO audit_event SELECT tenant_id, seq, gen_random_uuid(), clock_timestamp(), account_id, operation, action, subject_type, subject_id, format_version, key_id, body, hash FROM audit_event WHERE seq = 5")).to.equal("23505");
  });

  it("IMM-015 refuses an event dated back", async () => {
    const sql = (at: string): string => `INSERT INTO audit_event (tenant_id, seq, id, recorded_at, operation, action, subject_type, subject_id, format_version, key_id, body, hash)
      SELECT tenant_id, 6, gen_random_uuid(), ${at}, operation, action, subject_type, subject_id, format_version, key_id, body, hash FROM audit_event WHERE seq = 5`;
    expect(await refusal("app", sql("clock_timestamp() - interval '1 hour'"))).to.equal("23001");
    expect(await refusal("app", sql("clock_timestamp() + interval '1 hour'"))).to.equal("23001");
  });

  it("lets the app name no transaction but its own", async () => {
    expect(await refusal("app", "INSERT INTO audit_event (tenant_id, xact) VALUES (current_setting('app.tenant')::uuid, '1')")).to.equal("42501");
  });
});
