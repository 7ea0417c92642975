/** Who may assess whom (行政执法评议考核, model §2.4): one table for each subject, each row what the assessor stands as. */
import type { AssessmentKind, SubjectColumn } from "../../src/kernel/vocabulary.js";
import { A, E, HALF, I, no, O, otherwise, R, R_OF, R_UNGRADED, S, S_ON_ONESELF, when, type Column } from "./assessment.answers.js";
import * as is from "./assessment.conditions.js";

/** Two rows that answer alike for every subject: watchdogs and the public give evidence, never a score (YB-2.3-2, YB-2.4.2-4). */
const EVIDENCE_OF_WATCHDOGS_AND_PUBLIC = {
  SUPERVISION_OR_AUDIT_ORGAN: E("YB-2.3-2"),
  CITIZEN_PARTY_INVITED_SUPERVISOR: E("YB-2.4.2-4", "YB-2.4.2-5"),
};
/** A body checks itself; its leading group signs, the group's office prepares (AR-4.2-2, AR-5.3-1). */
const SELF_CHECK = {
  DEPARTMENT_ITSELF: S("AR-4.2-2"),
  DEPT_LEADING_GROUP: S("AR-4.2-2", "AR-5.3-1"),
  DEPT_LEADING_GROUP_OFFICE: S("AR-4.2-2"),
};
const EVIDENCE_IF_ASKED = { OTHER_ORGAN_OR_PEER: [when(is.ASKED, E("AR-4.2-2"))] };
const SELF_CHECK_OF_DELEGATE = { DELEGATE: [when(is.ITSELF, S("AR-4.2-2", "AR-4.2-7"))] };
const SELF_CHECK_OF_TOWNSHIP = { TOWNSHIP_OR_STREET_WHERE_LOCATED: [when(is.ITSELF, S("AR-4.2-2"))] };
/** A delegate never assesses its delegator. */
const DELEGATE_NEVER = { DELEGATE: no("NOT_ASSESSOR", "NL-CF-20-3") };

const ORGAN_KINDS: readonly AssessmentKind[] = ["ENFORCEMENT", "LAW_ADMIN"];
const UNIT_KINDS: readonly AssessmentKind[] = ["INTERNAL_UNIT", "ENFORCEMENT"];

const LOWER_GOVERNMENT: Column = {
  kinds: ORGAN_KINDS,
  law: ["YB-4.4-1", "NL-37-1"],
  rows: {
    NEXT_UPPER_GOVERNMENT: [
      when(is.UPPER_ASSESSES_LOWER, A("ALL", "WP-F-5", "NL-37-1")),
      when(is.IS_LAW_ADMIN, R("YB-4.4-1", "WP-J-14")),
      otherwise(R_UNGRADED("YB-4.4-1", "NL-37-1")),
    ],
    UPPER_GOV_LEGAL_OFFICE: [
      when(is.UPPER_ASSESSES_LOWER, I("ALL", "YB-2.4.1-2", "NL-37-1")),
      when(is.IS_LAW_ADMIN, R("YB-4.4-1")),
      otherwise(R_UNGRADED("YB-4.4-1")),
    ],
    INTEGRATOR_OR_PORTAL: no("NOT_ASSESSOR", "YB-2.4.2-5"),
    ...SELF_CHECK_OF_TOWNSHIP,
    ...EVIDENCE_OF_WATCHDOGS_AND_PUBLIC,
  },
};

const GOV_LEGAL_OFFICE: Column = {
  kinds: ORGAN_KINDS,
  law: ["YB-2.4.1-1", "YB-2.4.1-2"],
  rows: {
    OWN_GOVERNMENT: [
      when(is.IMPLEMENTER_DESIGNATED, A("ALL", "YB-2.4.1-1", "YB-2.4.1-2")),
      otherwise(no("IMPLEMENTER_CONFLICT", "YB-2.4.1-1", "YB-2.4.1-2")),
    ],
    NEXT_UPPER_GOVERNMENT: R("YB-3.2-2", "YB-4.4-1"),
    OWN_GOV_LEGAL_OFFICE: no("IMPLEMENTER_CONFLICT", "YB-2.4.1-1", "YB-2.4.1-2"),
    DESIGNATED_IMPLEMENTER: I("ALL", "YB-2.4.1-1", "YB-2.4.1-2"),
    DIRECT_BUSINESS_SUPERIOR: E("NL-OG-83"),
    DEPARTMENT_ITSELF: S("AR-4.2-2"),
    DEPT_LEADING_GROUP_OFFICE: no("NOT_ASSESSOR", "YB-2.4.1-1", "YB-2.4.1-2"),
    ...EVIDENCE_IF_ASKED,
    ...EVIDENCE_OF_WATCHDOGS_AND_PUBLIC,
  },
};

