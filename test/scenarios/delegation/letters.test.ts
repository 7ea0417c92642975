/** Letters of delegation: drafted, agreed to, confirmed, signed and published by both sides; nothing is done under one before, outside or after it. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { plugOpenMatters, recordRunOut } from "../../../src/systems/delegation/index.js";
import { silentLog } from "../../../src/platform/log/log.js";
import { fixedClock } from "../../../src/kernel/clock.js";
import { castOf, confirmed, inForce, onSite, publishesList, registersLaw, signed, text, TODAY, type DelegatingCast } from "../../support/delegation-world.js";
import { expectRefusal } from "../../support/refused.js";
import * as delegation from "../../support/verbs/delegation.verbs.js";
import * as officers from "../../support/verbs/officers.verbs.js";
import { establishesUnit, registersPerson } from "../../support/verbs/organisations.verbs.js";
import { done, expectFacts, type Told } from "../../support/verbs/told.verbs.js";
import { openWorld, serveAgain, type NamedWorld } from "../../support/world.js";

let w: NamedWorld;
let cast: DelegatingCast;
let bureau: string;
let brigade: string;
let basis: string;
before(async () => {
  w = await openWorld();
  cast = castOf(w);
  [bureau, brigade] = [await w.unit("YB-HRSS"), await w.unit("YB-HRSS-INSPECTION")];
  basis = await publishesList(w, cast);
});
after(() => w.close());

const refusedBy = (told: Told, facts: object): void => {
  expectRefusal(told, "Denied", "FORBIDDEN");
  expectFacts(told, facts as Readonly<Record<string, unknown>>);
};
const drafted = async (more: object = {}, delegate = "YB-HRSS-INSPECTION"): Promise<Told> =>
  delegation.drafts(cast.drafter, { delegator: bureau, delegate: await w.unit(delegate), text: text(basis, more) });
const stateOf = async (letter: string) => (await delegation.looksUp(cast.drafter, "delegation", letter, "state standing"));
const act = (more: object = {}) => ({ delegate: brigade, code: "RS-CF-001", actionKind: "PENALTY", division: "222401", ...more });
const mayAct = async (more: object = {}, person = cast.drafter) => {
  const { allowed, refusal } = await delegation.asksAct(person, act(more));
  return allowed ? "allowed" : refusal;
};
const matters = (code: string, actionKind: string) => ({ matters: [{ code, actionKind }] });

describe("what no letter can do", () => {
  it("is refused when it is drafted: compulsion, a licence to an institution, an enterprise, a person, a section; and to whoever is not of the delegator (NL-CF-20-1, NL-XK-24, AR-2.1-2)", async () => {
    await w.unchanged(async () => {
      expectRefusal(await drafted(matters("RS-QZ-001", "COMPULSION")), "TransitionRefused", "NOT_DELEGABLE", "NL-QZ-17");
      expectRefusal(await drafted(matters("RS-XK-001", "LICENCE")), "TransitionRefused", "DELEGATE_KIND", "NL-XK-24");
      expectRefusal(await drafted({}, "YB-HRSS-RELATIONS"), "TransitionRefused", "DELEGATE_KIND", "AR-2.1-2");
      for (const outside of ["ENTERPRISE", "INDIVIDUAL"]) {
        expectRefusal(await delegation.drafts(cast.drafter, { delegator: bureau, outside, text: text(basis) }), "TransitionRefused", "DELEGATE_KIND", "NL-CF-20-1");
      }
      refusedBy(await delegation.drafts(w.as("石磊"), { delegator: bureau, delegate: brigade, text: text(basis) }), { because: "NO_ABILITY" });
      refusedBy(await delegation.drafts(w.as("罗文静"), { delegator: bureau, delegate: brigade, text: text(basis) }), { because: "NOT_DELEGATOR" });
      refusedBy(await delegation.drafts(cast.drafter, { delegator: brigade, delegate: await w.unit("YB-URBAN"), text: text(basis) }), { because: "NOT_DELEGATOR" });
      expectRefusal(await delegation.drafts(cast.drafter, { delegator: bureau, delegate: brigade, text: text(basis, { endsOn: "2026-08-31" }) }), "Denied", "BAD_USER_INPUT");
      expectRefusal(await delegation.drafts(cast.drafter, { delegator: bureau, text: text(basis) }), "Denied", "BAD_USER_INPUT");
    });
  });

  it("is refused to its leader: without a basis, on a normative document alone, on a matter outside the own list, a licence as well as a penalty; without matters (YB-2.1-9, NL-CF-20-1, NL-XK-24)", async () => {
    const notice = done(await registersLaw(cast.drafter, bureau, { title: "关于委托执法的通知", rank: "NORMATIVE_DOCUMENT", number: null, promulgatedOn: "2026-01-01", effectiveOn: "2026-01-01" }));
    for (const [more, code] of [
      [{ bases: [{ basis: notice, articles: "第一条" }] }, "DELEGATION_NO_BASIS"], [matters("RS-CF-999", "PENALTY"), "DELEGATION_NO_BASIS"], [{ bases: [] }, "DELEGATION_NO_BASIS"], [{ matters: [] }, "DELEGATION_INCOMPLETE"],
    ] as const) {
      const letter = done(await drafted(more));
      expectRefusal(await w.unchanged(() => delegation.consents(cast.leader, { delegation: letter })), "TransitionRefused", code);
    }
    for (const more of [{ ...matters("RS-XK-001", "LICENCE"), bases: [{ basis: notice, articles: "第一条" }] }, matters("RS-XK-999", "LICENCE")]) {
      const letter = done(await drafted(more, "YB-MSA"));
      expectRefusal(await w.unchanged(() => delegation.consents(cast.leader, { delegation: letter })), "TransitionRefused", "DELEGATION_NO_BASIS", "NL-XK-24");
    }
  });

  it("is refused for a place outside the delegator's own area: another prefecture, the whole province, one place of two (NL-CF-20-1)", async () => {
    for (const territory of [["220100"], ["220000"], ["222401", "220100"]]) {
      const letter = done(await drafted({ territory }));
      expectRefusal(await w.unchanged(() => delegation.consents(cast.leader, { delegation: letter })), "TransitionRefused", "TERRITORY_BEYOND_AREA", "NL-CF-20-1");
    }
    done(await delegation.consents(cast.leader, { delegation: done(await drafted({ territory: ["222401", "222424100"] })) }));
  });
});

describe("a letter of delegation", () => {
  let letter: string;

  it("is agreed to by the leader and confirmed by the legal office, or returned with reasons; nobody confirms its own (YB-2.1-9)", async () => {
    letter = done(await drafted());
    await w.unchanged(async () => {
      refusedBy(await delegation.consents(cast.drafter, { delegation: letter }), { because: "NO_ABILITY" });
      expectRefusal(await delegation.consents(w.as("廉哲浩"), { delegation: letter }), "Denied", "NOT_FOUND");
      refusedBy(await delegation.confirms(cast.confirmer, { delegation: letter }), { because: "NOT_CONFIRMER" });
    });
    done(await delegation.consents(cast.leader, { delegation: letter }));
    await w.unchanged(async () => {
      refusedBy(await delegation.confirms(cast.drafter, { delegation: letter }), { because: "OWN_DELEGATION" });
      expectRefusal(await delegation.signs(cast.leader, { delegation: letter, side: "DELEGATOR" }), "TransitionRefused", "ILLEGAL_TRANSITION");
      expectRefusal(await delegation.confirms(w.as("丁海燕"), { delegation: letter }), "Denied", "NOT_FOUND");
      expectRefusal(await delegation.returns(cast.confirmer, { delegation: letter, reason: "" }), "TransitionRefused", "DELEGATION_REASON_MISSING", "YB-2.1-9");
    });
    done(await delegation.returns(cast.confirmer, { delegation: letter, reason: "委托权限应当写明处罚种类" }));
    done(await delegation.revises(cast.drafter, { delegation: letter, text: text(basis, { powers: "劳动保障监察检查和罚款" }) }));
    done(await delegation.consents(cast.leader, { delegation: letter }));
    expect(await delegation.looksUp(cast.confirmer, "delegation", letter, "state confirmer { code } decisions { allowed refusal }")).to.deep.equal(
      { state: "CONSENTED", confirmer: { code: "YB-LEGAL" }, decisions: [{ allowed: true, refusal: null }, { allowed: true, refusal: null }] });
    done(await delegation.confirms(cast.confirmer, { delegation: letter }));
  });

  it("is not confirmed to a delegate that lacks a condition of 处罚法§21 or has fewer than two certified officers (NL-CF-21)", async () => {
    const { qualifications: met } = text(basis);
    const without = met.map(({ condition }) => met.filter((each) => each.condition !== condition));
    for (const qualifications of [...without, met.map((each) => ({ ...each, met: false })), met.map((each) => ({ ...each, evidence: null }))]) {
      const lacking = done(await drafted({ qualifications }));
      done(await delegation.consents(cast.leader, { delegation: lacking }));
      expectRefusal(await w.unchanged(() => delegation.confirms(cast.confirmer, { delegation: lacking })), "TransitionRefused", "NOT_QUALIFIED", "NL-CF-21");
    }
    const nobodys = done(await drafted({}, "YB-HRSS-ARBITRATION"));
    done(await delegation.consents(cast.leader, { delegation: nobodys }));
    expectRefusal(await w.unchanged(() => delegation.confirms(cast.confirmer, { delegation: nobodys })), "TransitionRefused", "NOT_QUALIFIED", "NL-CF-21");
  });

  it("counts officers of the delegate's own sections, and one alone is too few (NL-CF-21)", async () => {
    const parent = await w.unit("YB-HRSS-ARBITRATION");
    done(await establishesUnit(w.as("沈明珠"), { code: "YB-HRSS-ARBITRATION-CASES", kind: "INTERNAL_ORGAN", level: "PREFECTURE", names: [{ language: "ZH", name: "仲裁院案件科" }], parent, sectionRole: "BUSINESS_SECTION", enforcementFunction: true, from: TODAY }));
    const section = await w.unit("YB-HRSS-ARBITRATION-CASES");
    const waiting = done(await drafted({}, "YB-HRSS-ARBITRATION"));
    done(await delegation.consents(cast.leader, { delegation: waiting }));
    const joins = async (name: string, number: string) => {
      const person = done(await registersPerson(w.as("沈明珠"), { name, from: TODAY }));
      const officer = done(await officers.registersOfficer(cast.drafter, { unit: section, person, employment: "ESTABLISHED", areas: ["LABOUR"] }));
      const certificate = done(await officers.applies(cast.drafter, { officer, areas: ["LABOUR"] }));
      done(await officers.recordsExam(cast.confirmer, { certificate, takenOn: "2026-08-20", passed: true }));
      done(await officers.issues(cast.confirmer, { certificate, number, expiresOn: "2031-08-31" }));
    };
    await joins("方文彬", "吉H-2026-0911");
    expectRefusal(await w.unchanged(() => delegation.confirms(cast.confirmer, { delegation: waiting })), "TransitionRefused", "NOT_QUALIFIED", "NL-CF-21");
    await joins("严立新", "吉H-2026-0912");
    done(await delegation.confirms(cast.confirmer, { delegation: waiting }));
  });

  it("is signed by the leaders of both sides, each for its own (NL-CF-20-1)", async () => {
    await w.unchanged(async () => {
      refusedBy(await delegation.signs(w.as("廉哲浩"), { delegation: letter, side: "DELEGATE" }), { because: "NOT_A_SIDE" });
      expectRefusal(await delegation.signs(cast.leader, { delegation: letter, side: "DELEGATE" }), "Denied", "BAD_USER_INPUT");
      expectRefusal(await delegation.publishes(cast.drafter, onSite(letter, "DELEGATOR")), "TransitionRefused", "DELEGATION_UNSIGNED", "NL-CF-20-1");
    });
    done(await delegation.signs(cast.leader, { delegation: letter, side: "DELEGATOR" }));
    expectRefusal(await w.unchanged(() => delegation.signs(cast.leader, { delegation: letter, side: "DELEGATOR" })), "TransitionRefused", "SIDE_RECORDED");
    done(await delegation.signs(cast.delegateLeader, { delegation: letter, side: "DELEGATE" }));
    expect(await stateOf(letter)).to.deep.equal({ state: "SIGNED", standing: "NOT_PUBLISHED" });
  });

  it("is in force only when both sides published it; then acts are done in the delegator's name, inside the letter (NL-CF-20-2, NL-CF-20-3, AR-4.2-7)", async () => {
    expect(await mayAct()).to.equal("DELEGATION_NOT_PUBLISHED");
    done(await delegation.publishes(cast.drafter, onSite(letter, "DELEGATOR")));
    expect(await mayAct()).to.equal("DELEGATION_NOT_PUBLISHED");
    await w.unchanged(async () => {
      expectRefusal(await delegation.publishes(cast.drafter, onSite(letter, "DELEGATE")), "Denied", "BAD_USER_INPUT");
      for (const publishedOn of ["2026-08-31", "2026-09-02"]) // the day before it was signed, and tomorrow
        expectRefusal(await delegation.publishes(cast.delegateLeader, onSite(letter, "DELEGATE", { publishedOn })), "Denied", "BAD_USER_INPUT");
    });
    done(await delegation.publishes(cast.delegateLeader, onSite(letter, "DELEGATE")));
    expect(await stateOf(letter)).to.deep.equal({ state: "PUBLISHED", standing: "IN_FORCE" });
    expect(await delegation.asksAct(w.as("石磊"), act())).to.deep.include({ allowed: true, refusal: null, letter: { id: letter }, inNameOf: { code: "YB-HRSS" } });
    expect(await mayAct({ code: "RS-CF-777" }), "another matter").to.equal("OUT_OF_DELEGATION");
    expect(await mayAct({ actionKind: "COMPULSION", code: "RS-QZ-001" }), "compulsion").to.equal("OUT_OF_DELEGATION");
    expect(await mayAct({ division: "220100" }), "another place").to.equal("OUT_OF_DELEGATION");
    expect(await mayAct({ date: "2028-09-01" }), "after its last day").to.equal("OUT_OF_DELEGATION");
    expect(await mayAct({ date: "2026-08-31" }), "before it began").to.equal("DELEGATION_NOT_IN_FORCE");
    expect(await mayAct({ delegate: await w.unit("YB-URBAN") }), "somebody without a letter").to.equal("OUT_OF_DELEGATION");
  });

  it("is the fact from which authority answers, at the next request (§2.3)", async () => {
    const { mayAssess } = await cast.drafter.asks<{ mayAssess: { allowed: boolean } }>(`{ mayAssess(assessor: "${bureau}", subject: "${brigade}", kind: ENFORCEMENT) { allowed } }`);
    expect(mayAssess.allowed).to.equal(true);
    const { delegationCheck } = await cast.drafter.asks<{ delegationCheck: { refusal: string } }>(`{ delegationCheck(delegator: "${brigade}", delegate: "${await w.unit("YB-URBAN")}", actionKind: PENALTY) { refusal } }`);
    expect(delegationCheck.refusal, "a delegate delegates nothing further (NL-CF-20-3)").to.equal("SUBDELEGATION_FORBIDDEN");
  });

  it("suspended, stops everything at once; running again, it is decided anew", async () => {
    await w.unchanged(async () => {
      refusedBy(await delegation.suspends(cast.delegateLeader, { delegation: letter, reason: "自行中止" }), { because: "NOT_DELEGATOR" });
      expectRefusal(await delegation.suspends(cast.leader, { delegation: letter, reason: "" }), "TransitionRefused", "DELEGATION_REASON_MISSING", "NL-CF-20-3");
    });
    done(await delegation.suspends(cast.leader, { delegation: letter, reason: "查处程序违法" }));
    const { refusal, law } = await delegation.asksAct(cast.drafter, act());
    expect([refusal, law.map(({ id }) => id)]).to.deep.equal(["DELEGATION_NOT_IN_FORCE", ["NL-CF-20-3"]]);
    done(await delegation.resumes(cast.leader, { delegation: letter }));
    expect(await mayAct()).to.equal("allowed");
  });

  it("put right by a day, stays in force meanwhile; supervision stays on record (NL-CF-20-3)", async () => {
    done(await delegation.supervises(cast.drafter, { delegation: letter, kind: "INSPECTION", finding: "抽查案卷二十件" }));
    done(await delegation.rectifies(cast.confirmer, { delegation: letter, reason: "案卷缺少亮证记录", dueOn: "2026-10-01" }));
    expect(await mayAct()).to.equal("allowed");
    expect((await delegation.looksUp(cast.leader, "delegation", letter, "supervisions { kind dueOn }"))["supervisions"]).to.deep.equal(
      [{ kind: "INSPECTION", dueOn: null }, { kind: "RECTIFICATION", dueOn: "2026-10-01" }]);
    refusedBy(await w.unchanged(() => delegation.acceptsRectification(cast.drafter, { delegation: letter })), { rule: "delegation.LIFTING", because: "NOT_DELEGATOR" });
    done(await delegation.acceptsRectification(cast.confirmer, { delegation: letter }));
  });

  it("ended, stops everything at once and for good, gives back what is open, and its other side may only give notice (YB-2.1-11)", async () => {
    plugOpenMatters([(_tx, id) => Promise.resolve(id === letter.slice("dlg_".length) ? ["延州人社监立〔2026〕3号"] : [])]);
    await w.unchanged(async () => {
      expectRefusal(await delegation.terminates(cast.delegateLeader, { delegation: letter, ground: "CLEANED_UP", reason: "不符合条件" }), "TransitionRefused", "ENDING_NOT_YOURS", "YB-2.1-11");
      refusedBy(await delegation.terminates(w.as("罗文静"), { delegation: letter, ground: "CLEANED_UP", reason: "不符合条件" }), { because: "NOT_A_SIDE" });
    });
    done(await delegation.terminates(cast.confirmer, { delegation: letter, ground: "CLEANED_UP", reason: "不符合法定条件，坚决予以清理" }));
    plugOpenMatters([]);
    expect(await mayAct()).to.equal("DELEGATION_NOT_IN_FORCE");
    expect(await delegation.looksUp(cast.drafter, "delegation", letter, "handedBack { matter handedBackOn }")).to.deep.equal({ handedBack: [{ matter: "延州人社监立〔2026〕3号", handedBackOn: TODAY }] });
    expect(await stateOf(letter)).to.deep.equal({ state: "TERMINATED", standing: "TERMINATED" });
    expectRefusal(await w.unchanged(() => delegation.resumes(cast.leader, { delegation: letter })), "TransitionRefused", "ILLEGAL_TRANSITION");
  });
});

describe("the days of a letter", () => {
  it("begin with its first one and end with its last, whether or not a job has run (YB-2.1-10, AR-4.2-7)", async () => {
    const letter = await inForce(w, basis, { startsOn: "2026-09-10", endsOn: "2026-12-31" });
    expect(await stateOf(letter)).to.deep.equal({ state: "PUBLISHED", standing: "NOT_YET" });
    expect(await mayAct()).to.equal("DELEGATION_NOT_IN_FORCE");
    const [first, gone] = [await serveAgain(w, "全美兰", "2026-09-10T01:00:00Z"), await serveAgain(w, "全美兰", "2027-01-01T01:00:00Z")];
    expect(await mayAct({}, first.asker)).to.equal("allowed");
    expect(await mayAct({}, gone.asker)).to.equal("OUT_OF_DELEGATION");
    const catalogue = async (person = cast.drafter, day = TODAY) => (await delegation.lists<{ id: string }>(person, `first: 50, filter: { inForceOn: "${day}" }`, "id")).rows.map(({ id }) => id);
    expect(await catalogue()).to.not.include(letter);
    expect(await catalogue(w.as("徐海涛"), "2026-10-01")).to.include(letter);
    expect(await catalogue(gone.asker, "2027-01-01")).to.not.include(letter);
    const clock = fixedClock("2027-01-01T01:00:00Z");
    const parts = { database: w.clone.database, clock, log: silentLog };
    await Promise.all([recordRunOut(parts), recordRunOut(parts)]);
    expect((await stateOf(letter))["state"]).to.equal("EXPIRED");
    expect((await delegation.lists<{ id: string }>(w.as("徐海涛"), "first: 50, filter: { states: [EXPIRED] }", "id")).rows.map(({ id }) => id), "history").to.deep.equal([letter]);
    await Promise.all([first.stop(), gone.stop()]);
  });

  it("are told of sixty and thirty days before the last one", async () => {
    await inForce(w, basis);
    const { deadlines } = await cast.leader.asks<{ deadlines: { edges: { node: { kind: string; dueOn: string } }[] } }>(`{ deadlines(first: 50, unit: "${bureau}") { edges { node { kind dueOn } } } }`);
    expect(deadlines.edges.map(({ node }) => node).filter(({ dueOn }) => dueOn > "2028")).to.deep.include.members([
      { kind: "delegation.renewal60", dueOn: "2028-07-02" }, { kind: "delegation.renewal30", dueOn: "2028-08-01" }]);
  });

  it("a draft is there for both sides and the legal office alone; confirmed, it is everybody's to read (YB-2.1-10)", async () => {
    const draft = done(await drafted());
    for (const name of ["徐海涛", "罗文静"]) expect((await w.as(name).tries(`{ delegation(id: "${draft}") { state } }`)).errors?.[0]?.extensions.code, name).to.equal("NOT_FOUND");
    for (const person of [cast.confirmer, cast.delegateLeader]) expect((await delegation.looksUp(person, "delegation", draft, "state"))["state"]).to.equal("DRAFT");
    expect((await delegation.lists<{ state: string }>(w.as("徐海涛"), "first: 50", "state")).rows.filter(({ state }) => state === "DRAFT")).to.deep.equal([]);
  });
});

describe("two at once", () => {
  it("publish both sides and draw one edge; sign and suspend leave one order of things", async () => {
    const letter = await signed(w, basis);
    const told = await Promise.all([delegation.publishes(cast.drafter, onSite(letter, "DELEGATOR")), delegation.publishes(cast.delegateLeader, onSite(letter, "DELEGATE")), delegation.publishes(cast.drafter, onSite(letter, "DELEGATOR"))]);
    expect(told.filter(({ __typename }) => __typename === "Recorded")).to.have.length(2);
    expect((await stateOf(letter))["state"]).to.equal("PUBLISHED");
    const both = await Promise.all([delegation.suspends(cast.leader, { delegation: letter, reason: "先行中止" }), delegation.terminates(cast.confirmer, { delegation: letter, ground: "LAW_CHANGED", reason: "依据废止" })]);
    expect(both.some(({ __typename }) => __typename === "Recorded")).to.equal(true);
    expect(["SUSPENDED", "TERMINATED"]).to.include((await stateOf(letter))["state"]);
  });

  it("two signatures of one side are one", async () => {
    const letter = await confirmed(w, basis);
    const told = await Promise.all([1, 2].map(() => delegation.signs(cast.leader, { delegation: letter, side: "DELEGATOR" })));
    expect(told.filter(({ __typename }) => __typename === "Recorded")).to.have.length(1);
  });
});

describe("a clean-up of delegations", () => {
  it("lists every running delegation of the area, and does not close while one has no verdict (YB-2.1-8)", async () => {
    const [kept, removed] = [await inForce(w, basis), await inForce(w, basis)];
    const office = await w.unit("YB-LEGAL");
    refusedBy(await w.unchanged(() => delegation.opensCampaign(w.as("丁海燕"), { office, title: "委托执法清理" })), { because: "NOT_CAMPAIGN_OFFICE" });
    const campaign = done(await delegation.opensCampaign(cast.confirmer, { office, title: "2026年委托执法清理" }));
    const { entries } = await delegation.looksUp(cast.confirmer, "delegationCampaign", campaign, "entries { letter { id } }") as { entries: { letter: { id: string } }[] };
    const listed = entries.map(({ letter }) => letter.id);
    expect(listed).to.include.members([kept, removed]);
    await w.unchanged(async () => {
      expectRefusal(await delegation.closesCampaign(cast.confirmer, { campaign }), "TransitionRefused", "VERDICT_MISSING", "YB-2.1-8");
      expectRefusal(await delegation.givesVerdict(cast.confirmer, { campaign, delegation: kept, verdict: "KEEP", reason: "" }), "TransitionRefused", "DELEGATION_REASON_MISSING");
    });
    done(await delegation.givesVerdict(cast.confirmer, { campaign, delegation: removed, verdict: "REMOVE", reason: "不符合法定条件" }));
    expect((await stateOf(removed))["state"]).to.equal("TERMINATED");
    for (const letter of listed.filter((id) => id !== removed)) {
      const { state } = await stateOf(letter) as { state: string };
      if (state === "PUBLISHED" && letter !== kept) done(await delegation.givesVerdict(cast.confirmer, { campaign, delegation: letter, verdict: "RECTIFY", reason: "补正材料", dueOn: "2026-10-15" }));
      else done(await delegation.givesVerdict(cast.confirmer, { campaign, delegation: letter, verdict: "KEEP", reason: "符合条件" }));
    }
    expectRefusal(await w.unchanged(() => delegation.givesVerdict(cast.confirmer, { campaign, delegation: kept, verdict: "KEEP", reason: "再次" })), "TransitionRefused", "VERDICT_GIVEN");
    done(await delegation.closesCampaign(cast.confirmer, { campaign }));
    expect((await stateOf(kept))["state"]).to.equal("PUBLISHED");
  });
});

describe("lists of letters", () => {
  it("cost the same number of statements for fifty as for one", async () => {
    for (let index = 0; index < 50; index += 1) done(await drafted());
    const document = (first: number) => `{ delegations(first: ${first}, filter: { states: [DRAFT] }) { edges { node { letterNo delegator { code } delegate { code } standing matters { code } bases { basis { title } } decisions { allowed refusal } publications { side } availableActions { action } } } } }`;
    const [one, fifty] = [await cast.drafter.tries<{ delegations: { edges: object[] } }>(document(1)), await cast.drafter.tries<{ delegations: { edges: object[] } }>(document(50))];
    expect(fifty.data!.delegations.edges).to.have.length(50);
    expect(fifty.extensions!.cost.statements).to.equal(one.extensions!.cost.statements);
  });
});
