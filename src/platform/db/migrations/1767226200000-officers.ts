/** Officers: subjects, officers, certificates with their numbers and exams, reviewers, identification on site; and what of them is published. */
import type { MigrationInterface, QueryRunner } from "typeorm";
import { secured, type TableRights } from "./ddl.js";

const AREAS = `ARRAY['LABOUR', 'SOCIAL_INSURANCE', 'MARKET', 'FOOD_AND_DRUGS', 'TRANSPORT', 'URBAN_MANAGEMENT', 'ECOLOGY', 'TAX', 'CUSTOMS', 'TOBACCO',
  'PUBLIC_SECURITY', 'HEALTH', 'AGRICULTURE', 'CULTURE_AND_TOURISM', 'HOUSING_AND_CONSTRUCTION', 'NATURAL_RESOURCES', 'EMERGENCY', 'METEOROLOGY', 'STATISTICS',
  'OTHER']::text[]`;
const AREA_WORDS = AREAS.replace("ARRAY[", "").replace("]::text[]", "");
const GROUNDS = "'UNQUALIFIED_ASSESSMENT', 'TWO_CONSECUTIVE_YEARS', 'OFF_POST_TRAINING', 'ANNUAL_CHECK_FAILED', 'LEFT_POST', 'OTHER'";

const TABLES = [
  `CREATE TABLE enforcement_subject (
    tenant_id uuid NOT NULL, id uuid NOT NULL, unit_id uuid NOT NULL, state text NOT NULL, version integer NOT NULL, basis text NOT NULL,
    examined_by uuid, examined_on date, examination_basis text,
    CONSTRAINT enforcement_subject_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT enforcement_subject_unit_key UNIQUE (tenant_id, unit_id),
    CONSTRAINT enforcement_subject_unit_fkey FOREIGN KEY (tenant_id, unit_id) REFERENCES org_unit (tenant_id, id),
    CONSTRAINT enforcement_subject_state_check CHECK (state IN ('PENDING', 'QUALIFIED', 'UNQUALIFIED', 'CANCELLED'))
  )`,
  `CREATE TABLE officer (
    tenant_id uuid NOT NULL, id uuid NOT NULL, unit_id uuid NOT NULL, person_id uuid NOT NULL, state text NOT NULL, version integer NOT NULL,
    employment text NOT NULL, auxiliary boolean NOT NULL, areas text[] NOT NULL, registered_on date NOT NULL, left_on date,
    CONSTRAINT officer_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT officer_unit_fkey FOREIGN KEY (tenant_id, unit_id) REFERENCES org_unit (tenant_id, id),
    CONSTRAINT officer_person_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id),
    CONSTRAINT officer_state_check CHECK (state IN ('ACTIVE', 'LEFT')),
    CONSTRAINT officer_employment_check CHECK (employment IN ('ESTABLISHED', 'CONTRACT', 'TEMPORARY', 'SECONDED')),
    CONSTRAINT officer_areas_check CHECK (areas <@ ${AREAS}),
    CONSTRAINT officer_others_are_auxiliary CHECK (employment = 'ESTABLISHED' OR auxiliary)
  )`,
  `CREATE TABLE certificate (
    tenant_id uuid NOT NULL, id uuid NOT NULL, officer_id uuid NOT NULL, state text NOT NULL, version integer NOT NULL, areas text[] NOT NULL,
    applied_on date NOT NULL, exam_passed_on date, exam_valid_until date, "number" text, organ_id uuid, issued_by uuid, issued_on date, expires_on date,
    checked_year integer, education_valid_until date, proposal text, proposal_ground text, ground text, barred_until date,
    CONSTRAINT certificate_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT certificate_officer_fkey FOREIGN KEY (tenant_id, officer_id) REFERENCES officer (tenant_id, id),
    CONSTRAINT certificate_organ_fkey FOREIGN KEY (tenant_id, organ_id) REFERENCES org_unit (tenant_id, id),
    CONSTRAINT certificate_issued_by_fkey FOREIGN KEY (tenant_id, issued_by) REFERENCES org_unit (tenant_id, id),
    CONSTRAINT certificate_state_check CHECK (state IN ('AWAITING_EXAM', 'PASSED', 'VALID', 'SUSPENDED', 'CANCELLED', 'EXPIRED')),
    CONSTRAINT certificate_areas_check CHECK (areas <@ ${AREAS}),
    CONSTRAINT certificate_proposal_check CHECK (proposal IN ('SUSPENSION', 'RESTORATION', 'CANCELLATION')),
    CONSTRAINT certificate_proposal_ground_check CHECK (proposal_ground IN (${GROUNDS})),
    CONSTRAINT certificate_ground_check CHECK (ground IN (${GROUNDS})),
    CONSTRAINT certificate_issued_whole CHECK (("number" IS NULL) = (issued_on IS NULL) AND ("number" IS NULL) = (expires_on IS NULL))
  )`,
  `CREATE TABLE certificate_number (
    tenant_id uuid NOT NULL, id uuid NOT NULL, "number" text NOT NULL, certificate_id uuid NOT NULL, voided_on date,
    CONSTRAINT certificate_number_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT certificate_number_key UNIQUE (tenant_id, "number"),
    CONSTRAINT certificate_number_certificate_fkey FOREIGN KEY (tenant_id, certificate_id) REFERENCES certificate (tenant_id, id)
  )`,
  `CREATE TABLE certificate_exam (
    tenant_id uuid NOT NULL, id uuid NOT NULL, certificate_id uuid NOT NULL, kind text NOT NULL, taken_on date NOT NULL, score numeric(5, 1), passed boolean NOT NULL,
    valid_until date,
    CONSTRAINT certificate_exam_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT certificate_exam_certificate_fkey FOREIGN KEY (tenant_id, certificate_id) REFERENCES certificate (tenant_id, id),
    CONSTRAINT certificate_exam_kind_check CHECK (kind IN ('QUALIFICATION', 'CONTINUING_EDUCATION')),
    CONSTRAINT certificate_exam_score_check CHECK (score BETWEEN 0 AND 100)
  )`,
  `CREATE TABLE legal_reviewer (
    tenant_id uuid NOT NULL, id uuid NOT NULL, unit_id uuid NOT NULL, person_id uuid NOT NULL, state text NOT NULL, version integer NOT NULL,
    qualification_no text, first_review_date date, registered_on date NOT NULL,
    CONSTRAINT legal_reviewer_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT legal_reviewer_unit_fkey FOREIGN KEY (tenant_id, unit_id) REFERENCES org_unit (tenant_id, id),
    CONSTRAINT legal_reviewer_person_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id),
    CONSTRAINT legal_reviewer_state_check CHECK (state IN ('ACTIVE', 'ENDED'))
  )`,
  `CREATE TABLE identification_record (
    tenant_id uuid NOT NULL, id uuid NOT NULL, unit_id uuid NOT NULL, area text NOT NULL, place text NOT NULL, happened_on date NOT NULL,
    uniform_required boolean NOT NULL,
    CONSTRAINT identification_record_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT identification_record_unit_fkey FOREIGN KEY (tenant_id, unit_id) REFERENCES org_unit (tenant_id, id),
    CONSTRAINT identification_record_area_check CHECK (area IN (${AREA_WORDS}))
  )`,
  `CREATE TABLE certificate_shown (
    tenant_id uuid NOT NULL, id uuid NOT NULL, record_id uuid NOT NULL, officer_id uuid NOT NULL, certificate_id uuid NOT NULL, "number" text NOT NULL,
    shown_at timestamptz NOT NULL, uniform_worn boolean,
    CONSTRAINT certificate_shown_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT certificate_shown_once_key UNIQUE (tenant_id, record_id, officer_id),
    CONSTRAINT certificate_shown_record_fkey FOREIGN KEY (tenant_id, record_id) REFERENCES identification_record (tenant_id, id),
    CONSTRAINT certificate_shown_officer_fkey FOREIGN KEY (tenant_id, officer_id) REFERENCES officer (tenant_id, id),
    CONSTRAINT certificate_shown_certificate_fkey FOREIGN KEY (tenant_id, certificate_id) REFERENCES certificate (tenant_id, id)
  )`,
];

