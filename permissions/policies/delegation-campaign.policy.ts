/** Who cleans up delegations: the legal office of a government, for the area it works in (YB-2.1-8). */
import type { Actor } from "../../src/kernel/actor.js";
import type { LawRef, Verdict } from "../../src/kernel/verdict.js";
import { grantingPosts } from "./abilities.js";

export interface CampaignParties { readonly officeId: string }

/** A legal section of a department looks after no area. */
export const ofOpeningOffice = (law: readonly LawRef[]) => (actor: Actor, { officeId }: CampaignParties): Verdict => {
  const ids = new Set(grantingPosts(actor, "confirmDelegations"));
  const allowed = actor.posts.some(({ postId, organId, roles }) => ids.has(postId) && roles.includes("GOV_LEGAL") && organId === officeId);
  return { allowed, rule: "delegation.CAMPAIGN_OFFICE", because: allowed ? "ROLE_GRANTS" : "NOT_CAMPAIGN_OFFICE", law, path: [] };
};
