/** Power lists: a department drafts, its leader agrees, the legal office examines, both sites carry it, and only then everybody reads it. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { itemOf, lawOf } from "../../support/list-texts.js";
import { expectRefusal } from "../../support/refused.js";
import { setsPolicy } from "../../support/verbs/organisations.verbs.js";
import * as lists from "../../support/verbs/power-lists.verbs.js";
import { done, expectFacts, type Told } from "../../support/verbs/told.verbs.js";
import { openWorld, serveAgain, type NamedPerson, type NamedWorld } from "../../support/world.js";

const TODAY = "2026-09-01";
const NOBODYS = "00000000-0000-7000-8000-000000000000";
let w: NamedWorld;
/** 全美兰 drafts and reports for 州人社局, 朴哲洙 leads it, 李顺姬 of the prefecture's legal office examines. */
let quan: NamedPerson;
let piao: NamedPerson;
let li: NamedPerson;
let bureau: string;
let basis: string;
before(async () => {
  w = await openWorld();
  [quan, piao, li] = [w.as("全美兰"), w.as("朴哲洙"), w.as("李顺姬")];
  bureau = await w.unit("YB-HRSS");
  basis = done(await lists.registersBasis(quan, law()));
});
after(() => w.close());

const law = (more: object = {}) => lawOf(bureau, more);
const item = (list: string, more: object = {}) => itemOf({ list, unit: bureau, basis }, more);
const at = (list: string, channel: string, more: object = {}) => ({ list, channel, url: `https://www.example.gov.cn/${channel.toLowerCase()}`, publishedOn: TODAY, ...more });
const refusedBy = (told: Told, facts: object): void => {
  expectRefusal(told, "Denied", "FORBIDDEN");
  expectFacts(told, facts as Readonly<Record<string, unknown>>);
};
const stateOf = async (list: string, person = quan) => (await lists.looksUp(person, "powerList", list, "state"))["state"];

/** A list of another bureau for each scenario: one edition of a department is under way at a time. */
async function draftBy(name: string, code: string): Promise<string> {
  return done(await lists.draftsList(w.as(name), { unit: await w.unit(code), title: "行政执法权责清单" }));
}
const passed = async (list: string): Promise<void> => {
  done(await lists.consents(piao, { list }));
  done(await lists.submits(quan, { list }));
  done(await lists.accepts(li, { list }));
  done(await lists.passes(li, { list }));
};

