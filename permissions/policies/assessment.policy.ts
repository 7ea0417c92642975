/** 谁有权考核谁: the answers of the assessment table, for one pair and for a whole subject (model §§2.3–2.4). */
import type { Code } from "../../src/kernel/codes.js";
import type { OrgFacts, OrgPlace } from "../../src/kernel/org-facts.js";
import { OTHERWISE, type LawRef, type PathStep } from "../../src/kernel/verdict.js";
import type { AssessmentAnswer, AssessmentKind, AssessorStanding, Share } from "../../src/kernel/vocabulary.js";
import { ASSESSMENT_ANSWER } from "../../src/kernel/vocabulary.js";
import { wordsOf, type Label } from "../../src/kernel/words.js";
import { headedBy, PERSONALLY_INVOLVED } from "./assessment.conditions.js";
import {
  isOfficer, type AssessCircumstances, type AssessmentVerdict, type AssessParty, type AssessSituation, type AssessSubject, type StandingAnswer,
} from "./assessment.facts.js";
import { findColumn, standingsOf, unitsUpToOrgan } from "./assessment.standing.js";
import type { Answer, Cell, Column } from "./assessment.answers.js";
import { ASSESSMENT_TABLE } from "./assessment.table.js";
import { surroundingsOf, surroundingsOfOfficer } from "./relation.js";
import { findOrgan, findPlace, isGovernment, isTownship, legalSectionsOf, isOrgan, parentOf } from "./structure.js";

/** The subject with everything that does not depend on who asks. */
type SubjectSituation = Omit<AssessSituation, "party" | "unit" | "unitOrgan">;
interface Ranked extends StandingAnswer { readonly path: readonly PathStep[]; readonly grading: Code | undefined }

const STRENGTH = new Map<AssessmentAnswer, number>(wordsOf(ASSESSMENT_ANSWER).map((word, place) => [word, place]));
/** Of several refusals the one that says most: what can be put right comes before "not you". */
const REFUSAL_STRENGTH: readonly (Code | null)[] = ["SELF_ASSESSMENT", "IMPLEMENTER_CONFLICT", "DIVISION_MISSING", "NO_ASSESSOR_DEFINED", "NOT_ASSESSOR"];
/** Of two equal answers the wider share, of two refusals the one that says more. */
const rank = (a: StandingAnswer): number =>
  STRENGTH.get(a.answer)! * 10 + (a.share === "DELEGATED_MATTERS" ? 1 : 0) + Math.max(0, REFUSAL_STRENGTH.indexOf(a.refusal));

/** Why a grade is refused although the party has some part in the assessment. */
const GRADING_REFUSAL: Readonly<Partial<Record<AssessmentAnswer, Code>>> = { I: "IMPLEMENTER_CANNOT_CONFIRM" };

const isGraded = (answer: AssessmentAnswer): boolean => answer === "A" || answer === "HALF";
const lawOfSelf: readonly LawRef[] = ["公务员法§76"];

type CellAnswer = Answer & { readonly condition: Label | undefined };
const withCondition = ({ answer, share, refusal, law, grading }: Answer, condition: Label | undefined): CellAnswer =>
  ({ answer, share, refusal, law, condition, ...(grading && { grading }) });

/** The first case that holds; the column refuses where none does. */
export function answerIn(column: Column, row: AssessorStanding | null, s: AssessSituation): CellAnswer {
  const cell: Cell | undefined = row ? column.rows[row] : undefined;
  if (cell && "answer" in cell) return withCondition(cell, undefined);
  const found = cell?.find((c) => c.when === null || c.when.holds(s));
  return found ? withCondition(found.then, found.when?.name ?? OTHERWISE)
    : { answer: "NONE", share: null, refusal: "NOT_ASSESSOR", law: column.law, condition: cell && OTHERWISE };
}

/** An organ is assessed in the kinds adopted above it; officers, and whatever is inside an organ, in those that the organ itself adopted (ZJ12-2). */
function kindsAdopted(facts: OrgFacts, subject: AssessSubject, place: OrgPlace): readonly string[] {
  const adopter = isOfficer(subject) || !isOrgan(facts, place) ? place : (parentOf(facts, place) ?? place);
  return adopter.policies.assessmentKinds;
}

