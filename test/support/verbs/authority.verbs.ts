/** Questions of authority, each one real request: who assesses, delegates, reads and supervises. */
import type { Answer, NamedPerson, NamedWorld } from "../world.js";

interface Unit { readonly code: string }
interface Law { readonly id: string }
export interface ToldVerdict {
  readonly allowed: boolean;
  readonly rule: string;
  readonly because: string;
  readonly condition: string | null;
  readonly law: readonly Law[];
  readonly path: readonly { readonly from: Unit; readonly relation: string; readonly to: Unit }[];
}
export interface ToldAssessment extends ToldVerdict { readonly answer: string; readonly share: string | null; readonly standing: string | null }

const VERDICT = "allowed rule because condition law { id } path { from { code } relation to { code } }";

export interface ToldAssessors {
  readonly responsible: readonly { readonly unit: Unit; readonly share: string; readonly deciderRole: string; readonly implementer: Unit | null; readonly verdict: ToldVerdict }[];
  readonly mustHear: readonly { readonly unit: Unit; readonly preparedBy: Unit | null }[];
  readonly evidence: readonly Unit[];
  readonly informed: readonly Unit[];
  readonly refusal: ToldVerdict | null;
}

const ASSESSORS = `query Assessors($subject: ID!, $kind: AssessmentKind!, $asOf: LegalDate) {
  assessorsOf(subject: $subject, kind: $kind, asOf: $asOf) {
    responsible { unit { code } share deciderRole implementer { code } verdict { ${VERDICT} } } mustHear { unit { code } preparedBy { code } }
    evidence { code } informed { code } refusal { ${VERDICT} } } }`;

export const asksAssessors = async (who: NamedPerson, variables: { subject: string; kind: string; asOf?: string }): Promise<ToldAssessors> =>
  (await who.asks<{ assessorsOf: ToldAssessors }>(ASSESSORS, variables)).assessorsOf;

const MAY_ASSESS = `query MayAssess($assessor: ID!, $subject: ID!, $kind: AssessmentKind!, $asOf: LegalDate, $told: AssessCircumstancesInput) {
  mayAssess(assessor: $assessor, subject: $subject, kind: $kind, asOf: $asOf, circumstances: $told) { ${VERDICT} answer share standing } }`;

export interface AssessAsked { readonly assessor: string; readonly subject: string; readonly kind: string; readonly asOf?: string; readonly told?: Record<string, unknown> }
export const triesMayAssess = (who: NamedPerson, asked: AssessAsked): Promise<Answer<{ mayAssess: ToldAssessment }>> => who.tries(MAY_ASSESS, { ...asked });
export const asksMayAssess = async (who: NamedPerson, asked: AssessAsked): Promise<ToldAssessment> =>
  (await who.asks<{ mayAssess: ToldAssessment }>(MAY_ASSESS, { ...asked })).mayAssess;

export interface ToldSubjects {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly { readonly node: { readonly unit: Unit & { readonly id: string }; readonly post: { readonly id: string } | null; readonly verdict: { readonly answer: string } } }[];
}
const SUBJECTS = `query Subjects($assessor: ID!, $kind: AssessmentKind!, $capacity: [AssessmentAnswer!], $first: Int, $after: String, $last: Int, $before: String) {
  subjectsOf(assessor: $assessor, kind: $kind, capacity: $capacity, first: $first, after: $after, last: $last, before: $before) {
    totalCount pageInfo { hasNextPage endCursor } edges { node { unit { id code } post { id } verdict { answer } } } } }`;

export interface SubjectsAsked { readonly assessor: string; readonly kind: string; readonly capacity?: readonly string[]; readonly first?: number; readonly after?: string | null; readonly last?: number; readonly before?: string | null }
export const triesSubjects = (who: NamedPerson, asked: SubjectsAsked): Promise<Answer<{ subjectsOf: ToldSubjects }>> => who.tries(SUBJECTS, { ...asked });
export const asksSubjects = async (who: NamedPerson, asked: SubjectsAsked): Promise<ToldSubjects> =>
  (await who.asks<{ subjectsOf: ToldSubjects }>(SUBJECTS, { ...asked })).subjectsOf;

/** Every page of the list. */
export async function asksAllSubjects(who: NamedPerson, asked: SubjectsAsked): Promise<ToldSubjects["edges"][number]["node"][]> {
  const nodes: ToldSubjects["edges"][number]["node"][] = [];
  for (let after: string | null = null; ;) {
    const { edges, pageInfo }: ToldSubjects = await asksSubjects(who, { ...asked, first: 100, after });
    nodes.push(...edges.map(({ node }) => node));
    if (!pageInfo.hasNextPage) return nodes;
    after = pageInfo.endCursor;
  }
}

