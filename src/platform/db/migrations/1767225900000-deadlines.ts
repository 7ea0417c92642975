/** Deadlines: the ledger of time limits with its pauses and its journal, notices to posts, calendar feeds, and editions of the calendar. */
import type { MigrationInterface, QueryRunner } from "typeorm";
import { secured } from "./ddl.js";

/** A new edition of the calendar tells every running deadline that it was counted by an older one. */
const EDITIONS = [
  `CREATE TABLE control.calendar_edition (
     version integer NOT NULL, digest text NOT NULL, source text NOT NULL, years integer[] NOT NULL,
     loaded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
     CONSTRAINT calendar_edition_pk PRIMARY KEY (version),
     CONSTRAINT calendar_edition_source CHECK (source IN ('REFERENCE', 'OPERATOR')))`,
  `GRANT SELECT ON control.calendar_edition TO app, auditor`,
];

/** Foreign keys stand inside their tables: added later they would read org_unit, which shows its rows to a tenant only. */
const TABLES = [
  `CREATE TABLE deadline (
    tenant_id uuid NOT NULL, id uuid NOT NULL, version integer NOT NULL,
    subject_type text NOT NULL, subject_id uuid NOT NULL, kind text NOT NULL,
    owner_unit_id uuid NOT NULL, owner_roles text[] NOT NULL, escalates_to_id uuid,
    starts_on date NOT NULL, starts_at timestamptz, amount integer NOT NULL, unit text NOT NULL, roll_forward boolean NOT NULL,
    warning_days integer NOT NULL, law text[] NOT NULL,
    due_on date NOT NULL, due_at timestamptz NOT NULL, warn_on date NOT NULL, provisional boolean NOT NULL,
    calendar_version integer NOT NULL, rules_version integer NOT NULL,
    state text NOT NULL, met_on date, warned_at timestamptz, escalated_at timestamptz,
    CONSTRAINT deadline_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT deadline_unit_check CHECK (unit IN ('WORKING', 'CALENDAR', 'MONTHS', 'YEARS', 'FIXED', 'BEFORE_EVENT', 'WORKING_BEFORE_EVENT', 'HOURS')),
    CONSTRAINT deadline_state_check CHECK (state IN ('RUNNING', 'PAUSED', 'MET', 'CANCELLED')),
    CONSTRAINT deadline_met_check CHECK ((met_on IS NOT NULL) = (state = 'MET')),
    CONSTRAINT deadline_hours_check CHECK ((starts_at IS NOT NULL) = (unit = 'HOURS')),
    CONSTRAINT deadline_owner_fkey FOREIGN KEY (tenant_id, owner_unit_id) REFERENCES org_unit (tenant_id, id),
    CONSTRAINT deadline_escalates_to_fkey FOREIGN KEY (tenant_id, escalates_to_id) REFERENCES org_unit (tenant_id, id)
  )`,
  `CREATE TABLE deadline_pause (
    tenant_id uuid NOT NULL, id uuid NOT NULL, deadline_id uuid NOT NULL, ground text NOT NULL, paused_on date NOT NULL, resumed_on date,
    CONSTRAINT deadline_pause_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT deadline_pause_ground_check CHECK (ground IN ('SUPPLEMENT', 'APPRAISAL', 'HEARING', 'EXPERT_REVIEW')),
    CONSTRAINT deadline_pause_period_check CHECK (resumed_on >= paused_on),
    CONSTRAINT deadline_pause_deadline_fkey FOREIGN KEY (tenant_id, deadline_id) REFERENCES deadline (tenant_id, id)
  )`,
  `CREATE TABLE deadline_journal (
    tenant_id uuid NOT NULL, id uuid NOT NULL, deadline_id uuid NOT NULL, event text NOT NULL, happened_at timestamptz NOT NULL,
    due_before date, due_after date, calendar_version integer, ground text, account_id uuid,
    CONSTRAINT deadline_journal_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT deadline_journal_event_check CHECK (event IN ('STARTED', 'PAUSED', 'RESUMED', 'RECOMPUTED', 'WARNED', 'ESCALATED', 'HANDED_OVER',
      'MET', 'CANCELLED')),
    CONSTRAINT deadline_journal_ground_check CHECK (ground IN ('SUPPLEMENT', 'APPRAISAL', 'HEARING', 'EXPERT_REVIEW')),
    CONSTRAINT deadline_journal_deadline_fkey FOREIGN KEY (tenant_id, deadline_id) REFERENCES deadline (tenant_id, id)
  )`,
  `CREATE TABLE notice (
    tenant_id uuid NOT NULL, id uuid NOT NULL, unit_id uuid NOT NULL, roles text[] NOT NULL, kind text NOT NULL,
    subject_type text NOT NULL, subject_id uuid NOT NULL, deadline_id uuid, due_on date, facts jsonb NOT NULL, sent_at timestamptz NOT NULL, once text,
    CONSTRAINT notice_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT notice_once_key UNIQUE (tenant_id, once),
    CONSTRAINT notice_unit_fkey FOREIGN KEY (tenant_id, unit_id) REFERENCES org_unit (tenant_id, id),
    CONSTRAINT notice_deadline_fkey FOREIGN KEY (tenant_id, deadline_id) REFERENCES deadline (tenant_id, id)
  )`,
  `CREATE TABLE notice_reading (
    tenant_id uuid NOT NULL, notice_id uuid NOT NULL, account_id uuid NOT NULL, is_read boolean NOT NULL, changed_at timestamptz NOT NULL, version integer NOT NULL,
    CONSTRAINT notice_reading_pkey PRIMARY KEY (tenant_id, notice_id, account_id),
    CONSTRAINT notice_reading_notice_fkey FOREIGN KEY (tenant_id, notice_id) REFERENCES notice (tenant_id, id),
    CONSTRAINT notice_reading_account_fkey FOREIGN KEY (tenant_id, account_id) REFERENCES account (tenant_id, id)
  )`,
  `CREATE TABLE calendar_feed (
    tenant_id uuid NOT NULL, id uuid NOT NULL, account_id uuid NOT NULL, label text NOT NULL, token_hash bytea NOT NULL,
    created_at timestamptz NOT NULL, expires_at timestamptz NOT NULL, revoked_at timestamptz,
    CONSTRAINT calendar_feed_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT calendar_feed_token_key UNIQUE (tenant_id, token_hash),
    CONSTRAINT calendar_feed_token_form CHECK (octet_length(token_hash) = 32),
    CONSTRAINT calendar_feed_account_fkey FOREIGN KEY (tenant_id, account_id) REFERENCES account (tenant_id, id)
  )`,
];

