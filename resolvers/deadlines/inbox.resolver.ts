/** Verbs of the inbox and of calendar feeds. */
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../../src/context.js";
import { Access } from "../../src/kernel/access.js";
import { createCalendarFeed, revokeCalendarFeed } from "../../src/platform/deadlines/feeds.js";
import { findFeed } from "../../src/platform/deadlines/feeds.store.js";
import { markNoticeRead, markNoticeUnread } from "../../src/platform/deadlines/reading-marks.js";
import { isDone } from "../../src/platform/lifecycle/verb.js";
import { recorded } from "../platform/change.results.js";
import { idOf } from "../platform/node-id.js";
import { CreateCalendarFeedInput, MarkNoticeReadInput, MarkNoticeUnreadInput, RevokeCalendarFeedInput } from "./deadlines.inputs.js";
import { CreateCalendarFeedPayload, NoticeMarked, RevokeCalendarFeedPayload } from "./deadlines.results.js";

@Resolver()
export class InboxVerbs {
  @Access("seeDeadlines")
  @Mutation(() => NoticeMarked, { description: "标记已读: you have read a notice; nobody else's inbox changes." })
  markNoticeRead(@Arg("input", () => MarkNoticeReadInput, { description: "输入: which notice." }) { notice, ...input }: MarkNoticeReadInput, @Ctx() context: RequestContext) {
    return recorded("Notice", markNoticeRead(context, { ...input, noticeId: idOf("Notice", notice, "input.notice") }));
  }

  @Access("seeDeadlines")
  @Mutation(() => NoticeMarked, { description: "标记未读: you lay a notice back." })
  markNoticeUnread(@Arg("input", () => MarkNoticeUnreadInput, { description: "输入: which notice." }) { notice, ...input }: MarkNoticeUnreadInput, @Ctx() context: RequestContext) {
    return recorded("Notice", markNoticeUnread(context, { ...input, noticeId: idOf("Notice", notice, "input.notice") }));
  }

  @Access("seeDeadlines")
  @Mutation(() => CreateCalendarFeedPayload, { description: "建立日历订阅: an address for your calendar program, shown once; at most ten that answer at a time." })
  async createCalendarFeed(@Arg("input", () => CreateCalendarFeedInput, { description: "输入: its name and life." }) input: CreateCalendarFeedInput, @Ctx() context: RequestContext) {
    const made = await createCalendarFeed(context, input);
    if (!isDone(made)) return made;
    const address = made.token === undefined ? null : `/calendar/${made.token}.ics`;
    return { __typename: "CalendarFeedCreated", feed: await findFeed(context.db, context.who, made.id), address };
  }

  @Access("seeDeadlines")
  @Mutation(() => RevokeCalendarFeedPayload, { description: "撤销日历订阅: nothing answers at its address any more." })
  revokeCalendarFeed(@Arg("input", () => RevokeCalendarFeedInput, { description: "输入: which one." }) { feed, ...input }: RevokeCalendarFeedInput, @Ctx() context: RequestContext) {
    return recorded("CalendarFeed", revokeCalendarFeed(context, { ...input, feedId: idOf("CalendarFeed", feed, "input.feed") }));
  }
}
