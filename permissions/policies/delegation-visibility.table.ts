/** Who sees what of delegations: a confirmed letter everybody who is signed in, others both sides and the legal offices that look at it. */
import type { Ability } from "../../src/kernel/abilities.js";
import type { NodeType } from "../../src/kernel/ids.js";
import type { LawRef } from "../../src/kernel/verdict.js";
import type { Reach, VisibilityRow } from "./visibility-row.js";

const row = (type: NodeType, reach: Reach, law: readonly LawRef[], needs?: Ability): VisibilityRow =>
  ({ type, reach, fields: ["GENERAL"], ...(needs && { needs }), rule: `see.${type}.${reach}`, law });

/** Read a row as: a record of this TYPE is shown to whoever stands within this REACH and holds this ability; the owner is the delegator. */
export const DELEGATION_VISIBILITY: readonly VisibilityRow[] = [
  row("Delegation", "PUBLISHED", ["YB-2.1-9", "YB-2.1-10"]),
  row("Delegation", "SAME_ORGAN", ["NL-CF-20-1"], "seeDelegations"),
  row("Delegation", "PARTY", ["NL-CF-20-1"], "seeDelegations"),
  row("Delegation", "EXAMINER", ["YB-2.1-9"], "confirmDelegations"),
  row("Delegation", "OWN_AREA", ["YB-2.1-8"], "confirmDelegations"),
  row("DelegationCampaign", "TENANT", ["YB-2.1-8"], "seeDelegations"),
];
