/** Who drafts, decides and inspects a transfer of power, and who holds a power on a day: the old holder, the new one, or neither (NL-CF-24, WP-H-8-4, WP-G-2-2). */
import type { Ability } from "../../src/kernel/abilities.js";
import type { Actor } from "../../src/kernel/actor.js";
import type { Code } from "../../src/kernel/codes.js";
import type { OrgFacts, OrgPlace } from "../../src/kernel/org-facts.js";
import type { TransferKind } from "../../src/kernel/transfer-words.js";
import type { LawRef, PathStep, Verdict } from "../../src/kernel/verdict.js";
import type { ActionKind } from "../../src/kernel/vocabulary.js";
import { grantingPosts } from "./abilities.js";
import { TRANSFER_TABLE, type TransferSide } from "./power-transfer.table.js";
import { findOrgan, findPlace, isTownshipOrStreet } from "./structure.js";

/** Everything above an organ, and the governments where it is located. */
export interface AreaParties {
  readonly path: readonly string[];
  readonly locatedIn: readonly string[];
}
export interface TransferParties extends AreaParties {
  /** The organ that gives the power up. */
  readonly fromId: string;
  /** null for what a seed wrote. */
  readonly draftedBy: string | null;
}

const said = (allowed: boolean, rule: string, refused: Code, law: readonly LawRef[], path: readonly PathStep[] = []): Verdict =>
  ({ allowed, rule, because: allowed ? "ROLE_GRANTS" : refused, law, path });

const granting = (actor: Actor, ability: Ability) => {
  const ids = new Set(grantingPosts(actor, ability));
  return actor.posts.filter(({ postId }) => ids.has(postId));
};
/** An office works in the area of the government it belongs to; a post in a government itself, in that government's. */
export const isInArea = (actor: Actor, ability: Ability, { path, locatedIn }: AreaParties): boolean =>
  granting(actor, ability).some(({ organId, unitPath }) => {
    const own = organId ? [organId, unitPath[unitPath.indexOf(organId) + 1]] : [];
    return own.some((id) => id !== undefined && (path.includes(id) || locatedIn.includes(id)));
  });

export const drafterOfTransfers = (actor: Actor, parties: TransferParties): Verdict =>
  said(isInArea(actor, "draftTransfers", parties), "transfer.DRAFTER_IN_AREA", "OUTSIDE_AREA", ["NL-CF-24"]);

/** Whoever drafted it never puts the decision on record, publishes or ends it. */
export const deciderOfTransfers = (actor: Actor, parties: TransferParties): Verdict =>
  parties.draftedBy !== null && parties.draftedBy === actor.personId
    ? said(false, "transfer.NOT_ONES_OWN", "OWN_TRANSFER", ["NL-CF-24"])
    : said(isInArea(actor, "decideTransfers", parties), "transfer.DECIDER_IN_AREA", "OUTSIDE_AREA", ["NL-CF-24"]);

/** The old holder guides and inspects, and so does the legal office of the area (WP-G-2-2, NL-CF-24-2). */
export const inspectorOfTransfers = (actor: Actor, parties: TransferParties): Verdict => {
  const posts = granting(actor, "inspectTransfers");
  const isOld = posts.some(({ organId }) => organId === parties.fromId);
  const isOffice = posts.some(({ roles }) => roles.includes("GOV_LEGAL")) && isInArea(actor, "inspectTransfers", parties);
  return said(isOld || isOffice, "transfer.INSPECTOR", "NOT_A_TRANSFER_SIDE", ["WP-G-2-2", "NL-CF-24-2"]);
};

/** What an organ is on a side of a transfer; undefined for parts of organs and whatever holds no power of its own. */
export function findSide(place: OrgPlace): TransferSide | undefined {
  if (isTownshipOrStreet(place)) return "TOWNSHIP_OR_STREET";
  if (place.kind !== "ENFORCEMENT_DEPARTMENT") return undefined;
  return place.level === "COUNTY" ? "COUNTY_DEPARTMENT" : "DEPARTMENT";
}

export const fitsParties = (kind: TransferKind, from: OrgPlace | undefined, to: OrgPlace | undefined): boolean => {
  const [giver, taker] = [from && findSide(from), to && findSide(to)];
  return giver !== undefined && taker !== undefined && TRANSFER_TABLE[kind].from.includes(giver) && TRANSFER_TABLE[kind].to.includes(taker);
};
export const carries = (kind: TransferKind, actionKinds: readonly ActionKind[], measures: readonly string[]): boolean =>
  !actionKinds.some((each) => TRANSFER_TABLE[kind].never.includes(each)) && (measures.length === 0 || TRANSFER_TABLE[kind].carriesMeasures);

export interface TransferredMatter { readonly actionKind: ActionKind; readonly code: string | null; readonly text: string }
/** A transfer in force on the day. One that is on record as an edge alone names no matters, and so covers all of its kinds. */
export interface StandingTransfer {
  readonly from: string;
  readonly to: string;
  readonly actionKinds: readonly ActionKind[];
  readonly matters: readonly TransferredMatter[];
  readonly scopeLeft: boolean;
}

