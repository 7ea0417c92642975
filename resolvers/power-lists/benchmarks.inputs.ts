/** What discretion benchmarks are asked with. */
import { ArrayMaxSize, IsOptional, IsUrl, Length, Matches, MaxLength, ValidateNested } from "class-validator";
import { Field, ID, InputType, registerEnumType } from "type-graphql";
import { BenchmarkDegreeEnum, BenchmarkMeasureEnum, BenchmarkStateEnum } from "../../entities/platform/discretion-enums.js";
import { LegalDateScalar } from "../../entities/platform/scalars.js";
import type { BenchmarkDegree, BenchmarkMeasure, BenchmarkState } from "../../src/kernel/discretion-words.js";
import type { LegalDate } from "../../src/kernel/legal-date.js";
import { DirectionEnum } from "../organisations/organisations.inputs.js";
import { AMOUNT, IN_A_WORD, IN_WORDS, StepInput, VerbInput } from "../platform/change.inputs.js";

@InputType({ description: "裁量档次: one degree of gravity and what follows." })
export class BenchmarkTierInput {
  @Field(() => BenchmarkDegreeEnum, { description: "档次: each degree once." })
  degree: BenchmarkDegree;
  @Field(() => String, { description: "适用条件: up to 1,000 characters; empty while it is being drafted." })
  @MaxLength(1000)
  conditions: string;
  @Field(() => BenchmarkMeasureEnum, { description: "裁量种类: what follows." })
  measure: BenchmarkMeasure;
  @Field(() => String, { nullable: true, description: "罚款下限: yuan with at most two decimals, included; for fines alone." })
  @IsOptional() @Matches(AMOUNT)
  amountFrom?: string | null;
  @Field(() => String, { nullable: true, description: "罚款上限: yuan with at most two decimals, included; for fines alone." })
  @IsOptional() @Matches(AMOUNT)
  amountTo?: string | null;
  @Field(() => [String], { defaultValue: [], description: "考虑因素: at most 20, each up to 60 characters." })
  @ArrayMaxSize(20) @Length(1, 60, { each: true }) @Matches(IN_A_WORD, { each: true })
  factors: string[];
}

interface Content { title: string; scope?: string | null; basis: string; articles?: string | null; tiers: BenchmarkTierInput[] }

@InputType({ description: "起草裁量基准: a further edition for one matter of the organ's power list." })
export class DraftBenchmarkInput extends VerbInput implements Content {
  @Field(() => ID, { description: "单位: id of the organ, or of a part of it." })
  unit: string;
  @Field(() => String, { description: "事项编码: code of the item, 1 to 40 characters." })
  @Length(1, 40) @Matches(IN_A_WORD)
  itemCode: string;
  @Field(() => String, { description: "违法行为: 2 to 200 characters." })
  @Length(2, 200) @Matches(IN_WORDS)
  title: string;
  @Field(() => String, { nullable: true, description: "适用范围: up to 500 characters." })
  @IsOptional() @MaxLength(500)
  scope?: string | null;
  @Field(() => ID, { description: "执法依据: id of the basis." })
  basis: string;
  @Field(() => String, { nullable: true, description: "依据条款: the articles, up to 200 characters." })
  @IsOptional() @Length(1, 200) @Matches(IN_A_WORD)
  articles?: string | null;
  @Field(() => [BenchmarkTierInput], { description: "裁量档次: at most five." })
  @ArrayMaxSize(5) @ValidateNested({ each: true })
  tiers: BenchmarkTierInput[];
}

