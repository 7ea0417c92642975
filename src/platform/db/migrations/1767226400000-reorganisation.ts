/** Units close and leave the responsibility system on a day: the stretch inside it becomes a dated row, and no unit has two leading groups of one name. */
import type { MigrationInterface, QueryRunner } from "typeorm";
import { secured } from "./ddl.js";

const TERMS = [
  `CREATE TABLE responsibility_term (
    tenant_id uuid NOT NULL, id uuid NOT NULL, valid_from date NOT NULL, valid_to date, document_no text, unit_id uuid NOT NULL,
    CONSTRAINT responsibility_term_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT responsibility_term_period_check CHECK (valid_to > valid_from),
    CONSTRAINT responsibility_term_no_overlap EXCLUDE USING gist (tenant_id WITH =, unit_id WITH =, daterange(valid_from, valid_to) WITH &&)
  )`,
  `ALTER TABLE responsibility_term ADD CONSTRAINT responsibility_term_unit_fkey FOREIGN KEY (tenant_id, unit_id) REFERENCES org_unit (tenant_id, id)`,
];

/** What an undated mark said holds since the unit was established: nothing else is on record of it. */
const CARRY_OVER = `INSERT INTO responsibility_term (tenant_id, id, valid_from, valid_to, unit_id)
  SELECT tenant_id, gen_random_uuid(), established_on, closed_on, id FROM org_unit WHERE in_responsibility_scope`;

const AFTERWARDS = [
  `ALTER TABLE org_unit DROP COLUMN in_responsibility_scope`,
  ...secured("responsibility_term", { record: true, update: ["valid_to"] }),
  `CREATE CONSTRAINT TRIGGER responsibility_term_revision AFTER INSERT OR UPDATE OR DELETE ON responsibility_term DEFERRABLE INITIALLY DEFERRED
     FOR EACH ROW EXECUTE FUNCTION control.renew_org_revision()`,
  `ALTER TABLE leading_group ADD CONSTRAINT leading_group_no_overlap EXCLUDE USING gist (tenant_id WITH =, unit_id WITH =, name WITH =,
    daterange(valid_from, valid_to) WITH &&)`,
];

export class Reorganisation1767226400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // the owner is held to row security like everybody: no tenant sees the tables made, each sees its own carried over
    await runner.query("SELECT set_config('app.tenant', '00000000-0000-0000-0000-000000000000', true)");
    for (const ddl of TERMS) await runner.query(ddl);
    for (const { id } of (await runner.query("SELECT id FROM control.tenant ORDER BY code")) as { id: string }[]) {
      await runner.query("SELECT set_config('app.tenant', $1, true)", [id]);
      await runner.query(CARRY_OVER);
    }
    for (const ddl of AFTERWARDS) await runner.query(ddl);
  }

  async down(): Promise<void> {
    throw new Error("records are not taken back: restore a backup instead");
  }
}
