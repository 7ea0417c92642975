/** OrgUnit's edges: everything that stands round a unit on the day it was asked for. */
import { Arg, Args, Ctx, Extensions, FieldResolver, ID, Resolver, Root } from "type-graphql";
import { DutyDivision } from "../../entities/organisations/duty-division.entity.js";
import { LeadingGroup, MeetingBody } from "../../entities/organisations/group.entity.js";
import { OrgRelation } from "../../entities/organisations/org-relation.entity.js";
import { OrgUnit } from "../../entities/organisations/org-unit.entity.js";
import { Post } from "../../entities/organisations/post.entity.js";
import { ResponsibilityAssignment } from "../../entities/organisations/responsibility-assignment.entity.js";
import { LanguageEnum, RelationKindEnum } from "../../entities/platform/enums.js";
import type { RequestContext } from "../../src/context.js";
import { Access } from "../../src/kernel/access.js";
import { globalId } from "../../src/kernel/ids.js";
import type { LegalDate } from "../../src/kernel/legal-date.js";
import { POLICY_KEYS } from "../../src/kernel/policy-keys.js";
import type { Language, RelationKind } from "../../src/kernel/vocabulary.js";
import { gapsOfUnit, nameIn, postsWithRole, type UnitRow } from "../../src/systems/organisations/index.js";
import { PageArgs } from "../platform/page.inputs.js";
import { OrgUnitFilter, OrgUnitOrder, RelationSideEnum } from "./organisations.inputs.js";
import { EffectivePolicyShape, OrgGap, OrgHistory, OrgUnitConnection } from "./organisations.results.js";

const at = (unit: UnitRow) => ({ id: unit.id, date: unit.asOf as LegalDate });
/** Every unit answers with every key, so the cost of the list is known. */
const POLICY_COUNT = Object.keys(POLICY_KEYS).length;
const BY_CODE = { field: "CODE", direction: "ASC" } as const;

@Resolver(() => OrgUnit)
export class OrgUnitFields {
  @FieldResolver(() => ID, { description: "标识: global id of the unit." })
  id(@Root() unit: UnitRow): string {
    return globalId("OrgUnit", unit.id);
  }

  @FieldResolver(() => String, { description: "名称: the name on the day, in Chinese unless another language is asked for; a missing language falls back to Chinese." })
  name(@Root() unit: UnitRow, @Arg("language", () => LanguageEnum, { defaultValue: "ZH", description: "语言: the language wanted." }) language: Language): string {
    return nameIn(unit, language);
  }

