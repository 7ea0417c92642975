/** Who acts on a letter of delegation: the delegator drafts, its leader agrees, somebody else confirms, the leaders of both sides sign (model §2.6, end). */
import type { Ability } from "../../src/kernel/abilities.js";
import type { Actor } from "../../src/kernel/actor.js";
import type { Code } from "../../src/kernel/codes.js";
import type { LawRef, Verdict } from "../../src/kernel/verdict.js";
import { grantingPosts } from "./abilities.js";
import { worksInAreaOf } from "./visibility.js";

export interface LetterParties {
  readonly delegatorId: string;
  /** null for an enterprise or a person, who is named to be refused. */
  readonly delegateId: string | null;
  /** Who confirms it; null before the leader agrees. */
  readonly confirmerId: string | null;
  /** The delegator and everything above it, today. */
  readonly path: readonly string[];
  /** Everybody who wrote any of it; nobody for what a seed wrote. */
  readonly authors: readonly string[];
}
type WhoDelegates = (actor: Actor, parties: LetterParties) => Verdict;

const verdict = (allowed: boolean, rule: string, refused: Code, law: readonly LawRef[]): Verdict => ({ allowed, rule, because: allowed ? "ROLE_GRANTS" : refused, law, path: [] });

const granting = (actor: Actor, ability: Ability) => {
  const ids = new Set(grantingPosts(actor, ability));
  return actor.posts.filter(({ postId }) => ids.has(postId));
};

/** The delegate never drafts its own letter: a post in an institution of the delegator is none of the delegator's. A government's letter is drafted by its legal office. */
const isOfDelegator = (actor: Actor, ability: Ability, { delegatorId, delegateId }: LetterParties): boolean =>
  granting(actor, ability).some(({ organId, unitPath, roles }) => (organId === delegatorId || (roles.includes("GOV_LEGAL") && unitPath[1] === delegatorId)) && !unitPath.includes(delegateId ?? ""));

export const ofDelegator = (ability: Ability, law: readonly LawRef[]): WhoDelegates => (actor, parties) =>
  verdict(isOfDelegator(actor, ability, parties), "delegation.DELEGATOR", "NOT_DELEGATOR", law);

/** The leader sits in the delegator itself, not in a part of it. */
export const leaderOfDelegator = (law: readonly LawRef[]): WhoDelegates => (actor, { delegatorId }) =>
  verdict(granting(actor, "consentDelegations").some(({ unitId }) => unitId === delegatorId), "delegation.LEADER", "NOT_DELEGATOR", law);

/** Nobody confirms the letter of the own organ, nor one he wrote in, though the post in which he did is over: persons are compared. */
export const confirmer = (law: readonly LawRef[]): WhoDelegates => (actor, { delegatorId, confirmerId, authors }) => {
  const isOwn = actor.posts.some(({ organId }) => organId === delegatorId) || (actor.personId !== null && authors.includes(actor.personId));
  if (isOwn) return verdict(false, "delegation.NOT_ONES_OWN", "OWN_DELEGATION", law);
  return verdict(granting(actor, "confirmDelegations").some(({ organId }) => organId === confirmerId), "delegation.CONFIRMER", "NOT_CONFIRMER", law);
};

/** Whose leader the actor is: of the delegator, of the delegate, or of neither. */
export const leads = (actor: Actor, unitId: string | null): boolean => granting(actor, "signDelegations").some((post) => post.unitId === unitId);

/** A leader of one of the two sides. */
export const leaderOfASide = (law: readonly LawRef[]): WhoDelegates => (actor, { delegatorId, delegateId }) =>
  verdict(leads(actor, delegatorId) || leads(actor, delegateId), "delegation.SIDE", "NOT_A_SIDE", law);

/** Somebody of a side who keeps its letters or leads it. */
export const ofASide = (law: readonly LawRef[]): WhoDelegates => (actor, parties) =>
  verdict(isOfDelegator(actor, "draftDelegations", parties) || leads(actor, parties.delegatorId) || leads(actor, parties.delegateId) || isOfDelegate(actor, parties), "delegation.SIDE", "NOT_A_SIDE", law);
const isOfDelegate = (actor: Actor, { delegateId }: LetterParties): boolean => granting(actor, "draftDelegations").some(({ organId }) => organId === delegateId);

/** Whoever confirmed it, and the legal office of every government in whose area the delegator stands (YB-2.1-8). */
export const watchesOver = (actor: Actor, { confirmerId, path }: LetterParties): boolean => {
  const posts = granting(actor, "confirmDelegations");
  return posts.some(({ organId }) => organId === confirmerId) || (posts.some(({ roles }) => roles.includes("GOV_LEGAL")) && worksInAreaOf(actor, { path }));
};

/** The delegator, or a legal office that watches over it. */
export const watching = (law: readonly LawRef[]): WhoDelegates => (actor, parties) =>
  verdict(watchesOver(actor, parties) || isOfDelegator(actor, "draftDelegations", parties) || leads(actor, parties.delegatorId), "delegation.WATCHING", "NOT_DELEGATOR", law);

/** What was ordered is not lifted by whoever drafts for the one it was ordered: the delegator's leader does, or a legal office that watches over it. */
export const lifting = (law: readonly LawRef[]): WhoDelegates => (actor, parties) =>
  verdict(watchesOver(actor, parties) || leads(actor, parties.delegatorId), "delegation.LIFTING", "NOT_DELEGATOR", law);

/** Either side, or whoever confirmed it; on which ground, the step itself says. */
export const ending = (law: readonly LawRef[]): WhoDelegates => (actor, parties) => {
  const may = watching(law)(actor, parties);
  return may.allowed ? may : verdict(leads(actor, parties.delegateId), "delegation.ENDING", "NOT_A_SIDE", law);
};
