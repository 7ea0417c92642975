/** Who sees what: every type, every standing, with the ability and without it, against a table written out by hand. */
import { expect } from "chai";
import { describe, it } from "mocha";
import { abilitiesOf, grantingPosts, mayUse } from "../../permissions/policies/abilities.js";
import { OFFICES } from "../../permissions/policies/roles.js";
import { isVisible, rowsOf, scopeOf, seesFields, type RecordFacts } from "../../permissions/policies/visibility.js";
import { ABILITY, type Ability } from "../../src/kernel/abilities.js";
import type { Actor, SystemActor } from "../../src/kernel/actor.js";
import type { NodeType } from "../../src/kernel/ids.js";
import { legalDate } from "../../src/kernel/legal-date.js";
import { PLATFORM_OFFICE } from "../../src/kernel/administration.js";
import { ROLE } from "../../src/kernel/vocabulary.js";
import { wordsOf } from "../../src/kernel/words.js";

const TODAY = legalDate("2026-01-05");
const EVERY_ROLE = wordsOf(ROLE);
/** Holds a post at the county bureau; the state government stands above it, a section below. What no post grants, an office of the platform does. */
const actor = (...scopes: Ability[]): Actor => ({
  tenantId: "yanbian", accountId: "account", personId: "wang", scopes, office: wordsOf(PLATFORM_OFFICE).find((office) => scopes.some((scope) => OFFICES[office].includes(scope))),
  posts: [{ postId: "post", unitId: "bureau", unitPath: ["bureau", "county", "state"], organId: "bureau", roles: EVERY_ROLE }],
});

type Standing = "own" | "above" | "below" | "beside" | "self" | "none" | "published" | "examined" | "party";
/** Read a row as: a record in this STANDING to the actor. "above": the reader stands above the owner. */
const RECORDS: Readonly<Record<Standing, RecordFacts>> = {
  own: { owner: { unitId: "bureau", path: ["bureau", "county", "state"] } },
  above: { owner: { unitId: "section", path: ["section", "bureau", "county", "state"] } },
  below: { owner: { unitId: "state", path: ["state"] } },
  beside: { owner: { unitId: "neighbour", path: ["neighbour", "county", "state"] } },
  self: { personId: "wang" },
  none: { personId: "li" },
  published: { owner: { unitId: "elsewhere", path: ["elsewhere", "other-county", "state"] }, isPublished: true },
  examined: { owner: { unitId: "elsewhere", path: ["elsewhere", "other-county", "state"] }, examinerId: "bureau" },
  party: { owner: { unitId: "elsewhere", path: ["elsewhere", "other-county", "state"] }, partyIds: ["other", "bureau"] },
};
const STANDINGS = Object.keys(RECORDS) as Standing[];
const ALL = STANDINGS;

