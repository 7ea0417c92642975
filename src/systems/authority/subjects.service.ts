/** 谁由我考核: whom a party may assess. Edges propose, the policy disposes: the list is the filter of mayAssess, nothing beside it. */
import type { AssessmentVerdict, AssessParty, AssessSubject } from "../../../permissions/policies/assessment.facts.js";
import * as policy from "../../../permissions/policies/assessment.policy.js";
import { isVisible } from "../../../permissions/policies/visibility.js";
import { badInput, notFound } from "../../kernel/fault.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { OrgFacts } from "../../kernel/org-facts.js";
import type { Page, PageRequest } from "../../kernel/page.js";
import type { AssessmentAnswer, AssessmentKind } from "../../kernel/vocabulary.js";
import { pageOf, sliceOf } from "../../platform/pages/keyset.js";
import type { OrganisationReads, UnitRow } from "../organisations/index.js";
import { strongest } from "./answers.rules.js";
import { told } from "./circumstances.rules.js";
import { explainAssessment, type Circumstances, type ExplainedAssessment } from "./assessment.service.js";
import { idsOnPath, requireUnits, unitsNamed, type Asking } from "./authority.loaders.js";
import { officerThrough, type Held } from "./parties.rules.js";
import { actingParty, factsFor, type Ref } from "./parties.service.js";
import { holdingsIn } from "./parties.store.js";
import { searchFor } from "./subjects.rules.js";
import { candidateUnits } from "./subjects.store.js";

/** One answer looks at no more units than this; a wider question names fewer capacities or a lower assessor. */
export const CANDIDATE_LIMIT = 2_000;

export interface SubjectsQuestion {
  readonly assessor: Ref;
  readonly kind: AssessmentKind;
  readonly asOf: LegalDate;
  /** The parts that the assessor may have in the assessment; grading when nothing is said. */
  readonly capacity?: readonly AssessmentAnswer[] | null | undefined;
  readonly circumstances?: Circumstances | null | undefined;
  readonly page: PageRequest;
}

type PostRow = NonNullable<Awaited<ReturnType<OrganisationReads["post"]["load"]>>>;
export interface AssessableSubject {
  readonly unit: UnitRow;
  readonly post: (PostRow & { readonly asOf: LegalDate }) | null;
  readonly verdict: ExplainedAssessment;
}
export interface AssessableSubjects extends Page<AssessableSubject> { readonly count: () => Promise<number> }

/** A unit, or an officer through a post, with what the policy says of it. */
interface Found { readonly id: string; readonly sortKey: string; readonly unitId: string; readonly postId: string | null; readonly verdict: AssessmentVerdict }
type Judge = (subject: AssessSubject) => AssessmentVerdict;

const GRADING: readonly AssessmentAnswer[] = ["A", "HALF"];

export async function subjectsOf(asking: Asking, question: SubjectsQuestion): Promise<AssessableSubjects> {
  const { assessor, kind, asOf, page } = question;
  const capacity = question.capacity && question.capacity.length > 0 ? question.capacity : GRADING;
  if (capacity.includes("NONE")) throw badInput({ path: "capacity", rule: "hasAPart" });
  const found = await subjectsFound(asking, question, capacity);
  const binding = JSON.stringify([asking.db.tenantId, "subjectsOf", assessor, kind, asOf, capacity, told(question.circumstances)]);
  const slice = sliceOf(page, "ASC", asking.cursors, binding);
  const shown = pageOf(sliced(found, slice), slice, asking.cursors, binding);
  const nodes = await subjectsShown(asking, shown.edges.map(({ node }) => node), asOf);
  return {
    pageInfo: shown.pageInfo, count: () => Promise.resolve(found.length),
    edges: shown.edges.flatMap(({ cursor, node }) => {
      const subject = nodes.get(node.id);
      return subject ? [{ cursor, node: subject }] : [];
    }),
  };
}

