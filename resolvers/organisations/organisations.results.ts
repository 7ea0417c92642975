/** What the graph answers about organisations beside the entities: lists, histories, requirements, effective policies, whole trees. */
import { GraphQLJSON } from "graphql-scalars";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { OrgName } from "../../entities/organisations/org-name.entity.js";
import { OrgRelation } from "../../entities/organisations/org-relation.entity.js";
import { ManagementTerm } from "../../entities/organisations/management-term.entity.js";
import { OrgUnit } from "../../entities/organisations/org-unit.entity.js";
import { PolicySetting } from "../../entities/organisations/policy-setting.entity.js";
import { Post } from "../../entities/organisations/post.entity.js";
import { LevelEnum, ManagementModeEnum, UnitKindEnum } from "../../entities/platform/enums.js";
import { Access } from "../../src/kernel/access.js";
import type { PolicyKey, PolicyValue } from "../../src/kernel/policy-keys.js";
import type { PolicyUnit } from "../../src/kernel/policy-words.js";
import type { Level, ManagementMode, UnitKind } from "../../src/kernel/vocabulary.js";
import { connectionOf } from "../platform/connection.js";

export const OrgUnitConnection = connectionOf(OrgUnit, "OrgUnit", "单位");
export const PolicySettingConnection = connectionOf(PolicySetting, "PolicySetting", "政策设定");

export const PostConnection = connectionOf(Post, "Post", "岗位");

@ObjectType("OrgHistory", { simpleResolvers: true, description: "单位沿革: everything on record about a unit's names, modes and edges, oldest first." })
export class OrgHistory {
  unitId: string;
  @Field(() => [OrgName], { description: "名称沿革: every name in every language." })
  names: OrgName[];
  @Field(() => [ManagementTerm], { description: "管理体制沿革: every mode of management." })
  modes: ManagementTerm[];
  @Field(() => [OrgRelation], { description: "关系沿革: every edge that left the unit." })
  relations: OrgRelation[];
}

@ObjectType("OrgGap", { simpleResolvers: true, description: "缺项: something the documents ask of the unit that does not stand on the day." })
export class OrgGap {
  @Field(() => String, { description: "代码: stable code of the requirement." })
  code: string;
  law: readonly string[];
  zh: string;
  en: string;
}

@ObjectType("EffectivePolicy", { simpleResolvers: true, description: "有效政策: the value that holds for a unit, and where it came from." })
export class EffectivePolicyShape {
  @Field(() => String, { description: "政策键: the key, one of `policyKeys`." })
  key: PolicyKey;
  @Field(() => GraphQLJSON, { description: "取值: true or false, a whole number, a word, or a list of words, as the key's shape says." })
  value: PolicyValue;
  @Field(() => String, { description: "来源种类: LOCK, SETTING, PRESET or DEFAULT." })
  origin: string;
  @Field(() => Boolean, { description: "是否继承: whether it was set on a unit above." })
  inherited: boolean;
  @Field(() => String, { nullable: true, description: "预设名称: the preset it came from, if any." })
  preset: string | null;
  @Field(() => String, { nullable: true, description: "锁定依据: the basis of the lock, if it is locked." })
  lockBasis: string | null;
  @Field(() => String, { nullable: true, description: "文号: the document it rests on, if one is on record." })
  documentNo: string | null;
  law: readonly string[];
  setOn: string | null;
  asOf: string;
}

@ObjectType("PolicyKeyInfo", { simpleResolvers: true, description: "政策键说明: a key that can be set on units, with its shape and default." })
export class PolicyKeyInfo {
  @Field(() => String, { description: "政策键: the key." })
  key: PolicyKey;
  @Field(() => String, { description: "中文名称: what the key is called." })
  zh: string;
  @Field(() => String, { description: "英文名称: its English label." })
  en: string;
  @Field(() => GraphQLJSON, { description: "取值形式: BOOLEAN, INTEGER with bounds, ONE_OF or SOME_OF with words and their labels, TEXT with a length." })
  shape: unknown;
  unit?: PolicyUnit;
  @Field(() => GraphQLJSON, { description: "默认值: what holds where nobody set anything." })
  default: PolicyValue;
  law: readonly string[];
}

@ObjectType("PolicyPreset", { simpleResolvers: true, description: "政策预设: a named bundle of policies taken from one document." })
export class PolicyPresetShape {
  @Field(() => String, { description: "名称: the preset's name." })
  name: string;
  @Field(() => String, { description: "中文名称: what the preset is called." })
  zh: string;
  @Field(() => String, { description: "英文名称: its English label." })
  en: string;
  @Field(() => String, { description: "来源文件: the document it was taken from." })
  source: string;
  @Field(() => GraphQLJSON, { description: "内容: the keys it sets, with their values." })
  values: unknown;
}

@Access("seeStructure")
@ObjectType("OrgTreeNode", { simpleResolvers: true, description: "机构树节点: a unit in a whole tree, with the units below it; cheap for thousands of units." })
export class OrgTreeNode {
  @Field(() => ID, { description: "单位标识: id of the unit, good for `node` and `orgUnit`." })
  id: string;
  @Field(() => String, { description: "单位代码: the unit's code." })
  code: string;
  @Field(() => String, { description: "名称: the Chinese name on the day." })
  name: string;
  @Field(() => UnitKindEnum, { description: "单位性质: what the unit is in law." })
  kind: UnitKind;
  @Field(() => LevelEnum, { description: "层级: its level in the tenant's tree." })
  level: Level;
  @Field(() => ManagementModeEnum, { nullable: true, description: "管理体制: its mode on the day; null for kinds that have none." })
  mode: ManagementMode | null;
  @Field(() => Int, { description: "深度: steps below the root of this answer; 0 for the root." })
  depth: number;
  @Field(() => [OrgTreeNode], { description: "下级: the units directly below, by code." })
  children: OrgTreeNode[];
}
