/** What a reorganisation is refused for: who may not, when it may not, and which line cannot be carried out. Nothing is written. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { silentLog } from "../../../src/platform/log/log.js";
import { carryOutDue } from "../../../src/systems/organisations/reorganisation.jobs.js";
import { expectDenied, expectRefusal } from "../../support/refused.js";
import { looksUpUnit, namesUnit, relatesUnits, setsPolicy } from "../../support/verbs/organisations.verbs.js";
import * as verbs from "../../support/verbs/reorganisation.verbs.js";
import { done, expectFacts } from "../../support/verbs/told.verbs.js";
import { openWorld, rehearsing, type NamedPerson, type NamedWorld } from "../../support/world.js";

const TODAY = "2026-09-01";
let w: NamedWorld;
let xu: NamedPerson;
let jin: NamedPerson;
let shen: NamedPerson;
before(async () => {
  w = await openWorld();
  [xu, jin, shen] = [w.as("许英花"), w.as("金成哲"), w.as("沈明珠")];
});
after(() => w.close());

const draft = (lines: readonly object[], more: object = {}) => ({ title: "机构改革", documentNo: "延州发〔2026〕10号", effectiveOn: TODAY, lines, ...more });
const drafted = async (who: NamedPerson, lines: readonly object[], more: object = {}) => verbs.standing(await verbs.draftsReorganisation(who, draft(lines, more))).id;
const submitted = async (lines: readonly object[], more: object = {}) => {
  const id = await drafted(xu, lines, more);
  expect(verbs.standing(await verbs.submitsReorganisation(xu, id)).state).to.equal("SUBMITTED");
  return id;
};
const rename = async (code: string, name: string) => ({ rename: { unit: await w.unit(code), name: { language: "ZH", name } } });
const transfer = async (code: string, parent: string) => ({ transfer: { unit: await w.unit(code), parent: await w.unit(parent) } });

describe("who reorganises", () => {
  it("drafts as establishment office or administrator, and nobody else (地方组织法§79)", async () => {
    const lines = [await rename("YB-CULTURE", "州文化局")];
    await w.unchanged(async () => {
      for (const name of ["金成哲", "朴哲洙", "李顺姬", "裴成男"]) expectRefusal(await verbs.draftsReorganisation(w.as(name), draft(lines)), "Denied", "FORBIDDEN");
    });
    await drafted(shen, lines);
  });

  it("revises within the area in which it may draft, and no further (NL-OG-83)", async () => {
    const id = await drafted(xu, [await rename("YB-HEALTH", "州卫生局")]);
    const told = await w.unchanged(async () => verbs.revisesReorganisation(xu, { reorganisation: id, draft: draft([await rename("JL-HRSS", "省人社局")]) }));
    expectRefusal(told, "Denied", "FORBIDDEN");
    expectFacts(told, { rule: "reorganise.DRAFT.ESTABLISHMENT_OFFICE", because: "OUTSIDE_AREA" });
  });

  it("decides as leader of the nearest government common to all units touched: 延吉 for its own, 延边 across cities (NL-OG-83)", async () => {
    const own = await submitted([await rename("YB-YANJI-HRSS", "延吉市人社局")]);
    const across = await submitted([await transfer("YB-TUMEN-HRSS", "YB-HUNCHUN-GOV")]);
    const yuan = w.as("元吉顺");
    expect([(await verbs.readsReorganisation(xu, own)).decidedBy?.code, (await verbs.readsReorganisation(xu, across)).decidedBy?.code]).to.deep.equal(["YB-YANJI-GOV", "YB-GOV"]);
    for (const [who, matter] of [[jin, own], [yuan, across]] as const) {
      const told = await w.unchanged(() => verbs.decidesReorganisation(who, matter));
      expectRefusal(told, "Denied", "FORBIDDEN");
      expectFacts(told, { rule: "reorganise.DECIDE.COMMON_GOVERNMENT", because: "NOT_COMMON_GOVERNMENT" });
    }
    expect(verbs.standing(await verbs.decidesReorganisation(yuan, own)).state).to.equal("IN_FORCE");
    expect((await looksUpUnit(shen, { code: "YB-YANJI-HRSS" }, "name")).name).to.equal("延吉市人社局");
  });

  it("does not decide what nobody common stands over", async () => {
    const told = await w.unchanged(async () => verbs.submitsReorganisation(rehearsing(shen), await draftedQuietly()));
    expectRefusal(told, "TransitionRefused", "NO_COMMON_GOVERNMENT");
  });
  let lonely: string | undefined;
  const draftedQuietly = async () => lonely!;
  before(async () => { lonely = await drafted(shen, [await rename("JL-GOV", "吉林省政府")]); });

  it("signs only for a superior concerned, once, and sends back with a reason (YB-2.4.1-3)", async () => {
    const id = await submitted([{ setMode: { unit: await w.unit("YB-HRSS"), mode: "VERTICAL", superior: await w.unit("JL-HRSS"), government: await w.unit("YB-GOV") } }]);
    const fang = w.as("方秀英");
    expectRefusal(await w.unchanged(() => verbs.signsReorganisation(fang, id)), "TransitionRefused", "ILLEGAL_TRANSITION");
    expect(verbs.standing(await verbs.decidesReorganisation(jin, id)).state).to.equal("AWAITING_SIGNATURE");
    const stranger = await w.unchanged(() => verbs.signsReorganisation(w.as("太明浩"), id));
    expectFacts(stranger, { because: "NOT_A_SIGNER" });
    expectRefusal(await w.unchanged(() => verbs.returnsReorganisation(fang, id)), "TransitionRefused", "REASON_REQUIRED");
    expect(verbs.standing(await verbs.returnsReorganisation(fang, id, { note: "省厅不同意调整" })).state).to.equal("RETURNED");
    const { history } = await verbs.readsReorganisation(xu, id);
    expect(history[0]).to.include({ action: "returnReorganisation", note: "省厅不同意调整" });
  });
});

describe("a line that cannot be carried out", () => {
  it("is named at submission with the reason its own verb would give, and all lines fall with it (AR-2.1-2)", async () => {
    const id = await drafted(xu, [await rename("YB-HEALTH", "州卫健委"), { merge: { units: [await w.unit("YB-HRSS")], heir: await w.unit("YB-HEALTH"), handsOver: ["GUIDANCE"] } }]);
    const told = await w.unchanged(() => verbs.submitsReorganisation(xu, id));
    expectRefusal(told, "LineRefused", "UNIT_STILL_IN_USE", "AR-2.1-2");
    expectFacts(told, { position: 2, lineKind: "MERGE" });
    const { left } = told["reason"] as { left: { tie: string }[] };
    expect(left.map(({ tie }) => tie)).to.include.members(["CHILDREN", "POSTS", "DELEGATIONS"]).and.not.include("GUIDANCE");
    const circle = await drafted(shen, [await transfer("YB-GOV", "YB-TUMEN-GOV"), await rename("YB-HEALTH", "州卫健委")]);
    expectRefusal(await w.unchanged(() => verbs.submitsReorganisation(shen, circle)), "LineRefused", "HIERARCHY_CYCLE");
  });

  it("names units on record, or those that an earlier line establishes; anything else is malformed", async () => {
    const established = { establish: { code: "YB-DATA", kind: "ENFORCEMENT_DEPARTMENT", level: "PREFECTURE", names: [{ language: "ZH", name: "州数据局" }], parent: await w.unit("YB-GOV") } };
    await w.unchanged(async () => {
      const early = await verbs.draftsReorganisation(xu, draft([{ close: { unit: "YB-DATA" } }, established]));
      expect(early.fields?.[0]).to.include({ path: "input.lines.0.close.unit", rule: "isEstablishedByAnEarlierLine" });
      const two = await verbs.draftsReorganisation(xu, draft([{ ...established, close: { unit: await w.unit("YB-DATA").catch(() => "x") } }]));
      expect(two.fields?.[0]).to.include({ path: "input.lines.0", rule: "exactlyOneOf" });
      expectRefusal(await verbs.draftsReorganisation(xu, draft([{ close: { unit: "unit_01234567-89ab-7def-8123-456789abcdef" } }])), "Denied", "NOT_FOUND");
      const late = await verbs.draftsReorganisation(xu, draft([established], { effectiveOn: "2025-12-31" }));
      expectRefusal(late, "ChangeRefused", "BACKDATED_TOO_FAR");
    });
  });
});

describe("facts that change meanwhile", () => {
  it("stop the decision: it has to be drafted anew on what now stands", async () => {
    const [first, second] = [await submitted([await rename("YB-AGRICULTURE", "州农业局")]), await submitted([await transfer("YB-DUNHUA-MSA", "YB-TUMEN-GOV"), await rename("YB-AGRICULTURE", "州农村局")])];
    expect(verbs.standing(await verbs.decidesReorganisation(jin, first)).state).to.equal("IN_FORCE");
    const told = await w.unchanged(() => verbs.decidesReorganisation(jin, second));
    expectRefusal(told, "TransitionRefused", "FACTS_CHANGED");
    const button = (await verbs.readsReorganisation(jin, second)).availableActions.find(({ action }) => action === "decideReorganisation");
    expect(button).to.include({ allowed: false, because: "FACTS_CHANGED" });
    expect(verbs.standing(await verbs.returnsReorganisation(jin, second, { note: "情况已变更" })).state).to.equal("RETURNED");
    const again = await verbs.revisesReorganisation(xu, { reorganisation: second, draft: draft([await transfer("YB-DUNHUA-MSA", "YB-TUMEN-GOV")]) });
    expect(verbs.standing(again).state).to.equal("DRAFT");
    expect((await verbs.readsReorganisation(xu, second)).revision).to.equal(2);
  });

  it("send back what was scheduled, on its day, by the job and with the code of the reason", async () => {
    const id = await submitted([await rename("YB-TRANSPORT", "州交通局")], { effectiveOn: "2026-09-10" });
    expect(verbs.standing(await verbs.decidesReorganisation(jin, id)).state).to.equal("SCHEDULED");
    expectRefusal(await w.unchanged(() => verbs.carriesOutReorganisation(xu, id)), "TransitionRefused", "DAY_NOT_COME");
    done(await namesUnit(shen, { unit: await w.unit("YB-TRANSPORT"), name: { language: "ZH", name: "州运输局" }, from: "2026-09-05" }));
    const later = { now: () => new Date("2026-09-10T02:00:00Z") };
    await carryOutDue({ database: w.clone.database, clock: later, log: silentLog });
    const read = await verbs.readsReorganisation(xu, id);
    expect(read).to.include({ state: "RETURNED" });
    expect(read.history[0]).to.include({ action: "returnReorganisation", note: "FACTS_CHANGED", system: "job" });
  });
});

describe("a scheduled reorganisation", () => {
  it("is taken back before its day, and nothing was ever written of it", async () => {
    const id = await submitted([await rename("YB-CULTURE", "州文化和旅游局")], { effectiveOn: "2026-12-01" });
    expect(verbs.standing(await verbs.decidesReorganisation(jin, id)).state).to.equal("SCHEDULED");
    const later = (await looksUpUnit(shen, { code: "YB-CULTURE", asOf: "2026-12-01" }, "name")).name;
    expect(verbs.standing(await verbs.withdrawsReorganisation(xu, id)).state).to.equal("WITHDRAWN");
    expect((await looksUpUnit(shen, { code: "YB-CULTURE", asOf: "2026-12-01" }, "name")).name).to.equal(later);
    expectRefusal(await w.unchanged(() => verbs.decidesReorganisation(jin, id)), "TransitionRefused", "ILLEGAL_TRANSITION");
  });
});

describe("asked twice, or at another version", () => {
  it("a draft with the same key is one draft; a step at an old version is stale; a dry run writes nothing", async () => {
    const input = { ...draft([await rename("YB-METEO", "州气象台")]), idempotencyKey: "reorganise-once" };
    const [one, two] = [verbs.standing(await verbs.draftsReorganisation(xu, input)), verbs.standing(await verbs.draftsReorganisation(xu, input))];
    expect(two.id).to.equal(one.id);
    const dry = await w.unchanged(() => verbs.submitsReorganisation(rehearsing(xu), one.id));
    expect(dry).to.include({ __typename: "Validated", action: "submitReorganisation" });
    expectRefusal(await w.unchanged(() => verbs.submitsReorganisation(xu, one.id, { expectedVersion: 9 })), "StaleVersion", "STALE_VERSION");
  });
});

describe("where the structure changes only by decision", () => {
  it("a decided reorganisation changes it, where direct registration is refused (NL-OG-83)", async () => {
    done(await setsPolicy(shen, { unit: await w.unit("YB-HELONG-GOV"), key: "structureByDecisionOnly", value: true, from: TODAY }));
    const [subject, object] = [await w.unit("YB-HELONG-HRSS"), await w.unit("YB-ANTU-GOV")];
    expectRefusal(await w.unchanged(() => relatesUnits(shen, { subject, kind: "BELONGS_TO", object, from: TODAY })), "ChangeRefused", "DECISION_REQUIRED");
    const id = await submitted([await transfer("YB-HELONG-HRSS", "YB-ANTU-GOV")]);
    expect(verbs.standing(await verbs.decidesReorganisation(jin, id)).state).to.equal("IN_FORCE");
    expect((await looksUpUnit(shen, { code: "YB-HELONG-HRSS" }, "parent { code }")).parent?.code).to.equal("YB-ANTU-GOV");
  });
});

describe("a split", () => {
  it("hands over each thing it names to its heir, and closes the unit when nothing is left (AR-2.1-2)", async () => {
    const { posts, relations } = await looksUpUnit(shen, { code: "YB-URBAN" }, "posts { id holder { name } } relations(side: IN) { id }");
    const held = posts.filter(({ holder }) => holder !== null).map(({ id }) => id);
    const heir = (code: string, name: string) => ({ establish: { code, kind: "ENFORCEMENT_DEPARTMENT", level: "PREFECTURE", names: [{ language: "ZH", name }], parent } });
    const parent = await w.unit("YB-GOV");
    const unit = await w.unit("YB-URBAN");
    const lines = (given: readonly string[]) => [heir("YB-ROADS", "州公路局"), heir("YB-PORTS", "州港航局"),
      { split: { unit, closes: true, shares: [{ heir: "YB-ROADS", posts: given }, { heir: "YB-PORTS", relations: relations.map((edge) => edge.id) }] } }];
    const half = await drafted(xu, lines([]));
    const told = await w.unchanged(() => verbs.submitsReorganisation(xu, half));
    expectRefusal(told, "LineRefused", "UNIT_STILL_IN_USE", "AR-2.1-2");
    expectFacts(told, { position: 3, lineKind: "SPLIT" });
    const id = await submitted(lines(held));
    expect(verbs.standing(await verbs.decidesReorganisation(jin, id)).state).to.equal("IN_FORCE");
    const now = await looksUpUnit(shen, { code: "YB-ROADS" }, "posts { holder { name } }");
    expect(now.posts.map(({ holder }) => holder?.name)).to.deep.equal(["徐海涛"]);
    expect((await shen.tries("{ orgUnit(code: \"YB-URBAN\") { id } }")).errors?.[0]?.extensions.code).to.equal("NOT_FOUND");
  });
});

describe("the list of reorganisations", () => {
  it("is filtered by state, unit and day, ordered either way, and costs as many statements for all as for one", async () => {
    const states = async (asked: Readonly<Record<string, unknown>>) => (await verbs.listsReorganisations(xu, asked)).edges.map(({ node }) => node.state);
    expect(new Set(await states({ first: 50, filter: { states: ["IN_FORCE"] } }))).to.deep.equal(new Set(["IN_FORCE"]));
    const touching = await verbs.listsReorganisations(xu, { first: 50, filter: { unit: await w.unit("YB-CULTURE") } });
    expect(touching.edges.length).to.be.greaterThan(1);
    expect(touching.edges.every(({ node }) => node.units.some(({ code }) => code === "YB-CULTURE"))).to.equal(true);
    const days = (await verbs.listsReorganisations(xu, { first: 50, orderBy: { field: "EFFECTIVE", direction: "ASC" } })).edges.map(({ node }) => node.effectiveOn);
    expect(days).to.deep.equal([...days].sort());
    const cost = async (first: number) => (await xu.tries(verbs.REORGANISATIONS, { first })).extensions?.cost.statements;
    expect(await cost(12)).to.equal(await cost(2));
  });

  it("is nobody's who has no part in reorganisations", async () => {
    expectDenied(await w.as("石磊").tries(verbs.REORGANISATIONS, { first: 1 }), "FORBIDDEN");
  });
});

describe("both sides of a duty division", () => {
  it("sign it: the superior by its own word, the government by its decision (YB-2.4.1-5)", async () => {
    const lines = [["治安执法", "SUPERIOR", "EXERCISE_OF_POWERS"], ["治安职责", "LOCAL", "FULFILMENT_OF_DUTIES"], ["责任制", "LOCAL", "RESPONSIBILITY_SYSTEM"], ["评议", "LOCAL", "PUBLIC_PARTICIPATION"]]
      .map(([dutyArea, owner, indicatorGroup]) => ({ dutyArea, owner, indicatorGroup }));
    const id = await submitted([{ divideDuties: { unit: await w.unit("YB-YANJI-POLICE"), lines } }]);
    expect((await verbs.readsReorganisation(xu, id)).signatures.map(({ signer }) => signer.code)).to.deep.equal(["YB-POLICE"]);
    expect(verbs.standing(await verbs.decidesReorganisation(w.as("元吉顺"), id)).state).to.equal("AWAITING_SIGNATURE");
    expect(verbs.standing(await verbs.signsReorganisation(w.as("池龙男"), id)).state).to.equal("IN_FORCE");
    expect((await verbs.readsReorganisation(xu, id)).signatures[0]!.signedOn).to.equal(TODAY);
  });
});
