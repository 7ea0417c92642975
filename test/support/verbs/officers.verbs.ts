/** Verbs of officers: registers, certificates, identification and the questions about them, each exactly one HTTP request. */
import type * as inputs from "../../../resolvers/officers/officers.inputs.js";
import type { Answer, NamedPerson } from "../world.js";
import type { ListRead } from "./organisations.verbs.js";
import { verbsOver } from "./told.verbs.js";

const verb = verbsOver({ IdentificationRefused: "code law { id } faults { officer code }" });
const entry = <I>(mutation: string) => verb<I>(mutation, "Recorded", "TransitionRefused");
const step = <I>(mutation: string) => verb<I>(mutation, "Recorded", "TransitionRefused", "StaleVersion");

export const registersSubject = entry<inputs.RegisterEnforcementSubjectInput>("registerEnforcementSubject");
export const examinesSubject = step<inputs.ExamineEnforcementSubjectInput>("examineEnforcementSubject");
export const registersOfficer = entry<inputs.RegisterOfficerInput>("registerOfficer");
export const changesEmployment = step<inputs.ChangeEmploymentInput>("changeEmployment");
export const registersReviewer = entry<inputs.RegisterLegalReviewerInput>("registerLegalReviewer");
export const recordsQualification = step<inputs.RecordQualificationInput>("recordQualification");
export const applies = entry<inputs.ApplyForCertificateInput>("applyForCertificate");
export const recordsExam = step<inputs.RecordExamInput>("recordExam");
export const studies = step<inputs.RecordContinuingEducationInput>("recordContinuingEducation");
export const proposesSuspension = step<inputs.ProposeSuspensionInput>("proposeSuspension");
export const suspends = step<inputs.SuspendCertificateInput>("suspendCertificate");
export const proposesRestoration = step<inputs.ProposeRestorationInput>("proposeRestoration");
export const restores = step<inputs.RestoreCertificateInput>("restoreCertificate");
export const proposesCancellation = step<inputs.ProposeCancellationInput>("proposeCancellation");
export const cancels = step<inputs.CancelCertificateInput>("cancelCertificate");
export const expires = step<inputs.ExpireCertificateInput>("expireCertificate");
export const reopensExamination = step<inputs.ReopenExaminationInput>("reopenExamination");
export const releases = step<inputs.ReleaseOfficerInput>("releaseOfficer");
export const issues = step<inputs.IssueCertificateInput>("issueCertificate");
export const checksYear = step<inputs.RecordAnnualCheckInput>("recordAnnualCheck");
export const renews = step<inputs.RenewCertificateInput>("renewCertificate");
export const replaces = step<inputs.ReplaceCertificateInput>("replaceCertificate");
export const identifies = verb<inputs.RecordIdentificationInput>("recordIdentification", "Recorded", "IdentificationRefused");

/** Any step by the name of its mutation. */
export const takes = (action: string) => step<Readonly<Record<string, unknown>>>(action);

export interface ActionRead { readonly action: string; readonly allowed: boolean; readonly because: string }
export interface CertificateRead {
  readonly id: string; readonly number: string | null; readonly state: string; readonly standing: string; readonly version: number; readonly expiresOn: string | null;
  readonly officer: OfficerRead | null; readonly organ: { readonly code: string } | null; readonly availableActions: readonly ActionRead[];
  readonly exams: readonly { readonly score: number | null; readonly kind: string }[]; readonly [field: string]: unknown;
}
export interface OfficerRead {
  readonly id: string; readonly name: string; readonly person: string; readonly employment: string; readonly auxiliary: boolean; readonly state: string; readonly version: number;
  readonly unit: { readonly code: string } | null; readonly certificates: readonly CertificateRead[]; readonly availableActions: readonly ActionRead[];
  readonly [field: string]: unknown;
}

