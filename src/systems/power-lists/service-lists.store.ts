/** Matters, windows and guides as the graph reads them: in pages, by id, on a day, with what still lacks. */
import type { GuideBasis, GuidePublication, ServiceGuide } from "../../../entities/power-lists/service-guide.entity.js";
import type { ServiceMatter, ServiceWindow } from "../../../entities/power-lists/service-matter.entity.js";
import type { ServiceCategory, ServiceGap } from "../../kernel/service-words.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { Scope } from "../../kernel/scope.js";
import { visibleSql } from "../../platform/db/scope-sql.js";
import { statement } from "../../platform/db/statement.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import { anyOf, listOf } from "../../platform/pages/listing.store.js";
import { isOn, under } from "../organisations/index.js";
import { hasDeadBasis } from "./service-guides.store.js";

const found = (parameter: string, ...columns: string[]): string => `(${parameter}::text IS NULL OR strpos(concat_ws(' ', ${columns.join(", ")}), ${parameter}) > 0)`;

/** The edition that people go by on a day: the last one published by then, of a matter that was not cancelled by then. One that was taken down brings no earlier one back. */
const guidesOn = (guide: string, matter: string, date: string): string => `${guide}.published_on <= ${date} AND (${guide}.withdrawn_on IS NULL OR ${date} < ${guide}.withdrawn_on)
  AND (${matter}.cancelled_on IS NULL OR ${date} < ${matter}.cancelled_on)
  AND NOT EXISTS (SELECT FROM service_guide n WHERE n.tenant_id = $1 AND n.matter_id = ${guide}.matter_id AND n.edition > ${guide}.edition AND n.published_on <= ${date})`;

export type MatterRow = Omit<ServiceMatter, "tenantId"> & { readonly asOf: LegalDate; readonly gaps: ServiceGap[] };
/** A section for government services, in which an organ gathers its approvals, of which this holds (WP-H-4-2). */
const gathersLicences = (holds: string): string => `EXISTS (SELECT FROM org_unit s WHERE s.tenant_id = $1 AND s.section_role = 'SERVICE_SECTION' AND ${holds})`;
/** Read a row as: a matter that is not cancelled has this GAP when this holds. */
const GAPS: Readonly<Record<ServiceGap, string>> = {
  WINDOW_MISSING: "m.window_id IS NULL",
  LEADER_MISSING: "m.leader_id IS NULL",
  GUIDE_MISSING: `NOT EXISTS (SELECT FROM service_guide g WHERE g.tenant_id = $1 AND g.matter_id = m.id AND ${guidesOn("g", "m", "$2::date")})`,
  OUTSIDE_APPROVAL_SECTION: `m.category = 'LICENCE' AND NOT ${gathersLicences("s.id = m.section_id")}
    AND ${gathersLicences(`EXISTS (SELECT FROM org_closure c WHERE c.tenant_id = $1 AND c.ancestor_id = m.organ_id AND c.descendant_id = s.id AND c.depth = 1 AND ${isOn("c", "$2::date")})`)}`,
};
const MATTER_GAPS = `CASE WHEN m.state = 'CANCELLED' THEN '{}' ELSE array_remove(ARRAY[${Object.entries(GAPS).map(([gap, holds]) => `CASE WHEN ${holds} THEN '${gap}' END`).join(", ")}], NULL) END`;
const MATTER = `m.organ_id AS "organId", m.section_id AS "sectionId", m.power_item_id AS "powerItemId", m.window_id AS "windowId", m.leader_id AS "leaderId", m.state, m.version, m.code, m.name, m.category,
  m.document_no AS "documentNo", m.cancelled_on AS "cancelledOn", ${MATTER_GAPS} AS gaps`;
const OF_MATTER = { tenant: "m.tenant_id", owner: "m.organ_id" };

