/** Certificates in the database: the facts a step is judged by, the register, exams, and the locks under which officers act. */
import { CertificateExam, CertificateNumber } from "../../../entities/officers/certificate.entity.js";
import type { CertificateFact, OfficerFact } from "../../../permissions/policies/officers.facts.js";
import { placed } from "../../../permissions/policies/officers.policy.js";
import { newId } from "../../kernel/ids.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { CertificateGround, CertificateProposal, CertificateState, EducationStatus, Employment, EnforcementArea, ExamKind, OfficerState } from "../../kernel/officer-words.js";
import type { Scope } from "../../kernel/scope.js";
import { visibleSql } from "../../platform/db/scope-sql.js";
import { statement } from "../../platform/db/statement.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import type { Tx } from "../../platform/db/unit-of-work.js";
import type { Facts, LifecycleStore } from "../../platform/lifecycle/lifecycle-store.js";
import { orgFacts } from "../organisations/index.js";
import { certificateTerm } from "./certificate.rules.js";
import { certificate, type CertificateFacts } from "./certificate.states.js";
import { ORGAN_OF, register, UNDER } from "./registry.store.js";
import { missedTraining } from "./training-renewal.service.js";

interface FactsRow {
  readonly id: string; readonly state: CertificateState; readonly version: number; readonly unitId: string; readonly personId: string;
  readonly officerState: OfficerState; readonly employment: Employment; readonly auxiliary: boolean; readonly examValidUntil: LegalDate | null;
  readonly issuedOn: LegalDate | null; readonly expiresOn: LegalDate | null; readonly checkedYear: number | null; readonly proposal: CertificateProposal | null;
  readonly number: string | null; readonly barredUntil: LegalDate | null; readonly proposedBy: string | null;
}

const FACTS = `SELECT c.id, c.state, c.version, o.unit_id AS "unitId", o.person_id AS "personId", o.state AS "officerState", o.employment, o.auxiliary,
    c.exam_valid_until AS "examValidUntil", c.issued_on AS "issuedOn", c.expires_on AS "expiresOn", c.checked_year AS "checkedYear", c.proposal, c.number,
    (SELECT max(earlier.barred_until) FROM officer entry JOIN certificate earlier ON earlier.tenant_id = $1 AND earlier.officer_id = entry.id
      WHERE entry.tenant_id = $1 AND entry.person_id = o.person_id) AS "barredUntil",
    CASE WHEN c.proposal IS NOT NULL OR c.number IS NULL THEN (SELECT step.person_id FROM transition step
      WHERE step.tenant_id = $1 AND step.subject_type = 'Certificate' AND step.subject_id = c.id AND (step.action = 'applyForCertificate' OR step.action LIKE 'propose%')
      ORDER BY step.version DESC LIMIT 1) END AS "proposedBy"
  FROM certificate c JOIN officer o ON o.tenant_id = c.tenant_id AND o.id = c.officer_id
 WHERE c.tenant_id = $1 AND c.id = ANY ($2::uuid[]) ORDER BY c.id`;
const factsRead = statement<FactsRow>("officers.certificateFacts", FACTS);
/** Whoever acts holds the certificate, and keeps the officer as he or she is. */
const factsLocked = statement<FactsRow>("officers.certificateFactsLocked", `${FACTS} FOR UPDATE OF c FOR SHARE OF o`);

export type CertificateStepFacts = CertificateFacts & Facts<CertificateState>;

export const certificateStore: LifecycleStore<CertificateState, CertificateStepFacts, keyof typeof certificate.transitions & string> = {
  lifecycle: certificate, type: "Certificate", system: "officers", table: "certificate",
  async factsOf(reader, { tenantId, ids, today, isActing }) {
    const rows = await reader.rows(isActing ? factsLocked : factsRead, [tenantId, ids]);
    const around = rows.length > 0 ? await orgFacts(reader, tenantId, [...new Set(rows.map(({ unitId }) => unitId))], today) : undefined;
    const missed = await missedTraining(reader, tenantId, rows, today);
    return new Map(rows.map((row) => {
      const place = placed(around!, row.unitId);
      const seenBy = { owner: { unitId: place.organId, path: place.path, locatedIn: place.locatedIn }, personId: row.personId };
      return [row.id, { ...row, place, seenBy, holdsAnother: false, missedTraining: missed.has(row.id) }];
    }));
  },
  deadlineOf: (kind, facts, today) => {
    const term = certificateTerm(kind, facts, today);
    return term && { ...term, ownerUnitId: facts.place.organId, ownerRoles: ["LEGAL_SECTION", "PERSONNEL_SUPERVISION"], law: ["AR-3.1-2"], rollForward: false };
  },
};

