/** How the law or the state of the organisations refuses a change: each with the facts that a person needs to mend it. */
import { Field, ID, Int, ObjectType } from "type-graphql";
import { Person } from "../../../entities/organisations/post.entity.js";
import { LegalDateScalar } from "../../../entities/platform/scalars.js";
import { IndicatorGroupEnum } from "../../../entities/platform/enums.js";
import { UnitTieEnum } from "../../../entities/platform/reorganisation-enums.js";
import { RefusalShape, refusalMaker } from "../../../entities/platform/refusals.js";
import type { Code } from "../../kernel/codes.js";
import { globalId, type NodeType } from "../../kernel/ids.js";
import type { UnitTie } from "../../kernel/reorganisation-words.js";
import type { LawRef } from "../../kernel/verdict.js";
import type { IndicatorGroup } from "../../kernel/vocabulary.js";
import type { DivisionFaults } from "./duty-division.rules.js";
import type { ModeFault } from "./management.rules.js";

@ObjectType("HierarchyCycle", { simpleResolvers: true, implements: RefusalShape, description: "层级循环: the change would put organs above each other in a circle." })
export class HierarchyCycle extends RefusalShape {
  @Field(() => [ID], { description: "循环路径: ids of the units on the circle, from the changed unit upwards." })
  circle: string[];
}

@ObjectType("OverlappingValidity", { simpleResolvers: true, implements: RefusalShape, description: "有效期重叠: the period overlaps one already on record." })
export class OverlappingValidity extends RefusalShape {
  @Field(() => LegalDateScalar, { nullable: true, description: "已有记录起始日期: first day of the record in the way." })
  existingFrom: string | null;
  @Field(() => LegalDateScalar, { nullable: true, description: "已有记录终止日期: first day on which the record in the way no longer holds." })
  existingTo: string | null;
}

@ObjectType("ManagementModeInvalid", { simpleResolvers: true, implements: RefusalShape, description: "管理体制不合规: the mode lacks what its kind requires or contradicts it." })
export class ManagementModeInvalid extends RefusalShape {
  @Field(() => [String], { description: "问题: stable codes of everything that is wrong, such as SUPERIOR_REQUIRED." })
  faults: ModeFault[];
}

@ObjectType("DutyDivisionInvalid", { simpleResolvers: true, implements: RefusalShape, description: "职责分工不合规: a group is left unowned or owned twice, or the weights do not make the whole." })
export class DutyDivisionInvalid extends RefusalShape {
  @Field(() => [IndicatorGroupEnum], { description: "无归属指标组: groups that no line gives to a side." })
  unowned: IndicatorGroup[];
  @Field(() => [IndicatorGroupEnum], { description: "重复归属指标组: groups given to both sides." })
  ownedTwice: IndicatorGroup[];
  @Field(() => [String], { description: "重复职责领域: areas that stand in more than one line." })
  repeatedAreas: string[];
  @Field(() => Boolean, { description: "是否只有一方: whether one side owns nothing." })
  isOneSided: boolean;
  @Field(() => Boolean, { description: "权重是否有误: whether the weights do not add up to 100 percent." })
  weightsOff: boolean;
}

@ObjectType("PolicyLocked", { simpleResolvers: true, implements: RefusalShape, description: "政策已锁定: an organ above has locked the key." })
export class PolicyLocked extends RefusalShape {
  @Field(() => ID, { description: "锁定单位: id of the unit that locked it." })
  lockedBy: string;
  @Field(() => String, { nullable: true, description: "锁定依据: the law or document on which the lock rests." })
  basis: string | null;
}

@ObjectType("PostHeld", { simpleResolvers: true, implements: RefusalShape, description: "岗位有人任职: somebody would still hold the post on the day it ends." })
export class PostHeld extends RefusalShape {
  @Field(() => Person, { description: "任职人员: whoever holds it then." })
  holder: { id: string; name: string };
  @Field(() => LegalDateScalar, { description: "任职起始日期: the first day on which that person holds it." })
  heldFrom: string;
}

@ObjectType("ChangeRefused", { simpleResolvers: true, implements: RefusalShape, description: "变更被拒绝: refused for the reason named by the code, without further facts." })
export class ChangeRefused extends RefusalShape {
  @Field(() => LegalDateScalar, { nullable: true, description: "最早可变更日期: for BACKDATED_TOO_FAR, the first day that may still be changed." })
  earliest: string | null;
}

