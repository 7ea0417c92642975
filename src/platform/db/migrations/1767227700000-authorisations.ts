/** Authorisations by law: which organisation may do what in its own name, and by which basis. */
import type { MigrationInterface, QueryRunner } from "typeorm";
import { secured } from "./ddl.js";

/** Written with the table: added later, it would be checked against rows that only a tenant sees. Nothing cascades. */
const pointsAt = (name: string, column: string, target: string): string =>
  `CONSTRAINT ${name} FOREIGN KEY (tenant_id, ${column}) REFERENCES ${target} (tenant_id, id)`;

const TABLES = [
  `CREATE TABLE authorisation (
    tenant_id uuid NOT NULL, id uuid NOT NULL, state text NOT NULL, version integer NOT NULL, organisation_id uuid NOT NULL, department_id uuid NOT NULL,
    keeper_id uuid NOT NULL, drafted_by uuid, basis_id uuid NOT NULL, articles text NOT NULL, matters text[] NOT NULL, action_kinds text[] NOT NULL,
    from_on date NOT NULL, to_on date, published_on date, url text, ended_on date, relation_id uuid,
    ${pointsAt("authorisation_organisation_fkey", "organisation_id", "org_unit")},
    ${pointsAt("authorisation_department_fkey", "department_id", "org_unit")},
    ${pointsAt("authorisation_basis_fkey", "basis_id", "basis")},
    CONSTRAINT authorisation_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT authorisation_state_check CHECK (state IN ('DRAFT', 'REGISTERED', 'PUBLISHED', 'ENDED', 'WITHDRAWN')),
    CONSTRAINT authorisation_action_kinds_check CHECK (action_kinds <@ ARRAY['LICENCE', 'PENALTY', 'COMPULSION', 'LEVY', 'FEE',
      'INSPECTION', 'CONFIRMATION', 'REGISTRATION', 'RULING', 'OTHER']::text[]),
    CONSTRAINT authorisation_content_check CHECK (cardinality(action_kinds) > 0 AND cardinality(matters) > 0),
    CONSTRAINT authorisation_sides_check CHECK (organisation_id <> department_id),
    CONSTRAINT authorisation_days_check CHECK (to_on > from_on AND ended_on > from_on),
    CONSTRAINT authorisation_published_check CHECK ((state IN ('PUBLISHED', 'ENDED')) = (published_on IS NOT NULL AND relation_id IS NOT NULL)),
    CONSTRAINT authorisation_ended_check CHECK ((state = 'ENDED') = (ended_on IS NOT NULL))
  )`,
  `CREATE INDEX authorisation_by_organisation ON authorisation (tenant_id, organisation_id)`,
  `CREATE INDEX authorisation_by_department ON authorisation (tenant_id, department_id)`,
];
const CHANGEABLE = ["state", "version", "published_on", "url", "ended_on", "relation_id"];

export class Authorisations1767227700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const ddl of TABLES) await runner.query(ddl);
    for (const ddl of secured("authorisation", { audited: true, update: CHANGEABLE, versioned: true })) await runner.query(ddl);
  }

  async down(): Promise<void> {
    throw new Error("records are not taken back: restore a backup instead");
  }
}
