/** Publicity before enforcement: items of disclosure by edition, what each shows, where it stands, and who looked at its boards. */
import type { MigrationInterface, QueryRunner } from "typeorm";
import { secured } from "./ddl.js";

/** Written with the table: added later, it would be checked against rows that only a tenant sees. Nothing cascades. */
const pointsAt = (name: string, column: string, target: string): string =>
  `CONSTRAINT ${name} FOREIGN KEY (tenant_id, ${column}) REFERENCES ${target} (tenant_id, id)`;

const SECTIONS = `'SUBJECT', 'DUTIES', 'POWERS', 'BASES', 'PROCEDURE', 'REMEDIES', 'RANDOM_LIST', 'BENCHMARKS', 'STAFF_ROSTER', 'PENALTY_FILING', 'DECISIONS', 'SUPERVISION'`;

const TABLES = [
  `CREATE TABLE disclosure_item (
    tenant_id uuid NOT NULL, id uuid NOT NULL, organ_id uuid NOT NULL, unit_id uuid NOT NULL, series_id uuid NOT NULL, edition integer NOT NULL,
    state text NOT NULL, version integer NOT NULL, written_at integer NOT NULL, kind text NOT NULL, category text NOT NULL, section text, title text NOT NULL, body text NOT NULL,
    valid_from date NOT NULL, valid_to date, next_review_on date, confirmed_on date, authors uuid[] NOT NULL, reviewed_on date, published_on date, withdrawn_on date, withdrawal_reason text,
    ${pointsAt("disclosure_item_organ_fkey", "organ_id", "org_unit")},
    ${pointsAt("disclosure_item_unit_fkey", "unit_id", "org_unit")},
    CONSTRAINT disclosure_item_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT disclosure_item_edition_key UNIQUE (tenant_id, series_id, edition),
    CONSTRAINT disclosure_item_state_check CHECK (state IN ('COLLECTED', 'ARRANGED', 'REVIEWED', 'RETURNED', 'PARTLY_PUBLISHED', 'PUBLISHED', 'WITHDRAWN')),
    CONSTRAINT disclosure_item_kind_check CHECK (kind IN ('LONG_TERM', 'TEMPORARY')),
    CONSTRAINT disclosure_item_category_check CHECK (category IN ('DUTIES', 'LAWS_AND_POLICIES', 'APPROVALS', 'FEES', 'PROMISES_AND_COMPLAINTS', 'PUBLIC_AFFAIRS',
      'PUBLIC_CONCERNS', 'RESPONSIBILITY_SYSTEM')),
    CONSTRAINT disclosure_item_section_check CHECK (section IN (${SECTIONS})),
    CONSTRAINT disclosure_item_edition_check CHECK (edition > 0),
    CONSTRAINT disclosure_item_days_check CHECK (valid_to IS NULL OR valid_from <= valid_to),
    CONSTRAINT disclosure_item_temporary_check CHECK (kind = 'LONG_TERM' OR valid_to IS NOT NULL),
    CONSTRAINT disclosure_item_published_check CHECK ((published_on IS NOT NULL OR state <> 'PUBLISHED') AND (published_on IS NULL OR state IN ('PUBLISHED', 'WITHDRAWN'))),
    CONSTRAINT disclosure_item_withdrawn_check CHECK ((state = 'WITHDRAWN') = (withdrawn_on IS NOT NULL) AND (withdrawn_on IS NULL) = (withdrawal_reason IS NULL))
  )`,
  `CREATE TABLE disclosure_source (
    tenant_id uuid NOT NULL, id uuid NOT NULL, item_id uuid NOT NULL, written_at integer NOT NULL, kind text NOT NULL, target_id uuid NOT NULL,
    ${pointsAt("disclosure_source_item_fkey", "item_id", "disclosure_item")},
    CONSTRAINT disclosure_source_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT disclosure_source_key UNIQUE (tenant_id, item_id, written_at, target_id),
    CONSTRAINT disclosure_source_kind_check CHECK (kind IN ('POWER_LIST', 'POWER_ITEM', 'BASIS', 'UNIT'))
  )`,
  `CREATE TABLE disclosure_publication (
    tenant_id uuid NOT NULL, id uuid NOT NULL, item_id uuid NOT NULL, channel text NOT NULL, published_on date NOT NULL,
    url text, location text, outlet text, issue text, copies integer,
    ${pointsAt("disclosure_publication_item_fkey", "item_id", "disclosure_item")},
    CONSTRAINT disclosure_publication_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT disclosure_publication_channel_check CHECK (channel IN ('OWN_SITE', 'GOVERNMENT_SITE', 'NOTICE_BOARD', 'BROADCAST', 'TELEVISION', 'PRESS', 'PRINTED'))
  )`,
  `CREATE TABLE notice_board_check (
    tenant_id uuid NOT NULL, id uuid NOT NULL, publication_id uuid NOT NULL, checked_on date NOT NULL,
    ${pointsAt("notice_board_check_publication_fkey", "publication_id", "disclosure_publication")},
    CONSTRAINT notice_board_check_pkey PRIMARY KEY (tenant_id, id)
  )`,
  `CREATE TABLE unit_contact (
    tenant_id uuid NOT NULL, id uuid NOT NULL, organ_id uuid NOT NULL, unit_id uuid NOT NULL, state text NOT NULL, version integer NOT NULL, kind text NOT NULL, number text NOT NULL,
    hours text NOT NULL, registered_on date NOT NULL, ended_on date,
    ${pointsAt("unit_contact_organ_fkey", "organ_id", "org_unit")},
    ${pointsAt("unit_contact_unit_fkey", "unit_id", "org_unit")},
    CONSTRAINT unit_contact_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT unit_contact_state_check CHECK (state IN ('IN_USE', 'ENDED')),
    CONSTRAINT unit_contact_kind_check CHECK (kind IN ('ADVICE', 'COMPLAINT', 'REPORT')),
    CONSTRAINT unit_contact_ended_check CHECK ((state = 'ENDED') = (ended_on IS NOT NULL))
  )`,
  `CREATE TABLE dossier_publication (
    tenant_id uuid NOT NULL, id uuid NOT NULL, organ_id uuid NOT NULL, edition integer NOT NULL, url text NOT NULL, published_on date NOT NULL, item_ids uuid[] NOT NULL,
    ${pointsAt("dossier_publication_organ_fkey", "organ_id", "org_unit")},
    CONSTRAINT dossier_publication_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT dossier_publication_edition_key UNIQUE (tenant_id, organ_id, edition),
    CONSTRAINT dossier_publication_edition_check CHECK (edition > 0)
  )`,
];

