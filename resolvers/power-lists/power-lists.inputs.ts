/** What verbs and lists of power lists and bases are asked with. */
import { ArrayMaxSize, IsOptional, IsUrl, Length, Matches, MaxLength, ValidateNested } from "class-validator";
import { Field, ID, InputType, registerEnumType } from "type-graphql";
import { ActionKindEnum, BasisRankEnum, ListChannelEnum, PowerListStateEnum } from "../../entities/platform/enums.js";
import { LegalDateScalar } from "../../entities/platform/scalars.js";
import type { LegalDate } from "../../src/kernel/legal-date.js";
import type { BasisRank, ListChannel, PowerListState } from "../../src/kernel/list-words.js";
import type { ActionKind } from "../../src/kernel/vocabulary.js";
import { DirectionEnum } from "../organisations/organisations.inputs.js";
import { IN_A_WORD, IN_WORDS, StepInput, VerbInput } from "../platform/change.inputs.js";

@InputType({ description: "起草权责清单: a further edition of a department's list." })
export class DraftPowerListInput extends VerbInput {
  @Field(() => ID, { description: "单位: id of the department, or of a part of it." })
  unit: string;
  @Field(() => String, { description: "清单名称: 2 to 120 characters." })
  @Length(2, 120) @Matches(IN_WORDS)
  title: string;
}

@InputType({ description: "权责清单步骤: a step of an edition." })
export abstract class PowerListStepInput extends StepInput {
  @Field(() => ID, { description: "权责清单: id of the edition." })
  list: string;
}

@InputType({ description: "所依据条款: a basis, and its articles." })
export class ItemBasisInput {
  @Field(() => ID, { description: "执法依据: id of the basis." })
  basis: string;
  @Field(() => String, { nullable: true, description: "条款: the articles, up to 200 characters." })
  @IsOptional() @Length(1, 200) @Matches(IN_A_WORD)
  articles?: string | null;
}

const TEXT = { nullable: true };
@InputType({ description: "填写权责事项: an item with its eight elements; what is missing may follow while the edition is being drafted." })
export class WritePowerItemInput extends PowerListStepInput {
  @Field(() => String, { description: "事项编码: 1 to 40 characters; an item of this code is replaced." })
  @Length(1, 40) @Matches(IN_A_WORD)
  code: string;
  @Field(() => ActionKindEnum, { description: "行为种类: the kind of enforcement action." })
  actionKind: ActionKind;
  @Field(() => String, { ...TEXT, description: "执法项目: up to 200 characters." })
  @IsOptional() @MaxLength(200)
  matter?: string | null;
  @Field(() => String, { ...TEXT, description: "法定职责: up to 1,000 characters." })
  @IsOptional() @MaxLength(1000)
  duty?: string | null;
  @Field(() => ID, { ...TEXT, description: "执法主体: id of the organ that enforces." })
  subject?: string | null;
  @Field(() => String, { ...TEXT, description: "执法职权: up to 1,000 characters." })
  @IsOptional() @MaxLength(1000)
  power?: string | null;
  @Field(() => String, { ...TEXT, description: "执法目标要求: up to 1,000 characters." })
  @IsOptional() @MaxLength(1000)
  target?: string | null;
  @Field(() => String, { ...TEXT, description: "执法程序: up to 2,000 characters." })
  @IsOptional() @MaxLength(2000)
  procedure?: string | null;
  @Field(() => String, { ...TEXT, description: "执法责任: up to 1,000 characters." })
  @IsOptional() @MaxLength(1000)
  responsibility?: string | null;
  @Field(() => String, { ...TEXT, description: "责任岗位: title of the post, up to 120 characters; never a person." })
  @IsOptional() @MaxLength(120)
  responsiblePost?: string | null;
  @Field(() => [String], { ...TEXT, description: "流程图步骤: at most 50, each 1 to 200 characters, in their order." })
  @IsOptional() @ArrayMaxSize(50) @Length(1, 200, { each: true }) @Matches(IN_A_WORD, { each: true })
  flowSteps?: string[] | null;
  @Field(() => String, { ...TEXT, description: "流程图网址: http or https, up to 500 characters." })
  @IsOptional() @MaxLength(500) @IsUrl({ protocols: ["http", "https"], require_protocol: true })
  flowChartUrl?: string | null;
  @Field(() => String, { ...TEXT, description: "来源事项: code or name of the item in the published power list or responsibility list, up to 200 characters (YB-2.1-1)." })
  @IsOptional() @MaxLength(200)
  sourcePowerListItem?: string | null;
  @Field(() => [ItemBasisInput], { defaultValue: [], description: "执法依据: at most 40, each once." })
  @ValidateNested() @ArrayMaxSize(40)
  bases: ItemBasisInput[];
}
@InputType({ description: "删去权责事项: takes an item out of an edition that is being drafted." })
export class RemovePowerItemInput extends PowerListStepInput {
  @Field(() => String, { description: "事项编码: code of the item." })
  @Length(1, 40)
  code: string;
}
@InputType({ description: "领导同意清单: the department's leader has studied it and agrees." })
export class ConsentPowerListInput extends PowerListStepInput {}
@InputType({ description: "上报权责清单: to whoever examines it." })
export class SubmitPowerListInput extends PowerListStepInput {}
@InputType({ description: "受理清单审查: takes what was reported into examination." })
export class AcceptPowerListInput extends PowerListStepInput {}
@InputType({ description: "通过清单审查: fit for publication." })
export class PassPowerListInput extends PowerListStepInput {}
@InputType({ description: "退回权责清单: with the points to mend." })
export class ReturnPowerListInput extends PowerListStepInput {
  @Field(() => [String], { description: "修改意见: at most 50, each 2 to 500 characters; none is refused." })
  @ArrayMaxSize(50) @Length(2, 500, { each: true }) @Matches(IN_WORDS, { each: true })
  points: string[];
}
@InputType({ description: "登记清单公布: on one of the two sites." })
export class PublishPowerListInput extends PowerListStepInput {
  @Field(() => ListChannelEnum, { description: "公布渠道: the site." })
  channel: ListChannel;
  @Field(() => String, { description: "网址: where it is read, http or https, up to 500 characters." })
  @MaxLength(500) @IsUrl({ protocols: ["http", "https"], require_protocol: true })
  url: string;
  @Field(() => LegalDateScalar, { description: "公布日期: the first day it stood there; not before it was examined, not in the future." })
  publishedOn: LegalDate;
}

