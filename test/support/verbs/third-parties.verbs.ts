/** Verbs of services of third parties: what a person does and asks, each exactly one HTTP request. */
import type * as inputs from "../../../resolvers/delegation/third-party.inputs.js";
import type { NamedPerson } from "../world.js";
import type { ListRead } from "./organisations.verbs.js";
import { verbsOver } from "./told.verbs.js";

const verb = verbsOver({ ThirdPartyRefused: "code law { id } rule" });
const STEP = ["Recorded", "TransitionRefused", "StaleVersion"] as const;

export const registers = verb<inputs.RegisterThirdPartyServiceInput>("registerThirdPartyService", "Recorded", "TransitionRefused", "ThirdPartyRefused");
export const ends = verb<inputs.EndThirdPartyServiceInput>("endThirdPartyService", ...STEP);
export const withdraws = verb<inputs.WithdrawThirdPartyServiceInput>("withdrawThirdPartyService", ...STEP);

type Fields = Readonly<Record<string, unknown>>;
export const looksUp = async (person: NamedPerson, id: string, fields: string): Promise<Fields> =>
  (await person.asks<{ thirdPartyService: Fields }>(`query($id: ID!) { thirdPartyService(id: $id) { ${fields} } }`, { id })).thirdPartyService;

/** Rows of the list: `args` as GraphQL text. */
export const lists = async <Row = Fields>(person: NamedPerson, args: string, fields: string): Promise<{ total: number; cursor: string | null; rows: Row[] }> => {
  const { thirdPartyServices: read } = await person.asks<{ thirdPartyServices: ListRead<Record<string, never>> & { pageInfo: { endCursor: string | null } } }>(
    `{ thirdPartyServices(${args}) { totalCount pageInfo { endCursor } edges { node { ${fields} } } } }`);
  return { total: read.totalCount!, cursor: read.pageInfo.endCursor, rows: read.edges.map(({ node }) => node as unknown as Row) };
};
