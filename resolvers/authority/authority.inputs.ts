/** What comes with a question of authority: the parties, and the facts that no register holds. */
import { ArgsType, Field, ID, InputType } from "type-graphql";
import { ActionKindEnum, AssessmentAnswerEnum, AssessmentKindEnum, MatterPartEnum, OpinionKindEnum, ShareEnum } from "../../entities/platform/enums.js";
import { LegalDateScalar } from "../../entities/platform/scalars.js";
import { badInput, notFound } from "../../src/kernel/fault.js";
import { findNodeRef, type NodeType } from "../../src/kernel/ids.js";
import type { LegalDate } from "../../src/kernel/legal-date.js";
import type { MatterPart } from "../../src/kernel/people.js";
import type { ActionKind, AssessmentAnswer, AssessmentKind, OpinionKind, Share } from "../../src/kernel/vocabulary.js";
import type { AccessAction, OutsideDelegate, Ref } from "../../src/systems/authority/index.js";
import { PageArgs } from "../platform/page.inputs.js";
import { AccessActionEnum, OutsideDelegateEnum } from "./authority.enums.js";

/** An id of one of these types; malformed text is BAD_USER_INPUT, an id of any other type does not exist here. */
export function refOf(types: readonly NodeType[], globalId: string, path: string): Ref {
  const ref = findNodeRef(globalId);
  if (!ref) throw badInput({ path, rule: "isGlobalId" });
  if (!types.includes(ref.type)) throw notFound();
  return ref;
}

export const optionalRef = (types: readonly NodeType[], globalId: string | null | undefined, path: string): Ref | null =>
  globalId === null || globalId === undefined ? null : refOf(types, globalId, path);

@InputType({ description: "考核情形: facts that no register holds; what is not said counts as no." })
export class AssessCircumstancesInput {
  @Field(() => ActionKindEnum, { nullable: true, description: "事项: the kind of action in question; without it every matter handed over or delegated counts." })
  matter?: ActionKind;
  @Field(() => ShareEnum, { nullable: true, description: "份额: the share that somebody wants to grade." })
  share?: Share;
  @Field(() => Boolean, { nullable: true, description: "是否应考核方要求: whether the assessor asked for the evidence." })
  askedByAssessor?: boolean;
  @Field(() => Boolean, { nullable: true, description: "是否已公布: whether the result is released and its use logged." })
  released?: boolean;
  @Field(() => Boolean, { nullable: true, description: "是否平时记录: a routine entry, not the yearly grade." })
  routineEntry?: boolean;
  @Field(() => Boolean, { nullable: true, description: "是否受委托履职: whether the officer's acts were done under a delegation." })
  actsUnderDelegation?: boolean;
}

@InputType({ description: "委托情形: facts that no register holds; what is not stated counts as not holding." })
export class DelegationCircumstancesInput {
  @Field(() => Boolean, { nullable: true, description: "是否仍享有该项权力: heeded only where the register says nothing of a hand-over." })
  powerHeld?: boolean;
  @Field(() => Boolean, { nullable: true, description: "是否有依据: whether a law, regulation or rule is the basis." })
  basis?: boolean;
  @Field(() => Boolean, { nullable: true, description: "是否本机关法定权限: whether the power is the delegator's own." })
  ownPower?: boolean;
  @Field(() => Boolean, { nullable: true, description: "是否符合处罚法第二十一条: whether the delegate meets Article 21 of the Penalties Law." })
  qualified21?: boolean;
  @Field(() => Boolean, { nullable: true, description: "单行法是否明确委托主体: whether the law of the sector names the delegator." })
  sectorLawNamesDelegator?: boolean;
}

@ArgsType()
export class AssessorsArgs {
  @Field(() => ID, { description: "考核对象: id of a unit, or of a post or person for an officer." })
  subject: string;
  @Field(() => AssessmentKindEnum, { description: "考核种类: which assessment." })
  kind: AssessmentKind;
  @Field(() => LegalDateScalar, { nullable: true, description: "时点: the day whose relations count, today when absent; the rules are those of `rulesVersion`, also for past days." })
  asOf?: LegalDate;
  @Field(() => AssessCircumstancesInput, { nullable: true, description: "考核情形: facts that no register holds." })
  circumstances?: AssessCircumstancesInput;
}

