/** Service matters with their one window and their one leader, windows with their boards, and guides edition by edition. */
import type { MigrationInterface, QueryRunner } from "typeorm";
import { secured } from "./ddl.js";

/** Written with the table: added later, it would be checked against rows that only a tenant sees. Nothing cascades. */
const pointsAt = (name: string, column: string, target: string): string =>
  `CONSTRAINT ${name} FOREIGN KEY (tenant_id, ${column}) REFERENCES ${target} (tenant_id, id)`;

const TABLES = [
  `CREATE TABLE service_window (
    tenant_id uuid NOT NULL, id uuid NOT NULL, organ_id uuid NOT NULL, state text NOT NULL, version integer NOT NULL, name text NOT NULL, location text NOT NULL, hours text NOT NULL,
    duties jsonb NOT NULL,
    ${pointsAt("service_window_organ_fkey", "organ_id", "org_unit")},
    CONSTRAINT service_window_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT service_window_state_check CHECK (state IN ('OPEN', 'CLOSED'))
  )`,
  `CREATE TABLE service_matter (
    tenant_id uuid NOT NULL, id uuid NOT NULL, organ_id uuid NOT NULL, section_id uuid NOT NULL, power_item_id uuid, window_id uuid, leader_id uuid, state text NOT NULL, version integer NOT NULL,
    code text NOT NULL, name text NOT NULL, category text NOT NULL, document_no text, cancelled_on date,
    ${pointsAt("service_matter_organ_fkey", "organ_id", "org_unit")},
    ${pointsAt("service_matter_section_fkey", "section_id", "org_unit")},
    ${pointsAt("service_matter_item_fkey", "power_item_id", "power_item")},
    ${pointsAt("service_matter_window_fkey", "window_id", "service_window")},
    ${pointsAt("service_matter_leader_fkey", "leader_id", "post")},
    CONSTRAINT service_matter_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT service_matter_code_key UNIQUE (tenant_id, organ_id, code),
    CONSTRAINT service_matter_state_check CHECK (state IN ('RETAINED', 'ADJUSTED', 'CANCELLED')),
    CONSTRAINT service_matter_category_check CHECK (category IN ('LICENCE', 'CONFIRMATION', 'REGISTRATION', 'PAYMENT', 'REWARD', 'RULING', 'PUBLIC_SERVICE', 'OTHER')),
    CONSTRAINT service_matter_cancelled_check CHECK ((state = 'CANCELLED') = (cancelled_on IS NOT NULL))
  )`,
  `CREATE TABLE service_guide (
    tenant_id uuid NOT NULL, id uuid NOT NULL, matter_id uuid NOT NULL, organ_id uuid NOT NULL, edition integer NOT NULL, state text NOT NULL, version integer NOT NULL, written_at integer NOT NULL,
    authors uuid[] NOT NULL, conditions text, quantity text, mode text NOT NULL, statutory_days integer, promised_days integer, longer_by text, materials jsonb NOT NULL, sample_form_url text,
    steps jsonb NOT NULL, reviewed_on date, published_on date, withdrawn_on date,
    ${pointsAt("service_guide_matter_fkey", "matter_id", "service_matter")},
    ${pointsAt("service_guide_organ_fkey", "organ_id", "org_unit")},
    CONSTRAINT service_guide_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT service_guide_edition_key UNIQUE (tenant_id, matter_id, edition),
    CONSTRAINT service_guide_state_check CHECK (state IN ('DRAFT', 'SUBMITTED', 'REVIEWED', 'RETURNED', 'PUBLISHED', 'WITHDRAWN')),
    CONSTRAINT service_guide_mode_check CHECK (mode IN ('SINGLE', 'JOINT')),
    CONSTRAINT service_guide_edition_check CHECK (edition > 0),
    CONSTRAINT service_guide_days_check CHECK (statutory_days > 0 AND promised_days > 0),
    CONSTRAINT service_guide_published_check CHECK ((published_on IS NOT NULL OR state <> 'PUBLISHED') AND (published_on IS NULL OR state IN ('PUBLISHED', 'WITHDRAWN'))),
    CONSTRAINT service_guide_withdrawn_check CHECK ((state = 'WITHDRAWN') = (withdrawn_on IS NOT NULL))
  )`,
  `CREATE TABLE service_guide_basis (
    tenant_id uuid NOT NULL, id uuid NOT NULL, guide_id uuid NOT NULL, written_at integer NOT NULL, basis_id uuid NOT NULL, articles text,
    ${pointsAt("service_guide_basis_guide_fkey", "guide_id", "service_guide")},
    ${pointsAt("service_guide_basis_basis_fkey", "basis_id", "basis")},
    CONSTRAINT service_guide_basis_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT service_guide_basis_key UNIQUE (tenant_id, guide_id, written_at, basis_id)
  )`,
  `CREATE TABLE service_guide_publication (
    tenant_id uuid NOT NULL, id uuid NOT NULL, guide_id uuid NOT NULL, channel text NOT NULL, published_on date NOT NULL, place text NOT NULL,
    ${pointsAt("service_guide_publication_guide_fkey", "guide_id", "service_guide")},
    CONSTRAINT service_guide_publication_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT service_guide_publication_channel_key UNIQUE (tenant_id, guide_id, channel),
    CONSTRAINT service_guide_publication_channel_check CHECK (channel IN ('OWN_SITE', 'GOVERNMENT_SITE', 'SERVICE_HALL'))
  )`,
];

