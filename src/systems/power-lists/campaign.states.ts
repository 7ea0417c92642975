/** The life of a call for lists: a legal office issues it to departments of its area, and closes it (YB-3.1-1). */
import { callerForLists, type CallParties } from "../../../permissions/policies/power-lists.policy.js";
import type { RecordFacts } from "../../../permissions/policies/visibility.js";
import { lifecycle, type Standing } from "../../kernel/lifecycle.js";
import { LIST_CAMPAIGN_STATE, type ListCampaignState } from "../../kernel/list-words.js";
import { label } from "../../kernel/words.js";

export interface CampaignFacts extends Standing<ListCampaignState>, CallParties { readonly seenBy: RecordFacts }

/** Read a row as: ACTION leads FROM a state TO the next when the post holds the ABILITY and WHO stands right. */
export const campaignLife = lifecycle<ListCampaignState, CampaignFacts>()("listCampaign", LIST_CAMPAIGN_STATE, {
  issueListCampaign: { from: null, to: "OPEN", label: label("部署清单确认", "Call for lists"), ability: "callForLists", who: callerForLists, law: ["YB-3.1-1"] },
  closeListCampaign: { from: "OPEN", to: "CLOSED", label: label("结束清单确认", "Close the call"), ability: "callForLists", who: callerForLists, law: ["YB-3.1-1"] },
});
export type CampaignAction = keyof typeof campaignLife.transitions;
