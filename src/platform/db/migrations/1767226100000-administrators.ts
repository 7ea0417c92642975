/** Administrators: the platform's own realm, its accounts and the changes two of them agree on, invitations, tokens, local sign-in. */
import type { MigrationInterface, QueryRunner } from "typeorm";
import { secured } from "./ddl.js";

/** Written out: what a migration did must not move with the code. */
const REALM = "00000000-0000-7000-8000-000000000001";

/** The realm is a tenant to the database, so that one audit chain, one row security and one verifier serve both. */
const THE_REALM = [
  `INSERT INTO control.tenant (id, code, name, division_code, calendar_code) VALUES ('${REALM}', 'platform', '平台', '000000', 'CN')`,
  `SELECT set_config('app.tenant', '${REALM}', true)`,
  `INSERT INTO audit_head (tenant_id) VALUES ('${REALM}')`,
];

/** One person has at most one open account of the three at any moment, whatever the code believes. */
const ACCOUNTS = [
  `CREATE TABLE platform_person (
    tenant_id uuid NOT NULL, id uuid NOT NULL, staff_no text NOT NULL, name text NOT NULL,
    CONSTRAINT platform_person_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT platform_person_staff_no_key UNIQUE (tenant_id, staff_no),
    CONSTRAINT platform_person_realm_check CHECK (tenant_id = '${REALM}'))`,
  ...secured("platform_person", { record: true }),
  `CREATE TABLE platform_account (
    tenant_id uuid NOT NULL, id uuid NOT NULL, person_id uuid NOT NULL, office text NOT NULL, issuer text, subject text,
    opened_at timestamptz NOT NULL, closed_at timestamptz,
    CONSTRAINT platform_account_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT platform_account_subject_key UNIQUE (tenant_id, issuer, subject),
    CONSTRAINT platform_account_person_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES platform_person (tenant_id, id),
    CONSTRAINT platform_account_realm_check CHECK (tenant_id = '${REALM}'),
    CONSTRAINT platform_account_office_check CHECK (office IN ('SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'SECURITY_AUDITOR')),
    CONSTRAINT platform_account_period_check CHECK (closed_at >= opened_at),
    CONSTRAINT platform_account_one_at_a_time EXCLUDE USING gist (tenant_id WITH =, person_id WITH =, tstzrange(opened_at, closed_at) WITH &&))`,
  ...secured("platform_account", { record: true, update: ["closed_at"] }),
  `CREATE TABLE boot_token (
    tenant_id uuid NOT NULL, id uuid NOT NULL, hash bytea NOT NULL, issued_at timestamptz NOT NULL, expires_at timestamptz NOT NULL, used_at timestamptz,
    CONSTRAINT boot_token_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT boot_token_hash_key UNIQUE (tenant_id, hash),
    CONSTRAINT boot_token_realm_check CHECK (tenant_id = '${REALM}'),
    CONSTRAINT boot_token_life_check CHECK (expires_at <= issued_at + interval '24 hours'))`,
  ...secured("boot_token", { record: true, update: ["used_at"] }),
];

/** A change is drafted by one person and decided by another; what it does in a tenant is done once, by its effect's primary key. */
const CHANGES = [
  `CREATE TABLE account_change (
    tenant_id uuid NOT NULL, id uuid NOT NULL, state text NOT NULL, version integer NOT NULL, kind text NOT NULL, subject_tenant_id uuid NOT NULL,
    content jsonb NOT NULL, basis text NOT NULL, reason text NOT NULL,
    drafted_by uuid NOT NULL, drafted_person uuid NOT NULL, drafted_at timestamptz NOT NULL, expires_on date NOT NULL,
    decided_by uuid, decided_person uuid, decided_at timestamptz, executed_at timestamptz, failure text,
    CONSTRAINT account_change_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT account_change_drafter_fkey FOREIGN KEY (tenant_id, drafted_by) REFERENCES platform_account (tenant_id, id),
    CONSTRAINT account_change_decider_fkey FOREIGN KEY (tenant_id, decided_by) REFERENCES platform_account (tenant_id, id),
    CONSTRAINT account_change_subject_fkey FOREIGN KEY (subject_tenant_id) REFERENCES control.tenant (id),
    CONSTRAINT account_change_realm_check CHECK (tenant_id = '${REALM}'),
    CONSTRAINT account_change_state_check CHECK (state IN ('DRAFTED', 'WITHDRAWN', 'REJECTED', 'APPROVED', 'EXECUTED', 'FAILED')),
    CONSTRAINT account_change_kind_check CHECK (kind IN ('GIVE_RESERVED_POST', 'END_RESERVED_POST', 'CLOSE_ACCOUNT', 'ISSUE_TOKEN', 'REVOKE_TOKEN',
      'ADD_ISSUER', 'OPEN_PLATFORM_ACCOUNT', 'CLOSE_PLATFORM_ACCOUNT')),
    CONSTRAINT account_change_two_persons CHECK (decided_person <> drafted_person),
    CONSTRAINT account_change_decided CHECK ((state IN ('REJECTED', 'APPROVED', 'EXECUTED', 'FAILED')) = (decided_by IS NOT NULL)
      AND (decided_by IS NULL) = (decided_person IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL)))`,
  `CREATE INDEX account_change_by_state ON account_change (tenant_id, state, id)`,
  ...secured("account_change", {
    update: ["state", "version", "decided_by", "decided_person", "decided_at", "executed_at", "failure"], versioned: true, audited: true,
  }),
  `CREATE TRIGGER account_change_kept BEFORE DELETE OR TRUNCATE ON account_change FOR EACH STATEMENT EXECUTE FUNCTION control.refuse_removal()`,
  `CREATE TABLE account_change_effect (
    tenant_id uuid NOT NULL, request_id uuid NOT NULL, result_type text NOT NULL, result_id uuid NOT NULL,
    CONSTRAINT account_change_effect_pkey PRIMARY KEY (tenant_id, request_id))`,
  ...secured("account_change_effect", { record: true }),
];