function sliced(found: readonly Found[], { direction, after, limit }: ReturnType<typeof sliceOf>): Found[] {
  const ordered = direction === "ASC" ? found : [...found].reverse();
  const isPast = ({ sortKey, id }: Found): boolean => {
    if (!after) return true;
    const [key, last] = after;
    const order = sortKey === key ? compare(id, last) : compare(sortKey, key);
    return direction === "ASC" ? order > 0 : order < 0;
  };
  return ordered.filter(isPast).slice(0, limit);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Five statements at most: the party, what stands round it, the candidates, what stands round them, who holds posts there. */
async function subjectsFound(asking: Asking, question: SubjectsQuestion, capacity: readonly AssessmentAnswer[]): Promise<Found[]> {
  const { assessor, kind, asOf } = question;
  const circumstances = told(question.circumstances);
  const acting = await actingParty(asking, assessor, asOf);
  const around = await factsFor(asking, acting.units, asOf);
  requireUnits(asking, around, ...acting.asked);
  const search = searchFor(around, acting.parties, capacity);
  if (search.bases.length === 0) return [];
  const candidates = await candidateUnits(asking.db, search, kind === "OFFICER", asOf, CANDIDATE_LIMIT + 1);
  if (candidates.length > CANDIDATE_LIMIT) throw badInput({ path: "capacity", rule: `atMost${CANDIDATE_LIMIT}Candidates` });
  const ids = candidates.map(({ id }) => id);
  const facts = await factsFor(asking, [...acting.units, ...ids], asOf);
  const judge: Judge = (subject) => strongest(acting.parties.map((party: AssessParty) => policy.mayAssess(facts, party, subject, kind, circumstances)));
  const all = kind === "OFFICER"
    ? await officersIn(asking, facts, ids, asOf, judge, circumstances)
    : candidates.map(({ id, sortKey }): Found => ({ id, sortKey, unitId: id, postId: null, verdict: judge({ unitId: id }) }));
  return all.filter(({ verdict }) => capacity.includes(verdict.answer)).sort((a, b) => compare(a.sortKey, b.sortKey) || compare(a.id, b.id));
}

/** Every post held in these units, its holder judged with everything he or she holds besides. */
async function officersIn(
  asking: Asking, facts: OrgFacts, unitIds: readonly string[], asOf: LegalDate, judge: Judge, { actsUnderDelegation }: Circumstances,
): Promise<Found[]> {
  if (!isVisible("Post", { actor: asking.who })) throw notFound();
  const rows = await holdingsIn(asking.db, unitIds, asOf);
  const held = new Map<string, Held[]>();
  for (const row of rows) held.set(row.personId, [...(held.get(row.personId) ?? []), row]);
  const among = new Set(unitIds);
  return rows.filter(({ unitId }) => among.has(unitId)).map(({ postId, unitId, personId, unitCode }) => ({
    id: postId, sortKey: unitCode, unitId, postId,
    verdict: judge({ ...officerThrough(facts, personId, unitId, held.get(personId) ?? []), actsUnderDelegation: actsUnderDelegation === true }),
  }));
}

async function subjectsShown(asking: Asking, found: readonly Found[], asOf: LegalDate): Promise<Map<string, AssessableSubject>> {
  const posts = found.flatMap(({ postId }) => (postId ? [{ id: postId, date: asOf }] : []));
  const [units, rows] = await Promise.all([
    unitsNamed(asking, found.flatMap(({ unitId, verdict }) => [unitId, ...idsOnPath(verdict)]), asOf), asking.organisations.post.loadMany(posts),
  ]);
  const postOf = new Map(rows.flatMap((row) => (row ? [[row.id, { ...row, asOf }] as const] : [])));
  return new Map(found.flatMap(({ id, unitId, postId, verdict }) => {
    const unit = units.get(unitId);
    return unit ? [[id, { unit, post: (postId && postOf.get(postId)) || null, verdict: explainAssessment(verdict, units) }] as const] : [];
  }));
}
