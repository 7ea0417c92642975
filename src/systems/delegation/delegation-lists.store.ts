/** Letters and campaigns as the graph reads them: in pages and by id, bounded by what the reader may see; and the letters that an act is measured by. */
import type { Delegation, DelegationBasis, DelegationMatter, DelegationPublication, DelegationQualification, DelegationSignature } from "../../../entities/delegation/delegation.entity.js";
import type { CampaignEntry, DelegationCampaign, DelegationSupervision, HandedBackMatter } from "../../../entities/delegation/delegation-supervision.entity.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { Scope } from "../../kernel/scope.js";
import { visibleSql } from "../../platform/db/scope-sql.js";
import { statement } from "../../platform/db/statement.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import { anyOf, listOf } from "../../platform/pages/listing.store.js";
import { isOn, under } from "../organisations/index.js";
import { waiting } from "./campaign.store.js";
import type { CandidateLetter } from "./delegation.rules.js";
import { MATTERS, SEEN_BY } from "./delegation.store.js";

export type DelegationRow = Omit<Delegation, "tenantId"> & { readonly asOf: LegalDate };
export type CampaignRow = Omit<DelegationCampaign, "tenantId"> & { readonly asOf: LegalDate; readonly withoutVerdict: number };

const LETTER = `t.state, t.version, t.written_at AS "writtenAt", t.letter_no AS "letterNo", t.delegator_id AS "delegatorId", t.delegate_id AS "delegateId", t.confirmer_id AS "confirmerId",
  t.renews_id AS "renewsId", t.powers, t.territory, t.starts_on AS "startsOn", t.ends_on AS "endsOn", t.effective_on AS "effectiveOn", t.rectify_by AS "rectifyBy", t.ended_on AS "endedOn", t.end_ground AS "endGround"`;

/** Published, begun and neither suspended nor ended on a day: the edge that the letter drew holds then. */
export const inForceOn = (letter: string, date: string): string =>
  `EXISTS (SELECT FROM delegation_edge fe JOIN org_relation fr ON fr.tenant_id = $1 AND fr.id = fe.relation_id AND ${isOn("fr", date)} WHERE fe.tenant_id = $1 AND fe.delegation_id = ${letter}.id)`;

export type DelegationOrder = "LETTER_NO" | "STARTS_ON" | "ENDS_ON";
/** $3 delegator, $4 delegate, $5 unit above the delegator, $6 states, $7 kinds of action, $8 the day on which it is in force. */
export const delegationList = listOf<DelegationRow, DelegationOrder>({
  name: "letters", system: "delegation", type: "Delegation", select: LETTER, from: "FROM delegation t", id: "t.id", filters: 6, seenBy: SEEN_BY("t"),
  narrowed: `t.tenant_id = $1 AND ($3::uuid IS NULL OR t.delegator_id = $3) AND ($4::uuid IS NULL OR t.delegate_id = $4) AND ${under("t.delegator_id", "$5")} AND ${anyOf("t.state", "$6")}
    AND ($7::text[] IS NULL OR EXISTS (SELECT FROM delegation_matter m WHERE m.tenant_id = $1 AND m.delegation_id = t.id AND m.written_at = t.written_at AND m.action_kind = ANY ($7)))
    AND ($8::date IS NULL OR ${inForceOn("t", "$8::date")})`,
  orders: { LETTER_NO: "t.letter_no", STARTS_ON: "t.starts_on::text", ENDS_ON: "t.ends_on::text" },
});

const SEEN = visibleSql("Delegation", SEEN_BY("t"), 4);
const byId = statement<DelegationRow>("delegation.lettersById", `SELECT t.id, $2::date AS "asOf", ${LETTER} FROM delegation t WHERE t.tenant_id = $1 AND t.id = ANY ($3::uuid[]) AND ${SEEN.text}`);
export const delegationsById = (reader: Reader, scope: Scope, ids: readonly string[]) => reader.rows(byId, [scope.tenantId, scope.today, ids, ...SEEN.params(scope)]);

