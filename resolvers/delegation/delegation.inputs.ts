/** What verbs and lists of delegated enforcement are asked with. */
import { ArrayMaxSize, ArrayMinSize, IsOptional, IsUrl, Length, Matches, MaxLength, ValidateNested } from "class-validator";
import { Field, ID, InputType, registerEnumType } from "type-graphql";
import { CampaignVerdictEnum, DelegationEndEnum, DelegationSideEnum, DelegationStateEnum, QualificationEnum } from "../../entities/platform/delegation-enums.js";
import { ActionKindEnum } from "../../entities/platform/enums.js";
import { LegalDateScalar } from "../../entities/platform/scalars.js";
import type { CampaignVerdict, DelegationEnd, DelegationSide, DelegationState, Qualification, SupervisionKind } from "../../src/kernel/delegation-words.js";
import type { LegalDate } from "../../src/kernel/legal-date.js";
import type { ActionKind } from "../../src/kernel/vocabulary.js";
import { OutsideDelegateEnum } from "../authority/authority.enums.js";
import { DirectionEnum } from "../organisations/organisations.inputs.js";
import { IN_A_WORD, IN_WORDS, StepInput, VerbInput } from "../platform/change.inputs.js";

const DIVISION = /^\d{6}(?:\d{3}){0,2}$/u;

@InputType({ description: "委托事项: an item of the delegator's power list." })
export class DelegationMatterInput {
  @Field(() => String, { description: "事项编码: its code, 1 to 40 characters; one that is not in the list in force is refused with the leader's consent." })
  @Length(1, 40) @Matches(IN_A_WORD)
  code: string;
  @Field(() => ActionKindEnum, { description: "行为种类: the kind of action." })
  actionKind: ActionKind;
}
@InputType({ description: "委托依据: a basis that allows the delegation." })
export class DelegationBasisInput {
  @Field(() => ID, { description: "执法依据: id of the basis." })
  basis: string;
  @Field(() => String, { description: "条款: the articles, up to 200 characters." })
  @Length(1, 200) @Matches(IN_A_WORD)
  articles: string;
  @Field(() => Boolean, { defaultValue: false, description: "明确委托主体: whether these articles name the delegator as one (YB-2.1-9)." })
  namesDelegator: boolean;
}
@InputType({ description: "受委托条件核查: a condition of law with what shows that it is met (NL-CF-21)." })
export class DelegationQualificationInput {
  @Field(() => QualificationEnum, { description: "受委托条件: which of the three." })
  condition: Qualification;
  @Field(() => Boolean, { description: "是否符合: whether it is met." })
  met: boolean;
  @Field(() => String, { nullable: true, description: "证明材料: what shows it, up to 500 characters." })
  @IsOptional() @MaxLength(500)
  evidence?: string | null;
}
@InputType({ description: "委托书内容: what a letter says." })
export class DelegationTextInput {
  @Field(() => String, { description: "委托书文号: 2 to 80 characters, once for each delegator." })
  @Length(2, 80) @Matches(IN_WORDS)
  letterNo: string;
  @Field(() => String, { description: "委托权限: what the delegate may do, 2 to 1,000 characters." })
  @Length(2, 1000) @Matches(IN_WORDS)
  powers: string;
  @Field(() => [String], { description: "委托地域: codes of divisions, at most 40, each once." })
  @ArrayMaxSize(40) @Matches(DIVISION, { each: true })
  territory: string[];
  @Field(() => LegalDateScalar, { description: "起始日: its first day." })
  startsOn: LegalDate;
  @Field(() => LegalDateScalar, { description: "终止日: its last day." })
  endsOn: LegalDate;
  @Field(() => [DelegationMatterInput], { description: "委托事项: at most 100, each once." })
  @ValidateNested() @ArrayMaxSize(100)
  matters: DelegationMatterInput[];
  @Field(() => [DelegationBasisInput], { description: "委托依据: at most 20, each once." })
  @ValidateNested() @ArrayMaxSize(20)
  bases: DelegationBasisInput[];
  @Field(() => [DelegationQualificationInput], { defaultValue: [], description: "受委托条件核查: the three conditions, each once." })
  @ValidateNested() @ArrayMaxSize(3)
  qualifications: DelegationQualificationInput[];
}
@InputType({ description: "拟订委托书: a letter between two sides." })
export class DraftDelegationInput extends VerbInput {
  @Field(() => ID, { description: "委托机关: id of the unit whose power it is." })
  delegator: string;
  @Field(() => ID, { nullable: true, description: "受委托组织: id of the unit; either this or `outside`." })
  delegate?: string | null;
  @Field(() => OutsideDelegateEnum, { nullable: true, description: "外部受托方: an enterprise or a person, who is always refused; either this or `delegate`." })
  outside?: "ENTERPRISE" | "INDIVIDUAL" | null;
  @Field(() => ID, { nullable: true, description: "续签委托书: id of the delegator's letter whose place it takes." })
  renews?: string | null;
  @Field(() => DelegationTextInput, { description: "委托书内容: what it says." })
  @ValidateNested()
  text: DelegationTextInput;
}

