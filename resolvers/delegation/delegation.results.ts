/** What the graph answers about delegated enforcement beside the records themselves. */
import { Field, ObjectType } from "type-graphql";
import { Delegation } from "../../entities/delegation/delegation.entity.js";
import { DelegationCampaign } from "../../entities/delegation/delegation-supervision.entity.js";
import { OrgUnit } from "../../entities/organisations/org-unit.entity.js";
import { RedactionRequired, StaleVersion, TransitionRefused } from "../../entities/platform/refusals.js";
import { Access } from "../../src/kernel/access.js";
import { HierarchyCycle } from "../../src/systems/organisations/index.js";
import { Recorded, resultOf } from "../platform/change.results.js";
import { connectionOf } from "../platform/connection.js";
import { Verdict } from "../authority/authority.results.js";

export const DelegationConnection = connectionOf(Delegation, "Delegation", "委托书");
export const DelegationCampaignConnection = connectionOf(DelegationCampaign, "DelegationCampaign", "委托执法清理");

export const DraftDelegationResult = resultOf("DraftDelegationResult", "拟订委托书结果", Recorded, TransitionRefused, RedactionRequired);
export const ReviseDelegationResult = resultOf("ReviseDelegationResult", "修改委托书结果", Recorded, TransitionRefused, RedactionRequired, StaleVersion);
export const DelegationStepResult = resultOf("DelegationStepResult", "委托办理结果", Recorded, TransitionRefused, StaleVersion);
export const DelegationEffectResult = resultOf("DelegationEffectResult", "委托生效结果", Recorded, TransitionRefused, StaleVersion, HierarchyCycle);
export const RecordSupervisionResult = resultOf("RecordDelegationSupervisionResult", "登记委托监督结果", Recorded);

@Access("seeStructure")
@ObjectType({ simpleResolvers: true, description: "委托执法判定: whether a delegate may do something, under which letter and in whose name (AR-4.2-7, NL-CF-20-3)." })
export class DelegationActVerdict extends Verdict {
  @Field(() => String, { nullable: true, description: "拒绝代码: why not; null when it may." })
  refusal: string | null;
  @Field(() => Delegation, { nullable: true, description: "委托书: the letter that answers; null when none names the matter." })
  letter: object | null;
  @Field(() => OrgUnit, { nullable: true, description: "名义机关: in whose name it is done, and who bears the consequences (NL-CF-20-3); null without a letter." })
  inNameOf: object | null;
}
