/** Verbs of delegated enforcement: what a person does and asks, each exactly one HTTP request. */
import type * as inputs from "../../../resolvers/delegation/delegation.inputs.js";
import type { NamedPerson } from "../world.js";
import type { ListRead } from "./organisations.verbs.js";
import { verbsOver } from "./told.verbs.js";

const verb = verbsOver({ HierarchyCycle: "code", RedactionRequired: "code law { id } found" });
const STEP = ["Recorded", "TransitionRefused", "StaleVersion"] as const;

export const drafts = verb<inputs.DraftDelegationInput>("draftDelegation", "Recorded", "TransitionRefused", "RedactionRequired");
export const revises = verb<inputs.ReviseDelegationInput>("reviseDelegation", ...STEP, "RedactionRequired");
export const consents = verb<inputs.ConsentDelegationInput>("consentDelegation", ...STEP);
export const confirms = verb<inputs.ConfirmDelegationInput>("confirmDelegation", ...STEP);
export const returns = verb<inputs.ReturnDelegationInput>("returnDelegation", ...STEP);
export const signs = verb<inputs.SignDelegationInput>("signDelegation", ...STEP);
export const publishes = verb<inputs.PublishDelegationInput>("publishDelegation", ...STEP, "HierarchyCycle");
export const suspends = verb<inputs.SuspendDelegationInput>("suspendDelegation", ...STEP);
export const resumes = verb<inputs.ResumeDelegationInput>("resumeDelegation", ...STEP, "HierarchyCycle");
export const rectifies = verb<inputs.OrderRectificationInput>("orderRectification", ...STEP);
export const acceptsRectification = verb<inputs.AcceptRectificationInput>("acceptRectification", ...STEP);
export const terminates = verb<inputs.TerminateDelegationInput>("terminateDelegation", ...STEP);
export const expires = verb<inputs.ExpireDelegationInput>("expireDelegation", ...STEP);
export const supervises = verb<inputs.RecordDelegationSupervisionInput>("recordDelegationSupervision", "Recorded");
export const opensCampaign = verb<inputs.OpenDelegationCampaignInput>("openDelegationCampaign", "Recorded", "TransitionRefused");
export const givesVerdict = verb<inputs.GiveCampaignVerdictInput>("giveCampaignVerdict", ...STEP);
export const closesCampaign = verb<inputs.CloseDelegationCampaignInput>("closeDelegationCampaign", ...STEP);

type Fields = Readonly<Record<string, unknown>>;
export const looksUp = async (person: NamedPerson, field: "delegation" | "delegationCampaign", id: string, fields: string): Promise<Fields> =>
  (await person.asks<Record<string, Fields>>(`query($id: ID!) { ${field}(id: $id) { ${fields} } }`, { id }))[field]!;

/** Rows of a list: `args` as GraphQL text. */
export const lists = async <Row = Fields>(person: NamedPerson, args: string, fields: string): Promise<{ total: number; rows: Row[] }> => {
  const { delegations } = await person.asks<{ delegations: ListRead<Record<string, never>> }>(`{ delegations(${args}) { totalCount edges { node { ${fields} } } } }`);
  return { total: delegations.totalCount!, rows: delegations.edges.map(({ node }) => node as unknown as Row) };
};

export interface ActAnswer { readonly allowed: boolean; readonly refusal: string | null; readonly law: readonly { readonly id: string }[]; readonly letter: { readonly id: string } | null; readonly inNameOf: { readonly code: string } | null }
/** Whether a delegate may do something. */
export const asksAct = async (person: NamedPerson, act: Readonly<Record<string, unknown>>): Promise<ActAnswer> =>
  (await person.asks<{ delegationActCheck: ActAnswer }>(
    `query($act: DelegationActInput!) { delegationActCheck(act: $act) { allowed refusal law { id } letter { id } inNameOf { code } } }`, { act })).delegationActCheck;
