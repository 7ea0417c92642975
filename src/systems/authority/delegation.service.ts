/** 谁可以委托谁执法: asks the delegation table, and says of each condition whether it holds and who says so. */
import {
  mayDelegate, type DelegateParty, type DelegatingParty, type DelegationCircumstances, type DelegationVerdict,
} from "../../../permissions/policies/delegation.policy.js";
import { isVisible } from "../../../permissions/policies/visibility.js";
import { badInput, notFound } from "../../kernel/fault.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { ActionKind } from "../../kernel/vocabulary.js";
import { words } from "../../kernel/words.js";
import { told } from "./circumstances.rules.js";
import { explainAlone, requireUnits, type Asking, type Explained } from "./authority.loaders.js";
import { factsForDelegating, groupUnit, seenPost, type Ref } from "./parties.service.js";
import { findPerson } from "./parties.store.js";

export type { DelegationCircumstances } from "../../../permissions/policies/delegation.policy.js";
export type ExplainedDelegation = Explained<DelegationVerdict>;

/** Delegates that are no unit of the tenant. */
export const OUTSIDE_DELEGATE = words({
  ENTERPRISE: ["企业、社会团体", "An enterprise or association without public function"],
  INDIVIDUAL: ["个人", "An individual"],
});
export type OutsideDelegate = keyof typeof OUTSIDE_DELEGATE;

export interface DelegationQuestion {
  readonly delegator: Ref;
  /** Either a unit or person of the tenant, or the kind of an outsider. */
  readonly delegate?: Ref | null | undefined;
  readonly outside?: OutsideDelegate | null | undefined;
  readonly actionKind: ActionKind;
  readonly asOf: LegalDate;
  readonly circumstances?: DelegationCircumstances | null | undefined;
}

interface Named<P> { readonly party: P; readonly units: readonly string[] }

export async function delegationCheck(asking: Asking, question: DelegationQuestion): Promise<ExplainedDelegation> {
  const { actionKind, asOf } = question;
  const [from, to] = await Promise.all([delegatingParty(asking, question.delegator, asOf), delegateParty(asking, question)]);
  const facts = await factsForDelegating(asking, from.units, to.units, asOf);
  requireUnits(asking, facts, ...from.units, ...to.units);
  return explainAlone(asking, mayDelegate(facts, from.party, to.party, actionKind, told(question.circumstances)), asOf);
}

/** A post or person is asked about as such: in his or her own name, not in the organ's. */
async function delegatingParty(asking: Asking, { type, id }: Ref, asOf: LegalDate): Promise<Named<DelegatingParty>> {
  switch (type) {
    case "OrgUnit": return { party: { unitId: id }, units: [id] };
    case "LeadingGroup": await groupUnit(asking, id, asOf); return { party: { as: "LEADING_GROUP" }, units: [] };
    case "Post": await seenPost(asking, id, asOf); return { party: { as: "OFFICER" }, units: [] };
    case "Person": await requirePerson(asking, id, asOf); return { party: { as: "OFFICER" }, units: [] };
    default: throw notFound();
  }
}

async function delegateParty(asking: Asking, { delegate, outside, asOf }: DelegationQuestion): Promise<Named<DelegateParty>> {
  if ((delegate == null) === (outside == null)) throw badInput({ path: "delegate", rule: "oneOf" });
  if (outside) return { party: { as: outside }, units: [] };
  switch (delegate?.type) {
    case "OrgUnit": return { party: { unitId: delegate.id }, units: [delegate.id] };
    case "Person": await requirePerson(asking, delegate.id, asOf); return { party: { as: "INDIVIDUAL" }, units: [] };
    default: throw notFound();
  }
}

async function requirePerson(asking: Asking, id: string, asOf: LegalDate): Promise<void> {
  if (!isVisible("Person", { actor: asking.who, personId: id }) || !(await findPerson(asking.db, id, asOf))) throw notFound();
}
