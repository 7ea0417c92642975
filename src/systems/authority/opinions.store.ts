/** Units and posts that can stand in the reading table of one owner: its own parts, and the organs round it. */
import type { LegalDate } from "../../kernel/legal-date.js";
import type { Role } from "../../kernel/vocabulary.js";
import { statement } from "../../platform/db/statement.js";
import type { TenantDatabase } from "../../platform/db/tenant-database.js";

export interface ReadingPlaceRow {
  readonly unitId: string;
  readonly posts: readonly { readonly postId: string; readonly roles: readonly Role[]; readonly personId: string | null }[] | null;
}

const ON = (alias: string): string => `${alias}.valid_from <= $3::date AND (${alias}.valid_to IS NULL OR $3::date < ${alias}.valid_to)`;

/** Whoever holds a post there or acts for its holder · $2 the owner · $4 the organs round it · $5 limit. */
const readingPlaces = statement<ReadingPlaceRow>(
  "authority.readingPlaces",
  `WITH place (id) AS (
     SELECT unnest($2::uuid || $4::uuid[])
     UNION SELECT c.descendant_id FROM org_closure c WHERE c.tenant_id = $1 AND c.ancestor_id = ANY ($2::uuid || $4::uuid[]) AND ${ON("c")})
   SELECT u.id AS "unitId",
          (SELECT json_agg(json_build_object('postId', p.id, 'roles', p.roles, 'personId', h.person_id) ORDER BY p.id)
             FROM post p LEFT JOIN held_post h ON h.tenant_id = $1 AND h.post_id = p.id AND ${ON("h")}
            WHERE p.tenant_id = $1 AND p.unit_id = u.id AND ${ON("p")}) AS posts
     FROM place JOIN org_unit u ON u.tenant_id = $1 AND u.id = place.id
    ORDER BY u.code LIMIT $5`,
);

export const readingPlacesOf = (db: TenantDatabase, ownerId: string, organIds: readonly string[], date: LegalDate, limit: number) =>
  db.rows(readingPlaces, [db.tenantId, ownerId, date, organIds, limit]);
