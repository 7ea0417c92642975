/** What a change of organisations is asked with. Lengths keep a mistake from becoming a record. */
import { ArrayMaxSize, ArrayMinSize, IsNumber, IsOptional, Length, Matches, Max, Min, ValidateNested } from "class-validator";
import { GraphQLJSON } from "graphql-scalars";
import { Field, Float, ID, InputType, Int } from "type-graphql";
import {
  ActionKindEnum, DualPrimaryEnum, GroupPositionEnum, IndicatorGroupEnum, LanguageEnum, LeadingGroupDutyEnum, LevelEnum, ManagementModeEnum,
  MeetingBodyKindEnum, RelationKindEnum, SectionRoleEnum, SubjectStatusEnum, UnitKindEnum,
} from "../../entities/platform/enums.js";
import { LegalDateScalar } from "../../entities/platform/scalars.js";
import type { LegalDate } from "../../src/kernel/legal-date.js";
import type * as words from "../../src/kernel/vocabulary.js";
import { AmendInput, ChangeInput, IN_A_WORD, IN_WORDS } from "../platform/change.inputs.js";

@InputType({ description: "单位名称: a name in one language." })
export class OrgNameInput {
  @Field(() => LanguageEnum, { description: "语言: the language of the name." })
  language: words.Language;
  @Field(() => String, { description: "名称: the full name, 2 to 120 characters." })
  @Length(2, 120) @Matches(IN_WORDS)
  name: string;
  @Field(() => String, { nullable: true, description: "简称: the short name, up to 60 characters." })
  @IsOptional() @Length(1, 60) @Matches(IN_A_WORD)
  shortName?: string | null;
}

@InputType({ description: "设立单位: a new unit with its names and its place in the tree." })
export class EstablishUnitInput extends ChangeInput {
  @Field(() => String, { description: "单位代码: capital letters, digits and hyphens, 2 to 40 characters, unique in the tenant." })
  @Matches(/^[A-Z][A-Z0-9-]{1,39}$/)
  code: string;
  @Field(() => UnitKindEnum, { description: "单位性质: what the unit is in law." })
  kind: words.UnitKind;
  @Field(() => LevelEnum, { description: "层级: its level in the tenant's tree." })
  level: words.Level;
  @Field(() => [OrgNameInput], { description: "名称: one for each language, Chinese among them." })
  @ValidateNested() @ArrayMinSize(1) @ArrayMaxSize(3)
  names: OrgNameInput[];
  @Field(() => ID, { nullable: true, description: "上级单位: id of the unit it belongs to; absent for an organ outside the tree." })
  parent?: string | null;
  @Field(() => SectionRoleEnum, { nullable: true, description: "内设机构职能: for internal organs." })
  sectionRole?: words.SectionRole | null;
  @Field(() => SubjectStatusEnum, { defaultValue: "NONE", description: "执法主体资格: in whose right it enforces." })
  subjectStatus: words.SubjectStatus;
  @Field(() => Boolean, { defaultValue: false, description: "执法职能: whether it enforces." })
  enforcementFunction: boolean;
  @Field(() => Boolean, { defaultValue: false, description: "纳入责任制范围: whether it is inside the responsibility system." })
  inResponsibilityScope: boolean;
  @Field(() => String, { nullable: true, description: "行政区划代码: GB/T 2260 code, 6 or 9 digits." })
  @IsOptional() @Matches(/^\d{6}(\d{3})?$/)
  territoryCode?: string | null;
  @Field(() => Boolean, { defaultValue: false, description: "外部机关: whether it stands outside the tenant's tree." })
  external: boolean;
}

@InputType({ description: "更名: a new name of a unit from a day on." })
export class NameUnitInput extends AmendInput {
  @Field(() => ID, { description: "单位: id of the unit." })
  unit: string;
  @Field(() => OrgNameInput, { description: "新名称: the new name." })
  @ValidateNested()
  name: OrgNameInput;
}

