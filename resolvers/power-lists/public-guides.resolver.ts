/** What anybody may read of service guides without signing in: what people go by at a place, one guide with everything it says, and its flow chart. */
import { Arg, Args, ArgsType, Ctx, Extensions, Field, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { MaxLength } from "class-validator";
import { LegalDateScalar } from "../../entities/platform/scalars.js";
import type { RequestContext } from "../../src/context.js";
import { Access } from "../../src/kernel/access.js";
import type { LegalDate } from "../../src/kernel/legal-date.js";
import { published } from "../../src/systems/power-lists/index.js";
import { OrganArgs, PlacePageArgs } from "../platform/place.inputs.js";
import { PublicServiceGuide, PublicServiceGuideConnection } from "./public-guides.results.js";
import { PublicServiceGuideFilter } from "./public.inputs.js";

const AS_OF = { nullable: true, description: "时点: the day; today when absent." };

@ArgsType()
class MatterArgs extends OrganArgs {
  @Field(() => String, { description: "事项编码: code of the service matter in its organ." }) @MaxLength(40)
  matter: string;
}

@Resolver(() => PublicServiceGuide)
export class PublicGuidesResolver {
  @Access("anyone")
  @Query(() => PublicServiceGuideConnection, { description: "公布的服务指南: what people go by at a place on a day, by organ and matter (ZJ8-4-2, TJ-3.1.1.3-1)." })
  publicServiceGuides(
    @Args(() => PlacePageArgs) { place, ...page }: PlacePageArgs, @Ctx() context: RequestContext,
    @Arg("filter", () => PublicServiceGuideFilter, { nullable: true, description: "筛选条件: which of them." }) filter?: PublicServiceGuideFilter,
    @Arg("asOf", () => LegalDateScalar, AS_OF) asOf?: LegalDate,
  ) {
    return published.publicServiceGuides(context, place, asOf, filter ?? {}, page);
  }

  @Access("anyone")
  @Query(() => PublicServiceGuide, { nullable: true, description: "某事项公布的服务指南: the edition that people go by on a day; null when none stood anywhere by then." })
  publicServiceGuide(@Args(() => MatterArgs) { place, organ, matter }: MatterArgs, @Ctx() context: RequestContext, @Arg("asOf", () => LegalDateScalar, AS_OF) asOf?: LegalDate) {
    return published.publicServiceGuide(context, place, { organ, matter, asOf });
  }

  @Extensions({ cost: 1 })
  @FieldResolver(() => String, { nullable: true, description: "流程图: its steps drawn as an SVG document, which `/public/flow-charts` serves as a picture; null where they are no way from a beginning to an end (TJ-3.1.1.3-1)." })
  flowChart(@Root() guide: PublicServiceGuide): string | null {
    return published.flowChartOfGuide(guide);
  }
}
