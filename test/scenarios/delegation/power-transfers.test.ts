/** Powers handed over, devolved and concentrated: an office drafts, another decides, and from its day the old holder has lost what the new one has. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { expectRefusal } from "../../support/refused.js";
import * as transfers from "../../support/verbs/power-transfers.verbs.js";
import { done, expectFacts, type Told } from "../../support/verbs/told.verbs.js";
import { openWorld, serveAgain, type NamedPerson, type NamedWorld } from "../../support/world.js";

const NOBODYS = "00000000-0000-7000-8000-000000000000";
const MATTER = { actionKind: "PENALTY", code: "CG-CF-001", text: "对占道经营的处罚" };
let w: NamedWorld;
/** 丁海燕 of the city's legal office drafts, 李顺姬 of the prefecture's decides; 许英花 sits in the establishment office. */
let ding: NamedPerson;
let li: NamedPerson;
let xu: NamedPerson;
before(async () => {
  w = await openWorld();
  [ding, li, xu] = [w.as("丁海燕"), w.as("李顺姬"), w.as("许英花")];
});
after(() => w.close());

const handOver = async (to: string, more: object = {}) => ({
  kind: "HANDED_OVER", from: await w.unit("YB-YANJI-URBAN"), to: await w.unit(to), matters: [MATTER], guidePost: "法规科科长", fromOn: "2026-10-01", ...more,
});
const decision = (transfer: string, more: object = {}) =>
  ({ transfer, documentNo: "吉政发〔2026〕8号", decidedLevel: "PROVINCE", decidedBy: "吉林省人民政府", decidedOn: "2026-08-20", ...more });
const ending = (transfer: string, more: object = {}) => ({ ...decision(transfer), documentNo: "吉政发〔2026〕11号", decidedOn: "2026-09-01", endsOn: "2027-01-01", ...more });
const publication = (transfer: string, more: object = {}) => ({ transfer, publishedOn: "2026-08-25", url: "https://www.example.gov.cn/transfer", ...more });
const refusedBy = (told: Told, facts: Readonly<Record<string, unknown>>): void => {
  expectRefusal(told, "Denied", "FORBIDDEN");
  expectFacts(told, facts);
};
const published = async (input: object): Promise<string> => {
  const transfer = done(await transfers.drafts(ding, input));
  done(await transfers.decides(li, decision(transfer)));
  done(await transfers.publishes(li, publication(transfer)));
  return transfer;
};
const holds = async (person: NamedPerson, unit: string, asked: object = {}) =>
  transfers.asksHolder(person, { unit: await w.unit(unit), actionKind: "PENALTY", matter: MATTER.text, ...asked });

