/** Signed anchors of the audit chains, and which of them each recipient has acknowledged. */
import type { MigrationInterface, QueryRunner } from "typeorm";
import { secured } from "./ddl.js";

/** Read an anchor as: at MADE_AT the tenant's chain ended with SEQ; LINE is what was signed, sent and filed, byte for byte. Deliveries go in the order of numbers. */
const ANCHORS = [
  `CREATE TABLE audit_anchor (
     tenant_id uuid NOT NULL, number bigint NOT NULL, seq bigint NOT NULL, made_at timestamptz NOT NULL, line text NOT NULL,
     CONSTRAINT audit_anchor_pk PRIMARY KEY (tenant_id, number),
     CONSTRAINT audit_anchor_seq_unique UNIQUE (tenant_id, seq),
     CONSTRAINT audit_anchor_number_form CHECK (number > 0))`,
  ...secured("audit_anchor", { record: true, audited: false }),
  `CREATE TABLE audit_anchor_delivery (
     tenant_id uuid NOT NULL, recipient text NOT NULL, number bigint NOT NULL, delivered_at timestamptz NOT NULL DEFAULT clock_timestamp(),
     CONSTRAINT audit_anchor_delivery_pk PRIMARY KEY (tenant_id, recipient, number),
     CONSTRAINT audit_anchor_delivery_anchor FOREIGN KEY (tenant_id, number) REFERENCES audit_anchor (tenant_id, number))`,
  ...secured("audit_anchor_delivery", { record: true, audited: false }),
];

export class Anchors1767226000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of ANCHORS) await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error("records are not taken back: restore a backup instead"));
  }
}
