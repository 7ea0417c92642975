/** 回避: is this the wrong person for that part? Persons are compared, never posts: two posts of one person are one person. */
import type { Code } from "../../src/kernel/codes.js";
import type { Id } from "../../src/kernel/ids.js";
import type { MatterPart } from "../../src/kernel/people.js";
import type { LawRef, Verdict } from "../../src/kernel/verdict.js";
import { EXCLUSIONS, type ExclusionRow } from "./interest.table.js";

/** Somebody with a part in the matter, through whichever post. */
export interface Participant { readonly personId: Id; readonly part: MatterPart }

/** A part that the person has already, and that goes not together with the one asked about. */
export interface Conflict { readonly part: MatterPart; readonly rule: string; readonly because: Code; readonly law: readonly LawRef[] }

export interface InterestVerdict extends Verdict { readonly part: MatterPart; readonly conflicts: readonly Conflict[] }

const keyOf = (a: MatterPart, b: MatterPart): string => [a, b].sort().join(".");
const ROWS: ReadonlyMap<string, ExclusionRow> = new Map(EXCLUSIONS.map((row) => [keyOf(...row.parts), row]));

/** The row that keeps these two parts apart, in whichever order they are named. */
export const exclusionOf = (a: MatterPart, b: MatterPart): ExclusionRow | undefined => ROWS.get(keyOf(a, b));

/** Everything that stands against this person in that part; the person's own posts and their number do not matter. */
export function conflictsOf(personId: Id, part: MatterPart, participants: readonly Participant[]): Conflict[] {
  const own = new Set(participants.filter((each) => each.personId === personId).map((each) => each.part));
  return [...own].sort().flatMap((had) => {
    const row = exclusionOf(part, had);
    return row ? [{ part: had, rule: `interest.${keyOf(part, had)}`, because: row.because, law: row.law }] : [];
  });
}

/** The same as an answer: the first conflict says why not. */
export function mayTakePart(personId: Id, part: MatterPart, participants: readonly Participant[]): InterestVerdict {
  const conflicts = conflictsOf(personId, part, participants);
  const [first] = conflicts;
  return { allowed: !first, rule: first?.rule ?? "interest.NONE", because: first?.because ?? "RULE_HOLDS", law: first?.law ?? [], path: [], part, conflicts };
}
