/** Powers handed over, devolved and concentrated: every pair of sides and every kind of action against the table, and who holds a power in every standing (处罚法§24). */
import { expect } from "chai";
import { describe, it } from "mocha";
import { carries, findSide, fitsParties, powerHolder, type PowerQuestion, type StandingTransfer } from "../../permissions/policies/power-transfer.policy.js";
import { DECIDING_LEVEL, TRANSFER_KIND } from "../../src/kernel/transfer-words.js";
import { TRANSFER_TABLE, type TransferSide } from "../../permissions/policies/power-transfer.table.js";
import { ACTION_KIND, UNIT_KIND } from "../../src/kernel/vocabulary.js";
import { wordsOf } from "../../src/kernel/words.js";
import { factsOf, place } from "./places.js";

const SIDES = {
  COUNTY_DEPARTMENT: place("county", "ENFORCEMENT_DEPARTMENT"), DEPARTMENT: place("city", "ENFORCEMENT_DEPARTMENT", { level: "PREFECTURE" }), TOWNSHIP_OR_STREET: place("street", "STREET_OFFICE", { level: "TOWNSHIP" }),
} as const satisfies Record<TransferSide, unknown>;
/** Written out of the law, not out of the table: [from, to] that go, by kind. */
const GO: Readonly<Record<keyof typeof TRANSFER_KIND, readonly string[]>> = {
  HANDED_OVER: ["COUNTY_DEPARTMENT>TOWNSHIP_OR_STREET"],
  DEVOLVED: ["COUNTY_DEPARTMENT>COUNTY_DEPARTMENT", "COUNTY_DEPARTMENT>TOWNSHIP_OR_STREET", "DEPARTMENT>COUNTY_DEPARTMENT", "DEPARTMENT>TOWNSHIP_OR_STREET"],
  CONCENTRATED: ["COUNTY_DEPARTMENT>COUNTY_DEPARTMENT", "COUNTY_DEPARTMENT>DEPARTMENT", "DEPARTMENT>COUNTY_DEPARTMENT", "DEPARTMENT>DEPARTMENT"],
};
const DECIDES = { HANDED_OVER: ["PROVINCE"], DEVOLVED: wordsOf(DECIDING_LEVEL), CONCENTRATED: ["STATE_COUNCIL", "PROVINCE"] };

describe("the table of transfers", () => {
  for (const kind of wordsOf(TRANSFER_KIND)) {
    it(`${kind} goes between these sides alone, by these governments alone (NL-CF-24, WP-H-8-4)`, () => {
      const sides = Object.entries(SIDES);
      expect(sides.flatMap(([from, giver]) => sides.filter(([, taker]) => fitsParties(kind, giver, taker)).map(([to]) => `${from}>${to}`)).sort()).to.deep.equal([...GO[kind]].sort());
      expect([...TRANSFER_TABLE[kind].deciders].sort()).to.deep.equal([...DECIDES[kind]].sort());
      for (const [, each] of sides) expect([fitsParties(kind, each, undefined), fitsParties(kind, undefined, each)]).to.deep.equal([false, false]);
    });

    it(`${kind} never carries compulsion by itself, a hand-over only penalties; measures go with a concentration alone (NL-CF-24, NL-QZ-17, NL-QZ-17-2)`, () => {
      for (const action of wordsOf(ACTION_KIND)) {
        const never = action === "COMPULSION" || (kind === "DEVOLVED" && action === "PENALTY") || (kind === "HANDED_OVER" && action !== "PENALTY");
        expect(carries(kind, [action], []), action).to.equal(!never);
        expect(carries(kind, [action], ["扣押"]), action).to.equal(!never && kind === "CONCENTRATED");
      }
    });
  }

  it("knows a side for departments, townships and streets alone", () => {
    const sided = wordsOf(UNIT_KIND).filter((kind) => findSide(place("unit", kind)) !== undefined);
    expect(sided).to.have.members(["ENFORCEMENT_DEPARTMENT", "STREET_OFFICE"]);
    expect(findSide(place("town", "GOVERNMENT", { level: "TOWNSHIP" }))).to.equal("TOWNSHIP_OR_STREET");
  });
});

