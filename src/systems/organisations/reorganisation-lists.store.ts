/** Reorganisations as the graph shows them: one by id, lists by state, unit and day, with their lines and signatures. */
import type { Id } from "../../kernel/ids.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { ReorganisationLineKind, ReorganisationState } from "../../kernel/reorganisation-words.js";
import type { Scope } from "../../kernel/scope.js";
import { visibleSql } from "../../platform/db/scope-sql.js";
import { statement } from "../../platform/db/statement.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import { stands, UNIT_COLUMNS, unitJoins, type UnitRow } from "./units.store.js";
import type { Line } from "./reorganisation-lines.rules.js";

export interface ReorganisationRow {
  readonly id: Id; readonly state: ReorganisationState; readonly version: number; readonly revision: number; readonly title: string; readonly documentNo: string;
  readonly effectiveOn: string; readonly governmentId: Id | null; readonly unitIds: readonly Id[]; readonly draftedOn: string;
  readonly decidedOn: string | null; readonly carriedOutOn: string | null; readonly sortKey: string;
}

const COLUMNS = `m.id, m.state, m.version, m.revision, m.title, m.document_no AS "documentNo", m.effective_on AS "effectiveOn", m.government_id AS "governmentId",
  m.unit_ids AS "unitIds", m.drafted_on AS "draftedOn", m.decided_on AS "decidedOn", m.carried_out_on AS "carriedOutOn"`;
const seen = (first: number) => visibleSql("Reorganisation", { tenant: "m.tenant_id" }, first);
const [SEEN_THIRD, SEEN_COUNTED, SEEN_LISTED] = [seen(3), seen(6), seen(9)];

const byIds = statement<ReorganisationRow>(
  "organisations.reorganisationsById",
  `SELECT ${COLUMNS}, '' AS "sortKey" FROM reorganisation m WHERE m.tenant_id = $1 AND m.id = ANY ($2::uuid[]) AND ${SEEN_THIRD.text}`,
);
export const reorganisationsById = (reader: Reader, scope: Scope, ids: readonly Id[]) => reader.rows(byIds, [scope.tenantId, ids, ...SEEN_THIRD.params(scope)]);

/** How lists may be ordered, and the text each order sorts by. */
export const REORGANISATION_ORDERS = {
  EFFECTIVE: `m.effective_on::text || m.id::text`,
  DRAFTED: `m.drafted_on::text || m.id::text`,
} as const;
export type ReorganisationOrder = keyof typeof REORGANISATION_ORDERS;

export interface ReorganisationFilter {
  readonly states?: readonly ReorganisationState[] | null | undefined;
  readonly unitId?: Id | null | undefined;
  readonly effectiveFrom?: LegalDate | null | undefined;
  readonly effectiveTo?: LegalDate | null | undefined;
}

const FILTER = `m.tenant_id = $1 AND ($2::text[] IS NULL OR m.state = ANY ($2)) AND ($3::uuid IS NULL OR $3 = ANY (m.unit_ids))
  AND ($4::date IS NULL OR m.effective_on >= $4) AND ($5::date IS NULL OR m.effective_on < $5)`;
const listOf = (order: ReorganisationOrder, direction: "ASC" | "DESC") => statement<ReorganisationRow>(
  `organisations.reorganisations.${order}.${direction}`,
  `SELECT ${COLUMNS}, ${REORGANISATION_ORDERS[order]} AS "sortKey" FROM reorganisation m
    WHERE ${FILTER} AND ($6::text IS NULL OR (${REORGANISATION_ORDERS[order]}, m.id) ${direction === "ASC" ? ">" : "<"} ($6, $7::uuid)) AND ${SEEN_LISTED.text}
    ORDER BY ${REORGANISATION_ORDERS[order]} ${direction}, m.id ${direction} LIMIT $8`,
);
const LISTS = Object.fromEntries((Object.keys(REORGANISATION_ORDERS) as ReorganisationOrder[]).map((order) =>
  [order, { ASC: listOf(order, "ASC"), DESC: listOf(order, "DESC") }])) as Record<ReorganisationOrder, Record<"ASC" | "DESC", ReturnType<typeof listOf>>>;

