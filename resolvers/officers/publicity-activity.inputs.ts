/** What the verbs of publicity are asked with: an activity with audience and numbers, its withdrawal, funds. */
import { ArrayMaxSize, IsOptional, Length, Matches, Max, Min, ValidateNested } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import { PublicityAudienceEnum, PublicityKindEnum, PublicityMediumEnum } from "../../entities/platform/enums.js";
import { LegalDateScalar } from "../../entities/platform/scalars.js";
import type { LegalDate } from "../../src/kernel/legal-date.js";
import type { PublicityAudience, PublicityKind, PublicityMedium } from "../../src/kernel/training-words.js";
import { IN_A_WORD, IN_WORDS, StepInput, VerbInput } from "../platform/change.inputs.js";

@InputType({ description: "宣传数量: how many of one medium." })
export class PublicityCountInput {
  @Field(() => PublicityMediumEnum, { description: "宣传形式: the medium." })
  medium: PublicityMedium;
  @Field(() => Int, { nullable: true, description: "数量: 0 to 100,000,000; a medium without number is refused by law (WP-E-3)." })
  @IsOptional() @Min(0) @Max(100_000_000)
  number?: number | null;
}

@InputType({ description: "登记普法活动: an activity with audience, laws and numbers." })
export class RecordPublicityActivityInput extends VerbInput {
  @Field(() => ID, { description: "单位: id of the unit that held it." })
  unit: string;
  @Field(() => LegalDateScalar, { description: "活动日期: its first day, today at the latest." })
  heldOn: LegalDate;
  @Field(() => String, { description: "活动名称: 2 to 120 characters." })
  @Length(2, 120) @Matches(IN_WORDS)
  title: string;
  @Field(() => PublicityKindEnum, { description: "形式: the form of the activity." })
  kind: PublicityKind;
  @Field(() => [PublicityAudienceEnum], { description: "宣传对象: none is refused by law (AR-1.2-3)." })
  @ArrayMaxSize(8)
  audiences: PublicityAudience[];
  @Field(() => [String], { defaultValue: [], description: "所宣传法律: names or clause ids, at most 40; none is warned of (WP-F-15)." })
  @ArrayMaxSize(40) @Length(1, 120, { each: true }) @Matches(IN_A_WORD, { each: true })
  laws: string[];
  @Field(() => String, { nullable: true, description: "普法规划: the programme it belongs to, up to 60 characters." })
  @IsOptional() @Length(1, 60) @Matches(IN_A_WORD)
  programme?: string | null;
  @Field(() => Int, { description: "受众人数: persons reached, 0 to 100,000,000." })
  @Min(0) @Max(100_000_000)
  personsReached: number;
  @Field(() => [PublicityCountInput], { defaultValue: [], description: "宣传数量: each medium at most once." })
  @ValidateNested() @ArrayMaxSize(6)
  counts: PublicityCountInput[];
}

@InputType({ description: "撤回普法活动: when it was recorded in error; it no longer counts." })
export class WithdrawPublicityActivityInput extends StepInput {
  @Field(() => ID, { description: "普法活动: id of the activity." })
  activity: string;
}

@InputType({ description: "登记普法经费: funds of a unit for a year's publicity of law (WP-E-4)." })
export class RecordPublicityFundsInput extends VerbInput {
  @Field(() => ID, { description: "单位: id of the unit." })
  unit: string;
  @Field(() => Int, { description: "年度: calendar year, 2000 to 2199." })
  @Min(2000) @Max(2199)
  year: number;
  @Field(() => Int, { description: "金额: whole yuan, 1 to 2,000,000,000." })
  @Min(1) @Max(2_000_000_000)
  amountYuan: number;
  @Field(() => String, { description: "来源: where the money comes from, 2 to 200 characters." })
  @Length(2, 200) @Matches(IN_WORDS)
  source: string;
}
