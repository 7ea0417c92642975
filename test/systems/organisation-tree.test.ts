/** The tree of a whole prefecture is read in another way than that of a bureau, and says the same. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { plantTree, type PlantedTree } from "../../bench/plant-tree.js";
import { organisationTree } from "../../seeds/scale/generate.js";
import { systemClock, todayOf } from "../../src/kernel/clock.js";
import { everything } from "../../src/kernel/scope.js";
import { unitOfWork, type Caller } from "../../src/platform/db/unit-of-work.js";
import { buildTree, type TreeNode } from "../../src/systems/organisations/tree.rules.js";
import { rebuildClosure } from "../../src/systems/organisations/tree.store.js";
import { treeBelow } from "../../src/systems/organisations/units.store.js";
import { cloneDatabase, type ClonedDatabase } from "../support/database.js";

/** More than half a thousand: from there on the whole tenant is read at once. */
const UNITS = 700;

describe("a tree of seven hundred units", () => {
  let clone: ClonedDatabase;
  let planted: PlantedTree;
  let caller: Caller;
  const today = todayOf(systemClock);
  before(async () => {
    clone = await cloneDatabase();
    planted = await plantTree(clone.database, organisationTree({ tenants: 1, units: UNITS, seed: 2 }).next().value!);
    const { tenantId } = planted;
    caller = { who: { tenantId, system: "job", reason: "reads a planted tree" }, today, now: () => new Date(), db: clone.database.tenant(tenantId) };
  });
  after(() => clone.drop());

  async function read(rootId: string, limit = 5_000): Promise<TreeNode | null> {
    const { who, db } = caller;
    const columns = await treeBelow(db, everything({ ...who, system: "job", reason: "reads a planted tree" }, today), rootId, today, 4, limit);
    return columns === "TOO_LARGE" || columns === undefined ? null : buildTree(columns);
  }
  const bare = ({ depth: _, children, ...unit }: TreeNode): object => ({ ...unit, children: children.map(bare) });
  const sizeOf = ({ children }: TreeNode): number => children.reduce((sum, child) => sum + sizeOf(child), 1);

  it("holds every unit, and below each county what the county's own tree holds", async () => {
    const whole = (await read(planted.rootId))!;
    expect(sizeOf(whole)).to.equal(UNITS);
    const counties = whole.children.filter(({ kind }) => kind === "GOVERNMENT");
    expect(counties).to.have.lengthOf(10);
    for (const county of counties) expect(bare((await read(county.id.slice("unit_".length)))!)).to.deep.equal(bare(county));
  });

  it("is not read at all when it holds more units than one answer may", async () => {
    expect(await read(planted.rootId, UNITS - 1)).to.equal(null);
    expect(await read(planted.rootId, UNITS)).not.to.equal(null);
  });

  it("was planted in bulk with the closure that a rebuild derives", async () => {
    const report = await unitOfWork(caller, "rebuildClosure", async (tx) => {
      const rebuilt = await rebuildClosure(tx);
      tx.record({ action: "rebuilt", subject: { type: "OrgUnit", id: planted.rootId } });
      return rebuilt;
    });
    expect(report).to.include({ units: UNITS, changed: false });
  });
});
