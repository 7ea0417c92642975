/** The life of a letter of delegation: drafted, agreed to by the leader, confirmed according to law, signed and published by both sides; then it runs to its last day, or ends before (model §3A, DELEG). */
import { confirmer, ending, leaderOfASide, leaderOfDelegator, lifting, ofASide, ofDelegator, watching, type LetterParties } from "../../../permissions/policies/delegation-letter.policy.js";
import type { DelegationVerdict } from "../../../permissions/policies/delegation.policy.js";
import type { RecordFacts } from "../../../permissions/policies/visibility.js";
import type { Code } from "../../kernel/codes.js";
import { DELEGATION_STATE, type DelegationEnd, type DelegationSide, type DelegationState } from "../../kernel/delegation-words.js";
import { lifecycle, need, needOfInput, type Standing } from "../../kernel/lifecycle.js";
import type { LawRef } from "../../kernel/verdict.js";
import { label } from "../../kernel/words.js";
import { mayEndOn, type EndingParty, type LetterMatter } from "./delegation.rules.js";

export interface DelegationFacts extends Standing<DelegationState>, LetterParties {
  readonly seenBy: RecordFacts;
  readonly letterNo: string;
  /** The letter whose place it takes. */
  readonly renewsId: string | null;
  readonly matters: readonly LetterMatter[];
  readonly territory: readonly string[];
  /** The answers of the delegation table today, one for each kind of action. */
  readonly decisions: readonly DelegationVerdict[];
  /** Cites what lets only others delegate (NL-LS-4). */
  readonly isOutOfReach: boolean;
  /** Names a place outside the delegator's own area. */
  readonly isBeyondArea: boolean;
  readonly signatures: readonly { readonly side: DelegationSide; readonly personId: string | null; readonly signedOn: string }[];
  readonly published: readonly DelegationSide[];
  readonly startsOn: string;
  readonly endsOn: string;
  readonly effectiveOn: string | null;
  readonly rectifyBy: string | null;
  readonly areBothOpen: boolean;
}
export interface Drafting { readonly isNumberTaken: boolean }
export interface Consenting { readonly confirmerId: string | null }
export interface WithReason { readonly reason: string }
export interface Signing { readonly side: DelegationSide; readonly personId: string | null }
export interface Publishing { readonly side: DelegationSide }
export interface Ending extends WithReason { readonly ground: DelegationEnd; readonly parties: readonly EndingParty[] }

/** The table decides; the code it refuses with is the code of the step, and the clauses of the cell are its clauses. */
const decided = (code: Code, ...law: LawRef[]) => {
  const refusing = ({ decisions }: DelegationFacts) => decisions.find(({ refusal }) => refusal === code);
  return { ...need<DelegationFacts>(code, law, (facts) => !refusing(facts)), lawOf: (facts: DelegationFacts) => refusing(facts)?.law ?? law };
};

/** Who may not delegate, what is never delegated, and to whom nothing is. */
const BY_NATURE = [
  decided("UNIT_NOT_OPEN", "NL-CF-20-1"), decided("SUBDELEGATION_FORBIDDEN", "NL-CF-20-3"), decided("NOT_AN_ORGAN", "NL-CF-20-1", "NL-XK-24"),
  decided("NOT_DELEGABLE", "NL-QZ-17"), decided("DELEGATE_KIND", "NL-CF-20-1", "NL-CF-21", "NL-XK-24"),
];
const WITH_BASIS = [
  ...BY_NATURE, decided("POWER_TRANSFERRED", "NL-CF-24"),
  need<DelegationFacts>("DELEGATION_NO_BASIS", ["NL-LS-4"], ({ isOutOfReach }) => !isOutOfReach),
  decided("DELEGATION_NO_BASIS", "YB-2.1-9", "NL-CF-20-1", "NL-XK-24"),
  need<DelegationFacts>("TERRITORY_BEYOND_AREA", ["NL-CF-20-1", "NL-XK-24"], ({ isBeyondArea }) => !isBeyondArea),
];
const IN_FULL = [...WITH_BASIS, decided("NOT_QUALIFIED", "NL-CF-21")];
const isComplete = need<DelegationFacts>("DELEGATION_INCOMPLETE", ["YB-2.1-9", "NL-CF-20-1"], ({ matters, territory }) => matters.length > 0 && territory.length > 0);
const runsStill = need<DelegationFacts>("OUT_OF_DELEGATION", ["AR-4.2-7"], ({ endsOn }, today) => today <= endsOn);
const isNumberFree = needOfInput<DelegationFacts, Drafting>("LETTER_NO_TAKEN", ["YB-2.1-10"], (_facts, { isNumberTaken }) => !isNumberTaken);
const hasReason = (...law: LawRef[]) => needOfInput<DelegationFacts, WithReason>("DELEGATION_REASON_MISSING", law, (_facts, { reason }) => reason.length > 0);
/** What is published is the letter, and before both sides have signed there is none. */
const isSigned = need<DelegationFacts>("DELEGATION_UNSIGNED", ["NL-CF-20-1", "NL-XK-24"], ({ state }) => state === "SIGNED" || state === "PARTLY_PUBLISHED");
const RUNNING = ["PUBLISHED", "IN_RECTIFICATION", "SUSPENDED"] as const;
export const REMINDERS = ["delegation.renewal60", "delegation.renewal30"] as const;