export interface ToldDelegation extends ToldVerdict { readonly standing: string | null; readonly delegateColumn: string | null; readonly conditions: readonly { readonly condition: string; readonly holds: boolean; readonly source: string }[] }
const DELEGATION = `query Delegation($delegator: ID!, $delegate: ID, $outside: OutsideDelegate, $actionKind: ActionKind!, $told: DelegationCircumstancesInput) {
  delegationCheck(delegator: $delegator, delegate: $delegate, outside: $outside, actionKind: $actionKind, circumstances: $told) {
    ${VERDICT} standing delegateColumn conditions { condition holds source } } }`;
export interface DelegationAsked { readonly delegator: string; readonly delegate?: string; readonly outside?: string; readonly actionKind: string; readonly told?: Record<string, unknown> }
export const triesDelegation = (who: NamedPerson, asked: DelegationAsked): Promise<Answer<{ delegationCheck: ToldDelegation }>> => who.tries(DELEGATION, { ...asked });
export const asksDelegation = async (who: NamedPerson, asked: DelegationAsked): Promise<ToldDelegation> =>
  (await who.asks<{ delegationCheck: ToldDelegation }>(DELEGATION, { ...asked })).delegationCheck;

export interface ToldReader { readonly standing: string; readonly cases: readonly { readonly answer: string; readonly condition: string | null }[]; readonly units: readonly Unit[]; readonly posts: readonly { readonly id: string }[] }
const READERS = `query Readers($kind: OpinionKind!, $owner: ID) { opinionReaders(kind: $kind, owner: $owner) { standing cases { answer condition } units { code } posts { id } } }`;
export const asksReaders = async (who: NamedPerson, variables: { kind: string; owner?: string }): Promise<readonly ToldReader[]> =>
  (await who.asks<{ opinionReaders: ToldReader[] }>(READERS, variables)).opinionReaders;

const DECISION = `query Decision($action: AccessAction!, $resource: ID!, $actor: ID, $at: LegalDate, $assessmentKind: AssessmentKind, $actionKind: ActionKind, $opinionKind: OpinionKind) {
  accessDecision(action: $action, resource: $resource, actor: $actor, at: $at, assessmentKind: $assessmentKind, actionKind: $actionKind, opinionKind: $opinionKind) { ${VERDICT} } }`;
export interface DecisionAsked {
  readonly action: string; readonly resource: string; readonly actor?: string; readonly at?: string;
  readonly assessmentKind?: string; readonly actionKind?: string; readonly opinionKind?: string;
}
export const triesDecision = (who: NamedPerson, asked: DecisionAsked): Promise<Answer<{ accessDecision: ToldVerdict }>> => who.tries(DECISION, { ...asked });
export const asksDecision = async (who: NamedPerson, asked: DecisionAsked): Promise<ToldVerdict> =>
  (await who.asks<{ accessDecision: ToldVerdict }>(DECISION, { ...asked })).accessDecision;

export interface ToldSupervisor { readonly unit: Unit; readonly scope: string; readonly through: Unit | null; readonly verdict: ToldVerdict }
export const asksSupervisors = async (who: NamedPerson, subject: string): Promise<readonly ToldSupervisor[]> =>
  (await who.asks<{ supervisorsOf: ToldSupervisor[] }>(`query Supervisors($subject: ID!) {
    supervisorsOf(subject: $subject) { unit { code } scope through { code } verdict { ${VERDICT} } } }`, { subject })).supervisorsOf;

export interface ToldPost { readonly id: string; readonly title: string; readonly holder: { readonly id: string; readonly name: string } | null }
/** The posts of a unit with their holders, as somebody who may see people sees them. */
export const looksUpPosts = async (who: NamedPerson, code: string): Promise<readonly ToldPost[]> =>
  (await who.asks<{ orgUnit: { posts: ToldPost[] } }>(`query Posts($code: String!) { orgUnit(code: $code) { posts { id title holder { id name } } } }`, { code })).orgUnit.posts;

/** The post that a person holds in a unit. */
export async function postOf(w: NamedWorld, code: string, name: string): Promise<ToldPost & { readonly holder: { readonly id: string } }> {
  const found = (await looksUpPosts(w.as("李顺姬"), code)).find(({ holder }) => holder?.name === name);
  if (!found?.holder) throw new Error(`${name} holds no post in ${code}`);
  return { ...found, holder: found.holder };
}