function subjectSituation(
  facts: OrgFacts, subject: AssessSubject, kind: AssessmentKind, circumstances: AssessCircumstances,
): SubjectSituation | Code {
  const place = findPlace(facts, subject.unitId);
  if (!place) return "SUBJECT_NOT_FOUND";
  const column = findColumn(facts, subject, place);
  if (!column || !ASSESSMENT_TABLE[column].kinds.includes(kind) || !kindsAdopted(facts, subject, place).includes(kind)) return "NO_ASSESSOR_DEFINED";
  const around = isOfficer(subject) ? surroundingsOfOfficer(facts, place, unitsUpToOrgan(facts, place)) : surroundingsOf(facts, place);
  // officers are never graded by governments from the county upward, not even those who serve in one
  const isNobodysOfficer = isOfficer(subject) && around.organ !== undefined && isGovernment(around.organ) && !isTownship(around.organ);
  return { facts, kind, subject, column, place, organ: isNobodysOfficer ? undefined : around.organ, around, circumstances };
}

const refusedAltogether = (code: Code): AssessmentVerdict => ({
  allowed: false, rule: `assess.${code}`, because: code, law: [], path: [],
  answer: "NONE", share: null, refusal: code, standing: null, subjectColumn: null, others: [],
});

/** Nobody grades a unit he or she heads or belongs to besides, nor himself or herself; the row does not matter (§2.4 end). */
function isInvolved(s: AssessSituation): boolean {
  if (s.party.as !== "POST") return false;
  if (isOfficer(s.subject)) {
    if (s.subject.personId === s.party.personId) return true;
  } else if (headedBy(s).includes(s.place.id)) return true;
  const { organ } = s;
  return organ !== undefined && organ.id !== s.unitOrgan?.id
    && (s.party.alsoIn ?? []).some((id) => { const other = findPlace(s.facts, id); return other !== undefined && findOrgan(s.facts, other)?.id === organ.id; });
}

/** Every standing's answer, strongest first. Written field by field, since a portal asks this for whole pages of units. */
function answersFor(s: AssessSituation): Ranked[] {
  const column = ASSESSMENT_TABLE[s.column];
  const standings = standingsOf(s);
  const answers: Ranked[] = standings.length === 0 ? [rankedAnswer(column, null, [], s)] : [];
  for (const { row, path } of standings) {
    if (!answers.some((a) => a.standing === row)) answers.push(rankedAnswer(column, row, path, s));
  }
  const heard = isInvolved(s) ? answers.map(withoutSay) : answers;
  return heard.length > 1 ? heard.sort((a, b) => rank(a) - rank(b)) : heard;
}

function rankedAnswer(column: Column, row: AssessorStanding | null, path: readonly PathStep[], s: AssessSituation): Ranked {
  const { answer, share, refusal, law, grading, condition } = answerIn(column, row, s);
  return { standing: row, answer, share, refusal, law, condition, path, grading };
}

/** An involved person keeps the self-check and loses every other say. */
const withoutSay = (a: Ranked): Ranked =>
  a.answer === "A" || a.answer === "HALF" || a.answer === "I"
    ? { ...a, answer: "NONE", share: null, refusal: "SELF_ASSESSMENT", law: lawOfSelf, condition: PERSONALLY_INVOLVED }
    : a;

const withoutPath = ({ standing, answer, share, refusal, law, condition }: Ranked): StandingAnswer => ({ standing, answer, share, refusal, law, condition });

function verdictOf(s: AssessSituation): AssessmentVerdict {
  const [top, ...others] = answersFor(s) as [Ranked, ...Ranked[]];
  const { standing, answer, share, refusal, law, condition, path, grading } = top;
  const isOtherShare = s.circumstances.share !== undefined && share !== "ALL" && s.circumstances.share !== share;
  const because: Code = isGraded(answer) ? (isOtherShare ? "WRONG_SHARE" : "RULE_HOLDS")
    : (refusal ?? grading ?? GRADING_REFUSAL[answer] ?? "NOT_ASSESSOR");
  return {
    allowed: because === "RULE_HOLDS", because, rule: `assess.${standing ?? "NO_STANDING"}.${s.column}`,
    standing, answer, share, refusal, law, condition, path,
    subjectColumn: s.column, others: others.map(withoutPath),
  };
}

function withParty(base: SubjectSituation, party: AssessParty): AssessSituation | undefined {
  const { facts, kind, subject, column, place, organ, around, circumstances } = base;
  const unit = party.as === "CITIZEN" || party.as === "ACCOUNT" ? undefined : findPlace(facts, party.unitId);
  if (!unit && "unitId" in party) return undefined;
  const unitOrgan = unit && (findOrgan(facts, unit) ?? (isGovernment(unit) ? unit : undefined));
  return { facts, kind, subject, column, place, organ, around, circumstances, party, unit, unitOrgan };
}

