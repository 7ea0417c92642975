/** Rules of letters: what the registers say of the conditions that the delegation table asks, what a letter is worth on a day, and whether an act lies within it. */
import { mayDelegate, type DelegateParty, type DelegationCircumstances, type DelegationVerdict } from "../../../permissions/policies/delegation.policy.js";
import { findPlace } from "../../../permissions/policies/structure.js";
import type { Code } from "../../kernel/codes.js";
import { QUALIFICATION, type DelegationEnd, type DelegationSide, type DelegationStanding, type DelegationState, type Qualification } from "../../kernel/delegation-words.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import { BASIS_RANK, type BasisRank } from "../../kernel/list-words.js";
import type { OrgFacts } from "../../kernel/org-facts.js";
import type { LawRef } from "../../kernel/verdict.js";
import type { ActionKind, Level } from "../../kernel/vocabulary.js";
import { wordsOf } from "../../kernel/words.js";

export interface LetterMatter { readonly code: string; readonly actionKind: ActionKind }
export interface LetterBasis { readonly basisId: string; readonly articles: string; readonly namesDelegator: boolean }
export interface LetterQualification { readonly condition: Qualification; readonly met: boolean; readonly evidence: string | null }
/** What the registers know of a cited basis. */
export interface KnownBasis { readonly title: string; readonly rank: BasisRank; readonly isInForce: boolean }

/** A letter with all that its conditions hang on. */
export interface MeasuredLetter {
  readonly delegatorId: string;
  readonly delegate: DelegateParty;
  readonly matters: readonly (LetterMatter & { readonly isOwn: boolean })[];
  readonly bases: readonly (LetterBasis & KnownBasis)[];
  readonly qualifications: readonly LetterQualification[];
  readonly territory: readonly string[];
  /** Divisions in which the delegator acts; none where the register knows none. */
  readonly areas: readonly string[];
  /** Officers at the delegate whose certificates are valid on the day. */
  readonly officers: number;
}

/** Nobody signs alone, so fewer cannot enforce (NL-CF-21). */
const OFFICERS_NEEDED = 2;
const RANKS = wordsOf(BASIS_RANK);
/** Law, regulation or rule; a normative document rests no delegation (NL-CF-20-1, NL-XK-24). */
const allowsDelegation = (rank: BasisRank): boolean => RANKS.indexOf(rank) <= RANKS.indexOf("LOCAL_GOVERNMENT_RULE");

/** Read a row as: a basis of this TITLE lets departments of these LEVELS delegate, and no others. */
const REACH: Readonly<Record<string, readonly Level[]>> = { 劳动保障监察条例: ["COUNTY", "PREFECTURE"] };
const reaches = ({ title }: KnownBasis, level: Level | undefined): boolean => {
  const levels = REACH[title.replace(/[《》]/gu, "")];
  return !levels || (level !== undefined && levels.includes(level));
};

/** Whether every condition of 处罚法§21 is met with evidence, and two officers at least are certified on the day. */
export const isQualified = ({ qualifications, officers }: Pick<MeasuredLetter, "qualifications" | "officers">): boolean =>
  officers >= OFFICERS_NEEDED && wordsOf(QUALIFICATION).every((condition) => qualifications.some((each) => each.condition === condition && each.met && Boolean(each.evidence?.trim())));

/** A municipality (直辖市) stands in the tree like a prefecture; by law its departments are those of a province. */
const levelOf = (facts: OrgFacts, { delegatorId, areas }: Pick<MeasuredLetter, "delegatorId" | "areas">): Level | undefined =>
  areas.some((code) => /^\d{2}0{4}/u.test(code)) ? "PROVINCE" : findPlace(facts, delegatorId)?.level;

/** A cited basis that lets only others delegate, while no further one carries the letter (NL-LS-4). */
export function citesOutOfReach(facts: OrgFacts, letter: MeasuredLetter): boolean {
  const [{ bases }, level] = [letter, levelOf(facts, letter)];
  const sound = bases.filter(({ rank, isInForce }) => isInForce && allowsDelegation(rank));
  return sound.length > 0 && sound.every((basis) => !reaches(basis, level));
}

