/** Who acts on service matters and their guides: the handling section writes, somebody else of the legal section reviews, the office publishes and keeps windows. */
import type { Ability } from "../../src/kernel/abilities.js";
import type { Actor } from "../../src/kernel/actor.js";
import type { Code } from "../../src/kernel/codes.js";
import type { LawRef, Verdict } from "../../src/kernel/verdict.js";
import { grantingPosts } from "./abilities.js";

export interface ServiceParties {
  /** The organ whose matter it is. */
  readonly organId: string;
}
export interface GuideParties extends ServiceParties {
  /** The section that handles the matter, or the organ itself. */
  readonly sectionId: string;
  /** Everybody who wrote any of it; nobody for what a seed wrote. */
  readonly authors: readonly string[];
}

type WhoServes = (actor: Actor, parties: ServiceParties) => Verdict;
type WhoGuides = (actor: Actor, parties: GuideParties) => Verdict;

const verdict = (allowed: boolean, rule: string, refused: Code, law: readonly LawRef[]): Verdict =>
  ({ allowed, rule, because: allowed ? "ROLE_GRANTS" : refused, law, path: [] });

const granting = (actor: Actor, ability: Ability) => {
  const ids = new Set(grantingPosts(actor, ability));
  return actor.posts.filter(({ postId }) => ids.has(postId));
};

/** A post that grants the ability anywhere in the organ. */
export const ofServingOrgan = (ability: Ability, law: readonly LawRef[]): WhoServes => (actor, { organId }) =>
  verdict(granting(actor, ability).some((post) => post.organId === organId), "service.ORGAN", "NOT_SERVING_ORGAN", law);

/** A post in the very section that handles the matter, or in a part of it: another section writes nothing of its guide. */
export const ofHandlingSection = (law: readonly LawRef[]): WhoGuides => (actor, { sectionId }) =>
  verdict(granting(actor, "draftGuides").some((post) => post.unitPath.includes(sectionId)), "guide.HANDLING_SECTION", "NOT_HANDLING_SECTION", law);

/** Persons are compared, not posts: whoever wrote a line of it does not say that it may go out. */
export const guideReviewer = (law: readonly LawRef[]): WhoGuides => (actor, { organId, authors }) => {
  if (actor.personId !== null && authors.includes(actor.personId)) return verdict(false, "guide.NOT_ONES_OWN", "OWN_GUIDE", law);
  return verdict(granting(actor, "reviewGuides").some((post) => post.organId === organId), "guide.REVIEWER", "NOT_SERVING_ORGAN", law);
};
