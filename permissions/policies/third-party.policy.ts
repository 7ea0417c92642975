/** Whether a third party may keep what was seized or perform in a party's stead: no power goes over, so nobody is a delegate, but it must have no interest and the organ's staff must be there (强制法§§26, 50, 51). */
import type { Actor } from "../../src/kernel/actor.js";
import type { Code } from "../../src/kernel/codes.js";
import { isCreditCode } from "../../src/kernel/credit-code.js";
import type { ThirdPartyServiceKind } from "../../src/kernel/transfer-words.js";
import type { OrgFacts } from "../../src/kernel/org-facts.js";
import type { Verdict } from "../../src/kernel/verdict.js";
import { grantingPosts } from "./abilities.js";
import { findOrgan, findPlace } from "./structure.js";

export interface ThirdPartyQuestion {
  readonly kind: ThirdPartyServiceKind;
  readonly organId: string;
  readonly creditCode: string;
  /** What interest it has in the matter; null: it declares that it has none. */
  readonly interest: string | null;
  /** Staff of the organ who are there. */
  readonly staffPresent: number;
  /** How many of those who are named as such serve elsewhere or nowhere: a third party signs nothing. */
  readonly outsiders?: number;
}
/** Substitute performance is watched on the spot by staff of the organ, and nobody of an organ acts alone. */
const STAFF_NEEDED: Readonly<Record<ThirdPartyServiceKind, number>> = { CUSTODY: 2, SUBSTITUTE_PERFORMANCE: 2 };

export function mayServe(facts: OrgFacts, { kind, organId, creditCode, interest, staffPresent, outsiders = 0 }: ThirdPartyQuestion): Verdict {
  const said = (rule: string, because: Code): Verdict => ({ allowed: because === "RULE_HOLDS", rule: `thirdParty.${rule}`, because, law: ["NL-QZ-26"], path: [] });
  const organ = findPlace(facts, organId);
  if (!organ) return said("UNIT_NOT_OPEN", "UNIT_NOT_OPEN");
  if (findOrgan(facts, organ)?.id !== organ.id) return said("OF_AN_ORGAN", "NOT_AN_ORGAN");
  if (!isCreditCode(creditCode)) return said("KNOWN_BY_ITS_CODE", "CREDIT_CODE_INVALID");
  if (interest !== null) return said("DISINTERESTED", "THIRD_PARTY_INTEREST");
  if (outsiders > 0) return said("OWN_STAFF", "NOT_ORGANS_STAFF");
  return staffPresent < STAFF_NEEDED[kind] ? said("STAFF_PRESENT", "STAFF_ABSENT") : said("NO_POWER_GOES_OVER", "RULE_HOLDS");
}

/** Somebody who serves in the organ that is served, or in its heir. */
export function keeperOfService(actor: Actor, { keeperId }: { readonly keeperId: string }): Verdict {
  const granting = new Set(grantingPosts(actor, "keepThirdParties"));
  const allowed = actor.posts.some((post) => post.organId === keeperId && granting.has(post.postId));
  return { allowed, rule: "thirdParty.OF_THE_ORGAN", because: allowed ? "ROLE_GRANTS" : "OTHER_ORGANS_SERVICE", law: ["NL-QZ-26"], path: [] };
}
