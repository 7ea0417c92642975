/** What service matters and windows are asked with. */
import { ArrayMaxSize, IsOptional, Length, Matches, MaxLength, ValidateNested } from "class-validator";
import { Field, ID, InputType, registerEnumType } from "type-graphql";
import { LegalDateScalar } from "../../entities/platform/scalars.js";
import { ServiceCategoryEnum, ServiceGapEnum, ServiceMatterStateEnum, ServiceWindowStateEnum } from "../../entities/platform/service-enums.js";
import type { LegalDate } from "../../src/kernel/legal-date.js";
import type { ServiceCategory, ServiceGap, ServiceMatterState, ServiceWindowState } from "../../src/kernel/service-words.js";
import { DirectionEnum } from "../organisations/organisations.inputs.js";
import { IN_A_WORD, IN_WORDS, StepInput, VerbInput } from "../platform/change.inputs.js";

@InputType({ description: "登记政务服务事项: something that people apply for (WP-E-5)." })
export class RegisterServiceMatterInput extends VerbInput {
  @Field(() => ID, { description: "承办处室: id of the section that handles it, or of the organ." })
  section: string;
  @Field(() => String, { description: "事项编码: 1 to 60 characters, once in the organ." })
  @Length(1, 60) @Matches(IN_A_WORD)
  code: string;
  @Field(() => String, { description: "事项名称: 2 to 200 characters." })
  @Length(2, 200) @Matches(IN_WORDS)
  name: string;
  @Field(() => ServiceCategoryEnum, { description: "事项类别: a licence rests on a power to license (WP-G-2-1)." })
  category: ServiceCategory;
  @Field(() => ID, { nullable: true, description: "权责事项: id of the item of a published list of the organ on which it rests." })
  powerItem?: string | null;
}
@InputType({ description: "政务服务事项步骤: a step of a matter." })
export abstract class ServiceMatterStepInput extends StepInput {
  @Field(() => ID, { description: "政务服务事项: id of the matter." })
  matter: string;
}
const DOCUMENT = { description: "文号: the document that says so, 1 to 120 characters." };
@InputType({ description: "调整事项: kept, under another name or in another section (WP-H-4)." })
export class AdjustServiceMatterInput extends ServiceMatterStepInput {
  @Field(() => String, DOCUMENT)
  @Length(1, 120) @Matches(IN_A_WORD)
  documentNo: string;
  @Field(() => String, { nullable: true, description: "事项名称: 2 to 200 characters; as before when absent." })
  @IsOptional() @Length(2, 200) @Matches(IN_WORDS)
  name?: string | null;
  @Field(() => ID, { nullable: true, description: "承办处室: of the same organ; as before when absent." })
  section?: string | null;
}
@InputType({ description: "取消事项: nobody applies for it any more (WP-H-4)." })
export class CancelServiceMatterInput extends ServiceMatterStepInput {
  @Field(() => String, DOCUMENT)
  @Length(1, 120) @Matches(IN_A_WORD)
  documentNo: string;
  @Field(() => LegalDateScalar, { description: "取消日期: the first day on which it is gone; not in the future." })
  cancelledOn: LegalDate;
}
@InputType({ description: "确定受理窗口: the one window that accepts it (WP-F-4)." })
export class AssignServiceWindowInput extends ServiceMatterStepInput {
  @Field(() => ID, { description: "服务窗口: of the organ itself or of one above it." })
  window: string;
}
@InputType({ description: "撤销受理窗口: so that another window can accept it." })
export class ReleaseServiceWindowInput extends ServiceMatterStepInput {}
@InputType({ description: "确定分管领导: the one post of a leader in charge (WP-F-4)." })
export class AssignServiceLeaderInput extends ServiceMatterStepInput {
  @Field(() => ID, { description: "领导岗位: head or deputy of the organ; a post, never a person." })
  leader: string;
}
@InputType({ description: "免除分管领导: so that another leader can be in charge." })
export class ReleaseServiceLeaderInput extends ServiceMatterStepInput {}

