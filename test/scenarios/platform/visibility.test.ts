/** The law of visibility on the real stores: what a list shows is what its check lets through, for everybody of the cast. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { isVisible } from "../../../permissions/policies/visibility.js";
import type { Actor } from "../../../src/kernel/actor.js";
import { globalId, type Id } from "../../../src/kernel/ids.js";
import { legalDate } from "../../../src/kernel/legal-date.js";
import { findAccountByLabel, findActor } from "../../../src/systems/organisations/index.js";
import { tenantIdOf } from "../../support/tenant-rows.js";
import { attachesPreset, listsSettings, setsPolicy } from "../../support/verbs/organisations.verbs.js";
import { triesNode } from "../../support/verbs/platform.verbs.js";
import { done } from "../../support/verbs/told.verbs.js";
import { openWorld, type NamedWorld } from "../../support/world.js";
import { WORLDS } from "../../../seeds/world/worlds.js";

interface Setting { readonly id: Id; readonly unitId: Id; readonly path: readonly Id[] }

const ALL_SETTINGS = {
  name: "test.allSettings",
  text: `SELECT s.id, s.unit_id AS "unitId",
                (SELECT array_agg(c.ancestor_id ORDER BY c.depth) FROM org_closure c
                  WHERE c.descendant_id = s.unit_id AND c.valid_from <= $1::date AND (c.valid_to IS NULL OR $1::date < c.valid_to)) AS path
           FROM policy_setting s WHERE s.valid_from <= $1::date AND (s.valid_to IS NULL OR $1::date < s.valid_to)`,
};

describe("policy settings in sight", () => {
  let w: NamedWorld;
  let settings: Setting[];
  let tenantId: Id;
  const yanbian = WORLDS.find(({ code }) => code === "yanbian")!;
  before(async () => {
    w = await openWorld();
    const keeper = w.as("沈明珠");
    for (const code of ["YB-HRSS", "YB-HRSS-LEGAL", "YB-YANJI-HRSS", "YB-YANJI-TAX", "YB-TAX", "YB-TUMEN-GOV", "YB-YANJI-BEISHAN", "JL-HRSS"])
      done(await setsPolicy(keeper, { unit: await w.unit(code), key: "legalReviewDays", value: 9, from: "2026-09-01" }));
    done(await attachesPreset(keeper, { unit: await w.unit("YB-HRSS"), preset: "ARUN", from: "2026-09-01" }));
    tenantId = await tenantIdOf(w.clone, "yanbian");
    settings = await w.clone.database.tenant(tenantId).rows(ALL_SETTINGS, [w.today]);
    expect(settings).to.have.length(12);
  });
  after(() => w.close());

  async function actorOf(login: string): Promise<Actor> {
    const tenant = w.clone.database.tenant(tenantId);
    const accountId = (await findAccountByLabel(tenant, tenantId, login))!;
    return (await findActor(tenant, { tenantId, accountId, scopes: null }, legalDate(w.today), new Date()))!.actor;
  }

  it("are for each person exactly those that the check lets through (YB-4.4-2)", async () => {
    const sizes = new Set<number>();
    for (const { login } of yanbian.persons) {
      const actor = await actorOf(login);
      const visible = settings.filter(({ unitId, path }) => isVisible("PolicySetting", { actor, owner: { unitId, path } })).map(({ id }) => globalId("PolicySetting", id));
      const answer = await w.as(login).tries("{ policySettings(first: 1) { totalCount } }");
      if (answer.errors) expect([visible, answer.errors[0]!.extensions.code], login).to.deep.equal([[], "FORBIDDEN"]);
      else {
        const list = await listsSettings(w.as(login));
        expect(list.edges.map(({ node }) => node.id), login).to.have.members(visible);
        expect(list.totalCount, login).to.equal(visible.length);
      }
      sizes.add(visible.length);
    }
    expect(sizes.size, "people who stand differently see differently").to.be.at.least(5);
  });

  it("are the same one by one: a node is there exactly when the list shows it", async () => {
    for (const login of ["yb-leader", "yanji-leader", "yb-hrss-legal", "yb-tax-assessor", "yb-auditor", "antu-legal-officer"]) {
      const actor = await actorOf(login);
      for (const { id, unitId, path } of settings) {
        const { data } = await triesNode(w.as(login), globalId("PolicySetting", id));
        expect(data !== null, `${login} ${id}`).to.equal(isVisible("PolicySetting", { actor, owner: { unitId, path } }));
      }
    }
  });
});
