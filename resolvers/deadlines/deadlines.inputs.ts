/** What may be asked of clocks: filters and orders of lists, and what the verbs of the inbox and of calendar feeds take. */
import { IsOptional, Length, Matches, Max, Min } from "class-validator";
import { Field, ID, InputType, Int, registerEnumType } from "type-graphql";
import { InboxKindEnum } from "../../entities/platform/enums.js";
import type { InboxKind } from "../../src/kernel/deadline-words.js";
import type { DeadlineOrderField } from "../../src/platform/deadlines/deadline-reads.js";
import { DirectionEnum } from "../organisations/organisations.inputs.js";
import { IN_A_WORD, VerbInput } from "../platform/change.inputs.js";

export const DeadlineOrderEnum = { DUE: "DUE", STARTED: "STARTED" } as const;
registerEnumType(DeadlineOrderEnum, {
  name: "DeadlineOrderField", description: "期限排序依据: what a list of deadlines is ordered by.",
  valuesConfig: { DUE: { description: "按届满日: by last day." }, STARTED: { description: "按起算日: by the day from which it runs." } },
});

@InputType("DeadlineOrder", { description: "期限排序: field and direction." })
export class DeadlineOrder {
  @Field(() => DeadlineOrderEnum, { description: "排序依据: what to order by." })
  field: DeadlineOrderField;
  @Field(() => DirectionEnum, { defaultValue: "ASC", description: "排序方向: ascending unless said otherwise." })
  direction: "ASC" | "DESC";
}

@InputType("InboxFilter", { description: "收件筛选条件: every condition given must hold." })
export class InboxFilter {
  @Field(() => [InboxKindEnum], { nullable: true, description: "收件种类: any of these kinds." })
  @IsOptional()
  kinds?: InboxKind[] | null;
  @Field(() => Boolean, { nullable: true, description: "是否已读: only notices that you have read, or only those that you have not; tasks are neither." })
  read?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: "是否逾期: only what has passed and notices of it, or only the rest." })
  overdue?: boolean | null;
}

@InputType("MarkNoticeReadInput", { description: "标记已读: which notice." })
export class MarkNoticeReadInput extends VerbInput {
  @Field(() => ID, { description: "通知: global id of the notice." })
  notice: string;
}

@InputType("MarkNoticeUnreadInput", { description: "标记未读: which notice." })
export class MarkNoticeUnreadInput extends VerbInput {
  @Field(() => ID, { description: "通知: global id of the notice." })
  notice: string;
}

@InputType("CreateCalendarFeedInput", { description: "建立日历订阅: what you call it and how long it lives." })
export class CreateCalendarFeedInput extends VerbInput {
  @Field(() => String, { description: "名称: what you call it, such as the device that reads it; up to 60 characters." })
  @Length(1, 60) @Matches(IN_A_WORD)
  label: string;
  @Field(() => Int, { defaultValue: 180, description: "有效天数: days until it answers no more, 1 to 366." })
  @Min(1) @Max(366)
  days: number;
}

@InputType("RevokeCalendarFeedInput", { description: "撤销日历订阅: which one." })
export class RevokeCalendarFeedInput extends VerbInput {
  @Field(() => ID, { description: "日历订阅: global id of the feed." })
  feed: string;
}