@InputType({ description: "窗口岗位职责: a post and what it does." })
export class WindowDutyInput {
  @Field(() => String, { description: "岗位: title of the post, 1 to 60 characters; never a person." })
  @Length(1, 60) @Matches(IN_A_WORD)
  post: string;
  @Field(() => String, { description: "职责: 2 to 300 characters." })
  @Length(2, 300) @Matches(IN_WORDS)
  duty: string;
}
@InputType({ description: "窗口公示内容: what its board says (TJ-3.1.2.2-1)." })
export class WindowBoardInput {
  @Field(() => String, { description: "窗口名称: 2 to 60 characters." })
  @Length(2, 60) @Matches(IN_WORDS)
  name: string;
  @Field(() => String, { description: "地点: 2 to 120 characters." })
  @Length(2, 120) @Matches(IN_WORDS)
  location: string;
  @Field(() => String, { description: "办公时间: 2 to 120 characters." })
  @Length(2, 120) @Matches(IN_WORDS)
  hours: string;
  @Field(() => [WindowDutyInput], { description: "窗口岗位职责: at most 20." })
  @ValidateNested() @ArrayMaxSize(20)
  duties: WindowDutyInput[];
}
@InputType({ description: "设立服务窗口: with its board." })
export class OpenServiceWindowInput extends VerbInput {
  @Field(() => ID, { description: "所属单位: id of the organ, or of a part of it." })
  unit: string;
  @Field(() => WindowBoardInput, { description: "窗口公示内容: what its board says." })
  @ValidateNested()
  board: WindowBoardInput;
}
@InputType({ description: "服务窗口步骤: a step of a window." })
export abstract class ServiceWindowStepInput extends StepInput {
  @Field(() => ID, { description: "服务窗口: id of the window." })
  window: string;
}
@InputType({ description: "更新窗口公示: the board as it reads from now on." })
export class ReviseServiceWindowInput extends ServiceWindowStepInput {
  @Field(() => WindowBoardInput, { description: "窗口公示内容: as a whole." })
  @ValidateNested()
  board: WindowBoardInput;
}
@InputType({ description: "停用服务窗口: once nothing is accepted there." })
export class CloseServiceWindowInput extends ServiceWindowStepInput {}

@InputType({ description: "事项筛选条件: every condition given must hold." })
export class ServiceMatterFilter {
  @Field(() => ID, { nullable: true, description: "所属单位: only what this unit and those below handle." })
  under?: string | null;
  @Field(() => [ServiceCategoryEnum], { nullable: true, description: "事项类别: any of these." })
  @IsOptional() @ArrayMaxSize(8)
  categories?: ServiceCategory[] | null;
  @Field(() => [ServiceMatterStateEnum], { nullable: true, description: "状态: any of these." })
  @IsOptional() @ArrayMaxSize(3)
  states?: ServiceMatterState[] | null;
  @Field(() => String, { nullable: true, description: "关键词: a part of code or name, up to 60 characters." })
  @IsOptional() @MaxLength(60)
  search?: string | null;
  @Field(() => ID, { nullable: true, description: "受理窗口: only what this window accepts." })
  window?: string | null;
  @Field(() => [ServiceGapEnum], { nullable: true, description: "缺项: only what lacks any of these (WP-B-3)." })
  @IsOptional() @ArrayMaxSize(4)
  gaps?: ServiceGap[] | null;
}
@InputType({ description: "窗口筛选条件: every condition given must hold." })
export class ServiceWindowFilter {
  @Field(() => ID, { nullable: true, description: "所属单位: only windows of this unit and those below." })
  under?: string | null;
  @Field(() => [ServiceWindowStateEnum], { nullable: true, description: "状态: any of these." })
  @IsOptional() @ArrayMaxSize(2)
  states?: ServiceWindowState[] | null;
}

const MATTER_ORDERS = { CODE: "CODE", NAME: "NAME" } as const;
registerEnumType(MATTER_ORDERS, {
  name: "ServiceMatterOrderField", description: "事项排序依据: what matters are ordered by.", valuesConfig: { CODE: { description: "按事项编码: by code." }, NAME: { description: "按事项名称: by name." } },
});
@InputType({ description: "事项排序: field and direction." })
export class ServiceMatterOrder {
  @Field(() => MATTER_ORDERS, { description: "排序依据: what to order by." })
  field: keyof typeof MATTER_ORDERS;
  @Field(() => DirectionEnum, { defaultValue: "ASC", description: "排序方向: ascending unless said otherwise." })
  direction: "ASC" | "DESC";
}