describe("an edition of a power list", () => {
  let list: string;
  before(async () => { list = await draftBy("全美兰", "YB-HRSS"); });

  it("is drafted by the department for itself, one edition at a time (YB-2.1-2)", async () => {
    await w.unchanged(async () => {
      refusedBy(await lists.draftsList(w.as("罗文静"), { unit: bureau, title: "行政执法权责清单" }), { rule: "list.OWN_DEPARTMENT", because: "NOT_LIST_OWNER" });
      refusedBy(await lists.draftsList(piao, { unit: bureau, title: "行政执法权责清单" }), { because: "NO_ABILITY" });
      expectRefusal(await lists.draftsList(quan, { unit: `unit_${NOBODYS}`, title: "行政执法权责清单" }), "Denied", "NOT_FOUND");
      expectRefusal(await lists.draftsList(quan, { unit: bureau, title: "第二份清单" }), "TransitionRefused", "LIST_IN_PROGRESS", "YB-2.1-2");
      expect(await lists.writesItem(quan, { ...item(list), validateOnly: true })).to.include({ __typename: "Validated", action: "writePowerItem" });
    });
  });

  it("goes no further while an item lacks one of the eight elements, and names what is missing (YB-2.1-1, AR-1.2-1)", async () => {
    expectRefusal(await w.unchanged(() => lists.consents(piao, { list })), "ListIncomplete", "LIST_STEP_INCOMPLETE", "AR-1.2-1");
    done(await lists.writesItem(quan, { list, code: "RS-CF-001", actionKind: "PENALTY", matter: "对拖欠农民工工资的处罚", responsibility: "依法处分", bases: [{ basis }] }));
    const { rows } = await lists.lists<{ id: string; missing: string[] }>(quan, "powerItems", `first: 5, filter: { list: "${list}" }`, "id missing");
    expect(rows[0]!.missing).to.deep.equal(["DUTY", "SUBJECT", "POWER", "TARGET", "PROCEDURE", "RESPONSIBILITY"]);
    expectRefusal(await w.unchanged(() => lists.consents(piao, { list })), "ListIncomplete", "LIST_STEP_INCOMPLETE", "YB-2.1-1");
    await w.unchanged(async () => {
      expectRefusal(await lists.writesItem(quan, item(list, { bases: [{ basis: `basis_${NOBODYS}` }] })), "Denied", "NOT_FOUND");
      expectRefusal(await lists.writesItem(quan, item(list, { bases: [{ basis }, { basis }] })), "Denied", "BAD_USER_INPUT");
      expectRefusal(await lists.writesItem(w.as("罗文静"), item(list)), "Denied", "NOT_FOUND");
      expectRefusal(await lists.removesItem(quan, { list, code: "RS-CF-999" }), "Denied", "NOT_FOUND");
      expectRefusal(await lists.writesItem(quan, { ...item(list), expectedVersion: 1 }), "StaleVersion", "STALE_VERSION");
    });
    done(await lists.writesItem(quan, item(list, { procedure: null })));
    expect((await lists.lists<{ missing: string[] }>(quan, "powerItems", `first: 5, filter: { list: "${list}" }`, "missing")).rows).to.deep.equal([{ missing: ["PROCEDURE"] }]);
    const lacking = await w.unchanged(() => lists.consents(piao, { list }));
    expectRefusal(lacking, "ListIncomplete", "LIST_STEP_INCOMPLETE", "AR-1.2-1");
    expectFacts(lacking, { items: [{ code: "RS-CF-001", missing: ["PROCEDURE"] }] });
    done(await lists.writesItem(quan, item(list, { responsiblePost: null })));
    expect((await lists.looksUp(quan, "powerList", list, "itemCount incompleteCount"))).to.deep.equal({ itemCount: 1, incompleteCount: 1 });
    expectRefusal(await w.unchanged(() => lists.consents(piao, { list })), "ListIncomplete", "LIST_STEP_INCOMPLETE");
    done(await lists.writesItem(quan, item(list)));
  });

  it("goes up only after the department's leader has agreed, and a change afterwards asks for consent anew (YB-3.1-2)", async () => {
    expectRefusal(await w.unchanged(() => lists.submits(quan, { list })), "TransitionRefused", "NO_LEADER_APPROVAL", "YB-3.1-2");
    await w.unchanged(async () => {
      refusedBy(await lists.consents(quan, { list }), { because: "NO_ABILITY" });
      expectRefusal(await lists.consents(w.as("徐海涛"), { list }), "Denied", "NOT_FOUND");
    });
    done(await lists.consents(piao, { list, note: "经局长办公会研究同意" }));
    done(await lists.writesItem(quan, item(list, { code: "RS-JC-001", actionKind: "INSPECTION", matter: "劳动保障监察" })));
    expect(await stateOf(list)).to.equal("DRAFT");
    expectRefusal(await w.unchanged(() => lists.submits(quan, { list })), "TransitionRefused", "NO_LEADER_APPROVAL");
    done(await lists.removesItem(quan, { list, code: "RS-JC-001" }));
    done(await lists.consents(piao, { list }));
  });

  it("is not there for its examiner before it is reported, nor for peers at any time before publication (YB-3.1-2)", async () => {
    for (const name of ["李顺姬", "徐海涛", "金成哲", "石磊"]) {
      const { errors } = await w.as(name).tries(`{ powerList(id: "${list}") { title } }`);
      expect(errors?.[0]?.extensions.code, name).to.equal(name === "石磊" ? undefined : "NOT_FOUND");
    }
    done(await lists.submits(quan, { list }));
    expect(await lists.looksUp(li, "powerList", list, "state examiner { code }")).to.deep.equal({ state: "SUBMITTED", examiner: { code: "YB-LEGAL" } });
    const { errors } = await w.as("徐海涛").tries(`{ powerList(id: "${list}") { title } }`);
    expect(errors?.[0]?.extensions.code).to.equal("NOT_FOUND");
  });

  it("is examined by the legal office of the same level, which edits nothing; nobody examines its own (YB-2.1-3, YB-3.1-2)", async () => {
    await w.unchanged(async () => {
      refusedBy(await lists.accepts(quan, { list }), { rule: "list.NOT_ONES_OWN", because: "SELF_LIST_EXAMINATION" });
      expectRefusal(await lists.accepts(w.as("丁海燕"), { list }), "Denied", "NOT_FOUND");
      refusedBy(await lists.writesItem(li, item(list)), { because: "NOT_LIST_OWNER" });
      expectRefusal(await lists.writesItem(quan, item(list)), "TransitionRefused", "ILLEGAL_TRANSITION");
      expectRefusal(await lists.passes(li, { list }), "TransitionRefused", "ILLEGAL_TRANSITION");
    });
    done(await lists.accepts(li, { list }));
    expectRefusal(await w.unchanged(() => lists.returns(li, { list, points: [] })), "TransitionRefused", "POINTS_MISSING", "YB-3.1-2");
    done(await lists.returns(li, { list, points: ["RS-CF-001 程序应写明听证"] }));
    expect(await lists.looksUp(quan, "powerList", list, "state examinations { result points }")).to.deep.equal(
      { state: "RETURNED", examinations: [{ result: "RETURNED", points: ["RS-CF-001 程序应写明听证"] }] });
    done(await lists.writesItem(quan, item(list, { procedure: "立案、调查、听证、审核、决定、送达" })));
    const { errors } = await li.tries(`{ powerList(id: "${list}") { title } }`);
    expect(errors?.[0]?.extensions.code, "while it is mended").to.equal("NOT_FOUND");
  });

  it("is published within the days that the policy names, only after it passed, and only when it stands on both sites (YB-2.1-3, YB-2.1-4, YB-3.1-4)", async () => {
    expectRefusal(await w.unchanged(() => lists.publishes(quan, at(list, "DEPARTMENT_SITE"))), "TransitionRefused", "NOT_REVIEWED", "YB-2.1-3");
    const withinDays = (value: number) => setsPolicy(w.as("沈明珠"), { unit: bureau, key: "listPublicationDays", value, from: TODAY });
    for (const value of [0, 61]) expectRefusal(await w.unchanged(() => withinDays(value)), "ChangeRefused", "POLICY_VALUE_INVALID");
    done(await withinDays(8));
    await passed(list);
    const { availableActions } = await lists.looksUp(quan, "powerList", list, "availableActions { action allowed }");
    expect((availableActions as { action: string; allowed: boolean }[]).filter(({ allowed }) => allowed).map(({ action }) => action)).to.deep.equal(["publishPowerList"]);
    await w.unchanged(async () => {
      refusedBy(await lists.publishes(w.as("丁海燕"), at(list, "DEPARTMENT_SITE")), { because: "NO_ABILITY" });
      expectRefusal(await lists.publishes(quan, at(list, "DEPARTMENT_SITE", { publishedOn: "2026-08-31" })), "Denied", "BAD_USER_INPUT");
      expectRefusal(await lists.publishes(quan, at(list, "DEPARTMENT_SITE", { publishedOn: "2026-09-02" })), "Denied", "BAD_USER_INPUT");
      expectRefusal(await lists.publishes(quan, at(list, "DEPARTMENT_SITE", { url: "javascript:alert(1)" })), "Denied", "BAD_USER_INPUT");
    });
    const due = async () => (await piao.asks<{ deadlines: { edges: { node: { kind: string; standing: string } }[] } }>(`{ deadlines(first: 50, unit: "${bureau}") { edges { node { kind standing dueOn } } } }`))
      .deadlines.edges.map(({ node }) => node).filter(({ kind }) => kind === "list.publication");
    done(await lists.publishes(quan, at(list, "DEPARTMENT_SITE")));
    expect(await stateOf(list)).to.equal("PARTLY_PUBLISHED");
    expect(await due()).to.deep.equal([{ kind: "list.publication", standing: "RUNNING", dueOn: "2026-09-11" }]);
    expect(await lists.readsInForce(quan, bureau, "edition")).to.equal(null);
    expectRefusal(await w.unchanged(() => lists.publishes(quan, at(list, "DEPARTMENT_SITE"))), "TransitionRefused", "CHANNEL_RECORDED", "YB-2.1-4");
    done(await lists.publishes(quan, at(list, "GOVERNMENT_SITE")));
    expect(await lists.looksUp(quan, "powerList", list, "state publishedOn publications { channel }")).to.deep.equal(
      { state: "PUBLISHED", publishedOn: TODAY, publications: [{ channel: "DEPARTMENT_SITE" }, { channel: "GOVERNMENT_SITE" }] });
    expect((await due()).filter(({ standing }) => standing === "RUNNING")).to.deep.equal([]);
  });

  it("published is read by everybody who is signed in, never its opinions, and found by kind, text and basis", async () => {
    for (const name of ["徐海涛", "廉哲浩", "yb-portal", "沈明珠"]) expect(await lists.readsInForce(w.as(name), bureau, "state itemCount"), name).to.deep.equal({ state: "PUBLISHED", itemCount: 1 });
    expect(await lists.looksUp(w.as("徐海涛"), "powerList", list, "examinations { points }")).to.deep.equal({ examinations: [] });
    expectRefusal({ __typename: "Denied", code: (await w.as("yb-portal").tries(`{ powerList(id: "${list}") { history { note } } }`)).errors![0]!.extensions.code }, "Denied", "FORBIDDEN");
    const codes = async (filter: string) => (await lists.lists<{ code: string }>(w.as("yb-portal"), "powerItems", `first: 20, filter: { under: "${bureau}" ${filter} }`, "code")).rows.map(({ code }) => code);
    expect(await codes("actionKinds: [PENALTY], search: \"农民工\"")).to.deep.equal(["RS-CF-001"]);
    expect(await codes(`basis: "${basis}"`)).to.deep.equal(["RS-CF-001"]);
    expect(await codes("actionKinds: [LICENCE]")).to.deep.equal([]);
    expect(await codes("asOf: \"2026-08-31\"")).to.deep.equal([]);
  });

  it("published never changes; a further edition takes its place and both answer as of their days", async () => {
    await w.unchanged(async () => {
      expectRefusal(await lists.writesItem(quan, item(list)), "TransitionRefused", "ILLEGAL_TRANSITION");
      expectRefusal(await lists.publishes(quan, at(list, "GOVERNMENT_SITE")), "TransitionRefused", "ILLEGAL_TRANSITION");
    });
    const next = await draftBy("全美兰", "YB-HRSS");
    expect(await lists.looksUp(quan, "powerList", next, "edition itemCount")).to.deep.equal({ edition: 2, itemCount: 1 });
    done(await lists.writesItem(quan, item(next, { code: "RS-JC-001", actionKind: "INSPECTION", matter: "劳动保障监察" })));
    expect(await lists.readsInForce(w.as("徐海涛"), bureau, "edition itemCount")).to.deep.equal({ edition: 1, itemCount: 1 });
    const later = await serveAgain(w, "全美兰", "2026-09-10T01:00:00Z");
    await passed(next);
    done(await lists.publishes(later.asker, at(next, "DEPARTMENT_SITE", { publishedOn: "2026-09-09" })));
    done(await lists.publishes(later.asker, at(next, "GOVERNMENT_SITE", { publishedOn: "2026-09-10" })));
    expect(await lists.readsInForce(later.asker, bureau, "edition itemCount")).to.deep.equal({ edition: 2, itemCount: 2 });
    expect(await lists.readsInForce(later.asker, bureau, "edition supersededOn", "2026-09-09")).to.deep.equal({ edition: 1, supersededOn: "2026-09-10" });
    const between = async (from: string, to: string, person = w.as("徐海涛")) => (await person.asks<{ powerListDifference: { edges: { node: object }[] } }>(
      `{ powerListDifference(from: "${from}", to: "${to}", first: 10) { edges { node { code kind elements { element before after } } } } }`)).powerListDifference.edges.map(({ node }) => node);
    expect(await between(list, next)).to.have.length(1);
    expect((await between(list, next))[0]).to.deep.include({ code: "RS-JC-001", kind: "ADDED" });
    expect((await between(next, list))[0]).to.deep.include({ code: "RS-JC-001", kind: "REMOVED" });
    const third = await draftBy("全美兰", "YB-HRSS");
    done(await lists.writesItem(quan, item(third, { procedure: "立案、调查、决定" })));
    const mine = await between(next, third, quan);
    expect(mine).to.deep.equal([{ code: "RS-CF-001", kind: "CHANGED", elements: [{ element: "PROCEDURE", before: "立案、调查、听证、审核、决定、送达", after: "立案、调查、决定" }] }]);
    const { errors } = await w.as("徐海涛").tries(`{ powerListDifference(from: "${next}", to: "${third}") { totalCount } }`);
    expect(errors?.[0]?.extensions.code, "a draft is nobody else's").to.equal("NOT_FOUND");
    await later.stop();
  });
});

