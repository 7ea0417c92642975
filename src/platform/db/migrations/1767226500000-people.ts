/** People in time: acting for the absent holder of a post, versions of posts, people found by their initials, and endings that may still come earlier. */
import type { MigrationInterface, QueryRunner } from "typeorm";
import { secured } from "./ddl.js";

const ACTING = [
  `CREATE TABLE acting_holding (
     tenant_id uuid NOT NULL, id uuid NOT NULL, valid_from date NOT NULL, valid_to date, document_no text,
     post_id uuid NOT NULL, person_id uuid NOT NULL, ground text NOT NULL,
     CONSTRAINT acting_holding_pkey PRIMARY KEY (tenant_id, id),
     CONSTRAINT acting_holding_post_fkey FOREIGN KEY (tenant_id, post_id) REFERENCES post (tenant_id, id),
     CONSTRAINT acting_holding_person_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id),
     CONSTRAINT acting_holding_ground_check CHECK (ground IN ('LEAVE', 'ILLNESS', 'STUDY', 'BUSINESS_TRIP', 'SECONDMENT', 'SUSPENSION')),
     CONSTRAINT acting_holding_is_dated CHECK (valid_to IS NOT NULL AND document_no IS NOT NULL),
     CONSTRAINT acting_holding_period_check CHECK (valid_to >= valid_from),
     CONSTRAINT acting_holding_one_at_a_time EXCLUDE USING gist (tenant_id WITH =, post_id WITH =, daterange(valid_from, valid_to) WITH &&)
   )`,
  `CREATE INDEX acting_holding_by_person ON acting_holding (tenant_id, person_id)`,
  ...secured("acting_holding", { record: true, update: ["valid_to"] }),
  // Whoever holds a post and whoever acts for its holder, as one list: both act through the post.
  `CREATE VIEW held_post WITH (security_invoker = true) AS
     SELECT tenant_id, id, valid_from, valid_to, document_no, post_id, person_id, NULL::text AS ground FROM post_holding
     UNION ALL
     SELECT tenant_id, id, valid_from, valid_to, document_no, post_id, person_id, ground FROM acting_holding`,
  `GRANT SELECT ON held_post TO app, auditor`,
];

/** An ending may come earlier than was planned, down to the first day, which means it never began; later or not at all it may not. */
const ENDINGS = [
  `CREATE FUNCTION control.refuse_prolonging() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE
     changeable text[] := ARRAY['valid_to'] || coalesce(TG_ARGV, '{}');
   BEGIN
     IF to_jsonb(NEW) - changeable <> to_jsonb(OLD) - changeable THEN
       RAISE EXCEPTION 'a record of % is never overwritten', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
     END IF;
     IF coalesce(NEW.valid_to, 'infinity') > coalesce(OLD.valid_to, 'infinity') THEN
       RAISE EXCEPTION 'a period of % is never prolonged', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
     END IF;
     RETURN NEW;
   END $$`,
  ...[["post", "'version'"], ["post_holding", ""], ["acting_holding", ""]].flatMap(([table, more]) => [
    `DROP TRIGGER ${table}_unchanged ON ${table}`,
    `CREATE TRIGGER ${table}_unchanged BEFORE UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION control.refuse_prolonging(${more})`,
  ]),
  `ALTER TABLE post_holding DROP CONSTRAINT post_holding_period_check, ADD CONSTRAINT post_holding_period_check CHECK (valid_to >= valid_from)`,
];

const COLUMNS = [
  `ALTER TABLE post ADD COLUMN version integer NOT NULL DEFAULT 1`,
  `GRANT UPDATE (version) ON post TO app`,
  `CREATE TRIGGER post_version BEFORE UPDATE ON post FOR EACH ROW EXECUTE FUNCTION control.require_next_version()`,
  `ALTER TABLE person ADD COLUMN search_text text NOT NULL DEFAULT '', ADD COLUMN sort_text text NOT NULL DEFAULT ''`,
  `ALTER TABLE transition ADD COLUMN acting_post_ids uuid[] NOT NULL DEFAULT '{}'`,
];

export class People1767226500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const ddl of [...ACTING, ...ENDINGS, ...COLUMNS]) await runner.query(ddl);
  }

  async down(): Promise<void> {
    throw new Error("records are not taken back: restore a backup instead");
  }
}