describe("a power handed over to a street", () => {
  let transfer: string;

  it("is drafted for a county department and a township or street of the own area, with a fixed content (NL-CF-24, NL-QZ-17-2)", async () => {
    const input = await handOver("YB-YANJI-XINXING");
    await w.unchanged(async () => {
      refusedBy(await transfers.drafts(w.as("段宏"), input), { rule: "transfer.DRAFTER_IN_AREA", because: "OUTSIDE_AREA" });
      refusedBy(await transfers.drafts(w.as("罗文静"), input), { because: "NO_ABILITY" });
      expectRefusal(await transfers.drafts(ding, { ...input, to: `unit_${NOBODYS}` }), "Denied", "NOT_FOUND");
      expectRefusal(await transfers.drafts(ding, { ...input, toOn: "2026-10-01" }), "Denied", "BAD_USER_INPUT");
      expectRefusal(await transfers.drafts(ding, { ...input, matters: [] }), "Denied", "BAD_USER_INPUT");
      for (const to of ["YB-YANJI-HRSS", "YB-YANJI-HRSS-LEGAL", "YB-YANJI-HRSS-INSPECTION"])
        expectRefusal(await transfers.drafts(ding, { ...input, to: await w.unit(to) }), "TransitionRefused", "TRANSFER_PARTIES", "NL-CF-24");
      expectRefusal(await transfers.drafts(ding, { ...input, kind: "CONCENTRATED" }), "TransitionRefused", "TRANSFER_PARTIES", "WP-H-8-4");
      expectRefusal(await transfers.drafts(ding, { ...input, matters: [{ ...MATTER, actionKind: "COMPULSION" }] }), "TransitionRefused", "TRANSFER_MATTERS", "NL-QZ-17");
      for (const actionKind of ["LICENCE", "LEVY"])
        expectRefusal(await transfers.drafts(ding, { ...input, matters: [MATTER, { actionKind, text: "临时占道审批" }] }), "TransitionRefused", "TRANSFER_MATTERS", "NL-CF-24");
      expectRefusal(await transfers.drafts(ding, { ...input, measures: ["扣押经营工具"] }), "TransitionRefused", "TRANSFER_MATTERS", "NL-QZ-17-2");
      expectRefusal(await transfers.drafts(ding, { ...input, kind: "DEVOLVED" }), "TransitionRefused", "TRANSFER_MATTERS", "NL-CF-24");
      expect(await transfers.drafts(ding, { ...input, validateOnly: true })).to.include({ __typename: "Validated", action: "draftPowerTransfer" });
    });
    transfer = done(await transfers.drafts(ding, input));
  });

  it("is decided by the province, on record by somebody who did not draft it, with the document (NL-CF-24)", async () => {
    await w.unchanged(async () => {
      refusedBy(await transfers.decides(ding, decision(transfer)), { rule: "transfer.NOT_ONES_OWN", because: "OWN_TRANSFER" });
      expectRefusal(await transfers.decides(li, decision(transfer, { documentNo: null })), "TransitionRefused", "DECISION_MISSING", "NL-CF-24");
      for (const decidedLevel of ["STATE_COUNCIL", "PREFECTURE", "COUNTY"])
        expectRefusal(await transfers.decides(li, decision(transfer, { decidedLevel })), "TransitionRefused", "DECIDER_NOT_ENTITLED", "NL-CF-24");
      expectRefusal(await transfers.decides(li, decision(transfer, { decidedOn: "2026-09-02" })), "Denied", "BAD_USER_INPUT");
      expectRefusal(await transfers.publishes(li, publication(transfer)), "TransitionRefused", "ILLEGAL_TRANSITION");
      expectRefusal(await transfers.decides(w.as("段宏"), decision(transfer)), "Denied", "NOT_FOUND");
      expectRefusal(await transfers.decides(li, decision(`transfer_${NOBODYS}`)), "Denied", "NOT_FOUND");
      expectRefusal(await transfers.decides(li, { ...decision(transfer), expectedVersion: 7 }), "StaleVersion", "STALE_VERSION");
    });
    done(await transfers.decides(li, decision(transfer)));
  });

  it("is not there for a peer before it is published, and is for both sides and the offices of the area", async () => {
    expect(await transfers.looksUp(w.as("马玉兰"), (await ofBeishan()), "state")).to.deep.equal({ state: "DRAFT" });
    for (const name of ["罗文静", "段宏", "yb-portal"]) {
      const { errors } = await w.as(name).tries(`{ powerTransfer(id: "${transfer}") { state } }`);
      expect(errors?.[0]?.extensions.code, name).to.equal("NOT_FOUND");
    }
    expect(await transfers.looksUp(ding, transfer, "state")).to.deep.equal({ state: "DECIDED" });
  });
  const ofBeishan = async () => done(await transfers.drafts(ding, await handOver("YB-YANJI-BEISHAN")));

  it("is in force no earlier than it is published, and draws the edge with its publication (NL-CF-24)", async () => {
    await w.unchanged(async () => {
      expectRefusal(await transfers.publishes(li, publication(transfer, { publishedOn: "2026-08-19" })), "Denied", "BAD_USER_INPUT");
      expectRefusal(await transfers.publishes(li, publication(transfer, { publishedOn: "2026-09-02" })), "Denied", "BAD_USER_INPUT");
      refusedBy(await transfers.publishes(ding, publication(transfer)), { because: "OWN_TRANSFER" });
    });
    const early = done(await transfers.drafts(ding, await handOver("YB-YANJI-GONGYUAN", { fromOn: "2026-08-21" })));
    done(await transfers.decides(li, decision(early)));
    expectRefusal(await w.unchanged(() => transfers.publishes(li, publication(early))), "TransitionRefused", "BEFORE_PUBLICATION", "NL-CF-24");
    done(await transfers.publishes(li, publication(transfer)));
    expect(await transfers.looksUp(w.as("罗文静"), transfer, "state isInForce from { code } to { code } matters { code }")).to.deep.equal(
      { state: "PUBLISHED", isInForce: false, from: { code: "YB-YANJI-URBAN" }, to: { code: "YB-YANJI-XINXING" }, matters: [{ code: "CG-CF-001" }] });
  });

  it("leaves the old holder the power until its day, and from then on there is none left for it there (WP-H-8-4, NL-CF-24)", async () => {
    const place = await w.unit("YB-YANJI-XINXING");
    expect(await holds(ding, "YB-YANJI-URBAN", { location: place })).to.include({ allowed: true, rule: "power.OWN" });
    const gone = await holds(ding, "YB-YANJI-URBAN", { location: place, asOf: "2026-10-01" });
    expect(gone).to.include({ allowed: false, because: "POWER_TRANSFERRED", rule: "power.GIVEN_UP" });
    expect(gone.law.map(({ id }) => id)).to.include("WP-H-8-4");
    expect(gone.path.map(({ from, to }) => [from.code, to.code])).to.deep.equal([["YB-YANJI-URBAN", "YB-YANJI-XINXING"]]);
    for (const matter of [MATTER.code, MATTER.text]) expect(await holds(ding, "YB-YANJI-XINXING", { matter, asOf: "2026-10-01" }), matter).to.include({ allowed: true, rule: "power.RECEIVED" });
    expect(await holds(ding, "YB-YANJI-URBAN", { location: place, matter: "对乱倒垃圾的处罚", asOf: "2026-10-01" })).to.include({ allowed: true, rule: "power.OWN" });
    expect(await holds(ding, "YB-YANJI-URBAN", { location: await w.unit("YB-YANJI-HENAN"), asOf: "2026-10-01" })).to.include({ allowed: true, rule: "power.OWN" });
  });

  it("gives a street nothing outside its content, and nothing at all where nothing was given (WP-A-5-1, NL-CF-24)", async () => {
    expect(await holds(ding, "YB-YANJI-XINXING", { matter: "对违法建设的处罚", asOf: "2026-10-01" })).to.include({ allowed: false, because: "OUTSIDE_CONTENT", rule: "power.OUTSIDE_CONTENT" });
    expect(await holds(ding, "YB-YANJI-HENAN", { asOf: "2026-10-01" })).to.include({ allowed: false, because: "NO_SUBJECT_QUALIFICATION", rule: "power.NOT_GIVEN" });
    expect(await holds(ding, "YB-YANJI-XINXING")).to.include({ allowed: false, because: "NO_SUBJECT_QUALIFICATION" });
    expect(await holds(ding, "YB-YANJI-BEISHAN")).to.include({ allowed: true, rule: "power.RECEIVED" });
    expect(await holds(ding, "YB-YANJI-URBAN", { location: await w.unit("YB-YANJI-CHAOYANGCHUAN") })).to.include({ allowed: true, rule: "power.SCOPE_LEFT" });
    const { errors } = await w.as("丁海燕").tries(`{ powerHolderCheck(unit: "unit_${NOBODYS}", actionKind: PENALTY, matter: "占道") { allowed } }`);
    expect(errors?.[0]?.extensions.code).to.equal("NOT_FOUND");
  });

  it("stands once between two organs, whoever is faster; the edge in the way is named", async () => {
    const two = await Promise.all([1, 2].map(async () => {
      const each = done(await transfers.drafts(ding, await handOver("YB-YANJI-JIANGONG")));
      done(await transfers.decides(li, decision(each)));
      return each;
    }));
    const told = await Promise.all(two.map((each) => transfers.publishes(li, publication(each))));
    expect(told.map(({ __typename }) => __typename).sort()).to.deep.equal(["OverlappingValidity", "Recorded"]);
    const again = done(await transfers.drafts(ding, await handOver("YB-YANJI-XINXING")));
    done(await transfers.decides(li, decision(again)));
    expectRefusal(await w.unchanged(() => transfers.publishes(li, publication(again))), "OverlappingValidity", "OVERLAPPING_VALIDITY");
    done(await transfers.withdraws(ding, { transfer: again }));
    expectRefusal(await w.unchanged(() => transfers.withdraws(ding, { transfer })), "TransitionRefused", "ILLEGAL_TRANSITION");
  });

  it("is inspected while it is in force, by the old holder or the legal office, and every record stays (NL-CF-24)", async () => {
    const record = { transfer, finding: "TO_MEND", report: "处罚文书缺少告知记录", inspectedOn: "2026-09-01" };
    expectRefusal(await w.unchanged(() => transfers.inspects(ding, record)), "TransitionRefused", "NOT_IN_FORCE", "NL-CF-24");
    const later = await serveAgain(w, "丁海燕", "2026-11-02T01:00:00Z");
    await w.unchanged(async () => {
      refusedBy(await transfers.inspects(later.as("罗文静"), record), { rule: "transfer.INSPECTOR", because: "NOT_A_TRANSFER_SIDE" });
      refusedBy(await transfers.inspects(later.as("马玉兰"), record), { because: "NO_ABILITY" });
    });
    done(await transfers.inspects(later.asker, { ...record, inspectedOn: "2026-11-01" }));
    done(await transfers.inspects(later.asker, { ...record, finding: "IN_ORDER", report: "已经补齐", inspectedOn: "2026-11-02" }));
    expect(await transfers.looksUp(later.asker, transfer, "inspections { finding inspectedOn }")).to.deep.equal(
      { inspections: [{ finding: "TO_MEND", inspectedOn: "2026-11-01" }, { finding: "IN_ORDER", inspectedOn: "2026-11-02" }] });
    expect(await transfers.looksUp(later.as("罗文静"), transfer, "inspections { finding }")).to.deep.equal({ inspections: [] });
    await later.stop();
  });

  it("ends by a later decision of the province, with its document, from the day it names, and then the old holder has it again (NL-CF-24)", async () => {
    await w.unchanged(async () => {
      refusedBy(await transfers.ends(ding, ending(transfer)), { because: "OWN_TRANSFER" });
      expectRefusal(await transfers.ends(li, ending(transfer, { documentNo: null })), "TransitionRefused", "DECISION_MISSING", "NL-CF-24");
      expectRefusal(await transfers.ends(li, ending(transfer, { decidedLevel: "COUNTY" })), "TransitionRefused", "DECIDER_NOT_ENTITLED", "NL-CF-24");
      // before today, on its first day, decided tomorrow, decided before the power went over
      for (const more of [{ endsOn: "2026-08-31" }, { endsOn: "2026-10-01" }, { decidedOn: "2026-09-02" }, { decidedOn: "2026-08-19" }])
        expectRefusal(await transfers.ends(li, ending(transfer, more)), "Denied", "BAD_USER_INPUT");
    });
    done(await transfers.ends(li, ending(transfer)));
    expect(await transfers.looksUp(ding, transfer, "state endedOn endDocumentNo endDecidedLevel endDecidedBy endDecidedOn documentNo")).to.deep.equal(
      { state: "ENDED", endedOn: "2027-01-01", endDocumentNo: "吉政发〔2026〕11号", endDecidedLevel: "PROVINCE", endDecidedBy: "吉林省人民政府", endDecidedOn: "2026-09-01", documentNo: "吉政发〔2026〕8号" });
    const place = await w.unit("YB-YANJI-XINXING");
    expect(await holds(ding, "YB-YANJI-URBAN", { location: place, asOf: "2026-12-31" })).to.include({ allowed: false, because: "POWER_TRANSFERRED" });
    expect(await holds(ding, "YB-YANJI-URBAN", { location: place, asOf: "2027-01-01" })).to.include({ allowed: true });
    const fixed = await published(await handOver("YB-YANJI-JINXUE", { toOn: "2028-10-01" }));
    expectRefusal(await w.unchanged(() => transfers.ends(li, ending(fixed))), "TransitionRefused", "TERM_IS_FIXED", "NL-CF-24");
  });
});

