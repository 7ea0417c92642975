/** The life of a publicity activity: it is recorded with audience and numbers, and withdrawn when it was recorded in error. */
import { ofOwnOrgan } from "../../../permissions/policies/training.policy.js";
import { lifecycle, needOfInput } from "../../kernel/lifecycle.js";
import { PUBLICITY_ACTIVITY_STATE, type PublicityActivityState } from "../../kernel/training-words.js";
import { label } from "../../kernel/words.js";
import type { TrainingFacts } from "./training-facts.rules.js";

type Facts = TrainingFacts<PublicityActivityState>;
export interface ActivityAsked {
  readonly audiences: readonly string[];
  readonly counts: readonly { readonly number?: number | null | undefined }[];
}

const staff = ofOwnOrgan("recordTraining", ["WP-A-7-2"]);

/** Read a row as: ACTION leads FROM a state TO the next when the post holds the ABILITY, WHO stands right and the NEEDS hold. */
export const publicityActivityLife = lifecycle<PublicityActivityState, Facts>()("publicityActivity", PUBLICITY_ACTIVITY_STATE, {
  recordPublicityActivity: {
    from: null, to: "RECORDED", label: label("登记普法活动", "Record a publicity activity"), ability: "recordTraining", who: staff,
    law: ["WP-A-7-2", "WP-B-2", "WP-E-3", "WP-F-15", "AR-1.2-3"],
    needs: [
      needOfInput<Facts, ActivityAsked>("AUDIENCE_MISSING", ["AR-1.2-3"], (_facts, { audiences }) => audiences.length > 0),
      needOfInput<Facts, ActivityAsked>("MEDIUM_WITHOUT_NUMBER", ["WP-E-3"], (_facts, { counts }) => counts.every(({ number }) => typeof number === "number")),
    ],
  },
  withdrawPublicityActivity: {
    from: "RECORDED", to: "WITHDRAWN", label: label("撤回普法活动", "Withdraw the activity"), ability: "recordTraining", who: staff, law: ["WP-A-7-2"],
  },
});
