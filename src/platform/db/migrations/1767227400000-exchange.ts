/** Files brought in: runs of imports, the rows they keep aside until somebody accepts them, faults by cell, and the ids by which departments know their bases. */
import type { MigrationInterface, QueryRunner } from "typeorm";
import { secured } from "./ddl.js";

/** Written with the table: added later, it would be checked against rows that only a tenant sees. Nothing cascades. */
const pointsAt = (name: string, column: string, target: string): string =>
  `CONSTRAINT ${name} FOREIGN KEY (tenant_id, ${column}) REFERENCES ${target} (tenant_id, id)`;

const TABLES = [
  `CREATE TABLE import_run (
    tenant_id uuid NOT NULL, id uuid NOT NULL, organ_id uuid NOT NULL, account_id uuid NOT NULL, kind text NOT NULL, list_id uuid, unit_ids uuid[] NOT NULL, state text NOT NULL,
    version integer NOT NULL, file_name text NOT NULL, sha256 text NOT NULL, uploaded_on date NOT NULL, kept_until date NOT NULL, rows integer NOT NULL, bad integer NOT NULL, done integer NOT NULL,
    created integer NOT NULL, changed integer NOT NULL, unchanged integer NOT NULL, failed_because text,
    ${pointsAt("import_run_organ_fkey", "organ_id", "org_unit")},
    ${pointsAt("import_run_list_fkey", "list_id", "power_list")},
    CONSTRAINT import_run_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT import_run_kind_check CHECK (kind IN ('BASES', 'POWER_ITEMS')),
    CONSTRAINT import_run_state_check CHECK (state IN ('CHECKED', 'WRITING', 'DONE', 'FAILED', 'DISCARDED')),
    CONSTRAINT import_run_list_check CHECK ((kind = 'POWER_ITEMS') = (list_id IS NOT NULL)),
    CONSTRAINT import_run_counts_check CHECK (done = created + changed + unchanged AND done <= rows AND (bad = 0 OR state IN ('CHECKED', 'DISCARDED'))),
    CONSTRAINT import_run_failed_check CHECK ((failed_because IS NOT NULL) = (state = 'FAILED'))
  )`,
  `CREATE TABLE import_row (
    tenant_id uuid NOT NULL, id uuid NOT NULL, run_id uuid NOT NULL, place integer NOT NULL, written jsonb NOT NULL,
    ${pointsAt("import_row_run_fkey", "run_id", "import_run")},
    CONSTRAINT import_row_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT import_row_place_key UNIQUE (tenant_id, run_id, place)
  )`,
  `CREATE TABLE import_fault (
    tenant_id uuid NOT NULL, id uuid NOT NULL, run_id uuid NOT NULL, sheet text NOT NULL, "row" integer NOT NULL, "column" text, field text, rule text NOT NULL,
    ${pointsAt("import_fault_run_fkey", "run_id", "import_run")},
    CONSTRAINT import_fault_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT import_fault_rule_check CHECK (rule IN ('MISSING', 'TOO_SHORT', 'TOO_LONG', 'TOO_MANY', 'UNSEEN_SIGN', 'UNKNOWN_WORD', 'NOT_A_DAY', 'NOT_AN_ADDRESS', 'FORMULA', 'NOT_A_TEXT', 'ROUNDED',
      'UNKNOWN_COLUMN', 'MISSING_COLUMN', 'REPEATED', 'PRIVATE_DATA', 'NO_SUCH_UNIT', 'NOT_MAINTAINED', 'OTHER_UNIT', 'OTHER_DEPARTMENT', 'NO_SUCH_BASIS', 'AMBIGUOUS_BASIS', 'DAYS_OUT_OF_ORDER'))
  )`,
  `CREATE TABLE basis_external_id (
    tenant_id uuid NOT NULL, id uuid NOT NULL, organ_id uuid NOT NULL, external_id text NOT NULL, basis_id uuid NOT NULL,
    ${pointsAt("basis_external_id_basis_fkey", "basis_id", "basis")},
    CONSTRAINT basis_external_id_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT basis_external_id_key UNIQUE (tenant_id, organ_id, external_id),
    CONSTRAINT basis_external_id_basis_key UNIQUE (tenant_id, basis_id)
  )`,
];
const INDEXES = [
  `CREATE INDEX import_fault_by_run ON import_fault (tenant_id, run_id, "row")`,
  `CREATE INDEX basis_by_title ON basis (tenant_id, title)`,
];

export class Exchange1767227400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const ddl of [...TABLES, ...INDEXES]) await runner.query(ddl);
    const moves = ["state", "version", "done", "created", "changed", "unchanged", "failed_because"];
    for (const ddl of secured("import_run", { audited: true, update: moves, versioned: true })) await runner.query(ddl);
    for (const ddl of secured("import_row", { audited: true, delete: true })) await runner.query(ddl); // its content is kept no longer than it waits
    for (const table of ["import_fault", "basis_external_id"]) for (const ddl of secured(table, { record: true })) await runner.query(ddl);
  }

  async down(): Promise<void> {
    throw new Error("records are not taken back: restore a backup instead");
  }
}