const INDEXES = [
  `CREATE UNIQUE INDEX officer_serves_once ON officer (tenant_id, unit_id, person_id) WHERE state = 'ACTIVE'`,
  `CREATE INDEX officer_by_person ON officer (tenant_id, person_id)`,
  `CREATE UNIQUE INDEX certificate_one_open ON certificate (tenant_id, officer_id) WHERE state NOT IN ('CANCELLED', 'EXPIRED')`,
  `CREATE INDEX certificate_by_officer ON certificate (tenant_id, officer_id, id)`,
  `CREATE INDEX certificate_by_expiry ON certificate (tenant_id, expires_on) WHERE state IN ('VALID', 'SUSPENDED')`,
  `CREATE INDEX certificate_number_of ON certificate_number (tenant_id, certificate_id)`,
  `CREATE INDEX certificate_exam_of ON certificate_exam (tenant_id, certificate_id)`,
  `CREATE UNIQUE INDEX legal_reviewer_once ON legal_reviewer (tenant_id, unit_id, person_id) WHERE state = 'ACTIVE'`,
  `CREATE INDEX legal_reviewer_by_person ON legal_reviewer (tenant_id, person_id)`,
  `CREATE INDEX identification_by_unit ON identification_record (tenant_id, unit_id, happened_on)`,
];

const versioned = (...update: string[]): TableRights => ({ audited: true, versioned: true, update: ["state", "version", ...update] });

