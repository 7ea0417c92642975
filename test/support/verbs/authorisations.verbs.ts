/** Verbs of authorisations: what a person does and asks, each exactly one HTTP request. */
import type * as inputs from "../../../resolvers/delegation/authorisation.inputs.js";
import type { NamedPerson } from "../world.js";
import type { ListRead } from "./organisations.verbs.js";
import { verbsOver } from "./told.verbs.js";

const verb = verbsOver({ ChangeRefused: "code law { id } earliest", OverlappingValidity: "code law { id } existingFrom", HierarchyCycle: "code law { id } circle" });
const STEP = ["Recorded", "TransitionRefused", "StaleVersion", "ChangeRefused", "OverlappingValidity", "HierarchyCycle"] as const;

export const drafts = verb<inputs.DraftAuthorisationInput>("draftAuthorisation", "Recorded", "TransitionRefused");
export const registers = verb<inputs.RegisterAuthorisationInput>("registerAuthorisation", ...STEP);
export const publishes = verb<inputs.PublishAuthorisationInput>("publishAuthorisation", ...STEP);
export const ends = verb<inputs.EndAuthorisationInput>("endAuthorisation", ...STEP);
export const withdraws = verb<inputs.WithdrawAuthorisationInput>("withdrawAuthorisation", ...STEP);

type Fields = Readonly<Record<string, unknown>>;
export const looksUp = async (person: NamedPerson, id: string, fields: string): Promise<Fields> =>
  (await person.asks<{ authorisation: Fields }>(`query($id: ID!) { authorisation(id: $id) { ${fields} } }`, { id })).authorisation;

/** Rows of the list: `args` as GraphQL text. */
export const lists = async <Row = Fields>(person: NamedPerson, args: string, fields: string): Promise<{ total: number; rows: Row[] }> => {
  const { authorisations: read } = await person.asks<{ authorisations: ListRead<Record<string, never>> }>(`{ authorisations(${args}) { totalCount edges { node { ${fields} } } } }`);
  return { total: read.totalCount!, rows: read.edges.map(({ node }) => node as unknown as Row) };
};
