/** 谁考核谁: who assesses a subject, and whether one party may; answered from the assessment table, with reasons. */
import type { AssessCircumstances, AssessmentVerdict, StandingAnswer } from "../../../permissions/policies/assessment.facts.js";
import * as policy from "../../../permissions/policies/assessment.policy.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import { RULES_VERSION } from "../../kernel/verdict.js";
import type { AssessmentKind, Role, Share } from "../../kernel/vocabulary.js";
import type { Label } from "../../kernel/words.js";
import type { UnitRow } from "../organisations/index.js";
import { lawOf, type LawReference } from "../reference/index.js";
import { explain, idsOnPath, requireUnits, unitsIn, unitsNamed, type Asking, type Explained, type Units } from "./authority.loaders.js";
import { strongest } from "./answers.rules.js";
import { cited } from "./citations.rules.js";
import { told } from "./circumstances.rules.js";
import { actingParty, assessed, factsFor, subjectIn, type Ref } from "./parties.service.js";

/** What no register holds; what is not said counts as no. */
export interface Circumstances extends AssessCircumstances { readonly actsUnderDelegation?: boolean | undefined }

export interface AssessorsQuestion {
  readonly subject: Ref;
  readonly kind: AssessmentKind;
  readonly asOf: LegalDate;
  readonly circumstances?: Circumstances | null | undefined;
}
export interface AssessQuestion extends AssessorsQuestion { readonly assessor: Ref }

export interface ExplainedStanding extends Omit<StandingAnswer, "law" | "condition"> {
  readonly condition: Label | null;
  readonly law: readonly LawReference[];
}
export type ExplainedAssessment = Omit<Explained<AssessmentVerdict>, "others"> & { readonly others: readonly ExplainedStanding[] };

export interface Assessors {
  readonly kind: AssessmentKind;
  readonly asOf: LegalDate;
  readonly responsible: readonly {
    readonly unit: UnitRow; readonly share: Share; readonly deciderRole: Role; readonly implementer: UnitRow | null; readonly verdict: ExplainedAssessment;
  }[];
  readonly implementers: readonly { readonly unit: UnitRow; readonly share: Share; readonly verdict: ExplainedAssessment }[];
  readonly mustHear: readonly { readonly unit: UnitRow; readonly preparedBy: UnitRow | null }[];
  readonly evidence: readonly UnitRow[];
  readonly informed: readonly UnitRow[];
  readonly law: readonly LawReference[];
  readonly refusal: ExplainedAssessment | null;
  readonly rulesVersion: string;
}

export const explainAssessment = (verdict: AssessmentVerdict, units: Units): ExplainedAssessment => ({
  ...explain(verdict, units),
  others: verdict.others.map((other) => ({ ...other, condition: other.condition ?? null, law: lawOf(cited(other.law)) })),
});

function* namedIn(answer: policy.AssessorsAnswer): Iterable<string> {
  for (const { unitId, implementerId, verdict } of answer.responsible) {
    yield unitId;
    if (implementerId) yield implementerId;
    yield* idsOnPath(verdict);
  }
  for (const { unitId, verdict } of answer.implementers) yield* [unitId, ...idsOnPath(verdict)];
  for (const { unitId, by } of answer.mustHear) yield* by ? [unitId, by] : [unitId];
  yield* answer.evidence;
  yield* answer.informed;
  if (answer.refusal) yield* idsOnPath(answer.refusal);
}

/** Whatever stands at a unit that the asker may not see is left out with it. */
const atUnits = <T extends { readonly unitId: string }, V>(units: Units, rows: readonly T[], show: (unit: UnitRow, row: T) => V): V[] =>
  rows.flatMap((row) => {
    const unit = units.get(row.unitId);
    return unit ? [show(unit, row)] : [];
  });

const unitAt = (units: Units, id: string | undefined): UnitRow | null => (id ? units.get(id) : undefined) ?? null;

/** Two statements for a unit, three for an officer, however many stand around. */
export async function assessorsOf(asking: Asking, { subject, kind, asOf, ...said }: AssessorsQuestion): Promise<Assessors> {
  const circumstances = told(said.circumstances);
  const about = await assessed(asking, subject, asOf);
  const facts = await factsFor(asking, [about.unitId], asOf);
  return answered(asking, policy.assessorsOf(facts, subjectIn(asking, facts, about, circumstances.actsUnderDelegation), kind, circumstances), kind, asOf);
}

/** The same for each unit of a list, in as many statements as for one. */
export async function assessorsOfUnit(asking: Asking, unitId: string, kind: AssessmentKind, asOf: LegalDate): Promise<Assessors> {
  const facts = await asking.organisations.factsAround.load({ id: unitId, date: asOf });
  return answered(asking, policy.assessorsOf(facts, { unitId }, kind), kind, asOf);
}

async function answered(asking: Asking, answer: policy.AssessorsAnswer, kind: AssessmentKind, asOf: LegalDate): Promise<Assessors> {
  const units = await unitsNamed(asking, namedIn(answer), asOf);
  return {
    kind, asOf,
    responsible: atUnits(units, answer.responsible, (unit, { share, deciderRole, implementerId, verdict }) =>
      ({ unit, share, deciderRole, implementer: unitAt(units, implementerId), verdict: explainAssessment(verdict, units) })),
    implementers: atUnits(units, answer.implementers, (unit, { share, verdict }) => ({ unit, share, verdict: explainAssessment(verdict, units) })),
    mustHear: atUnits(units, answer.mustHear, (unit, { by }) => ({ unit, preparedBy: unitAt(units, by) })),
    evidence: unitsIn(units, answer.evidence),
    informed: unitsIn(units, answer.informed),
    law: lawOf(cited(answer.law)),
    refusal: answer.refusal ? explainAssessment(answer.refusal, units) : null,
    rulesVersion: RULES_VERSION,
  };
}

/** The strongest answer of whatever the assessor stands as. */
export async function mayAssess(asking: Asking, { assessor, subject, kind, asOf, ...said }: AssessQuestion): Promise<ExplainedAssessment> {
  const circumstances = told(said.circumstances);
  const [acting, about] = await Promise.all([actingParty(asking, assessor, asOf), assessed(asking, subject, asOf)]);
  const facts = await factsFor(asking, [...acting.units, about.unitId], asOf);
  requireUnits(asking, facts, ...acting.asked);
  const asked = subjectIn(asking, facts, about, circumstances.actsUnderDelegation);
  const verdict = strongest(acting.parties.map((party) => policy.mayAssess(facts, party, asked, kind, circumstances)));
  return explainAssessment(verdict, await unitsNamed(asking, idsOnPath(verdict), asOf));
}