export interface PowerQuestion {
  readonly unitId: string;
  readonly actionKind: ActionKind;
  /** The matter by its code or its words. */
  readonly matter: string;
  /** The township or street where the matter lies; unstated, every hand-over to one counts against the old holder. */
  readonly placeId: string | null;
  /** The unit's own statutory power, which no transfer speaks of. Only townships, streets and authorised organisations are asked. */
  readonly ownPower: boolean;
}

const ofKind = ({ actionKinds }: { readonly actionKinds: readonly ActionKind[] }, kind: ActionKind): boolean => actionKinds.length === 0 || actionKinds.includes(kind);
const covers = (transfer: StandingTransfer, { actionKind, matter }: PowerQuestion): boolean =>
  ofKind(transfer, actionKind) && (transfer.matters.length === 0 || transfer.matters.some((each) => each.actionKind === actionKind && (each.code === matter || each.text === matter)));

const answer = (allowed: boolean, rule: string, because: Code, law: readonly LawRef[], path: readonly PathStep[] = []): Verdict => ({ allowed, rule: `power.${rule}`, because, law, path });
const way = ({ from, to }: StandingTransfer): PathStep[] => [{ from, relation: "POWER_TRANSFERRED", to }];

/** What was handed to one township is gone there alone; what another kind of organ received is gone everywhere (处罚法§24). */
const countsAgainst = (facts: OrgFacts, { to }: StandingTransfer, placeId: string | null): boolean => {
  const receiver = facts.places.get(to);
  return placeId === null || placeId === to || !receiver || !isTownshipOrStreet(receiver);
};

/** Does the unit hold this power in this matter on the day? Order: given up, received, delegated, its own. */
export function powerHolder(facts: OrgFacts, transfers: readonly StandingTransfer[], question: PowerQuestion): Verdict {
  const unit = findPlace(facts, question.unitId);
  if (!unit) return answer(false, "UNIT_NOT_OPEN", "UNIT_NOT_OPEN", []);
  const organ = findOrgan(facts, unit) ?? unit;
  const given = transfers.filter((each) => each.from === organ.id && covers(each, question) && countsAgainst(facts, each, question.placeId));
  const gone = given.find(({ scopeLeft }) => !scopeLeft);
  if (gone) return answer(false, "GIVEN_UP", "POWER_TRANSFERRED", ["WP-H-8-4", "NL-CF-24"], way(gone));
  if (given[0]) return answer(true, "SCOPE_LEFT", "RULE_HOLDS", ["NL-CF-24"], way(given[0]));
  return received(organ, transfers, question) ?? delegated(unit, organ, question) ?? ownOf(unit, organ, transfers, question);
}

function received(organ: OrgPlace, transfers: readonly StandingTransfer[], question: PowerQuestion): Verdict | undefined {
  const held = transfers.find((each) => each.to === organ.id && covers(each, question));
  return held && answer(true, "RECEIVED", "RULE_HOLDS", ["NL-CF-24", "WP-G-2-2"], way(held));
}

/** A delegate acts in the delegator's name: whether this matter is in the letter, the letter says. */
function delegated(unit: OrgPlace, organ: OrgPlace, { actionKind }: PowerQuestion): Verdict | undefined {
  const edge = [unit, organ].flatMap(({ id, delegations }) => delegations.filter((each) => ofKind(each, actionKind)).map(({ delegator }) => ({ delegator, id })))[0];
  return edge && answer(true, "DELEGATED", "RULE_HOLDS", ["NL-CF-20-1"], [{ from: edge.delegator, relation: "DELEGATES_TO", to: edge.id }]);
}

/** Sections and dispatched bodies act in the name of their organ; an institution does not, without a delegation. */
function ownOf(unit: OrgPlace, organ: OrgPlace, transfers: readonly StandingTransfer[], question: PowerQuestion): Verdict {
  if (question.ownPower) return answer(true, "OWN_STATED", "RULE_HOLDS", []);
  const isInstitution = unit.kind === "SUBORDINATE_INSTITUTION" || unit.kind === "OTHER_ORG";
  if (!isInstitution && !isTownshipOrStreet(organ) && (organ.kind === "ENFORCEMENT_DEPARTMENT" || organ.kind === "GOVERNMENT")) return answer(true, "OWN", "RULE_HOLDS", []);
  const other = transfers.find((each) => each.to === organ.id && ofKind(each, question.actionKind));
  return other
    ? answer(false, "OUTSIDE_CONTENT", "OUTSIDE_CONTENT", ["WP-G-2-2", "NL-CF-24"], way(other))
    : answer(false, "NOT_GIVEN", "NO_SUBJECT_QUALIFICATION", ["WP-A-5-1", "NL-CF-24"]);
}
