/** Who delegates to whom: a body led from above, a provincial department, an authorised organisation, a street that was given something; and whoever has a hand in a letter twice. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { basisOf, published, type Department } from "../../support/departments.js";
import { castOf, confirmed, inForce, onSite, publishesList, registersLaw, text, TODAY, type DelegatingCast } from "../../support/delegation-world.js";
import { expectRefusal } from "../../support/refused.js";
import { asksDelegation, postOf } from "../../support/verbs/authority.verbs.js";
import * as delegation from "../../support/verbs/delegation.verbs.js";
import { appoints, createsPost, establishesUnit, leavesPost } from "../../support/verbs/organisations.verbs.js";
import * as lists from "../../support/verbs/power-lists.verbs.js";
import * as transfers from "../../support/verbs/power-transfers.verbs.js";
import { done, expectFacts, type Told } from "../../support/verbs/told.verbs.js";
import { openWorld, type NamedPerson, type NamedWorld } from "../../support/world.js";
import { legalDate } from "../../../src/kernel/legal-date.js";

let w: NamedWorld;
let cast: DelegatingCast;
/** 沈明珠 keeps the posts of the prefecture. */
let shen: NamedPerson;
let bureau: string;
let basis: string;
before(async () => {
  w = await openWorld();
  [cast, shen, bureau] = [castOf(w), w.as("沈明珠"), await w.unit("YB-HRSS")];
  basis = await publishesList(w, cast);
});
after(() => w.close());

const refusedBy = (told: Told, facts: Readonly<Record<string, unknown>>): void => {
  expectRefusal(told, "Denied", "FORBIDDEN");
  expectFacts(told, facts);
};
/** 沈明珠 gives somebody who serves elsewhere a further post. */
async function gives(name: string, from: string, unit: string, roles: readonly string[]): Promise<NamedPerson> {
  const { holder } = await postOf(w, from, name);
  const post = done(await createsPost(shen, { unit: await w.unit(unit), title: `${name}的岗位`, roles: [...roles], from: TODAY }));
  done(await appoints(shen, { post, person: holder.id, from: TODAY }));
  return w.as(name);
}
const of = (code: string, actionKind: string, more: object = {}) => ({ matters: [{ code, actionKind }], qualifications: [], ...more });
const drafts = async (person: NamedPerson, delegator: string, delegate: string, cites: string, more: object) =>
  delegation.drafts(person, { delegator: await w.unit(delegator), delegate: await w.unit(delegate), text: text(cites, more) });
const mayAct = async (delegate: string, code: string, actionKind: string) => {
  const { allowed, refusal, law } = await delegation.asksAct(cast.drafter, { delegate: await w.unit(delegate), code, actionKind, division: "222401" });
  return allowed ? ["allowed"] : [refusal, ...law.map(({ id }) => id)];
};

describe("a letter of a VERTICAL body", () => {
  it("is confirmed by the legal section of its superior; the legal offices of the governments in whose area it lies are refused (YB-2.1-9)", async () => {
    const drafter = await gives("尹光洙", "YB-YANJI-HRSS-INSPECTION", "YB-YANJI-TAX", ["LEGAL_SECTION"]);
    const [leader, above] = [w.as("申慧子"), await gives("郑海峰", "YB-TAX-ASSESSMENT", "YB-TAX", ["LEGAL_SECTION"])];
    const tax: Department = { unit: await w.unit("YB-YANJI-TAX"), drafter, leader, office: w.as("丁海燕") };
    const law = await basisOf(tax, "税收征收管理法");
    await published(tax, [["SW-ZS-001", law, { actionKind: "LEVY" }]], legalDate(TODAY));
    const letter = done(await drafts(drafter, "YB-YANJI-TAX", "YB-YANJI-XIAOYING", law, of("SW-ZS-001", "LEVY", { territory: ["222401"] })));
    done(await delegation.consents(leader, { delegation: letter }));
    expect(await delegation.looksUp(leader, "delegation", letter, "state confirmer { code }")).to.deep.equal({ state: "CONSENTED", confirmer: { code: "YB-TAX" } });
    await w.unchanged(async () => {
      for (const office of ["丁海燕", "李顺姬"]) refusedBy(await delegation.confirms(w.as(office), { delegation: letter }), { rule: "delegation.CONFIRMER", because: "NOT_CONFIRMER" });
      refusedBy(await delegation.confirms(w.as("林慧"), { delegation: letter }), { because: "NO_ABILITY" });
      refusedBy(await delegation.confirms(drafter, { delegation: letter }), { because: "OWN_DELEGATION" });
    });
    done(await delegation.confirms(above, { delegation: letter }));
    expect(await delegation.looksUp(drafter, "delegation", letter, "state")).to.deep.equal({ state: "CONFIRMED" });
  });
});

