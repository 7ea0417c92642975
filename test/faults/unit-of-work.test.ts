/** The unit of work when things go wrong: whatever happens, a decision is written whole, or not at all, or nobody claims to know. */
import { expect } from "chai";
import { createConnection, createServer, type AddressInfo, type Server } from "node:net";
import { after, before, beforeEach, describe, it } from "mocha";
import { Person, PostHolding, Post } from "../../entities/organisations/post.entity.js";
import { OrgUnit } from "../../entities/organisations/org-unit.entity.js";
import type { Actor } from "../../src/kernel/actor.js";
import { Denied } from "../../src/kernel/fault.js";
import { newId, type Id } from "../../src/kernel/ids.js";
import { legalDate } from "../../src/kernel/legal-date.js";
import { refuse, type Refusal } from "../../src/kernel/refusal.js";
import { onConnection } from "../../src/platform/db/connection.js";
import { createTenant } from "../../src/platform/db/control.store.js";
import { statement } from "../../src/platform/db/statement.js";
import { Database } from "../../src/platform/db/tenant-database.js";
import { byId, unitOfWork, type Caller, type Tx } from "../../src/platform/db/unit-of-work.js";
import { verifyTenant } from "../../src/platform/audit/verify-tenants.js";
import { cloneDatabase, TEST_SECRET, type ClonedDatabase } from "../support/database.js";

const countPeople = statement<{ count: number }>("test.countPeople", "SELECT count(*)::int AS count FROM person WHERE tenant_id = $1");
const countEvents = statement<{ count: number }>("test.countEvents", "SELECT count(*)::int AS count FROM audit_event WHERE tenant_id = $1");
const insertPerson = statement<unknown>("test.insertPerson", "INSERT INTO person (tenant_id, id, name) VALUES ($1, $2, $3)");
const lockNumber = statement<unknown>("test.lockNumber", "SELECT pg_advisory_xact_lock($1::bigint)");
const ownBackend = statement<{ pid: number }>("test.ownBackend", "SELECT pg_backend_pid() AS pid");
const killBackend = statement<unknown>("test.killBackend", "SELECT pg_terminate_backend($1::int)");
const closeUnit = statement<unknown>("test.closeUnit", "UPDATE org_unit SET closed_on = $4, version = version + 1 WHERE tenant_id = $1 AND id = $2 AND version = $3");
const overwriteUnit = statement<unknown>("test.overwriteUnit", "UPDATE org_unit SET closed_on = $3 WHERE tenant_id = $1 AND id = $2");
const endHolding = statement<unknown>("test.endHolding", "UPDATE post_holding SET valid_to = $3 WHERE tenant_id = $1 AND id = $2");

const TODAY = legalDate("2026-03-02");