@ArgsType()
export class MayAssessArgs extends AssessorsArgs {
  @Field(() => ID, { description: "考核方: id of a unit, leading group, post or account." })
  assessor: string;
}

@ArgsType()
export class SubjectsArgs extends PageArgs {
  @Field(() => ID, { description: "考核方: id of a unit, leading group, post or account." })
  assessor: string;
  @Field(() => AssessmentKindEnum, { description: "考核种类: which assessment." })
  kind: AssessmentKind;
  @Field(() => LegalDateScalar, { nullable: true, description: "时点: the day whose relations count, today when absent; the rules are those of `rulesVersion`, also for past days." })
  asOf?: LegalDate;
  @Field(() => [AssessmentAnswerEnum], {
    nullable: true, description: "参与方式: only subjects in whose assessment the party has one of these parts; A and HALF when absent.",
  })
  capacity?: AssessmentAnswer[];
  @Field(() => AssessCircumstancesInput, { nullable: true, description: "考核情形: facts that no register holds." })
  circumstances?: AssessCircumstancesInput;
}

@ArgsType()
export class DelegationArgs {
  @Field(() => ID, { description: "委托方: id of a unit, or of a leading group, post or person in its own name." })
  delegator: string;
  @Field(() => ID, { nullable: true, description: "受委托方: id of a unit or person; absent for an outsider." })
  delegate?: string;
  @Field(() => OutsideDelegateEnum, { nullable: true, description: "租户外受委托方: what an outsider is; either this or delegate." })
  outside?: OutsideDelegate;
  @Field(() => ActionKindEnum, { description: "执法行为种类: what would be delegated." })
  actionKind: ActionKind;
  @Field(() => LegalDateScalar, { nullable: true, description: "时点: the day whose relations count, today when absent; the rules are those of `rulesVersion`, also for past days." })
  asOf?: LegalDate;
  @Field(() => DelegationCircumstancesInput, { nullable: true, description: "委托情形: facts that no register holds." })
  circumstances?: DelegationCircumstancesInput;
}

@InputType({ description: "已有参与人: somebody with a part in the matter already." })
export class ParticipantInput {
  @Field(() => ID, { description: "参与人: id of a person, or of a post: its holder today and whoever acts for him." })
  who: string;
  @Field(() => MatterPartEnum, { description: "角色: the part that is taken." })
  part: MatterPart;
}

@ArgsType()
export class InterestArgs {
  @Field(() => MatterPartEnum, { description: "拟任角色: the part that would be taken." })
  part: MatterPart;
  @Field(() => ID, { nullable: true, description: "拟任人: id of a post or person; oneself when absent." })
  actor?: string;
  @Field(() => [ParticipantInput], { description: "已有参与人: every part already taken in the matter, at most 50." })
  participants: ParticipantInput[];
}

@ArgsType()
export class DecisionArgs {
  @Field(() => AccessActionEnum, { description: "行为: what would be done." })
  action: AccessAction;
  @Field(() => ID, { description: "对象: id of the unit, post, person, account or leading group it would be done to." })
  resource: string;
  @Field(() => ID, { nullable: true, description: "行为人: id of a post or person; oneself when absent." })
  actor?: string;
  @Field(() => LegalDateScalar, { nullable: true, description: "时点: the day whose facts count, by the rules of `rulesVersion`; who may ask is decided today." })
  at?: LegalDate;
  @Field(() => AssessmentKindEnum, { nullable: true, description: "考核种类: required by ASSESS." })
  assessmentKind?: AssessmentKind;
  @Field(() => ActionKindEnum, { nullable: true, description: "执法行为种类: required by DELEGATE." })
  actionKind?: ActionKind;
  @Field(() => OpinionKindEnum, { nullable: true, description: "审核意见种类: required by READ_OPINION." })
  opinionKind?: OpinionKind;
}
