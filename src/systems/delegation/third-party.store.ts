/** What the engine reads of a service of a third party before a step, and where the persons serve who are named as the organ's staff. */
import { addDays, daysBetween, type LegalDate } from "../../kernel/legal-date.js";
import type { ThirdPartyServiceKind, ThirdPartyState } from "../../kernel/transfer-words.js";
import { statement } from "../../platform/db/statement.js";
import { latestDeadline } from "../../platform/deadlines/deadline.store.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import type { FactsAsked, LifecycleStore, Term } from "../../platform/lifecycle/lifecycle-store.js";
import { isOn, locatedOf, organOf, pathOf } from "../organisations/index.js";
import { thirdPartyRefused } from "./third-party.refusals.js";
import { CHECKED, thirdPartyLife, type ThirdPartyAction, type ThirdPartyFacts } from "./third-party.states.js";

interface FactsRow {
  readonly id: string; readonly state: ThirdPartyState; readonly version: number; readonly kind: ThirdPartyServiceKind; readonly keeperId: string; readonly handlerId: string; readonly fromOn: string; readonly untilOn: string;
  readonly path: readonly string[] | null; readonly locatedIn: readonly string[];
}
/** Its deadline goes to the heir when a unit is merged or closed, and whoever answers for the deadline answers for the service. */
export const keeping = (day: string): string =>
  `LEFT JOIN LATERAL ${latestDeadline("ThirdPartyService", "t.id", "thirdParty.end")} due ON TRUE CROSS JOIN LATERAL (SELECT coalesce(${organOf("due.owner_unit_id", day)}, t.organ_id) AS id) keeper`;

const looking = statement<FactsRow>(
  "delegation.thirdPartyFacts",
  `SELECT t.id, t.state, t.version, t.kind, keeper.id AS "keeperId", t.handler_id AS "handlerId", t.from_on AS "fromOn", t.until_on AS "untilOn", ${pathOf("keeper.id", "$3::date")} AS path, ${locatedOf("keeper.id", "$3::date")} AS "locatedIn"
     FROM third_party_service t ${keeping("$3::date")} WHERE t.tenant_id = $1 AND t.id = ANY ($2::uuid[])`,
);
const locking = statement<unknown>("delegation.lockThirdParty", `SELECT t.id FROM third_party_service t WHERE t.tenant_id = $1 AND t.id = ANY ($2::uuid[]) ORDER BY t.id FOR UPDATE`);

async function factsOf(reader: Reader, { tenantId, ids, today, isActing }: FactsAsked): Promise<Map<string, ThirdPartyFacts>> {
  if (isActing) await reader.rows(locking, [tenantId, ids]);
  const rows = await reader.rows(looking, [tenantId, ids, today]);
  return new Map(rows.map(({ path, locatedIn, ...row }) => [row.id, { ...row, check: null, seenBy: { owner: { unitId: row.keeperId, path: path ?? [], locatedIn } } }]));
}

/** Counted from the eve of its first day, so that its last day is the last one in time. */
const termOf = (_kind: string, { handlerId, fromOn, untilOn }: ThirdPartyFacts): Term => {
  const eve = addDays(fromOn as LegalDate, -1);
  return { ownerUnitId: handlerId, startsOn: eve, amount: daysBetween(eve, untilOn as LegalDate), unit: "CALENDAR", law: ["NL-QZ-26"] };
};

export const thirdPartyServices = {
  lifecycle: thirdPartyLife, type: "ThirdPartyService", system: "delegation", table: "third_party_service", factsOf, deadlineOf: termOf,
  refusals: Object.fromEntries(CHECKED.map((code) => [code, ({ check }: ThirdPartyFacts) => thirdPartyRefused(check!)])),
} as const satisfies LifecycleStore<ThirdPartyState, ThirdPartyFacts, ThirdPartyAction>;

const serving = statement<{ personId: string; unitId: string }>(
  "delegation.staffServing",
  `SELECT DISTINCT h.person_id AS "personId", p.unit_id AS "unitId" FROM post_holding h JOIN post p ON p.tenant_id = $1 AND p.id = h.post_id AND ${isOn("p", "$3::date")}
    WHERE h.tenant_id = $1 AND h.person_id = ANY ($2::uuid[]) AND ${isOn("h", "$3::date")}`,
);
/** In which units these persons hold a post on the day. */
export const staffServing = (reader: Reader, tenantId: string, personIds: readonly string[], date: LegalDate) => reader.rows(serving, [tenantId, personIds, date]);
