/** 谁监督谁执法: who supervises a unit, and whether one organ may. Supervision opens no right to assess. */
import * as policy from "../../../permissions/policies/supervision.policy.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { SupervisionScope } from "../../kernel/vocabulary.js";
import type { UnitRow } from "../organisations/index.js";
import { explain, idsOnPath, requireUnits, unitsNamed, type Asking, type Explained } from "./authority.loaders.js";
import { factsFor } from "./parties.service.js";

export interface SupervisingOrgan {
  readonly unit: UnitRow;
  readonly scope: SupervisionScope;
  readonly through: UnitRow | null;
  readonly verdict: Explained;
}
export type ExplainedSupervision = Omit<Explained<policy.SupervisionVerdict>, "through"> & { readonly through: UnitRow | null };

export async function supervisorsOf(asking: Asking, subjectId: string, asOf: LegalDate): Promise<SupervisingOrgan[]> {
  const facts = await factsFor(asking, [subjectId], asOf);
  requireUnits(asking, facts, subjectId);
  const found = policy.supervisorsOf(facts, subjectId);
  const units = await unitsNamed(asking, found.flatMap((each) => [each.unitId, ...(each.through ? [each.through] : []), ...idsOnPath(each)]), asOf);
  return found.flatMap((supervisor) => {
    const { unitId, scope, through } = supervisor;
    const unit = units.get(unitId);
    return unit ? [{ unit, scope, through: (through && units.get(through)) || null, verdict: explain(policy.supervisionBy(supervisor), units) }] : [];
  });
}

export async function maySupervise(asking: Asking, supervisorId: string, subjectId: string, asOf: LegalDate): Promise<ExplainedSupervision> {
  const facts = await factsFor(asking, [supervisorId, subjectId], asOf);
  requireUnits(asking, facts, supervisorId, subjectId);
  const verdict = policy.maySupervise(facts, supervisorId, subjectId);
  const units = await unitsNamed(asking, [...(verdict.through ? [verdict.through] : []), ...idsOnPath(verdict)], asOf);
  return { ...explain(verdict, units), through: (verdict.through && units.get(verdict.through)) || null };
}
