/** How a guide is refused that does not say all that it has to say, or whose steps lead nowhere. */
import { Field, ObjectType } from "type-graphql";
import { RefusalShape, refusalMaker } from "../../../entities/platform/refusals.js";
import { FlowFaultKindEnum, GuideContentEnum } from "../../../entities/platform/service-enums.js";
import type { FlowFaultKind, GuideContent } from "../../kernel/service-words.js";

@ObjectType("GuideIncomplete", { simpleResolvers: true, implements: RefusalShape, description: "服务指南不完整: something is missing that a guide has to say; nothing was written (ZJ8-4-2)." })
export class GuideIncomplete extends RefusalShape {
  @Field(() => [GuideContentEnum], { description: "缺少内容: what is missing, in the order of the law." })
  missing: GuideContent[];
}

@ObjectType("FlowFault", { simpleResolvers: true, description: "流程缺陷: why the steps are no way from a beginning to an end." })
export class FlowFaultShape {
  @Field(() => String, { nullable: true, description: "步骤编号: at which step; null for what the whole lacks." })
  step: string | null;
  @Field(() => FlowFaultKindEnum, { description: "缺陷种类: what is wrong there." })
  fault: FlowFaultKind;
}

@ObjectType("FlowUnsound", { simpleResolvers: true, implements: RefusalShape, description: "流程不成立: the steps of the guide are no way from a beginning to an end; nothing was written (TJ-3.1.1.3-1)." })
export class FlowUnsound extends RefusalShape {
  @Field(() => [FlowFaultShape], { description: "流程缺陷: each with its step." })
  faults: FlowFaultShape[];
}

export const guideIncomplete = (missing: GuideContent[]) => refusalMaker<GuideIncomplete>("GuideIncomplete", "GUIDE_INCOMPLETE", ["ZJ8-4-2", "TJ-3.1.1.3-1"])({ missing });
export const flowUnsound = (faults: FlowFaultShape[]) => refusalMaker<FlowUnsound>("FlowUnsound", "FLOW_UNSOUND", ["TJ-3.1.1.3-1"])({ faults });