/** A question with everything the table may look at, or the code that settles it before any row is read. */
export function situationOf(
  facts: OrgFacts, party: AssessParty, subject: AssessSubject, kind: AssessmentKind, circumstances: AssessCircumstances = {},
): AssessSituation | Code {
  const base = subjectSituation(facts, subject, kind, circumstances);
  return typeof base === "string" ? base : (withParty(base, party) ?? "NOT_ASSESSOR");
}

/** May this party assess this subject? The strongest of its standings answers; an unknown or closed party has none. */
export function mayAssess(
  facts: OrgFacts, party: AssessParty, subject: AssessSubject, kind: AssessmentKind, circumstances: AssessCircumstances = {},
): AssessmentVerdict {
  const situation = situationOf(facts, party, subject, kind, circumstances);
  return typeof situation === "string" ? refusedAltogether(situation) : verdictOf(situation);
}

/** Whose post decides the grade. */
export type DeciderRole = "GOV_LEADER" | "BUREAU_HEAD" | "LEADING_GROUP";

export interface ResponsibleAssessor {
  readonly unitId: string;
  readonly share: Share;
  readonly deciderRole: DeciderRole;
  /** Who plans, collects and proposes. Absent where the documents name nobody. */
  readonly implementerId: string | undefined;
  readonly verdict: AssessmentVerdict;
}

export interface AssessorsAnswer {
  readonly responsible: readonly ResponsibleAssessor[];
  readonly implementers: readonly { readonly unitId: string; readonly share: Share; readonly verdict: AssessmentVerdict }[];
  /** Who must be heard, and who prepares the opinion. */
  readonly mustHear: readonly { readonly unitId: string; readonly by: string | undefined }[];
  readonly evidence: readonly string[];
  readonly informed: readonly string[];
  readonly law: readonly LawRef[];
  /** Given when nobody is responsible. */
  readonly refusal: AssessmentVerdict | undefined;
}

const nobody = (refusal: AssessmentVerdict): AssessorsAnswer =>
  ({ responsible: [], implementers: [], mustHear: [], evidence: [], informed: [], law: refusal.law, refusal });

/** The organs that some relation connects with the subject; nobody else can be more than asked for evidence. */
function candidatesOf(s: SubjectSituation): OrgPlace[] {
  const units = new Map<string, OrgPlace>();
  for (const { unit } of s.around.relations) units.set(unit.id, unit);
  for (const unit of implementingSectionsOf(s)) units.set(unit.id, unit);
  return [...units.values()];
}

/** The office of a department's leading group, and its legal section (ZJ12-4): of the owner, or of the delegators of an organisation outside. */
function implementingSectionsOf(s: SubjectSituation): OrgPlace[] {
  const organs = s.column === "EXTERNAL_DELEGATED_ORG" ? s.around.relations.filter((r) => r.word === "DELEGATOR").map((r) => r.unit) : s.organ ? [s.organ] : [];
  return organs.flatMap((organ) => {
    const named = findPlace(s.facts, organ.leadingGroupOffice);
    return [...(named?.kind === "INTERNAL_ORGAN" && findOrgan(s.facts, named)?.id === organ.id ? [named] : []), ...legalSectionsOf(s.facts, organ)];
  });
}

function deciderRoleOf(unit: OrgPlace, standing: AssessorStanding | null): DeciderRole {
  if (isGovernment(unit)) return "GOV_LEADER";
  return standing === "DEPARTMENT_ITSELF" || standing === "DELEGATOR" ? "LEADING_GROUP" : "BUREAU_HEAD";
}

interface Candidate { readonly unit: OrgPlace; readonly verdict: AssessmentVerdict }

/** A government's assessment is implemented by a legal office or whom it designated, a department's by the section named for it. */
function findImplementer(s: SubjectSituation, assessor: Candidate, implementers: readonly Candidate[]): string | undefined {
  const isForWhole = isGovernment(assessor.unit) && assessor.verdict.share !== "DELEGATED_MATTERS";
  const fitting = implementers.filter((i) =>
    i.verdict.standing === "DEPT_LEADING_GROUP_OFFICE" ? findOrgan(s.facts, i.unit)?.id === assessor.unit.id : isForWhole);
  return (fitting.find((i) => i.unit.id === assessor.unit.leadingGroupOffice) ?? fitting[0])?.unit.id;
}

