/** Laws of authority that hold in every organisation whatever: each returns what breaks it, so that a broken table can be shown to be caught. */
import type { assessorsOf, mayAssess } from "../../permissions/policies/assessment.policy.js";
import type { AssessCircumstances, AssessSubject } from "../../permissions/policies/assessment.facts.js";
import type { DelegationCircumstances, mayDelegate } from "../../permissions/policies/delegation.policy.js";
import { maySupervise, supervisorsOf } from "../../permissions/policies/supervision.policy.js";
import { ACTION_KIND, ASSESSMENT_KIND, type AssessmentKind } from "../../src/kernel/vocabulary.js";
import { wordsOf } from "../../src/kernel/words.js";
import type { OrgFacts } from "../../src/kernel/org-facts.js";
import { NaiveModel, type NaiveAnswer } from "./naive-model.js";
import { factsOf } from "./places.js";
import type { RandomWorld } from "./random-world.js";

/** The part of the policies that a mutation may replace. */
export interface Assessing { readonly mayAssess: typeof mayAssess; readonly assessorsOf: typeof assessorsOf }
export interface Supervising { readonly supervisorsOf: typeof supervisorsOf }
export interface Delegating { readonly mayDelegate: typeof mayDelegate }
export type Law = (world: RandomWorld, model: Assessing & Supervising & Delegating) => string[];

const KINDS = wordsOf(ASSESSMENT_KIND);
const ACTIONS = wordsOf(ACTION_KIND);
export const isGraded = (v: { readonly answer: string }): boolean => v.answer === "A" || v.answer === "HALF";
const isUnit = (subject: AssessSubject): boolean => !("personId" in subject);

/** Every unit for every kind, and one officer of each unit: ordinary, leading, or acting under a delegation. */
function* questions(world: RandomWorld): Generator<Question> {
  for (const [place, { id }] of world.places.entries()) {
    const matter = (world.seed + place) % 3 === 0 ? ACTIONS[(world.seed + place) % ACTIONS.length] : undefined;
    for (const kind of KINDS) if (kind !== "OFFICER") yield { subject: { unitId: id }, kind, circumstances: { matter } };
    const bits = (world.seed + place) % 4;
    yield { subject: { personId: "p", unitId: id, leads: (bits & 1) === 1, actsUnderDelegation: (bits & 2) === 2 }, kind: "OFFICER", circumstances: { matter } };
  }
}

const label = (world: RandomWorld, subject: AssessSubject, kind: string, what: string): string => `world ${world.seed}: ${JSON.stringify(subject)} ${kind}: ${what}`;

export const nobodyAssessesItself: Law = (world, model) => {
  const broken: string[] = [];
  for (const { subject, kind, circumstances } of questions(world)) {
    const party = isUnit(subject) ? ({ as: "ORGAN", unitId: subject.unitId } as const)
      : ({ as: "POST", unitId: subject.unitId, roles: ["BUREAU_HEAD", "GOV_LEADER", "LEADING_GROUP", "LG_OFFICE", "OFFICER"], personId: "p" } as const);
    const verdict = model.mayAssess(world.facts, party, subject, kind, circumstances);
    if (isGraded(verdict) || verdict.answer === "I") broken.push(label(world, subject, kind, `${verdict.answer} on itself`));
  }
  return broken;
};

export const neverMutual: Law = (world, model) => {
  const grades = new Map<string, Set<string>>();
  for (const { subject, kind, circumstances } of questions(world)) {
    if (!isUnit(subject)) continue;
    for (const { id } of world.places) {
      const verdict = model.mayAssess(world.facts, { as: "ORGAN", unitId: id }, subject, kind, circumstances);
      if (isGraded(verdict) && verdict.share !== "DELEGATED_MATTERS") grades.set(kind, (grades.get(kind) ?? new Set()).add(`${id}>${subject.unitId}`));
    }
  }
  const isReturned = (pairs: Set<string>, pair: string): boolean => { const [a, b] = pair.split(">"); return a! < b! && pairs.has(`${b}>${a}`); };
  return [...grades].flatMap(([kind, pairs]) => [...pairs].filter((pair) => isReturned(pairs, pair)).map((pair) => `world ${world.seed}: ${kind} ${pair} is mutual`));
};

