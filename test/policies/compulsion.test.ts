/** Compulsory measures: every way in which somebody who may not is kept away, and the one in which two may (强制法§17). */
import { expect } from "chai";
import { describe, it } from "mocha";
import { mayCompel, type CompulsionOfficer, type ConcentratedPower } from "../../permissions/policies/compulsion.policy.js";
import { DAY, factsOf, place } from "./places.js";

const facts = factsOf([
  place("gov", "GOVERNMENT"), place("bureau", "ENFORCEMENT_DEPARTMENT", { belongsTo: "gov" }), place("section", "INTERNAL_ORGAN", { belongsTo: "bureau" }),
  place("station", "DISPATCHED_BODY", { belongsTo: "bureau" }), place("brigade", "SUBORDINATE_INSTITUTION", { belongsTo: "bureau", delegations: [{ delegator: "bureau", actionKinds: [] }] }),
  place("team", "INTERNAL_ORGAN", { belongsTo: "brigade" }), place("other", "ENFORCEMENT_DEPARTMENT", { belongsTo: "gov" }), place("street", "STREET_OFFICE", { belongsTo: "gov" }),
  place("tobacco", "AUTHORISED_ORG", { belongsTo: "gov" }), place("hosted", "AUTHORISED_ORG", { belongsTo: "bureau" }), place("closed", "ENFORCEMENT_DEPARTMENT", { open: false }),
]);
let persons = 0;
const officer = (unitId: string, more: Partial<CompulsionOfficer> = {}): CompulsionOfficer => {
  const id = `p${++persons}`;
  return { officerId: id, personId: id, unitId, employment: "ESTABLISHED", auxiliary: false, state: "ACTIVE", certificate: { state: "VALID", areas: ["LABOUR"], issuedOn: "2020-01-01", expiresOn: "2030-01-01" }, ...more };
};
const ask = (officers: readonly CompulsionOfficer[], organId = "bureau", concentrated: readonly ConcentratedPower[] = [], measure: string | null = null) =>
  mayCompel(facts, concentrated, { organId, date: DAY, area: "LABOUR", measure }, officers);

describe("compulsory measures", () => {
  it("are for two own qualified officers, of the organ, its sections or dispatched bodies (NL-QZ-17)", () => {
    for (const unit of ["bureau", "section", "station"]) expect(ask([officer(unit), officer("section")]), unit).to.include({ allowed: true, rule: "compulsion.OWN_QUALIFIED_OFFICERS" });
    expect(ask([officer("section")])).to.include({ allowed: false, because: "TWO_OFFICERS" });
    expect(ask([])).to.include({ allowed: false, because: "TWO_OFFICERS" });
    const one = officer("section");
    expect(ask([one, one])).to.include({ allowed: false, because: "TWO_OFFICERS" });
  });

  it("are never for officers of a delegate, of another organ or of nobody (NL-QZ-17, NL-QZ-17-2)", () => {
    for (const unit of ["brigade", "team", "other", "street", "closed", "nowhere"]) {
      const verdict = ask([officer("section"), officer("section"), officer(unit)]);
      expect(verdict, unit).to.include({ allowed: false, because: "NOT_OWN_OFFICER" });
      expect(verdict.each.map(({ allowed }) => allowed), unit).to.deep.equal([true, true, false]);
    }
  });

  it("are never for auxiliaries, nor without a certificate valid that day (NL-QZ-17-2)", () => {
    const bars: readonly [Partial<CompulsionOfficer>, string][] = [
      [{ auxiliary: true }, "AUXILIARY_STAFF"], [{ employment: "CONTRACT" }, "AUXILIARY_STAFF"], [{ employment: "SECONDED" }, "AUXILIARY_STAFF"], [{ state: "LEFT" }, "OFFICER_LEFT"], [{ certificate: null }, "CERT_INVALID"],
      [{ certificate: { state: "VALID", areas: ["LABOUR"], issuedOn: "2020-01-01", expiresOn: DAY } }, "CERT_INVALID"], [{ certificate: { state: "SUSPENDED", areas: ["LABOUR"], issuedOn: "2020-01-01", expiresOn: "2030-01-01" } }, "CERT_INVALID"],
    ];
    for (const [more, because] of bars) {
      const verdict = ask([officer("section"), officer("section"), officer("section", more)]);
      expect(verdict, because).to.include({ allowed: false, because });
      expect(verdict.law, because).to.include("NL-QZ-17-2");
    }
  });

  it("are an organ's own: no street's, no institution's, no section's; an organisation that law authorises stands like one (NL-QZ-17)", () => {
    for (const unit of ["street", "brigade", "section", "hosted"]) expect(ask([officer(unit), officer(unit)], unit), unit).to.include({ allowed: false, because: "NO_SUBJECT_QUALIFICATION" });
    for (const unit of ["gov", "other", "tobacco"]) expect(ask([officer(unit), officer(unit)], unit), unit).to.include({ allowed: true });
    for (const unit of ["closed", "nowhere"]) expect(ask([officer(unit), officer(unit)], unit), unit).to.include({ allowed: false, because: "UNIT_NOT_OPEN" });
  });

  it("go with a concentrated penalty power, and are gone where it came from (NL-QZ-17-2)", () => {
    const concentrated = [{ from: "other", to: "bureau", measures: ["扣押经营工具"] }];
    expect(ask([officer("section"), officer("bureau")], "bureau", concentrated, "扣押经营工具")).to.include({ allowed: true, rule: "compulsion.LINKED_MEASURE" });
    expect(ask([officer("section"), officer("brigade")], "bureau", concentrated, "扣押经营工具")).to.include({ allowed: false, because: "NOT_OWN_OFFICER" });
    expect(ask([officer("other"), officer("other")], "other", concentrated, "扣押经营工具")).to.include({ allowed: false, because: "POWER_TRANSFERRED" });
    for (const measure of ["查封场所", null]) expect(ask([officer("other"), officer("other")], "other", concentrated, measure), String(measure)).to.include({ allowed: true, rule: "compulsion.OWN_QUALIFIED_OFFICERS" });
  });
});
