/** Officers and reviewers of a unit that is merged or split: they serve the heir from then on, with their certificates and all that is on record of them. */
import { statement } from "../../platform/db/statement.js";
import type { UnitRegister } from "../organisations/index.js";

const open = statement<{ id: string }>("officers.openAtUnit", `
  SELECT id FROM officer WHERE tenant_id = $1 AND unit_id = $2 AND state = 'ACTIVE'
  UNION ALL SELECT id FROM legal_reviewer WHERE tenant_id = $1 AND unit_id = $2 AND state = 'ACTIVE'`);

/** Whoever is registered at the heir as well is left, so that nobody stands there twice. */
const goesOver = (table: string) => statement<unknown>(`officers.handOver.${table}`, `
  UPDATE ${table} o SET unit_id = $3, version = o.version + 1
   WHERE o.tenant_id = $1 AND o.unit_id = $2 AND o.state = 'ACTIVE' AND ($4::uuid[] IS NULL OR o.person_id = ANY ($4))
     AND NOT EXISTS (SELECT FROM ${table} there WHERE there.tenant_id = $1 AND there.unit_id = $3 AND there.person_id = o.person_id AND there.state = 'ACTIVE')`);
const HANDED_OVER = [goesOver("officer"), goesOver("legal_reviewer")] as const;

export const officersOfUnit: UnitRegister = {
  tie: "OFFICERS",
  openAt: async (tx, unitId) => (await tx.rows(open, [tx.tenantId, unitId])).map(({ id }) => id),
  async handOver(tx, fromUnitId, heirId, personIds) {
    for (const table of HANDED_OVER) await tx.change(table, [tx.tenantId, fromUnitId, heirId, personIds ?? null]);
  },
};