interface Question { readonly subject: AssessSubject; readonly kind: AssessmentKind; readonly circumstances: AssessCircumstances }
const gradersOf = (model: Assessing, world: RandomWorld, facts: OrgFacts, { subject, kind, circumstances }: Question): string =>
  world.places.flatMap(({ id }) => {
    const verdict = model.mayAssess(facts, { as: "ORGAN", unitId: id }, subject, kind, circumstances);
    return isGraded(verdict) ? [`${id} ${verdict.share}`] : [];
  }).sort().join(", ");

/** Guidance gives nothing: without one edge of guidance in the whole world, everybody grades as before. */
export const guidanceGivesNothing: Law = (world, model) => {
  const unguided = factsOf(world.places.map((p) => ({ ...p, guidedBy: [] })));
  return [...questions(world)].flatMap((question) => {
    const [before, after] = [world.facts, unguided].map((facts) => gradersOf(model, world, facts, question));
    return before === after ? [] : [label(world, question.subject, question.kind, `${before} with guidance, ${after} without`)];
  });
};

/** Who grades as a superior leads the body itself: the chain above is cut, and the same superiors grade. */
export const onlyTheDirectSuperior: Law = (world, model) => {
  const broken: string[] = [];
  for (const { subject, kind, circumstances } of questions(world)) {
    for (const { id } of world.places) {
      const verdict = model.mayAssess(world.facts, { as: "ORGAN", unitId: id }, subject, kind, circumstances);
      if (!isGraded(verdict) || !(verdict.standing === "DIRECT_BUSINESS_SUPERIOR" || verdict.standing === "SKIP_LEVEL_BUSINESS_SUPERIOR")) continue;
      let at = world.facts.places.get(subject.unitId);
      while (at && !at.ledBy.includes(id)) at = isUnit(subject) || !at.belongsTo ? undefined : world.facts.places.get(at.belongsTo);
      if (!at) broken.push(label(world, subject, kind, `${id} does not lead it`));
    }
  }
  return broken;
};

/** Led by an open government and an open superior, so that both halves have somebody. */
const isLedByBothSides = (world: RandomWorld, ledBy: readonly string[]): boolean => {
  const leaders = ledBy.map((id) => world.facts.places.get(id)!).filter((p) => p.open);
  return leaders.some((p) => p.kind === "GOVERNMENT") && leaders.some((p) => p.kind !== "GOVERNMENT");
};

/** Shares never overlap, and under dual management the two halves make the whole. */
export const sharesMakeTheWhole: Law = (world, model) =>
  [...questions(world)].flatMap(({ subject, kind, circumstances }) => {
    const { responsible, refusal } = model.assessorsOf(world.facts, subject, kind, circumstances);
    const shares = responsible.map((r) => r.share).filter((share) => share !== "DELEGATED_MATTERS").sort().join(" + ");
    const place = world.facts.places.get(subject.unitId)!;
    const isDual = isUnit(subject) && place.kind === "ENFORCEMENT_DEPARTMENT" && place.mode === "DUAL" && isLedByBothSides(world, place.ledBy);
    const wholes = isDual ? [refusal ? "" : "LOCAL + SUPERIOR"] : ["", "ALL", "LOCAL", "SUPERIOR", "LOCAL + SUPERIOR"];
    return wholes.includes(shares) ? [] : [label(world, subject, kind, `shares ${shares}`)];
  });

/** An organ is responsible exactly when it may assess. */
export const responsibleIsWhoMayAssess: Law = (world, model) =>
  [...questions(world)].flatMap((question) => {
    const { subject, kind, circumstances } = question;
    const listed = model.assessorsOf(world.facts, subject, kind, circumstances).responsible.map((r) => `${r.unitId} ${r.share}`).sort().join(", ");
    const asked = gradersOf(model, world, world.facts, question);
    return listed === asked ? [] : [label(world, subject, kind, `listed ${listed}; asked ${asked}`)];
  });

const sorted = (ids: readonly string[]): string[] => [...new Set(ids)].sort();

