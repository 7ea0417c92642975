/** Bases and power lists: the catalogue, editions of lists with their items, what each item rests on, examinations and publications. */
import type { MigrationInterface, QueryRunner } from "typeorm";
import { secured } from "./ddl.js";

/** Written with the table: added later, it would be checked against rows that only a tenant sees. Nothing cascades. */
const pointsAt = (name: string, column: string, target: string): string =>
  `CONSTRAINT ${name} FOREIGN KEY (tenant_id, ${column}) REFERENCES ${target} (tenant_id, id)`;

const TABLES = [
  `CREATE TABLE basis (
    tenant_id uuid NOT NULL, id uuid NOT NULL, unit_id uuid NOT NULL, organ_id uuid NOT NULL, title text NOT NULL, rank text NOT NULL, issuer text NOT NULL,
    number text, promulgated_on date NOT NULL, effective_on date NOT NULL, lapses_on date,
    ${pointsAt("basis_unit_fkey", "unit_id", "org_unit")},
    CONSTRAINT basis_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT basis_rank_check CHECK (rank IN ('LAW', 'ADMINISTRATIVE_REGULATION', 'LOCAL_REGULATION', 'DEPARTMENT_RULE', 'LOCAL_GOVERNMENT_RULE',
      'NORMATIVE_DOCUMENT', 'POLICY')),
    CONSTRAINT basis_days_check CHECK (promulgated_on <= effective_on AND (lapses_on IS NULL OR effective_on < lapses_on))
  )`,
  `CREATE TABLE power_list (
    tenant_id uuid NOT NULL, id uuid NOT NULL, organ_id uuid NOT NULL, state text NOT NULL, version integer NOT NULL, edition integer NOT NULL, title text NOT NULL,
    examiner_id uuid, drafted_by uuid, published_on date,
    ${pointsAt("power_list_organ_fkey", "organ_id", "org_unit")},
    ${pointsAt("power_list_examiner_fkey", "examiner_id", "org_unit")},
    CONSTRAINT power_list_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT power_list_edition_key UNIQUE (tenant_id, organ_id, edition),
    CONSTRAINT power_list_state_check CHECK (state IN ('DRAFT', 'CONSENTED', 'SUBMITTED', 'IN_EXAMINATION', 'PASSED', 'RETURNED', 'PARTLY_PUBLISHED', 'PUBLISHED')),
    CONSTRAINT power_list_edition_check CHECK (edition > 0),
    CONSTRAINT power_list_published_check CHECK ((state = 'PUBLISHED') = (published_on IS NOT NULL)),
    CONSTRAINT power_list_examiner_check CHECK (examiner_id IS NOT NULL OR state IN ('DRAFT', 'CONSENTED'))
  )`,
  `CREATE TABLE list_examination (
    tenant_id uuid NOT NULL, id uuid NOT NULL, list_id uuid NOT NULL, result text NOT NULL, points text[] NOT NULL, examined_on date NOT NULL,
    ${pointsAt("list_examination_list_fkey", "list_id", "power_list")},
    CONSTRAINT list_examination_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT list_examination_result_check CHECK (result IN ('PASSED', 'RETURNED')),
    CONSTRAINT list_examination_points_check CHECK ((result = 'RETURNED') = (cardinality(points) > 0))
  )`,
  `CREATE TABLE list_publication (
    tenant_id uuid NOT NULL, id uuid NOT NULL, list_id uuid NOT NULL, channel text NOT NULL, url text NOT NULL, published_on date NOT NULL,
    ${pointsAt("list_publication_list_fkey", "list_id", "power_list")},
    CONSTRAINT list_publication_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT list_publication_channel_key UNIQUE (tenant_id, list_id, channel),
    CONSTRAINT list_publication_channel_check CHECK (channel IN ('GOVERNMENT_SITE', 'DEPARTMENT_SITE'))
  )`,
  `CREATE TABLE power_item (
    tenant_id uuid NOT NULL, id uuid NOT NULL, list_id uuid NOT NULL, code text NOT NULL, revision integer NOT NULL, removed boolean NOT NULL, action_kind text NOT NULL,
    matter text, duty text, subject_id uuid, power text, target text, procedure text, responsibility text, responsible_post text, missing text[] NOT NULL,
    ${pointsAt("power_item_list_fkey", "list_id", "power_list")},
    ${pointsAt("power_item_subject_fkey", "subject_id", "org_unit")},
    CONSTRAINT power_item_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT power_item_revision_key UNIQUE (tenant_id, list_id, code, revision),
    CONSTRAINT power_item_action_kind_check CHECK (action_kind IN ('LICENCE', 'PENALTY', 'COMPULSION', 'LEVY', 'FEE', 'INSPECTION', 'CONFIRMATION',
      'REGISTRATION', 'RULING', 'OTHER')),
    CONSTRAINT power_item_missing_check CHECK (missing <@ ARRAY['DUTY', 'SUBJECT', 'BASES', 'MATTER', 'POWER', 'TARGET', 'PROCEDURE', 'RESPONSIBILITY']::text[])
  )`,
  `CREATE TABLE power_item_basis (
    tenant_id uuid NOT NULL, id uuid NOT NULL, item_id uuid NOT NULL, basis_id uuid NOT NULL, articles text,
    ${pointsAt("power_item_basis_item_fkey", "item_id", "power_item")},
    ${pointsAt("power_item_basis_basis_fkey", "basis_id", "basis")},
    CONSTRAINT power_item_basis_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT power_item_basis_key UNIQUE (tenant_id, item_id, basis_id)
  )`,
];

const INDEXES = [
  `CREATE INDEX basis_by_unit ON basis (tenant_id, unit_id)`,
  `CREATE INDEX power_item_by_list ON power_item (tenant_id, list_id)`,
  `CREATE INDEX power_item_basis_by_basis ON power_item_basis (tenant_id, basis_id)`,
];

const RECORDS = ["basis", "list_examination", "list_publication", "power_item", "power_item_basis"];

export class PowerLists1767226600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const ddl of [...TABLES, ...INDEXES]) await runner.query(ddl);
    for (const ddl of secured("power_list", { audited: true, update: ["state", "version", "examiner_id", "published_on"], versioned: true })) await runner.query(ddl);
    for (const table of RECORDS) for (const ddl of secured(table, { record: true })) await runner.query(ddl);
  }

  async down(): Promise<void> {
    throw new Error("records are not taken back: restore a backup instead");
  }
}