describe("a power devolved, and one concentrated", () => {
  it("goes to a town that may do what it was given and no more, is guided by a post of the old holder, and is inspected (WP-G-2-2)", async () => {
    const matters = [{ actionKind: "LICENCE", text: "临时占道审批" }];
    const transfer = await published(await handOver("YB-YANJI-XIAOYING", { kind: "DEVOLVED", matters, fromOn: "2026-09-01" }));
    expect(await holds(ding, "YB-YANJI-XIAOYING", { actionKind: "LICENCE", matter: "临时占道审批" })).to.include({ allowed: true, rule: "power.RECEIVED" });
    expect(await holds(ding, "YB-YANJI-XIAOYING", { actionKind: "LICENCE", matter: "户外广告审批" })).to.include({ allowed: false, because: "OUTSIDE_CONTENT" });
    refusedBy(await w.unchanged(() => transfers.inspects(w.as("罗文静"), { transfer, finding: "IN_ORDER", report: "审批按程序办理", inspectedOn: "2026-09-01" })), { because: "NOT_A_TRANSFER_SIDE" });
    done(await transfers.inspects(ding, { transfer, finding: "IN_ORDER", report: "审批按程序办理", inspectedOn: "2026-09-01" }));
    expect(await transfers.looksUp(ding, transfer, "matters { text } guidePost inspections { finding }")).to.deep.equal({ matters: [{ text: "临时占道审批" }], guidePost: "法规科科长", inspections: [{ finding: "IN_ORDER" }] });
  });

  it("is concentrated by the State Council or the province alone, carries its measures, and is gone in the whole area (WP-H-8-4, NL-QZ-17-2)", async () => {
    const input = { ...(await handOver("YB-YANJI-URBAN")), kind: "CONCENTRATED", from: await w.unit("YB-YANJI-MSA"), matters: [{ actionKind: "PENALTY", text: "对无照经营的处罚" }], measures: ["扣押经营工具"] };
    const transfer = done(await transfers.drafts(xu, input));
    expectRefusal(await w.unchanged(() => transfers.decides(ding, decision(transfer, { decidedLevel: "COUNTY" }))), "TransitionRefused", "DECIDER_NOT_ENTITLED", "WP-H-8-4");
    done(await transfers.decides(ding, decision(transfer, { decidedLevel: "STATE_COUNCIL", decidedBy: "国务院" })));
    done(await transfers.publishes(ding, publication(transfer)));
    const asked = { matter: "对无照经营的处罚", asOf: "2026-10-01", location: await w.unit("YB-YANJI-HENAN") };
    expect(await holds(ding, "YB-YANJI-MSA", asked)).to.include({ allowed: false, because: "POWER_TRANSFERRED" });
    expect(await holds(ding, "YB-YANJI-URBAN", asked)).to.include({ allowed: true, rule: "power.RECEIVED" });
  });
});

