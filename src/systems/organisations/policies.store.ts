/** Policies in the database: what can bear on a unit's policies on a date, and the settings as rows of their own. */
import type { LegalDate } from "../../kernel/legal-date.js";
import type { Scope } from "../../kernel/scope.js";
import { visibleSql } from "../../platform/db/scope-sql.js";
import { statement } from "../../platform/db/statement.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import type { AttachmentFact, PolicyFacts, SettingFact } from "./policy.rules.js";

interface PolicyFactsRow { unitId: string; path: string[]; settings: SettingFact[] | null; attachments: AttachmentFact[] | null }

const policyFacts = statement<PolicyFactsRow>(
  "organisations.policyFacts",
  `SELECT asked.id AS "unitId", up.path,
          (SELECT json_agg(json_build_object('unitId', s.unit_id, 'key', s.key, 'value', s.value, 'locked', s.locked, 'lockBasis', s.lock_basis,
                                             'documentNo', s.document_no))
             FROM policy_setting s WHERE s.tenant_id = $1 AND s.unit_id = ANY (up.path)
              AND s.valid_from <= $3::date AND (s.valid_to IS NULL OR $3::date < s.valid_to)) AS settings,
          (SELECT json_agg(json_build_object('unitId', a.unit_id, 'preset', a.preset, 'documentNo', a.document_no))
             FROM preset_attachment a WHERE a.tenant_id = $1 AND a.unit_id = ANY (up.path)
              AND a.valid_from <= $3::date AND (a.valid_to IS NULL OR $3::date < a.valid_to)) AS attachments
     FROM unnest($2::uuid[]) WITH ORDINALITY AS asked (id, at)
     CROSS JOIN LATERAL (
       SELECT array_agg(c.ancestor_id ORDER BY c.depth) AS path FROM org_closure c
        WHERE c.tenant_id = $1 AND c.descendant_id = asked.id AND c.valid_from <= $3::date AND (c.valid_to IS NULL OR $3::date < c.valid_to)) up
    ORDER BY asked.at`,
);

/** In the order of the ids; a unit that does not stand on the day has an empty path. */
export async function policyFactsOf(reader: Reader, tenantId: string, unitIds: readonly string[], date: LegalDate): Promise<PolicyFacts[]> {
  const rows = await reader.rows(policyFacts, [tenantId, unitIds, date]);
  return rows.map((row) => ({ path: row.path ?? [], settings: row.settings ?? [], attachments: row.attachments ?? [] }));
}

export interface SettingRow {
  readonly id: string; readonly unitId: string; readonly key: string; readonly value: unknown; readonly locked: boolean; readonly lockBasis: string | null;
  readonly validFrom: string; readonly validTo: string | null; readonly documentNo: string | null; readonly sortKey: string;
}
export interface SettingListing { readonly underUnitId: string | null; readonly key: string | null; readonly date: LegalDate }
export interface SettingSlice { readonly direction: "ASC" | "DESC"; readonly after: readonly [key: string, id: string] | null; readonly limit: number }

const SEEN = visibleSql("PolicySetting", { tenant: "s.tenant_id", owner: "s.unit_id" }, 8);
const SEEN_COUNTED = visibleSql("PolicySetting", { tenant: "s.tenant_id", owner: "s.unit_id" }, 5);

/** Settings that stand on the day $2 at the unit $3 or below it, or anywhere; of the key $4, or of any. */
const LISTED = `FROM policy_setting s JOIN org_unit u ON u.tenant_id = s.tenant_id AND u.id = s.unit_id
  WHERE s.tenant_id = $1 AND s.valid_from <= $2::date AND (s.valid_to IS NULL OR $2::date < s.valid_to) AND ($4::text IS NULL OR s.key = $4)
    AND ($3::uuid IS NULL OR EXISTS (SELECT FROM org_closure c WHERE c.tenant_id = $1 AND c.ancestor_id = $3 AND c.descendant_id = s.unit_id
                                        AND c.valid_from <= $2::date AND (c.valid_to IS NULL OR $2::date < c.valid_to)))`;
const SORT = `u.code || ' ' || s.key`;
const listIn = (direction: "ASC" | "DESC") => statement<SettingRow>(
  `organisations.policySettings.${direction}`,
  `SELECT s.id, s.unit_id AS "unitId", s.key, s.value, s.locked, s.lock_basis AS "lockBasis", s.valid_from AS "validFrom", s.valid_to AS "validTo",
          s.document_no AS "documentNo", ${SORT} AS "sortKey"
     ${LISTED} AND ${SEEN.text} AND ($5::text IS NULL OR (${SORT}, s.id) ${direction === "ASC" ? ">" : "<"} ($5, $6::uuid))
    ORDER BY ${SORT} ${direction}, s.id ${direction} LIMIT $7`,
);
const LISTS = { ASC: listIn("ASC"), DESC: listIn("DESC") };

export const listSettings = (reader: Reader, scope: Scope, { date, underUnitId, key }: SettingListing, { direction, after, limit }: SettingSlice) =>
  reader.rows(LISTS[direction], [scope.tenantId, date, underUnitId, key, after?.[0] ?? null, after?.[1] ?? null, limit, ...SEEN.params(scope)]);

const countAll = statement<{ count: number }>("organisations.policySettingCount", `SELECT count(*)::int AS count ${LISTED} AND ${SEEN_COUNTED.text}`);
export const countSettings = async (reader: Reader, scope: Scope, { date, underUnitId, key }: SettingListing) =>
  (await reader.first(countAll, [scope.tenantId, date, underUnitId, key, ...SEEN_COUNTED.params(scope)]))?.count ?? 0;
