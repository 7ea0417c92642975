/** Accounts become actors: who is behind an account, and which posts that person holds on the day. */
import type { Actor, HeldPost } from "../../kernel/actor.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { Role } from "../../kernel/vocabulary.js";
import { statement } from "../../platform/db/statement.js";
import type { Reader } from "../../platform/db/tenant-database.js";

interface ActorRow {
  accountId: string; label: string; personId: string | null; personName: string | null;
  posts: { postId: string; unitId: string; roles: Role[]; unitPath: string[] | null; organId: string | null; acting?: boolean }[] | null;
  revision: string | null;
}

/** Kinds of units that are parts of the organ above them, as SQL knows them. */
export const PARTS_OF_ORGANS = "'INTERNAL_ORGAN', 'SUBORDINATE_INSTITUTION', 'DISPATCHED_BODY'";

const isOn = (alias: string): string => `${alias}.valid_from <= $3::date AND (${alias}.valid_to IS NULL OR $3::date < ${alias}.valid_to)`;
const PATH = (unit: string): string =>
  `(SELECT array_agg(c.ancestor_id ORDER BY c.depth) FROM org_closure c WHERE c.tenant_id = $1 AND c.descendant_id = ${unit} AND ${isOn("c")})`;

const ORGAN = (unit: string): string =>
  `(SELECT c.ancestor_id FROM org_closure c JOIN org_unit o ON o.tenant_id = $1 AND o.id = c.ancestor_id AND o.kind NOT IN (${PARTS_OF_ORGANS})
     WHERE c.tenant_id = $1 AND c.descendant_id = ${unit} AND ${isOn("c")} ORDER BY c.depth LIMIT 1)`;

/** One statement a request: the posts, and whether the token still stands, are read here each time and never remembered. */
const actorById = statement<ActorRow>(
  "organisations.actor",
  `SELECT a.id AS "accountId", a.label, a.person_id AS "personId", n.name AS "personName",
          CASE WHEN a.service_role IS NOT NULL
            THEN json_build_array(json_build_object('postId', a.id, 'unitId', a.service_unit_id, 'roles', ARRAY[a.service_role], 'unitPath', ${PATH("a.service_unit_id")}, 'organId', ${ORGAN("a.service_unit_id")}))
            ELSE (SELECT json_agg(json_build_object('postId', p.id, 'unitId', p.unit_id, 'roles', p.roles, 'unitPath', ${PATH("p.unit_id")}, 'organId', ${ORGAN("p.unit_id")}, 'acting', h.ground IS NOT NULL) ORDER BY h.valid_from, p.id)
                    FROM held_post h JOIN post p ON p.tenant_id = $1 AND p.id = h.post_id AND ${isOn("p")}
                    JOIN org_unit o ON o.tenant_id = $1 AND o.id = p.unit_id AND (o.closed_on IS NULL OR $3::date < o.closed_on)
                   WHERE h.tenant_id = $1 AND h.person_id = a.person_id AND ${isOn("h")})
          END AS posts,
          (SELECT r.revision FROM org_revision r WHERE r.tenant_id = $1) AS revision
     FROM account a LEFT JOIN person n ON n.tenant_id = $1 AND n.id = a.person_id
    WHERE a.tenant_id = $1 AND a.id = $2 AND (a.closed_on IS NULL OR $3::date < a.closed_on)
      AND ($4::bytea IS NULL OR EXISTS (SELECT FROM control.api_token t WHERE t.hash = $4 AND t.tenant_id = $1 AND t.account_id = a.id
                                           AND t.revoked_at IS NULL AND (t.expires_at IS NULL OR t.expires_at > $5::timestamptz)))`,
);

export interface SignedIn {
  readonly actor: Actor;
  readonly label: string;
  readonly personName: string | null;
  /** The revision of the tenant's organisations at sign-in: what was read at the same revision is still true. */
  readonly revision: string | null;
}

/** What a sign-in proved: the account, what narrows it, and the token by which it came, if it was one. */
export interface Proven { readonly tenantId: string; readonly accountId: string; readonly scopes: readonly string[] | null; readonly tokenHash?: string | undefined }

export async function findActor(reader: Reader, { tenantId, accountId, scopes, tokenHash }: Proven, date: LegalDate, now: Date): Promise<SignedIn | undefined> {
  const row = await reader.first(actorById, [tenantId, accountId, date, tokenHash ? Buffer.from(tokenHash, "hex") : null, now]);
  if (!row) return undefined;
  const posts: HeldPost[] = (row.posts ?? []).map((post) => ({ ...post, unitPath: post.unitPath ?? [post.unitId] }));
  return { actor: { tenantId, accountId, personId: row.personId, posts, scopes }, label: row.label, personName: row.personName, revision: row.revision };
}

const accountBySubject = statement<{ id: string }>(
  "organisations.accountBySubject",
  `SELECT id FROM account WHERE tenant_id = $1 AND issuer = $2 AND subject = $3`,
);
export const findAccountBySubject = async (reader: Reader, tenantId: string, issuer: string, subject: string) =>
  (await reader.first(accountBySubject, [tenantId, issuer, subject]))?.id;

const accountByLabel = statement<{ id: string }>("organisations.accountByLabel", `SELECT id FROM account WHERE tenant_id = $1 AND label = $2 ORDER BY id LIMIT 1`);
export const findAccountByLabel = async (reader: Reader, tenantId: string, label: string) => (await reader.first(accountByLabel, [tenantId, label]))?.id;

const unitIdByCode = statement<{ id: string }>(
  "organisations.unitIdByCode",
  `SELECT id FROM org_unit WHERE tenant_id = $1 AND code = $2 AND established_on <= $3::date AND (closed_on IS NULL OR $3::date < closed_on)`,
);
/** For the operator, who places an account at a unit. */
export const findUnitIdByCode = async (reader: Reader, tenantId: string, code: string, date: LegalDate) =>
  (await reader.first(unitIdByCode, [tenantId, code, date]))?.id;
