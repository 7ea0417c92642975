/** Who keeps, examines and issues (model §3.4, §3B): a department proposes for its own people, the legal office of its government decides, nobody on himself. */
import type { Ability } from "../../src/kernel/abilities.js";
import type { Actor, HeldPost } from "../../src/kernel/actor.js";
import type { Code } from "../../src/kernel/codes.js";
import type { OrgFacts, OrgPlace } from "../../src/kernel/org-facts.js";
import type { LawRef, Verdict } from "../../src/kernel/verdict.js";
import type { UnitKind } from "../../src/kernel/vocabulary.js";
import { ROLES } from "./roles.js";
import { findGovernmentAbove, findOrgan, findOwnGovernment, isGovernment, legalOfficesOf } from "./structure.js";

/** Where a record stands: its unit, the organ that unit is or is a part of, everything above, and the offices that decide for that organ. */
export interface Placed {
  readonly unitId: string;
  readonly organId: string;
  /** From the organ upwards. */
  readonly path: readonly string[];
  readonly locatedIn: readonly string[];
  /** Government legal offices that examine the organ and issue to its officers. */
  readonly offices: readonly string[];
}

const PARTS: ReadonlySet<UnitKind> = new Set<UnitKind>(["INTERNAL_ORGAN", "SUBORDINATE_INSTITUTION", "DISPATCHED_BODY"]);

function pathFrom(facts: OrgFacts, unitId: string): string[] {
  const path: string[] = [];
  for (let at: string | null = unitId; at !== null && !path.includes(at); at = facts.places.get(at)?.belongsTo ?? null) path.push(at);
  return path;
}

/**
 * The legal office of the government that the organ belongs to. A VERTICAL body has none that leads it, and §3.4 names none of its own line:
 * it goes to the government where it is located. A government, a street and a legal office itself go to the next government above.
 */
export function issuingOffices(facts: OrgFacts, unitId: string): OrgPlace[] {
  const unit = facts.places.get(unitId);
  const organ = unit && findOrgan(facts, unit);
  if (!organ) return [];
  const own = isGovernment(organ) || organ.kind === "STREET_OFFICE" ? findGovernmentAbove(facts, organ) : findOwnGovernment(facts, organ);
  const government = own && (organ.kind === "GOV_LEGAL_OFFICE" ? findGovernmentAbove(facts, own.place) : own);
  return government ? legalOfficesOf(facts, government.place).map(({ place }) => place) : [];
}

export function placed(facts: OrgFacts, unitId: string): Placed {
  const path = pathFrom(facts, unitId);
  const organ = path.findIndex((id) => !PARTS.has(facts.places.get(id)?.kind ?? "OTHER_ORG"));
  const upwards = organ < 0 ? path : path.slice(organ);
  return {
    unitId, organId: upwards[0]!, path: upwards,
    locatedIn: upwards.flatMap((id) => facts.places.get(id)?.locatedIn ?? []),
    offices: issuingOffices(facts, unitId).map(({ id }) => id),
  };
}

/** What a step is judged by: where the record stands, and whom it is about. */
export interface OfficerParties { readonly place: Placed; readonly personId: string | null }
type WhoKeeps = (actor: Actor, parties: OfficerParties) => Verdict;

const isGranted = ({ roles }: HeldPost, ability: Ability): boolean => roles.some((role) => ROLES[role].includes(ability));
const verdict = (allowed: boolean, rule: string, refused: Code, law: readonly LawRef[]): Verdict =>
  ({ allowed, rule, because: allowed ? "ROLE_GRANTS" : refused, law, path: [] });

/** Relation before interest: whoever stands wrong is told so, whoever stands right is asked whether it is about himself. */
function unlessSelf(actor: Actor, { personId }: OfficerParties, stands: Verdict): Verdict {
  if (!stands.allowed || personId === null || personId !== actor.personId) return stands;
  return verdict(false, "officers.NOT_ONESELF", "SELF_CERTIFICATE", stands.law);
}

/** A post of the record's own organ, or of a part of it, that keeps the register. */
export const ofOwnOrgan = (law: readonly LawRef[], ability: Ability = "maintainOfficers"): WhoKeeps => (actor, parties) =>
  unlessSelf(actor, parties, verdict(
    actor.posts.some((post) => isGranted(post, ability) && post.organId === parties.place.organId), "officers.OWN_ORGAN", "NOT_OWN_ORGAN", law));

/** A post in one of the legal offices that decide for the organ. */
export const ofIssuingOffice = (law: readonly LawRef[]): WhoKeeps => (actor, parties) => {
  const posts = actor.posts.filter((post) => isGranted(post, "superviseOfficers"));
  const isIssuer = posts.some(({ organId }) => organId != null && parties.place.offices.includes(organId));
  const isOwn = posts.some(({ organId }) => organId === parties.place.organId);
  return unlessSelf(actor, parties, verdict(isIssuer, "officers.ISSUING_OFFICE", isOwn ? "SELF_EXAMINATION" : "NOT_ISSUER", law));
};

/** What is decided on was put forward by this person; null when a seed or a job did, or nothing is. */
export interface ProposedParties extends OfficerParties { readonly proposedBy: string | null }

/** The same, on what somebody else put forward: persons are compared, not posts, so that acting for a colleague does not make two of one. */
export const ofIssuingOfficeOnAnothersProposal = (law: readonly LawRef[]): ((actor: Actor, parties: ProposedParties) => Verdict) => {
  const ofOffice = ofIssuingOffice(law);
  return (actor, parties) => {
    const stands = ofOffice(actor, parties);
    const isOwn = stands.allowed && parties.proposedBy !== null && parties.proposedBy === actor.personId;
    return isOwn ? verdict(false, "officers.TWO_PERSONS", "OWN_PROPOSAL", law) : stands;
  };
};
