/** What is disclosed, as the graph reads it: in pages, by id, on a day, with sources and publications. */
import type { DisclosureItem, DisclosurePublication, DisclosureSource } from "../../../entities/publicity/disclosure-item.entity.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { Scope } from "../../kernel/scope.js";
import { visibleSql } from "../../platform/db/scope-sql.js";
import { statement } from "../../platform/db/statement.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import { anyOf, listOf } from "../../platform/pages/listing.store.js";
import { under } from "../organisations/index.js";
import { replacedOn, SEEN_BY } from "./disclosures.store.js";

export type DisclosureRow = Omit<DisclosureItem, "tenantId" | "authors"> & { readonly asOf: LegalDate; readonly replacedOn: string | null; readonly isOutrun: boolean };

/** Whether an item stood on a site on a day, and was the last one of its series that did. */
export const stoodOn = (item: string, date: string): string =>
  `${item}.published_on <= ${date} AND (${item}.withdrawn_on IS NULL OR ${date} < ${item}.withdrawn_on) AND ${item}.valid_from <= ${date} AND (${item}.valid_to IS NULL OR ${date} <= ${item}.valid_to)
    AND NOT EXISTS (SELECT FROM disclosure_item n WHERE n.tenant_id = ${item}.tenant_id AND n.series_id = ${item}.series_id AND n.edition > ${item}.edition AND n.published_on <= ${date})`;

/** The sources of an item as it was last written, as a FROM. */
const sourcesOf = (item: string): string => `FROM disclosure_source s WHERE s.tenant_id = $1 AND s.item_id = ${item}.id AND s.written_at = ${item}.written_at`;
/** A later edition of the list it shows, or of the list its item stands in, that nobody has looked at since. */
const LATER_LIST = (item: string): string => `EXISTS (SELECT FROM disclosure_source s LEFT JOIN power_item p ON p.tenant_id = $1 AND p.id = s.target_id AND s.kind = 'POWER_ITEM'
    JOIN power_list l ON l.tenant_id = $1 AND l.id = coalesce(p.list_id, s.target_id)
    JOIN power_list n ON n.tenant_id = $1 AND n.organ_id = l.organ_id AND n.edition > l.edition AND n.state = 'PUBLISHED' AND (${item}.confirmed_on IS NULL OR ${item}.confirmed_on < n.published_on)
   WHERE s.tenant_id = $1 AND s.item_id = ${item}.id AND s.written_at = ${item}.written_at)`;
/** Whether what an item shows has changed: an adjustment is open, its list has a later edition, its unit is closed (TJ-3.1.1.1-2). $2 is today. */
export const isOutrun = (item: string): string => `(EXISTS (SELECT FROM adjustment_task a WHERE a.tenant_id = $1 AND a.target_id = ${item}.id AND a.verdict IS NULL) OR ${LATER_LIST(item)}
  OR EXISTS (SELECT FROM org_unit u WHERE u.tenant_id = $1 AND u.closed_on <= $2::date AND u.id IN (SELECT s.target_id ${sourcesOf(item)} AND s.kind = 'UNIT')))`;

/** The same, or nobody has looked at it by its day. */
export const isToUpdate = (item: string): string => `(${item}.next_review_on < $2::date OR ${isOutrun(item)})`;

const ITEM = `t.organ_id AS "organId", t.unit_id AS "unitId", t.series_id AS "seriesId", t.edition, t.state, t.version, t.written_at AS "writtenAt", t.kind, t.category, t.section, t.title, t.body,
  t.valid_from AS "validFrom", t.valid_to AS "validTo", t.next_review_on AS "nextReviewOn", t.confirmed_on AS "confirmedOn", t.reviewed_on AS "reviewedOn", t.published_on AS "publishedOn",
  t.withdrawn_on AS "withdrawnOn", t.withdrawal_reason AS "withdrawalReason", ${replacedOn("t")} AS "replacedOn", ${isOutrun("t")} AS "isOutrun"`;