describe("two who act at once", () => {
  it("leave one edition under way, and one publication on a site", async () => {
    const unit = await w.unit("YB-YANJI-HRSS");
    const told = await Promise.all([1, 2, 3].map(() => lists.draftsList(w.as("罗文静"), { unit, title: "延吉市人社局权责清单" })));
    expect(told.filter(({ __typename }) => __typename === "Recorded")).to.have.length(1);
    expect(told.filter(({ code }) => code === "LIST_IN_PROGRESS")).to.have.length(2);
    const list = told.find(({ recordedId }) => recordedId)!.recordedId!;
    done(await lists.writesItem(w.as("罗文静"), item(list)));
    done(await lists.consents(w.as("廉哲浩"), { list }));
    done(await lists.submits(w.as("罗文静"), { list }));
    expectRefusal(await w.unchanged(() => lists.accepts(li, { list })), "Denied", "NOT_FOUND");
    done(await lists.accepts(w.as("丁海燕"), { list }));
    done(await lists.passes(w.as("丁海燕"), { list }));
    const put = await Promise.all(["DEPARTMENT_SITE", "GOVERNMENT_SITE", "DEPARTMENT_SITE"].map((channel) => lists.publishes(w.as("罗文静"), at(list, channel))));
    expect(put.filter(({ __typename }) => __typename === "Recorded")).to.have.length(2);
    expect(await stateOf(list)).to.equal("PUBLISHED");
  });

  it("and the same request twice has one effect", async () => {
    const unit = await w.unit("YB-URBAN");
    const { __typename } = await lists.draftsList(w.as("徐海涛"), { unit, title: "城管权责清单" });
    expect(__typename, "a head drafts nothing").to.equal("Denied");
    const sent = { ...law({ title: "劳动保障监察条例", number: "国务院令第423号" }), idempotencyKey: "register-423-once" };
    expect(done(await lists.registersBasis(quan, sent))).to.equal(done(await lists.registersBasis(quan, sent)));
  });
});

