/** What the engine reads of a list before a step, and what drafting looks up: editions, standing items, places of the bases. */
import type { DeadlineKind } from "../../kernel/deadline-words.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import { statement } from "../../platform/db/statement.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import type { Tx } from "../../platform/db/tx.js";
import { authorsOf } from "../../platform/lifecycle/transitions.store.js";
import type { FactsAsked, LifecycleStore, Term } from "../../platform/lifecycle/lifecycle-store.js";
import type { ListChannel, PowerListState } from "../../kernel/list-words.js";
import { restingOf } from "./basis.store.js";
import { faultsOfItem, type RestingItem } from "./basis-faults.rules.js";
import { listIncomplete, type IncompleteItem } from "./lists.refusals.js";
import { powerListLife, type ListFacts, type PowerListAction } from "./power-list.states.js";
import { pathOf, policyValuesOf } from "../organisations/index.js";

/** Whether no later row has replaced the item or taken it out. */
export const isStanding = (item: string): string =>
  `NOT ${item}.removed AND NOT EXISTS (SELECT FROM power_item later WHERE later.tenant_id = $1 AND later.list_id = ${item}.list_id AND later.code = ${item}.code AND later.revision > ${item}.revision)`;
/** Items of a list that stand, as a FROM. */
export const standingOf = (list: string): string => `FROM power_item i WHERE i.tenant_id = $1 AND i.list_id = ${list} AND ${isStanding("i")}`;

/** To the examiner an edition is there from its report on, and no longer while the department changes it. */
const REPORTED_TO = (list: string): string => `CASE WHEN ${list}.state NOT IN ('DRAFT', 'CONSENTED') THEN ${list}.examiner_id END`;
export const SEEN_BY = (list: string) => ({ tenant: `${list}.tenant_id`, owner: `${list}.organ_id`, published: `${list}.state = 'PUBLISHED'`, examiner: REPORTED_TO(list) });

/** Whoever accepted a file wrote its items, though a job put them down. */
const importersOf = (list: string): string =>
  `ARRAY(SELECT DISTINCT s.person_id FROM import_run r JOIN transition s ON s.tenant_id = $1 AND s.subject_type = 'ImportRun' AND s.subject_id = r.id AND s.action = 'acceptImport' AND s.person_id IS NOT NULL
      WHERE r.tenant_id = $1 AND r.list_id = ${list})`;

interface FactsRow {
  readonly id: string; readonly state: PowerListState; readonly version: number; readonly organId: string; readonly path: readonly string[] | null;
  readonly authors: readonly string[]; readonly examinerId: string | null; readonly reportedTo: string | null; readonly edition: number;
  readonly items: number; readonly incomplete: number; readonly lacking: IncompleteItem[] | null; readonly resting: readonly RestingItem[] | null; readonly channels: ListChannel[]; readonly stoodSince: string | null; readonly passedOn: string | null;
}

const looking = statement<FactsRow>(
  "powerLists.facts",
  `SELECT t.id, t.state, t.version, t.organ_id AS "organId", ${pathOf("t.organ_id", "$3::date")} AS path, ${authorsOf("PowerList", "t.id", ["draftPowerList", "writePowerItem", "removePowerItem"])} || ${importersOf("t.id")} AS authors, t.examiner_id AS "examinerId",
          ${REPORTED_TO("t")} AS "reportedTo", t.edition, c.items, c.incomplete,
          CASE WHEN t.state IN ('DRAFT', 'RETURNED') THEN (SELECT jsonb_agg(DISTINCT jsonb_build_object('actionKind', i.action_kind, 'bases', ${restingOf("i")})) ${standingOf("t.id")}) END AS resting,
          CASE WHEN t.state IN ('DRAFT', 'RETURNED') THEN (SELECT jsonb_agg(k ORDER BY k->>'code') FROM (
            SELECT jsonb_build_object('code', i.code, 'missing', i.missing) AS k ${standingOf("t.id")} AND cardinality(i.missing) > 0 ORDER BY i.code LIMIT 100) m) END AS lacking,
          ARRAY(SELECT p.channel FROM list_publication p WHERE p.tenant_id = $1 AND p.list_id = t.id ORDER BY p.channel) AS channels,
          (SELECT max(p.published_on) FROM list_publication p WHERE p.tenant_id = $1 AND p.list_id = t.id) AS "stoodSince",
          (SELECT max(e.examined_on) FROM list_examination e WHERE e.tenant_id = $1 AND e.list_id = t.id AND e.result = 'PASSED') AS "passedOn"
     FROM power_list t CROSS JOIN LATERAL (SELECT count(*)::int AS items, count(*) FILTER (WHERE cardinality(i.missing) > 0)::int AS incomplete ${standingOf("t.id")}) c
    WHERE t.tenant_id = $1 AND t.id = ANY ($2::uuid[])`,
);
/** What hangs on a row is read after its lock is had. */
const locking = statement<unknown>("powerLists.lock", `SELECT t.id FROM power_list t WHERE t.tenant_id = $1 AND t.id = ANY ($2::uuid[]) ORDER BY t.id FOR UPDATE`);

