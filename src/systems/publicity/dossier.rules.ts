/** Rules of the dossier: which sections are empty, which of the eight groups is owed, and what an organ still owes the public. */
import {
  DISCLOSURE_CATEGORY, PUBLICITY_CONTENT, SECTIONS_OF_A_DOSSIER,
  type ContactKind, type DisclosureCategory, type DisclosureGapKind, type DossierSection, type PublicityContent,
} from "../../kernel/publicity-words.js";
import type { LawRef } from "../../kernel/verdict.js";
import type { ActionKind } from "../../kernel/vocabulary.js";
import { wordsOf } from "../../kernel/words.js";

/** What is known of a unit on a day, from what it discloses and from the registers. */
export interface DossierFacts {
  /** Whether law gives it functions at all; without, it owes nothing (ZJ8-2). */
  readonly hasFunctions: boolean;
  /** An organ owes everything, a part of one its duties alone (ZJ8-4-1). */
  readonly isOrgan: boolean;
  /** Kinds of action in its power list in force. */
  readonly actionKinds: readonly ActionKind[];
  /** Items that stand on a site today, by section and by group. */
  readonly sections: Readonly<Partial<Record<DossierSection, number>>>;
  readonly categories: Readonly<Partial<Record<DisclosureCategory, number>>>;
  /** Qualified on the register of enforcement subjects. */
  readonly subjects: number;
  /** Items of the power list in force: each names duty, power, bases and procedure. */
  readonly powers: number;
  /** Officers and auxiliaries in service. */
  readonly roster: number;
  readonly contacts: readonly ContactKind[];
  readonly boards: number;
  readonly boardsOutdated: number;
  readonly offSite: number;
  readonly toUpdate: number;
}

export type RegisterFacts = Pick<DossierFacts, "subjects" | "powers" | "roster">;
/** Read a row as: a section is filled from the REGISTERS by this many entries; what is not listed is filled by items of disclosure alone. */
const FROM_REGISTERS: Readonly<Partial<Record<DossierSection, (facts: RegisterFacts) => number>>> = {
  SUBJECT: ({ subjects }) => subjects,
  DUTIES: ({ powers }) => powers,
  POWERS: ({ powers }) => powers,
  BASES: ({ powers }) => powers,
  PROCEDURE: ({ powers }) => powers,
  STAFF_ROSTER: ({ roster }) => roster,
};
export const fromRegisters = (facts: RegisterFacts, section: DossierSection): number => FROM_REGISTERS[section]?.(facts) ?? 0;
export const isFilled = (facts: DossierFacts, section: DossierSection): boolean => (facts.sections[section] ?? 0) > 0 || fromRegisters(facts, section) > 0;

/** The sections without which the dossier is not published (TJ-3.1.1.1-1). */
export const missingSections = (facts: DossierFacts): DossierSection[] => SECTIONS_OF_A_DOSSIER.filter((section) => !isFilled(facts, section));

/** Read a row as: this CONTENT of publicity is open when this holds (ZJ8-3). */
const OPEN: Readonly<Record<PublicityContent, (facts: DossierFacts) => boolean>> = {
  DUTY_SCOPE: (facts) => isFilled(facts, "DUTIES"),
  WORK_FLOW: (facts) => isFilled(facts, "PROCEDURE"),
  DECISIONS: (facts) => isFilled(facts, "DECISIONS"),
  SUPERVISION: (facts) => isFilled(facts, "SUPERVISION"),
  REPORT_PHONE: ({ contacts }) => contacts.includes("REPORT"),
};
export const openContents = (facts: DossierFacts): { readonly content: PublicityContent; readonly isOpen: boolean }[] =>
  wordsOf(PUBLICITY_CONTENT).map((content) => ({ content, isOpen: OPEN[content](facts) }));

const acts = ({ actionKinds }: DossierFacts, ...kinds: ActionKind[]): boolean => actionKinds.some((kind) => kinds.includes(kind));

/** Read a row as: a unit owes this GROUP when this holds (ZJ8-4-1). */
const OWES: Readonly<Record<DisclosureCategory, (facts: DossierFacts) => boolean>> = {
  DUTIES: () => true,
  LAWS_AND_POLICIES: ({ isOrgan }) => isOrgan,
  APPROVALS: (facts) => facts.isOrgan && acts(facts, "LICENCE"),
  FEES: (facts) => facts.isOrgan && acts(facts, "FEE", "LEVY"),
  PROMISES_AND_COMPLAINTS: ({ isOrgan }) => isOrgan,
  PUBLIC_AFFAIRS: ({ isOrgan }) => isOrgan,
  PUBLIC_CONCERNS: ({ isOrgan }) => isOrgan,
  RESPONSIBILITY_SYSTEM: ({ isOrgan }) => isOrgan,
};
export interface CategoryCoverage { readonly category: DisclosureCategory; readonly itemCount: number; readonly isOwed: boolean; readonly isMissing: boolean }

