/** Organisations in time: units, dated names, relations, modes and divisions, posts and their holders, groups, policies. */
import type { MigrationInterface, QueryRunner } from "typeorm";
import { secured } from "./ddl.js";

const TABLES = [
  `CREATE TABLE org_unit (
    tenant_id uuid NOT NULL, id uuid NOT NULL, code text NOT NULL, kind text NOT NULL, level text NOT NULL,
    section_role text, subject_status text NOT NULL, enforcement_function boolean NOT NULL,
    in_responsibility_scope boolean NOT NULL, territory_code text, external boolean NOT NULL,
    established_on date NOT NULL, closed_on date, version integer NOT NULL,
    CONSTRAINT org_unit_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT org_unit_code_key UNIQUE (tenant_id, code),
    CONSTRAINT org_unit_subject_status_check CHECK (subject_status IN ('ADMINISTRATIVE_ORGAN', 'AUTHORISED', 'DELEGATED', 'NONE')),
    CONSTRAINT org_unit_section_role_check CHECK (section_role IN ('OFFICE', 'LEGAL_SECTION', 'PERSONNEL_SUPERVISION',
      'BUSINESS_SECTION', 'SERVICE_SECTION', 'INFORMATION_SECTION')),
    CONSTRAINT org_unit_level_check CHECK (level IN ('PROVINCE', 'PREFECTURE', 'COUNTY', 'TOWNSHIP')),
    CONSTRAINT org_unit_kind_check CHECK (kind IN ('GOVERNMENT', 'GOV_LEGAL_OFFICE', 'ESTABLISHMENT_OFFICE', 'SUPERVISION_ORGAN',
      'AUDIT_ORGAN', 'ENFORCEMENT_DEPARTMENT', 'AUTHORISED_ORG', 'INTERNAL_ORGAN', 'SUBORDINATE_INSTITUTION', 'DISPATCHED_BODY',
      'STREET_OFFICE', 'OTHER_ORG'))
  )`,
  `CREATE TABLE org_name (
    tenant_id uuid NOT NULL, id uuid NOT NULL, valid_from date NOT NULL, valid_to date, document_no text,
    unit_id uuid NOT NULL, language text NOT NULL, name text NOT NULL, short_name text, search_text text NOT NULL, sort_text text NOT NULL,
    CONSTRAINT org_name_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT org_name_language_check CHECK (language IN ('ZH', 'EN', 'KO')),
    CONSTRAINT org_name_period_check CHECK (valid_to > valid_from),
    CONSTRAINT org_name_no_overlap EXCLUDE USING gist (tenant_id WITH =, unit_id WITH =, language WITH =, daterange(valid_from,
      valid_to) WITH &&)
  )`,
  `CREATE TABLE org_relation (
    tenant_id uuid NOT NULL, id uuid NOT NULL, valid_from date NOT NULL, valid_to date, document_no text,
    subject_id uuid NOT NULL, object_id uuid NOT NULL, kind text NOT NULL, action_kinds text[] NOT NULL,
    scope_left boolean NOT NULL,
    CONSTRAINT org_relation_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT org_relation_action_kinds_check CHECK (action_kinds <@ ARRAY['LICENCE', 'PENALTY', 'COMPULSION', 'LEVY', 'FEE',
      'INSPECTION', 'CONFIRMATION', 'REGISTRATION', 'RULING', 'OTHER']::text[]),
    CONSTRAINT org_relation_kind_check CHECK (kind IN ('BELONGS_TO', 'LED_BY', 'GUIDED_BY', 'LOCATED_IN', 'LEADERS_APPOINTED_BY',
      'ASSESSMENT_IMPLEMENTED_BY', 'DELEGATES_TO', 'AUTHORISED_FOR', 'POWER_TRANSFERRED')),
    CONSTRAINT org_relation_period_check CHECK (valid_to > valid_from),
    CONSTRAINT org_relation_one_parent EXCLUDE USING gist (tenant_id WITH =, subject_id WITH =, daterange(valid_from,
      valid_to) WITH &&) WHERE (kind = 'BELONGS_TO'),
    CONSTRAINT org_relation_no_overlap EXCLUDE USING gist (tenant_id WITH =, subject_id WITH =, kind WITH =, object_id WITH =,
      daterange(valid_from, valid_to) WITH &&)
  )`,
  `CREATE TABLE management_term (
    tenant_id uuid NOT NULL, id uuid NOT NULL, valid_from date NOT NULL, valid_to date, document_no text,
    unit_id uuid NOT NULL, mode text NOT NULL, dual_primary text,
    CONSTRAINT management_term_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT management_term_dual_primary_check CHECK (dual_primary IN ('SUPERIOR', 'LOCAL')),
    CONSTRAINT management_term_mode_check CHECK (mode IN ('LOCAL', 'VERTICAL', 'DUAL')),
    CONSTRAINT management_term_period_check CHECK (valid_to > valid_from),
    CONSTRAINT management_term_no_overlap EXCLUDE USING gist (tenant_id WITH =, unit_id WITH =, daterange(valid_from, valid_to) WITH &&)
  )`,
  `CREATE TABLE org_closure (
    tenant_id uuid NOT NULL, ancestor_id uuid NOT NULL, descendant_id uuid NOT NULL, valid_from date NOT NULL,
    valid_to date, depth integer NOT NULL,
    CONSTRAINT org_closure_pkey PRIMARY KEY (tenant_id, ancestor_id, descendant_id, valid_from)
  )`,
  `CREATE TABLE duty_division (
    tenant_id uuid NOT NULL, id uuid NOT NULL, valid_from date NOT NULL, valid_to date, document_no text,
    unit_id uuid NOT NULL, superior_weight numeric(5,2), local_weight numeric(5,2),
    CONSTRAINT duty_division_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT duty_division_period_check CHECK (valid_to > valid_from),
    CONSTRAINT duty_division_no_overlap EXCLUDE USING gist (tenant_id WITH =, unit_id WITH =, daterange(valid_from, valid_to) WITH &&)
  )`,
  `CREATE TABLE duty_division_line (
    tenant_id uuid NOT NULL, id uuid NOT NULL, division_id uuid NOT NULL, duty_area text NOT NULL, owner text NOT NULL,
    indicator_group text NOT NULL,
    CONSTRAINT duty_division_line_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT duty_division_line_area_key UNIQUE (tenant_id, division_id, duty_area),
    CONSTRAINT duty_division_line_indicator_group_check CHECK (indicator_group IN ('EXERCISE_OF_POWERS', 'FULFILMENT_OF_DUTIES',
      'RESPONSIBILITY_SYSTEM', 'PUBLIC_PARTICIPATION')),
    CONSTRAINT duty_division_line_owner_check CHECK (owner IN ('SUPERIOR', 'LOCAL'))
  )`,
  `CREATE TABLE person (
    tenant_id uuid NOT NULL, id uuid NOT NULL, name text NOT NULL,
    CONSTRAINT person_pkey PRIMARY KEY (tenant_id, id)
  )`,
  `CREATE TABLE post (
    tenant_id uuid NOT NULL, id uuid NOT NULL, valid_from date NOT NULL, valid_to date, document_no text,
    unit_id uuid NOT NULL, title text NOT NULL, roles text[] NOT NULL, reports_to_id uuid,
    CONSTRAINT post_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT post_roles_check CHECK (roles <@ ARRAY['GOV_LEADER', 'GOV_LEGAL', 'ESTABLISHMENT', 'SUPERVISION', 'AUDIT',
      'SUPERIOR_DEPT', 'BUREAU_HEAD', 'DEPUTY', 'LEADING_BODY', 'LEADING_GROUP', 'LG_OFFICE', 'RESPONSIBILITY_SYSTEM_LEADER',
      'OFFICE', 'LEGAL_SECTION', 'LEGAL_REVIEWER', 'LEGAL_STAFF', 'PERSONNEL_SUPERVISION', 'UNIT_HEAD', 'HANDLER', 'OFFICER',
      'RECORDER', 'ARCHIVE', 'SEAL', 'EXPERT', 'LEGAL_ADVISER', 'NPC_CPPCC', 'SUPERVISOR_VOLUNTEER', 'PORTAL', 'INTEGRATOR',
      'TENANT_ADMIN', 'PLATFORM_ADMIN', 'AUDITOR']::text[]),
    CONSTRAINT post_period_check CHECK (valid_to > valid_from)
  )`,
  `CREATE TABLE post_holding (
    tenant_id uuid NOT NULL, id uuid NOT NULL, valid_from date NOT NULL, valid_to date, document_no text,
    post_id uuid NOT NULL, person_id uuid NOT NULL,
    CONSTRAINT post_holding_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT post_holding_period_check CHECK (valid_to > valid_from),
    CONSTRAINT post_holding_one_holder EXCLUDE USING gist (tenant_id WITH =, post_id WITH =, daterange(valid_from, valid_to) WITH &&)
  )`,
  `CREATE TABLE account (
    tenant_id uuid NOT NULL, id uuid NOT NULL, label text NOT NULL, person_id uuid, service_role text,
    service_unit_id uuid, issuer text, subject text, closed_on date,
    CONSTRAINT account_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT account_subject_key UNIQUE (tenant_id, issuer, subject),
    CONSTRAINT account_is_person_or_service CHECK ((person_id IS NULL) <> (service_role IS NULL) AND (service_role IS NULL) = (service_unit_id IS NULL))
  )`,
  `CREATE TABLE leading_group (
    tenant_id uuid NOT NULL, id uuid NOT NULL, valid_from date NOT NULL, valid_to date, document_no text,
    unit_id uuid NOT NULL, office_unit_id uuid, name text NOT NULL, duties text[] NOT NULL,
    CONSTRAINT leading_group_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT leading_group_duties_check CHECK (duties <@ ARRAY['MAKE_SCHEMES', 'DECIDE_MAJOR_MATTERS', 'GUIDE_AND_COORDINATE',
      'CHECK_AND_ASSESS', 'TRAIN_AND_PUBLICISE', 'SUPERVISE_PROGRESS']::text[]),
    CONSTRAINT leading_group_period_check CHECK (valid_to > valid_from)
  )`,
  `CREATE TABLE leading_group_seat (
    tenant_id uuid NOT NULL, id uuid NOT NULL, valid_from date NOT NULL, valid_to date, document_no text,
    group_id uuid NOT NULL, post_id uuid NOT NULL, "position" text NOT NULL,
    CONSTRAINT leading_group_seat_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT leading_group_seat_position_check CHECK ("position" IN ('LEADER', 'DEPUTY', 'MEMBER')),
    CONSTRAINT leading_group_seat_period_check CHECK (valid_to > valid_from),
    CONSTRAINT leading_group_seat_no_overlap EXCLUDE USING gist (tenant_id WITH =, group_id WITH =, post_id WITH =,
      daterange(valid_from, valid_to) WITH &&)
  )`,
  `CREATE TABLE meeting_body (
    tenant_id uuid NOT NULL, id uuid NOT NULL, valid_from date NOT NULL, valid_to date, document_no text,
    unit_id uuid NOT NULL, kind text NOT NULL,
    CONSTRAINT meeting_body_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT meeting_body_kind_check CHECK (kind IN ('PLENARY', 'DIRECTORS_OFFICE', 'PARTY_GROUP', 'LEADING_BODY',
      'GOVERNMENT_EXECUTIVE', 'GOVERNMENT_PLENARY')),
    CONSTRAINT meeting_body_period_check CHECK (valid_to > valid_from),
    CONSTRAINT meeting_body_no_overlap EXCLUDE USING gist (tenant_id WITH =, unit_id WITH =, kind WITH =, daterange(valid_from,
      valid_to) WITH &&)
  )`,
  `CREATE TABLE meeting_body_seat (
    tenant_id uuid NOT NULL, id uuid NOT NULL, valid_from date NOT NULL, valid_to date, document_no text,
    body_id uuid NOT NULL, post_id uuid NOT NULL,
    CONSTRAINT meeting_body_seat_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT meeting_body_seat_period_check CHECK (valid_to > valid_from),
    CONSTRAINT meeting_body_seat_no_overlap EXCLUDE USING gist (tenant_id WITH =, body_id WITH =, post_id WITH =,
      daterange(valid_from, valid_to) WITH &&)
  )`,
  `CREATE TABLE policy_setting (
    tenant_id uuid NOT NULL, id uuid NOT NULL, valid_from date NOT NULL, valid_to date, document_no text,
    unit_id uuid NOT NULL, "key" text NOT NULL, "value" jsonb NOT NULL, locked boolean NOT NULL, lock_basis text,
    CONSTRAINT policy_setting_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT policy_setting_period_check CHECK (valid_to > valid_from),
    CONSTRAINT policy_setting_no_overlap EXCLUDE USING gist (tenant_id WITH =, unit_id WITH =, "key" WITH =, daterange(valid_from,
      valid_to) WITH &&)
  )`,
  `CREATE TABLE preset_attachment (
    tenant_id uuid NOT NULL, id uuid NOT NULL, valid_from date NOT NULL, valid_to date, document_no text,
    unit_id uuid NOT NULL, preset text NOT NULL,
    CONSTRAINT preset_attachment_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT preset_attachment_period_check CHECK (valid_to > valid_from),
    CONSTRAINT preset_attachment_no_overlap EXCLUDE USING gist (tenant_id WITH =, unit_id WITH =, daterange(valid_from,
      valid_to) WITH &&)
  )`,
  `CREATE TABLE responsibility_assignment (
    tenant_id uuid NOT NULL, id uuid NOT NULL, valid_from date NOT NULL, valid_to date, document_no text,
    unit_id uuid NOT NULL, clause_id text NOT NULL, task text,
    CONSTRAINT responsibility_assignment_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT responsibility_assignment_period_check CHECK (valid_to > valid_from),
    CONSTRAINT responsibility_assignment_no_overlap EXCLUDE USING gist (tenant_id WITH =, unit_id WITH =, clause_id WITH =,
      daterange(valid_from, valid_to) WITH &&)
  )`,
];

