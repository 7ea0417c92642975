/** What roles may never hold (model §7): the guards that no table of relations can replace. */
import { expect } from "chai";
import { DECISIONS, mayDecide, OFFICES, ROLES } from "../../permissions/policies/roles.js";
import { ROLE } from "../../src/kernel/vocabulary.js";
import { wordsOf } from "../../src/kernel/words.js";

const holdersOf = (ability: string) => wordsOf(ROLE).filter((role) => ROLES[role].some((a) => a === ability));

describe("§7 roles", () => {
  it("the platform operator sees no organisation and takes no decision", () => {
    expect([ROLES.PLATFORM_ADMIN, DECISIONS.PLATFORM_ADMIN]).to.deep.equal([["seeReference"], []]);
  });
  it("only the tenant administrator maintains, and takes no decision", () => {
    for (const ability of ["maintainOrganisation", "maintainPosts", "maintainPolicies"]) expect(holdersOf(ability)).to.deep.equal(["TENANT_ADMIN"]);
    expect(DECISIONS.TENANT_ADMIN).to.deep.equal([]);
  });
  it("portals and integrators read structure and ask about authority, and see no people", () => {
    for (const role of ["PORTAL", "INTEGRATOR"] as const) expect(ROLES[role]).to.deep.equal(["seeReference", "seeStructure", "askAuthority"]);
  });
  it("deputies and members of the consultative conference contribute like invited supervisors, and read no papers", () => {
    expect([ROLES.NPC_CPPCC, DECISIONS.NPC_CPPCC]).to.deep.equal([ROLES.SUPERVISOR_VOLUNTEER, DECISIONS.SUPERVISOR_VOLUNTEER]);
    expect(mayDecide(["NPC_CPPCC"], "readOpinion")).to.equal(false);
  });
  it("audit and access log are the auditor's alone, who takes no decision", () => {
    for (const ability of ["readAudit", "readAccessLog"]) expect(holdersOf(ability)).to.deep.equal(["AUDITOR"]);
    expect(holdersOf("askAboutOthers")).to.have.members(["AUDITOR", "GOV_LEGAL"]);
    expect(mayDecide(["AUDITOR"], "readOpinion")).to.equal(false);
  });
  it("the three administrators of the platform exclude one another: who drafts decides nothing, who decides drafts nothing, who watches does neither", () => {
    expect(OFFICES).to.deep.equal({
      SYSTEM_ADMINISTRATOR: ["seePlatformAccounts", "draftAccountChange"],
      SECURITY_ADMINISTRATOR: ["seePlatformAccounts", "decideAccountChange"],
      SECURITY_AUDITOR: ["seePlatformAccounts", "readPlatformAudit", "readAudit", "readAccessLog"],
    });
    for (const ability of ["seePlatformAccounts", "draftAccountChange", "decideAccountChange", "readPlatformAudit"]) expect(holdersOf(ability)).to.deep.equal([]);
  });
  it("a delegation is drafted by the legal section and agreed by a head, nobody else", () => {
    expect(wordsOf(ROLE).filter((role) => mayDecide([role], "delegate"))).to.have.members(["GOV_LEADER", "BUREAU_HEAD", "LEGAL_SECTION"]);
  });
});