@InputType({ description: "委托书步骤: a step of a letter." })
export abstract class DelegationStepInput extends StepInput {
  @Field(() => ID, { description: "委托书: id of the letter." })
  delegation: string;
}
@InputType({ description: "附理由的委托书步骤: a step that is taken with its reason." })
export abstract class ReasonedStepInput extends DelegationStepInput {
  @Field(() => String, { description: "理由: why, up to 500 characters; none is refused." })
  @MaxLength(500)
  reason: string;
}
@InputType({ description: "修改委托书: writes it anew as a whole, before it is confirmed." })
export class ReviseDelegationInput extends DelegationStepInput {
  @Field(() => DelegationTextInput, { description: "委托书内容: what it says now." })
  @ValidateNested()
  text: DelegationTextInput;
}
@InputType({ description: "领导同意委托: the delegator's leader agrees." })
export class ConsentDelegationInput extends DelegationStepInput {}
@InputType({ description: "法制确认委托: it meets the conditions of law." })
export class ConfirmDelegationInput extends DelegationStepInput {}
@InputType({ description: "退回委托书: with the reasons." })
export class ReturnDelegationInput extends ReasonedStepInput {}
@InputType({ description: "签署委托书: for one side, by its leader." })
export class SignDelegationInput extends DelegationStepInput {
  @Field(() => DelegationSideEnum, { description: "签署方: the side you lead." })
  side: DelegationSide;
}
@InputType({ description: "登记委托书公布: where one side published it." })
export class PublishDelegationInput extends DelegationStepInput {
  @Field(() => DelegationSideEnum, { description: "公布方: your side." })
  side: DelegationSide;
  @Field(() => String, { description: "网址: where it is read, http or https, up to 500 characters." })
  @MaxLength(500) @IsUrl({ protocols: ["http", "https"], require_protocol: true })
  url: string;
  @Field(() => LegalDateScalar, { description: "公布日期: the first day it stood there; not in the future." })
  publishedOn: LegalDate;
}
@InputType({ description: "中止委托: nothing is done under it until it runs again." })
export class SuspendDelegationInput extends ReasonedStepInput {}
@InputType({ description: "恢复委托: decided anew." })
export class ResumeDelegationInput extends DelegationStepInput {}
@InputType({ description: "责令整改: what was found is put right by a day." })
export class OrderRectificationInput extends ReasonedStepInput {
  @Field(() => LegalDateScalar, { description: "整改期限: the last day; after today." })
  dueOn: LegalDate;
}
@InputType({ description: "确认整改完成: it was put right." })
export class AcceptRectificationInput extends DelegationStepInput {}
@InputType({ description: "终止委托: before its last day, at once." })
export class TerminateDelegationInput extends ReasonedStepInput {
  @Field(() => DelegationEndEnum, { description: "终止原因: each side declares its own; what the law demands, the delegator or the legal office." })
  ground: DelegationEnd;
}
@InputType({ description: "登记到期: its last day has passed." })
export class ExpireDelegationInput extends DelegationStepInput {}

const OBSERVED = { INSPECTION: "INSPECTION", REPORT: "REPORT" } as const;
registerEnumType(OBSERVED, { name: "ObservedKind", description: "监督记录种类: what may be recorded; what has to be put right is ordered.", valuesConfig: { INSPECTION: { description: "检查: an inspection." }, REPORT: { description: "报告: a report of the delegate." } } });
@InputType({ description: "登记委托监督: an inspection of the delegate, or a report by it." })
export class RecordDelegationSupervisionInput extends VerbInput {
  @Field(() => ID, { description: "委托书: id of the letter." })
  delegation: string;
  @Field(() => OBSERVED, { description: "监督种类: inspection or report." })
  kind: Exclude<SupervisionKind, "RECTIFICATION">;
  @Field(() => String, { description: "监督情况: what was found or reported, 2 to 2,000 characters." })
  @Length(2, 2000) @Matches(IN_WORDS)
  finding: string;
}

