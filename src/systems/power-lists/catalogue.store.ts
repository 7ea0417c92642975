/** Bases, lists and items as the graph reads them: in pages and by id, bounded by what the reader may see. */
import type { Basis } from "../../../entities/power-lists/basis.entity.js";
import type { ListExamination, ListPublication, PowerList } from "../../../entities/power-lists/power-list.entity.js";
import type { PowerItem } from "../../../entities/power-lists/power-item.entity.js";
import { BASIS_RANK } from "../../kernel/list-words.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { Scope } from "../../kernel/scope.js";
import { wordsOf } from "../../kernel/words.js";
import { visibleSql } from "../../platform/db/scope-sql.js";
import { statement } from "../../platform/db/statement.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import { basisFacts, restingOf } from "./basis.store.js";
import type { BasisFacts, RestingItem } from "./basis-faults.rules.js";
import type { ReadableItem } from "./difference.rules.js";
import { isStanding, ITEM_COLUMNS, SEEN_BY, standingOf, WITHOUT_FLOW_CHART } from "./power-lists.store.js";
import { anyOf, listOf } from "../../platform/pages/listing.store.js";
import { under } from "../organisations/index.js";

export type BasisRow = Omit<Basis, "tenantId"> & BasisFacts & { readonly asOf: LegalDate };
export type ListRow = Omit<PowerList, "tenantId"> & { readonly asOf: LegalDate; readonly supersededOn: string | null; readonly items: number; readonly incomplete: number; readonly lacking: number; readonly undrawn: number };
export type ItemRow = Omit<PowerItem, "tenantId" | "removed"> & { readonly asOf: LegalDate };

const BASIS = `t.unit_id AS "unitId", t.organ_id AS "organId", t.state, t.version, t.title, t.issuer, t.number, t.promulgated_on AS "promulgatedOn", t.url, t.articles, ${basisFacts("t")}`;
const RANKS = `ARRAY[${wordsOf(BASIS_RANK).map((rank) => `'${rank}'`).join(", ")}]`;
const found = (parameter: string, ...columns: string[]): string => `(${parameter}::text IS NULL OR strpos(concat_ws(' ', ${columns.join(", ")}), ${parameter}) > 0)`;
const OF_TENANT = { tenant: "t.tenant_id", owner: "t.organ_id" };

export type BasisOrder = "CATALOGUE" | "PROMULGATED_ON" | "TITLE";
/** $3 unit, $4 ranks, $5 text, $6 yearly catalogue. The catalogue goes by rank, then newer first (AR-4.1.1-2). */
export const basisList = listOf<BasisRow, BasisOrder>({
  name: "bases", system: "powerLists", type: "Basis", select: BASIS, from: "FROM basis t", id: "t.id", filters: 4, seenBy: OF_TENANT,
  narrowed: `t.tenant_id = $1 AND ${under("t.unit_id", "$3")} AND ${anyOf("t.rank", "$4")} AND ${found("$5", "t.title", "t.number", "t.issuer")}
    AND ($6::uuid IS NULL OR EXISTS (SELECT FROM basis_catalogue_entry e WHERE e.tenant_id = $1 AND e.catalogue_id = $6 AND e.basis_id = t.id))`,
  orders: {
    CATALOGUE: `array_position(${RANKS}, t.rank)::text || to_char(99999999 - to_char(t.promulgated_on, 'YYYYMMDD')::int, 'FM00000000')`,
    PROMULGATED_ON: "t.promulgated_on::text", TITLE: "t.title",
  },
});

const LIST = `t.organ_id AS "organId", t.state, t.version, t.edition, t.title, t.examiner_id AS "examinerId", t.drafted_by AS "draftedBy", t.published_on AS "publishedOn",
  (SELECT min(n.published_on) FROM power_list n WHERE n.tenant_id = $1 AND n.organ_id = t.organ_id AND n.edition > t.edition AND n.state = 'PUBLISHED') AS "supersededOn",
  c.items, c.incomplete, c.lacking, c.undrawn`;
const LISTS = `FROM power_list t CROSS JOIN LATERAL (SELECT count(*)::int AS items, count(*) FILTER (WHERE cardinality(i.missing) > 0)::int AS incomplete,
    coalesce(sum(cardinality(i.missing)), 0)::int AS lacking, count(*) FILTER (WHERE ${WITHOUT_FLOW_CHART})::int AS undrawn ${standingOf("t.id")}) c`;

