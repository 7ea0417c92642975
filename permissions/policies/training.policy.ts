/** Who acts on an organ's training: its own people record and plan, its head approves what somebody else drafted. */
import type { Ability } from "../../src/kernel/abilities.js";
import type { Actor, HeldPost } from "../../src/kernel/actor.js";
import type { Code } from "../../src/kernel/codes.js";
import type { LawRef, Verdict } from "../../src/kernel/verdict.js";
import { ROLES } from "./roles.js";

export interface TrainingParties {
  readonly organId: string;
  /** null for what a seed or a job wrote. */
  readonly draftedBy: string | null;
}

type WhoTrains = (actor: Actor, parties: TrainingParties) => Verdict;

const isGranted = ({ roles }: HeldPost, ability: Ability): boolean => roles.some((role) => ROLES[role].includes(ability));
const verdict = (allowed: boolean, rule: string, refused: Code, law: readonly LawRef[]): Verdict =>
  ({ allowed, rule, because: allowed ? "ROLE_GRANTS" : refused, law, path: [] });

/** A post that grants the ability in the organ itself or in a part of it; that of a department gives nothing in its government. */
export const ofOwnOrgan = (ability: Ability, law: readonly LawRef[]): WhoTrains => ({ posts }, { organId }) =>
  verdict(posts.some((post) => post.organId === organId && isGranted(post, ability)), "training.OWN_ORGAN", "OUTSIDE_ORGAN", law);

/** The head sits in the organ itself, and is not the person who drafted. */
export const headOfOrgan = (law: readonly LawRef[]): WhoTrains => ({ personId, posts }, { organId, draftedBy }) => {
  const isHead = posts.some((post) => post.unitId === organId && isGranted(post, "approveTraining"));
  if (!isHead) return verdict(false, "training.HEAD_OF_ORGAN", "OUTSIDE_ORGAN", law);
  return verdict(draftedBy === null || draftedBy !== personId, "training.SOMEBODY_ELSES_DRAFT", "OWN_DRAFT", law);
};

/** Funds for publicity are put on record by whoever plans for the organ (WP-E-4). */
export const mayKeepFunds = ofOwnOrgan("planTraining", ["WP-E-4"]);