describe("a provincial department", () => {
  it("does not delegate labour inspection on 劳动保障监察条例, which lets counties and prefectures; a prefecture does (NL-LS-4)", async () => {
    const [drafter, leader] = [await gives("方秀英", "JL-HRSS", "JL-HRSS", ["LEGAL_SECTION"]), await gives("栾志远", "JL-TAX", "JL-HRSS", ["BUREAU_HEAD"])];
    const consented = async (cites: string) => delegation.consents(leader, { delegation: done(await drafts(drafter, "JL-HRSS", "YB-HRSS-INSPECTION", cites, of("RS-JC-001", "INSPECTION"))) });
    const other = done(await registersLaw(cast.drafter, bureau, { title: "就业促进法", rank: "LAW", number: "主席令第70号" }));
    const [cited, elsewhere] = [await consented(basis), await consented(other)];
    expectRefusal(cited, "TransitionRefused", "DELEGATION_NO_BASIS");
    expectRefusal(elsewhere, "TransitionRefused", "DELEGATION_NO_BASIS");
    expect([cited, elsewhere].map(({ law }) => law!.some(({ id }) => id === "NL-LS-4")), "it is this regulation that does not reach").to.deep.equal([true, false]);
    const own = done(await drafts(cast.drafter, "YB-HRSS", "YB-HRSS-INSPECTION", basis, of("RS-JC-001", "INSPECTION")));
    done(await delegation.consents(cast.leader, { delegation: own }));
  });
});

describe("a municipality", () => {
  it("is a province by law, though its tree calls it a prefecture: 天津市人社局 delegates nothing on 劳动保障监察条例 (NL-LS-4)", async () => {
    const [drafter, leader] = [w.as("窦文华"), w.as("倪国强")];
    const unit = await w.unit("TJ-HRSS");
    const consented = async (more: object) => {
      const cites = done(await registersLaw(drafter, unit, more));
      const letter = done(await drafts(drafter, "TJ-HRSS", "TJ-HRSS-INSPECTION", cites, of("RS-JC-001", "INSPECTION", { territory: ["120101"] })));
      const told = await w.unchanged(() => delegation.consents(leader, { delegation: letter }));
      expectRefusal(told, "TransitionRefused", "DELEGATION_NO_BASIS");
      return told.law!.some(({ id }) => id === "NL-LS-4");
    };
    expect(await consented({})).to.equal(true);
    expect(await consented({ title: "就业促进法", rank: "LAW", number: "主席令第70号" }), "another law lets it, and only its own list does not").to.equal(false);
  });
});

describe("an authorised organisation", () => {
  it("receives a licence from a department, for which it counts as an organ (NL-XK-23)", async () => {
    await confirmed(w, basis, of("RS-XK-001", "LICENCE"), "YB-METEO");
  });

  it("delegates a licence to an administrative organ, and a penalty to nobody (NL-XK-23)", async () => {
    const drafter = await gives("池龙男", "YB-POLICE", "YB-METEO", ["LEGAL_SECTION"]);
    const meteo: Department = { unit: await w.unit("YB-METEO"), drafter, leader: w.as("白雪峰"), office: cast.confirmer };
    const law = await basisOf(meteo, "气象法");
    await published(meteo, [["QX-XK-001", law, { actionKind: "LICENCE" }], ["QX-CF-001", law]], legalDate(TODAY));
    await w.unchanged(async () => {
      for (const delegate of ["YB-URBAN", "YB-HRSS-INSPECTION"]) expectRefusal(await drafts(drafter, "YB-METEO", delegate, law, of("QX-CF-001", "PENALTY")), "TransitionRefused", "NOT_AN_ORGAN", "NL-XK-23");
      expectRefusal(await drafts(drafter, "YB-METEO", "YB-HRSS-INSPECTION", law, of("QX-XK-001", "LICENCE")), "TransitionRefused", "DELEGATE_KIND", "NL-XK-24");
    });
    const letter = done(await drafts(drafter, "YB-METEO", "YB-URBAN", law, of("QX-XK-001", "LICENCE")));
    done(await delegation.consents(meteo.leader, { delegation: letter }));
    done(await delegation.confirms(cast.confirmer, { delegation: letter }));
  });
});

