/** What a reorganisation changes: how each unit stands before and after, compared aspect by aspect. */
import type { Id } from "../../kernel/ids.js";
import { REORGANISATION_ASPECT, type ReorganisationAspect } from "../../kernel/reorganisation-words.js";
import { wordsOf } from "../../kernel/words.js";

/** Aspect by aspect: ABOUT what (a kind of assessment, a policy key, or nothing further) → who or which value, as text. */
export type Standing = Readonly<Record<ReorganisationAspect, ReadonlyMap<string, readonly string[]>>>;

export interface Effect {
  readonly aspect: ReorganisationAspect;
  readonly unitId: Id;
  readonly about: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

const same = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && [...a].sort().every((each, at) => each === [...b].sort()[at]);

/** Only what differs. Policies are compared where the unit stands on both sides: one that begins or ends has no change of them. */
export function effectsBetween(unitIds: readonly Id[], before: ReadonlyMap<Id, Standing>, after: ReadonlyMap<Id, Standing>): Effect[] {
  return unitIds.flatMap((unitId) => wordsOf(REORGANISATION_ASPECT).flatMap((aspect) => {
    const [was, is] = [before.get(unitId)?.[aspect] ?? new Map<string, string[]>(), after.get(unitId)?.[aspect] ?? new Map<string, string[]>()];
    if (aspect === "POLICY" && (was.size === 0 || is.size === 0)) return [];
    return [...new Set([...was.keys(), ...is.keys()])].flatMap((about): Effect[] => {
      const effect = { aspect, unitId, about, before: was.get(about) ?? [], after: is.get(about) ?? [] };
      return same(effect.before, effect.after) ? [] : [effect];
    });
  }));
}