@InputType({ description: "责任制范围: takes a unit into the responsibility system or out of it." })
export class SetResponsibilityScopeInput extends ChangeInput {
  @Field(() => ID, { description: "单位: id of the unit." })
  unit: string;
  @Field(() => Boolean, { description: "是否纳入: in or out." })
  inScope: boolean;
  @Field(() => Int, { description: "预期版本: the version you read." })
  expectedVersion: number;
}

@InputType({ description: "建立关系: a dated edge between two units." })
export class RelateUnitsInput extends AmendInput {
  @Field(() => ID, { description: "主体: id of the unit from which the edge leaves." })
  subject: string;
  @Field(() => RelationKindEnum, { description: "关系种类: how the subject stands to the object; BELONGS_TO moves the subject." })
  kind: words.RelationKind;
  @Field(() => ID, { description: "客体: id of the unit at which it arrives." })
  object: string;
  @Field(() => LegalDateScalar, { nullable: true, description: "终止日期: the first day on which it no longer holds, if already known." })
  to?: LegalDate | null;
  @Field(() => [ActionKindEnum], { nullable: true, description: "执法行为种类: for delegations and transfers; empty means every kind." })
  @IsOptional() @ArrayMaxSize(10)
  actionKinds?: words.ActionKind[] | null;
  @Field(() => Boolean, { nullable: true, description: "保留权限: for transfers, whether the old holder keeps a scope." })
  scopeLeft?: boolean | null;
}

@InputType({ description: "终止关系: the day on which an edge no longer holds." })
export class EndRelationInput extends AmendInput {
  @Field(() => ID, { description: "关系: id of the relation." })
  relation: string;
}

@InputType({ description: "撤销单位: closes a unit on a decision made on paper; the document is named." })
export class CloseUnitInput extends AmendInput {
  @Field(() => ID, { description: "单位: id of the unit." })
  unit: string;
}

@InputType({ description: "脱离隶属: ends a unit's place under another one; the document is named." })
export class LeaveParentInput extends AmendInput {
  @Field(() => ID, { description: "单位: id of the unit." })
  unit: string;
}

@InputType({ description: "确定管理体制: the mode of a department with its superior and its local government." })
export class SetManagementModeInput extends AmendInput {
  @Field(() => ID, { description: "单位: id of the department or authorised organisation." })
  unit: string;
  @Field(() => ManagementModeEnum, { description: "管理体制: the mode." })
  mode: words.ManagementMode;
  @Field(() => DualPrimaryEnum, { nullable: true, description: "双重管理主次: for DUAL, the side that leads in the main." })
  dualPrimary?: words.DualPrimary | null;
  @Field(() => ID, { nullable: true, description: "上级主管部门: id of the superior department; required for VERTICAL and DUAL." })
  superior?: string | null;
  @Field(() => ID, { nullable: true, description: "本级人民政府: id of the local government; required for LOCAL and DUAL." })
  government?: string | null;
}

@InputType({ description: "职责分工条目: one duty area and the side that owns it." })
export class DutyDivisionLineInput {
  @Field(() => String, { description: "职责领域: 2 to 200 characters." })
  @Length(2, 200) @Matches(IN_WORDS)
  dutyArea: string;
  @Field(() => DualPrimaryEnum, { description: "归属方: the side that owns it." })
  owner: words.DualPrimary;
  @Field(() => IndicatorGroupEnum, { description: "指标组: the group of indicators it falls under." })
  indicatorGroup: words.IndicatorGroup;
}

@InputType({ description: "份额权重: percent of each side, only when the document names them." })
export class WeightsInput {
  @Field(() => Float, { description: "上级权重: percent, at most two decimals." })
  @IsNumber({ maxDecimalPlaces: 2 }) @Min(0) @Max(100)
  superior: number;
  @Field(() => Float, { description: "本级权重: percent, at most two decimals." })
  @IsNumber({ maxDecimalPlaces: 2 }) @Min(0) @Max(100)
  local: number;
}

