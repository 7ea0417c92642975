/** Who may ask about whom: everybody about himself or herself, auditors about all, a legal office within the area of its government. */
import { mayUse } from "../../../permissions/policies/abilities.js";
import { findOrgan, findOwnGovernment, findPlace } from "../../../permissions/policies/structure.js";
import type { Actor } from "../../kernel/actor.js";
import type { OrgFacts } from "../../kernel/org-facts.js";
import type { Verdict } from "../../kernel/verdict.js";
import type { Role } from "../../kernel/vocabulary.js";

/** Read a row as: who asks by this ROLE asks about everybody in that AREA. A role without a row asks about nobody else. */
const AREA_OF_ROLE: Readonly<Partial<Record<Role, "TENANT" | "GOVERNMENT">>> = { AUDITOR: "TENANT", GOV_LEGAL: "GOVERNMENT" };

/** The government whose area a post's organ serves, as it stands today. */
function governmentOf(today: OrgFacts, unitId: string): string | undefined {
  const unit = findPlace(today, unitId);
  const organ = unit && findOrgan(today, unit);
  return organ && findOwnGovernment(today, organ)?.place.id;
}

const RULE = "ask.aboutOthers";

/** Before the other person is even looked for: does the asker hold the ability at all? */
export const mayAskAtAll = (asker: Actor): Verdict => ({ ...mayUse(asker, "askAboutOthers"), rule: RULE });

/** Every post of the other person must lie under the government; somebody without a post lies in nobody's area. */
export function mayAskAbout(today: OrgFacts, asker: Actor, other: Actor): Verdict {
  const isInArea = asker.posts.some(({ unitId, roles }) => roles.some((role) => {
    const area = AREA_OF_ROLE[role];
    if (area !== "GOVERNMENT") return area === "TENANT";
    const government = governmentOf(today, unitId);
    return government !== undefined && other.posts.length > 0 && other.posts.every(({ unitPath }) => unitPath.includes(government));
  }));
  return { allowed: isInArea, rule: RULE, because: isInArea ? "ROLE_GRANTS" : "OUTSIDE_AREA", law: [], path: [] };
}
