/** What a change of organisations is answered with: what now stands, or the refusal with its facts. */
import { createUnionType, Ctx, Field, FieldResolver, ID, ObjectType, Resolver, Root, type ClassType } from "type-graphql";
import { OrgUnit } from "../../entities/organisations/org-unit.entity.js";
import type { RequestContext } from "../../src/context.js";
import { byTypename } from "../../src/kernel/by-typename.js";
import { sentence } from "../../src/kernel/codes.js";
import { globalId, type NodeType } from "../../src/kernel/ids.js";
import {
  ChangeRefused, DutyDivisionInvalid, HierarchyCycle, ManagementModeInvalid, OverlappingValidity, PolicyLocked, RefusalShape, StaleVersion, type Outcome,
} from "../../src/systems/organisations/index.js";
import { lawOf } from "../../src/systems/reference/index.js";
import { LawReference } from "../reference/reference.results.js";

@ObjectType("UnitChanged", { simpleResolvers: true, description: "单位已变更: the unit as it stands today after the change." })
export class UnitChanged {
  unitId: string;
}

@ObjectType("Recorded", { simpleResolvers: true, description: "已登记: what was recorded; `node` loads it where it is an object of the graph." })
export class Recorded {
  @Field(() => ID, { description: "标识: global id of what was recorded." })
  recordedId: string;
}

@Resolver(() => UnitChanged)
export class UnitChangedFields {
  /** A change dated in the future leaves today's unit as it is, and a unit established tomorrow does not stand yet. */
  @FieldResolver(() => OrgUnit, { nullable: true, description: "单位: as it stands today; null when it is established in the future." })
  unit(@Root() { unitId }: UnitChanged, @Ctx() { organisations, today }: RequestContext) {
    return organisations.unit.load({ id: unitId, date: today });
  }
}

@Resolver(() => RefusalShape)
export class RefusalFields {
  @FieldResolver(() => String, { description: "说明: the reason as a sentence in the language of the request." })
  message(@Root() refusal: RefusalShape, @Ctx() { language }: RequestContext): string {
    return sentence(refusal.code, language);
  }

  @FieldResolver(() => [LawReference], { description: "依据: the clauses on which the refusal rests." })
  law(@Root() refusal: RefusalShape) {
    return lawOf(refusal.law);
  }
}

const resultOf = (name: string, zh: string, ...types: [ClassType, ...ClassType[]]) =>
  createUnionType({ name, description: `${zh}: what now stands, or why it was refused.`, types: () => types, resolveType: byTypename });

/** Read a row as: the verb answers with what it made, or with one of these refusals. */
export const EstablishUnitResult = resultOf("EstablishUnitResult", "设立单位结果", UnitChanged, ChangeRefused);
export const NameUnitResult = resultOf("NameUnitResult", "更名结果", UnitChanged, ChangeRefused, OverlappingValidity);
export const SetResponsibilityScopeResult = resultOf("SetResponsibilityScopeResult", "责任制范围结果", UnitChanged, ChangeRefused, StaleVersion);
export const RelateUnitsResult = resultOf("RelateUnitsResult", "建立关系结果", Recorded, ChangeRefused, HierarchyCycle, OverlappingValidity);
export const EndRelationResult = resultOf("EndRelationResult", "终止关系结果", Recorded, ChangeRefused, OverlappingValidity);
export const SetManagementModeResult =
  resultOf("SetManagementModeResult", "确定管理体制结果", UnitChanged, ChangeRefused, ManagementModeInvalid, HierarchyCycle, OverlappingValidity);
export const RecordDutyDivisionResult =
  resultOf("RecordDutyDivisionResult", "登记职责分工结果", Recorded, ChangeRefused, DutyDivisionInvalid, ManagementModeInvalid, OverlappingValidity);
export const RecordResult = resultOf("RecordResult", "登记结果", Recorded, ChangeRefused, OverlappingValidity);
export const SetPolicyResult = resultOf("SetPolicyResult", "设定政策结果", Recorded, ChangeRefused, PolicyLocked, OverlappingValidity);

const isDone = (outcome: Outcome): outcome is { readonly id: string } => "id" in outcome && !("code" in outcome);

/** A changed unit for the graph; refusals carry their own typename. */
export const unitChanged = async (outcome: Promise<Outcome>) => {
  const result = await outcome;
  return isDone(result) ? { __typename: "UnitChanged", unitId: result.id } : result;
};

export const recorded = async (type: NodeType, outcome: Promise<Outcome>) => {
  const result = await outcome;
  return isDone(result) ? { __typename: "Recorded", recordedId: globalId(type, result.id) } : result;
};