describe("in other places", () => {
  it("枝江 hands over to a street: the administrator drafts, the legal office decides; nobody of another tenant sees it (NL-CF-24)", async () => {
    const [ke, xiang] = [w.as("柯雪"), w.as("向春梅")];
    const input = { kind: "HANDED_OVER", from: await w.unit("YC-ZHIJIANG-HRSS"), to: await w.unit("YC-ZHIJIANG-MAJIADIAN"), matters: [{ actionKind: "PENALTY", text: "对拖欠工资的处罚" }], fromOn: "2026-10-01" };
    const sent = { ...input, idempotencyKey: "hand-over-zhijiang" };
    const transfer = done(await transfers.drafts(ke, sent));
    expect(done(await transfers.drafts(ke, sent))).to.equal(transfer);
    done(await transfers.decides(xiang, decision(transfer, { documentNo: "鄂政发〔2026〕5号", decidedBy: "湖北省人民政府" })));
    done(await transfers.publishes(xiang, publication(transfer)));
    for (const name of ["李顺姬", "冉静"]) {
      const { errors } = await w.as(name).tries(`{ powerTransfer(id: "${transfer}") { state } }`);
      expect(errors?.[0]?.extensions.code, name).to.equal("NOT_FOUND");
      expectRefusal(await w.unchanged(() => transfers.ends(w.as(name), ending(transfer))), "Denied", "NOT_FOUND");
    }
  });

  it("天津 devolves from the municipality's bureau to a district's: 冉静 has no say over it", async () => {
    const input = { kind: "DEVOLVED", from: await w.unit("TJ-HRSS"), to: await w.unit("TJ-HEPING-HRSS"), matters: [{ actionKind: "LICENCE", text: "职业中介许可" }], fromOn: "2026-10-01" };
    refusedBy(await w.unchanged(() => transfers.drafts(w.as("冉静"), input)), { because: "OUTSIDE_AREA" });
    const transfer = done(await transfers.drafts(w.as("荀志明"), input));
    done(await transfers.decides(w.as("穆雅琴"), decision(transfer, { documentNo: "津政发〔2026〕3号", decidedLevel: "PREFECTURE", decidedBy: "天津市人民政府" })));
  });
});