const INDEXES = [
  `CREATE INDEX post_by_unit ON post (tenant_id, unit_id)`,
  `CREATE INDEX post_holding_by_person ON post_holding (tenant_id, person_id)`,
  `CREATE INDEX leading_group_by_unit ON leading_group (tenant_id, unit_id)`,
  `CREATE INDEX org_closure_open ON org_closure (tenant_id, ancestor_id, depth) WHERE valid_to IS NULL`,
  `CREATE INDEX org_closure_up ON org_closure (tenant_id, descendant_id, depth)`,
  `CREATE INDEX org_name_by_unit ON org_name (tenant_id, unit_id, language)`,
  `CREATE INDEX org_relation_by_object ON org_relation (tenant_id, object_id, kind)`,
  `CREATE INDEX org_relation_by_subject ON org_relation (tenant_id, subject_id, kind)`,
  `CREATE INDEX responsibility_assignment_by_clause ON responsibility_assignment (tenant_id, clause_id)`,
];

/** Read a row as: TABLE (tenant_id, COLUMN) points at TARGET (tenant_id, id). Nothing cascades. */
const FOREIGN_KEYS: readonly (readonly [table: string, name: string, column: string, target: string])[] = [
  ["post", "post_reports_to_fkey", "reports_to_id", "post"],
  ["post", "post_unit_fkey", "unit_id", "org_unit"],
  ["post_holding", "post_holding_person_fkey", "person_id", "person"],
  ["post_holding", "post_holding_post_fkey", "post_id", "post"],
  ["account", "account_service_unit_fkey", "service_unit_id", "org_unit"],
  ["account", "account_person_fkey", "person_id", "person"],
  ["duty_division", "duty_division_unit_fkey", "unit_id", "org_unit"],
  ["duty_division_line", "duty_division_line_division_fkey", "division_id", "duty_division"],
  ["leading_group", "leading_group_office_fkey", "office_unit_id", "org_unit"],
  ["leading_group", "leading_group_unit_fkey", "unit_id", "org_unit"],
  ["leading_group_seat", "leading_group_seat_post_fkey", "post_id", "post"],
  ["leading_group_seat", "leading_group_seat_group_fkey", "group_id", "leading_group"],
  ["meeting_body", "meeting_body_unit_fkey", "unit_id", "org_unit"],
  ["meeting_body_seat", "meeting_body_seat_post_fkey", "post_id", "post"],
  ["meeting_body_seat", "meeting_body_seat_body_fkey", "body_id", "meeting_body"],
  ["management_term", "management_term_unit_fkey", "unit_id", "org_unit"],
  ["org_name", "org_name_unit_fkey", "unit_id", "org_unit"],
  ["org_relation", "org_relation_object_fkey", "object_id", "org_unit"],
  ["org_relation", "org_relation_subject_fkey", "subject_id", "org_unit"],
  ["policy_setting", "policy_setting_unit_fkey", "unit_id", "org_unit"],
  ["preset_attachment", "preset_attachment_unit_fkey", "unit_id", "org_unit"],
  ["responsibility_assignment", "responsibility_assignment_unit_fkey", "unit_id", "org_unit"],
];

