/** Benchmarks as the graph reads them: in pages, by id, the one in force on a day, their tiers, and matters that have none. */
import type { BenchmarkTier, DiscretionBenchmark } from "../../../entities/power-lists/benchmark.entity.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { Scope } from "../../kernel/scope.js";
import { visibleSql } from "../../platform/db/scope-sql.js";
import { statement } from "../../platform/db/statement.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import { anyOf, listOf } from "../../platform/pages/listing.store.js";
import { under } from "../organisations/index.js";
import { benchmarkInForceOn } from "./benchmarks.store.js";
import { inForceOn, type ItemRow } from "./catalogue.store.js";
import { ITEM_COLUMNS, isStanding, SEEN_BY as SEEN_ITEM } from "./power-lists.store.js";

export type BenchmarkRow = Omit<DiscretionBenchmark, "tenantId" | "draftedBy"> & { readonly asOf: LegalDate; readonly supersededOn: string | null; readonly needsUpdate: boolean };

const BENCHMARK = `t.organ_id AS "organId", t.basis_id AS "basisId", t.written_at AS "writtenAt", t.item_code AS "itemCode", t.edition, t.state, t.version, t.title, t.scope, t.articles, t.missing,
  t.published_on AS "publishedOn", t.url, t.withdrawn_on AS "withdrawnOn",
  (SELECT min(n.published_on) FROM discretion_benchmark n WHERE n.tenant_id = $1 AND n.organ_id = t.organ_id AND n.item_code = t.item_code AND n.edition > t.edition) AS "supersededOn",
  EXISTS (SELECT FROM adjustment_task a WHERE a.tenant_id = $1 AND a.target_id = t.id AND a.state <> 'DONE') AS "needsUpdate"`;
const SEEN_BY = { tenant: "t.tenant_id", owner: "t.organ_id", published: "t.state IN ('PUBLISHED', 'WITHDRAWN')" };

export type BenchmarkOrder = "ITEM_CODE" | "PUBLISHED_ON";
/** $3 unit, $4 states, $5 text, $6 code of the item, $7 basis, $8 the day on which it is in force, if one is named. */
export const benchmarkList = listOf<BenchmarkRow, BenchmarkOrder>({
  name: "benchmarks", system: "powerLists", type: "DiscretionBenchmark", select: BENCHMARK, from: "FROM discretion_benchmark t", id: "t.id", filters: 6, seenBy: SEEN_BY,
  narrowed: `t.tenant_id = $1 AND ${under("t.organ_id", "$3")} AND ${anyOf("t.state", "$4")} AND ($5::text IS NULL OR strpos(concat_ws(' ', t.title, t.item_code), $5) > 0)
    AND ($6::text IS NULL OR t.item_code = $6) AND ($7::uuid IS NULL OR t.basis_id = $7) AND ($8::date IS NULL OR ${benchmarkInForceOn("t", "$8::date")})`,
  orders: { ITEM_CODE: "t.item_code || to_char(t.edition, 'FM00000')", PUBLISHED_ON: "coalesce(t.published_on::text, '9999-12-31')" },
});

const SEEN = visibleSql("DiscretionBenchmark", SEEN_BY, 4);
const byId = statement<BenchmarkRow>("powerLists.benchmarksById", `SELECT t.id, $2::date AS "asOf", ${BENCHMARK} FROM discretion_benchmark t WHERE t.tenant_id = $1 AND t.id = ANY ($3::uuid[]) AND ${SEEN.text}`);
export const benchmarksById = (reader: Reader, scope: Scope, ids: readonly string[]) => reader.rows(byId, [scope.tenantId, scope.today, ids, ...SEEN.params(scope)]);

const inForce = statement<{ id: string }>(
  "powerLists.benchmarkInForce", `SELECT t.id FROM discretion_benchmark t WHERE t.tenant_id = $1 AND t.organ_id = $2 AND t.item_code = $3 AND ${benchmarkInForceOn("t", "$4::date")}`,
);
export const findBenchmarkInForce = (reader: Reader, tenantId: string, organId: string, itemCode: string, on: LegalDate) => reader.first(inForce, [tenantId, organId, itemCode, on]);

export type TierRow = Omit<BenchmarkTier, "tenantId" | "writtenAt">;
const tiers = statement<TierRow>(
  "powerLists.benchmarkTiers",
  `SELECT r.id, r.benchmark_id AS "benchmarkId", r.degree, r.conditions, r.measure, r.amount_from::text AS "amountFrom", r.amount_to::text AS "amountTo", r.factors
     FROM benchmark_tier r JOIN discretion_benchmark t ON t.tenant_id = $1 AND t.id = r.benchmark_id AND t.written_at = r.written_at
    WHERE r.tenant_id = $1 AND r.benchmark_id = ANY ($2::uuid[]) ORDER BY array_position(ARRAY['MINOR', 'LIGHTER', 'ORDINARY', 'HEAVIER', 'SERIOUS'], r.degree)`,
);
/** For benchmarks that the reader sees already. */
export const tiersOf = (reader: Reader, tenantId: string, benchmarkIds: readonly string[]) => reader.rows(tiers, [tenantId, benchmarkIds]);

/** Penalties of lists in force on the day $4 for which their organ has no benchmark in force (YB-2.2-3). $3 unit. */
export const gapList = listOf<ItemRow, "CODE">({
  name: "benchmarkGaps", system: "powerLists", type: "PowerItem", select: ITEM_COLUMNS, from: "FROM power_item i JOIN power_list l ON l.tenant_id = $1 AND l.id = i.list_id", id: "i.id",
  filters: 2, seenBy: SEEN_ITEM("l"),
  narrowed: `i.tenant_id = $1 AND i.action_kind = 'PENALTY' AND ${isStanding("i")} AND ${inForceOn("l", "$4::date")} AND ${under("l.organ_id", "$3")}
    AND NOT EXISTS (SELECT FROM discretion_benchmark t WHERE t.tenant_id = $1 AND t.organ_id = l.organ_id AND t.item_code = i.code AND ${benchmarkInForceOn("t", "$4::date")})`,
  orders: { CODE: "i.code" },
});
