/** Who assesses whom on a day, asked over real HTTP by people of the cast. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { expectDenied } from "../../support/refused.js";
import { asksAssessors, asksMayAssess, looksUpPosts, postOf, triesMayAssess } from "../../support/verbs/authority.verbs.js";
import { openWorld, type NamedPerson, type NamedWorld } from "../../support/world.js";

const codes = (units: readonly { readonly code: string }[]): string[] => units.map(({ code }) => code);

describe("who assesses a body", () => {
  let w: NamedWorld;
  let li: NamedPerson;
  before(async () => {
    w = await openWorld();
    li = w.as("李顺姬");
  });
  after(() => w.close());

  const assessors = async (code: string, kind: string, asOf?: string) => asksAssessors(li, { subject: await w.unit(code), kind, ...(asOf && { asOf }) });
  const mayAssess = async (assessor: string, subject: string, kind = "ENFORCEMENT") =>
    asksMayAssess(li, { assessor: await w.unit(assessor), subject: await w.unit(subject), kind });

  it("YB-2.4.1-3 YB-2.4.1-4: a vertical bureau is graded by its direct superior, and the local government is heard", async () => {
    const { responsible, mustHear, refusal } = await assessors("YB-YANJI-TAX", "ENFORCEMENT");
    expect(responsible.map(({ unit, share }) => [unit.code, share])).to.deep.equal([["YB-TAX", "ALL"]]);
    expect(responsible[0]?.verdict.law.map(({ id }) => id)).to.include.members(["YB-2.4.1-3", "YB-2.4.1-4"]);
    expect(responsible[0]?.verdict.path).to.deep.equal([{ from: { code: "YB-YANJI-TAX" }, relation: "LED_BY", to: { code: "YB-TAX" } }]);
    expect(mustHear).to.deep.equal([{ unit: { code: "YB-YANJI-GOV" }, preparedBy: { code: "YB-YANJI-LEGAL" } }]);
    expect(refusal).to.equal(null);
  });

  it("YB-2.4.1-1 YB-2.4.1-2: a local bureau is graded by its government, whose legal office implements", async () => {
    const { responsible, evidence } = await assessors("YB-HRSS", "ENFORCEMENT");
    expect(responsible.map(({ unit, share, deciderRole, implementer }) => [unit.code, share, deciderRole, implementer?.code]))
      .to.deep.equal([["YB-GOV", "ALL", "GOV_LEADER", "YB-LEGAL"]]);
    expect(codes(evidence)).to.include("JL-HRSS");
  });

  it("YB-2.4.1-5: a body under dual management is graded by both sides, each for its share", async () => {
    const { responsible } = await assessors("YB-ECOLOGY", "ENFORCEMENT");
    expect(responsible.map(({ unit, share }) => [unit.code, share])).to.have.deep.members([["YB-GOV", "LOCAL"], ["JL-ECOLOGY", "SUPERIOR"]]);
  });

  it("YB-2.4.1-1: before its reform the same body was graded by the government alone", async () => {
    const { responsible } = await assessors("YB-ECOLOGY", "ENFORCEMENT", "2018-06-01");
    expect(responsible.map(({ unit, share }) => [unit.code, share])).to.deep.equal([["YB-GOV", "ALL"]]);
  });

  it("YB-4.4-1: a lower government reports on enforcement and is graded by nobody", async () => {
    const { responsible, refusal } = await assessors("YB-YANJI-GOV", "ENFORCEMENT");
    expect(responsible).to.deep.equal([]);
    expect(refusal?.because).to.equal("NO_ASSESSOR_DEFINED");
  });

  it("YB-2.4.1-1 YB-2.4.1-2: a legal office does not implement its own assessment, and without another organ nobody grades it", async () => {
    expect((await assessors("YB-LEGAL", "ENFORCEMENT")).responsible.map(({ implementer }) => implementer?.code)).to.deep.equal(["YB-OFFICE"]);
    const { refusal } = await assessors("YB-ANTU-LEGAL", "ENFORCEMENT");
    expect(refusal?.because).to.equal("IMPLEMENTER_CONFLICT");
    expect(refusal?.path).to.deep.equal([{ from: { code: "YB-ANTU-LEGAL" }, relation: "BELONGS_TO", to: { code: "YB-ANTU-GOV" } }]);
  });

  it("NL-37-1: wherever 延边's section on assessment is cited, the national document that it carries out stands beside it", async () => {
    const { law } = await mayAssess("YB-GOV", "YB-HRSS");
    expect(law.map(({ id }) => id)).to.include.members(["YB-2.4.1-1", "NL-37-1"]);
  });

  it("NL-OG-83: who only guides gives evidence and no grade", async () => {
    expect(await mayAssess("JL-HRSS", "YB-HRSS")).to.include({ allowed: false, because: "NOT_ASSESSOR", answer: "E", standing: "DIRECT_BUSINESS_SUPERIOR" });
  });

  it("WP-I-2-2: a squad dispatched to a township is graded by its bureau; the township gives its opinion and no grade", async () => {
    const { responsible, mustHear } = await assessors("YB-YANJI-SQUAD-XIAOYING", "INTERNAL_UNIT");
    expect([responsible.map(({ unit }) => unit.code), mustHear.map(({ unit }) => unit.code)]).to.deep.equal([["YB-YANJI-HRSS"], ["YB-YANJI-XIAOYING"]]);
    expect(await mayAssess("YB-YANJI-XIAOYING", "YB-YANJI-SQUAD-XIAOYING", "INTERNAL_UNIT")).to.include({ allowed: false, because: "NOT_ASSESSOR", answer: "O" });
    expect(await mayAssess("YB-YANJI-HRSS", "YB-YANJI-SQUAD-XIAOYING", "INTERNAL_UNIT")).to.include({ allowed: true, answer: "A" });
  });

  it("YB-2.4.1-3: the organ above the direct superior has no part in it", async () => {
    expect(await mayAssess("JL-TAX", "YB-YANJI-TAX")).to.include({ allowed: false, because: "NOT_ASSESSOR", answer: "NONE", standing: "SKIP_LEVEL_BUSINESS_SUPERIOR" });
  });

  it("ZJ12-4: the implementer does not confirm the grade", async () => {
    expect(await mayAssess("YB-LEGAL", "YB-HRSS")).to.include({ allowed: false, because: "IMPLEMENTER_CANNOT_CONFIRM", answer: "I" });
  });

  it("YB-2.4.1-7: the head of a bureau is graded by the bureau's assessor, never by the bureau", async () => {
    const { id, holder } = await postOf(w, "YB-HRSS", "朴哲洙");
    for (const subject of [id, holder.id]) {
      const { responsible } = await asksAssessors(li, { subject, kind: "OFFICER" });
      expect(responsible.map(({ unit }) => unit.code)).to.deep.equal(["YB-GOV"]);
    }
    const bureau = await w.unit("YB-HRSS");
    expect(await asksMayAssess(li, { assessor: bureau, subject: id, kind: "OFFICER" })).to.include({ allowed: false, because: "SELF_ASSESSMENT" });
    expect(await asksMayAssess(li, { assessor: id, subject: id, kind: "OFFICER" })).to.include({ allowed: false, because: "SELF_ASSESSMENT" });
  });

  it("YB-2.4.1-6: an officer of its institution is graded by the bureau", async () => {
    const { id } = await postOf(w, "YB-HRSS-INSPECTION", "石磊");
    expect((await asksAssessors(li, { subject: id, kind: "OFFICER" })).responsible.map(({ unit }) => unit.code)).to.include("YB-HRSS");
  });

  it("a vacant post has no officer to be assessed", async () => {
    const vacant = (await looksUpPosts(li, "YB-TRANSPORT")).find(({ holder }) => holder === null);
    expect(vacant, "州交通运输局 has a vacant post").to.not.equal(undefined);
    expect((await asksAssessors(li, { subject: vacant!.id, kind: "OFFICER" })).refusal?.because).to.equal("SUBJECT_NOT_FOUND");
  });

  it("a null among the circumstances says nothing", async () => {
    const [assessor, subject] = [await w.unit("YB-ECOLOGY"), await w.unit("YB-ECOLOGY")];
    const told = { share: null, matter: null, released: null };
    expect(await asksMayAssess(li, { assessor, subject, kind: "ENFORCEMENT", told })).to.deep.equal(await asksMayAssess(li, { assessor, subject, kind: "ENFORCEMENT" }));
    const government = await w.unit("YB-GOV");
    expect(await asksMayAssess(li, { assessor: government, subject, kind: "ENFORCEMENT", told })).to.include({ allowed: true, share: "LOCAL" });
    expect(await asksMayAssess(li, { assessor: government, subject, kind: "ENFORCEMENT", told: { share: "SUPERIOR" } })).to.include({ allowed: false, because: "WRONG_SHARE" });
  });

  it("what never existed, lies in another tenant or is of another type is not there; what is no id is malformed", async () => {
    const own = await w.unit("YB-HRSS");
    const missing = "unit_00000000-0000-7000-8000-000000000000";
    for (const strange of [missing, await w.unit("TJ-HRSS"), own.replace("unit_", "hold_"), own.replace("unit_", "group_")]) {
      expectDenied(await triesMayAssess(li, { assessor: strange, subject: own, kind: "ENFORCEMENT" }), "NOT_FOUND");
      expectDenied(await triesMayAssess(li, { assessor: own, subject: strange, kind: "ENFORCEMENT" }), "NOT_FOUND");
    }
    expectDenied(await triesMayAssess(li, { assessor: "YB-HRSS", subject: own, kind: "ENFORCEMENT" }), "BAD_USER_INPUT");
  });
});