@InputType({ description: "登记职责分工: how a body under dual management divides its duties." })
export class RecordDutyDivisionInput extends AmendInput {
  @Field(() => ID, { description: "单位: id of the body under dual management." })
  unit: string;
  @Field(() => LegalDateScalar, { nullable: true, description: "终止日期: the first day on which it no longer holds, if already known." })
  to?: LegalDate | null;
  @Field(() => [DutyDivisionLineInput], { description: "条目: at most 60." })
  @ValidateNested() @ArrayMinSize(1) @ArrayMaxSize(60)
  lines: DutyDivisionLineInput[];
  @Field(() => WeightsInput, { nullable: true, description: "权重: only when the document names them; together 100." })
  @IsOptional() @ValidateNested()
  weights?: WeightsInput | null;
}

@InputType({ description: "领导小组席位: a post and its position." })
export class LeadingGroupSeatInput {
  @Field(() => ID, { description: "岗位: id of the post." })
  post: string;
  @Field(() => GroupPositionEnum, { description: "职务: leader, deputy or member." })
  position: words.GroupPosition;
}

@InputType({ description: "成立领导小组: a leading group of a unit, led by its main head in person." })
export class FormLeadingGroupInput extends ChangeInput {
  @Field(() => ID, { description: "单位: id of the unit." })
  unit: string;
  @Field(() => String, { description: "名称: 2 to 120 characters." })
  @Length(2, 120) @Matches(IN_WORDS)
  name: string;
  @Field(() => ID, { nullable: true, description: "办公室所在单位: id of the unit where its office sits." })
  office?: string | null;
  @Field(() => [LeadingGroupDutyEnum], { description: "职责: the duties it is given." })
  @ArrayMaxSize(6)
  duties: words.LeadingGroupDuty[];
  @Field(() => [LeadingGroupSeatInput], { description: "席位: exactly one leader among them." })
  @ValidateNested() @ArrayMinSize(1) @ArrayMaxSize(60)
  seats: LeadingGroupSeatInput[];
}

@InputType({ description: "组成议事机构: a meeting body of a unit and the posts that make it up." })
export class FormMeetingBodyInput extends ChangeInput {
  @Field(() => ID, { description: "单位: id of the unit." })
  unit: string;
  @Field(() => MeetingBodyKindEnum, { description: "种类: the kind of meeting." })
  kind: words.MeetingBodyKind;
  @Field(() => [ID], { description: "组成岗位: ids of the posts." })
  @ArrayMinSize(1) @ArrayMaxSize(60)
  posts: string[];
}

@InputType({ description: "明确责任部门: makes a unit responsible for a clause." })
export class AssignResponsibilityInput extends ChangeInput {
  @Field(() => ID, { description: "单位: id of the unit." })
  unit: string;
  @Field(() => ID, { description: "条款编号: id of the clause." })
  clause: string;
  @Field(() => String, { nullable: true, description: "任务: the task in words, up to 200 characters." })
  @IsOptional() @Length(1, 200) @Matches(IN_A_WORD)
  task?: string | null;
}

@InputType({ description: "设定政策: a value of a key on a unit, for itself and everything below." })
export class SetPolicyInput extends AmendInput {
  @Field(() => ID, { description: "单位: id of the unit." })
  unit: string;
  @Field(() => String, { description: "政策键: one of `policyKeys`." })
  @Length(1, 60)
  key: string;
  @Field(() => GraphQLJSON, { description: "取值: true or false, a whole number, a word or a list of words, as the key's shape says." })
  value: unknown;
  @Field(() => String, { nullable: true, description: "锁定依据: locks the key for everything below, on this law or document; up to 200 characters." })
  @IsOptional() @Length(2, 200) @Matches(IN_WORDS)
  lockBasis?: string | null;
}

@InputType({ description: "挂接预设: attaches a named bundle of policies to a unit." })
export class AttachPresetInput extends AmendInput {
  @Field(() => ID, { description: "单位: id of the unit." })
  unit: string;
  @Field(() => String, { description: "预设名称: one of `policyPresets`." })
  @Length(1, 40)
  preset: string;
}
