/** Enforcement subjects and identification records in the database: facts of a step, and the registers. */
import type { EnforcementArea, SubjectState } from "../../kernel/officer-words.js";
import type { Scope } from "../../kernel/scope.js";
import { statement } from "../../platform/db/statement.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import type { Tx } from "../../platform/db/unit-of-work.js";
import type { Facts, LifecycleStore } from "../../platform/lifecycle/lifecycle-store.js";
import { placeOf } from "./officers.store.js";
import { ORGAN_OF, register, UNDER } from "./registry.store.js";
import { enforcementSubject, type SubjectFacts } from "./subject.states.js";

interface SubjectFactsRow { readonly id: string; readonly state: SubjectState; readonly version: number; readonly unitId: string; readonly proposedBy: string | null }
/** Whoever asked for the examination is not whoever examines. */
const FACTS = `SELECT s.id, s.state, s.version, s.unit_id AS "unitId", (SELECT step.person_id FROM transition step
    WHERE step.tenant_id = $1 AND step.subject_type = 'EnforcementSubject' AND step.subject_id = s.id AND step.action IN ('registerEnforcementSubject', 'reopenExamination')
    ORDER BY step.version DESC LIMIT 1) AS "proposedBy"
  FROM enforcement_subject s WHERE s.tenant_id = $1 AND s.id = ANY ($2::uuid[]) ORDER BY s.id`;
const factsRead = statement<SubjectFactsRow>("officers.subjectFacts", FACTS);
const factsLocked = statement<SubjectFactsRow>("officers.subjectFactsLocked", `${FACTS} FOR UPDATE OF s`);

export const subjectStore: LifecycleStore<SubjectState, SubjectFacts & Facts<SubjectState>, keyof typeof enforcementSubject.transitions & string> = {
  lifecycle: enforcementSubject, type: "EnforcementSubject", system: "officers", table: "enforcement_subject",
  async factsOf(reader, { tenantId, ids, today, isActing }) {
    const rows = await reader.rows(isActing ? factsLocked : factsRead, [tenantId, ids]);
    const place = await placeOf(reader, tenantId, rows.map(({ unitId }) => unitId), today);
    return new Map(rows.map((row) => [row.id, { ...row, ...place(row.unitId, null), isRegistered: true }]));
  },
};

const subjectOfUnit = statement<{ id: string }>("officers.subjectOfUnit", `SELECT id FROM enforcement_subject WHERE tenant_id = $1 AND unit_id = $2`);
export const isOnRegister = async (tx: Tx, unitId: string): Promise<boolean> => (await tx.first(subjectOfUnit, [tx.tenantId, unitId])) !== undefined;

export interface SubjectRow {
  readonly id: string; readonly unitId: string; readonly state: SubjectState; readonly version: number; readonly basis: string; readonly examinedById: string | null;
  readonly examinedOn: string | null; readonly examinationBasis: string | null;
}
export interface SubjectFilter { readonly under?: string | null | undefined; readonly states?: readonly SubjectState[] | null | undefined }
export type SubjectOrder = "UNIT" | "EXAMINED";

export const subjects = register<SubjectRow, SubjectFilter, SubjectOrder, "id" | "unit">({
  type: "EnforcementSubject",
  columns: `'EnforcementSubject' AS "__typename", s.id, s.unit_id AS "unitId", s.state, s.version, s.basis, s.examined_by AS "examinedById", s.examined_on AS "examinedOn",
    s.examination_basis AS "examinationBasis"`,
  from: `enforcement_subject s JOIN org_unit u ON u.tenant_id = s.tenant_id AND u.id = s.unit_id ${ORGAN_OF("s.unit_id")}`,
  scope: { tenant: "s.tenant_id", owner: "organ.id" },
  id: "s.id",
  filters: [["under", "uuid", UNDER("s.unit_id")], ["states", "text[]", ($) => `s.state = ANY (${$})`]],
  orders: { UNIT: `u.code`, EXAMINED: `coalesce(s.examined_on::text, '')` },
  keys: { id: "s.id", unit: "s.unit_id" },
});

export interface IdentificationRow {
  readonly id: string; readonly unitId: string; readonly area: EnforcementArea; readonly place: string; readonly happenedOn: string; readonly uniformRequired: boolean;
}
export interface IdentificationFilter { readonly under?: string | null | undefined; readonly area?: EnforcementArea | null | undefined }

export const identifications = register<IdentificationRow, IdentificationFilter, "HAPPENED", "id">({
  type: "IdentificationRecord",
  columns: `'IdentificationRecord' AS "__typename", i.id, i.unit_id AS "unitId", i.area, i.place, i.happened_on AS "happenedOn", i.uniform_required AS "uniformRequired"`,
  from: `identification_record i ${ORGAN_OF("i.unit_id")}`,
  scope: { tenant: "i.tenant_id", owner: "organ.id" },
  id: "i.id",
  filters: [["under", "uuid", UNDER("i.unit_id")], ["area", "text", ($) => `i.area = ${$}`]],
  orders: { HAPPENED: `i.happened_on::text` },
  keys: { id: "i.id" },
});

export interface ShownRow { readonly recordId: string; readonly officerId: string; readonly number: string; readonly shownAt: string; readonly uniformWorn: boolean | null }
const shown = statement<ShownRow>(
  "officers.shown",
  `SELECT record_id AS "recordId", officer_id AS "officerId", number, shown_at AS "shownAt", uniform_worn AS "uniformWorn" FROM certificate_shown
    WHERE tenant_id = $1 AND record_id = ANY ($2::uuid[]) ORDER BY shown_at, id`,
);
/** Of records that the reader sees already. */
export const shownIn = (reader: Reader, scope: Scope, recordIds: readonly string[]): Promise<ShownRow[]> => reader.rows(shown, [scope.tenantId, recordIds]);
