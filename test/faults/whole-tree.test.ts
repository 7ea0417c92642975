/** A subtree of thousands of units moves while many read: every answer is the tree before or the tree after; and a killed server leaves all or nothing. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { organisationTree } from "../../seeds/scale/generate.js";
import { plantTree, type PlantedTree } from "../../bench/plant-tree.js";
import { everything } from "../../src/kernel/scope.js";
import { legalDate } from "../../src/kernel/legal-date.js";
import { newId } from "../../src/kernel/ids.js";
import { isRefusal } from "../../src/kernel/refusal.js";
import { onConnection } from "../../src/platform/db/connection.js";
import { statement } from "../../src/platform/db/statement.js";
import { DEFAULT_LIMITS } from "../../src/platform/db/tenant-pools.js";
import type { Database } from "../../src/platform/db/tenant-database.js";
import { unitOfWork, type Caller, type Tx } from "../../src/platform/db/unit-of-work.js";
import { carryOut } from "../../src/systems/organisations/carrying-out.service.js";
import type { Line } from "../../src/systems/organisations/reorganisation-lines.rules.js";
import { rebuildHierarchy } from "../../src/systems/organisations/tree.service.js";
import { treeBelow } from "../../src/systems/organisations/units.store.js";
import { cloneDatabase, type ClonedDatabase } from "../support/database.js";

const TODAY = legalDate("2026-09-01");
const READERS = 50;
const UNITS = 3_500;
const ownBackend = statement<{ pid: number }>("test.backendThatMoves", "SELECT pg_backend_pid() AS pid");

describe("a whole subtree", () => {
  let clone: ClonedDatabase;
  let planted: PlantedTree;
  before(async function () {
    this.timeout(90_000);
    clone = await cloneDatabase({ limits: { ...DEFAULT_LIMITS, waitMs: 60_000 } });
    const [world] = [...organisationTree({ tenants: 1, units: UNITS, seed: 7 })];
    planted = await plantTree(clone.database, world!);
  });
  after(() => clone.drop());

  const who = () => ({ tenantId: planted.tenantId, system: "operator" as const, reason: "moves a subtree" });
  const callerOn = (database: Database): Caller => ({ who: who(), today: TODAY, now: () => new Date("2026-09-01T01:00:00Z"), db: database.tenant(planted.tenantId) });
  const sizeBelow = async (rootId: string): Promise<number> => {
    const tree = await treeBelow(clone.database.tenant(planted.tenantId), everything(who(), TODAY), rootId, TODAY, 10, 5_000);
    return tree && tree !== "TOO_LARGE" ? tree.id.length : 0;
  };
  /** Two governments above the tree, and the tree below the first of them. */
  const [above, beside] = [newId(), newId()];
  const government = (unitId: string, code: string): Line => ({
    kind: "ESTABLISH", unitId,
    unit: { code, kind: "GOVERNMENT", level: "PROVINCE", names: [{ language: "ZH", name: `${code}人民政府` }], subjectStatus: "ADMINISTRATIVE_ORGAN", enforcementFunction: false, inResponsibilityScope: false },
  });
  const move = (parentId: string): Line => ({ kind: "TRANSFER", unitId: planted.rootId, parentId });

  /** Carries lines out; `interrupt` runs before the commit. */
  const carriedOut = (database: Database, lines: readonly Line[], from: string, interrupt: (tx: Tx) => Promise<void> = () => Promise.resolve()): Promise<unknown> =>
    unitOfWork(callerOn(database), "organisations.carryOutReorganisation", async (tx) => {
      const carried = await carryOut(tx, lines, { from: legalDate(from), documentNo: "国发〔2026〕1号" });
      if (isRefusal(carried)) throw new Error(carried.code);
      tx.record({ action: "carriedOut", subject: { type: "OrgUnit", id: planted.rootId }, facts: carried });
      await interrupt(tx);
    });

  const sizes = () => Promise.all([above, beside].map(sizeBelow));

  it("of 3,500 units is placed under another government in one transaction, with a manifest of what was written", async () => {
    await carriedOut(clone.database, [government(above, "TOP-A"), government(beside, "TOP-B"), move(above)], "2026-01-01");
    expect(await sizes()).to.deep.equal([UNITS + 1, 1]);
  }).timeout(60_000);

  it(`moves while ${READERS} readers read: nobody sees half of it, and the closure derived anew is the same`, async () => {
    let isMoving = true;
    const seen = new Set<number>();
    let reads = 0;
    const reading = Array.from({ length: READERS }, async () => {
      do {
        seen.add(await sizeBelow(beside));
        reads += 1;
      } while (isMoving);
    });
    await carriedOut(clone.database, [move(beside)], TODAY).finally(() => { isMoving = false; });
    await Promise.all(reading);
    expect([...seen].filter((size) => size !== 1 && size !== UNITS + 1)).to.deep.equal([]);
    expect(reads).to.be.at.least(READERS);
    expect(await sizes()).to.deep.equal([1, UNITS + 1]);
    expect(await rebuildHierarchy(callerOn(clone.database))).to.include({ changed: false });
  }).timeout(60_000);

  it("whose server is killed before the commit has not moved at all, and moves when asked again", async () => {
    const day = "2026-09-02";
    const sizeOn = async (root: string) => {
      const tree = await treeBelow(clone.database.tenant(planted.tenantId), everything(who(), TODAY), root, legalDate(day), 10, 5_000);
      return tree && tree !== "TOO_LARGE" ? tree.id.length : 0;
    };
    const killed = async (tx: Tx) => {
      const { pid } = (await tx.first(ownBackend))!;
      await onConnection(clone.urlFor("owner"), (owner) => owner.query("SELECT pg_terminate_backend($1)", [pid]));
    };
    await carriedOut(clone.database, [move(above)], day, killed).then(() => expect.fail("committed without a server"), () => undefined);
    expect([await sizeOn(above), await sizeOn(beside)]).to.deep.equal([1, UNITS + 1]);
    expect(await rebuildHierarchy(callerOn(clone.database))).to.include({ changed: false });
    await carriedOut(clone.database, [move(above)], day);
    expect([await sizeOn(above), await sizeOn(beside)]).to.deep.equal([UNITS + 1, 1]);
  }).timeout(90_000);
});
