/** Training and publicity of law: plans, sessions and attendance, leaders' study with its meetings, activities with their numbers, funds. */
import type { MigrationInterface, QueryRunner } from "typeorm";
import { secured } from "./ddl.js";

const OWNED = `tenant_id uuid NOT NULL, id uuid NOT NULL, unit_id uuid NOT NULL, organ_id uuid NOT NULL`;
const LIVING = `${OWNED}, state text NOT NULL, version integer NOT NULL`;
const IS_AUDIENCE = `audience IN ('LEADERS', 'OFFICERS', 'LEGAL_STAFF', 'STAFF', 'VILLAGE_COMMUNITY_CADRES')`;
const IS_PLAN_STATE = `state IN ('DRAFT', 'APPROVED', 'CLOSED', 'CANCELLED')`;
/** Sums of halves are exact; thirds of an hour would not be. */
const IS_HALF_HOURS = `hours * 2 = floor(hours * 2)`;

/** Written with the table: added later, it would be checked against rows that only a tenant sees. Nothing cascades. */
const pointsAt = (name: string, column: string, target: string): string =>
  `CONSTRAINT ${name} FOREIGN KEY (tenant_id, ${column}) REFERENCES ${target} (tenant_id, id)`;

const TABLES = [
  `CREATE TABLE training_plan (
    ${LIVING}, year integer NOT NULL, title text NOT NULL, audience text NOT NULL, target_headcount integer NOT NULL, laws text[] NOT NULL,
    programme text, campaign text, campaign_starts_on date, drafted_by uuid,
    ${pointsAt("training_plan_unit_fkey", "unit_id", "org_unit")},
    CONSTRAINT training_plan_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT training_plan_state_check CHECK (${IS_PLAN_STATE}),
    CONSTRAINT training_plan_audience_check CHECK (${IS_AUDIENCE}),
    CONSTRAINT training_plan_target_check CHECK (target_headcount > 0),
    CONSTRAINT training_plan_campaign_check CHECK ((campaign IS NULL) = (campaign_starts_on IS NULL))
  )`,
  `CREATE TABLE leader_study_plan (
    ${LIVING}, year integer NOT NULL, plan text NOT NULL, content text NOT NULL, timing text NOT NULL, people text NOT NULL, effect text,
    minimum_hours integer NOT NULL, drafted_by uuid,
    ${pointsAt("leader_study_plan_unit_fkey", "unit_id", "org_unit")},
    CONSTRAINT leader_study_plan_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT leader_study_plan_state_check CHECK (${IS_PLAN_STATE}),
    CONSTRAINT leader_study_plan_minimum_check CHECK (minimum_hours >= 0),
    CONSTRAINT leader_study_plan_effect_check CHECK (state <> 'CLOSED' OR effect IS NOT NULL)
  )`,
  `CREATE TABLE study_plan_meeting (
    tenant_id uuid NOT NULL, id uuid NOT NULL, plan_id uuid NOT NULL, held_on date NOT NULL, agenda text NOT NULL,
    ${pointsAt("study_plan_meeting_plan_fkey", "plan_id", "leader_study_plan")},
    CONSTRAINT study_plan_meeting_pkey PRIMARY KEY (tenant_id, id)
  )`,
  `CREATE TABLE training_session (
    ${LIVING}, plan_id uuid, study_plan_id uuid, planned_meeting_id uuid, held_on date NOT NULL, hours numeric(4,1) NOT NULL, kind text NOT NULL,
    title text NOT NULL, audience text NOT NULL, laws text[] NOT NULL, campaign text, agenda text, basis text, matter text,
    ${pointsAt("training_session_unit_fkey", "unit_id", "org_unit")},
    ${pointsAt("training_session_plan_fkey", "plan_id", "training_plan")},
    ${pointsAt("training_session_study_plan_fkey", "study_plan_id", "leader_study_plan")},
    ${pointsAt("training_session_meeting_fkey", "planned_meeting_id", "study_plan_meeting")},
    CONSTRAINT training_session_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT training_session_state_check CHECK (state IN ('SCHEDULED', 'HELD', 'CANCELLED')),
    CONSTRAINT training_session_kind_check CHECK (kind IN ('EXECUTIVE_MEETING_STUDY', 'SPECIAL_LECTURE', 'CONCENTRATED_TRAINING',
      'QUALIFICATION_TRAINING', 'KNOWLEDGE_UPDATE', 'PRE_CAMPAIGN_STUDY', 'LEARNING_SESSION')),
    CONSTRAINT training_session_audience_check CHECK (${IS_AUDIENCE}),
    CONSTRAINT training_session_hours_check CHECK (hours > 0 AND ${IS_HALF_HOURS}),
    CONSTRAINT training_session_laws_check CHECK (cardinality(laws) > 0),
    CONSTRAINT training_session_meeting_check CHECK (planned_meeting_id IS NULL OR study_plan_id IS NOT NULL)
  )`,
  `CREATE TABLE training_attendance (
    ${OWNED}, session_id uuid NOT NULL, person_id uuid NOT NULL, revision integer NOT NULL, hours numeric(4,1) NOT NULL, score numeric(5,2),
    passed boolean, reason text,
    ${pointsAt("training_attendance_session_fkey", "session_id", "training_session")},
    ${pointsAt("training_attendance_person_fkey", "person_id", "person")},
    CONSTRAINT training_attendance_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT training_attendance_revision_key UNIQUE (tenant_id, session_id, person_id, revision),
    CONSTRAINT training_attendance_hours_check CHECK (hours >= 0 AND ${IS_HALF_HOURS}),
    CONSTRAINT training_attendance_score_check CHECK (score BETWEEN 0 AND 100),
    CONSTRAINT training_attendance_reason_check CHECK (revision = 1 OR reason IS NOT NULL)
  )`,
  `CREATE TABLE publicity_activity (
    ${LIVING}, held_on date NOT NULL, title text NOT NULL, kind text NOT NULL, audiences text[] NOT NULL, laws text[] NOT NULL, programme text,
    persons_reached integer NOT NULL,
    ${pointsAt("publicity_activity_unit_fkey", "unit_id", "org_unit")},
    CONSTRAINT publicity_activity_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT publicity_activity_state_check CHECK (state IN ('RECORDED', 'WITHDRAWN')),
    CONSTRAINT publicity_activity_kind_check CHECK (kind IN ('LAW_DAY', 'PUBLICITY_MONTH', 'CONSULTATION', 'VISIT', 'EXHIBITION', 'MEDIA_CAMPAIGN')),
    CONSTRAINT publicity_activity_audiences_check CHECK (audiences <@ ARRAY['ORGAN', 'SERVICE_USERS', 'COMMUNITY', 'VILLAGE', 'SCHOOL', 'FAMILY',
      'ENTERPRISE', 'PUBLIC']::text[] AND cardinality(audiences) > 0),
    CONSTRAINT publicity_activity_persons_check CHECK (persons_reached >= 0)
  )`,
  `CREATE TABLE publicity_count (
    tenant_id uuid NOT NULL, id uuid NOT NULL, activity_id uuid NOT NULL, medium text NOT NULL, number integer NOT NULL,
    ${pointsAt("publicity_count_activity_fkey", "activity_id", "publicity_activity")},
    CONSTRAINT publicity_count_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT publicity_count_medium_key UNIQUE (tenant_id, activity_id, medium),
    CONSTRAINT publicity_count_medium_check CHECK (medium IN ('LEAFLET', 'COLUMN', 'SLOGAN', 'BANNER', 'BROADCAST', 'ONLINE')),
    CONSTRAINT publicity_count_number_check CHECK (number >= 0)
  )`,
  `CREATE TABLE publicity_fund (
    ${OWNED}, year integer NOT NULL, amount_yuan integer NOT NULL, source text NOT NULL,
    ${pointsAt("publicity_fund_unit_fkey", "unit_id", "org_unit")},
    CONSTRAINT publicity_fund_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT publicity_fund_amount_check CHECK (amount_yuan > 0)
  )`,
];

