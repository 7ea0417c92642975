/** 谁可以委托谁执法: walks one way of the delegation table and says of every condition whether it holds and who says so (model §2.6). */
import type { OrgFacts, OrgPlace, PowerEdge } from "../../src/kernel/org-facts.js";
import type { PathStep, Verdict } from "../../src/kernel/verdict.js";
import type { ActionKind, ConditionSource, DelegateColumn, DelegationCondition, DelegatorStanding } from "../../src/kernel/vocabulary.js";
import { DELEGATION_CONDITION } from "../../src/kernel/vocabulary.js";
import type { Code } from "../../src/kernel/codes.js";
import { covers } from "./assessment.conditions.js";
import { COMPULSION, DELEGATION_TABLE, NEVER_A_DELEGATOR, NO_DELEGATE, type Way } from "./delegation.table.js";
import { findOrgan, findPlace, isTownship, isTownshipOrStreet, parentOf } from "./structure.js";

/** A unit, or somebody who is none: an officer or a leading group in his, her or its own name. */
export type DelegatingParty = { readonly unitId: string } | { readonly as: "OFFICER" | "LEADING_GROUP" };
export type DelegateParty = { readonly unitId: string } | { readonly as: "ENTERPRISE" | "INDIVIDUAL" };

/** What no register holds. What is not stated counts as not holding. */
export interface DelegationCircumstances {
  /** Only where the register says nothing of a hand-over; a recorded one is never talked away. */
  readonly powerHeld?: boolean | undefined;
  /** There is a basis in law, regulation or rule. */
  readonly basis?: boolean | undefined;
  readonly ownPower?: boolean | undefined;
  /** The delegate meets 处罚法§21. */
  readonly qualified21?: boolean | undefined;
  readonly sectorLawNamesDelegator?: boolean | undefined;
}

export interface ConditionFinding { readonly condition: DelegationCondition; readonly holds: boolean; readonly source: ConditionSource }

export interface DelegationVerdict extends Verdict {
  readonly refusal: Code | null;
  readonly standing: DelegatorStanding | null;
  readonly delegateColumn: DelegateColumn | null;
  readonly actionKind: ActionKind;
  /** Every condition of the cell, in the order of the checks. */
  readonly conditions: readonly ConditionFinding[];
}

const isUnit = (party: DelegatingParty | DelegateParty): party is { readonly unitId: string } => "unitId" in party;

/** The row of a delegator. What it holds only by delegation or hand-over is not its own, unless its own power is stated. */
function standingOf(party: DelegatingParty, unit: OrgPlace | undefined, kind: ActionKind, stated: DelegationCircumstances): DelegatorStanding {
  if (!isUnit(party) || !unit) return "INTERNAL_ORGAN_OFFICER_OR_LEADING_GROUP";
  const byDelegation = unit.delegations.some((d) => covers(d.actionKinds, kind));
  switch (unit.kind) {
    case "INTERNAL_ORGAN": return "INTERNAL_ORGAN_OFFICER_OR_LEADING_GROUP";
    case "SUBORDINATE_INSTITUTION": case "DISPATCHED_BODY": case "OTHER_ORG":
      return unit.delegations.length > 0 ? "DELEGATE" : "INTERNAL_ORGAN_OFFICER_OR_LEADING_GROUP";
    default:
  }
  if (byDelegation && stated.ownPower !== true) return "DELEGATE";
  if (unit.kind === "AUTHORISED_ORG") return "AUTHORISED_ORG";
  if (unit.kind === "STREET_OFFICE") return "STREET_OR_TOWNSHIP_WITH_HANDED_OVER_POWER";
  if (unit.kind !== "GOVERNMENT") return "DEPARTMENT";
  const handedOver = isTownship(unit) && unit.powersReceived.some((p) => covers(p.actionKinds, kind));
  return handedOver && stated.ownPower !== true ? "STREET_OR_TOWNSHIP_WITH_HANDED_OVER_POWER" : "GOVERNMENT";
}

/** The column of a delegate; undefined for the delegator itself, another department's dispatched body, a supervision organ. */
function findDelegateColumn(
  facts: OrgFacts, delegator: OrgPlace | undefined, party: DelegateParty, stated: DelegationCircumstances,
): DelegateColumn | undefined {
  if (!isUnit(party)) return party.as === "ENTERPRISE" ? "ENTERPRISE_OR_ASSOCIATION" : "INDIVIDUAL";
  const unit = findPlace(facts, party.unitId);
  if (!unit || unit.id === delegator?.id) return undefined;
  if (isTownshipOrStreet(unit)) return "TOWNSHIP_OR_STREET";
  switch (unit.kind) {
    case "SUBORDINATE_INSTITUTION": case "AUTHORISED_ORG": case "INTERNAL_ORGAN": return unit.kind;
    case "DISPATCHED_BODY":
      return delegator && [parentOf(facts, unit)?.id, findOrgan(facts, unit)?.id].includes(delegator.id) ? "OWN_DISPATCHED_BODY" : undefined;
    // §21 asks first of all for an organisation with a public-affairs function
    case "OTHER_ORG":
      return unit.subjectStatus === "DELEGATED" || stated.qualified21 === true ? "SUBORDINATE_INSTITUTION" : "ENTERPRISE_OR_ASSOCIATION";
    case "SUPERVISION_ORGAN": return undefined;
    default: return "OTHER_ADMINISTRATIVE_ORGAN";
  }
}

