/** Edges of what stands round a unit: relations, posts, groups, bodies, tasks, histories, policies. Each carries the day it was asked for. */
import { GraphQLJSON } from "graphql-scalars";
import { Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import { DutyDivision, DutyDivisionLine } from "../../entities/organisations/duty-division.entity.js";
import { LeadingGroup, LeadingGroupSeat, MeetingBody } from "../../entities/organisations/group.entity.js";
import { ManagementTerm } from "../../entities/organisations/management-term.entity.js";
import { OrgName } from "../../entities/organisations/org-name.entity.js";
import { OrgRelation } from "../../entities/organisations/org-relation.entity.js";
import { OrgUnit } from "../../entities/organisations/org-unit.entity.js";
import { PolicySetting } from "../../entities/organisations/policy-setting.entity.js";
import { Person, Post } from "../../entities/organisations/post.entity.js";
import { ResponsibilityAssignment } from "../../entities/organisations/responsibility-assignment.entity.js";
import type { RequestContext } from "../../src/context.js";
import type { MessageLanguage } from "../../src/kernel/codes.js";
import { Access } from "../../src/kernel/access.js";
import { globalId } from "../../src/kernel/ids.js";
import type { LegalDate } from "../../src/kernel/legal-date.js";
import type { PolicyKey, PolicyValue } from "../../src/kernel/policy-keys.js";
import { POLICY_UNIT } from "../../src/kernel/policy-words.js";
import { valueLabel } from "../../src/systems/organisations/index.js";
import { lawOf } from "../../src/systems/reference/index.js";
import { Spoken } from "../platform/spoken.js";
import { LawReference } from "../reference/reference.results.js";
import { EffectivePolicyShape, OrgGap, OrgHistory, PolicyKeyInfo } from "./organisations.results.js";

interface ToldSetting { readonly key: PolicyKey; readonly value: PolicyValue }
interface OnDay { readonly asOf: LegalDate }
const unitOn = ({ organisations }: RequestContext, id: string, { asOf }: OnDay) => organisations.unit.load({ id, date: asOf });
const postOn = async ({ organisations }: RequestContext, id: string, { asOf }: OnDay) => {
  const post = await organisations.post.load({ id, date: asOf });
  return post && { ...post, asOf };
};

@Resolver(() => OrgRelation)
export class OrgRelationFields {
  @FieldResolver(() => ID, { description: "标识: global id of the relation." })
  id(@Root() edge: { id: string }): string {
    return globalId("OrgRelation", edge.id);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: "主体: the unit from which the edge leaves." })
  subject(@Root() edge: OnDay & { subjectId: string }, @Ctx() context: RequestContext) {
    return unitOn(context, edge.subjectId, edge);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: "客体: the unit at which the edge arrives." })
  object(@Root() edge: OnDay & { objectId: string }, @Ctx() context: RequestContext) {
    return unitOn(context, edge.objectId, edge);
  }
}

@Resolver(() => Post)
export class PostFields {
  @FieldResolver(() => ID, { description: "标识: global id of the post." })
  id(@Root() post: { id: string }): string {
    return globalId("Post", post.id);
  }

  /** Everybody may ask, whoever came here by an own post: what the reader may not see is not loaded. */
  @Access("signedIn")
  @FieldResolver(() => OrgUnit, { nullable: true, description: "所在单位: the unit the post belongs to." })
  unit(@Root() post: OnDay & { unitId: string }, @Ctx() context: RequestContext) {
    return unitOn(context, post.unitId, post);
  }

  @FieldResolver(() => Post, { nullable: true, description: "上级岗位: the post it answers to (WP-G-5)." })
  reportsTo(@Root() post: OnDay & { reportsToId: string | null }, @Ctx() context: RequestContext) {
    return post.reportsToId && postOn(context, post.reportsToId, post);
  }

  @FieldResolver(() => Boolean, { description: "是否空缺: whether nobody holds the post on the day." })
  vacant(@Root() post: { holderId: string | null }): boolean {
    return post.holderId === null;
  }

