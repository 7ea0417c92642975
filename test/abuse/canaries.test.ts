/** Canaries: texts and ids that stand in one tenant only are looked for in every answer that the whole graph gives to the others. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { DEMO_ACCOUNTS } from "../../seeds/world/demo-accounts.js";
import { WORLDS } from "../../seeds/world/worlds.js";
import { countOf, sweepOf, turnsOf, unreachedBy, type Arguments, type Question } from "../support/sweep.js";
import { nodesOfTenant, oneOfEach, tenantIdOf } from "../support/tenant-rows.js";
import * as verbs from "../support/verbs/organisations.verbs.js";
import { triesNodes } from "../support/verbs/platform.verbs.js";
import { done } from "../support/verbs/told.verbs.js";
import { openWorld, type NamedPerson, type NamedWorld } from "../support/world.js";

const HOME = "hulunbuir";
const TODAY = "2026-09-01";
/** A text that nothing else in the world contains. */
const CANARY = "金丝雀7f3a91";
const SONG = new RegExp(`${CANARY}-\\w+`, "g");
const UUIDS = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

const STRANGERS = Object.entries(DEMO_ACCOUNTS).filter(([tenant]) => tenant !== HOME).flatMap(([tenant, accounts]) => accounts.map(({ login }) => ({ tenant, login })));
const MANY_AT_ONCE = 8;

describe("canaries", () => {
  let w: NamedWorld;
  let homeIds: ReadonlySet<string>;
  /** Ids of the home tenant, for each type one. */
  let homeNodes: readonly string[];
  before(async () => {
    w = await openWorld();
    await plant(w);
    const nodes = await nodesOfTenant(w.clone, await tenantIdOf(w.clone, HOME));
    homeIds = new Set(nodes.map(({ id }) => id));
    homeNodes = oneOfEach(nodes).map(({ globalId }) => globalId);
  });
  after(() => w.close());

  interface Swept { readonly asked: number; readonly answered: ReadonlySet<string>; readonly texts: ReadonlySet<string>; readonly ids: ReadonlySet<string>; readonly refused: readonly string[] }

  /** Asks everything; what of the home tenant was in the answers, and which fields answered at all. An id that was asked with comes back as it went. */
  async function sweep(person: NamedPerson, questions: readonly Question[], asked: readonly string[] = []): Promise<Swept> {
    const found = { answered: new Set<string>(), texts: new Set<string>(), ids: new Set<string>(), refused: [] as string[] };
    for (let at = 0; at < questions.length; at += MANY_AT_ONCE) {
      await Promise.all(questions.slice(at, at + MANY_AT_ONCE).map(async ({ field, path, document }) => {
        const { data, errors } = await person.tries(document);
        const text = JSON.stringify({ data, errors });
        if (data && !errors) found.answered.add(field);
        for (const { extensions } of errors ?? []) if (isUnasked(extensions.code)) found.refused.push(`${field}.${path}: ${extensions.code}`);
        for (const [canary] of text.matchAll(SONG)) found.texts.add(canary);
        for (const [uuid] of text.matchAll(UUIDS)) if (homeIds.has(uuid) && !asked.some((id) => id.endsWith(uuid))) found.ids.add(`${field}.${path}: ${uuid}`);
      }));
    }
    return { asked: questions.length, ...found };
  }

  it("sing at home: the keeper of the tenant finds every one of them, and its ids (the control)", async () => {
    const questions = sweepOf(standing(await w.unit("HL-CANARY")), 3).filter(({ field }) => field === "orgUnit" || field === "policySettings");
    const { texts, ids } = await sweep(w.as("hl-tenant-admin"), questions);
    expect([...texts].map((text) => text.split("-")[1])).to.have.members(["zh", "short", "title", "person", "group", "task", "basis", "document", "relation", "en", "ko"]);
    expect(ids.size).to.be.above(20);
  });

  it("are listened for in every query field there is", async () => expect(unreachedBy(sweepOf(standing(await w.unit("YB-GOV")), 0))).to.deep.equal([]));

  /** Every question is asked by a third of the strangers, in turn; in `npm run sweeps` by all. */
  const inTurn = (questions: readonly Question[], stranger: number): readonly Question[] => questions.filter((_, at) => turnsOf([0, 1, 2], at).includes(stranger % 3));

  STRANGERS.forEach(({ tenant, login }, stranger) => {
    it(`are silent for ${login} of ${tenant}, who asks about own units and about ours`, async () => {
      const own = await w.unit(WORLDS.find(({ code }) => code === tenant)!.root);
      const near = await sweep(w.as(login), inTurn(sweepOf(standing(own), 1).filter(isAboutUnits), stranger));
      const far = await sweep(w.as(login), inTurn(sweepOf(standing(homeNodes.find((id) => id.startsWith("unit_"))!), 0).filter(isAboutUnits), stranger), homeNodes);
      const { data } = await triesNodes(w.as(login), homeNodes);
      expect([...near.texts, ...far.texts, ...near.ids, ...far.ids]).to.deep.equal([]);
      expect(data?.nodes.filter((node) => node !== null)).to.deep.equal([]);
      expect([...near.refused, ...far.refused]).to.deep.equal([]);
      expect(near.answered.size).to.be.above(countOf(10, 5));
    });
  });

  it("are silent three steps deep for a legal office that sees its whole prefecture", async () => {
    const questions = sweepOf(standing(await w.unit("YB-HRSS")), 3).filter(isAboutUnits).filter(({ field }) => ["orgUnit", "me", "policySettings", "assessorsOf"].includes(field));
    const { asked, texts, ids, refused } = await sweep(w.as("李顺姬"), questions.filter(({ field, path }) => !DOUBLE_PAGES.test(`${field}.${path}`)));
    expect([[...texts], [...ids], refused]).to.deep.equal([[], [], []]);
    expect(asked).to.be.above(120);
  }).timeout(60_000);
});