@InputType({ description: "开展委托执法清理: lists every running delegation of the office's area." })
export class OpenDelegationCampaignInput extends VerbInput {
  @Field(() => ID, { description: "法制机构: id of the legal office." })
  office: string;
  @Field(() => String, { description: "清理名称: 2 to 120 characters." })
  @Length(2, 120) @Matches(IN_WORDS)
  title: string;
}
@InputType({ description: "清理步骤: a step of a clean-up." })
export abstract class CampaignStepInput extends StepInput {
  @Field(() => ID, { description: "委托执法清理: id of the clean-up." })
  campaign: string;
}
@InputType({ description: "作出清理结论: once for each delegation." })
export class GiveCampaignVerdictInput extends CampaignStepInput {
  @Field(() => ID, { description: "委托书: id of the letter." })
  delegation: string;
  @Field(() => CampaignVerdictEnum, { description: "清理结论: what becomes of it; a removal ends it at once." })
  verdict: CampaignVerdict;
  @Field(() => String, { description: "理由: why, up to 500 characters; none is refused." })
  @MaxLength(500)
  reason: string;
  @Field(() => LegalDateScalar, { nullable: true, description: "整改期限: for `RECTIFY` only; after today." })
  dueOn?: LegalDate | null;
}
@InputType({ description: "结束清理: when each delegation has its verdict." })
export class CloseDelegationCampaignInput extends CampaignStepInput {}

const ORDERS = { LETTER_NO: "LETTER_NO", STARTS_ON: "STARTS_ON", ENDS_ON: "ENDS_ON" } as const;
registerEnumType(ORDERS, {
  name: "DelegationOrderField", description: "委托书排序依据: what letters are ordered by.",
  valuesConfig: { LETTER_NO: { description: "按委托书文号: by number." }, STARTS_ON: { description: "按起始日: by first day." }, ENDS_ON: { description: "按终止日: by last day." } },
});
@InputType({ description: "委托书排序: field and direction." })
export class DelegationOrder {
  @Field(() => ORDERS, { description: "排序依据: what to order by." })
  field: keyof typeof ORDERS;
  @Field(() => DirectionEnum, { defaultValue: "ASC", description: "排序方向: ascending unless said otherwise." })
  direction: "ASC" | "DESC";
}
@InputType({ description: "委托书筛选条件: every condition given must hold." })
export class DelegationFilter {
  @Field(() => ID, { nullable: true, description: "委托机关: letters of this delegator." })
  delegator?: string | null;
  @Field(() => ID, { nullable: true, description: "受委托组织: letters to this delegate." })
  delegate?: string | null;
  @Field(() => ID, { nullable: true, description: "所属单位: letters of this unit and those below." })
  under?: string | null;
  @Field(() => [DelegationStateEnum], { nullable: true, description: "状态: any of these." })
  @IsOptional() @ArrayMaxSize(12)
  states?: DelegationState[] | null;
  @Field(() => [ActionKindEnum], { nullable: true, description: "行为种类: letters that name any of these." })
  @IsOptional() @ArrayMaxSize(10)
  actionKinds?: ActionKind[] | null;
  @Field(() => LegalDateScalar, { nullable: true, description: "生效时点: the catalogue of this day: published, begun, neither suspended nor ended then (YB-2.1-10)." })
  inForceOn?: LegalDate | null;
}

/** What an act is asked about. */
@InputType({ description: "受委托执法行为: what a delegate is about to do." })
export class DelegationActInput {
  @Field(() => ID, { description: "受委托组织: id of the unit." })
  delegate: string;
  @Field(() => String, { description: "事项编码: code of the matter in the delegator's list." })
  @Length(1, 40)
  code: string;
  @Field(() => ActionKindEnum, { description: "行为种类: the kind of action." })
  actionKind: ActionKind;
  @Field(() => String, { description: "行政区划: code of the division where it happens." })
  @Matches(DIVISION)
  division: string;
  @Field(() => LegalDateScalar, { nullable: true, description: "时点: the day; today when absent." })
  date?: LegalDate | null;
  @Field(() => [ID], { nullable: true, description: "执法人员: ids of the officers, at most 10." })
  @IsOptional() @ArrayMinSize(1) @ArrayMaxSize(10)
  officers?: string[] | null;
}
