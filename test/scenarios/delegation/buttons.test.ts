/** What a button says of a letter of delegation or of a clean-up is what the mutation does, on the whole way, for people of every standing. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { comparesButtons } from "../../support/buttons.js";
import { turnsOf } from "../../support/sweep.js";
import { castOf, inForce, onSite, publishesList, text, TODAY, type DelegatingCast } from "../../support/delegation-world.js";
import * as delegation from "../../support/verbs/delegation.verbs.js";
import { done, type Told } from "../../support/verbs/told.verbs.js";
import { openWorld, type NamedWorld } from "../../support/world.js";

const PEOPLE = ["全美兰", "朴哲洙", "李顺姬", "赵光日", "石磊", "罗文静", "丁海燕"];
const URL = "https://www.example.gov.cn/wt";
let w: NamedWorld;
let cast: DelegatingCast;
let basis: string;
before(async () => {
  w = await openWorld();
  cast = castOf(w);
  basis = await publishesList(w, cast);
});
after(() => w.close());

/** 赵光日 and 石磊 are of the detachment, and act for the delegate. */
const sideOf = (name: string) => (["赵光日", "石磊"].includes(name) ? "DELEGATE" : "DELEGATOR");

/** Compares before each step and after the last; the states it went through. */
async function compares(type: string, id: string, inputsOf: (name: string) => Parameters<typeof comparesButtons>[3], way: readonly (() => Promise<Told>)[]): Promise<string[]> {
  const seen: string[] = [];
  let stop = 0;
  const here = () => w.unchanged(async () => {
    for (const name of turnsOf(PEOPLE, (stop += 1), 4)) {
      const { state, compared } = await comparesButtons(w.as(name), type, id, inputsOf(name));
      expect(compared).to.be.above(0);
      if (state && seen.at(-1) !== state) seen.push(state);
    }
  });
  for (const step of way) {
    await here();
    done(await step());
  }
  await here();
  return seen;
}

describe("available actions of a letter of delegation", () => {
  it("say exactly what the mutation then does", async () => {
    const letter = done(await delegation.drafts(cast.drafter, { delegator: await w.unit("YB-HRSS"), delegate: await w.unit("YB-HRSS-INSPECTION"), text: text(basis) }));
    const [own, of, because] = [cast, { delegation: letter }, { delegation: letter, reason: "补正材料" }];
    const inputsOf = (name: string) => ({
      reviseDelegation: { text: text(basis) }, returnDelegation: { reason: "补正材料" }, signDelegation: { side: sideOf(name) }, publishDelegation: { side: sideOf(name), url: URL, publishedOn: TODAY },
      suspendDelegation: { reason: "核查" }, orderRectification: { reason: "补正材料", dueOn: "2026-10-15" }, terminateDelegation: { ground: "BY_DELEGATOR", reason: "委托方收回" },
    });
    const seen = await compares("Delegation", letter, inputsOf, [
      () => delegation.consents(own.leader, of), () => delegation.returns(own.confirmer, because), () => delegation.consents(own.leader, of), () => delegation.confirms(own.confirmer, of),
      () => delegation.signs(own.leader, { ...of, side: "DELEGATOR" }), () => delegation.signs(own.delegateLeader, { ...of, side: "DELEGATE" }),
      () => delegation.publishes(own.drafter, onSite(letter, "DELEGATOR")), () => delegation.publishes(own.delegateLeader, onSite(letter, "DELEGATE")),
      () => delegation.rectifies(own.confirmer, { ...because, dueOn: "2026-10-15" }), () => delegation.acceptsRectification(own.confirmer, of),
      () => delegation.suspends(own.leader, because), () => delegation.resumes(own.leader, of),
      () => delegation.terminates(own.confirmer, { ...because, ground: "CLEANED_UP" }),
    ]);
    expect(seen).to.include.members(["DRAFT", "RETURNED", "CONSENTED", "CONFIRMED", "PARTLY_SIGNED", "SIGNED", "PARTLY_PUBLISHED", "PUBLISHED", "IN_RECTIFICATION", "SUSPENDED", "TERMINATED"]);
  }).timeout(240_000);
});

describe("available actions of a clean-up of delegations", () => {
  it("say exactly what the mutation then does", async () => {
    const kept = { delegation: await inForce(w, basis), verdict: "KEEP", reason: "符合条件" };
    const campaign = done(await delegation.opensCampaign(cast.confirmer, { office: await w.unit("YB-LEGAL"), title: "2026年委托执法清理" }));
    const seen = await compares("DelegationCampaign", campaign, () => ({ giveCampaignVerdict: kept }), [
      () => delegation.givesVerdict(cast.confirmer, { campaign, ...kept }), () => delegation.closesCampaign(cast.confirmer, { campaign }),
    ]);
    expect(seen).to.deep.equal(["OPEN", "CLOSED"]);
  });
});