export type MatterOrder = "CODE" | "NAME";
/** $3 unit, $4 categories, $5 states, $6 text, $7 window, $8 gaps. */
export const matterList = listOf<MatterRow, MatterOrder>({
  name: "matters", system: "services", type: "ServiceMatter", select: MATTER, from: "FROM service_matter m", id: "m.id", filters: 6, seenBy: OF_MATTER,
  narrowed: `m.tenant_id = $1 AND ${under("m.section_id", "$3")} AND ${anyOf("m.category", "$4")} AND ${anyOf("m.state", "$5")} AND ${found("$6", "m.code", "m.name")}
    AND ($7::uuid IS NULL OR m.window_id = $7) AND ($8::text[] IS NULL OR (${MATTER_GAPS})::text[] && $8::text[])`,
  orders: { CODE: "m.code", NAME: "m.name" },
});
const SEEN_MATTER = visibleSql("ServiceMatter", OF_MATTER, 4);
const matters = statement<MatterRow>("services.mattersById", `SELECT m.id, $2::date AS "asOf", ${MATTER} FROM service_matter m WHERE m.tenant_id = $1 AND m.id = ANY ($3::uuid[]) AND ${SEEN_MATTER.text}`);
export const mattersById = (reader: Reader, scope: Scope, ids: readonly string[]) => reader.rows(matters, [scope.tenantId, scope.today, ids, ...SEEN_MATTER.params(scope)]);

export type WindowRow = Omit<ServiceWindow, "tenantId"> & { readonly asOf: LegalDate };
const WINDOW = `w.organ_id AS "organId", w.state, w.version, w.name, w.location, w.hours, w.duties`;
const OF_WINDOW = { tenant: "w.tenant_id", owner: "w.organ_id" };
/** $3 unit, $4 states. */
export const windowList = listOf<WindowRow, "NAME">({
  name: "windows", system: "services", type: "ServiceWindow", select: WINDOW, from: "FROM service_window w", id: "w.id", filters: 2, seenBy: OF_WINDOW,
  narrowed: `w.tenant_id = $1 AND ${under("w.organ_id", "$3")} AND ${anyOf("w.state", "$4")}`, orders: { NAME: "w.name" },
});
const SEEN_WINDOW = visibleSql("ServiceWindow", OF_WINDOW, 4);
const windows = statement<WindowRow>("services.windowsById", `SELECT w.id, $2::date AS "asOf", ${WINDOW} FROM service_window w WHERE w.tenant_id = $1 AND w.id = ANY ($3::uuid[]) AND ${SEEN_WINDOW.text}`);
export const windowsById = (reader: Reader, scope: Scope, ids: readonly string[]) => reader.rows(windows, [scope.tenantId, scope.today, ids, ...SEEN_WINDOW.params(scope)]);

export type GuideRow = Omit<ServiceGuide, "tenantId" | "authors"> & {
  readonly asOf: LegalDate; readonly category: ServiceCategory; readonly bases: number; readonly supersededOn: string | null; readonly isInForce: boolean; readonly needsUpdate: boolean;
};
/** What people go by says what no longer holds: a basis of it is not in force today, or a change of one is not yet followed (TJ-3.1.1.3-2). $2 is today. */
const NEEDS_UPDATE = `(${guidesOn("g", "m", "$2::date")} AND (${hasDeadBasis("g", "$2::date")}
  OR EXISTS (SELECT FROM adjustment_task a WHERE a.tenant_id = $1 AND a.target_id = g.id AND a.verdict IS NULL)))`;
const GUIDE = `g.matter_id AS "matterId", g.organ_id AS "organId", g.edition, g.state, g.version, g.written_at AS "writtenAt", g.conditions, g.quantity, g.mode, g.statutory_days AS "statutoryDays",
  g.promised_days AS "promisedDays", g.longer_by AS "longerBy", g.materials, g.sample_form_url AS "sampleFormUrl", g.steps, g.reviewed_on AS "reviewedOn", g.published_on AS "publishedOn",
  g.withdrawn_on AS "withdrawnOn", m.category, (SELECT count(*)::int FROM service_guide_basis gb WHERE gb.tenant_id = $1 AND gb.guide_id = g.id AND gb.written_at = g.written_at) AS bases,
  (SELECT min(n.published_on) FROM service_guide n WHERE n.tenant_id = $1 AND n.matter_id = g.matter_id AND n.edition > g.edition) AS "supersededOn",
  coalesce(${guidesOn("g", "m", "$2::date")}, FALSE) AS "isInForce", coalesce(${NEEDS_UPDATE}, FALSE) AS "needsUpdate"`;
const GUIDES = "FROM service_guide g JOIN service_matter m ON m.tenant_id = $1 AND m.id = g.matter_id";
const OF_GUIDE = { tenant: "g.tenant_id", owner: "g.organ_id", published: "g.state = 'PUBLISHED'" };

