/** The words of service matters and guides as GraphQL enums. */
import * as services from "../../src/kernel/service-words.js";
import { graphEnum } from "./enums.js";

export const ServiceCategoryEnum = graphEnum("ServiceCategory", "政务服务事项类别: what a matter is in law (WP-G-2-1).", services.SERVICE_CATEGORY);
export const ServiceMatterStateEnum = graphEnum("ServiceMatterState", "政务服务事项状态: whether a matter is kept, adjusted or cancelled (WP-H-4).", services.SERVICE_MATTER_STATE);
export const ServiceGapEnum = graphEnum("ServiceGap", "政务服务事项缺项: what a matter still lacks before the public can go to it.", services.SERVICE_GAP);
export const ServiceWindowStateEnum = graphEnum("ServiceWindowState", "服务窗口状态: whether people are served there.", services.SERVICE_WINDOW_STATE);
export const ServiceGuideStateEnum = graphEnum("ServiceGuideState", "服务指南状态: where an edition of a guide stands.", services.SERVICE_GUIDE_STATE);
export const GuideContentEnum = graphEnum("GuideContent", "服务指南内容: what a guide has to say (ZJ8-4-2).", services.GUIDE_CONTENT);
export const GuideChannelEnum = graphEnum("GuideChannel", "服务指南公布渠道: where a guide is read.", services.GUIDE_CHANNEL);
export const HandlingModeEnum = graphEnum("HandlingMode", "办理方式: by how many organs a matter is handled (NL-XK-42-2).", services.HANDLING_MODE);
export const MaterialFormEnum = graphEnum("MaterialForm", "材料形式: in which form a material is handed in.", services.MATERIAL_FORM);
export const FlowStepKindEnum = graphEnum("FlowStepKind", "流程步骤种类: what a step of a flow is.", services.FLOW_STEP_KIND);
export const FlowFaultKindEnum = graphEnum("FlowFaultKind", "流程缺陷种类: why steps are no way from a beginning to an end.", services.FLOW_FAULT);
