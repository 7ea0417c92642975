/** Notice 通知: what the posts of a unit are told, and which account has read it. */
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";
import type { NoticeKind } from "../../src/kernel/deadline-words.js";
import type { NodeType } from "../../src/kernel/ids.js";
import type { Role } from "../../src/kernel/vocabulary.js";
import { Account } from "../organisations/account.entity.js";
import { OrgUnit } from "../organisations/org-unit.entity.js";
import { Deadline } from "./deadline.entity.js";
import { TenantRow } from "./tenant-row.js";

/** Facts of a notice are ids, codes and days, never names or texts. */
export type NoticeFacts = Readonly<Record<string, string | number | boolean | null>>;

/** Read a row as: the posts of UNIT with one of these ROLES (none: all of them) are told KIND about SUBJECT. */
@Entity("notice")
@ForeignKey(() => OrgUnit, ["tenantId", "unitId"], ["tenantId", "id"], { name: "notice_unit_fkey" })
@ForeignKey(() => Deadline, ["tenantId", "deadlineId"], ["tenantId", "id"], { name: "notice_deadline_fkey" })
@Unique("notice_once_key", ["tenantId", "once"])
@Index("notice_by_unit", ["tenantId", "unitId", "dueOn", "id"])
export class Notice extends TenantRow {
  @Column("uuid", { name: "unit_id" }) unitId: string;
  @Column("text", { array: true }) roles: Role[];
  @Column("text") kind: NoticeKind;
  @Column("text", { name: "subject_type" }) subjectType: NodeType;
  @Column("uuid", { name: "subject_id" }) subjectId: string;
  @Column("uuid", { name: "deadline_id", nullable: true }) deadlineId: string | null;
  @Column("date", { name: "due_on", nullable: true }) dueOn: string | null;
  @Column("jsonb") facts: NoticeFacts;
  @Column("timestamptz", { name: "sent_at" }) sentAt: Date;
  /** Whoever sends under the same word again sends nothing: what makes a job that was cut off safe to repeat. */
  @Column("text", { nullable: true }) once: string | null;
}

/** Read a row as: ACCOUNT has read NOTICE, or has laid it back unread. */
@Entity("notice_reading")
@ForeignKey(() => Notice, ["tenantId", "noticeId"], ["tenantId", "id"], { name: "notice_reading_notice_fkey" })
@ForeignKey(() => Account, ["tenantId", "accountId"], ["tenantId", "id"], { name: "notice_reading_account_fkey" })
export class NoticeReading {
  @PrimaryColumn("uuid", { name: "tenant_id" }) tenantId: string;
  @PrimaryColumn("uuid", { name: "notice_id" }) noticeId: string;
  @PrimaryColumn("uuid", { name: "account_id" }) accountId: string;
  @Column("boolean", { name: "is_read" }) isRead: boolean;
  @Column("timestamptz", { name: "changed_at" }) changedAt: Date;
  @Column("integer") version: number;
}