/** Those of its bases that let this delegator delegate on the day; without any the letter has fallen with the law (YB-2.1-11). */
export function carryingBases(facts: OrgFacts, letter: MeasuredLetter): MeasuredLetter["bases"] {
  const level = levelOf(facts, letter);
  return letter.bases.filter((basis) => basis.isInForce && allowsDelegation(basis.rank) && reaches(basis, level));
}

/** What the table asks and registers answer; the power itself is looked up by the table (POWER_HELD). */
export function circumstancesOf(facts: OrgFacts, letter: MeasuredLetter, kind: ActionKind): DelegationCircumstances {
  const carrying = carryingBases(facts, letter);
  return {
    basis: carrying.length > 0, ownPower: letter.matters.filter(({ actionKind }) => actionKind === kind).every(({ isOwn }) => isOwn),
    qualified21: isQualified(letter), sectorLawNamesDelegator: carrying.some(({ namesDelegator }) => namesDelegator),
  };
}

export const kindsOf = (matters: readonly LetterMatter[]): ActionKind[] => [...new Set(matters.map(({ actionKind }) => actionKind))];

/** The answer of the table for every kind of action that the letter names. What is looked up here counts as recorded. */
export const decisionsOf = (facts: OrgFacts, letter: MeasuredLetter): DelegationVerdict[] =>
  kindsOf(letter.matters).map((kind) => {
    const verdict = mayDelegate(facts, { unitId: letter.delegatorId }, letter.delegate, kind, circumstancesOf(facts, letter, kind));
    return { ...verdict, conditions: verdict.conditions.map((each) => ({ ...each, source: "RECORDED" as const })) };
  });

/** For licences the delegator's announcement suffices (NL-XK-24); everything else is published by both sides (NL-CF-20-2). */
export const isPublishedBy = (sides: readonly DelegationSide[], matters: readonly LetterMatter[]): boolean =>
  sides.includes("DELEGATOR") && (sides.includes("DELEGATE") || kindsOf(matters).every((kind) => kind === "LICENCE"));

/** Who confirms: the legal office of the own government; for a VERTICAL body, whose government does not lead it, its direct superior, whose legal section does the work. */
export function findConfirmer(facts: OrgFacts, delegatorId: string, legalOffice: string | undefined): string | null {
  const place = findPlace(facts, delegatorId);
  return (place?.mode === "VERTICAL" ? place.ledBy[0] : legalOffice) ?? null;
}

export interface LetterDays { readonly state: DelegationState; readonly effectiveOn: string | null; readonly endsOn: string; readonly endedOn: string | null }

/** Read a row as: a letter in this STATE is worth this, whatever the day. */
const WORTH: Readonly<Partial<Record<DelegationState, DelegationStanding>>> = {
  SIGNED: "NOT_PUBLISHED", PARTLY_PUBLISHED: "NOT_PUBLISHED", SUSPENDED: "SUSPENDED", TERMINATED: "TERMINATED", EXPIRED: "EXPIRED",
};
/** What a letter is worth today. */
export function standingOf({ state, effectiveOn, endsOn }: LetterDays, on: LegalDate): DelegationStanding {
  if (state === "TERMINATED") return "TERMINATED";
  if (effectiveOn !== null && endsOn < on) return "EXPIRED";
  const worth = WORTH[state];
  if (worth) return worth;
  return effectiveOn === null ? "IN_PREPARATION" : on < effectiveOn ? "NOT_YET" : "IN_FORCE";
}

/** What codes of everything within a division begin with: two digits for each level down to the county, three for each below. */
function stemOf(code: string): string {
  const [county, below] = [code.slice(0, 6), code.slice(6)];
  return /[1-9]/u.test(below) ? county + below.replace(/000$/u, "") : county.replace(/(?:00){1,2}$/u, "");
}
export const liesWithin = (division: string, territory: readonly string[]): boolean => territory.some((code) => division.startsWith(stemOf(code)));
/** Nobody delegates for a place where the power is not its own (NL-CF-20-1). Where the register knows no area of the delegator, whoever confirms looks at it. */
export const isBeyondArea = ({ territory, areas }: Pick<MeasuredLetter, "territory" | "areas">): boolean => areas.length > 0 && !territory.every((code) => liesWithin(code, areas));

