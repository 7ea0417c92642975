/** What a reorganisation would change, before anybody signs it: one row for each unit and aspect that differs. */
import { GraphQLJSON } from "graphql-scalars";
import { createUnionType, Field, ID, Int, ObjectType } from "type-graphql";
import { ReorganisationAspectEnum } from "../../entities/platform/reorganisation-enums.js";
import { LegalDateScalar } from "../../entities/platform/scalars.js";
import { byTypename } from "../../src/kernel/by-typename.js";
import type { ReorganisationAspect } from "../../src/kernel/reorganisation-words.js";
import { ChangeRefused, LineRefused } from "../../src/systems/organisations/index.js";
import { connectionOf } from "../platform/connection.js";

@ObjectType({ simpleResolvers: true, description: "预览单位: a unit as it stands before or, when it is established, after the reorganisation." })
export class PreviewedUnit {
  @Field(() => ID, { description: "单位标识: global id of the unit, also of one that does not stand yet." })
  unitId: string;
  @Field(() => String, { description: "单位代码: its code." })
  code: string;
  @Field(() => String, { description: "名称: its Chinese name." })
  name: string;
}

@ObjectType({ simpleResolvers: true, description: "影响一方: one of those who stand before or after: an organ with its share or scope, or the value of a policy." })
export class EffectSide {
  @Field(() => PreviewedUnit, { nullable: true, description: "单位: the organ; null for a policy." })
  unit: PreviewedUnit | null;
  @Field(() => String, { nullable: true, description: "份额或范围: the share, the scope or the kinds of action; null where there is none." })
  word: string | null;
  @Field(() => GraphQLJSON, { nullable: true, description: "取值: of a policy." })
  value: unknown;
  @Field(() => [ID], { description: "岗位: for SIGHT, ids of the posts that have the sight." })
  posts: readonly string[];
}

@ObjectType("ReorganisationEffect", { simpleResolvers: true, description: "改革影响: what differs for one unit in one aspect." })
export class ReorganisationEffect {
  @Field(() => ReorganisationAspectEnum, { description: "方面: what was compared." })
  aspect: ReorganisationAspect;
  @Field(() => PreviewedUnit, { description: "单位: for whom it differs." })
  of: PreviewedUnit;
  @Field(() => String, { description: "事项: the kind of assessment or the policy key; empty where there is nothing further." })
  about: string;
  @Field(() => [EffectSide], { description: "改革前: who or what stands the day before, or would without it." })
  before: EffectSide[];
  @Field(() => [EffectSide], { description: "改革后: who or what stands when it is carried out." })
  after: EffectSide[];
}

export const ReorganisationEffectConnection = connectionOf(ReorganisationEffect, "ReorganisationEffect", "改革影响");

@ObjectType("ReorganisationPreview", { simpleResolvers: true, description: "机构改革预览: what a reorganisation changes for the units it touches and everything below; nothing was written." })
export class ReorganisationPreviewShape {
  @Field(() => LegalDateScalar, { description: "生效日期: the day looked at." })
  on: string;
  @Field(() => Int, { description: "比较单位数: how many units were compared, at most 5,000." })
  unitsLookedAt: number;
}

export const ReorganisationPreviewResult = createUnionType({
  name: "ReorganisationPreviewResult", description: "机构改革预览结果: what it would change, or why it could not be carried out as things stand.",
  types: () => [ReorganisationPreviewShape, ChangeRefused, LineRefused] as const, resolveType: byTypename,
});
