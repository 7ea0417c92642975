/** What a post may ask and do: the whole truth about roles (model §7). Relation and interest only take away from it. */
import type { Ability } from "../../src/kernel/abilities.js";
import type { PlatformOffice } from "../../src/kernel/administration.js";
import type { Decision, Role } from "../../src/kernel/vocabulary.js";
import { ROLE } from "../../src/kernel/vocabulary.js";
import { wordsOf } from "../../src/kernel/words.js";

/** Guests of the house: experts, advisers, deputies, invited supervisors, portals. */
const STRUCTURE: readonly Ability[] = ["seeReference", "seeStructure", "askAuthority"];
/** Everyone who serves in an organ knows its people and the policies it stands under. */
const MEMBER: readonly Ability[] = [...STRUCTURE, "seePeople", "seePolicies"];
/** Whoever does the work of the organ sees its clocks, its officers, how it studies and what it drafts, too. */
const STAFF: readonly Ability[] = [...MEMBER, "seeDeadlines", "seeTraining", "seeOfficers", "seeLists", "seeTransfers", "seeThirdParties"];
/** Whoever drafts, decides or signs a reorganisation, and whoever is concerned by one, reads it. */
const REORGANISES: readonly Ability[] = [...STAFF, "seeReorganisations"];
const UPKEEP: readonly Ability[] = ["maintainOrganisation", "maintainPosts", "maintainPolicies"];

interface Grants { readonly abilities: readonly Ability[]; readonly decisions: readonly Decision[] }
const may = (abilities: readonly Ability[], ...decisions: Decision[]): Grants => ({ abilities, decisions });

/** Read a row as: a post with ROLE holds these abilities and may be asked for these decisions. What is absent is refused. */
const GRANTS: Readonly<Record<Role, Grants>> = {
  GOV_LEADER: may([...REORGANISES, "decideReorganisations", "signReorganisations"], "assess", "delegate", "readOpinion"),
  GOV_LEGAL: may([...REORGANISES, "askAboutOthers"], "assess", "readOpinion"),
  ESTABLISHMENT: may([...REORGANISES, "draftReorganisations"]),
  SUPERVISION: may(STAFF, "assess", "readOpinion"),
  AUDIT: may(STAFF, "assess", "readOpinion"),
  SUPERIOR_DEPT: may([...REORGANISES, "signReorganisations"], "assess", "readOpinion"),
  BUREAU_HEAD: may([...REORGANISES, "signReorganisations"], "assess", "delegate", "readOpinion"),
  DEPUTY: may(REORGANISES, "assess", "readOpinion"),
  LEADING_BODY: may(STAFF, "assess", "readOpinion"),
  LEADING_GROUP: may(STAFF, "assess", "readOpinion"),
  LG_OFFICE: may(STAFF, "assess", "readOpinion"),
  RESPONSIBILITY_SYSTEM_LEADER: may(STAFF, "assess", "readOpinion"),
  OFFICE: may(STAFF, "readOpinion"),
  LEGAL_SECTION: may(STAFF, "assess", "delegate", "readOpinion"), // drafts the delegation, the head agrees to it
  LEGAL_REVIEWER: may(STAFF, "readOpinion"),
  LEGAL_STAFF: may(STAFF, "readOpinion"),
  PERSONNEL_SUPERVISION: may(STAFF, "assess", "readOpinion"),
  UNIT_HEAD: may(STAFF, "assess", "readOpinion"),
  HANDLER: may(STAFF, "assess", "readOpinion"),
  OFFICER: may(STAFF, "assess", "readOpinion"),
  RECORDER: may(STAFF, "assess", "readOpinion"),
  ARCHIVE: may(STAFF),
  SEAL: may(STAFF),
  EXPERT: may(STRUCTURE, "assess", "readOpinion"),
  LEGAL_ADVISER: may(STRUCTURE, "assess", "readOpinion"),
  NPC_CPPCC: may(STRUCTURE, "assess"), // contribute on invitation, read no papers
  SUPERVISOR_VOLUNTEER: may(STRUCTURE, "assess"),
  PORTAL: may(STRUCTURE, "readOpinion"), // published aggregates of public opinions, nothing else
  INTEGRATOR: may(STRUCTURE, "readOpinion"),
  TENANT_ADMIN: may([...MEMBER, ...UPKEEP, "seeReorganisations", "draftReorganisations"]), // organisation and policies, no business content
  PLATFORM_ADMIN: may(["seeReference"]), // operations: the machine, not what it holds
  AUDITOR: may(["seeReference", "seeStructure", "askAuthority", "readAudit", "readAccessLog", "askAboutOthers"]),
};