const list = <Row>(field: string, filterType: string, orderType?: string) => {
  const order = orderType ? [`, $orderBy: ${orderType}`, ", orderBy: $orderBy"] : ["", ""];
  const document = (fields: string): string => `query($first: Int, $after: String, $last: Int, $before: String, $filter: ${filterType}${order[0]}) {
    list: ${field}(first: $first, after: $after, last: $last, before: $before, filter: $filter${order[1]}) {
      totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { ${fields} } } } }`;
  return {
    tries: (person: NamedPerson, fields: string, asked: Readonly<Record<string, unknown>> = {}): Promise<Answer<{ list: ListRead<Row> }>> =>
      person.tries<{ list: ListRead<Row> }>(document(fields), { first: 100, ...asked }),
    asks: async (person: NamedPerson, fields: string, asked: Readonly<Record<string, unknown>> = {}): Promise<readonly Row[]> =>
      (await person.asks<{ list: ListRead<Row> }>(document(fields), { first: 100, ...asked })).list.edges.map(({ node }) => node),
  };
};
export const officersRegister = list<OfficerRead>("officers", "OfficerFilter", "OfficerOrder");
export const certificatesRegister = list<CertificateRead>("certificates", "CertificateFilter", "CertificateOrder");
export const subjectsRegister =
  list<{ readonly id: string; readonly state: string; readonly version: number; readonly unit: { readonly code: string } | null; readonly availableActions: readonly ActionRead[] }>(
    "enforcementSubjects", "EnforcementSubjectFilter", "EnforcementSubjectOrder");
export const reviewersRegister =
  list<{ readonly id: string; readonly name: string; readonly state: string; readonly version: number; readonly availableActions: readonly ActionRead[] }>("legalReviewers", "LegalReviewerFilter");

/** The officer of this name whom the reader sees; of several the one in this unit. */
export async function officerNamed(person: NamedPerson, name: string, unit?: string): Promise<OfficerRead> {
  const found = await officersRegister.asks(person, "id name person version state employment auxiliary unit { code } certificates { id number state standing version }", { filter: { name } });
  const officer = found.find((each) => unit === undefined || each.unit?.code === unit);
  if (!officer) throw new Error(`${person.name} sees no officer called ${name}`);
  return officer;
}

export interface SignatoryRead {
  readonly allowed: boolean; readonly because: string; readonly law: readonly { readonly id: string }[];
  readonly each: readonly { readonly officer: string; readonly allowed: boolean; readonly because: string; readonly condition: string | null }[];
}
export const asksWhetherTheySign = async (person: NamedPerson, officers: readonly string[], area: string, asOf?: string): Promise<SignatoryRead> =>
  (await person.asks<{ signatoryCheck: SignatoryRead }>(
    `query($officers: [ID!]!, $area: EnforcementArea!, $asOf: LegalDate) { signatoryCheck(officers: $officers, area: $area, asOf: $asOf) {
       allowed because law { id } each { officer allowed because condition(language: EN) } } }`, { officers, area, asOf })).signatoryCheck;

/** Whether these may carry out a compulsory measure of the organ. */
export const asksWhetherTheyCompel = async (person: NamedPerson, asked: { readonly organ: string; readonly officers: readonly string[]; readonly area: string; readonly measure?: string; readonly asOf?: string }): Promise<SignatoryRead> =>
  (await person.asks<{ compulsionCheck: SignatoryRead }>(
    `query($organ: ID!, $officers: [ID!]!, $area: EnforcementArea!, $measure: String, $asOf: LegalDate) { compulsionCheck(organ: $organ, officers: $officers, area: $area, measure: $measure, asOf: $asOf) {
       allowed because law { id } each { officer allowed because condition(language: EN) } } }`, asked)).compulsionCheck;

/** Global id of a person of the cast who holds a post in the reader's tenant. */
export async function readsPerson(person: NamedPerson, name: string): Promise<string> {
  const { orgUnits } = await person.asks<{ orgUnits: ListRead<{ readonly posts: readonly { readonly holder: { readonly id: string; readonly name: string } | null }[] }> }>(
    `{ orgUnits(first: 100) { edges { node { posts { holder { id name } } } } } }`);
  const found = orgUnits.edges.flatMap(({ node }) => node.posts).find(({ holder }) => holder?.name === name)?.holder;
  if (!found) throw new Error(`nobody on the first page of posts is called ${name}`);
  return found.id;
}