/** Rows that hang on letters which the reader sees already; parts of the text only as they were last written. */
const hanging = <Row>(table: string, columns: string, order: string, isPart: boolean) => {
  const wanted = statement<Row & { readonly delegationId: string }>(
    `delegation.${table}`,
    `SELECT p.id, p.delegation_id AS "delegationId", ${columns} FROM ${table} p JOIN delegation t ON t.tenant_id = $1 AND t.id = p.delegation_id
      WHERE p.tenant_id = $1 AND p.delegation_id = ANY ($2::uuid[])${isPart ? " AND p.written_at = t.written_at" : ""} ORDER BY ${order}`,
  );
  return (reader: Reader, tenantId: string, ids: readonly string[]) => reader.rows(wanted, [tenantId, ids]);
};
export type MatterRow = Omit<DelegationMatter, "tenantId">;
export type BasisRow = Omit<DelegationBasis, "tenantId">;
export type SupervisionRow = Omit<DelegationSupervision, "tenantId">;
export const mattersOf = hanging<MatterRow>("delegation_matter", `p.written_at AS "writtenAt", p.code, p.action_kind AS "actionKind"`, "p.code", true);
export const basesOf = hanging<BasisRow>("delegation_basis", `p.written_at AS "writtenAt", p.basis_id AS "basisId", p.articles, p.names_delegator AS "namesDelegator"`, "p.id", true);
export const qualificationsOf = hanging<Omit<DelegationQualification, "tenantId">>("delegation_qualification", `p.written_at AS "writtenAt", p.condition, p.met, p.evidence`, "p.id", true);
export const signaturesOf = hanging<Omit<DelegationSignature, "tenantId">>("delegation_signature", `p.side, p.person_id AS "personId", p.signed_on AS "signedOn"`, "p.id", false);
export const publicationsOf = hanging<Omit<DelegationPublication, "tenantId">>("delegation_publication", `p.side, p.url, p.published_on AS "publishedOn"`, "p.id", false);
export const supervisionsOf = hanging<SupervisionRow>("delegation_supervision", `p.kind, p.finding, p.due_on AS "dueOn", p.recorded_on AS "recordedOn"`, "p.id", false);
export const handedBackOf = hanging<Omit<HandedBackMatter, "tenantId">>("delegation_handed_back", `p.matter, p.handed_back_on AS "handedBackOn"`, "p.matter", false);

const candidates = statement<CandidateLetter & { readonly delegatorId: string }>(
  "delegation.candidates",
  `SELECT t.id, t.delegator_id AS "delegatorId", t.state, t.effective_on AS "effectiveOn", t.ends_on AS "endsOn", t.ended_on AS "endedOn", t.territory, ${MATTERS("t")} AS matters,
          ${inForceOn("t", "$3::date")} AS "isInForce"
     FROM delegation t WHERE t.tenant_id = $1 AND t.delegate_id = $2 AND t.state NOT IN ('DRAFT', 'CONSENTED', 'RETURNED')
    ORDER BY ${inForceOn("t", "$3::date")} DESC, t.effective_on DESC NULLS LAST, t.id DESC`,
);
/** Every confirmed letter to the delegate, those in force on the day first, then the later ones. */
export const candidatesOf = (reader: Reader, tenantId: string, delegateId: string, on: LegalDate) => reader.rows(candidates, [tenantId, delegateId, on]);

const CAMPAIGN = `t.state, t.version, t.office_id AS "officeId", t.title, t.opened_on AS "openedOn", t.closed_on AS "closedOn",
  (SELECT count(*)::int ${waiting("$2::date")}) AS "withoutVerdict"`;
export const CAMPAIGN_SEEN_BY = (campaign: string) => ({ tenant: `${campaign}.tenant_id`, owner: `${campaign}.office_id` });
export type CampaignOrder = "OPENED_ON" | "TITLE";
/** $3 the office. */
export const campaignList = listOf<CampaignRow, CampaignOrder>({
  name: "campaigns", system: "delegation", type: "DelegationCampaign", select: CAMPAIGN, from: "FROM delegation_campaign t", id: "t.id", filters: 1, seenBy: CAMPAIGN_SEEN_BY("t"),
  narrowed: `t.tenant_id = $1 AND ($3::uuid IS NULL OR t.office_id = $3)`, orders: { OPENED_ON: "t.opened_on::text", TITLE: "t.title" },
});
const SEEN_CAMPAIGN = visibleSql("DelegationCampaign", CAMPAIGN_SEEN_BY("t"), 4);
const campaigns = statement<CampaignRow>("delegation.campaignsById", `SELECT t.id, $2::date AS "asOf", ${CAMPAIGN} FROM delegation_campaign t WHERE t.tenant_id = $1 AND t.id = ANY ($3::uuid[]) AND ${SEEN_CAMPAIGN.text}`);
export const campaignsById = (reader: Reader, scope: Scope, ids: readonly string[]) => reader.rows(campaigns, [scope.tenantId, scope.today, ids, ...SEEN_CAMPAIGN.params(scope)]);

export type EntryRow = Omit<CampaignEntry, "tenantId">;
const entries = statement<EntryRow>(
  "delegation.campaignEntries",
  `SELECT e.id, e.campaign_id AS "campaignId", e.delegation_id AS "delegationId", e.verdict, e.reason, e.given_on AS "givenOn" FROM campaign_entry e
    WHERE e.tenant_id = $1 AND e.campaign_id = ANY ($2::uuid[]) ORDER BY e.id`,
);
/** For campaigns that the reader sees already. */
export const entriesOf = (reader: Reader, tenantId: string, campaignIds: readonly string[]) => reader.rows(entries, [tenantId, campaignIds]);
