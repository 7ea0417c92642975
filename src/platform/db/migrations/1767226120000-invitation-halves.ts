/** Invitations in halves: the drafter is shown one, whoever approves the other, and only both together open anything. */
import type { MigrationInterface, QueryRunner } from "typeorm";
import { secured } from "./ddl.js";

const REALM = "00000000-0000-7000-8000-000000000001";

const HALVES = [
  `CREATE TABLE account_change_half (
    tenant_id uuid NOT NULL, request_id uuid NOT NULL, hash text NOT NULL,
    CONSTRAINT account_change_half_pkey PRIMARY KEY (tenant_id, request_id),
    CONSTRAINT account_change_half_request_fkey FOREIGN KEY (tenant_id, request_id) REFERENCES account_change (tenant_id, id),
    CONSTRAINT account_change_half_realm_check CHECK (tenant_id = '${REALM}'))`,
  ...secured("account_change_half", { record: true }),
  `ALTER TABLE account_change DROP CONSTRAINT account_change_kind_check`,
  `ALTER TABLE account_change ADD CONSTRAINT account_change_kind_check CHECK (kind IN ('GIVE_RESERVED_POST', 'END_RESERVED_POST', 'CLOSE_ACCOUNT', 'INVITE_AGAIN',
     'ISSUE_TOKEN', 'REVOKE_TOKEN', 'ADD_ISSUER', 'OPEN_PLATFORM_ACCOUNT', 'CLOSE_PLATFORM_ACCOUNT'))`,
];

export class InvitationHalves1767226120000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of HALVES) await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error("records are not taken back: restore a backup instead"));
  }
}
