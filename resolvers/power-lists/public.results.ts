/** What the public sees of power lists and bases: types of their own over what is published; posts, not persons. */
import { Field, Int, ObjectType } from "type-graphql";
import { ActionKindEnum, BasisRankEnum, BasisStatusEnum, ItemDifferenceKindEnum, ListChannelEnum } from "../../entities/platform/enums.js";
import { LegalDateScalar } from "../../entities/platform/scalars.js";
import { BenchmarkDegreeEnum, BenchmarkMeasureEnum } from "../../entities/platform/discretion-enums.js";
import type { BenchmarkDegree, BenchmarkMeasure } from "../../src/kernel/discretion-words.js";
import type { BasisRank, BasisStatus, ItemDifferenceKind, ListChannel } from "../../src/kernel/list-words.js";
import type { ActionKind } from "../../src/kernel/vocabulary.js";
import { connectionOf } from "../platform/connection.js";
import { ElementDifference } from "./power-lists.results.js";

@ObjectType("PublicListSite", { simpleResolvers: true, description: "清单公布网址: a site on which an edition stands, and since when." })
export class PublicListSite {
  @Field(() => ListChannelEnum, { description: "公布渠道: the site." })
  channel: ListChannel;
  @Field(() => String, { description: "网址: where it is read." })
  url: string;
  @Field(() => LegalDateScalar, { description: "公布日期: the first day it stood there." })
  publishedOn: string;
}

@ObjectType("PublicPowerList", { simpleResolvers: true, description: "公布的权责清单: an edition that stands on both sites (YB-2.1-4, WP-H-5)." })
export class PublicPowerList {
  @Field(() => String, { description: "机关: name of the organ on the day asked about." })
  organ: string;
  @Field(() => String, { description: "机关代码: code of the organ." })
  organCode: string;
  @Field(() => String, { description: "清单名称: the title under which it is published." })
  title: string;
  @Field(() => Int, { description: "版次: the first edition of an organ is 1." })
  edition: number;
  @Field(() => LegalDateScalar, { description: "公布日期: the day from which it counts." })
  publishedOn: string;
  @Field(() => LegalDateScalar, { nullable: true, description: "被替代日期: the day from which a later edition stands; null while none does." })
  supersededOn: string | null;
  @Field(() => Int, { description: "事项数: items of the edition." })
  itemCount: number;
  @Field(() => [PublicListSite], { description: "公布网址: both sites." })
  sites: PublicListSite[];
}

@ObjectType("PublicItemBasis", { simpleResolvers: true, description: "公布事项的依据: a basis on which a published item rests, as its entry read when the edition was published, and its articles." })
export class PublicItemBasis {
  @Field(() => String, { description: "名称: its title." })
  title: string;
  @Field(() => BasisRankEnum, { description: "效力层级: its rank." })
  rank: BasisRank;
  @Field(() => String, { description: "制定机关: who issued it." })
  issuer: string;
  @Field(() => String, { nullable: true, description: "文号: its number, where it has one." })
  number: string | null;
  @Field(() => String, { nullable: true, description: "条款: the articles." })
  articles: string | null;
  @Field(() => String, { nullable: true, description: "全文网址: where its text is read." })
  url: string | null;
  @Field(() => LegalDateScalar, { description: "施行日期: the first day in force." })
  effectiveOn: string;
  @Field(() => BasisStatusEnum, { description: "效力状况: whether it is in force on the day asked about." })
  status: BasisStatus;
}

@ObjectType("PublicPowerItem", { simpleResolvers: true, description: "公布的权责事项: an item of an edition in force, with its eight elements (YB-2.1-5)." })
export class PublicPowerItem {
  @Field(() => String, { description: "机关: name of the organ on the day asked about." })
  organ: string;
  @Field(() => String, { description: "机关代码: code of the organ." })
  organCode: string;
  @Field(() => String, { description: "事项编码: stays the same through all editions." })
  code: string;
  @Field(() => ActionKindEnum, { description: "行为种类: the kind of enforcement action." })
  actionKind: ActionKind;
  @Field(() => String, { description: "执法项目: the matter." })
  matter: string;
  @Field(() => String, { description: "法定职责: the duty that law gives." })
  duty: string;
  @Field(() => String, { description: "执法主体: name of the organ that enforces." })
  subject: string;
  @Field(() => String, { description: "执法职权: the power." })
  power: string;
  @Field(() => String, { description: "执法目标要求: target and requirement." })
  target: string;
  @Field(() => String, { description: "执法程序: the procedure." })
  procedure: string;
  @Field(() => String, { description: "执法责任: the responsibility." })
  responsibility: string;
  @Field(() => String, { description: "责任岗位: the post that bears it, never a person (YB-2.1-1)." })
  responsiblePost: string;
  @Field(() => [String], { description: "流程图步骤: the flow chart as steps in their order; none where only a drawing is linked (WP-H-5)." })
  flowSteps: string[];
  @Field(() => String, { nullable: true, description: "流程图网址: where the drawing of its flow is seen (WP-H-5)." })
  flowChartUrl: string | null;
  @Field(() => Int, { description: "版次: the edition that says so." })
  edition: number;
  @Field(() => LegalDateScalar, { description: "公布日期: the day from which that edition counts." })
  publishedOn: string;
  @Field(() => [PublicItemBasis], { description: "执法依据: what it rests on, by rank, then newer first, at most 40." })
  bases: PublicItemBasis[];
}