const stated = (condition: DelegationCondition, value: boolean | undefined): ConditionFinding =>
  ({ condition, holds: value === true, source: value === undefined ? "NOT_STATED" : "STATED" });
const recorded = (condition: DelegationCondition, holds: boolean): ConditionFinding => ({ condition, holds, source: "RECORDED" });

/** The two sides of one question and what it is about. */
interface Between { readonly facts: OrgFacts; readonly from: OrgPlace; readonly to: OrgPlace | undefined; readonly kind: ActionKind }

/**
 * Hand-overs that count against this delegation. 处罚法§24 works township by township, so what one of them received is gone there alone;
 * what was concentrated (相对集中) in another organ is gone in the whole area. A receiver that is not among the facts counts as such an organ.
 */
const handOversAgainst = ({ facts, from, to, kind }: Between): PowerEdge[] =>
  from.powersGivenUp.filter(({ other, actionKinds }) => {
    const receiver = facts.places.get(other);
    return covers(actionKinds, kind) && (other === to?.id || !receiver || !isTownshipOrStreet(receiver));
  });

/** Finds out one condition. The register goes before what is stated. */
function find(condition: DelegationCondition, between: Between, said: DelegationCircumstances): ConditionFinding {
  const handOvers = handOversAgainst(between);
  switch (condition) {
    case "POWER_HELD":
      if (handOvers.length > 0) return recorded(condition, handOvers.every((p) => p.scopeLeft));
      return said.powerHeld === undefined ? recorded(condition, true) : stated(condition, said.powerHeld);
    case "BASIS_AND_OWN_POWER":
      if (handOvers.some((p) => !p.scopeLeft)) return recorded(condition, false);
      if (said.basis === false || said.ownPower === false) return stated(condition, false);
      return stated(condition, said.basis === true && said.ownPower === true ? true : undefined);
    case "ORGAN_FOR_LICENCE": return recorded(condition, between.from.policies.authorisedOrgAsOrganForLicence);
    case "SECTOR_LAW_NAMES_DELEGATOR": return stated(condition, said.sectorLawNamesDelegator);
    case "ORGANISATION_QUALIFIED": case "QUALIFIED": return stated(condition, said.qualified21);
  }
}

function wayOf(standing: DelegatorStanding, column: DelegateColumn | undefined, kind: ActionKind): Way {
  const never = NEVER_A_DELEGATOR[standing];
  if (never) return never;
  if (kind === "COMPULSION") return COMPULSION;
  if (!column) return NO_DELEGATE;
  if (standing === "DELEGATE" || standing === "INTERNAL_ORGAN_OFFICER_OR_LEADING_GROUP") return NO_DELEGATE;
  const ways = DELEGATION_TABLE[standing][column];
  return kind === "PENALTY" ? ways.penalty : kind === "LICENCE" ? ways.licence : ways.others;
}

/** Walks to the first step that ends the way; the conditions behind it are found out as well, since the asker will need them next. */
function walk(way: Way, findOut: (condition: DelegationCondition) => ConditionFinding) {
  const conditions: ConditionFinding[] = [];
  let end: { deny: Code | null; law: readonly string[]; condition: DelegationCondition | undefined } | undefined;
  for (const step of way) {
    const finding = step.needs === null ? undefined : findOut(step.needs);
    if (finding) conditions.push(finding);
    if (!end && finding?.holds !== true) end = { deny: step.deny, law: step.law, condition: step.needs ?? undefined };
  }
  return { conditions, end: end ?? { deny: "DELEGATE_KIND" as const, law: [], condition: undefined } };
}

const edge = (delegator: OrgPlace | undefined, delegate: OrgPlace | undefined): PathStep[] =>
  delegator && delegate?.delegations.some((d) => d.delegator === delegator.id)
    ? [{ from: delegator.id, relation: "DELEGATES_TO", to: delegate.id }] : [];

/** May this party delegate actions of this kind to that one? Order of checks: delegator, action, delegate, power, basis, §21. */
export function mayDelegate(
  facts: OrgFacts, delegator: DelegatingParty, delegate: DelegateParty, kind: ActionKind, circumstances: DelegationCircumstances = {},
): DelegationVerdict {
  const from = isUnit(delegator) ? findPlace(facts, delegator.unitId) : undefined;
  const to = isUnit(delegate) ? findPlace(facts, delegate.unitId) : undefined;
  if ((isUnit(delegator) && !from) || (isUnit(delegate) && !to)) {
    return {
      allowed: false, rule: "delegate.UNIT_NOT_OPEN", because: "UNIT_NOT_OPEN", law: [], path: [],
      refusal: "UNIT_NOT_OPEN", standing: null, delegateColumn: null, actionKind: kind, conditions: [],
    };
  }
  const standing = standingOf(delegator, from, kind, circumstances);
  const column = findDelegateColumn(facts, from, delegate, circumstances);
  const way = wayOf(standing, column, kind);
  const { conditions, end } = walk(way, (condition) => (from ? find(condition, { facts, from, to, kind }, circumstances) : stated(condition, undefined)));
  return {
    allowed: end.deny === null,
    rule: `delegate.${standing}.${column ?? "NO_COLUMN"}.${kind}`,
    because: end.deny ?? "RULE_HOLDS", refusal: end.deny,
    condition: end.condition && DELEGATION_CONDITION[end.condition], law: end.law, path: edge(from, to),
    standing, delegateColumn: column ?? null, actionKind: kind, conditions,
  };
}
