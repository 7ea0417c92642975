/** Deadline 期限: a time limit that runs for somebody, with the days on which it rested and the journal of what moved it. */
import { Check, Column, Entity, ForeignKey, Index } from "typeorm";
import { DEADLINE_EVENT, DEADLINE_STATE, DEADLINE_UNIT, PAUSE_GROUND } from "../../src/kernel/deadline-words.js";
import type { DeadlineEvent, DeadlineKind, DeadlineState, DeadlineUnit, PauseGround } from "../../src/kernel/deadline-words.js";
import type { NodeType } from "../../src/kernel/ids.js";
import type { Role } from "../../src/kernel/vocabulary.js";
import { OrgUnit } from "../organisations/org-unit.entity.js";
import { OneOf } from "./one-of.js";
import { TenantRow } from "./tenant-row.js";

/** Read a row as: until due_on (late from due_at) OWNER must do what KIND says to SUBJECT; counted by RULES on this CALENDAR. */
@Entity("deadline")
@OneOf("deadline", "unit", DEADLINE_UNIT)
@OneOf("deadline", "state", DEADLINE_STATE)
@Check("deadline_met_check", `("met_on" IS NOT NULL) = ("state" = 'MET')`)
@Check("deadline_hours_check", `("starts_at" IS NOT NULL) = ("unit" = 'HOURS')`)
@ForeignKey(() => OrgUnit, ["tenantId", "ownerUnitId"], ["tenantId", "id"], { name: "deadline_owner_fkey" })
@ForeignKey(() => OrgUnit, ["tenantId", "escalatesToId"], ["tenantId", "id"], { name: "deadline_escalates_to_fkey" })
@Index("deadline_one_open", ["tenantId", "subjectType", "subjectId", "kind"], { unique: true, where: `"state" IN ('RUNNING', 'PAUSED')` })
@Index("deadline_by_subject", ["tenantId", "subjectType", "subjectId"])
@Index("deadline_by_owner", ["tenantId", "ownerUnitId", "dueOn", "id"])
@Index("deadline_by_due", ["tenantId", "dueOn", "id"])
@Index("deadline_to_escalate", ["tenantId", "dueAt"], { where: `"state" = 'RUNNING' AND "escalated_at" IS NULL` })
@Index("deadline_to_warn", ["tenantId", "warnOn"], { where: `"state" = 'RUNNING' AND "warned_at" IS NULL` })
@Index("deadline_to_recount", ["tenantId", "calendarVersion", "id"], { where: `"state" = 'RUNNING'` })
export class Deadline extends TenantRow {
  @Column("integer") version: number;
  @Column("text", { name: "subject_type" }) subjectType: NodeType;
  @Column("uuid", { name: "subject_id" }) subjectId: string;
  @Column("text") kind: DeadlineKind;
  @Column("uuid", { name: "owner_unit_id" }) ownerUnitId: string;
  /** Roles of the owner's posts it is addressed to; none means every post of the unit. */
  @Column("text", { name: "owner_roles", array: true }) ownerRoles: Role[];
  /** Who is told when it passes; null means the unit above the owner on that day. */
  @Column("uuid", { name: "escalates_to_id", nullable: true }) escalatesToId: string | null;
  @Column("date", { name: "starts_on" }) startsOn: string;
  @Column("timestamptz", { name: "starts_at", nullable: true }) startsAt: Date | null;
  @Column("integer") amount: number;
  @Column("text") unit: DeadlineUnit;
  @Column("boolean", { name: "roll_forward" }) rollForward: boolean;
  @Column("integer", { name: "warning_days" }) warningDays: number;
  @Column("text", { array: true }) law: string[];
  @Column("date", { name: "due_on" }) dueOn: string;
  @Column("timestamptz", { name: "due_at" }) dueAt: Date;
  @Column("date", { name: "warn_on" }) warnOn: string;
  @Column("boolean") provisional: boolean;
  @Column("integer", { name: "calendar_version" }) calendarVersion: number;
  @Column("integer", { name: "rules_version" }) rulesVersion: number;
  @Column("text") state: DeadlineState;
  @Column("date", { name: "met_on", nullable: true }) metOn: string | null;
  @Column("timestamptz", { name: "warned_at", nullable: true }) warnedAt: Date | null;
  @Column("timestamptz", { name: "escalated_at", nullable: true }) escalatedAt: Date | null;
}

/** Read a row as: from paused_on until the day before resumed_on DEADLINE rested on this GROUND. */
@Entity("deadline_pause")
@OneOf("deadline_pause", "ground", PAUSE_GROUND)
@Check("deadline_pause_period_check", `"resumed_on" >= "paused_on"`)
@ForeignKey(() => Deadline, ["tenantId", "deadlineId"], ["tenantId", "id"], { name: "deadline_pause_deadline_fkey" })
@Index("deadline_pause_one_open", ["tenantId", "deadlineId"], { unique: true, where: `"resumed_on" IS NULL` })
@Index("deadline_pause_by_deadline", ["tenantId", "deadlineId"])
export class DeadlinePause extends TenantRow {
  @Column("uuid", { name: "deadline_id" }) deadlineId: string;
  @Column("text") ground: PauseGround;
  @Column("date", { name: "paused_on" }) pausedOn: string;
  @Column("date", { name: "resumed_on", nullable: true }) resumedOn: string | null;
}

/** Read a row as: at this instant EVENT happened to DEADLINE and moved its last day from … to …. */
@Entity("deadline_journal")
@OneOf("deadline_journal", "event", DEADLINE_EVENT)
@OneOf("deadline_journal", "ground", PAUSE_GROUND)
@ForeignKey(() => Deadline, ["tenantId", "deadlineId"], ["tenantId", "id"], { name: "deadline_journal_deadline_fkey" })
@Index("deadline_journal_by_deadline", ["tenantId", "deadlineId", "id"])
export class DeadlineJournalEntry extends TenantRow {
  @Column("uuid", { name: "deadline_id" }) deadlineId: string;
  @Column("text") event: DeadlineEvent;
  @Column("timestamptz", { name: "happened_at" }) happenedAt: Date;
  @Column("date", { name: "due_before", nullable: true }) dueBefore: string | null;
  @Column("date", { name: "due_after", nullable: true }) dueAfter: string | null;
  @Column("integer", { name: "calendar_version", nullable: true }) calendarVersion: number | null;
  @Column("text", { nullable: true }) ground: PauseGround | null;
  /** Who moved it; null for jobs, seeds and operators. */
  @Column("uuid", { name: "account_id", nullable: true }) accountId: string | null;
}
