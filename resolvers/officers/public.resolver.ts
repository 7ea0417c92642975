/** What anybody may ask without signing in: a certificate by its number, the auxiliaries of a unit, the subjects of a place. */
import { Length } from "class-validator";
import { Arg, Args, ArgsType, Ctx, Extensions, Field, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../../src/context.js";
import { Access } from "../../src/kernel/access.js";
import { auxiliaryRoster, certificateCheck, publishedSubjects } from "../../src/systems/officers/index.js";
import { PlaceArgs } from "../platform/place.inputs.js";
import { PublicAuxiliary, PublicCertificate, PublicSubject } from "./public.results.js";

/** A roster is read whole. */
const ROSTER = { listSize: 100 };

@ArgsType()
class RosterArgs extends PlaceArgs {
  @Field(() => String, { description: "单位代码: code of the unit." })
  @Length(2, 40)
  unit: string;
}

@Resolver()
export class PublicOfficersResolver {
  @Access("anyone")
  @Query(() => PublicCertificate, { nullable: true, description: "执法证件查询: organ, number, fields and state of a certificate; its holder's name only when number and name were both sent and match." })
  certificateCheck(
    @Args(() => PlaceArgs) { place }: PlaceArgs, @Ctx() context: RequestContext, @Arg("number", () => String, { description: "证件编号: as printed on the card." }) number: string,
    @Arg("name", () => String, { nullable: true, description: "姓名: the name that the officer gave, to be confirmed." }) name?: string | null,
  ) {
    return certificateCheck(context, place, number.slice(0, 64), name?.slice(0, 64) ?? null);
  }

  @Access("anyone")
  @Extensions(ROSTER)
  @Query(() => [PublicAuxiliary], { description: "执法辅助人员名录: auxiliaries of a unit, who have no enforcement power (WP-I-2-4c); at most 500." })
  auxiliaryRoster(@Args(() => RosterArgs) { place, unit }: RosterArgs, @Ctx() context: RequestContext) {
    return auxiliaryRoster(context, place, unit);
  }

  @Access("anyone")
  @Extensions(ROSTER)
  @Query(() => [PublicSubject], { description: "执法主体公告: subjects of a place that were examined and found lawful (WP-J-III-3-2); at most 500." })
  publishedSubjects(@Args(() => PlaceArgs) { place }: PlaceArgs, @Ctx() context: RequestContext) {
    return publishedSubjects(context, place);
  }
}
