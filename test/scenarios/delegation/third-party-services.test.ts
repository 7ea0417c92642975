/** Services of third parties: a warehouse keeps what was seized, a contractor restores in a party's stead; both are known, neither has any power. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { tellOfDeadlines } from "../../../src/platform/deadlines/escalation.js";
import { jobOn } from "../../support/clocks.js";
import { expectRefusal } from "../../support/refused.js";
import { asksDelegation, postOf } from "../../support/verbs/authority.verbs.js";
import { appoints, createsPost, registersPerson } from "../../support/verbs/organisations.verbs.js";
import * as reorganisations from "../../support/verbs/reorganisation.verbs.js";
import * as parties from "../../support/verbs/third-parties.verbs.js";
import { done, expectFacts } from "../../support/verbs/told.verbs.js";
import { openWorld, serveAgain, type NamedPerson, type NamedWorld } from "../../support/world.js";

const TODAY = "2026-09-01";
const WAREHOUSE = "91350100M000100Y43";
const NOBODYS = "00000000-0000-7000-8000-000000000000";
let w: NamedWorld;
/** 全美兰 heads the legal section of 州人社局, 石磊 handles matters at its detachment, 李顺姬 serves in the legal office of the prefecture. */
let quan: NamedPerson;
let shi: NamedPerson;
let bureau: string;
let staff: string[];
before(async () => {
  w = await openWorld();
  [quan, shi] = [w.as("全美兰"), w.as("石磊")];
  bureau = await w.unit("YB-HRSS");
  staff = [(await postOf(w, "YB-HRSS-LEGAL", "全美兰")).holder.id, (await postOf(w, "YB-HRSS-OFFICE", "尹春子")).holder.id];
});
after(() => w.close());

const custody = (more: object = {}) => ({
  kind: "CUSTODY", organ: bureau, partyName: "延吉市某仓储有限公司", creditCode: WAREHOUSE, subject: "工资台账三箱、考勤机两台", decisionNo: "延州人社封字〔2026〕3号", staff, fromOn: TODAY, untilOn: "2026-09-26", ...more,
});
/** The party was reminded on 27 August; three working days before 1 September. */
const performance = (more: object = {}) => custody({ kind: "SUBSTITUTE_PERFORMANCE", subject: "拆除违法建设的围挡", decisionNo: "延州人社代字〔2026〕1号", remindedOn: "2026-08-27", costEstimate: "12000.50", ...more });
const clockOf = async (person: NamedPerson) => (await person.asks<{ deadlines: { edges: { node: { kind: string; dueOn: string; standing: string } }[] } }>(
  `{ deadlines(first: 50, unit: "${await w.unit("YB-HRSS-INSPECTION")}", kinds: ["thirdParty.end"]) { edges { node { kind dueOn standing } } } }`)).deadlines.edges.map(({ node }) => node);

