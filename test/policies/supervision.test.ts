/** Who supervises whom (§2.9), which is another question than who assesses. */
import { expect } from "chai";
import { maySupervise, supervisorsOf } from "../../permissions/policies/supervision.policy.js";
import { factsOf, place, type Draft } from "./places.js";

const line = (given: Partial<Draft>) => factsOf([
  place("prefecture", "GOVERNMENT", { level: "PREFECTURE" }), place("county", "GOVERNMENT", { belongsTo: "prefecture" }),
  place("countyLegal", "GOV_LEGAL_OFFICE", { belongsTo: "county" }), place("town", "GOVERNMENT", { level: "TOWNSHIP", belongsTo: "county" }),
  place("superior", "ENFORCEMENT_DEPARTMENT", { level: "PREFECTURE", mode: "LOCAL", belongsTo: "prefecture" }),
  place("bureau", "ENFORCEMENT_DEPARTMENT", { belongsTo: "county", ...given }),
  place("section", "INTERNAL_ORGAN", { belongsTo: "bureau" }), place("institution", "SUBORDINATE_INSTITUTION", { belongsTo: "bureau" }),
]);
const reach = (facts: ReturnType<typeof line>, unit = "bureau") => supervisorsOf(facts, unit).map((s) => [s.unitId, s.scope, s.law.join()]);

describe("§2.9 who supervises whom", () => {
  it("a LOCAL bureau: its government through the legal office; who guides it supervises nothing (NL-SUP-2, NL-SUP-42-2)", () => {
    const facts = line({ mode: "LOCAL", guidedBy: ["superior"] });
    expect(supervisorsOf(facts, "bureau")).to.have.length(1);
    expect(maySupervise(facts, "county", "bureau")).to.include({ allowed: true, scope: "FULL", through: "countyLegal" });
    expect(maySupervise(facts, "superior", "bureau")).to.include({ allowed: false, because: "NOT_SUPERVISOR" });
  });
  it("a VERTICAL bureau: its line in full, the local government on law and policy only (NL-SUP-42-1, NL-SUP-42-2)", () => {
    const facts = line({ mode: "VERTICAL", belongsTo: null, ledBy: ["superior"], locatedIn: ["county"] });
    expect(reach(facts)).to.have.deep.members([["county", "LAW_AND_POLICY", "NL-SUP-42-1"], ["superior", "FULL", "NL-SUP-42-2"]]);
  });
  it("a DUAL bureau: as the side that leads it in the main says (NL-SUP-2, NL-SUP-42-1)", () => {
    const dual = { mode: "DUAL", ledBy: ["county", "superior"] } as const;
    expect(reach(line({ ...dual, dualPrimary: "LOCAL" }))).to.deep.equal([["county", "FULL", "NL-SUP-2"]]);
    expect(reach(line({ ...dual, dualPrimary: "SUPERIOR" }))).to.have.deep.members([["county", "LAW_AND_POLICY", "NL-SUP-42-1"], ["superior", "FULL", "NL-SUP-42-2"]]);
  });
  it("who delegates supervises the delegated matters, and no more (NL-CF-20-3)", () => {
    const facts = line({ mode: "LOCAL" });
    const delegate = (id: string, from: string) => factsOf([...facts.places.values()].map((p) => (p.id === id ? { ...p, delegations: [{ delegator: from, actionKinds: [] }] } : p)));
    expect(reach(delegate("institution", "bureau"), "institution")).to.deep.equal([["bureau", "DELEGATED_MATTERS", "NL-CF-20-3"]]);
    expect(maySupervise(delegate("institution", "bureau"), "county", "institution")).to.include({ allowed: false, because: "NOT_SUPERVISOR" });
    expect(reach(delegate("town", "bureau"), "town").map(([id, scope]) => [id, scope])).to.deep.equal([["county", "FULL"], ["prefecture", "FULL"], ["bureau", "DELEGATED_MATTERS"]]);
    expect(reach(delegate("bureau", "county")), "whoever supervises it as a whole").to.deep.equal([["county", "FULL", "NL-SUP-2"]]);
  });
  it("governments from the county upward supervise those below, a bureau its sections (NL-SUP-2, NL-SUP-42-2)", () => {
    const facts = line({ mode: "LOCAL" });
    expect(reach(facts, "town").map(([id]) => id)).to.deep.equal(["county", "prefecture"]);
    expect(reach(facts, "section")).to.deep.equal([["bureau", "FULL", "NL-SUP-42-2"]]);
    expect(reach(facts, "institution")).to.deep.equal([]);
  });
});
