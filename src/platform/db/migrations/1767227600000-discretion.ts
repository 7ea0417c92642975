/** Discretion benchmarks: editions of each matter with their tiers. */
import type { MigrationInterface, QueryRunner } from "typeorm";
import { secured } from "./ddl.js";

/** Written with the table: added later, it would be checked against rows that only a tenant sees. Nothing cascades. */
const pointsAt = (name: string, column: string, target: string): string =>
  `CONSTRAINT ${name} FOREIGN KEY (tenant_id, ${column}) REFERENCES ${target} (tenant_id, id)`;

const TABLES = [
  `CREATE TABLE discretion_benchmark (
    tenant_id uuid NOT NULL, id uuid NOT NULL, organ_id uuid NOT NULL, drafted_by uuid, basis_id uuid NOT NULL, written_at integer NOT NULL, item_code text NOT NULL,
    edition integer NOT NULL, state text NOT NULL, version integer NOT NULL, title text NOT NULL, scope text, articles text, missing text[] NOT NULL, published_on date, url text,
    withdrawn_on date,
    CONSTRAINT discretion_benchmark_pkey PRIMARY KEY (tenant_id, id),
    ${pointsAt("discretion_benchmark_organ_fkey", "organ_id", "org_unit")},
    ${pointsAt("discretion_benchmark_basis_fkey", "basis_id", "basis")},
    CONSTRAINT discretion_benchmark_edition_key UNIQUE (tenant_id, organ_id, item_code, edition),
    CONSTRAINT discretion_benchmark_state_check CHECK (state IN ('DRAFT', 'IN_REVIEW', 'RETURNED', 'REVIEWED', 'DECIDED', 'PUBLISHED', 'WITHDRAWN')),
    CONSTRAINT discretion_benchmark_missing_check CHECK (missing <@ ARRAY['SCOPE', 'CONDITIONS', 'KINDS', 'RANGES']::text[]),
    CONSTRAINT discretion_benchmark_edition_check CHECK (edition > 0),
    CONSTRAINT discretion_benchmark_published_check CHECK ((published_on IS NOT NULL) = (state IN ('PUBLISHED', 'WITHDRAWN')) AND (published_on IS NULL) = (url IS NULL)),
    CONSTRAINT discretion_benchmark_withdrawn_check CHECK ((withdrawn_on IS NOT NULL) = (state = 'WITHDRAWN'))
  )`,
  `CREATE TABLE benchmark_tier (
    tenant_id uuid NOT NULL, id uuid NOT NULL, benchmark_id uuid NOT NULL, written_at integer NOT NULL, degree text NOT NULL, conditions text NOT NULL, measure text NOT NULL,
    amount_from numeric(14, 2), amount_to numeric(14, 2), factors text[] NOT NULL,
    CONSTRAINT benchmark_tier_pkey PRIMARY KEY (tenant_id, id),
    ${pointsAt("benchmark_tier_benchmark_fkey", "benchmark_id", "discretion_benchmark")},
    CONSTRAINT benchmark_tier_key UNIQUE (tenant_id, benchmark_id, written_at, degree),
    CONSTRAINT benchmark_tier_degree_check CHECK (degree IN ('MINOR', 'LIGHTER', 'ORDINARY', 'HEAVIER', 'SERIOUS')),
    CONSTRAINT benchmark_tier_measure_check CHECK (measure IN ('NONE', 'WARNING', 'FINE', 'CONFISCATION', 'QUALIFICATION', 'BUSINESS')),
    CONSTRAINT benchmark_tier_range_check CHECK (measure = 'FINE' OR (amount_from IS NULL AND amount_to IS NULL))
  )`,
];
const TARGETS = [
  `ALTER TABLE adjustment_task DROP CONSTRAINT adjustment_task_target_kind_check`,
  `ALTER TABLE adjustment_task ADD CONSTRAINT adjustment_task_target_kind_check CHECK (target_kind IN ('POWER_ITEM', 'DISCLOSURE', 'DISCRETION_BENCHMARK'))`,
];
const INDEXES = [`CREATE INDEX discretion_benchmark_by_basis ON discretion_benchmark (tenant_id, basis_id)`];

const MOVING = ["basis_id", "written_at", "state", "version", "title", "scope", "articles", "missing", "published_on", "url", "withdrawn_on"];

export class Discretion1767227600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const ddl of [...TABLES, ...TARGETS, ...INDEXES]) await runner.query(ddl);
    for (const ddl of secured("discretion_benchmark", { audited: true, update: MOVING, versioned: true })) await runner.query(ddl);
    for (const ddl of secured("benchmark_tier", { record: true })) await runner.query(ddl);
  }

  async down(): Promise<void> {
    throw new Error("records are not taken back: restore a backup instead");
  }
}