export interface ListFactsRead extends ListFacts {
  readonly passedOn: string | null;
  /** Asked of a list that has just passed; null for any other. */
  readonly publicationDays: number | null;
}

async function factsOf(reader: Reader, { tenantId, ids, today, isActing }: FactsAsked): Promise<Map<string, ListFactsRead>> {
  if (isActing) await reader.rows(locking, [tenantId, ids]);
  const rows = await reader.rows(looking, [tenantId, ids, today]);
  const days = await policyValuesOf(reader, tenantId, isActing ? rows.flatMap(({ state, organId }) => (state === "PASSED" ? [organId] : [])) : [], today as LegalDate, "listPublicationDays");
  return new Map(rows.map(({ resting, ...row }) => [row.id, {
    ...row, publicationDays: days.has(row.organId) ? Number(days.get(row.organId)) : null, faults: new Set((resting ?? []).flatMap((item) => faultsOfItem(item, today))), seenBy: { owner: { unitId: row.organId, path: row.path ?? [] }, isPublished: row.state === "PUBLISHED", examinerId: row.reportedTo },
  }]));
}

/** Promptly after the examination, on both sites (YB-2.1-4); the policy of the department says in how many days. */
const termOf = (_kind: DeadlineKind, { organId, publicationDays }: ListFactsRead, today: LegalDate): Term | undefined =>
  publicationDays === null ? undefined : { ownerUnitId: organId, startsOn: today, amount: publicationDays, unit: "WORKING", law: ["YB-2.1-4", "YB-3.1-4"] };

/** Whoever is to agree is told which items lack what. */
const refusals = { LIST_STEP_INCOMPLETE: ({ lacking }: ListFacts) => listIncomplete([...(lacking ?? [])]) };
export const powerLists = {
  lifecycle: powerListLife, type: "PowerList", system: "powerLists", table: "power_list", factsOf, deadlineOf: termOf, refusals,
} as const satisfies LifecycleStore<PowerListState, ListFactsRead, PowerListAction>;

export interface Editions { readonly last: number; readonly isUnderWay: boolean; readonly publishedId: string | null }
const lockOrgan = statement<unknown>("powerLists.lockOrgan", `SELECT pg_advisory_xact_lock(hashtextextended('powerList/' || $1 || '/' || $2, 0))`);
const editions = statement<Editions>(
  "powerLists.editions",
  `SELECT coalesce(max(edition), 0)::int AS last, coalesce(bool_or(state <> 'PUBLISHED'), false) AS "isUnderWay",
          (SELECT p.id FROM power_list p WHERE p.tenant_id = $1 AND p.organ_id = $2::uuid AND p.state = 'PUBLISHED' ORDER BY p.edition DESC LIMIT 1) AS "publishedId"
     FROM power_list WHERE tenant_id = $1 AND organ_id = $2::uuid`,
);
/** Whoever drafts an edition of the department waits until whoever drafts another has done so. */
export async function editionsOf(tx: Tx, organId: string): Promise<Editions> {
  await tx.rows(lockOrgan, [tx.tenantId, organId]);
  return (await tx.first(editions, [tx.tenantId, organId]))!;
}

export const ITEM_COLUMNS = `i.list_id AS "listId", i.code, i.revision, i.action_kind AS "actionKind", i.matter, i.duty, i.subject_id AS "subjectId", i.power, i.target,
  i.procedure, i.responsibility, i.responsible_post AS "responsiblePost", i.missing, i.flow_steps AS "flowSteps", i.flow_chart_url AS "flowChartUrl",
  i.source_item AS "sourcePowerListItem"`;
/** A power whose way nobody drew is a gap (WP-H-5). */
export const WITHOUT_FLOW_CHART = `(cardinality(i.flow_steps) = 0 AND i.flow_chart_url IS NULL)`;
export interface StandingItem {
  readonly id: string; readonly code: string; readonly actionKind: string; readonly bases: readonly { readonly basisId: string; readonly articles: string | null }[] | null;
}
const standing = statement<StandingItem>(
  "powerLists.standingItems",
  `SELECT i.id, ${ITEM_COLUMNS}, (SELECT json_agg(json_build_object('basisId', b.basis_id, 'articles', b.articles)) FROM power_item_basis b WHERE b.tenant_id = $1 AND b.item_id = i.id) AS bases
     ${standingOf("$2::uuid")} AND ($3::text[] IS NULL OR i.code = ANY ($3::text[])) ORDER BY i.code`,
);
/** All of an edition's items, or those of these codes. */
export const standingItems = (tx: Tx, listId: string, codes: readonly string[] | null) => tx.rows(standing, [tx.tenantId, listId, codes]);

const known = statement<{ count: number }>("powerLists.basesKnown", `SELECT count(*)::int AS count FROM basis WHERE tenant_id = $1 AND id = ANY ($2::uuid[])`);
export const areBasesKnown = async (tx: Tx, ids: readonly string[]): Promise<boolean> =>
  ids.length === 0 || (await tx.first(known, [tx.tenantId, ids]))?.count === ids.length;