describe("custody by a third party", () => {
  let service: string;

  it("is put on record as what it is: no letter, no edge, costs of the organ (NL-QZ-26)", async () => {
    const edges = `query($id: ID!) { orgUnit(id: $id) { relations { kind } } delegations(first: 1) { totalCount } }`;
    const before = await quan.asks(edges, { id: bureau });
    service = done(await parties.registers(shi, custody()));
    expect(await parties.looksUp(quan, service, "kind state partyName creditCode subject decisionNo fromOn untilOn checkRule costsBorneBy isRunning organ { code } handler { code } staff { name } history { action }")).to.deep.equal({
      kind: "CUSTODY", state: "REGISTERED", partyName: "延吉市某仓储有限公司", creditCode: WAREHOUSE, subject: "工资台账三箱、考勤机两台", decisionNo: "延州人社封字〔2026〕3号", fromOn: TODAY, untilOn: "2026-09-26",
      checkRule: "thirdParty.NO_POWER_GOES_OVER", costsBorneBy: "ORGAN", isRunning: true, organ: { code: "YB-HRSS" }, handler: { code: "YB-HRSS-INSPECTION" }, staff: [{ name: "全美兰" }, { name: "尹春子" }], history: [{ action: "registerThirdPartyService" }],
    });
    expect(await quan.asks(edges, { id: bureau })).to.deep.equal(before);
  });

  it("is refused by the rule of the check, and with its clause (NL-QZ-26)", async () => {
    const refused = async (more: object, code: string, rule: string) => {
      const told = await w.unchanged(() => parties.registers(shi, custody(more)));
      expectRefusal(told, "ThirdPartyRefused", code, "NL-QZ-26");
      expectFacts(told, { rule: `thirdParty.${rule}` });
    };
    await refused({ interest: "与当事人同一法定代表人" }, "THIRD_PARTY_INTEREST", "DISINTERESTED");
    await refused({ creditCode: "91350100M000100Y44" }, "CREDIT_CODE_INVALID", "KNOWN_BY_ITS_CODE");
    await refused({ staff: [staff[0]] }, "STAFF_ABSENT", "STAFF_PRESENT");
    await refused({ staff: [staff[0], staff[0]] }, "STAFF_ABSENT", "STAFF_PRESENT");
  });

  it("gives the third party no power: it signs no decision, nor does a delegate's officer, and it is nobody's delegate (NL-QZ-26)", async () => {
    const storekeeper = done(await registersPerson(w.as("沈明珠"), { name: "库管员老周", from: TODAY }));
    const inspector = (await postOf(w, "YB-HRSS-INSPECTION", "石磊")).holder.id;
    const elsewhere = (await postOf(w, "YB-LEGAL", "李顺姬")).holder.id;
    for (const outsider of [storekeeper, inspector, elsewhere, `person_${NOBODYS}`]) {
      const told = await w.unchanged(() => parties.registers(shi, custody({ staff: [...staff, outsider] })));
      expectRefusal(told, "ThirdPartyRefused", "NOT_ORGANS_STAFF", "NL-QZ-26");
      expectFacts(told, { rule: "thirdParty.OWN_STAFF" });
    }
    const told = { basis: true, ownPower: true, qualified21: true };
    for (const [actionKind, because] of [["COMPULSION", "NOT_DELEGABLE"], ["PENALTY", "DELEGATE_KIND"]])
      expect(await asksDelegation(w.as("李顺姬"), { delegator: bureau, outside: "ENTERPRISE", actionKind: actionKind!, told })).to.include({ allowed: false, because });
  });

  it("is the own organ's to register and to end, and nobody's in another organ or tenant", async () => {
    await w.unchanged(async () => {
      expectFacts(await parties.registers(shi, custody({ organ: await w.unit("YB-URBAN") })), { code: "FORBIDDEN", rule: "thirdParty.OF_THE_ORGAN", because: "OTHER_ORGANS_SERVICE" });
      expectFacts(await parties.registers(w.as("朴哲洙"), custody()), { code: "FORBIDDEN", because: "NO_ABILITY" });
      expectRefusal(await parties.registers(shi, custody({ organ: `unit_${NOBODYS}` })), "Denied", "NOT_FOUND");
      expectRefusal(await parties.registers(w.as("闵家豪"), custody()), "Denied", "NOT_FOUND");
      expectRefusal(await parties.ends(w.as("罗文静"), { service, endedOn: TODAY, report: "已经退还" }), "Denied", "NOT_FOUND");
      expectRefusal(await parties.ends(w.as("闵家豪"), { service, endedOn: TODAY, report: "已经退还" }), "Denied", "NOT_FOUND");
      expectRefusal(await parties.registers(shi, custody({ untilOn: "2026-08-31" })), "Denied", "BAD_USER_INPUT");
      expectRefusal(await parties.registers(shi, custody({ fromOn: "2026-08-01", untilOn: "2026-08-31" })), "Denied", "BAD_USER_INPUT");
      expectRefusal(await parties.registers(shi, custody({ immediate: true })), "Denied", "BAD_USER_INPUT");
    });
    for (const name of ["罗文静", "方国栋", "谭志刚"]) {
      const read = await w.as(name).tries(`{ node(id: "${service}") { id } thirdPartyService(id: "${service}") { state } }`);
      expect([read.data?.["node"] ?? null, read.errors?.[0]?.extensions.code], name).to.deep.equal([null, "NOT_FOUND"]);
    }
    for (const name of ["李顺姬", "朴哲洙"]) expect(await w.as(name).asks(`{ node(id: "${service}") { ... on ThirdPartyService { state } } }`), name).to.deep.equal({ node: { state: "REGISTERED" } });
  });

  it("has its last day as a deadline that no Saturday puts off: warned of, overdue, and met when the things are back (NL-QZ-26)", async () => {
    const button = "availableActions { action allowed because dueOn }";
    expect(await clockOf(shi)).to.deep.equal([{ kind: "thirdParty.end", dueOn: "2026-09-26", standing: "RUNNING" }]);
    const told = async (person: NamedPerson) => (await person.asks<{ inbox: { edges: { node: { kind: string } }[] } }>("{ inbox(first: 20, filter: { kinds: [DUE_SOON, OVERDUE, ESCALATION] }) { edges { node { kind } } } }")).inbox.edges.map(({ node }) => node.kind).sort();
    for (const [day, standing, ours, above] of [["2026-09-25", "DUE_SOON", ["DUE_SOON"], []], ["2026-09-27", "OVERDUE", ["DUE_SOON", "OVERDUE"], ["ESCALATION"]]] as const) {
      await tellOfDeadlines(jobOn(w.clone.database, day));
      const then = await serveAgain(w, "石磊", `${day}T01:00:00Z`);
      expect((await clockOf(then.asker)).map((clock) => clock.standing), day).to.deep.equal([standing]);
      expect([await told(then.asker), await told(then.as("朴哲洙"))], day).to.deep.equal([ours, above]);
      await then.stop();
    }
    expect(await parties.looksUp(shi, service, button)).to.deep.equal({ availableActions: [
      { action: "endThirdPartyService", allowed: true, because: "ROLE_GRANTS", dueOn: "2026-09-26" }, { action: "withdrawThirdPartyService", allowed: false, because: "SERVICE_BEGUN", dueOn: null },
    ] });
    await w.unchanged(async () => {
      expectRefusal(await parties.withdraws(shi, { service }), "TransitionRefused", "SERVICE_BEGUN", "NL-QZ-26");
      expectRefusal(await parties.ends(shi, { service, endedOn: "2026-09-02", report: "已经退还" }), "Denied", "BAD_USER_INPUT");
      expectRefusal(await parties.ends(shi, { service, endedOn: "2026-08-31", report: "已经退还" }), "Denied", "BAD_USER_INPUT");
      expectRefusal(await parties.ends(shi, { service, endedOn: TODAY, report: "已经退还", expectedVersion: 9 }), "StaleVersion", "STALE_VERSION");
    });
    done(await parties.ends(shi, { service, endedOn: TODAY, report: "三箱台账和两台考勤机已退还,封条完好" }));
    expect(await parties.looksUp(quan, service, "state endedOn report isRunning")).to.deep.equal({ state: "ENDED", endedOn: TODAY, report: "三箱台账和两台考勤机已退还,封条完好", isRunning: false });
    expect((await clockOf(shi)).map(({ standing }) => standing)).to.deep.equal(["MET"]);
    expectRefusal(await w.unchanged(() => parties.ends(shi, { service, endedOn: TODAY, report: "已经退还" })), "TransitionRefused", "ILLEGAL_TRANSITION");
  });

  it("is registered once, however often the same is sent, and taken back before its first day alone", async () => {
    const input = custody({ decisionNo: "延州人社封字〔2026〕4号", idempotencyKey: "custody-2026-4", fromOn: "2026-09-10" });
    const first = done(await parties.registers(shi, input));
    expect(done(await w.unchanged(() => parties.registers(shi, input)))).to.equal(first);
    expectRefusal(await w.unchanged(() => parties.ends(shi, { service: first, endedOn: TODAY, report: "已经退还" })), "TransitionRefused", "SERVICE_NOT_BEGUN", "NL-QZ-26");
    done(await parties.withdraws(shi, { service: first, note: "查封决定撤销" }));
    expect(await parties.looksUp(quan, first, "state isRunning history { action note }")).to.deep.equal({
      state: "WITHDRAWN", isRunning: false, history: [{ action: "withdrawThirdPartyService", note: "查封决定撤销" }, { action: "registerThirdPartyService", note: null }],
    });
  });
});

