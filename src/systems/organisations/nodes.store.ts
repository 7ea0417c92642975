/** Nodes by their id: whatever of the organisations has an id of its own can be loaded by it, if the reader may see it. */
import type { NodeType } from "../../kernel/ids.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { Scope } from "../../kernel/scope.js";
import { visibleSql } from "../../platform/db/scope-sql.js";
import { statement, type Statement } from "../../platform/db/statement.js";
import type { Reader } from "../../platform/db/tenant-database.js";

const DATED = `t.id, t.valid_from AS "validFrom", t.valid_to AS "validTo", t.document_no AS "documentNo"`;
const on = (alias: string): string => `${alias}.valid_from <= $3::date AND (${alias}.valid_to IS NULL OR $3::date < ${alias}.valid_to)`;

export interface NodeRow extends Record<string, unknown> { readonly id: string }
interface NodeStatement { readonly read: Statement<NodeRow>; params(scope: Scope): readonly unknown[] }

/** `owner` is the column of the unit that owns the row, where its visibility asks for one; $3 is the day on which the answer is given. */
function nodeOf(type: NodeType, table: string, columns: string, owner?: string): NodeStatement {
  const seen = visibleSql(type, { tenant: "t.tenant_id", ...(owner ? { owner: `t.${owner}` } : {}) }, 4);
  const text = `SELECT '${type}' AS "__typename", $3::date AS "asOf", ${DATED}, ${columns} FROM ${table} t WHERE t.tenant_id = $1 AND t.id = ANY ($2::uuid[]) AND ${seen.text}`;
  return { read: statement(`organisations.node.${type}`, text), params: seen.params };
}

/** Read a row as: a node of TYPE is loaded by this statement; types not listed are loaded elsewhere or have no page of their own. */
const NODES: Partial<Record<NodeType, NodeStatement>> = {
  OrgRelation: nodeOf("OrgRelation", "org_relation",
    `t.subject_id AS "subjectId", t.object_id AS "objectId", t.kind, t.action_kinds AS "actionKinds", t.scope_left AS "scopeLeft"`),
  DutyDivision: nodeOf("DutyDivision", "duty_division",
    `t.superior_weight AS "superiorWeight", t.local_weight AS "localWeight",
     (SELECT json_agg(json_build_object('dutyArea', l.duty_area, 'owner', l.owner, 'indicatorGroup', l.indicator_group) ORDER BY l.id)
        FROM duty_division_line l WHERE l.tenant_id = $1 AND l.division_id = t.id) AS lines`),
  LeadingGroup: nodeOf("LeadingGroup", "leading_group",
    `t.name, t.duties, t.office_unit_id AS "officeUnitId",
     (SELECT json_agg(json_build_object('postId', s.post_id, 'position', s.position,
                                          'validFrom', s.valid_from, 'validTo', s.valid_to, 'documentNo', s.document_no) ORDER BY CASE s.position WHEN 'LEADER' THEN 1 WHEN 'DEPUTY' THEN 2 ELSE 3 END, s.id)
        FROM leading_group_seat s WHERE s.tenant_id = $1 AND s.group_id = t.id AND ${on("s")}) AS seats`),
  MeetingBody: nodeOf("MeetingBody", "meeting_body",
    `t.kind, (SELECT json_agg(s.post_id ORDER BY s.id) FROM meeting_body_seat s WHERE s.tenant_id = $1 AND s.body_id = t.id AND ${on("s")}) AS "postIds"`),
  ResponsibilityAssignment: nodeOf("ResponsibilityAssignment", "responsibility_assignment", `t.unit_id AS "unitId", t.clause_id AS "clauseId", t.task`),
  PolicySetting: nodeOf("PolicySetting", "policy_setting", `t.unit_id AS "unitId", t.key, t.value, t.locked, t.lock_basis AS "lockBasis"`, "unit_id"),
};

/** Those of the ids that are nodes of the type and may be seen, in one statement and in no order. */
export async function nodesById(reader: Reader, scope: Scope, type: NodeType, ids: readonly string[], date: LegalDate): Promise<NodeRow[]> {
  const node = NODES[type];
  return node ? reader.rows(node.read, [scope.tenantId, ids, date, ...node.params(scope)]) : [];
}
