/** Which value of a policy holds for a unit, and where it came from: a lock above, the nearest setting or preset, or the default (§5). */
import { POLICY_KEYS, type PolicyKey, type PolicyKeyRow, type PolicyShape, type PolicyValue } from "../../kernel/policy-keys.js";
import type { MessageLanguage } from "../../kernel/codes.js";
import { ONE_IN_ENGLISH, POLICY_UNIT, type PolicyUnit } from "../../kernel/policy-words.js";
import type { LawRef } from "../../kernel/verdict.js";
import { isWord, label, type Label, type WordList } from "../../kernel/words.js";

export interface SettingFact { readonly unitId: string; readonly key: string; readonly value: PolicyValue; readonly locked: boolean; readonly lockBasis: string | null; readonly documentNo: string | null }
export interface AttachmentFact { readonly unitId: string; readonly preset: string; readonly documentNo: string | null }
/** Presets by name: what each bundle sets. */
export type Presets = Readonly<Record<string, { readonly values: { readonly [Key in PolicyKey]?: PolicyValue } }>>;

/** All that the policies of one unit can depend on. */
export interface PolicyFacts {
  /** The unit and everything above it, nearest first. */
  readonly path: readonly string[];
  readonly settings: readonly SettingFact[];
  readonly attachments: readonly AttachmentFact[];
}

export type PolicyOrigin = "LOCK" | "SETTING" | "PRESET" | "DEFAULT";

export interface EffectivePolicy {
  readonly key: PolicyKey;
  readonly value: PolicyValue;
  readonly origin: PolicyOrigin;
  /** The unit on which it was set; null for a default. */
  readonly setOn: string | null;
  readonly inherited: boolean;
  readonly preset: string | null;
  readonly lockBasis: string | null;
  readonly documentNo: string | null;
  readonly law: readonly LawRef[];
}

/** A lock above wins, the highest first; then, walking up, the first unit that says anything: its own setting before its preset. */
export function effectivePolicy(facts: PolicyFacts, presets: Presets, key: PolicyKey): EffectivePolicy {
  const lock = findLock(facts, key);
  if (lock) return fromSetting(facts, lock, "LOCK");
  for (const unitId of facts.path) {
    const setting = facts.settings.find((s) => s.unitId === unitId && s.key === key);
    if (setting) return fromSetting(facts, setting, "SETTING");
    const attached = facts.attachments.find((a) => a.unitId === unitId);
    const preset = attached && presets[attached.preset]?.values[key];
    if (attached && preset !== undefined) {
      return {
        key, value: preset, origin: "PRESET", setOn: unitId, inherited: unitId !== facts.path[0], preset: attached.preset,
        lockBasis: null, documentNo: attached.documentNo, law: POLICY_KEYS[key].law,
      };
    }
  }
  const row = POLICY_KEYS[key];
  return { key, value: row.default, origin: "DEFAULT", setOn: null, inherited: false, preset: null, lockBasis: null, documentNo: null, law: row.law };
}

/** The highest lock on the key above or on the unit. */
export const findLock = (facts: PolicyFacts, key: string): SettingFact | undefined =>
  [...facts.path].reverse().flatMap((unitId) => facts.settings.filter((s) => s.unitId === unitId && s.key === key && s.locked))[0];

const fromSetting = (facts: PolicyFacts, s: SettingFact, origin: PolicyOrigin): EffectivePolicy => ({
  key: s.key as PolicyKey, value: s.value, origin, setOn: s.unitId, inherited: s.unitId !== facts.path[0], preset: null,
  lockBasis: s.lockBasis, documentNo: s.documentNo, law: POLICY_KEYS[s.key as PolicyKey].law,
});

/** Read a row as: a value fits SHAPE when this holds. */
const FITS: { readonly [S in PolicyShape["is"]]: (value: unknown, shape: Extract<PolicyShape, { is: S }>) => boolean } = {
  BOOLEAN: (value) => typeof value === "boolean",
  INTEGER: (value, { min, max }) => Number.isInteger(value) && (value as number) >= min && (value as number) <= max,
  ONE_OF: (value, { words }) => isWord(words, value),
  SOME_OF: (value, { words }) => Array.isArray(value) && new Set(value).size === value.length && value.every((word) => isWord(words, word)),
  TEXT: (value, { maxLength }) => typeof value === "string" && value.length > 0 && value.length <= maxLength,
};

export function fitsKey(key: PolicyKey, value: unknown): value is PolicyValue {
  const { shape }: { readonly shape: PolicyShape } = POLICY_KEYS[key];
  return (FITS[shape.is] as (value: unknown, shape: PolicyShape) => boolean)(value, shape);
}

const YES = label("是", "yes");
const NO = label("否", "no");
const NOTHING_CHOSEN = label("无", "none");
const BETWEEN_WORDS: Label = label("；", "; ");

const labelIn = (words: WordList<string>, word: PolicyValue, language: MessageLanguage): string =>
  isWord(words, word) ? words[word]![language] : String(word);

const rowOf = (key: PolicyKey): PolicyKeyRow => POLICY_KEYS[key];

/** A value in words: yes or no, a number with what it counts, the labels of the words chosen. */
export function valueLabel(key: PolicyKey, value: PolicyValue, language: MessageLanguage): string {
  const { shape, unit } = rowOf(key);
  switch (shape.is) {
    case "BOOLEAN": return (value === true ? YES : NO)[language];
    case "INTEGER": return counted(value, unit, language);
    case "ONE_OF": return labelIn(shape.words, value, language);
    case "SOME_OF": return listed(Array.isArray(value) ? value : [value], shape.words, language);
    case "TEXT": return String(value);
  }
}

function counted(value: PolicyValue, unit: PolicyUnit | undefined, language: MessageLanguage): string {
  if (!unit) return String(value);
  if (language === "zh") return `${String(value)}${POLICY_UNIT[unit].zh}`;
  return `${String(value)} ${value === 1 ? ONE_IN_ENGLISH[unit] : POLICY_UNIT[unit].en}`;
}

const listed = (chosen: readonly PolicyValue[], words: WordList<string>, language: MessageLanguage): string =>
  chosen.length === 0 ? NOTHING_CHOSEN[language] : chosen.map((word) => labelIn(words, word, language)).join(BETWEEN_WORDS[language]);
