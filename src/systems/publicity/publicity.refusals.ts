/** How a text is refused that says more of somebody than the public may read. */
import { Field, ObjectType } from "type-graphql";
import { PrivateDatumEnum } from "../../../entities/platform/publicity-enums.js";
import { RefusalShape, refusalMaker } from "../../../entities/platform/refusals.js";
import type { PrivateDatum } from "../../kernel/publicity-words.js";

@ObjectType("RedactionRequired", { simpleResolvers: true, implements: RefusalShape, description: "应当隐去: the text holds what may not be published of a person; nothing was written." })
export class RedactionRequired extends RefusalShape {
  @Field(() => [PrivateDatumEnum], { description: "应隐去信息: what was found, never its value." })
  found: PrivateDatum[];
}

export const redactionRequired = (found: PrivateDatum[]) => refusalMaker<RedactionRequired>("RedactionRequired", "REDACTION_REQUIRED", ["ZJ8-6-2", "ZJ8-3", "TJ-3.1.3.1-4"])({ found });
