/** What the graph answers about authority: verdicts with their reason, law and way, and the organs that stand in a question. */
import { Field, ObjectType } from "type-graphql";
import { OrgUnit } from "../../entities/organisations/org-unit.entity.js";
import { Post } from "../../entities/organisations/post.entity.js";
import {
  AssessmentAnswerEnum, AssessmentKindEnum, AssessorStandingEnum, ConditionSourceEnum, DelegateColumnEnum, DelegationConditionEnum, DelegatorStandingEnum, MatterPartEnum,
  ReadAnswerEnum, ReaderStandingEnum, RelationKindEnum, RoleEnum, ShareEnum, SubjectColumnEnum, SupervisionScopeEnum,
} from "../../entities/platform/enums.js";
import { LegalDateScalar } from "../../entities/platform/scalars.js";
import { Access } from "../../src/kernel/access.js";
import type { Code } from "../../src/kernel/codes.js";
import type { MatterPart } from "../../src/kernel/people.js";
import type {
  AssessmentAnswer, AssessmentKind, AssessorStanding, ConditionSource, DelegateColumn, DelegationCondition, DelegatorStanding,
  ReadAnswer, ReaderStanding, RelationKind, Role, Share, SubjectColumn, SupervisionScope,
} from "../../src/kernel/vocabulary.js";
import type { Label } from "../../src/kernel/words.js";
import type { UnitRow } from "../../src/systems/organisations/index.js";
import type { AssessableSubject as Assessable, OpinionReader as Reading } from "../../src/systems/authority/index.js";
import { connectionOf } from "../platform/connection.js";
import { LawReference } from "../reference/reference.results.js";

// The class of access stands on the parts, so that the gate asks once for a list and not once for each unit in it.
@Access("seeStructure")
@ObjectType({ simpleResolvers: true, description: "路径步骤: a recorded edge that the answer rests on, read FROM relation TO." })
export class VerdictStep {
  @Field(() => OrgUnit, { description: "起点单位: the unit the edge leaves." })
  from: UnitRow;
  @Field(() => RelationKindEnum, { description: "关系种类: how the first stands to the second." })
  relation: RelationKind;
  @Field(() => OrgUnit, { description: "终点单位: the unit the edge arrives at." })
  to: UnitRow;
}

@ObjectType({ simpleResolvers: true, description: "判定: the answer of a policy with its rule, reason, law and way." })
export class Verdict {
  @Field(() => Boolean, { description: "是否允许: whether it is permitted." })
  allowed: boolean;
  @Field(() => String, { description: "规则: stable name of the row of the table that answered." })
  rule: string;
  @Field(() => String, { description: "理由代码: stable code of the reason; its sentence stands in reason." })
  because: Code;
  condition: Label | null;
  @Field(() => [LawReference], { description: "法律依据: the clauses and articles the answer rests on." })
  law: readonly LawReference[];
  @Field(() => [VerdictStep], { description: "路径: the edges between the two; steps out of the asker's sight are left out." })
  path: readonly VerdictStep[];
  @Field(() => String, { description: "规则版本: version of the tables; it rises with every change of an answer." })
  rulesVersion: string;
}

@ObjectType({ simpleResolvers: true, description: "其他地位: another standing of the same party, weaker than the one that answered." })
export class StandingAnswer {
  @Field(() => AssessorStandingEnum, { nullable: true, description: "考核方地位: what the party stands as." })
  standing: AssessorStanding | null;
  @Field(() => AssessmentAnswerEnum, { description: "考核答案: its part in that standing." })
  answer: AssessmentAnswer;
  @Field(() => ShareEnum, { nullable: true, description: "考核份额: the share it answers for, if any." })
  share: Share | null;
  @Field(() => String, { nullable: true, description: "拒绝代码: why it has no part; null when it has one." })
  refusal: Code | null;
  condition: Label | null;
  @Field(() => [LawReference], { description: "法律依据: what it rests on." })
  law: readonly LawReference[];
}

@ObjectType({ simpleResolvers: true, description: "考核判定: whether a party may grade a subject, and else what part it has." })
export class AssessmentVerdict extends Verdict {
  @Field(() => AssessmentAnswerEnum, { description: "考核答案: the part of the party in the assessment." })
  answer: AssessmentAnswer;
  @Field(() => ShareEnum, { nullable: true, description: "考核份额: the share it answers for, if any." })
  share: Share | null;
  @Field(() => String, { nullable: true, description: "拒绝代码: why it has no part at all; null when it has one." })
  refusal: Code | null;
  @Field(() => AssessorStandingEnum, { nullable: true, description: "考核方地位: the row it stands in; null when nothing connects the two." })
  standing: AssessorStanding | null;
  @Field(() => SubjectColumnEnum, { nullable: true, description: "考核对象类别: the column of the subject." })
  subjectColumn: SubjectColumn | null;
  @Field(() => [StandingAnswer], { description: "其他地位: weaker standings of the same pair." })
  others: readonly StandingAnswer[];
}