/** Which side declares an end on this ground: the delegator and the delegate each their own, whoever confirmed the letter and the delegator what the law demands. */
export type EndingParty = "DELEGATOR" | "CONFIRMER" | "DELEGATE" | "SYSTEM";
const ENDS: Readonly<Record<DelegationEnd, readonly EndingParty[]>> = {
  BY_DELEGATOR: ["DELEGATOR"], CLEANED_UP: ["DELEGATOR", "CONFIRMER"], LAW_CHANGED: ["DELEGATOR", "CONFIRMER"], BY_DELEGATE: ["DELEGATE"], PARTY_CLOSED: [],
};
export const mayEndOn = (ground: DelegationEnd, parties: readonly EndingParty[]): boolean => parties.includes("SYSTEM") || parties.some((party) => ENDS[ground].includes(party));

/** What somebody is about to do in the delegator's name. */
export interface Act { readonly code: string; readonly actionKind: ActionKind; readonly division: string; readonly date: LegalDate }
/** A letter to the delegate, as far as an act asks of it. */
export interface CandidateLetter extends LetterDays {
  readonly id: string;
  readonly matters: readonly LetterMatter[];
  readonly territory: readonly string[];
  /** Published, begun, neither suspended nor ended on the day of the act. */
  readonly isInForce: boolean;
}
export interface ActRefusal { readonly code: Code; readonly law: readonly LawRef[] }
const refused = (code: Code, ...law: LawRef[]): ActRefusal => ({ code, law });

/** Read a row as: under a letter that stands so on the day nothing is done, for this reason. */
const IDLE: Readonly<Record<DelegationStanding, ActRefusal>> = {
  IN_PREPARATION: refused("DELEGATION_NOT_IN_FORCE", "NL-CF-20-1"), NOT_PUBLISHED: refused("DELEGATION_NOT_PUBLISHED", "NL-CF-20-2"), NOT_YET: refused("DELEGATION_NOT_IN_FORCE", "AR-4.2-7"),
  IN_FORCE: refused("DELEGATION_NOT_IN_FORCE", "AR-4.2-7"), SUSPENDED: refused("DELEGATION_NOT_IN_FORCE", "NL-CF-20-3"), EXPIRED: refused("OUT_OF_DELEGATION", "AR-4.2-7"),
  TERMINATED: refused("DELEGATION_NOT_IN_FORCE", "YB-2.1-11"),
};
/** Why nothing may be done under this letter on the day; undefined when something may. A licence is announced by the delegator alone (NL-XK-24). */
function idle(letter: CandidateLetter, { date, actionKind }: Act): ActRefusal | undefined {
  if (letter.isInForce) return undefined;
  const standing = standingOf(letter, date);
  return standing === "NOT_PUBLISHED" && actionKind === "LICENCE" ? refused("DELEGATION_NOT_PUBLISHED", "NL-XK-24") : IDLE[standing];
}

/** The letter under which the act may be done, or why there is none: of letters that name the matter the one that comes furthest answers. */
export function findLetter<L extends CandidateLetter>(letters: readonly L[], act: Act): { readonly letter?: L; readonly refusal?: ActRefusal } {
  const { code, actionKind, division } = act;
  const naming = letters.filter(({ matters }) => matters.some((matter) => matter.code === code && matter.actionKind === actionKind));
  if (naming.length === 0) return { refusal: refused("OUT_OF_DELEGATION", "AR-4.2-7", "WP-A-5-1") };
  const inForce = naming.filter((letter) => !idle(letter, act));
  if (inForce.length === 0) return { letter: naming[0]!, refusal: idle(naming[0]!, act)! };
  const there = inForce.find(({ territory }) => liesWithin(division, territory));
  return there ? { letter: there } : { letter: inForce[0]!, refusal: refused("OUT_OF_DELEGATION", "AR-4.2-7") };
}

