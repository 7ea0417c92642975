/** Who stands behind an id on the day: the holder of a post and everything that person holds besides. */
import type { HeldPost } from "../../kernel/actor.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { Role } from "../../kernel/vocabulary.js";
import { statement } from "../../platform/db/statement.js";
import type { TenantDatabase } from "../../platform/db/tenant-database.js";

/** `posts` are those held or acted for on the day, with the way up from each. */
export interface PersonRow { readonly personId: string | null; readonly posts: HeldPost[] | null }
export interface PostRow extends PersonRow { readonly postId: string; readonly stands: boolean; readonly own: HeldPost }
export interface AccountRow extends PersonRow { readonly accountId: string; readonly service: boolean }
export interface GroupRow { readonly unitId: string; readonly stands: boolean }

const ON = (alias: string): string => `${alias}.valid_from <= $3::date AND (${alias}.valid_to IS NULL OR $3::date < ${alias}.valid_to)`;
const HELD_POST = (alias: string, acting = "false"): string => `json_build_object('postId', ${alias}.id, 'unitId', ${alias}.unit_id, 'roles', ${alias}.roles, 'acting', ${acting}, 'unitPath', coalesce(
    (SELECT json_agg(c.ancestor_id ORDER BY c.depth) FROM org_closure c WHERE c.tenant_id = $1 AND c.descendant_id = ${alias}.unit_id AND ${ON("c")}),
    json_build_array(${alias}.unit_id)))`;
const HELD_BY = (person: string): string => `(SELECT json_agg(${HELD_POST("o", "held.ground IS NOT NULL")} ORDER BY held.valid_from, o.id)
    FROM held_post held JOIN post o ON o.tenant_id = $1 AND o.id = held.post_id AND ${ON("o")}
   WHERE held.tenant_id = $1 AND held.person_id = ${person} AND ${ON("held")}) AS posts`;

const postById = statement<PostRow>(
  "authority.post",
  `SELECT p.id AS "postId", ${ON("p")} AS stands, ${HELD_POST("p")} AS own, h.person_id AS "personId", ${HELD_BY("h.person_id")}
     FROM post p LEFT JOIN post_holding h ON h.tenant_id = $1 AND h.post_id = p.id AND ${ON("h")}
    WHERE p.tenant_id = $1 AND p.id = $2`,
);
const personById = statement<PersonRow>(
  "authority.person", `SELECT n.id AS "personId", ${HELD_BY("n.id")} FROM person n WHERE n.tenant_id = $1 AND n.id = $2`,
);
const accountById = statement<AccountRow>(
  "authority.account",
  `SELECT a.id AS "accountId", a.service_role IS NOT NULL AS service, a.person_id AS "personId", ${HELD_BY("a.person_id")}
     FROM account a WHERE a.tenant_id = $1 AND a.id = $2`,
);
const groupById = statement<GroupRow>(
  "authority.group", `SELECT g.unit_id AS "unitId", ${ON("g")} AS stands FROM leading_group g WHERE g.tenant_id = $1 AND g.id = $2`,
);

export const findPost = (db: TenantDatabase, id: string, date: LegalDate) => db.first(postById, [db.tenantId, id, date]);
export const findPerson = (db: TenantDatabase, id: string, date: LegalDate) => db.first(personById, [db.tenantId, id, date]);
export const findAccount = (db: TenantDatabase, id: string, date: LegalDate) => db.first(accountById, [db.tenantId, id, date]);
export const findGroup = (db: TenantDatabase, id: string, date: LegalDate) => db.first(groupById, [db.tenantId, id, date]);

export interface HoldingRow { readonly postId: string; readonly unitId: string; readonly roles: readonly Role[]; readonly personId: string; readonly unitCode: string }

const holdings = statement<HoldingRow>(
  "authority.holdings",
  `WITH holder AS (
     SELECT DISTINCT h.person_id FROM post p JOIN post_holding h ON h.tenant_id = $1 AND h.post_id = p.id AND ${ON("h")}
      WHERE p.tenant_id = $1 AND p.unit_id = ANY ($2::uuid[]) AND ${ON("p")})
   SELECT p.id AS "postId", p.unit_id AS "unitId", p.roles, h.person_id AS "personId", u.code AS "unitCode"
     FROM holder JOIN post_holding h ON h.tenant_id = $1 AND h.person_id = holder.person_id AND ${ON("h")}
     JOIN post p ON p.tenant_id = $1 AND p.id = h.post_id AND ${ON("p")}
     JOIN org_unit u ON u.tenant_id = $1 AND u.id = p.unit_id
    ORDER BY u.code, h.valid_from, p.id`,
);
/** Every post of everybody who holds one in these units. */
export const holdingsIn = (db: TenantDatabase, unitIds: readonly string[], date: LegalDate) => db.rows(holdings, [db.tenantId, unitIds, date]);
