/** The auditor of the database sees who signs in by password, since when and how often somebody failed; neither digest nor seed. */
import type { MigrationInterface, QueryRunner } from "typeorm";

export class AuditorOfSignIn1767226130000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("GRANT SELECT (tenant_id, id, account_id, login, confirmed_at, failures, locked_until, password_changed_at) ON local_credential TO auditor");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("REVOKE SELECT ON local_credential FROM auditor");
  }
}
