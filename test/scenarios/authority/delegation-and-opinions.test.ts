/** Who may delegate what to whom, and who may read which opinion, asked over real HTTP. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { expectDenied } from "../../support/refused.js";
import { asksDelegation, asksReaders, postOf, triesDelegation } from "../../support/verbs/authority.verbs.js";
import { openWorld, type NamedPerson, type NamedWorld } from "../../support/world.js";

const MET = { basis: true, ownPower: true, qualified21: true };

describe("who may delegate, and who may read", () => {
  let w: NamedWorld;
  let li: NamedPerson;
  before(async () => {
    w = await openWorld();
    li = w.as("李顺姬");
  });
  after(() => w.close());

  const check = async (delegator: string, delegate: string, actionKind: string, told?: Record<string, unknown>) =>
    asksDelegation(li, { delegator: await w.unit(delegator), delegate: await w.unit(delegate), actionKind, ...(told && { told }) });

  it("NL-CF-20-1 NL-CF-21: penalties go to an institution that meets Article 21, and every condition says who vouches for it", async () => {
    const verdict = await check("YB-HRSS", "YB-HRSS-INSPECTION", "PENALTY", MET);
    expect(verdict).to.include({ allowed: true, standing: "DEPARTMENT", delegateColumn: "SUBORDINATE_INSTITUTION" });
    expect(verdict.conditions).to.deep.equal([
      { condition: "POWER_HELD", holds: true, source: "RECORDED" },
      { condition: "BASIS_AND_OWN_POWER", holds: true, source: "STATED" },
      { condition: "QUALIFIED", holds: true, source: "STATED" },
    ]);
  });

  it("NL-CF-20-1: what nobody recorded and nobody stated does not hold", async () => {
    const verdict = await check("YB-HRSS", "YB-HRSS-INSPECTION", "PENALTY");
    expect(verdict).to.include({ allowed: false, because: "DELEGATION_NO_BASIS" });
    expect(verdict.conditions.find(({ holds }) => !holds)).to.deep.equal({ condition: "BASIS_AND_OWN_POWER", holds: false, source: "NOT_STATED" });
  });

  it("强制法§17: compulsory measures are delegated to nobody", async () => {
    expect(await check("YB-HRSS", "YB-HRSS-INSPECTION", "COMPULSION", MET)).to.include({ allowed: false, because: "NOT_DELEGABLE" });
  });

  it("AR-2.1-2: a section acts in the bureau's name and receives nothing", async () => {
    expect(await check("YB-HRSS", "YB-HRSS-RELATIONS", "PENALTY", MET)).to.include({ allowed: false, because: "DELEGATE_KIND" });
  });

  it("NL-CF-20-3: a delegate does not delegate further", async () => {
    expect(await check("YB-HRSS-INSPECTION", "YB-YANJI-HRSS-INSPECTION", "PENALTY", MET)).to.include({ allowed: false, because: "SUBDELEGATION_FORBIDDEN" });
  });

  it("NL-CF-24: what one street received is gone there, and nowhere else; a scope that was left is no hindrance", async () => {
    const held = async (delegate: string) => (await check("YB-YANJI-URBAN", delegate, "PENALTY", MET)).conditions.find(({ condition }) => condition === "POWER_HELD");
    expect(await check("YB-YANJI-URBAN", "YB-YANJI-BEISHAN", "PENALTY", MET)).to.include({ allowed: false, because: "POWER_TRANSFERRED" });
    for (const town of ["YB-YANJI-XIAOYING", "YB-YANJI-CHAOYANGCHUAN", "YB-YANJI-JINXUE"]) {
      expect(await check("YB-YANJI-URBAN", town, "PENALTY", MET), town).to.include({ allowed: true, because: "RULE_HOLDS" });
      expect(await held(town), town).to.deep.equal({ condition: "POWER_HELD", holds: true, source: "RECORDED" });
    }
  });

  it("NL-CF-20-1: neither an enterprise nor an individual receives; nobody delegates in his or her own name", async () => {
    const delegator = await w.unit("YB-HRSS");
    for (const outside of ["ENTERPRISE", "INDIVIDUAL"])
      expect(await asksDelegation(li, { delegator, outside, actionKind: "PENALTY", told: MET })).to.include({ allowed: false, because: "DELEGATE_KIND" });
    const { holder } = await postOf(w, "YB-HRSS", "朴哲洙");
    expect(await asksDelegation(li, { delegator: holder.id, delegate: delegator, actionKind: "PENALTY", told: MET })).to.include({ allowed: false, because: "NOT_AN_ORGAN" });
  });

  it("a delegate is named or described, never both and never neither", async () => {
    const [delegator, delegate] = [await w.unit("YB-HRSS"), await w.unit("YB-HRSS-INSPECTION")];
    expectDenied(await triesDelegation(li, { delegator, actionKind: "PENALTY" }), "BAD_USER_INPUT");
    expectDenied(await triesDelegation(li, { delegator, delegate, outside: "ENTERPRISE", actionKind: "PENALTY" }), "BAD_USER_INPUT");
  });

  it("ZJ4-8-3: the column of an opinion shows every row of the table, with nobody in it while no owner is named", async () => {
    const readers = await asksReaders(li, { kind: "DLEG_OPINION" });
    expect(readers).to.have.length(16);
    expect(readers.find(({ standing }) => standing === "BUREAU_LEADERS")?.cases).to.deep.equal([{ answer: "READ", condition: null }]);
    expect(readers.find(({ standing }) => standing === "PARTY_OR_CITIZEN")?.cases.map(({ answer }) => answer)).to.deep.equal(["NONE"]);
    expect(readers.flatMap(({ units, posts }) => [...units, ...posts])).to.deep.equal([]);
  });

  it("ZJ4-8-3: with an owner, its legal section and leaders stand there, and the organs round it", async () => {
    const readers = await asksReaders(li, { kind: "DLEG_OPINION", owner: await w.unit("YB-HRSS") });
    const at = (row: string) => readers.find(({ standing }) => standing === row)!;
    const codes = (row: string) => at(row).units.map(({ code }) => code);
    expect(codes("LEGAL_SECTION")).to.deep.equal(["YB-HRSS-LEGAL"]);
    expect(codes("OWN_GOV_LEGAL_OFFICE")).to.deep.equal(["YB-LEGAL"]);
    expect(codes("SUPERIOR_DEPARTMENT")).to.deep.equal(["JL-HRSS"]);
    expect(codes("SUPERVISION_OR_AUDIT_ORGAN")).to.deep.equal(["YB-AUDIT", "YB-SUPERVISION"]);
    const head = await postOf(w, "YB-HRSS", "朴哲洙");
    expect(at("BUREAU_LEADERS").posts.map(({ id }) => id)).to.include(head.id);
  });

  it("whoever may not see people sees the organs that read, and no posts", async () => {
    const readers = await asksReaders(w.as("yb-portal"), { kind: "DLEG_OPINION", owner: await w.unit("YB-HRSS") });
    expect(readers.some(({ units }) => units.length > 0)).to.equal(true);
    expect(readers.flatMap(({ posts }) => posts)).to.deep.equal([]);
  });
});
