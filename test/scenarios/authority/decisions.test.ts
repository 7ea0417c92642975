/** May this person do that: people ask about themselves, legal offices within their area about others; and who supervises whom. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { expectDenied } from "../../support/refused.js";
import { asksDecision, asksMayAssess, asksSupervisors, postOf, triesDecision } from "../../support/verbs/authority.verbs.js";
import { openWorld, type NamedWorld } from "../../support/world.js";

describe("an access decision", () => {
  let w: NamedWorld;
  before(async () => {
    w = await openWorld();
  });
  after(() => w.close());

  it("YB-2.4.1-3: 郑海峰 may grade 延吉市税务局, and learns by which rule", async () => {
    const verdict = await asksDecision(w.as("郑海峰"), { action: "ASSESS", resource: await w.unit("YB-YANJI-TAX"), assessmentKind: "ENFORCEMENT" });
    expect(verdict).to.include({ allowed: true, rule: "assess.DIRECT_BUSINESS_SUPERIOR.DEPT_VERTICAL", because: "RULE_HOLDS" });
  });

  it("NL-OG-83: 方秀英 of the guiding department may not", async () => {
    const verdict = await asksDecision(w.as("方秀英"), { action: "ASSESS", resource: await w.unit("YB-HRSS"), assessmentKind: "ENFORCEMENT" });
    expect(verdict).to.include({ allowed: false, because: "NOT_ASSESSOR" });
  });

  it("AR-5.1-2 AR-5.1-3: the group's leader grades the brigade, its office in the bureau office implements and confirms nothing, an officer outside does neither", async () => {
    const asked = { action: "ASSESS", resource: await w.unit("HL-ARUN-HRSS-INSPECTION"), assessmentKind: "INTERNAL_UNIT" };
    expect(await asksDecision(w.as("敖春林"), asked)).to.include({ allowed: true, rule: "assess.DEPARTMENT_ITSELF.SUBORDINATE_INSTITUTION" });
    expect(await asksDecision(w.as("鄂秀兰"), asked)).to.include({ allowed: false, because: "IMPLEMENTER_CANNOT_CONFIRM" });
    expect(await asksDecision(w.as("莫日根"), asked)).to.include({ allowed: false, because: "NOT_ASSESSOR" });
    const implements_ = await asksMayAssess(w.as("鄂秀兰"), { assessor: await w.unit("HL-ARUN-HRSS-OFFICE"), subject: asked.resource, kind: "INTERNAL_UNIT" });
    expect([implements_.answer, implements_.law.map(({ id }) => id).includes("AR-5.1-2")]).to.deep.equal(["I", true]);
  });

  it("names the ability that is missing", async () => {
    const resource = await w.unit("YB-HRSS");
    expect(await asksDecision(w.as("郑海峰"), { action: "MAINTAIN_POSTS", resource })).to.include({ allowed: false, rule: "ability.maintainPosts", because: "NO_ABILITY" });
    expect(await asksDecision(w.as("沈明珠"), { action: "MAINTAIN_POSTS", resource })).to.include({ allowed: true, because: "ROLE_GRANTS" });
    expect(await asksDecision(w.as("沈明珠"), { action: "ASSESS", resource, assessmentKind: "ENFORCEMENT" })).to.include({ allowed: false, rule: "decision.assess", because: "NO_ABILITY" });
  });

  it("ZJ4-8-3: the head reads the legality opinion, the portal does not", async () => {
    const resource = await w.unit("YB-HRSS");
    expect(await asksDecision(w.as("朴哲洙"), { action: "READ_OPINION", resource, opinionKind: "DLEG_OPINION" })).to.include({ allowed: true });
    expect(await asksDecision(w.as("yb-portal"), { action: "READ_OPINION", resource, opinionKind: "DLEG_OPINION" })).to.include({ allowed: false, because: "FORBIDDEN" });
  });

  it("needs to know which assessment, action or opinion is meant", async () => {
    const resource = await w.unit("YB-HRSS");
    for (const action of ["ASSESS", "DELEGATE", "READ_OPINION"]) expectDenied(await triesDecision(w.as("朴哲洙"), { action, resource }), "BAD_USER_INPUT");
  });

  it("the date moves the facts: before the reform the province graded nothing of 州生态环境局", async () => {
    const asked = { action: "ASSESS", resource: await w.unit("YB-ECOLOGY"), assessmentKind: "ENFORCEMENT" };
    expect(await asksDecision(w.as("太明浩"), asked)).to.include({ allowed: true });
    expect(await asksDecision(w.as("太明浩"), { ...asked, at: "2018-06-01" })).to.include({ allowed: false, because: "NOT_ASSESSOR" });
  });

  it("about others: a legal office asks within the area of its government, and nobody without the ability asks at all", async () => {
    const resource = await w.unit("YB-HRSS");
    const [prefecture, city, province] = await Promise.all([postOf(w, "YB-HRSS", "朴哲洙"), postOf(w, "YB-YANJI-HRSS", "廉哲浩"), postOf(w, "JL-HRSS", "方秀英")]);
    const about = (actor: string) => ({ action: "ASSESS", resource, assessmentKind: "ENFORCEMENT", actor });
    for (const { id, holder } of [prefecture, city]) for (const actor of [id, holder.id]) expect(await asksDecision(w.as("李顺姬"), about(actor))).to.include({ allowed: false });
    expectDenied(await triesDecision(w.as("李顺姬"), about(province.id)), "FORBIDDEN", "ask.aboutOthers");
    expect((await triesDecision(w.as("丁海燕"), about(city.id))).errors).to.equal(undefined);
    const outside = await triesDecision(w.as("丁海燕"), about(prefecture.holder.id));
    expectDenied(outside, "FORBIDDEN", "ask.aboutOthers");
    expect(outside.errors?.[0]?.extensions["because"]).to.equal("OUTSIDE_AREA");
    const without = await triesDecision(w.as("朴哲洙"), about(city.id));
    expect(without.errors?.[0]?.extensions["because"]).to.equal("NO_ABILITY");
    expect((await triesDecision(w.as("朴哲洙"), about(prefecture.id))).errors, "one's own post").to.equal(undefined);
  });

  it("what the asker cannot see is not there, whoever is asked about", async () => {
    const [strange, missing] = [await w.unit("TJ-HRSS"), "post_00000000-0000-7000-8000-000000000000"];
    expectDenied(await triesDecision(w.as("李顺姬"), { action: "SEE", resource: strange }), "NOT_FOUND");
    expectDenied(await triesDecision(w.as("李顺姬"), { action: "SEE", resource: await w.unit("YB-HRSS"), actor: missing }), "NOT_FOUND");
    const { holder } = await postOf(w, "YB-HRSS", "朴哲洙");
    expectDenied(await triesDecision(w.as("yb-portal"), { action: "SEE", resource: holder.id }), "NOT_FOUND");
    expect(await asksDecision(w.as("朴哲洙"), { action: "SEE", resource: holder.id })).to.include({ allowed: true });
  });

  it("NL-SUP-42-1 NL-SUP-42-2: a vertical bureau is supervised by its line, and by the locality in law and policy only", async () => {
    const found = await asksSupervisors(w.as("李顺姬"), await w.unit("YB-YANJI-TAX"));
    expect(found.map(({ unit, scope, through }) => [unit.code, scope, through?.code ?? null])).to.have.deep.members([
      ["YB-YANJI-GOV", "LAW_AND_POLICY", "YB-YANJI-LEGAL"], ["YB-TAX", "FULL", null], ["JL-TAX", "FULL", null],
    ]);
  });

  it("NL-CF-20-3: who delegates supervises the delegated matters; nobody else supervises an institution", async () => {
    const brigade = await w.unit("YB-YANJI-HRSS-INSPECTION");
    const found = await asksSupervisors(w.as("李顺姬"), brigade);
    expect(found.map(({ unit, scope, through }) => [unit.code, scope, through])).to.deep.equal([["YB-YANJI-HRSS", "DELEGATED_MATTERS", null]]);
    expect(await asksDecision(w.as("李顺姬"), { action: "SUPERVISE", resource: brigade })).to.include({ allowed: false, because: "NOT_SUPERVISOR" });
  });

  it("NL-SUP-2: a local bureau is supervised by its government through the legal office, and not by who guides it", async () => {
    const found = await asksSupervisors(w.as("李顺姬"), await w.unit("YB-HRSS"));
    expect(found.map(({ unit, through }) => [unit.code, through?.code])).to.deep.equal([["YB-GOV", "YB-LEGAL"]]);
    expect(await asksDecision(w.as("李顺姬"), { action: "SUPERVISE", resource: await w.unit("YB-HRSS") })).to.include({ allowed: true });
    expect(await asksDecision(w.as("方秀英"), { action: "SUPERVISE", resource: await w.unit("YB-HRSS") })).to.include({ allowed: false, because: "NOT_SUPERVISOR" });
  });
});
