/** Where training happens: where people served on a day, and whose totals the reader may see. */
import type { LegalDate } from "../../kernel/legal-date.js";
import type { Scope } from "../../kernel/scope.js";
import { visibleSql } from "../../platform/db/scope-sql.js";
import { statement } from "../../platform/db/statement.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import { isOn, organOf, type Place } from "../organisations/index.js";

export interface Posting { readonly personId: string; readonly unitId: string; readonly organId: string }

/** A person without a post that day, such as a cadre of a village, counts where the session was. */
const postingsOn = statement<Posting>(
  "officers.trainingPostings",
  `SELECT p.id AS "personId", coalesce(s.unit_id, $4) AS "unitId", coalesce(s.organ_id, $5) AS "organId"
     FROM person p LEFT JOIN LATERAL (
       SELECT po.unit_id, ${organOf("po.unit_id", "$3::date")} AS organ_id
         FROM post_holding h JOIN post po ON po.tenant_id = $1 AND po.id = h.post_id AND ${isOn("po", "$3::date")}
        WHERE h.tenant_id = $1 AND h.person_id = p.id AND ${isOn("h", "$3::date")}
        ORDER BY (${organOf("po.unit_id", "$3::date")} = $5::uuid) DESC NULLS LAST, 'OFFICER' = ANY (po.roles) DESC, po.id LIMIT 1) s ON TRUE
    WHERE p.tenant_id = $1 AND p.id = ANY ($2::uuid[])`,
);
export const postingsOf = (reader: Reader, tenantId: string, personIds: readonly string[], date: LegalDate, at: Pick<Place, "unitId" | "organId">) =>
  reader.rows(postingsOn, [tenantId, personIds, date, at.unitId, at.organId]);

const SEEN = visibleSql("TrainingPlan", { tenant: "u.tenant_id", owner: "u.organ_id" }, 4);
const seenUnit = statement<{ id: string }>(
  "officers.trainingOfUnitSeen",
  `SELECT u.id FROM (SELECT u.tenant_id, u.id, ${organOf("u.id", "$3::date")} AS organ_id FROM org_unit u WHERE u.tenant_id = $1 AND u.id = $2) u WHERE ${SEEN.text}`,
);
/** Whether the reader may see totals of the unit's training: the organ itself and those above it. */
export const isUnitSeen = async (reader: Reader, scope: Scope, unitId: string): Promise<boolean> =>
  (await reader.first(seenUnit, [scope.tenantId, unitId, scope.today, ...SEEN.params(scope)])) !== undefined;