describe("the unit of work", () => {
  let clone: ClonedDatabase;
  let tenantId: Id;

  const callerOn = (database: Database, who: Caller["who"] = { tenantId, system: "job", reason: "test" }): Caller => ({
    who, today: TODAY, now: () => new Date("2026-03-02T01:00:00Z"), db: database.tenant(tenantId),
  });
  const caller = (who?: Caller["who"]): Caller => callerOn(clone.database, who);

  async function addPerson(tx: Tx, id = newId()): Promise<{ id: Id }> {
    await tx.insert(Person, { tenantId: tx.tenantId, id, name: "张三" });
    tx.record({ action: "PERSON_ADDED", subject: { type: "Person", id } });
    return { id };
  }
  const people = async (): Promise<number> => (await clone.database.tenant(tenantId).first(countPeople, [tenantId]))!.count;
  const codeOf = (attempt: Promise<unknown>): Promise<string> =>
    attempt.then(() => "done", (error: Error) => (error instanceof Denied ? error.code : "FAULT"));

  before(async () => { clone = await cloneDatabase(); });
  after(() => clone.drop());
  beforeEach(async () => {
    tenantId = newId();
    await clone.database.asOwner((owner) => createTenant(owner, { id: tenantId, code: `t-${tenantId.slice(-12)}`, name: "测试", divisionCode: "000000", calendarCode: "CN" }));
  });

  it("writes the row and its event together", async () => {
    await unitOfWork(caller(), "person.add", (tx) => addPerson(tx));
    expect(await people()).to.equal(1);
    expect((await verifyTenant(clone.database, tenantId)).end?.seq).to.equal("1");
  });

  it("rolls back on a returned refusal as on a throw, and leaves no event", async () => {
    const refusal: Refusal = { __typename: "CodeTaken", code: "CODE_TAKEN", law: [] };
    const answer = await unitOfWork<{ id: Id } | Refusal>(caller(), "person.add", async (tx) => {
      await addPerson(tx);
      return refuse(refusal);
    });
    expect(answer).to.include({ code: "CODE_TAKEN" });
    expect(await people()).to.equal(0);
    expect((await clone.database.tenant(tenantId).first(countEvents, [tenantId]))!.count).to.equal(0);
  });

  it("does not commit without an event, nor with two", async () => {
    const silent = unitOfWork(caller(), "person.add", async (tx) => tx.change(insertPerson, [tenantId, newId(), "x"]));
    expect(await codeOf(silent)).to.equal("FAULT");
    const twice = unitOfWork(caller(), "person.add", async (tx) => { await addPerson(tx); return addPerson(tx); });
    expect(await codeOf(twice)).to.equal("FAULT");
    expect(await people()).to.equal(0);
  });

  it("IMM-012 the database itself refuses a change without an event of the same transaction", async () => {
    await unitOfWork(caller(), "person.add", (tx) => addPerson(tx));
    const bare = onConnection(clone.urlFor("app"), (app) => app.query(insertPerson.text, [tenantId, newId(), "x"]), tenantId);
    expect(await bare.then(() => "done", (error: { code?: string }) => error.code)).to.equal("23000");
    expect(await people()).to.equal(1);
  });

  it("STA-026 a swallowed SQL error is not a commit", async () => {
    const attempt = unitOfWork(caller(), "person.add", async (tx) => {
      const { id } = await addPerson(tx);
      await tx.change(insertPerson, [tenantId, id, "again"]).catch(() => "swallowed");
      return { id };
    });
    expect(await codeOf(attempt)).to.equal("FAULT");
    expect(await people()).to.equal(0);
  });

  it("STA-026 a COMMIT that the server answers with ROLLBACK, and without an error, is not a commit", async () => {
    const { url, close } = await givingUp(clone.urlFor("app"));
    const database = new Database({ appUrl: url, secret: TEST_SECRET });
    expect(await codeOf(unitOfWork(callerOn(database), "person.add", (tx) => addPerson(tx)))).to.equal("FAULT");
    await database.close();
    await close();
    expect(await people()).to.equal(0);
  });

  it("STA-026 and the driver alone would have called it one", async () => {
    const tag = await onConnection(clone.urlFor("app"), async (app) => {
      await app.query("BEGIN");
      await app.query("SELECT 1 / 0").catch(() => "swallowed");
      return (await app.query("COMMIT")).command;
    }, tenantId);
    expect(tag).to.equal("ROLLBACK");
  });

  it("a savepoint is where an SQL error may be caught", async () => {
    await unitOfWork(caller(), "person.add", async (tx) => {
      const { id } = await addPerson(tx);
      await tx.savepoint(() => tx.change(insertPerson, [tenantId, id, "again"])).catch(() => "expected");
      return { id };
    });
    expect(await people()).to.equal(1);
  });

  it("INF-008 refuses to begin inside another of the same caller", async () => {
    const by = caller();
    const nested = unitOfWork(by, "outer", (tx) => unitOfWork(by, "inner", (inner) => addPerson(inner)).then(() => addPerson(tx)));
    expect(await codeOf(nested)).to.equal("FAULT");
    expect(await people()).to.equal(0);
  });

  it("refuses a database of another tenant than the actor's", async () => {
    expect(await codeOf(unitOfWork(caller({ tenantId: newId(), system: "job", reason: "test" }), "person.add", (tx) => addPerson(tx)))).to.equal("FAULT");
  });

  it("a backend killed in the middle writes nothing, and the next unit of work does", async () => {
    const attempt = unitOfWork(caller(), "person.add", async (tx) => {
      const person = await addPerson(tx);
      const [backend] = await tx.rows(ownBackend);
      await clone.database.tenant(tenantId).rows(killBackend, [backend!.pid]);
      await tx.first(countPeople, [tenantId]);
      return person;
    });
    expect(await codeOf(attempt)).to.equal("UNAVAILABLE");
    expect(await people()).to.equal(0);
    await unitOfWork(caller(), "person.add", (tx) => addPerson(tx));
    expect(await people()).to.equal(1);
  });

  it("a deadlock is tried again and both sides get through", async () => {
    let entered = 0;
    const bothIn = async (): Promise<void> => {
      entered += 1;
      for (let waited = 0; entered < 2 && waited < 200; waited += 1) await new Promise((resolve) => setTimeout(resolve, 5));
    };
    const inOrder = (first: number, second: number): Promise<{ id: Id }> =>
      unitOfWork(caller(), "person.add", async (tx) => {
        await tx.rows(lockNumber, [first]);
        await bothIn();
        await tx.rows(lockNumber, [second]);
        return addPerson(tx);
      });
    await Promise.all([inOrder(1, 2), inOrder(2, 1)]);
    expect(await people()).to.equal(2);
    expect((await verifyTenant(clone.database, tenantId)).events).to.equal(2);
  });

  describe("with an idempotency key", () => {
    const accountId = newId();
    const actor = (): Actor => ({ tenantId, accountId, personId: null, posts: [], scopes: null });
    const once = (key: string, inputHash: string, work: (tx: Tx) => Promise<{ id: Id }> = (tx) => addPerson(tx)): Promise<{ id: Id }> =>
      unitOfWork(caller(actor()), "person.add", work, { idempotency: { key, inputHash, replay: byId } });

    it("STA-005 fifty at once have one effect and one answer", async () => {
      const answers = await Promise.all(Array.from({ length: 50 }, () => once("k", "h")));
      expect(new Set(answers.map(({ id }) => id)).size).to.equal(1);
      expect(await people()).to.equal(1);
    });

    it("STA-006 the same key with another input is refused", async () => {
      await once("k", "h");
      expect(await codeOf(once("k", "other"))).to.equal("IDEMPOTENCY_KEY_REUSED");
      expect(await people()).to.equal(1);
    });

    it("TEN-062 another actor's and another operation's key are other keys", async () => {
      await once("k", "h");
      await unitOfWork(caller({ ...actor(), accountId: newId() }), "person.add", (tx) => addPerson(tx), { idempotency: { key: "k", inputHash: "h", replay: byId } });
      await unitOfWork(caller(actor()), "person.addAnother", (tx) => addPerson(tx), { idempotency: { key: "k", inputHash: "h", replay: byId } });
      expect(await people()).to.equal(3);
    });

    it("a failure leaves the key free", async () => {
      expect(await codeOf(once("k", "h", async () => { throw new Error("failed"); }))).to.equal("FAULT");
      await once("k", "h");
      expect(await people()).to.equal(1);
    });

    it("INF-005 a connection cut during COMMIT answers UNKNOWN_OUTCOME, and the same key then tells the truth", async () => {
      const { url, close } = await cutAfterCommit(clone.urlFor("app"));
      const cut = new Database({ appUrl: url, secret: TEST_SECRET });
      const idempotency = { key: "k", inputHash: "h", replay: byId };
      expect(await codeOf(unitOfWork(callerOn(cut, actor()), "person.add", (tx) => addPerson(tx), { idempotency }))).to.equal("UNKNOWN_OUTCOME");
      await cut.close();
      await close();
      await once("k", "h");
      expect(await people()).to.equal(1);
    });
  });

  describe("a row with a version", () => {
    let unitId: Id;
    beforeEach(async () => {
      unitId = newId();
      await unitOfWork(caller(), "unit.add", (tx) => addUnit(tx, unitId));
    });
    const close = (version: number, date: string): Promise<number> =>
      unitOfWork(caller(), "unit.close", async (tx) => {
        tx.record({ action: "UNIT_CLOSED", subject: { type: "OrgUnit", id: unitId } });
        return tx.change(closeUnit, [tenantId, unitId, version, date]);
      });

    it("of two writers who read the same version, one wins", async () => {
      const changed = await Promise.all([close(1, "2026-01-01"), close(1, "2026-01-02")]);
      expect(changed.sort()).to.deep.equal([0, 1]);
    });

    it("a stale UPDATE that forgets the version is refused by the table", async () => {
      const attempt = unitOfWork(caller(), "unit.close", async (tx) => {
        tx.record({ action: "UNIT_CLOSED", subject: { type: "OrgUnit", id: unitId } });
        return tx.change(overwriteUnit, [tenantId, unitId, "2026-01-03"]);
      });
      expect(await codeOf(attempt)).to.equal("FAULT");
    });
  });

  it("ROL-020 a post that ended after the request began stops the act at commit", async () => {
    const ids = { unit: newId(), post: newId(), person: newId(), holding: newId() };
    await unitOfWork(caller(), "post.fill", async (tx) => {
      await addUnit(tx, ids.unit);
      await tx.insert(Person, { tenantId, id: ids.person, name: "李四" });
      await tx.insert(Post, { tenantId, id: ids.post, validFrom: "2020-01-01", validTo: null, documentNo: null, unitId: ids.unit, title: "局长", roles: ["BUREAU_HEAD"], reportsToId: null });
      await tx.insert(PostHolding, { tenantId, id: ids.holding, validFrom: "2020-01-01", validTo: null, documentNo: null, postId: ids.post, personId: ids.person });
    });
    const actor: Actor = { tenantId, accountId: newId(), personId: ids.person, scopes: null, posts: [{ postId: ids.post, unitId: ids.unit, unitPath: [ids.unit], roles: ["BUREAU_HEAD"] }] };
    await unitOfWork(caller(actor), "person.add", (tx) => addPerson(tx));
    const attempt = unitOfWork(caller(actor), "person.add", async (tx) => {
      await unitOfWork(caller(), "post.end", async (other) => {
        other.record({ action: "POST_HOLDING_ENDED", subject: { type: "PostHolding", id: ids.holding } });
        return other.change(endHolding, [tenantId, ids.holding, TODAY]);
      });
      return addPerson(tx);
    });
    expect(await codeOf(attempt)).to.equal("FORBIDDEN");
    expect(await people()).to.equal(2);
  });

  async function addUnit(tx: Tx, id: Id): Promise<void> {
    await tx.insert(OrgUnit, {
      tenantId, id, code: id, kind: "ENFORCEMENT_DEPARTMENT", level: "COUNTY", sectionRole: null, subjectStatus: "ADMINISTRATIVE_ORGAN", enforcementFunction: true,
      inResponsibilityScope: true, territoryCode: null, external: false, establishedOn: "2020-01-01", closedOn: null, version: 1,
    } as OrgUnit);
    tx.record({ action: "UNIT_ADDED", subject: { type: "OrgUnit", id } });
  }
});

