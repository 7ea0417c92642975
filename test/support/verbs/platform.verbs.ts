/** Verbs of the platform: who am I, any node, what happened. Each exactly one HTTP request. */
import type { Answer, NamedPerson } from "../world.js";
import type { ListRead } from "./organisations.verbs.js";

export interface ViewerRead {
  readonly label: string; readonly personName: string | null; readonly abilities: readonly string[];
  readonly tenant: { readonly code: string; readonly name: string; readonly divisionCode: string };
  readonly posts: readonly { readonly title: string; readonly unit: { readonly code: string } | null }[];
  readonly responsibilities: readonly { readonly task: string | null; readonly clause: { readonly id: string }; readonly unit: { readonly code: string } }[];
}
export const looksAtSelf = async (person: NamedPerson): Promise<ViewerRead> =>
  (await person.asks<{ me: ViewerRead }>(
    `{ me { label personName abilities tenant { code name divisionCode } posts { title unit { code } } responsibilities { task clause { id } unit { code } } } }`,
  )).me;

/** Any node by its id: whatever comes back. */
export const triesNode = (person: NamedPerson, id: string, fields = ""): Promise<Answer<{ node: { readonly __typename: string; readonly id: string } }>> =>
  person.tries(`query($id: ID!) { node(id: $id) { __typename id ${fields} } }`, { id });

export const triesNodes = (person: NamedPerson, ids: readonly string[]): Promise<Answer<{ nodes: readonly ({ readonly __typename: string; readonly id: string } | null)[] }>> =>
  person.tries(`query($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }`, { ids });

export interface AuditRead {
  readonly id: string; readonly seq: number; readonly operation: string; readonly action: string; readonly subject: string; readonly subjectType: string;
  readonly account: string | null; readonly hash: string;
}
export const readsAudit = async (person: NamedPerson, asked: Readonly<Record<string, unknown>> = {}): Promise<ListRead<AuditRead>> =>
  (await person.asks<{ auditEvents: ListRead<AuditRead> }>(
    `query($first: Int, $after: String, $last: Int, $before: String, $account: ID) { auditEvents(first: $first, after: $after, last: $last, before: $before, account: $account) {
       totalCount pageInfo { hasNextPage endCursor hasPreviousPage startCursor } edges { cursor node { id seq operation action subject subjectType account hash recordedAt } } } }`,
    { ...asked },
  )).auditEvents;