  /** Hidden people and an empty post answer alike here; `vacant` tells a portal which posts are open. */
  @Access("signedIn")
  @FieldResolver(() => Person, { nullable: true, description: "任职人员: who holds the post on the day; null when vacant or not yours to see." })
  holder(@Root() post: OnDay & { holderId: string | null; holderName: string | null }, @Ctx() { scope }: RequestContext) {
    const isSeen = scope.abilities.includes("seePeople") || (post.holderId !== null && scope.personId === post.holderId);
    return isSeen && post.holderId !== null ? { id: post.holderId, name: post.holderName, asOf: post.asOf } : null;
  }
}

@Resolver(() => Person)
export class PersonFields {
  @FieldResolver(() => ID, { description: "标识: global id of the person." })
  id(@Root() person: { id: string }): string {
    return globalId("Person", person.id);
  }
}

@Resolver(() => LeadingGroup)
export class LeadingGroupFields {
  @FieldResolver(() => ID, { description: "标识: global id of the group." })
  id(@Root() group: { id: string }): string {
    return globalId("LeadingGroup", group.id);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: "办公室所在单位: where the group's office sits (AR-5.1-2)." })
  office(@Root() group: OnDay & { officeUnitId: string | null }, @Ctx() context: RequestContext) {
    return group.officeUnitId && unitOn(context, group.officeUnitId, group);
  }

  @FieldResolver(() => [LeadingGroupSeat], { description: "席位: leader first, then deputies, then members." })
  seats(@Root() group: OnDay & { seats: { postId: string }[] | null }) {
    return (group.seats ?? []).map((seat) => ({ ...seat, asOf: group.asOf }));
  }
}

@Resolver(() => LeadingGroupSeat)
export class LeadingGroupSeatFields {
  @FieldResolver(() => Post, { nullable: true, description: "岗位: the post that sits here; its holder of the day acts." })
  post(@Root() seat: OnDay & { postId: string }, @Ctx() context: RequestContext) {
    return postOn(context, seat.postId, seat);
  }
}

@Resolver(() => MeetingBody)
export class MeetingBodyFields {
  @FieldResolver(() => ID, { description: "标识: global id of the meeting body." })
  id(@Root() body: { id: string }): string {
    return globalId("MeetingBody", body.id);
  }

  @FieldResolver(() => [Post], { description: "组成岗位: the posts that make up the meeting." })
  async members(@Root() body: OnDay & { postIds: string[] | null }, @Ctx() context: RequestContext) {
    const posts = await Promise.all((body.postIds ?? []).map((id) => postOn(context, id, body)));
    return posts.filter((post) => post !== null);
  }
}

@Resolver(() => DutyDivision)
export class DutyDivisionFields {
  @FieldResolver(() => ID, { description: "标识: global id of the division." })
  id(@Root() division: { id: string }): string {
    return globalId("DutyDivision", division.id);
  }

  @FieldResolver(() => [DutyDivisionLine], { description: "分工条目: one for each duty area." })
  lines(@Root() division: { lines: DutyDivisionLine[] | null }) {
    return division.lines ?? [];
  }
}

@Resolver(() => ResponsibilityAssignment)
export class ResponsibilityFields {
  @FieldResolver(() => ID, { description: "标识: global id of the assignment." })
  id(@Root() task: { id: string }): string {
    return globalId("ResponsibilityAssignment", task.id);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: "责任单位: the unit that is responsible." })
  unit(@Root() task: OnDay & { unitId: string }, @Ctx() context: RequestContext) {
    return unitOn(context, task.unitId, task);
  }

  @FieldResolver(() => LawReference, { description: "条款: the clause it is responsible for." })
  clause(@Root() task: { clauseId: string }) {
    return lawOf([task.clauseId])[0];
  }
}

