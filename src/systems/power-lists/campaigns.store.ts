/** Calls for lists in the database: what the engine reads, whom a call leaves out, and how far each addressee has come. */
import type { CampaignAddressee, ListCampaign } from "../../../entities/power-lists/list-campaign.entity.js";
import type { DeadlineKind } from "../../kernel/deadline-words.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { ListCampaignState, PowerListState } from "../../kernel/list-words.js";
import type { Scope } from "../../kernel/scope.js";
import { visibleSql } from "../../platform/db/scope-sql.js";
import { statement } from "../../platform/db/statement.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import type { Tx } from "../../platform/db/tx.js";
import type { FactsAsked, LifecycleStore } from "../../platform/lifecycle/lifecycle-store.js";
import { anyOf, listOf } from "../../platform/pages/listing.store.js";
import { isOn, locatedOf, PARTS_OF_ORGANS, pathOf, under, type Place } from "../organisations/index.js";
import { campaignLife, type CampaignAction, type CampaignFacts } from "./campaign.states.js";

interface FactsRow { readonly id: string; readonly state: ListCampaignState; readonly version: number; readonly organId: string; readonly path: readonly string[] | null }
const facts = statement<FactsRow>(
  "powerLists.campaignFacts",
  `SELECT c.id, c.state, c.version, c.organ_id AS "organId", ${pathOf("c.organ_id", "$3::date")} AS path FROM list_campaign c WHERE c.tenant_id = $1 AND c.id = ANY ($2::uuid[])`,
);
async function factsOf(reader: Reader, { tenantId, ids, today }: FactsAsked): Promise<Map<string, CampaignFacts>> {
  const rows = await reader.rows(facts, [tenantId, ids, today]);
  // whom it addressed was asked when it was issued; closing it asks no more than whose it is
  return new Map(rows.map(({ path, ...row }) => [row.id, { ...row, addressees: [], examinerId: null, authors: [], seenBy: { owner: { unitId: row.organId, path: path ?? [] } } }]));
}
export const listCampaigns = { lifecycle: campaignLife, type: "ListCampaign", system: "powerLists", table: "list_campaign", factsOf } as const satisfies LifecycleStore<ListCampaignState, CampaignFacts, CampaignAction>;

export interface Addressed extends Place { readonly isPart: boolean; readonly editionBefore: number }
const addressed = statement<Addressed>(
  "powerLists.organsAddressed",
  `SELECT u.id AS "unitId", u.id AS "organId", coalesce(${pathOf("u.id", "$3::date")}, '{}') AS path, ${locatedOf("u.id", "$3::date")} AS "locatedIn", u.kind IN (${PARTS_OF_ORGANS}) AS "isPart",
          coalesce((SELECT max(l.edition) FROM power_list l WHERE l.tenant_id = $1 AND l.organ_id = u.id AND l.state = 'PUBLISHED'), 0)::int AS "editionBefore"
     FROM org_unit u WHERE u.tenant_id = $1 AND u.id = ANY ($2::uuid[]) AND u.established_on <= $3::date AND (u.closed_on IS NULL OR $3::date < u.closed_on) ORDER BY u.id`,
);
export const organsAddressed = (tx: Tx, organIds: readonly string[]) => tx.rows(addressed, [tx.tenantId, organIds, tx.today]);

export interface DueOfAddressee { readonly id: string; readonly kind: DeadlineKind }
const due = statement<DueOfAddressee>(
  "powerLists.campaignDue",
  `SELECT a.id, d.kind FROM list_campaign_addressee a JOIN deadline d ON d.tenant_id = $1 AND d.subject_type = 'CampaignAddressee' AND d.subject_id = a.id AND d.state IN ('RUNNING', 'PAUSED')
    WHERE a.tenant_id = $1 AND a.campaign_id = $2`,
);
/** What is still due under a call. */
export const dueUnder = (tx: Tx, campaignId: string) => tx.rows(due, [tx.tenantId, campaignId]);
const answering = statement<{ id: string }>(
  "powerLists.campaignsAnswered",
  `SELECT a.id FROM list_campaign_addressee a JOIN list_campaign c ON c.tenant_id = $1 AND c.id = a.campaign_id AND c.state = 'OPEN'
    WHERE a.tenant_id = $1 AND a.organ_id = $2 AND a.edition_before < $3::integer ORDER BY a.id`,
);
/** The open calls that an edition of a department answers. */
export const callsAnsweredBy = (tx: Tx, organId: string, edition: number) => tx.rows(answering, [tx.tenantId, organId, edition]);

/** The edition with which an addressee answers, as `n`; null while it has begun none. */
const ANSWER = `LEFT JOIN LATERAL (SELECT l.id, l.state FROM power_list l WHERE l.tenant_id = $1 AND l.organ_id = a.organ_id AND l.edition > a.edition_before ORDER BY l.edition LIMIT 1) n ON TRUE`;
const IS_REPORTED = `coalesce(n.state NOT IN ('DRAFT', 'CONSENTED', 'RETURNED'), false)`;
const IS_EXAMINED = `coalesce(n.state IN ('PASSED', 'PARTLY_PUBLISHED', 'PUBLISHED'), false)`;
const CONFIRMATION_LATE = `c.state = 'OPEN' AND c.confirm_by < $2::date AND NOT ${IS_REPORTED}`;
const EXAMINATION_LATE = `c.state = 'OPEN' AND c.examine_by < $2::date AND NOT ${IS_EXAMINED}`;

