/** The words of delegated enforcement as GraphQL enums. */
import * as delegation from "../../src/kernel/delegation-words.js";
import { graphEnum } from "./enums.js";

export const DelegationStateEnum = graphEnum("DelegationState", "委托书状态: where a letter of delegation stands (YB-2.1-9).", delegation.DELEGATION_STATE);
export const DelegationStandingEnum = graphEnum("DelegationStanding", "委托效力: what a letter is worth on a day; its state and its days say it.", delegation.DELEGATION_STANDING);
export const DelegationSideEnum = graphEnum("DelegationSide", "委托双方: one of the two sides of a letter.", delegation.DELEGATION_SIDE);
export const QualificationEnum = graphEnum("Qualification", "受委托条件: a condition that a delegate meets (NL-CF-21).", delegation.QUALIFICATION);
export const DelegationEndEnum = graphEnum("DelegationEnd", "委托终止原因: why a delegation ended before its last day (YB-2.1-11).", delegation.DELEGATION_END);
export const SupervisionKindEnum = graphEnum("DelegationSupervisionKind", "委托监督种类: what a record of supervision is about (NL-CF-20-3).", delegation.SUPERVISION_KIND);
export const CampaignStateEnum = graphEnum("CampaignState", "清理工作状态: where a clean-up of delegations stands (YB-2.1-8).", delegation.CAMPAIGN_STATE);
export const CampaignVerdictEnum = graphEnum("CampaignVerdict", "清理结论: what becomes of a delegation (YB-2.1-8).", delegation.CAMPAIGN_VERDICT);
