/** What the graph answers about service matters, windows and guides beside the records themselves. */
import { ServiceGuide } from "../../entities/power-lists/service-guide.entity.js";
import { ServiceMatter, ServiceWindow } from "../../entities/power-lists/service-matter.entity.js";
import { RedactionRequired, StaleVersion, TransitionRefused } from "../../entities/platform/refusals.js";
import { FlowUnsound, GuideIncomplete } from "../../src/systems/power-lists/index.js";
import { Recorded, resultOf } from "../platform/change.results.js";
import { connectionOf } from "../platform/connection.js";

export const ServiceMatterConnection = connectionOf(ServiceMatter, "ServiceMatter", "政务服务事项");
export const ServiceWindowConnection = connectionOf(ServiceWindow, "ServiceWindow", "服务窗口");
export const ServiceGuideConnection = connectionOf(ServiceGuide, "ServiceGuide", "服务指南");

export const RegisterServiceMatterResult = resultOf("RegisterServiceMatterResult", "登记政务服务事项结果", Recorded, TransitionRefused, RedactionRequired);
export const OpenServiceWindowResult = resultOf("OpenServiceWindowResult", "设立服务窗口结果", Recorded, TransitionRefused, RedactionRequired);
export const ServiceStepResult = resultOf("ServiceStepResult", "政务服务事项办理结果", Recorded, TransitionRefused, StaleVersion);
export const WriteServiceResult = resultOf("WriteServiceResult", "调整事项、更新窗口公示结果", Recorded, TransitionRefused, RedactionRequired, StaleVersion);
export const DraftServiceGuideResult = resultOf("DraftServiceGuideResult", "编写服务指南结果", Recorded, TransitionRefused, RedactionRequired);
export const SubmitServiceGuideResult = resultOf("SubmitServiceGuideResult", "送审服务指南结果", Recorded, GuideIncomplete, FlowUnsound, TransitionRefused, StaleVersion);
export const WriteServiceGuideResult = resultOf("WriteServiceGuideResult", "修改、公布服务指南结果", Recorded, TransitionRefused, RedactionRequired, StaleVersion);
export const ServiceGuideStepResult = resultOf("ServiceGuideStepResult", "服务指南办理结果", Recorded, TransitionRefused, StaleVersion);
