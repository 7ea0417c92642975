/** Delegated enforcement: letters with their matters, bases and conditions, signatures and publications, supervision, clean-up; and the edge that a letter in force draws. */
import type { MigrationInterface, QueryRunner } from "typeorm";
import { secured } from "./ddl.js";

/** Written with the table: added later, it would be checked against rows that only a tenant sees. Nothing cascades. */
const pointsAt = (name: string, column: string, target: string): string =>
  `CONSTRAINT ${name} FOREIGN KEY (tenant_id, ${column}) REFERENCES ${target} (tenant_id, id)`;
const KINDS = "'LICENCE', 'PENALTY', 'COMPULSION', 'LEVY', 'FEE', 'INSPECTION', 'CONFIRMATION', 'REGISTRATION', 'RULING', 'OTHER'";

const TABLES = [
  `CREATE TABLE delegation (
    tenant_id uuid NOT NULL, id uuid NOT NULL, state text NOT NULL, version integer NOT NULL, written_at integer NOT NULL, letter_no text NOT NULL,
    delegator_id uuid NOT NULL, delegate_id uuid NOT NULL, confirmer_id uuid, renews_id uuid, powers text NOT NULL, territory text[] NOT NULL, starts_on date NOT NULL, ends_on date NOT NULL,
    effective_on date, rectify_by date, ended_on date, end_ground text,
    ${pointsAt("delegation_delegator_fkey", "delegator_id", "org_unit")},
    ${pointsAt("delegation_delegate_fkey", "delegate_id", "org_unit")},
    ${pointsAt("delegation_confirmer_fkey", "confirmer_id", "org_unit")},
    CONSTRAINT delegation_pkey PRIMARY KEY (tenant_id, id),
    ${pointsAt("delegation_renews_fkey", "renews_id", "delegation")},
    CONSTRAINT delegation_letter_key UNIQUE (tenant_id, delegator_id, letter_no),
    CONSTRAINT delegation_state_check CHECK (state IN ('DRAFT', 'CONSENTED', 'RETURNED', 'CONFIRMED', 'PARTLY_SIGNED', 'SIGNED', 'PARTLY_PUBLISHED', 'PUBLISHED', 'IN_RECTIFICATION',
      'SUSPENDED', 'EXPIRED', 'TERMINATED')),
    CONSTRAINT delegation_end_ground_check CHECK (end_ground IN ('BY_DELEGATOR', 'CLEANED_UP', 'LAW_CHANGED', 'BY_DELEGATE', 'PARTY_CLOSED')),
    CONSTRAINT delegation_days_check CHECK (starts_on <= ends_on),
    CONSTRAINT delegation_effective_check CHECK (effective_on IS NOT NULL OR state NOT IN ('PUBLISHED', 'IN_RECTIFICATION', 'SUSPENDED', 'EXPIRED')),
    CONSTRAINT delegation_ended_check CHECK ((state IN ('EXPIRED', 'TERMINATED')) = (ended_on IS NOT NULL) AND (state = 'TERMINATED') = (end_ground IS NOT NULL))
  )`,
  `CREATE TABLE delegation_matter (
    tenant_id uuid NOT NULL, id uuid NOT NULL, delegation_id uuid NOT NULL, written_at integer NOT NULL, code text NOT NULL, action_kind text NOT NULL,
    ${pointsAt("delegation_matter_delegation_fkey", "delegation_id", "delegation")},
    CONSTRAINT delegation_matter_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT delegation_matter_key UNIQUE (tenant_id, delegation_id, written_at, code),
    CONSTRAINT delegation_matter_action_kind_check CHECK (action_kind IN (${KINDS}))
  )`,
  `CREATE TABLE delegation_basis (
    tenant_id uuid NOT NULL, id uuid NOT NULL, delegation_id uuid NOT NULL, written_at integer NOT NULL, basis_id uuid NOT NULL, articles text NOT NULL, names_delegator boolean NOT NULL,
    ${pointsAt("delegation_basis_delegation_fkey", "delegation_id", "delegation")},
    ${pointsAt("delegation_basis_basis_fkey", "basis_id", "basis")},
    CONSTRAINT delegation_basis_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT delegation_basis_key UNIQUE (tenant_id, delegation_id, written_at, basis_id)
  )`,
  `CREATE TABLE delegation_qualification (
    tenant_id uuid NOT NULL, id uuid NOT NULL, delegation_id uuid NOT NULL, written_at integer NOT NULL, condition text NOT NULL, met boolean NOT NULL, evidence text,
    ${pointsAt("delegation_qualification_delegation_fkey", "delegation_id", "delegation")},
    CONSTRAINT delegation_qualification_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT delegation_qualification_key UNIQUE (tenant_id, delegation_id, written_at, condition),
    CONSTRAINT delegation_qualification_condition_check CHECK (condition IN ('LAWFULLY_ESTABLISHED', 'QUALIFIED_STAFF', 'TECHNICAL_CAPACITY'))
  )`,
  `CREATE TABLE delegation_signature (
    tenant_id uuid NOT NULL, id uuid NOT NULL, delegation_id uuid NOT NULL, side text NOT NULL, person_id uuid, signed_on date NOT NULL,
    ${pointsAt("delegation_signature_delegation_fkey", "delegation_id", "delegation")},
    CONSTRAINT delegation_signature_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT delegation_signature_key UNIQUE (tenant_id, delegation_id, side),
    CONSTRAINT delegation_signature_side_check CHECK (side IN ('DELEGATOR', 'DELEGATE'))
  )`,
  `CREATE TABLE delegation_publication (
    tenant_id uuid NOT NULL, id uuid NOT NULL, delegation_id uuid NOT NULL, side text NOT NULL, url text NOT NULL, published_on date NOT NULL,
    ${pointsAt("delegation_publication_delegation_fkey", "delegation_id", "delegation")},
    CONSTRAINT delegation_publication_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT delegation_publication_key UNIQUE (tenant_id, delegation_id, side),
    CONSTRAINT delegation_publication_side_check CHECK (side IN ('DELEGATOR', 'DELEGATE'))
  )`,
  `CREATE TABLE delegation_edge (
    tenant_id uuid NOT NULL, id uuid NOT NULL, delegation_id uuid NOT NULL, relation_id uuid NOT NULL,
    ${pointsAt("delegation_edge_delegation_fkey", "delegation_id", "delegation")},
    ${pointsAt("delegation_edge_relation_fkey", "relation_id", "org_relation")},
    CONSTRAINT delegation_edge_pkey PRIMARY KEY (tenant_id, id)
  )`,
  `CREATE TABLE delegation_supervision (
    tenant_id uuid NOT NULL, id uuid NOT NULL, delegation_id uuid NOT NULL, kind text NOT NULL, finding text NOT NULL, due_on date, recorded_on date NOT NULL,
    ${pointsAt("delegation_supervision_delegation_fkey", "delegation_id", "delegation")},
    CONSTRAINT delegation_supervision_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT delegation_supervision_kind_check CHECK (kind IN ('INSPECTION', 'REPORT', 'RECTIFICATION')),
    CONSTRAINT delegation_supervision_due_check CHECK ((kind = 'RECTIFICATION') = (due_on IS NOT NULL))
  )`,
  `CREATE TABLE delegation_handed_back (
    tenant_id uuid NOT NULL, id uuid NOT NULL, delegation_id uuid NOT NULL, matter text NOT NULL, handed_back_on date NOT NULL,
    ${pointsAt("delegation_handed_back_delegation_fkey", "delegation_id", "delegation")},
    CONSTRAINT delegation_handed_back_pkey PRIMARY KEY (tenant_id, id)
  )`,
  `CREATE TABLE delegation_campaign (
    tenant_id uuid NOT NULL, id uuid NOT NULL, state text NOT NULL, version integer NOT NULL, office_id uuid NOT NULL, title text NOT NULL, opened_on date NOT NULL, closed_on date,
    ${pointsAt("delegation_campaign_office_fkey", "office_id", "org_unit")},
    CONSTRAINT delegation_campaign_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT delegation_campaign_state_check CHECK (state IN ('OPEN', 'CLOSED')),
    CONSTRAINT delegation_campaign_closed_check CHECK ((state = 'CLOSED') = (closed_on IS NOT NULL))
  )`,
  `CREATE TABLE campaign_entry (
    tenant_id uuid NOT NULL, id uuid NOT NULL, campaign_id uuid NOT NULL, delegation_id uuid NOT NULL, verdict text, reason text, given_on date,
    ${pointsAt("campaign_entry_campaign_fkey", "campaign_id", "delegation_campaign")},
    ${pointsAt("campaign_entry_delegation_fkey", "delegation_id", "delegation")},
    CONSTRAINT campaign_entry_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT campaign_entry_key UNIQUE (tenant_id, campaign_id, delegation_id),
    CONSTRAINT campaign_entry_verdict_check CHECK (verdict IN ('KEEP', 'RECTIFY', 'REMOVE')),
    CONSTRAINT campaign_entry_given_check CHECK ((verdict IS NULL) = (given_on IS NULL) AND (verdict IS NULL) = (reason IS NULL))
  )`,
];