@InputType({ description: "裁量基准步骤: a step of an edition." })
export abstract class BenchmarkStepInput extends StepInput {
  @Field(() => ID, { description: "裁量基准: id of the edition." })
  benchmark: string;
}
@InputType({ description: "修改裁量基准: the whole text anew." })
export class ReviseBenchmarkInput extends BenchmarkStepInput implements Content {
  @Field(() => String, { description: "违法行为: 2 to 200 characters." })
  @Length(2, 200) @Matches(IN_WORDS)
  title: string;
  @Field(() => String, { nullable: true, description: "适用范围: up to 500 characters." })
  @IsOptional() @MaxLength(500)
  scope?: string | null;
  @Field(() => ID, { description: "执法依据: id of the basis." })
  basis: string;
  @Field(() => String, { nullable: true, description: "依据条款: the articles, up to 200 characters." })
  @IsOptional() @Length(1, 200) @Matches(IN_A_WORD)
  articles?: string | null;
  @Field(() => [BenchmarkTierInput], { description: "裁量档次: at most five." })
  @ArrayMaxSize(5) @ValidateNested({ each: true })
  tiers: BenchmarkTierInput[];
}
@InputType({ description: "送审裁量基准: to the legal section." })
export class SubmitBenchmarkInput extends BenchmarkStepInput {}
@InputType({ description: "通过裁量基准: the review found it lawful." })
export class PassBenchmarkInput extends BenchmarkStepInput {}
@InputType({ description: "退回裁量基准: with the reason as note." })
export class ReturnBenchmarkInput extends BenchmarkStepInput {}
@InputType({ description: "审定裁量基准: the leader agrees." })
export class DecideBenchmarkInput extends BenchmarkStepInput {}
@InputType({ description: "登记裁量基准失效: with the reason as note." })
export class WithdrawBenchmarkInput extends BenchmarkStepInput {}
@InputType({ description: "登记裁量基准公布: where it stands and since when." })
export class PublishBenchmarkInput extends BenchmarkStepInput {
  @Field(() => String, { description: "网址: http or https, up to 300 characters." })
  @IsUrl({ protocols: ["http", "https"], require_protocol: true }) @MaxLength(300)
  url: string;
  @Field(() => LegalDateScalar, { description: "公布日期: not in the future." })
  publishedOn: LegalDate;
}

@InputType({ description: "裁量基准筛选条件: every condition given must hold." })
export class BenchmarkFilter {
  @Field(() => ID, { nullable: true, description: "所属单位: only benchmarks of this unit and those below." })
  under?: string | null;
  @Field(() => [BenchmarkStateEnum], { nullable: true, description: "状态: any of these." })
  @IsOptional() @ArrayMaxSize(7)
  states?: BenchmarkState[] | null;
  @Field(() => String, { nullable: true, description: "关键词: in title or code, up to 60 characters." })
  @IsOptional() @Length(1, 60)
  search?: string | null;
  @Field(() => String, { nullable: true, description: "事项编码: code of the item." })
  @IsOptional() @Length(1, 40)
  itemCode?: string | null;
  @Field(() => ID, { nullable: true, description: "执法依据: only those that rest on it." })
  basis?: string | null;
  @Field(() => LegalDateScalar, { nullable: true, description: "有效时点: only those in force on this day." })
  inForceOn?: LegalDate | null;
}

export enum BenchmarkOrderField { ITEM_CODE = "ITEM_CODE", PUBLISHED_ON = "PUBLISHED_ON" }
registerEnumType(BenchmarkOrderField, {
  name: "BenchmarkOrderField", description: "裁量基准排序字段: what benchmarks are ordered by.",
  valuesConfig: { ITEM_CODE: { description: "事项编码: code, then edition." }, PUBLISHED_ON: { description: "公布日期: unpublished ones last." } },
});
@InputType({ description: "裁量基准排序: field and direction." })
export class BenchmarkOrder {
  @Field(() => BenchmarkOrderField, { description: "字段: which." })
  field: BenchmarkOrderField;
  @Field(() => DirectionEnum, { description: "方向: which way." })
  direction: "ASC" | "DESC";
}

@InputType({ description: "裁量核对: what somebody means to decide under a benchmark." })
export class DiscretionCheckInput {
  @Field(() => ID, { description: "裁量基准: id of the edition that the decision would cite." })
  benchmark: string;
  @Field(() => BenchmarkDegreeEnum, { description: "档次: how grave the case is." })
  degree: BenchmarkDegree;
  @Field(() => String, { nullable: true, description: "罚款数额: yuan with at most two decimals; none for what is no fine." })
  @IsOptional() @Matches(AMOUNT)
  amount?: string | null;
  @Field(() => [String], { defaultValue: [], description: "考虑因素: at most 20." })
  @ArrayMaxSize(20) @Length(1, 60, { each: true })
  factors: string[];
  @Field(() => String, { nullable: true, description: "理由: why outside the tier, up to 1,000 characters." })
  @IsOptional() @MaxLength(1000)
  reason?: string | null;
}