/** Read a row as: in TABLE the app may change these COLUMNS, and nothing else ever. */
const CHANGEABLE: Readonly<Record<string, readonly string[]>> = {
  org_unit: ["closed_on", "in_responsibility_scope", "version"],
  org_name: ["valid_to"],
  org_relation: ["valid_to"],
  management_term: ["valid_to"],
  duty_division: ["valid_to"],
  duty_division_line: [],
  person: [],
  post: ["valid_to"],
  post_holding: ["valid_to"],
  account: ["closed_on"],
  leading_group: ["valid_to"],
  leading_group_seat: ["valid_to"],
  meeting_body: ["valid_to"],
  meeting_body_seat: ["valid_to"],
  policy_setting: ["valid_to"],
  preset_attachment: ["valid_to"],
  responsibility_assignment: ["valid_to"],
};

export class Organisations1767225700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const ddl of [...TABLES, ...INDEXES]) await runner.query(ddl);
    for (const [table, name, column, target] of FOREIGN_KEYS) {
      await runner.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} FOREIGN KEY (tenant_id, ${column}) REFERENCES ${target} (tenant_id, id)`);
    }
    for (const [table, columns] of Object.entries(CHANGEABLE)) {
      const isVersioned = columns.includes("version");
      for (const ddl of secured(table, { record: !isVersioned, audited: true, update: columns, versioned: isVersioned })) await runner.query(ddl);
    }
    // derived from org_relation, so it may be taken down and rebuilt
    for (const ddl of secured("org_closure", { update: ["valid_to"], delete: true })) await runner.query(ddl);
  }

  async down(): Promise<void> {
    throw new Error("records are not taken back: restore a backup instead");
  }
}