const earlier = statement<{ holdsAnother: boolean; barredUntil: LegalDate | null }>(
  "officers.earlierCertificates",
  `SELECT coalesce(bool_or(c.state = 'SUSPENDED' OR c.officer_id = $2 AND c.state NOT IN ('CANCELLED', 'EXPIRED')), false) AS "holdsAnother", max(c.barred_until) AS "barredUntil"
     FROM officer o JOIN certificate c ON c.tenant_id = o.tenant_id AND c.officer_id = o.id
    WHERE o.tenant_id = $1 AND o.person_id = (SELECT person_id FROM officer WHERE tenant_id = $1 AND id = $2)`,
);
/** What the officer's person has, or had, in whatever unit: a suspension is not left behind by being registered anew. */
export const earlierCertificates = async (tx: Tx, officerId: string) => (await tx.first(earlier, [tx.tenantId, officerId]))!;

const holdKey = statement<unknown>("officers.holdKey", `SELECT pg_advisory_xact_lock(hashtextextended('officers/' || $1 || '/' || $2, 0))`);
const numberTaken = statement<{ id: string }>("officers.numberTaken", `SELECT id FROM certificate_number WHERE tenant_id = $1 AND number = $2`);
const voidNumber = statement<unknown>(
  "officers.voidNumber", `UPDATE certificate_number SET voided_on = $3 WHERE tenant_id = $1 AND certificate_id = $2 AND voided_on IS NULL`,
);

/** Two who want the same thing at once come one after the other. */
export const holdStill = (tx: Tx, what: string): Promise<number> => tx.change(holdKey, [tx.tenantId, what]);

/** Whether the number was free, and is now this certificate's; one that is taken stays taken for all time. */
export async function takeNumber(tx: Tx, certificateId: string, number: string): Promise<boolean> {
  await holdStill(tx, `number/${number}`);
  if (await tx.first(numberTaken, [tx.tenantId, number])) return false;
  await tx.insert(CertificateNumber, Object.assign(new CertificateNumber(), { tenantId: tx.tenantId, id: newId(), number, certificateId, voidedOn: null }));
  return true;
}

export const voidNumbers = (tx: Tx, certificateId: string, on: LegalDate): Promise<number> => tx.change(voidNumber, [tx.tenantId, certificateId, on]);

export interface ExamResult {
  readonly kind: ExamKind; readonly takenOn: LegalDate; readonly score: number | null; readonly passed: boolean; readonly validUntil: LegalDate | null;
}
export const keepExam = (tx: Tx, certificateId: string, result: ExamResult): Promise<void> =>
  tx.insert(CertificateExam, Object.assign(new CertificateExam(), { tenantId: tx.tenantId, id: newId(), certificateId, ...result }));

export interface CertificateRow {
  readonly id: string; readonly officerId: string; readonly state: CertificateState; readonly standing: CertificateState; readonly version: number;
  readonly areas: EnforcementArea[]; readonly appliedOn: string; readonly number: string | null; readonly organId: string | null; readonly issuedById: string | null;
  readonly issuedOn: string | null; readonly expiresOn: string | null; readonly checkedYear: number | null; readonly annualCheckMissing: boolean;
  readonly educationStatus: EducationStatus; readonly proposal: CertificateProposal | null; readonly ground: CertificateGround | null; readonly barredUntil: string | null;
}

export interface CertificateFilter {
  readonly under?: string | null | undefined;
  readonly standings?: readonly CertificateState[] | null | undefined;
  readonly area?: EnforcementArea | null | undefined;
  readonly expiringBefore?: LegalDate | null | undefined;
  readonly proposals?: readonly CertificateProposal[] | null | undefined;
  readonly annualCheckMissing?: boolean | null | undefined;
}
export type CertificateOrder = "NUMBER" | "EXPIRES" | "APPLIED";

