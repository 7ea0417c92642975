/** What people do with publicity: each verb one HTTP request, lists and items as their readers see them. */
import type * as inputs from "../../../resolvers/publicity/publicity.inputs.js";
import type { NamedPerson } from "../world.js";
import type { ListRead } from "./organisations.verbs.js";
import { verbsOver, type Sent } from "./told.verbs.js";

const verb = verbsOver({ RedactionRequired: "code law { id } found" });
const STEP = ["Recorded", "TransitionRefused", "StaleVersion"] as const;

export const collects = verb<inputs.CollectDisclosureItemInput>("collectDisclosureItem", "Recorded", "TransitionRefused", "RedactionRequired");
export const revises = verb<inputs.ReviseDisclosureItemInput>("reviseDisclosureItem", ...STEP, "RedactionRequired");
export const arranges = verb<inputs.ArrangeDisclosureItemInput>("arrangeDisclosureItem", ...STEP);
export const passes = verb<inputs.PassDisclosureItemInput>("passDisclosureItem", ...STEP);
export const returns = verb<inputs.ReturnDisclosureItemInput>("returnDisclosureItem", ...STEP);
export const publishes = verb<inputs.PublishDisclosureItemInput>("publishDisclosureItem", ...STEP);
export const checksBoard = verb<inputs.CheckNoticeBoardInput>("checkNoticeBoard", ...STEP);
export const confirms = verb<inputs.ConfirmDisclosureItemInput>("confirmDisclosureItem", ...STEP);
export const withdraws = verb<inputs.WithdrawDisclosureItemInput>("withdrawDisclosureItem", ...STEP, "RedactionRequired");

/** What an item says, with whatever a scenario says otherwise. */
export const text = (more: Sent<inputs.DisclosureTextInput> = {}): Sent<inputs.DisclosureTextInput> => ({
  kind: "LONG_TERM", category: "DUTIES", section: "DUTIES", title: "劳动保障监察职责", body: "依法对用人单位遵守劳动保障法律、法规和规章的情况进行监察。", secrecy: "NONE", validFrom: "2026-01-01", ...more,
});
/** Reviewed with both confirmations. */
export const FIT = { isRedacted: true, isNoSecret: true } as const;
export const onSite = (item: string, more: Sent<inputs.PublishDisclosureItemInput> = {}): Sent<inputs.PublishDisclosureItemInput> =>
  ({ item, channel: "OWN_SITE", url: "https://www.example.gov.cn/gs", publishedOn: "2026-09-01", ...more });

type Fields = Readonly<Record<string, unknown>>;
export const looksUp = async (person: NamedPerson, id: string, fields: string): Promise<Fields> =>
  (await person.asks<{ disclosureItem: Fields }>(`query($id: ID!) { disclosureItem(id: $id) { ${fields} } }`, { id })).disclosureItem;

/** Rows of the list: `args` as GraphQL text. */
export const lists = async <Row = Fields>(person: NamedPerson, args: string, fields: string): Promise<{ total: number; rows: Row[] }> => {
  const { disclosureItems } = await person.asks<{ disclosureItems: ListRead<Record<string, never>> }>(
    `{ disclosureItems(${args}) { totalCount pageInfo { hasNextPage endCursor } edges { node { ${fields} } } } }`);
  return { total: disclosureItems.totalCount!, rows: disclosureItems.edges.map(({ node }) => node as unknown as Row) };
};