export type DisclosureOrder = "COLLECTED" | "PUBLISHED_ON" | "TITLE";
/** $3 unit, $4 states, $5 groups, $6 sections, $7 kinds, $8 the day on which it stood, $9 whether it has to follow, $10 text. Ids are made in the order of time. */
export const disclosureList = listOf<DisclosureRow, DisclosureOrder>({
  name: "items", system: "publicity", type: "DisclosureItem", select: ITEM, from: "FROM disclosure_item t", id: "t.id", filters: 8, seenBy: SEEN_BY("t"),
  narrowed: `t.tenant_id = $1 AND ${under("t.unit_id", "$3")} AND ${anyOf("t.state", "$4")} AND ${anyOf("t.category", "$5")} AND ${anyOf("t.section", "$6")} AND ${anyOf("t.kind", "$7")}
    AND ($8::date IS NULL OR ${stoodOn("t", "$8::date")}) AND ($9::boolean IS NULL OR $9 = (${stoodOn("t", "$2::date")} AND coalesce(${isToUpdate("t")}, FALSE)))
    AND ($10::text IS NULL OR strpos(concat_ws(' ', t.title, t.body), $10) > 0)`,
  orders: { COLLECTED: "t.id::text", PUBLISHED_ON: "coalesce(t.published_on::text, '9999-12-31')", TITLE: "t.title" },
});

const SEEN = visibleSql("DisclosureItem", SEEN_BY("t"), 4);
const byId = statement<DisclosureRow>("publicity.itemsById", `SELECT t.id, $2::date AS "asOf", ${ITEM} FROM disclosure_item t WHERE t.tenant_id = $1 AND t.id = ANY ($3::uuid[]) AND ${SEEN.text}`);
export const disclosuresById = (reader: Reader, scope: Scope, ids: readonly string[]) => reader.rows(byId, [scope.tenantId, scope.today, ids, ...SEEN.params(scope)]);

export type SourceRow = Omit<DisclosureSource, "tenantId">;
const sources = statement<SourceRow>(
  "publicity.sources",
  `SELECT s.id, s.item_id AS "itemId", s.written_at AS "writtenAt", s.kind, s.target_id AS "targetId" FROM disclosure_source s
     JOIN disclosure_item t ON t.tenant_id = $1 AND t.id = s.item_id AND t.written_at = s.written_at WHERE s.tenant_id = $1 AND s.item_id = ANY ($2::uuid[]) ORDER BY s.id`,
);
/** For items that the reader sees already. */
export const sourcesOfItems = (reader: Reader, tenantId: string, itemIds: readonly string[]) => reader.rows(sources, [tenantId, itemIds]);

export type PublicationRow = Omit<DisclosurePublication, "tenantId"> & { readonly checkedOn: string | null };
const publications = statement<PublicationRow>(
  "publicity.publications",
  `SELECT p.id, p.item_id AS "itemId", p.channel, p.published_on AS "publishedOn", p.url, p.location, p.outlet, p.issue, p.copies,
          (SELECT max(c.checked_on) FROM notice_board_check c WHERE c.tenant_id = $1 AND c.publication_id = p.id) AS "checkedOn"
     FROM disclosure_publication p WHERE p.tenant_id = $1 AND p.item_id = ANY ($2::uuid[]) ORDER BY p.published_on, p.id`,
);
/** For items that the reader sees already. */
export const publicationsOfItems = (reader: Reader, tenantId: string, itemIds: readonly string[]) => reader.rows(publications, [tenantId, itemIds]);

export interface EditionRow { readonly seriesId: string; readonly id: string }
const SEEN_EDITION = visibleSql("DisclosureItem", SEEN_BY("t"), 3);
const editions = statement<EditionRow>(
  "publicity.editions", `SELECT t.series_id AS "seriesId", t.id FROM disclosure_item t WHERE t.tenant_id = $1 AND t.series_id = ANY ($2::uuid[]) AND ${SEEN_EDITION.text} ORDER BY t.edition`,
);
export const editionsOfSeries = (reader: Reader, scope: Scope, seriesIds: readonly string[]) => reader.rows(editions, [scope.tenantId, seriesIds, ...SEEN_EDITION.params(scope)]);
