/** Facts of authority that a process remembers: asked again they cost nothing, and no change of the organisations is ever missed. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import type { OrgUnit } from "../../../entities/organisations/org-unit.entity.js";
import { legalDate } from "../../../src/kernel/legal-date.js";
import { onConnection } from "../../../src/platform/db/connection.js";
import { unitOfWork, type Caller, type Tx } from "../../../src/platform/db/unit-of-work.js";
import { leastRecentlyUsed } from "../../../src/platform/http/least-recently-used.js";
import { readNeighbourhood, type Neighbourhood } from "../../../src/systems/organisations/facts.store.js";
import { neighbourhoodOf } from "../../../src/systems/organisations/neighbourhoods.loaders.js";
import { tenantIdOf } from "../../support/tenant-rows.js";
import * as verbs from "../../support/verbs/organisations.verbs.js";
import { done, type Told } from "../../support/verbs/told.verbs.js";
import { openWorld, serveAgain, type NamedPerson, type NamedWorld } from "../../support/world.js";

const TODAY = "2026-09-01";
const UNIT = "code name en: name(language: EN) version inResponsibilityScope mode parent { code }";
const ASKED = `query($subject: ID!, $asOf: LegalDate) { assessorsOf(subject: $subject, kind: ENFORCEMENT, asOf: $asOf) {
  responsible { unit { ${UNIT} } implementer { ${UNIT} } verdict { because path { from { ${UNIT} } relation to { ${UNIT} } } } }
  mustHear { unit { ${UNIT} } preparedBy { ${UNIT} } } evidence { ${UNIT} } informed { ${UNIT} } refusal { because } } }`;

/** Read a row as: 沈明珠 changes THIS, which a question about the subject depends on. */
const CHANGES: readonly (readonly [what: string, change: (keeper: NamedPerson, w: NamedWorld) => Promise<Told>])[] = [
  ["the unit's own row", async (keeper, w) => scope(keeper, await w.unit("YB-ANTU-MSA"))],
  ["a name", async (keeper, w) => verbs.namesUnit(keeper, { unit: await w.unit("YB-ANTU-GOV"), name: { language: "EN", name: "Antu" }, from: TODAY })],
  ["a relation", async (keeper, w) =>
    verbs.relatesUnits(keeper, { subject: await w.unit("YB-ANTU-MSA"), kind: "LEADERS_APPOINTED_BY", object: await w.unit("YB-ANTU-GOV"), from: TODAY })],
  ["a policy", async (keeper, w) => verbs.setsPolicy(keeper, { unit: await w.unit("YB-ANTU-GOV"), key: "legalReviewDays", value: 9, from: TODAY })],
  ["a preset", async (keeper, w) => verbs.attachesPreset(keeper, { unit: await w.unit("YB-ANTU-MSA"), preset: "ARUN", from: TODAY })],
  ["a leading group", async (keeper) => {
    const { id, firstResponsible } = await verbs.looksUpUnit(keeper, { code: "YB-HRSS" }, "id firstResponsible { id }");
    return verbs.formsLeadingGroup(keeper, { unit: id, name: "第二领导小组", duties: [], seats: [{ post: firstResponsible!.id, position: "LEADER" }], from: TODAY });
  }],
  ["a unit beside", async (keeper, w) => verbs.establishesUnit(keeper, {
    code: "YB-ANTU-MSA-LEGAL", kind: "INTERNAL_ORGAN", level: "COUNTY", sectionRole: "LEGAL_SECTION", names: [{ language: "ZH", name: "法规科" }],
    parent: await w.unit("YB-ANTU-MSA"), from: TODAY })],
];

const bare = (id: string): string => id.slice("unit_".length);

async function scope(keeper: NamedPerson, unit: string): Promise<Told> {
  const { version, inResponsibilityScope } = await verbs.looksUpUnit(keeper, { id: unit }, "version inResponsibilityScope");
  return verbs.setsScope(keeper, { unit, inScope: !inResponsibilityScope, expectedVersion: version, from: TODAY });
}

