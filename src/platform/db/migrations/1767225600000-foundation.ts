/** The ground floor: the control schema, the guards of records, and the two ledgers. */
import type { MigrationInterface, QueryRunner } from "typeorm";
import { secured } from "./ddl.js";

/** No business data: what is needed before a request belongs to a tenant. */
const CONTROL = [
  // The one extension: periods of one thing that must not overlap are refused by an exclusion over ids and ranges.
  `CREATE EXTENSION IF NOT EXISTS btree_gist`,
  `CREATE SCHEMA control`,
  `CREATE TABLE control.tenant (
     id uuid NOT NULL, code text NOT NULL, name text NOT NULL, division_code text NOT NULL, calendar_code text NOT NULL,
     created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
     CONSTRAINT tenant_pk PRIMARY KEY (id),
     CONSTRAINT tenant_code_unique UNIQUE (code),
     CONSTRAINT tenant_code_form CHECK (code ~ '^[a-z][a-z0-9-]{1,31}$'))`,
  `CREATE TABLE control.issuer (
     issuer text NOT NULL, audience text NOT NULL, jwks_uri text NOT NULL, algorithms text[] NOT NULL, tenant_id uuid NOT NULL,
     CONSTRAINT issuer_pk PRIMARY KEY (issuer),
     CONSTRAINT issuer_tenant FOREIGN KEY (tenant_id) REFERENCES control.tenant (id),
     CONSTRAINT issuer_algorithms_asymmetric CHECK (algorithms <@ ARRAY['RS256','PS256','ES256','ES384','EdDSA'] AND cardinality(algorithms) > 0))`,
  `CREATE TABLE control.api_token (
     hash bytea NOT NULL, tenant_id uuid NOT NULL, account_id uuid NOT NULL, label text NOT NULL, scopes text[],
     created_at timestamptz NOT NULL DEFAULT clock_timestamp(), expires_at timestamptz, revoked_at timestamptz, last_used_at timestamptz,
     CONSTRAINT api_token_pk PRIMARY KEY (hash),
     CONSTRAINT api_token_tenant FOREIGN KEY (tenant_id) REFERENCES control.tenant (id),
     CONSTRAINT api_token_hash_form CHECK (octet_length(hash) = 32))`,
  `CREATE INDEX api_token_by_account ON control.api_token (tenant_id, account_id)`,
  `CREATE TABLE control.division (
     code text NOT NULL, name text NOT NULL, level smallint NOT NULL, parent_code text,
     CONSTRAINT division_pk PRIMARY KEY (code),
     CONSTRAINT division_parent FOREIGN KEY (parent_code) REFERENCES control.division (code))`,
  `CREATE INDEX division_by_parent ON control.division (parent_code)`,
  `CREATE TABLE control.calendar_day (
     date date NOT NULL, kind text NOT NULL, name text, document_no text,
     CONSTRAINT calendar_day_pk PRIMARY KEY (date),
     CONSTRAINT calendar_day_kind CHECK (kind IN ('WORKDAY', 'REST_DAY', 'HOLIDAY', 'MAKE_UP_WORKDAY')))`,
  `GRANT USAGE ON SCHEMA control TO app, auditor, public_reader`,
  `GRANT SELECT ON ALL TABLES IN SCHEMA control TO app`,
  `GRANT SELECT ON control.tenant, control.division, control.calendar_day TO auditor`,
  `GRANT SELECT ON control.division, control.calendar_day TO public_reader`,
  `GRANT SELECT (id, code, name, division_code) ON control.tenant TO public_reader`,
];

/** Trigger functions that secured() hangs on tables; none runs with more rights than its caller. */
const GUARDS = [
  `CREATE FUNCTION control.refuse_removal() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     RAISE EXCEPTION 'rows of record table % are never removed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
   END $$`,
  `CREATE FUNCTION control.refuse_overwriting() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE
     before jsonb := to_jsonb(OLD);
     after jsonb := to_jsonb(NEW);
     settable text;
   BEGIN
     FOREACH settable IN ARRAY coalesce(TG_ARGV, '{}') LOOP
       IF before -> settable = 'null' THEN before := before - settable; after := after - settable; END IF;
     END LOOP;
     IF before <> after THEN
       RAISE EXCEPTION 'a record of % is never overwritten', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE FUNCTION control.require_next_version() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF NEW.version IS DISTINCT FROM OLD.version + 1 THEN
       RAISE EXCEPTION 'version of % rises by one with each change', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
     END IF;
     RETURN NEW;
   END $$`,
  // The newest event is ours or there is none of ours: the head row is locked from our event until our commit.
  `CREATE FUNCTION control.require_audit_event() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE
     written_by xid8;
   BEGIN
     SELECT xact INTO written_by FROM public.audit_event WHERE tenant_id = NEW.tenant_id ORDER BY seq DESC LIMIT 1;
     IF written_by IS DISTINCT FROM pg_current_xact_id() THEN
       RAISE EXCEPTION 'a change of % needs an audit event in the same transaction', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
     END IF;
     RETURN NULL;
   END $$`,
  `CREATE FUNCTION control.keep_chain_order() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF NEW.seq <> OLD.seq + 1 THEN
       RAISE EXCEPTION 'the audit chain grows by one event at a time' USING ERRCODE = 'restrict_violation';
     END IF;
     RETURN NEW;
   END $$`,
  // An event ahead of its chain could never be taken back, and would stand in the way of every later one.
  `CREATE FUNCTION control.require_place_in_chain() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF NOT EXISTS (SELECT FROM public.audit_head WHERE tenant_id = NEW.tenant_id AND seq = NEW.seq AND hash = NEW.hash) THEN
       RAISE EXCEPTION 'an audit event is the head of its chain when it commits' USING ERRCODE = 'integrity_constraint_violation';
     END IF;
     RETURN NULL;
   END $$`,
  `CREATE FUNCTION control.keep_audit_time() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF NEW.recorded_at NOT BETWEEN clock_timestamp() - interval '1 minute' AND clock_timestamp() THEN
       RAISE EXCEPTION 'an audit event is recorded when it happens' USING ERRCODE = 'restrict_violation';
     END IF;
     RETURN NEW;
   END $$`,
];

