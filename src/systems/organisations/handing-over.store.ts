/** What goes from one unit to its heir on a day: edges, posts with their holders and seats, clauses. Old rows end, new ones begin; used inside a unit of work only. */
import type { LegalDate } from "../../kernel/legal-date.js";
import type { ActingGround } from "../../kernel/people.js";
import type { ActionKind, Level, RelationKind, Role, UnitKind } from "../../kernel/vocabulary.js";
import { statement } from "../../platform/db/statement.js";
import type { Tx } from "../../platform/db/unit-of-work.js";

const STANDING = (alias: string): string => `${alias}.tenant_id = $1 AND ${alias}.valid_from < $3::date AND (${alias}.valid_to IS NULL OR $3::date < ${alias}.valid_to)`;

export interface EdgeRow {
  readonly id: string; readonly kind: RelationKind; readonly subjectId: string; readonly objectId: string; readonly actionKinds: ActionKind[]; readonly scopeLeft: boolean;
  readonly validTo: LegalDate | null; readonly subjectKind: UnitKind; readonly subjectLevel: Level; readonly subjectExternal: boolean;
}
const edgesAround = statement<EdgeRow>(
  "organisations.edgesAround",
  `SELECT r.id, r.kind, r.subject_id AS "subjectId", r.object_id AS "objectId", r.action_kinds AS "actionKinds", r.scope_left AS "scopeLeft", r.valid_to AS "validTo",
          u.kind AS "subjectKind", u.level AS "subjectLevel", u.external AS "subjectExternal"
     FROM org_relation r JOIN org_unit u ON u.tenant_id = $1 AND u.id = r.subject_id
    WHERE ${STANDING("r")} AND (r.object_id = $2 OR (r.subject_id = $2 AND r.kind IN ('DELEGATES_TO', 'AUTHORISED_FOR', 'POWER_TRANSFERRED')))
    ORDER BY r.id`,
);
/** Edges that arrive at a unit, and the powers and delegations that leave it. */
export const readEdgesAround = (tx: Tx, unitId: string, on: LegalDate) => tx.rows(edgesAround, [tx.tenantId, unitId, on]);

const reachedUpwards = statement<{ id: string }>(
  "organisations.reachedUpwards",
  `WITH RECURSIVE up (id, way) AS (
     SELECT $2::uuid, ARRAY[$2::uuid]
     UNION ALL
     SELECT r.object_id, up.way || r.object_id FROM up JOIN org_relation r
       ON r.tenant_id = $1 AND r.subject_id = up.id AND r.kind IN ('BELONGS_TO', 'LED_BY', 'GUIDED_BY') AND (r.valid_to IS NULL OR $3::date < r.valid_to)
      WHERE r.object_id <> ALL (up.way) AND cardinality(up.way) < 32)
   SELECT DISTINCT id FROM up`,
);
/** Whoever stands above the unit on the day or later, by whatever edge; the unit itself among them. */
export const readAllAbove = async (tx: Tx, unitId: string, on: LegalDate): Promise<ReadonlySet<string>> =>
  new Set((await tx.rows(reachedUpwards, [tx.tenantId, unitId, on])).map(({ id }) => id));

const endAllEdges = statement("organisations.endEdges", `UPDATE org_relation SET valid_to = $3 WHERE tenant_id = $1 AND id = ANY ($2::uuid[]) AND (valid_to IS NULL OR kind = 'DELEGATES_TO' AND $3 < valid_to) AND valid_from < $3`);
export const endEdges = (tx: Tx, ids: readonly string[], on: LegalDate) => tx.change(endAllEdges, [tx.tenantId, ids, on]);

const raiseAll = statement("organisations.raiseVersions", `UPDATE org_unit SET version = version + 1 WHERE tenant_id = $1 AND id = ANY ($2::uuid[])`);
export const raiseVersions = (tx: Tx, ids: readonly string[]) => tx.change(raiseAll, [tx.tenantId, ids]);

