/** What a reorganisation is asked with: its lines, each of one kind, and the steps of its life. */
import { ArrayMaxSize, ArrayMinSize, IsOptional, Length, Matches, ValidateNested } from "class-validator";
import { GraphQLJSON } from "graphql-scalars";
import { Field, ID, InputType, registerEnumType } from "type-graphql";
import { DualPrimaryEnum, LevelEnum, ManagementModeEnum, SectionRoleEnum, SubjectStatusEnum, UnitKindEnum } from "../../entities/platform/enums.js";
import { HandedOverEnum, ReorganisationStateEnum } from "../../entities/platform/reorganisation-enums.js";
import { LegalDateScalar } from "../../entities/platform/scalars.js";
import type { LegalDate } from "../../src/kernel/legal-date.js";
import type { HandedOver, ReorganisationState } from "../../src/kernel/reorganisation-words.js";
import type * as words from "../../src/kernel/vocabulary.js";
import type { ReorganisationOrder } from "../../src/systems/organisations/index.js";
import { IN_A_WORD, IN_WORDS, StepInput, VerbInput } from "../platform/change.inputs.js";
import { DutyDivisionLineInput, OrgNameInput, WeightsInput } from "./changes.inputs.js";
import { DirectionEnum } from "./organisations.inputs.js";

const UNIT = "单位: id of the unit, or the code of one that this reorganisation establishes.";

@InputType({ description: "设立条目: a new unit; later lines name it by its code." })
export class EstablishLineInput {
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
  @Field(() => ID, { nullable: true, description: "上级单位: id or code of the unit it belongs to." })
  parent?: string | null;
  @Field(() => SectionRoleEnum, { nullable: true, description: "内设机构职能: for internal organs." })
  sectionRole?: words.SectionRole | null;
  @Field(() => SubjectStatusEnum, { defaultValue: "NONE", description: "执法主体资格: in whose right it enforces." })
  subjectStatus: words.SubjectStatus;
  @Field(() => Boolean, { defaultValue: false, description: "执法职能: whether it enforces." })
  enforcementFunction: boolean;
  @Field(() => Boolean, { defaultValue: false, description: "纳入责任制范围: whether it is inside the responsibility system." })
  inResponsibilityScope: boolean;
}

@InputType({ description: "更名条目: a new name of a unit." })
export class RenameLineInput {
  @Field(() => ID, { description: UNIT })
  unit: string;
  @Field(() => OrgNameInput, { description: "新名称: the new name." })
  @ValidateNested()
  name: OrgNameInput;
}

@InputType({ description: "划转条目: puts a unit with everything below it under another one." })
export class TransferLineInput {
  @Field(() => ID, { description: UNIT })
  unit: string;
  @Field(() => ID, { description: "新上级: id or code of the unit it will belong to." })
  parent: string;
}

@InputType({ description: "调整管理体制条目: the mode of a department with its superior and its local government." })
export class ModeLineInput {
  @Field(() => ID, { description: UNIT })
  unit: string;
  @Field(() => ManagementModeEnum, { description: "管理体制: the mode." })
  mode: words.ManagementMode;
  @Field(() => DualPrimaryEnum, { nullable: true, description: "双重管理主次: for DUAL, the side that leads in the main." })
  dualPrimary?: words.DualPrimary | null;
  @Field(() => ID, { nullable: true, description: "上级主管部门: id or code of the superior department." })
  superior?: string | null;
  @Field(() => ID, { nullable: true, description: "本级人民政府: id or code of the local government." })
  government?: string | null;
}

@InputType({ description: "合并条目: units that are closed, and the heir to whom what hangs on them is handed over." })
export class MergeLineInput {
  @Field(() => [ID], { description: "被合并单位: ids of the units that are closed." })
  @ArrayMinSize(1) @ArrayMaxSize(20)
  units: string[];
  @Field(() => ID, { description: "承接单位: id or code of the heir." })
  heir: string;
  @Field(() => [HandedOverEnum], { description: "移交事项: what is handed over; what is not named must not be there." })
  @ArrayMaxSize(6)
  handsOver: HandedOver[];
}

