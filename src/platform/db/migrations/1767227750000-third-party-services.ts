/** Services of third parties: who keeps or performs what, by which decision of the organ, in whose presence and until when. */
import type { MigrationInterface, QueryRunner } from "typeorm";
import { secured } from "./ddl.js";

const TABLES = [
  `CREATE TABLE third_party_service (
    tenant_id uuid NOT NULL, id uuid NOT NULL, kind text NOT NULL, state text NOT NULL, version integer NOT NULL, organ_id uuid NOT NULL, handler_id uuid NOT NULL, party_name text NOT NULL, credit_code text NOT NULL,
    subject text NOT NULL, decision_no text NOT NULL, from_on date NOT NULL, until_on date NOT NULL, reminded_on date, cost_estimate numeric(14,2), check_rule text NOT NULL, staff_ids uuid[] NOT NULL,
    ended_on date, report text,
    CONSTRAINT third_party_service_organ_fkey FOREIGN KEY (tenant_id, organ_id) REFERENCES org_unit (tenant_id, id),
    CONSTRAINT third_party_service_handler_fkey FOREIGN KEY (tenant_id, handler_id) REFERENCES org_unit (tenant_id, id),
    CONSTRAINT third_party_service_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT third_party_service_kind_check CHECK (kind IN ('CUSTODY', 'SUBSTITUTE_PERFORMANCE')),
    CONSTRAINT third_party_service_state_check CHECK (state IN ('REGISTERED', 'ENDED', 'WITHDRAWN')),
    CONSTRAINT third_party_service_days_check CHECK (until_on >= from_on AND ended_on >= from_on AND reminded_on <= from_on),
    CONSTRAINT third_party_service_staff_check CHECK (cardinality(staff_ids) >= 2),
    CONSTRAINT third_party_service_ended_check CHECK ((state = 'ENDED') = (ended_on IS NOT NULL AND report IS NOT NULL))
  )`,
  `CREATE INDEX third_party_service_by_organ ON third_party_service (tenant_id, organ_id)`,
];

export class ThirdPartyServices1767227750000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const ddl of TABLES) await runner.query(ddl);
    for (const ddl of secured("third_party_service", { audited: true, update: ["state", "version", "ended_on", "report"], versioned: true })) await runner.query(ddl);
  }

  async down(): Promise<void> {
    throw new Error("records are not taken back: restore a backup instead");
  }
}