/** What the calendar says, read with the row so that no list disagrees with the law. */
const STANDING = `CASE WHEN c.state IN ('VALID', 'SUSPENDED') AND c.expires_on <= $2::date THEN 'EXPIRED' ELSE c.state END`;
const CHECK_MISSING = `(c.state IN ('VALID', 'SUSPENDED') AND extract(year FROM c.issued_on)::int < extract(year FROM $2::date)::int - 1
    AND coalesce(c.checked_year, 0) < extract(year FROM $2::date)::int - 1)`;

export const certificates = register<CertificateRow, CertificateFilter, CertificateOrder, "id" | "officer">({
  type: "Certificate",
  columns: `'Certificate' AS "__typename", c.id, c.officer_id AS "officerId", c.state, ${STANDING} AS standing, c.version, c.areas, c.applied_on AS "appliedOn", c.number,
    c.organ_id AS "organId", c.issued_by AS "issuedById", c.issued_on AS "issuedOn", c.expires_on AS "expiresOn", c.checked_year AS "checkedYear",
    ${CHECK_MISSING} AS "annualCheckMissing", c.proposal, c.ground, c.barred_until AS "barredUntil",
    CASE WHEN c.education_valid_until IS NULL THEN 'NOT_RECORDED' WHEN c.education_valid_until <= $2::date THEN 'LAPSED' ELSE 'CURRENT' END AS "educationStatus"`,
  from: `certificate c JOIN officer o ON o.tenant_id = c.tenant_id AND o.id = c.officer_id ${ORGAN_OF("o.unit_id")}`,
  scope: { tenant: "c.tenant_id", owner: "organ.id", person: "o.person_id" },
  id: "c.id",
  filters: [
    ["under", "uuid", UNDER("o.unit_id")],
    ["standings", "text[]", ($) => `${STANDING} = ANY (${$})`],
    ["area", "text", ($) => `${$} = ANY (c.areas)`],
    ["expiringBefore", "date", ($) => `c.state IN ('VALID', 'SUSPENDED') AND c.expires_on < ${$}`],
    ["proposals", "text[]", ($) => `c.proposal = ANY (${$})`],
    ["annualCheckMissing", "boolean", ($) => `${CHECK_MISSING} = ${$}`],
  ],
  orders: { NUMBER: `coalesce(c.number, '')`, EXPIRES: `coalesce(c.expires_on::text, '')`, APPLIED: `c.applied_on::text` },
  keys: { id: "c.id", officer: "c.officer_id" },
});

export interface ExamRow extends ExamResult { readonly certificateId: string }
const SEEN_EXAMS = visibleSql("CertificateExam", { tenant: "e.tenant_id", owner: "organ.id", person: "o.person_id" }, 4);
const exams = statement<ExamRow>(
  "officers.exams",
  `SELECT e.certificate_id AS "certificateId", e.kind, e.taken_on AS "takenOn", e.score::float AS score, e.passed, e.valid_until AS "validUntil"
     FROM certificate_exam e JOIN certificate c ON c.tenant_id = e.tenant_id AND c.id = e.certificate_id
     JOIN officer o ON o.tenant_id = c.tenant_id AND o.id = c.officer_id ${ORGAN_OF("o.unit_id")}
    WHERE e.tenant_id = $1 AND e.certificate_id = ANY ($3::uuid[]) AND ${SEEN_EXAMS.text} ORDER BY e.taken_on DESC, e.id DESC`,
);
export const examsOf = (reader: Reader, scope: Scope, ids: readonly string[]): Promise<ExamRow[]> =>
  reader.rows(exams, [scope.tenantId, scope.today, ids, ...SEEN_EXAMS.params(scope)]);

