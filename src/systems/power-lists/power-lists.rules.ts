/** Rules of lists and bases: what an item lacks, who examines a department's list, and whether a basis is in force on a day. */
import { relationsTo, surroundingsOf } from "../../../permissions/policies/relation.js";
import { findPlace } from "../../../permissions/policies/structure.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import { ABOUT_ORGANS, FOLLOWS_FROM_ENTRY, LIST_ELEMENT, type BasisChangeKind, type BasisStatus, type ListElement } from "../../kernel/list-words.js";
import type { OrgFacts } from "../../kernel/org-facts.js";
import type { PolicyValue } from "../../kernel/policy-keys.js";
import { wordsOf } from "../../kernel/words.js";

type Text = string | null | undefined;
/** An item as somebody writes it. */
export interface ItemElements {
  readonly matter?: Text;
  readonly duty?: Text;
  readonly subjectId?: Text;
  readonly power?: Text;
  readonly target?: Text;
  readonly procedure?: Text;
  readonly responsibility?: Text;
  readonly responsiblePost?: Text;
  readonly bases: readonly { readonly basisId: string; readonly articles?: Text }[];
}

const isWritten = (text: Text): boolean => Boolean(text?.trim());

/** Read a row as: an item says this ELEMENT when this holds. */
const SAYS: Readonly<Record<ListElement, (item: ItemElements) => boolean>> = {
  DUTY: ({ duty }) => isWritten(duty),
  SUBJECT: ({ subjectId }) => isWritten(subjectId),
  BASES: ({ bases }) => bases.length > 0,
  MATTER: ({ matter }) => isWritten(matter),
  POWER: ({ power }) => isWritten(power),
  TARGET: ({ target }) => isWritten(target),
  PROCEDURE: ({ procedure }) => isWritten(procedure),
  RESPONSIBILITY: ({ responsibility, responsiblePost }) => isWritten(responsibility) && isWritten(responsiblePost),
};

export const missingElements = (item: ItemElements): ListElement[] => wordsOf(LIST_ELEMENT).filter((element) => !SAYS[element](item));

/** How much of what its items must say an edition says, in whole percent, rounded down: 100 is all of it. Without items it says nothing. */
export const completenessOf = ({ items, lacking }: { readonly items: number; readonly lacking: number }): number =>
  items === 0 ? 0 : Math.floor(100 - (100 * lacking) / (items * wordsOf(LIST_ELEMENT).length));

/** The legal office of the own government; that of the one above for a legal office's own list; the department where its policy leaves it to its sections. */
export const findExaminer = (facts: OrgFacts, organId: string, policy: PolicyValue): string | null =>
  policy === "OWN_SECTIONS" ? organId : (legalOfficeOf(facts, organId) ?? null);

/** Of the own government; for that office itself, for a government and for a street, of the government above. */
export function legalOfficeOf(facts: OrgFacts, organId: string): string | undefined {
  const place = findPlace(facts, organId);
  if (!place) return undefined;
  const { relations } = surroundingsOf(facts, place);
  const isOwnOffice = relationsTo(facts, place, surroundingsOf(facts, place)).some(({ word }) => word === "OWN_GOV_LEGAL_OFFICE");
  const isAboveAsked = isOwnOffice || place.kind === "GOVERNMENT" || place.kind === "STREET_OFFICE";
  const wanted = isAboveAsked ? "UPPER_GOV_LEGAL_OFFICE" : "OWN_GOV_LEGAL_OFFICE";
  return relations.find(({ word }) => word === wanted)?.unit.id;
}

export interface BasisDays { readonly effectiveOn: string; readonly lapsesOn: string | null }
/** Days from which recorded changes hold; null where there is none. */
export interface ChangedDays { readonly amendedOn: string | null; readonly repealedOn: string | null }

const isPast = (day: string | null, on: LegalDate): boolean => day !== null && day <= on;

export function basisStatus({ effectiveOn, lapsesOn, amendedOn, repealedOn }: BasisDays & ChangedDays, on: LegalDate): BasisStatus {
  if (isPast(repealedOn, on)) return "REPEALED";
  if (on < effectiveOn) return "NOT_YET_IN_FORCE";
  if (isPast(lapsesOn, on)) return "LAPSED";
  return isPast(amendedOn, on) ? "AMENDED" : "IN_FORCE";
}

/** What a change recorded by hand is about: an organ when organs or functions change, a basis when law does; an item of approval either. */
export const namesItsObject = (kind: BasisChangeKind, basis: unknown, organ: unknown): boolean =>
  Boolean(basis) !== Boolean(organ) && !FOLLOWS_FROM_ENTRY.includes(kind) && (isOfApproval(kind) || ABOUT_ORGANS.includes(kind) === Boolean(organ));
const isOfApproval = (kind: BasisChangeKind): boolean => kind.startsWith("ITEM_");

/** Tried before anything stands on it: an act is not in force before it was made public. */
export const areDaysInOrder = ({ promulgatedOn, effectiveOn, lapsesOn }: BasisDays & { readonly promulgatedOn: string }): boolean =>
  promulgatedOn <= effectiveOn && (lapsesOn === null || effectiveOn < lapsesOn);
