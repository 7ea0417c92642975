/** Who has a hand in bases, changes and calls, without a database: every standing of an asker against every verb of the law. */
import { expect } from "chai";
import { describe, it } from "mocha";
import { confirmer } from "../../permissions/policies/delegation-letter.policy.js";
import { basisConfirmer, callerForLists, leaderOfDepartment, ofMaintainingUnit, recorderOfChanges } from "../../permissions/policies/power-lists.policy.js";
import type { Actor, HeldPost } from "../../src/kernel/actor.js";
import type { Role } from "../../src/kernel/vocabulary.js";

const actor = (post: Partial<HeldPost>, ...roles: Role[]): Actor => ({
  tenantId: "t", accountId: "a", personId: "p", scopes: null, posts: [{ postId: "post", unitId: "unit", unitPath: ["unit"], organId: "unit", roles, ...post }],
});
/** The prefecture (州) has a bureau with sections A, B and a legal section; the city below it a bureau of its own; a vertical bureau is only located there. */
const sectionA = actor({ unitId: "A", unitPath: ["A", "bureau", "prefecture"], organId: "bureau" }, "HANDLER");
const sectionB = actor({ unitId: "B", unitPath: ["B", "bureau", "prefecture"], organId: "bureau" }, "UNIT_HEAD");
const legalSection = actor({ unitId: "L", unitPath: ["L", "bureau", "prefecture"], organId: "bureau" }, "LEGAL_SECTION");
const leader = actor({ unitId: "bureau", unitPath: ["bureau", "prefecture"], organId: "bureau" }, "BUREAU_HEAD");
const office = actor({ unitId: "office", unitPath: ["office", "prefecture"], organId: "office" }, "GOV_LEGAL");
const cityOffice = actor({ unitId: "cityOffice", unitPath: ["cityOffice", "city", "prefecture"], organId: "cityOffice" }, "GOV_LEGAL");
const otherCity = actor({ unitId: "otherOffice", unitPath: ["otherOffice", "otherCity", "prefecture"], organId: "otherOffice" }, "GOV_LEGAL");
const PEOPLE = { sectionA, sectionB, legalSection, leader, office, cityOffice, otherCity };
type Person = keyof typeof PEOPLE;
const those = (holds: (who: Actor) => { readonly allowed: boolean }): Person[] => (Object.keys(PEOPLE) as Person[]).filter((name) => holds(PEOPLE[name]).allowed);

const NOBODY = { examinerId: null, authors: [] };
const bureau = { ...NOBODY, organId: "bureau", path: ["bureau", "prefecture"], locatedIn: [] };
const cityBureau = { ...NOBODY, organId: "cityBureau", path: ["cityBureau", "city", "prefecture"], locatedIn: [] };
const vertical = { ...NOBODY, organId: "tax", path: ["tax", "provincialTax"], locatedIn: ["city"] };

describe("an entry of the catalogue of bases", () => {
  it("kept by a section is that section's alone; kept by the bureau, any of its parts may write it (AR-4.1.1-1)", () => {
    expect(those((who) => ofMaintainingUnit(who, { unitId: "A" }))).to.deep.equal(["sectionA"]);
    expect(those((who) => ofMaintainingUnit(who, { unitId: "bureau" }))).to.deep.equal(["sectionA", "sectionB", "legalSection"]);
    expect(ofMaintainingUnit(sectionB, { unitId: "A" }).because).to.equal("NOT_MAINTAINING_UNIT");
  });
  it("is confirmed by the legal section (AR-4.1.1-1)", () => {
    expect(those((who) => basisConfirmer(who, bureau))).to.deep.equal(["legalSection"]);
    expect(basisConfirmer(legalSection, { ...bureau, authors: ["p"] }).because, "whoever entered it").to.equal("OWN_BASIS");
  });
  it("and a list is agreed to by the leader alone (YB-3.1-2)", () => expect(those((who) => leaderOfDepartment([])(who, bureau))).to.deep.equal(["leader"]));
});

describe("a change of a basis or an organ", () => {
  it("is recorded by whoever executes it, or by the legal offices in whose area that stands (YB-2.1-6)", () => {
    expect(those((who) => recorderOfChanges(who, bureau))).to.deep.equal(["sectionA", "sectionB", "legalSection", "office"]);
    expect(those((who) => recorderOfChanges(who, cityBureau))).to.deep.equal(["office", "cityOffice"]);
    expect(those((who) => recorderOfChanges(who, vertical)), "the place where a vertical body is located").to.deep.equal(["cityOffice"]);
  });
  it("is refused to an office as outside its area, to anybody else as another department's (YB-2.1-6)", () => {
    expect([recorderOfChanges(otherCity, cityBureau).because, recorderOfChanges(cityOffice, bureau).because]).to.deep.equal(["OUTSIDE_AREA", "OUTSIDE_AREA"]);
    expect([recorderOfChanges(sectionA, cityBureau).because, recorderOfChanges(leader, bureau).because]).to.deep.equal(["NOT_LIST_OWNER", "NOT_LIST_OWNER"]);
  });
});

describe("a call for lists", () => {
  const call = (organId: string, ...addressees: { readonly path: string[]; readonly locatedIn: string[] }[]) => ({ ...NOBODY, organId, addressees });
  it("is the office's own, to whom its area holds (YB-3.1-1)", () => {
    expect(those((who) => callerForLists(who, call("office", bureau, cityBureau)))).to.deep.equal(["office"]);
    expect(those((who) => callerForLists(who, call("cityOffice", cityBureau, vertical)))).to.deep.equal(["cityOffice"]);
    expect(callerForLists(cityOffice, call("cityOffice", cityBureau, bureau)).because).to.equal("ADDRESSEE_OUTSIDE_AREA");
    expect(callerForLists(office, call("cityOffice", cityBureau)).because).to.equal("NOT_LIST_OWNER");
  });
});

describe("a letter of delegation", () => {
  const letter = { delegatorId: "bureau", delegateId: "brigade", confirmerId: "office", path: ["bureau", "prefecture"], authors: [] };
  it("is not confirmed by whoever wrote in it, though his post at the delegator is over (YB-2.1-9)", () => {
    expect([confirmer([])(office, letter).because, confirmer([])(office, { ...letter, authors: ["somebody", "p"] }).because, confirmer([])(office, { ...letter, authors: ["somebody"] }).because]).to.deep.equal(
      ["ROLE_GRANTS", "OWN_DELEGATION", "ROLE_GRANTS"]);
    expect(confirmer([])(legalSection, letter).because).to.equal("OWN_DELEGATION");
  });
});