describe("a street that was given an inspection", () => {
  let leader: NamedPerson;
  before(async () => {
    leader = await gives("马玉兰", "YB-YANJI-BEISHAN", "YB-YANJI-XINXING", ["GOV_LEADER", "LEGAL_STAFF"]);
  });
  const passesOn = (actionKind: string) => drafts(leader, "YB-YANJI-XINXING", "YB-YANJI-XIAOYING", basis, of("RS-JC-001", actionKind));

  it("enforces that, and its other section nothing: it has no power of its own (WP-A-5-1)", async () => {
    const section = done(await establishesUnit(shen, {
      code: "YB-YANJI-XINXING-COMMUNITY", kind: "INTERNAL_ORGAN", level: "TOWNSHIP", parent: await w.unit("YB-YANJI-XINXING"), names: [{ language: "ZH", name: "社区建设办公室" }], sectionRole: "BUSINESS_SECTION", from: TODAY,
    }));
    expect(await mayAct("YB-YANJI-XINXING", "RS-JC-001", "INSPECTION")).to.deep.equal(["OUT_OF_DELEGATION", "AR-4.2-7", "WP-A-5-1"]);
    const passed = done(await passesOn("INSPECTION"));
    expectRefusal(await w.unchanged(() => delegation.consents(leader, { delegation: passed })), "TransitionRefused", "DELEGATION_NO_BASIS");
    const letter = await confirmed(w, basis, of("RS-JC-001", "INSPECTION"), "YB-YANJI-XINXING");
    for (const [person, side] of [[cast.leader, "DELEGATOR"], [leader, "DELEGATE"]] as const) done(await delegation.signs(person, { delegation: letter, side }));
    for (const [person, side] of [[cast.drafter, "DELEGATOR"], [leader, "DELEGATE"]] as const) done(await delegation.publishes(person, onSite(letter, side)));
    expect(await mayAct("YB-YANJI-XINXING", "RS-JC-001", "INSPECTION")).to.deep.equal(["allowed"]);
    expect(await mayAct("YB-YANJI-XINXING", "RS-CF-001", "PENALTY"), "another matter").to.deep.equal(["OUT_OF_DELEGATION", "AR-4.2-7", "WP-A-5-1"]);
    expect(await mayAct("YB-YANJI-XINXING-COMMUNITY", "RS-CF-001", "PENALTY"), "another section").to.deep.equal(["OUT_OF_DELEGATION", "AR-4.2-7", "WP-A-5-1"]);
    const holds = async (actionKind: string) => {
      const { allowed, because, law } = await transfers.asksHolder(cast.drafter, { unit: section, actionKind, matter: "劳动保障监察" });
      return { allowed, because, law: law.map(({ id }) => id) };
    };
    expect(await holds("PENALTY")).to.deep.equal({ allowed: false, because: "NO_SUBJECT_QUALIFICATION", law: ["WP-A-5-1", "NL-CF-24"] });
    expect(await holds("INSPECTION")).to.deep.equal({ allowed: true, because: "RULE_HOLDS", law: ["NL-CF-20-1"] });
  });

  it("passes nothing on: a delegate that drafts a letter is refused from the day its own took effect (NL-CF-20-3)", async () => {
    const told = await w.unchanged(() => passesOn("INSPECTION"));
    expectRefusal(told, "TransitionRefused", "SUBDELEGATION_FORBIDDEN", "NL-CF-20-3");
    const said = { basis: true, qualified21: true };
    expect(await asksDelegation(cast.drafter, { delegator: await w.unit("YB-YANJI-XINXING"), delegate: await w.unit("YB-YANJI-XIAOYING"), actionKind: "INSPECTION", told: said })).to.include({ because: "SUBDELEGATION_FORBIDDEN" });
  });
});