/** A wire to the server: what goes up may be changed or noted, and whether answers still come down is asked each time. */
async function wireTo(url: string, up: (bytes: Buffer) => Buffer, mayAnswer: () => boolean): Promise<{ url: string; close: () => Promise<void> }> {
  const target = new URL(url);
  const port = Number(target.port);
  const wire: Server = createServer((client) => {
    const upstream = createConnection(port, target.hostname);
    upstream.on("error", () => client.destroy()).on("close", () => client.destroy());
    client.on("error", () => upstream.destroy()).on("close", () => upstream.end());
    client.on("data", (bytes) => upstream.write(up(bytes)));
    upstream.on("data", (bytes) => (mayAnswer() ? client.write(bytes) : client.destroy()));
  });
  await new Promise<void>((resolve) => wire.listen(0, "127.0.0.1", resolve));
  target.port = String((wire.address() as AddressInfo).port);
  return { url: target.href, close: () => new Promise((resolve) => wire.close(() => resolve())) };
}

/** Lets COMMIT through and is cut before the answer. */
function cutAfterCommit(url: string): Promise<{ url: string; close: () => Promise<void> }> {
  let isCut = false;
  const note = (bytes: Buffer): Buffer => {
    isCut ||= bytes.includes("COMMIT\0");
    return bytes;
  };
  return wireTo(url, note, () => !isCut);
}

/** The server is asked to give up where it was asked to commit, and answers without an error: with the tag ROLLBACK. */
const givingUp = (url: string): Promise<{ url: string; close: () => Promise<void> }> =>
  wireTo(url, (bytes) => Buffer.from(bytes.toString("latin1").replace("COMMIT\0", "ABORT \0"), "latin1"), () => true);