const INDEXES = [
  `CREATE INDEX training_plan_by_organ ON training_plan (tenant_id, organ_id, year)`,
  `CREATE INDEX leader_study_plan_by_organ ON leader_study_plan (tenant_id, organ_id, year)`,
  `CREATE INDEX study_plan_meeting_by_plan ON study_plan_meeting (tenant_id, plan_id)`,
  `CREATE INDEX training_session_by_organ ON training_session (tenant_id, organ_id, held_on)`,
  `CREATE INDEX training_session_by_plan ON training_session (tenant_id, plan_id)`,
  `CREATE INDEX training_session_by_study_plan ON training_session (tenant_id, study_plan_id)`,
  `CREATE INDEX training_attendance_by_person ON training_attendance (tenant_id, person_id)`,
  `CREATE INDEX publicity_activity_by_organ ON publicity_activity (tenant_id, organ_id, held_on)`,
  `CREATE INDEX publicity_fund_by_unit ON publicity_fund (tenant_id, unit_id, year)`,
];

/** Read a row as: of TABLE the app may change these COLUMNS; a table that is not named is a record and only ever added to. */
const CHANGEABLE: Readonly<Record<string, readonly string[]>> = {
  training_plan: ["state", "version"],
  leader_study_plan: ["state", "version", "effect"],
  training_session: ["state", "version"],
  publicity_activity: ["state", "version"],
};
const RECORDS = ["study_plan_meeting", "training_attendance", "publicity_count", "publicity_fund"];

export class Training1767226300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const ddl of [...TABLES, ...INDEXES]) await runner.query(ddl);
    for (const [table, update] of Object.entries(CHANGEABLE)) {
      for (const ddl of secured(table, { audited: true, update, versioned: true })) await runner.query(ddl);
    }
    for (const table of RECORDS) for (const ddl of secured(table, { record: true })) await runner.query(ddl);
  }

  async down(): Promise<void> {
    throw new Error("records are not taken back: restore a backup instead");
  }
}
