/** Adjustments go from beginning to publication and filing, each with its day; entries of the catalogue are corrected, confirmed, cleaned up and compiled year by year; items carry their flow and where they come from; legal offices call for lists. */
import type { MigrationInterface, QueryRunner } from "typeorm";
import { secured } from "./ddl.js";

/** Written with the table: added later, it would be checked against rows that only a tenant sees. Nothing cascades. */
const pointsAt = (name: string, column: string, target: string): string =>
  `CONSTRAINT ${name} FOREIGN KEY (tenant_id, ${column}) REFERENCES ${target} (tenant_id, id)`;

const ADJUSTMENTS = [
  `ALTER TABLE adjustment_task ADD COLUMN publication_days integer, ADD COLUMN filing_days integer, ADD COLUMN adjusted_on date, ADD COLUMN published_on date`,
  `ALTER TABLE adjustment_task DROP CONSTRAINT adjustment_task_state_check, DROP CONSTRAINT adjustment_task_concluded_check`,
  `ALTER TABLE adjustment_task
     ADD CONSTRAINT adjustment_task_state_check CHECK (state IN ('PENDING', 'IN_ADJUSTMENT', 'TO_PUBLISH', 'TO_FILE', 'DONE')),
     ADD CONSTRAINT adjustment_task_concluded_check CHECK ((state IN ('PENDING', 'IN_ADJUSTMENT')) = (verdict IS NULL)),
     ADD CONSTRAINT adjustment_task_days_check CHECK ((adjusted_on IS NULL OR verdict = 'ADJUSTED') AND (published_on IS NULL OR adjusted_on IS NOT NULL)),
     ADD CONSTRAINT adjustment_task_terms_check CHECK (publication_days > 0 AND filing_days > 0)`,
  `GRANT UPDATE (adjusted_on, published_on) ON adjustment_task TO app`,
];

