/** The words of power and responsibility lists (权责清单) and of the bases they rest on (执法依据). */
import { words } from "./words.js";

export const POWER_LIST_STATE = words({
  DRAFT: ["起草", "Being drafted by the department"],
  CONSENTED: ["领导同意", "The department's leader agrees"],
  SUBMITTED: ["已上报", "Reported to whoever examines it"],
  IN_EXAMINATION: ["审查中", "Under examination"],
  PASSED: ["审查通过", "Examined and found fit for publication"],
  RETURNED: ["退回修改", "Returned with points to mend"],
  PARTLY_PUBLISHED: ["部分公布", "Published on one of the two sites"],
  PUBLISHED: ["已公布", "Published on both sites"],
});
export type PowerListState = keyof typeof POWER_LIST_STATE;

/** What an item must say (AR-1.2-1). */
export const LIST_ELEMENT = words({
  DUTY: ["法定职责", "The duty that law gives"],
  SUBJECT: ["执法主体", "The organ that enforces"],
  BASES: ["执法依据", "The bases it rests on, at least one"],
  MATTER: ["执法项目", "The matter"],
  POWER: ["执法职权", "The power"],
  TARGET: ["执法目标要求", "Target and requirement"],
  PROCEDURE: ["执法程序", "The procedure"],
  RESPONSIBILITY: ["执法责任", "The responsibility, and the post that bears it"],
});
export type ListElement = keyof typeof LIST_ELEMENT;

export const LIST_CHANNEL = words({
  GOVERNMENT_SITE: ["政府网站", "The site of the same-level government"],
  DEPARTMENT_SITE: ["部门网站", "The department's own site"],
});
export type ListChannel = keyof typeof LIST_CHANNEL;

export const EXAMINATION_RESULT = words({
  PASSED: ["通过", "Fit for publication"],
  RETURNED: ["退回", "To be mended by the points"],
});
export type ExaminationResult = keyof typeof EXAMINATION_RESULT;

/** In the order of a catalogue, the highest first (AR-4.1.1-2). */
export const BASIS_RANK = words({
  LAW: ["法律", "Law"],
  ADMINISTRATIVE_REGULATION: ["行政法规", "Administrative regulation"],
  LOCAL_REGULATION: ["地方性法规", "Local regulation"],
  DEPARTMENT_RULE: ["部门规章", "Rule of a department of the State Council"],
  LOCAL_GOVERNMENT_RULE: ["地方政府规章", "Rule of a local government"],
  NORMATIVE_DOCUMENT: ["规范性文件", "Normative document"],
  POLICY: ["政策", "Policy"],
});
export type BasisRank = keyof typeof BASIS_RANK;

export const BASIS_STATUS = words({
  IN_FORCE: ["现行有效", "In force"],
  AMENDED: ["已修改", "In force as amended"],
  REPEALED: ["已废止", "Repealed"],
  LAPSED: ["失效", "Lapsed on the day it named itself"],
  NOT_YET_IN_FORCE: ["尚未施行", "Promulgated, not yet in force"],
});
export type BasisStatus = keyof typeof BASIS_STATUS;

/** Where an entry of the catalogue stands, whatever the basis itself: the unit that executes it enters and corrects it, the legal section confirms it (AR-4.1.1-1). */
export const BASIS_ENTRY_STATE = words({
  ENTERED: ["待确认", "Entered or corrected by the unit that executes it"],
  CONFIRMED: ["已确认", "Confirmed by the legal section"],
});
export type BasisEntryState = keyof typeof BASIS_ENTRY_STATE;

/** What a clean-up of normative documents found (WP-J-11-1, WP-J-11-2). */
export const BASIS_CLEAN_UP = words({
  KEPT: ["继续有效", "It stands in the published list of what is valid"],
  REMOVED: ["不再作为依据", "It is no longer in the list and rests nothing"],
});
export type BasisCleanUpVerdict = keyof typeof BASIS_CLEAN_UP;

/** Why a basis does not carry an item. */
export const BASIS_FAULT = words({
  NOT_IN_FORCE: ["依据未生效或者已失效", "It is repealed, has lapsed or is not yet in force"],
  UNPUBLISHED: ["依据未经公布", "A normative document that nobody could read"],
  NOT_IN_VALID_LIST: ["依据不在有效目录", "A normative document that no list of what is valid names"],
  RANK_TOO_LOW: ["依据层级不足", "None of the item's bases has the rank that this kind of action needs"],
});
export type BasisFault = keyof typeof BASIS_FAULT;

