/** What a question of authority reads, and how a policy's verdict becomes an answer: law as clauses, the way as units the asker may see. */
import { isVisible } from "../../../permissions/policies/visibility.js";
import type { Actor } from "../../kernel/actor.js";
import { notFound } from "../../kernel/fault.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { OrgFacts } from "../../kernel/org-facts.js";
import { RULES_VERSION, type PathStep, type Verdict } from "../../kernel/verdict.js";
import type { RelationKind } from "../../kernel/vocabulary.js";
import type { Label } from "../../kernel/words.js";
import type { TenantDatabase } from "../../platform/db/tenant-database.js";
import type { CursorSeal } from "../../platform/pages/cursor-seal.js";
import type { OrganisationReads, UnitRow } from "../organisations/index.js";
import { lawOf, type LawReference } from "../reference/index.js";
import { cited } from "./citations.rules.js";

/** Whoever asks, on which day, and what the request may read. */
export interface Asking {
  readonly who: Actor;
  readonly today: LegalDate;
  readonly db: TenantDatabase;
  readonly organisations: OrganisationReads;
  readonly cursors: CursorSeal;
}

export type Units = ReadonlyMap<string, UnitRow>;
export interface Step { readonly from: UnitRow; readonly relation: RelationKind; readonly to: UnitRow }

/** A verdict as the graph shows it. */
export type Explained<V extends Verdict = Verdict> = Omit<V, "law" | "path" | "condition"> & {
  readonly condition: Label | null;
  readonly law: readonly LawReference[];
  readonly path: readonly Step[];
  readonly rulesVersion: string;
};

export const idsOnPath = ({ path }: { readonly path: readonly PathStep[] }): string[] => path.flatMap(({ from, to }) => [from, to]);

/** Units of an answer in one batch; whatever the asker may not see is missing. */
export async function unitsNamed({ organisations }: Asking, ids: Iterable<string>, date: LegalDate): Promise<Units> {
  const rows = await organisations.unit.loadMany([...new Set(ids)].map((id) => ({ id, date })));
  const units = new Map<string, UnitRow>();
  for (const row of rows) if (row) units.set(row.id, row);
  return units;
}

export const unitsIn = (units: Units, ids: Iterable<string>): UnitRow[] => [...new Set(ids)].flatMap((id) => units.get(id) ?? []);

/** A step between units of which one is out of sight is left out, not hinted at. */
function stepsSeen(path: readonly PathStep[], units: Units): Step[] {
  return path.flatMap(({ from, relation, to }) => {
    const start = units.get(from);
    const end = units.get(to);
    return start && end ? [{ from: start, relation, to: end }] : [];
  });
}

export const explain = <V extends Verdict>(verdict: V, units: Units): Explained<V> => ({
  ...verdict, condition: verdict.condition ?? null, law: lawOf(cited(verdict.law)), path: stepsSeen(verdict.path, units), rulesVersion: RULES_VERSION,
});

/** For verdicts that name no other unit than those on their way. */
export const explainAlone = async <V extends Verdict>(asking: Asking, verdict: V, date: LegalDate): Promise<Explained<V>> =>
  explain(verdict, await unitsNamed(asking, idsOnPath(verdict), date));

/** A unit closed on the day is a fact to reason about; one that never existed, or is out of sight, is not there. */
export function requireUnits({ who }: Asking, facts: OrgFacts, ...ids: readonly string[]): void {
  if (!isVisible("OrgUnit", { actor: who }) || ids.some((id) => !facts.places.has(id))) throw notFound();
}
