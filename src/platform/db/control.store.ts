/** The control schema: which tenants there are, who vouches for whose tokens, the divisions and the calendar. No business data. */
import { createHash } from "node:crypto";
import type pg from "pg";
import type { Id } from "../../kernel/ids.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { DayKind } from "../../kernel/vocabulary.js";
import { statement } from "./statement.js";

export interface TenantRow {
  readonly id: Id;
  readonly code: string;
  readonly name: string;
  readonly division_code: string;
  readonly calendar_code: string;
}
export interface IssuerRow {
  readonly issuer: string;
  readonly audience: string;
  readonly jwks_uri: string;
  readonly algorithms: readonly string[];
  readonly tenant_id: Id;
}
export interface TokenRow { readonly tenant_id: Id; readonly account_id: Id; readonly label: string; readonly scopes: readonly string[] | null }
export interface DivisionRow { readonly code: string; readonly name: string; readonly level: number; readonly parent_code: string | null }
export interface CalendarDayRow { readonly date: LegalDate; readonly kind: DayKind; readonly name: string | null; readonly document_no: string | null }

const TENANT = "id, code, name, division_code, calendar_code";

export const tenantById = statement<TenantRow>("control.tenantById", `SELECT ${TENANT} FROM control.tenant WHERE id = $1`);
export const tenantByCode = statement<TenantRow>("control.tenantByCode", `SELECT ${TENANT} FROM control.tenant WHERE code = $1`);
export const tenantsByDivision = statement<TenantRow>("control.tenantsByDivision", `SELECT ${TENANT} FROM control.tenant WHERE division_code = $1 ORDER BY code`);
/** The tenant in whose territory a division lies: its own, or that of the nearest division above it. */
export const tenantOfPlace = statement<TenantRow>(
  "control.tenantOfPlace",
  `WITH RECURSIVE up (code, parent_code, steps) AS (
     SELECT code, parent_code, 0 FROM control.division WHERE code = $1
     UNION ALL SELECT d.code, d.parent_code, up.steps + 1 FROM up JOIN control.division d ON d.code = up.parent_code)
   SELECT ${TENANT.split(", ").map((column) => `t.${column}`).join(", ")} FROM up JOIN control.tenant t ON t.division_code = up.code WHERE t.code NOT LIKE 'draft-%'
    ORDER BY up.steps, t.code LIMIT 1`,
);
export const allTenants = statement<TenantRow>("control.allTenants", `SELECT ${TENANT} FROM control.tenant ORDER BY code`);

export const issuerByUrl = statement<IssuerRow>(
  "control.issuerByUrl",
  `SELECT issuer, audience, jwks_uri, algorithms, tenant_id FROM control.issuer WHERE issuer = $1`,
);

/** A token that has expired or was revoked is as unknown as one that never was. $2 is the instant of the question. */
export const tokenByHash = statement<TokenRow>(
  "control.tokenByHash",
  `SELECT tenant_id, account_id, label, scopes FROM control.api_token
    WHERE hash = $1 AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > $2)`,
);

export const divisionByCode = statement<DivisionRow>("control.divisionByCode", `SELECT code, name, level, parent_code FROM control.division WHERE code = $1`);
export const divisionsBelow = statement<DivisionRow>(
  "control.divisionsBelow",
  `SELECT code, name, level, parent_code FROM control.division WHERE parent_code IS NOT DISTINCT FROM $1 ORDER BY code`,
);
export const calendarBetween = statement<CalendarDayRow>(
  "control.calendarBetween",
  `SELECT date, kind, name, document_no FROM control.calendar_day WHERE date BETWEEN $1 AND $2 ORDER BY date`,
);

export const hashOfToken = (token: string): Buffer => createHash("sha256").update(token).digest();

/** The registry is kept by the owner alone: seeds before serving, and `npm run operator`. */
export type Owner = pg.Client;

export interface NewTenant {
  readonly id: Id;
  readonly code: string;
  readonly name: string;
  readonly divisionCode: string;
  readonly calendarCode: string;
}

/** A tenant and the head of its audit chain come into being together. */
export async function createTenant(owner: Owner, tenant: NewTenant): Promise<void> {
  await owner.query("BEGIN");
  try {
    await owner.query("SELECT set_config('app.tenant', $1, true)", [tenant.id]);
    await owner.query("INSERT INTO control.tenant (id, code, name, division_code, calendar_code) VALUES ($1, $2, $3, $4, $5)", [
      tenant.id, tenant.code, tenant.name, tenant.divisionCode, tenant.calendarCode,
    ]);
    await owner.query("INSERT INTO audit_head (tenant_id) VALUES ($1)", [tenant.id]);
    await owner.query("COMMIT");
  } catch (error) {
    await owner.query("ROLLBACK");
    throw error;
  }
}

export interface NewToken {
  readonly token: string;
  readonly tenantId: Id;
  readonly accountId: Id;
  readonly label: string;
  /** null: the token narrows nothing. */
  readonly scopes: readonly string[] | null;
  readonly expiresAt: Date | null;
}

/** Only the digest is kept: whoever reads the table cannot sign in. */
export async function createToken(owner: Owner, { token, tenantId, accountId, label, scopes, expiresAt }: NewToken): Promise<void> {
  await owner.query("INSERT INTO control.api_token (hash, tenant_id, account_id, label, scopes, expires_at) VALUES ($1, $2, $3, $4, $5, $6)", [
    hashOfToken(token), tenantId, accountId, label, scopes, expiresAt,
  ]);
}

/** A tenant that was filled before anybody could reach it gets its name and its tokens at once: whoever finds the code finds the whole. */
export async function openTenant(owner: Owner, tenantId: Id, code: string, tokens: readonly NewToken[]): Promise<void> {
  await owner.query("BEGIN");
  try {
    await owner.query("UPDATE control.tenant SET code = $2 WHERE id = $1", [tenantId, code]);
    for (const token of tokens) await createToken(owner, token);
    await owner.query("COMMIT");
  } catch (error) {
    await owner.query("ROLLBACK");
    throw error;
  }
}

/** Rows that are there already keep what they say unless the source says otherwise: loading twice changes nothing. */
export async function loadDivisions(owner: Owner, divisions: readonly DivisionRow[]): Promise<void> {
  await owner.query(
    `INSERT INTO control.division (code, name, level, parent_code) SELECT * FROM jsonb_to_recordset($1::jsonb) AS d (code text, name text, level smallint, parent_code text)
     ON CONFLICT (code) DO UPDATE SET name = excluded.name, level = excluded.level, parent_code = excluded.parent_code`,
    [JSON.stringify(divisions)],
  );
}
