/** What is published of power lists and bases: questions that the role of anonymous readers may ask the database, and nothing else. */
import type { BenchmarkDegree, BenchmarkMeasure } from "../../kernel/discretion-words.js";
import type { BasisRank, ListChannel } from "../../kernel/list-words.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { ContactKind } from "../../kernel/publicity-words.js";
import type { GuideChannel, HandlingMode, MaterialForm, ServiceCategory } from "../../kernel/service-words.js";
import type { ActionKind } from "../../kernel/vocabulary.js";
import { statement } from "../../platform/db/statement.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import { publishedListOf } from "../../platform/pages/published.store.js";
import type { ReadableItem } from "./difference.rules.js";
import type { BasisDays, ChangedDays } from "./power-lists.rules.js";
import type { FlowStep } from "./service-flow.rules.js";

export interface PublicListRow {
  readonly organ: string; readonly organCode: string; readonly title: string; readonly edition: number; readonly publishedOn: string; readonly supersededOn: string | null;
  readonly itemCount: number; readonly sites: readonly { readonly channel: ListChannel; readonly url: string; readonly publishedOn: string }[];
}
export const publishedLists = publishedListOf<PublicListRow>({
  system: "powerLists", question: "published_power_lists", filter: ["text", "boolean"],
  columns: `organ, organ_code AS "organCode", title, edition, published_on AS "publishedOn", superseded_on AS "supersededOn", items AS "itemCount", sites`,
});

export interface PublicBasisFacts extends BasisDays, ChangedDays { readonly title: string; readonly rank: BasisRank; readonly issuer: string; readonly number: string | null; readonly url: string | null }
export interface PublicItemRow {
  readonly organ: string; readonly organCode: string; readonly code: string; readonly actionKind: ActionKind; readonly matter: string; readonly duty: string;
  readonly subject: string; readonly power: string; readonly target: string; readonly procedure: string; readonly responsibility: string; readonly responsiblePost: string;
  readonly flowSteps: readonly string[]; readonly flowChartUrl: string | null;
  readonly edition: number; readonly publishedOn: string; readonly bases: readonly (PublicBasisFacts & { readonly articles: string | null })[];
}
export const publishedItems = publishedListOf<PublicItemRow>({
  system: "powerLists", question: "published_power_items", filter: ["text", "text[]", "text", "text", "text"],
  columns: `organ, organ_code AS "organCode", code, action_kind AS "actionKind", matter, duty, subject, power, target, "procedure", responsibility,
    responsible_post AS "responsiblePost", flow_steps AS "flowSteps", flow_chart_url AS "flowChartUrl", edition, published_on AS "publishedOn", bases`,
});

export interface PublicBasisRow {
  readonly basis: PublicBasisFacts; readonly promulgatedOn: string; readonly publishedIn: string | null; readonly articles: readonly string[];
  readonly items: readonly { readonly organ: string; readonly organCode: string; readonly code: string; readonly matter: string; readonly articles: string | null }[];
}
export const publishedBases = publishedListOf<PublicBasisRow>({
  system: "powerLists", question: "published_bases", filter: ["text", "text[]", "text"], columns: `basis, promulgated_on AS "promulgatedOn", published_in AS "publishedIn", articles, items`,
});

type PublicReadable = Omit<ReadableItem, "id" | "listId"> & { readonly edition: number };
const readable = statement<PublicReadable>(
  "powerLists.published_readable_items",
  `SELECT edition, code, action_kind AS "actionKind", matter, duty, subject, bases, power, target, "procedure", responsibility, responsible_post AS "responsiblePost"
     FROM published_readable_items($1::uuid, $2::date, $3::text, $4::integer[])`,
);
export const publishedReadable = (reader: Reader, tenantId: string, on: LegalDate, organ: string, editions: readonly number[]) =>
  reader.rows(readable, [tenantId, on, organ, editions]);

export interface PublicTierRow {
  readonly degree: BenchmarkDegree; readonly conditions: string; readonly measure: BenchmarkMeasure; readonly amountFrom: string | null; readonly amountTo: string | null; readonly factors: readonly string[];
}
export interface PublicBenchmarkRow {
  readonly organ: string; readonly organCode: string; readonly itemCode: string; readonly edition: number; readonly title: string; readonly scope: string; readonly basis: string;
  readonly articles: string | null; readonly publishedOn: string; readonly url: string; readonly tiers: readonly PublicTierRow[];
}
export const publishedBenchmarks = publishedListOf<PublicBenchmarkRow>({
  system: "powerLists", question: "published_benchmarks", filter: ["text", "text", "text"],
  columns: `organ, organ_code AS "organCode", item_code AS "itemCode", edition, title, scope, basis, articles, published_on AS "publishedOn", url, tiers`,
});

export interface PublicGuideRow {
  readonly organ: string; readonly organCode: string; readonly matterCode: string; readonly matter: string; readonly category: ServiceCategory; readonly edition: number;
  readonly conditions: string | null; readonly quantity: string | null; readonly mode: HandlingMode; readonly statutoryDays: number | null; readonly promisedDays: number | null; readonly longerBy: string | null;
  readonly materials: readonly { readonly name: string; readonly form: MaterialForm; readonly copies: number; readonly note: string | null }[];
  readonly sampleFormUrl: string | null; readonly steps: readonly FlowStep[];
  readonly bases: readonly { readonly title: string; readonly articles: string | null }[] | null;
  readonly window: { readonly name: string; readonly location: string; readonly hours: string; readonly duties: readonly { readonly post: string; readonly duty: string }[] } | null;
  readonly contacts: readonly { readonly unit: string; readonly kind: ContactKind; readonly number: string; readonly hours: string }[] | null;
  readonly places: readonly { readonly channel: GuideChannel; readonly place: string; readonly publishedOn: string }[] | null;
  readonly publishedOn: string; readonly supersededOn: string | null;
}
export const publishedGuides = publishedListOf<PublicGuideRow>({
  system: "powerLists", question: "published_service_guides", filter: ["text", "text", "text[]", "text"],
  columns: `organ, organ_code AS "organCode", matter_code AS "matterCode", matter, category, edition, conditions, quantity, mode, statutory_days AS "statutoryDays", promised_days AS "promisedDays",
    longer_by AS "longerBy", materials, sample_form_url AS "sampleFormUrl", steps, bases, "window", contacts, places, published_on AS "publishedOn", superseded_on AS "supersededOn"`,
});