describe("substitute performance by a third party", () => {
  it("waits three working days after the party was reminded, unless a road is to be cleared at once (NL-QZ-26)", async () => {
    await w.unchanged(async () => {
      for (const remindedOn of [null, "2026-08-28"]) expectRefusal(await parties.registers(shi, performance({ remindedOn })), "TransitionRefused", "PARTY_NOT_REMINDED", "NL-QZ-26");
      expectRefusal(await parties.registers(shi, performance({ remindedOn: "2026-09-02", fromOn: "2026-09-10" })), "Denied", "BAD_USER_INPUT");
      expectRefusal(await parties.registers(shi, performance({ interest: "当事人的母公司" })), "ThirdPartyRefused", "THIRD_PARTY_INTEREST", "NL-QZ-26");
    });
    const service = done(await parties.registers(shi, performance()));
    expect(await parties.looksUp(quan, service, "remindedOn costEstimate costsBorneBy")).to.deep.equal({ remindedOn: "2026-08-27", costEstimate: "12000.50", costsBorneBy: "PARTY" });
    const atOnce = done(await parties.registers(shi, performance({ remindedOn: null, immediate: true, subject: "清除道路上的遗洒物" })));
    expect(await parties.looksUp(quan, atOnce, "remindedOn state")).to.deep.equal({ remindedOn: null, state: "REGISTERED" });
  });
});

