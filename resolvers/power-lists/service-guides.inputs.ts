/** What guides of service matters are asked with. */
import { ArrayMaxSize, IsOptional, IsUrl, Length, Matches, Max, MaxLength, Min, ValidateNested } from "class-validator";
import { Field, ID, InputType, Int, registerEnumType } from "type-graphql";
import { LegalDateScalar } from "../../entities/platform/scalars.js";
import { FlowStepKindEnum, GuideChannelEnum, HandlingModeEnum, MaterialFormEnum, ServiceCategoryEnum, ServiceGuideStateEnum } from "../../entities/platform/service-enums.js";
import type { LegalDate } from "../../src/kernel/legal-date.js";
import type { FlowStepKind, GuideChannel, HandlingMode, MaterialForm, ServiceCategory, ServiceGuideState } from "../../src/kernel/service-words.js";
import { DirectionEnum } from "../organisations/organisations.inputs.js";
import { IN_A_WORD, IN_WORDS, StepInput, VerbInput } from "../platform/change.inputs.js";

/** A text has lines; signs that cannot be seen, or that turn a line round, it has not. */
const IN_LINES = /^(?=.*\S)(?:[^\p{Cc}\p{Cf}]|[\n\t])*$/su;

@InputType({ description: "服务指南依据: a basis and its articles." })
export class GuideBasisInput {
  @Field(() => ID, { description: "执法依据: id of the basis." })
  basis: string;
  @Field(() => String, { nullable: true, description: "条款: up to 120 characters." })
  @IsOptional() @MaxLength(120) @Matches(IN_A_WORD)
  articles?: string | null;
}
@InputType({ description: "申请材料: one thing to hand in." })
export class GuideMaterialInput {
  @Field(() => String, { description: "材料名称: 1 to 120 characters." })
  @Length(1, 120) @Matches(IN_A_WORD)
  name: string;
  @Field(() => MaterialFormEnum, { description: "材料形式: in which form." })
  form: MaterialForm;
  @Field(() => Int, { description: "份数: 1 to 99." })
  @Min(1) @Max(99)
  copies: number;
  @Field(() => String, { nullable: true, description: "说明: who issues it, or when it is needed, up to 300 characters." })
  @IsOptional() @MaxLength(300) @Matches(IN_A_WORD)
  note?: string | null;
}
@InputType({ description: "后续步骤: where a step leads." })
export class FlowBranchInput {
  @Field(() => String, { description: "步骤编号: code of the step that follows." })
  @Length(1, 20) @Matches(IN_A_WORD)
  to: string;
  @Field(() => String, { nullable: true, description: "分支说明: when this way is taken, up to 14 characters; every way out of a decision has one." })
  @IsOptional() @MaxLength(14) @Matches(IN_A_WORD)
  label?: string | null;
}
@InputType({ description: "流程步骤: one step of how a matter is handled." })
export class FlowStepInput {
  @Field(() => String, { description: "步骤编号: 1 to 20 characters, once in the guide." })
  @Length(1, 20) @Matches(IN_A_WORD)
  code: string;
  @Field(() => FlowStepKindEnum, { description: "步骤种类: beginning, something done, a decision, or an end." })
  kind: FlowStepKind;
  @Field(() => String, { description: "步骤名称: 1 to 60 characters." })
  @Length(1, 60) @Matches(IN_A_WORD)
  title: string;
  @Field(() => String, { nullable: true, description: "承办岗位: post or section, up to 40 characters; never a person." })
  @IsOptional() @MaxLength(40) @Matches(IN_A_WORD)
  actor?: string | null;
  @Field(() => String, { nullable: true, description: "办理时限: such as 5个工作日, up to 40 characters." })
  @IsOptional() @MaxLength(40) @Matches(IN_A_WORD)
  timeLimit?: string | null;
  @Field(() => [FlowBranchInput], { defaultValue: [], description: "后续步骤: at most 6." })
  @ValidateNested() @ArrayMaxSize(6)
  next: FlowBranchInput[];
}
@InputType({ description: "服务指南内容: what a guide says; a draft may still lack something." })
export class ServiceGuideTextInput {
  @Field(() => [GuideBasisInput], { defaultValue: [], description: "依据: at most 20, each once." })
  @ValidateNested() @ArrayMaxSize(20)
  bases: GuideBasisInput[];
  @Field(() => String, { nullable: true, description: "条件: who may apply, and when it is granted; up to 4,000 characters." })
  @IsOptional() @MaxLength(4000) @Matches(IN_LINES)
  conditions?: string | null;
  @Field(() => String, { nullable: true, description: "数量: up to 120 characters; 不限 where there is no limit." })
  @IsOptional() @MaxLength(120) @Matches(IN_A_WORD)
  quantity?: string | null;
  @Field(() => HandlingModeEnum, { defaultValue: "SINGLE", description: "办理方式: by one organ, or by several together." })
  mode: HandlingMode;
  @Field(() => Int, { nullable: true, description: "法定期限: working days, 1 to 730." })
  @IsOptional() @Min(1) @Max(730)
  statutoryDays?: number | null;
  @Field(() => Int, { nullable: true, description: "承诺期限: working days, never more than law gives." })
  @IsOptional() @Min(1) @Max(730)
  promisedDays?: number | null;
  @Field(() => String, { nullable: true, description: "另行规定: article of the law or regulation that gives a licence more time; up to 200 characters." })
  @IsOptional() @MaxLength(200) @Matches(IN_A_WORD)
  longerBy?: string | null;
  @Field(() => [GuideMaterialInput], { defaultValue: [], description: "申请材料目录: everything to hand in, at most 60." })
  @ValidateNested() @ArrayMaxSize(60)
  materials: GuideMaterialInput[];
  @Field(() => String, { nullable: true, description: "示范文本: where a filled-in form is read; http or https, up to 500 characters." })
  @IsOptional() @MaxLength(500) @IsUrl({ protocols: ["http", "https"], require_protocol: true })
  sampleFormUrl?: string | null;
  @Field(() => [FlowStepInput], { defaultValue: [], description: "流程步骤: how it goes, at most 40." })
  @ValidateNested() @ArrayMaxSize(40)
  steps: FlowStepInput[];
}
@InputType({ description: "编写服务指南: a first or a further edition of a matter's guide." })
export class DraftServiceGuideInput extends VerbInput {
  @Field(() => ID, { description: "政务服务事项: id of the matter." })
  matter: string;
  @Field(() => ServiceGuideTextInput, { description: "服务指南内容: what it says." })
  @ValidateNested()
  text: ServiceGuideTextInput;
}
@InputType({ description: "服务指南步骤: a step of a guide." })
export abstract class ServiceGuideStepInput extends StepInput {
  @Field(() => ID, { description: "服务指南: id of the edition." })
  guide: string;
}
@InputType({ description: "修改服务指南: writes an edition anew that stands nowhere yet." })
export class ReviseServiceGuideInput extends ServiceGuideStepInput {
  @Field(() => ServiceGuideTextInput, { description: "服务指南内容: as a whole." })
  @ValidateNested()
  text: ServiceGuideTextInput;
}
@InputType({ description: "送审服务指南: complete, before the legal section." })
export class SubmitServiceGuideInput extends ServiceGuideStepInput {}
@InputType({ description: "审核通过服务指南: by somebody of the legal section who wrote nothing in it." })
export class PassServiceGuideInput extends ServiceGuideStepInput {}
const REASON = { description: "理由: why, up to 500 characters; none is refused." };
@InputType({ description: "退回服务指南: with what is to be mended." })
export class ReturnServiceGuideInput extends ServiceGuideStepInput {
  @Field(() => String, REASON)
  @MaxLength(500)
  reason: string;
}
@InputType({ description: "登记服务指南公布: where it stands, and since when." })
export class PublishServiceGuideInput extends ServiceGuideStepInput {
  @Field(() => GuideChannelEnum, { description: "公布渠道: site or hall." })
  channel: GuideChannel;
  @Field(() => String, { description: "网址或地点: address of the page, or where in the hall; 2 to 300 characters." })
  @Length(2, 300) @Matches(IN_WORDS)
  place: string;
  @Field(() => LegalDateScalar, { description: "公布日期: the first day it stood there; not in the future." })
  publishedOn: LegalDate;
}
@InputType({ description: "撤回服务指南: takes it down, or gives it up." })
export class WithdrawServiceGuideInput extends ServiceGuideStepInput {
  @Field(() => String, REASON)
  @MaxLength(500)
  reason: string;
}