@Resolver(() => OrgHistory)
export class OrgHistoryFields {
  @FieldResolver(() => [OrgName], { description: "名称沿革: every name in every language." })
  names(@Root() { unitId }: OrgHistory, @Ctx() { organisations, today }: RequestContext) {
    return organisations.ever("names").load({ id: unitId, date: today });
  }

  @FieldResolver(() => [ManagementTerm], { description: "管理体制沿革: every mode of management." })
  modes(@Root() { unitId }: OrgHistory, @Ctx() { organisations, today }: RequestContext) {
    return organisations.ever("modes").load({ id: unitId, date: today });
  }

  @FieldResolver(() => [OrgRelation], { description: "关系沿革: every edge that left the unit." })
  async relations(@Root() { unitId }: OrgHistory, @Ctx() { organisations, today }: RequestContext) {
    return (await organisations.ever("edges").load({ id: unitId, date: today })).map((edge) => ({ ...edge, asOf: edge.validFrom }));
  }
}

@Resolver(() => OrgGap)
export class OrgGapFields {
  @FieldResolver(() => String, { description: "说明: what is missing, in the language of the request." })
  message(@Root() gap: OrgGap, @Ctx() { language }: RequestContext): string {
    return language === "zh" ? gap.zh : gap.en;
  }

  @FieldResolver(() => [LawReference], { description: "依据: the clauses that ask for it." })
  law(@Root() gap: OrgGap) {
    return lawOf(gap.law);
  }
}

@Resolver(() => EffectivePolicyShape)
export class EffectivePolicyFields {
  @FieldResolver(() => String, { description: "取值(文字): `value` in words, in the language of the request unless another is asked for." })
  valueLabel(@Root() policy: EffectivePolicyShape, @Spoken() language: MessageLanguage): string {
    return valueLabel(policy.key, policy.value, language);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: "设定单位: the unit on which it was set; null for a default." })
  setOn(@Root() policy: EffectivePolicyShape, @Ctx() { organisations }: RequestContext) {
    return policy.setOn && organisations.unit.load({ id: policy.setOn, date: policy.asOf as LegalDate });
  }

  @FieldResolver(() => [LawReference], { description: "依据: the clauses the value rests on." })
  law(@Root() policy: EffectivePolicyShape) {
    return lawOf(policy.law);
  }
}

@Resolver(() => PolicyKeyInfo)
export class PolicyKeyFields {
  @FieldResolver(() => String, { nullable: true, description: "单位: what a number counts, such as working days, in words; null for keys without one." })
  unit(@Root() { unit }: PolicyKeyInfo, @Spoken() language: MessageLanguage): string | null {
    return unit ? POLICY_UNIT[unit][language] : null;
  }

  @FieldResolver(() => String, { description: "默认值(文字): `default` in words, in the language of the request unless another is asked for." })
  defaultLabel(@Root() info: PolicyKeyInfo, @Spoken() language: MessageLanguage): string {
    return valueLabel(info.key, info.default, language);
  }

  @FieldResolver(() => [LawReference], { description: "依据: the clauses the key comes from." })
  law(@Root() key: PolicyKeyInfo) {
    return lawOf(key.law);
  }
}

@Resolver(() => PolicySetting)
export class PolicySettingFields {
  @FieldResolver(() => ID, { description: "标识: global id of the setting." })
  id(@Root() setting: { id: string }): string {
    return globalId("PolicySetting", setting.id);
  }

  @FieldResolver(() => GraphQLJSON, { description: "取值: the value that was set." })
  value(@Root() setting: { value: unknown }): unknown {
    return setting.value;
  }

  @FieldResolver(() => String, { description: "取值(文字): `value` in words, in the language of the request unless another is asked for." })
  valueLabel(@Root() setting: ToldSetting, @Spoken() language: MessageLanguage): string {
    return valueLabel(setting.key, setting.value, language);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: "设定单位: the unit on which it is set." })
  unit(@Root() setting: { unitId: string; validFrom: string }, @Ctx() { organisations, today }: RequestContext) {
    return organisations.unit.load({ id: setting.unitId, date: today });
  }
}