@InputType({ description: "分设份额: what of the unit goes to one heir, each thing by its id." })
export class ShareInput {
  @Field(() => ID, { description: "承接单位: id or code of the heir." })
  heir: string;
  @Field(() => [ID], { defaultValue: [], description: "下级单位: ids of units below it." })
  @ArrayMaxSize(1000)
  children: string[];
  @Field(() => [ID], { defaultValue: [], description: "岗位: ids of its posts." })
  @ArrayMaxSize(1000)
  posts: string[];
  @Field(() => [ID], { defaultValue: [], description: "关系: ids of its edges." })
  @ArrayMaxSize(1000)
  relations: string[];
}

@InputType({ description: "分设条目: hands over the parts of one unit to several heirs." })
export class SplitLineInput {
  @Field(() => ID, { description: "单位: id of the unit that is split." })
  unit: string;
  @Field(() => [ShareInput], { description: "份额: one for each heir." })
  @ValidateNested() @ArrayMinSize(1) @ArrayMaxSize(20)
  shares: ShareInput[];
  @Field(() => Boolean, { description: "是否撤销: whether the unit itself is closed when everything is handed over." })
  closes: boolean;
}

@InputType({ description: "撤销条目: closes a unit on which nothing hangs any more." })
export class CloseLineInput {
  @Field(() => ID, { description: "单位: id of the unit." })
  unit: string;
}

@InputType({ description: "会签职责分工条目: how a body under dual management divides its duties; both sides sign." })
export class DivideLineInput {
  @Field(() => ID, { description: UNIT })
  unit: string;
  @Field(() => [DutyDivisionLineInput], { description: "条目: at most 60." })
  @ValidateNested() @ArrayMinSize(1) @ArrayMaxSize(60)
  lines: DutyDivisionLineInput[];
  @Field(() => WeightsInput, { nullable: true, description: "权重: only when the document names them; together 100." })
  @IsOptional() @ValidateNested()
  weights?: WeightsInput | null;
}

@InputType({ description: "设定政策条目: a value of a key on a unit, locked when a basis is given." })
export class PolicyLineInput {
  @Field(() => ID, { description: UNIT })
  unit: string;
  @Field(() => String, { description: "政策键: one of `policyKeys`." })
  @Length(1, 60)
  key: string;
  @Field(() => GraphQLJSON, { description: "取值: as the key's shape says." })
  value: unknown;
  @Field(() => String, { nullable: true, description: "锁定依据: locks the key for everything below; up to 200 characters." })
  @IsOptional() @Length(2, 200) @Matches(IN_WORDS)
  lockBasis?: string | null;
}

@InputType({ description: "机构改革条目: exactly one of its fields says what the line does." })
export class ReorganisationLineInput {
  @Field(() => EstablishLineInput, { nullable: true, description: "设立: establishes a unit." })
  @IsOptional() @ValidateNested()
  establish?: EstablishLineInput | null;
  @Field(() => RenameLineInput, { nullable: true, description: "更名: gives a unit a new name." })
  @IsOptional() @ValidateNested()
  rename?: RenameLineInput | null;
  @Field(() => TransferLineInput, { nullable: true, description: "划转: puts a unit under another one." })
  @IsOptional() @ValidateNested()
  transfer?: TransferLineInput | null;
  @Field(() => ModeLineInput, { nullable: true, description: "调整管理体制: changes the mode of a department." })
  @IsOptional() @ValidateNested()
  setMode?: ModeLineInput | null;
  @Field(() => MergeLineInput, { nullable: true, description: "合并: closes units and hands over what hangs on them." })
  @IsOptional() @ValidateNested()
  merge?: MergeLineInput | null;
  @Field(() => SplitLineInput, { nullable: true, description: "分设: hands over the parts of a unit." })
  @IsOptional() @ValidateNested()
  split?: SplitLineInput | null;
  @Field(() => CloseLineInput, { nullable: true, description: "撤销: closes a unit." })
  @IsOptional() @ValidateNested()
  close?: CloseLineInput | null;
  @Field(() => DivideLineInput, { nullable: true, description: "会签职责分工: divides the duties of a body under dual management." })
  @IsOptional() @ValidateNested()
  divideDuties?: DivideLineInput | null;
  @Field(() => PolicyLineInput, { nullable: true, description: "设定政策: sets or locks a policy." })
  @IsOptional() @ValidateNested()
  setPolicy?: PolicyLineInput | null;
}

