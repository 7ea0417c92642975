/** Reorganisations: the matter with its state, the lines of every revision, and the signatures under it. */
import type { MigrationInterface, QueryRunner } from "typeorm";
import { secured } from "./ddl.js";

const TABLES = [
  `CREATE TABLE reorganisation (
    tenant_id uuid NOT NULL, id uuid NOT NULL, state text NOT NULL, version integer NOT NULL, revision integer NOT NULL,
    title text NOT NULL, document_no text NOT NULL, effective_on date NOT NULL, government_id uuid, unit_ids uuid[] NOT NULL,
    signer_ids uuid[] NOT NULL, drafter_ids uuid[] NOT NULL, facts_digest text, drafted_on date NOT NULL, decided_on date, carried_out_on date,
    CONSTRAINT reorganisation_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT reorganisation_government_fkey FOREIGN KEY (tenant_id, government_id) REFERENCES org_unit (tenant_id, id),
    CONSTRAINT reorganisation_state_check CHECK (state IN ('DRAFT', 'SUBMITTED', 'AWAITING_SIGNATURE', 'SCHEDULED', 'IN_FORCE', 'RETURNED', 'WITHDRAWN'))
  )`,
  `CREATE TABLE reorganisation_line (
    tenant_id uuid NOT NULL, id uuid NOT NULL, reorganisation_id uuid NOT NULL, revision integer NOT NULL, "position" integer NOT NULL,
    kind text NOT NULL, content jsonb NOT NULL,
    CONSTRAINT reorganisation_line_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT reorganisation_line_of_fkey FOREIGN KEY (tenant_id, reorganisation_id) REFERENCES reorganisation (tenant_id, id),
    CONSTRAINT reorganisation_line_position_key UNIQUE (tenant_id, reorganisation_id, revision, "position"),
    CONSTRAINT reorganisation_line_kind_check CHECK (kind IN ('ESTABLISH', 'RENAME', 'TRANSFER', 'SET_MODE', 'MERGE', 'SPLIT', 'CLOSE',
      'DIVIDE_DUTIES', 'SET_POLICY'))
  )`,
  `CREATE TABLE reorganisation_signature (
    tenant_id uuid NOT NULL, id uuid NOT NULL, reorganisation_id uuid NOT NULL, revision integer NOT NULL, signer_id uuid NOT NULL,
    person_id uuid NOT NULL, signed_on date NOT NULL,
    CONSTRAINT reorganisation_signature_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT reorganisation_signature_of_fkey FOREIGN KEY (tenant_id, reorganisation_id) REFERENCES reorganisation (tenant_id, id),
    CONSTRAINT reorganisation_signature_signer_fkey FOREIGN KEY (tenant_id, signer_id) REFERENCES org_unit (tenant_id, id),
    CONSTRAINT reorganisation_signature_once_key UNIQUE (tenant_id, reorganisation_id, revision, signer_id)
  )`,
  `CREATE INDEX reorganisation_by_day ON reorganisation (tenant_id, effective_on, id)`,
  `CREATE INDEX reorganisation_due ON reorganisation (tenant_id, effective_on) WHERE state = 'SCHEDULED'`,
];

const RIGHTS = [
  ...secured("reorganisation", {
    audited: true, versioned: true,
    update: [
      "state", "version", "revision", "title", "document_no", "effective_on", "government_id", "unit_ids", "signer_ids", "drafter_ids", "facts_digest",
      "decided_on", "carried_out_on",
    ],
  }),
  ...secured("reorganisation_line", { record: true }),
  ...secured("reorganisation_signature", { record: true }),
];

export class ReorganisationMatters1767226410000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const ddl of [...TABLES, ...RIGHTS]) await runner.query(ddl);
  }

  async down(): Promise<void> {
    throw new Error("records are not taken back: restore a backup instead");
  }
}
