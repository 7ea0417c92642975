/** What the verbs look up before they change anything, and how they end what stands. Used inside a unit of work only. */
import type { LegalDate } from "../../kernel/legal-date.js";
import type { Level, ManagementMode, RelationKind, UnitKind } from "../../kernel/vocabulary.js";
import { statement } from "../../platform/db/statement.js";
import type { Tx } from "../../platform/db/unit-of-work.js";

export interface UnitRow { id: string; kind: UnitKind; level: Level; external: boolean; code: string; version: number; establishedOn: string; closedOn: string | null }
export interface PeriodRow { id: string; validFrom: string; validTo: string | null }

const UNIT = `SELECT id, kind, level, external, code, version, established_on AS "establishedOn", closed_on AS "closedOn" FROM org_unit`;
const unitById = statement<UnitRow>("organisations.changeUnitById", `${UNIT} WHERE tenant_id = $1 AND id = $2 FOR UPDATE`);
const unitByCode = statement<UnitRow>("organisations.changeUnitByCode", `${UNIT} WHERE tenant_id = $1 AND code = $2`);

export const findUnitRow = (tx: Tx, id: string) => tx.first(unitById, [tx.tenantId, id]);
export const findUnitRowByCode = (tx: Tx, code: string) => tx.first(unitByCode, [tx.tenantId, code]);
export const isOpenOn = (unit: UnitRow, date: LegalDate): boolean => unit.establishedOn <= date && (!unit.closedOn || date < unit.closedOn);

const close = statement("organisations.closeUnit", `UPDATE org_unit SET closed_on = $3, version = version + 1 WHERE tenant_id = $1 AND id = $2 AND closed_on IS NULL`);
export const closeUnitRow = async (tx: Tx, id: string, on: LegalDate): Promise<boolean> => (await tx.change(close, [tx.tenantId, id, on])) === 1;

const oneVersionOn = statement("organisations.raiseVersion", `UPDATE org_unit SET version = version + 1 WHERE tenant_id = $1 AND id = $2`);
export const raiseVersion = (tx: Tx, unitId: string) => tx.change(oneVersionOn, [tx.tenantId, unitId]);

/** Tables of dated facts, and what makes two of their rows compete for one stretch of time. */
const COMPETING = {
  org_name: "unit_id = $2 AND language = $3::text",
  management_term: "unit_id = $2 AND $3::text IS NULL",
  duty_division: "unit_id = $2 AND $3::text IS NULL",
  policy_setting: "unit_id = $2 AND key = $3::text",
  preset_attachment: "unit_id = $2 AND $3::text IS NULL",
  post_holding: "post_id = $2 AND $3::text IS NULL",
  meeting_body: "unit_id = $2 AND kind = $3::text",
  leading_group: "unit_id = $2 AND name = $3::text",
  responsibility_term: "unit_id = $2 AND $3::text IS NULL",
  responsibility_assignment: "unit_id = $2 AND clause_id = $3::text",
} as const;
export type DatedTable = keyof typeof COMPETING;

const datedStatements = Object.fromEntries(
  Object.entries(COMPETING).map(([table, competing]) => [table, {
    inTheWay: statement<PeriodRow>(
      `organisations.inTheWay.${table}`,
      `SELECT id, valid_from AS "validFrom", valid_to AS "validTo" FROM ${table}
        WHERE tenant_id = $1 AND ${competing} AND daterange(valid_from, valid_to) && daterange($4::date, $5::date) ORDER BY valid_from`,
    ),
    end: statement(`organisations.end.${table}`, `UPDATE ${table} SET valid_to = $3 WHERE tenant_id = $1 AND id = $2 AND valid_to IS NULL AND valid_from < $3`),
  }]),
) as Record<DatedTable, { inTheWay: ReturnType<typeof statement<PeriodRow>>; end: ReturnType<typeof statement> }>;

/** Rows that compete for [from, to) with what is about to be written. */
export const inTheWay = (tx: Tx, table: DatedTable, owner: string, discriminator: string | null, from: LegalDate, to: LegalDate | null) =>
  tx.rows(datedStatements[table].inTheWay, [tx.tenantId, owner, discriminator, from, to]);

/** Ends a row that is still open on the day the next one begins; 0 when it was not open or began later. */
export const endRow = (tx: Tx, table: DatedTable, id: string, on: LegalDate) => tx.change(datedStatements[table].end, [tx.tenantId, id, on]);

const edgesFrom = statement<PeriodRow & { kind: RelationKind; objectId: string }>(
  "organisations.edgesFrom",
  `SELECT id, kind, object_id AS "objectId", valid_from AS "validFrom", valid_to AS "validTo" FROM org_relation
    WHERE tenant_id = $1 AND subject_id = $2 AND kind = ANY ($3::text[]) AND daterange(valid_from, valid_to) && daterange($4::date, $5::date)
    ORDER BY valid_from`,
);
export const edgesInTheWay = (tx: Tx, subjectId: string, kinds: readonly RelationKind[], from: LegalDate, to: LegalDate | null) =>
  tx.rows(edgesFrom, [tx.tenantId, subjectId, kinds, from, to]);

const relationById = statement<PeriodRow & { kind: RelationKind; subjectId: string }>(
  "organisations.relationById",
  `SELECT id, kind, subject_id AS "subjectId", valid_from AS "validFrom", valid_to AS "validTo" FROM org_relation WHERE tenant_id = $1 AND id = $2`,
);
export const findRelation = (tx: Tx, id: string) => tx.first(relationById, [tx.tenantId, id]);

const endEdge = statement(
  "organisations.endEdge",
  `UPDATE org_relation SET valid_to = $3 WHERE tenant_id = $1 AND id = $2 AND valid_to IS NULL AND valid_from < $3`,
);
export const endRelationRow = (tx: Tx, id: string, on: LegalDate) => tx.change(endEdge, [tx.tenantId, id, on]);

const postById = statement<{ id: string; unitId: string; roles: string[]; validFrom: LegalDate; validTo: LegalDate | null }>(
  "organisations.changePostById", `SELECT id, unit_id AS "unitId", roles, valid_from AS "validFrom", valid_to AS "validTo" FROM post WHERE tenant_id = $1 AND id = $2`,
);
export const findPostRow = (tx: Tx, id: string) => tx.first(postById, [tx.tenantId, id]);

const postsByIds = statement<{ id: string; unitId: string; roles: string[] }>(
  "organisations.changePostsByIds", `SELECT id, unit_id AS "unitId", roles FROM post WHERE tenant_id = $1 AND id = ANY ($2::uuid[])`,
);
export const findPostRows = (tx: Tx, ids: readonly string[]) => tx.rows(postsByIds, [tx.tenantId, ids]);

const personById = statement<{ id: string }>("organisations.changePersonById", `SELECT id FROM person WHERE tenant_id = $1 AND id = $2`);
export const findPersonRow = (tx: Tx, id: string) => tx.first(personById, [tx.tenantId, id]);

const modeOn = statement<{ mode: ManagementMode }>(
  "organisations.modeOn",
  `SELECT mode FROM management_term WHERE tenant_id = $1 AND unit_id = $2 AND valid_from <= $3::date AND (valid_to IS NULL OR $3::date < valid_to)`,
);
export const findModeOn = async (tx: Tx, unitId: string, date: LegalDate) => (await tx.first(modeOn, [tx.tenantId, unitId, date]))?.mode;
