/** Officers and legal reviewers in the database: the facts a step is judged by, and the registers. */
import { placed } from "../../../permissions/policies/officers.policy.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { CertificateState, Employment, EnforcementArea, OfficerState, ReviewerState } from "../../kernel/officer-words.js";
import { statement } from "../../platform/db/statement.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import type { Tx } from "../../platform/db/unit-of-work.js";
import type { Facts, LifecycleStore } from "../../platform/lifecycle/lifecycle-store.js";
import { orgFacts } from "../organisations/index.js";
import { officer, type OfficerFacts } from "./officer.states.js";
import { ORGAN_OF, register, UNDER } from "./registry.store.js";
import { legalReviewer, type ReviewerFacts } from "./reviewer.states.js";

/** Where a record of this unit stands, and by whom it may be seen. */
export async function placeOf(reader: Reader, tenantId: string, unitIds: readonly string[], today: LegalDate) {
  const around = unitIds.length > 0 ? await orgFacts(reader, tenantId, [...new Set(unitIds)], today) : undefined;
  return (unitId: string, personId: string | null) => {
    const place = placed(around!, unitId);
    return { place, personId, seenBy: { owner: { unitId: place.organId, path: place.path, locatedIn: place.locatedIn }, personId } };
  };
}

interface OfficerFactsRow { readonly id: string; readonly state: OfficerState; readonly version: number; readonly unitId: string; readonly personId: string }
const OFFICER_FACTS = `SELECT id, state, version, unit_id AS "unitId", person_id AS "personId" FROM officer WHERE tenant_id = $1 AND id = ANY ($2::uuid[]) ORDER BY id`;
const officerRead = statement<OfficerFactsRow>("officers.officerFacts", OFFICER_FACTS);
const officerLocked = statement<OfficerFactsRow>("officers.officerFactsLocked", `${OFFICER_FACTS} FOR UPDATE`);

export const officerStore: LifecycleStore<OfficerState, OfficerFacts & Facts<OfficerState>, keyof typeof officer.transitions & string> = {
  lifecycle: officer, type: "Officer", system: "officers", table: "officer",
  async factsOf(reader, { tenantId, ids, today, isActing }) {
    const rows = await reader.rows(isActing ? officerLocked : officerRead, [tenantId, ids]);
    const place = await placeOf(reader, tenantId, rows.map(({ unitId }) => unitId), today);
    return new Map(rows.map((row) => [row.id, { ...row, ...place(row.unitId, row.personId), isRegistered: true }]));
  },
};

const serving = statement<{ id: string }>("officers.serving", `SELECT id FROM officer WHERE tenant_id = $1 AND unit_id = $2 AND person_id = $3 AND state = 'ACTIVE'`);
export const isServing = async (tx: Tx, unitId: string, personId: string): Promise<boolean> => (await tx.first(serving, [tx.tenantId, unitId, personId])) !== undefined;

export interface OfficerRow {
  readonly id: string; readonly unitId: string; readonly personId: string; readonly name: string; readonly state: OfficerState; readonly version: number;
  readonly employment: Employment; readonly auxiliary: boolean; readonly areas: EnforcementArea[]; readonly registeredOn: string; readonly leftOn: string | null;
}
export interface OfficerFilter {
  readonly under?: string | null | undefined;
  readonly states?: readonly OfficerState[] | null | undefined;
  readonly employments?: readonly Employment[] | null | undefined;
  readonly auxiliary?: boolean | null | undefined;
  readonly area?: EnforcementArea | null | undefined;
  readonly certificateStates?: readonly CertificateState[] | null | undefined;
  readonly name?: string | null | undefined;
}
export type OfficerOrder = "NAME" | "UNIT" | "REGISTERED";