export interface PostRow {
  readonly id: string; readonly title: string; readonly roles: Role[]; readonly reportsToId: string | null; readonly validTo: LegalDate | null;
  readonly holdings: readonly { readonly personId: string; readonly validFrom: LegalDate; readonly validTo: LegalDate | null }[] | null;
  readonly acting: readonly { readonly personId: string; readonly validFrom: LegalDate; readonly validTo: LegalDate; readonly ground: ActingGround; readonly documentNo: string }[] | null;
  readonly groupSeats: readonly { readonly groupId: string; readonly position: string; readonly validTo: LegalDate | null }[] | null;
  readonly bodySeats: readonly { readonly bodyId: string; readonly validTo: LegalDate | null }[] | null;
}
const heldPosts = statement<PostRow>(
  "organisations.heldPostsOf",
  `SELECT p.id, p.title, p.roles, p.reports_to_id AS "reportsToId", p.valid_to AS "validTo",
          (SELECT json_agg(json_build_object('personId', h.person_id, 'validFrom', h.valid_from, 'validTo', h.valid_to) ORDER BY h.valid_from)
             FROM post_holding h WHERE h.tenant_id = $1 AND h.post_id = p.id AND (h.valid_to IS NULL OR $3::date < h.valid_to)) AS holdings,
          (SELECT json_agg(json_build_object('personId', a.person_id, 'validFrom', a.valid_from, 'validTo', a.valid_to, 'ground', a.ground, 'documentNo', a.document_no)
                           ORDER BY a.valid_from)
             FROM acting_holding a WHERE a.tenant_id = $1 AND a.post_id = p.id AND $3::date < a.valid_to) AS acting,
          (SELECT json_agg(json_build_object('groupId', s.group_id, 'position', s.position, 'validTo', s.valid_to) ORDER BY s.id)
             FROM leading_group_seat s JOIN leading_group g ON g.tenant_id = $1 AND g.id = s.group_id AND g.unit_id <> $2 AND ${STANDING("g")}
            WHERE ${STANDING("s")} AND s.post_id = p.id) AS "groupSeats",
          (SELECT json_agg(json_build_object('bodyId', s.body_id, 'validTo', s.valid_to) ORDER BY s.id)
             FROM meeting_body_seat s JOIN meeting_body b ON b.tenant_id = $1 AND b.id = s.body_id AND b.unit_id <> $2 AND ${STANDING("b")}
            WHERE ${STANDING("s")} AND s.post_id = p.id) AS "bodySeats"
     FROM post p
    WHERE ${STANDING("p")} AND p.unit_id = $2
      AND EXISTS (SELECT FROM held_post h WHERE h.tenant_id = $1 AND h.post_id = p.id AND (h.valid_to IS NULL OR $3::date < h.valid_to))
    ORDER BY p.id`,
);
/** Posts of the unit that somebody holds on the day or later, with their holders and their seats in groups and bodies of other units. */
export const readHeldPosts = (tx: Tx, unitId: string, on: LegalDate) => tx.rows(heldPosts, [tx.tenantId, unitId, on]);

const END = "SET valid_to = $3 WHERE tenant_id = $1 AND valid_to IS NULL AND valid_from < $3";
/** Holdings and posts may end earlier than was planned; one that begins later never begins. */
const EARLIER = "tenant_id = $1 AND (valid_to IS NULL OR valid_to > $3)";
/** Read a row as: with a post that goes, this ends; seats and holdings before the post. */
const POST_ENDINGS = [
  statement("organisations.endSeatsOfPosts", `UPDATE leading_group_seat ${END} AND post_id = ANY ($2::uuid[])`),
  statement("organisations.endMeetingSeatsOfPosts", `UPDATE meeting_body_seat ${END} AND post_id = ANY ($2::uuid[])`),
  statement("organisations.endHoldingsOfPosts", `UPDATE post_holding SET valid_to = greatest(valid_from, $3::date) WHERE ${EARLIER} AND post_id = ANY ($2::uuid[])`),
  statement("organisations.endActingOfPosts", `UPDATE acting_holding SET valid_to = greatest(valid_from, $3::date) WHERE ${EARLIER} AND post_id = ANY ($2::uuid[])`),
  statement("organisations.endPosts", `UPDATE post SET valid_to = $3, version = version + 1 WHERE ${EARLIER} AND valid_from < $3 AND id = ANY ($2::uuid[])`),
];
export async function endPosts(tx: Tx, ids: readonly string[], on: LegalDate): Promise<void> {
  for (const ending of POST_ENDINGS) await tx.change(ending, [tx.tenantId, ids, on]);
}

export interface TaskRow { readonly id: string; readonly clauseId: string; readonly task: string | null; readonly validTo: LegalDate | null; readonly isHeirs: boolean }
const tasksOf = statement<TaskRow>(
  "organisations.tasksToHandOver",
  `SELECT a.id, a.clause_id AS "clauseId", a.task, a.valid_to AS "validTo",
          EXISTS (SELECT FROM responsibility_assignment h WHERE h.tenant_id = $1 AND h.unit_id = $4 AND h.clause_id = a.clause_id
                     AND daterange(h.valid_from, h.valid_to) && daterange($3::date, a.valid_to)) AS "isHeirs"
     FROM responsibility_assignment a WHERE ${STANDING("a")} AND a.unit_id = $2 ORDER BY a.id`,
);
export const readTasks = (tx: Tx, unitId: string, heirId: string, on: LegalDate) => tx.rows(tasksOf, [tx.tenantId, unitId, on, heirId]);
const endAllTasks = statement("organisations.endTasks", `UPDATE responsibility_assignment ${END} AND id = ANY ($2::uuid[])`);
export const endTasks = (tx: Tx, ids: readonly string[], on: LegalDate) => tx.change(endAllTasks, [tx.tenantId, ids, on]);

const edgesOfHeir = statement<{ kind: RelationKind; subjectId: string; objectId: string }>(
  "organisations.edgesOfHeir",
  `SELECT r.kind, r.subject_id AS "subjectId", r.object_id AS "objectId" FROM org_relation r
    WHERE r.tenant_id = $1 AND $2 IN (r.subject_id, r.object_id) AND (r.valid_to IS NULL OR $3::date < r.valid_to)`,
);
/** Edges the heir has already on the day or later: none of them is drawn a second time. */
export const readEdgesOfHeir = (tx: Tx, heirId: string, on: LegalDate) => tx.rows(edgesOfHeir, [tx.tenantId, heirId, on]);