/** Who assesses this subject: derived from the same verdicts, so an organ is responsible exactly when it may assess. */
export function assessorsOf(
  facts: OrgFacts, subject: AssessSubject, kind: AssessmentKind, circumstances: AssessCircumstances = {},
): AssessorsAnswer {
  const s = subjectSituation(facts, subject, kind, circumstances);
  if (typeof s === "string") return nobody(refusedAltogether(s));
  const candidates = candidatesOf(s).map((unit): Candidate => ({ unit, verdict: verdictOf(withParty(s, { as: "ORGAN", unitId: unit.id })!) }));
  const having = (...words: AssessmentAnswer[]) => candidates.filter((c) => words.includes(c.verdict.answer));
  const graders = having("A", "HALF");
  const implementers = having("I");
  const opinions = having("O");
  const preparing = opinions.find((c) => c.verdict.standing === "OWN_GOV_LEGAL_OFFICE");
  return {
    responsible: graders.map((c) => ({
      unitId: c.unit.id, share: c.verdict.share ?? "ALL", deciderRole: deciderRoleOf(c.unit, c.verdict.standing),
      implementerId: findImplementer(s, c, implementers), verdict: c.verdict,
    })),
    implementers: implementers.map((c) => ({ unitId: c.unit.id, share: c.verdict.share ?? "ALL", verdict: c.verdict })),
    mustHear: opinions.filter((c) => c.verdict.standing !== "OWN_GOV_LEGAL_OFFICE") // it prepares, its government is heard
      .map((c) => ({ unitId: c.unit.id, by: c.verdict.standing === "OWN_GOVERNMENT" ? preparing?.unit.id : undefined })),
    evidence: having("E").map((c) => c.unit.id),
    informed: [...having("R").map((c) => c.unit.id), ...superiorsInformed(s)],
    law: [...new Set(graders.flatMap((c) => c.verdict.law))],
    refusal: graders.length > 0 ? undefined : refusalOf(s, candidates),
  };
}

/** The own superior of an external delegated organisation learns of the result (§2.3 rule 6). */
function superiorsInformed(s: SubjectSituation): string[] {
  if (s.column !== "EXTERNAL_DELEGATED_ORG") return [];
  const delegators = new Set(s.around.delegations.map((d) => d.delegator));
  const over = s.organ ? [s.organ.id] : s.around.relations.filter((r) => r.word === "DIRECT_BUSINESS_SUPERIOR").map((r) => r.unit.id);
  return over.filter((id) => !delegators.has(id));
}

const MENDABLE: ReadonlySet<Code | null> = new Set(["IMPLEMENTER_CONFLICT", "DIVISION_MISSING", "NO_ASSESSOR_DEFINED"]);

/** The way to the government that would be responsible, where a row stands by itself: a legal office in the way of its own assessment. */
const wayToGovernment = (s: SubjectSituation): readonly PathStep[] => s.around.relations.find((r) => r.word === "OWN_GOVERNMENT")?.path ?? [];

/** Why nobody is responsible: a conflict or a gap that somebody's row names, else that no assessor is defined. */
function refusalOf(s: SubjectSituation, candidates: readonly Candidate[]): AssessmentVerdict {
  const none = { ...refusedAltogether("NO_ASSESSOR_DEFINED"), subjectColumn: s.column, law: ASSESSMENT_TABLE[s.column].law };
  for (const { verdict } of candidates) {
    const row = [verdict, ...verdict.others].find((a) => MENDABLE.has(a.refusal));
    if (row?.refusal) return { ...none, ...row, because: row.refusal, rule: `assess.${row.standing}.${s.column}`, path: verdict.path.length > 0 ? verdict.path : wayToGovernment(s), others: [] };
  }
  return none;
}

/** Whom may this party assess, of the units given in the facts? */
export function assessableSubjects(
  facts: OrgFacts, party: AssessParty, kind: AssessmentKind, candidates: Iterable<AssessSubject>, circumstances: AssessCircumstances = {},
): { subject: AssessSubject; verdict: AssessmentVerdict }[] {
  const found: { subject: AssessSubject; verdict: AssessmentVerdict }[] = [];
  for (const subject of candidates) {
    const verdict = mayAssess(facts, party, subject, kind, circumstances);
    if (isGraded(verdict.answer)) found.push({ subject, verdict });
  }
  return found;
}
