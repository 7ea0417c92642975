/** The closed lists that reorganisations are written in: what a line does, what hangs on a unit that is to be closed, what a preview compares. */
import { words } from "./words.js";

/** What must be handed over or ended before a unit is closed. */
export const UNIT_TIE = words({
  CHILDREN: ["下级单位", "Units that belong to it"],
  POSTS: ["在任岗位", "Posts in it that somebody holds"],
  GUIDANCE: ["领导与指导关系", "Units it leads, guides or hosts, whose leaders it appoints or whose assessment it implements"],
  DELEGATIONS: ["委托关系", "Delegations it gave or received"],
  POWERS: ["授权与赋权关系", "Authorisations and powers handed over, on either side"],
  TASKS: ["责任条款", "Clauses it was made responsible for"],
  GROUP_OFFICES: ["领导小组办公室", "Leading groups of other units whose office sits in it"],
  OFFICERS: ["执法人员", "Officers and legal reviewers on its register who have not left"],
  DEADLINES: ["未办结期限", "What it still has to do by a day, where nobody stands above it today to answer for that"],
  SERVICE_ACCOUNTS: ["服务账号", "Service accounts placed at it"],
  LATER_RECORDS: ["后续记录", "Records of its own that begin on the day or later"],
});
export type UnitTie = keyof typeof UNIT_TIE;

/** A decision never rests: it leads to the signatures that are still missing, to its day, or into force. */
export const REORGANISATION_STATE = words({
  DRAFT: ["拟稿", "Being drafted"],
  SUBMITTED: ["已报送", "Laid before the common government"],
  AWAITING_SIGNATURE: ["待会签", "Decided; superiors or the other side still have to sign"],
  SCHEDULED: ["待生效", "Decided and signed; its day has not come"],
  IN_FORCE: ["已生效", "Carried out: the organisation stands as its lines say"],
  RETURNED: ["退回", "Sent back with a reason"],
  WITHDRAWN: ["撤回", "Taken back by whoever drafted it"],
});
export type ReorganisationState = keyof typeof REORGANISATION_STATE;

export const REORGANISATION_LINE_KIND = words({
  ESTABLISH: ["设立", "Establishes a unit"],
  RENAME: ["更名", "Gives a unit a new name"],
  TRANSFER: ["划转", "Puts a unit with everything below it under another one"],
  SET_MODE: ["调整管理体制", "Puts a department under another mode of management"],
  MERGE: ["合并", "Closes units and hands over what hangs on them to one heir"],
  SPLIT: ["分设", "Hands over the parts of one unit to several heirs"],
  CLOSE: ["撤销", "Closes a unit on which nothing hangs any more"],
  DIVIDE_DUTIES: ["会签职责分工", "Divides the duties of a body under dual management; both sides sign"],
  SET_POLICY: ["设定政策", "Sets or locks a policy of a unit"],
});
export type ReorganisationLineKind = keyof typeof REORGANISATION_LINE_KIND;

/** What a merger or a split can hand over; the rest of a unit ends with it. */
export const HANDED_OVER = words({
  CHILDREN: ["下级单位", "Units that belong to it"],
  POSTS: ["在任岗位", "Posts that somebody holds, with their holders"],
  GUIDANCE: ["领导与指导关系", "Units it leads, guides or hosts"],
  DELEGATIONS: ["委托关系", "Delegations it gave or received"],
  POWERS: ["授权与赋权关系", "Authorisations and powers handed over"],
  TASKS: ["责任条款", "Clauses it was made responsible for"],
});
export type HandedOver = keyof typeof HANDED_OVER;

/** What a preview compares, unit by unit. */
export const REORGANISATION_ASPECT = words({
  ASSESSOR: ["考核主体", "Who assesses the unit, kind by kind"],
  SUPERVISOR: ["监督机关", "Who supervises its enforcement"],
  DELEGATION: ["在行委托", "Delegations in force that it received; one that is gone is orphaned"],
  OPINION_READER: ["审核意见查阅机关", "Organs beside its own that have a row in the table of who reads opinions"],
  SIGHT: ["上级可见范围", "Units above it, whose posts see what it owns"],
  POLICY: ["有效政策", "Policies that hold for it"],
});
export type ReorganisationAspect = keyof typeof REORGANISATION_ASPECT;
