/** What the engine reads of a clean-up before a step, which delegations of an area it lists, and the verdict on one of them. */
import type { CampaignState, CampaignVerdict } from "../../kernel/delegation-words.js";
import { statement } from "../../platform/db/statement.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import type { Tx } from "../../platform/db/tx.js";
import type { FactsAsked, LifecycleStore } from "../../platform/lifecycle/lifecycle-store.js";
import { isOn, pathOf } from "../organisations/index.js";
import { campaignLife, type CampaignAction, type CampaignFacts } from "./campaign.states.js";

const UNSAID = "FROM campaign_entry e JOIN delegation d ON d.tenant_id = $1 AND d.id = e.delegation_id WHERE e.tenant_id = $1 AND e.campaign_id = t.id AND e.verdict IS NULL";
const RUNS = (date: string): string => `(d.state IN ('PUBLISHED', 'IN_RECTIFICATION', 'SUSPENDED') AND ${date} <= d.ends_on)`;
/** Entries that wait for their verdict on a day: what has ended since needs none. */
export const waiting = (date: string): string => `${UNSAID} AND ${RUNS(date)}`;

interface FactsRow {
  readonly id: string; readonly state: CampaignState; readonly version: number; readonly officeId: string; readonly path: readonly string[] | null; readonly withoutVerdict: string[]; readonly ended: string[];
}
const looking = statement<FactsRow>(
  "delegation.campaignFacts",
  `SELECT t.id, t.state, t.version, t.office_id AS "officeId", ${pathOf("t.office_id", "$2::date")} AS path,
          ARRAY(SELECT e.delegation_id ${waiting("$2::date")}) AS "withoutVerdict", ARRAY(SELECT e.delegation_id ${UNSAID} AND NOT ${RUNS("$2::date")}) AS ended
     FROM delegation_campaign t WHERE t.tenant_id = $1 AND t.id = ANY ($3::uuid[])`,
);
async function factsOf(reader: Reader, { tenantId, ids, today }: FactsAsked): Promise<Map<string, CampaignFacts>> {
  return new Map((await reader.rows(looking, [tenantId, today, ids])).map(({ path, ...row }) => [row.id, { ...row, seenBy: { owner: { unitId: row.officeId, path: path ?? [] } } }]));
}
export const campaigns = { lifecycle: campaignLife, type: "DelegationCampaign", system: "delegation", table: "delegation_campaign", factsOf } as const satisfies LifecycleStore<CampaignState, CampaignFacts, CampaignAction>;

/** Running letters of delegators that belong to the government of the office, or are located in its area. */
const ofArea = statement<{ id: string }>(
  "delegation.lettersOfArea",
  `SELECT t.id FROM delegation t WHERE t.tenant_id = $1 AND t.state IN ('PUBLISHED', 'IN_RECTIFICATION', 'SUSPENDED') AND $4::date <= t.ends_on AND (t.confirmer_id = $3 OR EXISTS (
     SELECT FROM org_closure c WHERE c.tenant_id = $1 AND c.descendant_id = t.delegator_id AND c.ancestor_id = $2 AND ${isOn("c", "$4::date")})) ORDER BY t.id`,
);
export const lettersOfArea = async (tx: Tx, governmentId: string, officeId: string): Promise<string[]> => (await tx.rows(ofArea, [tx.tenantId, governmentId, officeId, tx.today])).map(({ id }) => id);

const giving = statement<unknown>(
  "delegation.giveVerdict", `UPDATE campaign_entry SET verdict = $4, reason = $5, given_on = $6 WHERE tenant_id = $1 AND campaign_id = $2 AND delegation_id = $3 AND verdict IS NULL`,
);
export const keepVerdict = (tx: Tx, campaignId: string, delegationId: string, verdict: CampaignVerdict, reason: string) => tx.change(giving, [tx.tenantId, campaignId, delegationId, verdict, reason, tx.today]);