describe("facts that are remembered", () => {
  let w: NamedWorld;
  let keeper: NamedPerson;
  let elsewhere: Awaited<ReturnType<typeof serveAgain>>;
  let subject: string;
  before(async () => {
    w = await openWorld();
    keeper = w.as("沈明珠");
    elsewhere = await serveAgain(w, "李顺姬");
    subject = await w.unit("YB-ANTU-MSA");
  });
  after(async () => {
    await elsewhere.stop();
    await w.close();
  });

  const asks = async (who: NamedPerson, more: { asOf?: string } = {}) => {
    const { data, errors, extensions } = await who.tries(ASKED, { subject, ...more });
    expect(errors).to.equal(undefined);
    return { data, statements: extensions!.cost.statements };
  };
  /** Asked until it is remembered: what it costs then is the caller's own statement and what no fact holds. */
  const known = async (who: NamedPerson) => {
    await asks(who);
    return asks(who);
  };

  it("a question asked again costs the caller's own statement, and is answered the same", async () => {
    const first = await asks(w.as("李顺姬"));
    const again = await asks(w.as("李顺姬"));
    expect([first.statements, again.statements]).to.deep.equal([2, 1]);
    expect(again.data).to.deep.equal(first.data);
  });

  for (const [what, change] of CHANGES) {
    it(`a change of ${what} is seen by the very next question, here and in another process`, async () => {
      const askers = [w.as("李顺姬"), elsewhere.asker];
      for (const asker of askers) expect((await known(asker)).statements).to.equal(1);
      done(await change(keeper, w));
      const fresh = await serveAgain(w, "李顺姬");
      const { data } = await asks(fresh.asker);
      await fresh.stop();
      for (const asker of askers) expect(await asks(asker)).to.deep.equal({ data, statements: 2 });
    });
  }

  it("what somebody changed and asks about in one request is answered as it now stands", async () => {
    const unit = await w.unit("YB-TUMEN-MSA");
    const who = "assessors(kind: ENFORCEMENT) { responsible { unit { code } } }";
    const before = await verbs.looksUpUnit(keeper, { id: unit }, who);
    const input = { unit, mode: "VERTICAL", superior: await w.unit("YB-MSA"), government: await w.unit("YB-TUMEN-GOV"), from: TODAY };
    const { data } = await keeper.tries<{ setManagementMode: { unit: typeof before } }>(
      `mutation($input: SetManagementModeInput!) { setManagementMode(input: $input) { ... on UnitChanged { unit { ${who} } } } }`, { input });
    expect([before["assessors"], data!.setManagementMode.unit["assessors"]]).to.deep.equal([
      { responsible: [{ unit: { code: "YB-TUMEN-GOV" } }] }, { responsible: [{ unit: { code: "YB-MSA" } }] },
    ]);
  });

  it("each day is remembered for itself", async () => {
    await known(w.as("李顺姬"));
    done(await verbs.namesUnit(keeper, { unit: await w.unit("YB-ANTU-GOV"), name: { language: "EN", name: "Antu County" }, from: "2026-10-01" }));
    for (let time = 0; time < 2; time += 1) {
      expect(JSON.stringify((await asks(w.as("李顺姬"), { asOf: "2026-10-01" })).data)).to.include("Antu County");
      expect(JSON.stringify((await asks(w.as("李顺姬"))).data)).to.not.include("Antu County");
    }
  });

  it("belong to nobody: another tenant's people find nothing of what was remembered", async () => {
    await known(w.as("李顺姬"));
    const { data, errors } = await w.as("苏德胜").tries(ASKED, { subject });
    expect([data, errors![0]!.extensions.code]).to.deep.equal([null, "NOT_FOUND"]);
  });

  it("a change that is taken back is never seen, and throws nothing away", async () => {
    const before = await known(w.as("李顺姬"));
    const tenantId = await tenantIdOf(w.clone, "yanbian");
    const caller: Caller = { who: { tenantId, system: "job", reason: "test" }, today: legalDate(TODAY), now: () => new Date(), db: w.clone.database.tenant(tenantId) };
    const fails = unitOfWork(caller, "test.takenBack", async (tx: Tx) => {
      await tx.change({ name: "test.touch", text: "UPDATE org_unit SET version = version + 1 WHERE tenant_id = $1 AND id = $2" }, [tenantId, bare(subject)]);
      await tx.rows({ name: "test.renewNow", text: "SET CONSTRAINTS org_unit_revision IMMEDIATE" }); // as at a commit that then fails
      throw new Error("taken back");
    });
    expect(await fails.then(() => "done", (error: Error) => error.message)).to.equal("taken back");
    expect(await asks(w.as("李顺姬"))).to.deep.equal({ data: before.data, statements: 1 });
  });

  it("forty changes against two processes that never stop asking: once a change is answered, nobody hears of what was before", async () => {
    const heard = async (who: NamedPerson): Promise<number> => {
      const { data } = await who.tries<{ assessorsOf: { responsible: { verdict: { path: { from: { version: number } }[] } }[] } }>(ASKED, { subject });
      return data!.assessorsOf.responsible[0]!.verdict.path[0]!.from.version;
    };
    const asking = { on: true };
    const restless = [w.as("李顺姬"), elsewhere.asker].map(async (who) => {
      for (let last = 0; asking.on;) {
        const version = await heard(who);
        expect(version).to.be.at.least(last);
        last = version;
      }
    });
    for (let change = 0; change < 40; change += 1) {
      const from = new Date(Date.UTC(2027, 0, 1 + change)).toISOString().slice(0, 10);
      const { version } = (await verbs.namesUnit(keeper, { unit: subject, name: { language: "EN", name: `Market ${change}` }, from })).unit!;
      expect(await Promise.all([heard(w.as("李顺姬")), heard(elsewhere.asker)])).to.deep.equal([version, version]);
    }
    asking.on = false;
    await Promise.all(restless);
  });

  it("every table that the facts are read from makes another revision, whatever is done to it", async () => {
    let text = "";
    await readNeighbourhood({ rows: async (s) => { text = s.text; return []; }, first: async () => undefined }, "", [], legalDate(TODAY));
    await onConnection(w.clone.urlFor("app"), async (app) => {
      const { rows } = await app.query<{ "QUERY PLAN": object }>(`EXPLAIN (GENERIC_PLAN, FORMAT JSON) ${text}`);
      const read = [...JSON.stringify(rows).matchAll(/"Relation Name":"(\w+)"/g)].map(([, name]) => name!);
      const INSERT_UPDATE_DELETE_EACH_ROW = 4 | 16 | 8 | 1;
      const watched = await app.query<{ name: string }>(
        `SELECT tgrelid::regclass::text AS name FROM pg_trigger WHERE tgfoid = 'control.renew_org_revision'::regproc AND tgenabled = 'O' AND tgtype = $1 AND tgattr = '' AND tgqual IS NULL`,
        [INSERT_UPDATE_DELETE_EACH_ROW]);
      expect([...new Set(read)].filter((name) => name !== "org_revision").sort()).to.deep.equal(watched.rows.map(({ name }) => name).sort());
    }, await tenantIdOf(w.clone, "yanbian"));
  });

  it("are bounded: what was not asked for longest is forgotten, and a question about many units is not kept", async () => {
    const tenant = await tenantIdOf(w.clone, "yanbian");
    const reader = w.clone.database.tenant(tenant);
    const revision = (await readNeighbourhood(reader, tenant, [bare(subject)], legalDate(TODAY))).revision;
    const known = leastRecentlyUsed<Neighbourhood>(3);
    const units = await reader.rows<OrgUnit>({ name: "test.tenUnits", text: "SELECT id FROM org_unit WHERE tenant_id = $1 ORDER BY code LIMIT 10" }, [tenant]);
    for (const { id } of units) await neighbourhoodOf(reader, tenant, [id], legalDate(TODAY), { known, revision: () => revision });
    expect(known.size).to.equal(3);
    const empty = leastRecentlyUsed<Neighbourhood>(3);
    await neighbourhoodOf(reader, tenant, units.map(({ id }) => id), legalDate(TODAY), { known: empty, revision: () => revision });
    expect(empty.size).to.equal(0);
  });
});