export type GuideOrder = "MATTER" | "WRITTEN" | "PUBLISHED_ON";
/** $3 unit, $4 categories, $5 states, $6 text, $7 basis, $8 matter, $9 the day on which people go by it, $10 whether it has to follow. Ids are made in the order of time. */
export const guideList = listOf<GuideRow, GuideOrder>({
  name: "guides", system: "services", type: "ServiceGuide", select: GUIDE, from: GUIDES, id: "g.id", filters: 8, seenBy: OF_GUIDE,
  narrowed: `g.tenant_id = $1 AND ${under("m.section_id", "$3")} AND ${anyOf("m.category", "$4")} AND ${anyOf("g.state", "$5")} AND ${found("$6", "m.code", "m.name", "g.conditions")}
    AND ($7::uuid IS NULL OR EXISTS (SELECT FROM service_guide_basis gb WHERE gb.tenant_id = $1 AND gb.guide_id = g.id AND gb.written_at = g.written_at AND gb.basis_id = $7))
    AND ($8::uuid IS NULL OR g.matter_id = $8) AND ($9::date IS NULL OR ${guidesOn("g", "m", "$9::date")}) AND ($10::boolean IS NULL OR $10 = coalesce(${NEEDS_UPDATE}, FALSE))`,
  orders: { MATTER: "m.code", WRITTEN: "g.id::text", PUBLISHED_ON: "coalesce(g.published_on::text, '9999-12-31')" },
});
const SEEN_GUIDE = visibleSql("ServiceGuide", OF_GUIDE, 4);
const guides = statement<GuideRow>("services.guidesById", `SELECT g.id, $2::date AS "asOf", ${GUIDE} ${GUIDES} WHERE g.tenant_id = $1 AND g.id = ANY ($3::uuid[]) AND ${SEEN_GUIDE.text}`);
export const guidesById = (reader: Reader, scope: Scope, ids: readonly string[]) => reader.rows(guides, [scope.tenantId, scope.today, ids, ...SEEN_GUIDE.params(scope)]);

const current = statement<{ matterId: string; id: string }>(
  "services.currentGuides", `SELECT g.matter_id AS "matterId", g.id ${GUIDES} WHERE g.tenant_id = $1 AND g.matter_id = ANY ($2::uuid[]) AND ${guidesOn("g", "m", "$3::date")}`,
);
/** The editions that people go by today, of matters that the reader sees already. */
export const currentGuides = (reader: Reader, { tenantId, today }: Scope, matterIds: readonly string[]) => reader.rows(current, [tenantId, matterIds, today]);

export type GuideBasisRow = Omit<GuideBasis, "tenantId">;
const bases = statement<GuideBasisRow>(
  "services.basesOfGuides",
  `SELECT gb.id, gb.guide_id AS "guideId", gb.written_at AS "writtenAt", gb.basis_id AS "basisId", gb.articles FROM service_guide_basis gb
     JOIN service_guide g ON g.tenant_id = $1 AND g.id = gb.guide_id AND g.written_at = gb.written_at WHERE gb.tenant_id = $1 AND gb.guide_id = ANY ($2::uuid[]) ORDER BY gb.id`,
);
/** For guides that the reader sees already. */
export const basesOfGuides = (reader: Reader, tenantId: string, guideIds: readonly string[]) => reader.rows(bases, [tenantId, guideIds]);

export type GuidePublicationRow = Omit<GuidePublication, "tenantId">;
const publications = statement<GuidePublicationRow>(
  "services.publicationsOfGuides",
  `SELECT id, guide_id AS "guideId", channel, published_on AS "publishedOn", place FROM service_guide_publication WHERE tenant_id = $1 AND guide_id = ANY ($2::uuid[]) ORDER BY published_on, id`,
);
/** For guides that the reader sees already. */
export const publicationsOfGuides = (reader: Reader, tenantId: string, guideIds: readonly string[]) => reader.rows(publications, [tenantId, guideIds]);

const atWindows = statement<{ windowId: string; id: string }>(
  "services.mattersAtWindows",
  `SELECT x.window_id AS "windowId", x.id FROM unnest($2::uuid[]) AS w (id) CROSS JOIN LATERAL (
     SELECT m.window_id, m.id, m.code FROM service_matter m WHERE m.tenant_id = $1 AND m.window_id = w.id AND m.state <> 'CANCELLED' ORDER BY m.code LIMIT 100) x ORDER BY x.code`,
);
/** What is accepted at windows that the reader sees already, at most a hundred each. */
export const mattersAtWindows = (reader: Reader, tenantId: string, windowIds: readonly string[]) => reader.rows(atWindows, [tenantId, windowIds]);
