/** Who assesses a subject, named and with law: the rules of §2.3 in places that can be read at a glance. */
import { expect } from "chai";
import { assessableSubjects, assessorsOf, mayAssess } from "../../permissions/policies/assessment.policy.js";
import type { AssessParty } from "../../permissions/policies/assessment.facts.js";
import { pathBetween, relationsOf } from "../../permissions/policies/relation.js";
import type { Role } from "../../src/kernel/vocabulary.js";
import { factsOf, place, withPolicies, type Draft } from "./places.js";

/** A prefecture, a county, one bureau of each mode, their line, a street and a station. */
function county(): { at: (id: string) => Draft; facts: () => ReturnType<typeof factsOf> } {
  const drafts = new Map([
    place("province", "GOVERNMENT", { level: "PROVINCE", external: true }),
    place("prefecture", "GOVERNMENT", { level: "PREFECTURE", ledBy: ["province"] }),
    place("county", "GOVERNMENT", { belongsTo: "prefecture" }),
    place("countyLegal", "GOV_LEGAL_OFFICE", { belongsTo: "county", guidedBy: ["prefectureLegal"] }),
    place("prefectureLegal", "GOV_LEGAL_OFFICE", { level: "PREFECTURE", belongsTo: "prefecture" }),
    place("provincialTax", "ENFORCEMENT_DEPARTMENT", { level: "PROVINCE", external: true, mode: "VERTICAL" }),
    place("prefectureTax", "ENFORCEMENT_DEPARTMENT", { level: "PREFECTURE", mode: "VERTICAL", ledBy: ["provincialTax"], locatedIn: ["prefecture"] }),
    place("tax", "ENFORCEMENT_DEPARTMENT", { mode: "VERTICAL", ledBy: ["prefectureTax"], locatedIn: ["county"] }),
    place("prefectureMarket", "ENFORCEMENT_DEPARTMENT", { level: "PREFECTURE", mode: "LOCAL", belongsTo: "prefecture" }),
    place("market", "ENFORCEMENT_DEPARTMENT", { mode: "LOCAL", belongsTo: "county", ledBy: ["county"], guidedBy: ["prefectureMarket"], leadingGroupOffice: "policySection" }),
    place("policySection", "INTERNAL_ORGAN", { belongsTo: "market", sectionRole: "LEGAL_SECTION" }),
    place("prefectureForest", "ENFORCEMENT_DEPARTMENT", { level: "PREFECTURE", mode: "LOCAL", belongsTo: "prefecture" }),
    place("forest", "ENFORCEMENT_DEPARTMENT", { mode: "DUAL", dualPrimary: "LOCAL", belongsTo: "county", ledBy: ["county", "prefectureForest"], divisionInForce: true }),
    place("town", "GOVERNMENT", { level: "TOWNSHIP", belongsTo: "county" }),
    place("street", "STREET_OFFICE", { level: "TOWNSHIP", belongsTo: "county" }),
    place("station", "DISPATCHED_BODY", { belongsTo: "market", locatedIn: ["town"] }),
    place("office", "ENFORCEMENT_DEPARTMENT", { mode: "LOCAL", belongsTo: "county" }),
    place("association", "OTHER_ORG", { belongsTo: "market", subjectStatus: "DELEGATED", delegations: [{ delegator: "tax", actionKinds: ["INSPECTION"] }] }),
  ].map((d) => [d.id, d]));
  return { at: (id) => drafts.get(id)!, facts: () => factsOf(drafts.values()) };
}

const organ = (unitId: string): AssessParty => ({ as: "ORGAN", unitId });
const post = (unitId: string, personId: string, roles: Role[], more: { heads?: string[]; alsoIn?: string[] } = {}): AssessParty => ({ as: "POST", unitId, personId, roles, ...more });
const named = (answer: ReturnType<typeof assessorsOf>) => answer.responsible.map((r) => [r.unitId, r.share, r.deciderRole, r.implementerId]);