/** `body` is the event, byte for byte as it was signed; the columns beside it only make it findable, and are checked against it. */
const AUDIT = [
  `CREATE TABLE audit_event (
     tenant_id uuid NOT NULL, seq bigint NOT NULL, id uuid NOT NULL, recorded_at timestamptz NOT NULL,
     account_id uuid, operation text NOT NULL, action text NOT NULL, subject_type text NOT NULL, subject_id uuid NOT NULL,
     format_version smallint NOT NULL, key_id text NOT NULL, body bytea NOT NULL, hash bytea NOT NULL,
     xact xid8 NOT NULL DEFAULT pg_current_xact_id(),
     CONSTRAINT audit_event_pk PRIMARY KEY (tenant_id, seq),
     CONSTRAINT audit_event_id_unique UNIQUE (tenant_id, id),
     CONSTRAINT audit_event_hash_form CHECK (octet_length(hash) = 32))`,
  `CREATE INDEX audit_event_by_subject ON audit_event (tenant_id, subject_id, seq)`,
  `CREATE INDEX audit_event_by_account ON audit_event (tenant_id, account_id, seq) WHERE account_id IS NOT NULL`,
  ...secured("audit_event", { record: true, audited: false }),
  // xact is the transaction's own word: a column the app may not fill cannot vouch for another transaction.
  `REVOKE INSERT ON audit_event FROM app`,
  `GRANT INSERT (tenant_id, seq, id, recorded_at, account_id, operation, action, subject_type, subject_id, format_version, key_id, body, hash)
     ON audit_event TO app`,
  `CREATE TRIGGER audit_event_in_time BEFORE INSERT ON audit_event FOR EACH ROW EXECUTE FUNCTION control.keep_audit_time()`,
  `CREATE CONSTRAINT TRIGGER audit_event_in_chain AFTER INSERT ON audit_event DEFERRABLE INITIALLY DEFERRED
     FOR EACH ROW EXECUTE FUNCTION control.require_place_in_chain()`,
  `CREATE TABLE audit_head (
     tenant_id uuid NOT NULL, seq bigint NOT NULL DEFAULT 0, hash bytea NOT NULL DEFAULT '\\x',
     CONSTRAINT audit_head_pk PRIMARY KEY (tenant_id),
     CONSTRAINT audit_head_tenant FOREIGN KEY (tenant_id) REFERENCES control.tenant (id))`,
  ...secured("audit_head", { update: ["seq", "hash"] }),
  `REVOKE INSERT ON audit_head FROM app`,
  `CREATE TRIGGER audit_head_order BEFORE UPDATE ON audit_head FOR EACH ROW EXECUTE FUNCTION control.keep_chain_order()`,
  `CREATE TRIGGER audit_head_kept BEFORE DELETE OR TRUNCATE ON audit_head FOR EACH STATEMENT EXECUTE FUNCTION control.refuse_removal()`,
];

/** Logged reads and refused attempts: written in a transaction of their own, so a refusal leaves its trace. */
const ACCESS_LOG = [
  `CREATE TABLE access_log (
     tenant_id uuid NOT NULL, id uuid NOT NULL, logged_at timestamptz NOT NULL DEFAULT clock_timestamp(),
     account_id uuid, outcome text NOT NULL, action text NOT NULL, subject_type text, subject_id uuid, code text, rule text, request_id text,
     CONSTRAINT access_log_pk PRIMARY KEY (tenant_id, id),
     CONSTRAINT access_log_outcome CHECK (outcome IN ('READ', 'REFUSED')))`,
  `CREATE INDEX access_log_by_subject ON access_log (tenant_id, subject_id, id)`,
  ...secured("access_log", { record: true, audited: false }),
  // When is the database's own word: a column the app may not fill cannot move a read to another day.
  `REVOKE INSERT ON access_log FROM app`,
  `GRANT INSERT (tenant_id, id, account_id, outcome, action, subject_type, subject_id, code, rule, request_id) ON access_log TO app`,
];

/** What an earlier request with the same key came to; refusals are not kept. */
const IDEMPOTENCY = [
  `CREATE TABLE idempotency_key (
     tenant_id uuid NOT NULL, actor_id uuid NOT NULL, operation text NOT NULL, key text NOT NULL, input_hash text NOT NULL,
     result_type text, result_id uuid, result_version integer, created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
     CONSTRAINT idempotency_key_pk PRIMARY KEY (tenant_id, actor_id, operation, key),
     CONSTRAINT idempotency_key_length CHECK (length(key) BETWEEN 1 AND 200))`,
  ...secured("idempotency_key", { update: ["result_type", "result_id", "result_version"] }),
];

export class Foundation1767225600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [...CONTROL, ...GUARDS, ...AUDIT, ...ACCESS_LOG, ...IDEMPOTENCY]) await runner.query(sql);
  }

  /** There is no way back from a ledger. */
  down(): Promise<void> {
    return Promise.reject(new Error("the foundation is not taken away: restore a backup into a new database instead"));
  }
}
