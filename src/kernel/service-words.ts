/** The words of service matters (政务服务事项) and their guides (服务指南): what is offered, at which window, and how it goes. */
import type { ActionKind } from "./vocabulary.js";
import { words } from "./words.js";

export const SERVICE_CATEGORY = words({
  LICENCE: ["行政许可", "Licence"],
  CONFIRMATION: ["行政确认", "Confirmation"],
  REGISTRATION: ["行政登记", "Registration"],
  PAYMENT: ["行政给付", "Payment to those entitled"],
  REWARD: ["行政奖励", "Reward"],
  RULING: ["行政裁决", "Ruling"],
  PUBLIC_SERVICE: ["公共服务", "Public service"],
  OTHER: ["其他行政权力", "Other administrative power"],
});
export type ServiceCategory = keyof typeof SERVICE_CATEGORY;

/** Read a row as: a matter that rests on an item of this KIND of action is of this category; what is no licence is not handled as one (WP-G-2-1). */
export const CATEGORY_OF: Readonly<Partial<Record<ActionKind, ServiceCategory>>> = {
  LICENCE: "LICENCE", CONFIRMATION: "CONFIRMATION", REGISTRATION: "REGISTRATION", RULING: "RULING",
};

export const SERVICE_MATTER_STATE = words({
  RETAINED: ["保留", "Kept as it is"],
  ADJUSTED: ["调整", "Kept, and adjusted by a document"],
  CANCELLED: ["取消", "Cancelled by a document: nobody applies for it any more"],
});
export type ServiceMatterState = keyof typeof SERVICE_MATTER_STATE;

/** What a matter still lacks before the public can go to it. */
export const SERVICE_GAP = words({
  WINDOW_MISSING: ["未设受理窗口", "No window accepts it"],
  LEADER_MISSING: ["无分管领导", "No leader is in charge of it"],
  GUIDE_MISSING: ["未公布服务指南", "No guide of it is published"],
  OUTSIDE_APPROVAL_SECTION: ["许可未归集办理", "A licence is handled outside the section in which its organ gathers them"],
});
export type ServiceGap = keyof typeof SERVICE_GAP;

export const SERVICE_WINDOW_STATE = words({
  OPEN: ["使用中", "People are served there"],
  CLOSED: ["停用", "Nobody is served there any more"],
});
export type ServiceWindowState = keyof typeof SERVICE_WINDOW_STATE;

export const SERVICE_GUIDE_STATE = words({
  DRAFT: ["起草", "Written by the section that handles the matter"],
  SUBMITTED: ["待审核", "Complete, and before the legal section"],
  REVIEWED: ["审核通过", "Found fit for publication"],
  RETURNED: ["退回修改", "Returned by the legal section, with what is to be mended"],
  PUBLISHED: ["已公布", "Stands on a site or in the hall"],
  WITHDRAWN: ["撤回", "Taken down, or given up before it was published"],
});
export type ServiceGuideState = keyof typeof SERVICE_GUIDE_STATE;

/** What a guide has to say (ZJ8-4-2, TJ-3.1.1.3-1). */
export const GUIDE_CONTENT = words({
  MATTER: ["事项名称", "The matter, and the organ that accepts it"],
  BASIS: ["依据", "On which law it rests"],
  CONDITIONS: ["条件", "Who may apply, and when it is granted"],
  QUANTITY: ["数量", "How many are granted; 不限 where there is no limit"],
  PROCEDURE: ["程序", "The steps of handling"],
  PERIOD: ["期限", "The time limit by law, and the one that is promised"],
  MATERIALS: ["材料目录", "Everything that has to be handed in"],
  SAMPLE_FORM: ["示范文本", "A form filled in as an example"],
});
export type GuideContent = keyof typeof GUIDE_CONTENT;

export const GUIDE_CHANNEL = words({
  OWN_SITE: ["本机关网站", "The organ's own page"],
  GOVERNMENT_SITE: ["政务服务网", "The site of the government's services"],
  SERVICE_HALL: ["办事大厅", "The hall in which people are served"],
});
export type GuideChannel = keyof typeof GUIDE_CHANNEL;

/** By how many organs a matter is handled, which sets the time that law gives (NL-XK-42, NL-XK-42-2). */
export const HANDLING_MODE = words({
  SINGLE: ["单独办理", "By one organ"],
  JOINT: ["统一、联合、集中办理", "By several organs together"],
});
export type HandlingMode = keyof typeof HANDLING_MODE;

export const MATERIAL_FORM = words({
  ORIGINAL: ["原件", "The original"],
  COPY: ["复印件", "A copy"],
  ELECTRONIC: ["电子件", "A file"],
  FORM: ["填写表格", "A form to fill in"],
});
export type MaterialForm = keyof typeof MATERIAL_FORM;

export const FLOW_STEP_KIND = words({
  START: ["起点", "Where it begins"],
  TASK: ["办理环节", "Somebody does something"],
  DECISION: ["判断", "It goes one way or another"],
  END: ["终点", "Where it ends"],
});
export type FlowStepKind = keyof typeof FLOW_STEP_KIND;

/** Why steps are no way from a beginning to an end. */
export const FLOW_FAULT = words({
  NO_START: ["没有起点", "No step begins it"],
  SEVERAL_STARTS: ["起点不止一个", "More than one step begins it"],
  NO_END: ["没有终点", "No step ends it"],
  CODE_REPEATED: ["步骤编号重复", "Two steps have one code"],
  NEXT_UNKNOWN: ["后续步骤不存在", "It leads to a step that is not there"],
  START_ENTERED: ["有步骤回到起点", "A step leads to the beginning"],
  END_GOES_ON: ["终点之后还有步骤", "Something follows the end"],
  NOT_ONE_NEXT: ["后续步骤不止一个或者没有", "A step that decides nothing has one step after it"],
  TOO_FEW_BRANCHES: ["判断少于两个分支", "A decision has at least two ways out"],
  BRANCH_UNNAMED: ["分支没有说明", "Each way out of a decision says when it is taken"],
  UNREACHABLE: ["从起点无法到达", "It is not reached from the beginning"],
  NO_WAY_OUT: ["无法到达终点", "From it no end is reached"],
});
export type FlowFaultKind = keyof typeof FLOW_FAULT;