/** The policies and the second model give the same assessors, implementers, opinions to be heard, and refusals. */
export const assessmentAgrees: Law = (world, model) => {
  const naive = new NaiveModel(world.facts.places);
  return [...questions(world)].flatMap(({ subject, kind, circumstances }) => {
    const theirs: NaiveAnswer = "personId" in subject
      ? naive.assessOfficer(subject.unitId, subject.leads === true, subject.actsUnderDelegation === true, circumstances.matter)
      : naive.assess(subject.unitId, kind, circumstances.matter);
    const ours = model.assessorsOf(world.facts, subject, kind, circumstances);
    const a = JSON.stringify([
      sorted(ours.responsible.map((r) => `${r.unitId} ${r.share}`)), sorted(ours.implementers.map((i) => i.unitId)),
      sorted(ours.mustHear.map((m) => m.unitId)), ours.refusal?.because,
    ]);
    const b = JSON.stringify([sorted(theirs.responsible.map(([id, share]) => `${id} ${share}`)), sorted(theirs.implementers), sorted(theirs.mustHear), theirs.refusal]);
    return a === b ? [] : [label(world, subject, kind, `ours ${a}; second model ${b}`)];
  });
};

export const delegationAgrees: Law = (world, model) => {
  const naive = new NaiveModel(world.facts.places);
  const open = world.places.filter((p) => p.open);
  return open.flatMap((from, x) => open.flatMap((to, y) => {
    const bits = world.seed + x * 7 + y * 3;
    const said = { basis: bits % 5 !== 0, own: bits % 7 !== 0, qualified: bits % 3 !== 0, named: bits % 2 === 0 };
    const stated: DelegationCircumstances = { basis: said.basis, ownPower: said.own, qualified21: said.qualified, sectorLawNamesDelegator: said.named };
    const kind = ACTIONS[bits % ACTIONS.length]!;
    const verdict = model.mayDelegate(world.facts, { unitId: from.id }, { unitId: to.id }, kind, stated);
    const expected = naive.delegate(from, to, kind, said);
    if ((verdict.refusal ?? "ALLOWED") === expected) return [];
    return [`world ${world.seed}: ${from.id} ${from.kind} → ${to.id} ${to.kind} ${kind}: ours ${verdict.because}; second model ${expected}`];
  }));
};

export const nothingIsDelegatedToOneself: Law = (world, model) =>
  world.places.flatMap(({ id }) => ACTIONS.filter((kind) =>
    model.mayDelegate(world.facts, { unitId: id }, { unitId: id }, kind, { basis: true, ownPower: true, qualified21: true, sectorLawNamesDelegator: true }).allowed)
    .map((kind) => `world ${world.seed}: ${id} delegates ${kind} to itself`));

export const supervisionAgrees: Law = (world, model) => {
  const naive = new NaiveModel(world.facts.places);
  return world.places.flatMap(({ id }) => {
    const ours = sorted(model.supervisorsOf(world.facts, id).map((s) => `${s.unitId} ${s.scope}`)).join(", ");
    const theirs = sorted(naive.supervisors(id).map(([by, scope]) => `${by} ${scope}`)).join(", ");
    const asked = sorted(world.places.filter((p) => maySupervise(world.facts, p.id, id).allowed).map((p) => p.id)).join();
    const listed = sorted(supervisorsOf(world.facts, id).map((s) => s.unitId)).join();
    return ours === theirs && asked === listed ? [] : [`world ${world.seed}: ${id}: ours ${ours}; second model ${theirs}; asked ${asked}`];
  });
};

/** The cells from which some organ's grade is answered in this world. */
export function cellsAnswered(world: RandomWorld, model: Assessing): string[] {
  return [...questions(world)].flatMap(({ subject, kind, circumstances }) => world.places.flatMap(({ id, leadersAppointedBy }) =>
    [id, ...leadersAppointedBy].flatMap((unitId) => {
      const v = model.mayAssess(world.facts, { as: "ORGAN", unitId }, subject, kind, circumstances);
      return [v, ...v.others].filter(isGraded).map((a) => `${a.standing} ${v.subjectColumn} ${a.answer} ${a.share} ${a.law.join()}`);
    })));
}
