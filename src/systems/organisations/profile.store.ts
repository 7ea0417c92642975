/** What stands round a unit on a date or in its whole history: names, modes, edges, divisions, posts, groups, bodies, tasks. */
import type { LegalDate } from "../../kernel/legal-date.js";
import type { Scope } from "../../kernel/scope.js";
import { visibleSql } from "../../platform/db/scope-sql.js";
import { statement, type Statement } from "../../platform/db/statement.js";
import type { Reader } from "../../platform/db/tenant-database.js";

/** Rows of one table for many units at once; every answer names the unit it belongs to. */
export interface OfUnit { readonly unitId: string }

const isOn = (alias: string): string => `${alias}.valid_from <= $3::date AND (${alias}.valid_to IS NULL OR $3::date < ${alias}.valid_to)`;
const DATED = (alias: string): string => `${alias}.id, ${alias}.valid_from AS "validFrom", ${alias}.valid_to AS "validTo", ${alias}.document_no AS "documentNo"`;

export interface NameRow extends OfUnit { id: string; language: string; name: string; shortName: string | null; validFrom: string; validTo: string | null }
export interface ModeRow extends OfUnit { id: string; mode: string; dualPrimary: string | null; validFrom: string; validTo: string | null }
export interface EdgeRow extends OfUnit { id: string; subjectId: string; objectId: string; kind: string; actionKinds: string[]; scopeLeft: boolean; validFrom: string; validTo: string | null }
export interface DivisionRow extends OfUnit { id: string; superiorWeight: string | null; localWeight: string | null; lines: { dutyArea: string; owner: string; indicatorGroup: string }[] }
export interface PostRow extends OfUnit { id: string; title: string; roles: string[]; reportsToId: string | null; holderId: string | null; holderName: string | null; heldFrom: string | null; version: number }
export interface GroupRow extends OfUnit { id: string; name: string; duties: string[]; officeUnitId: string | null; seats: { postId: string; position: string }[] }
export interface BodyRow extends OfUnit { id: string; kind: string; postIds: string[] }
export interface TaskRow extends OfUnit { id: string; clauseId: string; task: string | null }
export interface SettingRow extends OfUnit { id: string; key: string; value: unknown; locked: boolean; lockBasis: string | null; validFrom: string; validTo: string | null; documentNo: string | null }

const edgeColumns = `${DATED("r")}, r.subject_id AS "subjectId", r.object_id AS "objectId", r.kind, r.action_kinds AS "actionKinds", r.scope_left AS "scopeLeft"`;

const POSTS = `p.unit_id AS "unitId", ${DATED("p")}, p.title, p.roles, p.reports_to_id AS "reportsToId", p.version, h.person_id AS "holderId", n.name AS "holderName",
  h.valid_from AS "heldFrom"
  FROM post p
  LEFT JOIN post_holding h ON h.tenant_id = $1 AND h.post_id = p.id AND ${isOn("h")}
  LEFT JOIN person n ON n.tenant_id = $1 AND n.id = h.person_id`;

/** A superior of many shows the first of its edges; the whole list is `orgUnits` or `subjectsOf`. */
const EDGES_SHOWN = 500;

