/** What the registers look up of units and people before they write anything. */
import { statement } from "../../platform/db/statement.js";
import type { Tx } from "../../platform/db/unit-of-work.js";

const openUnit = statement<{ id: string }>(
  "officers.openUnit", `SELECT id FROM org_unit WHERE tenant_id = $1 AND id = $2 AND established_on <= $3::date AND (closed_on IS NULL OR $3::date < closed_on)`,
);
export const isOpen = async (tx: Tx, unitId: string): Promise<boolean> => (await tx.first(openUnit, [tx.tenantId, unitId, tx.today])) !== undefined;

const person = statement<{ id: string }>("officers.person", `SELECT id FROM person WHERE tenant_id = $1 AND id = $2`);
export const isKnown = async (tx: Tx, personId: string): Promise<boolean> => (await tx.first(person, [tx.tenantId, personId])) !== undefined;