/** Whoever plans the studies of an organ: its personnel section, its legal section or legal staff, its office. */
const PLANS_TRAINING: readonly Ability[] = ["seeTrainingRecords", "planTraining", "recordTraining"];

/** Read a row as: a post with ROLE trains, too, and holds these abilities for it. */
const TRAINING: Readonly<Partial<Record<Role, readonly Ability[]>>> = {
  GOV_LEADER: ["seeTrainingRecords", "approveTraining"],
  BUREAU_HEAD: ["seeTrainingRecords", "approveTraining"],
  DEPUTY: ["seeTrainingRecords"],
  LG_OFFICE: ["seeTrainingResults"], // prepares the assessment, of which results are content (WP-J-2)
  PERSONNEL_SUPERVISION: [...PLANS_TRAINING, "seeTrainingResults"],
  LEGAL_SECTION: PLANS_TRAINING,
  LEGAL_STAFF: PLANS_TRAINING,
  GOV_LEGAL: PLANS_TRAINING,
  OFFICE: PLANS_TRAINING,
  UNIT_HEAD: ["seeTrainingRecords", "recordTraining"],
};

/** Whoever keeps the register of the own organ's officers and proposes what becomes of their certificates. */
const KEEPS_OFFICERS: readonly Ability[] = ["seeExams", "maintainOfficers"];

/** Read a row as: a post with ROLE holds these abilities over officers and certificates, too. */
const OFFICERS: Readonly<Partial<Record<Role, readonly Ability[]>>> = {
  GOV_LEGAL: [...KEEPS_OFFICERS, "superviseOfficers"], // keeps those of its own office, issues to others
  BUREAU_HEAD: KEEPS_OFFICERS,
  DEPUTY: KEEPS_OFFICERS,
  LEGAL_SECTION: KEEPS_OFFICERS,
  LEGAL_STAFF: KEEPS_OFFICERS,
  PERSONNEL_SUPERVISION: KEEPS_OFFICERS,
  UNIT_HEAD: ["recordIdentification"],
  HANDLER: ["recordIdentification"],
  OFFICER: ["recordIdentification"],
  RECORDER: ["recordIdentification"],
};

/** Read a row as: a post with ROLE works on power lists and bases, too, and holds these abilities for it (model §3B). */
const LISTS: Readonly<Partial<Record<Role, readonly Ability[]>>> = {
  BUREAU_HEAD: ["consentLists"],
  DEPUTY: ["consentLists"],
  GOV_LEGAL: ["maintainBases", "examineLists", "callForLists"], // keeps those of its own office, records what changes those of departments
  LEGAL_SECTION: ["maintainBases", "confirmBases", "reviewBenchmarks", "draftLists", "submitLists", "examineLists", "publishLists"], // examines only where a policy leaves it to the own sections (AR-4.1.1-1)
  LEGAL_STAFF: ["maintainBases", "confirmBases", "reviewBenchmarks", "draftLists", "submitLists", "publishLists"], // of a street, which has no section
  OFFICE: ["publishLists"],
  UNIT_HEAD: ["maintainBases", "draftLists"],
  HANDLER: ["maintainBases", "draftLists"],
};

/** Whoever enforces collects what the own unit tells the public, and keeps it right. */
const DISCLOSES: readonly Ability[] = ["seeDisclosures", "collectDisclosures", "publishDisclosures"];

/** Read a row as: a post with ROLE works on publicity, too, and holds these abilities for it (ZJ8-6-1). */
const PUBLICITY: Readonly<Partial<Record<Role, readonly Ability[]>>> = {
  GOV_LEGAL: DISCLOSES,
  BUREAU_HEAD: ["seeDisclosures"],
  DEPUTY: ["seeDisclosures"],
  OFFICE: [...DISCLOSES, "arrangeDisclosures"],
  LEGAL_SECTION: [...DISCLOSES, "reviewDisclosures"],
  LEGAL_STAFF: [...DISCLOSES, "reviewDisclosures"],
  PERSONNEL_SUPERVISION: DISCLOSES,
  UNIT_HEAD: DISCLOSES,
  HANDLER: DISCLOSES,
  OFFICER: DISCLOSES,
};

