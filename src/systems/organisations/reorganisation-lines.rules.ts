/** The lines of a reorganisation: what each does, which units it touches, and whose signature it needs. */
import { commonGovernment, type MatterFacts, type Touched } from "../../../permissions/policies/reorganisation.policy.js";
import { findPlace, superiorsOf } from "../../../permissions/policies/structure.js";
import type { Id } from "../../kernel/ids.js";
import type { OrgFacts } from "../../kernel/org-facts.js";
import type { PolicyValue } from "../../kernel/policy-keys.js";
import type { HandedOver } from "../../kernel/reorganisation-words.js";
import type { DualPrimary, ManagementMode } from "../../kernel/vocabulary.js";
import type { DivisionLine, Weights } from "./duty-division.rules.js";
import type { NameInput, UnitDraft } from "./unit-draft.rules.js";

/** What of a split unit goes to one heir: units below it, posts and edges, each named. */
export interface Share { readonly heirId: Id; readonly children: readonly Id[]; readonly posts: readonly Id[]; readonly relations: readonly Id[] }

export type Line =
  | { readonly kind: "ESTABLISH"; readonly unitId: Id; readonly unit: UnitDraft }
  | { readonly kind: "RENAME"; readonly unitId: Id; readonly name: NameInput }
  | { readonly kind: "TRANSFER"; readonly unitId: Id; readonly parentId: Id }
  | {
      readonly kind: "SET_MODE"; readonly unitId: Id; readonly mode: ManagementMode; readonly dualPrimary: DualPrimary | null;
      readonly superiorId: Id | null; readonly governmentId: Id | null;
    }
  | { readonly kind: "MERGE"; readonly unitIds: readonly Id[]; readonly heirId: Id; readonly handsOver: readonly HandedOver[] }
  | { readonly kind: "SPLIT"; readonly unitId: Id; readonly shares: readonly Share[]; readonly closes: boolean }
  | { readonly kind: "CLOSE"; readonly unitId: Id }
  | { readonly kind: "DIVIDE_DUTIES"; readonly unitId: Id; readonly lines: readonly DivisionLine[]; readonly weights: Weights | null }
  | { readonly kind: "SET_POLICY"; readonly unitId: Id; readonly key: string; readonly value: PolicyValue; readonly lockBasis: string | null };

export interface TouchedByLine extends Touched {
  /** Superiors that begin to lead, beside the line as it stands. */
  readonly superiors: readonly Id[];
  /** Whether an edge to a leading superior is drawn or ended. */
  readonly movesLeadership: boolean;
  /** Both sides of the body sign: its superiors and its government. */
  readonly sides: boolean;
}

const touched = (subjects: readonly Id[], more: Partial<TouchedByLine> = {}): TouchedByLine =>
  ({ subjects, places: [], superiors: [], movesLeadership: false, sides: false, ...more });
const given = (...ids: readonly (Id | null | undefined)[]): Id[] => ids.filter((id) => id != null);

/** Read a row as: a line of this KIND changes these subjects, at these places, and asks these superiors. */
const TOUCHED: { readonly [K in Line["kind"]]: (line: Extract<Line, { kind: K }>) => TouchedByLine } = {
  ESTABLISH: ({ unit, unitId }) => touched([unitId], { places: given(unit.parentId) }),
  RENAME: ({ unitId }) => touched([unitId]),
  TRANSFER: ({ unitId, parentId }) => touched([unitId], { places: [parentId] }),
  SET_MODE: ({ unitId, mode, superiorId, governmentId }) => touched([unitId], {
    places: given(governmentId, mode === "LOCAL" ? null : superiorId), superiors: mode === "LOCAL" ? [] : given(superiorId), movesLeadership: true,
  }),
  MERGE: ({ unitIds, heirId }) => touched([...unitIds, heirId], { movesLeadership: true }),
  SPLIT: ({ unitId, shares, closes }) => touched([unitId, ...shares.map(({ heirId }) => heirId)], { movesLeadership: closes }),
  CLOSE: ({ unitId }) => touched([unitId], { movesLeadership: true }),
  DIVIDE_DUTIES: ({ unitId }) => touched([unitId], { sides: true }),
  SET_POLICY: ({ unitId }) => touched([unitId]),
};

export const touchedBy = (line: Line): TouchedByLine => (TOUCHED[line.kind] as (line: Line) => TouchedByLine)(line);

/** Every unit that a line names, each once. */
export const unitsOf = (lines: readonly Line[]): Id[] => [...new Set(lines.map(touchedBy).flatMap(({ subjects, places, superiors }) => [...subjects, ...places, ...superiors]))];

/** Which government decides: the nearest one over everything inside the tenant's tree; superiors outside sign and do not decide. */
export function decidingGovernment(facts: OrgFacts, lines: readonly Line[]): MatterFacts["government"] {
  const inside = (id: Id): boolean => findPlace(facts, id)?.external !== true;
  const all = lines.map(touchedBy);
  return commonGovernment(facts, { subjects: all.flatMap(({ subjects }) => subjects), places: all.flatMap(({ places }) => places).filter(inside) });
}

/** Superiors whose edge is drawn or ended, and both sides of a division; the deciding government has spoken by its decision, and for whatever it establishes. */
export function signersOf(facts: OrgFacts, lines: readonly Line[], government: MatterFacts["government"]): Id[] {
  const modes = new Map(lines.flatMap((line) => (line.kind === "SET_MODE" ? [[line.unitId, line] as const] : [])));
  const leading = (id: Id): Id[] => {
    const place = findPlace(facts, id);
    return place && place.mode !== null && place.mode !== "LOCAL" ? superiorsOf(facts, place).map((reached) => reached.place.id) : [];
  };
  const sidesOf = (id: Id): Id[] => {
    const line = modes.get(id);
    return line ? given(line.superiorId, line.governmentId) : [...leading(id), ...(findPlace(facts, id)?.ledBy ?? [])];
  };
  const needed = lines.map(touchedBy).flatMap(({ subjects, superiors, movesLeadership, sides }) =>
    [...superiors, ...(movesLeadership ? subjects.flatMap(leading) : []), ...(sides ? subjects.flatMap(sidesOf) : [])]);
  return [...new Set(needed)].filter((id) => id !== government?.unitId && findPlace(facts, id) !== undefined).sort();
}

/** Stands where the id of a unit will stand that an earlier line establishes: no text of a person can hold it. */
export const toBeEstablished = (code: string): string => `\u0000${code}`;

/** Units to be established are given their ids; every mention of them follows. */
export function withIds(lines: readonly Line[], newId: () => Id): Line[] {
  const ids = new Map<string, Id>();
  for (const line of lines) if (line.kind === "ESTABLISH") ids.set(line.unitId, newId());
  return JSON.parse(JSON.stringify(lines), (_name, value: unknown) => (typeof value === "string" ? ids.get(value) ?? value : value)) as Line[];
}