@InputType({ description: "拟稿: a reorganisation with its document, its day and its lines in order." })
export class DraftReorganisationInput extends VerbInput {
  @Field(() => String, { description: "标题: 2 to 200 characters." })
  @Length(2, 200) @Matches(IN_WORDS)
  title: string;
  @Field(() => String, { description: "文号: the document on which it rests, up to 120 characters." })
  @Length(1, 120) @Matches(IN_A_WORD)
  documentNo: string;
  @Field(() => LegalDateScalar, { description: "生效日期: the first day on which its lines hold; at the earliest the first of January this year." })
  effectiveOn: LegalDate;
  @Field(() => [ReorganisationLineInput], { description: "条目: 1 to 200, carried out in this order, all together or not at all." })
  @ValidateNested() @ArrayMinSize(1) @ArrayMaxSize(200)
  lines: ReorganisationLineInput[];
}

@InputType({ description: "修改稿: the whole draft anew." })
export class ReviseReorganisationInput extends StepInput {
  @Field(() => ID, { description: "事项: id of the reorganisation." })
  reorganisation: string;
  @Field(() => DraftReorganisationInput, { description: "新稿: title, document, day and lines; its own key and dry run are not asked." })
  @ValidateNested()
  draft: DraftReorganisationInput;
}

@InputType({ description: "机构改革步骤: the next step of a reorganisation." })
export class ReorganisationStepInput extends StepInput {
  @Field(() => ID, { description: "事项: id of the reorganisation." })
  reorganisation: string;
}

@InputType({ description: "机构改革事项筛选条件: every condition given must hold." })
export class ReorganisationFilterInput {
  @Field(() => [ReorganisationStateEnum], { nullable: true, description: "状态: any of these." })
  @IsOptional() @ArrayMaxSize(7)
  states?: ReorganisationState[] | null;
  @Field(() => ID, { nullable: true, description: "涉及单位: only those that name this unit." })
  unit?: string | null;
  @Field(() => LegalDateScalar, { nullable: true, description: "生效起: effective on this day or later." })
  effectiveFrom?: LegalDate | null;
  @Field(() => LegalDateScalar, { nullable: true, description: "生效止: effective before this day." })
  effectiveTo?: LegalDate | null;
}

export const ReorganisationOrderEnum = { EFFECTIVE: "EFFECTIVE", DRAFTED: "DRAFTED" } as const;
registerEnumType(ReorganisationOrderEnum, {
  name: "ReorganisationOrderField", description: "机构改革事项排序依据: what a list of reorganisations is ordered by.",
  valuesConfig: { EFFECTIVE: { description: "生效日期: by the day from which it holds." }, DRAFTED: { description: "拟稿日期: by the day on which it was drafted." } },
});

@InputType({ description: "机构改革事项排序: field and direction." })
export class ReorganisationOrderInput {
  @Field(() => ReorganisationOrderEnum, { description: "排序依据: what to order by." })
  field: ReorganisationOrder;
  @Field(() => DirectionEnum, { defaultValue: "DESC", description: "排序方向: the latest first unless said otherwise." })
  direction: "ASC" | "DESC";
}
