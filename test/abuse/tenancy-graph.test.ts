/** Another tenant's object and one that never was are one answer, letter by letter, however the graph is asked. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { newId } from "../../src/kernel/ids.js";
import { expectDenied } from "../support/refused.js";
import { idArguments, pagedFields, questionOf, turnsOf, type Arguments } from "../support/sweep.js";
import { nodesOfTenant, oneOfEach, tenantIdOf, type NodeRow } from "../support/tenant-rows.js";
import * as verbs from "../support/verbs/organisations.verbs.js";
import { triesNode, triesNodes } from "../support/verbs/platform.verbs.js";
import { expectFacts, type Told } from "../support/verbs/told.verbs.js";
import { openWorld, type Answer, type NamedPerson, type NamedWorld } from "../support/world.js";

const TODAY = "2026-09-01";
const ASKERS = ["沈明珠", "李顺姬", "裴成男", "yb-portal"];

/** Read a row as: this FIELD answers this person; all others answer a legal officer. */
const ASKER_OF: Readonly<Record<string, string>> = { auditEvents: "裴成男", accessLog: "裴成男", platformAuditEvents: "罗启明", platformAccounts: "罗启明", accountChanges: "罗启明" };

/** The answer without what differs between any two requests, and with the id that was asked for made nameless. */
const faceOf = ({ data, errors }: Answer<unknown>, asked: string): string =>
  JSON.stringify({ data, errors: errors?.map(({ extensions: { requestId, ...extensions }, ...error }) => ({ ...error, extensions })) }).replaceAll(asked, "the id");

/** A question that is refused before anybody looks proves nothing. */
const wasAsked = ({ errors = [] }: Answer<unknown>): boolean => !errors.some(({ extensions: { code } }) => code === "REQUEST_REJECTED" || code === "GRAPHQL_VALIDATION_FAILED" || code === "INTERNAL");

/** The same id with another uuid: of the same type and shape, and nobody's. */
const nobodys = (globalId: string): string => `${globalId.slice(0, globalId.indexOf("_"))}_${newId()}`;

