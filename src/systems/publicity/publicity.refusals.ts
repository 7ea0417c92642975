/** How a dossier is refused that says too little of its organ. */
import { Field, ObjectType } from "type-graphql";
import { DossierSectionEnum } from "../../../entities/platform/publicity-enums.js";
import { RefusalShape, refusalMaker } from "../../../entities/platform/refusals.js";
import type { DossierSection } from "../../kernel/publicity-words.js";

@ObjectType("DossierIncomplete", { simpleResolvers: true, implements: RefusalShape, description: "公示档案不完整: one of the six sections is empty, and nothing was published (TJ-3.1.1.1-1)." })
export class DossierIncomplete extends RefusalShape {
  @Field(() => [DossierSectionEnum], { description: "空缺栏目: the sections in which nothing stands, in the order of a dossier; none where the unit owes no dossier." })
  missing: DossierSection[];
}

export const dossierIncomplete = (missing: DossierSection[]) => refusalMaker<DossierIncomplete>("DossierIncomplete", "DOSSIER_INCOMPLETE", ["TJ-3.1.1.1-1"])({ missing });
/** Law gives the unit no functions (ZJ8-2). */
export const nothingToDisclose = () => refusalMaker<DossierIncomplete>("DossierIncomplete", "NO_DUTY_TO_DISCLOSE", ["ZJ8-2"])({ missing: [] });