export const officers = register<OfficerRow, OfficerFilter, OfficerOrder, "id" | "person" | "unit">({
  type: "Officer",
  columns: `'Officer' AS "__typename", o.id, o.unit_id AS "unitId", o.person_id AS "personId", p.name, o.state, o.version, o.employment, o.auxiliary, o.areas,
    o.registered_on AS "registeredOn", o.left_on AS "leftOn"`,
  from: `officer o JOIN person p ON p.tenant_id = o.tenant_id AND p.id = o.person_id JOIN org_unit u ON u.tenant_id = o.tenant_id AND u.id = o.unit_id ${ORGAN_OF("o.unit_id")}`,
  scope: { tenant: "o.tenant_id", owner: "organ.id", person: "o.person_id" },
  id: "o.id",
  filters: [
    ["under", "uuid", UNDER("o.unit_id")],
    ["states", "text[]", ($) => `o.state = ANY (${$})`],
    ["employments", "text[]", ($) => `o.employment = ANY (${$})`],
    ["auxiliary", "boolean", ($) => `o.auxiliary = ${$}`],
    ["area", "text", ($) => `${$} = ANY (o.areas)`],
    ["certificateStates", "text[]", ($) => `EXISTS (SELECT FROM certificate h WHERE h.tenant_id = $1 AND h.officer_id = o.id
       AND CASE WHEN h.state IN ('VALID', 'SUSPENDED') AND h.expires_on <= $2::date THEN 'EXPIRED' ELSE h.state END = ANY (${$}))`],
    ["name", "text", ($) => `p.name = ${$}`],
  ],
  orders: { NAME: `p.name`, UNIT: `u.code || ' ' || p.name`, REGISTERED: `o.registered_on::text` },
  keys: { id: "o.id", person: "o.person_id", unit: "o.unit_id" },
});

interface ReviewerFactsRow extends OfficerFactsRowOf<ReviewerState> { readonly qualificationNo: string | null; readonly firstReviewDate: LegalDate | null }
type OfficerFactsRowOf<S> = Omit<OfficerFactsRow, "state"> & { readonly state: S };
const REVIEWER_FACTS = `SELECT id, state, version, unit_id AS "unitId", person_id AS "personId", qualification_no AS "qualificationNo", first_review_date AS "firstReviewDate"
  FROM legal_reviewer WHERE tenant_id = $1 AND id = ANY ($2::uuid[]) ORDER BY id`;
const reviewerRead = statement<ReviewerFactsRow>("officers.reviewerFacts", REVIEWER_FACTS);
const reviewerLocked = statement<ReviewerFactsRow>("officers.reviewerFactsLocked", `${REVIEWER_FACTS} FOR UPDATE`);

export const reviewerStore: LifecycleStore<ReviewerState, ReviewerFacts & Facts<ReviewerState>, keyof typeof legalReviewer.transitions & string> = {
  lifecycle: legalReviewer, type: "LegalReviewer", system: "officers", table: "legal_reviewer",
  async factsOf(reader, { tenantId, ids, today, isActing }) {
    const rows = await reader.rows(isActing ? reviewerLocked : reviewerRead, [tenantId, ids]);
    const place = await placeOf(reader, tenantId, rows.map(({ unitId }) => unitId), today);
    // only registration asks the policy, before there is a row
    return new Map(rows.map((row) => [row.id, { ...row, ...place(row.unitId, row.personId), isRegistered: true, policy: "NONE" as const }]));
  },
};

const reviewing = statement<{ id: string; qualificationNo: string | null; firstReviewDate: LegalDate | null }>(
  "officers.reviewing",
  `SELECT id, qualification_no AS "qualificationNo", first_review_date AS "firstReviewDate" FROM legal_reviewer
    WHERE tenant_id = $1 AND unit_id = $2 AND person_id = $3 AND state = 'ACTIVE'`,
);
export const findReviewer = (reader: Reader, tenantId: string, unitId: string, personId: string) => reader.first(reviewing, [tenantId, unitId, personId]);

export interface ReviewerRow {
  readonly id: string; readonly unitId: string; readonly personId: string; readonly name: string; readonly state: ReviewerState; readonly version: number;
  readonly qualificationNo: string | null; readonly firstReviewDate: string | null; readonly registeredOn: string;
}
export interface ReviewerFilter { readonly under?: string | null | undefined; readonly states?: readonly ReviewerState[] | null | undefined }

export const reviewers = register<ReviewerRow, ReviewerFilter, "NAME", "id" | "person">({
  type: "LegalReviewer",
  columns: `'LegalReviewer' AS "__typename", r.id, r.unit_id AS "unitId", r.person_id AS "personId", p.name, r.state, r.version, r.qualification_no AS "qualificationNo",
    r.first_review_date AS "firstReviewDate", r.registered_on AS "registeredOn"`,
  from: `legal_reviewer r JOIN person p ON p.tenant_id = r.tenant_id AND p.id = r.person_id ${ORGAN_OF("r.unit_id")}`,
  scope: { tenant: "r.tenant_id", owner: "organ.id", person: "r.person_id" },
  id: "r.id",
  filters: [["under", "uuid", UNDER("r.unit_id")], ["states", "text[]", ($) => `r.state = ANY (${$})`]],
  orders: { NAME: `p.name` },
  keys: { id: "r.id", person: "r.person_id" },
});
