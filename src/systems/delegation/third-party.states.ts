/** The life of a service of a third party: registered when it may serve, runs by its days, ended with what was given back or done (强制法§§26, 50-52). */
import { keeperOfService } from "../../../permissions/policies/third-party.policy.js";
import type { RecordFacts } from "../../../permissions/policies/visibility.js";
import type { Code } from "../../kernel/codes.js";
import { lifecycle, need, needOfInput, type Standing } from "../../kernel/lifecycle.js";
import { THIRD_PARTY_STATE, type ThirdPartyServiceKind, type ThirdPartyState } from "../../kernel/transfer-words.js";
import type { Verdict } from "../../kernel/verdict.js";
import { label } from "../../kernel/words.js";

export interface ThirdPartyFacts extends Standing<ThirdPartyState> {
  readonly seenBy: RecordFacts;
  readonly kind: ThirdPartyServiceKind;
  /** The organ that answers for it: the one that is served, or its heir. */
  readonly keeperId: string;
  readonly handlerId: string;
  readonly fromOn: string;
  readonly untilOn: string;
  /** Whether it may serve, asked when it is registered; null afterwards. */
  readonly check: Verdict | null;
}
/** By when the party is to be reminded at the latest, and when it was; null where nobody has to be. */
export interface Reminding { readonly reminding: { readonly by: string; readonly on: string | null } | null }

/** What the policy refuses with, in its order. */
export const CHECKED: readonly Code[] = ["UNIT_NOT_OPEN", "NOT_AN_ORGAN", "CREDIT_CODE_INVALID", "THIRD_PARTY_INTEREST", "NOT_ORGANS_STAFF", "STAFF_ABSENT"];
const LAW = ["NL-QZ-26"] as const;

/** Read a row as: ACTION leads FROM a state TO the next when the post holds the ABILITY, WHO stands right and the NEEDS hold. */
export const thirdPartyLife = lifecycle<ThirdPartyState, ThirdPartyFacts>()("thirdPartyService", THIRD_PARTY_STATE, {
  registerThirdPartyService: {
    from: null, to: "REGISTERED", label: label("登记第三人服务", "Register the service of a third party"), ability: "keepThirdParties", who: keeperOfService, law: LAW, starts: ["thirdParty.end"],
    needs: [
      ...CHECKED.map((code) => need<ThirdPartyFacts>(code, LAW, ({ check }) => check?.because !== code)),
      needOfInput<ThirdPartyFacts, Reminding>("PARTY_NOT_REMINDED", LAW, (_facts, { reminding }) => reminding === null || (reminding.on !== null && reminding.on <= reminding.by)),
    ],
  },
  endThirdPartyService: {
    from: "REGISTERED", to: "ENDED", label: label("结束第三人服务", "End the service"), ability: "keepThirdParties", who: keeperOfService, law: LAW, meets: ["thirdParty.end"],
    needs: [need("SERVICE_NOT_BEGUN", LAW, ({ fromOn }, today) => fromOn <= today)],
  },
  withdrawThirdPartyService: {
    from: "REGISTERED", to: "WITHDRAWN", label: label("撤销第三人服务", "Take the service back before its first day"), ability: "keepThirdParties", who: keeperOfService, law: LAW, cancels: ["thirdParty.end"],
    needs: [need("SERVICE_BEGUN", LAW, ({ fromOn }, today) => today < fromOn)],
  },
});
export type ThirdPartyAction = keyof typeof thirdPartyLife.transitions;
