/** Third parties that serve an organ without its power: the code by which one is known, its interest, and who is there (强制法§§26, 50). */
import { expect } from "chai";
import { describe, it } from "mocha";
import { mayServe, type ThirdPartyQuestion } from "../../permissions/policies/third-party.policy.js";
import { isCreditCode } from "../../src/kernel/credit-code.js";
import { THIRD_PARTY_SERVICE } from "../../src/kernel/transfer-words.js";
import { wordsOf } from "../../src/kernel/words.js";
import { factsOf, place } from "./places.js";

const CODE = "91350100M000100Y43";
const facts = factsOf([place("bureau", "ENFORCEMENT_DEPARTMENT"), place("section", "INTERNAL_ORGAN", { belongsTo: "bureau" }), place("closed", "ENFORCEMENT_DEPARTMENT", { open: false })]);
const ask = (more: Partial<ThirdPartyQuestion> = {}) => mayServe(facts, { kind: "CUSTODY", organId: "bureau", creditCode: CODE, interest: null, staffPresent: 2, ...more });

describe("a unified social credit code (GB 32100)", () => {
  it("is checked by its last character: whichever single character is wrong, it is found", () => {
    expect(isCreditCode(CODE)).to.equal(true);
    for (let at = 0; at < CODE.length; at += 1) for (const wrong of "0123456789ABCDEFGHJKLMNPQRTUWXY") if (wrong !== CODE[at]) expect(isCreditCode(CODE.slice(0, at) + wrong + CODE.slice(at + 1)), `${wrong} at ${at}`).to.equal(false);
  });
  it("has eighteen characters of the alphabet, which knows no I, O, S, V, Z and no small letters", () => {
    for (const code of ["", CODE.slice(1), `${CODE}4`, CODE.toLowerCase(), ...[..."IOSVZ"].map((letter) => letter + CODE.slice(1))]) expect(isCreditCode(code), code).to.equal(false);
  });
});

describe("a third party", () => {
  for (const kind of wordsOf(THIRD_PARTY_SERVICE)) {
    it(`serves in ${kind} with no interest and two of the organ's staff there, and with less it does not (NL-QZ-26)`, () => {
      expect(ask({ kind })).to.include({ allowed: true, rule: "thirdParty.NO_POWER_GOES_OVER" });
      expect(ask({ kind, interest: "与当事人同一法定代表人" })).to.include({ allowed: false, because: "THIRD_PARTY_INTEREST" });
      for (const staffPresent of [0, 1]) expect(ask({ kind, staffPresent })).to.include({ allowed: false, because: "STAFF_ABSENT" });
      expect(ask({ kind, staffPresent: 2, outsiders: 1 }), "somebody of the third party signs").to.include({ allowed: false, because: "NOT_ORGANS_STAFF" });
      expect(ask({ kind, creditCode: "91350100M000100Y44" })).to.include({ allowed: false, because: "CREDIT_CODE_INVALID" });
      expect(ask({ kind, organId: "section" })).to.include({ allowed: false, because: "NOT_AN_ORGAN" });
      for (const organId of ["closed", "nowhere"]) expect(ask({ kind, organId })).to.include({ allowed: false, because: "UNIT_NOT_OPEN" });
    });
  }
});