/** Group by group, what stands and what is owed. */
export const coverageOf = (facts: DossierFacts): CategoryCoverage[] => wordsOf(DISCLOSURE_CATEGORY).map((category) => {
  const itemCount = facts.categories[category] ?? 0;
  const isOwed = facts.hasFunctions && OWES[category](facts);
  return { category, itemCount, isOwed, isMissing: isOwed && itemCount === 0 };
});

export interface DisclosureGap { readonly kind: DisclosureGapKind; readonly section: DossierSection | null; readonly category: DisclosureCategory | null; readonly law: readonly LawRef[] }
interface GapRow { readonly law: readonly LawRef[]; readonly isOwed?: (facts: DossierFacts) => boolean; readonly isMet: (facts: DossierFacts) => boolean }

/** Read a row as: an organ that OWES it has this gap unless it is MET, under this LAW. */
const GAPS: Readonly<Record<Exclude<DisclosureGapKind, "SECTION_MISSING" | "CATEGORY_MISSING">, GapRow>> = {
  DECISIONS_MISSING: { law: ["ZJ8-3"], isMet: (facts) => isFilled(facts, "DECISIONS") },
  SUPERVISION_MISSING: { law: ["ZJ8-3"], isMet: (facts) => isFilled(facts, "SUPERVISION") },
  REPORT_PHONE_MISSING: { law: ["ZJ8-3"], isMet: ({ contacts }) => contacts.includes("REPORT") },
  ADVICE_PHONE_MISSING: { law: ["ZJ8-5-2"], isMet: ({ contacts }) => contacts.includes("ADVICE") },
  PENALTY_FILING_MISSING: { law: ["NL-CF-39"], isOwed: (facts) => acts(facts, "PENALTY"), isMet: (facts) => isFilled(facts, "PENALTY_FILING") },
  RANDOM_LIST_MISSING: { law: ["TJ-3.1.1.2-2", "WP-I-1-3"], isOwed: (facts) => acts(facts, "INSPECTION"), isMet: (facts) => isFilled(facts, "RANDOM_LIST") },
  BENCHMARKS_MISSING: { law: ["TJ-3.1.1.2-3"], isOwed: (facts) => acts(facts, "PENALTY"), isMet: (facts) => isFilled(facts, "BENCHMARKS") },
  ROSTER_MISSING: { law: ["WP-I-1-3"], isMet: (facts) => isFilled(facts, "STAFF_ROSTER") },
  BOARD_MISSING: { law: ["ZJ8-5-1"], isMet: ({ boards }) => boards > 0 },
  BOARD_OUTDATED: { law: ["ZJ8-5-1"], isMet: ({ boardsOutdated }) => boardsOutdated === 0 },
  NOT_ON_SITE: { law: ["ZJ8-5-3"], isMet: ({ offSite }) => offSite === 0 },
  TO_UPDATE: { law: ["ZJ8-7", "TJ-3.1.1.1-2"], isMet: ({ toUpdate }) => toUpdate === 0 },
};

/** What the unit owes and has not: sections, groups, then everything else; nothing where law gives it no functions (ZJ8-2). */
export function gapsOf(facts: DossierFacts): DisclosureGap[] {
  if (!facts.hasFunctions) return [];
  const categories = coverageOf(facts).filter(({ isMissing }) => isMissing).map(({ category }) => gap("CATEGORY_MISSING", ["ZJ8-4-1"], null, category));
  if (!facts.isOrgan) return categories;
  const sections = missingSections(facts).map((section) => gap("SECTION_MISSING", ["TJ-3.1.1.1-1"], section));
  const others = Object.entries(GAPS).filter(([, { isOwed, isMet }]) => (isOwed?.(facts) ?? true) && !isMet(facts)).map(([kind, { law }]) => gap(kind as DisclosureGapKind, law));
  return [...sections, ...categories, ...others];
}
const gap = (kind: DisclosureGapKind, law: readonly LawRef[], section: DossierSection | null = null, category: DisclosureCategory | null = null): DisclosureGap => ({ kind, section, category, law });
