/** Who may read which review opinion (审核意见的查阅范围, model §2.7): one table for each opinion, each row what the reader stands as. */
import type { LawRef } from "../../src/kernel/verdict.js";
import type { OpinionKind, ReadAnswer, ReaderStanding } from "../../src/kernel/vocabulary.js";
import * as is from "./opinion.conditions.js";
import type { ReadCondition } from "./opinion.conditions.js";

/** A row names its law only where it is another than the column's. */
export interface ReadCase { readonly when: ReadCondition | null; readonly answer: ReadAnswer; readonly law: readonly LawRef[] }
export type ReadCell = readonly ReadCase[];
/** Who has no row, or fulfils none of its cases, sees nothing: the field is null and nothing hints at it. */
export interface OpinionColumn { readonly law: readonly LawRef[]; readonly rows: Readonly<Partial<Record<ReaderStanding, ReadCell>>> }

type Words = readonly [ReadAnswer, ...LawRef[]];
const W = (...law: LawRef[]): Words => ["WRITE", ...law];
const R = (...law: LawRef[]): Words => ["READ", ...law];
/** R¹: only while acting in that case or item. */
const R1 = (...law: LawRef[]): Words => ["READ_ACTING", ...law];
/** L: 调阅, after a logged request with its purpose. */
const L = (...law: LawRef[]): Words => ["READ_AFTER_REQUEST", ...law];
const NOTHING = (...law: LawRef[]): Words => ["NONE", ...law];

type Row = Words | readonly (readonly [ReadCondition | null, Words])[];
const isWords = (row: Row): row is Words => typeof row[0] === "string";

function column(law: readonly LawRef[], rows: Readonly<Partial<Record<ReaderStanding, Row>>>): OpinionColumn {
  const cell = (row: Row): ReadCell => {
    const cases: readonly (readonly [ReadCondition | null, Words])[] = isWords(row) ? [[null, row]] : row;
    return cases.map(([when, [answer, ...named]]) => ({ when, answer, law: named.length > 0 ? named : law }));
  };
  return { law, rows: Object.fromEntries(Object.entries(rows).map(([standing, row]) => [standing, cell(row)])) };
}

/** While the paper is on its way: whoever handles the item, prepares the meeting or sits in it. */
const WAY_TO_THE_MEETING = {
  HANDLING_UNIT: [[is.ACTING, R1()]],
  BUREAU_OFFICE: [[is.PREPARES_MEETING, R1()]],
  MEETING_OBSERVER: [[is.AT_THAT_MEETING, R1()]],
} as const;
/** Adviser engaged as reviewer of the item writes; otherwise everyone reads what he or she contributed (WP-H-2-3). */
const ADVISER = { EXPERT_OR_LEGAL_ADVISER: [[is.ENGAGED_REVIEWER, W("WP-H-2-3")], [is.OWN_CONTRIBUTION, R()]] } as const;
const WATCHDOG_ON_REQUEST = { SUPERVISION_OR_AUDIT_ORGAN: [[is.LOGGED, L()]] } as const;
const LEGAL_OFFICE_ON_REQUEST = { OWN_GOV_LEGAL_OFFICE: [[is.LOGGED, L()]] } as const;

/** 只供内部使用 (ZJ4-8-3): narrower than the tenant, narrower than the bureau. */
const DLEG_OPINION = column(["ZJ4-8-3"], {
  LEGAL_SECTION: W("ZJ4-3-1", "ZJ4-8-3"),
  ...WAY_TO_THE_MEETING,
  PERSONNEL_SUPERVISION_SECTION: [[is.ATTENDS_MEETING, R1("ZJ4-8-3", "ZJ5-11")]],
  BUREAU_LEADERS: R(),
  ...LEGAL_OFFICE_ON_REQUEST,
  SUPERIOR_DEPARTMENT: [[is.SUPERIOR_POLICY_AND_LOGGED, L()]],
  ...WATCHDOG_ON_REQUEST,
  ...ADVISER,
});

