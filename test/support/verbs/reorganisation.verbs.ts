/** Verbs of reorganisations: what a person drafts, decides, signs and reads of them, each exactly one HTTP request. */
import type * as inputs from "../../../resolvers/organisations/reorganisation.inputs.js";
import type { NamedPerson } from "../world.js";
import type { ListRead } from "./organisations.verbs.js";
import { SHARED, toldBy, verbsOver, type Sent, type Told } from "./told.verbs.js";

const REFUSAL = "code law { id }";
const READ = {
  ReorganisationChanged: "reorganisation { id state version }",
  ChangeRefused: `${REFUSAL} earliest`,
  LineRefused: `${REFUSAL} position lineKind reason { __typename ... on UnitStillInUse { unitInUse left { tie count } } ... on HierarchyCycle { circle } }`,
};
const verb = verbsOver(READ);
const ANSWERS = { ...SHARED, ...READ };
const STEP = ["ReorganisationChanged", "ChangeRefused", "LineRefused", "StaleVersion", "TransitionRefused"] as const;

/** What now stands of the reorganisation; anything else fails. */
export interface Standing { readonly id: string; readonly state: string; readonly version: number }
export function standing(told: Told): Standing {
  const now = told["reorganisation"] as Standing | undefined;
  if (!now) throw new Error(`expected a reorganisation, was told ${JSON.stringify(told)}`);
  return now;
}

export const draftsReorganisation = verb<inputs.DraftReorganisationInput>("draftReorganisation", "ReorganisationChanged", "ChangeRefused");
export const revisesReorganisation = verb<inputs.ReviseReorganisationInput>("reviseReorganisation", ...STEP);

/** The steps share one input type. */
const step = (mutation: string) => {
  const members = [...STEP, "Validated"].map((type) => `... on ${type} { ${(ANSWERS as Readonly<Record<string, string>>)[type]} }`).join(" ");
  const document = `mutation($input: ReorganisationStepInput!) { ${mutation}(input: $input) { __typename ${members} } }`;
  return async (person: NamedPerson, reorganisation: string, more: Sent<inputs.ReorganisationStepInput> = {}): Promise<Told> =>
    toldBy(await person.tries<Record<string, Told>>(document, { input: { reorganisation, ...more } }));
};
export const submitsReorganisation = step("submitReorganisation");
export const decidesReorganisation = step("decideReorganisation");
export const signsReorganisation = step("signReorganisation");
export const carriesOutReorganisation = step("carryOutReorganisation");
export const returnsReorganisation = step("returnReorganisation");
export const withdrawsReorganisation = step("withdrawReorganisation");

export interface ActionRead { readonly action: string; readonly allowed: boolean; readonly because: string; readonly rule: string }
export interface ReorganisationRead extends Standing {
  readonly title: string; readonly effectiveOn: string; readonly decidedOn: string | null; readonly carriedOutOn: string | null; readonly revision: number;
  readonly decidedBy: { readonly code: string } | null;
  readonly units: readonly { readonly code: string }[];
  readonly lines: readonly { readonly position: number; readonly kind: string; readonly content: Readonly<Record<string, unknown>> }[];
  readonly signatures: readonly { readonly signedOn: string | null; readonly signer: { readonly code: string } }[];
  readonly availableActions: readonly ActionRead[];
  readonly history: readonly { readonly action: string; readonly fromState: string | null; readonly toState: string; readonly note: string | null; readonly system: string | null }[];
}
const FIELDS = `id state version title effectiveOn decidedOn carriedOutOn revision decidedBy { code } units { code } lines { position kind content }
  signatures { signedOn signer { code } } availableActions { action allowed because rule } history { action fromState toState note system }`;

export const readsReorganisation = async (person: NamedPerson, id: string): Promise<ReorganisationRead> =>
  (await person.asks<{ reorganisation: ReorganisationRead }>(`query($id: ID!) { reorganisation(id: $id) { ${FIELDS} } }`, { id })).reorganisation;

export const REORGANISATIONS = `query($first: Int, $after: String, $filter: ReorganisationFilterInput, $orderBy: ReorganisationOrderInput) {
  reorganisations(first: $first, after: $after, filter: $filter, orderBy: $orderBy) { totalCount pageInfo { hasNextPage endCursor }
    edges { node { id state title effectiveOn availableActions { action allowed } units { code } signatures { signedOn } } } } }`;
export const listsReorganisations = async (person: NamedPerson, asked: Readonly<Record<string, unknown>> = {}): Promise<ListRead<ReorganisationRead>> =>
  (await person.asks<{ reorganisations: ListRead<ReorganisationRead> }>(REORGANISATIONS, { ...asked })).reorganisations;
