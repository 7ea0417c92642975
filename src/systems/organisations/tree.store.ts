/** The tree in the database: who is reached upwards over dated edges, and the closure that is derived from them. */
import type { LegalDate } from "../../kernel/legal-date.js";
import type { RelationKind } from "../../kernel/vocabulary.js";
import { statement } from "../../platform/db/statement.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import type { Tx } from "../../platform/db/unit-of-work.js";

const wayUpward = statement<{ way: string[] }>(
  "organisations.wayUpward",
  `WITH RECURSIVE up (id, way, period) AS (
     SELECT $2::uuid, ARRAY[$2::uuid], daterange($5::date, $6::date)
     UNION ALL
     SELECT r.object_id, up.way || r.object_id, up.period * daterange(r.valid_from, r.valid_to)
       FROM up JOIN org_relation r
         ON r.tenant_id = $1 AND r.subject_id = up.id AND r.kind = ANY ($4::text[]) AND daterange(r.valid_from, r.valid_to) && up.period
      WHERE r.object_id <> ALL (up.way) AND cardinality(up.way) < 32)
   SELECT way FROM up WHERE id = $3 ORDER BY cardinality(way) LIMIT 1`,
);

/** The units on the way from `start` up to `goal` over edges of these kinds, at any time within [from, to); undefined when there is none. */
export async function findWayUpward(
  reader: Reader, tenantId: string, start: string, goal: string, kinds: readonly RelationKind[], from: LegalDate, to: LegalDate | null,
): Promise<string[] | undefined> {
  return (await reader.first(wayUpward, [tenantId, start, goal, kinds, from, to]))?.way;
}

/** Every unit that ever stood below, with the unit itself: their closure is what a change of the edge above can alter. */
const WHOLE_SUBTREE = `SELECT descendant_id FROM org_closure WHERE tenant_id = $1 AND ancestor_id = $2 UNION SELECT $2::uuid`;

const takeDown = statement("organisations.takeDownClosure", `DELETE FROM org_closure WHERE tenant_id = $1 AND descendant_id = ANY ($2::uuid[])`);

const buildUp = statement(
  "organisations.buildUpClosure",
  `WITH RECURSIVE up (descendant_id, ancestor_id, depth, valid_from, valid_to) AS (
     SELECT id, id, 0, established_on, closed_on FROM org_unit WHERE tenant_id = $1 AND id = ANY ($2::uuid[])
     UNION ALL
     SELECT up.descendant_id, r.object_id, up.depth + 1, greatest(up.valid_from, r.valid_from), least(up.valid_to, r.valid_to)
       FROM up JOIN org_relation r
         ON r.tenant_id = $1 AND r.kind = 'BELONGS_TO' AND r.subject_id = up.ancestor_id
        AND daterange(r.valid_from, r.valid_to) && daterange(up.valid_from, up.valid_to)
      WHERE up.depth < 32)
   INSERT INTO org_closure (tenant_id, ancestor_id, descendant_id, depth, valid_from, valid_to)
   SELECT $1, ancestor_id, descendant_id, depth, valid_from, valid_to FROM up`,
);

const subtreeEver = statement<{ descendant_id: string }>("organisations.subtreeEver", WHOLE_SUBTREE);

/** Derives the closure of a unit and of everything that ever stood below it anew. Call it under the tenant's hierarchy lock. */
export async function deriveClosure(tx: Tx, unitId: string): Promise<void> {
  const subtree = (await tx.rows(subtreeEver, [tx.tenantId, unitId])).map((row) => row.descendant_id);
  await deriveClosureOf(tx, subtree);
}

export async function deriveClosureOf(tx: Tx, unitIds: readonly string[]): Promise<void> {
  await tx.change(takeDown, [tx.tenantId, unitIds]);
  await tx.change(buildUp, [tx.tenantId, unitIds]);
}

const allUnits = statement<{ id: string }>("organisations.allUnitIds", `SELECT id FROM org_unit WHERE tenant_id = $1 ORDER BY id`);
const closureDigest = statement<{ rows: number; digest: string | null }>(
  "organisations.closureDigest",
  `SELECT count(*)::int AS rows,
          md5(string_agg(concat_ws(' ', ancestor_id, descendant_id, depth, valid_from, valid_to), E'\\n' ORDER BY ancestor_id, descendant_id, valid_from)) AS digest
     FROM org_closure WHERE tenant_id = $1`,
);

export interface RebuildReport { readonly units: number; readonly rows: number; readonly changed: boolean }

/** Takes the whole closure down and derives it again; `changed` tells whether it had drifted from the relations. */
export async function rebuildClosure(tx: Tx): Promise<RebuildReport> {
  const before = await tx.first(closureDigest, [tx.tenantId]);
  const units = (await tx.rows(allUnits, [tx.tenantId])).map((row) => row.id);
  await deriveClosureOf(tx, units);
  const after = await tx.first(closureDigest, [tx.tenantId]);
  return { units: units.length, rows: after?.rows ?? 0, changed: before?.digest !== after?.digest };
}
