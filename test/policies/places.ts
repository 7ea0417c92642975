/** Literal places for the tests of the policies: every edge is absent until a test writes it. */
import { legalDate } from "../../src/kernel/legal-date.js";
import type { AuthorityPolicies, OrgFacts, OrgPlace } from "../../src/kernel/org-facts.js";

export type Draft = { -readonly [K in keyof OrgPlace]: OrgPlace[K] };

export const POLICIES: AuthorityPolicies = {
  upperGovAssessesLower: true,
  leadingOfficerAssessor: "DEPARTMENT_ASSESSOR",
  townshipOpinionOnDispatched: true,
  authorisedOrgAsOrganForLicence: true,
  superiorReadsDecisionOpinion: false,
  assessmentKinds: ["ENFORCEMENT", "LAW_ADMIN", "OFFICER", "INTERNAL_UNIT"],
};

export const place = (id: string, kind: OrgPlace["kind"], more: Partial<OrgPlace> = {}): Draft => ({
  id, kind, level: "COUNTY", sectionRole: null, subjectStatus: "ADMINISTRATIVE_ORGAN", open: true, mode: null, dualPrimary: null, external: false,
  belongsTo: null, ledBy: [], guidedBy: [], locatedIn: [], leadersAppointedBy: [], assessmentImplementedBy: [],
  delegations: [], powersReceived: [], powersGivenUp: [], divisionInForce: false, policies: POLICIES, ...more,
});

export const DAY = legalDate("2026-03-02");
export const factsOf = (places: Iterable<OrgPlace>): OrgFacts => ({ date: DAY, places: new Map([...places].map((p) => [p.id, p])) });

export const withPolicies = (draft: Draft, policies: Partial<AuthorityPolicies>): void => {
  draft.policies = { ...draft.policies, ...policies };
};
