/** The life of a clean-up: a legal office lists every delegation of its area, gives each a verdict, and only then closes (YB-2.1-8). */
import { ofOpeningOffice, type CampaignParties } from "../../../permissions/policies/delegation-campaign.policy.js";
import type { RecordFacts } from "../../../permissions/policies/visibility.js";
import { CAMPAIGN_STATE, type CampaignState } from "../../kernel/delegation-words.js";
import { lifecycle, need, needOfInput, type Standing } from "../../kernel/lifecycle.js";
import { label } from "../../kernel/words.js";

export interface CampaignFacts extends Standing<CampaignState>, CampaignParties {
  readonly seenBy: RecordFacts;
  /** Letters that still run and wait for their verdict; and those that ended before they had one. */
  readonly withoutVerdict: readonly string[];
  readonly ended: readonly string[];
}
export interface Giving { readonly delegationId: string; readonly reason: string }

/** Read a row as: ACTION leads FROM a state TO the next when the post holds the ABILITY, WHO stands right and the NEEDS hold. */
export const campaignLife = lifecycle<CampaignState, CampaignFacts>()("delegationCampaign", CAMPAIGN_STATE, {
  openDelegationCampaign: {
    from: null, to: "OPEN", label: label("开展委托执法清理", "Open a clean-up of delegations"), ability: "confirmDelegations", who: ofOpeningOffice(["YB-2.1-8"]), law: ["YB-2.1-8"],
  },
  giveCampaignVerdict: {
    from: "OPEN", to: "OPEN", label: label("作出清理结论", "Say what becomes of a delegation"), ability: "confirmDelegations", who: ofOpeningOffice(["YB-2.1-8"]), law: ["YB-2.1-8", "YB-2.1-11"],
    needs: [
      needOfInput<CampaignFacts, Giving>("DELEGATION_ENDED", ["YB-2.1-8"], ({ ended }, { delegationId }) => !ended.includes(delegationId)),
      needOfInput<CampaignFacts, Giving>("VERDICT_GIVEN", ["YB-2.1-8"], ({ withoutVerdict }, { delegationId }) => withoutVerdict.includes(delegationId)),
      needOfInput<CampaignFacts, Giving>("DELEGATION_REASON_MISSING", ["YB-2.1-8"], (_facts, { reason }) => reason.length > 0),
    ],
  },
  closeDelegationCampaign: {
    from: "OPEN", to: "CLOSED", label: label("结束清理", "Close the clean-up"), ability: "confirmDelegations", who: ofOpeningOffice(["YB-2.1-8"]), law: ["YB-2.1-8"],
    needs: [need<CampaignFacts>("VERDICT_MISSING", ["YB-2.1-8"], ({ withoutVerdict }) => withoutVerdict.length === 0)],
  },
});
export type CampaignAction = keyof typeof campaignLife.transitions;