type Seen = readonly Standing[];
/** Read a row as: a TYPE is seen by holders of ABILITY in these standings, and without any ability in those; holders of FURTHER abilities see it in theirs. */
const ORACLE: Readonly<Record<NodeType, readonly [ability: Ability | null, seen: Seen, bare: Seen, further?: Readonly<Partial<Record<Ability, Seen>>>]>> = {
  Tenant: [null, ALL, ALL],
  OrgUnit: ["seeStructure", ALL, []],
  OrgName: ["seeStructure", ALL, []],
  OrgRelation: ["seeStructure", ALL, []],
  ManagementTerm: ["seeStructure", ALL, []],
  DutyDivision: ["seeStructure", ALL, []],
  LeadingGroup: ["seeStructure", ALL, []],
  MeetingBody: ["seeStructure", ALL, []],
  Post: ["seeStructure", ALL, []],
  ResponsibilityAssignment: ["seeStructure", ALL, []],
  Person: ["seePeople", ALL, ["self"]],
  PostHolding: ["seePeople", ALL, ["self"]],
  ActingHolding: ["seePeople", ALL, ["self"]],
  Account: ["maintainPosts", ALL, ["self"]],
  PolicySetting: ["seePolicies", ["own", "above", "below"], []],
  PresetAttachment: ["seePolicies", ["own", "above", "below"], []],
  Reorganisation: ["seeReorganisations", ALL, []],
  EnforcementSubject: ["seeOfficers", ["own", "above", "beside"], []],
  Officer: ["seeOfficers", ["own", "above", "beside", "self"], ["self"]],
  Certificate: ["seeOfficers", ["own", "above", "beside", "self"], ["self"]],
  CertificateExam: ["seeExams", ["own", "above", "beside", "self"], ["self"]],
  LegalReviewer: ["seeOfficers", ["own", "above", "beside", "self"], ["self"]],
  IdentificationRecord: ["seeOfficers", ["own"], []],
  AuditEvent: ["readAudit", ALL, []],
  AccessLogEntry: ["readAccessLog", ALL, []],
  PlatformAccount: ["seePlatformAccounts", ALL, []],
  AccountChangeRequest: ["seePlatformAccounts", ALL, []],
  ServiceToken: [null, [], []],
  Deadline: ["seeDeadlines", ["own", "above"], []],
  Notice: ["seeDeadlines", ["own"], []],
  CalendarFeed: [null, ["self"], ["self"]],
  TrainingPlan: ["seeTraining", ["own", "above"], []],
  TrainingSession: ["seeTraining", ["own", "above"], []],
  LeaderStudyPlan: ["seeTraining", ["own", "above"], []],
  PlannedStudyMeeting: [null, [], []],
  PublicityActivity: ["seeTraining", ["own", "above"], []],
  PublicityFund: ["seeTraining", ["own", "above"], []],
  TrainingAttendance: ["seeTrainingRecords", ["own", "self"], ["self"]],
  Basis: ["seeStructure", ALL, []],
  PowerList: ["seeLists", ["own", "published", "examined"], ["published"]],
  PowerItem: ["seeLists", ["own", "published", "examined"], ["published"]],
  DiscretionBenchmark: ["seeLists", ["own", "published"], ["published"]],
  ListExamination: ["seeLists", ["own", "examined"], []],
  BasisChange: ["seeLists", ALL, []],
  BasisCatalogue: ["seeStructure", ALL, []],
  ListCampaign: ["seeLists", ALL, []],
  ImportRun: ["seeLists", ["own"], []],
  CampaignAddressee: ["seeLists", ["own", "examined"], []],
  AdjustmentTask: ["seeLists", ["own", "above", "beside", "examined"], []],
  ServiceMatter: ["seeStructure", ALL, []],
  ServiceWindow: ["seeStructure", ALL, []],
  ServiceGuide: ["seeLists", ["own", "published"], ["published"]],
  UnitContact: ["seeStructure", ALL, []],
  DisclosureDossier: ["seeDisclosures", ["own", "above", "beside"], []],
  RosterEntry: ["seeStructure", ALL, []],
  Delegation: ["seeDelegations", ["own", "published", "party"], ["published"], { confirmDelegations: ["own", "above", "beside", "published", "examined"] }],
  DelegationCampaign: ["seeDelegations", ALL, []],
  DisclosureItem: ["collectDisclosures", ["own", "published"], ["published"], { arrangeDisclosures: ["published", "examined"], reviewDisclosures: ["published", "examined"] }],
  PowerTransfer: ["seeTransfers", ["own", "above", "beside", "published", "party"], ["published"]],
  Authorisation: ["seeTransfers", ["own", "above", "beside", "published", "party"], ["published"]],
  ThirdPartyService: ["seeThirdParties", ["own", "above", "beside"], []],
  TransferInspection: ["seeTransfers", ["own", "above", "beside", "party"], []],
  TrainingResult: ["seeTrainingResults", ["own", "self"], ["self"]],
};

const seenBy = (type: NodeType, who: Actor): Standing[] => STANDINGS.filter((standing) => isVisible(type, { actor: who, ...RECORDS[standing] }));

