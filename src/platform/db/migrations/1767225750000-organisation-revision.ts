/** The revision of a tenant's organisations: another value after every transaction that changed what the facts of authority are read from. */
import type { MigrationInterface, QueryRunner } from "typeorm";
import { secured } from "./ddl.js";

/** Read a row as: the facts round a unit are read from this table, so a change of it makes another revision. */
const READ_BY_FACTS = ["org_unit", "org_name", "org_relation", "management_term", "duty_division", "leading_group", "policy_setting", "preset_attachment"] as const;

const REVISION = [
  // A random value and no counter: after a restore or a failover two different states can never bear the same one.
  `CREATE TABLE org_revision (
     tenant_id uuid NOT NULL, revision uuid NOT NULL,
     CONSTRAINT org_revision_pkey PRIMARY KEY (tenant_id))`,
  ...secured("org_revision", { update: ["revision"] }),
  // Deferred to the commit, where the audit head is locked already: two changes of a tenant cannot wait for each other here.
  // Once a transaction is enough; what is set for the transaction alone is gone when it, or its savepoint, is rolled back.
  `CREATE FUNCTION control.renew_org_revision() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE
     tenant uuid := coalesce(NEW.tenant_id, OLD.tenant_id);
   BEGIN
     IF current_setting('app.org_revision_of', true) IS DISTINCT FROM tenant::text THEN
       INSERT INTO public.org_revision (tenant_id, revision) VALUES (tenant, gen_random_uuid())
         ON CONFLICT (tenant_id) DO UPDATE SET revision = excluded.revision;
       PERFORM set_config('app.org_revision_of', tenant::text, true);
     END IF;
     RETURN NULL;
   END $$`,
  ...READ_BY_FACTS.map((table) =>
    `CREATE CONSTRAINT TRIGGER ${table}_revision AFTER INSERT OR UPDATE OR DELETE ON ${table} DEFERRABLE INITIALLY DEFERRED
       FOR EACH ROW EXECUTE FUNCTION control.renew_org_revision()`),
  // what stands beside the units above: found among a few hundred units of a tenant instead of all of them
  `CREATE INDEX org_unit_beside ON org_unit (tenant_id, id)
     WHERE kind IN ('GOV_LEGAL_OFFICE', 'SUPERVISION_ORGAN', 'AUDIT_ORGAN') OR section_role = 'LEGAL_SECTION'`,
];

export class OrganisationRevision1767225750000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of REVISION) await runner.query(sql);
  }

  async down(): Promise<void> {
    throw new Error("records are not taken back: restore a backup instead");
  }
}
