/** What anybody may look up of power lists without signing in: lists in force, their items, editions and differences, and the catalogue of bases. */
import { Arg, Args, Ctx, Int, Query, Resolver } from "type-graphql";
import { LegalDateScalar } from "../../entities/platform/scalars.js";
import type { RequestContext } from "../../src/context.js";
import { Access } from "../../src/kernel/access.js";
import type { LegalDate } from "../../src/kernel/legal-date.js";
import { published } from "../../src/systems/power-lists/index.js";
import { OrganArgs, OrganPageArgs, PlacePageArgs } from "../platform/place.inputs.js";
import * as inputs from "./public.inputs.js";
import * as results from "./public.results.js";

const AS_OF = { nullable: true, description: "时点: the day; today when absent." };
const FILTER = { nullable: true, description: "筛选条件: which of them." };

@Resolver()
export class PublicPowerListsResolver {
  @Access("anyone")
  @Query(() => results.PublicPowerListConnection, { description: "公布的权责清单: the edition in force of every organ of a place on a day, by organ (YB-2.1-5)." })
  publicPowerLists(@Args(() => PlacePageArgs) { place, ...page }: PlacePageArgs, @Ctx() context: RequestContext, @Arg("asOf", () => LegalDateScalar, AS_OF) asOf?: LegalDate) {
    return published.publicPowerLists(context, { place, asOf }, page);
  }

  @Access("anyone")
  @Query(() => results.PublicPowerList, { nullable: true, description: "某机关公布的权责清单: its edition in force on a day; null when none was published by then." })
  publicPowerList(@Args(() => OrganArgs) { place, organ }: OrganArgs, @Ctx() context: RequestContext, @Arg("asOf", () => LegalDateScalar, AS_OF) asOf?: LegalDate) {
    return published.publicPowerList(context, { place, organ, asOf });
  }

  @Access("anyone")
  @Query(() => results.PublicPowerListConnection, { description: "权责清单历次版本: every published edition of an organ with its days, the latest first." })
  publicPowerListEditions(@Args(() => OrganPageArgs) { place, organ, ...page }: OrganPageArgs, @Ctx() context: RequestContext) {
    return published.publicPowerListEditions(context, place, organ, page);
  }

  @Access("anyone")
  @Query(() => results.PublicItemDifferenceConnection, { description: "公布版本差异: what differs between two published editions of an organ, by code; one that is not published does not exist here." })
  publicPowerListDifference(
    @Args(() => OrganPageArgs) { place, organ, ...page }: OrganPageArgs, @Arg("earlier", () => Int, { description: "原版次: number of the earlier edition." }) earlier: number,
    @Arg("later", () => Int, { description: "现版次: number of the later edition." }) later: number, @Ctx() context: RequestContext,
  ) {
    return published.publicPowerListDifference(context, { place, organ, earlier, later }, page);
  }

  @Access("anyone")
  @Query(() => results.PublicPowerItemConnection, { description: "公布的权责事项: items of lists in force on a day, by organ and code, found by organ, kind, keyword, basis and article (YB-2.1-5)." })
  publicPowerItems(
    @Args(() => PlacePageArgs) { place, ...page }: PlacePageArgs, @Ctx() context: RequestContext,
    @Arg("filter", () => inputs.PublicPowerItemFilter, FILTER) filter?: inputs.PublicPowerItemFilter, @Arg("asOf", () => LegalDateScalar, AS_OF) asOf?: LegalDate,
  ) {
    return published.publicPowerItems(context, place, asOf, filter ?? {}, page);
  }

  @Access("anyone")
  @Query(() => results.PublicBasisConnection, { description: "公布的执法依据目录: bases of items in force on a day, by rank, then newer first (AR-4.1.1-2)." })
  publicBases(
    @Args(() => PlacePageArgs) { place, ...page }: PlacePageArgs, @Ctx() context: RequestContext,
    @Arg("filter", () => inputs.PublicBasisFilter, FILTER) filter?: inputs.PublicBasisFilter, @Arg("asOf", () => LegalDateScalar, AS_OF) asOf?: LegalDate,
  ) {
    return published.publicBases(context, place, asOf, filter ?? {}, page);
  }

  @Access("anyone")
  @Query(() => results.PublicBenchmarkConnection, { description: "公布的裁量基准: what decisions of a place's organs may cite on a day, by organ and item (TJ-3.1.1.2-3)." })
  publicBenchmarks(
    @Args(() => PlacePageArgs) { place, ...page }: PlacePageArgs, @Ctx() context: RequestContext,
    @Arg("filter", () => inputs.PublicBenchmarkFilter, FILTER) filter?: inputs.PublicBenchmarkFilter, @Arg("asOf", () => LegalDateScalar, AS_OF) asOf?: LegalDate,
  ) {
    return published.publicBenchmarks(context, place, asOf, filter ?? {}, page);
  }
}
