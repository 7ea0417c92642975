/** Discretion benchmarks as the public reads them: the edition of each matter that may be cited on the day, tier by tier (TJ-3.1.1.2-3). */
import type { MigrationInterface, QueryRunner } from "typeorm";
import { publishedPages, type PublishedPages } from "./ddl.js";

const IN_FORCE = `m.tenant_id = $1 AND m.published_on <= $2 AND (m.withdrawn_on IS NULL OR $2 < m.withdrawn_on)
  AND NOT EXISTS (SELECT FROM public.discretion_benchmark n WHERE n.tenant_id = $1 AND n.organ_id = m.organ_id AND n.item_code = m.item_code AND n.edition > m.edition AND n.published_on <= $2)`;
/** An organ that is closed on the day has no name on it, and decides nothing. */
const ORGAN = `JOIN public.org_unit t ON t.tenant_id = $1 AND t.id = m.organ_id
  JOIN public.org_name o ON o.tenant_id = $1 AND o.unit_id = t.id AND o.language = 'ZH' AND o.valid_from <= $2 AND (o.valid_to IS NULL OR $2 < o.valid_to)`;

/** $3 organ, $4 code of the item, $5 text. */
const BENCHMARKS: PublishedPages = {
  filter: ["text", "text", "text"],
  returns: "organ text, organ_code text, item_code text, edition integer, title text, scope text, basis text, articles text, published_on date, url text, tiers json",
  found: `SELECT m.id, t.code || ' ' || m.item_code AS key FROM public.discretion_benchmark m ${ORGAN}
     WHERE ${IN_FORCE} AND ($3 IS NULL OR t.code = $3) AND ($4 IS NULL OR m.item_code = $4) AND ($5 IS NULL OR strpos(lower(concat_ws(' ', m.title, m.scope)), lower($5)) > 0)`,
  shown: `o.name, t.code, m.item_code, m.edition, m.title, m.scope, (SELECT s.title FROM public.basis s WHERE s.tenant_id = $1 AND s.id = m.basis_id), m.articles, m.published_on, m.url,
    (SELECT json_agg(json_build_object('degree', r.degree, 'conditions', r.conditions, 'measure', r.measure, 'amountFrom', r.amount_from::text, 'amountTo', r.amount_to::text, 'factors', r.factors)
         ORDER BY array_position(ARRAY['MINOR', 'LIGHTER', 'ORDINARY', 'HEAVIER', 'SERIOUS'], r.degree))
       FROM public.benchmark_tier r WHERE r.tenant_id = $1 AND r.benchmark_id = m.id AND r.written_at = m.written_at)`,
  from: `JOIN public.discretion_benchmark m ON m.tenant_id = $1 AND m.id = found.id ${ORGAN}`,
};

export class PublicBenchmarks1767227610000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const ddl of publishedPages("published_benchmarks", BENCHMARKS)) await runner.query(ddl);
  }

  async down(): Promise<void> {
    throw new Error("records are not taken back: restore a backup instead");
  }
}
