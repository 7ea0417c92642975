/** Who reorganises: one government stands over all units touched and decides; superiors whose edges are drawn or ended sign; nobody decides or signs what he or she drafted. */
import type { Actor, HeldPost } from "../../src/kernel/actor.js";
import type { Code } from "../../src/kernel/codes.js";
import type { Id } from "../../src/kernel/ids.js";
import type { OrgFacts, OrgPlace } from "../../src/kernel/org-facts.js";
import type { LawRef, Verdict } from "../../src/kernel/verdict.js";
import type { Role, UnitKind } from "../../src/kernel/vocabulary.js";
import { findGovernmentAbove, findOrgan, findOwnGovernment, findPlace, isGovernment, parentOf } from "./structure.js";

/** Units that are changed, and units under which something is put or from which it is taken. */
export interface Touched { readonly subjects: readonly Id[]; readonly places: readonly Id[] }

export interface Signer { readonly unitId: Id; readonly kind: UnitKind; readonly external: boolean; readonly signed: boolean }

/** What the policy must know of one reorganisation. */
export interface MatterFacts {
  /** The nearest government common to all units touched, with everything above it; null when none stands over all of them. */
  readonly government: { readonly unitId: Id; readonly path: readonly Id[] } | null;
  readonly drafterIds: readonly Id[];
  readonly signers: readonly Signer[];
}

const LAW: readonly LawRef[] = ["地方组织法§79", "NL-OG-83"];
/** A chain of governments longer than this is an error in the facts. */
const LONGEST_CHAIN = 12;

/** The government that stands over a place: of a government the one above it, of a part of an organ that of its organ. */
function governmentOver(facts: OrgFacts, place: OrgPlace): OrgPlace | undefined {
  if (isGovernment(place) || place.kind === "STREET_OFFICE") return findGovernmentAbove(facts, place)?.place;
  const own = findOwnGovernment(facts, findOrgan(facts, place) ?? place)?.place;
  if (own) return own;
  let above = parentOf(facts, place);
  for (let steps = 0; above && !isGovernment(above) && steps < LONGEST_CHAIN; steps++) above = parentOf(facts, above);
  return above;
}

/** From the nearest government to the highest. */
function governmentsOver(facts: OrgFacts, first: OrgPlace | undefined): Id[] {
  const chain: Id[] = [];
  for (let at = first; at && !chain.includes(at.id) && chain.length < LONGEST_CHAIN; at = findGovernmentAbove(facts, at)?.place) chain.push(at.id);
  return chain;
}

/** The nearest government that stands over every unit touched, and itself may be no more than the place; units not on record yet count by their place. */
export function commonGovernment(facts: OrgFacts, { subjects, places }: Touched): MatterFacts["government"] {
  const changed = subjects.flatMap((id) => findPlace(facts, id) ?? []).map((place) => governmentsOver(facts, governmentOver(facts, place)));
  const standing = places.flatMap((id) => findPlace(facts, id) ?? []).map((place) => governmentsOver(facts, isGovernment(place) ? place : governmentOver(facts, place)));
  const [first, ...others] = [...changed, ...standing];
  const unitId = first?.find((id) => others.every((chain) => chain.includes(id)));
  return unitId === undefined ? null : { unitId, path: first!.slice(first!.indexOf(unitId)) };
}

const verdict = (allowed: boolean, rule: string, because: Code): Verdict => ({ allowed, rule: `reorganise.${rule}`, because, law: LAW, path: [] });
const holds = ({ roles }: HeldPost, ...asked: Role[]): boolean => roles.some((role) => asked.includes(role));

/** The administrator drafts anywhere in the tenant, an establishment office for what lies under its government. */
export function mayDraft({ posts }: Actor, { government }: MatterFacts): Verdict {
  if (posts.some((post) => holds(post, "TENANT_ADMIN"))) return verdict(true, "DRAFT.ADMINISTRATOR", "ROLE_GRANTS");
  const isWithin = posts.some((post) => holds(post, "ESTABLISHMENT") && post.unitPath[1] !== undefined && (government?.path.includes(post.unitPath[1]) ?? false));
  return verdict(isWithin, "DRAFT.ESTABLISHMENT_OFFICE", isWithin ? "ROLE_GRANTS" : "OUTSIDE_AREA");
}

const isOwnDraft = ({ personId }: Actor, { drafterIds }: MatterFacts): boolean => personId !== null && drafterIds.includes(personId);

/** The leader of the common government, and nobody else. */
export function mayDecide(actor: Actor, facts: MatterFacts): Verdict {
  const leads = actor.posts.some((post) => holds(post, "GOV_LEADER") && post.unitId === facts.government?.unitId);
  if (!leads) return verdict(false, "DECIDE.COMMON_GOVERNMENT", "NOT_COMMON_GOVERNMENT");
  return isOwnDraft(actor, facts) ? verdict(false, "DECIDE.NOT_THE_DRAFTER", "OWN_REORGANISATION") : verdict(true, "DECIDE.COMMON_GOVERNMENT", "ROLE_GRANTS");
}

/** A government signs by its leader, a department by its head, an organ outside the tree by whoever keeps its account here. */
const standsFor = (post: HeldPost, { unitId, kind, external }: Signer): boolean =>
  post.unitId === unitId && (kind === "GOVERNMENT" ? holds(post, "GOV_LEADER") : holds(post, "BUREAU_HEAD") || (external && holds(post, "SUPERIOR_DEPT")));

/** The signers for whom the actor can sign and who have not signed. */
export const sidesToSign = ({ posts }: Actor, { signers }: MatterFacts): Signer[] =>
  signers.filter((signer) => !signer.signed && posts.some((post) => standsFor(post, signer)));

export function maySign(actor: Actor, facts: MatterFacts): Verdict {
  const isSigner = facts.signers.some((signer) => actor.posts.some((post) => standsFor(post, signer)));
  if (!isSigner) return verdict(false, "SIGN.SUPERIOR_OR_SIDE", "NOT_A_SIGNER");
  if (isOwnDraft(actor, facts)) return verdict(false, "SIGN.NOT_THE_DRAFTER", "OWN_REORGANISATION");
  const isOpen = sidesToSign(actor, facts).length > 0;
  return verdict(isOpen, "SIGN.SUPERIOR_OR_SIDE", isOpen ? "ROLE_GRANTS" : "ALREADY_SIGNED");
}

/** Whoever decides sends it back; so does whoever is asked to sign and will not. */
export function mayReturn(actor: Actor, facts: MatterFacts, isOpenForSignature: boolean): Verdict {
  const decides = mayDecide(actor, facts);
  return decides.allowed || !isOpenForSignature || !maySign(actor, facts).allowed ? decides : verdict(true, "RETURN.SIGNER", "ROLE_GRANTS");
}