describe("the catalogue of bases", () => {
  it("is kept by the unit that executes them and goes by rank, then newer first (AR-4.1.1-1, AR-4.1.1-2)", async () => {
    const inspection = await w.unit("YB-HRSS-INSPECTION");
    const register = async (title: string, rank: string, day: string) => done(await lists.registersBasis(w.as("石磊"), law({ unit: inspection, title, rank, number: null, promulgatedOn: day, effectiveOn: day })));
    for (const [title, rank, day] of [["甲规定", "DEPARTMENT_RULE", "2020-01-01"], ["劳动法", "LAW", "1994-07-05"], ["社会保险法", "LAW", "2010-10-28"], ["乙意见", "NORMATIVE_DOCUMENT", "2024-01-01"]] as const) await register(title, rank, day);
    const { rows, total } = await lists.lists<{ title: string; status: string }>(w.as("徐海涛"), "bases", `first: 10, filter: { under: "${inspection}" }`, "title status unit { code }");
    expect([rows.map(({ title }) => title), total]).to.deep.equal([["社会保险法", "劳动法", "甲规定", "乙意见"], 4]);
    await w.unchanged(async () => {
      refusedBy(await lists.registersBasis(w.as("罗文静"), law()), { rule: "list.MAINTAINING_UNIT", because: "NOT_MAINTAINING_UNIT" });
      refusedBy(await lists.registersBasis(w.as("徐海涛"), law()), { because: "NO_ABILITY" });
      expectRefusal(await lists.registersBasis(quan, law({ effectiveOn: "2019-01-01" })), "Denied", "BAD_USER_INPUT");
    });
  });

  it("says whether a basis is in force today by its days alone", async () => {
    const status = async (more: object) => (await lists.looksUp(quan, "basis", done(await lists.registersBasis(quan, law(more))), "status"))["status"];
    expect(await status({ effectiveOn: "2026-09-01" })).to.equal("IN_FORCE");
    expect(await status({ effectiveOn: "2026-09-02" })).to.equal("NOT_YET_IN_FORCE");
    expect(await status({ lapsesOn: "2026-09-01" })).to.equal("LAPSED");
  });
});