const DEPT_LOCAL: Column = {
  kinds: ORGAN_KINDS,
  law: ["YB-2.4.1-1", "NL-OG-83"],
  rows: {
    OWN_GOVERNMENT: A("ALL", "YB-2.4.1-1", "NL-OG-83"),
    NEXT_UPPER_GOVERNMENT: R("YB-4.4-1", "NL-37-1"),
    OWN_GOV_LEGAL_OFFICE: I("ALL", "YB-2.4.1-2"),
    UPPER_GOV_LEGAL_OFFICE: R("YB-4.4-1"),
    DIRECT_BUSINESS_SUPERIOR: E("NL-OG-83"), // it guides, and guidance grades nobody
    ...SELF_CHECK,
    ...EVIDENCE_IF_ASKED,
    ...DELEGATE_NEVER,
    TOWNSHIP_OR_STREET_WHERE_LOCATED: E("NL-OG-84"),
    ...EVIDENCE_OF_WATCHDOGS_AND_PUBLIC,
  },
};

const DEPT_VERTICAL: Column = {
  kinds: ORGAN_KINDS,
  law: ["YB-2.4.1-3"],
  rows: {
    OWN_GOVERNMENT: O("YB-2.4.1-4", "NL-OG-84"),
    OWN_GOV_LEGAL_OFFICE: O("YB-2.4.1-4", "NL-OG-84"), // prepares the opinion, its government gives it
    DIRECT_BUSINESS_SUPERIOR: A("ALL", "YB-2.4.1-3", "YB-2.4.1-4"),
    ...SELF_CHECK,
    ...EVIDENCE_IF_ASKED,
    ...DELEGATE_NEVER,
    TOWNSHIP_OR_STREET_WHERE_LOCATED: E("NL-OG-84"),
    ...EVIDENCE_OF_WATCHDOGS_AND_PUBLIC,
  },
};

const DEPT_DUAL: Column = {
  kinds: ORGAN_KINDS,
  law: ["YB-2.4.1-5"],
  rows: {
    OWN_GOVERNMENT: [when(is.DIVISION, HALF("LOCAL", "YB-2.4.1-5")), otherwise(no("DIVISION_MISSING", "YB-2.4.1-5"))],
    NEXT_UPPER_GOVERNMENT: R_OF("LOCAL", "YB-2.4.1-5", "YB-4.4-1"),
    OWN_GOV_LEGAL_OFFICE: [when(is.DIVISION, I("LOCAL", "YB-2.4.1-2", "YB-2.4.1-5")), otherwise(no("DIVISION_MISSING", "YB-2.4.1-5"))],
    DIRECT_BUSINESS_SUPERIOR: [when(is.DIVISION, HALF("SUPERIOR", "YB-2.4.1-5")), otherwise(no("DIVISION_MISSING", "YB-2.4.1-5"))],
    ...SELF_CHECK,
    ...EVIDENCE_IF_ASKED,
    ...DELEGATE_NEVER,
    TOWNSHIP_OR_STREET_WHERE_LOCATED: E("NL-OG-84"),
    ...EVIDENCE_OF_WATCHDOGS_AND_PUBLIC,
  },
};

