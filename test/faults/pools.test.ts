/** The pools under pressure: too many requests, too many tenants, and connections that come back dirty. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import type { Denied } from "../../src/kernel/fault.js";
import { newId, type Id } from "../../src/kernel/ids.js";
import { legalDate } from "../../src/kernel/legal-date.js";
import { statement } from "../../src/platform/db/statement.js";
import { DEFAULT_LIMITS, type TenantPools } from "../../src/platform/db/tenant-pools.js";
import { unitOfWork, type Caller } from "../../src/platform/db/unit-of-work.js";
import { cloneDatabase, type ClonedDatabase } from "../support/database.js";

const TODAY = legalDate("2026-03-02");
const ownBackend = statement<{ pid: number }>("test.ownBackend", "SELECT pg_backend_pid() AS pid");

describe("the pools", () => {
  let clone: ClonedDatabase;
  const limits = { ...DEFAULT_LIMITS, total: 2, waitMs: 100 };
  before(async () => { clone = await cloneDatabase({ limits }); });
  after(() => clone.drop());
  const poolsOf = (tenantId: Id): TenantPools => clone.database.tenant(tenantId).writing.pools;

  it("INF-007 say so fast when every connection is taken, and serve again when one comes back", async () => {
    const tenantId = newId();
    const pools = poolsOf(tenantId);
    const held = [await pools.borrow(tenantId), await pools.borrow(tenantId)];
    const started = Date.now();
    expect(await clone.database.tenant(newId()).rows(ownBackend).catch((error: Denied) => error.code)).to.equal("UNAVAILABLE");
    expect(Date.now() - started).to.be.lessThan(1_000);
    for (const connection of held) pools.giveBack(connection);
    expect(await clone.database.tenant(newId()).rows(ownBackend)).to.have.length(1);
  });

  it("give the least recently used idle connection's place to another tenant", async () => {
    for (let tenant = 0; tenant < 5; tenant += 1) await clone.database.tenant(newId()).rows(ownBackend);
    expect(clone.database.connections.open).to.equal(2);
  });

  it("TEN-050 destroy a connection that comes back inside an open transaction", async () => {
    const tenantId = newId();
    const pools = poolsOf(tenantId);
    const connection = await pools.borrow(tenantId);
    const { rows } = await connection.client.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
    await connection.client.query("BEGIN");
    pools.giveBack(connection);
    expect((await clone.database.tenant(tenantId).rows(ownBackend))[0]!.pid).not.to.equal(rows[0]!.pid);
  });

  it("TEN-053 refuse to begin on a connection whose tenant was changed", async () => {
    const tenantId = newId();
    const pools = poolsOf(tenantId);
    const connection = await pools.borrow(tenantId);
    await connection.client.query("SELECT set_config('app.tenant', $1, false)", [newId()]);
    pools.giveBack(connection);
    const by: Caller = { who: { tenantId, system: "job", reason: "test" }, today: TODAY, now: () => new Date(), db: clone.database.tenant(tenantId) };
    expect(await unitOfWork(by, "test", async () => "begun").catch(() => "refused")).to.equal("refused");
  });
});
