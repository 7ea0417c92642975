/** Who may decide a change of accounts: never its drafter, never the person it is about. Persons are compared, not accounts. */
import type { Actor } from "../../src/kernel/actor.js";
import type { Code } from "../../src/kernel/codes.js";
import type { Verdict } from "../../src/kernel/verdict.js";

export interface AccountChangeInterest {
  readonly drafterId: string;
  /** The person behind the platform account that the change opens or closes, if it does. */
  readonly aboutPersonId: string | null;
}

const answer = (rule: string, because: Code): Verdict => ({ allowed: because === "RULE_HOLDS", rule: `accountChange.${rule}`, because, law: [], path: [] });

export function mayDecideAccountChange({ personId }: Actor, { drafterId, aboutPersonId }: AccountChangeInterest): Verdict {
  if (personId === null || personId === drafterId) return answer("TWO_PERSONS", "DRAFTER_CANNOT_DECIDE");
  return answer("NOT_ONESELF", personId === aboutPersonId ? "OWN_ACCOUNT_CHANGE" : "RULE_HOLDS");
}

export const mayWithdrawAccountChange = ({ personId }: Actor, { drafterId }: AccountChangeInterest): Verdict =>
  answer("DRAFTER", personId === drafterId ? "RULE_HOLDS" : "NOT_DRAFTER");