const facts = factsOf([
  place("gov", "GOVERNMENT"), place("bureau", "ENFORCEMENT_DEPARTMENT", { belongsTo: "gov" }), place("section", "INTERNAL_ORGAN", { belongsTo: "bureau" }),
  place("brigade", "SUBORDINATE_INSTITUTION", { belongsTo: "bureau" }), place("delegate", "SUBORDINATE_INSTITUTION", { belongsTo: "bureau", delegations: [{ delegator: "bureau", actionKinds: ["PENALTY"] }] }),
  place("urban", "ENFORCEMENT_DEPARTMENT", { belongsTo: "gov" }), place("street", "STREET_OFFICE", { level: "TOWNSHIP", belongsTo: "gov" }), place("other", "STREET_OFFICE", { level: "TOWNSHIP", belongsTo: "gov" }),
  place("closed", "ENFORCEMENT_DEPARTMENT", { open: false }),
]);
const MATTER = { actionKind: "PENALTY" as const, code: "A1", text: "占道经营" };
const transfer = (to: string, more: Partial<StandingTransfer> = {}): StandingTransfer => ({ from: "bureau", to, actionKinds: ["PENALTY"], matters: [MATTER], scopeLeft: false, ...more });
const ruleOf = (unitId: string, transfers: readonly StandingTransfer[], more: Partial<PowerQuestion> = {}): string =>
  powerHolder(facts, transfers, { unitId, actionKind: "PENALTY", matter: "A1", placeId: null, ownPower: false, ...more }).rule.slice("power.".length);

describe("who holds a power", () => {
  it("while nothing went over: organs and their sections, delegates for their kinds, nobody else (WP-A-5-1)", () => {
    const found = Object.fromEntries(["gov", "bureau", "section", "brigade", "delegate", "urban", "street", "closed", "nowhere"].map((unit) => [unit, ruleOf(unit, [])]));
    expect(found).to.deep.equal({ gov: "OWN", bureau: "OWN", section: "OWN", brigade: "NOT_GIVEN", delegate: "DELEGATED", urban: "OWN", street: "NOT_GIVEN", closed: "UNIT_NOT_OPEN", nowhere: "UNIT_NOT_OPEN" });
    expect(ruleOf("delegate", [], { actionKind: "LEVY" })).to.equal("NOT_GIVEN");
    expect(ruleOf("street", [], { ownPower: true })).to.equal("OWN_STATED");
  });

  it("handed to a street: gone there, by code and by words, held elsewhere; gone everywhere where no place is stated (NL-CF-24)", () => {
    const over = [transfer("street")];
    for (const matter of ["A1", "占道经营"]) {
      for (const unit of ["bureau", "section", "brigade", "delegate"]) expect(ruleOf(unit, over, { matter, placeId: "street" }), unit).to.equal("GIVEN_UP");
      expect(ruleOf("street", over, { matter })).to.equal("RECEIVED");
    }
    expect([ruleOf("bureau", over), ruleOf("bureau", over, { placeId: "other" }), ruleOf("bureau", over, { matter: "A2" }), ruleOf("bureau", over, { actionKind: "LICENCE" })]).to.deep.equal(["GIVEN_UP", "OWN", "OWN", "OWN"]);
    expect([ruleOf("street", over, { matter: "A2" }), ruleOf("street", over, { actionKind: "LICENCE" }), ruleOf("other", over)]).to.deep.equal(["OUTSIDE_CONTENT", "NOT_GIVEN", "NOT_GIVEN"]);
  });

  it("concentrated in another organ: gone in every place (WP-H-8-4)", () => {
    for (const placeId of [null, "street", "other", "urban"]) expect(ruleOf("bureau", [transfer("urban")], { placeId }), String(placeId)).to.equal("GIVEN_UP");
    expect(ruleOf("urban", [transfer("urban")])).to.equal("RECEIVED");
  });

  it("with a scope left: the old holder keeps it, unless another transfer leaves none (NL-CF-24)", () => {
    const left = transfer("street", { scopeLeft: true });
    expect([ruleOf("bureau", [left]), ruleOf("street", [left]), ruleOf("bureau", [left, transfer("urban")])]).to.deep.equal(["SCOPE_LEFT", "RECEIVED", "GIVEN_UP"]);
  });

  it("by an edge without a record: all matters of its kinds, and every kind where it names none", () => {
    const [bare, whole] = [transfer("street", { matters: [] }), transfer("street", { matters: [], actionKinds: [] })];
    expect([ruleOf("street", [bare], { matter: "A9" }), ruleOf("street", [bare], { actionKind: "LEVY" }), ruleOf("street", [whole], { actionKind: "LEVY" })]).to.deep.equal(["RECEIVED", "NOT_GIVEN", "RECEIVED"]);
  });
});