const parameters = (scope: Scope, { states, unitId, effectiveFrom, effectiveTo }: ReorganisationFilter): unknown[] =>
  [scope.tenantId, states ?? null, unitId ?? null, effectiveFrom ?? null, effectiveTo ?? null];

export interface ReorganisationSlice { readonly order: ReorganisationOrder; readonly direction: "ASC" | "DESC"; readonly after: readonly [key: string, id: string] | null; readonly limit: number }

export const listReorganisations = (reader: Reader, scope: Scope, filter: ReorganisationFilter, { order, direction, after, limit }: ReorganisationSlice) =>
  reader.rows(LISTS[order][direction], [...parameters(scope, filter), after?.[0] ?? null, after?.[1] ?? null, limit, ...SEEN_LISTED.params(scope)]);

const counted = statement<{ count: number }>("organisations.reorganisationCount", `SELECT count(*)::int AS count FROM reorganisation m WHERE ${FILTER} AND ${SEEN_COUNTED.text}`);
export const countReorganisations = async (reader: Reader, scope: Scope, filter: ReorganisationFilter) =>
  (await reader.first(counted, [...parameters(scope, filter), ...SEEN_COUNTED.params(scope)]))?.count ?? 0;

const SEEN_UNITS = visibleSql("OrgUnit", { tenant: "u.tenant_id" }, 4);
const unitsOnDays = statement<UnitRow & { readonly asOf: LegalDate }>(
  "organisations.unitsOnDays",
  `SELECT ${UNIT_COLUMNS}, asked.day AS "asOf" FROM unnest($2::uuid[], $3::date[]) AS asked (id, day)
     JOIN org_unit u ON u.tenant_id = $1 AND u.id = asked.id ${unitJoins("asked.day")} WHERE ${stands("asked.day")} AND ${SEEN_UNITS.text}`,
);
/** Each unit on a day of its own, in one statement: matters of a page take effect on many days. */
export const readUnitsOnDays = (reader: Reader, scope: Scope, asked: readonly { readonly id: Id; readonly date: LegalDate }[]) =>
  reader.rows(unitsOnDays, [scope.tenantId, asked.map(({ id }) => id), asked.map(({ date }) => date), ...SEEN_UNITS.params(scope)]);

export interface LineRow { readonly reorganisationId: Id; readonly position: number; readonly kind: ReorganisationLineKind; readonly content: Line }
const currentLines = statement<LineRow>(
  "organisations.reorganisationLinesNow",
  `SELECT l.reorganisation_id AS "reorganisationId", l."position", l.kind, l.content
     FROM reorganisation m JOIN reorganisation_line l ON l.tenant_id = $1 AND l.reorganisation_id = m.id AND l.revision = m.revision
    WHERE m.tenant_id = $1 AND m.id = ANY ($2::uuid[]) ORDER BY l."position"`,
);
/** Lines of the revision that stands, of many reorganisations at once. */
export const linesNow = (reader: Reader, tenantId: Id, ids: readonly Id[]) => reader.rows(currentLines, [tenantId, ids]);

export interface SignatureRow { readonly reorganisationId: Id; readonly signerId: Id; readonly signedOn: string | null }
const signatures = statement<SignatureRow>(
  "organisations.reorganisationSignatures",
  `SELECT m.id AS "reorganisationId", signer.id AS "signerId", s.signed_on AS "signedOn"
     FROM reorganisation m CROSS JOIN LATERAL unnest(m.signer_ids) AS signer (id)
     LEFT JOIN reorganisation_signature s ON s.tenant_id = $1 AND s.reorganisation_id = m.id AND s.revision = m.revision AND s.signer_id = signer.id
    WHERE m.tenant_id = $1 AND m.id = ANY ($2::uuid[]) ORDER BY signer.id`,
);
/** Everybody whose signature is needed, with the day of those that are there. */
export const signaturesNow = (reader: Reader, tenantId: Id, ids: readonly Id[]) => reader.rows(signatures, [tenantId, ids]);