const AUTHORISED_ORG: Column = {
  kinds: ORGAN_KINDS,
  law: ["YB-2.4.1-8"],
  rows: {
    OWN_GOVERNMENT: [
      when(is.MODE_LOCAL, A("ALL", "YB-2.4.1-8")),
      when(is.MODE_VERTICAL, O("YB-2.4.1-4", "YB-2.4.1-8", "NL-OG-84")),
      when(is.DUAL_DIVIDED, HALF("LOCAL", "YB-2.4.1-5", "YB-2.4.1-8")),
      when(is.MODE_DUAL, no("DIVISION_MISSING", "YB-2.4.1-5", "YB-2.4.1-8")),
    ],
    NEXT_UPPER_GOVERNMENT: [when(is.MODE_LOCAL, R("YB-2.4.1-8")), when(is.MODE_DUAL, R_OF("LOCAL", "YB-2.4.1-8"))],
    OWN_GOV_LEGAL_OFFICE: [
      when(is.MODE_LOCAL, I("ALL", "YB-2.4.1-2", "YB-2.4.1-8")),
      when(is.MODE_VERTICAL, O("YB-2.4.1-4", "YB-2.4.1-8")),
      when(is.DUAL_DIVIDED, I("LOCAL", "YB-2.4.1-5", "YB-2.4.1-8")),
      when(is.MODE_DUAL, no("DIVISION_MISSING", "YB-2.4.1-5", "YB-2.4.1-8")),
    ],
    UPPER_GOV_LEGAL_OFFICE: [when(is.MODE_LOCAL, R("YB-2.4.1-8"))],
    DIRECT_BUSINESS_SUPERIOR: [
      when(is.MODE_LOCAL, E("YB-2.4.1-8", "NL-OG-83")),
      when(is.MODE_VERTICAL, A("ALL", "YB-2.4.1-3", "YB-2.4.1-8")),
      when(is.DUAL_DIVIDED, HALF("SUPERIOR", "YB-2.4.1-5", "YB-2.4.1-8")),
      when(is.MODE_DUAL, no("DIVISION_MISSING", "YB-2.4.1-5", "YB-2.4.1-8")),
    ],
    ...SELF_CHECK,
    ...EVIDENCE_IF_ASKED,
    ...EVIDENCE_OF_WATCHDOGS_AND_PUBLIC,
  },
};

/** Inside a department: it decides through its leading group, the group's office implements, colleagues are heard (YB-2.4.1-6, ZJ12-4). */
const INSIDE_A_DEPARTMENT = {
  DEPT_LEADING_GROUP_OFFICE: I("ALL", "YB-2.4.1-6", "AR-5.1-2", "ZJ12-4"),
  OTHER_ORGAN_OR_PEER: [when(is.SAME_DEPARTMENT, E("AR-4.2-2"))],
  UNIT_HEAD: [when(is.HEADS_IT, S("AR-4.2-2"))],
  OFFICER: E("AR-4.2-2"),
  ...EVIDENCE_OF_WATCHDOGS_AND_PUBLIC,
};

const INTERNAL_ORGAN: Column = {
  kinds: UNIT_KINDS,
  law: ["YB-2.4.1-6"],
  rows: {
    DEPARTMENT_ITSELF: A("ALL", "YB-2.4.1-6"),
    DEPT_LEADING_GROUP: A("ALL", "YB-2.4.1-6", "ZJ12-4"),
    PERSONNEL_SUPERVISION_SECTION: [when(is.RELEASED, R("YB-2.4.3-1")), otherwise(E("YB-2.4.3-1"))],
    ...INSIDE_A_DEPARTMENT,
  },
};

const SUBORDINATE_INSTITUTION: Column = {
  kinds: UNIT_KINDS,
  law: ["YB-2.4.1-6", "AR-4.2-5"],
  rows: {
    DEPARTMENT_ITSELF: A("ALL", "YB-2.4.1-6", "AR-4.2-5"),
    DEPT_LEADING_GROUP: A("ALL", "YB-2.4.1-6", "AR-4.2-5", "ZJ12-4"),
    PERSONNEL_SUPERVISION_SECTION: E("YB-2.4.3-1"),
    DELEGATOR: [
      when(is.OWN_INSTITUTION, A("ALL", "YB-2.4.1-6", "AR-4.2-5")),
      when(is.DELEGATED_BY_IT, A("DELEGATED_MATTERS", "NL-CF-20-3")),
      otherwise(no("NOT_ASSESSOR", "NL-CF-20-3")),
    ],
    ...SELF_CHECK_OF_DELEGATE,
    ...INSIDE_A_DEPARTMENT,
  },
};

const DISPATCHED_BODY: Column = {
  kinds: UNIT_KINDS,
  law: ["YB-2.4.1-6", "WP-I-2-2"],
  rows: {
    DEPARTMENT_ITSELF: A("ALL", "YB-2.4.1-6", "WP-I-2-2"),
    DEPT_LEADING_GROUP: A("ALL", "YB-2.4.1-6", "WP-I-2-2", "ZJ12-4"),
    PERSONNEL_SUPERVISION_SECTION: E("YB-2.4.3-1"),
    TOWNSHIP_OR_STREET_WHERE_LOCATED: [when(is.TOWNSHIP_OPINION, O("WP-I-2-2")), otherwise(E("WP-I-2-2"))],
    ...INSIDE_A_DEPARTMENT,
  },
};