describe("visibility", () => {
  for (const [type, [ability, seen, bare, further = {}]] of Object.entries(ORACLE) as [NodeType, (typeof ORACLE)[NodeType]][]) {
    it(`${type}: ${ability ?? "every member"}`, () => {
      expect(seenBy(type, ability ? actor(ability) : actor())).to.deep.equal(seen);
      expect(seenBy(type, actor())).to.deep.equal(bare);
      for (const [other, theirs] of Object.entries(further)) expect(seenBy(type, actor(other as Ability)), other).to.deep.equal(theirs);
    });

    it(`${type}: no other ability opens it`, () =>
      expect(seenBy(type, actor(...wordsOf(ABILITY).filter((other) => other !== ability && !further[other])))).to.deep.equal(bare));
  }

  it("an override is visible upward and an inherited policy downward, to nobody beside (YB-4.4-2)", () => {
    expect(seenBy("PolicySetting", actor("seePolicies"))).to.deep.equal(["own", "above", "below"]);
    expect(rowsOf("PolicySetting").flatMap(({ law }) => law)).to.include("YB-4.4-2");
  });

  it("shows how an account signs in to its person alone", () => {
    expect([...seesFields("Account", { actor: actor("maintainPosts"), personId: "li" })]).to.deep.equal(["GENERAL"]);
    expect([...seesFields("Account", { actor: actor(), personId: "wang" })]).to.deep.equal(["GENERAL", "SIGN_IN"]);
    expect([...seesFields("Account", { actor: actor(), personId: "li" })]).to.deep.equal([]);
  });

  it("takes a service account for nobody's person", () =>
    expect(isVisible("Account", { actor: { ...actor(), personId: null }, personId: null })).to.equal(false));

  it("a job sees everything, for a reason", () => {
    const job: SystemActor = { tenantId: "yanbian", system: "job", reason: "rebuild of the closure" };
    expect(isVisible("PolicySetting", { actor: job, ...RECORDS.beside })).to.equal(true);
    expect(scopeOf(job, TODAY).reason).to.equal("rebuild of the closure");
    expect(() => scopeOf({ ...job, reason: " " }, TODAY)).to.throw();
  });

  it("the area is that of the legal office's own government, with the vertical bodies located in it (YB-2.3-4)", () => {
    const [post] = actor("seeOfficers").posts;
    const officeClerk = { ...actor("seeOfficers"), posts: [{ ...post!, roles: ["GOV_LEGAL"] as const }] };
    const handler = { ...officeClerk, posts: [{ ...post!, roles: ["HANDLER"] as const }] };
    const vertical = { owner: { unitId: "tax", path: ["tax"], locatedIn: ["county"] } };
    const elsewhere = { owner: { unitId: "other", path: ["other", "other-county", "state"], locatedIn: ["other-county"] } };
    expect(seenBy("Certificate", officeClerk)).to.deep.equal(["own", "above", "beside", "self"]);
    expect(seenBy("Certificate", handler)).to.deep.equal(["own", "self"]);
    expect([vertical, elsewhere].map((record) => isVisible("Certificate", { actor: officeClerk, ...record }))).to.deep.equal([true, false]);
    expect(isVisible("Certificate", { actor: handler, ...vertical })).to.equal(false);
  });

  it("a scope says where the reader stands, each unit once", () => {
    const two = { ...actor("seePolicies"), posts: [...actor().posts, { postId: "q", unitId: "county", unitPath: ["county", "state"], roles: EVERY_ROLE }] };
    expect(scopeOf(two, TODAY)).to.deep.equal({
      tenantId: "yanbian", today: TODAY, abilities: ["seePolicies"], ownUnits: ["bureau", "county"], unitsAbove: ["county", "state"], ownOrgans: ["bureau"], ownAreas: ["county"],
      personId: "wang", reason: null,
    });
  });
});

describe("abilities", () => {
  it("are what the roles and the platform's offices grant, and every ability is granted by one of them", () => {
    const granted = wordsOf(PLATFORM_OFFICE).flatMap((office) => [...abilitiesOf({ ...actor(), scopes: null, office })]);
    expect([...new Set(granted)].sort()).to.deep.equal(wordsOf(ABILITY).sort());
  });

  it("stand and fall with the posts that grant them, not with any other", () => {
    const [first] = actor().posts;
    const posts = [{ ...first!, postId: "officer", roles: ["OFFICER"] as const }, { ...first!, postId: "keeper", roles: ["TENANT_ADMIN"] as const }];
    expect(grantingPosts({ ...actor(), posts }, "maintainPosts")).to.deep.equal(["keeper"]);
    expect(grantingPosts({ ...actor(), posts }, "seeStructure")).to.deep.equal(["officer", "keeper"]);
  });

  it("are narrowed by scopes, never widened", () => {
    expect([...abilitiesOf(actor("seePeople"))]).to.deep.equal(["seePeople"]);
    expect([...abilitiesOf({ ...actor("seePeople"), posts: [] })]).to.deep.equal([]);
    expect([...abilitiesOf({ ...actor(), scopes: ["everything", "*", "SEEPEOPLE"] })]).to.deep.equal([]);
  });

  /** Read a row as: this ACTOR is answered with this REASON. */
  const REASONS = [
    ["ROLE_GRANTS", actor("seePeople")],
    ["OUTSIDE_SCOPE", actor("seePolicies")],
    ["NO_ABILITY", { ...actor("seePeople"), posts: [{ ...actor().posts[0]!, roles: [] }] }],
    ["NO_POST", { ...actor("seePeople"), posts: [] }],
  ] as const;
  for (const [because, who] of REASONS) {
    it(`say why: ${because}`, () =>
      expect(mayUse(who, "seePeople")).to.deep.equal({ allowed: because === "ROLE_GRANTS", rule: "ability.seePeople", because, law: [], path: [] }));
  }
});
