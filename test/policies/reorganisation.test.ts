/** Who reorganises, asked of the policy alone: the nearest common government, its leader, the signers, and never the drafter. */
import { expect } from "chai";
import { describe, it } from "mocha";
import { commonGovernment, mayDecide, mayDraft, mayReturn, maySign, type MatterFacts } from "../../permissions/policies/reorganisation.policy.js";
import type { Actor } from "../../src/kernel/actor.js";
import { legalDate } from "../../src/kernel/legal-date.js";
import type { OrgFacts, OrgPlace } from "../../src/kernel/org-facts.js";
import type { Role } from "../../src/kernel/vocabulary.js";

const place = (id: string, kind: OrgPlace["kind"], belongsTo: string | null, more: Partial<OrgPlace> = {}): [string, OrgPlace] => [id, {
  id, kind, level: "COUNTY", sectionRole: null, subjectStatus: "NONE", open: true, mode: null, dualPrimary: null, external: false, belongsTo, ledBy: [], guidedBy: [],
  locatedIn: [], leadersAppointedBy: [], assessmentImplementedBy: [], delegations: [], powersReceived: [], powersGivenUp: [], divisionInForce: false,
  policies: { upperGovAssessesLower: true, leadingOfficerAssessor: "DEPARTMENT_ASSESSOR", townshipOpinionOnDispatched: false, authorisedOrgAsOrganForLicence: true, superiorReadsDecisionOpinion: false, assessmentKinds: [] },
  ...more,
}];
const FACTS: OrgFacts = {
  date: legalDate("2026-09-01"),
  places: new Map([
    place("州", "GOVERNMENT", null), place("延吉", "GOVERNMENT", "州"), place("图们", "GOVERNMENT", "州"), place("外", "GOVERNMENT", null),
    place("延吉局", "ENFORCEMENT_DEPARTMENT", "延吉", { mode: "LOCAL", ledBy: ["延吉"] }), place("图们局", "ENFORCEMENT_DEPARTMENT", "图们", { mode: "LOCAL", ledBy: ["图们"] }),
    place("延吉科", "INTERNAL_ORGAN", "延吉局"), place("延吉税", "ENFORCEMENT_DEPARTMENT", "州税", { mode: "VERTICAL", ledBy: ["州税"], locatedIn: ["延吉"] }),
    place("州税", "ENFORCEMENT_DEPARTMENT", null, { mode: "VERTICAL", locatedIn: ["州"] }), place("州办", "INTERNAL_ORGAN", "州", { sectionRole: "OFFICE" }),
  ]),
};
const common = (subjects: string[], places: string[] = []) => commonGovernment(FACTS, { subjects, places })?.unitId ?? null;

const actor = (personId: string, unitId: string, unitPath: string[], ...roles: Role[]): Actor =>
  ({ tenantId: "t", accountId: personId, personId, scopes: null, posts: [{ postId: `${personId}/post`, unitId, unitPath, roles }] });
const leader = actor("金", "州", ["州"], "GOV_LEADER");
const MATTER: MatterFacts = { government: { unitId: "州", path: ["州"] }, drafterIds: ["许"], signers: [{ unitId: "厅", kind: "ENFORCEMENT_DEPARTMENT", external: true, signed: false }] };

describe("the common government", () => {
  /** Read a row as: of these units, changed and stood upon, that government is the nearest common one. */
  const rows: readonly (readonly [subjects: string[], places: string[], government: string | null])[] = [
    [["延吉局"], [], "延吉"], [["延吉科"], ["延吉局"], "延吉"], [["延吉局"], ["图们"], "州"], [["延吉局", "图们局"], [], "州"], [["延吉"], [], "州"],
    [[], ["延吉"], "延吉"], [["延吉税"], [], "延吉"], [["延吉税"], ["州税"], "州"], [["州办"], [], "州"], [["州"], [], null], [["延吉局"], ["外"], null],
    [["尚未设立"], ["延吉"], "延吉"],
  ];
  for (const [subjects, places, government] of rows) {
    it(`of ${[...subjects, ...places].join("、")} is ${government ?? "nobody"} (NL-OG-83)`, () => expect(common(subjects, places)).to.equal(government));
  }
});

describe("who decides and signs", () => {
  it("is the leader of that government, and no other leader, and not its own drafter", () => {
    expect(mayDecide(leader, MATTER).allowed).to.equal(true);
    expect(mayDecide(actor("元", "延吉", ["延吉", "州"], "GOV_LEADER"), MATTER).because).to.equal("NOT_COMMON_GOVERNMENT");
    expect(mayDecide(actor("金", "州", ["州"], "BUREAU_HEAD"), MATTER).because).to.equal("NOT_COMMON_GOVERNMENT");
    expect(mayDecide(leader, { ...MATTER, drafterIds: ["许", "金"] }).because).to.equal("OWN_REORGANISATION");
    expect(mayDecide(leader, { ...MATTER, government: null }).allowed).to.equal(false);
  });

  it("signs for an organ outside the tree by its account here, once, and never what one drafted", () => {
    const superior = actor("太", "厅", ["厅"], "SUPERIOR_DEPT");
    expect(maySign(superior, MATTER).allowed).to.equal(true);
    expect(maySign(superior, { ...MATTER, signers: [{ ...MATTER.signers[0]!, signed: true }] }).because).to.equal("ALREADY_SIGNED");
    expect(maySign(superior, { ...MATTER, signers: [{ ...MATTER.signers[0]!, external: false }] }).because).to.equal("NOT_A_SIGNER");
    expect(maySign(superior, { ...MATTER, drafterIds: ["太"] }).because).to.equal("OWN_REORGANISATION");
    expect([mayReturn(superior, MATTER, true).allowed, mayReturn(superior, MATTER, false).allowed, mayReturn(leader, MATTER, false).allowed]).to.deep.equal([true, false, true]);
  });

  it("drafts for what lies under the own government, or anywhere as administrator", () => {
    const office = actor("许", "延吉编办", ["延吉编办", "延吉", "州"], "ESTABLISHMENT");
    expect(mayDraft(office, MATTER).because).to.equal("OUTSIDE_AREA");
    expect(mayDraft(office, { ...MATTER, government: { unitId: "延吉", path: ["延吉", "州"] } }).allowed).to.equal(true);
    expect(mayDraft(actor("沈", "州", ["州"], "TENANT_ADMIN"), { ...MATTER, government: null }).allowed).to.equal(true);
    expect(mayDraft(leader, MATTER).allowed).to.equal(false);
  });
});