/** The control schema is read before anybody is bound to a tenant; what the app writes there is a row of the connection's own tenant, and audited there. */
const writableByTenant = (table: string, insert: readonly string[], update: readonly string[]): string[] => [
  `ALTER TABLE control.${table} ENABLE ROW LEVEL SECURITY`,
  `CREATE POLICY ${table}_read ON control.${table} FOR SELECT USING (true)`,
  `CREATE POLICY ${table}_added ON control.${table} FOR INSERT WITH CHECK (tenant_id = current_setting('app.tenant')::uuid)`,
  `CREATE POLICY ${table}_changed ON control.${table} FOR UPDATE USING (tenant_id = current_setting('app.tenant')::uuid)`,
  `GRANT INSERT (${insert.join(", ")}) ON control.${table} TO app`,
  ...(update.length > 0 ? [`GRANT UPDATE (${update.join(", ")}) ON control.${table} TO app`] : []),
];

/** That a token was used is no event; that it was given or taken is. The owner's commands state their reason elsewhere. */
const auditedForApp = (table: string, update: string): string =>
  `CREATE CONSTRAINT TRIGGER ${table}_audited AFTER INSERT OR UPDATE OF ${update} ON control.${table} DEFERRABLE INITIALLY DEFERRED
     FOR EACH ROW WHEN (current_user = 'app') EXECUTE FUNCTION control.require_audit_event()`;

const CREDENTIALS = [
  `ALTER TABLE control.api_token ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid(), ADD COLUMN kind text NOT NULL DEFAULT 'API',
     ADD CONSTRAINT api_token_id_key UNIQUE (id), ADD CONSTRAINT api_token_kind_check CHECK (kind IN ('API', 'SESSION'))`,
  // A token's life is only ever shortened: what was revoked stays so, and an end moves forward, never back.
  `CREATE FUNCTION control.only_take_away() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF (OLD.revoked_at IS NOT NULL AND NEW.revoked_at IS DISTINCT FROM OLD.revoked_at)
        OR (OLD.expires_at IS NOT NULL AND (NEW.expires_at IS NULL OR NEW.expires_at > OLD.expires_at)) THEN
       RAISE EXCEPTION 'the life of a token is only ever shortened' USING ERRCODE = 'restrict_violation';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER api_token_shortened BEFORE UPDATE ON control.api_token FOR EACH ROW EXECUTE FUNCTION control.only_take_away()`,
  ...writableByTenant("api_token", ["hash", "tenant_id", "account_id", "label", "scopes", "expires_at", "id", "kind"], ["revoked_at", "expires_at", "last_used_at"]),
  auditedForApp("api_token", "revoked_at, expires_at"),
  ...writableByTenant("issuer", ["issuer", "audience", "jwks_uri", "algorithms", "tenant_id"], []),
  auditedForApp("issuer", "issuer"),
  `CREATE TABLE control.invitation (
     hash bytea NOT NULL, tenant_id uuid NOT NULL, account_id uuid NOT NULL, label text NOT NULL, scopes text[], token_days smallint NOT NULL,
     issued_at timestamptz NOT NULL, expires_at timestamptz NOT NULL, used_at timestamptz,
     CONSTRAINT invitation_pk PRIMARY KEY (hash),
     CONSTRAINT invitation_tenant FOREIGN KEY (tenant_id) REFERENCES control.tenant (id),
     CONSTRAINT invitation_hash_form CHECK (octet_length(hash) = 32),
     CONSTRAINT invitation_token_days CHECK (token_days BETWEEN 1 AND 366))`,
  `GRANT SELECT ON control.invitation TO app`,
  ...writableByTenant("invitation", ["hash", "tenant_id", "account_id", "label", "scopes", "token_days", "issued_at", "expires_at"], ["used_at"]),
  auditedForApp("invitation", "used_at"),
  `CREATE TRIGGER invitation_unchanged BEFORE UPDATE ON control.invitation FOR EACH ROW EXECUTE FUNCTION control.refuse_overwriting('used_at')`,
];

/** The password is kept as its argon2id digest, the seed of the one-time codes sealed; the auditor of the database reads neither. */
const LOCAL_SIGN_IN = [
  `CREATE TABLE local_credential (
    tenant_id uuid NOT NULL, id uuid NOT NULL, account_id uuid NOT NULL, login text NOT NULL, password_hash text NOT NULL, totp_sealed bytea NOT NULL,
    totp_last_step bigint, confirmed_at timestamptz, failures integer NOT NULL DEFAULT 0, locked_until timestamptz, password_changed_at timestamptz NOT NULL,
    CONSTRAINT local_credential_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT local_credential_account_key UNIQUE (tenant_id, account_id),
    CONSTRAINT local_credential_login_key UNIQUE (tenant_id, login),
    CONSTRAINT local_credential_hash_form CHECK (password_hash LIKE '$argon2id$%'))`,
  ...secured("local_credential", {
    update: ["password_hash", "totp_sealed", "totp_last_step", "confirmed_at", "failures", "locked_until", "password_changed_at"],
  }),
  `REVOKE SELECT ON local_credential FROM auditor`,
  `CREATE TRIGGER local_credential_kept BEFORE DELETE OR TRUNCATE ON local_credential FOR EACH STATEMENT EXECUTE FUNCTION control.refuse_removal()`,
];

export class Administrators1767226100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [...THE_REALM, ...ACCOUNTS, ...CHANGES, ...CREDENTIALS, ...LOCAL_SIGN_IN]) await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error("records are not taken back: restore a backup instead"));
  }
}
