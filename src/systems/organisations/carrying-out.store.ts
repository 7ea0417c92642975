/** The manifest of a reorganisation: how many dated rows its transaction made and ended, and a digest over all of them, whatever their number. */
import { statement } from "../../platform/db/statement.js";
import type { Tx } from "../../platform/db/unit-of-work.js";

const DATED = [
  "org_name", "org_relation", "management_term", "duty_division", "policy_setting", "post", "post_holding", "acting_holding", "leading_group", "leading_group_seat",
  "meeting_body", "meeting_body_seat", "responsibility_term", "responsibility_assignment", "preset_attachment",
] as const;

/** xmin is the transaction that wrote the row as it stands: the database itself says what this one did. */
const OURS = "xmin = pg_current_xact_id()::xid";
const written = statement<{ rowsMade: number; rowsEnded: number; rowsDigest: string | null }>(
  "organisations.manifestOfReorganisation",
  `WITH written (line, made) AS (
     ${DATED.map((table) => `SELECT concat_ws(' ', '${table}', id, valid_from, coalesce(valid_to::text, '-')), valid_to IS NULL FROM ${table} WHERE tenant_id = $1 AND ${OURS}`).join("\n     UNION ALL ")}
     UNION ALL SELECT concat_ws(' ', 'org_unit', id, established_on, coalesce(closed_on::text, '-')), closed_on IS NULL FROM org_unit WHERE tenant_id = $1 AND ${OURS})
   SELECT count(*) FILTER (WHERE made)::int AS "rowsMade", count(*) FILTER (WHERE NOT made)::int AS "rowsEnded",
          encode(sha256(convert_to(string_agg(line, E'\\n' ORDER BY line), 'UTF8')), 'hex') AS "rowsDigest" FROM written`,
);

/** Goes into the audit event: the event's own list of moved rows holds a thousand, a bureau's subtree may be larger. */
export const manifestOf = async (tx: Tx) => (await tx.first(written, [tx.tenantId]))!;
