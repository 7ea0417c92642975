/** Whether these officers of an organ may carry out a compulsory measure on a day, with the concentrated powers that stand around it. */
import { mayCompel, type CompulsionQuestion, type ConcentratedPower } from "../../../permissions/policies/compulsion.policy.js";
import type { SignatoryVerdict } from "../../../permissions/policies/officers.facts.js";
import type { Id } from "../../kernel/ids.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import { statement } from "../../platform/db/statement.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import { requireUnits, type Asking } from "../authority/index.js";
import { officersStanding, type OfficersAsking } from "../officers/index.js";
import { orgFacts } from "../organisations/index.js";
import { inForceOn } from "./power-transfers.store.js";

const concentrated = statement<ConcentratedPower>(
  "delegation.concentratedPowers",
  `SELECT t.from_id AS "from", t.to_id AS "to", t.measures FROM power_transfer t
    WHERE t.tenant_id = $1 AND t.kind = 'CONCENTRATED' AND $2::uuid IN (t.from_id, t.to_id) AND ${inForceOn("$3::date")} ORDER BY t.id`,
);
const concentratedAround = (reader: Reader, tenantId: Id, organId: Id, date: LegalDate) => reader.rows(concentrated, [tenantId, organId, date]);

export async function compulsionCheck(asking: Asking & OfficersAsking, question: CompulsionQuestion, officerIds: readonly Id[]): Promise<SignatoryVerdict> {
  const { db } = asking;
  const officers = await officersStanding(asking, officerIds, question.date);
  const facts = await orgFacts(db, db.tenantId, [question.organId, ...officers.map(({ unitId }) => unitId)], question.date);
  requireUnits(asking, facts, question.organId);
  return mayCompel(facts, await concentratedAround(db, db.tenantId, question.organId, question.date), question, officers);
}
