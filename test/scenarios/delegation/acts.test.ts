/** An answer is as old as its question: what a letter hangs on ends between two requests, and the second one is told so; a renewed letter takes over on its day. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { castOf, confirmed, inForce, onSite, publishesList, text, type DelegatingCast } from "../../support/delegation-world.js";
import { expectRefusal } from "../../support/refused.js";
import * as delegation from "../../support/verbs/delegation.verbs.js";
import * as officers from "../../support/verbs/officers.verbs.js";
import * as lists from "../../support/verbs/power-lists.verbs.js";
import { passesList, putsOnBothSites } from "../../support/verbs/public.verbs.js";
import { done } from "../../support/verbs/told.verbs.js";
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

const act = (more: object = {}) => ({ delegate: brigade, code: "RS-CF-001", actionKind: "PENALTY", division: "222401", ...more });
const mayAct = async (more: object = {}, person = cast.drafter) => {
  const { allowed, refusal } = await delegation.asksAct(person, act(more));
  return allowed ? "allowed" : refusal;
};
const standingOf = async (letter: string) => (await delegation.looksUp(cast.drafter, "delegation", letter, "standing"))["standing"];
const LICENCE = { matters: [{ code: "RS-XK-001", actionKind: "LICENCE" }], qualifications: [] };
const licensing = async (delegate: string) => {
  const letter = await confirmed(w, basis, LICENCE, delegate);
  done(await delegation.signs(cast.leader, { delegation: letter, side: "DELEGATOR" }));
  done(await delegation.signs(w.as("徐海涛"), { delegation: letter, side: "DELEGATE" }));
  return letter;
};

describe("a licence delegated to another organ", () => {
  it("is in force with the delegator's announcement alone, and not with the delegate's (NL-XK-24)", async () => {
    const letter = await licensing("YB-URBAN");
    const asked = { delegate: await w.unit("YB-URBAN"), code: "RS-XK-001", actionKind: "LICENCE" };
    done(await delegation.publishes(w.as("徐海涛"), onSite(letter, "DELEGATE")));
    expect([await standingOf(letter), await mayAct(asked)]).to.deep.equal(["NOT_PUBLISHED", "DELEGATION_NOT_PUBLISHED"]);
    done(await delegation.publishes(cast.drafter, onSite(letter, "DELEGATOR")));
    expect([await standingOf(letter), await mayAct(asked)]).to.deep.equal(["IN_FORCE", "allowed"]);
    const alone = await licensing("YB-URBAN");
    done(await delegation.publishes(cast.drafter, onSite(alone, "DELEGATOR")));
    expect(await standingOf(alone)).to.equal("IN_FORCE");
  });
});

describe("the number of a letter", () => {
  it("is the delegator's once, also of two who write it at once", async () => {
    const written = { delegator: bureau, delegate: brigade, text: text(basis, { letterNo: "延州人社委字〔2026〕900号" }) };
    const told = await Promise.all([delegation.drafts(cast.drafter, written), delegation.drafts(cast.drafter, written)]);
    expect(told.map(({ __typename, code }) => code ?? __typename).sort()).to.deep.equal(["LETTER_NO_TAKEN", "Recorded"]);
  });
});

describe("somebody of another tenant", () => {
  it("finds no letter, no delegate and no step", async () => {
    const letter = await confirmed(w, basis);
    const stranger = w.as("谭志刚");
    const read = await stranger.tries(`{ delegation(id: "${letter}") { state } }`);
    expect(read.errors?.[0]?.extensions.code).to.equal("NOT_FOUND");
    const asked = await stranger.tries(`query($act: DelegationActInput!) { delegationActCheck(act: $act) { allowed } }`, { act: act() });
    expect(asked.errors?.[0]?.extensions.code).to.equal("NOT_FOUND");
    expect((await delegation.lists(stranger, "first: 50", "id")).rows).to.deep.equal([]);
    expectRefusal(await w.unchanged(() => delegation.signs(stranger, { delegation: letter, side: "DELEGATOR" })), "Denied", "NOT_FOUND");
  });
});

describe("a renewed letter", () => {
  it("takes over on its first day, and meets the reminders of the one it renews (AR-4.2-7)", async () => {
    const old = await inForce(w, basis, { endsOn: "2026-12-31" });
    const reminders = async () => (await cast.leader.asks<{ deadlines: { edges: { node: { kind: string; dueOn: string; standing: string } }[] } }>(
      `{ deadlines(first: 50, unit: "${bureau}") { edges { node { kind dueOn standing } } } }`)).deadlines.edges.map(({ node }) => node).filter(({ kind, dueOn }) => kind.startsWith("delegation.") && dueOn < "2027");
    expect(await reminders()).to.have.length(2);
    const next = done(await delegation.drafts(cast.drafter, { delegator: bureau, delegate: brigade, renews: old, text: text(basis, { startsOn: "2027-01-01", endsOn: "2028-12-31" }) }));
    done(await delegation.consents(cast.leader, { delegation: next }));
    done(await delegation.confirms(cast.confirmer, { delegation: next }));
    done(await delegation.signs(cast.leader, { delegation: next, side: "DELEGATOR" }));
    done(await delegation.signs(cast.delegateLeader, { delegation: next, side: "DELEGATE" }));
    for (const [person, side] of [[cast.drafter, "DELEGATOR"], [cast.delegateLeader, "DELEGATE"]] as const) done(await delegation.publishes(person, onSite(next, side)));
    expect((await reminders()).filter(({ standing }) => standing !== "MET")).to.deep.equal([]);
    const after31 = await serveAgain(w, "全美兰", "2027-01-01T01:00:00Z");
    expect((await delegation.asksAct(cast.drafter, act({ date: "2026-12-31" }))).letter).to.deep.equal({ id: old });
    expect((await delegation.asksAct(after31.asker, act())).letter).to.deep.equal({ id: next });
    await after31.stop();
    for (const letter of [next, old]) done(await delegation.terminates(cast.leader, { delegation: letter, ground: "BY_DELEGATOR", reason: "不再委托" }));
  });
});

describe("what ends between two requests", () => {
  it("a certificate, an item of the list, the letter: each stops the delegate at the next request (NL-CF-21)", async () => {
    const letter = await inForce(w, basis);
    expect(await mayAct()).to.equal("allowed");
    const [li, quan] = [cast.confirmer, cast.drafter];
    const suspended: string[] = [];
    for (const { id } of (await officers.certificatesRegister.asks(li, "id number", { filter: { standings: ["VALID"] } })).filter(({ number }) => number?.startsWith("吉H-2022-01"))) {
      done(await officers.proposesSuspension(quan, { certificate: id, ground: "OTHER" }));
      done(await officers.suspends(li, { certificate: id, ground: "OTHER" }));
      suspended.push(id);
    }
    expect(suspended.length).to.be.at.least(1);
    expect(await mayAct(), "without two certified officers").to.equal("NOT_QUALIFIED");
    for (const certificate of suspended) {
      done(await officers.proposesRestoration(quan, { certificate }));
      done(await officers.restores(li, { certificate }));
    }
    expect(await mayAct()).to.equal("allowed");

    const second = done(await lists.draftsList(quan, { unit: bureau, title: "行政执法权责清单" }));
    done(await lists.removesItem(quan, { list: second, code: "RS-CF-001" }));
    await passesList({ drafter: quan, leader: cast.leader, examiner: li }, second);
    await putsOnBothSites(quan, second, "2026-09-01");
    expect(await mayAct(), "the list in force has no such item").to.equal("DELEGATION_NO_BASIS");
    expect(await mayAct({ code: "RS-JC-001", actionKind: "INSPECTION" }), "another item of it still stands").to.equal("allowed");

    const [ended] = await Promise.all([delegation.terminates(cast.confirmer, { delegation: letter, ground: "CLEANED_UP", reason: "不符合条件" }), mayAct({ code: "RS-JC-001", actionKind: "INSPECTION" })]);
    done(ended);
    expect(await mayAct({ code: "RS-JC-001", actionKind: "INSPECTION" })).to.equal("DELEGATION_NOT_IN_FORCE");
  });
});

describe("a clean-up of a letter that rests", () => {
  it("orders nothing to be put right there: the verdict is refused with the state, and others can be given (YB-2.1-8)", async () => {
    const letter = await inForce(w, basis, { matters: [{ code: "RS-JC-001", actionKind: "INSPECTION" }] });
    done(await delegation.suspends(cast.leader, { delegation: letter, reason: "核查" }));
    const campaign = done(await delegation.opensCampaign(cast.confirmer, { office: await w.unit("YB-LEGAL"), title: "清理" }));
    const verdict = { campaign, delegation: letter, reason: "补正材料" };
    expectRefusal(await w.unchanged(() => delegation.givesVerdict(cast.confirmer, { ...verdict, verdict: "RECTIFY", dueOn: "2026-10-15" })), "TransitionRefused", "ILLEGAL_TRANSITION");
    done(await delegation.givesVerdict(cast.confirmer, { ...verdict, verdict: "REMOVE" }));
    expect(await standingOf(letter)).to.equal("TERMINATED");
  });

  it("asks no verdict on a letter that ended since, and gives none: it closes without (YB-2.1-8)", async () => {
    const letter = await inForce(w, basis, { matters: [{ code: "RS-JC-001", actionKind: "INSPECTION" }] });
    const campaign = done(await delegation.opensCampaign(cast.confirmer, { office: await w.unit("YB-LEGAL"), title: "第二次清理" }));
    const { entries } = await delegation.looksUp(cast.confirmer, "delegationCampaign", campaign, "entries { letter { id } }") as { entries: { letter: { id: string } }[] };
    for (const each of entries.map((entry) => entry.letter.id).filter((id) => id !== letter)) done(await delegation.givesVerdict(cast.confirmer, { campaign, delegation: each, verdict: "KEEP", reason: "符合条件" }));
    expectRefusal(await w.unchanged(() => delegation.closesCampaign(cast.confirmer, { campaign })), "TransitionRefused", "VERDICT_MISSING", "YB-2.1-8");
    done(await delegation.terminates(cast.leader, { delegation: letter, ground: "BY_DELEGATOR", reason: "不再委托" }));
    for (const verdict of ["KEEP", "REMOVE"])
      expectRefusal(await w.unchanged(() => delegation.givesVerdict(cast.confirmer, { campaign, delegation: letter, verdict, reason: "符合条件" })), "TransitionRefused", "DELEGATION_ENDED", "YB-2.1-8");
    done(await delegation.closesCampaign(cast.confirmer, { campaign }));
  });
});
