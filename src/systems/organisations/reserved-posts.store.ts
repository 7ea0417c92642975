/** What the platform's administrators see of a tenant: who holds a reserved post, which services there are, and their tokens. No more. */
import type { Id } from "../../kernel/ids.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { Role } from "../../kernel/vocabulary.js";
import { statement } from "../../platform/db/statement.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import type { Tx } from "../../platform/db/unit-of-work.js";

const RESERVED = `ARRAY['TENANT_ADMIN', 'PLATFORM_ADMIN', 'AUDITOR']`;
const isOn = (alias: string): string => `${alias}.valid_from <= $2::date AND (${alias}.valid_to IS NULL OR $2::date < ${alias}.valid_to)`;

export interface AdministeredAccount {
  readonly id: Id; readonly label: string; readonly personName: string | null; readonly serviceRole: Role | null; readonly serviceUnitId: Id | null;
  readonly reservedRoles: readonly Role[]; readonly closedOn: LegalDate | null;
  readonly tokens: readonly { readonly id: Id; readonly label: string; readonly scopes: readonly string[] | null; readonly createdAt: string; readonly expiresAt: string | null; readonly lastUsedAt: string | null }[];
}

/** $4: one account only, or null. A person whose reserved post has ended is no longer the platform's business, unless the account is still open. */
const administered = statement<AdministeredAccount>(
  "organisations.administeredAccounts",
  `SELECT a.id, a.label, n.name AS "personName", a.service_role AS "serviceRole", a.service_unit_id AS "serviceUnitId", a.closed_on AS "closedOn", held.roles AS "reservedRoles",
          coalesce((SELECT json_agg(json_build_object('id', t.id, 'label', t.label, 'scopes', t.scopes, 'createdAt', t.created_at, 'expiresAt', t.expires_at, 'lastUsedAt', t.last_used_at)
                                    ORDER BY t.created_at DESC)
                      FROM control.api_token t WHERE t.tenant_id = $1 AND t.account_id = a.id AND t.kind = 'API' AND t.revoked_at IS NULL AND (t.expires_at IS NULL OR t.expires_at > $3::timestamptz)), '[]') AS tokens
     FROM account a LEFT JOIN person n ON n.tenant_id = $1 AND n.id = a.person_id
     CROSS JOIN LATERAL (SELECT coalesce(array_agg(DISTINCT r.role), '{}') AS roles
                           FROM post_holding h JOIN post p ON p.tenant_id = $1 AND p.id = h.post_id AND ${isOn("p")}
                          CROSS JOIN LATERAL unnest(p.roles) AS r (role)
                          WHERE h.tenant_id = $1 AND h.person_id = a.person_id AND ${isOn("h")} AND r.role = ANY (${RESERVED})) held
    WHERE a.tenant_id = $1 AND (a.service_role IS NOT NULL OR cardinality(held.roles) > 0) AND ($4::uuid IS NULL OR a.id = $4)
    ORDER BY a.id LIMIT 1000`,
);
export const administeredAccounts = (reader: Reader, tenantId: Id, today: LegalDate, now: Date) => reader.rows(administered, [tenantId, today, now, null]);
export const findAdministeredAccount = (reader: Reader, tenantId: Id, id: Id, today: LegalDate, now: Date) => reader.first(administered, [tenantId, today, now, id]);

export interface ReservedHolding { readonly id: Id; readonly validFrom: LegalDate; readonly personId: Id }
const reservedHolding = statement<ReservedHolding>(
  "organisations.reservedHolding",
  `SELECT h.id, h.valid_from AS "validFrom", h.person_id AS "personId"
     FROM account a JOIN post_holding h ON h.tenant_id = $1 AND h.person_id = a.person_id AND ${isOn("h")}
     JOIN post p ON p.tenant_id = $1 AND p.id = h.post_id AND ${isOn("p")}
    WHERE a.tenant_id = $1 AND a.id = $3 AND $4 = ANY (p.roles) AND h.valid_to IS NULL ORDER BY h.id LIMIT 1`,
);
export const findReservedHolding = (reader: Reader, tenantId: Id, today: LegalDate, accountId: Id, role: Role) =>
  reader.first(reservedHolding, [tenantId, today, accountId, role]);

const closeAccount = statement<unknown>("organisations.closeAccount", `UPDATE account SET closed_on = $3 WHERE tenant_id = $1 AND id = $2 AND closed_on IS NULL`);
export const closeAccountRow = (tx: Tx, id: Id, on: LegalDate) => tx.change(closeAccount, [tx.tenantId, id, on]);