@ObjectType("PublicBasisItem", { simpleResolvers: true, description: "依据对应事项: a published item that rests on a basis, and on which of its articles." })
export class PublicBasisItem {
  @Field(() => String, { description: "机关: name of the organ on the day asked about." })
  organ: string;
  @Field(() => String, { description: "机关代码: code of the organ." })
  organCode: string;
  @Field(() => String, { description: "事项编码: its code, by which it is found among the items." })
  code: string;
  @Field(() => String, { description: "执法项目: the matter." })
  matter: string;
  @Field(() => String, { nullable: true, description: "条款: the articles." })
  articles: string | null;
}

@ObjectType("PublicBasis", { simpleResolvers: true, description: "公布的执法依据: a basis on which items in force rest, with these items (AR-4.1.1-2)." })
export class PublicBasis {
  @Field(() => String, { description: "名称: its title." })
  title: string;
  @Field(() => BasisRankEnum, { description: "效力层级: its rank." })
  rank: BasisRank;
  @Field(() => String, { description: "制定机关: who issued it." })
  issuer: string;
  @Field(() => String, { nullable: true, description: "文号: its number, where it has one." })
  number: string | null;
  @Field(() => LegalDateScalar, { description: "公布日期: the day of promulgation." })
  promulgatedOn: string;
  @Field(() => LegalDateScalar, { description: "施行日期: the first day in force." })
  effectiveOn: string;
  @Field(() => LegalDateScalar, { nullable: true, description: "有效期届满日期: the first day on which it has lapsed by its own words; null where it names none." })
  lapsesOn: string | null;
  @Field(() => BasisStatusEnum, { description: "效力状况: whether it is in force on the day asked about." })
  status: BasisStatus;
  @Field(() => String, { nullable: true, description: "公布载体: the gazette, site or paper that carried it." })
  publishedIn: string | null;
  @Field(() => String, { nullable: true, description: "全文网址: where its text is read." })
  url: string | null;
  @Field(() => [String], { description: "执行条款: the articles that the organ executes, at most 100." })
  articles: string[];
  @Field(() => [PublicBasisItem], { description: "对应事项: items in force that rest on it, with the articles, by organ and code, at most 100." })
  items: PublicBasisItem[];
}

@ObjectType("PublicItemDifference", { simpleResolvers: true, description: "公布版本差异: an item that one of two published editions has, or that says something else in the later one." })
export class PublicItemDifference {
  @Field(() => String, { description: "事项编码: its code in both editions." })
  code: string;
  @Field(() => ItemDifferenceKindEnum, { description: "差异种类: added, removed or changed." })
  kind: ItemDifferenceKind;
  @Field(() => [ElementDifference], { description: "要素差异: the elements that differ, at most eight." })
  elements: ElementDifference[];
}

export const PublicPowerListConnection = connectionOf(PublicPowerList, "PublicPowerList", "公布的权责清单");
export const PublicPowerItemConnection = connectionOf(PublicPowerItem, "PublicPowerItem", "公布的权责事项");
export const PublicItemDifferenceConnection = connectionOf(PublicItemDifference, "PublicItemDifference", "公布版本差异");
export const PublicBasisConnection = connectionOf(PublicBasis, "PublicBasis", "公布的执法依据");

@ObjectType("PublicBenchmarkTier", { simpleResolvers: true, description: "公布的裁量档次: one degree of gravity, its conditions, and what follows." })
export class PublicBenchmarkTier {
  @Field(() => BenchmarkDegreeEnum, { description: "档次: how grave the case is." })
  degree: BenchmarkDegree;
  @Field(() => String, { description: "适用条件: when a case is of this degree." })
  conditions: string;
  @Field(() => BenchmarkMeasureEnum, { description: "裁量种类: what follows." })
  measure: BenchmarkMeasure;
  @Field(() => String, { nullable: true, description: "罚款下限: yuan as a decimal number, included; null for what is no fine." })
  amountFrom: string | null;
  @Field(() => String, { nullable: true, description: "罚款上限: yuan as a decimal number, included; null for what is no fine." })
  amountTo: string | null;
  @Field(() => [String], { description: "考虑因素: what may be considered within the tier." })
  factors: string[];
}

@ObjectType("PublicBenchmark", { simpleResolvers: true, description: "公布的裁量基准: how an organ uses its discretion over a matter, as it may be cited on the day asked about (TJ-3.1.1.2-3)." })
export class PublicBenchmark {
  @Field(() => String, { description: "机关: name of the organ on the day asked about." })
  organ: string;
  @Field(() => String, { description: "机关代码: code of the organ." })
  organCode: string;
  @Field(() => String, { description: "事项编码: code of the item of its power list." })
  itemCode: string;
  @Field(() => Int, { description: "版次: the first edition is 1." })
  edition: number;
  @Field(() => String, { description: "违法行为: what is penalised or decided." })
  title: string;
  @Field(() => String, { description: "适用范围: to what it applies." })
  scope: string;
  @Field(() => String, { description: "执法依据: title of what it rests on." })
  basis: string;
  @Field(() => String, { nullable: true, description: "依据条款: the articles." })
  articles: string | null;
  @Field(() => LegalDateScalar, { description: "公布日期: the day from which it may be cited." })
  publishedOn: string;
  @Field(() => String, { description: "网址: where it stands." })
  url: string;
  @Field(() => [PublicBenchmarkTier], { description: "裁量档次: from the least grave on." })
  tiers: PublicBenchmarkTier[];
}
export const PublicBenchmarkConnection = connectionOf(PublicBenchmark, "PublicBenchmark", "公布的裁量基准");
