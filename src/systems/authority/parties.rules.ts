/** From posts to parties: as what a holder acts, whom a holder leads, and through which post a person is assessed. */
import { findOrgan, findPlace } from "../../../permissions/policies/structure.js";
import type { AssessingPost, OfficerSubject } from "../../../permissions/policies/assessment.facts.js";
import type { HeldPost } from "../../kernel/actor.js";
import type { OrgFacts } from "../../kernel/org-facts.js";
import type { Role } from "../../kernel/vocabulary.js";

export type Held = Pick<HeldPost, "postId" | "unitId" | "roles" | "acting">;

/** Heads and co-heads of an organ: they are not graded by it (YB-2.4.1-7). */
const LEADING: ReadonlySet<Role> = new Set<Role>(["BUREAU_HEAD", "DEPUTY", "GOV_LEADER"]);
/** Who heads a unit decides nothing about it. */
const HEADING: ReadonlySet<Role> = new Set<Role>(["UNIT_HEAD", "BUREAU_HEAD"]);
/** Who enforces is assessed for it, before any other post of the same person. */
const ENFORCING: ReadonlySet<Role> = new Set<Role>(["OFFICER", "HANDLER"]);

const holdsAny = ({ roles }: Held, of: ReadonlySet<Role>): boolean => roles.some((role) => of.has(role));

/** A post with what its holder leads and where else he or she serves. A vacant post has nobody to be involved. */
export function assessingPost(post: Held, personId: string | null, held: readonly Held[]): AssessingPost {
  const all = held.some(({ postId }) => postId === post.postId) ? held : [post, ...held];
  return {
    as: "POST", unitId: post.unitId, roles: post.roles, personId: personId ?? post.postId,
    heads: all.filter((each) => holdsAny(each, HEADING)).map(({ unitId }) => unitId),
    alsoIn: all.filter(({ postId }) => postId !== post.postId).map(({ unitId }) => unitId),
  };
}

/** Nobody is assessed for a post whose holder is only away for a while. */
export const ownPosts = (held: readonly Held[]): readonly Held[] => held.filter(({ acting }) => acting !== true);

/** Stands for nobody on the day: a closed post, a person without one. No organ knows it. */
export const NO_UNIT = "";
export const NOBODYS_POST: AssessingPost = { as: "POST", unitId: NO_UNIT, roles: [], personId: NO_UNIT };

/** An officer through one post; whoever leads the organ of that post is a leading officer, in whichever post that is. */
export function officerThrough(facts: OrgFacts, personId: string, unitId: string, held: readonly Held[]): OfficerSubject {
  const place = findPlace(facts, unitId);
  const organ = place && findOrgan(facts, place);
  return { personId, unitId, leads: organ !== undefined && held.some((post) => post.unitId === organ.id && holdsAny(post, LEADING)) };
}

/** The post a person is assessed in: a leading one, else one that enforces, else the one held longest. */
export const assessedPost = (held: readonly Held[]): Held | undefined =>
  held.find((post) => holdsAny(post, LEADING)) ?? held.find((post) => holdsAny(post, ENFORCING)) ?? held[0];