const INDEXES = [
  // One thing is due once at a time; a second start of the same must wait for the end of the first.
  `CREATE UNIQUE INDEX deadline_one_open ON deadline (tenant_id, subject_type, subject_id, kind) WHERE state IN ('RUNNING', 'PAUSED')`,
  `CREATE INDEX deadline_by_subject ON deadline (tenant_id, subject_type, subject_id)`,
  `CREATE INDEX deadline_by_owner ON deadline (tenant_id, owner_unit_id, due_on, id)`,
  `CREATE INDEX deadline_by_due ON deadline (tenant_id, due_on, id)`,
  `CREATE INDEX deadline_to_escalate ON deadline (tenant_id, due_at) WHERE state = 'RUNNING' AND escalated_at IS NULL`,
  `CREATE INDEX deadline_to_warn ON deadline (tenant_id, warn_on) WHERE state = 'RUNNING' AND warned_at IS NULL`,
  `CREATE INDEX deadline_to_recount ON deadline (tenant_id, calendar_version, id) WHERE state = 'RUNNING'`,
  `CREATE UNIQUE INDEX deadline_pause_one_open ON deadline_pause (tenant_id, deadline_id) WHERE resumed_on IS NULL`,
  `CREATE INDEX deadline_pause_by_deadline ON deadline_pause (tenant_id, deadline_id)`,
  `CREATE INDEX deadline_journal_by_deadline ON deadline_journal (tenant_id, deadline_id, id)`,
  `CREATE INDEX notice_by_unit ON notice (tenant_id, unit_id, due_on, id)`,
  `CREATE INDEX calendar_feed_by_account ON calendar_feed (tenant_id, account_id)`,
];

const RIGHTS = [
  ...secured("deadline", {
    update: ["owner_unit_id", "due_on", "due_at", "warn_on", "provisional", "calendar_version", "rules_version", "state", "met_on", "warned_at", "escalated_at", "version"],
    versioned: true, audited: true,
  }),
  ...secured("deadline_pause", { record: true, update: ["resumed_on"] }),
  ...secured("deadline_journal", { record: true }),
  ...secured("notice", { record: true }),
  ...secured("notice_reading", { update: ["is_read", "changed_at", "version"], versioned: true, audited: true }),
  ...secured("calendar_feed", { record: true, update: ["revoked_at"] }),
];

export class Deadlines1767225900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [...EDITIONS, ...TABLES, ...INDEXES, ...RIGHTS]) await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error("a ledger is not taken away: restore a backup into a new database instead"));
  }
}
