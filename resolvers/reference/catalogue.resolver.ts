/** The catalogues that every tenant shares: kinds of action, days and divisions. */
import { Arg, Ctx, Query, Resolver } from "type-graphql";
import { LegalDateScalar } from "../../entities/platform/scalars.js";
import { Access } from "../../src/kernel/access.js";
import type { LegalDate } from "../../src/kernel/legal-date.js";
import type { RequestContext } from "../../src/context.js";
import * as reference from "../../src/systems/reference/index.js";
import { ActionKindInfo, CalendarDay, Division } from "./reference.results.js";

@Resolver()
export class CatalogueResolver {
  @Access("seeReference")
  @Query(() => [ActionKindInfo], { description: "执法行为种类目录: every kind of enforcement action, in the order of the law." })
  actionKinds(): ActionKindInfo[] {
    return reference.actionKinds();
  }

  @Access("seeReference")
  @Query(() => [CalendarDay], { description: "工作日历: the days of a stretch of at most 400 days, in order, both ends included." })
  calendarDays(
    @Ctx() { database }: RequestContext,
    @Arg("from", () => LegalDateScalar, { description: "起始日期: the first day." }) from: LegalDate,
    @Arg("to", () => LegalDateScalar, { description: "截止日期: the last day, at most 399 days after the first." }) to: LegalDate,
  ): Promise<CalendarDay[]> {
    return reference.calendarDays(database.control, from, to);
  }

  @Access("seeReference")
  @Query(() => [Division], { description: "行政区划: the provinces, or the places right below one, or those found by name; at most 500." })
  divisions(
    @Ctx() { database }: RequestContext,
    @Arg("parentCode", () => String, { nullable: true, description: "上级区划代码: only places directly below this one." }) parentCode?: string | null,
    @Arg("search", () => String, { nullable: true, description: "检索词: part of the name, or the whole code; at most 100 characters." }) search?: string | null,
  ): Promise<Division[]> {
    return reference.divisions(database.control, { parentCode, search });
  }
}
