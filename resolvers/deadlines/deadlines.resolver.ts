/** Questions to the clocks: when does a period end and why, what is due in a unit, what lies in my inbox. */
import { Arg, Args, Ctx, ID, Int, Query, Resolver } from "type-graphql";
import { CalendarFeed } from "../../entities/platform/calendar-feed.entity.js";
import { DeadlineStandingEnum, DeadlineUnitEnum } from "../../entities/platform/enums.js";
import { InstantScalar, LegalDateScalar } from "../../entities/platform/scalars.js";
import type { RequestContext } from "../../src/context.js";
import { Access } from "../../src/kernel/access.js";
import type { DeadlineStanding, DeadlineUnit } from "../../src/kernel/deadline-words.js";
import type { LegalDate } from "../../src/kernel/legal-date.js";
import { countedOn, kindsOf } from "../../src/platform/deadlines/questions.js";
import { feedsOf } from "../../src/platform/deadlines/feeds.store.js";
import { lawOf } from "../../src/systems/reference/index.js";
import { DirectionEnum } from "../organisations/organisations.inputs.js";
import { found, idOf } from "../platform/node-id.js";
import { PageArgs } from "../platform/page.inputs.js";
import { DeadlineOrder, InboxFilter } from "./deadlines.inputs.js";
import { CountedDeadline, DeadlineConnection, InboxConnection, InboxCounts } from "./deadlines.results.js";

const BY_DUE_DAY = { field: "DUE", direction: "ASC" } as const;

@Resolver()
export class DeadlinesResolver {
  @Access("seeReference")
  @Query(() => CountedDeadline, { description: "期限计算: the last day of a period on the official calendar, and why each day between did not count." })
  async deadline(
    @Ctx() { database }: RequestContext,
    @Arg("start", () => LegalDateScalar, { description: "起算日: the day from which it runs, not counted itself; for a period before an event, the event's day." }) start: LegalDate,
    @Arg("amount", () => Int, { description: "期限长度: how many; for FIXED month and day as a number, 115 is 15 January." }) amount: number,
    @Arg("unit", () => DeadlineUnitEnum, { description: "期限单位: what is counted." }) unit: DeadlineUnit,
    @Arg("startsAt", () => InstantScalar, { nullable: true, description: "起算时刻: for HOURS, and for them alone." }) startsAt?: string | null,
    @Arg("rollForward", () => Boolean, { nullable: true, description: "是否顺延: whether an end on a rest day moves; as law has it for the unit when absent." }) rollForward?: boolean | null,
  ) {
    const counted = await countedOn(database.control, { start, amount, unit, startsAt, rollForward });
    return { ...counted, law: lawOf(counted.law) };
  }

  @Access("seeDeadlines")
  @Query(() => DeadlineConnection, { description: "期限列表: deadlines of a unit, and of everything below it unless you say otherwise; those you may see, by last day." })
  async deadlines(
    @Args(() => PageArgs) page: PageArgs, @Ctx() context: RequestContext,
    @Arg("unit", () => ID, { description: "单位: global id of the unit." }) unit: string,
    @Arg("includeSubtree", () => Boolean, { defaultValue: true, description: "含下级: whether units below count, too." }) includeSubtree: boolean = true,
    @Arg("state", () => [DeadlineStandingEnum], { nullable: true, description: "期限状况: any of these; RUNNING leaves out what is due soon or overdue." }) state?: DeadlineStanding[] | null,
    @Arg("kinds", () => [String], { nullable: true, description: "期限种类: any of these keys." }) kinds?: string[] | null,
    @Arg("dueBefore", () => LegalDateScalar, { nullable: true, description: "届满早于: only those whose last day lies before this day." }) dueBefore?: LegalDate | null,
    @Arg("orderBy", () => DeadlineOrder, { nullable: true, description: "排序: by last day when absent." }) order?: DeadlineOrder | null,
  ) {
    const unitId = idOf("OrgUnit", unit, "unit");
    found(await context.organisations.unit.load({ id: unitId, date: context.today }));
    const listing = { unitId, includeSubtree, standings: state ?? null, kinds: kindsOf(kinds), dueBefore: dueBefore ?? null };
    return context.deadlines.page(listing, order ?? BY_DUE_DAY, page);
  }

  @Access("seeDeadlines")
  @Query(() => InboxConnection, { description: "收件箱: what is open for your posts of today and what they were told, by last day." })
  inbox(
    @Args(() => PageArgs) page: PageArgs, @Ctx() { deadlines }: RequestContext,
    @Arg("filter", () => InboxFilter, { nullable: true, description: "筛选条件: which items." }) filter?: InboxFilter | null,
    @Arg("direction", () => DirectionEnum, { defaultValue: "ASC", description: "排序方向: what is due first comes first unless you say otherwise." }) direction: "ASC" | "DESC" = "ASC",
  ) {
    const { kinds = null, read = null, overdue = null } = filter ?? {};
    return deadlines.inbox({ kinds, read, overdue }, direction, page);
  }

  @Access("seeDeadlines")
  @Query(() => InboxCounts, { description: "收件统计: how much lies in your inbox." })
  inboxCounts(@Ctx() { deadlines }: RequestContext) {
    return deadlines.sums();
  }

  @Access("seeDeadlines")
  @Query(() => [CalendarFeed], { description: "日历订阅列表: your own, newest first, those that answer no more too; at most 100." })
  calendarFeeds(@Ctx() { db, who }: RequestContext) {
    return feedsOf(db, who);
  }
}
