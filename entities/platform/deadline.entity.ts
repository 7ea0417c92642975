/** Deadline 期限: a time limit that runs for somebody, with the days on which it rested and the journal of what moved it. */
import { Check, Column, Entity, ForeignKey, Index } from "typeorm";
import { Field, Int, ObjectType } from "type-graphql";
import { Access } from "../../src/kernel/access.js";
import { DEADLINE_EVENT, DEADLINE_STATE, DEADLINE_UNIT, PAUSE_GROUND } from "../../src/kernel/deadline-words.js";
import type { DeadlineEvent, DeadlineKind, DeadlineState, DeadlineUnit, PauseGround } from "../../src/kernel/deadline-words.js";
import type { NodeType } from "../../src/kernel/ids.js";
import type { Role } from "../../src/kernel/vocabulary.js";
import { OrgUnit } from "../organisations/org-unit.entity.js";
import { DeadlineEventEnum, DeadlineUnitEnum, PauseGroundEnum, RoleEnum } from "./enums.js";
import { NodeShape } from "./node-shape.js";
import { OneOf } from "./one-of.js";
import { InstantScalar, LegalDateScalar } from "./scalars.js";
import { TenantRow } from "./tenant-row.js";

/** Read a row as: until due_on (late from due_at) OWNER must do what KIND says to SUBJECT; counted by RULES on this CALENDAR. */
@Access("seeDeadlines")
@ObjectType("Deadline", { simpleResolvers: true, implements: NodeShape, description: "期限: a time limit that runs for the posts of a unit; it is met, cancelled, or stands overdue until it is." })
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
  @Field(() => Int, { description: "版本: rises with every change." })
  @Column("integer")
  version: number;

  @Column("text", { name: "subject_type" }) subjectType: NodeType;
  @Column("uuid", { name: "subject_id" }) subjectId: string;
  @Field(() => String, { description: "期限种类: stable key of what is due, such as `decision.publication`; `title` says it in words." })
  @Column("text")
  kind: DeadlineKind;

  @Column("uuid", { name: "owner_unit_id" }) ownerUnitId: string;

  @Field(() => [RoleEnum], { description: "责任岗位: the owner's posts with one of these roles answer for it; none means every post of the unit." })
  @Column("text", { name: "owner_roles", array: true })
  ownerRoles: Role[];

  /** Who is told when it passes; null means the unit above the owner on that day. */
  @Column("uuid", { name: "escalates_to_id", nullable: true }) escalatesToId: string | null;

  @Field(() => LegalDateScalar, { description: "起算日: the day from which it runs and which is not counted itself; of a limit before an event, the event's day." })
  @Column("date", { name: "starts_on" })
  startsOn: string;

  @Column("timestamptz", { name: "starts_at", nullable: true }) startsAt: Date | null;

  @Field(() => Int, { description: "期限长度: how many of the unit; of a fixed day, month and day as a number." })
  @Column("integer")
  amount: number;

  @Field(() => DeadlineUnitEnum, { description: "期限单位: what is counted." })
  @Column("text")
  unit: DeadlineUnit;

  @Field(() => Boolean, { description: "是否顺延: whether an end on a rest day moved to the next working day; never for a measure against a party." })
  @Column("boolean", { name: "roll_forward" })
  rollForward: boolean;

  @Column("integer", { name: "warning_days" }) warningDays: number;
  @Column("text", { array: true }) law: string[];

  @Field(() => LegalDateScalar, { description: "届满日: the last day that is in time; while the time rests, as it stood when it was stopped." })
  @Column("date", { name: "due_on" })
  dueOn: string;

  @Field(() => InstantScalar, { description: "逾期时刻: the instant from which it is late." })
  @Column("timestamptz", { name: "due_at" })
  dueAt: Date;

  @Field(() => LegalDateScalar, { description: "提醒日: the day from which it is due soon." })
  @Column("date", { name: "warn_on" })
  warnOn: string;

  @Field(() => Boolean, { description: "是否暂定: true while a day it hangs on lies in a year whose calendar has not been issued." })
  @Column("boolean")
  provisional: boolean;

  @Field(() => Int, { description: "日历版本: the edition of the calendar on which it was counted." })
  @Column("integer", { name: "calendar_version" })
  calendarVersion: number;

  @Column("integer", { name: "rules_version" }) rulesVersion: number;
  @Column("text") state: DeadlineState;

  @Field(() => LegalDateScalar, { nullable: true, description: "办结日: the day on which what was due was done; null before." })
  @Column("date", { name: "met_on", nullable: true })
  metOn: string | null;

  @Column("timestamptz", { name: "warned_at", nullable: true }) warnedAt: Date | null;
  @Column("timestamptz", { name: "escalated_at", nullable: true }) escalatedAt: Date | null;
}