const LREV_OPINION = column(["ZJ10-8-2", "NL-CF-58-1"], {
  LEGAL_SECTION: W("ZJ10-6", "ZJ10-8-2"),
  ...WAY_TO_THE_MEETING,
  PERSONNEL_SUPERVISION_SECTION: [[is.FAULT_CASE_OPEN, R("ZJ11-10")], [is.ATTENDS_MEETING, R1("ZJ5-11")]],
  BUREAU_LEADERS: R(),
  OWN_GOV_LEGAL_OFFICE: [[is.REVIEWS_FILE, R1("WP-J-III-2")], [is.LOGGED, L()]],
  SUPERIOR_DEPARTMENT: [[is.LED_BODY_AND_LOGGED, L("NL-SUP-42-2", "ZJ10-8-2")]],
  ...WATCHDOG_ON_REQUEST,
  ...ADVISER,
  PARTY_OR_CITIZEN: [[is.FILED_AS_EVIDENCE, R("NL-RC-47", "复议法§47")]],
});

const NORM_LEGALITY_OPINION = column(["ZJ4-2-2", "WP-J-9-2"], {
  LEGAL_SECTION: W(),
  ...WAY_TO_THE_MEETING,
  BUREAU_LEADERS: R(),
  OWN_GOV_LEGAL_OFFICE: [[is.EXAMINES_DRAFT, W("WP-G-3-2", "WP-J-9-2")]],
  ...WATCHDOG_ON_REQUEST,
  ...ADVISER,
});

const NORM_FILING_REVIEW = column(["WP-J-10-2"], {
  LEGAL_SECTION: [[is.ACTING, R1()]],
  HANDLING_UNIT: [[is.ACTING, R1()]],
  BUREAU_LEADERS: R(),
  OWN_GOV_LEGAL_OFFICE: [[is.FILING_ORGAN, W("WP-J-10-1", "WP-J-10-2")]],
  SUPERIOR_DEPARTMENT: [[is.VERTICAL_OWNER, W()]],
  ...WATCHDOG_ON_REQUEST,
  PARTY_OR_CITIZEN: [[is.OWN_REQUEST, R("WP-J-10-3")]],
});

const DRISK_REPORT = column(["ZJ3-9", "ZJ3-15"], {
  LEGAL_SECTION: R("ZJ3-6", "ZJ3-15"),
  ...WAY_TO_THE_MEETING,
  HANDLING_UNIT: [[is.IN_TEAM, W("ZJ3-6", "ZJ3-9")], [is.ACTING, R1()]],
  PERSONNEL_SUPERVISION_SECTION: R("ZJ3-6", "ZJ3-15"),
  BUREAU_LEADERS: R(),
  ...LEGAL_OFFICE_ON_REQUEST,
  ...WATCHDOG_ON_REQUEST,
  EXPERT_OR_LEGAL_ADVISER: [[is.OWN_CONTRIBUTION, R("ZJ3-7", "ZJ3-15")], [is.MATERIALS_HANDED_OVER, R1("ZJ3-7", "ZJ3-15")]],
});

const PUBLIC_OPINIONS_RAW = column(["ZJ2-10-1", "ZJ2-11-1"], {
  LEGAL_SECTION: R(),
  ...WAY_TO_THE_MEETING,
  HANDLING_UNIT: [[is.RUNS_CONSULTATION, W("ZJ2-5", "ZJ2-10-1")], [is.ACTING, R1()]],
  OTHER_INTERNAL_ORGAN: [[is.COUNTS_ONLY, R()]],
  BUREAU_LEADERS: R(),
  ...LEGAL_OFFICE_ON_REQUEST,
  ...WATCHDOG_ON_REQUEST,
  PARTY_OR_CITIZEN: [[is.OWN_OPINION, R()], [is.PUBLISHED_SUMMARY, R("ZJ2-11-2", "NL-DC-33")]],
  INTEGRATOR_OR_PORTAL: [[is.PUBLISHED_SUMMARY, R()]],
});

const LIST_EXAMINATION_OPINION = column(["YB-2.1-3", "YB-3.1-2"], {
  LEGAL_SECTION: [[is.ACTING, R1()]],
  HANDLING_UNIT: [[is.ACTING, R1()]],
  BUREAU_LEADERS: R(),
  OWN_GOV_LEGAL_OFFICE: [[is.EXAMINES_LIST, W()]],
  ...WATCHDOG_ON_REQUEST,
  ASSESSED_BODY: [[is.OWN_LIST, R1()]],
});

