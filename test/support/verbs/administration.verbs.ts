/** Verbs of the three administrators, each exactly one HTTP request. */
import type * as inputs from "../../../resolvers/administration/administration.inputs.js";
import type { Answer, NamedPerson, NamedWorld } from "../world.js";
import { verbsOver, type Told } from "./told.verbs.js";

const CHANGE = "accountChange { id state version failure }";
const MOVED = `invitationHalf ${CHANGE}`;
const verb = verbsOver({ AccountChangeDrafted: `invitation ${CHANGE}`, AccountChangeMoved: MOVED });

export interface ChangeRead { readonly id: string; readonly state: string; readonly version: number; readonly failure: string | null }
export type ToldOfChange = Told & { readonly accountChange?: ChangeRead; readonly invitation?: string | null; readonly invitationHalf?: string | null };

const step = <Input>(mutation: string, input: string) => {
  const members = `... on AccountChangeMoved { ${MOVED} } ... on TransitionRefused { code action state possibleActions law { id } } ... on StaleVersion { code currentVersion law { id } } ... on Validated { action }`;
  const document = `mutation($input: ${input}!) { ${mutation}(input: $input) { __typename ${members} } }`;
  return async (person: NamedPerson, sent: { readonly [Field in keyof Input]?: unknown }): Promise<ToldOfChange> => {
    const { data, errors } = await person.tries<Record<string, ToldOfChange>>(document, { input: sent });
    return Object.values(data ?? {})[0] ?? ({ ...errors![0]!.extensions, __typename: "Denied" } as ToldOfChange);
  };
};

export const draftsChange: (person: NamedPerson, sent: { readonly [F in keyof inputs.DraftAccountChangeInput]?: unknown }) => Promise<ToldOfChange> =
  verb<inputs.DraftAccountChangeInput>("draftAccountChange", "AccountChangeDrafted", "TransitionRefused");
export const withdrawsChange = step<inputs.AccountChangeStepInput>("withdrawAccountChange", "AccountChangeStepInput");
export const approvesChange = step<inputs.AccountChangeStepInput>("approveAccountChange", "AccountChangeStepInput");
export const rejectsChange = step<inputs.RejectAccountChangeInput>("rejectAccountChange", "RejectAccountChangeInput");
export const carriesOutChange = step<inputs.AccountChangeStepInput>("carryOutAccountChange", "AccountChangeStepInput");

/** A change that was drafted, by its id. */
export function draftedId(told: ToldOfChange): string {
  if (!told.accountChange) throw new Error(`expected a draft, was told ${JSON.stringify(told)}`);
  return told.accountChange.id;
}

/** Both halves, as the drafter and the approver handed them over. */
export const bothHalves = (draft: ToldOfChange, approval: ToldOfChange): string => `${draft.invitation}.${approval.invitationHalf}`;

export const triesInvitation = (person: NamedPerson, invitation: string): Promise<Answer<{ acceptInvitation: { __typename: string; token: string; expiresAt: string } }>> =>
  person.tries(`mutation($invitation: String!) { acceptInvitation(input: { invitation: $invitation }) { __typename ... on AcceptedInvitation { token expiresAt } } }`, { invitation });

/** Whoever was invited, signed in with the token that the invitation turned into. */
export async function comesIn(w: NamedWorld, name: string, invitation: string): Promise<NamedPerson> {
  const { data, errors } = await triesInvitation(w.nobody, invitation);
  if (!data) throw new Error(`${name} was not let in: ${JSON.stringify(errors)}`);
  return w.withToken(name, data.acceptInvitation.token);
}

export interface AdministeredRead {
  readonly id: string; readonly label: string; readonly personName: string | null; readonly reservedRoles: readonly string[]; readonly serviceRole: string | null;
  readonly closedOn: string | null; readonly tokens: readonly { readonly id: string; readonly label: string; readonly scopes: readonly string[] | null }[];
}
export const readsAdministered = async (person: NamedPerson, tenant: string): Promise<readonly AdministeredRead[]> =>
  (await person.asks<{ administeredAccounts: AdministeredRead[] }>(
    `query($tenant: String!) { administeredAccounts(tenant: $tenant) { id label personName reservedRoles serviceRole closedOn tokens { id label scopes } } }`, { tenant },
  )).administeredAccounts;

export const readsChange = async (person: NamedPerson, id: string): Promise<ChangeRead> =>
  (await person.asks<{ accountChange: ChangeRead }>(`query($id: ID!) { ${CHANGE.replace("accountChange", "accountChange(id: $id)")} }`, { id })).accountChange;
