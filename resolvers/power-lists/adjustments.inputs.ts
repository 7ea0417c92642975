/** What changes of bases and adjustments are asked with. */
import { ArrayMaxSize, IsOptional, Length, Matches } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { AdjustmentStateEnum, AdjustmentVerdictEnum, BasisChangeKindEnum } from "../../entities/platform/enums.js";
import { LegalDateScalar } from "../../entities/platform/scalars.js";
import type { LegalDate } from "../../src/kernel/legal-date.js";
import type { AdjustmentState, AdjustmentVerdict, BasisChangeKind } from "../../src/kernel/list-words.js";
import { IN_A_WORD, IN_WORDS, StepInput, VerbInput } from "../platform/change.inputs.js";

@InputType({ description: "登记依据变动: of a basis, or of an organ when organs or functions change; an item of approval may be either." })
export class RecordBasisChangeInput extends VerbInput {
  @Field(() => BasisChangeKindEnum, { description: "变动种类: one of nine (YB-2.1-6); that a basis lapsed or was cleaned out follows from its entry and is refused here." })
  kind: BasisChangeKind;
  @Field(() => ID, { nullable: true, description: "执法依据: id of the basis; without it an organ is named." })
  basis?: string | null;
  @Field(() => ID, { nullable: true, description: "机构: id of the organ; without it a basis is named." })
  organ?: string | null;
  @Field(() => LegalDateScalar, { description: "公布日期: the day on which the change was made public." })
  promulgatedOn: LegalDate;
  @Field(() => LegalDateScalar, { description: "变动日期: the first day on which it holds." })
  changedOn: LegalDate;
  @Field(() => String, { nullable: true, description: "说明: the document, or what changed, 2 to 500 characters." })
  @IsOptional() @Length(2, 500) @Matches(IN_WORDS)
  note?: string | null;
}

@InputType({ description: "调整任务步骤: a step of an adjustment." })
export abstract class AdjustmentStepInput extends StepInput {
  @Field(() => ID, { description: "调整任务: id of the task." })
  task: string;
}
@InputType({ description: "开始调整: the department takes the task up." })
export class BeginAdjustmentInput extends AdjustmentStepInput {}
@InputType({ description: "登记调整公布: what was adjusted stands where it has to (AR-4.3-2)." })
export class PublishAdjustmentInput extends AdjustmentStepInput {}
@InputType({ description: "办结调整: by a later edition, or by finding, with its reason as note, that nothing needs to change." })
export class ConcludeAdjustmentInput extends AdjustmentStepInput {
  @Field(() => AdjustmentVerdictEnum, { description: "调整结论: what became of the item." })
  verdict: AdjustmentVerdict;
}
@InputType({ description: "登记调整备案: the adjustment was filed as prescribed (AR-4.3-2)." })
export class FileAdjustmentInput extends AdjustmentStepInput {
  @Field(() => String, { description: "备案回执: number of the receipt, 1 to 120 characters." })
  @Length(1, 120) @Matches(IN_A_WORD)
  receipt: string;
}

@InputType({ description: "调整任务筛选条件: every condition given must hold." })
export class AdjustmentTaskFilter {
  @Field(() => ID, { nullable: true, description: "所属单位: only tasks of this unit and those below." })
  under?: string | null;
  @Field(() => [AdjustmentStateEnum], { nullable: true, description: "状态: any of these." })
  @IsOptional() @ArrayMaxSize(5)
  states?: AdjustmentState[] | null;
  @Field(() => ID, { nullable: true, description: "执法依据: only tasks that a change of this basis opened." })
  basis?: string | null;
  @Field(() => Boolean, { nullable: true, description: "是否逾期: only those overdue, or only those that are not." })
  overdue?: boolean | null;
}
@InputType({ description: "调整统计筛选条件: every condition given must hold." })
export class AdjustmentFiguresFilter {
  @Field(() => ID, { nullable: true, description: "所属单位: only departments of this unit and those below." })
  under?: string | null;
  @Field(() => LegalDateScalar, { nullable: true, description: "期限自: only what is due on this day or later." })
  dueFrom?: LegalDate | null;
  @Field(() => LegalDateScalar, { nullable: true, description: "期限至: only what is due on this day or before." })
  dueTo?: LegalDate | null;
}