const RANKS = `('LAW', 'ADMINISTRATIVE_REGULATION', 'LOCAL_REGULATION', 'DEPARTMENT_RULE', 'LOCAL_GOVERNMENT_RULE', 'NORMATIVE_DOCUMENT', 'POLICY')`;
/** An entry moves on under its version; what it said before is kept in basis_revision, so its own row need no longer stand still. */
const BASES = [
  `ALTER TABLE basis ADD COLUMN state text NOT NULL DEFAULT 'ENTERED', ADD COLUMN version integer NOT NULL DEFAULT 1,
     ADD COLUMN published_in text, ADD COLUMN url text, ADD COLUMN articles text[] NOT NULL DEFAULT '{}'`,
  `ALTER TABLE basis ALTER COLUMN state DROP DEFAULT, ALTER COLUMN version DROP DEFAULT, ALTER COLUMN articles DROP DEFAULT,
     ADD CONSTRAINT basis_state_check CHECK (state IN ('ENTERED', 'CONFIRMED'))`,
  `DROP TRIGGER basis_unchanged ON basis`,
  `CREATE TRIGGER basis_version BEFORE UPDATE ON basis FOR EACH ROW EXECUTE FUNCTION control.require_next_version()`,
  `GRANT UPDATE (state, version, title, rank, issuer, number, promulgated_on, effective_on, lapses_on, published_in, url, articles) ON basis TO app`,
  `CREATE TABLE basis_revision (
    tenant_id uuid NOT NULL, id uuid NOT NULL, basis_id uuid NOT NULL, version integer NOT NULL, replaced_on date NOT NULL, title text NOT NULL, rank text NOT NULL,
    issuer text NOT NULL, number text, promulgated_on date NOT NULL, effective_on date NOT NULL, lapses_on date, published_in text, url text, articles text[] NOT NULL,
    ${pointsAt("basis_revision_basis_fkey", "basis_id", "basis")},
    CONSTRAINT basis_revision_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT basis_revision_version_key UNIQUE (tenant_id, basis_id, version),
    CONSTRAINT basis_revision_rank_check CHECK (rank IN ${RANKS})
  )`,
  `CREATE TABLE basis_clean_up (
    tenant_id uuid NOT NULL, id uuid NOT NULL, basis_id uuid NOT NULL, cleaned_up_on date NOT NULL, verdict text NOT NULL, note text,
    ${pointsAt("basis_clean_up_basis_fkey", "basis_id", "basis")},
    CONSTRAINT basis_clean_up_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT basis_clean_up_verdict_check CHECK (verdict IN ('KEPT', 'REMOVED'))
  )`,
  `CREATE INDEX basis_clean_up_by_basis ON basis_clean_up (tenant_id, basis_id)`,
  `CREATE TABLE basis_catalogue (
    tenant_id uuid NOT NULL, id uuid NOT NULL, organ_id uuid NOT NULL, year integer NOT NULL, compiled_on date NOT NULL, entries integer NOT NULL,
    ${pointsAt("basis_catalogue_organ_fkey", "organ_id", "org_unit")},
    CONSTRAINT basis_catalogue_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT basis_catalogue_year_key UNIQUE (tenant_id, organ_id, year),
    CONSTRAINT basis_catalogue_entries_check CHECK (entries > 0)
  )`,
  `CREATE TABLE basis_catalogue_entry (
    tenant_id uuid NOT NULL, id uuid NOT NULL, catalogue_id uuid NOT NULL, basis_id uuid NOT NULL, basis_version integer NOT NULL,
    ${pointsAt("basis_catalogue_entry_catalogue_fkey", "catalogue_id", "basis_catalogue")},
    ${pointsAt("basis_catalogue_entry_basis_fkey", "basis_id", "basis")},
    CONSTRAINT basis_catalogue_entry_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT basis_catalogue_entry_key UNIQUE (tenant_id, catalogue_id, basis_id)
  )`,
];
const ITEMS = [
  `ALTER TABLE power_item ADD COLUMN flow_steps text[] NOT NULL DEFAULT '{}', ADD COLUMN flow_chart_url text, ADD COLUMN source_item text`,
  `ALTER TABLE power_item ALTER COLUMN flow_steps DROP DEFAULT`,
];
const CAMPAIGNS = [
  `CREATE TABLE list_campaign (
    tenant_id uuid NOT NULL, id uuid NOT NULL, organ_id uuid NOT NULL, state text NOT NULL, version integer NOT NULL, title text NOT NULL, document_no text NOT NULL,
    issued_on date NOT NULL, confirm_by date NOT NULL, examine_by date NOT NULL,
    ${pointsAt("list_campaign_organ_fkey", "organ_id", "org_unit")},
    CONSTRAINT list_campaign_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT list_campaign_state_check CHECK (state IN ('OPEN', 'CLOSED')),
    CONSTRAINT list_campaign_days_check CHECK (issued_on < confirm_by AND confirm_by <= examine_by)
  )`,
  `CREATE TABLE list_campaign_addressee (
    tenant_id uuid NOT NULL, id uuid NOT NULL, campaign_id uuid NOT NULL, organ_id uuid NOT NULL, edition_before integer NOT NULL,
    ${pointsAt("list_campaign_addressee_campaign_fkey", "campaign_id", "list_campaign")},
    ${pointsAt("list_campaign_addressee_organ_fkey", "organ_id", "org_unit")},
    CONSTRAINT list_campaign_addressee_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT list_campaign_addressee_key UNIQUE (tenant_id, campaign_id, organ_id)
  )`,
  `CREATE INDEX list_campaign_addressee_by_organ ON list_campaign_addressee (tenant_id, organ_id)`,
  ...secured("list_campaign", { audited: true, update: ["state", "version"], versioned: true }),
];
const RECORDS = ["basis_revision", "basis_clean_up", "basis_catalogue", "basis_catalogue_entry", "list_campaign_addressee"];

export class ListsFurther1767226620000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const ddl of [...ADJUSTMENTS, ...BASES, ...ITEMS, ...CAMPAIGNS]) await runner.query(ddl);
    for (const table of RECORDS) for (const ddl of secured(table, { record: true })) await runner.query(ddl);
  }

  async down(): Promise<void> {
    throw new Error("records are not taken back: restore a backup instead");
  }
}