@ObjectType("LeftWithUnit", { simpleResolvers: true, description: "未移交事项: what of one kind still hangs on a unit that is to be closed." })
export class LeftWithUnit {
  @Field(() => UnitTieEnum, { description: "种类: what it is." })
  tie: UnitTie;
  @Field(() => Int, { description: "数量: how many there are." })
  count: number;
  @Field(() => [String], { description: "标识: of the first twenty: ids of units, posts, accounts or records, or the clauses." })
  ids: string[];
}

@ObjectType("UnitStillInUse", { simpleResolvers: true, implements: RefusalShape, description: "单位仍在使用: units, posts, relations or tasks still hang on a unit that is to be closed." })
export class UnitStillInUse extends RefusalShape {
  @Field(() => ID, { description: "单位: id of the unit that cannot be closed." })
  unitInUse: string;
  @Field(() => [LeftWithUnit], { description: "未移交事项: everything that is left, kind by kind." })
  left: LeftWithUnit[];
}

/** Read a row as: what is left of this KIND is shown by an id of that type; the others as they stand. */
const SHOWN_AS: Readonly<Partial<Record<UnitTie, NodeType>>> = {
  CHILDREN: "OrgUnit", GUIDANCE: "OrgUnit", DELEGATIONS: "OrgUnit", POWERS: "OrgUnit", GROUP_OFFICES: "OrgUnit", POSTS: "Post", SERVICE_ACCOUNTS: "Account",
};

export const unitStillInUse = (unitId: string, ties: readonly { readonly tie: UnitTie; readonly count: number; readonly ids: readonly string[] }[]) =>
  refusalMaker<UnitStillInUse>("UnitStillInUse", "UNIT_STILL_IN_USE", ["AR-2.1-2", "NL-OG-83"])({
    unitInUse: globalId("OrgUnit", unitId),
    left: ties.map(({ tie, count, ids }) => {
      const type = SHOWN_AS[tie];
      return { tie, count, ids: ids.map((id) => (type ? globalId(type, id) : id)) };
    }),
  });

export const hierarchyCycle = (unitIds: readonly string[]) =>
  refusalMaker<HierarchyCycle>("HierarchyCycle", "HIERARCHY_CYCLE", ["NL-OG-83"])({ circle: unitIds.map((id) => globalId("OrgUnit", id)) });

export const overlapping = (existing: { validFrom: string; validTo: string | null } | undefined) =>
  refusalMaker<OverlappingValidity>("OverlappingValidity", "OVERLAPPING_VALIDITY", [])({
    existingFrom: existing?.validFrom ?? null, existingTo: existing?.validTo ?? null,
  });

export const modeInvalid = (faults: ModeFault[], law: readonly LawRef[]) =>
  refusalMaker<ManagementModeInvalid>("ManagementModeInvalid", "MANAGEMENT_MODE_INVALID", law)({ faults });

export const divisionInvalid = (faults: DivisionFaults) =>
  refusalMaker<DutyDivisionInvalid>("DutyDivisionInvalid", "DUTY_DIVISION_INVALID", ["YB-2.4.1-5"])({
    unowned: [...faults.unowned], ownedTwice: [...faults.ownedTwice], repeatedAreas: [...faults.repeatedAreas],
    isOneSided: faults.isOneSided, weightsOff: faults.weightsOff,
  });

export const policyLocked = (unitId: string, basis: string | null) =>
  refusalMaker<PolicyLocked>("PolicyLocked", "POLICY_LOCKED", ["YB-4.4-2"])({ lockedBy: globalId("OrgUnit", unitId), basis });

export const postHeld = ({ personId, personName, validFrom }: { readonly personId: string; readonly personName: string; readonly validFrom: string }) =>
  refusalMaker<PostHeld>("PostHeld", "POST_HELD", [])({ holder: { id: personId, name: personName }, heldFrom: validFrom });

export const changeRefused = (code: Code, law: readonly LawRef[] = [], earliest: string | null = null) =>
  refusalMaker<ChangeRefused>("ChangeRefused", code, law)({ earliest });