describe("lists of editions and items", () => {
  it("cost the same number of statements for fifty items as for one", async () => {
    const { rows: [draft] } = await lists.lists<{ id: string }>(quan, "powerLists", `first: 1, filter: { under: "${bureau}", states: [DRAFT] }`, "id");
    const list = draft!.id;
    for (let index = 0; index < 50; index += 1) done(await lists.writesItem(quan, item(list, { code: `T-${String(index).padStart(2, "0")}` })));
    const document = (first: number) => `{ powerItems(first: ${first}, filter: { list: "${list}" }) { edges { node { code subject { code } list { edition availableActions { action } } bases { articles basis { title status } } } } } }`;
    const [one, fifty] = [await quan.tries<{ powerItems: { edges: object[] } }>(document(1)), await quan.tries<{ powerItems: { edges: object[] } }>(document(50))];
    expect(fifty.data!.powerItems.edges).to.have.length(50);
    expect(fifty.extensions!.cost.statements).to.equal(one.extensions!.cost.statements).and.to.be.at.most(10);
  });
});

describe("flow charts and how complete a list is", () => {
  it("a power without a flow chart is a gap, found by class, and stops nothing (WP-H-5)", async () => {
    const { rows: [draft] } = await lists.lists<{ id: string }>(quan, "powerLists", `first: 1, filter: { under: "${bureau}", states: [DRAFT] }`, "id");
    const list = draft!.id;
    const gaps = async (kinds: string) => (await lists.lists<{ code: string }>(quan, "powerItems", `first: 100, filter: { list: "${list}", withoutFlowChart: true, actionKinds: [${kinds}] }`, "code")).rows.map(({ code }) => code);
    expect(await gaps("PENALTY")).to.include("T-00");
    done(await lists.writesItem(quan, item(list, { code: "T-00", flowSteps: ["立案", "调查", "决定", "送达"] })));
    done(await lists.writesItem(quan, item(list, { code: "T-01", flowChartUrl: "https://www.example.gov.cn/lct/1.png", sourcePowerListItem: "州权力清单 2016 第118项" })));
    expect(await gaps("PENALTY")).to.not.include.members(["T-00", "T-01"]);
    expect(await gaps("LICENCE")).to.deep.equal([]);
    await w.unchanged(async () => {
      expectRefusal(await lists.writesItem(quan, item(list, { code: "T-02", flowChartUrl: "javascript:alert(1)" })), "Denied", "BAD_USER_INPUT");
      expect(await lists.consents(piao, { list, validateOnly: true }), "a gap is no refusal").to.include({ __typename: "Validated" });
    });
    const { rows: [drawn] } = await lists.lists<{ flowSteps: string[] }>(quan, "powerItems", `first: 1, filter: { list: "${list}", search: "T-00" }`, "flowSteps");
    expect(drawn!.flowSteps).to.deep.equal(["立案", "调查", "决定", "送达"]);
    const { rows: [derived] } = await lists.lists<{ sourcePowerListItem: string }>(quan, "powerItems", `first: 1, filter: { list: "${list}", search: "T-01" }`, "sourcePowerListItem");
    expect(derived!.sourcePowerListItem, "from the published list it was derived (YB-2.1-1)").to.equal("州权力清单 2016 第118项");
  });

  it("and completeness counts the elements that are said (AR-1.2-1)", async () => {
    const unit = await w.unit("YB-HRSS");
    const { rows: [draft] } = await lists.lists<{ id: string; completeness: number; itemCount: number; withoutFlowChart: number }>(
      quan, "powerLists", `first: 1, filter: { under: "${unit}", states: [DRAFT] }`, "id completeness itemCount withoutFlowChart");
    expect(draft!.completeness).to.equal(100);
    expect(draft!.withoutFlowChart).to.equal(draft!.itemCount - 2);
    done(await lists.writesItem(quan, item(draft!.id, { code: "T-02", procedure: null, target: null, duty: null })));
    expect(await lists.looksUp(quan, "powerList", draft!.id, "completeness incompleteCount")).to.deep.equal({ completeness: 99, incompleteCount: 1 });
  });

  it("a long difference comes in pages", async () => {
    const { rows } = await lists.lists<{ id: string }>(quan, "powerLists", `first: 2, filter: { under: "${bureau}" }`, "id");
    const [later, earlier] = rows.map(({ id }) => id) as [string, string];
    type Read = { powerListDifference: { totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string }; edges: { node: { code: string } }[] } };
    const page = async (after?: string) => (await quan.asks<Read>(
      `query($after: String) { powerListDifference(from: "${earlier}", to: "${later}", first: 20, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { node { code } } } }`, { after })).powerListDifference;
    const first = await page();
    const second = await page(first.pageInfo.endCursor);
    expect(first.edges).to.have.length(20);
    expect(first.pageInfo.hasNextPage).to.equal(true);
    const codes = [...first.edges, ...second.edges].map(({ node }) => node.code);
    expect(codes).to.deep.equal([...new Set(codes)].sort());
    expect(first.totalCount).to.be.at.least(50);
  });
});