describe("tenancy in the graph", () => {
  let w: NamedWorld;
  let foreign: NodeRow[];
  let own: Arguments;
  const of = (type: string): string => foreign.find((node) => node.type === type)!.globalId;
  before(async () => {
    w = await openWorld();
    foreign = oneOfEach(await nodesOfTenant(w.clone, await tenantIdOf(w.clone, "hulunbuir")));
    const unit = await w.unit("YB-HRSS");
    const places = ["id", "ids", "root", "subject", "assessor", "delegator", "delegate", "resource", "supervisor", "owner", "under"];
    const colleague = (await nodesOfTenant(w.clone, await tenantIdOf(w.clone, "yanbian"))).find(({ type }) => type === "Person")!.globalId;
    own = { ids: { ...Object.fromEntries(places.map((place) => [place, unit])), "interestCheck.who": colleague, "reviewerCheck.person": colleague, "reviewerCheck.unit": unit, "powerHolderCheck.unit": unit, "compulsionCheck.organ": unit, "thirdPartyCheck.organ": unit, "benchmarkInForce.organ": unit, benchmark: unit, officers: unit }, texts: { itemCode: "A1", division: "222401", clause: "WP-C-5", matter: "占道经营", creditCode: "91350100M000100Y43", from: TODAY, to: TODAY, year: "2026" } };
  });
  after(() => w.close());

  const asked = (field: string, argument: string, id: string): string => {
    const { [argument]: _, ...others } = own.ids;
    const document = questionOf(field, { ids: { ...others, [`${field}.${argument}`]: id }, texts: own.texts });
    if (document === undefined) throw new Error(`${field} cannot be asked: give its arguments a value`);
    return document;
  };

  it("has an id of every type to try, and every field with an id argument can be asked", () => {
    expect(foreign.length).to.be.at.least(13);
    for (const { field, argument } of idArguments()) expect(asked(field, argument, of("OrgUnit")), field).to.include(of("OrgUnit"));
  });

  idArguments().forEach(({ field, argument }, place) => {
    it(`${field}(${argument}): another tenant's id of any type is answered like one that never was`, async () => {
      for (const [at, { globalId }] of foreign.entries()) {
        const nowhere = nobodys(globalId);
        for (const name of turnsOf(ASKERS, place + at)) {
          const [theirs, none] = [await w.as(name).tries(asked(field, argument, globalId)), await w.as(name).tries(asked(field, argument, nowhere))];
          expect(wasAsked(none), `the question itself is sound: ${asked(field, argument, nowhere)}`).to.equal(true);
          expect(faceOf(theirs, globalId), `${name}, ${globalId}`).to.equal(faceOf(none, nowhere));
        }
      }
    });
  });

  it("answers the same questions about one's own unit: the control", async () => {
    for (const field of ["orgUnit", "organisationTree", "node", "nodes", "policySettings", "opinionReaders", "supervisorsOf", "assessorsOf"]) {
      const { errors, data } = await w.as("沈明珠").tries(questionOf(field, own)!);
      expect(errors, field).to.equal(undefined);
      expect(JSON.stringify(data), field).to.not.equal(JSON.stringify({ [field]: null }));
    }
  });

  it("does not tell of another tenant by aliases, in any order or number, nor takes one's answer for another's", async () => {
    const mine = await w.unit("YB-HRSS");
    const [theirs, none] = [of("OrgUnit"), nobodys(of("OrgUnit"))];
    for (const order of [["mine", "theirs"], ["theirs", "mine"], ["none", "mine"], ["mine", "none"], ["theirs", "mine", "theirs", "mine", "theirs"]]) {
      const ids = { mine, theirs, none } as Readonly<Record<string, string>>;
      const document = `{ ${order.map((whose, at) => `a${at}: nodes(ids: ["${ids[whose]!}"]) { ... on OrgUnit { code } }`).join(" ")} }`;
      const answer = await w.as("李顺姬").tries<Record<string, { code: string }[]>>(document);
      expect(Object.values(answer.data!).map(([node]) => node?.code ?? null)).to.deep.equal(order.map((whose) => (whose === "mine" ? "YB-HRSS" : null)));
    }
  });

  it("nor by fragments, inline or shared between an own and a foreign parent", async () => {
    const [mine, theirs] = [await w.unit("YB-HRSS"), of("OrgUnit")];
    const shared = "fragment F on OrgUnit { code children(first: 3) { totalCount edges { node { name } } } parent { code } }";
    const both = `{ theirs: nodes(ids: ["${theirs}"]) { ...F ... @include(if: true) { __typename id } } mine: nodes(ids: ["${mine}"]) { ...F } }`;
    const { data } = await w.as("李顺姬").tries<{ mine: object[]; theirs: object[] }>(`${shared} ${both}`);
    expect(data?.theirs).to.deep.equal([null]);
    expect(data?.mine[0]).to.include({ code: "YB-HRSS" });
  });

  it("nor by a node's bare type, nor by its place among others", async () => {
    for (const { globalId } of foreign) expectDenied(await triesNode(w.as("沈明珠"), globalId), "NOT_FOUND");
    const mine = await w.unit("YB-HRSS");
    const { data, errors } = await triesNodes(w.as("沈明珠"), [of("Post"), mine, of("OrgUnit"), nobodys(of("Post"))]);
    expect(errors).to.equal(undefined);
    expect(data?.nodes.map((node) => node?.id ?? null)).to.deep.equal([null, mine, null, null]);
  });

  it("nor by counts: of a foreign unit's settings, or of a foreign account's events", async () => {
    const settings = await verbs.listsSettings(w.as("金成哲"), { under: of("OrgUnit") });
    expect([settings.totalCount, settings.edges]).to.deep.equal([0, []]);
    const { data } = await w.as("裴成男").tries<{ auditEvents: { totalCount: number } }>(`{ auditEvents(account: "${of("Account")}") { totalCount } }`);
    expect(data?.auditEvents.totalCount).to.equal(0);
  });

  it("nor by search: nothing of another tenant is found by its exact name or code", async () => {
    for (const search of ["阿荣旗劳动保障监察大队", "HL-ARUN-HRSS", "arun"]) {
      expect((await verbs.listsUnits(w.as("敖春林"), { filter: { search } })).edges, search).to.not.have.length(0);
      expect((await verbs.listsUnits(w.as("李顺姬"), { filter: { search } })).edges, search).to.have.length(0);
    }
  });

  it("nor by a header or argument that names a tenant", async () => {
    const response = await fetch(`${w.url}/graphql`, {
      method: "POST", body: JSON.stringify({ query: "{ me { tenant { code } } orgUnits { totalCount } }" }),
      headers: { "content-type": "application/json", authorization: `Bearer ${w.as("李顺姬").token}`, "x-tenant-id": foreign.find(({ type }) => type === "Tenant")!.id, "app.tenant": "hulunbuir" },
    });
    const { data } = (await response.json()) as Answer<{ me: { tenant: { code: string } } }>;
    expect(data?.me.tenant.code).to.equal("yanbian");
    expectDenied(await w.as("李顺姬").tries(`{ orgUnits(tenantId: "x") { totalCount } }`), "GRAPHQL_VALIDATION_FAILED");
  });

  it("nor by an own change that points at it: a foreign end and none at all are one answer, and nothing is written", async () => {
    const shen = w.as("沈明珠");
    const unit = await w.unit("YB-URBAN");
    const { posts } = await verbs.looksUpUnit(shen, { id: unit }, "posts { id }");
    const post = posts[0]!.id;
    const section = { code: "YB-NEW", kind: "INTERNAL_ORGAN", level: "PREFECTURE", names: [{ language: "ZH", name: "新科" }] };
    /** Read a row as: a change of one's own with TYPE's id at one end. */
    const changes: readonly (readonly [type: string, change: (id: string) => Promise<Told>])[] = [
      ["OrgUnit", (id) => verbs.establishesUnit(shen, { ...section, parent: id, from: TODAY })],
      ["OrgUnit", (id) => verbs.relatesUnits(shen, { subject: unit, kind: "BELONGS_TO", object: id, from: TODAY })],
      ["OrgUnit", (id) => verbs.relatesUnits(shen, { subject: id, kind: "LED_BY", object: unit, from: TODAY })],
      ["OrgUnit", (id) => verbs.setsMode(shen, { unit, mode: "VERTICAL", superior: id, from: TODAY })],
      ["OrgUnit", (id) => verbs.setsMode(shen, { unit, mode: "LOCAL", government: id, from: TODAY })],
      ["Post", (id) => verbs.createsPost(shen, { unit, title: "副局长", roles: ["DEPUTY"], reportsTo: id, from: TODAY })],
      ["Person", (id) => verbs.appoints(shen, { post, person: id, from: TODAY })],
      ["OrgUnit", (id) => verbs.formsLeadingGroup(shen, { unit, name: "领导小组", office: id, duties: [], seats: [{ post, position: "LEADER" }], from: TODAY })],
      ["Post", (id) => verbs.formsLeadingGroup(shen, { unit, name: "领导小组", duties: [], seats: [{ post, position: "LEADER" }, { post: id, position: "MEMBER" }], from: TODAY })],
      ["Post", (id) => verbs.formsMeetingBody(shen, { unit, kind: "PLENARY", posts: [post, id], from: TODAY })],
    ];
    await w.unchanged(async () => {
      for (const [type, change] of changes) {
        const [{ requestId: _, ...theirs }, { requestId: __, ...none }] = [await change(of(type)), await change(nobodys(of(type)))];
        expectFacts(theirs as Told, { __typename: "Denied", code: "NOT_FOUND" });
        expect(theirs).to.deep.equal(none);
      }
    });
  });
});

