/** The words of delegated enforcement (委托执法): the letter, its sides, what follows it, and the clean-up of delegations. */
import { words } from "./words.js";

export const DELEGATION_STATE = words({
  DRAFT: ["拟订", "Being drafted by the delegator"],
  CONSENTED: ["领导同意", "The delegator's leader agrees, and it lies before whoever confirms it"],
  RETURNED: ["退回修改", "Returned by whoever confirms it, with reasons"],
  CONFIRMED: ["法制确认", "Confirmed according to law"],
  PARTLY_SIGNED: ["部分签署", "Signed by one side"],
  SIGNED: ["已签订", "Signed by both sides"],
  PARTLY_PUBLISHED: ["部分公布", "Published by one side"],
  PUBLISHED: ["已公布", "Published, and in force from its first day to its last"],
  IN_RECTIFICATION: ["整改中", "In force, while what was found is put right by a day that was set"],
  SUSPENDED: ["中止", "Nothing is done under it for the time being"],
  EXPIRED: ["到期", "Its last day has passed"],
  TERMINATED: ["终止", "Ended before its last day"],
});
export type DelegationState = keyof typeof DELEGATION_STATE;

/** What a letter is worth on a day: said by its state and its days, never written. */
export const DELEGATION_STANDING = words({
  IN_PREPARATION: ["办理中", "Not signed by both sides"],
  NOT_PUBLISHED: ["未公布", "Signed, not published as the law asks"],
  NOT_YET: ["未到起始日", "Published, its first day is to come"],
  IN_FORCE: ["生效", "In force"],
  SUSPENDED: ["中止", "Suspended"],
  EXPIRED: ["到期", "Its last day has passed"],
  TERMINATED: ["终止", "Ended before its last day"],
});
export type DelegationStanding = keyof typeof DELEGATION_STANDING;

export const DELEGATION_SIDE = words({
  DELEGATOR: ["委托机关", "The organ whose power it is"],
  DELEGATE: ["受委托组织", "Whoever exercises it in the delegator's name"],
});
export type DelegationSide = keyof typeof DELEGATION_SIDE;

/** The three conditions of 处罚法§21. */
export const QUALIFICATION = words({
  LAWFULLY_ESTABLISHED: ["依法成立并具有管理公共事务职能", "Lawfully established, with a public-affairs function"],
  QUALIFIED_STAFF: ["有熟悉有关法律、法规、规章和业务并取得执法资格的工作人员", "Staff who know the law and the work and hold certificates"],
  TECHNICAL_CAPACITY: ["需要进行技术检查或者技术鉴定的，有条件组织进行", "The means for technical inspection or appraisal where it is needed"],
});
export type Qualification = keyof typeof QUALIFICATION;

export const DELEGATION_END = words({
  BY_DELEGATOR: ["委托机关解除", "The delegator ends it"],
  CLEANED_UP: ["清理", "A legal office removes it, because it does not meet the conditions of law"],
  LAW_CHANGED: ["法律变动", "The law on which it rests has changed"],
  BY_DELEGATE: ["受委托组织通知解除", "The delegate gives notice"],
  PARTY_CLOSED: ["一方撤销", "One of the sides was closed"],
});
export type DelegationEnd = keyof typeof DELEGATION_END;

export const SUPERVISION_KIND = words({
  INSPECTION: ["检查", "An inspection of the delegate"],
  REPORT: ["报告", "A report by the delegate"],
  RECTIFICATION: ["整改", "What has to be put right"],
});
export type SupervisionKind = keyof typeof SUPERVISION_KIND;

export const CAMPAIGN_STATE = words({
  OPEN: ["清理中", "Each delegation is being looked at"],
  CLOSED: ["已结束", "Each delegation has its verdict"],
});
export type CampaignState = keyof typeof CAMPAIGN_STATE;

export const CAMPAIGN_VERDICT = words({
  KEEP: ["保留", "It meets the conditions and stays"],
  RECTIFY: ["整改", "It stays when what was found is put right in time"],
  REMOVE: ["清理", "It does not meet the conditions and ends"],
});
export type CampaignVerdict = keyof typeof CAMPAIGN_VERDICT;
