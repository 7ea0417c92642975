/** How a third party is refused: by the rule of the check that anybody may ask. */
import { Field, ObjectType } from "type-graphql";
import { RefusalShape, refusalMaker } from "../../../entities/platform/refusals.js";
import type { Verdict } from "../../kernel/verdict.js";

@ObjectType("ThirdPartyRefused", { simpleResolvers: true, implements: RefusalShape, description: "第三人不得承担: the third party may not serve, as `thirdPartyCheck` says; nothing was written (NL-QZ-26)." })
export class ThirdPartyRefused extends RefusalShape {
  @Field(() => String, { description: "规则: stable name of the rule that decided." })
  rule: string;
}

export const thirdPartyRefused = ({ because, law, rule }: Verdict) => refusalMaker<ThirdPartyRefused>("ThirdPartyRefused", because, law)({ rule });