describe("cursors", () => {
  let w: NamedWorld;
  before(async () => {
    w = await openWorld();
  });
  after(() => w.close());

  const cursorOf = async (person: NamedPerson, asked: verbs.ListAsked = {}): Promise<string> => (await verbs.listsUnits(person, { first: 3, ...asked })).pageInfo.endCursor!;
  const after_ = (person: NamedPerson, after: string, asked: verbs.ListAsked = {}) => person.tries(verbs.UNITS_DOCUMENT("code"), { first: 3, after, ...asked });

  it("of another tenant, order, filter, day or list open nothing", async () => {
    const li = w.as("李顺姬");
    const mine = await cursorOf(li);
    expect((await after_(li, mine)).errors, "the control").to.equal(undefined);
    expect((await after_(w.as("yb-portal"), mine)).errors, "the list is the tenant's, not the reader's").to.equal(undefined);
    expectDenied(await after_(li, await cursorOf(w.as("敖春林"))), "INVALID_CURSOR");
    for (const other of [{ orderBy: { field: "NAME" } }, { orderBy: { field: "CODE", direction: "DESC" } }, { filter: { external: false } }, { asOf: "2018-01-01" }])
      expectDenied(await after_(li, mine, other), "INVALID_CURSOR");
    const settings = await verbs.listsSettings(w.as("金成哲"), { first: 1 });
    expectDenied(await after_(w.as("金成哲"), settings.pageInfo.endCursor!), "INVALID_CURSOR");
    const children = await verbs.listsBelow(li, "YB-GOV", "children", { first: 2 });
    expectDenied(await after_(li, children.pageInfo.endCursor!), "INVALID_CURSOR");
    expectDenied(await li.tries(`{ orgUnit(code: "YB-YANJI-GOV") { children(first: 2, after: "${children.pageInfo.endCursor!}") { totalCount } } }`), "INVALID_CURSOR");
  });

  it("with any byte changed, cut short or written by hand open nothing", async () => {
    const li = w.as("李顺姬");
    const bytes = Buffer.from(await cursorOf(li), "base64url");
    const wrong = [...bytes.keys()].map((at) => Buffer.from(bytes.map((byte, index) => (index === at ? byte ^ 1 : byte))).toString("base64url"));
    const forged = [JSON.stringify(["YB-GOV", newId()]), "", "x", "'", "…", bytes.subarray(0, 12).toString("base64url"), bytes.subarray(0, -1).toString("base64url")];
    for (const cursor of [...wrong, ...forged, ...forged.map((text) => Buffer.from(text).toString("base64url"))])
      expectDenied(await after_(li, cursor), "INVALID_CURSOR");
  });

  /** Where there are no two editions there is nothing to page through: their own scenarios try made-up cursors. */
  const OF_TWO_EDITIONS = ["powerListDifference", "publicPowerListDifference"];

  it("made up are refused by every list of the graph", async () => {
    const unit = await w.unit("YB-TAX");
    for (const field of pagedFields().filter((name) => !OF_TWO_EDITIONS.includes(name))) {
      const asker = w.as(ASKER_OF[field] ?? "李顺姬");
      const document = questionOf(field, { ids: { assessor: unit, unit }, texts: { year: "2026", place: "222400", organ: "YB-TAX" } })!;
      expect((await asker.tries(document)).errors, `${field}, the control`).to.equal(undefined);
      expectDenied(await asker.tries(document.replace("(", `(after: "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", `)), "INVALID_CURSOR");
    }
  });
});
