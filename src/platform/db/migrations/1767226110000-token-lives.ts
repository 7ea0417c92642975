/** Lives of tokens: what the app gives ends within a year and a day, and is replaced at most once. */
import type { MigrationInterface, QueryRunner } from "typeorm";

const LIVES = [
  `ALTER TABLE control.api_token ADD COLUMN replaced_by uuid`,
  `GRANT UPDATE (replaced_by) ON control.api_token TO app`,
  `CREATE OR REPLACE FUNCTION control.only_take_away() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF (OLD.revoked_at IS NOT NULL AND NEW.revoked_at IS DISTINCT FROM OLD.revoked_at)
        OR (OLD.replaced_by IS NOT NULL AND NEW.replaced_by IS DISTINCT FROM OLD.replaced_by)
        OR (OLD.expires_at IS NOT NULL AND (NEW.expires_at IS NULL OR NEW.expires_at > OLD.expires_at)) THEN
       RAISE EXCEPTION 'the life of a token is only ever shortened' USING ERRCODE = 'restrict_violation';
     END IF;
     RETURN NEW;
   END $$`,
  `ALTER POLICY api_token_added ON control.api_token
     WITH CHECK (tenant_id = current_setting('app.tenant')::uuid AND expires_at IS NOT NULL AND expires_at <= clock_timestamp() + interval '367 days')`,
];

export class TokenLives1767226110000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of LIVES) await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error("the lives of tokens are not prolonged: restore a backup instead"));
  }
}
