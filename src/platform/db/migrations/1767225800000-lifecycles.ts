/** Lifecycles: the history of every object's steps, one table for all of them. */
import type { MigrationInterface, QueryRunner } from "typeorm";
import { secured } from "./ddl.js";

export class Lifecycles1767225800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE transition (
      tenant_id uuid NOT NULL, id uuid NOT NULL, subject_type text NOT NULL, subject_id uuid NOT NULL, version integer NOT NULL,
      action text NOT NULL, from_state text, to_state text NOT NULL, day date NOT NULL, recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
      person_id uuid, account_id uuid, post_ids uuid[] NOT NULL, system text, note text,
      CONSTRAINT transition_pkey PRIMARY KEY (tenant_id, id),
      CONSTRAINT transition_of_subject_key UNIQUE (tenant_id, subject_type, subject_id, version)
    )`);
    for (const ddl of secured("transition", { record: true })) await runner.query(ddl);
  }

  async down(): Promise<void> {
    throw new Error("records are not taken back: restore a backup instead");
  }
}