/** Three families: law (立改废释), items of administrative approval, organs and functions (YB-2.1-6); the last two say more nearly how a basis fell away. */
export const BASIS_CHANGE_KIND = words({
  ENACTED: ["制定", "A law, rule or document was made"],
  AMENDED: ["修订", "It was amended"],
  REPEALED: ["废止", "It was repealed"],
  INTERPRETED: ["解释", "It was interpreted"],
  ITEM_ADJUSTED: ["审批事项调整", "An item of approval was adjusted"],
  ITEM_CANCELLED: ["审批事项取消", "An item of approval was cancelled"],
  ITEM_HANDED_DOWN: ["审批事项下放", "An item of approval was handed down"],
  ORGAN_CHANGED: ["机构调整", "An organ was changed"],
  FUNCTION_CHANGED: ["职能调整", "A function was changed"],
  LAPSED: ["有效期届满", "Its last day has passed"],
  CLEANED_OUT: ["清理后不再有效", "A clean-up found that it rests nothing any more"],
});
export type BasisChangeKind = keyof typeof BASIS_CHANGE_KIND;
/** Of these an organ is the object, not a basis. */
export const ABOUT_ORGANS: readonly BasisChangeKind[] = ["ORGAN_CHANGED", "FUNCTION_CHANGED"];
/** Said by the days of a basis or by its clean-up, so nobody records them by hand. */
export const FOLLOWS_FROM_ENTRY: readonly BasisChangeKind[] = ["LAPSED", "CLEANED_OUT"];
/** With these a basis carries nothing more. */
export const FALLS_AWAY: readonly BasisChangeKind[] = ["REPEALED", ...FOLLOWS_FROM_ENTRY];

/** What can rest on a basis, and so has to follow when it changes (model §3.2). */
export const ADJUSTMENT_TARGET = words({
  POWER_ITEM: ["权责事项", "An item of a power list in force"],
  DISCLOSURE: ["公示内容", "An item of disclosure that stands on a site or a board"],
  DISCRETION_BENCHMARK: ["裁量权基准", "A discretion benchmark in force"],
  DELEGATION: ["委托书", "A letter of delegation that runs"],
  SERVICE_GUIDE: ["服务指南", "A guide of a service matter in force"],
});
export type AdjustmentTarget = keyof typeof ADJUSTMENT_TARGET;

export const ADJUSTMENT_STATE = words({
  PENDING: ["待调整", "What rests on the change is to be adjusted, or found to need no change"],
  IN_ADJUSTMENT: ["调整中", "The department is adjusting it"],
  TO_PUBLISH: ["待公布", "Adjusted, not yet published"],
  TO_FILE: ["待备案", "Adjusted and published, not yet filed"],
  DONE: ["完成", "Adjusted and published, and filed where that is asked for; or found to need no change"],
});
export type AdjustmentState = keyof typeof ADJUSTMENT_STATE;

export const ADJUSTMENT_VERDICT = words({
  ADJUSTED: ["已调整", "What follows the change is written and found fit for publication"],
  NO_CHANGE_NEEDED: ["无需调整", "Nothing needs to change, for a reason on record"],
});
export type AdjustmentVerdict = keyof typeof ADJUSTMENT_VERDICT;

/** A legal office calls on departments to confirm their lists by a day (YB-3.1-1, YB-3.1-3). */
export const LIST_CAMPAIGN_STATE = words({
  OPEN: ["进行中", "Departments confirm, the office examines"],
  CLOSED: ["已结束", "Nothing is due under it any more"],
});
export type ListCampaignState = keyof typeof LIST_CAMPAIGN_STATE;

export const ITEM_DIFFERENCE_KIND = words({
  ADDED: ["新增", "Only the later edition has it"],
  REMOVED: ["删去", "Only the earlier edition has it"],
  CHANGED: ["变更", "Both have it, and it says something else"],
});
export type ItemDifferenceKind = keyof typeof ITEM_DIFFERENCE_KIND;