/** What has stood anywhere is never rewritten, by whatever way: a later edition says it anew. */
const TEXT = ["matter_id", "organ_id", "edition", "written_at", "authors", "conditions", "quantity", "mode", "statutory_days", "promised_days", "longer_by", "materials", "sample_form_url", "steps"];
const of = (row: string): string => `(${TEXT.map((column) => `${row}.${column}`).join(", ")})`;
const PUBLISHED_STAYS = `CREATE TRIGGER service_guide_published_stays BEFORE UPDATE ON service_guide FOR EACH ROW
  WHEN (OLD.state IN ('PUBLISHED', 'WITHDRAWN') AND ${of("OLD")} IS DISTINCT FROM ${of("NEW")}) EXECUTE FUNCTION control.refuse_overwriting()`;

const INDEXES = [
  `CREATE INDEX service_window_by_organ ON service_window (tenant_id, organ_id)`,
  `CREATE INDEX service_matter_by_window ON service_matter (tenant_id, window_id)`,
  `CREATE INDEX service_guide_by_organ ON service_guide (tenant_id, organ_id)`,
  `CREATE UNIQUE INDEX service_guide_under_way ON service_guide (tenant_id, matter_id) WHERE state IN ('DRAFT', 'SUBMITTED', 'REVIEWED', 'RETURNED')`,
  `CREATE INDEX service_guide_basis_by_basis ON service_guide_basis (tenant_id, basis_id)`,
];

/** A guide follows a change of its basis like whatever else does, of which systems that stand beside this one add kinds of their own. */
async function letGuidesFollow(runner: QueryRunner): Promise<void> {
  const CHECK = "adjustment_task_target_kind_check";
  const [{ kinds }] = (await runner.query(`SELECT pg_get_constraintdef(oid) AS kinds FROM pg_constraint WHERE conrelid = 'adjustment_task'::regclass AND conname = '${CHECK}'`)) as [{ kinds: string }];
  await runner.query(`ALTER TABLE adjustment_task DROP CONSTRAINT ${CHECK}, ADD CONSTRAINT ${CHECK} ${kinds.replace("])", ", 'SERVICE_GUIDE'::text])")}`);
}

/** Read a row as: in this table these columns move on, each time under a further version. */
const CHANGING: Readonly<Record<string, readonly string[]>> = {
  service_window: ["state", "version", "name", "location", "hours", "duties"],
  service_matter: ["state", "version", "section_id", "window_id", "leader_id", "name", "document_no", "cancelled_on"],
  service_guide: ["state", "version", "written_at", "authors", "conditions", "quantity", "mode", "statutory_days", "promised_days", "longer_by", "materials", "sample_form_url", "steps", "reviewed_on",
    "published_on", "withdrawn_on"],
};
const RECORDS = ["service_guide_basis", "service_guide_publication"];

export class Services1767227950000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const ddl of [...TABLES, ...INDEXES, PUBLISHED_STAYS]) await runner.query(ddl);
    await letGuidesFollow(runner);
    for (const [table, update] of Object.entries(CHANGING)) for (const ddl of secured(table, { audited: true, update, versioned: true })) await runner.query(ddl);
    for (const table of RECORDS) for (const ddl of secured(table, { record: true })) await runner.query(ddl);
  }

  async down(): Promise<void> {
    throw new Error("records are not taken back: restore a backup instead");
  }
}
