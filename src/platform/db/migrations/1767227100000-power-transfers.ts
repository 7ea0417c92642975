/** Powers handed over, devolved and concentrated, and the inspections of how they are exercised. */
import type { MigrationInterface, QueryRunner } from "typeorm";
import { secured } from "./ddl.js";

/** Written with the table: added later, it would be checked against rows that only a tenant sees. Nothing cascades. */
const pointsAt = (name: string, column: string, target: string): string =>
  `CONSTRAINT ${name} FOREIGN KEY (tenant_id, ${column}) REFERENCES ${target} (tenant_id, id)`;

const TABLES = [
  `CREATE TABLE power_transfer (
    tenant_id uuid NOT NULL, id uuid NOT NULL, kind text NOT NULL, state text NOT NULL, version integer NOT NULL, from_id uuid NOT NULL, to_id uuid NOT NULL,
    keeper_id uuid NOT NULL, drafted_by uuid, matters jsonb NOT NULL, action_kinds text[] NOT NULL, measures text[] NOT NULL, scope_left text, guide_post text,
    from_on date NOT NULL, to_on date, document_no text, decided_level text, decided_by text, decided_on date, published_on date, url text, ended_on date, relation_id uuid,
    end_document_no text, end_decided_level text, end_decided_by text, end_decided_on date,
    ${pointsAt("power_transfer_from_fkey", "from_id", "org_unit")},
    ${pointsAt("power_transfer_to_fkey", "to_id", "org_unit")},
    CONSTRAINT power_transfer_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT power_transfer_kind_check CHECK (kind IN ('HANDED_OVER', 'DEVOLVED', 'CONCENTRATED')),
    CONSTRAINT power_transfer_state_check CHECK (state IN ('DRAFT', 'DECIDED', 'PUBLISHED', 'ENDED', 'WITHDRAWN')),
    CONSTRAINT power_transfer_decided_level_check CHECK (decided_level IN ('STATE_COUNCIL', 'PROVINCE', 'PREFECTURE', 'COUNTY')),
    CONSTRAINT power_transfer_end_decided_level_check CHECK (end_decided_level IN ('STATE_COUNCIL', 'PROVINCE', 'PREFECTURE', 'COUNTY')),
    CONSTRAINT power_transfer_action_kinds_check CHECK (action_kinds <@ ARRAY['LICENCE', 'PENALTY', 'COMPULSION', 'LEVY', 'FEE',
      'INSPECTION', 'CONFIRMATION', 'REGISTRATION', 'RULING', 'OTHER']::text[]),
    CONSTRAINT power_transfer_content_check CHECK (cardinality(action_kinds) > 0),
    CONSTRAINT power_transfer_sides_check CHECK (from_id <> to_id),
    CONSTRAINT power_transfer_days_check CHECK (to_on > from_on AND ended_on > from_on),
    CONSTRAINT power_transfer_decision_check CHECK (state IN ('DRAFT', 'WITHDRAWN') OR (document_no IS NOT NULL AND decided_level IS NOT NULL AND decided_on IS NOT NULL)),
    CONSTRAINT power_transfer_published_check CHECK ((state IN ('PUBLISHED', 'ENDED')) = (published_on IS NOT NULL AND relation_id IS NOT NULL)),
    CONSTRAINT power_transfer_ended_check CHECK ((state = 'ENDED') = (ended_on IS NOT NULL AND end_document_no IS NOT NULL AND end_decided_level IS NOT NULL AND end_decided_on IS NOT NULL))
  )`,
  `CREATE TABLE transfer_inspection (
    tenant_id uuid NOT NULL, id uuid NOT NULL, transfer_id uuid NOT NULL, finding text NOT NULL, report text NOT NULL, inspected_on date NOT NULL,
    ${pointsAt("transfer_inspection_transfer_fkey", "transfer_id", "power_transfer")},
    CONSTRAINT transfer_inspection_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT transfer_inspection_finding_check CHECK (finding IN ('IN_ORDER', 'TO_MEND'))
  )`,
  `CREATE INDEX power_transfer_by_from ON power_transfer (tenant_id, from_id)`,
  `CREATE INDEX power_transfer_by_to ON power_transfer (tenant_id, to_id)`,
  `CREATE INDEX transfer_inspection_by_transfer ON transfer_inspection (tenant_id, transfer_id)`,
];
const CHANGEABLE = ["state", "version", "document_no", "decided_level", "decided_by", "decided_on", "published_on", "url", "ended_on", "relation_id", "end_document_no", "end_decided_level", "end_decided_by", "end_decided_on"];

export class PowerTransfers1767227100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const ddl of TABLES) await runner.query(ddl);
    for (const ddl of secured("power_transfer", { audited: true, update: CHANGEABLE, versioned: true })) await runner.query(ddl);
    for (const ddl of secured("transfer_inspection", { record: true })) await runner.query(ddl);
  }

  async down(): Promise<void> {
    throw new Error("records are not taken back: restore a backup instead");
  }
}
