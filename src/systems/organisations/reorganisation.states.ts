/** The life of a reorganisation: drafted, laid before the common government, decided, signed where superiors are concerned, carried out on its day. */
import { mayDecide, mayDraft, mayReturn, maySign, type MatterFacts } from "../../../permissions/policies/reorganisation.policy.js";
import type { RecordFacts } from "../../../permissions/policies/visibility.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import { lifecycle, need, needOfInput, type Standing } from "../../kernel/lifecycle.js";
import { REORGANISATION_STATE, type ReorganisationState } from "../../kernel/reorganisation-words.js";
import type { LawRef } from "../../kernel/verdict.js";
import { label } from "../../kernel/words.js";

export interface ReorganisationFacts extends Standing<ReorganisationState>, MatterFacts {
  readonly seenBy: RecordFacts;
  readonly effectiveOn: LegalDate;
  /** Whether everything on record of the units touched is still what it was at submission. */
  readonly isUnchanged: boolean;
}
type F = ReorganisationFacts;

const LAW: readonly LawRef[] = ["地方组织法§79", "NL-OG-83"];
/** A decision leads on at once: to missing signatures, to its day, or into force. */
const DECIDED = ["AWAITING_SIGNATURE", "SCHEDULED", "IN_FORCE"] as const;

const commonGovernment = need<F>("NO_COMMON_GOVERNMENT", LAW, ({ government }) => government !== null);
const unchanged = need<F>("FACTS_CHANGED", LAW, ({ isUnchanged }) => isUnchanged);
const dayHasCome = need<F>("DAY_NOT_COME", LAW, ({ effectiveOn }, today) => effectiveOn <= today);
const beforeItsDay = need<F>("DAY_HAS_COME", LAW, ({ state, effectiveOn }, today) => state !== "SCHEDULED" || today < effectiveOn);
const reason = needOfInput<F, { readonly note?: string | null | undefined }>("REASON_REQUIRED", LAW, (_facts, { note }) => Boolean(note?.trim()));

export const reorganisation = lifecycle<ReorganisationState, F>()("reorganisation", REORGANISATION_STATE, {
  draftReorganisation: { from: null, to: "DRAFT", label: label("拟稿", "Draft"), ability: "draftReorganisations", who: mayDraft, law: LAW },
  reviseReorganisation: { from: ["DRAFT", "RETURNED"], to: "DRAFT", label: label("修改", "Revise"), ability: "draftReorganisations", who: mayDraft, law: LAW },
  submitReorganisation: {
    from: "DRAFT", to: "SUBMITTED", label: label("报送", "Submit"), ability: "draftReorganisations", who: mayDraft, needs: [commonGovernment], law: LAW,
  },
  decideReorganisation: {
    from: "SUBMITTED", to: DECIDED, label: label("决定", "Decide"), ability: "decideReorganisations", who: mayDecide, needs: [unchanged], law: LAW,
  },
  signReorganisation: {
    from: "AWAITING_SIGNATURE", to: DECIDED, label: label("会签", "Sign"), ability: "signReorganisations", who: maySign, needs: [unchanged], law: LAW,
  },
  carryOutReorganisation: {
    from: "SCHEDULED", to: "IN_FORCE", label: label("实施", "Carry out"), ability: "draftReorganisations", who: mayDraft, needs: [dayHasCome, unchanged], law: LAW,
  },
  returnReorganisation: {
    from: ["SUBMITTED", "AWAITING_SIGNATURE", "SCHEDULED"], to: "RETURNED", label: label("退回", "Return"), ability: "signReorganisations",
    who: (actor, facts) => mayReturn(actor, facts, facts.state === "AWAITING_SIGNATURE"), needs: [reason], law: LAW,
  },
  withdrawReorganisation: {
    from: ["DRAFT", "RETURNED", "SUBMITTED", "AWAITING_SIGNATURE", "SCHEDULED"], to: "WITHDRAWN", label: label("撤回", "Withdraw"),
    ability: "draftReorganisations", who: mayDraft, needs: [beforeItsDay], law: LAW,
  },
});