/** What has stood anywhere is never rewritten, by whatever way: a further edition says it anew (TJ-3.1.1.1-2). */
const TEXT = ["organ_id", "unit_id", "series_id", "edition", "written_at", "kind", "category", "section", "title", "body", "valid_from", "valid_to", "authors"];
const of = (row: string): string => `(${TEXT.map((column) => `${row}.${column}`).join(", ")})`;
const PUBLISHED_STAYS = `CREATE TRIGGER disclosure_item_published_stays BEFORE UPDATE ON disclosure_item FOR EACH ROW
  WHEN (OLD.state IN ('PARTLY_PUBLISHED', 'PUBLISHED', 'WITHDRAWN') AND ${of("OLD")} IS DISTINCT FROM ${of("NEW")}) EXECUTE FUNCTION control.refuse_overwriting()`;

/** An item of disclosure follows a change of its basis like an item of a power list. */
const ADJUSTMENTS = [
  `ALTER TABLE adjustment_task DROP CONSTRAINT adjustment_task_target_kind_check`,
  `ALTER TABLE adjustment_task ADD CONSTRAINT adjustment_task_target_kind_check CHECK (target_kind IN ('POWER_ITEM', 'DISCLOSURE'))`,
];

const INDEXES = [
  `CREATE INDEX adjustment_task_by_target ON adjustment_task (tenant_id, target_id)`,
  `CREATE INDEX disclosure_item_by_organ ON disclosure_item (tenant_id, organ_id)`,
  `CREATE INDEX unit_contact_by_organ ON unit_contact (tenant_id, organ_id)`,
  `CREATE INDEX disclosure_source_by_target ON disclosure_source (tenant_id, target_id)`,
  `CREATE INDEX disclosure_publication_by_item ON disclosure_publication (tenant_id, item_id)`,
  `CREATE INDEX notice_board_check_by_publication ON notice_board_check (tenant_id, publication_id)`,
];

const CHANGING = ["state", "version", "written_at", "kind", "category", "section", "title", "body", "valid_from", "valid_to", "next_review_on", "confirmed_on", "authors", "reviewed_on", "published_on", "withdrawn_on",
  "withdrawal_reason"];
const RECORDS = ["disclosure_source", "disclosure_publication", "notice_board_check", "dossier_publication"];

export class Publicity1767227200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const ddl of [...TABLES, ...ADJUSTMENTS, ...INDEXES]) await runner.query(ddl);
    for (const ddl of secured("disclosure_item", { audited: true, update: CHANGING, versioned: true })) await runner.query(ddl);
    for (const ddl of secured("unit_contact", { audited: true, update: ["state", "version", "ended_on"], versioned: true })) await runner.query(ddl);
    for (const table of RECORDS) for (const ddl of secured(table, { record: true })) await runner.query(ddl);
    await runner.query(PUBLISHED_STAYS);
  }

  async down(): Promise<void> {
    throw new Error("records are not taken back: restore a backup instead");
  }
}
