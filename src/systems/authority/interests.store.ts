/** Who stands behind the posts and ids that somebody names as taking part in a matter. */
import type { Id } from "../../kernel/ids.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import { statement } from "../../platform/db/statement.js";
import type { TenantDatabase } from "../../platform/db/tenant-database.js";

const inPosts = statement<{ postId: Id; people: Id[] }>(
  "authority.peopleInPosts",
  `SELECT p.id AS "postId", ARRAY(SELECT h.person_id FROM held_post h WHERE h.tenant_id = $1 AND h.post_id = p.id
                                    AND h.valid_from <= $3::date AND (h.valid_to IS NULL OR $3::date < h.valid_to)) AS people
     FROM post p WHERE p.tenant_id = $1 AND p.id = ANY ($2::uuid[])`,
);
/** A post that never was is missing; a vacant one has nobody. */
export const peopleInPosts = async (db: TenantDatabase, ids: readonly Id[], date: LegalDate): Promise<ReadonlyMap<Id, readonly Id[]>> =>
  new Map((await db.rows(inPosts, [db.tenantId, ids, date])).map(({ postId, people }) => [postId, people]));

const withIds = statement<{ id: Id }>("authority.peopleWithIds", `SELECT n.id FROM person n WHERE n.tenant_id = $1 AND n.id = ANY ($2::uuid[])`);
export const peopleWithIds = async (db: TenantDatabase, ids: readonly Id[]): Promise<ReadonlySet<Id>> =>
  new Set((await db.rows(withIds, [db.tenantId, ids])).map(({ id }) => id));