/** Everywhere a unit may stand in a question, `unit` stands. */
const standing = (unit: string): Arguments => ({
  ids: Object.fromEntries(["compulsionCheck.organ", "thirdPartyCheck.organ", "id", "ids", "root", "subject", "assessor", "delegator", "delegate", "resource", "supervisor", "owner", "unit", "who", "officers", "person", "benchmark", "benchmarkInForce.organ"].map((place) => [place, unit])),
  texts: { year: "2026", matter: "占道经营", creditCode: "91350100M000100Y43", itemCode: "A1", "delegationActCheck.code": "A1", code: "A1", division: "150721", tenant: "yanbian", clause: "WP-C-5", "clause.id": "WP-C-5", from: TODAY, to: TODAY, "deadline.start": TODAY, place: "150700", number: "内E-0001", "auxiliaryRoster.unit": "HL-CANARY", organ: "HL-CANARY" },
});

/** Pages of pages, each with everything round it, cost more than one request may; pages alone are asked everywhere. */
const DOUBLE_PAGES = /(children|descendants|policySettings).*(children|descendants)/;

/** `nodes` is `node` many times; a node that is a unit is read as one. */
const isAboutUnits = ({ field, path }: Question): boolean => field !== "nodes" && (field !== "node" || path.startsWith("as OrgUnit"));

/** Refused before anybody looked: such a question proves nothing. */
const isUnasked = (code: string): boolean => ["GRAPHQL_VALIDATION_FAILED", "REQUEST_REJECTED", "INTERNAL", "TIMED_OUT", "RATE_LIMITED"].includes(code);

/** One text of each kind that the register can hold. */
async function plant(w: NamedWorld): Promise<void> {
  const keeper = w.as("hl-tenant-admin");
  const from = TODAY;
  const parent = await w.unit("HL-GOV");
  const names = [{ language: "ZH", name: `${CANARY}-zh`, shortName: `${CANARY}-short` }, { language: "EN", name: `${CANARY}-en` }, { language: "KO", name: `${CANARY}-ko` }];
  const unit = done(await verbs.establishesUnit(keeper, { code: "HL-CANARY", kind: "ENFORCEMENT_DEPARTMENT", level: "PREFECTURE", names, parent, from }));
  const post = done(await verbs.createsPost(keeper, { unit, title: `${CANARY}-title`, roles: ["BUREAU_HEAD", "RESPONSIBILITY_SYSTEM_LEADER"], from }));
  const person = done(await verbs.registersPerson(keeper, { name: `${CANARY}-person`, from }));
  done(await verbs.appoints(keeper, { post, person, from }));
  done(await verbs.formsLeadingGroup(keeper, { unit, name: `${CANARY}-group`, office: unit, duties: [], seats: [{ post, position: "LEADER" }], from, documentNo: `${CANARY}-document` }));
  done(await verbs.assignsResponsibility(keeper, { unit, clause: "WP-C-5", task: `${CANARY}-task`, from }));
  done(await verbs.setsPolicy(keeper, { unit, key: "legalReviewDays", value: 11, lockBasis: `${CANARY}-basis`, from }));
  done(await verbs.relatesUnits(keeper, { subject: unit, kind: "LEADERS_APPOINTED_BY", object: parent, from, documentNo: `${CANARY}-relation` }));
}
