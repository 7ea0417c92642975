/** What still hangs on a unit that is to be closed, and the end of everything that ends with it. Used inside a unit of work only. */
import type { LegalDate } from "../../kernel/legal-date.js";
import type { UnitTie } from "../../kernel/reorganisation-words.js";
import { statement } from "../../platform/db/statement.js";
import type { Tx } from "../../platform/db/unit-of-work.js";

/** How many of one kind a refusal names; the count tells of the rest. */
export const NAMED = 20;

export interface TieRow { readonly tie: UnitTie; readonly count: number; readonly ids: readonly string[] }

/** Rows of the unit itself, which end with it. */
const OWN = ["org_name", "management_term", "duty_division", "policy_setting", "preset_attachment", "leading_group", "meeting_body", "responsibility_term", "post"] as const;

/** Edges by which others stand under the unit, and those by which it stands under others. */
const STANDS_UNDER = `('LED_BY', 'GUIDED_BY', 'LOCATED_IN', 'LEADERS_APPOINTED_BY', 'ASSESSMENT_IMPLEMENTED_BY')`;
const OPEN_EDGE = "r.tenant_id = $1 AND r.valid_to IS NULL";
const OTHER_END = "CASE WHEN r.subject_id = $2 THEN r.object_id ELSE r.subject_id END";

/** Read a row as: what stands in the way of closing $2 on the day $3. What already has a last day needs nobody any more. */
const TIES = `
  SELECT 'CHILDREN' AS tie, r.subject_id::text AS id FROM org_relation r WHERE ${OPEN_EDGE} AND r.object_id = $2 AND r.kind = 'BELONGS_TO'
  UNION ALL SELECT 'GUIDANCE', r.subject_id::text FROM org_relation r WHERE ${OPEN_EDGE} AND r.object_id = $2 AND r.kind IN ${STANDS_UNDER}
  UNION ALL SELECT 'DELEGATIONS', (${OTHER_END})::text FROM org_relation r WHERE ${OPEN_EDGE} AND $2 IN (r.subject_id, r.object_id) AND r.kind = 'DELEGATES_TO'
  UNION ALL SELECT 'POWERS', (${OTHER_END})::text FROM org_relation r WHERE ${OPEN_EDGE} AND $2 IN (r.subject_id, r.object_id) AND r.kind IN ('AUTHORISED_FOR', 'POWER_TRANSFERRED')
  UNION ALL SELECT 'POSTS', p.id::text FROM post p WHERE p.tenant_id = $1 AND p.unit_id = $2 AND p.valid_to IS NULL
     AND EXISTS (SELECT FROM held_post h WHERE h.tenant_id = $1 AND h.post_id = p.id AND (h.valid_to IS NULL OR $3::date < h.valid_to))
  UNION ALL SELECT 'TASKS', a.clause_id FROM responsibility_assignment a WHERE a.tenant_id = $1 AND a.unit_id = $2 AND a.valid_to IS NULL
  UNION ALL SELECT 'GROUP_OFFICES', g.unit_id::text FROM leading_group g WHERE g.tenant_id = $1 AND g.office_unit_id = $2 AND g.unit_id <> $2 AND g.valid_to IS NULL
  UNION ALL SELECT 'SERVICE_ACCOUNTS', a.id::text FROM account a WHERE a.tenant_id = $1 AND a.service_unit_id = $2 AND (a.closed_on IS NULL OR $3::date < a.closed_on)
  UNION ALL SELECT 'LATER_RECORDS', r.id::text FROM org_relation r WHERE r.tenant_id = $1 AND r.subject_id = $2 AND r.valid_from >= $3::date
     AND r.kind IN ('BELONGS_TO', 'LED_BY', 'GUIDED_BY', 'LOCATED_IN', 'LEADERS_APPOINTED_BY', 'ASSESSMENT_IMPLEMENTED_BY')
  ${OWN.map((table) => `UNION ALL SELECT 'LATER_RECORDS', t.id::text FROM ${table} t WHERE t.tenant_id = $1 AND t.unit_id = $2 AND t.valid_from >= $3::date`).join("\n  ")}`;

const ties = statement<TieRow>(
  "organisations.tiesOfUnit",
  `SELECT tie, count(*)::int AS count, (array_agg(id ORDER BY id))[1:${NAMED}] AS ids FROM (${TIES}) t GROUP BY tie ORDER BY tie`,
);

/** Everything that would be left without its unit; empty when the unit may be closed on the day. */
export const tiesOfUnit = (tx: Tx, unitId: string, on: LegalDate) => tx.rows(ties, [tx.tenantId, unitId, on]);

const END = "SET valid_to = $3 WHERE tenant_id = $1 AND valid_to IS NULL AND valid_from < $3";
const OF_POSTS = "post_id IN (SELECT id FROM post WHERE tenant_id = $1 AND unit_id = $2)";

/** Read a row as: this ends with the unit; seats before what they are seats of. */
const ENDINGS = [
  statement("organisations.endSeatsOfUnit", `UPDATE leading_group_seat ${END} AND (${OF_POSTS} OR group_id IN (SELECT id FROM leading_group WHERE tenant_id = $1 AND unit_id = $2))`),
  statement("organisations.endMeetingSeatsOfUnit", `UPDATE meeting_body_seat ${END} AND (${OF_POSTS} OR body_id IN (SELECT id FROM meeting_body WHERE tenant_id = $1 AND unit_id = $2))`),
  statement("organisations.endEdgesOfUnit", `UPDATE org_relation ${END} AND subject_id = $2 AND kind IN ('BELONGS_TO', 'LED_BY', 'GUIDED_BY', 'LOCATED_IN', 'LEADERS_APPOINTED_BY', 'ASSESSMENT_IMPLEMENTED_BY')`),
  ...OWN.map((table) => statement(
    `organisations.endWithUnit.${table}`, `UPDATE ${table} ${table === "post" ? END.replace("SET", "SET version = version + 1,") : END} AND unit_id = $2`)),
];

/** Names, modes, policies, groups, bodies, vacant posts and the unit's own place end on the day. */
export async function endWithUnit(tx: Tx, unitId: string, on: LegalDate): Promise<void> {
  for (const ending of ENDINGS) await tx.change(ending, [tx.tenantId, unitId, on]);
}