/** Read a row as: a post with ROLE works on powers handed over, too: offices draft and decide, the old holder guides and inspects (model §3.3); and whoever handles a matter keeps the record of third parties in it. */
const TRANSFERS: Readonly<Partial<Record<Role, readonly Ability[]>>> = {
  TENANT_ADMIN: ["seeTransfers", "draftTransfers", "draftAuthorisations"],
  ESTABLISHMENT: ["draftTransfers", "decideTransfers", "draftAuthorisations"],
  GOV_LEGAL: ["draftTransfers", "decideTransfers", "inspectTransfers", "draftAuthorisations", "registerAuthorisations"],
  BUREAU_HEAD: ["inspectTransfers"],
  DEPUTY: ["inspectTransfers"],
  LEGAL_SECTION: ["inspectTransfers", "keepThirdParties"],
  LEGAL_STAFF: ["keepThirdParties"],
  UNIT_HEAD: ["inspectTransfers", "keepThirdParties"],
  HANDLER: ["keepThirdParties"],
};

/** Whoever reads how delegations are prepared also drafts them, where it is the legal section's work. */
const DRAFTS_DELEGATIONS: readonly Ability[] = ["seeDelegations", "draftDelegations", "confirmDelegations"];

/** Read a row as: a post with ROLE works on delegated enforcement, too, and holds these abilities for it (model §3B). */
const DELEGATION: Readonly<Partial<Record<Role, readonly Ability[]>>> = {
  GOV_LEADER: ["seeDelegations", "consentDelegations", "signDelegations"],
  GOV_LEGAL: DRAFTS_DELEGATIONS, // confirms those of its area, drafts its own government's
  BUREAU_HEAD: ["seeDelegations", "consentDelegations", "signDelegations"],
  DEPUTY: ["seeDelegations", "consentDelegations", "signDelegations"],
  LEGAL_SECTION: DRAFTS_DELEGATIONS, // confirms only those of VERTICAL bodies below
  LEGAL_STAFF: ["seeDelegations", "draftDelegations"],
  UNIT_HEAD: ["seeDelegations", "signDelegations"], // of an institution that is the delegate
  HANDLER: ["seeDelegations"],
  OFFICER: ["seeDelegations"],
  OFFICE: ["seeDelegations"],
};

/** Read a row as: a post with ROLE works on service matters and their guides, too: sections write, the legal section reviews, the office publishes (ZJ8-6-1). */
const SERVICES: Readonly<Partial<Record<Role, readonly Ability[]>>> = {
  BUREAU_HEAD: ["maintainServices"],
  OFFICE: ["maintainServices", "publishGuides"],
  LEGAL_SECTION: ["reviewGuides"],
  LEGAL_STAFF: ["reviewGuides"],
  UNIT_HEAD: ["draftGuides"],
  HANDLER: ["draftGuides"],
};

const column = <V>(of: (grants: Grants, role: Role) => V): Readonly<Record<Role, V>> =>
  Object.fromEntries(wordsOf(ROLE).map((role) => [role, of(GRANTS[role], role)])) as Record<Role, V>;

/** What a role holds besides its own grants, system by system. */
const BY_SYSTEM: readonly Readonly<Partial<Record<Role, readonly Ability[]>>>[] = [
  TRAINING,
  OFFICERS,
  LISTS,
  TRANSFERS,
  PUBLICITY,
  DELEGATION,
  SERVICES,
];

export const ROLES: Readonly<Record<Role, readonly Ability[]>> = column((grants, role) => [...new Set([...grants.abilities, ...BY_SYSTEM.flatMap((of) => of[role] ?? [])])]);
export const DECISIONS: Readonly<Record<Role, readonly Decision[]>> = column((grants) => grants.decisions);

/** Read a row as: this administrator of the platform holds these abilities in the platform's own realm, and none in any tenant. No two share a deciding one. */
export const OFFICES: Readonly<Record<PlatformOffice, readonly Ability[]>> = {
  SYSTEM_ADMINISTRATOR: ["seePlatformAccounts", "draftAccountChange"],
  SECURITY_ADMINISTRATOR: ["seePlatformAccounts", "decideAccountChange"],
  SECURITY_AUDITOR: ["seePlatformAccounts", "readPlatformAudit", "readAudit", "readAccessLog"],
};

/** Whether any of these roles may be asked for the decision; by what relation, the policy of that decision says. */
export const mayDecide = (roles: readonly Role[], decision: Decision): boolean => roles.some((role) => DECISIONS[role].includes(decision));