export type ListOrder = "EDITION" | "TITLE" | "PUBLISHED_ON";
/** $3 unit, $4 states. */
export const powerListList = listOf<ListRow, ListOrder>({
  name: "lists", system: "powerLists", type: "PowerList", select: LIST, from: LISTS, id: "t.id", filters: 2, seenBy: SEEN_BY("t"),
  narrowed: `t.tenant_id = $1 AND ${under("t.organ_id", "$3")} AND ${anyOf("t.state", "$4")}`,
  orders: { EDITION: "to_char(t.edition, 'FM00000')", TITLE: "t.title", PUBLISHED_ON: "coalesce(t.published_on::text, '9999-12-31')" },
});

/** The edition that a department's list says on a day: the last one published by then. */
export const inForceOn = (list: string, date: string): string => `${list}.state = 'PUBLISHED' AND ${list}.published_on <= ${date} AND NOT EXISTS (
    SELECT FROM power_list n WHERE n.tenant_id = $1 AND n.organ_id = ${list}.organ_id AND n.edition > ${list}.edition AND n.state = 'PUBLISHED' AND n.published_on <= ${date})`;

export type ItemOrder = "CODE" | "MATTER";
/** $3 edition, $4 the day on which editions are in force when none is named, $5 unit, $6 kinds of action, $7 text, $8 basis, $9 whether a flow chart is missing. */
export const powerItemList = listOf<ItemRow, ItemOrder>({
  name: "items", system: "powerLists", type: "PowerItem", select: ITEM_COLUMNS, from: "FROM power_item i JOIN power_list l ON l.tenant_id = $1 AND l.id = i.list_id", id: "i.id",
  filters: 7, seenBy: SEEN_BY("l"),
  narrowed: `i.tenant_id = $1 AND ${isStanding("i")} AND ($3::uuid IS NULL AND ${inForceOn("l", "$4::date")} OR l.id = $3) AND ${under("l.organ_id", "$5")}
    AND ${anyOf("i.action_kind", "$6")} AND ${found("$7", "i.code", "i.matter", "i.duty", "i.power")}
    AND ($8::uuid IS NULL OR EXISTS (SELECT FROM power_item_basis b WHERE b.tenant_id = $1 AND b.item_id = i.id AND b.basis_id = $8))
    AND ($9::boolean IS NULL OR ${WITHOUT_FLOW_CHART} = $9)`,
  orders: { CODE: "i.code", MATTER: "coalesce(i.matter, '')" },
});

const SEEN_BASIS = visibleSql("Basis", OF_TENANT, 4);
const SEEN_LIST = visibleSql("PowerList", SEEN_BY("t"), 4);
const SEEN_ITEM = visibleSql("PowerItem", SEEN_BY("l"), 4);
const bases = statement<BasisRow>("powerLists.basesById", `SELECT t.id, $2::date AS "asOf", ${BASIS} FROM basis t WHERE t.tenant_id = $1 AND t.id = ANY ($3::uuid[]) AND ${SEEN_BASIS.text}`);
const lists = statement<ListRow>("powerLists.listsById", `SELECT t.id, $2::date AS "asOf", ${LIST} ${LISTS} WHERE t.tenant_id = $1 AND t.id = ANY ($3::uuid[]) AND ${SEEN_LIST.text}`);
const items = statement<ItemRow>(
  "powerLists.itemsById",
  `SELECT i.id, $2::date AS "asOf", ${ITEM_COLUMNS} FROM power_item i JOIN power_list l ON l.tenant_id = $1 AND l.id = i.list_id
    WHERE i.tenant_id = $1 AND i.id = ANY ($3::uuid[]) AND NOT i.removed AND ${SEEN_ITEM.text}`,
);
export const basesById = (reader: Reader, scope: Scope, ids: readonly string[]) => reader.rows(bases, [scope.tenantId, scope.today, ids, ...SEEN_BASIS.params(scope)]);
export const listsById = (reader: Reader, scope: Scope, ids: readonly string[]) => reader.rows(lists, [scope.tenantId, scope.today, ids, ...SEEN_LIST.params(scope)]);
export const itemsById = (reader: Reader, scope: Scope, ids: readonly string[]) => reader.rows(items, [scope.tenantId, scope.today, ids, ...SEEN_ITEM.params(scope)]);