/** Two letters between the same sides may run at once, each with its own edge; every other edge of a kind still stands alone between two units. */
const EDGES = [
  `ALTER TABLE org_relation DROP CONSTRAINT org_relation_no_overlap`,
  `ALTER TABLE org_relation ADD CONSTRAINT org_relation_no_overlap EXCLUDE USING gist (tenant_id WITH =, subject_id WITH =, kind WITH =, object_id WITH =,
    daterange(valid_from, valid_to) WITH &&) WHERE (kind <> 'DELEGATES_TO')`,
  // One that is ended before it began, or on its first day, never held: an empty stretch says so.
  `ALTER TABLE org_relation DROP CONSTRAINT org_relation_period_check`,
  `ALTER TABLE org_relation ADD CONSTRAINT org_relation_period_check CHECK (valid_to > valid_from OR (kind = 'DELEGATES_TO' AND valid_to = valid_from))`,
  // A letter names its last day when it begins: the planned end of its edge may be brought forward, never put off.
  `DROP TRIGGER org_relation_unchanged ON org_relation`,
  `CREATE TRIGGER org_relation_unchanged BEFORE UPDATE ON org_relation FOR EACH ROW
    WHEN (NOT (OLD.kind = 'DELEGATES_TO' AND NEW.valid_to < OLD.valid_to AND to_jsonb(OLD) - 'valid_to' = to_jsonb(NEW) - 'valid_to'))
    EXECUTE FUNCTION control.refuse_overwriting('valid_to')`,
];

