/** Verbs of power lists and bases: what a person does and asks, each exactly one HTTP request. */
import type * as adjustments from "../../../resolvers/power-lists/adjustments.inputs.js";
import type * as bases from "../../../resolvers/power-lists/bases.inputs.js";
import type * as campaigns from "../../../resolvers/power-lists/campaigns.inputs.js";
import type * as inputs from "../../../resolvers/power-lists/power-lists.inputs.js";
import type { NamedPerson } from "../world.js";
import type { ListRead } from "./organisations.verbs.js";
import { verbsOver, type Told } from "./told.verbs.js";

export type Answered = Told;

const verb = verbsOver({ ListIncomplete: "code law { id } items { code missing }", RedactionRequired: "code law { id } found" });
const STEP = ["Recorded", "TransitionRefused", "StaleVersion"] as const;

export const registersBasis = verb<bases.RegisterBasisInput>("registerBasis", "Recorded", "RedactionRequired");
export const correctsBasis = verb<bases.CorrectBasisInput>("correctBasis", ...STEP, "RedactionRequired");
export const confirmsBasis = verb<bases.ConfirmBasisInput>("confirmBasis", ...STEP);
export const cleansUp = verb<bases.RecordBasisCleanUpInput>("recordBasisCleanUp", "Recorded");
export const compilesCatalogue = verb<bases.CompileBasisCatalogueInput>("compileBasisCatalogue", "Recorded", "TransitionRefused");
export const callsForLists = verb<campaigns.IssueListCampaignInput>("issueListCampaign", "Recorded");
export const closesCall = verb<campaigns.CloseListCampaignInput>("closeListCampaign", ...STEP);
export const draftsList = verb<inputs.DraftPowerListInput>("draftPowerList", "Recorded", "TransitionRefused");
export const writesItem = verb<inputs.WritePowerItemInput>("writePowerItem", ...STEP, "RedactionRequired");
export const removesItem = verb<inputs.RemovePowerItemInput>("removePowerItem", ...STEP);
export const consents = verb<inputs.ConsentPowerListInput>("consentPowerList", ...STEP, "ListIncomplete");
export const submits = verb<inputs.SubmitPowerListInput>("submitPowerList", ...STEP);
export const accepts = verb<inputs.AcceptPowerListInput>("acceptPowerList", ...STEP);
export const passes = verb<inputs.PassPowerListInput>("passPowerList", ...STEP);
export const returns = verb<inputs.ReturnPowerListInput>("returnPowerList", ...STEP);
export const publishes = verb<inputs.PublishPowerListInput>("publishPowerList", ...STEP);
export const recordsChange = verb<adjustments.RecordBasisChangeInput>("recordBasisChange", "Recorded");
export const takesUp = verb<adjustments.BeginAdjustmentInput>("beginAdjustment", ...STEP);
export const publishesAdjustment = verb<adjustments.PublishAdjustmentInput>("publishAdjustment", ...STEP);
export const concludes = verb<adjustments.ConcludeAdjustmentInput>("concludeAdjustment", ...STEP);
export const files = verb<adjustments.FileAdjustmentInput>("fileAdjustment", ...STEP);

type Fields = Readonly<Record<string, unknown>>;
/** One edition, item or basis by its id. */
export const looksUp = async (person: NamedPerson, field: "listCampaign" | "powerList" | "powerItem" | "basis" | "adjustmentTask" | "importRun", id: string, fields: string): Promise<Fields> =>
  (await person.asks<Record<string, Fields>>(`query($id: ID!) { ${field}(id: $id) { ${fields} } }`, { id }))[field]!;

/** Whom a call addresses, and how far each has come. */
export const addresseesOf = async <Row = Fields>(person: NamedPerson, campaign: string, fields: string, overdue?: boolean): Promise<Row[]> =>
  (await person.asks<{ campaignAddressees: { edges: { node: Row }[] } }>(`{ campaignAddressees(first: 100, filter: { campaign: "${campaign}"${overdue === undefined ? "" : `, overdue: ${overdue}`} }) { edges { node { ${fields} } } } }`))
    .campaignAddressees.edges.map(({ node }) => node);

/** The edition of a department that is in force on a day. */
export const readsInForce = async (person: NamedPerson, unit: string, fields: string, asOf?: string): Promise<Fields | null> =>
  (await person.asks<{ powerListInForce: Fields | null }>(`{ powerListInForce(unit: "${unit}"${asOf ? `, asOf: "${asOf}"` : ""}) { ${fields} } }`)).powerListInForce;

/** Rows of a list: `args` as GraphQL text. */
export const lists = async <Row = Fields>(person: NamedPerson, field: "bases" | "powerLists" | "powerItems" | "adjustmentTasks" | "adjustmentFigures" | "listCampaigns" | "basisCatalogues" | "basisCataloguesOwed", args: string, fields: string): Promise<{ total: number; rows: Row[] }> => {
  const read = (await person.asks<Record<string, ListRead<Record<string, never>>>>(
    `{ ${field}(${args}) { totalCount pageInfo { hasNextPage endCursor } edges { node { ${fields} } } } }`))[field]!;
  return { total: read.totalCount!, rows: read.edges.map(({ node }) => node as unknown as Row) };
};