const readable = statement<ReadableItem>(
  "powerLists.readableItems",
  `SELECT i.id, ${ITEM_COLUMNS},
          (SELECT n.name FROM org_name n WHERE n.tenant_id = $1 AND n.unit_id = i.subject_id AND n.language = 'ZH' AND n.valid_to IS NULL ORDER BY n.id LIMIT 1) AS subject,
          (SELECT string_agg('《' || t.title || '》' || coalesce(b.articles, ''), '、' ORDER BY array_position(${RANKS}, t.rank), t.promulgated_on DESC, t.id)
             FROM power_item_basis b JOIN basis t ON t.tenant_id = $1 AND t.id = b.basis_id WHERE b.tenant_id = $1 AND b.item_id = i.id) AS bases
     FROM power_item i WHERE i.tenant_id = $1 AND i.list_id = ANY ($2::uuid[]) AND ${isStanding("i")}`,
);
/** For lists that the reader sees already. */
export const readableItems = (reader: Reader, tenantId: string, listIds: readonly string[]) => reader.rows(readable, [tenantId, listIds]);

const inForce = statement<{ id: string }>("powerLists.inForce", `SELECT t.id FROM power_list t WHERE t.tenant_id = $1 AND t.organ_id = $2 AND ${inForceOn("t", "$3::date")}`);
export const editionInForce = (reader: Reader, scope: Scope, organId: string, on: LegalDate) => reader.first(inForce, [scope.tenantId, organId, on]);

const resting = statement<RestingItem & { readonly id: string }>(
  "powerLists.restingItems", `SELECT i.id, i.action_kind AS "actionKind", ${restingOf("i")} AS bases FROM power_item i WHERE i.tenant_id = $1 AND i.id = ANY ($2::uuid[])`,
);
/** What rules ask of the bases of items, for items that the reader sees already. */
export const restingItems = (reader: Reader, tenantId: string, itemIds: readonly string[]) => reader.rows(resting, [tenantId, itemIds]);

export interface RestRow { readonly itemId: string; readonly basisId: string; readonly articles: string | null }
const rests = statement<RestRow>(
  "powerLists.basesOfItems",
  `SELECT b.item_id AS "itemId", b.basis_id AS "basisId", b.articles FROM power_item_basis b JOIN basis t ON t.tenant_id = $1 AND t.id = b.basis_id
    WHERE b.tenant_id = $1 AND b.item_id = ANY ($2::uuid[]) ORDER BY array_position(${RANKS}, t.rank), t.promulgated_on DESC, t.id`,
);
/** For items that the reader sees already. */
export const basesOfItems = (reader: Reader, tenantId: string, itemIds: readonly string[]) => reader.rows(rests, [tenantId, itemIds]);

export type PublicationRow = Omit<ListPublication, "tenantId">;
const publications = statement<PublicationRow>(
  "powerLists.publications",
  `SELECT id, list_id AS "listId", channel, url, published_on AS "publishedOn" FROM list_publication WHERE tenant_id = $1 AND list_id = ANY ($2::uuid[]) ORDER BY published_on, channel`,
);
/** For lists that the reader sees already. */
export const publicationsOf = (reader: Reader, tenantId: string, listIds: readonly string[]) => reader.rows(publications, [tenantId, listIds]);

export type ExaminationRow = Omit<ListExamination, "tenantId">;
const { tenant, owner, examiner } = SEEN_BY("l");
const SEEN_EXAMINATION = visibleSql("ListExamination", { tenant, owner, examiner }, 3);
const examinations = statement<ExaminationRow>(
  "powerLists.examinations",
  `SELECT e.id, e.list_id AS "listId", e.result, e.points, e.examined_on AS "examinedOn" FROM list_examination e JOIN power_list l ON l.tenant_id = $1 AND l.id = e.list_id
    WHERE e.tenant_id = $1 AND e.list_id = ANY ($2::uuid[]) AND ${SEEN_EXAMINATION.text} ORDER BY e.id`,
);
export const examinationsOf = (reader: Reader, scope: Scope, listIds: readonly string[]) => reader.rows(examinations, [scope.tenantId, listIds, ...SEEN_EXAMINATION.params(scope)]);
