/** What transfers of power are asked with. */
import { ArrayMaxSize, ArrayMinSize, IsOptional, IsUrl, Length, Matches, ValidateNested } from "class-validator";
import { Field, ID, InputType, registerEnumType } from "type-graphql";
import { ActionKindEnum, DecidingLevelEnum, TransferFindingEnum, TransferKindEnum, TransferStateEnum } from "../../entities/platform/enums.js";
import { LegalDateScalar } from "../../entities/platform/scalars.js";
import type { LegalDate } from "../../src/kernel/legal-date.js";
import type { DecidingLevel, TransferFinding, TransferKind, TransferState } from "../../src/kernel/transfer-words.js";
import type { ActionKind } from "../../src/kernel/vocabulary.js";
import { DirectionEnum } from "../organisations/organisations.inputs.js";
import { IN_A_WORD, IN_WORDS, StepInput, VerbInput } from "../platform/change.inputs.js";

@InputType({ description: "划转事项: one matter of the fixed content." })
export class TransferredMatterInput {
  @Field(() => ActionKindEnum, { description: "行为种类: the kind of enforcement action." })
  actionKind: ActionKind;
  @Field(() => String, { nullable: true, description: "事项编码: its code in the old holder's list, up to 40 characters." })
  @IsOptional() @Length(1, 40) @Matches(IN_A_WORD)
  code?: string | null;
  @Field(() => String, { description: "事项内容: the matter in words, 2 to 200 characters." })
  @Length(2, 200) @Matches(IN_WORDS)
  text: string;
}

@InputType({ description: "拟订权力划转: which power goes from whom to whom, and from when." })
export class DraftPowerTransferInput extends VerbInput {
  @Field(() => TransferKindEnum, { description: "划转种类: handed over, devolved or concentrated." })
  kind: TransferKind;
  @Field(() => ID, { description: "原行使机关: id of the organ that gives the power up." })
  from: string;
  @Field(() => ID, { description: "承接机关: id of the organ that receives it." })
  to: string;
  @Field(() => [TransferredMatterInput], { description: "划转事项: the fixed content, 1 to 100." })
  @ArrayMinSize(1) @ArrayMaxSize(100) @ValidateNested()
  matters: TransferredMatterInput[];
  @Field(() => [String], { nullable: true, description: "关联强制措施: measures tied to a concentrated power, at most 20 of 2 to 60 characters (NL-QZ-17-2)." })
  @IsOptional() @ArrayMaxSize(20) @Length(2, 60, { each: true }) @Matches(IN_WORDS, { each: true })
  measures?: string[] | null;
  @Field(() => String, { nullable: true, description: "保留范围: what the decision leaves to the old holder, 2 to 500 characters." })
  @IsOptional() @Length(2, 500) @Matches(IN_WORDS)
  scopeLeft?: string | null;
  @Field(() => String, { nullable: true, description: "指导岗位: the post of the old holder that guides, 2 to 60 characters (WP-G-2-2)." })
  @IsOptional() @Length(2, 60) @Matches(IN_WORDS)
  guidePost?: string | null;
  @Field(() => LegalDateScalar, { description: "生效日期: the first day." })
  fromOn: LegalDate;
  @Field(() => LegalDateScalar, { nullable: true, description: "届满日期: the first day on which it no longer holds, where the decision names one." })
  toOn?: LegalDate | null;
}

@InputType({ description: "权力划转步骤: a step of a transfer." })
export abstract class PowerTransferStepInput extends StepInput {
  @Field(() => ID, { description: "权力划转: id of the transfer." })
  transfer: string;
}
@InputType({ description: "划转决定: which government decided, and by which document." })
export abstract class PowerTransferDecisionInput extends PowerTransferStepInput {
  @Field(() => String, { nullable: true, description: "决定文号: up to 120 characters; without it nothing is decided." })
  @IsOptional() @Length(1, 120) @Matches(IN_A_WORD)
  documentNo?: string | null;
  @Field(() => DecidingLevelEnum, { description: "决定机关层级: which government decided." })
  decidedLevel: DecidingLevel;
  @Field(() => String, { description: "决定机关: its name, 2 to 120 characters." })
  @Length(2, 120) @Matches(IN_WORDS)
  decidedBy: string;
  @Field(() => LegalDateScalar, { description: "决定日期: the day of the decision." })
  decidedOn: LegalDate;
}
@InputType({ description: "登记划转决定: the decision that the power goes over." })
export class DecidePowerTransferInput extends PowerTransferDecisionInput {}
@InputType({ description: "登记划转公布: where and since when the decision is published; in force no earlier (NL-CF-24)." })
export class PublishPowerTransferInput extends PowerTransferStepInput {
  @Field(() => LegalDateScalar, { description: "公布日期: the day of publication." })
  publishedOn: LegalDate;
  @Field(() => String, { description: "公布网址: where it is read, up to 500 characters." })
  @IsUrl({ protocols: ["http", "https"], require_protocol: true }) @Length(8, 500)
  url: string;
}
@InputType({ description: "登记划转检查: how the new holder exercises the power (WP-G-2-2)." })
export class RecordTransferInspectionInput extends PowerTransferStepInput {
  @Field(() => TransferFindingEnum, { description: "检查结果: in order, or something to mend." })
  finding: TransferFinding;
  @Field(() => String, { description: "检查情况: what was found, 2 to 1,000 characters." })
  @Length(2, 1000) @Matches(IN_WORDS)
  report: string;
  @Field(() => LegalDateScalar, { description: "检查日期: the day of the inspection." })
  inspectedOn: LegalDate;
}
@InputType({ description: "终止权力划转: the decision by which the old holder has the power again, and from which day." })
export class EndPowerTransferInput extends PowerTransferDecisionInput {
  @Field(() => LegalDateScalar, { description: "终止日期: the first day on which it no longer holds; today at the earliest." })
  endsOn: LegalDate;
}
@InputType({ description: "撤回权力划转: before it is published." })
export class WithdrawPowerTransferInput extends PowerTransferStepInput {}

@InputType({ description: "权力划转筛选条件: every condition given must hold." })
export class PowerTransferFilter {
  @Field(() => ID, { nullable: true, description: "所属单位: transfers from or to this unit and those below." })
  under?: string | null;
  @Field(() => [TransferKindEnum], { nullable: true, description: "划转种类: any of these." })
  @IsOptional() @ArrayMaxSize(3)
  kinds?: TransferKind[] | null;
  @Field(() => [TransferStateEnum], { nullable: true, description: "状态: any of these." })
  @IsOptional() @ArrayMaxSize(5)
  states?: TransferState[] | null;
  @Field(() => LegalDateScalar, { nullable: true, description: "有效时点: only those in force on this day." })
  inForceOn?: LegalDate | null;
}

const TransferOrderEnum = { FROM_ON: "FROM_ON", DRAFTED: "DRAFTED" } as const;
registerEnumType(TransferOrderEnum, {
  name: "PowerTransferOrderField", description: "权力划转排序依据: what transfers are ordered by.",
  valuesConfig: { FROM_ON: { description: "按划转生效日期: by the first day in force." }, DRAFTED: { description: "按拟订时间: by the time of drafting." } },
});
@InputType({ description: "权力划转排序: field and direction." })
export class PowerTransferOrder {
  @Field(() => TransferOrderEnum, { description: "排序依据: what to order by." })
  field: keyof typeof TransferOrderEnum;
  @Field(() => DirectionEnum, { defaultValue: "ASC", description: "排序方向: ascending unless said otherwise." })
  direction: "ASC" | "DESC";
}
