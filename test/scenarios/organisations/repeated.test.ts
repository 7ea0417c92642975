/** The same request twice, and two requests at once: exactly one effect, whoever comes first. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { addDays, legalDate } from "../../../src/kernel/legal-date.js";
import { unitOfWork } from "../../../src/platform/db/unit-of-work.js";
import { rebuildClosure, type RebuildReport } from "../../../src/systems/organisations/tree.store.js";
import { findNodeRef } from "../../../src/kernel/ids.js";
import { expectRefusal } from "../../support/refused.js";
import { appoints, establishesUnit, looksUpUnit, namesUnit, registersPerson, relatesUnits, setsScope, type PostRead } from "../../support/verbs/organisations.verbs.js";
import { readsAudit } from "../../support/verbs/platform.verbs.js";
import { done, type Told } from "../../support/verbs/told.verbs.js";
import { openWorld, type NamedPerson, type NamedWorld } from "../../support/world.js";

const TODAY = "2026-09-01";
const ROUNDS = Number(process.env["ROUNDS"] ?? 50);
const ROUND_LIMIT_MS = 1_200;

let w: NamedWorld;
let shen: NamedPerson;
before(async () => {
  w = await openWorld();
  shen = w.as("沈明珠");
});
after(() => w.close());

const events = async (): Promise<number> => (await readsAudit(w.as("裴成男"), { first: 1 })).totalCount;

describe("the same request twice", () => {
  const rename = async (key: string, name: string, more: { from?: string } = {}) =>
    namesUnit(shen, { unit: await w.unit("YB-URBAN"), name: { language: "ZH", name }, from: TODAY, idempotencyKey: key, ...more });

  it("with one key has one effect and the same answer", async () => {
    const first = await rename("rename-urban-1", "延边州城市管理局");
    const before = await events();
    const again = await w.unchanged(() => rename("rename-urban-1", "延边州城市管理局"));
    expect(again).to.deep.equal(first);
    expect(done(again)).to.equal(await w.unit("YB-URBAN"));
    expect(await events()).to.equal(before);
  });

  it("with one key and another input is refused", async () => {
    await w.unchanged(async () => {
      expectRefusal(await rename("rename-urban-1", "延边州综合执法局"), "Denied", "IDEMPOTENCY_KEY_REUSED");
      expectRefusal(await rename("rename-urban-1", "延边州城市管理局", { from: "2026-10-01" }), "Denied", "IDEMPOTENCY_KEY_REUSED");
    });
  });

  it("by somebody else, for another verb or in another tenant is another request", async () => {
    done(await registersPerson(shen, { name: "同键", from: TODAY, idempotencyKey: "rename-urban-1" }));
    const unit = await w.unit("HL-ARUN-HRSS-LEGAL");
    done(await namesUnit(w.as("苏德胜"), { unit, name: { language: "ZH", name: "政策法规股" }, from: TODAY, idempotencyKey: "rename-urban-1" }));
  });

  it("after a refusal may be asked again: refusals are not kept", async () => {
    const unit = { code: "YB-HRSS-OFFICE", kind: "INTERNAL_ORGAN", level: "PREFECTURE", names: [{ language: "ZH", name: "信访科" }], from: TODAY, idempotencyKey: "establish-1" };
    const parent = await w.unit("YB-HRSS");
    expectRefusal(await w.unchanged(() => establishesUnit(shen, { ...unit, parent })), "ChangeRefused", "CODE_TAKEN");
    done(await establishesUnit(shen, { ...unit, parent, code: "YB-HRSS-PETITIONS" }));
  });

  it("twenty times at once has one effect, and everybody gets its answer", async () => {
    const before = await events();
    const told = await Promise.all(Array.from({ length: 20 }, () => registersPerson(shen, { name: "并发", from: TODAY, idempotencyKey: "twenty-at-once" })));
    expect(new Set(told.map(done)).size).to.equal(1);
    expect(await events()).to.equal(before + 1);
  });
});

describe("two at once", () => {
  const isDone = ({ __typename }: Told): boolean => __typename === "Recorded" || __typename === "UnitChanged";

  it("moves of one unit: exactly one takes effect, and the closure is what its relations say", async () => {
    const subject = await w.unit("YB-YANJI-HRSS");
    const [longjing, tumen, hunchun] = [await w.unit("YB-LONGJING-GOV"), await w.unit("YB-TUMEN-GOV"), await w.unit("YB-HUNCHUN-GOV")];
    for (let round = 0; round < ROUNDS; round += 1) {
      const from = addDays(legalDate("2026-02-01"), round);
      const goals = [[longjing, tumen], [hunchun, longjing], [tumen, hunchun]][round % 3]!;
      const told = await Promise.all(goals.map((object) => relatesUnits(shen, { subject, kind: "BELONGS_TO", object, from })));
      expect(told.filter(isDone), `round ${round}`).to.have.length(1);
      expectRefusal(told.find((each) => !isDone(each))!, "OverlappingValidity", "OVERLAPPING_VALIDITY");
      const { parent } = await looksUpUnit(shen, { id: subject, asOf: from }, "parent { id }");
      expect(parent?.id).to.equal(goals[told.findIndex(isDone)]);
    }
    const report = await rebuilt(subject);
    expect([report.changed, report.units > 100]).to.deep.equal([false, true]);
  }).timeout(ROUNDS * ROUND_LIMIT_MS);

  it("appointments to one post: exactly one person holds it from that day", async () => {
    const { posts } = await looksUpUnit(shen, { code: "YB-URBAN" }, "posts { id }");
    const post = posts[0]!.id;
    const first = done(await registersPerson(shen, { name: "甲某", from: TODAY }));
    const second = done(await registersPerson(shen, { name: "乙某", from: TODAY }));
    for (let round = 0; round < ROUNDS; round += 1) {
      const from = addDays(legalDate("2026-02-01"), round);
      const told = await Promise.all([first, second].map((person) => appoints(shen, { post, person, from })));
      expect(told.filter(isDone), `round ${round}`).to.have.length(1);
      const { posts: now } = await looksUpUnit(shen, { code: "YB-URBAN", asOf: from }, "posts { holder { id } }");
      expect((now[0] as PostRead).holder?.id).to.equal([first, second][told.findIndex(isDone)]);
    }
  }).timeout(ROUNDS * ROUND_LIMIT_MS);

  it("changes of one version: one wins, the other is told the version that stands", async () => {
    const unit = await w.unit("YB-OFFICE");
    const { version: first } = await looksUpUnit(shen, { id: unit }, "version");
    for (let version = first; version < first + ROUNDS; version += 1) {
      const from = addDays(legalDate(TODAY), version - first + 1);
      const told = await Promise.all([true, false].map((inScope) => setsScope(shen, { unit, inScope, expectedVersion: version, from })));
      expect(told.filter(isDone)).to.have.length(1);
      expectRefusal(told.find((each) => !isDone(each))!, "StaleVersion", "STALE_VERSION");
    }
  }).timeout(ROUNDS * ROUND_LIMIT_MS);

  /** The closure taken down and derived anew; whether it had drifted. */
  async function rebuilt(unitId: string): Promise<RebuildReport> {
    const tenantId = await tenantOf(unitId);
    let report: RebuildReport | undefined;
    const caller = { who: { tenantId, system: "operator", reason: "rebuild" } as const, today: w.today, now: () => new Date(), db: w.clone.database.tenant(tenantId) };
    await unitOfWork(caller, "hierarchy.rebuild", async (tx) => {
      await tx.lockHierarchy();
      report = await rebuildClosure(tx);
      tx.record({ action: "rebuilt", subject: { type: "Tenant", id: tenantId } });
      return null;
    });
    return report!;
  }

  async function tenantOf(unitId: string): Promise<string> {
    for (const { id } of await w.clone.database.control.rows<{ id: string }>({ name: "test.tenants", text: "SELECT id FROM control.tenant" })) {
      const found = await w.clone.database.tenant(id).first({ name: "test.unit", text: "SELECT 1 FROM org_unit WHERE id = $1" }, [findNodeRef(unitId)!.id]);
      if (found) return id;
    }
    throw new Error(`no tenant has ${unitId}`);
  }
});
