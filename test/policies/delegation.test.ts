/** Conditions of a delegation: what is recorded, what is stated, and what nobody said (§2.6). */
import { expect } from "chai";
import { mayDelegate } from "../../permissions/policies/delegation.policy.js";
import { factsOf, place } from "./places.js";

const world = (given: Parameters<typeof place>[2] = {}) => factsOf([
  place("bureau", "ENFORCEMENT_DEPARTMENT", { mode: "LOCAL", ...given }),
  place("institution", "SUBORDINATE_INSTITUTION", { belongsTo: "bureau" }),
  place("otherStation", "DISPATCHED_BODY", { belongsTo: "elsewhere" }),
]);
const ask = (facts = world(), stated = {}, to = "institution") => mayDelegate(facts, { unitId: "bureau" }, { unitId: to }, "PENALTY", stated);
const ready = { basis: true, ownPower: true, qualified21: true };

describe("§2.6 conditions of a delegation", () => {
  it("what is neither recorded nor stated counts as not holding (NL-CF-20-1)", () => {
    const verdict = ask();
    expect(verdict.refusal).to.equal("DELEGATION_NO_BASIS");
    expect(verdict.conditions).to.deep.equal([
      { condition: "POWER_HELD", holds: true, source: "RECORDED" },
      { condition: "BASIS_AND_OWN_POWER", holds: false, source: "NOT_STATED" },
      { condition: "QUALIFIED", holds: false, source: "NOT_STATED" },
    ]);
  });
  it("a recorded hand-over is not talked away (NL-CF-24)", () => {
    const gone = world({ powersGivenUp: [{ other: "institution", actionKinds: ["PENALTY"], scopeLeft: false }] });
    expect(ask(gone, { ...ready, powerHeld: true }).refusal).to.equal("POWER_TRANSFERRED");
  });
  it("a scope left by the decision counts as power held (NL-CF-24)", () => {
    const left = world({ powersGivenUp: [{ other: "institution", actionKinds: ["PENALTY"], scopeLeft: true }] });
    expect(ask(left, ready)).to.include({ allowed: true, refusal: null });
  });
  it("a hand-over to one township takes nothing from another, nor from anybody else (NL-CF-24)", () => {
    const handOver = (other: string, scopeLeft = false) => ({ other, actionKinds: ["PENALTY" as const], scopeLeft });
    const facts = factsOf([
      place("bureau", "ENFORCEMENT_DEPARTMENT", { mode: "LOCAL", powersGivenUp: [handOver("street"), handOver("town", true), handOver("closedTown")] }),
      place("institution", "SUBORDINATE_INSTITUTION", { belongsTo: "bureau" }), place("street", "STREET_OFFICE", { level: "TOWNSHIP" }),
      place("town", "GOVERNMENT", { level: "TOWNSHIP" }), place("otherTown", "GOVERNMENT", { level: "TOWNSHIP" }),
      place("closedTown", "GOVERNMENT", { level: "TOWNSHIP", open: false }),
    ]);
    for (const to of ["otherTown", "town", "institution"]) expect(ask(facts, ready, to), to).to.include({ allowed: true, because: "RULE_HOLDS" });
    expect(ask(facts, ready, "street").refusal).to.equal("POWER_TRANSFERRED");
  });
  it("what is concentrated in another organ is gone in the whole area (NL-CF-24)", () => {
    const facts = factsOf([
      place("bureau", "ENFORCEMENT_DEPARTMENT", { mode: "LOCAL", powersGivenUp: [{ other: "urban", actionKinds: ["PENALTY"], scopeLeft: false }] }),
      place("urban", "ENFORCEMENT_DEPARTMENT", { mode: "LOCAL" }), place("town", "GOVERNMENT", { level: "TOWNSHIP" }),
    ]);
    for (const to of ["town", "urban"]) expect(ask(facts, ready, to).refusal, to).to.equal("POWER_TRANSFERRED");
    expect(mayDelegate(facts, { unitId: "bureau" }, { unitId: "town" }, "LICENCE", ready).allowed).to.equal(true);
  });
  it("a delegate delegates nothing further, unless it speaks of its own power (NL-CF-20-3)", () => {
    const delegate = world({ delegations: [{ delegator: "institution", actionKinds: ["PENALTY"] }] });
    expect(ask(delegate, { basis: true, qualified21: true }).refusal).to.equal("SUBDELEGATION_FORBIDDEN");
    expect(ask(delegate, ready).allowed).to.equal(true);
  });
  it("nobody delegates to itself, nor to another's dispatched body (NL-CF-20-1)", () => {
    expect(ask(world(), ready, "bureau").refusal).to.equal("DELEGATE_KIND");
    expect(ask(world(), ready, "otherStation").refusal).to.equal("DELEGATE_KIND");
  });
  it("officers and leading groups are no organs (AR-2.1-2)", () => {
    for (const as of ["OFFICER", "LEADING_GROUP"] as const) expect(mayDelegate(world(), { as }, { unitId: "institution" }, "COMPULSION", ready).refusal).to.equal("NOT_AN_ORGAN");
  });
});
