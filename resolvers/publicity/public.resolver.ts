/** What anybody may read of what organs disclose, without signing in: items by organ, group and section, an organ's profile, and its roster. */
import { ArrayMaxSize, IsOptional, Length, MaxLength } from "class-validator";
import { Arg, Args, Ctx, Field, InputType, Query, Resolver } from "type-graphql";
import { DisclosureCategoryEnum, DossierSectionEnum } from "../../entities/platform/publicity-enums.js";
import { LegalDateScalar } from "../../entities/platform/scalars.js";
import type { RequestContext } from "../../src/context.js";
import { Access } from "../../src/kernel/access.js";
import type { LegalDate } from "../../src/kernel/legal-date.js";
import type { DisclosureCategory, DossierSection } from "../../src/kernel/publicity-words.js";
import { published } from "../../src/systems/publicity/index.js";
import { OrganArgs, OrganPageArgs, PlacePageArgs } from "../platform/place.inputs.js";
import { PublicDisclosureConnection, PublicOrganProfile, PublicRosterConnection } from "./public.results.js";

const AS_OF = { nullable: true, description: "时点: the day; today when absent." };

@InputType({ description: "已公示内容筛选: which of what stands on a site." })
class PublicDisclosureFilter {
  @Field(() => String, { nullable: true, description: "机关代码: code of the organ." })
  @IsOptional() @MaxLength(40)
  organ?: string | null;
  @Field(() => [DisclosureCategoryEnum], { nullable: true, description: "公示类别: one of these groups (ZJ8-4-1)." })
  @IsOptional() @ArrayMaxSize(8)
  categories?: DisclosureCategory[] | null;
  @Field(() => [DossierSectionEnum], { nullable: true, description: "公示档案栏目: one of these sections." })
  @IsOptional() @ArrayMaxSize(12)
  sections?: DossierSection[] | null;
  @Field(() => String, { nullable: true, description: "关键词: in title or text, up to 60 characters." })
  @IsOptional() @Length(1, 60)
  search?: string | null;
}

@Resolver()
export class PublicDisclosuresResolver {
  @Access("anyone")
  @Query(() => PublicDisclosureConnection, { description: "已公示内容: what organs of a place disclose on a day, by organ and section, the latest first (ZJ8-3)." })
  publicDisclosures(
    @Args(() => PlacePageArgs) { place, ...page }: PlacePageArgs, @Ctx() context: RequestContext,
    @Arg("filter", () => PublicDisclosureFilter, { nullable: true, description: "筛选条件: which of them." }) filter?: PublicDisclosureFilter,
    @Arg("asOf", () => LegalDateScalar, AS_OF) asOf?: LegalDate,
  ) {
    return published.publicDisclosures(context, place, asOf, filter ?? {}, page);
  }

  @Access("anyone")
  @Query(() => PublicOrganProfile, { nullable: true, description: "机关公示档案: subject, duties, powers, bases, procedure and remedies of an organ, where its decisions are read, how it is supervised and at which number it is reached, on a day; null while nothing of it is published." })
  publicOrganProfile(@Args(() => OrganArgs) { place, organ }: OrganArgs, @Ctx() context: RequestContext, @Arg("asOf", () => LegalDateScalar, AS_OF) asOf?: LegalDate) {
    return published.publicOrganProfile(context, place, organ, asOf);
  }

  @Access("anyone")
  @Query(() => PublicRosterConnection, { description: "执法人员与辅助人员名录: who enforces for an organ, and who assists, where the organ has its roster on a site; nobody otherwise (WP-I-1-3)." })
  publicRoster(
    @Args(() => OrganPageArgs) { place, organ, ...page }: OrganPageArgs, @Ctx() context: RequestContext,
    @Arg("isAuxiliary", () => Boolean, { nullable: true, description: "是否辅助人员: auxiliaries or officers alone; both when absent." }) isAuxiliary?: boolean,
  ) {
    return published.publicRoster(context, place, organ, isAuxiliary, page);
  }
}