/** Read a row as: what stands on the day $3 at the units $2 of the tenant $1. */
const ON_DAY = {
  edgesOut: statement<EdgeRow>("organisations.edgesOut", `SELECT r.subject_id AS "unitId", ${edgeColumns} FROM org_relation r
    WHERE r.tenant_id = $1 AND r.subject_id = ANY ($2::uuid[]) AND ${isOn("r")} ORDER BY r.kind, r.valid_from, r.id`),
  edgesIn: statement<EdgeRow>("organisations.edgesIn", `SELECT l.* FROM unnest($2::uuid[]) AS asked (id) CROSS JOIN LATERAL (
      SELECT r.object_id AS "unitId", ${edgeColumns} FROM org_relation r
       WHERE r.tenant_id = $1 AND r.object_id = asked.id AND ${isOn("r")} AND r.kind <> 'BELONGS_TO' ORDER BY r.kind, r.valid_from, r.id LIMIT ${EDGES_SHOWN}) l`),
  division: statement<DivisionRow>("organisations.division", `SELECT d.unit_id AS "unitId", ${DATED("d")}, d.superior_weight AS "superiorWeight", d.local_weight AS "localWeight",
      (SELECT json_agg(json_build_object('dutyArea', l.duty_area, 'owner', l.owner, 'indicatorGroup', l.indicator_group) ORDER BY l.id)
         FROM duty_division_line l WHERE l.tenant_id = $1 AND l.division_id = d.id) AS lines
     FROM duty_division d WHERE d.tenant_id = $1 AND d.unit_id = ANY ($2::uuid[]) AND ${isOn("d")}`),
  posts: statement<PostRow>("organisations.posts", `SELECT ${POSTS} WHERE p.tenant_id = $1 AND p.unit_id = ANY ($2::uuid[]) AND ${isOn("p")} ORDER BY p.unit_id, p.id`),
  groups: statement<GroupRow>("organisations.groups", `SELECT g.unit_id AS "unitId", ${DATED("g")}, g.name, g.duties, g.office_unit_id AS "officeUnitId",
      (SELECT json_agg(json_build_object('postId', s.post_id, 'position', s.position,
                                          'validFrom', s.valid_from, 'validTo', s.valid_to, 'documentNo', s.document_no) ORDER BY CASE s.position WHEN 'LEADER' THEN 1 WHEN 'DEPUTY' THEN 2 ELSE 3 END, s.id)
         FROM leading_group_seat s WHERE s.tenant_id = $1 AND s.group_id = g.id AND ${isOn("s")}) AS seats
     FROM leading_group g WHERE g.tenant_id = $1 AND g.unit_id = ANY ($2::uuid[]) AND ${isOn("g")} ORDER BY g.valid_from, g.id`),
  bodies: statement<BodyRow>("organisations.bodies", `SELECT b.unit_id AS "unitId", ${DATED("b")}, b.kind,
      (SELECT json_agg(s.post_id ORDER BY s.id) FROM meeting_body_seat s WHERE s.tenant_id = $1 AND s.body_id = b.id AND ${isOn("s")}) AS "postIds"
     FROM meeting_body b WHERE b.tenant_id = $1 AND b.unit_id = ANY ($2::uuid[]) AND ${isOn("b")} ORDER BY b.kind`),
  tasks: statement<TaskRow>("organisations.tasks", `SELECT a.unit_id AS "unitId", ${DATED("a")}, a.clause_id AS "clauseId", a.task FROM responsibility_assignment a
    WHERE a.tenant_id = $1 AND a.unit_id = ANY ($2::uuid[]) AND ${isOn("a")} ORDER BY a.clause_id`),
} as const;

/** Read a row as: everything that ever stood at the units $2 of the tenant $1, oldest first. */
const EVER = {
  names: statement<NameRow>("organisations.namesEver", `SELECT n.unit_id AS "unitId", ${DATED("n")}, n.language, n.name, n.short_name AS "shortName" FROM org_name n
    WHERE n.tenant_id = $1 AND n.unit_id = ANY ($2::uuid[]) ORDER BY n.valid_from, n.language`),
  modes: statement<ModeRow>("organisations.modesEver", `SELECT m.unit_id AS "unitId", ${DATED("m")}, m.mode, m.dual_primary AS "dualPrimary" FROM management_term m
    WHERE m.tenant_id = $1 AND m.unit_id = ANY ($2::uuid[]) ORDER BY m.valid_from`),
  edges: statement<EdgeRow>("organisations.edgesEver", `SELECT r.subject_id AS "unitId", ${edgeColumns} FROM org_relation r
    WHERE r.tenant_id = $1 AND r.subject_id = ANY ($2::uuid[]) ORDER BY r.valid_from, r.kind`),
} as const;

type RowOf<S> = S extends Statement<infer Row> ? Row : never;
export type OnDay = keyof typeof ON_DAY;
export type Ever = keyof typeof EVER;
export type OnDayRow<K extends OnDay> = RowOf<(typeof ON_DAY)[K]>;
export type EverRow<K extends Ever> = RowOf<(typeof EVER)[K]>;

