/** What a change of organisations is answered with: what now stands, or the refusal with its facts. */
import { Ctx, FieldResolver, ObjectType, Resolver, Root } from "type-graphql";
import { OrgUnit } from "../../entities/organisations/org-unit.entity.js";
import { StaleVersion } from "../../entities/platform/refusals.js";
import type { RequestContext } from "../../src/context.js";
import { ChangeRefused, DutyDivisionInvalid, HierarchyCycle, ManagementModeInvalid, OverlappingValidity, PolicyLocked, PostHeld, UnitStillInUse, type Outcome } from "../../src/systems/organisations/index.js";
import { answered, Recorded, recorded, resultOf } from "../platform/change.results.js";

export { recorded };

@ObjectType("UnitChanged", { simpleResolvers: true, description: "单位已变更: the unit as it stands today after the change." })
export class UnitChanged {
  unitId: string;
}

@Resolver(() => UnitChanged)
export class UnitChangedFields {
  /** A change dated in the future leaves today's unit as it is, and a unit established tomorrow does not stand yet. */
  @FieldResolver(() => OrgUnit, { nullable: true, description: "单位: as it stands today; null when it is established in the future." })
  unit(@Root() { unitId }: UnitChanged, @Ctx() { organisations, today }: RequestContext) {
    return organisations.unit.load({ id: unitId, date: today });
  }
}

/** Read a row as: the verb answers with what it made, or with one of these refusals. */
export const EstablishUnitResult = resultOf("EstablishUnitResult", "设立单位结果", UnitChanged, ChangeRefused);
export const NameUnitResult = resultOf("NameUnitResult", "更名结果", UnitChanged, ChangeRefused, OverlappingValidity, StaleVersion);
export const SetResponsibilityScopeResult = resultOf("SetResponsibilityScopeResult", "责任制范围结果", UnitChanged, ChangeRefused, OverlappingValidity, StaleVersion);
export const RelateUnitsResult = resultOf("RelateUnitsResult", "建立关系结果", Recorded, ChangeRefused, HierarchyCycle, OverlappingValidity, StaleVersion);
export const EndRelationResult = resultOf("EndRelationResult", "终止关系结果", Recorded, ChangeRefused, OverlappingValidity, StaleVersion);
export const CloseUnitResult = resultOf("CloseUnitResult", "撤销单位结果", UnitChanged, ChangeRefused, UnitStillInUse, StaleVersion);
export const LeaveParentResult = resultOf("LeaveParentResult", "脱离隶属结果", UnitChanged, ChangeRefused, OverlappingValidity, StaleVersion);
export const SetManagementModeResult =
  resultOf("SetManagementModeResult", "确定管理体制结果", UnitChanged, ChangeRefused, ManagementModeInvalid, HierarchyCycle, OverlappingValidity, StaleVersion);
export const RecordDutyDivisionResult =
  resultOf("RecordDutyDivisionResult", "登记职责分工结果", Recorded, ChangeRefused, DutyDivisionInvalid, ManagementModeInvalid, OverlappingValidity, StaleVersion);
export const RecordResult = resultOf("RecordResult", "登记结果", Recorded, ChangeRefused, OverlappingValidity, StaleVersion);
export const EndPostResult = resultOf("EndPostResult", "撤销岗位结果", Recorded, ChangeRefused, PostHeld, StaleVersion);
export const SetPolicyResult = resultOf("SetPolicyResult", "设定政策结果", Recorded, ChangeRefused, PolicyLocked, OverlappingValidity, StaleVersion);

/** A changed unit for the graph. */
export const unitChanged = (outcome: Promise<Outcome>) => answered(outcome, (unitId) => ({ __typename: "UnitChanged", unitId }));
