/** Adjustments go from beginning to publication and filing, each with its day. */
import type { MigrationInterface, QueryRunner } from "typeorm";

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

export class ListsFurther1767226620000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const ddl of ADJUSTMENTS) await runner.query(ddl);
  }

  async down(): Promise<void> {
    throw new Error("records are not taken back: restore a backup instead");
  }
}