/** Read a row as: from paused_on until the day before resumed_on DEADLINE rested on this GROUND. */
@Access("seeDeadlines")
@ObjectType("DeadlinePause", { simpleResolvers: true, description: "期限中止: a stretch of days on which the time rested, and on what ground." })
@Entity("deadline_pause")
@OneOf("deadline_pause", "ground", PAUSE_GROUND)
@Check("deadline_pause_period_check", `"resumed_on" >= "paused_on"`)
@ForeignKey(() => Deadline, ["tenantId", "deadlineId"], ["tenantId", "id"], { name: "deadline_pause_deadline_fkey" })
@Index("deadline_pause_one_open", ["tenantId", "deadlineId"], { unique: true, where: `"resumed_on" IS NULL` })
@Index("deadline_pause_by_deadline", ["tenantId", "deadlineId"])
export class DeadlinePause extends TenantRow {
  @Column("uuid", { name: "deadline_id" }) deadlineId: string;

  @Field(() => PauseGroundEnum, { description: "中止事由: why it rested." })
  @Column("text")
  ground: PauseGround;

  @Field(() => LegalDateScalar, { description: "中止日: the first day that did not count." })
  @Column("date", { name: "paused_on" })
  pausedOn: string;

  @Field(() => LegalDateScalar, { nullable: true, description: "恢复日: the day from which days count again; null while it rests." })
  @Column("date", { name: "resumed_on", nullable: true })
  resumedOn: string | null;
}

/** Read a row as: at this instant EVENT happened to DEADLINE and moved its last day from … to …. */
@Access("seeDeadlines")
@ObjectType("DeadlineJournalEntry", { simpleResolvers: true, description: "期限变动记录: what happened to a deadline, and how its last day moved." })
@Entity("deadline_journal")
@OneOf("deadline_journal", "event", DEADLINE_EVENT)
@OneOf("deadline_journal", "ground", PAUSE_GROUND)
@ForeignKey(() => Deadline, ["tenantId", "deadlineId"], ["tenantId", "id"], { name: "deadline_journal_deadline_fkey" })
@Index("deadline_journal_by_deadline", ["tenantId", "deadlineId", "id"])
export class DeadlineJournalEntry extends TenantRow {
  @Column("uuid", { name: "deadline_id" }) deadlineId: string;

  @Field(() => DeadlineEventEnum, { description: "变动: what happened." })
  @Column("text")
  event: DeadlineEvent;

  @Field(() => InstantScalar, { description: "发生时间: when it happened." })
  @Column("timestamptz", { name: "happened_at" })
  happenedAt: Date;

  @Field(() => LegalDateScalar, { nullable: true, description: "原届满日: the last day before; null when there was none." })
  @Column("date", { name: "due_before", nullable: true })
  dueBefore: string | null;

  @Field(() => LegalDateScalar, { nullable: true, description: "现届满日: the last day after; null when nothing was counted." })
  @Column("date", { name: "due_after", nullable: true })
  dueAfter: string | null;

  @Field(() => Int, { nullable: true, description: "日历版本: the edition of the calendar counted on; null when nothing was counted." })
  @Column("integer", { name: "calendar_version", nullable: true })
  calendarVersion: number | null;

  @Field(() => PauseGroundEnum, { nullable: true, description: "中止事由: why it rested or what ended; null for other events." })
  @Column("text", { nullable: true })
  ground: PauseGround | null;

  /** Who moved it; null for jobs, seeds and operators. */
  @Column("uuid", { name: "account_id", nullable: true }) accountId: string | null;
}
