/** Verbs of transfers of power: what a person does and asks, each exactly one HTTP request. */
import type * as inputs from "../../../resolvers/delegation/power-transfer.inputs.js";
import type { NamedPerson } from "../world.js";
import type { ListRead } from "./organisations.verbs.js";
import { verbsOver } from "./told.verbs.js";

const verb = verbsOver({ ChangeRefused: "code law { id } earliest", OverlappingValidity: "code law { id } existingFrom", HierarchyCycle: "code law { id } circle" });
const STEP = ["Recorded", "TransitionRefused", "StaleVersion", "ChangeRefused", "OverlappingValidity", "HierarchyCycle"] as const;

export const drafts = verb<inputs.DraftPowerTransferInput>("draftPowerTransfer", "Recorded", "TransitionRefused");
export const decides = verb<inputs.DecidePowerTransferInput>("decidePowerTransfer", ...STEP);
export const publishes = verb<inputs.PublishPowerTransferInput>("publishPowerTransfer", ...STEP);
export const inspects = verb<inputs.RecordTransferInspectionInput>("recordTransferInspection", ...STEP);
export const ends = verb<inputs.EndPowerTransferInput>("endPowerTransfer", ...STEP);
export const withdraws = verb<inputs.WithdrawPowerTransferInput>("withdrawPowerTransfer", ...STEP);

type Fields = Readonly<Record<string, unknown>>;
export const looksUp = async (person: NamedPerson, id: string, fields: string): Promise<Fields> =>
  (await person.asks<{ powerTransfer: Fields }>(`query($id: ID!) { powerTransfer(id: $id) { ${fields} } }`, { id })).powerTransfer;

/** Rows of the list: `args` as GraphQL text. */
export const lists = async <Row = Fields>(person: NamedPerson, args: string, fields: string): Promise<{ total: number; rows: Row[] }> => {
  const { powerTransfers: read } = await person.asks<{ powerTransfers: ListRead<Record<string, never>> }>(
    `{ powerTransfers(${args}) { totalCount pageInfo { hasNextPage endCursor } edges { node { ${fields} } } } }`);
  return { total: read.totalCount!, rows: read.edges.map(({ node }) => node as unknown as Row) };
};

export interface Holding { readonly allowed: boolean; readonly rule: string; readonly because: string; readonly law: readonly { readonly id: string }[]; readonly path: readonly { readonly from: { readonly code: string }; readonly to: { readonly code: string } }[] }
/** Whether a unit holds a power in a matter; everything but unit and matter as the question names it. */
export const asksHolder = async (person: NamedPerson, asked: Fields): Promise<Holding> =>
  (await person.asks<{ powerHolderCheck: Holding }>(
    `query($unit: ID!, $actionKind: ActionKind!, $matter: String!, $location: ID, $ownPower: Boolean, $asOf: LegalDate) {
       powerHolderCheck(unit: $unit, actionKind: $actionKind, matter: $matter, location: $location, ownPower: $ownPower, asOf: $asOf) {
         allowed rule because law { id } path { from { code } to { code } } } }`, asked)).powerHolderCheck;
