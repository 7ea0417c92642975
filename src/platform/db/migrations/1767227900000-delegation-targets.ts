/** A change of a basis also opens a task for each letter of delegation that cites it. */
import type { MigrationInterface, QueryRunner } from "typeorm";

const TARGETS = [
  `ALTER TABLE adjustment_task DROP CONSTRAINT adjustment_task_target_kind_check`,
  `ALTER TABLE adjustment_task ADD CONSTRAINT adjustment_task_target_kind_check CHECK (target_kind IN ('POWER_ITEM', 'DISCLOSURE', 'DISCRETION_BENCHMARK', 'DELEGATION'))`,
];

export class DelegationTargets1767227900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const ddl of TARGETS) await runner.query(ddl);
  }

  async down(): Promise<void> {
    throw new Error("records are not taken back: restore a backup instead");
  }
}