describe("the list of transfers", () => {
  it("is found by side, kind, state and day, and costs the same for fifty as for one", async () => {
    for (let at = 0; at < 50; at += 1) done(await transfers.drafts(ding, await handOver("YB-YANJI-YILAN")));
    const yilan = await w.unit("YB-YANJI-YILAN");
    expect((await transfers.lists(ding, `first: 1, filter: { under: "${yilan}", states: [DRAFT], kinds: [HANDED_OVER] }`, "id")).total).to.equal(50);
    expect((await transfers.lists(ding, `first: 1, filter: { under: "${yilan}", inForceOn: "2026-11-01" }`, "id")).total).to.equal(0);
    expect((await transfers.lists(w.as("罗文静"), `first: 1, filter: { under: "${yilan}" }`, "id")).total).to.equal(0);
    expect((await transfers.lists(ding, `first: 9, filter: { inForceOn: "2026-09-01" }, orderBy: { field: FROM_ON }`, "isInForce")).rows).to.deep.equal([{ isInForce: true }]);
    const document = (first: number) => `{ powerTransfers(first: ${first}, filter: { under: "${yilan}" }) { edges { node { state from { code } to { code } matters { text } inspections { finding } availableActions { action } history { action } } } } }`;
    const [one, fifty] = [await ding.tries<{ powerTransfers: { edges: object[] } }>(document(1)), await ding.tries<{ powerTransfers: { edges: object[] } }>(document(50))];
    expect(fifty.data!.powerTransfers.edges).to.have.length(50);
    expect(fifty.extensions!.cost.statements).to.equal(one.extensions!.cost.statements).and.to.be.at.most(10);
  });
});
