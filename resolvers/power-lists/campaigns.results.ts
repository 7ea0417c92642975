/** What the graph answers about calls for lists. */
import { CampaignAddressee, ListCampaign } from "../../entities/power-lists/list-campaign.entity.js";
import { StaleVersion, TransitionRefused } from "../../entities/platform/refusals.js";
import { Recorded, resultOf } from "../platform/change.results.js";
import { connectionOf } from "../platform/connection.js";

export const ListCampaignConnection = connectionOf(ListCampaign, "ListCampaign", "清单确认公布工作部署");
export const CampaignAddresseeConnection = connectionOf(CampaignAddressee, "CampaignAddressee", "部署对象");

export const IssueListCampaignResult = resultOf("IssueListCampaignResult", "部署清单确认结果", Recorded);
export const ListCampaignStepResult = resultOf("ListCampaignStepResult", "部署办理结果", Recorded, TransitionRefused, StaleVersion);