export type CampaignRow = Omit<ListCampaign, "tenantId"> & { readonly asOf: LegalDate; readonly addressees: number; readonly passed: number; readonly overdue: number };
const CAMPAIGN = `c.organ_id AS "organId", c.state, c.version, c.title, c.document_no AS "documentNo", c.issued_on AS "issuedOn", c.confirm_by AS "confirmBy", c.examine_by AS "examineBy",
  k.addressees, k.passed, k.overdue`;
const CAMPAIGNS = `FROM list_campaign c CROSS JOIN LATERAL (SELECT count(*)::int AS addressees, count(*) FILTER (WHERE ${IS_EXAMINED})::int AS passed,
    count(*) FILTER (WHERE ${CONFIRMATION_LATE} OR ${EXAMINATION_LATE})::int AS overdue FROM list_campaign_addressee a ${ANSWER} WHERE a.tenant_id = $1 AND a.campaign_id = c.id) k`;
const BY_TENANT = { tenant: "c.tenant_id", owner: "c.organ_id" };
/** $3 unit, $4 states. */
export const campaignList = listOf<CampaignRow, "ISSUED">({
  name: "campaigns", system: "powerLists", type: "ListCampaign", select: CAMPAIGN, from: CAMPAIGNS, id: "c.id", filters: 2, seenBy: BY_TENANT,
  narrowed: `c.tenant_id = $1 AND ${under("c.organ_id", "$3")} AND ${anyOf("c.state", "$4")}`, orders: { ISSUED: "c.issued_on::text" },
});
const SEEN = visibleSql("ListCampaign", BY_TENANT, 4);
const byId = statement<CampaignRow>("powerLists.campaignsById", `SELECT c.id, $2::date AS "asOf", ${CAMPAIGN} ${CAMPAIGNS} WHERE c.tenant_id = $1 AND c.id = ANY ($3::uuid[]) AND ${SEEN.text}`);
export const campaignsById = (reader: Reader, scope: Scope, ids: readonly string[]) => reader.rows(byId, [scope.tenantId, scope.today, ids, ...SEEN.params(scope)]);

export type AddresseeRow = Omit<CampaignAddressee, "tenantId" | "editionBefore"> & {
  readonly asOf: LegalDate; readonly progress: PowerListState | null; readonly confirmationOverdue: boolean; readonly examinationOverdue: boolean;
};
const ADDRESSEE = `a.campaign_id AS "campaignId", a.organ_id AS "organId", n.state AS progress, ${CONFIRMATION_LATE} AS "confirmationOverdue", ${EXAMINATION_LATE} AS "examinationOverdue"`;
const ADDRESSEES = `FROM list_campaign_addressee a JOIN list_campaign c ON c.tenant_id = $1 AND c.id = a.campaign_id ${ANSWER}`;
const BY_ADDRESSEE = { tenant: "a.tenant_id", owner: "a.organ_id", examiner: "c.organ_id" };
/** $3 campaign, $4 whether overdue. */
export const addresseeList = listOf<AddresseeRow, "ADDRESSED">({
  name: "addressees", system: "powerLists", type: "CampaignAddressee", select: ADDRESSEE, from: ADDRESSEES, id: "a.id", filters: 2, seenBy: BY_ADDRESSEE,
  narrowed: `a.tenant_id = $1 AND ($3::uuid IS NULL OR a.campaign_id = $3) AND ($4::boolean IS NULL OR (${CONFIRMATION_LATE} OR ${EXAMINATION_LATE}) = $4)`, orders: { ADDRESSED: "a.id::text" },
});
const SEEN_ADDRESSEE = visibleSql("CampaignAddressee", BY_ADDRESSEE, 4);
const addresseeById = statement<AddresseeRow>("powerLists.addresseesById", `SELECT a.id, $2::date AS "asOf", ${ADDRESSEE} ${ADDRESSEES} WHERE a.tenant_id = $1 AND a.id = ANY ($3::uuid[]) AND ${SEEN_ADDRESSEE.text}`);
export const addresseesById = (reader: Reader, scope: Scope, ids: readonly string[]) => reader.rows(addresseeById, [scope.tenantId, scope.today, ids, ...SEEN_ADDRESSEE.params(scope)]);

export interface OmittedRow { readonly campaignId: string; readonly unitId: string }
/** Organisations that law authorises, of the office's level and in its government's area, whom the call does not address; at most 100. */
const omitted = statement<OmittedRow>(
  "powerLists.campaignOmits",
  `SELECT c.id AS "campaignId", u.id AS "unitId" FROM list_campaign c
     JOIN org_unit o ON o.tenant_id = $1 AND o.id = c.organ_id
     JOIN org_closure g ON g.tenant_id = $1 AND g.descendant_id = c.organ_id AND g.depth = 1 AND ${isOn("g", "$3::date")}
     JOIN org_unit u ON u.tenant_id = $1 AND u.kind = 'AUTHORISED_ORG' AND NOT u.external AND u.level = o.level AND (u.closed_on IS NULL OR $3::date < u.closed_on)
      AND (g.ancestor_id = ANY (${locatedOf("u.id", "$3::date")}) OR EXISTS (
        SELECT FROM org_closure p WHERE p.tenant_id = $1 AND p.descendant_id = u.id AND p.ancestor_id = g.ancestor_id AND ${isOn("p", "$3::date")}))
    WHERE c.tenant_id = $1 AND c.id = ANY ($2::uuid[]) AND NOT EXISTS (SELECT FROM list_campaign_addressee a WHERE a.tenant_id = $1 AND a.campaign_id = c.id AND a.organ_id = u.id)
    ORDER BY u.code LIMIT 100`,
);
/** For calls that the reader sees already. */
export const omittedBy = (reader: Reader, { tenantId, today }: Scope, campaignIds: readonly string[]) => reader.rows(omitted, [tenantId, campaignIds, today]);
