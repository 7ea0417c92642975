/** The statements of the yardstick, one for each question: named, so that PostgreSQL plans each once a connection. */

type Statement = readonly [name: string, text: string];
const on = (alias: string): string => `${alias}.valid_from <= $3::date AND (${alias}.valid_to IS NULL OR $3::date < ${alias}.valid_to)`;

export const RAW_TOKEN: Statement = [
  "token", "SELECT tenant_id, account_id FROM control.api_token WHERE hash = $1 AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > $2)",
];

/** The account with the posts its person holds today, and the units above each: what our server knows of a caller, too. */
export const RAW_ACTOR: Statement = [
  "actor",
  `SELECT a.id, a.label, n.name,
          (SELECT json_agg(json_build_object('id', p.id, 'unit', p.unit_id, 'roles', p.roles, 'path', (
             SELECT array_agg(c.ancestor_id ORDER BY c.depth) FROM org_closure c WHERE c.tenant_id = $1 AND c.descendant_id = p.unit_id AND ${on("c")})))
             FROM post_holding h JOIN post p ON p.tenant_id = $1 AND p.id = h.post_id AND ${on("p")}
            WHERE h.tenant_id = $1 AND h.person_id = a.person_id AND ${on("h")}) AS posts
     FROM account a LEFT JOIN person n ON n.tenant_id = $1 AND n.id = a.person_id
    WHERE a.tenant_id = $1 AND a.id = $2 AND (a.closed_on IS NULL OR $3::date < a.closed_on)`,
];

export const RAW_UNIT: Statement = [
  "unit",
  `SELECT u.id, u.code, n.name, u.kind, u.level, m.mode, c.depth
     FROM org_closure c
     JOIN org_unit u ON u.tenant_id = $1 AND u.id = c.ancestor_id
     JOIN org_name n ON n.tenant_id = $1 AND n.unit_id = u.id AND n.language = 'ZH' AND ${on("n")}
     LEFT JOIN management_term m ON m.tenant_id = $1 AND m.unit_id = u.id AND ${on("m")}
    WHERE c.tenant_id = $1 AND c.descendant_id = $2 AND ${on("c")} ORDER BY c.depth`,
];

export const RAW_TREE: Statement = [
  "tree",
  `SELECT u.id, u.code, n.name, u.kind, u.level, m.mode, b.object_id AS parent_id, c.depth
     FROM org_closure c
     JOIN org_unit u ON u.tenant_id = $1 AND u.id = c.descendant_id
     JOIN org_name n ON n.tenant_id = $1 AND n.unit_id = u.id AND n.language = 'ZH' AND ${on("n")}
     LEFT JOIN org_relation b ON b.tenant_id = $1 AND b.subject_id = u.id AND b.kind = 'BELONGS_TO' AND ${on("b")}
     LEFT JOIN management_term m ON m.tenant_id = $1 AND m.unit_id = u.id AND ${on("m")}
    WHERE c.tenant_id = $1 AND c.ancestor_id = $2 AND c.depth <= $4 AND ${on("c")} ORDER BY c.depth, u.code`,
];
