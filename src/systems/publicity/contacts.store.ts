/** Numbers of units in the database: what the engine reads of one, and those of whole organs. */
import type { UnitContact } from "../../../entities/publicity/dossier.entity.js";
import type { ContactState } from "../../kernel/publicity-words.js";
import type { Scope } from "../../kernel/scope.js";
import { visibleSql } from "../../platform/db/scope-sql.js";
import { statement } from "../../platform/db/statement.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import type { Tx } from "../../platform/db/tx.js";
import type { FactsAsked, LifecycleStore } from "../../platform/lifecycle/lifecycle-store.js";
import { pathOf } from "../organisations/index.js";
import { contactLife, type ContactAction, type ContactFacts } from "./contact.states.js";

interface FactsRow { readonly id: string; readonly state: ContactState; readonly version: number; readonly organId: string; readonly unitId: string; readonly path: readonly string[] | null }
const facts = statement<FactsRow>(
  "publicity.contactFacts",
  `SELECT t.id, t.state, t.version, t.organ_id AS "organId", t.unit_id AS "unitId", ${pathOf("t.unit_id", "$3::date")} AS path FROM unit_contact t WHERE t.tenant_id = $1 AND t.id = ANY ($2::uuid[])`,
);

async function factsOf(reader: Reader, { tenantId, ids, today }: FactsAsked): Promise<Map<string, ContactFacts>> {
  const rows = await reader.rows(facts, [tenantId, ids, today]);
  return new Map(rows.map((row) => [row.id, { ...row, seenBy: { owner: { unitId: row.unitId, path: row.path ?? [] } } }]));
}
export const contacts: LifecycleStore<ContactState, ContactFacts, ContactAction> = { lifecycle: contactLife, type: "UnitContact", system: "publicity", table: "unit_contact", factsOf };

const lockUnit = statement<unknown>("publicity.lockUnitContacts", `SELECT pg_advisory_xact_lock(hashtextextended('unitContact/' || $1 || '/' || $2, 0))`);
const known = statement<{ id: string }>("publicity.contactKnown", `SELECT id FROM unit_contact WHERE tenant_id = $1 AND unit_id = $2::uuid AND kind = $3 AND number = $4 AND state = 'IN_USE'`);
/** Whoever registers a number of the unit waits until whoever registers another has done so. */
export async function isContactKnown(tx: Tx, unitId: string, kind: string, number: string): Promise<boolean> {
  await tx.rows(lockUnit, [tx.tenantId, unitId]);
  return (await tx.first(known, [tx.tenantId, unitId, kind, number])) !== undefined;
}

export type ContactRow = Omit<UnitContact, "tenantId">;
const SEEN = visibleSql("UnitContact", { tenant: "t.tenant_id" }, 3);
const COLUMNS = `t.id, t.organ_id AS "organId", t.unit_id AS "unitId", t.state, t.version, t.kind, t.number, t.hours, t.registered_on AS "registeredOn", t.ended_on AS "endedOn"`;
const byId = statement<ContactRow>("publicity.contactsById", `SELECT ${COLUMNS} FROM unit_contact t WHERE t.tenant_id = $1 AND t.id = ANY ($2::uuid[]) AND ${SEEN.text}`);
export const contactsById = (reader: Reader, scope: Scope, ids: readonly string[]) => reader.rows(byId, [scope.tenantId, ids, ...SEEN.params(scope)]);
const ofOrgans = statement<ContactRow>(
  "publicity.contactsOfOrgans", `SELECT ${COLUMNS} FROM unit_contact t WHERE t.tenant_id = $1 AND t.organ_id = ANY ($2::uuid[]) AND t.state = 'IN_USE' AND ${SEEN.text} ORDER BY t.kind, t.id`,
);
export const contactsOfOrgans = (reader: Reader, scope: Scope, organIds: readonly string[]) => reader.rows(ofOrgans, [scope.tenantId, organIds, ...SEEN.params(scope)]);
