/** What the engine reads of an item before a step, and what collecting looks up: the edition that is replaced, and whether what it shows exists. */
import type { DisclosureKind, DisclosureState, PublicityChannel, SourceKind } from "../../kernel/publicity-words.js";
import { statement } from "../../platform/db/statement.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import type { Tx } from "../../platform/db/tx.js";
import type { FactsAsked, LifecycleStore } from "../../platform/lifecycle/lifecycle-store.js";
import { pathOf } from "../organisations/index.js";
import { disclosureLife, type DisclosureAction, type DisclosureFacts } from "./disclosure.states.js";

/** An item lies before the office and the legal section of its own organ. */
export const SEEN_BY = (item: string) => ({ tenant: `${item}.tenant_id`, owner: `${item}.unit_id`, published: `${item}.state = 'PUBLISHED'`, examiner: `${item}.organ_id` });
/** Editions that are given up are nobody's successor. */
const isLater = (later: string, item: string): string =>
  `${later}.tenant_id = $1 AND ${later}.series_id = ${item}.series_id AND ${later}.edition > ${item}.edition AND (${later}.state <> 'WITHDRAWN' OR ${later}.published_on IS NOT NULL)`;
/** The day from which a later edition stood on a site, also when that one was taken down since; null while none did. */
export const replacedOn = (item: string): string => `(SELECT min(n.published_on) FROM disclosure_item n WHERE ${isLater("n", item)})`;

interface FactsRow {
  readonly id: string; readonly state: DisclosureState; readonly version: number; readonly organId: string; readonly unitId: string; readonly path: readonly string[] | null;
  readonly kind: DisclosureKind; readonly authors: readonly string[]; readonly seriesId: string; readonly edition: number; readonly writtenAt: number;
  readonly channels: PublicityChannel[]; readonly boards: string[]; readonly reviewedOn: string | null; readonly publishedOn: string | null; readonly isReplaced: boolean;
  readonly followsBoard: boolean;
}
const facts = statement<FactsRow>(
  "publicity.facts",
  `SELECT t.id, t.state, t.version, t.organ_id AS "organId", t.unit_id AS "unitId", ${pathOf("t.unit_id", "$3::date")} AS path, t.kind, t.authors, t.series_id AS "seriesId", t.edition,
          t.written_at AS "writtenAt", t.reviewed_on AS "reviewedOn", t.published_on AS "publishedOn",
          ARRAY(SELECT p.channel FROM disclosure_publication p WHERE p.tenant_id = $1 AND p.item_id = t.id ORDER BY p.id) AS channels,
          ARRAY(SELECT p.location FROM disclosure_publication p WHERE p.tenant_id = $1 AND p.item_id = t.id AND p.channel = 'NOTICE_BOARD' ORDER BY p.id) AS boards,
          EXISTS (SELECT FROM disclosure_item n WHERE ${isLater("n", "t")}) AS "isReplaced",
          EXISTS (SELECT FROM disclosure_item e JOIN disclosure_publication p ON p.tenant_id = $1 AND p.item_id = e.id AND p.channel = 'NOTICE_BOARD'
                   WHERE e.tenant_id = $1 AND e.series_id = t.series_id AND e.edition < t.edition) AS "followsBoard"
     FROM disclosure_item t WHERE t.tenant_id = $1 AND t.id = ANY ($2::uuid[])`,
);

async function factsOf(reader: Reader, { tenantId, ids, today }: FactsAsked): Promise<Map<string, DisclosureFacts>> {
  const rows = await reader.rows(facts, [tenantId, ids, today]);
  return new Map(rows.map((row) => [row.id, { ...row, seenBy: { owner: { unitId: row.unitId, path: row.path ?? [] }, isPublished: row.state === "PUBLISHED", examinerId: row.organId } }]));
}

export const disclosures: LifecycleStore<DisclosureState, DisclosureFacts, DisclosureAction> =
  { lifecycle: disclosureLife, type: "DisclosureItem", system: "publicity", table: "disclosure_item", factsOf };

const lockItem = statement<unknown>("publicity.lockItem", `SELECT t.id FROM disclosure_item t WHERE t.tenant_id = $1 AND t.id = $2 FOR UPDATE`);
/** Whoever begins an edition waits until whoever begins another one of the same item has done so. */
export async function lockedFacts(tx: Tx, id: string): Promise<DisclosureFacts | undefined> {
  await tx.rows(lockItem, [tx.tenantId, id]);
  return (await factsOf(tx, { tenantId: tx.tenantId, ids: [id], today: tx.today, isActing: true })).get(id);
}

/** Read a row as: a source of this KIND is a row of this table, and these may be shown by anybody. */
const SHOWN: Readonly<Record<SourceKind, string>> = {
  POWER_LIST: "power_list t WHERE t.tenant_id = $1 AND t.state = 'PUBLISHED'",
  POWER_ITEM: "power_item t JOIN power_list l ON l.tenant_id = $1 AND l.id = t.list_id AND l.state = 'PUBLISHED' WHERE t.tenant_id = $1 AND NOT t.removed",
  BASIS: "basis t WHERE t.tenant_id = $1",
  UNIT: "org_unit t WHERE t.tenant_id = $1",
};
const shown = statement<{ kind: SourceKind; id: string }>(
  "publicity.shown",
  Object.entries(SHOWN).map(([kind, rows]) => `SELECT '${kind}' AS kind, t.id FROM ${rows} AND t.id = ANY ($2::uuid[])`).join("\nUNION ALL "),
);
/** Those of them that are what they are said to be, and that anybody may be shown. */
export const sourcesKnown = (tx: Tx, ids: readonly string[]) => tx.rows(shown, [tx.tenantId, ids]);

const boards = statement<{ id: string }>(
  "publicity.boards", `SELECT p.id FROM disclosure_publication p WHERE p.tenant_id = $1 AND p.item_id = $2 AND p.channel = 'NOTICE_BOARD' ORDER BY p.id`,
);
export const boardsOf = (tx: Tx, itemId: string) => tx.rows(boards, [tx.tenantId, itemId]);