/** Outside every department of the delegator: only the delegator assesses, and only what it delegated (处罚法§20). */
const EXTERNAL_DELEGATED_ORG: Column = {
  kinds: ["ENFORCEMENT"],
  law: ["NL-CF-20-3"],
  rows: {
    DEPARTMENT_ITSELF: [when(is.DELEGATED_BY_IT, A("DELEGATED_MATTERS", "NL-CF-20-3"))],
    DEPT_LEADING_GROUP: [when(is.DELEGATED_BY_IT, A("DELEGATED_MATTERS", "NL-CF-20-3"))],
    DEPT_LEADING_GROUP_OFFICE: [when(is.DELEGATED_BY_IT, I("DELEGATED_MATTERS", "NL-CF-20-3"))],
    DELEGATOR: [when(is.DELEGATED_BY_IT, A("DELEGATED_MATTERS", "NL-CF-20-3"))],
    ...SELF_CHECK_OF_DELEGATE,
    ...EVIDENCE_OF_WATCHDOGS_AND_PUBLIC,
  },
};

/** Whoever leads the organ is graded by that organ's own assessor or, where policy says so, by the appointing authority (YB-2.4.1-7). */
const OFFICER: Column = {
  kinds: ["OFFICER"],
  law: ["YB-2.4.1-6"],
  rows: {
    OWN_GOVERNMENT: [
      when(is.BY_APPOINTER, no("NOT_ASSESSOR", "YB-2.4.1-7")),
      when(is.LEADS_LOCAL, A("ALL", "YB-2.4.1-7")),
      when(is.LEADS_DUAL_DIVIDED, HALF("LOCAL", "YB-2.4.1-7")),
      when(is.LEADS_DUAL, no("DIVISION_MISSING", "YB-2.4.1-7")),
      when(is.LEADING, no("NOT_ASSESSOR", "YB-2.4.1-7")),
    ],
    NEXT_UPPER_GOVERNMENT: [
      when(is.ORDINARY, no("NOT_ASSESSOR", "YB-2.4.1-6")),
      when(is.LEADS_TOWNSHIP_BY_APPOINTER, no("NOT_ASSESSOR", "YB-2.4.1-7")),
      when(is.LEADS_TOWNSHIP, A("ALL", "YB-2.4.1-7")),
    ],
    OWN_GOV_LEGAL_OFFICE: [
      when(is.BY_APPOINTER, no("NOT_ASSESSOR", "YB-2.4.1-7")),
      when(is.LEADS_LEGAL_OFFICE, no("IMPLEMENTER_CONFLICT", "YB-2.4.1-7")),
      when(is.LEADS_LOCAL, I("ALL", "YB-2.4.1-7")),
      when(is.LEADS_DUAL_DIVIDED, I("LOCAL", "YB-2.4.1-7")),
      when(is.LEADS_DUAL, no("DIVISION_MISSING", "YB-2.4.1-7")),
      when(is.LEADING, no("NOT_ASSESSOR", "YB-2.4.1-7")),
    ],
    UPPER_GOV_LEGAL_OFFICE: [
      when(is.LEADS_TOWNSHIP_BY_APPOINTER, no("NOT_ASSESSOR", "YB-2.4.1-7")),
      when(is.LEADS_TOWNSHIP, I("ALL", "YB-2.4.1-7")),
    ],
    DESIGNATED_IMPLEMENTER: [
      when(is.BY_APPOINTER, no("NOT_ASSESSOR", "YB-2.4.1-7")),
      when(is.LEADS_LEGAL_OFFICE, I("ALL", "YB-2.4.1-7")),
    ],
    DIRECT_BUSINESS_SUPERIOR: [
      when(is.BY_APPOINTER, no("NOT_ASSESSOR", "YB-2.4.1-7")),
      when(is.LEADS_VERTICAL, A("ALL", "YB-2.4.1-7")),
      when(is.LEADS_DUAL_DIVIDED, HALF("SUPERIOR", "YB-2.4.1-7")),
      when(is.LEADS_DUAL, no("DIVISION_MISSING", "YB-2.4.1-7")),
      when(is.LEADING, no("NOT_ASSESSOR", "YB-2.4.1-7")),
    ],
    DEPARTMENT_ITSELF: [when(is.LEADING, no("SELF_ASSESSMENT", "YB-2.4.1-7")), otherwise(A("ALL", "YB-2.4.1-6"))],
    DEPT_LEADING_GROUP: [when(is.LEADING, no("SELF_ASSESSMENT", "YB-2.4.1-7")), otherwise(A("ALL", "YB-2.4.1-6"))],
    DEPT_LEADING_GROUP_OFFICE: [when(is.LEADING, no("SELF_ASSESSMENT", "YB-2.4.1-7")), otherwise(I("ALL", "YB-2.4.1-6", "ZJ12-4"))],
    PERSONNEL_SUPERVISION_SECTION: [when(is.RELEASED, R("YB-2.4.3-1")), otherwise(E("YB-2.4.3-1"))],
    UNIT_HEAD: [
      when(is.HIMSELF, no("SELF_ASSESSMENT", "YB-2.4.1-6")),
      when(is.ROUTINE_ON_OWN_STAFF, E("YB-2.4.2-7", "YB-2.4.2-8")),
      when(is.OWN_STAFF, no("NOT_ASSESSOR", "YB-2.4.1-6", "AR-4.2-5")),
    ],
    DELEGATOR: [when(is.ACTS_FOR_IT, A("DELEGATED_MATTERS", "NL-CF-20-3", "YB-2.4.1-6"))],
    OFFICER: [when(is.HIMSELF, S_ON_ONESELF("AR-4.2-2", "YB-2.4.1-6"))],
    APPOINTING_AUTHORITY: [
      when(is.BY_APPOINTER, A("ALL", "YB-2.4.1-7", "AR-4.2-8")),
      when(is.LEADING, R("AR-4.2-8")),
    ],
    ...EVIDENCE_OF_WATCHDOGS_AND_PUBLIC,
  },
};