const INDEXES = [
  `CREATE INDEX delegation_by_delegate ON delegation (tenant_id, delegate_id)`,
  `CREATE INDEX delegation_by_end ON delegation (tenant_id, ends_on) WHERE state IN ('PUBLISHED', 'IN_RECTIFICATION', 'SUSPENDED')`,
  `CREATE INDEX delegation_basis_by_basis ON delegation_basis (tenant_id, basis_id)`,
  `CREATE INDEX delegation_edge_by_delegation ON delegation_edge (tenant_id, delegation_id)`,
  `CREATE INDEX delegation_supervision_by_delegation ON delegation_supervision (tenant_id, delegation_id)`,
  `CREATE INDEX delegation_handed_back_by_delegation ON delegation_handed_back (tenant_id, delegation_id)`,
  `CREATE INDEX campaign_entry_by_delegation ON campaign_entry (tenant_id, delegation_id)`,
];

const CHANGING = ["state", "version", "written_at", "letter_no", "confirmer_id", "powers", "territory", "starts_on", "ends_on", "effective_on", "rectify_by", "ended_on", "end_ground"];
/** What both sides signed is never rewritten: a later letter says it anew. */
const TEXT = ["letter_no", "delegator_id", "delegate_id", "written_at", "powers", "territory", "starts_on", "ends_on"];
const of = (row: string): string => `(${TEXT.map((column) => `${row}.${column}`).join(", ")})`;
const SIGNED_STAYS = `CREATE TRIGGER delegation_signed_stays BEFORE UPDATE ON delegation FOR EACH ROW
  WHEN (OLD.state NOT IN ('DRAFT', 'CONSENTED', 'RETURNED') AND ${of("OLD")} IS DISTINCT FROM ${of("NEW")}) EXECUTE FUNCTION control.refuse_overwriting()`;
const RECORDS = ["delegation_matter", "delegation_basis", "delegation_qualification", "delegation_signature", "delegation_publication", "delegation_edge", "delegation_supervision", "delegation_handed_back"];

export class Delegation1767227000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const ddl of [...TABLES, ...EDGES, ...INDEXES]) await runner.query(ddl);
    for (const ddl of secured("delegation", { audited: true, update: CHANGING, versioned: true })) await runner.query(ddl);
    for (const ddl of secured("delegation_campaign", { audited: true, update: ["state", "version", "closed_on"], versioned: true })) await runner.query(ddl);
    for (const ddl of secured("campaign_entry", { record: true, update: ["verdict", "reason", "given_on"] })) await runner.query(ddl);
    for (const table of RECORDS) for (const ddl of secured(table, { record: true })) await runner.query(ddl);
    await runner.query(SIGNED_STAYS);
  }

  async down(): Promise<void> {
    throw new Error("records are not taken back: restore a backup instead");
  }
}