@Access("seeStructure")
@ObjectType({ simpleResolvers: true, description: "考核责任主体: an organ that grades the subject, or its share of it." })
export class ResponsibleAssessor {
  @Field(() => OrgUnit, { description: "考核机关: the organ." })
  unit: UnitRow;
  @Field(() => ShareEnum, { description: "考核份额: the part of the duties it grades." })
  share: Share;
  @Field(() => RoleEnum, { description: "审定岗位: whose post decides the grade." })
  deciderRole: Role;
  @Field(() => OrgUnit, { nullable: true, description: "具体实施机构: who plans, collects and proposes; null where the documents name nobody." })
  implementer: UnitRow | null;
  @Field(() => AssessmentVerdict, { description: "考核判定: why it is responsible." })
  verdict: AssessmentVerdict;
}

@Access("seeStructure")
@ObjectType({ simpleResolvers: true, description: "考核实施机构: an organ that prepares the assessment and does not decide it." })
export class ImplementingOrgan {
  @Field(() => OrgUnit, { description: "实施机构: the organ." })
  unit: UnitRow;
  @Field(() => ShareEnum, { description: "考核份额: the part it implements." })
  share: Share;
  @Field(() => AssessmentVerdict, { description: "考核判定: why it implements." })
  verdict: AssessmentVerdict;
}

@Access("seeStructure")
@ObjectType({ simpleResolvers: true, description: "应听取意见的机关: an organ whose opinion must be heard before the grade; it scores nothing." })
export class HeardOrgan {
  @Field(() => OrgUnit, { description: "意见机关: who gives the opinion." })
  unit: UnitRow;
  @Field(() => OrgUnit, { nullable: true, description: "意见起草机关: who prepares it; null where nobody is on record." })
  preparedBy: UnitRow | null;
}

@ObjectType({ simpleResolvers: true, description: "考核主体查询结果: who assesses a subject, who is heard, who gives evidence, who is informed." })
export class AssessorsAnswer {
  @Field(() => AssessmentKindEnum, { description: "考核种类: the assessment asked about." })
  kind: AssessmentKind;
  @Field(() => LegalDateScalar, { description: "时点: the day whose relations counted." })
  asOf: string;
  @Field(() => [ResponsibleAssessor], { description: "考核责任主体: one, or under dual management two with separate results." })
  responsible: readonly ResponsibleAssessor[];
  @Field(() => [ImplementingOrgan], { description: "考核实施机构: who prepares for the responsible organ." })
  implementers: readonly ImplementingOrgan[];
  @Field(() => [HeardOrgan], { description: "应听取意见的机关: whose opinion must be heard." })
  mustHear: readonly HeardOrgan[];
  @Access("seeStructure")
  @Field(() => [OrgUnit], { description: "提供材料的机关: who may give evidence, and no more." })
  evidence: readonly UnitRow[];
  @Access("seeStructure")
  @Field(() => [OrgUnit], { description: "结果接收机关: who receives the result or a report." })
  informed: readonly UnitRow[];
  @Field(() => [LawReference], { description: "法律依据: what the responsibility rests on." })
  law: readonly LawReference[];
  @Field(() => AssessmentVerdict, { nullable: true, description: "拒绝判定: why nobody is responsible; null when somebody is." })
  refusal: AssessmentVerdict | null;
  @Field(() => String, { description: "规则版本: version of the tables." })
  rulesVersion: string;
}

@Access("seeStructure")
@ObjectType({ simpleResolvers: true, description: "可考核对象: a unit or officer in whose assessment the party has a part." })
export class AssessableSubject {
  @Field(() => OrgUnit, { description: "单位: the unit, or that of the officer's post." })
  unit: UnitRow;
  @Field(() => Post, { nullable: true, description: "岗位: the officer's post; null for a unit." })
  post: Assessable["post"];
  @Field(() => AssessmentVerdict, { description: "考核判定: the party's part, and why." })
  verdict: AssessmentVerdict;
}
export const AssessableSubjectConnection = connectionOf(AssessableSubject, "AssessableSubject", "可考核对象");