@InputType({ description: "服务指南筛选条件: every condition given must hold." })
export class ServiceGuideFilter {
  @Field(() => ID, { nullable: true, description: "所属单位: only what this unit and those below handle." })
  under?: string | null;
  @Field(() => [ServiceCategoryEnum], { nullable: true, description: "事项类别: any of these." })
  @IsOptional() @ArrayMaxSize(8)
  categories?: ServiceCategory[] | null;
  @Field(() => [ServiceGuideStateEnum], { nullable: true, description: "状态: any of these." })
  @IsOptional() @ArrayMaxSize(6)
  states?: ServiceGuideState[] | null;
  @Field(() => String, { nullable: true, description: "关键词: a part of code, name or conditions, up to 60 characters." })
  @IsOptional() @MaxLength(60)
  search?: string | null;
  @Field(() => ID, { nullable: true, description: "执法依据: only guides that name this basis." })
  basis?: string | null;
  @Field(() => ID, { nullable: true, description: "政务服务事项: only editions of this matter's guide." })
  matter?: string | null;
  @Field(() => LegalDateScalar, { nullable: true, description: "时点: only what people went by on this day." })
  asOf?: LegalDate | null;
  @Field(() => Boolean, { nullable: true, description: "是否待更新: only what has to follow a change, or only what has not (TJ-3.1.1.3-2)." })
  needsUpdate?: boolean | null;
}

const GUIDE_ORDERS = { MATTER: "MATTER", WRITTEN: "WRITTEN", PUBLISHED_ON: "PUBLISHED_ON" } as const;
registerEnumType(GUIDE_ORDERS, {
  name: "ServiceGuideOrderField", description: "服务指南排序依据: what guides are ordered by.",
  valuesConfig: { MATTER: { description: "按事项: by code of the matter." }, WRITTEN: { description: "按编写先后: by when it was begun." }, PUBLISHED_ON: { description: "按指南公布日期: by day of publication, unpublished last." } },
});
@InputType({ description: "服务指南排序: field and direction." })
export class ServiceGuideOrder {
  @Field(() => GUIDE_ORDERS, { description: "排序依据: what to order by." })
  field: keyof typeof GUIDE_ORDERS;
  @Field(() => DirectionEnum, { defaultValue: "ASC", description: "排序方向: ascending unless said otherwise." })
  direction: "ASC" | "DESC";
}
