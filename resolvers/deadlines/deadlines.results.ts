/** What the clocks answer: a count with its reasons, lists of deadlines, the inbox, and calendar feeds. */
import { Field, ID, Int, ObjectType } from "type-graphql";
import { CalendarFeed } from "../../entities/platform/calendar-feed.entity.js";
import { Deadline } from "../../entities/platform/deadline.entity.js";
import { InboxKindEnum, PauseGroundEnum, SkipReasonEnum } from "../../entities/platform/enums.js";
import { TransitionRefused } from "../../entities/platform/refusals.js";
import { InstantScalar, LegalDateScalar } from "../../entities/platform/scalars.js";
import { Access } from "../../src/kernel/access.js";
import type { InboxKind, PauseGround, SkipReason } from "../../src/kernel/deadline-words.js";
import type { LegalDate } from "../../src/kernel/legal-date.js";
import { Recorded, resultOf } from "../platform/change.results.js";
import { connectionOf } from "../platform/connection.js";
import { CalendarDay, LawReference } from "../reference/reference.results.js";

@ObjectType("SkippedDay", { simpleResolvers: true, description: "不计入日: a day between start and end that was not counted, and why." })
export class SkippedDay {
  @Field(() => LegalDateScalar, { description: "日期: the day." })
  date: LegalDate;
  @Field(() => SkipReasonEnum, { description: "不计入原因: weekend, public holiday, or the time rested." })
  because: SkipReason;
  @Field(() => String, { nullable: true, description: "节日名称: the festival; null for other reasons." })
  name: string | null;
  @Field(() => String, { nullable: true, description: "文号: the notice of the State Council that arranged the day; null where none is known." })
  documentNo: string | null;
  @Field(() => PauseGroundEnum, { nullable: true, description: "中止事由: why the time rested; null for other reasons." })
  ground: PauseGround | null;
}

@Access("seeReference")
@ObjectType("CountedDeadline", { simpleResolvers: true, description: "期限计算: the last day of a time limit, with every day that was not counted and the law of counting so." })
export class CountedDeadline {
  @Field(() => LegalDateScalar, { description: "届满日: the last day that is in time." })
  dueOn: LegalDate;
  @Field(() => InstantScalar, { description: "逾期时刻: the instant from which it is late." })
  dueAt: Date;
  @Field(() => Boolean, { description: "是否暂定: true when a day it hangs on lies in a year whose calendar has not been issued." })
  provisional: boolean;
  @Field(() => Int, { description: "日历版本: the edition of the calendar that was counted on." })
  calendarVersion: number;
  @Field(() => [SkippedDay], { description: "不计入日: each day that was not counted, in the order of counting." })
  skipped: SkippedDay[];
  @Field(() => [CalendarDay], { description: "调休上班日: weekends that count because they are worked for a festival." })
  madeUp: CalendarDay[];
  @Field(() => [LawReference], { description: "依据: the articles on how such a period is counted; none for a fixed day." })
  law: LawReference[];
}

export const DeadlineConnection = connectionOf(Deadline, "Deadline", "期限");

@Access("seeDeadlines")
@ObjectType("InboxItem", { simpleResolvers: true, description: "收件: a task of your posts, or something they were told." })
export class InboxItem {
  @Field(() => ID, { description: "标识: global id of the deadline or of the notice." })
  id: string;
  @Field(() => InboxKindEnum, { description: "收件种类: a task, or what kind of notice." })
  kind: InboxKind;
  @Field(() => LegalDateScalar, { nullable: true, description: "届满日: the last day of what it is about; null where there is none." })
  dueOn: LegalDate | null;
  @Field(() => Boolean, { description: "是否逾期: whether the task has passed, or the notice says that something has." })
  isOverdue: boolean;
  @Field(() => Boolean, { nullable: true, description: "是否已读: whether you have read the notice; null for a task." })
  isRead: boolean | null;
  @Field(() => InstantScalar, { nullable: true, description: "发送时间: when the notice was sent; null for a task." })
  sentAt: string | null;
}
export const InboxConnection = connectionOf(InboxItem, "Inbox", "收件");

@Access("seeDeadlines")
@ObjectType("InboxCounts", { simpleResolvers: true, description: "收件统计: how much lies in your inbox." })
export class InboxCounts {
  @Field(() => Int, { description: "待办数: tasks that are open, overdue ones too." })
  tasks: number;
  @Field(() => Int, { description: "逾期数: tasks that have passed." })
  overdue: number;
  @Field(() => Int, { description: "即将到期数: tasks that are due soon." })
  dueSoon: number;
  @Field(() => Int, { description: "未读数: notices that you have not read." })
  unread: number;
}

@Access("seeDeadlines")
@ObjectType("CalendarFeedCreated", { simpleResolvers: true, description: "日历订阅已建立: the feed and, this once, its address." })
export class CalendarFeedCreated {
  @Field(() => CalendarFeed, { description: "日历订阅: the feed." })
  feed: CalendarFeed;
  @Field(() => String, { nullable: true, description: "订阅地址: path of the calendar file on this server; whoever knows it reads the calendar. Shown once: null when the request is repeated." })
  address: string | null;
}

export const NoticeMarked = resultOf("NoticeMarkPayload", "通知标记", Recorded);
export const CreateCalendarFeedPayload = resultOf("CreateCalendarFeedPayload", "建立日历订阅", CalendarFeedCreated, TransitionRefused);
export const RevokeCalendarFeedPayload = resultOf("RevokeCalendarFeedPayload", "撤销日历订阅", Recorded);