/** Handed-over powers are assessed by the county-level government; who held them before gives evidence (处罚法§24). */
const TOWNSHIP_GOVERNMENT: Column = {
  kinds: ORGAN_KINDS,
  law: ["NL-CF-24-2"],
  rows: {
    NEXT_UPPER_GOVERNMENT: [
      when(is.IS_LAW_ADMIN, A("ALL", "WP-F-5", "NL-37-1")),
      when(is.HANDED_OVER, A("ALL", "NL-CF-24-2")),
      otherwise(no("NO_ASSESSOR_DEFINED", "NL-CF-24-2")),
    ],
    UPPER_GOV_LEGAL_OFFICE: [
      when(is.IS_LAW_ADMIN, I("ALL", "YB-2.4.1-2", "WP-F-5")),
      when(is.HANDED_OVER, I("ALL", "YB-2.4.1-2", "NL-CF-24-2")),
      otherwise(no("NO_ASSESSOR_DEFINED", "NL-CF-24-2")),
    ],
    DIRECT_BUSINESS_SUPERIOR: [when(is.FORMER_HOLDER, E("NL-CF-24-2", "处罚法§24"))],
    DELEGATOR: [when(is.DELEGATED_BY_IT, A("DELEGATED_MATTERS", "NL-CF-20-3", "WP-A-5-1"))],
    ...SELF_CHECK_OF_DELEGATE,
    ...SELF_CHECK_OF_TOWNSHIP,
    ...EVIDENCE_OF_WATCHDOGS_AND_PUBLIC,
  },
};

const STREET_OFFICE: Column = {
  kinds: ORGAN_KINDS,
  law: ["WP-F-5", "NL-CF-24-2"],
  rows: {
    NEXT_UPPER_GOVERNMENT: A("ALL", "WP-F-5", "NL-CF-24-2"),
    UPPER_GOV_LEGAL_OFFICE: I("ALL", "YB-2.4.1-2", "WP-F-5"),
    DIRECT_BUSINESS_SUPERIOR: [when(is.FORMER_HOLDER, E("NL-CF-24-2", "处罚法§24")), otherwise(no("NOT_ASSESSOR", "NL-CF-24-2"))],
    DELEGATOR: [when(is.DELEGATED_BY_IT, A("DELEGATED_MATTERS", "NL-CF-20-3", "WP-A-5-1"))],
    ...SELF_CHECK_OF_DELEGATE,
    ...SELF_CHECK_OF_TOWNSHIP,
    ...EVIDENCE_OF_WATCHDOGS_AND_PUBLIC,
  },
};

export const ASSESSMENT_TABLE: Readonly<Record<SubjectColumn, Column>> = {
  LOWER_GOVERNMENT, GOV_LEGAL_OFFICE, DEPT_LOCAL, DEPT_VERTICAL, DEPT_DUAL, AUTHORISED_ORG, INTERNAL_ORGAN,
  SUBORDINATE_INSTITUTION, DISPATCHED_BODY, EXTERNAL_DELEGATED_ORG, OFFICER, TOWNSHIP_GOVERNMENT, STREET_OFFICE,
};