describe("one person on both sides", () => {
  it("signs for one of them alone (NL-CF-20-1)", async () => {
    const letter = await confirmed(w, basis);
    await gives("朴哲洙", "YB-HRSS", "YB-HRSS-INSPECTION", ["UNIT_HEAD"]);
    done(await delegation.signs(cast.leader, { delegation: letter, side: "DELEGATOR" }));
    expectRefusal(await w.unchanged(() => delegation.signs(cast.leader, { delegation: letter, side: "DELEGATE" })), "TransitionRefused", "SAME_PERSON", "NL-CF-20-1");
    done(await delegation.signs(cast.delegateLeader, { delegation: letter, side: "DELEGATE" }));
  });
});

describe("a power that was concentrated in another organ", () => {
  it("ends what a delegate does with it at the next request, and is delegated by its old holder no more; other kinds go on (NL-CF-24)", async () => {
    await inForce(w, basis);
    expect([await mayAct("YB-HRSS-INSPECTION", "RS-CF-001", "PENALTY"), await mayAct("YB-HRSS-INSPECTION", "RS-JC-001", "INSPECTION")]).to.deep.equal([["allowed"], ["allowed"]]);
    const waiting = done(await drafts(cast.drafter, "YB-HRSS", "YB-HRSS-INSPECTION", basis, { matters: [{ code: "RS-CF-001", actionKind: "PENALTY" }] }));
    const transfer = done(await transfers.drafts(w.as("许英花"), {
      kind: "CONCENTRATED", from: bureau, to: await w.unit("YB-URBAN"), matters: [{ actionKind: "PENALTY", code: "RS-CF-001", text: "劳动保障监察处罚" }], fromOn: TODAY,
    }));
    done(await transfers.decides(cast.confirmer, { transfer, documentNo: "吉政发〔2026〕8号", decidedLevel: "PROVINCE", decidedBy: "吉林省人民政府", decidedOn: "2026-08-20" }));
    done(await transfers.publishes(cast.confirmer, { transfer, publishedOn: "2026-08-25", url: "https://www.example.gov.cn/transfer" }));
    const [gone] = await mayAct("YB-HRSS-INSPECTION", "RS-CF-001", "PENALTY");
    expect([gone, await mayAct("YB-HRSS-INSPECTION", "RS-JC-001", "INSPECTION")]).to.deep.equal(["POWER_TRANSFERRED", ["allowed"]]);
    expectRefusal(await w.unchanged(() => delegation.consents(cast.leader, { delegation: waiting })), "TransitionRefused", "POWER_TRANSFERRED", "NL-CF-24");
  });
});

describe("whoever wrote in a letter or a list", () => {
  it("neither confirms nor examines it, though the post in which he did is over (YB-2.1-9, YB-2.1-3)", async () => {
    const letter = done(await drafts(cast.drafter, "YB-HRSS", "YB-HRSS-INSPECTION", basis, of("RS-JC-001", "INSPECTION")));
    done(await delegation.consents(cast.leader, { delegation: letter }));
    const list = done(await lists.draftsList(cast.drafter, { unit: bureau, title: "行政执法权责清单" }));
    done(await lists.removesItem(cast.drafter, { list, code: "RS-QZ-001" }));
    done(await lists.consents(cast.leader, { list }));
    done(await lists.submits(cast.drafter, { list }));
    const old = await postOf(w, "YB-HRSS-LEGAL", "全美兰");
    const moved = await gives("全美兰", "YB-HRSS-LEGAL", "YB-LEGAL", ["GOV_LEGAL"]);
    done(await leavesPost(shen, { post: old.id, from: TODAY }));
    await w.unchanged(async () => {
      refusedBy(await delegation.confirms(moved, { delegation: letter }), { rule: "delegation.NOT_ONES_OWN", because: "OWN_DELEGATION" });
      refusedBy(await delegation.returns(moved, { delegation: letter, reason: "补正材料" }), { because: "OWN_DELEGATION" });
      refusedBy(await lists.accepts(moved, { list }), { rule: "list.NOT_ONES_OWN", because: "SELF_LIST_EXAMINATION" });
    });
    done(await delegation.confirms(cast.confirmer, { delegation: letter }));
    done(await lists.accepts(cast.confirmer, { list }));
    refusedBy(await w.unchanged(() => lists.passes(moved, { list })), { because: "SELF_LIST_EXAMINATION" });
  });
});