type ActingRow = Omit<OfficerFact, "certificate"> & { readonly unitId: string; readonly certificateId: string | null; readonly number: string | null } & {
  readonly [Field in keyof CertificateFact as `certificate_${Field}`]: CertificateFact[Field] | null;
};
/** The certificate that was issued last stands for the officer; an application is none yet. */
const ACTING = `SELECT o.id AS "officerId", o.person_id AS "personId", o.unit_id AS "unitId", o.employment, o.auxiliary, o.state, c.id AS "certificateId", c.number,
    c.state AS certificate_state, c.areas AS certificate_areas, c.issued_on AS "certificate_issuedOn", c.expires_on AS "certificate_expiresOn"
  FROM officer o LEFT JOIN certificate c ON c.tenant_id = o.tenant_id AND c.officer_id = o.id AND c.issued_on IS NOT NULL
   AND NOT EXISTS (SELECT FROM certificate later WHERE later.tenant_id = c.tenant_id AND later.officer_id = c.officer_id AND later.issued_on IS NOT NULL AND later.id > c.id)
 WHERE o.tenant_id = $1 AND o.id = ANY ($2::uuid[]) ORDER BY o.id`;
const actingRead = statement<ActingRow>("officers.acting", ACTING);
/** A suspension under way is waited for; one that begins later comes after our commit. */
const holdCertificates = statement<unknown>(
  "officers.holdCertificates",
  `SELECT c.id FROM certificate c JOIN officer o ON o.tenant_id = c.tenant_id AND o.id = c.officer_id
    WHERE c.tenant_id = $1 AND c.officer_id = ANY ($2::uuid[]) ORDER BY c.id FOR SHARE OF c, o`,
);

export interface ActingOfficer extends OfficerFact { readonly unitId: string; readonly certificateId: string | null; readonly number: string | null }

const actingOf = ({ certificate_state: state, certificate_areas: areas, certificate_issuedOn: issuedOn, certificate_expiresOn: expiresOn, ...row }: ActingRow): ActingOfficer =>
  ({ ...row, certificate: state === null ? null : { state, areas: areas ?? [], issuedOn, expiresOn } });

export const officersAsked = async (reader: Reader, tenantId: string, ids: readonly string[]): Promise<Map<string, ActingOfficer>> =>
  new Map((await reader.rows(actingRead, [tenantId, ids])).map((row) => [row.officerId, actingOf(row)]));

/** The same for those who act now: what is read stays so until the end of the transaction. */
export async function officersActing(tx: Tx, ids: readonly string[]): Promise<Map<string, ActingOfficer>> {
  await tx.rows(holdCertificates, [tx.tenantId, ids]);
  return officersAsked(tx, tx.tenantId, ids);
}

const lapsed = statement<{ id: string }>(
  "officers.lapsedCertificates",
  `SELECT id FROM certificate WHERE tenant_id = $1 AND state IN ('VALID', 'SUSPENDED') AND expires_on <= $2::date ORDER BY expires_on, id LIMIT $3`,
);
/** Those whose last day has passed and nobody has recorded it. */
export const lapsedCertificates = async (reader: Reader, tenantId: string, today: LegalDate, limit: number): Promise<string[]> =>
  (await reader.rows(lapsed, [tenantId, today, limit])).map(({ id }) => id);

const stateOn = statement<{ id: string; state: CertificateState }>(
  "officers.certificateStateOn",
  `SELECT DISTINCT ON (t.subject_id) t.subject_id AS id, t.to_state AS state FROM transition t
    WHERE t.tenant_id = $1 AND t.subject_type = 'Certificate' AND t.subject_id = ANY ($2::uuid[]) AND t.day <= $3::date ORDER BY t.subject_id, t.version DESC`,
);
const statesOn = async (reader: Reader, tenantId: string, ids: readonly string[], date: LegalDate): Promise<Map<string, CertificateState>> =>
  new Map((await reader.rows(stateOn, [tenantId, ids, date])).map(({ id, state }) => [id, state]));

/** Officers with the state in which their certificates stood at the end of a day gone by; today they stand as they are. */
export async function standingOn(reader: Reader, tenantId: string, officers: readonly ActingOfficer[], { date, today }: { date: LegalDate; today: LegalDate }): Promise<ActingOfficer[]> {
  if (date >= today) return [...officers];
  const then = await statesOn(reader, tenantId, officers.flatMap(({ certificateId }) => certificateId ?? []), date);
  return officers.map((officer) => {
    const state = then.get(officer.certificateId ?? "");
    return state && officer.certificate ? { ...officer, certificate: { ...officer.certificate, state } } : officer;
  });
}
