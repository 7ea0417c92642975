/** Changes of accounts as rows: their facts for the engine, pages for the administrators, and the effect each has had in its tenant. */
import type { AccountChangeRequest } from "../../../entities/administration/account-change.entity.js";
import { PLATFORM_REALM, type AccountChangeKind, type AccountChangeState } from "../../kernel/administration.js";
import type { Id } from "../../kernel/ids.js";
import type { Scope } from "../../kernel/scope.js";
import { visibleSql } from "../../platform/db/scope-sql.js";
import { statement } from "../../platform/db/statement.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import type { Tx } from "../../platform/db/unit-of-work.js";
import type { LifecycleStore } from "../../platform/lifecycle/lifecycle-store.js";
import type { Direction } from "../../platform/pages/keyset.js";
import { accountChange, type AccountChangeAction, type AccountChangeFacts } from "./account-change.states.js";

type FactsRow = Omit<AccountChangeFacts, "seenBy">;

/** Whom it is about: the holder of the account that is closed, or whoever has the staff number for which one is opened. */
const FACTS = `
  SELECT r.id, r.state, r.version, r.kind, r.subject_tenant_id AS "tenantId", r.expires_on AS "expiresOn", r.drafted_person AS "drafterId",
         coalesce((SELECT a.person_id FROM platform_account a WHERE a.tenant_id = $1 AND r.kind = 'CLOSE_PLATFORM_ACCOUNT' AND a.id::text = r.content ->> 'accountId'),
                  (SELECT p.id FROM platform_person p WHERE p.tenant_id = $1 AND r.kind = 'OPEN_PLATFORM_ACCOUNT' AND p.staff_no = r.content ->> 'staffNo')) AS "aboutPersonId"
    FROM account_change r WHERE r.tenant_id = $1 AND r.id = ANY ($2::uuid[])`;
const facts = statement<FactsRow>("administration.accountChangeFacts", FACTS);
const factsLocked = statement<FactsRow>("administration.accountChangeFactsLocked", `${FACTS} ORDER BY r.id FOR UPDATE OF r`);

export const ACCOUNT_CHANGES: LifecycleStore<AccountChangeState, AccountChangeFacts, AccountChangeAction> = {
  lifecycle: accountChange,
  type: "AccountChangeRequest",
  system: "administration",
  table: "account_change",
  async factsOf(reader, { tenantId, ids, isActing }) {
    const rows = await reader.rows(isActing ? factsLocked : facts, [tenantId, ids]);
    return new Map(rows.map((row) => [row.id, { ...row, seenBy: {} }]));
  },
};

/** As the graph and the drawings hold it, beside the lifecycles of every other type. */
export const ACCOUNT_CHANGE_LIFECYCLE = ACCOUNT_CHANGES as unknown as LifecycleStore;

export type RequestRow = AccountChangeRequest & { readonly sortKey: string };
const COLUMNS = `r.id, r.id::text AS "sortKey", r.state, r.version, r.kind, r.subject_tenant_id AS "subjectTenantId", t.code AS "tenantCode", r.content, r.basis, r.reason,
  r.drafted_by AS "draftedBy", r.drafted_person AS "draftedPerson", r.drafted_at AS "draftedAt", r.expires_on AS "expiresOn",
  r.decided_by AS "decidedBy", r.decided_person AS "decidedPerson", r.decided_at AS "decidedAt", r.executed_at AS "executedAt", r.failure`;
const FROM = `FROM account_change r JOIN control.tenant t ON t.id = r.subject_tenant_id`;

const byId = statement<RequestRow>("administration.accountChangeById", `SELECT ${COLUMNS} ${FROM} WHERE r.tenant_id = $1 AND r.id = $2`);
export const findRequest = (reader: Reader, id: Id) => reader.first(byId, [PLATFORM_REALM, id]);

const SEEN_ONE = visibleSql("AccountChangeRequest", { tenant: "r.tenant_id" }, 3);
const seenById = statement<RequestRow>("administration.accountChangeSeen", `SELECT ${COLUMNS} ${FROM} WHERE r.tenant_id = $1 AND r.id = $2 AND ${SEEN_ONE.text}`);
export const findSeenRequest = (reader: Reader, scope: Scope, id: Id) => reader.first(seenById, [scope.tenantId, id, ...SEEN_ONE.params(scope)]);

const approved = statement<{ id: Id }>("administration.approvedChanges", `SELECT id FROM account_change WHERE tenant_id = $1 AND state = 'APPROVED' ORDER BY id LIMIT 100`);
export const findApproved = (reader: Reader) => reader.rows(approved, [PLATFORM_REALM]);

export interface ChangeFilter { readonly state: AccountChangeState | null; readonly kind: AccountChangeKind | null }
const WANTED = `r.tenant_id = $1 AND ($2::text IS NULL OR r.state = $2) AND ($3::text IS NULL OR r.kind = $3)`;
const SEEN = visibleSql("AccountChangeRequest", { tenant: "r.tenant_id" }, 6);
const listIn = (direction: Direction) => statement<RequestRow>(
  `administration.accountChanges.${direction}`,
  `SELECT ${COLUMNS} ${FROM} WHERE ${WANTED} AND ${SEEN.text} AND ($4::uuid IS NULL OR r.id ${direction === "ASC" ? ">" : "<"} $4) ORDER BY r.id ${direction} LIMIT $5`,
);
const LISTS = { ASC: listIn("ASC"), DESC: listIn("DESC") };
export const listRequests = (reader: Reader, scope: Scope, { state, kind }: ChangeFilter, direction: Direction, after: Id | null, limit: number) =>
  reader.rows(LISTS[direction], [scope.tenantId, state, kind, after, limit, ...SEEN.params(scope)]);

const SEEN_COUNTED = visibleSql("AccountChangeRequest", { tenant: "r.tenant_id" }, 4);
const counted = statement<{ count: number }>("administration.accountChangeCount", `SELECT count(*)::int AS count FROM account_change r WHERE ${WANTED} AND ${SEEN_COUNTED.text}`);
export const countRequests = async (reader: Reader, scope: Scope, { state, kind }: ChangeFilter) =>
  (await reader.first(counted, [scope.tenantId, state, kind, ...SEEN_COUNTED.params(scope)]))?.count ?? 0;

export interface EffectRow { readonly resultType: string; readonly resultId: Id }
const effect = statement<EffectRow>("administration.effect", `SELECT result_type AS "resultType", result_id AS "resultId" FROM account_change_effect WHERE tenant_id = $1 AND request_id = $2`);
export const findEffect = (reader: Reader, tenantId: Id, requestId: Id) => reader.first(effect, [tenantId, requestId]);

const addEffectRow = statement<unknown>("administration.addEffect", `INSERT INTO account_change_effect (tenant_id, request_id, result_type, result_id) VALUES ($1, $2, $3, $4)`);
export const addEffect = (tx: Tx, requestId: Id, { resultType, resultId }: EffectRow) => tx.change(addEffectRow, [tx.tenantId, requestId, resultType, resultId]);

const addHalfRow = statement<unknown>("administration.addHalf", `INSERT INTO account_change_half (tenant_id, request_id, hash) VALUES ($1, $2, $3)`);
export const addHalf = (tx: Tx, requestId: Id, hash: string) => tx.change(addHalfRow, [PLATFORM_REALM, requestId, hash]);

const half = statement<{ hash: string }>("administration.half", `SELECT hash FROM account_change_half WHERE tenant_id = $1 AND request_id = $2`);
export const findHalf = async (reader: Reader, requestId: Id) => (await reader.first(half, [PLATFORM_REALM, requestId]))?.hash;
