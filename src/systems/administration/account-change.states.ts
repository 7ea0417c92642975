/** The life of a change of accounts: one person drafts, another decides, and what was approved is carried out once. */
import { mayDecideAccountChange, mayWithdrawAccountChange, type AccountChangeInterest } from "../../../permissions/policies/administration.policy.js";
import { ACCOUNT_CHANGE_STATE, type AccountChangeKind, type AccountChangeState } from "../../kernel/administration.js";
import type { Id } from "../../kernel/ids.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import { anyoneAble, lifecycle, need, type Standing } from "../../kernel/lifecycle.js";
import { label } from "../../kernel/words.js";

export interface AccountChangeFacts extends Standing<AccountChangeState>, AccountChangeInterest {
  readonly seenBy: Record<never, never>;
  readonly kind: AccountChangeKind;
  readonly tenantId: Id;
  /** The last day on which it may be decided. */
  readonly expiresOn: LegalDate;
}

const inTime = need<AccountChangeFacts>("DRAFT_EXPIRED", [], ({ expiresOn }, today) => today <= expiresOn);

export const accountChange = lifecycle<AccountChangeState, AccountChangeFacts>()("accountChange", ACCOUNT_CHANGE_STATE, {
  draftAccountChange: {
    from: null, to: "DRAFTED", label: label("起草账号变更", "Draft"), ability: "draftAccountChange", who: anyoneAble("accountChange.draft"), law: [],
  },
  withdrawAccountChange: {
    from: "DRAFTED", to: "WITHDRAWN", label: label("撤回账号变更", "Withdraw"), ability: "draftAccountChange", who: mayWithdrawAccountChange, law: [],
  },
  approveAccountChange: {
    from: "DRAFTED", to: "APPROVED", label: label("批准账号变更", "Approve"), ability: "decideAccountChange", who: mayDecideAccountChange, needs: [inTime], law: [],
  },
  rejectAccountChange: {
    from: "DRAFTED", to: "REJECTED", label: label("驳回账号变更", "Reject"), ability: "decideAccountChange", who: mayDecideAccountChange, law: [],
  },
  carryOutAccountChange: {
    from: "APPROVED", to: ["EXECUTED", "FAILED"], label: label("执行账号变更", "Carry out"), ability: "decideAccountChange", who: mayDecideAccountChange, law: [],
  },
});
export type AccountChangeAction = keyof typeof accountChange.transitions;