/** Read a row as: TABLE is written with these rights and no others. */
const RIGHTS: Readonly<Record<string, TableRights>> = {
  enforcement_subject: versioned("examined_by", "examined_on", "examination_basis"),
  officer: versioned("unit_id", "employment", "auxiliary", "areas", "left_on"),
  certificate: versioned(
    "exam_passed_on", "exam_valid_until", "number", "organ_id", "issued_by", "issued_on", "expires_on", "checked_year", "education_valid_until", "proposal",
    "proposal_ground", "ground", "barred_until"),
  certificate_number: { record: true, update: ["voided_on"] },
  certificate_exam: { record: true },
  legal_reviewer: versioned("unit_id", "qualification_no"),
  identification_record: { record: true },
  certificate_shown: { record: true },
};

/**
 * What is published, as questions with answers: anonymous readers reach no table and no view, so nobody can list what must be asked for by its
 * number, and a name leaves the database only when it was sent. A function acts as the owner, whom row security binds to the tenant of the
 * connection like everybody. $1 is the tenant, $2 the day.
 */
const PUBLISHED: Readonly<Record<string, { readonly takes: string; readonly returns: string; readonly query: string }>> = {
  published_certificate: {
    takes: "uuid, date, text, text", returns: `organ text, "number" text, areas text[], standing text, is_void boolean, name text`,
    // whoever has left, or serves as an auxiliary now, does not enforce by the card; a closed organ keeps the last name it had
    query: `SELECT u.name, n."number", c.areas,
        CASE WHEN c.state IN ('VALID', 'SUSPENDED') AND c.expires_on <= $2 THEN 'EXPIRED'
             WHEN c.state = 'VALID' AND (o.state <> 'ACTIVE' OR o.employment <> 'ESTABLISHED' OR o.auxiliary) THEN 'SUSPENDED' ELSE c.state END,
        n.voided_on IS NOT NULL, CASE WHEN p.name = $4 THEN p.name END
      FROM public.certificate_number n
      JOIN public.certificate c ON c.tenant_id = n.tenant_id AND c.id = n.certificate_id
      JOIN public.officer o ON o.tenant_id = c.tenant_id AND o.id = c.officer_id
      JOIN public.person p ON p.tenant_id = o.tenant_id AND p.id = o.person_id
      CROSS JOIN LATERAL (SELECT w.name FROM public.org_name w WHERE w.tenant_id = c.tenant_id AND w.unit_id = c.organ_id AND w.language = 'ZH' AND w.valid_from <= $2
                           ORDER BY w.valid_from DESC LIMIT 1) u
     WHERE n.tenant_id = $1 AND n."number" = $3 AND c.issued_on <= $2`,
  },
  published_auxiliaries: {
    takes: "uuid, date, text", returns: "name text, unit text",
    query: `SELECT p.name, u.name FROM public.org_unit t
      JOIN public.officer o ON o.tenant_id = t.tenant_id AND o.unit_id = t.id AND o.auxiliary AND o.state = 'ACTIVE' AND o.registered_on <= $2
      JOIN public.person p ON p.tenant_id = o.tenant_id AND p.id = o.person_id
      JOIN public.org_name u ON u.tenant_id = t.tenant_id AND u.unit_id = t.id AND u.language = 'ZH' AND u.valid_from <= $2 AND (u.valid_to IS NULL OR $2 < u.valid_to)
     WHERE t.tenant_id = $1 AND t.code = $3 ORDER BY p.name, o.id LIMIT 500`,
  },
  published_subjects: {
    takes: "uuid, date", returns: "unit text, code text, examined_on date",
    query: `SELECT u.name, t.code, s.examined_on FROM public.enforcement_subject s JOIN public.org_unit t ON t.tenant_id = s.tenant_id AND t.id = s.unit_id
      JOIN public.org_name u ON u.tenant_id = t.tenant_id AND u.unit_id = t.id AND u.language = 'ZH' AND u.valid_from <= $2 AND (u.valid_to IS NULL OR $2 < u.valid_to)
     WHERE s.tenant_id = $1 AND s.state = 'QUALIFIED' ORDER BY t.code LIMIT 500`,
  },
};

/** Nobody but the role of anonymous readers asks them; a fixed search path lets no other table answer for ours. */
const published = (name: string, { takes, returns, query }: (typeof PUBLISHED)[string]): string[] => [
  `CREATE FUNCTION public.${name} (${takes}) RETURNS TABLE (${returns}) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$ ${query} $$`,
  `REVOKE ALL ON FUNCTION public.${name} (${takes}) FROM PUBLIC`,
  `GRANT EXECUTE ON FUNCTION public.${name} (${takes}) TO public_reader`,
];

export class Officers1767226200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const ddl of [...TABLES, ...INDEXES]) await runner.query(ddl);
    for (const [table, rights] of Object.entries(RIGHTS)) for (const ddl of secured(table, rights)) await runner.query(ddl);
    for (const [name, question] of Object.entries(PUBLISHED)) for (const ddl of published(name, question)) await runner.query(ddl);
  }

  async down(): Promise<void> {
    throw new Error("records are not taken back: restore a backup instead");
  }
}
