/** Reading of opinions beyond single cells: the printed column, and readers in whom several rows meet (§2.7). */
import { expect } from "chai";
import { mayReadOpinion, readerRowsOf, readersOf, type ReaderParty } from "../../permissions/policies/opinion.policy.js";
import { OPINION_KIND, READER_STANDING, type Role } from "../../src/kernel/vocabulary.js";
import { OTHERWISE } from "../../src/kernel/verdict.js";
import { wordsOf } from "../../src/kernel/words.js";
import { factsOf, place } from "./places.js";

const facts = factsOf([
  place("county", "GOVERNMENT"), place("bureau", "ENFORCEMENT_DEPARTMENT", { mode: "LOCAL", belongsTo: "county" }),
  place("section", "INTERNAL_ORGAN", { belongsTo: "bureau" }), place("elsewhere", "ENFORCEMENT_DEPARTMENT", { mode: "LOCAL" }),
]);
const post = (unitId: string, ...roles: Role[]): ReaderParty => ({ as: "POST", unitId, roles, personId: "p" });

describe("§2.7 readers", () => {
  it("a printed column has every reader, and every row is closed by a refusal or an unconditional answer", () => {
    for (const opinion of wordsOf(OPINION_KIND)) {
      const rows = readersOf(opinion);
      expect(rows.map((r) => r.standing)).to.deep.equal(wordsOf(READER_STANDING));
      for (const { cases } of rows) expect(cases.filter((c) => c.condition === undefined || c.condition === OTHERWISE)).to.have.length(1);
    }
  });
  it("of several rows the strongest answers: a deputy who also handles the item reads it as a leader (ZJ4-8-3)", () => {
    expect(readerRowsOf(facts, post("bureau", "DEPUTY", "HANDLER"), "bureau")).to.include.members(["BUREAU_LEADERS", "HANDLING_UNIT"]);
    expect(mayReadOpinion(facts, post("bureau", "DEPUTY", "HANDLER"), "DLEG_OPINION", "section")).to.include({ answer: "READ", standing: "BUREAU_LEADERS" });
  });
  it("no section writes the accountability file of its own member (ZJ11-10-2)", () => {
    const verdict = mayReadOpinion(facts, post("section", "LEGAL_SECTION"), "ACCT_FILE", "bureau", { concernsOwnMember: true });
    expect([verdict.allowed, verdict.law]).to.deep.equal([false, ["ZJ11-10-2"]]);
  });
  it("another bureau, an administrator and an unknown unit see nothing", () => {
    for (const reader of [post("elsewhere", "BUREAU_HEAD", "LEGAL_SECTION", "HANDLER"), post("bureau", "TENANT_ADMIN"), post("bureau", "PLATFORM_ADMIN")]) {
      for (const opinion of wordsOf(OPINION_KIND)) {
        expect(mayReadOpinion(facts, reader, opinion, "bureau", { acting: true, purposeLogged: true, attendsMeeting: true, released: true }).allowed).to.equal(false);
      }
    }
    expect(mayReadOpinion(facts, post("bureau", "BUREAU_HEAD"), "DLEG_OPINION", "nowhere").because).to.equal("FORBIDDEN");
  });
});