/** What the local government says of a VERTICAL body: for its assessor, and after release for the body's leaders. */
const LOCAL_OPINION = column(["YB-2.4.1-4"], {
  BUREAU_LEADERS: [[is.LEADER_OF_ASSESSOR, R()], [is.LEADER_OF_ASSESSED_AFTER_RELEASE, R()]],
  OWN_GOV_LEGAL_OFFICE: [[is.IS_HEARD, W()]],
  SUPERIOR_DEPARTMENT: [[is.VERTICAL_OWNER, R("YB-2.4.1-3", "YB-2.4.1-4")]],
  ...WATCHDOG_ON_REQUEST,
  ASSESSED_BODY: [[is.ADOPTION_NOTE_AFTER_RELEASE, R()]],
});

/** The two sections write jointly, never on their own members (ZJ11-10-2); the office joins for decision faults (ZJ7-6). */
const JOINTLY: Row = [[is.ON_OWN_MEMBER, NOTHING("ZJ11-10-2")], [null, W("ZJ11-10", "ZJ7-6", "ZJ11-10-2")]];
const ACCT_FILE = column(["ZJ11-10", "ZJ7-6"], {
  LEGAL_SECTION: JOINTLY,
  PERSONNEL_SUPERVISION_SECTION: JOINTLY,
  BUREAU_OFFICE: [[is.DECISION_FAULT_CASE, W("ZJ7-6")]],
  BUREAU_LEADERS: [[is.DECIDES_CASE, W("ZJ11-10", "ZJ7-8")], [null, R()]],
  ...LEGAL_OFFICE_ON_REQUEST,
  SUPERIOR_DEPARTMENT: [[is.LOGGED, L()]],
  SUPERVISION_OR_AUDIT_ORGAN: [[is.REFERRED, R1("YB-2.5.1-1", "ZJ11-7-3")]],
  ASSESSED_BODY: [[is.PERSON_HELD, R("YB-2.5.2-4")]],
  PARTY_OR_CITIZEN: [[is.OUTCOME_NOTICE, R("YB-2.3-6")]],
});

const CFR_NOTES = column(["AR-4.2-4", "WP-J-III-2"], {
  LEGAL_SECTION: [[is.OWN_REVIEW, W("WP-G-2-3", "WP-J-III-2")], [null, R()]],
  HANDLING_UNIT: [[is.OWN_FILES, R1()]],
  PERSONNEL_SUPERVISION_SECTION: R(),
  BUREAU_LEADERS: R(),
  OWN_GOV_LEGAL_OFFICE: [[is.OWN_REVIEW, W()]],
  SUPERIOR_DEPARTMENT: [[is.OWN_REVIEW, W()]],
  ...WATCHDOG_ON_REQUEST,
  ASSESSED_BODY: [[is.RELEASED, R()]],
});

/** Only the decision is published (复议法§79), never the letter. */
const ONLY_THE_DECISION = NOTHING("NL-RC-79", "复议法§79");
const RECON_OPINION_LETTER = column(["NL-RC-79"], {
  LEGAL_SECTION: R(),
  HANDLING_UNIT: [[is.ACTING, R1()]],
  PERSONNEL_SUPERVISION_SECTION: R(),
  BUREAU_LEADERS: R(),
  OWN_GOV_LEGAL_OFFICE: [[is.RECONSIDERS, W()], [is.LETTER_ISSUED, R()]],
  SUPERIOR_DEPARTMENT: [[is.OWNER_IS_RESPONDENT, R()]],
  SUPERVISION_OR_AUDIT_ORGAN: R(),
  ASSESSED_BODY: [[is.OWNER_IS_RESPONDENT, R()]],
  PARTY_OR_CITIZEN: ONLY_THE_DECISION,
  INTEGRATOR_OR_PORTAL: ONLY_THE_DECISION,
});

export const OPINION_TABLE: Readonly<Record<OpinionKind, OpinionColumn>> = {
  DLEG_OPINION, LREV_OPINION, NORM_LEGALITY_OPINION, NORM_FILING_REVIEW, DRISK_REPORT, PUBLIC_OPINIONS_RAW,
  LIST_EXAMINATION_OPINION, LOCAL_OPINION, ACCT_FILE, CFR_NOTES, RECON_OPINION_LETTER,
};
