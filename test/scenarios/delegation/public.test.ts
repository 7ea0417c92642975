/** A citizen reads who acts in whose name: letters in force on a day, those that are over among the history, drafts never. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { castOf, inForce, publishesList, signed, type DelegatingCast } from "../../support/delegation-world.js";
import { expectDenied } from "../../support/refused.js";
import * as delegation from "../../support/verbs/delegation.verbs.js";
import { looksUp } from "../../support/verbs/public.verbs.js";
import { done } from "../../support/verbs/told.verbs.js";
import { openWorld, type NamedWorld } from "../../support/world.js";

let w: NamedWorld;
let cast: DelegatingCast;
let basis: string;
before(async () => {
  w = await openWorld();
  cast = castOf(w);
  basis = await publishesList(w, cast);
});
after(() => w.close());

const PLACE = "222400";
const read = async (args = "", fields = "letterNo standing") => (await looksUp(w.nobody, "publicDelegations", `place: "${PLACE}"${args}`, fields)).rows;

describe("the published directory of delegated enforcement (YB-2.1-10)", () => {
  it("shows nobody a letter that is drafted, confirmed or signed only", async () => {
    await signed(w, basis, { letterNo: "未公布号" });
    expect([await read(), await read(", history: true")]).to.deep.equal([[], []]);
  });

  it("shows a letter in force with its sides, matters, bases, territory, days and sites, without a sign-in", async () => {
    await inForce(w, basis, { letterNo: "延州人社委字〔2026〕1001号", matters: [{ code: "RS-CF-001", actionKind: "PENALTY" }] });
    expect(await read("", "delegatorCode delegateCode letterNo powers territory startsOn endsOn effectiveOn endedOn standing matters { code actionKind } bases { title articles } sites { side url publishedOn }")).to.deep.equal([{
      delegatorCode: "YB-HRSS", delegateCode: "YB-HRSS-INSPECTION", letterNo: "延州人社委字〔2026〕1001号", powers: "劳动保障监察检查和行政处罚", territory: ["222400"],
      startsOn: "2026-09-01", endsOn: "2028-08-31", effectiveOn: "2026-09-01", endedOn: null, standing: "IN_FORCE", matters: [{ code: "RS-CF-001", actionKind: "PENALTY" }],
      bases: [{ title: "劳动保障监察条例", articles: "第四条" }],
      sites: ["DELEGATE", "DELEGATOR"].map((side) => ({ side, url: "https://www.example.gov.cn/wt", publishedOn: "2026-09-01" })),
    }]);
    for (const hidden of ["qualifications", "supervisions", "confirmer"]) expectDenied(await w.nobody.tries(`{ publicDelegations(place: "${PLACE}") { edges { node { ${hidden} } } } }`), "GRAPHQL_VALIDATION_FAILED");
  });

  it("is filtered by delegator, delegate and kind of action, and answers as of any day", async () => {
    const count = async (args: string) => (await read(args)).length;
    expect(await count(`, filter: { delegator: "YB-HRSS", delegate: "YB-HRSS-INSPECTION", actionKinds: [PENALTY] }`)).to.equal(1);
    for (const none of [`, filter: { delegator: "YB-URBAN" }`, `, filter: { delegate: "YB-URBAN" }`, `, filter: { actionKinds: [LICENCE] }`, `, asOf: "2026-08-31"`, `, asOf: "2028-09-01"`]) expect(await count(none), none).to.equal(0);
    expect(await count(`, asOf: "2028-08-31"`)).to.equal(1);
    expect((await looksUp(w.nobody, "publicDelegations", `place: "420583"`, "letterNo")).rows).to.deep.equal([]);
  });

  it("keeps what is over in its history, with what became of it", async () => {
    const [rests, ended] = [await inForce(w, basis, { letterNo: "中止号" }), await inForce(w, basis, { letterNo: "终止号" })];
    done(await delegation.suspends(cast.leader, { delegation: rests, reason: "核查" }));
    done(await delegation.terminates(cast.leader, { delegation: ended, ground: "BY_DELEGATOR", reason: "不再委托" }));
    expect((await read()).map(({ letterNo }) => letterNo)).to.deep.equal(["延州人社委字〔2026〕1001号"]);
    expect(await read(", history: true")).to.have.deep.members([
      { letterNo: "延州人社委字〔2026〕1001号", standing: "IN_FORCE" }, { letterNo: "中止号", standing: "SUSPENDED" }, { letterNo: "终止号", standing: "TERMINATED" }]);
    expect((await read(`, history: true, asOf: "2028-09-01"`)).find(({ letterNo }) => letterNo === "延州人社委字〔2026〕1001号")).to.include({ standing: "EXPIRED" });
  });
});
