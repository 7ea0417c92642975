/** What people do with publicity: each verb one HTTP request, lists and items as their readers see them. */
import type * as dossiers from "../../../resolvers/publicity/dossier.inputs.js";
import type * as inputs from "../../../resolvers/publicity/publicity.inputs.js";
import type { NamedPerson } from "../world.js";
import type { ListRead } from "./organisations.verbs.js";
import { verbsOver, type Sent } from "./told.verbs.js";

const verb = verbsOver({ RedactionRequired: "code law { id } found", DossierIncomplete: "code law { id } missing" });
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

export const publishesDossier = verb<dossiers.PublishDisclosureDossierInput>("publishDisclosureDossier", "Recorded", "DossierIncomplete");
export const registersContact = verb<dossiers.RegisterUnitContactInput>("registerUnitContact", "Recorded", "TransitionRefused");
export const endsContact = verb<dossiers.EndUnitContactInput>("endUnitContact", ...STEP);

interface GapRead { readonly kind: string; readonly section: string | null; readonly category: string | null; readonly law: readonly { readonly id: string }[] }
export interface DossierRead {
  readonly hasFunctions: boolean;
  readonly unit: { readonly code: string };
  readonly sections: readonly { readonly section: string; readonly isFilled: boolean; readonly itemCount: number; readonly registerCount: number; readonly items: readonly { readonly id: string }[] }[];
  readonly contents: readonly { readonly content: string; readonly isOpen: boolean }[];
  readonly contacts: readonly { readonly id: string; readonly kind: string; readonly number: string }[];
  readonly publications: readonly { readonly edition: number; readonly publishedOn: string }[];
  readonly missing: readonly string[] | null;
  readonly coverage: readonly { readonly category: string; readonly itemCount: number; readonly isOwed: boolean; readonly isMissing: boolean }[] | null;
  readonly gaps: readonly GapRead[] | null;
}
export const DOSSIER = `hasFunctions unit { code } sections { section isFilled itemCount registerCount items { id } } contents { content isOpen } contacts { id kind number } publications { edition publishedOn }
  missing coverage { category itemCount isOwed isMissing } gaps { kind section category law { id } }`;
export const readsDossier = async (person: NamedPerson, unit: string): Promise<DossierRead> =>
  (await person.asks<{ disclosureDossier: DossierRead }>(`query($unit: ID!) { disclosureDossier(unit: $unit) { ${DOSSIER} } }`, { unit })).disclosureDossier;
/** Kinds of the gaps, each with the section or group it is about. */
export const gapsIn = ({ gaps }: DossierRead): string[] => gaps!.map(({ kind, section, category }) => [kind, section ?? category].filter(Boolean).join(" "));