export const readOnDay = <K extends OnDay>(reader: Reader, what: K, tenantId: string, unitIds: readonly string[], date: LegalDate): Promise<OnDayRow<K>[]> =>
  reader.rows(ON_DAY[what] as Statement<OnDayRow<K>>, [tenantId, unitIds, date]);

export const readEver = <K extends Ever>(reader: Reader, what: K, tenantId: string, unitIds: readonly string[]): Promise<EverRow<K>[]> =>
  reader.rows(EVER[what] as Statement<EverRow<K>>, [tenantId, unitIds]);

const postsById = statement<PostRow>("organisations.postsById", `SELECT ${POSTS} WHERE p.tenant_id = $1 AND p.id = ANY ($2::uuid[])`);
export const readPosts = (reader: Reader, tenantId: string, ids: readonly string[], date: LegalDate) => reader.rows(postsById, [tenantId, ids, date]);

export interface ProfileRow extends OfUnit {
  posts: { unitId: string; roles: string[]; holderId: string | null; reportsToId: string | null }[] | null;
  hasLegalSection: boolean;
  leadingGroups: number;
  presets: string[] | null;
}

/** The unit's own posts and those of its internal organs: what the requirements of the documents are checked against. */
const profiles = statement<ProfileRow>(
  "organisations.profiles",
  `WITH part (owner, id, section_role) AS (
     SELECT asked.id, asked.id, NULL FROM unnest($2::uuid[]) AS asked (id)
     UNION ALL
     SELECT b.object_id, u.id, u.section_role FROM org_relation b JOIN org_unit u ON u.tenant_id = $1 AND u.id = b.subject_id AND u.kind = 'INTERNAL_ORGAN'
      WHERE b.tenant_id = $1 AND b.object_id = ANY ($2::uuid[]) AND b.kind = 'BELONGS_TO' AND ${isOn("b")})
   SELECT asked.id AS "unitId",
          (SELECT json_agg(json_build_object('unitId', p.unit_id, 'roles', p.roles, 'holderId', h.person_id, 'reportsToId', p.reports_to_id))
             FROM part JOIN post p ON p.tenant_id = $1 AND p.unit_id = part.id AND ${isOn("p")}
             LEFT JOIN post_holding h ON h.tenant_id = $1 AND h.post_id = p.id AND ${isOn("h")}
            WHERE part.owner = asked.id) AS posts,
          EXISTS (SELECT FROM part WHERE part.owner = asked.id AND part.section_role = 'LEGAL_SECTION') AS "hasLegalSection",
          (SELECT count(*)::int FROM leading_group g WHERE g.tenant_id = $1 AND g.unit_id = asked.id AND ${isOn("g")}) AS "leadingGroups",
          (SELECT array_agg(a.preset) FROM org_closure c
             JOIN preset_attachment a ON a.tenant_id = $1 AND a.unit_id = c.ancestor_id AND ${isOn("a")}
            WHERE c.tenant_id = $1 AND c.descendant_id = asked.id AND ${isOn("c")}) AS presets
     FROM unnest($2::uuid[]) AS asked (id)`,
);
export const readProfiles = (reader: Reader, tenantId: string, unitIds: readonly string[], date: LegalDate) =>
  reader.rows(profiles, [tenantId, unitIds, date]);

const SEEN = visibleSql("ResponsibilityAssignment", { tenant: "a.tenant_id" }, 4);
const ofClause = statement<TaskRow>(
  "organisations.tasksOfClause",
  `SELECT a.unit_id AS "unitId", ${DATED("a")}, a.clause_id AS "clauseId", a.task FROM responsibility_assignment a
    WHERE a.tenant_id = $1 AND a.clause_id = $2 AND ${isOn("a")} AND ${SEEN.text} ORDER BY a.id`,
);
export const tasksOfClause = (reader: Reader, scope: Scope, clauseId: string, date: LegalDate) =>
  reader.rows(ofClause, [scope.tenantId, clauseId, date, ...SEEN.params(scope)]);