describe("services of third parties", () => {
  it("are found by organ, kind, state, day and third party, page by page, and cost the same for fifty as for one", async () => {
    for (let at = 0; at < 50; at += 1) done(await parties.registers(quan, custody({ decisionNo: `延州人社封字〔2026〕${100 + at}号`, fromOn: "2026-10-08", untilOn: "2026-10-30" })));
    const total = async (filter: string, person = quan) => (await parties.lists(person, `first: 1, filter: { ${filter} }`, "id")).total;
    expect(await total(`under: "${bureau}", kinds: [CUSTODY], states: [REGISTERED]`)).to.equal(50);
    expect([await total(`runningOn: "2026-10-30"`), await total(`runningOn: "2026-10-31"`)]).to.deep.equal([50, 0]);
    expect(await total(`kinds: [SUBSTITUTE_PERFORMANCE], creditCode: "${WAREHOUSE}"`)).to.equal(2);
    expect([await total("states: [ENDED, WITHDRAWN]"), await total("states: [ENDED, WITHDRAWN]", w.as("李顺姬")), await total("", w.as("罗文静")), await total("", w.as("谭志刚"))]).to.deep.equal([2, 2, 0, 0]);
    const order = `filter: { states: [REGISTERED], kinds: [CUSTODY] }, orderBy: { field: UNTIL_ON }`;
    const first = await parties.lists<{ decisionNo: string }>(quan, `first: 30, ${order}`, "decisionNo");
    const rest = await parties.lists<{ decisionNo: string }>(quan, `first: 30, after: "${first.cursor}", ${order}`, "decisionNo");
    expect(new Set([...first.rows, ...rest.rows].map(({ decisionNo }) => decisionNo)).size).to.equal(50);
    const document = (size: number) => `{ thirdPartyServices(first: ${size}) { edges { node { state organ { code } staff { name } availableActions { action dueOn } history { action } } } } }`;
    const [one, fifty] = [await quan.tries<{ thirdPartyServices: { edges: object[] } }>(document(1)), await quan.tries<{ thirdPartyServices: { edges: object[] } }>(document(50))];
    expect(fifty.data!.thirdPartyServices.edges).to.have.length(50);
    expect(fifty.extensions!.cost.statements).to.equal(one.extensions!.cost.statements).and.to.be.at.most(12);
  });
});

describe("a service of an organ that is merged", () => {
  it("is its heir's to watch, to see and to end: nothing that is kept is forgotten (NL-QZ-26)", async () => {
    const [shen, urban, heir, xu] = [w.as("沈明珠"), await w.unit("YB-URBAN"), await w.unit("YB-TRANSPORT"), w.as("徐海涛")];
    const people = [(await postOf(w, "YB-URBAN", "徐海涛")).holder.id, (await postOf(w, "YB-METEO", "白雪峰")).holder.id];
    for (const person of people) done(await appoints(shen, { post: done(await createsPost(shen, { unit: urban, title: "执法岗", roles: ["HANDLER"], from: "2026-03-01" })), person, from: "2026-03-01" }));
    const service = done(await parties.registers(xu, custody({ organ: urban, staff: people })));
    const stranger = w.as("玄京玉");
    expect((await stranger.tries(`{ node(id: "${service}") { id } }`)).errors?.[0]?.extensions.code).to.equal("NOT_FOUND");
    const drafted = reorganisations.standing(await reorganisations.draftsReorganisation(w.as("许英花"), {
      title: "城管并入交通", documentNo: "延州发〔2026〕11号", effectiveOn: TODAY, lines: [{ merge: { units: [urban], heir, handsOver: ["CHILDREN", "POSTS", "GUIDANCE", "DELEGATIONS", "POWERS", "TASKS"] } }],
    }));
    reorganisations.standing(await reorganisations.submitsReorganisation(w.as("许英花"), drafted.id));
    expect(reorganisations.standing(await reorganisations.decidesReorganisation(w.as("金成哲"), drafted.id)).state).to.equal("IN_FORCE");
    expect(await parties.looksUp(stranger, service, "state organ { code } availableActions { action allowed because }")).to.deep.equal({
      state: "REGISTERED", organ: null, availableActions: [{ action: "endThirdPartyService", allowed: false, because: "NO_ABILITY" }, { action: "withdrawThirdPartyService", allowed: false, because: "NO_ABILITY" }],
    });
    expect((await parties.lists(stranger, `first: 5, filter: { under: "${heir}" }`, "id")).rows).to.deep.equal([{ id: service }]);
    done(await parties.ends(xu, { service, endedOn: TODAY, report: "已经退还当事人" }));
    expect((await parties.lists(stranger, `first: 5, filter: { under: "${heir}", states: [ENDED] }`, "id")).rows).to.deep.equal([{ id: service }]);
  });
});
