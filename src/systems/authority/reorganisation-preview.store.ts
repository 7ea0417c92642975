/** Posts of some units on a day: who gains sight of a unit, and who loses it. */
import type { Id } from "../../kernel/ids.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import { statement } from "../../platform/db/statement.js";
import type { Reader } from "../../platform/db/tenant-database.js";

const posts = statement<{ unitId: Id; postIds: Id[] }>(
  "authority.postsOfUnits",
  `SELECT p.unit_id AS "unitId", array_agg(p.id ORDER BY p.id) AS "postIds" FROM post p
    WHERE p.tenant_id = $1 AND p.unit_id = ANY ($2::uuid[]) AND p.valid_from <= $3::date AND (p.valid_to IS NULL OR $3::date < p.valid_to) GROUP BY p.unit_id`,
);
export const postsOf = async (reader: Reader, tenantId: Id, unitIds: readonly Id[], on: LegalDate): Promise<ReadonlyMap<Id, readonly Id[]>> =>
  new Map((await reader.rows(posts, [tenantId, unitIds, on])).map(({ unitId, postIds }) => [unitId, postIds]));