/** Read a row as: ACTION leads FROM a state TO the next when the post holds the ABILITY, WHO stands right and the NEEDS hold. The table of §2.6 is asked anew at each of them. */
export const delegationLife = lifecycle<DelegationState, DelegationFacts>()("delegation", DELEGATION_STATE, {
  draftDelegation: {
    from: null, to: "DRAFT", label: label("拟订委托书", "Draft a letter of delegation"), ability: "draftDelegations", who: ofDelegator("draftDelegations", ["NL-CF-20-1"]),
    law: ["NL-CF-20-1", "NL-XK-24"], needs: [isNumberFree, ...BY_NATURE],
  },
  reviseDelegation: {
    from: ["DRAFT", "CONSENTED", "RETURNED"], to: "DRAFT", label: label("修改委托书", "Write the letter anew"), ability: "draftDelegations", who: ofDelegator("draftDelegations", ["NL-CF-20-1"]),
    law: ["NL-CF-20-1"], needs: [isNumberFree],
  },
  consentDelegation: {
    from: ["DRAFT", "RETURNED"], to: "CONSENTED", label: label("领导同意", "Agree to the delegation"), ability: "consentDelegations", who: leaderOfDelegator(["YB-2.1-9"]), law: ["YB-2.1-9"],
    needs: [isComplete, ...WITH_BASIS, needOfInput<DelegationFacts, Consenting>("NO_CONFIRMER", ["YB-2.1-9"], (_facts, { confirmerId }) => confirmerId !== null)],
  },
  confirmDelegation: {
    from: "CONSENTED", to: "CONFIRMED", label: label("法制确认", "Confirm according to law"), ability: "confirmDelegations", who: confirmer(["YB-2.1-9"]), law: ["YB-2.1-9", "NL-CF-21"],
    needs: IN_FULL,
  },
  returnDelegation: {
    from: "CONSENTED", to: "RETURNED", label: label("退回修改", "Return with reasons"), ability: "confirmDelegations", who: confirmer(["YB-2.1-9"]), law: ["YB-2.1-9"], needs: [hasReason("YB-2.1-9")],
  },
  signDelegation: {
    from: ["CONFIRMED", "PARTLY_SIGNED"], to: ["PARTLY_SIGNED", "SIGNED"], label: label("签署委托书", "Sign for one side"), ability: "signDelegations", who: leaderOfASide(["NL-CF-20-1"]),
    law: ["NL-CF-20-1"], needs: [
      runsStill, ...IN_FULL,
      needOfInput<DelegationFacts, Signing>("SIDE_RECORDED", ["NL-CF-20-1"], ({ signatures }, { side }) => !signatures.some((each) => each.side === side)),
      needOfInput<DelegationFacts, Signing>("SAME_PERSON", ["NL-CF-20-1"], ({ signatures }, { personId }) => personId === null || !signatures.some((each) => each.personId === personId)),
    ],
  },
  publishDelegation: {
    from: ["CONFIRMED", "PARTLY_SIGNED", "SIGNED", "PARTLY_PUBLISHED"], to: ["PARTLY_PUBLISHED", "PUBLISHED"], label: label("登记公布", "Put a publication on record"), ability: "seeDelegations",
    who: ofASide(["NL-CF-20-2"]), law: ["NL-CF-20-2", "NL-XK-24"], starts: REMINDERS, needs: [
      isSigned, runsStill, ...IN_FULL,
      needOfInput<DelegationFacts, Publishing>("SIDE_RECORDED", ["NL-CF-20-2"], ({ published }, { side }) => !published.includes(side)),
    ],
  },
  orderRectification: {
    from: "PUBLISHED", to: "IN_RECTIFICATION", label: label("责令整改", "Have something put right by a day"), ability: "seeDelegations", who: watching(["NL-CF-20-3", "YB-2.1-8"]),
    law: ["NL-CF-20-3", "YB-2.1-8"], starts: ["rectification"], needs: [hasReason("NL-CF-20-3", "YB-2.1-8")],
  },
  acceptRectification: {
    from: "IN_RECTIFICATION", to: "PUBLISHED", label: label("确认整改完成", "Find that it was put right"), ability: "seeDelegations", who: lifting(["NL-CF-20-3"]), law: ["NL-CF-20-3"],
    meets: ["rectification"], needs: IN_FULL,
  },
  suspendDelegation: {
    from: ["PUBLISHED", "IN_RECTIFICATION"], to: "SUSPENDED", label: label("中止委托", "Suspend the delegation"), ability: "seeDelegations", who: watching(["NL-CF-20-3"]), law: ["NL-CF-20-3"],
    cancels: ["rectification"], needs: [hasReason("NL-CF-20-3")],
  },
  resumeDelegation: {
    from: "SUSPENDED", to: "PUBLISHED", label: label("恢复委托", "Let the delegation run again"), ability: "seeDelegations", who: lifting(["NL-CF-20-3"]), law: ["NL-CF-20-3"],
    needs: [runsStill, ...IN_FULL],
  },
  terminateDelegation: {
    from: ["CONFIRMED", "PARTLY_SIGNED", "SIGNED", "PARTLY_PUBLISHED", ...RUNNING], to: "TERMINATED", label: label("终止委托", "End the delegation before its last day"), ability: "seeDelegations",
    who: ending(["YB-2.1-11"]), law: ["YB-2.1-11"], cancels: [...REMINDERS, "rectification"], needs: [
      hasReason("YB-2.1-11"), needOfInput<DelegationFacts, Ending>("ENDING_NOT_YOURS", ["YB-2.1-11"], (_facts, { ground, parties }) => mayEndOn(ground, parties)),
    ],
  },
  expireDelegation: {
    from: RUNNING, to: "EXPIRED", label: label("登记到期", "Record that its last day has passed"), ability: "seeDelegations", who: watching(["AR-4.2-7"]), law: ["AR-4.2-7"],
    meets: REMINDERS, cancels: ["rectification"], needs: [need<DelegationFacts>("DELEGATION_STILL_RUNS", ["AR-4.2-7"], ({ endsOn }, today) => endsOn < today)],
  },
});
export type DelegationAction = keyof typeof delegationLife.transitions;
