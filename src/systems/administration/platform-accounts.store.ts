/** The accounts of the three administrators: who signs in with one, which are open, who stands behind them. */
import type { PlatformAccount } from "../../../entities/administration/platform-account.entity.js";
import { PLATFORM_REALM, type PlatformOffice } from "../../kernel/administration.js";
import type { Id } from "../../kernel/ids.js";
import type { Scope } from "../../kernel/scope.js";
import { visibleSql } from "../../platform/db/scope-sql.js";
import { statement } from "../../platform/db/statement.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import type { Tx } from "../../platform/db/unit-of-work.js";
import type { Direction } from "../../platform/pages/keyset.js";
import type { SignedIn } from "../organisations/index.js";

interface AdministratorRow { id: Id; personId: Id; personName: string; office: PlatformOffice }

/** The account and its token are read on every request, as those of a tenant are: what was closed or revoked is dead at the next one. */
const administrator = statement<AdministratorRow>(
  "administration.administrator",
  `SELECT a.id, a.person_id AS "personId", p.name AS "personName", a.office
     FROM platform_account a JOIN platform_person p ON p.tenant_id = $1 AND p.id = a.person_id
    WHERE a.tenant_id = $1 AND a.id = $2 AND a.closed_at IS NULL
      AND ($3::bytea IS NULL OR EXISTS (SELECT FROM control.api_token t WHERE t.hash = $3 AND t.tenant_id = $1 AND t.account_id = a.id
                                           AND t.revoked_at IS NULL AND (t.expires_at IS NULL OR t.expires_at > $4::timestamptz)))`,
);

interface Proven { readonly tenantId: Id; readonly accountId: Id; readonly scopes: readonly string[] | null; readonly tokenHash?: string | undefined }

export async function findAdministrator(reader: Reader, { tenantId, accountId, scopes, tokenHash }: Proven, now: Date): Promise<SignedIn | undefined> {
  const row = await reader.first(administrator, [tenantId, accountId, tokenHash ? Buffer.from(tokenHash, "hex") : null, now]);
  return row && { actor: { tenantId, accountId, personId: row.personId, posts: [], scopes, office: row.office }, label: row.office, personName: row.personName, revision: null };
}

const bySubject = statement<{ id: Id }>("administration.accountBySubject", `SELECT id FROM platform_account WHERE tenant_id = $1 AND issuer = $2 AND subject = $3 AND closed_at IS NULL`);
export const findAdministratorBySubject = async (reader: Reader, issuer: string, subject: string): Promise<Id | undefined> =>
  (await reader.first(bySubject, [PLATFORM_REALM, issuer, subject]))?.id;

const anyAccount = statement<{ id: Id }>("administration.anyAccount", `SELECT id FROM platform_account WHERE tenant_id = $1 LIMIT 1`);
export const hasAnyAccount = async (reader: Reader): Promise<boolean> => (await reader.first(anyAccount, [PLATFORM_REALM])) !== undefined;

const personByStaffNo = statement<{ id: Id }>("administration.personByStaffNo", `SELECT id FROM platform_person WHERE tenant_id = $1 AND staff_no = $2`);
export const findPersonByStaffNo = async (reader: Reader, staffNo: string) => (await reader.first(personByStaffNo, [PLATFORM_REALM, staffNo]))?.id;

const openOfPerson = statement<{ id: Id }>("administration.openOfPerson", `SELECT id FROM platform_account WHERE tenant_id = $1 AND person_id = $2 AND closed_at IS NULL`);
export const findOpenAccountOf = async (reader: Reader, personId: Id) => (await reader.first(openOfPerson, [PLATFORM_REALM, personId]))?.id;

export interface OpenAccountRow { readonly id: Id; readonly personId: Id; readonly office: PlatformOffice; readonly others: number }
const openAccount = statement<OpenAccountRow>(
  "administration.openAccount",
  `SELECT a.id, a.person_id AS "personId", a.office,
          (SELECT count(*)::int FROM platform_account o WHERE o.tenant_id = $1 AND o.office = a.office AND o.id <> a.id AND o.closed_at IS NULL) AS others
     FROM platform_account a WHERE a.tenant_id = $1 AND a.id = $2 AND a.closed_at IS NULL`,
);
/** `others`: how many more of its office are open. */
export const findOpenAccount = (reader: Reader, id: Id) => reader.first(openAccount, [PLATFORM_REALM, id]);

const close = statement<unknown>("administration.closeAccount", `UPDATE platform_account SET closed_at = greatest($3, opened_at) WHERE tenant_id = $1 AND id = $2 AND closed_at IS NULL`);
export const closePlatformAccountRow = (tx: Tx, id: Id, at: Date) => tx.change(close, [PLATFORM_REALM, id, at]);

type AccountRow = PlatformAccount & { readonly sortKey: string };
const SEEN = visibleSql("PlatformAccount", { tenant: "a.tenant_id" }, 4);
const FROM = `FROM platform_account a JOIN platform_person p ON p.tenant_id = $1 AND p.id = a.person_id`;
const COLUMNS = `a.id, a.person_id AS "personId", a.office, a.opened_at AS "openedAt", a.closed_at AS "closedAt", p.name AS "personName", p.staff_no AS "staffNo"`;

/** Ids are made in the order of time, so the id alone is the order. */
const listIn = (direction: Direction) => statement<AccountRow>(
  `administration.accounts.${direction}`,
  `SELECT ${COLUMNS}, a.id::text AS "sortKey" ${FROM}
    WHERE a.tenant_id = $1 AND ${SEEN.text} AND ($2::uuid IS NULL OR a.id ${direction === "ASC" ? ">" : "<"} $2) ORDER BY a.id ${direction} LIMIT $3`,
);
const LISTS = { ASC: listIn("ASC"), DESC: listIn("DESC") };
export const listPlatformAccounts = (reader: Reader, scope: Scope, direction: Direction, after: Id | null, limit: number) =>
  reader.rows(LISTS[direction], [scope.tenantId, after, limit, ...SEEN.params(scope)]);

const SEEN_COUNTED = visibleSql("PlatformAccount", { tenant: "a.tenant_id" }, 2);
const counted = statement<{ count: number }>("administration.accountCount", `SELECT count(*)::int AS count FROM platform_account a WHERE a.tenant_id = $1 AND ${SEEN_COUNTED.text}`);
export const countPlatformAccounts = async (reader: Reader, scope: Scope) => (await reader.first(counted, [scope.tenantId, ...SEEN_COUNTED.params(scope)]))?.count ?? 0;

const SEEN_BY_ID = visibleSql("PlatformAccount", { tenant: "a.tenant_id" }, 3);
const byIds = statement<AccountRow>(
  "administration.accountsById",
  `SELECT ${COLUMNS}, a.id::text AS "sortKey" ${FROM} WHERE a.tenant_id = $1 AND a.id = ANY ($2::uuid[]) AND ${SEEN_BY_ID.text}`,
);
export const platformAccountsById = (reader: Reader, scope: Scope, ids: readonly Id[]) => reader.rows(byIds, [scope.tenantId, ids, ...SEEN_BY_ID.params(scope)]);