  @FieldResolver(() => String, { nullable: true, description: "简称: the short Chinese name, if there is one." })
  shortName(@Root() unit: UnitRow): string | null {
    return unit.shortName;
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: "上级单位: the unit it belongs to; null at the top." })
  parent(@Root() unit: UnitRow, @Ctx() { organisations }: RequestContext) {
    return unit.parentId && organisations.unit.load({ id: unit.parentId, date: unit.asOf as LegalDate });
  }

  @FieldResolver(() => [OrgUnit], { description: "上级链: everything above the unit, nearest first." })
  ancestors(@Root() unit: UnitRow, @Ctx() { organisations }: RequestContext) {
    return organisations.above.load(at(unit));
  }

  @FieldResolver(() => OrgUnitConnection, { description: "直接下级: the units directly below, by code unless ordered otherwise." })
  children(
    @Root() unit: UnitRow, @Args(() => PageArgs) page: PageArgs, @Ctx() { organisations }: RequestContext,
    @Arg("filter", () => OrgUnitFilter, { nullable: true, description: "筛选条件: which of them." }) filter?: OrgUnitFilter,
    @Arg("orderBy", () => OrgUnitOrder, { nullable: true, description: "排序: by code when absent." }) order?: OrgUnitOrder,
  ) {
    return organisations.units.load({ owner: unit.id, date: at(unit).date, filter: { ...filter, maxDepth: 1 }, order: order ?? BY_CODE, page: { ...page } });
  }

  @FieldResolver(() => OrgUnitConnection, { description: "全部下级: every unit below, by code unless ordered otherwise." })
  descendants(
    @Root() unit: UnitRow, @Args(() => PageArgs) page: PageArgs, @Ctx() { organisations }: RequestContext,
    @Arg("filter", () => OrgUnitFilter, { nullable: true, description: "筛选条件: which of them." }) filter?: OrgUnitFilter,
    @Arg("orderBy", () => OrgUnitOrder, { nullable: true, description: "排序: by code when absent." }) order?: OrgUnitOrder,
  ) {
    return organisations.units.load({ owner: unit.id, date: at(unit).date, filter: { ...filter }, order: order ?? BY_CODE, page: { ...page } });
  }

  @FieldResolver(() => [OrgRelation], { description: "机构关系: edges that stand on the day; of those that arrive the first 500, without the units below." })
  async relations(
    @Root() unit: UnitRow, @Ctx() { organisations }: RequestContext,
    @Arg("side", () => RelationSideEnum, { defaultValue: "OUT", description: "方向: edges that leave, or arrive." }) side: "OUT" | "IN",
    @Arg("kinds", () => [RelationKindEnum], { nullable: true, description: "关系种类: only these kinds." }) kinds?: RelationKind[],
  ) {
    const edges = await organisations.onDay(side === "OUT" ? "edgesOut" : "edgesIn").load(at(unit));
    return edges.filter((edge) => !kinds || kinds.includes(edge.kind as RelationKind)).map((edge) => ({ ...edge, asOf: unit.asOf }));
  }

  @FieldResolver(() => DutyDivision, { nullable: true, description: "管理职责分工: the division in force, for bodies under dual management." })
  async dutyDivision(@Root() unit: UnitRow, @Ctx() { organisations }: RequestContext) {
    return (await organisations.onDay("division").load(at(unit)))[0] ?? null;
  }

  @FieldResolver(() => OrgHistory, { description: "沿革: names, modes and edges of all time." })
  history(@Root() unit: UnitRow) {
    return { unitId: unit.id };
  }

  @FieldResolver(() => [Post], { description: "岗位: the unit's posts on the day." })
  async posts(@Root() unit: UnitRow, @Ctx() { organisations }: RequestContext) {
    return (await organisations.onDay("posts").load(at(unit))).map((post) => ({ ...post, asOf: unit.asOf }));
  }

  @FieldResolver(() => Post, { nullable: true, description: "第一责任人岗位: the post of the main head (WP-C-5)." })
  async firstResponsible(@Root() unit: UnitRow, @Ctx() { organisations }: RequestContext) {
    return (await postsWithRole(organisations, at(unit), ["BUREAU_HEAD", "GOV_LEADER"]))[0] ?? null;
  }

  @FieldResolver(() => Post, { nullable: true, description: "行政执法责任制分管领导岗位: the post in charge of the responsibility system (WP-G-2-4)." })
  async leaderInCharge(@Root() unit: UnitRow, @Ctx() { organisations }: RequestContext) {
    return (await postsWithRole(organisations, at(unit), ["RESPONSIBILITY_SYSTEM_LEADER"]))[0] ?? null;
  }

  @FieldResolver(() => [Post], { description: "法制工作人员岗位: the unit's own legal staff (WP-J-III-4)." })
  legalStaff(@Root() unit: UnitRow, @Ctx() { organisations }: RequestContext) {
    return postsWithRole(organisations, at(unit), ["LEGAL_STAFF", "LEGAL_SECTION", "LEGAL_REVIEWER", "GOV_LEGAL"]);
  }

  @FieldResolver(() => [LeadingGroup], { description: "领导小组: the unit's leading groups on the day." })
  async leadingGroups(@Root() unit: UnitRow, @Ctx() { organisations }: RequestContext) {
    return (await organisations.onDay("groups").load(at(unit))).map((group) => ({ ...group, asOf: unit.asOf }));
  }

  @FieldResolver(() => [MeetingBody], { description: "议事机构: the unit's meeting bodies on the day." })
  async meetingBodies(@Root() unit: UnitRow, @Ctx() { organisations }: RequestContext) {
    return (await organisations.onDay("bodies").load(at(unit))).map((body) => ({ ...body, asOf: unit.asOf }));
  }

  @FieldResolver(() => [ResponsibilityAssignment], { description: "责任分工: the clauses for which the unit is responsible (TJ-3.1.1.1-3)." })
  async responsibilities(@Root() unit: UnitRow, @Ctx() { organisations }: RequestContext) {
    return (await organisations.onDay("tasks").load(at(unit))).map((task) => ({ ...task, asOf: unit.asOf }));
  }

  @Access("seePolicies")
  @Extensions({ listSize: POLICY_COUNT })
  @FieldResolver(() => [EffectivePolicyShape], { description: "有效政策: the value of every policy for this unit, with where it came from." })
  async policies(@Root() unit: UnitRow, @Ctx() { organisations }: RequestContext) {
    return (await organisations.policies(at(unit))).map((policy) => ({ ...policy, asOf: unit.asOf }));
  }

  @FieldResolver(() => [OrgGap], { description: "缺项: what the documents ask of the unit and does not stand on the day." })
  gaps(@Root() unit: UnitRow, @Ctx() { organisations }: RequestContext) {
    return gapsOfUnit(organisations, unit);
  }
}
