/** What the engine reads of a benchmark before a step, which editions there are, and which rest on what has changed. */
import type { BenchmarkState } from "../../kernel/discretion-words.js";
import type { Id } from "../../kernel/ids.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import { statement } from "../../platform/db/statement.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import type { Tx } from "../../platform/db/tx.js";
import { authorsOf } from "../../platform/lifecycle/transitions.store.js";
import type { FactsAsked, LifecycleStore } from "../../platform/lifecycle/lifecycle-store.js";
import { pathOf } from "../organisations/index.js";
import { benchmarkLife, type BenchmarkAction, type BenchmarkFacts } from "./benchmark.states.js";
import { basisFacts } from "./basis.store.js";
import { faultOfBasis, faultsOfItem, type BasisFacts } from "./basis-faults.rules.js";
import { basisStatus } from "./power-lists.rules.js";
import type { Changed, Resting } from "./resting.store.js";

interface FactsRow extends BasisFacts {
  readonly id: string; readonly state: BenchmarkState; readonly version: number; readonly organId: string; readonly path: readonly string[] | null; readonly authors: readonly string[];
  readonly missing: readonly string[]; readonly decidedOn: LegalDate | null;
}
const looking = statement<FactsRow>(
  "powerLists.benchmarkFacts",
  `SELECT ${basisFacts("b")}, t.id, t.state, t.version, t.organ_id AS "organId", ${pathOf("t.organ_id", "$3::date")} AS path, ${authorsOf("DiscretionBenchmark", "t.id", ["draftBenchmark", "reviseBenchmark"])} AS authors, t.missing,
          (SELECT max(s.day) FROM transition s WHERE s.tenant_id = $1 AND s.subject_type = 'DiscretionBenchmark' AND s.subject_id = t.id AND s.action = 'decideBenchmark') AS "decidedOn"
     FROM discretion_benchmark t JOIN basis b ON b.tenant_id = $1 AND b.id = t.basis_id WHERE t.tenant_id = $1 AND t.id = ANY ($2::uuid[])`,
);

async function factsOf(reader: Reader, { tenantId, ids, today }: FactsAsked): Promise<Map<string, BenchmarkFacts>> {
  const rows = await reader.rows(looking, [tenantId, ids, today]);
  return new Map(rows.map((row) => [row.id, {
    id: row.id, state: row.state, version: row.version, organId: row.organId, examinerId: null, authors: row.authors, missing: row.missing.length, decidedOn: row.decidedOn,
    isBasisInForce: faultOfBasis(row, today) === null && basisStatus(row, today) !== "NOT_YET_IN_FORCE", isBasisHighEnough: faultsOfItem({ actionKind: "PENALTY", bases: [row] }, today).every((fault) => fault !== "RANK_TOO_LOW"), seenBy: { owner: { unitId: row.organId, path: row.path ?? [] }, isPublished: isPublished(row.state) },
  }]));
}
const isPublished = (state: BenchmarkState): boolean => state === "PUBLISHED" || state === "WITHDRAWN";

export const benchmarks = {
  lifecycle: benchmarkLife, type: "DiscretionBenchmark", system: "powerLists", table: "discretion_benchmark", factsOf,
} as const satisfies LifecycleStore<BenchmarkState, BenchmarkFacts, BenchmarkAction>;

/** Of an organ and a matter the edition published last by the day, unless it was withdrawn by then. */
export const benchmarkInForceOn = (benchmark: string, date: string): string =>
  `${benchmark}.published_on <= ${date} AND (${benchmark}.withdrawn_on IS NULL OR ${date} < ${benchmark}.withdrawn_on) AND NOT ${replacedOn(benchmark, date)}`;
const replacedOn = (benchmark: string, date: string): string =>
  `EXISTS (SELECT FROM discretion_benchmark n WHERE n.tenant_id = $1 AND n.organ_id = ${benchmark}.organ_id AND n.item_code = ${benchmark}.item_code AND n.edition > ${benchmark}.edition
      AND n.published_on <= ${date})`;

export interface BenchmarkEditions { readonly last: number; readonly isUnderWay: boolean }
const lockMatter = statement<unknown>("powerLists.lockBenchmark", `SELECT pg_advisory_xact_lock(hashtextextended('benchmark/' || $1 || '/' || $2 || '/' || $3, 0))`);
const editions = statement<BenchmarkEditions>(
  "powerLists.benchmarkEditions",
  `SELECT coalesce(max(edition), 0)::int AS last, coalesce(bool_or(state NOT IN ('PUBLISHED', 'WITHDRAWN')), false) AS "isUnderWay"
     FROM discretion_benchmark WHERE tenant_id = $1 AND organ_id = $2::uuid AND item_code = $3`,
);
/** Whoever drafts an edition of the matter waits until whoever drafts another has done so. */
export async function benchmarkEditionsOf(tx: Tx, organId: string, itemCode: string): Promise<BenchmarkEditions> {
  await tx.rows(lockMatter, [tx.tenantId, organId, itemCode]);
  return (await tx.first(editions, [tx.tenantId, organId, itemCode]))!;
}

/** Editions in force that cite the basis, or are the organ's own; reviewed inside the department, so that nobody else is told. $2 basis, $3 organ, $4 today. */
const resting = statement<Resting>(
  "powerLists.benchmarksResting",
  `SELECT t.id, t.organ_id AS "organId", NULL::uuid AS "examinerId" FROM discretion_benchmark t
    WHERE t.tenant_id = $1 AND ${benchmarkInForceOn("t", "$4::date")} AND (t.basis_id = $2::uuid OR t.organ_id = $3::uuid) ORDER BY t.organ_id, t.item_code`,
);
export const benchmarksResting = (tx: Tx, { basisId, organId }: Changed) => tx.rows(resting, [tx.tenantId, basisId, organId, tx.today]);

const followed = statement<{ id: Id }>(
  "powerLists.benchmarksFollowed",
  `SELECT t.id FROM discretion_benchmark t WHERE t.tenant_id = $1 AND t.id = ANY ($2::uuid[]) AND (t.withdrawn_on IS NOT NULL
      OR EXISTS (SELECT FROM discretion_benchmark n WHERE n.tenant_id = $1 AND n.organ_id = t.organ_id AND n.item_code = t.item_code AND n.edition > t.edition AND n.published_on IS NOT NULL))`,
);
export const followedBenchmarks = async (reader: Reader, tenantId: Id, ids: readonly Id[]): Promise<Id[]> => (await reader.rows(followed, [tenantId, ids])).map(({ id }) => id);