@ObjectType({ simpleResolvers: true, description: "委托条件: a fact on which the delegation hangs, whether it holds, and who says so." })
export class ConditionFinding {
  @Field(() => DelegationConditionEnum, { description: "条件: the fact." })
  condition: DelegationCondition;
  @Field(() => Boolean, { description: "是否成立: whether it holds." })
  holds: boolean;
  @Field(() => ConditionSourceEnum, { description: "事实来源: recorded, stated by the asker, or neither." })
  source: ConditionSource;
}

@ObjectType({ simpleResolvers: true, description: "委托判定: whether one party may delegate an action to another, with every condition." })
export class DelegationVerdict extends Verdict {
  @Field(() => String, { nullable: true, description: "拒绝代码: why not; null when it may." })
  refusal: Code | null;
  @Field(() => DelegatorStandingEnum, { nullable: true, description: "委托方地位: the row of the delegator." })
  standing: DelegatorStanding | null;
  @Field(() => DelegateColumnEnum, { nullable: true, description: "受委托方类别: the column of the delegate; null where no column receives it." })
  delegateColumn: DelegateColumn | null;
  @Field(() => [ConditionFinding], { description: "委托条件: every condition of the cell, in the order of the checks." })
  conditions: readonly ConditionFinding[];
}

@ObjectType({ simpleResolvers: true, description: "查阅情形: how far a reader reads, and under what condition." })
export class OpinionReaderCase {
  @Field(() => ReadAnswerEnum, { description: "查阅答案: how far the reader reads." })
  answer: ReadAnswer;
  condition: Label | null;
  @Field(() => [LawReference], { description: "法律依据: what it rests on." })
  law: readonly LawReference[];
}

@Access("seeStructure")
@ObjectType({ simpleResolvers: true, description: "审核意见查阅方: one row of the reading table, and who stands in it." })
export class OpinionReader {
  @Field(() => ReaderStandingEnum, { description: "查阅方地位: the row." })
  standing: ReaderStanding;
  @Field(() => [OpinionReaderCase], { description: "查阅情形: the cases of the row in their order; the first that holds answers." })
  cases: readonly OpinionReaderCase[];
  @Field(() => [OrgUnit], { description: "单位: units that stand in the row towards the owner; empty without an owner." })
  units: readonly UnitRow[];
  @Field(() => [Post], { description: "岗位: posts that stand in it; empty without an owner, or for whoever may not see people." })
  posts: Reading["posts"];
}

@ObjectType({ simpleResolvers: true, description: "监督判定: whether an organ supervises a unit, and how far." })
export class SupervisionVerdict extends Verdict {
  @Field(() => SupervisionScopeEnum, { nullable: true, description: "监督范围: how far it reaches; null when there is none." })
  scope: SupervisionScope | null;
  @Access("seeStructure")
  @Field(() => OrgUnit, { nullable: true, description: "监督机构: the body through which a government supervises." })
  through: UnitRow | null;
}

@ObjectType({ simpleResolvers: true, description: "回避情形: a part the person has already, which does not go together with the one asked about." })
export class InterestConflict {
  @Field(() => MatterPartEnum, { description: "已有角色: the part the person has already." })
  part: MatterPart;
  @Field(() => String, { description: "规则: stable name of the row of the table that answered." })
  rule: string;
  @Field(() => String, { description: "理由代码: stable code of the reason." })
  because: Code;
  @Field(() => [LawReference], { description: "法律依据: the clauses and articles it rests on; empty where this platform decides." })
  law: readonly LawReference[];
}

@ObjectType({ simpleResolvers: true, description: "回避判定: whether somebody may take a part in a matter, with everything that stands against it." })
export class InterestVerdict extends Verdict {
  @Field(() => MatterPartEnum, { description: "拟任角色: the part asked about." })
  part: MatterPart;
  @Field(() => [InterestConflict], { description: "回避情形: every part of that person which excludes it." })
  conflicts: readonly InterestConflict[];
}

@Access("seeStructure")
@ObjectType({ simpleResolvers: true, description: "执法监督机关: an organ that supervises the unit; it finds and corrects, and scores nothing." })
export class Supervisor {
  @Field(() => OrgUnit, { description: "监督机关: the organ." })
  unit: UnitRow;
  @Field(() => SupervisionScopeEnum, { description: "监督范围: how far its supervision reaches." })
  scope: SupervisionScope;
  @Field(() => OrgUnit, { nullable: true, description: "监督机构: the body through which a government supervises." })
  through: UnitRow | null;
  @Field(() => Verdict, { description: "判定: why it supervises." })
  verdict: Verdict;
}
