/** What a portal may ask of lists of units: filters and orders, each a closed list. */
import { ArrayMaxSize, IsOptional, Length, Max, Min } from "class-validator";
import { Field, InputType, Int, registerEnumType } from "type-graphql";
import { LevelEnum, ManagementModeEnum, UnitKindEnum } from "../../entities/platform/enums.js";
import type { Level, ManagementMode, UnitKind } from "../../src/kernel/vocabulary.js";
import type { UnitOrder } from "../../src/systems/organisations/index.js";

export const UnitOrderEnum = { CODE: "CODE", NAME: "NAME", LEVEL: "LEVEL", ESTABLISHED: "ESTABLISHED" } as const;
registerEnumType(UnitOrderEnum, {
  name: "OrgUnitOrderField", description: "单位排序依据: what a list of units is ordered by.",
  valuesConfig: {
    CODE: { description: "单位代码: by code." }, NAME: { description: "名称: by the syllables of the Chinese name." },
    LEVEL: { description: "层级: by level from the top, then by code." }, ESTABLISHED: { description: "设立日期: by date of establishment, then by code." },
  },
});
export const DirectionEnum = { ASC: "ASC", DESC: "DESC" } as const;
registerEnumType(DirectionEnum, {
  name: "OrderDirection", description: "排序方向: ascending or descending.",
  valuesConfig: { ASC: { description: "升序: ascending." }, DESC: { description: "降序: descending." } },
});
export const RelationSideEnum = { OUT: "OUT", IN: "IN" } as const;
registerEnumType(RelationSideEnum, {
  name: "RelationSide", description: "关系方向: edges that leave the unit or arrive at it.",
  valuesConfig: { OUT: { description: "出边: the unit is the subject." }, IN: { description: "入边: the unit is the object." } },
});

@InputType("OrgUnitOrder", { description: "单位排序: field and direction." })
export class OrgUnitOrder {
  @Field(() => UnitOrderEnum, { description: "排序依据: what to order by." })
  field: UnitOrder;
  @Field(() => DirectionEnum, { defaultValue: "ASC", description: "排序方向: ascending unless said otherwise." })
  direction: "ASC" | "DESC";
}

@InputType("OrgUnitFilter", { description: "单位筛选条件: every condition given must hold." })
export class OrgUnitFilter {
  @Field(() => [UnitKindEnum], { nullable: true, description: "单位性质: any of these kinds." })
  @IsOptional() @ArrayMaxSize(12)
  kinds?: UnitKind[] | null;

  @Field(() => [LevelEnum], { nullable: true, description: "层级: any of these levels." })
  @IsOptional() @ArrayMaxSize(4)
  levels?: Level[] | null;

  @Field(() => [ManagementModeEnum], { nullable: true, description: "管理体制: any of these modes on the day." })
  @IsOptional() @ArrayMaxSize(3)
  modes?: ManagementMode[] | null;

  @Field(() => String, { nullable: true, description: "检索词: part of a name, of its syllables or of their initials, or of the code; 1 to 64 characters." })
  @IsOptional() @Length(1, 64)
  search?: string | null;

  @Field(() => Boolean, { nullable: true, description: "具有执法职能: only units that do, or only units that do not." })
  enforcementFunction?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "纳入责任制范围: only units inside the responsibility system, or only those outside." })
  inResponsibilityScope?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "外部机关: only organs outside the tenant's tree, or only those inside." })
  external?: boolean | null;

  @Field(() => Int, { nullable: true, description: "最大深度: for lists below a unit, how many steps down, 1 to 32." })
  @IsOptional() @Min(1) @Max(32)
  maxDepth?: number | null;
}
