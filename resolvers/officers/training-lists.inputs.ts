/** How lists of training are narrowed and ordered: closed lists, so that no input ever becomes SQL. */
import { ArrayMaxSize, IsOptional, Max, Min } from "class-validator";
import { Field, ID, InputType, Int, registerEnumType } from "type-graphql";
import {
  PublicityActivityStateEnum, PublicityAudienceEnum, PublicityKindEnum, TrainingAudienceEnum, TrainingKindEnum, TrainingPlanStateEnum,
  TrainingSessionStateEnum,
} from "../../entities/platform/enums.js";
import type * as words from "../../src/kernel/training-words.js";
import { DirectionEnum } from "../organisations/organisations.inputs.js";

const order = <W extends string>(name: string, description: string, rows: Record<W, string>): Record<W, W> => {
  const values = Object.fromEntries(Object.keys(rows).map((word) => [word, word])) as Record<W, W>;
  const valuesConfig = Object.fromEntries(Object.entries<string>(rows).map(([word, says]) => [word, { description: says }]));
  registerEnumType(values, { name, description, valuesConfig: valuesConfig as never });
  return values;
};
const PlanOrderEnum = order("TrainingPlanOrderField", "计划排序依据: what plans are ordered by.", { YEAR: "年度: by year.", TITLE: "计划名称: by title." });
const SessionOrderEnum = order("TrainingSessionOrderField", "班次排序依据: what sessions are ordered by.", { HELD_ON: "举办日期: by day.", TITLE: "主题: by title." });
const ResultOrderEnum = order("TrainingResultOrderField", "成绩排序依据: what results are ordered by.", {
  HELD_ON: "举办日期: by day of the test.", NAME: "姓名: by name.", SCORE: "成绩: by score.",
});
const HoursOrderEnum = order("OfficerTrainingOrderField", "学时排序依据: what officers' hours are ordered by.", {
  NAME: "姓名: by name.", HOURS: "学时: by hours.", UNIT: "单位代码: by code of the unit.",
});
const ActivityOrderEnum = order("PublicityActivityOrderField", "活动排序依据: what activities are ordered by.", {
  HELD_ON: "活动日期: by day.", TITLE: "活动名称: by title.", PERSONS: "受众人数: by persons reached.",
});

@InputType({ description: "计划排序: field and direction." })
export class TrainingPlanOrder {
  @Field(() => PlanOrderEnum, { description: "排序依据: what to order by." })
  field: keyof typeof PlanOrderEnum;
  @Field(() => DirectionEnum, { defaultValue: "ASC", description: "排序方向: ascending unless said otherwise." })
  direction: "ASC" | "DESC";
}
@InputType({ description: "班次排序: field and direction." })
export class TrainingSessionOrder {
  @Field(() => SessionOrderEnum, { description: "排序依据: what to order by." })
  field: keyof typeof SessionOrderEnum;
  @Field(() => DirectionEnum, { defaultValue: "ASC", description: "排序方向: ascending unless said otherwise." })
  direction: "ASC" | "DESC";
}
@InputType({ description: "成绩排序: field and direction." })
export class TrainingResultOrder {
  @Field(() => ResultOrderEnum, { description: "排序依据: what to order by." })
  field: keyof typeof ResultOrderEnum;
  @Field(() => DirectionEnum, { defaultValue: "ASC", description: "排序方向: ascending unless said otherwise." })
  direction: "ASC" | "DESC";
}
@InputType({ description: "学时排序: field and direction." })
export class OfficerTrainingOrder {
  @Field(() => HoursOrderEnum, { description: "排序依据: what to order by." })
  field: keyof typeof HoursOrderEnum;
  @Field(() => DirectionEnum, { defaultValue: "ASC", description: "排序方向: ascending unless said otherwise." })
  direction: "ASC" | "DESC";
}
@InputType({ description: "活动排序: field and direction." })
export class PublicityActivityOrder {
  @Field(() => ActivityOrderEnum, { description: "排序依据: what to order by." })
  field: keyof typeof ActivityOrderEnum;
  @Field(() => DirectionEnum, { defaultValue: "ASC", description: "排序方向: ascending unless said otherwise." })
  direction: "ASC" | "DESC";
}

@InputType({ description: "单位与年度: what every list of training may be narrowed to." })
abstract class OfYear {
  @Field(() => ID, { nullable: true, description: "所属单位: only records of this unit and below." })
  under?: string | null;
  @Field(() => Int, { nullable: true, description: "年度: only this calendar year." })
  @IsOptional() @Min(2000) @Max(2199)
  year?: number | null;
}
@InputType({ description: "计划筛选条件: every condition given must hold." })
export class TrainingPlanFilter extends OfYear {
  @Field(() => [TrainingPlanStateEnum], { nullable: true, description: "状态: any of these." })
  @IsOptional() @ArrayMaxSize(4)
  states?: words.TrainingPlanState[] | null;
  @Field(() => [TrainingAudienceEnum], { nullable: true, description: "培训对象: any of these." })
  @IsOptional() @ArrayMaxSize(5)
  audiences?: words.TrainingAudience[] | null;
}
@InputType({ description: "学法计划筛选条件: every condition given must hold." })
export class LeaderStudyPlanFilter extends OfYear {
  @Field(() => [TrainingPlanStateEnum], { nullable: true, description: "状态: any of these." })
  @IsOptional() @ArrayMaxSize(4)
  states?: words.TrainingPlanState[] | null;
}
@InputType({ description: "班次筛选条件: every condition given must hold." })
export class TrainingSessionFilter extends OfYear {
  @Field(() => [TrainingSessionStateEnum], { nullable: true, description: "状态: any of these." })
  @IsOptional() @ArrayMaxSize(3)
  states?: words.TrainingSessionState[] | null;
  @Field(() => [TrainingAudienceEnum], { nullable: true, description: "培训对象: any of these." })
  @IsOptional() @ArrayMaxSize(5)
  audiences?: words.TrainingAudience[] | null;
  @Field(() => [TrainingKindEnum], { nullable: true, description: "形式: any of these." })
  @IsOptional() @ArrayMaxSize(7)
  kinds?: words.TrainingKind[] | null;
  @Field(() => ID, { nullable: true, description: "培训计划: only sessions of this plan." })
  plan?: string | null;
}
@InputType({ description: "成绩筛选条件: every condition given must hold." })
export class TrainingResultFilter extends OfYear {
  @Field(() => Boolean, { nullable: true, description: "是否合格: only passed, or only failed." })
  passed?: boolean | null;
}
@InputType({ description: "活动筛选条件: every condition given must hold." })
export class PublicityActivityFilter extends OfYear {
  @Field(() => [PublicityActivityStateEnum], { nullable: true, description: "状态: any of these." })
  @IsOptional() @ArrayMaxSize(2)
  states?: words.PublicityActivityState[] | null;
  @Field(() => [PublicityKindEnum], { nullable: true, description: "形式: any of these." })
  @IsOptional() @ArrayMaxSize(6)
  kinds?: words.PublicityKind[] | null;
  @Field(() => [PublicityAudienceEnum], { nullable: true, description: "宣传对象: any of these." })
  @IsOptional() @ArrayMaxSize(8)
  audiences?: words.PublicityAudience[] | null;
}
