/** Who acts on what an organ discloses: the unit collects, the office arranges and publishes, the legal section reviews what somebody else wrote (ZJ8-6-1). */
import type { Ability } from "../../src/kernel/abilities.js";
import type { Actor } from "../../src/kernel/actor.js";
import type { Code } from "../../src/kernel/codes.js";
import type { DisclosureKind } from "../../src/kernel/publicity-words.js";
import type { LawRef, Verdict } from "../../src/kernel/verdict.js";
import { grantingPosts } from "./abilities.js";

export interface PublicityParties {
  /** The organ that discloses. */
  readonly organId: string;
  /** The part of it that collects, or that answers the phone. */
  readonly unitId: string;
}
export interface DisclosureParties extends PublicityParties {
  readonly kind: DisclosureKind;
  /** Everybody who wrote any of it; nobody for what a seed wrote. */
  readonly authors: readonly string[];
}

type WhoDiscloses = (actor: Actor, parties: DisclosureParties) => Verdict;
type WhoPublishes = (actor: Actor, parties: PublicityParties) => Verdict;

const verdict = (allowed: boolean, rule: string, refused: Code, law: readonly LawRef[]): Verdict =>
  ({ allowed, rule, because: allowed ? "ROLE_GRANTS" : refused, law, path: [] });

const granting = (actor: Actor, ability: Ability) => {
  const ids = new Set(grantingPosts(actor, ability));
  return actor.posts.filter(({ postId }) => ids.has(postId));
};

/** A post in the very unit that collects: another section of the organ edits nothing of it (TJ-3.1.1.1-3). */
export const ofCollectingUnit = (law: readonly LawRef[]): WhoPublishes => (actor, { unitId }) =>
  verdict(granting(actor, "collectDisclosures").some((post) => post.unitId === unitId), "disclosure.COLLECTING_UNIT", "NOT_COLLECTING_UNIT", law);

/** A post that grants the ability anywhere in the organ. */
export const ofDisclosingOrgan = (ability: Ability, law: readonly LawRef[]): WhoPublishes => (actor, { organId }) =>
  verdict(granting(actor, ability).some((post) => post.organId === organId), "disclosure.ORGAN", "NOT_DISCLOSING_ORGAN", law);

/** Persons are compared, not posts: whoever wrote a line of it does not say that it may go out. */
export const disclosureReviewer = (law: readonly LawRef[]): WhoDiscloses => (actor, { organId, authors }) => {
  if (actor.personId !== null && authors.includes(actor.personId)) return verdict(false, "disclosure.NOT_ONES_OWN", "OWN_DISCLOSURE", law);
  return verdict(granting(actor, "reviewDisclosures").some((post) => post.organId === organId), "disclosure.REVIEWER", "NOT_DISCLOSING_ORGAN", law);
};

/** The office publishes; what stands for a time only, the unit that collected it as well (ZJ8-6-2). */
export const disclosurePublisher = (law: readonly LawRef[]): WhoDiscloses => (actor, { organId, unitId, kind }) => {
  const isOffice = granting(actor, "arrangeDisclosures").some((post) => post.organId === organId);
  const isCollector = kind === "TEMPORARY" && granting(actor, "publishDisclosures").some((post) => post.unitId === unitId);
  return verdict(isOffice || isCollector, "disclosure.PUBLISHER", "NOT_PUBLICITY_OFFICE", law);
};

/** Whoever collects acts on what is the own unit's, and so does the office, for whatever part of the organ: takes it down, looks at its boards, says at which number one asks. */
export const ofUnitOrOffice = (law: readonly LawRef[]): WhoPublishes => (actor, { organId, unitId }) => {
  const isOffice = granting(actor, "arrangeDisclosures").some((post) => post.organId === organId);
  return verdict(isOffice || granting(actor, "publishDisclosures").some((post) => post.unitId === unitId), "disclosure.UNIT_OR_OFFICE", "NOT_COLLECTING_UNIT", law);
};