const order = <W extends string>(name: string, description: string, rows: Record<W, string>): Record<W, W> => {
  const values = Object.fromEntries(Object.keys(rows).map((word) => [word, word])) as Record<W, W>;
  const valuesConfig = Object.fromEntries(Object.entries<string>(rows).map(([word, says]) => [word, { description: says }]));
  registerEnumType(values, { name, description, valuesConfig: valuesConfig as never });
  return values;
};
const BasisOrderEnum = order("BasisOrderField", "依据排序依据: what bases are ordered by.", {
  CATALOGUE: "目录顺序: by rank, then newer first (AR-4.1.1-2).", PROMULGATED_ON: "按公布日期: by day of promulgation.", TITLE: "按依据名称: by title.",
});
const ListOrderEnum = order("PowerListOrderField", "清单排序依据: what editions are ordered by.", {
  EDITION: "按版次: by edition.", TITLE: "按清单名称: by title.", PUBLISHED_ON: "按清单公布日期: by day of publication, unpublished last.",
});
const ItemOrderEnum = order("PowerItemOrderField", "事项排序依据: what items are ordered by.", { CODE: "按事项编码: by code.", MATTER: "按执法项目: by matter." });

@InputType({ description: "依据排序: field and direction." })
export class BasisOrder {
  @Field(() => BasisOrderEnum, { description: "排序依据: what to order by." })
  field: keyof typeof BasisOrderEnum;
  @Field(() => DirectionEnum, { defaultValue: "ASC", description: "排序方向: ascending unless said otherwise." })
  direction: "ASC" | "DESC";
}
@InputType({ description: "清单排序: field and direction." })
export class PowerListOrder {
  @Field(() => ListOrderEnum, { description: "排序依据: what to order by." })
  field: keyof typeof ListOrderEnum;
  @Field(() => DirectionEnum, { defaultValue: "ASC", description: "排序方向: ascending unless said otherwise." })
  direction: "ASC" | "DESC";
}
@InputType({ description: "事项排序: field and direction." })
export class PowerItemOrder {
  @Field(() => ItemOrderEnum, { description: "排序依据: what to order by." })
  field: keyof typeof ItemOrderEnum;
  @Field(() => DirectionEnum, { defaultValue: "ASC", description: "排序方向: ascending unless said otherwise." })
  direction: "ASC" | "DESC";
}
@InputType({ description: "依据筛选条件: every condition given must hold." })
export class BasisFilter {
  @Field(() => ID, { nullable: true, description: "维护单位: only what this unit and those below keep." })
  under?: string | null;
  @Field(() => [BasisRankEnum], { nullable: true, description: "效力层级: any of these." })
  @IsOptional() @ArrayMaxSize(7)
  ranks?: BasisRank[] | null;
  @Field(() => String, { nullable: true, description: "关键词: a part of title, number or issuer, up to 60 characters." })
  @IsOptional() @MaxLength(60)
  search?: string | null;
  @Field(() => ID, { nullable: true, description: "年度目录: only what stood in this yearly catalogue (WP-F-3)." })
  catalogue?: string | null;
}
@InputType({ description: "清单筛选条件: every condition given must hold." })
export class PowerListFilter {
  @Field(() => ID, { nullable: true, description: "所属单位: only lists of this unit and those below." })
  under?: string | null;
  @Field(() => [PowerListStateEnum], { nullable: true, description: "状态: any of these." })
  @IsOptional() @ArrayMaxSize(8)
  states?: PowerListState[] | null;
}
@InputType({ description: "事项筛选条件: every condition given must hold." })
export class PowerItemFilter {
  @Field(() => ID, { nullable: true, description: "权责清单: items of this edition; when absent, of the editions in force." })
  list?: string | null;
  @Field(() => LegalDateScalar, { nullable: true, description: "时点: editions in force on this day; today when absent." })
  asOf?: LegalDate | null;
  @Field(() => ID, { nullable: true, description: "所属单位: only lists of this unit and those below." })
  under?: string | null;
  @Field(() => [ActionKindEnum], { nullable: true, description: "行为种类: any of these." })
  @IsOptional() @ArrayMaxSize(10)
  actionKinds?: ActionKind[] | null;
  @Field(() => String, { nullable: true, description: "关键词: a part of code, matter, duty or power, up to 60 characters." })
  @IsOptional() @MaxLength(60)
  search?: string | null;
  @Field(() => ID, { nullable: true, description: "执法依据: only items that rest on this basis." })
  basis?: string | null;
  @Field(() => Boolean, { nullable: true, description: "缺流程图: only items without a flow chart, or only those with one (WP-H-5)." })
  withoutFlowChart?: boolean | null;
}
