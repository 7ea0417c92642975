/** Changes of bases and organs, and the adjustments that items in force owe to them. */
import type { MigrationInterface, QueryRunner } from "typeorm";
import { secured } from "./ddl.js";

/** Written with the table: added later, it would be checked against rows that only a tenant sees. Nothing cascades. */
const pointsAt = (name: string, column: string, target: string): string =>
  `CONSTRAINT ${name} FOREIGN KEY (tenant_id, ${column}) REFERENCES ${target} (tenant_id, id)`;

const TABLES = [
  `CREATE TABLE basis_change (
    tenant_id uuid NOT NULL, id uuid NOT NULL, kind text NOT NULL, basis_id uuid, organ_id uuid, promulgated_on date NOT NULL, changed_on date NOT NULL, note text,
    ${pointsAt("basis_change_basis_fkey", "basis_id", "basis")},
    ${pointsAt("basis_change_organ_fkey", "organ_id", "org_unit")},
    CONSTRAINT basis_change_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT basis_change_kind_check CHECK (kind IN ('ENACTED', 'AMENDED', 'REPEALED', 'INTERPRETED', 'ITEM_ADJUSTED', 'ITEM_CANCELLED', 'ITEM_HANDED_DOWN',
      'ORGAN_CHANGED', 'FUNCTION_CHANGED', 'LAPSED', 'CLEANED_OUT')),
    CONSTRAINT basis_change_object_check CHECK ((basis_id IS NULL) <> (organ_id IS NULL))
  )`,
  `CREATE TABLE adjustment_task (
    tenant_id uuid NOT NULL, id uuid NOT NULL, organ_id uuid NOT NULL, examiner_id uuid, change_id uuid NOT NULL, target_kind text NOT NULL, target_id uuid NOT NULL, state text NOT NULL, version integer NOT NULL,
    needs_filing boolean NOT NULL, verdict text, receipt text,
    ${pointsAt("adjustment_task_change_fkey", "change_id", "basis_change")},
    ${pointsAt("adjustment_task_examiner_fkey", "examiner_id", "org_unit")},
    CONSTRAINT adjustment_task_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT adjustment_task_target_key UNIQUE (tenant_id, change_id, target_id),
    CONSTRAINT adjustment_task_target_kind_check CHECK (target_kind IN ('POWER_ITEM')),
    CONSTRAINT adjustment_task_state_check CHECK (state IN ('PENDING', 'TO_FILE', 'DONE')),
    CONSTRAINT adjustment_task_verdict_check CHECK (verdict IN ('ADJUSTED', 'NO_CHANGE_NEEDED')),
    CONSTRAINT adjustment_task_concluded_check CHECK ((state = 'PENDING') = (verdict IS NULL)),
    CONSTRAINT adjustment_task_filed_check CHECK ((receipt IS NOT NULL) = (state = 'DONE' AND needs_filing AND verdict = 'ADJUSTED'))
  )`,
];

const INDEXES = [
  `CREATE INDEX basis_change_by_basis ON basis_change (tenant_id, basis_id)`,
  `CREATE INDEX adjustment_task_by_organ ON adjustment_task (tenant_id, organ_id)`,
];

export class BasisChanges1767226610000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const ddl of [...TABLES, ...INDEXES]) await runner.query(ddl);
    for (const ddl of secured("basis_change", { record: true })) await runner.query(ddl);
    for (const ddl of secured("adjustment_task", { audited: true, update: ["state", "version", "verdict", "receipt"], versioned: true })) await runner.query(ddl);
  }

  async down(): Promise<void> {
    throw new Error("records are not taken back: restore a backup instead");
  }
}