describe("§2.3 who assesses whom", () => {
  it("a LOCAL bureau: its government decides, the legal office implements, guidance is evidence (YB-2.4.1-1, NL-OG-83)", () => {
    const answer = assessorsOf(county().facts(), { unitId: "market" }, "ENFORCEMENT");
    expect(named(answer)).to.deep.equal([["county", "ALL", "GOV_LEADER", "countyLegal"]]);
    expect(answer.evidence).to.deep.equal(["prefectureMarket"]);
    expect(answer.informed).to.include.members(["prefecture", "prefectureLegal"]);
    expect(answer.law).to.deep.equal(["YB-2.4.1-1", "NL-OG-83"]);
  });

  it("a VERTICAL bureau: the direct superior alone, and the local government must be heard (YB-2.4.1-3, YB-2.4.1-4)", () => {
    const answer = assessorsOf(county().facts(), { unitId: "tax" }, "ENFORCEMENT");
    expect(named(answer)).to.deep.equal([["prefectureTax", "ALL", "BUREAU_HEAD", undefined]]);
    expect(answer.mustHear).to.deep.equal([{ unitId: "county", by: "countyLegal" }]);
    expect(mayAssess(county().facts(), organ("provincialTax"), { unitId: "tax" }, "ENFORCEMENT").because).to.equal("NOT_ASSESSOR");
  });

  it("a DUAL bureau: two assessors, two shares, each refused the other's (YB-2.4.1-5)", () => {
    const { facts } = county();
    const answer = assessorsOf(facts(), { unitId: "forest" }, "ENFORCEMENT");
    expect(named(answer)).to.deep.equal([["county", "LOCAL", "GOV_LEADER", "countyLegal"], ["prefectureForest", "SUPERIOR", "BUREAU_HEAD", undefined]]);
    expect(mayAssess(facts(), organ("county"), { unitId: "forest" }, "ENFORCEMENT", { share: "SUPERIOR" }).because).to.equal("WRONG_SHARE");
    expect(mayAssess(facts(), organ("county"), { unitId: "forest" }, "ENFORCEMENT", { share: "LOCAL" }).allowed).to.equal(true);
  });

  it("a DUAL bureau without a duty division has nobody yet (YB-2.4.1-5)", () => {
    const { at, facts } = county();
    at("forest").divisionInForce = false;
    const answer = assessorsOf(facts(), { unitId: "forest" }, "ENFORCEMENT");
    expect([answer.responsible.length, answer.refusal?.because]).to.deep.equal([0, "DIVISION_MISSING"]);
  });

  it("a legal office never implements its own assessment (YB-2.4.1-2)", () => {
    const { at, facts } = county();
    const conflict = assessorsOf(facts(), { unitId: "countyLegal" }, "ENFORCEMENT").refusal;
    expect(conflict?.because).to.equal("IMPLEMENTER_CONFLICT");
    expect(conflict?.path, "the way to the government that should name another").to.deep.equal([{ from: "countyLegal", relation: "BELONGS_TO", to: "county" }]);
    at("countyLegal").assessmentImplementedBy = ["office"];
    expect(named(assessorsOf(facts(), { unitId: "countyLegal" }, "ENFORCEMENT"))).to.deep.equal([["county", "ALL", "GOV_LEADER", "office"]]);
    expect(mayAssess(facts(), organ("office"), { unitId: "countyLegal" }, "ENFORCEMENT").because).to.equal("IMPLEMENTER_CANNOT_CONFIRM");
    at("countyLegal").assessmentImplementedBy = ["countyLegal"];
    expect(assessorsOf(facts(), { unitId: "countyLegal" }, "ENFORCEMENT").refusal?.because).to.equal("IMPLEMENTER_CONFLICT");
  });

  it("governments are not graded on enforcement, townships only on what was handed to them (YB-4.4-1, NL-CF-24-2)", () => {
    const { at, facts } = county();
    expect(assessorsOf(facts(), { unitId: "county" }, "ENFORCEMENT").refusal?.because).to.equal("NO_ASSESSOR_DEFINED");
    expect(mayAssess(facts(), organ("prefecture"), { unitId: "county" }, "ENFORCEMENT")).to.include({ answer: "R", because: "NO_ASSESSOR_DEFINED" });
    expect(assessorsOf(facts(), { unitId: "town" }, "ENFORCEMENT").refusal?.because).to.equal("NO_ASSESSOR_DEFINED");
    at("town").powersReceived = [{ other: "market", actionKinds: ["PENALTY"], scopeLeft: false }];
    const answer = assessorsOf(facts(), { unitId: "town" }, "ENFORCEMENT", { matter: "PENALTY" });
    expect(named(answer)).to.deep.equal([["county", "ALL", "GOV_LEADER", "countyLegal"]]);
    expect(answer.evidence).to.deep.equal(["market"]);
    expect(assessorsOf(facts(), { unitId: "town" }, "ENFORCEMENT", { matter: "LICENCE" }).refusal?.because).to.equal("NO_ASSESSOR_DEFINED");
  });

  it("a dispatched body: its bureau through the leading group, the township is heard (YB-2.4.1-6, WP-I-2-2)", () => {
    const answer = assessorsOf(county().facts(), { unitId: "station" }, "INTERNAL_UNIT");
    expect(named(answer)).to.deep.equal([["market", "ALL", "LEADING_GROUP", "policySection"]]);
    expect(answer.mustHear).to.deep.equal([{ unitId: "town", by: undefined }]);
    expect(mayAssess(county().facts(), { as: "LEADING_GROUP_OFFICE", unitId: "market" }, { unitId: "station" }, "INTERNAL_UNIT").because)
      .to.equal("IMPLEMENTER_CANNOT_CONFIRM");
  });

  it("an organisation outside: its delegator for the delegated matters, its own superior is informed (NL-CF-20-3)", () => {
    const answer = assessorsOf(county().facts(), { unitId: "association" }, "ENFORCEMENT", { matter: "INSPECTION" });
    expect(named(answer)).to.deep.equal([["tax", "DELEGATED_MATTERS", "LEADING_GROUP", undefined]]);
    expect(answer.informed).to.deep.equal(["market"]);
  });

  it("a kind that the unit has not adopted has no assessor, as OFFICER in 枝江 (ZJ12-2)", () => {
    const { at, facts } = county();
    withPolicies(at("market"), { assessmentKinds: ["INTERNAL_UNIT"] });
    expect(assessorsOf(facts(), { personId: "p", unitId: "market" }, "OFFICER").refusal?.because).to.equal("NO_ASSESSOR_DEFINED");
    expect(assessorsOf(facts(), { unitId: "market" }, "ENFORCEMENT").responsible, "its government's assessment of it is not the bureau's to drop").to.have.length(1);
  });

  it("who heads a bureau is graded by its assessor, or by the appointing authority where policy says so (YB-2.4.1-7, AR-4.2-8)", () => {
    const { at, facts } = county();
    const head = { personId: "p.head", unitId: "market", leads: true };
    expect(named(assessorsOf(facts(), head, "OFFICER"))).to.deep.equal([["county", "ALL", "GOV_LEADER", "countyLegal"]]);
    expect(mayAssess(facts(), organ("market"), head, "OFFICER").because).to.equal("SELF_ASSESSMENT");
    Object.assign(at("market"), { leadersAppointedBy: ["prefecture"] });
    expect(assessorsOf(facts(), head, "OFFICER").informed).to.include("prefecture");
    withPolicies(at("market"), { leadingOfficerAssessor: "APPOINTING_AUTHORITY" });
    expect(named(assessorsOf(facts(), head, "OFFICER"))).to.deep.equal([["prefecture", "ALL", "GOV_LEADER", undefined]]);
  });

  it("nobody grades as an official whom he or she is close to as a person (YB-2.4.1-6, 公务员法§76)", () => {
    const { facts } = county();
    const viceMayor = post("county", "p.zhang", ["GOV_LEADER"], { alsoIn: ["market"] });
    expect(mayAssess(facts(), viceMayor, { unitId: "market" }, "ENFORCEMENT")).to.include({ allowed: false, because: "SELF_ASSESSMENT" });
    expect(mayAssess(facts(), post("county", "p.li", ["GOV_LEADER"]), { unitId: "market" }, "ENFORCEMENT").allowed).to.equal(true);
    expect(mayAssess(facts(), post("county", "p.wang", ["GOV_LEADER"]), { personId: "p.wang", unitId: "market", leads: true }, "OFFICER").because).to.equal("SELF_ASSESSMENT");
    expect(mayAssess(facts(), post("market", "p.chen", ["LEADING_GROUP"], { heads: ["station"] }), { unitId: "station" }, "INTERNAL_UNIT").because).to.equal("SELF_ASSESSMENT");
  });

  it("what is closed or unknown on the date neither assesses nor is assessed", () => {
    const { at, facts } = county();
    expect(assessorsOf(facts(), { unitId: "nowhere" }, "ENFORCEMENT").refusal?.because).to.equal("SUBJECT_NOT_FOUND");
    at("prefectureTax").open = false;
    expect(assessorsOf(facts(), { unitId: "tax" }, "ENFORCEMENT").refusal?.because).to.equal("NO_ASSESSOR_DEFINED");
    expect(mayAssess(facts(), organ("prefectureTax"), { unitId: "tax" }, "ENFORCEMENT").because).to.equal("NOT_ASSESSOR");
  });

  it("asked the other way round, a government's subjects are those it is responsible for", () => {
    const { facts } = county();
    const units = [...facts().places.keys()].map((unitId) => ({ unitId }));
    const found = assessableSubjects(facts(), organ("county"), "LAW_ADMIN", units).map(({ subject }) => subject.unitId);
    expect(found).to.have.members(["market", "forest", "office", "street", "town"]);
  });
});

describe("what one unit is to another (§2.2)", () => {
  const { facts } = county();
  it("one pair can stand in several relations at once", () => {
    expect([...relationsOf(facts(), "prefectureLegal", "countyLegal")]).to.have.members(["UPPER_GOV_LEGAL_OFFICE", "DIRECT_BUSINESS_SUPERIOR"]);
    expect([...relationsOf(facts(), "provincialTax", "tax")]).to.deep.equal(["SKIP_LEVEL_BUSINESS_SUPERIOR"]);
    expect([...relationsOf(facts(), "province", "county")]).to.deep.equal(["OTHER_GOVERNMENT"]);
    expect([...relationsOf(facts(), "county", "street")]).to.deep.equal(["NEXT_UPPER_GOVERNMENT"]);
  });
  it("a path names the recorded edges, from the subject up", () => {
    expect(pathBetween(facts(), "county", "policySection")).to.deep.equal([
      { from: "policySection", relation: "BELONGS_TO", to: "market" }, { from: "market", relation: "LED_BY", to: "county" },
    ]);
  });
});
