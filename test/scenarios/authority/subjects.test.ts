/** Whom a party may assess: the list is the filter of the check, over every unit and every part somebody can have. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { mayAssess } from "../../../permissions/policies/assessment.policy.js";
import { findIdOf } from "../../../src/kernel/ids.js";
import type { OrgFacts } from "../../../src/kernel/org-facts.js";
import type { AssessmentKind } from "../../../src/kernel/vocabulary.js";
import { tenantByCode } from "../../../src/platform/db/control.store.js";
import { orgFacts } from "../../../src/systems/organisations/index.js";
import { expectDenied } from "../../support/refused.js";
import { asksAllSubjects, asksMayAssess, asksSubjects, looksUpPosts, triesSubjects } from "../../support/verbs/authority.verbs.js";
import { openWorld, type NamedPerson, type NamedWorld } from "../../support/world.js";

interface Listed { readonly id: string; readonly code: string }
const PARTS = ["A", "HALF", "I", "O", "E", "R", "S"];
/** One assessor of each standing that the table knows. */
const ASSESSORS = ["YB-GOV", "YB-YANJI-GOV", "JL-GOV", "YB-LEGAL", "YB-YANJI-LEGAL", "YB-TAX", "JL-ECOLOGY", "JL-HRSS", "YB-HRSS", "YB-HRSS-LEGAL", "YB-OFFICE", "YB-YANJI-HRSS",
  "YB-YANJI-URBAN", "YB-YANJI-MSA", "YB-YANJI-CHAOYANGCHUAN", "YB-SUPERVISION"];

describe("whom a party may assess", () => {
  let w: NamedWorld;
  let li: NamedPerson;
  let units: Listed[];
  /** The whole tenant at once: an answer that needed more than its own surroundings would differ here. */
  let facts: OrgFacts;
  before(async () => {
    w = await openWorld();
    li = w.as("李顺姬");
    units = await allUnits(li);
    const tenant = await w.clone.database.control.first(tenantByCode, ["yanbian"]);
    facts = await orgFacts(w.clone.database.tenant(tenant!.id), tenant!.id, units.map(({ id }) => bare(id)), w.today);
  });
  after(() => w.close());

  for (const kind of ["ENFORCEMENT", "LAW_ADMIN", "INTERNAL_UNIT"] as const) {
    it(`${kind}: each list is the filter of mayAssess over all units, for every part`, async () => {
      for (const code of ASSESSORS) {
        const assessor = await w.unit(code);
        const answers = answersOf(assessor, kind);
        for (const capacity of [undefined, ["I"], ["O", "R"], PARTS]) {
          const wanted = capacity ?? ["A", "HALF"];
          const listed = await asksAllSubjects(li, { assessor, kind, ...(capacity && { capacity }) });
          const expected = units.filter(({ id }) => wanted.includes(answers.get(id) ?? "NONE"));
          expect(listed.map(({ unit }) => unit.code), `${code} ${wanted.join()}`).to.have.members(expected.map((unit) => unit.code));
        }
      }
    });
  }

  it("OFFICER: each list is the filter of mayAssess over all posts that are held", async function () {
    this.timeout(60_000);
    const posts = (await Promise.all(units.map(({ code }) => looksUpPosts(li, code)))).flat().filter(({ holder }) => holder !== null);
    for (const code of ["YB-HRSS", "YB-GOV", "YB-LEGAL", "YB-TAX"]) {
      const assessor = await w.unit(code);
      const expected: string[] = [];
      for (const { id } of posts) if (["A", "HALF", "I"].includes((await asksMayAssess(li, { assessor, subject: id, kind: "OFFICER" })).answer)) expected.push(id);
      const listed = await asksAllSubjects(li, { assessor, kind: "OFFICER", capacity: ["A", "HALF", "I"] });
      expect(listed.map(({ post }) => post?.id), code).to.have.members(expected);
    }
  });

  it("pages forward and backward over the same rows, each once", async () => {
    const assessor = await w.unit("YB-GOV");
    const all = (await asksAllSubjects(li, { assessor, kind: "LAW_ADMIN" })).map(({ unit }) => unit.code);
    expect(all).to.deep.equal([...all].sort());
    const walked: string[] = [];
    for (let after: string | null = null; ;) {
      const page = await asksSubjects(li, { assessor, kind: "LAW_ADMIN", first: 7, after });
      expect(page.totalCount).to.equal(all.length);
      walked.push(...page.edges.map(({ node }) => node.unit.code));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(walked).to.deep.equal(all);
    const last = await asksSubjects(li, { assessor, kind: "LAW_ADMIN", last: 3 });
    expect(last.edges.map(({ node }) => node.unit.code)).to.deep.equal(all.slice(-3));
  });

  it("costs as many statements for three rows as for a hundred", async () => {
    const assessor = await w.unit("YB-GOV");
    const costs = await Promise.all([3, 100].map(async (first) => (await triesSubjects(li, { assessor, kind: "LAW_ADMIN", first })).extensions?.cost.statements));
    expect(costs[0]).to.equal(costs[1]);
    expect(costs[0]).to.be.at.most(6);
  });

  it("refuses a list of those with whom there is nothing to do, and a cursor of another list", async () => {
    const assessor = await w.unit("YB-GOV");
    expectDenied(await triesSubjects(li, { assessor, kind: "LAW_ADMIN", capacity: ["NONE"] }), "BAD_USER_INPUT");
    const { pageInfo } = await asksSubjects(li, { assessor, kind: "LAW_ADMIN", first: 2 });
    expectDenied(await triesSubjects(li, { assessor, kind: "ENFORCEMENT", first: 2, after: pageInfo.endCursor }), "INVALID_CURSOR");
  });

  const answersOf = (assessor: string, kind: AssessmentKind): Map<string, string> =>
    new Map(units.map(({ id }) => [id, mayAssess(facts, { as: "ORGAN", unitId: bare(assessor) }, { unitId: bare(id) }, kind).answer]));
});

const bare = (id: string): string => findIdOf("OrgUnit", id)!;

async function allUnits(who: NamedPerson): Promise<Listed[]> {
  const units: Listed[] = [];
  for (let after: string | null = null; ;) {
    const page: { orgUnits: { edges: { node: Listed }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } =
      await who.asks(`query Units($after: String) { orgUnits(first: 100, after: $after) { edges { node { id code } } pageInfo { hasNextPage endCursor } } }`, { after });
    units.push(...page.orgUnits.edges.map(({ node }) => node));
    if (!page.orgUnits.pageInfo.hasNextPage) return units;
    after = page.orgUnits.pageInfo.endCursor;
  }
}
