/** Questions about organisations: one unit, lists of units, a whole tree, policies and who is responsible for a clause. */
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, ID, Info, Int, Query, Resolver } from "type-graphql";
import { OrgUnit } from "../../entities/organisations/org-unit.entity.js";
import { Person } from "../../entities/organisations/post.entity.js";
import { ResponsibilityAssignment } from "../../entities/organisations/responsibility-assignment.entity.js";
import { LegalDateScalar } from "../../entities/platform/scalars.js";
import type { RequestContext } from "../../src/context.js";
import { Access } from "../../src/kernel/access.js";
import { badInput } from "../../src/kernel/fault.js";
import type { LegalDate } from "../../src/kernel/legal-date.js";
import { allPolicyKeys, allPresets, codeOf, postPage, responsibleFor, TREE_DEPTH } from "../../src/systems/organisations/index.js";
import { looksAheadTo } from "../platform/look-ahead.js";
import { found, idOf, optionalId } from "../platform/node-id.js";
import { PageArgs } from "../platform/page.inputs.js";
import { OrgUnitFilter, OrgUnitOrder } from "./organisations.inputs.js";
import { PostFilter, PostOrder } from "./posts.inputs.js";
import { OrgTreeNode, OrgUnitConnection, PolicyKeyInfo, PolicyPresetShape, PolicySettingConnection, PostConnection } from "./organisations.results.js";

const AS_OF = { nullable: true, description: "时点: the day to answer for; today when absent." } as const;

@Resolver()
export class OrganisationsResolver {
  @Access("seeStructure")
  @Query(() => OrgUnit, { description: "单位: one unit by id or by code, as it stood on a day." })
  async orgUnit(
    @Ctx() { organisations, today }: RequestContext, @Info() info: GraphQLResolveInfo, @Arg("asOf", () => LegalDateScalar, AS_OF) asOf?: LegalDate,
    @Arg("id", () => ID, { nullable: true, description: "标识: global id of the unit." }) id?: string | null,
    @Arg("code", () => String, { nullable: true, description: "单位代码: the unit's code, instead of its id." }) code?: string | null,
  ) {
    const date = asOf ?? today;
    const unitId = optionalId("OrgUnit", id, "id");
    if ((unitId === null) === ((code ?? null) === null)) throw badInput({ path: "id", rule: "eitherIdOrCode" });
    if (unitId === null) return found(await organisations.unitByCode(codeOf(code!), date));
    return found(await (looksAheadTo(info, "ancestors") ? organisations.unitWithChain({ id: unitId, date }) : organisations.unit.load({ id: unitId, date })));
  }

  @Access("seeStructure")
  @Query(() => OrgUnitConnection, { description: "单位列表: units of the tenant that stand on the day, by code unless ordered otherwise." })
  orgUnits(
    @Args(() => PageArgs) page: PageArgs, @Ctx() { organisations, today }: RequestContext, @Arg("asOf", () => LegalDateScalar, AS_OF) asOf?: LegalDate,
    @Arg("filter", () => OrgUnitFilter, { nullable: true, description: "筛选条件: which units." }) filter?: OrgUnitFilter,
    @Arg("orderBy", () => OrgUnitOrder, { nullable: true, description: "排序: by code when absent." }) order?: OrgUnitOrder,
  ) {
    return organisations.units.load({ owner: null, date: asOf ?? today, filter: { ...filter }, order: order ?? { field: "CODE", direction: "ASC" }, page: { ...page } });
  }

  @Access("seeStructure")
  @Query(() => OrgTreeNode, { description: "机构树: a unit and everything below it in one answer, at most 5,000 units." })
  async organisationTree(
    @Arg("root", () => ID, { description: "根单位: global id of the unit at the top." }) root: string, @Ctx() { organisations, today }: RequestContext,
    @Arg("asOf", () => LegalDateScalar, AS_OF) asOf?: LegalDate,
    @Arg("depth", () => Int, { defaultValue: TREE_DEPTH, description: "深度: steps below the root, 0 to 4." }) depth: number = TREE_DEPTH,
  ) {
    if (depth < 0 || depth > TREE_DEPTH) throw badInput({ path: "depth", rule: `between0And${TREE_DEPTH}` });
    return found(await organisations.tree(idOf("OrgUnit", root, "root"), asOf ?? today, depth));
  }

  @Access("seeStructure")
  @Query(() => PostConnection, { description: "岗位列表: posts that stand on the day, of the tenant or of one unit, by the unit's code unless ordered otherwise." })
  posts(
    @Args(() => PageArgs) page: PageArgs, @Ctx() context: RequestContext, @Arg("asOf", () => LegalDateScalar, AS_OF) asOf?: LegalDate,
    @Arg("unit", () => ID, { nullable: true, description: "所在单位: only posts of this unit." }) unit?: string | null,
    @Arg("filter", () => PostFilter, { nullable: true, description: "筛选条件: which posts." }) filter?: PostFilter,
    @Arg("orderBy", () => PostOrder, { nullable: true, description: "排序: by the unit's code when absent." }) order?: PostOrder,
  ) {
    const underUnitId = optionalId("OrgUnit", unit, "unit");
    return postPage(context, { underUnitId, date: asOf ?? context.today, filter: { ...filter }, order: order ?? { field: "UNIT", direction: "ASC" }, page: { ...page } });
  }

  @Access("seePeople")
  @Query(() => Person, { description: "人员: one person by id, with every post held over time." })
  async person(@Arg("id", () => ID, { description: "标识: global id of the person." }) id: string, @Ctx() { organisations, today }: RequestContext) {
    return { ...found(await organisations.person.load(idOf("Person", id, "id"))), asOf: today };
  }

  @Access("seePolicies")
  @Query(() => PolicySettingConnection, { description: "政策设定列表: settings you may see, also those of units below that depart from yours (YB-4.4-2)." })
  policySettings(
    @Args(() => PageArgs) page: PageArgs, @Ctx() { organisations, today }: RequestContext, @Arg("asOf", () => LegalDateScalar, AS_OF) asOf?: LegalDate,
    @Arg("under", () => ID, { nullable: true, description: "所属单位: only settings of this unit and below." }) under?: string,
    @Arg("key", () => String, { nullable: true, description: "政策键: only settings of this key." }) key?: string,
  ) {
    return organisations.settings({ date: asOf ?? today, underUnitId: optionalId("OrgUnit", under, "under"), key: key ?? null }, page);
  }

  @Access("seePolicies")
  @Query(() => [PolicyKeyInfo], { description: "政策键目录: every key that can be set on units." })
  policyKeys() {
    return allPolicyKeys();
  }

  @Access("seePolicies")
  @Query(() => [PolicyPresetShape], { description: "政策预设目录: every preset, with what it sets." })
  policyPresets() {
    return allPresets();
  }

  @Access("seeStructure")
  @Query(() => [ResponsibilityAssignment], { description: "条款责任单位: the units that a document makes responsible for a clause (TJ-3.1.1.1-3)." })
  responsibleUnits(
    @Arg("clause", () => ID, { description: "条款编号: id of the clause, such as TJ-3.1.1.1-1." }) clause: string, @Ctx() context: RequestContext,
    @Arg("asOf", () => LegalDateScalar, AS_OF) asOf?: LegalDate,
  ) {
    return responsibleFor(context, clause, asOf ?? context.today);
  }
}
