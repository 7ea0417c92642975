/** What anybody may read of delegated enforcement, without signing in: who acts in whose name, for what, and until when. */
import { ArrayMaxSize, IsOptional, MaxLength } from "class-validator";
import { Arg, Args, Ctx, Field, InputType, Query, Resolver } from "type-graphql";
import { ActionKindEnum } from "../../entities/platform/enums.js";
import { LegalDateScalar } from "../../entities/platform/scalars.js";
import type { RequestContext } from "../../src/context.js";
import { Access } from "../../src/kernel/access.js";
import type { LegalDate } from "../../src/kernel/legal-date.js";
import type { ActionKind } from "../../src/kernel/vocabulary.js";
import { published } from "../../src/systems/delegation/index.js";
import { PlacePageArgs } from "../platform/place.inputs.js";
import { PublicDelegationConnection } from "./public.results.js";

@InputType({ description: "公布的委托书筛选: which of what is published." })
class PublicDelegationFilter {
  @Field(() => String, { nullable: true, description: "委托机关代码: code of the delegator." })
  @IsOptional() @MaxLength(40)
  delegator?: string | null;
  @Field(() => String, { nullable: true, description: "受委托组织代码: code of the delegate." })
  @IsOptional() @MaxLength(40)
  delegate?: string | null;
  @Field(() => [ActionKindEnum], { nullable: true, description: "行为种类: any of these." })
  @IsOptional() @ArrayMaxSize(10)
  actionKinds?: ActionKind[] | null;
}

@Resolver()
export class PublicDelegationsResolver {
  @Access("anyone")
  @Query(() => PublicDelegationConnection, { description: "公布的委托书: the directory of delegated enforcement at a place, as it is in force on a day, by delegator and delegate (YB-2.1-10)." })
  publicDelegations(
    @Args(() => PlacePageArgs) { place, ...page }: PlacePageArgs, @Ctx() context: RequestContext,
    @Arg("filter", () => PublicDelegationFilter, { nullable: true, description: "筛选条件: which of them." }) filter?: PublicDelegationFilter,
    @Arg("asOf", () => LegalDateScalar, { nullable: true, description: "时点: the day; today when absent." }) asOf?: LegalDate,
    @Arg("history", () => Boolean, { nullable: true, description: "包括历史: also those that are over or suspended on the day; not when absent." }) history?: boolean,
  ) {
    return published.publicDelegations(context, place, { asOf, history: history === true }, filter ?? {}, page);
  }
}
