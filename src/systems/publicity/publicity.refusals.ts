/** How a text is refused that says more of somebody than the public may read, and a dossier that says too little of its organ. */
import { Field, ObjectType } from "type-graphql";
import { DossierSectionEnum, PrivateDatumEnum } from "../../../entities/platform/publicity-enums.js";
import { RefusalShape, refusalMaker } from "../../../entities/platform/refusals.js";
import type { DossierSection, PrivateDatum } from "../../kernel/publicity-words.js";

@ObjectType("RedactionRequired", { simpleResolvers: true, implements: RefusalShape, description: "应当隐去: the text holds what may not be published of a person; nothing was written." })
export class RedactionRequired extends RefusalShape {
  @Field(() => [PrivateDatumEnum], { description: "应隐去信息: what was found, never its value." })
  found: PrivateDatum[];
}

export const redactionRequired = (found: PrivateDatum[]) => refusalMaker<RedactionRequired>("RedactionRequired", "REDACTION_REQUIRED", ["ZJ8-6-2", "ZJ8-3", "TJ-3.1.3.1-4"])({ found });

@ObjectType("DossierIncomplete", { simpleResolvers: true, implements: RefusalShape, description: "公示档案不完整: one of the six sections is empty, and nothing was published (TJ-3.1.1.1-1)." })
export class DossierIncomplete extends RefusalShape {
  @Field(() => [DossierSectionEnum], { description: "空缺栏目: the sections in which nothing stands, in the order of a dossier; none where the unit owes no dossier." })
  missing: DossierSection[];
}

export const dossierIncomplete = (missing: DossierSection[]) => refusalMaker<DossierIncomplete>("DossierIncomplete", "DOSSIER_INCOMPLETE", ["TJ-3.1.1.1-1"])({ missing });
/** Law gives the unit no functions (ZJ8-2). */
export const nothingToDisclose = () => refusalMaker<DossierIncomplete>("DossierIncomplete", "NO_DUTY_TO_DISCLOSE", ["ZJ8-2"])({ missing: [] });
